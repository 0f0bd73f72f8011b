//! The header `Retry-After`: when the other side wants to be asked again.

use std::time::{Duration, SystemTime};

/// What a reply's `Retry-After` says, in either of its forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryAfter {
    /// After this long.
    Delay(Duration),
    /// Not before this time.
    At(SystemTime),
}

impl RetryAfter {
    /// Reads the header's value: whole seconds, or an HTTP date. Anything else says nothing.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        let value = value.trim();
        if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
            // So many digits that they are no number still say: not soon.
            return Some(Self::Delay(Duration::from_secs(value.parse().unwrap_or(u64::MAX))));
        }
        httpdate::parse_http_date(value).ok().map(Self::At)
    }

    /// How long that is from `now` on; nothing where the time has come.
    #[must_use]
    pub fn wait(self, now: SystemTime) -> Duration {
        match self {
            Self::Delay(delay) => delay,
            Self::At(time) => time.duration_since(now).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    #[test]
    fn seconds_and_dates_are_understood_and_nothing_else_is() {
        let now = UNIX_EPOCH + Duration::from_secs(784_111_700);
        let wait = |value| RetryAfter::parse(value).map(|after| after.wait(now).as_secs());
        assert_eq!(wait("120"), Some(120));
        assert_eq!(wait(" 0 "), Some(0));
        assert_eq!(wait("Sun, 06 Nov 1994 08:49:37 GMT"), Some(77));
        assert_eq!(wait("Sun, 06 Nov 1994 08:00:00 GMT"), Some(0), "the time has come");
        assert_eq!(wait("99999999999999999999999"), Some(u64::MAX));
        for nothing in ["", "-1", "1.5", "soon", "+5", "１２"] {
            assert_eq!(wait(nothing), None, "{nothing:?}");
        }
    }
}
