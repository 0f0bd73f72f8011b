//! Rules about times: that each names one moment, however it is written.

use super::files::day_exists;
use crate::{
    diagnostic::{Diagnostics, Rule},
    lower::zone_seconds,
    spec::{FieldSpec, TimeFormatWord, TypeWord},
};

pub(super) fn check(spec: &FieldSpec, out: &mut Diagnostics) {
    if spec.kind.value != TypeWord::Time {
        return;
    }
    let Some(format) = &spec.format else {
        let forms: Vec<String> = TimeFormatWord::WORDS.iter().map(|word| format!("`{word}`")).collect();
        out.add(Rule::TimeZone, &spec.kind.span, "a time without a form").help(format!(
            "add `format:`, one of {}; write `type: string` where the page does not say",
            forms.join(", ")
        ));
        return;
    };
    match (format.value == TimeFormatWord::Compact, &spec.zone) {
        (true, None) => {
            out.add(Rule::TimeZone, &format.span, "the text of such a time says no zone")
                .help("add `zone:`, such as `zone: \"+08:00\"` for Beijing");
        }
        (false, Some(zone)) => {
            out.add(Rule::TimeZone, &zone.span, "the text of such a time says its zone itself")
                .also(&format.span, "its form")
                .help("remove `zone`");
        }
        (true, Some(zone)) if zone_seconds(&zone.value).is_none() => {
            out.add(Rule::TimeZone, &zone.span, format!("`{}` is no zone", zone.value))
                .help("write hours and minutes east of UTC, such as `\"+08:00\"`");
        }
        _ => {}
    }
}

/// A time in one of the forms.
pub(super) fn sample(format: TimeFormatWord) -> &'static str {
    match format {
        TimeFormatWord::Compact => "20261122080000",
        TimeFormatWord::Iso8601Millis => "2026-11-22T08:00:00.000+0800",
        TimeFormatWord::Rfc3339 => "2026-11-22T08:00:00+08:00",
    }
}

/// Whether a text is a time in one of the forms. The runtime reads a moment from the same texts.
pub(super) fn is_written_as(format: TimeFormatWord, text: &str) -> bool {
    has_shape(format, text) && exists(text)
}

/// Whether there is such a day, and such a time of a day.
fn exists(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|digits| digits.parse::<u16>().ok());
    let byte = |from: usize| number(from, from.saturating_add(2)).and_then(|number| u8::try_from(number).ok());
    let is_below = |from: usize, limit: u8| byte(from).is_some_and(|number| number < limit);
    // The sixtieth second is a leap second's.
    day_exists(number(0, 4), byte(4), byte(6)) && is_below(8, 24) && is_below(10, 60) && is_below(12, 61)
}

fn has_shape(format: TimeFormatWord, text: &str) -> bool {
    match format {
        TimeFormatWord::Compact => shape(text) == "00000000000000",
        TimeFormatWord::Iso8601Millis => {
            split_zone(text).is_some_and(|(local, zone)| shape(local) == "0000-00-00T00:00:00.000" && is_zone(zone, ""))
        }
        TimeFormatWord::Rfc3339 => split_zone(text).is_some_and(|(local, zone)| {
            let (seconds, fraction) = local.split_once('.').unwrap_or((local, "0"));
            // Nobody counts more than nanoseconds.
            let is_fraction = (1..=9).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
            shape(seconds) == "0000-00-00T00:00:00" && is_fraction && is_zone(zone, ":")
        }),
    }
}

/// The text with 0 for every digit.
fn shape(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// A time, and the zone behind it.
fn split_zone(text: &str) -> Option<(&str, &str)> {
    text.split_at_checked(text.rfind(['Z', '+', '-'])?)
}

/// Whether this is a zone: `Z`, or hours and minutes with this between them.
fn is_zone(zone: &str, between: &str) -> bool {
    let colons =
        zone.split_at_checked(3).and_then(|(hours, rest)| Some([hours, rest.strip_prefix(between)?].join(":")));
    zone == "Z" || colons.is_some_and(|zone| zone_seconds(&zone).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_for_a_time_exactly_where_the_runtime_reads_a_moment_from_it() {
        let mut tried = 0;
        for line in include_str!("../../../tests/vectors/times.txt").lines() {
            let Some((form, rest)) = line.split_once(' ').filter(|_| !line.starts_with('#')) else { continue };
            let (moment, text) = rest.trim_start().split_once(' ').unwrap();
            let (format, text) = (TimeFormatWord::of(form).unwrap(), text.trim_start());
            assert_eq!(is_written_as(format, text), moment != "-", "{form} {text}");
            tried += 1;
        }
        assert!(tried > 40);
    }

    #[test]
    fn the_samples_that_messages_show_are_times() {
        for format in TimeFormatWord::WORDS.iter().filter_map(|word| TimeFormatWord::of(word)) {
            assert!(is_written_as(format, sample(format)), "{}", sample(format));
        }
    }
}
