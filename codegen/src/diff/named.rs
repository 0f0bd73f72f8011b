//! What a model says by index, by name: an index changes whenever a neighbour comes or goes.

mod field;
mod gateway;
mod judge;
mod request;
mod scheme;

pub(super) use field::{NamedCredential, NamedField, credentials, fields, unused};
pub(super) use gateway::{GatewayWord, texts as gateway_texts, words as gateway_words};
pub(super) use judge::{NamedRow, judge, rewritten};
pub(super) use request::{
    NamedCloses, NamedConstructor, NamedQueries, NamedRule, NamedSetter, NamedSignature, NamedSlot, closes,
    constructors, headers, queries, rules, signatures, slots,
};
pub(super) use scheme::{NamedScheme, scheme, schemes};

use crate::model::{Operation, Provider, Slot};

/// The name of a credential.
fn credential(provider: &Provider, index: usize) -> String {
    provider.credentials.get(index).map(|credential| credential.field.name.clone()).unwrap_or_default()
}

/// The name of a slot's field.
fn slot(slots: &[Slot], index: usize) -> String {
    slots.get(index).map(|slot| slot.field.name.clone()).unwrap_or_default()
}

/// The names of some slots' fields.
fn names(operation: &Operation, indices: &[usize]) -> Vec<String> {
    indices.iter().map(|index| slot(&operation.slots, *index)).collect()
}
