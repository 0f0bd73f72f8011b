//! The strings to sign, and their signatures.

use zeroize::Zeroizing;

use super::{Outgoing, Preparer, SignedString, Unsigned, Values, algorithm};
use crate::{
    algorithm::SignError,
    canonical::Canonical,
    credentials::Credentials,
    error::ErrorKind,
    secret::Secret,
    table::{Operation, Scheme, Signature},
};

impl Preparer<'_> {
    pub(super) fn sign(
        &self,
        signature: &Signature,
        request: Unsigned<'_>,
        explain: Option<&mut Vec<SignedString>>,
    ) -> Result<String, ErrorKind> {
        let (Some(scheme), Some(key)) = (self.provider.schemes.get(signature.scheme), self.keys.get(signature.scheme))
        else {
            return Err(ErrorKind::Sign(SignError::NoScheme));
        };
        let Unsigned { operation, record, values, uri } = request;
        let extras = if signature.covers_body { record.extras() } else { &[] };
        let suffix = suffix_length(scheme, self.credentials).saturating_add(uri.len());
        let mut string = Zeroizing::new(String::with_capacity(room(operation, signature, values, extras, suffix)));
        if signature.covers_uri {
            string.push_str(uri);
        } else {
            canonical_request(scheme, operation, signature, values, extras, &mut string);
        }
        let unsuffixed = string.len();
        append_suffix(scheme, self.credentials, &mut string);
        let algorithm = algorithm(scheme.algorithm, self.credentials, operation, record)
            .ok_or(ErrorKind::Sign(SignError::NoAlgorithm))?;
        let value = key.sign(algorithm, scheme.encoding, string.as_bytes()).map_err(ErrorKind::Sign)?;
        if let Some(explain) = explain {
            let name = operation.request.fields.get(signature.into).map_or("", |field| field.name);
            let masked = masked(scheme, string.get(..unsuffixed).unwrap_or_default());
            explain.push(SignedString { name, masked, string: Secret::new(string.as_str()), value: value.clone() });
        }
        Ok(value)
    }
}

/// The room that a string to sign takes, its suffix included: a string that grows leaves a copy of the key behind.
/// (JSON may grow by its escapes; nothing secret stands in it.)
fn room(
    operation: &'static Operation,
    signature: &Signature,
    values: &Values<'_>,
    extras: &[(String, String)],
    suffix: usize,
) -> usize {
    // Separators, quotes and braces.
    const AROUND: usize = 6;
    let covered = signature.covers.iter().filter_map(|index| {
        let value = values.get(*index)?.as_ref()?;
        let name = operation.slots.get(*index)?.signs_as;
        Some(value.lexeme().len().saturating_add(name.len()))
    });
    let extra = extras.iter().map(|(name, value)| name.len().saturating_add(value.len()));
    covered.chain(extra).fold(suffix, |sum, length| sum.saturating_add(length).saturating_add(AROUND))
}

/// Writes the covered fields, which stand in order, and merges in what the caller added.
fn canonical_request(
    scheme: &Scheme,
    operation: &'static Operation,
    signature: &Signature,
    values: &Values<'_>,
    extras: &[(String, String)],
    out: &mut String,
) {
    let mut canonical = Canonical::start(scheme.form, out);
    let mut extras = extras.iter().filter(|(_, value)| !(scheme.skips_empty && value.is_empty())).peekable();
    for index in signature.covers {
        let (Some(slot), Some(Some(value))) = (operation.slots.get(*index), values.get(*index)) else { continue };
        while let Some((name, text)) = extras.next_if(|(name, _)| name.as_str() < slot.signs_as) {
            canonical.text(name, text);
        }
        match value {
            Outgoing::Text(text) if scheme.skips_empty && text.is_empty() => {}
            Outgoing::Text(text) => canonical.text(slot.signs_as, text),
            Outgoing::Integer(integer) => canonical.lexeme(slot.signs_as, &integer.to_string()),
        }
    }
    for (name, text) in extras {
        canonical.text(name, text);
    }
    canonical.end();
}

/// Appends `&key=…`, where the scheme does.
pub(crate) fn append_suffix(scheme: &Scheme, credentials: &Credentials, string: &mut String) {
    if let Some(suffix) = scheme.suffix {
        for part in ["&", suffix.name, "=", credentials.get(suffix.credential).unwrap_or_default()] {
            string.push_str(part);
        }
    }
}

/// How long the suffix is.
pub(crate) fn suffix_length(scheme: &Scheme, credentials: &Credentials) -> usize {
    scheme.suffix.map_or(0, |suffix| {
        let secret = credentials.get(suffix.credential).unwrap_or_default();
        secret.len().saturating_add(suffix.name.len()).saturating_add(2)
    })
}

/// The string for people: what stands before the suffix, and the suffix without its secret.
pub(crate) fn masked(scheme: &Scheme, unsuffixed: &str) -> String {
    match scheme.suffix {
        None => unsuffixed.to_owned(),
        Some(suffix) => format!("{unsuffixed}&{}=[redacted]", suffix.name),
    }
}
