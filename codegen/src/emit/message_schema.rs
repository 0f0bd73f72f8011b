//! JSON Schemas of requests and replies: what the page says of a message, for validators and other languages.
//!
//! One schema serves the trait of `schemars` in the generated crate and the OpenAPI document. Names are those on the wire,
//! aliases included. Lengths that count bytes become the bounds that hold for characters too, and the description says the rest.
//!
//! A request is closed where the client is: it sends no other values than the page lists, and what a caller adds is text.
//! A reply is open: any field may be added, and an enumeration may grow.

use serde_json::{Map, Value, json};

use super::docs;
use crate::{
    model::{
        Field, Format, Kind, LayoutWord, Limits, MethodWord, Operation, Place, Provider, Rule, Slot, Table,
        TimeFormatWord,
    },
    numbered,
};

/// Which way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Sent,
    Received,
}

/// The schema of a request: its own fields, wherever they go.
#[must_use]
pub fn request(provider: &Provider, operation: &Operation) -> Value {
    own_fields(provider, operation, Place::is_own)
}

/// The schema of a request's body.
#[must_use]
pub fn body(provider: &Provider, operation: &Operation) -> Value {
    own_fields(provider, operation, |place| *place == Place::Body)
}

fn own_fields(provider: &Provider, operation: &Operation, stands_there: fn(&Place) -> bool) -> Value {
    let slots = operation.slots.iter().enumerate().filter(|(_, slot)| stands_there(&slot.place));
    let mut slots: Vec<(usize, &Slot)> = slots.collect();
    slots.sort_by_key(|(_, slot)| slot.field.page_order);
    let mut schema = object(slots.iter().map(|(_, slot)| &slot.field), Direction::Sent);
    schema.insert("additionalProperties".to_owned(), json!({ "type": "string" }));
    let indices: Vec<usize> = slots.iter().map(|(index, _)| *index).collect();
    rules(operation, &indices, &mut schema);
    let is_element = operation.method != MethodWord::Get;
    let format = Some(&provider.request_format).filter(|_| is_element);
    described(schema, &operation.title.en, &docs::both(&operation.doc), format)
}

/// The schema of a reply.
#[must_use]
pub fn reply(provider: &Provider, operation: &Operation) -> Value {
    let schema = object(operation.reply.fields.iter(), Direction::Received);
    let title = format!("Reply: {}", operation.title.en);
    described(schema, &title, &[], Some(&provider.reply_format))
}

fn described(mut schema: Map<String, Value>, title: &str, description: &[String], format: Option<&Format>) -> Value {
    schema.insert("title".to_owned(), title.into());
    if !description.is_empty() {
        schema.insert("description".to_owned(), description.join("\n\n").into());
    }
    if let Some(Format::Xml(root)) = format {
        schema.insert("xml".to_owned(), json!({ "name": root }));
    }
    Value::Object(schema)
}

/// An object of fields.
pub(super) fn object<'f>(fields: impl Iterator<Item = &'f Field>, direction: Direction) -> Map<String, Value> {
    let (mut properties, mut patterns) = (Map::new(), Map::new());
    let (mut required, mut conditions) = (Vec::new(), Vec::new());
    for field in fields {
        if let Kind::List(item, layout @ (LayoutWord::Numbered | LayoutWord::Columns)) = &field.kind {
            parts(item, *layout, direction, &mut properties, &mut patterns);
            continue;
        }
        let schema = self::field(field, direction);
        for name in spellings(field) {
            properties.insert(name.to_owned(), schema.clone());
        }
        match (field.required, field.aliases.is_empty()) {
            (true, true) => required.push(field.name.as_str()),
            (true, false) => conditions.push(one_of_them(spellings(field))),
            (false, _) => {}
        }
        if let (true, Kind::Object(inner)) = (field.inline_when_absent, &field.kind) {
            conditions.push(inline(field, inner, direction));
        }
    }
    let mut schema =
        Map::from_iter([("type".to_owned(), "object".into()), ("properties".to_owned(), properties.into())]);
    if !patterns.is_empty() {
        schema.insert("patternProperties".to_owned(), patterns.into());
    }
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    add_conditions(&mut schema, conditions);
    schema
}

