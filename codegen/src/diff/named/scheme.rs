//! Signing schemes by name.

use super::credential;
use crate::model::{Algorithm, Provider, Scheme};

/// How something is signed.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct NamedScheme {
    pub(in crate::diff) form: String,
    pub(in crate::diff) empty: String,
    pub(in crate::diff) suffix: Option<String>,
    pub(in crate::diff) algorithm: String,
    pub(in crate::diff) key: String,
    pub(in crate::diff) encoding: String,
}

pub(in crate::diff) fn schemes(provider: &Provider) -> Vec<NamedScheme> {
    provider.schemes.iter().map(|scheme| self::scheme(provider, scheme)).collect()
}

pub(in crate::diff) fn scheme(provider: &Provider, scheme: &Scheme) -> NamedScheme {
    let Scheme { form, skips_empty, suffix, algorithm, key, encoding } = scheme;
    let suffix = suffix.as_ref().map(|(name, index)| format!("{name}={}", credential(provider, *index)));
    let algorithm = match algorithm {
        Algorithm::Always(algorithm) => algorithm.word().to_owned(),
        Algorithm::By(index, choices) => {
            let choices: Vec<_> = choices.iter().map(|(value, word)| format!("{value}: {}", word.word())).collect();
            format!("by {} ({})", credential(provider, *index), choices.join(", "))
        }
    };
    NamedScheme {
        form: form.word().to_owned(),
        empty: if *skips_empty { "skipped" } else { "signed" }.to_owned(),
        suffix,
        algorithm,
        key: credential(provider, *key),
        encoding: encoding.word().to_owned(),
    }
}
