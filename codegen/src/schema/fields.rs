//! Fields and error rows, by where they stand: an editor offers only the keys that mean something there.
//!
//! The spec language has one type for all fields; [`crate::check`] refuses what means nothing at a place. A test holds
//! the two against each other.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value as Json, json};

use super::with;
use crate::{
    decode::Map,
    spec::{ErrorSpec, FieldSpec, FillWord},
};

/// The definition that only gives the places theirs.
pub(super) const BASE: &str = "FieldSpec";

const CREDENTIAL_ONLY: &[&str] = &["secret", "key"];
const REPLY_ONLY: &[&str] = &["aliases", "echo", "inline_when_absent"];
const REQUEST_ONLY: &[&str] = &["signed", "unique", "unused"];

/// Declares the fields of a place: the keys that mean nothing there, and what an object holds, where there can be one.
macro_rules! places {
    ($($(#[$doc:meta])+ $name:ident: without $without:expr $(, objects of $inner:ty)? $(, filled by $words:expr)?;)*) => {
        $(
            $(#[$doc])+
            struct $name;

            impl JsonSchema for $name {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    let objects: Option<Schema> = None;
                    $( let objects = objects.or(Some(generator.subschema_for::<$inner>())); )?
                    let field = narrowed(FieldSpec::json_schema(generator), &$without.concat(), objects);
                    $( let field = filled_by(field, &$words); )?
                    field
                }
            }
        )*
    };
}

places! {
    /// A credential.
    CredentialField: without [REPLY_ONLY, REQUEST_ONLY, &["signs_as", "fill"]];
    /// A header, or a parameter of the query.
    OutgoingField: without [REPLY_ONLY, CREDENTIAL_ONLY], objects of HeaderMember;
    /// A member of an object header.
    HeaderMember: without [REPLY_ONLY, CREDENTIAL_ONLY, &["signs_as"]];
    /// A field of a request's body.
    RequestField: without [REPLY_ONLY, CREDENTIAL_ONLY, &["signs_as"]];
    /// A field of a reply.
    ReplyField: without [REQUEST_ONLY, CREDENTIAL_ONLY, &["signs_as"]], objects of ReplyField,
        filled by [FillWord::Nonce, FillWord::Signature];
}

/// An error row below another one. Codes have two levels at most.
struct SubCode;

impl JsonSchema for SubCode {
    fn schema_name() -> Cow<'static, str> {
        "SubCode".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut row = ErrorSpec::json_schema(generator);
        if let Some(keys) = row.get_mut("properties").and_then(Json::as_object_mut) {
            keys.remove("sub_codes");
        }
        row
    }
}

pub(crate) fn sub_codes(generator: &mut SchemaGenerator, _: Schema) -> Schema {
    generator.subschema_for::<Map<SubCode>>()
}

pub(crate) fn credential_fields(generator: &mut SchemaGenerator, _: Schema) -> Schema {
    generator.subschema_for::<Map<CredentialField>>()
}

pub(crate) fn outgoing_fields(generator: &mut SchemaGenerator, _: Schema) -> Schema {
    generator.subschema_for::<Map<OutgoingField>>()
}

pub(crate) fn request_fields(generator: &mut SchemaGenerator, _: Schema) -> Schema {
    generator.subschema_for::<Map<RequestField>>()
}

pub(crate) fn reply_fields(generator: &mut SchemaGenerator, _: Schema) -> Schema {
    generator.subschema_for::<Map<ReplyField>>()
}

/// A field without the keys that mean nothing where it stands.
fn narrowed(mut field: Schema, without: &[&str], objects: Option<Schema>) -> Schema {
    let Some(keys) = field.get_mut("properties").and_then(Json::as_object_mut) else { return field };
    keys.retain(|key, _| !without.contains(&key.as_str()));
    if let Some(objects) = objects {
        if let Some(fields) = keys.get_mut("fields").and_then(Json::as_object_mut) {
            fields.insert("additionalProperties".to_owned(), objects.to_value());
        }
        return objects_have_fields(field);
    }
    keys.remove("fields");
    let words = keys.get_mut("type").and_then(|kind| kind.get_mut("oneOf")).and_then(Json::as_array_mut);
    if let Some(words) = words {
        words.retain(|word| word.get("const").is_none_or(|word| word != "object"));
    }
    field
}

/// A field that only these words can fill, and no credential.
fn filled_by(mut field: Schema, fills: &[FillWord]) -> Schema {
    let fill = field.pointer_mut("/properties/fill").and_then(Json::as_object_mut);
    if let Some((fill, mut choices)) = fill.and_then(|fill| fill.remove("anyOf").map(|choices| (fill, choices))) {
        let words = choices.pointer_mut("/0/oneOf").and_then(Json::as_array_mut).map(std::mem::take);
        let is_one = |word: &Json| fills.iter().any(|fill| word.get("const").is_some_and(|word| word == fill.word()));
        fill.insert("oneOf".to_owned(), words.into_iter().flatten().filter(is_one).collect());
    }
    field
}

fn objects_have_fields(field: Schema) -> Schema {
    let field = with(field, "if", json!({ "properties": { "type": { "const": "object" } }, "required": ["type"] }));
    let has_fields = json!({ "required": ["fields"], "properties": { "fields": { "minProperties": 1 } } });
    let field = with(field, "else", json!({ "not": has_fields.clone() }));
    with(field, "then", has_fields)
}

/// Only a string has limits, a constant, a default and values; an exact length has no least or greatest; and only an
/// object stands for its fields one level higher.
pub(crate) fn consistent_limits(_: &mut SchemaGenerator, field: Schema) -> Schema {
    let none_of = |keys: &[&str]| {
        let refused: Json = keys.iter().map(|key| ((*key).to_owned(), Json::Bool(false))).collect();
        json!({ "properties": refused })
    };
    // Not `enum`: editors would show these two as all that is allowed.
    let others = json!({ "anyOf": [{ "const": "integer" }, { "const": "object" }] });
    let no_string = json!({ "properties": { "type": others }, "required": ["type"] });
    let no_limits =
        none_of(&["length", "min_length", "max_length", "length_unit", "characters", "const", "default", "values"]);
    let no_object = json!({ "properties": { "type": { "not": { "const": "object" } } }, "required": ["type"] });
    let not_inlined = none_of(&["inline_when_absent"]);
    let conditions = json!([{ "if": no_string, "then": no_limits }, { "if": no_object, "then": not_inlined }]);
    let field = with(field, "allOf", conditions);
    with(field, "dependencies", json!({ "length": none_of(&["min_length", "max_length"]) }))
}