/// The members of a list that stand beside the others.
fn parts(
    item: &Table,
    layout: LayoutWord,
    direction: Direction,
    properties: &mut Map<String, Value>,
    patterns: &mut Map<String, Value>,
) {
    for field in &item.fields {
        let schema = self::field(field, direction);
        for name in spellings(field) {
            if layout == LayoutWord::Columns {
                properties.insert(name.to_owned(), json!({ "type": ["array", "null"], "items": schema }));
            } else {
                let Some((before, after)) = numbered::around(name) else { continue };
                patterns.insert(format!("^{}(0|[1-9][0-9]*){}$", escaped(before), escaped(after)), schema.clone());
            }
        }
    }
}

/// A name as a pattern has it.
fn escaped(name: &str) -> String {
    let mut pattern = String::new();
    for c in name.chars() {
        if "\\^$.|?*+()[]{}/".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

fn spellings(field: &Field) -> impl Iterator<Item = &str> {
    std::iter::once(field.name.as_str()).chain(field.aliases.iter().map(String::as_str))
}

fn one_of_them<'n>(names: impl Iterator<Item = &'n str>) -> Value {
    json!({ "anyOf": names.map(|name| json!({ "required": [name] })).collect::<Vec<_>>() })
}

/// Where the object is missing, its fields stand beside it.
fn inline(field: &Field, inner: &Table, direction: Direction) -> Value {
    let properties = object(inner.fields.iter(), direction).remove("properties");
    json!({ "anyOf": [{ "required": [field.name] }, { "properties": properties }] })
}

fn add_conditions(schema: &mut Map<String, Value>, conditions: Vec<Value>) {
    if conditions.is_empty() {
        return;
    }
    match schema.entry("allOf").or_insert_with(|| json!([])) {
        Value::Array(all) => all.extend(conditions),
        other => *other = conditions.into(),
    }
}

/// A field, with what the page says of it.
pub(super) fn field(field: &Field, direction: Direction) -> Value {
    let mut schema = match &field.kind {
        Kind::Text => text(field, direction),
        Kind::Integer | Kind::Boolean => Map::new(),
        Kind::Time(format, _) => time(*format),
        Kind::Object(table) => object(table.fields.iter(), direction),
        Kind::List(item, _) => {
            let item = object(item.fields.iter(), direction);
            Map::from_iter([("items".to_owned(), item.into())])
        }
    };
    schema.insert("type".to_owned(), kind(field, direction));
    schema.insert("description".to_owned(), description(field).join("\n\n").into());
    let value = |written: &String| match &field.kind {
        Kind::Integer => written.parse::<i64>().map_or_else(|_| written.as_str().into(), Value::from),
        Kind::Boolean => written.parse::<bool>().map_or_else(|_| written.as_str().into(), Value::from),
        _ => written.as_str().into(),
    };
    if let Some(default) = &field.default {
        schema.insert("default".to_owned(), value(default));
    }
    if let Some(example) = &field.example {
        schema.insert("examples".to_owned(), json!([value(example)]));
    }
    Value::Object(schema)
}

/// The type. A provider may write `null` for what is not there; it is read as if it were not.
fn kind(field: &Field, direction: Direction) -> Value {
    let kind = match &field.kind {
        Kind::Text | Kind::Time(..) => "string",
        Kind::Integer => "integer",
        Kind::Boolean => "boolean",
        Kind::Object(_) => "object",
        Kind::List(..) => "array",
    };
    let may_be_null = direction == Direction::Received && !field.required;
    if may_be_null { json!([kind, "null"]) } else { kind.into() }
}

fn description(field: &Field) -> Vec<String> {
    let mut paragraphs = docs::both(&field.doc);
    let said = |(value, doc): &(String, crate::model::Text)| format!("- `{value}`: {} {}", doc.en, doc.zh);
    if !field.values.is_empty() {
        paragraphs.push(field.values.iter().map(said).collect::<Vec<_>>().join("\n"));
    }
    if let Kind::Time(format, zone) = &field.kind {
        paragraphs.push(format!("Time: {}.", docs::time(*format, *zone, |en, _| en)));
    }
    if field.limits.in_bytes {
        let length = docs::length(field, |en, _| en).map(|length| format!("Length: {length} of UTF-8."));
        paragraphs.extend(length);
    }
    paragraphs
}

/// Of the forms of times, JSON Schema has a word for one.
fn time(format: TimeFormatWord) -> Map<String, Value> {
    let word = (format == TimeFormatWord::Rfc3339).then(|| ("format".to_owned(), "date-time".into()));
    word.into_iter().collect()
}

fn text(field: &Field, direction: Direction) -> Map<String, Value> {
    let Limits { min_length, max_length, in_bytes, characters, values } = &field.limits;
    let mut schema = Map::new();
    // A character has four bytes at most, and one at least.
    let least = min_length.map(|min| if *in_bytes { min.div_ceil(4) } else { min });
    // What is required must not be empty.
    let least = if field.required && direction == Direction::Sent { least.or(Some(1)) } else { least };
    if let Some(least) = least {
        schema.insert("minLength".to_owned(), least.into());
    }
    if let Some(most) = max_length {
        schema.insert("maxLength".to_owned(), (*most).into());
    }
    if let Some((_, ranges)) = characters {
        schema.insert("pattern".to_owned(), pattern(ranges).into());
    }
    match (&field.constant, direction) {
        (Some(constant), _) => {
            schema.insert("const".to_owned(), constant.as_str().into());
        }
        (None, Direction::Sent) if !values.is_empty() => {
            schema.insert("enum".to_owned(), json!(values));
        }
        (None, Direction::Received) if !values.is_empty() => {
            schema.insert("anyOf".to_owned(), json!([{ "enum": values }, { "type": kind(field, direction) }]));
        }
        (None, _) => {}
    }
    schema
}

/// A text of these characters only.
fn pattern(ranges: &[(char, char)]) -> String {
    let escaped = |c: char| match c {
        '\\' | ']' | '[' | '^' | '-' => format!("\\{c}"),
        other => other.to_string(),
    };
    let range = |(first, last): &(char, char)| match first == last {
        true => escaped(*first),
        false => format!("{}-{}", escaped(*first), escaped(*last)),
    };
    format!("^[{}]*$", ranges.iter().map(range).collect::<String>())
}

/// Rules that span fields of the body.
fn rules(operation: &Operation, body: &[usize], schema: &mut Map<String, Value>) {
    let name = |index: &usize| operation.slots.get(*index).map_or("", |slot| slot.field.name.as_str());
    let mut conditions = Vec::new();
    let mut dependent: Map<String, Value> = Map::new();
    for rule in &operation.rules {
        match rule {
            Rule::AtLeastOneOf(fields) if fields.iter().all(|field| body.contains(field)) => {
                // An empty text is as good as none.
                let given = |name: &str| json!({ "required": [name], "properties": { name: { "minLength": 1 } } });
                conditions.push(json!({ "anyOf": fields.iter().map(name).map(given).collect::<Vec<_>>() }));
            }
            Rule::RequiredIf(field, present) if body.contains(field) && body.contains(present) => {
                match dependent.entry(name(present)).or_insert_with(|| json!([])) {
                    Value::Array(fields) => fields.push(name(field).into()),
                    other => *other = json!([name(field)]),
                }
            }
            Rule::AtLeastOneOf(_) | Rule::RequiredIf(..) | Rule::Precedence(_) => {}
        }
    }
    if !dependent.is_empty() {
        schema.insert("dependentRequired".to_owned(), dependent.into());
    }
    match conditions.as_slice() {
        // One by itself reads better without a list around it.
        [Value::Object(only)] => schema.extend(only.clone()),
        _ => add_conditions(schema, conditions),
    }
}
