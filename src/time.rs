//! Points in time, as providers write them.
//!
//! A provider writes a time in a form of its own, some without a zone; the spec says which form and which zone. The text
//! stays as it came, and the moment is read from it.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use jiff::{Timestamp, fmt::strtime};

/// How a provider writes times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeFormat {
    /// `yyyyMMddHHmmss`, in the zone with this offset from UTC in seconds.
    Compact {
        /// East of Greenwich is positive.
        offset_seconds: i32,
    },
    /// `yyyy-MM-dd'T'HH:mm:ss.SSSZ`, with its zone.
    Iso8601Millis,
    /// RFC 3339, with its zone.
    Rfc3339,
}

impl TimeFormat {
    /// The moment that a text names, if it is written in this form.
    fn read(self, text: &str) -> Option<SystemTime> {
        let timestamp = match self {
            Self::Compact { offset_seconds } => {
                let is_plain = text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit());
                let civil = strtime::parse("%Y%m%d%H%M%S", text.get(..).filter(|_| is_plain)?).ok()?;
                let offset = jiff::tz::Offset::from_seconds(offset_seconds).ok()?;
                offset.to_timestamp(civil.to_datetime().ok()?).ok()?
            }
            Self::Iso8601Millis => strtime::parse("%Y-%m-%dT%H:%M:%S.%f%z", text).ok()?.to_timestamp().ok()?,
            Self::Rfc3339 => text.parse::<Timestamp>().ok()?,
        };
        Some(timestamp.into())
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

    fn read(format: TimeFormat, text: &str) -> Option<i64> {
        Time::new(text, format).moment().map(millis)
    }

    #[test]
    fn each_form_names_the_moment_in_its_zone() {
        let beijing = TimeFormat::Compact { offset_seconds: 8 * 3600 };
        assert_eq!(read(beijing, "20141030133525"), Some(1_414_647_325_000));
        assert_eq!(read(TimeFormat::Iso8601Millis, "2023-02-23T10:02:04.000+0800"), Some(1_677_117_724_000));
        assert_eq!(read(TimeFormat::Rfc3339, "2023-02-23T10:02:04+08:00"), Some(1_677_117_724_000));
    }

    #[test]
    fn what_is_no_time_stays_a_text() {
        let beijing = TimeFormat::Compact { offset_seconds: 8 * 3600 };
        for text in ["", "2014103013352", "20141030133561", "2014103013352x", "+2014103013352", "20141330133525"] {
            assert_eq!(read(beijing, text), None, "{text}");
            assert_eq!(Time::new(text, beijing).as_str(), text);
        }
        assert_eq!(read(TimeFormat::Iso8601Millis, "2023-02-23 10:02:04"), None);
    }
}
