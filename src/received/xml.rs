//! Flat XML: one root, elements with text, nothing else.
//!
//! quick-xml does the parsing. No entity beyond XML's own five is known, nothing is fetched, nothing is expanded.

use std::borrow::Cow;

use quick_xml::{
    Reader,
    escape::resolve_xml_entity,
    events::{BytesDecl, BytesRef, BytesStart, Event},
};

use super::{MAX_MEMBERS, Members, Node, ReadError};

/// Reads the elements below `root`.
///
/// # Errors
///
/// The body is not XML, or is more than one flat list of elements with different names.
pub fn read<'a>(body: &'a [u8], root: &str) -> Result<Members<'a>, ReadError> {
    let text = std::str::from_utf8(body).map_err(|_| ReadError::Encoding)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = true;
    open_root(&mut reader, root)?;
    let mut members = Members::with_capacity(16);
    loop {
        match next(&mut reader)? {
            Event::Start(start) => {
                check_attributes(&start)?;
                let name = borrowed_name(text, &reader, &start);
                let value = element_text(&mut reader, &name)?;
                push(&mut members, name, value)?;
            }
            Event::Empty(start) => {
                check_attributes(&start)?;
                push(&mut members, Cow::Owned(start.name().0.to_owned()), Cow::Borrowed(""))?;
            }
            Event::Text(text) if is_blank(&text) => {}
            Event::End(_) => break,
            Event::Eof => return Err(xml("it ends before its root element does")),
            other => return Err(unexpected(&other)),
        }
    }
    loop {
        match next(&mut reader)? {
            Event::Eof => return Ok(members),
            Event::Text(text) if is_blank(&text) => {}
            other => return Err(unexpected(&other)),
        }
    }
}

fn next<'a>(reader: &mut Reader<&'a [u8]>) -> Result<Event<'a>, ReadError> {
    reader.read_event().map_err(|error| ReadError::Xml(error.to_string()))
}

fn open_root(reader: &mut Reader<&[u8]>, root: &str) -> Result<(), ReadError> {
    let mut first = true;
    loop {
        let event = next(reader)?;
        match &event {
            Event::Decl(declaration) if first => check_declaration(declaration)?,
            Event::Text(text) if is_blank(text) => {}
            Event::Start(start) if start.name().0 == root && start.attributes_raw().is_empty() => {
                return Ok(());
            }
            Event::Start(_) | Event::Empty(_) => {
                return Err(ReadError::Xml(format!("the root element is not <{root}>")));
            }
            Event::Eof => return Err(xml("it is empty")),
            other => return Err(unexpected(other)),
        }
        first = false;
    }
}

/// Only the declaration that says what holds without it.
fn check_declaration(declaration: &BytesDecl<'_>) -> Result<(), ReadError> {
    let version_fits = declaration.version().is_ok_and(|version| version == "1.0");
    let encoding_fits = match declaration.encoding() {
        None => true,
        Some(encoding) => encoding.is_ok_and(|encoding| encoding.eq_ignore_ascii_case("utf-8")),
    };
    if version_fits && encoding_fits { Ok(()) } else { Err(xml("it is declared as other than XML 1.0 in UTF-8")) }
}

fn check_attributes(start: &BytesStart<'_>) -> Result<(), ReadError> {
    if start.attributes_raw().trim().is_empty() { Ok(()) } else { Err(xml("an element has attributes")) }
}

/// The name as a part of the whole text: the event itself lends it for too short a time.
fn borrowed_name<'a>(text: &'a str, reader: &Reader<&'a [u8]>, start: &BytesStart<'_>) -> Cow<'a, str> {
    let name = start.name();
    let tag_end = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).saturating_sub(1);
    let from = tag_end.saturating_sub(start.len());
    let borrowed = text.get(from..from.saturating_add(name.0.len())).filter(|slice| *slice == name.0);
    borrowed.map_or_else(|| Cow::Owned(name.0.to_owned()), Cow::Borrowed)
}

/// Everything up to the end of the element that was just opened.
fn element_text<'a>(reader: &mut Reader<&'a [u8]>, name: &str) -> Result<Cow<'a, str>, ReadError> {
    let mut text: Cow<'a, str> = Cow::Borrowed("");
    loop {
        let part = match next(reader)? {
            Event::Text(part) => part.xml10_content(),
            Event::CData(part) => part.xml10_content(),
            Event::GeneralRef(reference) => Cow::Owned(resolve(&reference)?),
            Event::End(_) => break,
            Event::Start(_) | Event::Empty(_) => return Err(ReadError::Nested(name.to_owned())),
            Event::Eof => return Err(xml("it ends inside an element")),
            other => return Err(unexpected(&other)),
        };
        if text.is_empty() {
            text = part;
        } else {
            text.to_mut().push_str(&part);
        }
    }
    if text.chars().all(is_xml_char) { Ok(text) } else { Err(xml("a character that XML 1.0 does not have")) }
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, ReadError> {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => return Ok(c.to_string()),
        Ok(None) => {}
        Err(error) => return Err(ReadError::Xml(error.to_string())),
    }
    let known = resolve_xml_entity(reference);
    known.map(str::to_owned).ok_or_else(|| xml("an entity that is not one of XML's own"))
}

