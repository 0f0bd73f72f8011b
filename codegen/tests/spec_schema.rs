//! The schema for editors takes what codegen takes, refuses what it can refuse, and explains every key and word.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{
    ops::Range,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
};

use jsonschema::Validator;
use paywright_codegen::{
    SpecFile,
    diagnostic::Diagnostics,
    load,
    load::files_below,
    schema::{self, spec_schema},
    tree::{self, Node, Source},
};
use serde_json::{Value, json};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::validator_for(&spec_schema()).unwrap());

fn tree_of(yaml: &str) -> Node {
    let source = Arc::new(Source { name: String::new(), text: yaml.to_owned() });
    tree::read(&source, &mut Diagnostics::default()).unwrap()
}

fn json_of(yaml: &str) -> Value {
    schema::json(&tree_of(yaml))
}

/// What the schema finds in a file: places and messages.
fn found(yaml: &str) -> Vec<String> {
    let file = json_of(yaml);
    VALIDATOR.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// What the schema finds in the toy provider's files after some changes.
fn found_after(changes: &[(&str, &str, &str)]) -> Vec<String> {
    let files = support::files(changes);
    files.iter().flat_map(|file| found(std::str::from_utf8(&file.content).unwrap())).collect()
}

/// Every spec with its place on disk, the toy provider's too.
fn specs() -> Vec<(PathBuf, String)> {
    let below = |folder: PathBuf| {
        let files = files_below(&folder).unwrap();
        files.into_iter().map(move |file| (folder.join(&file.path), String::from_utf8(file.content).unwrap()))
    };
    let toy = below(root().join("codegen/tests")).filter(|(path, _)| path.parent().unwrap().ends_with("toypay"));
    below(root().join("specs")).chain(toy).collect()
}

#[test]
fn every_spec_fits_the_schema() {
    for (path, text) in specs() {
        assert_eq!(found(&text), [""; 0], "{}", path.display());
    }
}

#[test]
fn every_spec_names_the_schema_in_its_first_line() {
    let schema = root().join(schema::PATH).canonicalize().unwrap();
    for (path, text) in specs() {
        let named = text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let named = named.unwrap_or_else(|| panic!("{} names no schema", path.display()));
        assert_eq!(path.parent().unwrap().join(named).canonicalize().unwrap(), schema, "{}", path.display());
    }
}

#[test]
fn texts_without_quotes_are_texts() {
    for text in ["1.0", "200", "true", "1e5", "-1", "2026-11-21", "0x1F", "no"] {
        let doc = "    doc: { en: The error code., zh: 错误码。 }\n";
        let change = ("close-order", doc, &*format!("{doc}    example: {text}\n"));
        assert!(support::model(&[change]).is_ok(), "{text}");
        assert_eq!(found_after(&[change]), [""; 0], "{text}");
    }
}

const THREE_LEVELS: &str = "  GONE:
    sub_codes:
      B:
        doc: { en: a, zh: b }
        remedy: { en: a, zh: b }
        order: unknown
        retry: never
        sub_codes:
          C: { doc: { en: a, zh: b }, remedy: { en: a, zh: b }, order: unknown, retry: never }
";

#[test]
fn what_codegen_refuses_in_a_file_by_itself_the_schema_refuses_too() {
    let broken = [
        ("a misspelt key", ("close-order", "max_length: 20", "max_lenght: 20")),
        ("a misspelt key at the top", ("provider", "hosts:\n", "husts:\n")),
        ("a wrong word", ("provider", "encoding: upper-hex", "encoding: uper-hex")),
        ("a wrong word among several types", ("close-order", "fill: signature", "fill: singature")),
        ("a wrong algorithm", ("provider", "  algorithm: hmac-sha256", "  algorithm: ed25519")),
        ("a missing key", ("close-order", "    required: true\n    min_length", "    min_length")),
        ("a missing language", ("close-order", "{ en: The order., zh: 订单。 }", "{ en: The order. }")),
        ("a text without words", ("close-order", "zh: 订单。 }", "zh: \" \" }")),
        ("a number in words", ("close-order", "max_length: 20", "max_length: twenty")),
        ("a number in quotes", ("close-order", "max_length: 20", "max_length: \"20\"")),
        ("a negative number", ("close-order", "max_length: 20", "max_length: -1")),
        ("a number beyond all lengths", ("close-order", "max_length: 20", "max_length: 4294967296")),
        ("yes for true", ("close-order", "idempotent: true", "idempotent: yes")),
        ("nothing for a text", ("close-order", "example: order-1", "example:")),
        ("a text for a map", ("provider", "title: { en: Toypay, zh: 玩具支付 }", "title: Toypay")),
        ("a reply filled from a credential", ("close-order", "fill: signature", "fill: { credential: shop }")),
        ("a reply filled with the time", ("close-order", "fill: signature", "fill: time-millis")),
        ("codes at three levels", ("close-order", "  GONE:\n", THREE_LEVELS)),
        ("a list for a map", ("provider", "when: { result: ok }", "when: [result, ok]")),
        ("a path without a slash", ("close-order", "path: /close", "path: close")),
        ("no primary host", ("provider", "  primary:", "  first:")),
        ("XML without a root", ("provider", "{ format: xml, root: toy }", "{ format: xml }")),
        ("JSON with a root", ("provider", "reply: { format: json }", "reply: { format: json, root: toy }")),
        ("a rule with two keys", ("close-order", "[order, type]", "[order, type]\n    precedence: [order, type]")),
        ("an empty rule", ("close-order", "  - at_least_one_of: [order, type]", "  - {}")),
        ("a signature over nothing", ("provider", "covers: [body]", "covers: []")),
        ("a row that fits all", ("provider", "when: { result: ok }", "when: {}")),
        ("two conditions in one", ("provider", "{ result: ok }", "{ result: { not: a, absent_or: b } }")),
        ("half a verification", ("provider", "  signature: sign\n", "")),
        ("a channel and a signature", ("provider", "verification:\n", "verification:\n  channel: { en: a, zh: b }\n")),
        (
            "a length of a number",
            (
                "close-order",
                "    type: string\n    required: true\n    min",
                "    type: integer\n    required: true\n    min",
            ),
        ),
        ("an exact length with a least", ("close-order", "min_length: 2", "length: 20\n    min_length: 2")),
        (
            "fields of a string",
            (
                "close-order",
                "  why:\n",
                "  why:\n    fields: { a: { type: string, required: true, doc: { en: a, zh: b } } }\n",
            ),
        ),
        ("an object without fields", ("close-order", "  why:\n    type: string", "  why:\n    type: object")),
        ("an object in a body", ("close-order", "  order:\n    type: string", "  order:\n    type: object")),
        ("a list without fields", ("query-order", "  test:\n    type: boolean", "  test:\n    type: list")),
        ("a truth value in a request", ("query-order", "type: time", "type: boolean")),
        ("a time in a credential", ("provider", "  shop:\n    type: string", "  shop:\n    type: time")),
        ("a length of a time", ("query-order", "    format: rfc3339\n", "    format: rfc3339\n    length: 25\n")),
        ("a time without a form", ("query-order", "    format: rfc3339\n", "")),
        ("a time in a form of its own", ("query-order", "format: rfc3339", "format: yyyy/MM/dd")),
        ("a time without a zone", ("query-order", "    zone: \"+08:00\"\n", "")),
        ("a time with two zones", ("query-order", "format: rfc3339\n", "format: rfc3339\n    zone: \"+08:00\"\n")),
        ("a zone by its name", ("query-order", "zone: \"+08:00\"", "zone: Asia/Shanghai")),
        (
            "a form of a string",
            ("query-order", "  why:\n    type: string\n", "  why:\n    type: string\n    format: rfc3339\n"),
        ),
        ("a layout of a truth value", ("query-order", "type: boolean\n", "type: boolean\n    layout: columns\n")),
        ("a numbered list without numbers", ("query-order", "coupon_$n:", "coupon:")),
        ("a state on a value that is sent", ("close-order", "zh: 立即。 }", "zh: 立即。, order: paid }")),
        ("a state that there is not", ("query-order", "order: unpaid }", "order: open }")),
        ("a query without a state", ("query-order", "merchant: order, state: state,", "merchant: order,")),
    ];
    for (what, change) in broken {
        assert!(support::model(&[change]).is_err(), "codegen takes {what}");
        assert!(!found_after(&[change]).is_empty(), "the schema takes {what}");
    }
    for no_spec in ["{}", "[]", "a: 1", "provider: a", "operation: b"] {
        assert!(!found(no_spec).is_empty(), "{no_spec}");
    }
}

#[test]
fn a_key_that_means_nothing_at_a_place_is_offered_there_by_neither() {
    let field = "{ type: string, required: false, doc: { en: a, zh: b }";
    let member = format!("  X-Box: {{ type: object, required: false, doc: {{ en: a, zh: b }}, fields: {{ m: {field}");
    let places = [
        ("a credential", "provider", "credentials:\n", format!("  more: {field}"), "}"),
        ("a header", "provider", "headers:\n", format!("  X-More: {field}"), "}"),
        ("a header's member", "provider", "headers:\n", member, "} } }"),
        ("a request field", "close-order", "request:\n", format!("  more: {field}"), "}"),
        ("a reply field", "close-order", "reply:\n", format!("  more: {field}"), "}"),
        ("a query's field", "query-order", "request:\n", format!("  more: {field}"), "}"),
    ];
    let keys = [
        ("fill", "nonce"),
        ("signs_as", "x"),
        ("signed", "false"),
        ("unique", "true"),
        ("unused", "{ en: a, zh: b }"),
        ("aliases", "[a]"),
        ("echo", "order"),
        ("inline_when_absent", "true"),
        ("layout", "columns"),
        ("zone", "\"+08:00\""),
        ("secret", "true"),
        ("key", "public"),
    ];
    let mut refused = 0;
    for (place, file, at, start, end) in &places {
        for (key, value) in keys {
            let line = format!("{at}{start}, {key}: {value} {end}\n");
            let change = (*file, *at, line.as_str());
            let mistakes = support::model(&[change]).map_or_else(|mistakes| mistakes.render(false), |_| String::new());
            let by_codegen = mistakes.contains(&format!("`{key}` means nothing here"));
            let by_schema = found_after(&[change]);
            assert_eq!(by_codegen, !by_schema.is_empty(), "`{key}` of {place}: {mistakes} {by_schema:?}");
            refused += usize::from(by_codegen);
        }
    }
    assert!(refused > 20, "{refused}");
}

/// Every place in a file where a value or a key stands, in bytes.
fn places(node: &Node, found: &mut Vec<Range<usize>>) {
    found.push(node.span.start..node.span.end);
    match &node.value {
        tree::Value::Scalar { .. } => {}
        tree::Value::List(items) => items.iter().for_each(|item| places(item, found)),
        tree::Value::Map(entries) => {
            for (key, value) in entries {
                found.push(key.span.start..key.span.end);
                places(value, found);
            }
        }
    }
}

#[test]
fn whatever_the_schema_refuses_codegen_refuses() {
    // Dates and addresses are marked for whoever writes them; codegen does not look at them.
    let validator = jsonschema::options().should_validate_formats(false).build(&spec_schema()).unwrap();
    let (mut taken, mut refused) = (0, 0);
    for at in 0..3 {
        let files = support::files(&[support::WITH_QUERY]);
        let SpecFile { path, content } = &files[at];
        let text = std::str::from_utf8(content).unwrap();
        let mut folders = load::read(&files, "", &mut Diagnostics::default());
        let mut found = Vec::new();
        places(&tree_of(text), &mut found);
        for (place, replacement) in found.iter().flat_map(|place| ["1.0", "x", "[x]"].map(|r| (place, r))) {
            let changed = format!("{}{replacement}{}", &text[..place.start], &text[place.end..]);
            let mut mistakes = Diagnostics::default();
            let source = Arc::new(Source { name: path.clone(), text: changed });
            let root = tree::read(&source, &mut mistakes).unwrap();
            let json = schema::json(&root);
            if validator.is_valid(&json) {
                taken += 1;
                continue;
            }
            // Only the changed file is decoded: there are hundreds of changes.
            load::put(&mut folders[0], path, root, &mut mistakes);
            let is_refused = !mistakes.is_empty() || load::load_read(&folders).is_err();
            let problem = || validator.validate(&json).unwrap_err().to_string();
            assert!(is_refused, "{replacement} for {}: {}", &text[place.clone()], problem());
            refused += 1;
        }
    }
    assert!(taken > 200 && refused > 200, "{taken} {refused}");
}

/// Every key with fixed keys around it: its path in the schema, and what stands there.
fn keys(schema: &Value) -> Vec<(String, &Value)> {
    let definitions = schema["definitions"].as_object().unwrap();
    let keys = definitions.iter().flat_map(|(name, definition)| {
        let properties = definition["properties"].as_object().unwrap();
        properties.iter().map(move |(key, value)| (format!("{name}.{key}"), value))
    });
    keys.collect()
}

#[test]
fn every_key_has_a_description_and_an_example_that_fits() {
    let schema = spec_schema();
    let keys = keys(&schema);
    assert!(keys.len() > 150, "{}", keys.len());
    for (path, key) in keys {
        assert!(key["description"].as_str().is_some_and(|words| words.len() > 5), "{path}: {key}");
        let examples = key["examples"].as_array().unwrap();
        assert!(!examples.is_empty(), "{path}");
        let mut alone = key.clone();
        alone["definitions"] = schema["definitions"].clone();
        for example in examples {
            jsonschema::validate(&alone, example).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}

/// Every word, with its description.
fn words(schema: &Value) -> Vec<&Value> {
    fn below<'s>(schema: &'s Value, found: &mut Vec<&'s Value>) {
        match schema {
            Value::Object(members) => {
                let choices = members.get("oneOf").and_then(Value::as_array);
                found.extend(choices.into_iter().flatten());
                members.values().for_each(|inner| below(inner, found));
            }
            Value::Array(items) => items.iter().for_each(|inner| below(inner, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    below(&schema["definitions"], &mut found);
    found
}

#[test]
fn every_word_has_a_description() {
    let schema = spec_schema();
    let found = words(&schema);
    assert!(found.len() > 60, "{}", found.len());
    for word in found {
        assert!(word["description"].as_str().is_some_and(|words| words.ends_with('.')), "{word}");
    }
}

#[test]
fn the_page_about_the_language_names_every_key_and_word() {
    let page = std::fs::read_to_string(root().join("docs/spec-language.md")).unwrap();
    let schema = spec_schema();
    for (path, _) in keys(&schema) {
        let key = path.rsplit('.').next().unwrap();
        let named = page.contains(&format!("`{key}`")) || page.contains(&format!("{key}:"));
        assert!(named, "docs/spec-language.md does not name `{path}`");
    }
    for word in words(&schema) {
        let word = word["const"].as_str().unwrap();
        assert!(page.contains(word), "docs/spec-language.md does not name the word `{word}`");
    }
}

#[test]
fn the_schema_is_a_schema_of_draft_7() {
    let schema = spec_schema();
    assert_eq!(schema["$schema"], json!("http://json-schema.org/draft-07/schema#"));
    jsonschema::draft7::meta::validate(&schema).unwrap_or_else(|error| panic!("{error}"));
}
