//! Does a call keep the document's limits?

use paywright_codegen::model::{self, Kind, Place, Provider, Rule, Slot};
use paywright_runtime::{
    check::{RuleKind, Subject, Violation},
    received::Node,
    table,
};

use crate::request::Incoming;

/// All rules of the document that a call breaks.
pub(crate) fn violations(provider: &Provider, incoming: &Incoming<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, slot) in incoming.operation.slots.iter().enumerate() {
        check_slot(provider, incoming, index, slot, &mut found);
    }
    found.extend(incoming.operation.rules.iter().filter_map(|rule| broken(rule, incoming)));
    found
}

/// Adds what a text breaks of the model's limits.
pub(crate) fn limits(limits: &model::Limits, value: &str, subject: Subject<'_>, found: &mut Vec<Violation>) {
    let values: Vec<&str> = limits.values.iter().map(String::as_str).collect();
    let characters = limits.characters.as_ref().map(|(written, ranges)| table::Characters::new(written, ranges));
    let model::Limits { min_length, max_length, in_bytes, .. } = *limits;
    table::Limits { min_length, max_length, in_bytes, characters, values: &values }.check(value, subject, found);
}

fn check_slot(provider: &Provider, incoming: &Incoming<'_>, index: usize, slot: &Slot, found: &mut Vec<Violation>) {
    let subject = subject(slot);
    let unsigned_header = slot.place == Place::Header && !is_covered(incoming, index);
    let Some(node) = incoming.given(index) else {
        if slot.field.required {
            found.push(subject.violation(RuleKind::Required, "must be given".to_owned(), ""));
        }
        return;
    };
    // HTTP libraries fill in such headers by themselves.
    if unsigned_header && !slot.field.required {
        return;
    }
    let value = node.lexeme().unwrap_or_default();
    if !has_type(provider, slot, node) {
        let limit = match slot.field.kind {
            Kind::Text => "must be a text",
            Kind::Integer => "must be a whole number",
            Kind::Time(..) => "must be a time, as text",
            Kind::Boolean => "must be true or false",
            Kind::Object(_) => "must be an object",
            Kind::List(..) => "must be a list",
        };
        found.push(subject.violation(RuleKind::Wire, limit.to_owned(), value));
    } else if provider.basic_multilingual_plane && value.chars().any(|c| c > '\u{ffff}') {
        let limit = "no characters beyond the Basic Multilingual Plane";
        found.push(subject.violation(RuleKind::Wire, limit.to_owned(), value));
    } else if !(unsigned_header && same_header(value, slot.field.constant.as_deref())) {
        limits(&slot.field.limits, value, subject, found);
    }
}

fn subject(slot: &Slot) -> Subject<'_> {
    Subject { field: &slot.field.name, secret: false, document: &slot.field.document }
}

fn is_covered(incoming: &Incoming<'_>, index: usize) -> bool {
    incoming.operation.signatures.iter().any(|signature| signature.covers.contains(&index))
}

/// Whether a header says the same as the constant. HTTP does not care about case, nor about blanks at a semicolon.
fn same_header(value: &str, constant: Option<&str>) -> bool {
    let significant = |c: &char| !c.is_ascii_whitespace();
    let plain = |text: &str| text.chars().filter(significant).collect::<String>().to_ascii_lowercase();
    constant.is_some_and(|constant| plain(constant) == plain(value))
}

/// Only JSON tells numbers from texts.
fn has_type(provider: &Provider, slot: &Slot, node: &Node<'_>) -> bool {
    let in_json = match slot.place {
        Place::Body => provider.request_format == model::Format::Json,
        Place::Member(_) => true,
        Place::Path | Place::Parameter | Place::Query | Place::Header => false,
    };
    match (&slot.field.kind, node) {
        (Kind::Text | Kind::Time(..), Node::Text(_)) | (Kind::Object(_), Node::Object(_)) => true,
        (Kind::Integer, Node::Number(lexeme)) => lexeme.parse::<i64>().is_ok(),
        (Kind::Integer, Node::Text(text)) => !in_json && text.parse::<i64>().is_ok(),
        _ => false,
    }
}

fn broken(rule: &Rule, incoming: &Incoming<'_>) -> Option<Violation> {
    let is_given = |index: &usize| incoming.given(*index).is_some();
    let slot = |index: &usize| incoming.operation.slots.get(*index);
    match rule {
        Rule::AtLeastOneOf(fields) if !fields.iter().any(is_given) => {
            let names: Vec<&str> = fields.iter().filter_map(slot).map(|slot| slot.field.name.as_str()).collect();
            let limit = format!("one of {} must be given", names.join(", "));
            Some(subject(fields.iter().find_map(slot)?).violation(RuleKind::AtLeastOneOf, limit, ""))
        }
        Rule::RequiredIf(field, present) if is_given(present) && !is_given(field) => {
            let limit = format!("must be given where {} is", slot(present)?.field.name);
            Some(subject(slot(field)?).violation(RuleKind::RequiredIf, limit, ""))
        }
        _ => None,
    }
}
