//! The OpenAPI documents are what the standard calls one, and say what the specs say.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::path::Path;

use expect_test::expect_file;
use paywright_codegen::{emit::openapi, load_folder, model::Provider};
use serde_json::{Value, json};

/// The OpenAPI Initiative's own schema; see the README beside it.
const OFFICIAL: &str = include_str!("openapi/schema-2022-10-07.json");

fn toy(changes: &[(&str, &str, &str)]) -> Value {
    let model = support::model(changes).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    openapi::document(&model.providers[0])
}

fn documents() -> Vec<Value> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("specs");
    let providers: Vec<Provider> = load_folder(&specs).unwrap().providers;
    providers.iter().map(openapi::document).chain([toy(&[]), toy(&[support::WITH_QUERY])]).collect()
}

/// Every value with its path, from the top downwards.
fn walk<'d>(value: &'d Value, path: &str, visit: &mut impl FnMut(&str, &'d Value)) {
    visit(path, value);
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, inner)| walk(inner, &format!("{path}/{name}"), visit))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inner)| walk(inner, &format!("{path}/{index}"), visit));
        }
        _ => {}
    }
}

fn assert_official(document: &Value) {
    let official = jsonschema::draft202012::new(&serde_json::from_str(OFFICIAL).unwrap()).unwrap();
    let problems: Vec<String> =
        official.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(problems, [""; 0], "{}", document["info"]["title"]);
}

#[test]
fn every_document_is_what_the_standard_calls_one() {
    documents().iter().for_each(assert_official);
}

#[test]
fn the_standards_schema_would_notice_a_mistake() {
    let official = jsonschema::draft202012::new(&serde_json::from_str(OFFICIAL).unwrap()).unwrap();
    let mut document = toy(&[]);
    document["paths"]["/close"]["post"]["responses"] = json!([]);
    assert!(!official.is_valid(&document));
}

