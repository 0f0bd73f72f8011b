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
