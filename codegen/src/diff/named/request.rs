//! What goes out, by name, and what of it the generated request type shows.

use std::fmt;

use super::{
    field::{NamedField, Type, field},
    names, slot,
};
use crate::model::{
    Closes, Constructor, Fill, Header, Operation, OrderStateWord, Place, Provider, Queries, Rule, Signature, Slot, Text,
};

/// An outgoing field.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct NamedSlot {
    pub(in crate::diff) field: NamedField,
    pub(in crate::diff) signs_as: String,
    pub(in crate::diff) place: Place,
    pub(in crate::diff) signed: bool,
    pub(in crate::diff) unique: bool,
    /// The setter, where the request type has one.
    pub(in crate::diff) setter: Option<NamedSetter>,
    /// Whether a constructor takes it.
    pub(in crate::diff) is_argument: bool,
}

impl NamedSlot {
    /// Whether a caller can give a value: by a setter or a constructor's argument.
    pub(in crate::diff) fn is_callers(&self) -> bool {
        self.setter.is_some() || self.is_argument
    }

    /// Whether a caller has to give a value.
    pub(in crate::diff) fn is_demanded(&self) -> bool {
        self.field.required && self.field.fill.is_none()
    }

    /// The place in the spec file.
    pub(in crate::diff) fn path(&self) -> String {
        let name = &self.field.name;
        match &self.place {
            Place::Body | Place::Path | Place::Parameter => format!("request.{name}"),
            Place::Query => format!("query.{name}"),
            Place::Header => format!("headers.{name}"),
            Place::Member(header) => format!("headers.{header}.fields.{name}"),
        }
    }

    /// Whether it stands in the provider's file, and not in the operation's.
    pub(in crate::diff) fn is_shared(&self) -> bool {
        !self.place.is_own()
    }
}

pub(in crate::diff) fn slots(provider: &Provider, operation: &Operation) -> Vec<NamedSlot> {
    let named = |(index, slot): (usize, &Slot)| {
        let Slot { field, signs_as, place, signed, unique } = slot;
        let field = self::field(provider, &operation.slots, field);
        let takes = |constructor: &Constructor| constructor.arguments.contains(&index);
        let has_setter =
            place.is_own() && slot.field.fill != Fill::Signature && !operation.constructors.iter().all(takes);
        NamedSlot {
            setter: has_setter.then(|| setter(operation, &field)),
            is_argument: operation.constructors.iter().any(takes),
            field,
            signs_as: signs_as.clone(),
            place: place.clone(),
            signed: *signed,
            unique: *unique,
        }
    };
    operation.slots.iter().enumerate().map(named).collect()
}

/// A setter of a request type. It is shown as people write it: `CloseOrder::version(text)`.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct NamedSetter {
    /// Such as `CloseOrder::version`.
    pub(in crate::diff) name: String,
    /// The type of its argument; nothing where it takes none.
    pub(in crate::diff) takes: String,
}

impl fmt::Display for NamedSetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, takes } = self;
        write!(f, "{name}({takes})")
    }
}

fn setter(operation: &Operation, field: &NamedField) -> NamedSetter {
    let takes = match (&field.constant, &field.enumeration) {
        (Some(_), _) => "",
        (None, Some(enumeration)) => enumeration,
        (None, None) => argument(field),
    };
    NamedSetter { name: format!("{}::{}", operation.request_type, field.ident), takes: takes.to_owned() }
}

/// What an argument without an enumeration is.
fn argument(field: &NamedField) -> &'static str {
    match field.kind {
        Type::Integer => "i64",
        _ => "text",
    }
}

/// A way to make a request.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct NamedConstructor {
    /// Such as `CloseOrder::new`.
    pub(in crate::diff) name: String,
    /// Such as `order: text`.
    pub(in crate::diff) arguments: Vec<String>,
}

pub(in crate::diff) fn constructors(provider: &Provider, operation: &Operation) -> Vec<NamedConstructor> {
    let argument = |index: &usize| {
        let field = self::field(provider, &[], &operation.slots.get(*index)?.field);
        Some(format!("{}: {}", field.ident, argument(&field)))
    };
    let named = |constructor: &Constructor| {
        let Constructor { name, arguments } = constructor;
        let name = format!("{}::{name}", operation.request_type);
        NamedConstructor { name, arguments: arguments.iter().filter_map(argument).collect() }
    };
    operation.constructors.iter().map(named).collect()
}

