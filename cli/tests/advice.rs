//! What people are told to do, at the real client's word against the sandbox: it leads out, and the guide says the same.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{Desk, Ran};
use paywright_sandbox::{Fault, Injection, OrderState, Sandbox, SandboxOptions};
use serde_json::Value;
use tokio::runtime::Runtime;

/// A sandbox with an order in each state at each provider, and a desk with its configuration.
struct Shop {
    sandbox: Sandbox,
    desk: Desk,
    // The sandbox runs on it.
    _runtime: Runtime,
}

impl Shop {
    fn open() -> Self {
        let runtime = Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(SandboxOptions::default())).unwrap();
        for provider in sandbox.providers() {
            for state in [OrderState::Unpaid, OrderState::Paid, OrderState::Closed] {
                provider.set_order(state.id(), state);
            }
        }
        let desk = Desk::new(&sandbox.configuration());
        Self { sandbox, desk, _runtime: runtime }
    }

    fn always(&self, provider: &str, fault: Fault) {
        let provider = self.sandbox.provider(provider).unwrap();
        for operation in ["close-order", "query-order"] {
            provider.inject(Injection::new(fault.clone()).always().operation(operation)).unwrap();
        }
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.desk.run(arguments)
    }

    fn json(&self, arguments: &[&str]) -> Value {
        self.run(&[arguments, &["--json"]].concat()).json()
    }
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn a_row_that_decided_tells_its_remedy() {
    let shop = Shop::open();
    let remedy = "Check the order number and the account (callerId) first. If both are right, look at Huawei's platform \
                  before the goods go back.";
    let ran = shop.run(&["close", "huawei-pay", "missing"]).exits(4);
    assert!(lines(&ran.out)[0].starts_with("not-found: order missing at "), "{ran:#?}");
    assert!(lines(&ran.out).contains(&format!("remedy: {remedy}").as_str()), "{ran:#?}");
    assert_eq!(shop.json(&["close", "huawei-pay", "missing"])["remedy"], remedy);
}

#[test]
fn closing_tells_the_code_the_words_and_the_request_id_as_a_query_does() {
    let shop = Shop::open();
    for provider in shop.sandbox.providers() {
        let json = shop.json(&["close", provider.id(), "missing"]);
        let ran = shop.run(&["close", provider.id(), "missing"]);
        for (member, name) in [("code", "code"), ("message", "message")] {
            if let Some(value) = json[member].as_str() {
                assert!(lines(&ran.out).contains(&format!("{name}: {value}").as_str()), "{name}: {ran:#?}");
            }
        }
        assert_eq!(json["request_id"].is_string(), ran.out.contains("\nrequest id: "), "{ran:#?}");
    }
}

#[test]
fn what_the_provider_cannot_tell_is_not_asked_for_in_a_circle() {
    let shop = Shop::open();
    let ran = shop.run(&["close", "huawei-pay", "closed"]).exits(5);
    let told = lines(&ran.err);
    assert!(told[0].starts_with("unknown (unconfirmed): order closed at "), "{ran:#?}");
    assert!(told[1].starts_with("Neither the close nor the query tells") && told[1].contains("platform"), "{ran:#?}");
    assert!(told[2].starts_with("closing: ") && told[3].starts_with("asking: "), "{ran:#?}");

    let ran = shop.run(&["query", "huawei-pay", "closed"]).exits(5);
    assert!(lines(&ran.err)[1].contains("close the order, and go by what that says"), "{ran:#?}");

    let ran = shop.run(&["close", "acopay", "closed"]).exits(6);
    let told = lines(&ran.err);
    assert!(told[0].starts_with("answered (unconfirmed): "), "{ran:#?}");
    assert!(told[1].starts_with("This call closed nothing, and the query does not tell"), "{ran:#?}");
    assert_eq!(shop.json(&["close", "acopay", "closed"])["advice"], told[1]);
}

#[test]
fn replies_that_somebody_else_may_have_sent_stop_everything() {
    let shop = Shop::open();
    shop.always("wechat-pay-v2", Fault::WrongSignature);
    for (command, kind) in [("close", "unconfirmed"), ("query", "not-authentic")] {
        let ran = shop.run(&[command, "wechat-pay-v2", "unpaid"]).exits(5);
        let told = lines(&ran.err);
        assert!(told[0].starts_with(&format!("unknown ({kind}): ")), "{ran:#?}");
        assert!(told[1].starts_with("Stop, and keep the goods. Compare the keys"), "{ran:#?}");
        assert!(told[1].contains("security"), "{ran:#?}");
    }
    let alone = shop.run(&["close", "wechat-pay-v2", "unpaid", "--no-confirm"]).exits(5);
    alone.complains(&["query the order. If that is not authentic either, stop"]);
}

