//! What goes out. Whatever a caller gives is checked before it is sent, so a tighter limit refuses what went out before.

use super::{About, Rule, lists};
use crate::diff::{
    limits::{self, Relation},
    named::{NamedField, NamedRule, NamedSignature, NamedSlot},
    pair::Pair,
    rule::Found,
};

lists! {
    /// A field that only one version has.
    PRESENCE: [NamedSlot] = [
        Rule::grown("request-field-added", "one more value that a caller can give", request_field_added),
        Rule::breaking(
            "required-request-field-added",
            "callers must give one more value",
            required_request_field_added,
        ),
        Rule::changed("client-field-added", "the client sends one more field by itself", client_field_added),
        Rule::breaking("request-field-removed", "callers can no longer give the value", request_field_removed),
        Rule::changed("client-field-removed", "the client no longer sends the field", client_field_removed),
    ];
    /// A field.
    FIELD: NamedField = [
        Rule::changed("request-type-changed", "the value is written otherwise", request_type_changed),
        Rule::demanding(
            "request-field-now-required",
            "requests without it are refused before they are sent",
            request_field_now_required,
        ),
        Rule::grown("request-field-now-optional", "requests without it are sent", request_field_now_optional),
        Rule::demanding("request-limit-tightened", "values are refused that were sent before", request_limit_tightened),
        Rule::grown("request-limit-relaxed", "values are sent that were refused before", request_limit_relaxed),
        Rule::words("request-limit-rewritten", "the limit allows the same, written otherwise", request_limit_rewritten),
        Rule::changed(
            "generated-length-changed",
            "the client may make values of another length",
            generated_length_changed,
        ),
        Rule::changed("request-constant-changed", "another value is sent", request_constant_changed),
        Rule::changed(
            "request-default-changed",
            "the provider assumes another value where none is sent",
            request_default_changed,
        ),
        Rule::changed("request-fill-changed", "the value comes from somewhere else", request_fill_changed),
    ];
    /// Where a field goes.
    PLACE: NamedSlot = [
        Rule::changed("request-field-moved", "the value travels elsewhere: body, query, header", request_field_moved),
    ];
    /// The name under which a field is signed.
    SIGNS_AS: String = [
        Rule::changed("signed-name-changed", "the string that is signed has another name in it", signed_name_changed),
    ];
    /// Whether a signature may cover a field.
    SIGNED: bool = [
        Rule::changed(
            "signed-mark-changed",
            "the field joins or leaves the string that is signed",
            signed_mark_changed,
        ),
    ];
    /// Whether the provider refuses to see a value twice.
    UNIQUE: bool = [
        Rule::words(
            "unique-mark-changed",
            "the sandbox refuses repeated values, or no longer does",
            unique_mark_changed,
        ),
    ];
    /// All fields.
    ALL: [NamedSlot] = [
        Rule::words("request-order-changed", "the page lists the fields in another order", request_order_changed),
    ];
    /// The headers.
    HEADERS: Vec<String> = [
        Rule::changed(
            "header-order-changed",
            "headers, or the members of one, are written in another order",
            header_order_changed,
        ),
    ];
    /// What the signatures cover.
    COVERS: Vec<NamedSignature> = [
        Rule::changed(
            "signature-target-changed",
            "the signatures fill other fields, or in another order",
            signature_target_changed,
        ),
        Rule::changed("signature-cover-changed", "a signature covers other fields", signature_cover_changed),
    ];
    /// The rules that span fields.
    RULES: Vec<NamedRule> = [
        Rule::demanding("request-rule-tightened", "requests are refused that were sent before", request_rule_tightened),
        Rule::grown("request-rule-relaxed", "requests are sent that were refused before", request_rule_relaxed),
        Rule::demanding(
            "precedence-changed",
            "where several numbers are given, the provider goes by another one",
            precedence_changed,
        ),
        Rule::words("request-rules-rewritten", "the rules allow the same, written otherwise", request_rules_rewritten),
    ];
}

fn what(slot: &NamedSlot) -> String {
    let required = if slot.field.required { "required" } else { "optional" };
    match &slot.field.fill {
        None => required.to_owned(),
        Some(fill) => format!("{required}, filled from {fill}"),
    }
}

fn request_field_added(pair: Pair<'_, [NamedSlot]>, found: &mut Found<'_>) {
    if let Some(slot) = pair.came().filter(|slot| slot.field.fill.is_none() && !slot.is_demanded()) {
        found.added("", what(slot));
    }
}

fn required_request_field_added(pair: Pair<'_, [NamedSlot]>, found: &mut Found<'_>) {
    if let Some(slot) = pair.came().filter(|slot| slot.is_demanded()) {
        found.added("", what(slot));
    }
}

fn client_field_added(pair: Pair<'_, [NamedSlot]>, found: &mut Found<'_>) {
    if let Some(slot) = pair.came().filter(|slot| slot.field.fill.is_some()) {
        found.added("", what(slot));
    }
}

fn request_field_removed(pair: Pair<'_, [NamedSlot]>, found: &mut Found<'_>) {
    if let Some(slot) = pair.went().filter(|slot| slot.is_callers()) {
        found.removed("", what(slot));
    }
}

fn client_field_removed(pair: Pair<'_, [NamedSlot]>, found: &mut Found<'_>) {
    if let Some(slot) = pair.went().filter(|slot| !slot.is_callers()) {
        found.removed("", what(slot));
    }
}

fn request_type_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("type", &field.old.kind.word(), &field.new.kind.word());
}

fn request_field_now_required(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    if field.new.required {
        found.differs("required", &field.old.required, &field.new.required);
    }
}

fn request_field_now_optional(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    if field.old.required {
        found.differs("required", &field.old.required, &field.new.required);
    }
}

