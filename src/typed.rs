//! From a received tree to the fields that the document lists.
//!
//! A record is only as good as its reading is plain. Where the reply says a field twice in different spellings, has
//! it at two levels, gives it another type than the document does, or has a member that only other messages have, no
//! reading is the right one: the record is then marked as doubtful, and nothing is concluded from it.

use crate::{
    received::{Members, Node},
    record::Record,
    table::{Field, Kind, Table},
};

/// A record, and whether it is the only way to read the reply.
pub(crate) struct Typed {
    pub(crate) record: Record,
    pub(crate) doubtful: bool,
}

/// Reads what the table lists. `foreign` are the members that only other messages have, at any level; `room` is how
/// many bytes of text there may be.
pub(crate) fn read(table: &'static Table, members: &Members<'_>, foreign: &[&str], room: usize) -> Typed {
    let mut typed = Typed { record: Record::with_capacity(table, room), doubtful: false };
    for (name, node) in members {
        match listed(table, name) {
            Some((index, field)) => {
                // Under two spellings at once.
                typed.doubtful |= typed.record.get(index).is_some();
                typed.set(index, field, node, foreign);
            }
            None => typed.doubtful |= is_foreign(name, node, foreign),
        }
    }
    for (index, field) in table.fields.iter().enumerate() {
        let (true, Kind::Object(inner)) = (field.inline_when_absent, field.kind) else { continue };
        let outside = |name: &str| listed(table, name).is_none() && listed(inner, name).is_some();
        if typed.record.get(index).is_some() {
            // At two levels at once.
            typed.doubtful |= members.iter().any(|(name, _)| outside(name));
        } else {
            let Typed { record, doubtful } = read(inner, members, foreign, room);
            typed.record.set_record(index, record);
            typed.doubtful |= doubtful;
        }
    }
    typed
}

/// Whether an unlisted member, or one inside it, belongs to other messages only.
fn is_foreign(name: &str, node: &Node<'_>, foreign: &[&str]) -> bool {
    foreign.contains(&name) || holds_foreign(node, foreign)
}

fn holds_foreign(node: &Node<'_>, foreign: &[&str]) -> bool {
    match node {
        Node::Object(members) => members.iter().any(|(name, node)| is_foreign(name, node, foreign)),
        Node::List(items) => items.iter().any(|item| holds_foreign(item, foreign)),
        _ => false,
    }
}

/// Looks for fields that were folded into others.
///
/// In `name=value&name=value` nothing is escaped. Somebody between could move one field into the value, the name or
/// the inside of another, and the signature would still fit. What matters is what the reply is judged by: the listed
/// fields and the foreign members.
#[derive(Clone, Copy)]
pub(crate) struct Folding<'a> {
    pub(crate) table: &'static Table,
    pub(crate) foreign: &'a [&'a str],
}

impl Folding<'_> {
    /// The member that holds another one, if there is one.
    pub(crate) fn found_in<'m>(self, members: &'m Members<'_>) -> Option<&'m str> {
        let found = members.iter().find(|(name, node)| {
            let is_object = |(_, field): (usize, &Field)| matches!(field.kind, Kind::Object(_));
            let is_nested = matches!(node, Node::Object(_) | Node::List(_));
            let is_listed_object = is_nested && listed(self.table, name).is_some_and(is_object);
            splits(name) || self.hides(node, is_listed_object)
        });
        found.map(|(name, _)| name.as_ref())
    }

    /// Whether a node holds a field that matters. Names inside an object that the document lists are its own.
    fn hides(self, node: &Node<'_>, is_listed: bool) -> bool {
        match node {
            Node::Text(text) => {
                text.split('&').skip(1).any(|part| self.matters(part.split('=').next().unwrap_or(part)))
            }
            Node::List(items) => items.iter().any(|item| self.hides(item, is_listed)),
            Node::Object(members) => members
                .iter()
                .any(|(name, node)| splits(name) || (!is_listed && self.matters(name)) || self.hides(node, is_listed)),
            Node::Null | Node::Bool(_) | Node::Number(_) => false,
        }
    }

    /// Whether the field with this name is looked at.
    fn matters(self, name: &str) -> bool {
        listed(self.table, name).is_some() || self.foreign.contains(&name)
    }
}

/// Whether a name holds what stands between names and values.
fn splits(name: &str) -> bool {
    name.bytes().any(|byte| matches!(byte, b'=' | b'&'))
}

/// The field with this name or alias.
fn listed(table: &'static Table, name: &str) -> Option<(usize, &'static Field)> {
    let mut fields = table.fields.iter().enumerate();
    fields.find(|(_, field)| field.name == name || field.aliases.contains(&name))
}

impl Typed {
    fn set(&mut self, index: usize, field: &Field, node: &Node<'_>, foreign: &[&str]) {
        match (field.kind, node) {
            (_, Node::Null) => {}
            (Kind::Text, Node::Text(text)) => self.record.set_text(index, text),
            (Kind::Text, Node::Number(lexeme)) => self.record.set_text(index, lexeme),
            (Kind::Integer, Node::Text(_) | Node::Number(_)) => match node.lexeme().and_then(integer) {
                Some(integer) => self.record.set_integer(index, integer),
                None => self.doubtful = true,
            },
            (Kind::Object(inner), Node::Object(members)) => {
                let Typed { record, doubtful } = read(inner, members, foreign, 0);
                self.record.set_record(index, record);
                self.doubtful |= doubtful;
            }
            _ => self.doubtful = true,
        }
    }
}

/// A whole number in its plain form: neither `+1` nor `01` nor `1.0`.
fn integer(lexeme: &str) -> Option<i64> {
    let integer: i64 = lexeme.parse().ok()?;
    (integer.to_string() == lexeme).then_some(integer)
}
