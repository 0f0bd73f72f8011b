//! Credentials: `Credentials::new` takes the required ones in their order, and has a setter for each of the others.

use super::{About, Rule, lists};
use crate::{
    diff::{
        limits::{self, Relation},
        named::{NamedCredential, NamedField},
        pair::Pair,
        rule::Found,
    },
    model::KeyWord,
};

lists! {
    /// A credential that only one version has.
    PRESENCE: [NamedCredential] = [
        Rule::grown("credential-added", "one more setter of `Credentials`", credential_added),
        Rule::breaking(
            "required-credential-added",
            "`Credentials::new` takes one more argument",
            required_credential_added,
        ),
        Rule::breaking("credential-removed", "`Credentials` takes it no longer", credential_removed),
    ];
    /// All credentials.
    ALL: [NamedCredential] = [
        Rule::breaking(
            "credentials-reordered",
            "`Credentials::new` takes its arguments in another order; calls still compile, and mix them up",
            credentials_reordered,
        ),
    ];
    /// A credential, as a field.
    FIELD: NamedField = [
        Rule::breaking(
            "credential-required-changed",
            "it is an argument of `Credentials::new` where it is required, and a setter where it is not",
            credential_required_changed,
        ),
        Rule::breaking("credential-setter-renamed", "its setter has another name", credential_setter_renamed),
        Rule::breaking("credential-setter-changed", "its setter takes another type", credential_setter_changed),
        Rule::demanding(
            "credential-limit-tightened",
            "no client is made of values that were accepted before",
            credential_limit_tightened,
        ),
        Rule::grown(
            "credential-limit-relaxed",
            "values are accepted that were refused before",
            credential_limit_relaxed,
        ),
        Rule::demanding(
            "credential-default-changed",
            "another value holds where none is given; configurations may go by the old one",
            credential_default_changed,
        ),
        Rule::words(
            "credential-words-changed",
            "what the pages say of it; the client goes by none of it",
            credential_words_changed,
        ),
    ];
    /// Whether a credential is secret.
    SECRET: bool = [
        Rule::changed(
            "credential-secrecy-changed",
            "`Debug`, logs and messages show it, or no longer do",
            credential_secrecy_changed,
        ),
    ];
    /// What kind of key a credential is.
    KEY: Option<KeyWord> = [
        Rule::demanding("credential-key-changed", "it is another kind of key, which must be configured", credential_key_changed),
    ];
}

fn what(credential: &NamedCredential) -> &'static str {
    if credential.field.required { "required" } else { "optional" }
}

fn credential_added(pair: Pair<'_, [NamedCredential]>, found: &mut Found<'_>) {
    if let Some(credential) = pair.came().filter(|credential| !credential.field.required) {
        found.added("", what(credential));
    }
}

fn required_credential_added(pair: Pair<'_, [NamedCredential]>, found: &mut Found<'_>) {
    if let Some(credential) = pair.came().filter(|credential| credential.field.required) {
        found.added("", what(credential));
    }
}

fn credential_removed(pair: Pair<'_, [NamedCredential]>, found: &mut Found<'_>) {
    if let Some(credential) = pair.went() {
        found.removed("", what(credential));
    }
}

fn credentials_reordered(all: Pair<'_, [NamedCredential]>, found: &mut Found<'_>) {
    let arguments = |all: &[NamedCredential]| -> Vec<String> {
        let required = all.iter().filter(|credential| credential.field.required);
        required.map(|credential| credential.field.name.clone()).collect()
    };
    let (old, new) = (arguments(all.old), arguments(all.new));
    if let Some((old, new)) = (Pair { old: old.as_slice(), new: new.as_slice() }).reordered(String::clone) {
        found.differs("", &old, &new);
    }
}

fn credential_required_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("required", &field.old.required, &field.new.required);
}

fn credential_setter_renamed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    if !field.old.required && !field.new.required {
        found.differs("name", &field.old.ident, &field.new.ident);
    }
}

fn credential_setter_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    if !field.old.required && !field.new.required {
        found.differs("values", &field.old.enumeration, &field.new.enumeration);
    }
}

fn credential_limit_tightened(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    limits::report(field, Relation::Narrower, found);
}

fn credential_limit_relaxed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    limits::report(field, Relation::Wider, found);
}

fn credential_default_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("default", &field.old.default, &field.new.default);
}

fn credential_words_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    limits::report(field, Relation::Same, found);
    found.differs("type", &field.old.kind.word(), &field.new.kind.word());
    found.differs("const", &field.old.constant, &field.new.constant);
}

fn credential_secrecy_changed(secret: Pair<'_, bool>, found: &mut Found<'_>) {
    found.differs("", secret.old, secret.new);
}

fn credential_key_changed(key: Pair<'_, Option<KeyWord>>, found: &mut Found<'_>) {
    let word = |key: &Option<KeyWord>| key.map(|key| key.word().to_owned());
    found.differs("", &word(key.old), &word(key.new));
}
