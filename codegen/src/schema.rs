//! The JSON Schema of spec files, for editors.
//!
//! In comes what [`mod@crate::spec`] declares: types, keys, words, and the comments on them. Out comes one schema for both
//! kinds of files, with which an editor completes keys, shows what they mean, and marks what codegen would refuse.
//!
//! Draft 7 is what editors' YAML language servers know best. The schema may let pass what codegen refuses, since
//! references and names are beyond it. It never refuses what codegen takes, but for the formats of dates and addresses:
//! codegen does not look at them, and whoever writes one wants to know.

mod fields;

use std::{borrow::Cow, sync::Arc};

use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema, transform::transform_subschemas,
};
use serde_json::{Map as Members, Value as Json, json};

pub(crate) use fields::{
    consistent_limits, credential_fields, outgoing_fields, reply_fields, request_fields, sub_codes,
};

use crate::{
    decode::{Map, Spanned},
    diagnostic::Diagnostics,
    emit::{COMMAND, File},
    model::HostRole,
    spec::{AlgorithmChoice, AlgorithmSpec, AlgorithmWord, ConditionSpec, CredentialFill, FillSpec, FillWord},
    spec::{LabelSpec, OneOrMore, OperationSpec, ProviderSpec, SettingLabel, TestSpec},
    tree::{self, Node, Source, Value},
};

/// The file beside the specs; each spec names it in its first line.
pub const PATH: &str = "specs/spec.schema.json";

/// The schema as a file.
pub(crate) fn file() -> File {
    File { path: PATH.to_owned(), content: format!("{:#}\n", spec_schema()) }
}

/// The schema of a spec file: a provider's or an operation's.
#[must_use]
pub fn spec_schema() -> Json {
    let settings = SchemaSettings::draft07().with(|settings| {
        // Draft 7 ignores what stands beside a `$ref`. Editors do not: there stands what a key means.
        settings.transforms = vec![Box::new(plain_scalars)];
    });
    let mut schema = settings.into_generator().into_root_schema_for::<SpecFile>();
    if let Some(definitions) = schema.get_mut("definitions").and_then(Json::as_object_mut) {
        definitions.remove(fields::BASE);
    }
    schema.to_value()
}

/// A spec file of either kind. Its first key says which.
struct SpecFile;

impl JsonSchema for SpecFile {
    fn schema_name() -> Cow<'static, str> {
        "SpecFile".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let provider = generator.subschema_for::<ProviderSpec>();
        let operation = generator.subschema_for::<OperationSpec>();
        json_schema!({
            "$comment": format!("Made by `{COMMAND}` from codegen/src/spec.rs. Do not edit: change that and run the command."),
            "title": "A Paywright spec",
            "type": "object",
            // Not `oneOf`: a mistake would be reported against both kinds.
            "if": { "required": ["provider"] },
            "then": provider,
            "else": {
                "if": { "required": ["operation"] },
                "then": operation,
                "else": {
                    "description": "A provider's file starts with `provider:`, an operation's with `operation:`.",
                    "properties": {
                        "provider": { "description": "A provider's file: its id, the name of its folder." },
                        "operation": { "description": "An operation's file: its id, the file's name." },
                    },
                    "anyOf": [{ "required": ["provider"] }, { "required": ["operation"] }],
                },
            },
        })
    }
}

/// A key of a map with fixed keys.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) description: &'static str,
    /// As a spec would have it.
    pub(crate) example: &'static str,
    pub(crate) value: Schema,
}

