//! From a received tree to the fields that the document lists.
//!
//! A record is only as good as its reading is plain. Where the reply says a field twice in different spellings, has
//! it at two levels, gives it another type than the document does, or has a member that only other messages have, no
//! reading is the right one: the record is then marked as doubtful, and nothing is concluded from it.

mod folding;
mod lists;

pub(crate) use folding::Folding;

use crate::{
    received::{Members, Node},
    record::Record,
    table::{Field, Kind, Layout, Table},
};

use lists::{Items, Part};

/// A record, and whether it is the only way to read the reply.
pub(crate) struct Typed {
    pub(crate) record: Record,
    pub(crate) doubtful: bool,
}

/// Reads what the table lists. `foreign` are the members that only other messages have, at any level; `room` is how
/// many bytes of text there may be.
pub(crate) fn read(table: &'static Table, members: &Members<'_>, foreign: &[&str], room: usize) -> Typed {
    let mut typed = Typed { record: Record::with_capacity(table, room), doubtful: false };
    let mut items = Items::default();
    for (name, node) in members {
        match place(table, name) {
            Some(Place::Field(index, field)) => {
                // Under two spellings at once.
                typed.doubtful |= typed.record.get(index).is_some();
                typed.set(index, field, node, foreign);
            }
            Some(Place::Part(part)) => typed.doubtful |= !items.add(part, node),
            None => typed.doubtful |= is_foreign(name, node, foreign),
        }
    }
    items.finish(&mut typed.record);
    for (index, field) in table.fields.iter().enumerate() {
        let (true, Kind::Object(inner)) = (field.inline_when_absent, field.kind) else { continue };
        let outside = |name: &str| place(table, name).is_none() && place(inner, name).is_some();
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

/// What a member of a message is.
enum Place {
    /// A field.
    Field(usize, &'static Field),
    /// A part of a list that stands beside the other members.
    Part(Part),
}

/// The place of the member with this name or alias.
fn place(table: &'static Table, name: &str) -> Option<Place> {
    let stands_alone = |field: &Field| !matches!(field.kind, Kind::List(_, Layout::Numbered | Layout::Columns));
    let mut fields = table.fields.iter().enumerate();
    let found = fields.find(|(_, field)| stands_alone(field) && (field.name == name || field.aliases.contains(&name)));
    match found {
        Some((index, field)) => Some(Place::Field(index, field)),
        None => lists::part(table, name).map(Place::Part),
    }
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

impl Typed {
    fn set(&mut self, index: usize, field: &Field, node: &Node<'_>, foreign: &[&str]) {
        match (field.kind, node) {
            (_, Node::Null) => {}
            (Kind::Text | Kind::Time(_) | Kind::Integer | Kind::Boolean, node) => {
                self.doubtful |= !set_scalar(&mut self.record, index, field.kind, node);
            }
            (Kind::List(inner, Layout::Objects), Node::List(nodes)) => {
                let mut items = Vec::with_capacity(nodes.len());
                for node in nodes {
                    let Node::Object(members) = node else {
                        self.doubtful = true;
                        continue;
                    };
                    let Typed { record, doubtful } = read(inner, members, foreign, 0);
                    items.push(record);
                    self.doubtful |= doubtful;
                }
                self.record.set_list(index, items);
            }
            (Kind::Object(inner), Node::Object(members)) => {
                let Typed { record, doubtful } = read(inner, members, foreign, 0);
                self.record.set_record(index, record);
                self.doubtful |= doubtful;
            }
            _ => self.doubtful = true,
        }
    }
}

/// Sets a value that has no parts; says whether it is of the field's type.
fn set_scalar(record: &mut Record, index: usize, kind: Kind, node: &Node<'_>) -> bool {
    match (kind, node) {
        // In XML an empty element is a missing value.
        (Kind::Integer | Kind::Boolean, Node::Text(text)) if text.is_empty() => {}
        (Kind::Text | Kind::Time(_), Node::Text(_) | Node::Number(_)) => {
            record.set_text(index, node.lexeme().unwrap_or_default());
        }
        (Kind::Integer, Node::Text(_) | Node::Number(_)) => match node.lexeme().and_then(integer) {
            Some(integer) => record.set_integer(index, integer),
            None => return false,
        },
        (Kind::Boolean, Node::Bool(_) | Node::Text(_)) => match node.lexeme() {
            Some("true") => record.set_boolean(index, true),
            Some("false") => record.set_boolean(index, false),
            _ => return false,
        },
        _ => return false,
    }
    true
}

/// A whole number in its plain form: neither `+1` nor `01` nor `1.0`.
fn integer(lexeme: &str) -> Option<i64> {
    let integer: i64 = lexeme.parse().ok()?;
    (integer.to_string() == lexeme).then_some(integer)
}