#[test]
fn a_wrong_key_is_told_as_such_before_the_providers_words() {
    let shop = Shop::open();
    let key = shop.sandbox.provider("wechat-pay-v2").unwrap().credential("api_key").unwrap();
    let wrong: String = key.chars().rev().collect();
    let config = shop.sandbox.configuration().replace(&key, &wrong);
    let desk = Desk::new(&config);
    for (command, kind) in [("close", "unconfirmed"), ("query", "unauthenticated")] {
        let ran = desk.run(&[command, "wechat-pay-v2", "unpaid"]).exits(5);
        let told = lines(&ran.err);
        assert!(told[0].starts_with(&format!("unknown ({kind}): ")), "{ran:#?}");
        assert!(told[1].contains("check the key, the merchant's number and the way of signing"), "{ran:#?}");
        assert!(told[2].contains("签名错误"), "{ran:#?}");
        let json = desk.run(&[command, "wechat-pay-v2", "unpaid", "--json"]).json();
        assert_eq!((&json["kind"], &json["remedy"]), (&Value::from(kind), &Value::Null), "{json}");
    }
}

#[test]
fn a_query_that_was_refused_or_lost_says_what_to_do() {
    let shop = Shop::open();
    shop.always("cloudpay", "error:SYSTEMERROR".parse().unwrap());
    let ran = shop.run(&["query", "cloudpay", "unpaid"]).exits(5);
    assert!(lines(&ran.err)[0].starts_with("unknown (refused): order unpaid at "), "{ran:#?}");
    assert!(lines(&ran.err)[1].starts_with("Keep the goods, and ask again in some minutes."), "{ran:#?}");
}

/// What the report of a list of this order says of it, and what the command for one order says, as JSON; and the report
/// for people.
fn both_ways(shop: &Shop, provider: &str, order: &str) -> (Value, Value, Ran) {
    let name = format!("{provider}-{order}.csv");
    shop.desk.write(&name, format!("provider,order\n{provider},{order}\n"));
    let alone = shop.json(&["close", provider, order]);
    let listed = shop.json(&["close", "--from", &name])["attention"][0].clone();
    (alone, listed, shop.run(&["close", "--from", &name]))
}

#[test]
fn a_list_advises_as_the_command_for_one_order_does() {
    let shop = Shop::open();
    shop.always("wechat-pay-v2", Fault::WrongSignature);
    for provider in shop.sandbox.providers() {
        for order in ["closed", "missing"] {
            let (alone, listed, told) = both_ways(&shop, provider.id(), order);
            let Some(advice) = alone["advice"].as_str().or(alone["meaning"].as_str()) else { panic!("{alone}") };
            if alone["outcome"] == "already-closed" || alone["outcome"] == "closed" {
                assert_eq!(listed, Value::Null);
                continue;
            }
            assert!(listed["advice"].as_str().unwrap().starts_with(advice), "{alone} {listed}");
            assert_eq!((&listed["remedy"], &listed["kind"]), (&alone["remedy"], &alone["kind"]), "{listed}");
            assert!(told.out.contains(&format!("{}: {advice}", listed["status"].as_str().unwrap())), "{told:#?}");
        }
    }
}

#[test]
fn a_list_sends_nobody_to_do_once_more_what_cannot_help() {
    let shop = Shop::open();
    shop.always("wechat-pay-v2", Fault::WrongSignature);
    for (provider, order, advice) in [
        ("acopay", "closed", "answered: This call closed nothing, and the query does not tell"),
        ("huawei-pay", "closed", "unknown: Neither the close nor the query tells"),
        ("wechat-pay-v2", "unpaid", "unknown: Stop, and keep the goods."),
    ] {
        let (_, _, told) = both_ways(&shop, provider, order);
        let line = lines(&told.out).into_iter().find(|line| line.starts_with(advice));
        assert!(line.is_some_and(|line| !line.contains("--retry-failed")), "{told:#?}");
        assert!(told.out.contains("; 1 are not settled, and trying again would not help: see above"), "{told:#?}");
    }
}

#[test]
fn the_remedy_of_a_code_that_anybody_could_have_sent_is_not_told() {
    let shop = Shop::open();
    shop.always("acopay", "forged-error:1007".parse().unwrap());
    let (alone, listed, _) = both_ways(&shop, "acopay", "unpaid");
    assert_eq!((&listed["code"], &listed["status"]), (&Value::from("1007"), &Value::from("unknown")), "{listed}");
    assert_eq!((&listed["remedy"], &alone["remedy"]), (&Value::Null, &Value::Null), "{listed}");
}