/// A signature of an operation.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct NamedSignature {
    pub(in crate::diff) scheme: usize,
    pub(in crate::diff) into: String,
    pub(in crate::diff) covers: Vec<String>,
    /// What goes out and is not covered.
    pub(in crate::diff) leaves_out: Vec<String>,
    pub(in crate::diff) covers_body: bool,
    pub(in crate::diff) covers_uri: bool,
}

pub(in crate::diff) fn signatures(operation: &Operation) -> Vec<NamedSignature> {
    let named = |signature: &Signature| {
        let Signature { scheme, into, covers, covers_body, covers_uri } = signature;
        let left_out: Vec<usize> = (0..operation.slots.len()).filter(|index| !covers.contains(index)).collect();
        NamedSignature {
            scheme: *scheme,
            into: slot(&operation.slots, *into),
            covers: names(operation, covers),
            leaves_out: names(operation, &left_out),
            covers_body: *covers_body,
            covers_uri: *covers_uri,
        }
    };
    operation.signatures.iter().map(named).collect()
}

/// A rule that spans fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::diff) enum NamedRule {
    AtLeastOneOf(Vec<String>),
    Precedence(Vec<String>),
    RequiredIf(String, String),
}

impl NamedRule {
    /// As a spec says it.
    pub(in crate::diff) fn written(&self) -> String {
        match self {
            Self::AtLeastOneOf(names) => format!("at_least_one_of {}", names.join(", ")),
            Self::Precedence(names) => format!("precedence {}", names.join(", ")),
            Self::RequiredIf(field, present) => format!("{field} required if {present}"),
        }
    }

    /// Whether whatever keeps `other` keeps this too.
    pub(in crate::diff) fn follows_from(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::AtLeastOneOf(these), Self::AtLeastOneOf(those)) => those.iter().all(|name| these.contains(name)),
            _ => self == other,
        }
    }
}

pub(in crate::diff) fn rules(operation: &Operation) -> Vec<NamedRule> {
    let named = |rule: &Rule| match rule {
        Rule::AtLeastOneOf(fields) => NamedRule::AtLeastOneOf(names(operation, fields)),
        Rule::Precedence(fields) => NamedRule::Precedence(names(operation, fields)),
        Rule::RequiredIf(field, present) => {
            NamedRule::RequiredIf(slot(&operation.slots, *field), slot(&operation.slots, *present))
        }
    };
    operation.rules.iter().map(named).collect()
}

/// The headers' names in their order, an object's with its members.
pub(in crate::diff) fn headers(operation: &Operation) -> Vec<String> {
    let named = |header: &Header| match header {
        Header::Plain(name, _) => vec![name.clone()],
        Header::Object(name, members) => {
            names(operation, members).into_iter().map(|member| format!("{name}.{member}")).collect()
        }
    };
    operation.headers.iter().flat_map(named).collect()
}

/// How an operation closes an order, by the fields' names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::diff) struct NamedCloses {
    pub(in crate::diff) merchant: String,
    pub(in crate::diff) provider: Option<String>,
    pub(in crate::diff) weak_success: Option<Text>,
}

pub(in crate::diff) fn closes(operation: &Operation) -> Option<NamedCloses> {
    let name = |index: usize| slot(&operation.slots, index);
    let Closes { merchant, provider, weak_success } = operation.closes.as_ref()?;
    let (merchant, provider) = (name(*merchant), provider.map(name));
    Some(NamedCloses { merchant, provider, weak_success: weak_success.clone() })
}

/// How an operation asks for an order's state, by the fields' names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::diff) struct NamedQueries {
    pub(in crate::diff) merchant: Option<String>,
    pub(in crate::diff) provider: Option<String>,
    pub(in crate::diff) state: String,
    pub(in crate::diff) states: Vec<(String, OrderStateWord)>,
    pub(in crate::diff) paid_when: Option<String>,
}

pub(in crate::diff) fn queries(operation: &Operation) -> Option<NamedQueries> {
    let name = |index: &Option<usize>| index.map(|index| slot(&operation.slots, index));
    let place = |path: &Vec<usize>| operation.reply.place(path);
    // Where the reply names the order follows from the fields' `echo`.
    let Queries { merchant, provider, state, states, paid_when, named_at: _ } = operation.queries.as_ref()?;
    Some(NamedQueries {
        merchant: name(merchant),
        provider: name(provider),
        state: place(state),
        states: states.clone(),
        paid_when: paid_when.as_ref().map(place),
    })
}
