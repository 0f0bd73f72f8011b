//! Forms as bytes: `multipart/form-data`, and the small protobuf message that some parts hold.

use crate::{
    sources::{NONCE_LENGTH, Random, nonce},
    tc3::Part,
};

/// The content type without its boundary, which is not signed.
pub(super) const CONTENT_TYPE: &str = "multipart/form-data";

/// A line that occurs in none of the values; `None` where the random source keeps giving one that does.
pub(super) fn boundary<'v>(random: &dyn Random, values: impl Iterator<Item = &'v str> + Clone) -> Option<String> {
    // One draw is enough, unless somebody can foresee the random source.
    const DRAWS: usize = 4;
    let mut drawn = (0..DRAWS).map(|_| format!("paywright-{}", nonce(random, NONCE_LENGTH)));
    drawn.find(|boundary| !values.clone().any(|value| value.contains(boundary.as_str())))
}

pub(super) fn content_type(boundary: &str) -> String {
    format!("{CONTENT_TYPE}; boundary={boundary}")
}

/// Writes a form. Names are the spec's, which are plain; values are written as they are, between boundaries that do not
/// occur in them.
pub(super) fn write<'p>(boundary: &str, parts: impl Iterator<Item = (&'p str, Part<'p>, &'p str)>) -> String {
    let mut out = String::with_capacity(2048);
    for (name, part, text) in parts {
        let kind = match part {
            Part::Text(_) => "",
            Part::Bytes(_) => "Content-Type: application/octet-stream\r\n",
        };
        let head = ["--", boundary, "\r\nContent-Disposition: form-data; name=\"", name, "\"\r\n", kind, "\r\n"];
        head.iter().for_each(|piece| out.push_str(piece));
        out.push_str(text);
        out.push_str("\r\n");
    }
    out.extend(["--", boundary, "--\r\n"]);
    out
}

/// A protobuf message whose fields 1, 2, … are the texts of these parameters. `None` where a text is too long for a length of
/// one byte, or is no ASCII.
pub(super) fn protobuf<V: AsRef<str>>(names: &[&str], query: &[(V, V)]) -> Option<String> {
    /// A text, or bytes, with their length before them.
    const DELIMITED: u8 = 2;
    let mut out = String::new();
    for (number, name) in (1u8..=15).zip(names) {
        let given = query.iter().find(|(given, _)| given.as_ref() == *name).map(|(_, value)| value.as_ref());
        let Some(value) = given.filter(|value| !value.is_empty()) else { continue };
        let length = u8::try_from(value.len()).ok().filter(u8::is_ascii).filter(|_| value.is_ascii())?;
        out.push(char::from((number << 3) | DELIMITED));
        out.push(char::from(length));
        out.push_str(value);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_protobuf_of_an_appid_is_its_number_its_length_and_its_text() {
        let query = [("from_appid", "wxABC"), ("other", "1")];
        assert_eq!(protobuf(&["from_appid"], &query).unwrap().as_bytes(), b"\x0a\x05wxABC");
        assert_eq!(protobuf(&["missing", "other"], &query).unwrap().as_bytes(), b"\x12\x011");
        assert_eq!(protobuf::<&str>(&["from_appid"], &[]).as_deref(), Some(""));
    }

    #[test]
    fn what_a_length_of_one_byte_cannot_say_is_refused() {
        assert_eq!(protobuf(&["a"], &[("a", "x".repeat(127).as_str())]).map(|out| out.len()), Some(129));
        assert_eq!(protobuf(&["a"], &[("a", "x".repeat(128).as_str())]), None);
        assert_eq!(protobuf(&["a"], &[("a", "订单")]), None);
    }

    #[test]
    fn a_boundary_that_stands_in_a_value_is_not_taken() {
        struct Zeros;
        impl Random for Zeros {
            fn fill(&self, bytes: &mut [u8]) {
                bytes.fill(0);
            }
        }
        let taken = boundary(&Zeros, ["a", "b"].into_iter()).unwrap();
        assert_eq!(boundary(&Zeros, ["a", format!("x{taken}y").as_str()].into_iter()), None);
    }
}
