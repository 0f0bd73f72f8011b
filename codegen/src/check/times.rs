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

/// Whether a text is a time in one of the forms.
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
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match format {
        TimeFormatWord::Compact => shape == "00000000000000",
        TimeFormatWord::Iso8601Millis => {
            let zone = shape.strip_prefix("0000-00-00T00:00:00.000");
            zone.is_some_and(|zone| ["Z", "+0000", "-0000"].contains(&zone))
        }
        TimeFormatWord::Rfc3339 => {
            let Some(rest) = shape.strip_prefix("0000-00-00T00:00:00") else { return false };
            let zone = match rest.strip_prefix('.').map(|fraction| (fraction, fraction.trim_start_matches('0'))) {
                Some((fraction, zone)) if zone.len() < fraction.len() => zone,
                _ => rest,
            };
            ["Z", "+00:00", "-00:00"].contains(&zone)
        }
    }
}