fn request_limit_tightened(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    limits::report(field, Relation::Narrower, found);
}

fn request_limit_relaxed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    limits::report(field, Relation::Wider, found);
}

fn request_limit_rewritten(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    limits::report(field, Relation::Same, found);
}

fn generated_length_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    let is_made = field.new.fill.as_deref().is_some_and(|fill| ["nonce", "trace-id"].contains(&fill));
    if is_made && field.old.fill == field.new.fill {
        found.differs("max_length", &field.old.limits.max_length, &field.new.limits.max_length);
    }
}

fn request_constant_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("const", &field.old.constant, &field.new.constant);
}

fn request_default_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("default", &field.old.default, &field.new.default);
}

fn request_fill_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    let who = |field: &NamedField| field.fill.clone().unwrap_or_else(|| "the caller".to_owned());
    found.differs("fill", &who(field.old), &who(field.new));
}

fn request_field_moved(slot: Pair<'_, NamedSlot>, found: &mut Found<'_>) {
    found.differs("", &slot.old.path(), &slot.new.path());
}

fn signed_name_changed(name: Pair<'_, String>, found: &mut Found<'_>) {
    found.differs("", name.old, name.new);
}

fn signed_mark_changed(signed: Pair<'_, bool>, found: &mut Found<'_>) {
    found.differs("", signed.old, signed.new);
}

fn unique_mark_changed(unique: Pair<'_, bool>, found: &mut Found<'_>) {
    found.differs("", unique.old, unique.new);
}

fn request_order_changed(slots: Pair<'_, [NamedSlot]>, found: &mut Found<'_>) {
    let in_page_order = |slots: &[NamedSlot]| -> Vec<String> {
        let body = slots.iter().filter(|slot| slot.place.is_own());
        let mut names: Vec<_> = body.map(|slot| (slot.field.page_order, slot.field.name.clone())).collect();
        names.sort();
        names.into_iter().map(|(_, name)| name).collect()
    };
    let (old, new) = (in_page_order(slots.old), in_page_order(slots.new));
    if let Some((old, new)) = (Pair { old: old.as_slice(), new: new.as_slice() }).reordered(String::clone) {
        found.differs("", &old, &new);
    }
}

fn header_order_changed(headers: Pair<'_, Vec<String>>, found: &mut Found<'_>) {
    if let Some((old, new)) = headers.slices().reordered(String::clone) {
        found.differs("", &old, &new);
    }
}

fn signature_target_changed(signatures: Pair<'_, Vec<NamedSignature>>, found: &mut Found<'_>) {
    let targets = |all: &[NamedSignature]| all.iter().map(|one| one.into.clone()).collect::<Vec<_>>();
    found.differs("into", &targets(signatures.old), &targets(signatures.new));
}

fn signature_cover_changed(signatures: Pair<'_, Vec<NamedSignature>>, found: &mut Found<'_>) {
    for pair in signatures.slices().both(|signature| signature.into.clone()) {
        let NamedSignature { scheme, into, covers, leaves_out, covers_body, covers_uri } = pair.new;
        let at = format!("{into}.covers");
        found.differs(&at, body(pair.old.covers_body), body(*covers_body));
        found.differs(&at, uri(pair.old.covers_uri), uri(*covers_uri));
        // A field that is new, or gone, is not the signature's doing.
        covers.iter().filter(|name| pair.old.leaves_out.contains(name)).for_each(|name| found.added(&at, name));
        leaves_out.iter().filter(|name| pair.old.covers.contains(name)).for_each(|name| found.removed(&at, name));
        found.differs(into, &format!("scheme {}", pair.old.scheme), &format!("scheme {scheme}"));
    }
}

fn body(is_covered: bool) -> &'static str {
    if is_covered { "the body, and what callers add to it" } else { "not what callers add to the body" }
}

fn uri(is_covered: bool) -> &'static str {
    if is_covered { "the path and the query, as they are sent" } else { "fields" }
}

fn refusing(rules: &[NamedRule]) -> impl Iterator<Item = &NamedRule> {
    rules.iter().filter(|rule| !matches!(rule, NamedRule::Precedence(_)))
}

fn unfounded<'r>(rules: &'r [NamedRule], in_view_of: &'r [NamedRule]) -> impl Iterator<Item = &'r NamedRule> {
    refusing(rules).filter(|rule| !in_view_of.iter().any(|other| rule.follows_from(other)))
}

fn request_rule_tightened(rules: Pair<'_, Vec<NamedRule>>, found: &mut Found<'_>) {
    unfounded(rules.new, rules.old).for_each(|rule| found.added("", rule.written()));
}

fn request_rule_relaxed(rules: Pair<'_, Vec<NamedRule>>, found: &mut Found<'_>) {
    unfounded(rules.old, rules.new).for_each(|rule| found.removed("", rule.written()));
}

fn precedences(rules: &[NamedRule]) -> Vec<String> {
    rules.iter().filter(|rule| matches!(rule, NamedRule::Precedence(_))).map(NamedRule::written).collect()
}

fn precedence_changed(rules: Pair<'_, Vec<NamedRule>>, found: &mut Found<'_>) {
    found.differs("", &precedences(rules.old), &precedences(rules.new));
}

fn request_rules_rewritten(rules: Pair<'_, Vec<NamedRule>>, found: &mut Found<'_>) {
    let says_more =
        unfounded(rules.new, rules.old).next().is_some() || unfounded(rules.old, rules.new).next().is_some();
    let written = |rules: &[NamedRule]| refusing(rules).map(NamedRule::written).collect::<Vec<_>>();
    if !says_more {
        found.differs("", &written(rules.old), &written(rules.new));
    }
}
