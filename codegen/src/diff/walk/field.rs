//! Fields: credentials, what goes out, what comes back.

use super::{Changes, keyed, text, texts};
use crate::{
    diff::{
        named::{self, NamedCredential, NamedField, NamedSlot},
        pair::{Both, Pair, pairs},
        rule::{At, run},
        rules,
    },
    model::{Provider, Text},
};

pub(super) fn credentials(pair: Pair<'_, Provider>, at: &At, changes: &mut Changes) {
    let credentials = Both::of(pair, named::credentials);
    let place = |credential: &NamedCredential| at.word(&credential.field.name);
    let list = credentials.pair().slices();
    run(rules::credentials::ALL, list, at, changes);
    let key = |credential: &NamedCredential| credential.field.name.clone();
    for pair in keyed(rules::credentials::PRESENCE, list, key, place, changes) {
        let at = place(pair.new);
        pairs!(pair: NamedCredential { field, secret, key });
        run(rules::credentials::FIELD, field, &at, changes);
        run(rules::credentials::SECRET, secret, &at.word("secret"), changes);
        run(rules::credentials::KEY, key, &at.word("key"), changes);
        words(field, &at, changes);
    }
}

/// The outgoing fields. What stands in the provider's file is said of the provider.
pub(super) fn slots(list: Pair<'_, [NamedSlot]>, at: &At, changes: &mut Changes) {
    let shared = At::provider(&at.provider);
    let place = |slot: &NamedSlot| if slot.is_shared() { &shared } else { at }.word(&slot.path());
    run(rules::request::ALL, list, &at.word("request"), changes);
    for pair in keyed(rules::request::PRESENCE, list, |slot| slot.field.name.clone(), place, changes) {
        slot(pair, &place(pair.new), changes);
    }
}

fn slot(pair: Pair<'_, NamedSlot>, at: &At, changes: &mut Changes) {
    pairs!(pair: NamedSlot { field, signs_as, signed, unique, setter; place, is_argument });
    run(rules::request::PLACE, pair, at, changes);
    run(rules::request::FIELD, field, at, changes);
    run(rules::request::SIGNS_AS, signs_as, &at.word("signs_as"), changes);
    run(rules::request::SIGNED, signed, &at.word("signed"), changes);
    run(rules::request::UNIQUE, unique, &at.word("unique"), changes);
    run(rules::surface::SETTER, setter, at, changes);
    words(field, at, changes);
}

pub(super) fn reply(pair: Pair<'_, [NamedField]>, at: &At, changes: &mut Changes) {
    let place = |field: &NamedField| at.word(&field.name);
    run(rules::words::FIELD_ORDER, pair, at, changes);
    for pair in keyed(rules::reply::PRESENCE, pair, |field| field.name.clone(), place, changes) {
        let at = place(pair.new);
        run(rules::reply::FIELD, pair, &at, changes);
        words(pair, &at, changes);
        reply(Pair { old: &pair.old.fields, new: &pair.new.fields }, &at.word("fields"), changes);
    }
}

/// What is only said of a field. What else it has is looked at by the rules for its place: `named` names it all.
fn words(pair: Pair<'_, NamedField>, at: &At, changes: &mut Changes) {
    pairs!(pair: NamedField {
        values, doc, example, document;
        name, ident, page_order, kind, required, limits, constant, enumeration, default, fill, aliases, echo,
        inline_when_absent, fields
    });
    texts(doc, &at.word("doc"), changes);
    run(rules::words::EXAMPLE, example, &at.word("example"), changes);
    run(rules::words::PAGE, document, &at.word("source"), changes);
    for pair in values.slices().both(|(value, _): &(String, Text)| value.clone()) {
        text(Some(&pair.old.1), Some(&pair.new.1), &at.word("values").word(&pair.new.0), changes);
    }
}
