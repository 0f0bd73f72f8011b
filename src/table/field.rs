//! What a message holds.

use crate::time::TimeFormat;

/// A record type: its name and its fields.
#[derive(Debug)]
pub struct Table {
    /// The type's name, for `Debug`.
    pub name: &'static str,
    /// The fields.
    pub fields: &'static [Field],
}

impl Table {
    /// The index of the field with this name, as the document has it.
    #[must_use]
    pub fn index_of(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }
}

/// A field of a message.
#[derive(Debug)]
pub struct Field {
    /// The document's own name.
    pub name: &'static str,
    /// Other spellings under which a reply may carry it.
    pub aliases: &'static [&'static str],
    /// What it holds.
    pub kind: Kind,
    /// Whether the document requires it.
    pub required: bool,
    /// The limits on its text.
    pub limits: Limits<'static>,
    /// In a reply: the request field that must come back here, if anything does.
    pub echo: Option<usize>,
    /// In a reply: where this object is missing, its fields stand one level higher.
    pub inline_when_absent: bool,
    /// The page that says so.
    pub document: &'static str,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// A point in time, as text.
    Time(TimeFormat),
    /// Fields of its own.
    Object(&'static Table),
    /// Any number of objects.
    List(&'static Table, Layout),
}

/// How a list stands in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// An array of objects.
    Objects,
    /// Members beside the others, whose names hold the item's number where the fields' names have `$n`.
    Numbered,
    /// An array for each field, beside the others.
    Columns,
}

/// The limits on a text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Limits<'a> {
    /// The least length.
    pub min_length: Option<u32>,
    /// The greatest length.
    pub max_length: Option<u32>,
    /// Whether lengths count bytes of UTF-8; characters otherwise.
    pub in_bytes: bool,
    /// The characters allowed.
    pub characters: Option<Characters<'a>>,
    /// The values allowed; any where this is empty.
    pub values: &'a [&'a str],
}

impl Limits<'static> {
    /// No limits.
    pub const NONE: Self = Self { min_length: None, max_length: None, in_bytes: false, characters: None, values: &[] };
}

/// A set of characters.
#[derive(Debug, Clone, Copy)]
pub struct Characters<'a> {
    written: &'a str,
    ranges: &'a [(char, char)],
    /// One bit per ASCII character: nearly all that is asked.
    ascii: u128,
}

impl<'a> Characters<'a> {
    /// A set, as the spec writes it and as ranges, both ends included.
    #[must_use]
    pub const fn new(written: &'a str, ranges: &'a [(char, char)]) -> Self {
        let mut ascii = 0;
        let mut rest = ranges;
        while let [(first, last), tail @ ..] = rest {
            let mut code = *first as u32;
            while code <= *last as u32 && code < 128 {
                ascii |= 1 << code;
                code += 1;
            }
            rest = tail;
        }
        Self { written, ranges, ascii }
    }

    /// As the spec writes it.
    #[must_use]
    pub fn written(&self) -> &'a str {
        self.written
    }

    /// Whether the character belongs to the set.
    #[must_use]
    pub fn contains(&self, c: char) -> bool {
        if c.is_ascii() {
            return (self.ascii >> u32::from(c)) & 1 == 1;
        }
        self.ranges.iter().any(|(first, last)| (*first..=*last).contains(&c))
    }
}
