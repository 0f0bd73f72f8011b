//! How requests are signed, and why replies are believed.

use super::{About, Rule, lists};
use crate::{
    diff::{named::NamedScheme, pair::Pair, rule::Found},
    model::Trust,
};

lists! {
    /// A signature that only one version has, with its place in the list.
    PRESENCE: [(usize, NamedScheme)] = [
        Rule::demanding(
            "signature-added",
            "requests carry one more signature, whose key must be configured",
            signature_added,
        ),
        Rule::changed("signature-removed", "requests carry one signature less", signature_removed),
    ];
    /// How a request is signed.
    REQUEST: NamedScheme = [
        Rule::changed(
            "signing-changed",
            "the string that is signed, or the form of its signature, is another",
            form_changed,
        ),
        Rule::demanding(
            "signing-algorithm-changed",
            "requests are signed in another way, which may need another kind of key",
            algorithm_changed,
        ),
        Rule::demanding(
            "signing-key-changed",
            "another credential signs requests, and must be configured",
            key_changed,
        ),
    ];
    /// Why replies are believed.
    TRUST: Trust = [
        Rule::demanding(
            "trust-changed",
            "replies are verified where they were not, or believed because of the channel",
            trust_changed,
        ),
        Rule::demanding(
            "verification-place-changed",
            "replies are verified by other members, or by fewer or more of them",
            verification_place_changed,
        ),
    ];
    /// How a reply is verified.
    REPLY: NamedScheme = [
        Rule::demanding(
            "verification-changed",
            "replies are verified over another string or form; those of the old kind are not believed",
            form_changed,
        ),
        Rule::demanding(
            "verification-algorithm-changed",
            "replies are verified in another way, which may need another kind of key",
            algorithm_changed,
        ),
        Rule::demanding(
            "verification-key-changed",
            "another credential verifies replies, and must be configured",
            key_changed,
        ),
    ];
}

fn signature_added(pair: Pair<'_, [(usize, NamedScheme)]>, found: &mut Found<'_>) {
    if let Some((_, scheme)) = pair.came() {
        found.added("", format!("{} with {}", scheme.algorithm, scheme.key));
    }
}

fn signature_removed(pair: Pair<'_, [(usize, NamedScheme)]>, found: &mut Found<'_>) {
    if let Some((_, scheme)) = pair.went() {
        found.removed("", format!("{} with {}", scheme.algorithm, scheme.key));
    }
}

fn form_changed(pair: Pair<'_, NamedScheme>, found: &mut Found<'_>) {
    let (old, new) = (pair.old, pair.new);
    let NamedScheme { form, empty, suffix, algorithm: _, key: _, encoding } = new;
    found.differs("form", &old.form, form);
    found.differs("empty", &old.empty, empty);
    found.differs("suffix", &old.suffix, suffix);
    found.differs("encoding", &old.encoding, encoding);
}

fn algorithm_changed(pair: Pair<'_, NamedScheme>, found: &mut Found<'_>) {
    found.differs("algorithm", &pair.old.algorithm, &pair.new.algorithm);
}

fn key_changed(pair: Pair<'_, NamedScheme>, found: &mut Found<'_>) {
    found.differs("key", &pair.old.key, &pair.new.key);
}

fn trust_changed(pair: Pair<'_, Trust>, found: &mut Found<'_>) {
    let kind = |trust: &Trust| match trust {
        Trust::Channel(_) => "the channel",
        Trust::Signature { .. } => "a signature",
    };
    found.differs("", kind(pair.old), kind(pair.new));
}

fn verification_place_changed(pair: Pair<'_, Trust>, found: &mut Found<'_>) {
    let (Trust::Signature { at: old_at, must_be: old, scheme: _ }, Trust::Signature { at, must_be: new, scheme: _ }) =
        (pair.old, pair.new)
    else {
        return;
    };
    found.differs("signature", &old_at.join("."), &at.join("."));
    let written = |rows: &[(Vec<String>, String)]| -> Vec<String> {
        rows.iter().map(|(place, value)| format!("{}: {value}", place.join("."))).collect()
    };
    found.differs("must_be", &written(old), &written(new));
}
