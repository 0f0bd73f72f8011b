//! Bytes to text, as a browser would: a byte-order mark first, then what the page says of itself, then UTF-8.

use encoding_rs::{Encoding, UTF_8};

use super::Note;

/// How far into the page its `charset` is looked for; the HTML standard says 1,024, saved pages start with comments.
const PRESCAN: usize = 4096;

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
    }
    (text, notes)
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
    fn what_cannot_be_decoded_is_noted_with_its_line() {
        let (text, notes) = decode(b"a\nb\xffc\n");
        assert_eq!(text, "a\nb\u{fffd}c\n");
        assert_eq!(notes.first().map(|note| note.line), Some(2));
    }
}
