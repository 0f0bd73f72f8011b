//! The schemas of messages say what the client does: what it writes fits them, and what it refuses does not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{collections::BTreeSet, path::Path};

use jsonschema::Validator;
use paywright::{acopay, cloudpay, huawei_pay, runtime::schema::SchemaGenerator, wechat_pay_v2};
use paywright_codegen::model::{Erratum, ExampleWord, Model};
use paywright_runtime::{
    Checks, Client, Record,
    check::CheckMode,
    received::{self, Node},
    schema::JsonSchema,
    table::{Format, Kind, Table},
};
use serde_json::Value;
use support::Merchant;

fn schema_of<T: JsonSchema>() -> Value {
    SchemaGenerator::default().into_root_schema_for::<T>().to_value()
}

/// Every merchant with the schemas of the request and the reply.
fn messages() -> Vec<(Merchant, Value, Value)> {
    vec![
        (
            Merchant::wechat("MD5"),
            schema_of::<wechat_pay_v2::CloseOrder>(),
            schema_of::<wechat_pay_v2::CloseOrderReply>(),
        ),
        (Merchant::acopay(), schema_of::<acopay::CloseOrder>(), schema_of::<acopay::CloseOrderReply>()),
        (Merchant::huawei("RSA"), schema_of::<huawei_pay::CloseOrder>(), schema_of::<huawei_pay::CloseOrderReply>()),
        (Merchant::cloudpay(), schema_of::<cloudpay::CloseOrder>(), schema_of::<cloudpay::CloseOrderReply>()),
    ]
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap()
}

/// A message as JSON; the elements of XML are its texts.
fn json(format: Format<'_>, message: &str) -> Value {
    let Format::Xml { .. } = format else { return serde_json::from_str(message).unwrap() };
    let members = received::read(format, message.as_bytes()).unwrap();
    let text = |node: &Node<'_>| Value::from(node.lexeme().unwrap());
    members.iter().map(|(name, node)| (name.clone().into_owned(), text(node))).collect()
}

/// A client that checks nothing.
fn careless(merchant: &Merchant) -> Client {
    merchant.settings.clone().checks(Checks::default().all(CheckMode::Off)).build().unwrap()
}

/// The body that a client writes. `None` where it cannot even sign.
fn written(client: &Client, merchant: &Merchant, request: &Record) -> Option<Value> {
    let body = client.prepare(merchant.operation(), request).ok()?.request.body;
    Some(json(merchant.provider.request_format, &body))
}

fn unchecked(merchant: &Merchant, request: &Record) -> Value {
    written(&careless(merchant), merchant, request).unwrap()
}

/// Values around every limit of a field, and some that break none.
fn values(limits: paywright_runtime::table::Limits<'_>) -> Vec<String> {
    let lengths = [limits.min_length, limits.max_length].into_iter().flatten();
    let around = lengths.flat_map(|length| [length.saturating_sub(1), length, length + 1]);
    let texts = around.flat_map(|length| ["a", "订"].map(|c| c.repeat(length as usize)));
    let some =
        ["", "a", "order-1", "A_|*@", "a b", "a]b", "a^b", "a\\b", "MD5", "HMAC-SHA256", "1.0"].map(str::to_owned);
    texts.chain(some).collect()
}

#[test]
fn a_schema_takes_what_the_client_sends_and_refuses_what_the_client_refuses() {
    let (mut taken, mut refused) = (0, 0);
    for (merchant, request_schema, _) in messages() {
        let (client, careless, operation) = (merchant.client(), careless(&merchant), merchant.operation());
        let schema = validator(&request_schema);
        for index in operation.body {
            let field = &operation.request.fields[*index];
            for value in values(field.limits) {
                let mut request = merchant.request();
                request.set_text(*index, &value);
                let body = written(&careless, &merchant, &request).unwrap_or_else(|| {
                    let mut body = unchecked(&merchant, &merchant.request());
                    body[field.name] = value.as_str().into();
                    body
                });
                let by_client = client.prepare(operation, &request).is_err();
                let place = format!("{} {} {value:?}: {body}", merchant.provider.id, field.name);
                assert_eq!(schema.is_valid(&body), !by_client, "{place}");
                if by_client { refused += 1 } else { taken += 1 }
            }
        }
    }
    assert!(taken > 50 && refused > 50, "{taken} {refused}");
}

#[test]
fn a_request_without_what_a_rule_asks_for_fits_no_schema() {
    let (acopay, wechat) = (Merchant::acopay(), Merchant::wechat("MD5"));
    let nothing = Record::new(acopay.operation().request);
    let alone = wechat_pay_v2::CloseOrder::new("order-1").sub_appid("wx1");
    let both = wechat_pay_v2::CloseOrder::new("order-1").sub_appid("wx1").sub_mch_id("1");
    assert!(!validator(&schema_of::<acopay::CloseOrder>()).is_valid(&unchecked(&acopay, &nothing)));
    let schema = validator(&schema_of::<wechat_pay_v2::CloseOrder>());
    assert!(!schema.is_valid(&unchecked(&wechat, alone.record())));
    assert!(schema.is_valid(&unchecked(&wechat, both.record())));
}

