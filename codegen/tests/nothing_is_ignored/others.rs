//! What may stand at a place instead of what stands there.

use std::collections::HashSet;

use super::trees::{Place, Specs};

/// Whether anything may stand there: words for people, and where they were read.
pub(crate) fn is_free(place: &Place) -> bool {
    ["en", "zh", "source"].contains(&place.word())
}

/// What a kind of thing may be instead; the first that keeps the spec right is taken.
pub(crate) fn others(place: &Place, text: &str, specs: &Specs) -> Vec<String> {
    let words = |words: &[&str]| words.iter().filter(|word| **word != text).map(|word| (*word).to_owned()).collect();
    if place.is_key {
        return vec![changed(text), format!("{text}7")];
    }
    match (place.word(), text) {
        (_, "true") => vec!["false".to_owned()],
        (_, "false") => vec!["true".to_owned()],
        (_, number) if number.parse::<u32>().is_ok() && place.word().contains("length") => {
            let number: u32 = number.parse().unwrap();
            vec![(number + 1).to_string(), number.saturating_sub(1).to_string()]
        }
        ("type", _) => words(&["string", "integer", "boolean"]),
        ("scheme", _) => words(&["https", "http"]),
        ("fill", _) => words(&["nonce", "time-millis", "trace-id"]),
        ("form", _) => words(&["pairs", "json"]),
        ("empty", _) => words(&["signed", "skipped"]),
        ("encoding", _) => words(&["base64", "upper-hex"]),
        ("algorithm", _) => words(&["rsa-pkcs1-sha256", "rsa-pss-sha256", "sm2-sm3", "hmac-sha256"]),
        ("format", "json" | "xml") => words(&["json", "xml"]),
        ("format", _) => words(&["yyyyMMddHHmmss", "yyyy-MM-dd'T'HH:mm:ss.SSSZ", "rfc3339"]),
        ("zone", _) => words(&["+09:00", "+08:00"]),
        ("layout", _) => words(&["objects", "numbered", "columns"]),
        ("then" | "answer" | "judged", _) => words(&["succeeded", "failed", "rejected"]),
        ("signed", _) => words(&["always", "sometimes", "never"]),
        ("order", _) => words(&["not-found", "unknown", "unchanged", "paying", "failed"]),
        ("retry", _) => words(&["never", "same-order"]),
        ("method", _) => words(&["GET", "POST"]),
        ("of", _) => words(&["request", "reply"]),
        ("length_unit", _) => words(&["characters", "bytes"]),
        ("characters", "basic-multilingual-plane") => Vec::new(),
        ("key", "private" | "public" | "shared") => words(&["private", "public", "shared"]),
        ("characters", _) => vec![format!("{text} ~")],
        ("read", _) => vec!["2026-11-20".to_owned()],
        (word, _) if !REFERENCES.contains(&word) => vec![changed(text), format!("{text}7")],
        _ => {
            let names = specs.places().into_iter().filter(|place| place.is_key);
            let mut specs = specs.clone();
            let names = names.map(|place| specs.text_mut(&place).clone()).filter(|name| name != text);
            // Many fields have one name; each is tried once.
            let mut tried = HashSet::new();
            let all = [changed(text), format!("{text}7")].into_iter().chain(names);
            all.filter(|name| tried.insert(name.clone())).collect()
        }
    }
}

/// Keys whose values are names that stand elsewhere in the same file.
const REFERENCES: &[&str] = &[
    "at_least_one_of",
    "by",
    "code",
    "covers",
    "credential",
    "field",
    "id",
    "instead_of",
    "into",
    "key",
    "merchant",
    "message",
    "name",
    "paid_when",
    "precedence",
    "present",
    "protobuf",
    "provider",
    "setting",
    "signature",
    "state",
    "sub_code",
];

/// A text of the same length.
fn changed(text: &str) -> String {
    let last = text.char_indices().rev().find(|(_, c)| c.is_ascii_alphanumeric());
    let Some((at, c)) = last else { return format!("{text}7") };
    let other = match c {
        '7' => '6',
        c if c.is_ascii_digit() => '7',
        'q' => 'k',
        c if c.is_ascii_lowercase() => 'q',
        'Q' => 'K',
        _ => 'Q',
    };
    format!("{}{other}{}", &text[..at], &text[at + 1..])
}