/// A map with fixed keys.
pub(crate) fn mapping(title: &str, description: &str, keys: Vec<Key>) -> Schema {
    let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let properties: Members<String, Json> = keys
        .into_iter()
        .map(|Key { name, description, example, mut value, .. }| {
            value.insert("description".to_owned(), words_of(description).into());
            value.insert("examples".to_owned(), read(example).into_iter().collect());
            (name.to_owned(), value.to_value())
        })
        .collect();
    let mut schema = json_schema!({
        "title": title,
        "description": words_of(description),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema
}

/// Words, each with what it means.
pub(crate) fn words(words: &[(&str, &str)]) -> Schema {
    let word = |(word, description): &(&str, &str)| json!({ "const": word, "description": words_of(description) });
    json_schema!({ "oneOf": words.iter().map(word).collect::<Vec<_>>() })
}

/// A comment's lines begin with a blank.
fn words_of(comment: &str) -> &str {
    comment.trim()
}

/// An example that is written as in a spec.
fn read(example: &str) -> Option<Json> {
    let source = Arc::new(Source { name: String::new(), text: example.to_owned() });
    tree::read(&source, &mut Diagnostics::default()).map(|node| json(&node))
}

/// A node as JSON, as an editor's YAML parser would have it.
#[must_use]
pub fn json(node: &Node) -> Json {
    match &node.value {
        Value::Scalar { text, plain: false } => Json::from(text.as_str()),
        Value::Scalar { text, plain: true } => match text.as_str() {
            "" | "~" | "null" => Json::Null,
            "true" => true.into(),
            "false" => false.into(),
            number if number.starts_with(|c: char| c.is_ascii_digit() || c == '-') => {
                serde_json::from_str(number).unwrap_or_else(|_| Json::from(number))
            }
            text => text.into(),
        },
        Value::List(items) => items.iter().map(json).collect(),
        Value::Map(entries) => entries.iter().map(|(key, node)| (key.text.clone(), json(node))).collect(),
    }
}

/// Codegen reads texts as they are written, with quotes or without: to it `1.0` and `true` are texts, too.
fn plain_scalars(schema: &mut Schema) {
    transform_subschemas(&mut plain_scalars, schema);
    let Some(members) = schema.as_object_mut() else { return };
    if members.get("type").is_some_and(|kind| kind == "string") {
        members.insert("type".to_owned(), json!(["string", "number", "boolean"]));
    }
    if members.get("format").is_some_and(|format| format == "uint32") {
        members.remove("format");
        members.insert("maximum".to_owned(), u32::MAX.into());
    }
}

fn with(mut schema: Schema, key: &str, value: Json) -> Schema {
    schema.insert(key.to_owned(), value);
    schema
}

/// A pattern, and what editors say where a text does not fit it.
fn with_pattern(text: Schema, pattern: &str, message: &str) -> Schema {
    with(with(text, "pattern", json!(pattern)), "patternErrorMessage", json!(message))
}

pub(crate) fn with_words(_: &mut SchemaGenerator, text: Schema) -> Schema {
    with_pattern(text, r"\S", "This holds no words.")
}

pub(crate) fn date(_: &mut SchemaGenerator, text: Schema) -> Schema {
    with(text, "format", json!("date"))
}

pub(crate) fn address(_: &mut SchemaGenerator, text: Schema) -> Schema {
    with(text, "format", json!("uri"))
}

pub(crate) fn path(_: &mut SchemaGenerator, text: Schema) -> Schema {
    with_pattern(text, "^/", "A path starts with a slash.")
}

pub(crate) fn zone(_: &mut SchemaGenerator, text: Schema) -> Schema {
    with_pattern(text, "^[+-]([01][0-9]|2[0-3]):[0-5][0-9]$", "A zone is hours and minutes east of UTC: \"+08:00\".")
}

pub(crate) fn not_empty_list(_: &mut SchemaGenerator, list: Schema) -> Schema {
    with(list, "minItems", json!(1))
}

pub(crate) fn not_empty_map(_: &mut SchemaGenerator, map: Schema) -> Schema {
    with(map, "minProperties", json!(1))
}

pub(crate) fn with_primary(_: &mut SchemaGenerator, hosts: Schema) -> Schema {
    with(hosts, "required", json!([HostRole::PRIMARY]))
}

pub(crate) fn one_key(_: &mut SchemaGenerator, map: Schema) -> Schema {
    with(with(map, "minProperties", json!(1)), "maxProperties", json!(1))
}

pub(crate) fn one_content(_: &mut SchemaGenerator, item: Schema) -> Schema {
    let choices = ["const", "setting", "fill", "protobuf"].map(|key| json!({ "required": [key] }));
    with(item, "anyOf", choices.into_iter().collect())
}

pub(crate) fn xml_has_root(_: &mut SchemaGenerator, format: Schema) -> Schema {
    let condition = json!({ "properties": { "format": { "const": "xml" } }, "required": ["format"] });
    let format = with(format, "if", condition);
    let format = with(format, "then", json!({ "required": ["root"] }));
    with(format, "else", json!({ "properties": { "root": false } }))
}

pub(crate) fn signature_or_channel(_: &mut SchemaGenerator, verification: Schema) -> Schema {
    let verification = with(verification, "if", json!({ "required": ["channel"] }));
    let verification = with(verification, "then", json!({ "properties": { "signature": false } }));
    let signed = ["signature", "form", "empty", "algorithm", "key", "encoding"];
    with(verification, "else", json!({ "required": signed }))
}

/// Types that say more of themselves than their parts do.
macro_rules! inline {
    ($($name:ty $(where $parameter:ident)?: $generator:ident => $schema:expr;)*) => {
        $(
            impl$(<$parameter: JsonSchema>)? JsonSchema for $name {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                    $schema
                }
            }
        )*
    };
}

inline! {
    Spanned<T> where T: generator => generator.subschema_for::<T>();
    Map<T> where T: generator => {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    };
    FillSpec: generator => {
        any_of([generator.subschema_for::<FillWord>(), generator.subschema_for::<CredentialFill>()])
    };
    AlgorithmSpec: generator => {
        any_of([generator.subschema_for::<AlgorithmWord>(), generator.subschema_for::<AlgorithmChoice>()])
    };
    LabelSpec: generator => {
        any_of([generator.subschema_for::<String>(), generator.subschema_for::<SettingLabel>()])
    };
    TestSpec: generator => {
        any_of([generator.subschema_for::<String>(), generator.subschema_for::<ConditionSpec>()])
    };
    OneOrMore: generator => {
        any_of([generator.subschema_for::<String>(), generator.subschema_for::<Vec<String>>()])
    };
}

fn any_of(choices: [Schema; 2]) -> Schema {
    json_schema!({ "anyOf": choices })
}
