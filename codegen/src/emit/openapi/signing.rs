//! Signatures: OpenAPI knows at most which header carries one.

use serde_json::{Map, Value, json};

use super::both;
use crate::model::{Algorithm, Credential, Fill, Header, Operation, Place, Provider, Scheme, Signature, Slot, Trust};

/// The headers of an operation that carry a signature.
fn signed_headers(operation: &Operation) -> impl Iterator<Item = &str> {
    let is_signature =
        |index: &usize| operation.slots.get(*index).is_some_and(|slot| slot.field.fill == Fill::Signature);
    operation.headers.iter().filter_map(move |header| match header {
        Header::Plain(name, index) if is_signature(index) => Some(name.as_str()),
        Header::Object(name, members) if members.iter().any(is_signature) => Some(name.as_str()),
        Header::Plain(..) | Header::Object(..) => None,
    })
}

/// A scheme per header that carries a signature.
pub(super) fn security_schemes(provider: &Provider) -> Map<String, Value> {
    let headers = provider.operations.iter().flat_map(signed_headers);
    let scheme = |header: &str| {
        let description = "A signature. How it is made: `x-paywright-signatures` of the operation.";
        (header.to_owned(), json!({ "type": "apiKey", "in": "header", "name": header, "description": description }))
    };
    headers.map(scheme).collect()
}

/// The schemes that an operation asks for, all at once. None where the signature stands in the body, or where there is none.
pub(super) fn security(operation: &Operation) -> Vec<Value> {
    let all: Map<String, Value> = signed_headers(operation).map(|header| (header.to_owned(), json!([]))).collect();
    if all.is_empty() { Vec::new() } else { vec![all.into()] }
}

/// A credential, without a value.
pub(super) fn credential(credential: &Credential) -> Value {
    let Credential { field, secret, key } = credential;
    let key = key.map(|key| key.word());
    json!({ "name": field.name, "required": field.required, "secret": secret, "key": key, "doc": both(&field.doc) })
}

fn name(provider: &Provider, credential: usize) -> &str {
    provider.credentials.get(credential).map_or("", |credential| credential.field.name.as_str())
}

fn scheme(provider: &Provider, scheme: &Scheme) -> Map<String, Value> {
    let algorithm = match &scheme.algorithm {
        Algorithm::Always(algorithm) => json!(algorithm.word()),
        Algorithm::By(credential, choices) => {
            let choices: Map<String, Value> =
                choices.iter().map(|(value, algorithm)| (value.clone(), algorithm.word().into())).collect();
            json!({ "by": name(provider, *credential), "choices": choices })
        }
    };
    let suffix = scheme
        .suffix
        .as_ref()
        .map(|(suffix, credential)| json!({ "name": suffix, "credential": name(provider, *credential) }));
    Map::from_iter([
        ("form".to_owned(), scheme.form.word().into()),
        ("empty".to_owned(), if scheme.skips_empty { "skipped" } else { "signed" }.into()),
        ("suffix".to_owned(), suffix.into()),
        ("algorithm".to_owned(), algorithm),
        ("key".to_owned(), name(provider, scheme.key).into()),
        ("encoding".to_owned(), scheme.encoding.word().into()),
    ])
}

/// Where a slot stands in a request, as people write it.
fn place(slot: &Slot) -> String {
    match &slot.place {
        Place::Member(header) => format!("{header}.{}", slot.field.name),
        Place::Body | Place::Path | Place::Parameter | Place::Query | Place::Header => slot.field.name.clone(),
    }
}

/// The signatures of a request, in the order in which they are made.
pub(super) fn signatures(provider: &Provider, operation: &Operation) -> Vec<Value> {
    let signature = |signature: &Signature| {
        let mut said = scheme(provider, provider.schemes.get(signature.scheme)?);
        let covered = signature.covers.iter().filter_map(|index| operation.slots.get(*index));
        let covers: Vec<&str> = covered.map(|slot| slot.signs_as.as_str()).collect();
        said.insert("into".to_owned(), place(operation.slots.get(signature.into)?).into());
        said.insert("covers".to_owned(), covers.into());
        if signature.covers_uri {
            said.insert("coversUri".to_owned(), true.into());
        }
        Some(Value::Object(said))
    };
    operation.signatures.iter().filter_map(signature).collect()
}

/// Why replies are believed.
pub(super) fn verification(provider: &Provider) -> Value {
    match &provider.trust {
        Trust::Channel(why) => json!({ "channel": both(why) }),
        Trust::Signature { at, must_be, scheme: verifying } => {
            let mut said = scheme(provider, verifying);
            let must_be: Map<String, Value> =
                must_be.iter().map(|(place, value)| (place.join("."), value.as_str().into())).collect();
            said.insert("signature".to_owned(), at.join(".").into());
            said.insert("mustBe".to_owned(), must_be.into());
            said.into()
        }
    }
}
