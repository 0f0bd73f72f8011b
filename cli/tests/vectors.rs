//! Signatures that other people's software made, made and checked again by the command.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{Desk, vectors};
use paywright::runtime::Client;
use paywright_cli::{config::Config, lookup, verify};
use serde_json::Value;

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}"))
}

fn acopay_config() -> String {
    let file = vectors("acopay.json");
    format!(
        "[acopay]\nmch_no = \"MCH1000000\"\nprivate_key = \"{}\"\nplatform_public_key = \"{}\"\n",
        text(&file["private_key_pkcs8_b64"]),
        text(&file["public_key_spki_b64"])
    )
}

fn wechat_config(vector: &Value) -> String {
    format!(
        "[wechat-pay-v2]\nappid = \"wx8888888888888888\"\nmch_id = \"1900000109\"\napi_key = \"{}\"\nsign_type = \"{}\"\n",
        text(&vector["key"]),
        text(&vector["sign_type"])
    )
}

/// The vectors of one direction.
fn acopay_vectors(kind: &str) -> Vec<Value> {
    let file = vectors("acopay.json");
    let all = file["vectors"].as_array().unwrap();
    all.iter().filter(|vector| vector["kind"] == kind).cloned().collect()
}

fn wechat_vectors(replies: bool) -> Vec<Value> {
    let file = vectors("wechat-pay-v2.json");
    let all = file["vectors"].as_array().unwrap();
    all.iter().filter(|vector| vector["params"].get("return_code").is_some() == replies).cloned().collect()
}

fn assignments(fields: &Value) -> Vec<String> {
    let fields = fields.as_object().unwrap().iter();
    let given = fields.filter(|(_, value)| !value.is_null());
    given.flat_map(|(name, value)| ["--set".to_owned(), format!("{name}={}", text(value))]).collect()
}

fn sign(desk: &Desk, provider: &str, more: &[String]) -> common::Ran {
    let mut arguments = vec!["sign", provider, "close-order"];
    arguments.extend(more.iter().map(String::as_str));
    desk.run(&arguments)
}

#[test]
fn every_request_of_the_providers_java_sdk_is_signed_alike() {
    let vectors = acopay_vectors("request");
    assert_eq!(vectors.len(), 3);
    for vector in vectors {
        let ran = sign(&Desk::new(&acopay_config()), "acopay", &assignments(&vector["input"])).exits(0);
        let signature = &ran.json()["signatures"][0];
        assert_eq!(signature["string"], vector["string_to_sign"], "{}", vector["name"]);
        assert_eq!(signature["value"], vector["sign"], "{}", vector["name"]);
        assert_eq!(ran.json()["headers"]["x-acopay-sign"], vector["sign"], "{}", vector["name"]);
    }
}

#[test]
fn every_request_of_the_document_and_of_four_other_clients_is_signed_alike() {
    let vectors = wechat_vectors(false);
    assert_eq!(vectors.len(), 4);
    for vector in vectors {
        let params = &vector["params"];
        let mut arguments = assignments(params);
        if params.get("sign_type").is_none() {
            // It is not sent there, whatever the type is.
            arguments.extend(["--set".to_owned(), "sign_type=".to_owned()]);
        }
        // The document's own example is a request of another operation.
        let complete = params.get("out_trade_no").is_some();
        let ran = sign(&Desk::new(&wechat_config(&vector)), "wechat-pay-v2", &arguments);
        let ran = ran.exits(if complete { 0 } else { 2 });
        assert_eq!(ran.json()["signatures"][0]["value"], vector["sign"], "{}", vector["id"]);
        if !complete {
            ran.complains(&["`device_info` is not in the document", "out_trade_no: required", "`close` would refuse"]);
        }
    }
}

/// The replies of the vectors: provider, configuration, body, code, outcome.
fn replies() -> Vec<(&'static str, String, String, Option<&'static str>, &'static str)> {
    let acopay = acopay_vectors("verify")
        .into_iter()
        .map(|vector| ("acopay", acopay_config(), vector["message_json"].to_string(), Some("1007"), "not-found"));
    let wechat = wechat_vectors(true).into_iter().map(|vector| {
        let fields = vector["params"].as_object().unwrap().iter();
        let fields: String = fields.map(|(name, value)| format!("<{name}>{}</{name}>", text(value))).collect();
        let body = format!("<xml>{fields}<sign>{}</sign></xml>", text(&vector["sign"]));
        ("wechat-pay-v2", wechat_config(&vector), body, None, "accepted")
    });
    acopay.chain(wechat).collect()
}

#[test]
fn every_reply_of_the_vectors_is_authentic() {
    let replies = replies();
    assert_eq!(replies.len(), 3);
    for (provider, config, body, code, outcome) in replies {
        let desk = Desk::new(&config);
        let mut command = desk.command(&["verify", provider, "close-order"]);
        let found = common::Ran::of(command.write_stdin(body.clone()).output().unwrap()).exits(0).json();
        assert_eq!(found["authentic"], true, "{found}");
        assert_eq!(found["reason"], "its signature fits every field that came");
        assert_eq!(found["code"], code.map_or(Value::Null, Value::from), "{found}");
        assert_eq!(found["outcome"], outcome, "{found}");
        assert_eq!(found["judged"], if code.is_some() { "failed" } else { "succeeded" });
    }
}

fn client(provider: &str, config: &str) -> Client {
    let provider = lookup::provider(provider).unwrap();
    Config::parse("test", "", config).unwrap().account(provider).unwrap().offline(None).unwrap()
}

#[test]
fn no_reply_is_authentic_once_any_one_character_is_another() {
    for (provider, config, body, ..) in replies() {
        let client = client(provider, &config);
        let operation = lookup::operation(client.provider(), "close-order").unwrap();
        let findings = |body: String| {
            verify::examine(&client, operation, &verify::request(operation, None).unwrap(), body.into_bytes())
        };
        assert!(findings(body.clone()).authentic, "{body}");
        for (at, c) in body.char_indices() {
            let next = char::from_u32(u32::from(c) ^ 1).unwrap();
            let (before, after) = (&body[..at], &body[at + c.len_utf8()..]);
            for other in [next, swapped_case(c), '0', 'x', ' ', '单'].into_iter().filter(|other| *other != c) {
                let forged = format!("{before}{other}{after}");
                let found = findings(forged.clone());
                assert!(!found.authentic, "{forged}: {found:?}");
                assert_eq!(found.outcome, None, "{forged}");
            }
            let shorter = findings(format!("{before}{after}"));
            assert!(!shorter.authentic && shorter.outcome.is_none(), "{before}|{after}");
        }
    }
}

fn swapped_case(c: char) -> char {
    if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }
}

#[test]
fn a_changed_reply_exits_with_1_and_states_no_fact() {
    for (provider, config, body, ..) in replies() {
        let desk = Desk::new(&config);
        let file = desk.write("reply", body.replace("1007", "1008").replace("SUCCESS</res", "SUCCESs</res"));
        let ran = desk.run(&["verify", provider, "close-order", "--reply", file.to_str().unwrap()]).exits(1);
        let found = ran.json();
        assert_eq!(found["authentic"], false);
        assert_eq!(found["reason"], "its signature does not fit its fields and the key");
        assert_eq!(found["judged"], "not-understood");
        assert_eq!((&found["code"], &found["outcome"]), (&Value::Null, &Value::Null), "{found}");
    }
}
