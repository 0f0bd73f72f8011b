//! Rules about what keeps others from signing in the merchant's name.

use super::{Folder, fields, outgoing};
use crate::{
    decode::Spanned,
    diagnostic::{Diagnostics, Rule},
    spec::{AlgorithmSpec, AlgorithmWord, FieldSpec, FillSpec, Form, KeyWord, ProviderSpec, SignatureSpec, SuffixSpec},
};

pub(super) fn check(spec: &ProviderSpec, out: &mut Diagnostics) {
    for (name, credential) in &spec.credentials.0 {
        open_key(name, credential, out);
    }
    for field in super::shared_fields(spec) {
        secret_travels(spec, field.spec, out);
    }
    for signature in &spec.signatures {
        empty_signature(signature, out);
    }
    idle_signatures(spec, out);
    for (form, algorithm, suffix) in schemes(spec) {
        suffix_form(form, suffix, out);
        keyless_digest(algorithm, suffix, out);
        open_suffix(spec, suffix, out);
    }
}

/// Form, algorithm and suffix of all that is signed or verified.
fn schemes(spec: &ProviderSpec) -> Vec<(Form, &Spanned<AlgorithmSpec>, Option<&SuffixSpec>)> {
    let made = spec.signatures.iter().map(|made| (made.form, &made.algorithm, made.suffix.as_ref()));
    let verification = &spec.verification;
    let verified = verification.form.zip(verification.algorithm.as_ref());
    made.chain(verified.map(|(form, algorithm)| (form, algorithm, verification.suffix.as_ref()))).collect()
}

fn open_key(name: &Spanned<String>, credential: &FieldSpec, out: &mut Diagnostics) {
    let is_secret = FieldSpec::flag(&credential.secret, false);
    if !is_secret && credential.key.as_ref().is_some_and(|key| key.value != KeyWord::Public) {
        out.add(Rule::OpenKey, &name.span, "a shared or private key that is not secret").help("add `secret: true`");
    }
}

/// What is not signed here is signed by nothing else.
fn empty_signature(signature: &SignatureSpec, out: &mut Diagnostics) {
    if signature.covers.is_empty() {
        out.add(Rule::EmptySignature, &signature.into.span, "a signature that covers nothing")
            .help("say in `covers:` what it covers");
    }
}

/// Reports a field that would carry a secret.
pub(super) fn secret_travels(spec: &ProviderSpec, field: &FieldSpec, out: &mut Diagnostics) {
    let Some(FillSpec::Credential(name)) = field.fill.as_ref().map(|fill| &fill.value) else { return };
    let is_secret = |credential: &FieldSpec| FieldSpec::flag(&credential.secret, false);
    if spec.credentials.get(&name.value).is_some_and(is_secret) {
        out.add(Rule::SecretTravels, &name.span, format!("the secret `{}` would be sent", name.value))
            .help("a secret signs; it never travels");
    }
}

fn suffix_form(form: Form, suffix: Option<&SuffixSpec>, out: &mut Diagnostics) {
    if let Some(suffix) = suffix.filter(|_| form != Form::Pairs) {
        out.add(Rule::SuffixForm, &suffix.span, "only `form: pairs` has a suffix").help("remove it");
    }
}

/// MD5 has no key of its own: without a secret at the end, anybody can make the signature.
fn keyless_digest(algorithm: &Spanned<AlgorithmSpec>, suffix: Option<&SuffixSpec>, out: &mut Diagnostics) {
    let has_md5 = match &algorithm.value {
        AlgorithmSpec::Always(word) => *word == AlgorithmWord::Md5,
        AlgorithmSpec::By(choice) => choice.choices.0.iter().any(|(_, word)| *word == AlgorithmWord::Md5),
    };
    if has_md5 && suffix.is_none() {
        out.add(Rule::KeylessDigest, &algorithm.span, "MD5 without a secret in the string: anybody can sign")
            .help("add `suffix: { name: …, credential: … }` with the secret");
    }
}

fn open_suffix(spec: &ProviderSpec, suffix: Option<&SuffixSpec>, out: &mut Diagnostics) {
    let credential = suffix.and_then(|suffix| spec.credentials.get(&suffix.credential.value));
    if let (Some(suffix), Some(credential)) = (suffix, credential)
        && !(credential.required.value && FieldSpec::flag(&credential.secret, false))
    {
        let message = "a suffix that need not be there or need not be secret";
        out.add(Rule::OpenSuffix, &suffix.credential.span, message)
            .help("give the credential `required: true` and `secret: true`");
    }
}

