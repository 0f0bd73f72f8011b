//! OpenAPI 3.1: a provider's operations for tools that know nothing of this project.
//!
//! The model comes in, one document per provider goes out. What OpenAPI has no word for (how a message is signed, what an
//! error says about the order, what to do about it) stands in the descriptions for people, and below `x-paywright-…` for
//! programs.

mod signing;

use serde_json::{Map, Value, json};

use super::{
    docs,
    message_schema::{self, Direction},
    reference,
};
use crate::model::{
    Erratum, ErrorRow, Example, ExampleWord, Field, Fill, Format, Header, Host, MethodWord, Operation, PathPart,
    Provider, Rule, Text,
};

/// The version of OpenAPI.
const VERSION: &str = "3.1.1";

/// Header parameters that OpenAPI describes elsewhere, and tells readers to ignore.
const DESCRIBED_ELSEWHERE: &[&str] = &["accept", "authorization", "content-type"];

/// The document of a provider.
#[must_use]
pub fn document(provider: &Provider) -> Value {
    let schemas = provider.operations.iter().flat_map(|operation| {
        let body =
            has_body(operation).then(|| (operation.request_type.clone(), message_schema::body(provider, operation)));
        body.into_iter().chain([(operation.reply.type_name.clone(), message_schema::reply(provider, operation))])
    });
    json!({
        "openapi": VERSION,
        "info": {
            "title": format!("{} {}", provider.title.en, provider.title.zh),
            "version": provider.read,
            "description": paragraphs(docs::both(&provider.doc), reference::about_provider(provider)),
        },
        "externalDocs": page(&provider.document),
        "servers": provider.hosts.iter().map(server).collect::<Vec<_>>(),
        "paths": paths(provider),
        "components": {
            "responses": provider.operations.iter().map(|operation| response(provider, operation)).collect::<Map<_, _>>(),
            "schemas": schemas.collect::<Map<_, _>>(),
            "securitySchemes": signing::security_schemes(provider),
        },
        "x-paywright-credentials": provider.credentials.iter().map(signing::credential).collect::<Vec<_>>(),
        "x-paywright-verification": signing::verification(provider),
        "x-paywright-errata": provider.errata.iter().map(erratum).collect::<Vec<_>>(),
    })
}

fn page(url: &str) -> Value {
    json!({ "description": "The provider's page", "url": url })
}

/// Both languages of a text.
fn both(text: &Text) -> Value {
    json!({ "en": text.en, "zh": text.zh })
}

fn paragraphs(mut paragraphs: Vec<String>, last: String) -> String {
    paragraphs.push(last);
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}

fn server(host: &Host) -> Value {
    let doc = docs::both(&host.doc).join("\n\n");
    json!({ "url": host.url, "description": format!("{}: {doc}", host.name) })
}

fn erratum(erratum: &Erratum) -> Value {
    let Erratum { at, says, ours, problem, source } = erratum;
    json!({ "at": at, "says": says, "ours": ours, "problem": both(problem), "source": source })
}

/// The rows that an operation can get.
fn errors(provider: &Provider, operation: &Operation) -> Vec<Value> {
    let row = |row: &ErrorRow| {
        let ErrorRow { code, sub_code, name, doc, cause, remedy, order, retry, document } = row;
        json!({
            "code": code,
            "subCode": sub_code,
            "name": name,
            "meaning": both(doc),
            "cause": cause.as_ref().map(both),
            "remedy": both(remedy),
            "order": order.word(),
            "retry": retry.word(),
            "page": document,
        })
    };
    provider.error_rows(operation).map(row).collect()
}

fn paths(provider: &Provider) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in &provider.operations {
        let item = paths.entry(operation.path.clone()).or_insert_with(|| json!({}));
        if let Some(methods) = item.as_object_mut() {
            methods.insert(operation.method.word().to_lowercase(), self::operation(provider, operation));
        }
    }
    paths.into()
}

fn operation(provider: &Provider, operation: &Operation) -> Value {
    let mut said = json!({
        "operationId": operation.method_name,
        "summary": format!("{} {}", operation.title.en, operation.title.zh),
        "description": operation_description(provider, operation),
        "externalDocs": page(&operation.document),
        "parameters": parameters(operation),
        "security": signing::security(operation),
        "responses": { "200": reference_to(operation), "default": reference_to(operation) },
        "x-paywright-idempotent": operation.idempotent,
        "x-paywright-signatures": signing::signatures(provider, operation),
        "x-paywright-errors": errors(provider, operation),
        "x-paywright-errata": operation.errata.iter().map(erratum).collect::<Vec<_>>(),
    });
    let Some(members) = said.as_object_mut() else { return said };
    if has_body(operation) {
        members.insert("requestBody".to_owned(), request_body(provider, operation));
    }
    if let Some((seconds, _)) = &operation.guidance {
        members.insert("x-paywright-wait-after-creation".to_owned(), (*seconds).into());
    }
    said
}

fn has_body(operation: &Operation) -> bool {
    operation.method != MethodWord::Get
}