#[test]
fn every_schema_in_a_document_is_a_schema() {
    let mut seen = 0;
    for document in documents() {
        let mut check = |path: &str, value: &Value| {
            let is_schema = path.ends_with("/schema")
                || path.rsplit_once('/').is_some_and(|(above, _)| above == "/components/schemas");
            if is_schema {
                jsonschema::draft202012::meta::validate(value).unwrap_or_else(|error| panic!("{path}: {error}"));
                seen += 1;
            }
        };
        walk(&document, "", &mut check);
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn every_reference_leads_somewhere() {
    for document in documents() {
        let mut check = |path: &str, value: &Value| {
            if let Some(target) = value.get("$ref").and_then(Value::as_str) {
                let found = target.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
                assert!(found.is_some(), "{path}: {target}");
            }
        };
        walk(&document, "", &mut check);
    }
}

#[test]
fn a_document_says_what_the_specs_say() {
    expect_file!["golden/openapi_of_the_toy_provider.json"].assert_eq(&format!("{:#}\n", toy(&[])));
}

#[test]
fn two_runs_give_the_same_bytes() {
    assert_eq!(
        documents().iter().map(Value::to_string).collect::<String>(),
        documents().iter().map(Value::to_string).collect::<String>()
    );
}

#[test]
fn a_call_without_a_body_has_none() {
    let after = support::OPERATION.split("request:\n").nth(1).unwrap();
    let body = after.split("rules:\n").next().unwrap();
    let document = toy(&[
        ("close-order", "method: POST", "method: GET"),
        ("close-order", "closes: { merchant: order }\n", ""),
        ("close-order", &format!("request:\n{body}"), "request: {}\n"),
        ("close-order", "rules:\n  - at_least_one_of: [order, type]\n", ""),
        (
            "close-order",
            "  - at: request.order.max_length\n    says: \"20\"\n",
            "  - at: operation\n    says: close-order\n",
        ),
        (
            "provider",
            "  X-Toy-Sign:",
            "  X-Shop: { type: string, required: true, fill: { credential: shop }, doc: { en: a, zh: b } }\n  X-Toy-Sign:",
        ),
    ]);
    assert_official(&document);
    assert_eq!(document["paths"]["/close"]["get"].get("requestBody"), None);
}

#[test]
fn a_query_has_parameters_of_the_path_and_of_the_url_and_no_body() {
    let document = toy(&[support::WITH_QUERY]);
    let call = &document["paths"]["/orders/{order}"]["get"];
    let places: Vec<String> = call["parameters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|parameter| {
            format!("{} {} {}", parameter["in"], parameter["name"], parameter["required"]).replace('"', "")
        })
        .collect();
    assert_eq!(places, ["path order true", "query shop true", "query since false"]);
    assert_eq!(call.get("requestBody"), None);
    assert_eq!(document["components"]["schemas"].get("QueryOrder"), None, "there is no such message");
}

#[test]
fn replies_with_lists_times_and_truth_values_fit_their_schema() {
    let document = toy(&[support::WITH_QUERY]);
    let schema = &document["components"]["schemas"]["QueryOrderReply"];
    let reply = json!({
        "result": "ok", "order": "order-1", "state": "DONE", "paid_at": "20261122080000", "test": false, "sign": "x",
        "coupon_0": "c-1", "coupon_fee_0": 100, "coupon_1": "c-2",
    });
    let validator = jsonschema::draft202012::new(schema).unwrap();
    validator.validate(&reply).unwrap_or_else(|error| panic!("{error}"));
    for (member, wrong) in
        [("test", json!("Y")), ("coupon_fee_0", json!("a lot")), ("coupon_12", json!(1)), ("paid_at", json!(1))]
    {
        let mut reply = reply.clone();
        reply[member] = wrong;
        assert!(!validator.is_valid(&reply), "{member}");
    }
    let parameters = &document["paths"]["/orders/{order}"]["get"]["parameters"];
    assert_eq!(parameters[2]["schema"]["format"], json!("date-time"), "this form is JSON Schema's own");
    assert_eq!(schema["properties"]["paid_at"].get("format"), None, "and this one is not");
    assert_eq!(schema["properties"]["coupons"], Value::Null, "no member is called like the list");
}

#[test]
fn lists_that_stand_by_themselves_are_arrays() {
    let columns = [
        ("query-order", "layout: numbered", "layout: columns"),
        ("query-order", "coupon_$n:", "coupon_list:"),
        ("query-order", "coupon_fee_$n:", "coupon_fee_list:"),
    ];
    let objects = [
        ("query-order", "    layout: numbered\n", ""),
        ("query-order", "coupon_$n:", "id:"),
        ("query-order", "coupon_fee_$n:", "fee:"),
    ];
    let of =
        |changes: &[(&str, &str, &str)]| toy(changes)["components"]["schemas"]["QueryOrderReply"]["properties"].clone();
    assert_eq!(of(&columns)["coupon_fee_list"]["items"]["type"], json!(["integer", "null"]));
    let coupons = of(&objects)["coupons"].clone();
    assert_eq!((&coupons["type"], &coupons["items"]["required"]), (&json!(["array", "null"]), &json!(["id"])));
}

#[test]
fn the_members_of_an_object_header_are_its_schema() {
    let header = "headers:\n  X-Box:\n    type: object\n    required: true\n    doc: { en: a, zh: b }\n    fields:\n      \
                  shop: { type: string, required: true, max_length: 3, fill: { credential: shop }, doc: { en: c, zh: d } }\n";
    let change = (
        "close-order",
        "  shop:\n    type: string\n    required: true\n    fill: { credential: shop }\n    doc: { en: The shop., zh: 店铺。 }\n",
        "",
    );
    let document = toy(&[("provider", "headers:\n", header), change]);
    assert_official(&document);
    let schema = &document["paths"]["/close"]["post"]["parameters"][0]["content"]["application/json"]["schema"];
    assert_eq!(schema["properties"]["shop"]["maxLength"], json!(3));
    assert_eq!(schema["required"], json!(["shop"]));
}

#[test]
fn lengths_in_bytes_bound_what_characters_there_can_be() {
    let change = (
        "close-order",
        "    min_length: 2\n    max_length: 20\n",
        "    min_length: 5\n    max_length: 20\n    length_unit: bytes\n",
    );
    let document = toy(&[change]);
    let order = &document["components"]["schemas"]["CloseOrder"]["properties"]["order"];
    assert_eq!((&order["minLength"], &order["maxLength"]), (&json!(2), &json!(20)), "five bytes can be two characters");
    assert!(order["description"].as_str().unwrap().ends_with("Length: 5 to 20 bytes of UTF-8."), "{order}");
}
