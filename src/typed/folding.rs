//! Fields that were folded into others.
//!
//! In `name=value&name=value` nothing is escaped. Somebody between could move one field into the value, the name or the
//! inside of another, and the signature would still fit. What matters is what the reply is judged by: the listed fields
//! and the foreign members.

use super::{Place, place};
use crate::{
    received::{Members, Node},
    table::{Kind, Table},
};

/// Looks for folded fields.
#[derive(Clone, Copy)]
pub(crate) struct Folding<'a> {
    pub(crate) table: &'static Table,
    pub(crate) foreign: &'a [&'a str],
}

impl Folding<'_> {
    /// The member that holds another one, if there is one.
    pub(crate) fn found_in<'m>(self, members: &'m Members<'_>) -> Option<&'m str> {
        let found = members.iter().find(|(name, node)| {
            let inner = match place(self.table, name) {
                Some(Place::Field(_, field)) => match field.kind {
                    Kind::Object(inner) | Kind::List(inner, _) => Some(inner),
                    _ => None,
                },
                _ => None,
            };
            splits(name) || self.hides(node, inner)
        });
        found.map(|(name, _)| name.as_ref())
    }

    /// Whether a node holds a field that matters. Inside an object that the document lists, the names that it lists there
    /// are its own.
    fn hides(self, node: &Node<'_>, inner: Option<&'static Table>) -> bool {
        match node {
            Node::Text(text) => {
                text.split('&').skip(1).any(|part| self.matters(part.split('=').next().unwrap_or(part)))
            }
            Node::List(items) => items.iter().any(|item| self.hides(item, inner)),
            Node::Object(members) => members.iter().any(|(name, node)| {
                let is_own = inner.is_some_and(|inner| place(inner, name).is_some());
                splits(name) || (!is_own && self.matters(name)) || self.hides(node, None)
            }),
            Node::Null | Node::Bool(_) | Node::Number(_) => false,
        }
    }

    /// Whether the field with this name is looked at.
    fn matters(self, name: &str) -> bool {
        place(self.table, name).is_some() || self.foreign.contains(&name)
    }
}

/// Whether a name holds what stands between names and values.
fn splits(name: &str) -> bool {
    name.bytes().any(|byte| matches!(byte, b'=' | b'&'))
}
