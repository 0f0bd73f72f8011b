//! Rules about the keys that sign and verify.

use crate::{
    decode::Spanned,
    diagnostic::{Diagnostics, Rule},
    spec::{AlgorithmSpec, AlgorithmWord, FieldSpec, KeyWord, ProviderSpec, TypeWord},
};

pub(super) fn check(spec: &ProviderSpec, out: &mut Diagnostics) {
    for signature in &spec.signatures {
        key_kind(spec, &signature.algorithm, &signature.key, KeyWord::Private, out);
        default_choice(spec, &signature.algorithm, out);
    }
    let verification = &spec.verification;
    if let (Some(algorithm), Some(key)) = (&verification.algorithm, &verification.key) {
        key_kind(spec, algorithm, key, KeyWord::Public, out);
        default_choice(spec, algorithm, out);
    }
}

/// The algorithms that may be used, one or several.
fn algorithms(algorithm: &AlgorithmSpec) -> Vec<AlgorithmWord> {
    match algorithm {
        AlgorithmSpec::Always(word) => vec![*word],
        AlgorithmSpec::By(choice) => choice.choices.0.iter().map(|(_, word)| *word).collect(),
    }
}

/// A digest is made and checked with what both sides hold; `own` is this side's part of a key pair.
fn key_kind(
    spec: &ProviderSpec,
    algorithm: &Spanned<AlgorithmSpec>,
    name: &Spanned<String>,
    own: KeyWord,
    out: &mut Diagnostics,
) {
    let Some(key) = spec.credentials.get(&name.value) else { return };
    for word in algorithms(&algorithm.value) {
        let needed = match word {
            AlgorithmWord::Md5 | AlgorithmWord::HmacSha256 => KeyWord::Shared,
            AlgorithmWord::RsaPkcs1Sha256 | AlgorithmWord::RsaPssSha256 | AlgorithmWord::Sm2Sm3 => own,
        };
        let is_key = key.key.as_ref().is_some_and(|kind| kind.value == needed)
            && key.kind.value == TypeWord::String
            && key.required.value;
        if !is_key {
            let message = format!("`{}` needs a required text with `key: {}`", word.word(), needed.word());
            let mistake = out.add(Rule::KeyKind, &name.span, message);
            mistake.help(format!("name a credential with `key: {}` and `required: true`", needed.word()));
            if let Some((credential, _)) = spec.credentials.0.iter().find(|(known, _)| known.value == name.value) {
                mistake.also(&credential.span, "this credential");
            }
            return;
        }
    }
}

/// Without a value there would be no algorithm.
fn default_choice(spec: &ProviderSpec, algorithm: &Spanned<AlgorithmSpec>, out: &mut Diagnostics) {
    let AlgorithmSpec::By(choice) = &algorithm.value else { return };
    let chooses = |credential: &&FieldSpec| !credential.required.value && credential.default.is_none();
    if spec.credentials.get(&choice.by.value).filter(chooses).is_some() {
        let message = format!("without `{}` there is no algorithm", choice.by.value);
        out.add(Rule::NoAlgorithm, &choice.by.span, message)
            .help("give the credential a `default`, or `required: true`");
    }
}
