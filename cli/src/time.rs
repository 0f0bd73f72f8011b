//! Points in time, as people and shops' systems write them.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;

/// Two clocks that are both right differ by less.
const CLOCKS_DIFFER: Duration = Duration::from_secs(300);
/// Milliseconds since 1970 had passed this number in 1973; seconds do not before the year 5138.
const FEWEST_MILLISECONDS: i64 = 100_000_000_000;

/// A text that is no time at which an order was created.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TimeProblem {
    /// It is in no form that is read here.
    #[error("{0:?} is no time; write it like 2026-11-21T10:00:00+08:00 (with its zone), or as milliseconds since 1970")]
    Form(String),
    /// It is a number, and too small for milliseconds.
    #[error("{0} is too small for milliseconds since 1970; are these seconds?")]
    Seconds(String),
    /// It has not come yet, so that no order can have been created then.
    #[error("{0:?} lies in the future; is its zone right?")]
    Future(String),
}

/// The time at which an order was created: RFC 3339, or milliseconds since 1970.
///
/// `now` is what the clock says: no order was created later.
///
/// # Errors
///
/// The text is neither, or lies in the future.
pub fn created(text: &str, now: SystemTime) -> Result<SystemTime, TimeProblem> {
    let time = match text.parse::<i64>() {
        Ok(count) if count < FEWEST_MILLISECONDS => return Err(TimeProblem::Seconds(text.to_owned())),
        Ok(count) => Timestamp::from_millisecond(count),
        Err(_) => text.parse(),
    };
    let time = SystemTime::from(time.map_err(|_| TimeProblem::Form(text.to_owned()))?);
    match now.checked_add(CLOCKS_DIFFER) {
        Some(latest) if time > latest => Err(TimeProblem::Future(text.to_owned())),
        _ => Ok(time),
    }
}

/// A time in RFC 3339, in UTC, to the millisecond.
#[must_use]
pub fn written(time: SystemTime) -> String {
    match Timestamp::try_from(time) {
        Ok(time) => format!("{time:.3}"),
        // Beyond the year 9999.
        Err(_) => "never".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(1_795_226_400_000)
    }

    #[test]
    fn both_forms_name_the_same_time() {
        let time = created("2026-11-21T02:00:00+08:00", now()).unwrap();
        assert_eq!(created("1795197600000", now()), Ok(time));
        assert_eq!(written(time), "2026-11-20T18:00:00.000Z");
    }

    #[test]
    fn what_is_likely_a_slip_is_refused() {
        assert!(matches!(created("2026-11-21T02:00:00", now()), Err(TimeProblem::Form(_))), "no zone");
        assert!(matches!(created("yesterday", now()), Err(TimeProblem::Form(_))));
        assert!(matches!(created("1795197600", now()), Err(TimeProblem::Seconds(_))));
        assert!(matches!(created("2026-11-21T10:00:00Z", now()), Err(TimeProblem::Future(_))), "eight hours off");
        assert!(created("2026-11-21T02:04:00Z", now()).is_ok(), "clocks differ a little");
    }
}
