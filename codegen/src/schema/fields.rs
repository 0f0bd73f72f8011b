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
    numbered,
    spec::{ErrorSpec, FieldSpec, FillWord, LayoutWord, TimeFormatWord, TypeWord, ValueSpec},
};

/// The definition that only gives the places theirs.
pub(super) const BASE: &str = "FieldSpec";

const CREDENTIAL_ONLY: &[&str] = &["secret", "key"];
const REPLY_ONLY: &[&str] = &["aliases", "echo", "inline_when_absent", "layout"];
const OF_TIMES: &[&str] = &["format", "zone"];
const REQUEST_ONLY: &[&str] = &["signed", "unique", "unused"];

/// Declares the fields of a place: the types that there are, the keys that mean nothing, and what an object holds, where
/// there can be one.
macro_rules! places {
    ($($(#[$doc:meta])+ $name:ident: $types:expr, without $without:expr $(, objects of $inner:ty)? $(, filled by $words:expr)?;)*) => {
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
                    let field = narrowed(FieldSpec::json_schema(generator), &$types, &$without.concat(), objects);
                    let field = valued(field, &$types, generator);
                    $( let field = filled_by(field, &$words); )?
                    field
                }
            }
        )*
    };
}

use TypeWord::{Boolean, Integer, List, Object, String as Text, Time};

places! {
    /// A credential.
    CredentialField: [Text, Integer], without [REPLY_ONLY, REQUEST_ONLY, OF_TIMES, &["signs_as", "fill"]];
    /// A header, or a parameter of the query.
    OutgoingField: [Text, Integer, Object], without [REPLY_ONLY, CREDENTIAL_ONLY, OF_TIMES], objects of HeaderMember;
    /// A member of an object header.
    HeaderMember: [Text, Integer], without [REPLY_ONLY, CREDENTIAL_ONLY, OF_TIMES, &["signs_as"]];
    /// A field of a request.
    RequestField: [Text, Integer, Time], without [REPLY_ONLY, CREDENTIAL_ONLY, &["signs_as"]];
    /// A field of a reply.
    ReplyField: [Text, Integer, Boolean, Time, Object, List], without [REQUEST_ONLY, CREDENTIAL_ONLY, &["signs_as"]],
        objects of ReplyField, filled by [FillWord::Nonce, FillWord::Signature];
}

/// What a value means, where no query reads an order's state.
struct PlainValue;

impl JsonSchema for PlainValue {
    fn schema_name() -> Cow<'static, str> {
        "PlainValue".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut value = ValueSpec::json_schema(generator);
        if let Some(keys) = value.get_mut("properties").and_then(Json::as_object_mut) {
            keys.remove("order");
        }
        value
    }
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

/// A field without the types and the keys that mean nothing where it stands.
fn narrowed(mut field: Schema, types: &[TypeWord], without: &[&str], objects: Option<Schema>) -> Schema {
    let Some(keys) = field.get_mut("properties").and_then(Json::as_object_mut) else { return field };
    keys.retain(|key, _| !without.contains(&key.as_str()));
    let words = keys.get_mut("type").and_then(|kind| kind.get_mut("oneOf")).and_then(Json::as_array_mut);
    if let Some(words) = words {
        words.retain(|word| types.iter().any(|kind| word.get("const").is_none_or(|word| word == kind.word())));
    }
    if let Some(objects) = objects {
        if let Some(fields) = keys.get_mut("fields").and_then(Json::as_object_mut) {
            fields.insert("additionalProperties".to_owned(), objects.to_value());
        }
        return objects_have_fields(field);
    }
    keys.remove("fields");
    field
}

/// A field whose values stand for states of an order only where queries can read them: where there are lists, too.
fn valued(mut field: Schema, types: &[TypeWord], generator: &mut SchemaGenerator) -> Schema {
    let values = field.pointer_mut("/properties/values").and_then(Json::as_object_mut);
    if let Some(values) = values.filter(|_| !types.contains(&TypeWord::List)) {
        values.insert("additionalProperties".to_owned(), generator.subschema_for::<PlainValue>().to_value());
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
    let field = with(field, "if", of_type(&[TypeWord::Object, TypeWord::List]));
    let has_fields = json!({ "required": ["fields"], "properties": { "fields": { "minProperties": 1 } } });
    let field = with(field, "else", json!({ "not": has_fields.clone() }));
    with(field, "then", has_fields)
}

/// Whether a field is of one of these types. Not `enum`: editors would show these as all that is allowed.
fn of_type(types: &[TypeWord]) -> Json {
    let words: Vec<Json> = types.iter().map(|kind| json!({ "const": kind.word() })).collect();
    json!({ "properties": { "type": { "anyOf": words } }, "required": ["type"] })
}

fn none_of(keys: &[&str]) -> Json {
    let refused: Json = keys.iter().map(|key| ((*key).to_owned(), Json::Bool(false))).collect();
    json!({ "properties": refused })
}

/// Only a string has limits, a constant, a default and values; an exact length has no least or greatest; only an object
/// stands for its fields one level higher; and times and lists alone say how they are written.
pub(crate) fn consistent_limits(_: &mut SchemaGenerator, field: Schema) -> Schema {
    let others = [TypeWord::Integer, TypeWord::Boolean, TypeWord::Time, TypeWord::Object, TypeWord::List];
    let but =
        |kind: TypeWord| [&[TypeWord::String], &others[..]].concat().into_iter().filter(move |other| *other != kind);
    let no_limits =
        none_of(&["length", "min_length", "max_length", "length_unit", "characters", "const", "default", "values"]);
    let is_written = |key: &str, word: &str| json!({ "properties": { key: { "const": word } }, "required": [key] });
    let one_number =
        json!({ "properties": { "fields": { "propertyNames": { "pattern": format!(r"\{}", numbered::MARK) } } } });
    let conditions = json!([
        { "if": of_type(&others), "then": no_limits },
        { "if": of_type(&but(TypeWord::Object).collect::<Vec<_>>()), "then": none_of(&["inline_when_absent"]) },
        { "if": of_type(&but(TypeWord::Time).collect::<Vec<_>>()), "then": none_of(&["format", "zone"]) },
        { "if": of_type(&but(TypeWord::List).collect::<Vec<_>>()), "then": none_of(&["layout"]) },
        { "if": of_type(&[TypeWord::Time]), "then": { "required": ["format"] } },
        { "if": is_written("format", TimeFormatWord::Compact.word()), "then": { "required": ["zone"] }, "else": none_of(&["zone"]) },
        { "if": is_written("layout", LayoutWord::Numbered.word()), "then": one_number },
    ]);
    let field = with(field, "allOf", conditions);
    with(field, "dependencies", json!({ "length": none_of(&["min_length", "max_length"]) }))
}
