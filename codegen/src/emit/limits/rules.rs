//! Rules that span fields, and the rule of the wire.

use super::{Broken, Cases, Given, Text, is_header, sample};
use crate::model::{Fill, Kind, Operation, Provider, Rule, Slot};

/// The rules of an operation.
pub(super) fn rules(provider: &Provider, operation: &Operation, given: &Given, cases: &mut Cases) {
    for rule in &operation.rules {
        match rule {
            Rule::AtLeastOneOf(fields) => at_least_one_of(operation, given, fields, cases),
            Rule::Precedence(fields) => {
                let values = fields.iter().flat_map(|field| with_sample(operation, given, *field)).collect();
                let name = format!("{}_may_be_given_together", idents(operation, fields));
                cases.test(&format!("precedence {}", names(operation, fields)), name, values, None);
            }
            Rule::RequiredIf(field, present) => required_if(operation, given, *field, *present, cases),
        }
    }
    if provider.basic_multilingual_plane {
        basic_multilingual_plane(operation, given, cases);
    }
}

/// Each of them is enough; none is not.
fn at_least_one_of(operation: &Operation, given: &Given, fields: &[usize], cases: &mut Cases) {
    let label = format!("at_least_one_of {}", names(operation, fields));
    let is_kept_anyway = |field: &usize| {
        let is_chosen = given.values.iter().any(|(index, ..)| index == field);
        let is_required = slot(operation, *field).is_some_and(|slot| slot.field.required);
        is_required || (given.filled.contains(field) && !is_chosen)
    };
    if fields.iter().any(is_kept_anyway) {
        cases.skip(&label, "one of them is always there");
        return;
    }
    let empty = |field: &usize| {
        let is_chosen = given.values.iter().any(|(index, ..)| index == field);
        is_chosen.then(|| Some((slot(operation, *field)?.field.name.clone(), Text::Literal(String::new())))).flatten()
    };
    for field in fields {
        let others = fields.iter().filter(|other| *other != field).filter_map(empty);
        let values = others.chain(with_sample(operation, given, *field)).collect();
        cases.test(&label, format!("{}_is_enough", idents(operation, &[*field])), values, None);
    }
    let none = fields.iter().filter_map(empty).collect();
    let joined = fields.iter().filter_map(|field| Some(slot(operation, *field)?.field.name.as_str()));
    let joined = joined.collect::<Vec<_>>().join(", ");
    let name = format!("one_of_{}_must_be_given", idents(operation, fields));
    cases.test(&label, name, none, Some((&joined, Broken::AtLeastOneOf)));
}

fn required_if(operation: &Operation, given: &Given, field: usize, present: usize, cases: &mut Cases) {
    let label = format!("required_if {} where {}", names(operation, &[field]), names(operation, &[present]));
    let (Some(wanted), Some(asking)) = (slot(operation, field), slot(operation, present)) else { return };
    if given.filled.contains(&field) {
        cases.skip(&label, "it is always there");
        return;
    }
    let (wanted_ident, asking_ident) = (idents(operation, &[field]), idents(operation, &[present]));
    let values = with_sample(operation, given, present);
    cases.test(&label, format!("{asking_ident}_may_be_given_with_{wanted_ident}"), values, None);
    let values = vec![(asking.field.name.clone(), Text::Literal(sample(&asking.field)))];
    let name = format!("{wanted_ident}_must_be_given_where_{asking_ident}_is");
    cases.test(&label, name, values, Some((&wanted.field.name, Broken::RequiredIf)));
}

/// The last character of the plane and one beyond it, in a field that has no set of its own.
fn basic_multilingual_plane(operation: &Operation, given: &Given, cases: &mut Cases) {
    let label = "`wire.characters`: basic-multilingual-plane";
    let can_carry = |(_, slot): &(usize, &Slot)| {
        let limits = &slot.field.limits;
        let is_free = limits.characters.is_none() && limits.values.is_empty() && !limits.in_bytes;
        is_free && matches!(slot.field.kind, Kind::Text) && slot.field.fill != Fill::Signature && !is_header(slot)
    };
    let Some((index, slot)) = operation.slots.iter().enumerate().find(can_carry) else {
        cases.skip(label, "no field could have such characters");
        return;
    };
    let text = |c: &str| {
        let length = slot.field.limits.min_length.unwrap_or(0).max(1);
        let value = (slot.field.name.clone(), Text::Repeated(c.to_owned(), length, String::new()));
        asked_for_by(operation, given, index).into_iter().chain([value]).collect()
    };
    let ident = idents(operation, &[index]);
    // The two code points behind it are no characters.
    cases.test(label, format!("{ident}_may_have_characters_of_the_basic_plane"), text("\u{fffd}"), None);
    let broken = Some((slot.field.name.as_str(), Broken::Wire));
    cases.test(label, format!("{ident}_must_not_have_characters_beyond_it"), text("\u{10000}"), broken);
}

/// What must be given where a field is, by the rules.
pub(super) fn asked_for_by(operation: &Operation, given: &Given, field: usize) -> Vec<(String, Text)> {
    let mut asked = vec![field];
    let mut at = 0;
    while let Some(present) = asked.get(at).copied() {
        for rule in &operation.rules {
            match rule {
                Rule::RequiredIf(wanted, by) if *by == present && !asked.contains(wanted) => asked.push(*wanted),
                _ => {}
            }
        }
        at = at.saturating_add(1);
    }
    let asked = asked.into_iter().skip(1).filter(|index| !given.filled.contains(index));
    let asked = asked.filter_map(|index| slot(operation, index));
    asked.map(|slot| (slot.field.name.clone(), Text::Literal(sample(&slot.field)))).collect()
}

/// What must be given where a field is left out, so that of several fields one is still there.
pub(super) fn instead_of(operation: &Operation, given: &Given, field: usize) -> Vec<(String, Text)> {
    let groups = operation.rules.iter().filter_map(|rule| match rule {
        Rule::AtLeastOneOf(fields) if fields.contains(&field) => Some(fields),
        _ => None,
    });
    let is_other_there =
        |fields: &&Vec<usize>| fields.iter().any(|other| *other != field && given.filled.contains(other));
    let others = groups.filter(|fields| !is_other_there(fields));
    let others = others.filter_map(|fields| fields.iter().find(|other| **other != field));
    others.flat_map(|other| with_sample(operation, given, *other)).collect()
}

/// A field with a value that it may have, and what the rules ask for with it.
fn with_sample(operation: &Operation, given: &Given, index: usize) -> Vec<(String, Text)> {
    let own = slot(operation, index).map(|slot| (slot.field.name.clone(), Text::Literal(sample(&slot.field))));
    asked_for_by(operation, given, index).into_iter().chain(own).collect()
}

fn slot(operation: &Operation, index: usize) -> Option<&Slot> {
    operation.slots.get(index)
}

fn names(operation: &Operation, fields: &[usize]) -> String {
    let names = fields.iter().filter_map(|field| Some(format!("`{}`", slot(operation, *field)?.field.name)));
    names.collect::<Vec<_>>().join(", ")
}

fn idents(operation: &Operation, fields: &[usize]) -> String {
    let idents = fields.iter().filter_map(|field| Some(slot(operation, *field)?.field.ident.trim_matches('_')));
    idents.collect::<Vec<_>>().join("_and_")
}
