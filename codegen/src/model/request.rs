//! What goes out: slots, headers, signatures and rules.

use super::*;

/// An outgoing field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The field.
    pub field: Field,
    /// The name under which it is signed.
    pub signs_as: String,
    /// Where it goes.
    pub place: Place,
    /// Whether a signature may cover it.
    pub signed: bool,
    /// Whether the provider refuses to see a value twice.
    pub unique: bool,
}

/// Where an outgoing field goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Into the body.
    Body,
    /// Into the path.
    Path,
    /// Into the query, from the operation's own fields.
    Parameter,
    /// Into the URL's query.
    Query,
    /// A header by itself.
    Header,
    /// A member of an object header.
    Member(String),
}

impl Place {
    /// Whether it is a place for the operation's own fields, and not for those that all operations share.
    #[must_use]
    pub fn is_own(&self) -> bool {
        match self {
            Self::Body | Self::Path | Self::Parameter => true,
            Self::Query | Self::Header | Self::Member(_) => false,
        }
    }
}

/// A piece of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathPart {
    /// As it stands.
    Literal(String),
    /// The value of a slot.
    Slot(usize),
}

impl Operation {
    /// The pieces of the path.
    #[must_use]
    pub fn path_parts(&self) -> Vec<PathPart> {
        let mut parts = Vec::new();
        let mut rest = self.path.as_str();
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            let is_it = |slot: &Slot| slot.place == Place::Path && slot.field.name == name;
            let Some(slot) = self.slots.iter().position(is_it) else { break };
            parts.extend([PathPart::Literal(before.to_owned()), PathPart::Slot(slot)]);
            rest = after;
        }
        parts.push(PathPart::Literal(rest.to_owned()));
        parts.retain(|part| !matches!(part, PathPart::Literal(text) if text.is_empty()));
        parts
    }
}

/// A header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Header {
    /// One field is its value.
    Plain(String, usize),
    /// Several fields are its members.
    Object(String, Vec<usize>),
}

/// A signature of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The scheme's index.
    pub scheme: usize,
    /// The slot that it fills.
    pub into: usize,
    /// The slots that it covers, sorted.
    pub covers: Vec<usize>,
    /// Whether it covers the request's fields.
    pub covers_body: bool,
    /// Whether the path and the query are signed instead of fields.
    pub covers_uri: bool,
}

/// A rule that spans fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// One of these must be given.
    AtLeastOneOf(Vec<usize>),
    /// The first of those given wins.
    Precedence(Vec<usize>),
    /// The first must be given where the second is.
    RequiredIf(usize, usize),
}

/// A way to make a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constructor {
    /// The function's name.
    pub name: String,
    /// The slots that are its arguments.
    pub arguments: Vec<usize>,
}
