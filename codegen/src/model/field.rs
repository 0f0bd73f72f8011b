//! Fields: what messages and credentials hold.

use super::*;

/// A field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The document's name.
    pub name: String,
    /// Its place in the page's order.
    pub page_order: usize,
    /// The Rust name.
    pub ident: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it is required.
    pub required: bool,
    /// Its limits.
    pub limits: Limits,
    /// The one value it may have.
    pub constant: Option<String>,
    /// Its values, each with what it means.
    pub values: Vec<(String, Text)>,
    /// The enumeration of its values: an index into the provider's.
    pub enumeration: Option<usize>,
    /// What holds where it is missing.
    pub default: Option<String>,
    /// What it means.
    pub doc: Text,
    /// A value as the page prints it.
    pub example: Option<String>,
    /// Its page.
    pub document: String,
    /// Who gives its value.
    pub fill: Fill,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// The slot that must come back here.
    pub echo: Option<usize>,
    /// Whether its fields may stand one level higher.
    pub inline_when_absent: bool,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// A point in time: its form, and its zone in seconds east of UTC where the text has none.
    Time(TimeFormatWord, Option<i32>),
    /// Fields of its own.
    Object(Table),
    /// Objects.
    List(Table, LayoutWord),
}

impl Table {
    /// A place in a message, as specs write it.
    #[must_use]
    pub fn place(&self, path: &[usize]) -> String {
        let mut names = Vec::new();
        let mut table = Some(self);
        for index in path {
            let Some(field) = table.and_then(|table| table.fields.get(*index)) else { break };
            names.push(field.name.as_str());
            table = field.kind.inner();
        }
        names.join(".")
    }
}

impl Kind {
    /// The fields inside, if there are any.
    #[must_use]
    pub fn inner(&self) -> Option<&Table> {
        match self {
            Self::Object(table) | Self::List(table, _) => Some(table),
            Self::Text | Self::Integer | Self::Boolean | Self::Time(..) => None,
        }
    }
}

/// Who gives a field's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// The caller.
    Caller,
    /// A constant that is always sent.
    Constant,
    /// A credential.
    Credential(usize),
    /// Random characters.
    Nonce,
    /// The time.
    TimeMillis,
    /// Digits that no other request has.
    TraceId,
    /// A signature.
    Signature,
}

/// Limits on a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// The least length.
    pub min_length: Option<u32>,
    /// The greatest length.
    pub max_length: Option<u32>,
    /// Whether lengths count bytes.
    pub in_bytes: bool,
    /// The characters allowed: as written, and as ranges.
    pub characters: Option<(String, Vec<(char, char)>)>,
    /// The values allowed; any where this is empty.
    pub values: Vec<String>,
}

/// A record type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The Rust type.
    pub type_name: String,
    /// The static table.
    pub constant: String,
    /// The fields, in the page's order.
    pub fields: Vec<Field>,
}