#[test]
fn what_a_caller_adds_fits_the_schema() {
    for (merchant, schema, _) in messages() {
        let mut request = merchant.request();
        request.add_extra("brand_new", "1");
        let body = unchecked(&merchant, &request);
        assert!(validator(&schema).is_valid(&body), "{body}");
    }
}

#[test]
fn replies_fit_their_schema_and_may_hold_more_than_the_page_lists() {
    for (merchant, _, schema) in messages() {
        let mut reply = json(merchant.provider.reply_format, &merchant.success());
        let schema = validator(&schema);
        schema.validate(&reply).unwrap_or_else(|error| panic!("{}: {error}", merchant.provider.id));
        reply["brand_new"] = serde_json::json!({ "a": 1 });
        assert!(schema.is_valid(&reply), "{reply}");
        assert!(!schema.is_valid(&serde_json::json!([])));
    }
}

#[test]
fn a_reply_in_other_spellings_or_at_another_level_is_held_to_the_same_limits() {
    let schema = validator(&schema_of::<cloudpay::CloseOrderReply>());
    let long = "x".repeat(129);
    for fits in [r#"{"respdata":{"returnCode":"SUCCESS"}}"#, r#"{"returnCode":"SUCCESS"}"#, r#"{"errcode":85107}"#] {
        assert!(schema.is_valid(&serde_json::from_str(fits).unwrap()), "{fits}");
    }
    for (name, level) in [("return_msg", true), ("returnMsg", true), ("return_msg", false), ("returnMsg", false)] {
        let inner = format!(r#"{{"return_code":"FAIL","{name}":"{long}"}}"#);
        let reply = if level { format!(r#"{{"respdata":{inner}}}"#) } else { inner };
        assert!(!schema.is_valid(&serde_json::from_str(&reply).unwrap()), "{reply}");
    }
    assert!(!schema.is_valid(&serde_json::json!({ "respdata": {} })), "return_code in neither spelling");
}

/// The names that a table knows.
fn names(table: &Table) -> BTreeSet<&str> {
    table.fields.iter().flat_map(|field| field.aliases.iter().copied().chain([field.name])).collect()
}

fn assert_same_fields(schema: &Value, table: &Table) {
    let properties = schema["properties"].as_object().unwrap();
    assert_eq!(properties.keys().map(String::as_str).collect::<BTreeSet<_>>(), names(table), "{}", table.name);
    for field in table.fields {
        let property = &properties[field.name];
        assert!(property["description"].as_str().is_some_and(|words| !words.is_empty()), "{}", field.name);
        if let Kind::Object(inner) = field.kind {
            assert_same_fields(property, inner);
        }
    }
}

#[test]
fn a_schema_has_the_fields_of_the_clients_tables_each_with_its_meaning() {
    for (merchant, request, reply) in messages() {
        let operation = merchant.operation();
        let body: BTreeSet<&str> = operation.body.iter().map(|index| operation.request.fields[*index].name).collect();
        let properties = request["properties"].as_object().unwrap();
        assert_eq!(properties.keys().map(String::as_str).collect::<BTreeSet<_>>(), body, "{}", merchant.provider.id);
        assert_same_fields(&reply, operation.reply);
    }
}

/// Whether an erratum explains that a field does not fit.
fn is_explained(errata: &[Erratum], problem: &str) -> bool {
    let fields = errata.iter().flat_map(|erratum| erratum.at.split('.'));
    fields.into_iter().any(|field| field.len() > 4 && problem.contains(&format!("\"{field}\"")))
}

#[test]
fn the_documents_own_messages_fit_where_no_erratum_says_otherwise() {
    let model: Model = paywright_codegen::load_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("specs")).unwrap();
    let mut fitting = 0;
    for (merchant, request, reply) in messages() {
        let provider = model.providers.iter().find(|provider| provider.id == merchant.provider.id).unwrap();
        let operation = provider.operations.iter().find(|operation| operation.id == "close-order").unwrap();
        for example in &operation.examples {
            let (schema, format) = match example.of {
                ExampleWord::Request => (&request, merchant.provider.request_format),
                ExampleWord::Reply => (&reply, merchant.provider.reply_format),
            };
            let message = json(format, &example.text);
            for problem in validator(schema).iter_errors(&message) {
                let problem = format!("{} {problem}", problem.instance_path());
                assert!(is_explained(&operation.errata, &problem), "{}: {problem}", example.title.en);
            }
            fitting += usize::from(validator(schema).is_valid(&message));
        }
    }
    assert!(fitting >= 6, "{fitting}");
}
