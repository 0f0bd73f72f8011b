//! Points in time, as providers write them.
//!
//! A provider writes a time in a form of its own, some without a zone; the spec says which form and which zone. The text
//! stays as it came, and the moment is read from it.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use jiff::{SignedDuration, civil::DateTime, fmt::strtime};

/// How a provider writes times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeFormat {
    /// `yyyyMMddHHmmss`, in the zone with this offset from UTC in seconds.
    Compact {
        /// East of Greenwich is positive.
        offset_seconds: i32,
    },
    /// `yyyy-MM-dd'T'HH:mm:ss.SSSZ`, with its zone: `+0800`, `Z`.
    Iso8601Millis,
    /// RFC 3339, with its zone: `+08:00`, `Z`. A fraction has at most nine digits.
    Rfc3339,
}

impl TimeFormat {
    /// The moment that a text names, if it is written in this form. The check of specs takes the same texts.
    fn read(self, text: &str) -> Option<SystemTime> {
        match self {
            Self::Compact { offset_seconds } => {
                has_shape(text, "00000000000000").then(|| at(text, "%Y%m%d%H%M%S", offset_seconds))?
            }
            Self::Iso8601Millis => {
                let (local, zone) = split_zone(text)?;
                let offset_seconds = offset(zone, "+0000")?;
                has_shape(local, "0000-00-00T00:00:00.000").then(|| at(local, SEPARATED, offset_seconds))?
            }
            Self::Rfc3339 => {
                let (local, zone) = split_zone(text)?;
                let offset_seconds = offset(zone, "+00:00")?;
                let (seconds, fraction) = local.split_once('.').unwrap_or((local, "0"));
                // Nobody counts more than nanoseconds.
                let is_fraction =
                    (1..=9).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
                let is_it = has_shape(seconds, "0000-00-00T00:00:00") && is_fraction;
                is_it.then(|| at(local, SEPARATED, offset_seconds))?
            }
        }
    }
}

/// A time with marks between its parts, as jiff reads it.
const SEPARATED: &str = "%Y-%m-%dT%H:%M:%S%.f";

/// Whether a text is written like this one: digits for its digits, and otherwise the same.
fn has_shape(text: &str, shape: &str) -> bool {
    let fits = |(byte, like): (u8, u8)| if like == b'0' { byte.is_ascii_digit() } else { byte == like };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(fits)
}

/// A time, and the zone behind it.
fn split_zone(text: &str) -> Option<(&str, &str)> {
    text.split_at_checked(text.rfind(['Z', '+', '-'])?)
}

/// The seconds of a zone east of Greenwich: `Z`, or hours and minutes as in `shape`.
fn offset(zone: &str, shape: &str) -> Option<i32> {
    if zone == "Z" {
        return Some(0);
    }
    let (sign, digits) = zone.split_at_checked(1)?;
    let sign = if sign == "-" { -1 } else { 1 };
    let is_it = shape.get(1..).is_some_and(|shape| has_shape(digits, shape));
    let number = |digits: Option<&str>, limit: i32| digits?.parse::<i32>().ok().filter(|number| *number < limit);
    let hours = number(digits.get(..2).filter(|_| is_it), 24)?;
    let minutes = number(digits.get(digits.len().checked_sub(2)?..), 60)?;
    hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_mul(sign)
}

/// The moment at which clocks so many seconds ahead of UTC show this time. There is no year 0.
fn at(local: &str, format: &str, offset_seconds: i32) -> Option<SystemTime> {
    let civil = strtime::parse(format, local).ok()?.to_datetime().ok()?;
    let since = civil.duration_since(DateTime::constant(1970, 1, 1, 0, 0, 0, 0));
    let since = since.checked_sub(SignedDuration::from_secs(offset_seconds.into())).filter(|_| civil.year() > 0)?;
    match since.is_negative() {
        true => SystemTime::UNIX_EPOCH.checked_sub(since.unsigned_abs()),
        false => SystemTime::UNIX_EPOCH.checked_add(since.unsigned_abs()),
    }
}

/// A time as a provider wrote it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Time<'r> {
    text: &'r str,
    format: TimeFormat,
}

impl<'r> Time<'r> {
    /// A text that the spec calls a time of this form.
    #[must_use]
    pub fn new(text: &'r str, format: TimeFormat) -> Self {
        Self { text, format }
    }

    /// As it came.
    #[must_use]
    pub fn as_str(self) -> &'r str {
        self.text
    }

    /// The moment; `None` where the text is not in the documented form.
    #[must_use]
    pub fn moment(self) -> Option<SystemTime> {
        self.format.read(self.text)
    }
}

impl fmt::Debug for Time<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text, f)
    }
}

impl fmt::Display for Time<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

/// A moment in milliseconds since 1970, as a [`Clock`](crate::sources::Clock) has it. What lies before or too far is cut
/// off.
#[must_use]
pub fn millis(moment: SystemTime) -> i64 {
    let since = moment.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// The moment so many milliseconds after 1970. What lies before is 1970.
#[must_use]
pub fn moment(millis: i64) -> SystemTime {
    let since = Duration::from_millis(u64::try_from(millis).unwrap_or(0));
    SystemTime::UNIX_EPOCH.checked_add(since).unwrap_or(SystemTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In milliseconds since 1970, before it as well.
    fn read(format: TimeFormat, text: &str) -> Option<i64> {
        let moment = Time::new(text, format).moment()?;
        let since = moment.duration_since(SystemTime::UNIX_EPOCH);
        Some(since.map_or_else(|before| -(before.duration().as_millis() as i64), |after| after.as_millis() as i64))
    }

    #[test]
    fn a_text_has_a_moment_exactly_where_the_check_of_specs_takes_it_for_a_time() {
        let mut tried = 0;
        for line in include_str!("../tests/vectors/times.txt").lines() {
            let Some((form, rest)) = line.split_once(' ').filter(|_| !line.starts_with('#')) else { continue };
            let (moment, text) = rest.trim_start().split_once(' ').unwrap();
            let format = match form {
                "yyyyMMddHHmmss" => TimeFormat::Compact { offset_seconds: 8 * 3600 },
                "rfc3339" => TimeFormat::Rfc3339,
                _ => TimeFormat::Iso8601Millis,
            };
            let text = text.trim_start();
            assert_eq!(read(format, text), moment.parse().ok(), "{form} {text}");
            assert_eq!(Time::new(text, format).as_str(), text);
            tried += 1;
        }
        assert!(tried > 40);
    }

    #[test]
    fn what_is_not_even_letters_is_no_time() {
        for text in ["", "Z", "+", "订单", "2023-02-23T10:02:04.000+08订"] {
            for format in [TimeFormat::Compact { offset_seconds: 0 }, TimeFormat::Iso8601Millis, TimeFormat::Rfc3339] {
                assert_eq!(read(format, text), None, "{text}");
            }
        }
    }
}
