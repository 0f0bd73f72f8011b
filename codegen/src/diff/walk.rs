//! Takes two models apart, word for word, and hands every pair to its rules.
//!
//! The words before a semicolon in `pairs!` are handed on here. Those behind it follow from other words, or hold
//! indices and are compared by name.

mod field;
mod gateway;
mod operation;

use super::{
    Change,
    named::{self, NamedScheme},
    pair::{Both, Pair, pairs},
    rule::{At, Rule, run},
    rules,
};
use crate::model::{Enumeration, ErrorRow, ErrorVariant, Host, Model, Provider, Text, Trust};

type Changes = Vec<Change>;

/// All changes, in the specs' order.
pub(super) fn models(old: &Model, new: &Model) -> Changes {
    let mut changes = Changes::new();
    let pair = Pair { old, new };
    pairs!(pair: Model { providers });
    let at = |provider: &Provider| At::provider(&provider.id);
    for pair in keyed(rules::provider::PRESENCE, providers.slices(), |one| one.id.clone(), at, &mut changes) {
        provider(pair, &at(pair.new), &mut changes);
    }
    changes
}

/// Hands what only one version has to the rules, and gives back the pairs of what both have.
fn keyed<'a, T, K: PartialEq>(
    presence: &'static [Rule<[T]>],
    pair: Pair<'a, [T]>,
    key: impl Fn(&T) -> K,
    at: impl Fn(&T) -> At,
    changes: &mut Changes,
) -> Vec<Pair<'a, T>> {
    for gone in pair.removed(&key) {
        run(presence, Pair { old: std::slice::from_ref(gone), new: &[] }, &at(gone), changes);
    }
    for new in pair.added(&key) {
        run(presence, Pair { old: &[], new: std::slice::from_ref(new) }, &at(new), changes);
    }
    pair.both(&key).collect()
}

fn text(old: Option<&Text>, new: Option<&Text>, at: &At, changes: &mut Changes) {
    if old != new {
        run(rules::words::TEXT, Pair { old: &old.cloned(), new: &new.cloned() }, at, changes);
    }
}

fn texts(pair: Pair<'_, Text>, at: &At, changes: &mut Changes) {
    text(Some(pair.old), Some(pair.new), at, changes);
}

fn provider(pair: Pair<'_, Provider>, at: &At, changes: &mut Changes) {
    pairs!(pair: Provider {
        title, doc, document, read, hosts, request_format, reply_format, basic_multilingual_plane, skips_empty,
        request_id, errors, error_variants, enumerations, operations, gateway, bad_signature, bad_request, replayed, errata;
        id, module, credentials, schemes, trust
    });
    texts(title, &at.word("title"), changes);
    texts(doc, &at.word("doc"), changes);
    run(rules::words::PAGE, document, &at.word("document.url"), changes);
    run(rules::words::PAGE, read, &at.word("document.read"), changes);
    self::hosts(hosts.slices(), &at.word("hosts"), changes);
    field::credentials(pair, &at.word("credentials"), changes);
    run(rules::provider::REQUEST_FORMAT, request_format, &at.word("wire.request"), changes);
    run(rules::provider::REPLY_FORMAT, reply_format, &at.word("wire.reply"), changes);
    run(rules::provider::CHARACTERS, basic_multilingual_plane, &at.word("wire.characters"), changes);
    run(rules::provider::EMPTY, skips_empty, &at.word("signatures"), changes);
    run(rules::provider::REQUEST_ID, request_id, &at.word("wire.request_id"), changes);
    signing(pair, at, changes);
    trust(pair, at, changes);
    self::errors(errors.slices(), &at.word("errors"), changes);
    self::error_variants(error_variants.slices(), at, changes);
    self::enumerations(enumerations.slices(), at, changes);
    operation::operations(pair, operations.slices(), at, changes);
    self::gateway::gateway(gateway, &at.word("gateway"), changes);
    for (word, answer) in [("bad_signature", bad_signature), ("bad_request", bad_request), ("replayed", replayed)] {
        run(rules::words::ANSWER, answer, &at.word("sandbox").word(word), changes);
    }
    run(rules::words::ERRATA, errata.slices(), &at.word("errata"), changes);
}

