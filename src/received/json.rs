//! JSON, with number lexemes kept and duplicate members refused.
//!
//! serde_json does the parsing. Its raw values keep every number as it was written, without the feature that
//! would change how all other crates of a build read numbers.

use std::{borrow::Cow, fmt};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{MAX_MEMBERS, Members, Node, ReadError};

/// How deep objects and arrays may stand in each other.
pub const MAX_DEPTH: usize = 16;

/// Reads a JSON object.
///
/// # Errors
///
/// The body is not one JSON object, holds a member twice, or is nested too deep.
pub fn read(body: &[u8]) -> Result<Members<'_>, ReadError> {
    let text = std::str::from_utf8(body).map_err(|_| ReadError::Encoding)?;
    if text.trim_start().is_empty() {
        return Err(ReadError::Json("it is empty".to_owned()));
    }
    if !text.trim_start().starts_with('{') {
        return Err(ReadError::Json("it does not start with an object".to_owned()));
    }
    object(text, MAX_DEPTH)
}

fn object(text: &str, depth: usize) -> Result<Members<'_>, ReadError> {
    let depth = depth.checked_sub(1).ok_or(ReadError::Depth)?;
    let raw: RawMembers<'_> = serde_json::from_str(text).map_err(json_error)?;
    if raw.0.len() > MAX_MEMBERS {
        return Err(ReadError::Members);
    }
    let mut members = Members::with_capacity(raw.0.len());
    for (name, value) in raw.0 {
        if members.iter().any(|(other, _)| *other == name.0) {
            return Err(ReadError::Duplicate(name.0.into_owned()));
        }
        members.push((name.0, node(value.get(), depth)?));
    }
    Ok(members)
}

fn node(text: &str, depth: usize) -> Result<Node<'_>, ReadError> {
    Ok(match text.as_bytes().first() {
        Some(b'{') => Node::Object(object(text, depth)?),
        Some(b'[') => {
            let depth = depth.checked_sub(1).ok_or(ReadError::Depth)?;
            let items: RawItems<'_> = serde_json::from_str(text).map_err(json_error)?;
            if items.0.len() > MAX_MEMBERS {
                return Err(ReadError::Members);
            }
            Node::List(items.0.into_iter().map(|item| node(item.get(), depth)).collect::<Result<_, _>>()?)
        }
        Some(b'"') => Node::Text(serde_json::from_str::<Text<'_>>(text).map_err(json_error)?.0),
        Some(b't') => Node::Bool(true),
        Some(b'f') => Node::Bool(false),
        Some(b'n') => Node::Null,
        _ => Node::Number(text),
    })
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn json_error(error: serde_json::Error) -> ReadError {
    ReadError::Json(error.to_string())
}

/// A text that borrows where nothing is escaped. (Serde's own `Cow` always copies.)
struct Text<'a>(Cow<'a, str>);
struct RawMembers<'a>(Vec<(Text<'a>, &'a RawValue)>);
struct RawItems<'a>(Vec<&'a RawValue>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(TextVisitor)
    }
}

impl<'de> Deserialize<'de> for RawMembers<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;
        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = RawMembers<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::with_capacity(8);
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(RawMembers(members))
            }
        }
        deserializer.deserialize_map(MembersVisitor)
    }
}

impl<'de> Deserialize<'de> for RawItems<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemsVisitor;
        impl<'de> Visitor<'de> for ItemsVisitor {
            type Value = RawItems<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(RawItems(items))
            }
        }
        deserializer.deserialize_seq(ItemsVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_that_stands_twice_is_refused_at_every_level() {
        assert_eq!(read(br#"{"a":1,"a":1}"#), Err(ReadError::Duplicate("a".to_owned())));
        assert_eq!(read(br#"{"a":{"b":1,"\u0062":2}}"#), Err(ReadError::Duplicate("b".to_owned())));
    }

    #[test]
    fn objects_without_end_are_refused_before_the_stack_is_gone() {
        let deep = format!("{}{}", r#"{"a":"#.repeat(100_000), "1");
        assert!(read(deep.as_bytes()).is_err());
        let closed = format!("{}1{}", r#"{"a":"#.repeat(100), "}".repeat(100));
        assert_eq!(read(closed.as_bytes()), Err(ReadError::Depth));
    }

    #[test]
    fn more_members_than_any_message_has_are_refused() {
        let members: Vec<String> = (0..=MAX_MEMBERS).map(|at| format!("\"m{at}\":1")).collect();
        assert_eq!(read(format!("{{{}}}", members.join(",")).as_bytes()), Err(ReadError::Members));
        assert_eq!(read(format!("{{\"a\":[{}1]}}", "1,".repeat(MAX_MEMBERS)).as_bytes()), Err(ReadError::Members));
    }

    #[test]
    fn what_is_not_one_object_is_refused() {
        for body in ["", "[]", "1", "null", "{} {}", "{", r#"{"a":}"#, "<html>", r#"{"a":01}"#, "{\"a\":\"\n\"}"] {
            assert!(matches!(read(body.as_bytes()), Err(ReadError::Json(_))), "{body}");
        }
        assert_eq!(read(b"{\"a\":\"\xff\"}"), Err(ReadError::Encoding));
    }
}
