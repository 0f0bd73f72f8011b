//! Bytes to text, as a browser would: a byte-order mark first, then what the page says of itself, then UTF-8.

use encoding_rs::{Encoding, GB18030, UTF_8};

use super::Note;

/// How far into the page its `charset` is looked for; the HTML standard says 1,024, saved pages start with comments.
const PRESCAN: usize = 4096;

/// How many characters a text must have to be called Chinese; fewer may be chance.
const LEAST_CHINESE: usize = 4;

/// Makes text of bytes. What is not valid in the page's encoding becomes U+FFFD, and is noted.
pub(crate) fn decode(bytes: &[u8]) -> (String, Vec<Note>) {
    let declared = declared(bytes.get(..PRESCAN.min(bytes.len())).unwrap_or_default());
    let encoding = match declared {
        // A page that was saved as UTF-8 often still says what it was served in.
        Some(other) if other != UTF_8 && std::str::from_utf8(bytes).is_ok_and(|text| !text.is_ascii()) => UTF_8,
        other => other.unwrap_or(UTF_8),
    };
    let (text, used, malformed) = encoding.decode(bytes);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut notes = Vec::new();
    if malformed {
        let line = text.lines().position(|line| line.contains('\u{fffd}')).map_or(1, |at| at.saturating_add(1));
        notes.push(Note::new(line, format!("not everything is valid {}; it reads as U+FFFD", used.name())));
    } else if let Some(line) = text.lines().position(|line| line.contains('\u{fffd}')) {
        let message = "the page holds U+FFFD: it was saved after its encoding had been misunderstood";
        notes.push(Note::new(line.saturating_add(1), message));
    }
    if (malformed || used.is_single_byte()) && reads_as_chinese(bytes) {
        let says = if declared.is_some() { "the page says" } else { "without a word of its encoding it is taken for" };
        let name = used.name();
        let message = format!("{says} {name}, but its bytes are those of a Chinese text in GBK: save it as UTF-8");
        notes.push(Note::new(1, message));
    }
    (text, notes)
}

/// Whether bytes are valid GB18030, and what is not ASCII is mostly Chinese. Nothing is read by such a guess.
fn reads_as_chinese(bytes: &[u8]) -> bool {
    let Some(text) = GB18030.decode_without_bom_handling_and_without_replacement(bytes) else { return false };
    let foreign = text.chars().filter(|c| !c.is_ascii()).count();
    let chinese = text
        .chars()
        .filter(|c| matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '，' | '：' | '（' | '）'));
    foreign >= LEAST_CHINESE && chinese.count().saturating_mul(10) >= foreign.saturating_mul(9)
}

/// Whether every second byte of most characters is a zero: UTF-16 of a text with much ASCII in it, such as line breaks.
pub(crate) fn is_utf_16(bytes: &[u8]) -> bool {
    let start = bytes.get(..PRESCAN.min(bytes.len())).unwrap_or_default();
    let zeros = |second: usize| {
        let pairs = start.chunks_exact(2);
        pairs
            .filter(|pair| pair.get(second) == Some(&0) && pair.get(1 - second).is_some_and(u8::is_ascii_graphic))
            .count()
    };
    let (big, little) = (zeros(0), zeros(1));
    let pairs = start.len() / 2;
    pairs >= 2 && big.min(little) == 0 && big.max(little).saturating_mul(4) >= pairs
}

/// The encoding that a page names: `<meta charset="gbk">`, or `content="text/html; charset=gbk"`.
fn declared(start: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    start.match_indices("<meta").find_map(|(at, _)| {
        let tag = start.get(at..)?.split('>').next()?;
        let value = tag.split_once("charset")?.1.trim_start().strip_prefix('=')?;
        let value = value.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
        let label = value.split(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c))).next()?;
        Encoding::for_label(label.as_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_decoded_by_what_it_says_of_itself() {
        let (gbk, ..) = encoding_rs::GBK.encode("<meta charset=\"gb2312\"><p>字段名</p>");
        assert_eq!(decode(&gbk).0, "<meta charset=\"gb2312\"><p>字段名</p>");
        let (gbk, ..) =
            encoding_rs::GBK.encode("<meta http-equiv=Content-Type content='text/html; charset=GBK'>\r\n<p>必填</p>");
        assert!(decode(&gbk).0.ends_with("\n<p>必填</p>"));
        assert_eq!(decode("<meta charset=gbk>字段".as_bytes()).0, "<meta charset=gbk>字段");
        assert_eq!(decode(b"\xef\xbb\xbfa").0, "a");
        assert_eq!(decode(b"\xff\xfea\0b\0").0, "ab");
    }

    #[test]
    fn an_encoding_that_was_not_understood_is_named() {
        let noted = |bytes: &[u8]| decode(bytes).1.into_iter().map(|note| note.message).collect::<Vec<_>>().join("\n");
        let chinese = |text: &str| encoding_rs::GBK.encode(text).0.into_owned();
        assert!(
            noted(&chinese("字段名 必填 类型"))
                .contains("taken for UTF-8, but its bytes are those of a Chinese text in GBK")
        );
        let wrong = noted(&chinese("<meta charset=utf-8><p>字段名 必填 类型"));
        assert!(wrong.contains("the page says UTF-8, but its bytes"), "{wrong}");
        let western = noted(&chinese("<meta charset=iso-8859-1><p>字段名 必填 类型"));
        assert!(western.contains("the page says windows-1252, but its bytes"), "{western}");
        assert!(noted("a \u{fffd}".as_bytes()).contains("misunderstood"));
        assert_eq!(noted(b"<meta charset=iso-8859-1><p>caf\xe9 cr\xe8me br\xfbl\xe9e, d\xe9j\xe0 vu"), "");
        assert_eq!(noted("字段名".as_bytes()), "");
    }

    #[test]
    fn utf_16_without_a_mark_is_told_from_other_bytes() {
        let utf_16: Vec<u8> = "字段 name | type |\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(is_utf_16(&utf_16));
        assert!(!is_utf_16(b"PK\x03\x04\0\0\0\0\x01\0"));
        assert!(!is_utf_16(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"));
    }

    #[test]
    fn what_cannot_be_decoded_is_noted_with_its_line() {
        let (text, notes) = decode(b"a\nb\xffc\n");
        assert_eq!(text, "a\nb\u{fffd}c\n");
        assert_eq!(notes.first().map(|note| note.line), Some(2));
    }
}