/// Each signature field of each operation is filled by one signature, and each signature fills such a field.
pub(super) fn signature_fields(spec: &ProviderSpec, folder: &Folder, out: &mut Diagnostics) {
    let is_signature =
        |field: &FieldSpec| field.fill.as_ref().is_some_and(|fill| matches!(fill.value, FillSpec::Signature));
    for operation in &folder.operations {
        let sent = outgoing(spec, &operation.spec);
        for field in sent.iter().filter(|field| is_signature(field.spec)) {
            let count = spec.signatures.iter().filter(|signature| signature.into.value == field.name.value).count();
            if count != 1 {
                let times = if count == 0 { "no signature".to_owned() } else { format!("{count} signatures") };
                out.add(
                    Rule::SignatureField,
                    &field.name.span,
                    format!("{times} would go into `{}`", field.name.value),
                )
                .help("exactly one entry of `signatures:` names it in `into:`");
            }
        }
        if let Some(place) = &spec.verification.signature
            && let Some(field) = super::trust::at(place, &operation.spec.reply).filter(|field| !is_signature(field))
        {
            out.add(Rule::SignatureField, &place.span, format!("`{}` is no signature field", place.value))
                .also(&field.kind.span, "this one")
                .help("give it `fill: signature`");
        }
        for signature in &spec.signatures {
            let into = sent.iter().find(|field| field.name.value == signature.into.value);
            if let Some(into) = into.filter(|field| !is_signature(field.spec)) {
                let message = format!("`{}` is no signature field", signature.into.value);
                out.add(Rule::SignatureField, &signature.into.span, message)
                    .also(&into.name.span, "this one")
                    .help("give it `fill: signature`");
            }
        }
    }
}

/// Words about signing that change nothing.
fn idle_signatures(spec: &ProviderSpec, out: &mut Diagnostics) {
    for signature in &spec.signatures {
        for (index, covered) in signature.covers.iter().enumerate() {
            let again = signature.covers.iter().take(index).any(|other| other.value == covered.value);
            if again || covered.value == signature.into.value {
                let message = match again {
                    true => format!("`{}` is covered already", covered.value),
                    false => "a signature does not cover itself".to_owned(),
                };
                out.add(Rule::IdleSignature, &covered.span, message).help("remove it");
            }
        }
    }
    let is_covered =
        |name: &str| spec.signatures.iter().any(|made| made.covers.iter().any(|covered| covered.value == name));
    for (name, header) in &spec.headers.0 {
        if let Some(signs_as) = header.signs_as.as_ref().filter(|_| !is_covered(&name.value)) {
            out.add(Rule::IdleSignature, &signs_as.span, format!("no signature covers `{}`", name.value))
                .help("add the header to `covers:`, or remove `signs_as`");
        }
    }
}

/// The credentials that sign, verify or choose how.
pub(super) fn credentials_that_sign(spec: &ProviderSpec) -> Vec<&Spanned<String>> {
    let mut used: Vec<&Spanned<String>> = spec.signatures.iter().map(|signature| &signature.key).collect();
    used.extend(&spec.verification.key);
    let verification = spec.verification.algorithm.as_ref();
    let algorithms = spec.signatures.iter().map(|signature| &signature.algorithm).chain(verification);
    let suffixes = spec.signatures.iter().filter_map(|signature| signature.suffix.as_ref());
    used.extend(suffixes.chain(&spec.verification.suffix).map(|suffix| &suffix.credential));
    used.extend(algorithms.filter_map(|algorithm| match &algorithm.value {
        AlgorithmSpec::Always(_) => None,
        AlgorithmSpec::By(choice) => Some(&choice.by),
    }));
    used
}

/// Whoever writes a configuration should not have to look for what nothing needs.
pub(super) fn unused_credentials(spec: &ProviderSpec, folder: &Folder, out: &mut Diagnostics) {
    let mut used = credentials_that_sign(spec);
    let fields = fields(folder);
    used.extend(fields.iter().filter_map(|field| match field.spec.fill.as_ref().map(|fill| &fill.value) {
        Some(FillSpec::Credential(name)) => Some(name),
        _ => None,
    }));
    for name in spec.credentials.0.iter().map(|(name, _)| name) {
        if !used.iter().any(|used| used.value == name.value) {
            out.add(Rule::UnusedCredential, &name.span, format!("nothing uses the credential `{}`", name.value))
                .help("fill a field with it, sign with it, or remove it");
        }
    }
}