fn operation_description(provider: &Provider, operation: &Operation) -> String {
    let name = |index: &usize| operation.slots.get(*index).map_or("", |slot| slot.field.name.as_str());
    let mut paragraphs = docs::both(&operation.doc);
    if let Some((_, guidance)) = &operation.guidance {
        paragraphs.extend(docs::both(guidance));
    }
    for rule in &operation.rules {
        if let Rule::Precedence(fields) = rule {
            let names = fields.iter().map(name).collect::<Vec<_>>().join("`, `");
            paragraphs.push(format!("Where several are given, the first wins: `{names}`."));
        }
    }
    for (field, why) in &operation.unused {
        paragraphs.push(format!("Never sent: `{}`. {}", field.name, docs::prose(&why.en)));
    }
    self::paragraphs(paragraphs, reference::about_operation(provider, operation))
}

/// What goes into the URL and the headers.
fn parameters(operation: &Operation) -> Vec<Value> {
    let field = |index: &usize| operation.slots.get(*index).map(|slot| &slot.field);
    let path = operation.path_parts().into_iter().filter_map(|part| match part {
        PathPart::Slot(index) => field(&index).map(|field| parameter("path", &field.name, field)),
        PathPart::Literal(_) => None,
    });
    let query = operation.query.iter().filter_map(field).filter(|field| field.fill != Fill::Signature);
    let query = query.map(|field| parameter("query", &field.name, field));
    let headers = operation.headers.iter().filter_map(|header| match header {
        Header::Plain(name, index) => field(index)
            .filter(|field| field.fill != Fill::Signature)
            .filter(|_| !DESCRIBED_ELSEWHERE.contains(&name.to_lowercase().as_str()))
            .map(|field| parameter("header", name, field)),
        Header::Object(name, members) => Some(json!({
            "in": "header",
            "name": name,
            "required": true,
            "description": "A JSON object, as one line of text.",
            "content": {
                "application/json": {
                    "schema": message_schema::object(members.iter().filter_map(field), Direction::Sent),
                },
            },
        })),
    });
    path.chain(query).chain(headers).collect()
}

fn parameter(place: &str, name: &str, field: &Field) -> Value {
    let schema = message_schema::field(field, Direction::Sent);
    let required = field.required || field.fill == Fill::Constant;
    json!({ "in": place, "name": name, "required": required, "description": schema.get("description"), "schema": schema })
}

fn request_body(provider: &Provider, operation: &Operation) -> Value {
    let media_type = media_type(operation, &provider.request_format);
    let content = content(&operation.request_type, &provider.request_format, ExampleWord::Request, operation);
    json!({ "required": true, "content": { media_type: content } })
}

/// The documents do not tie replies to HTTP statuses, and a client goes by the body alone.
fn response(provider: &Provider, operation: &Operation) -> (String, Value) {
    let media_type = match &provider.reply_format {
        same if *same == provider.request_format => media_type(operation, same),
        other => usual_media_type(other).to_owned(),
    };
    let content = content(&operation.reply.type_name, &provider.reply_format, ExampleWord::Reply, operation);
    let mut reply = json!({
        "description": "What the provider answers, be it a success or a refusal: the body says which. 成功与拒绝均以此形式应答，以应答体为准。",
        "content": { media_type: content },
    });
    if let (Some(header), Some(members)) = (&provider.request_id, reply.as_object_mut()) {
        let said = json!({ "description": "To be quoted to the provider's support.", "schema": { "type": "string" } });
        members.insert("headers".to_owned(), json!({ header: said }));
    }
    (operation.reply.type_name.clone(), reply)
}

fn reference_to(operation: &Operation) -> Value {
    json!({ "$ref": format!("#/components/responses/{}", operation.reply.type_name) })
}

fn content(message: &str, format: &Format, of: ExampleWord, operation: &Operation) -> Value {
    let examples = operation.examples.iter().filter(|example| example.of == of).enumerate();
    let named = |(index, example): (usize, &Example)| {
        let value = match format {
            Format::Json => serde_json::from_str(&example.text).unwrap_or_else(|_| example.text.as_str().into()),
            Format::Xml(_) => Value::from(example.text.as_str()),
        };
        let summary = format!("{} {}", example.title.en, example.title.zh);
        (format!("{}-{}", of.word(), index.saturating_add(1)), json!({ "summary": summary, "value": value }))
    };
    let mut content = json!({ "schema": { "$ref": format!("#/components/schemas/{message}") } });
    let examples: Map<String, Value> = examples.map(named).collect();
    if let (false, Some(members)) = (examples.is_empty(), content.as_object_mut()) {
        members.insert("examples".to_owned(), examples.into());
    }
    content
}

/// As the page's own header says, without its parameters.
fn media_type(operation: &Operation, format: &Format) -> String {
    let constant = operation.headers.iter().find_map(|header| match header {
        Header::Plain(name, index) if name.eq_ignore_ascii_case("content-type") => {
            operation.slots.get(*index)?.field.constant.as_deref()
        }
        Header::Plain(..) | Header::Object(..) => None,
    });
    let essence = constant.and_then(|constant| constant.split(';').next()).map(str::trim);
    essence.unwrap_or_else(|| usual_media_type(format)).to_owned()
}

fn usual_media_type(format: &Format) -> &'static str {
    match format {
        Format::Json => "application/json",
        Format::Xml(_) => "application/xml",
    }
}
