//! What was received, before anybody believes it.
//!
//! A body becomes a tree of members with their texts and number lexemes as they were written, since the signature
//! covers those. Whatever would make a signed map ambiguous is refused: duplicate members, elements inside
//! elements, text between elements, a DOCTYPE.

pub mod json;
pub mod xml;

use std::borrow::Cow;

use crate::table::Format;

/// How many members one object may have, or items one list. Looking for duplicates costs the square of it.
pub const MAX_MEMBERS: usize = 512;

/// A received value.
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'a> {
    /// JSON's null.
    Null,
    /// A truth value.
    Bool(bool),
    /// A number, as it was written.
    Number(&'a str),
    /// Text.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Node<'a>>),
    /// An object.
    Object(Members<'a>),
}

/// The members of an object, in the order received; no name stands twice.
pub type Members<'a> = Vec<(Cow<'a, str>, Node<'a>)>;

/// A body that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Not JSON, or cut short.
    #[error("not JSON: {0}")]
    Json(String),
    /// Not XML, or cut short.
    #[error("not XML: {0}")]
    Xml(String),
    /// Not UTF-8.
    #[error("not UTF-8")]
    Encoding,
    /// A member stands twice, so that it is not clear which one was signed.
    #[error("the member {0:?} stands twice")]
    Duplicate(String),
    /// Elements inside an element, where the wire is flat.
    #[error("the element {0:?} holds other elements, where the document has text")]
    Nested(String),
    /// A document type declaration; it could define entities.
    #[error("a DOCTYPE, which the wire never has")]
    Doctype,
    /// Objects inside objects beyond any documented message.
    #[error("nested more than {} levels deep", json::MAX_DEPTH)]
    Depth,
    /// More members than any documented message has.
    #[error("more than {MAX_MEMBERS} members in one object")]
    Members,
}

/// Reads a body.
///
/// # Errors
///
/// Says what keeps it from being read.
pub fn read<'b>(format: Format<'_>, body: &'b [u8]) -> Result<Members<'b>, ReadError> {
    match format {
        Format::Json => json::read(body),
        Format::Xml { root } => xml::read(body, root),
    }
}

impl<'a> Node<'a> {
    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text or the lexeme, if it is either.
    #[must_use]
    pub fn lexeme(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            Node::Number(lexeme) => Some(lexeme),
            Node::Bool(value) => Some(if *value { "true" } else { "false" }),
            _ => None,
        }
    }
}

/// The node at a path of names.
#[must_use]
pub fn at<'m, 'a>(members: &'m Members<'a>, path: &[&str]) -> Option<&'m Node<'a>> {
    let (first, rest) = path.split_first()?;
    let (_, node) = members.iter().find(|(name, _)| name == first)?;
    match (rest, node) {
        ([], node) => Some(node),
        (rest, Node::Object(members)) => at(members, rest),
        _ => None,
    }
}