fn push<'a>(members: &mut Members<'a>, name: Cow<'a, str>, text: Cow<'a, str>) -> Result<(), ReadError> {
    if members.len() >= MAX_MEMBERS {
        return Err(ReadError::Members);
    }
    if members.iter().any(|(other, _)| *other == name) {
        return Err(ReadError::Duplicate(name.into_owned()));
    }
    members.push((name, Node::Text(text)));
    Ok(())
}

/// Whether XML 1.0 can carry the character.
#[must_use]
pub fn is_xml_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
}

fn unexpected(event: &Event<'_>) -> ReadError {
    match event {
        Event::DocType(_) => ReadError::Doctype,
        Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => xml("text outside of any field"),
        Event::Comment(_) => xml("a comment, which the wire never has"),
        Event::PI(_) | Event::Decl(_) => xml("a processing instruction, which the wire never has"),
        Event::Start(_) | Event::Empty(_) | Event::End(_) => xml("something after the root element"),
        Event::Eof => xml("it ends too soon"),
    }
}

fn xml(problem: &str) -> ReadError {
    ReadError::Xml(problem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(body: &str) -> Result<Vec<(String, String)>, ReadError> {
        let members = read(body.as_bytes(), "xml")?;
        let text = |node: Node<'_>| node.as_text().unwrap_or("(not a text)").to_owned();
        Ok(members.into_iter().map(|(name, node)| (name.into_owned(), text(node))).collect())
    }

    fn one(value: &str) -> Result<Vec<(String, String)>, ReadError> {
        Ok(vec![("a".to_owned(), value.to_owned())])
    }

    #[test]
    fn text_cdata_and_references_all_give_the_text() {
        assert_eq!(texts("<xml><a>x&amp;&lt;&#65;<![CDATA[<b>]]>y</a></xml>"), one("x&<A<b>y"));
        assert_eq!(texts("<xml>\n <a/>\n</xml>\n"), one(""));
        assert_eq!(texts("<xml><a>a\r\nb</a></xml>"), one("a\nb"));
        assert_eq!(texts("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><a> b </a></xml>"), one(" b "));
    }

    #[test]
    fn more_elements_than_any_message_has_are_refused() {
        let elements: String = (0..=MAX_MEMBERS).map(|at| format!("<m{at}/>")).collect();
        assert_eq!(texts(&format!("<xml>{elements}</xml>")), Err(ReadError::Members));
    }

    #[test]
    fn what_is_not_flat_is_refused() {
        assert_eq!(texts("<xml><a>1</a><a>1</a></xml>"), Err(ReadError::Duplicate("a".to_owned())));
        assert_eq!(texts("<xml><a><b>1</b></a></xml>"), Err(ReadError::Nested("a".to_owned())));
        assert_eq!(texts("<!DOCTYPE xml [<!ENTITY e 'x'>]><xml><a>&e;</a></xml>"), Err(ReadError::Doctype));
        for body in [
            "",
            "<html><body>502</body></html>",
            "<xml><a>1</a>",
            "<xml><a>1</b></xml>",
            "<xml>x<a>1</a></xml>",
            "<xml><a>1</a></xml>x",
            "<xml><a>1</a></xml><xml></xml>",
            "<xml><a b='c'>1</a></xml>",
            "<xml c='d'><a>1</a></xml>",
            "<xml><!-- c --><a>1</a></xml>",
            "<xml><?p i?><a>1</a></xml>",
            "<xml><a>&unknown;</a></xml>",
            "<xml><a>&#0;</a></xml>",
            "<xml><a>\u{1}</a></xml>",
            "<?xml version=\"1.1\"?><xml><a>1</a></xml>",
            "<?xml version=\"1.0\" encoding=\"gbk\"?><xml><a>1</a></xml>",
            "{\"return_code\":\"SUCCESS\"}",
        ] {
            assert!(matches!(texts(body), Err(ReadError::Xml(_))), "{body}: {:?}", texts(body));
        }
        assert_eq!(read(b"<xml><a>\xff</a></xml>", "xml"), Err(ReadError::Encoding));
    }
}