fn hosts(pair: Pair<'_, [Host]>, at: &At, changes: &mut Changes) {
    let place = |host: &Host| at.word(&host.name);
    run(rules::provider::HOSTS, pair, at, changes);
    for pair in keyed(rules::provider::HOST_PRESENCE, pair, |host| host.name.clone(), place, changes) {
        let at = place(pair.new);
        pairs!(pair: Host { url, doc; name, role });
        run(rules::provider::HOST_URL, url, &at.word("url"), changes);
        texts(doc, &at.word("doc"), changes);
    }
}

fn signing(pair: Pair<'_, Provider>, at: &At, changes: &mut Changes) {
    let schemes = Both::of(pair, |provider| named::schemes(provider).into_iter().enumerate().collect::<Vec<_>>());
    let place = |(index, _): &(usize, NamedScheme)| at.word(&format!("signatures.{index}"));
    for pair in keyed(rules::signing::PRESENCE, schemes.pair().slices(), |(index, _)| *index, place, changes) {
        let (at, scheme) = (place(pair.new), Pair { old: &pair.old.1, new: &pair.new.1 });
        run(rules::signing::REQUEST, scheme, &at, changes);
    }
}

fn trust(pair: Pair<'_, Provider>, at: &At, changes: &mut Changes) {
    let at = at.word("verification");
    let trusts = Pair { old: &pair.old.trust, new: &pair.new.trust };
    run(rules::signing::TRUST, trusts, &at, changes);
    match (trusts.old, trusts.new) {
        (Trust::Channel(old), Trust::Channel(new)) => texts(Pair { old, new }, &at.word("channel"), changes),
        (Trust::Signature { at: _, must_be: _, scheme: old }, Trust::Signature { at: _, must_be: _, scheme: new }) => {
            let (old, new) = (named::scheme(pair.old, old), named::scheme(pair.new, new));
            run(rules::signing::REPLY, Pair { old: &old, new: &new }, &at, changes);
        }
        (Trust::Channel(_), Trust::Signature { .. }) | (Trust::Signature { .. }, Trust::Channel(_)) => {}
    }
}

fn errors(pair: Pair<'_, [ErrorRow]>, at: &At, changes: &mut Changes) {
    let place = |row: &ErrorRow| match &row.sub_code {
        None => at.word(&row.code),
        Some(sub_code) => at.word(&format!("{}.sub_codes.{sub_code}", row.code)),
    };
    run(rules::words::ERROR_ORDER, pair, at, changes);
    for pair in keyed(rules::errors::PRESENCE, pair, ErrorRow::codes, place, changes) {
        let at = place(pair.new);
        pairs!(pair: ErrorRow { name, doc, cause, remedy, order, retry, document; code, sub_code });
        run(rules::errors::NAME, name, &at.word("name"), changes);
        run(rules::errors::ORDER, order, &at.word("order"), changes);
        run(rules::errors::RETRY, retry, &at.word("retry"), changes);
        texts(doc, &at.word("doc"), changes);
        text(cause.old.as_ref(), cause.new.as_ref(), &at.word("cause"), changes);
        texts(remedy, &at.word("remedy"), changes);
        run(rules::words::PAGE, document, &at.word("source"), changes);
    }
}

fn error_variants(pair: Pair<'_, [ErrorVariant]>, at: &At, changes: &mut Changes) {
    let place = |variant: &ErrorVariant| {
        // The rows, and with them the name, are compared where they stand.
        let ErrorVariant { ident: _, name: _, rows: _ } = variant;
        at.word("errors")
    };
    keyed(rules::errors::VARIANTS, pair, |variant| variant.ident.clone(), place, changes);
}

fn enumerations(pair: Pair<'_, [Enumeration]>, at: &At, changes: &mut Changes) {
    let place = |_: &Enumeration| at.clone();
    for pair in keyed(rules::enumerations::PRESENCE, pair, |one| one.type_name.clone(), place, changes) {
        // The words are the fields', and compared there.
        pairs!(pair: Enumeration { ; type_name, open, doc, variants });
        run(rules::enumerations::BOTH, pair, at, changes);
    }
}
