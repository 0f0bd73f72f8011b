//! What `verify` says of replies that carry no signature. (Those that do are in `vectors`.)

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{CHANNEL_CONFIG, Desk, Ran, shared_key_config};
use paywright::runtime::{CloseOrders, OrderNumber};
use paywright_cli::{config::Config, lookup};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn verify(config: &str, provider: &str, body: &str) -> Ran {
    let desk = Desk::new(config);
    Ran::of(desk.command(&["verify", provider, "close-order"]).write_stdin(body).output().unwrap())
}

#[test]
fn a_trusted_channel_is_said_to_be_no_verification() {
    let body = r#"{"return_code":"SUCCESS","result_code":"FAIL","err_code":"ORDERPAID"}"#;
    let found = verify(CHANNEL_CONFIG, "cloudpay", body).exits(0).json();
    assert!(found["reason"].as_str().unwrap().starts_with("nothing was verified"), "{found}");
    assert_eq!((&found["judged"], &found["code"]), (&json!("failed"), &json!("ORDERPAID")));
    assert_eq!((&found["outcome"], &found["string"]), (&json!("already-paid"), &Value::Null));
}

#[test]
fn a_success_that_proves_nothing_is_not_called_closed() {
    let body = r#"{"return_code":"SUCCESS","result_code":"SUCCESS"}"#;
    let found = verify(CHANNEL_CONFIG, "cloudpay", body).exits(0).json();
    assert_eq!((&found["judged"], &found["outcome"]), (&json!("succeeded"), &json!("accepted")));
}

#[test]
fn a_refusal_that_nobody_signs_is_rejected_and_states_no_fact() {
    let body = "<xml><return_code>FAIL</return_code><return_msg>no</return_msg></xml>\n";
    let found = verify(&shared_key_config(), "wechat-pay-v2", body).exits(1).json();
    assert_eq!((&found["authentic"], &found["judged"]), (&json!(false), &json!("rejected")));
    assert_eq!((&found["outcome"], &found["string"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_success_without_a_signature_is_not_understood() {
    let body = "<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code></xml>";
    let found = verify(&shared_key_config(), "wechat-pay-v2", body).exits(1).json();
    assert_eq!(found["reason"], "it carries no signature at `sign`");
    assert_eq!((&found["judged"], &found["outcome"]), (&json!("not-understood"), &Value::Null));
}

#[test]
fn what_cannot_be_read_is_not_authentic() {
    for (config, provider) in [(shared_key_config().as_str(), "wechat-pay-v2"), (CHANNEL_CONFIG, "cloudpay")] {
        let found = verify(config, provider, "<html>502</html>").exits(1).json();
        assert_eq!((&found["authentic"], &found["judged"]), (&json!(false), &json!("not-understood")));
        assert!(found["reason"].as_str().unwrap().starts_with("it cannot be read: "), "{found}");
    }
}

#[test]
fn a_reply_file_that_is_not_there_exits_with_2() {
    let ran = Desk::new(CHANNEL_CONFIG).run(&["verify", "cloudpay", "close-order", "--reply", "none"]).exits(2);
    ran.complains(&["none cannot be read"]);
    assert_eq!(ran.out, "");
}

#[test]
fn the_reply_to_a_query_tells_the_orders_state() {
    let body = r#"{"return_code":"SUCCESS","result_code":"SUCCESS","trade_state":"CLOSED","out_trade_no":"order-1"}"#;
    let desk = Desk::new(CHANNEL_CONFIG);
    let verify = |more: &[&str]| {
        let mut command = desk.command(&[&["verify", "cloudpay", "query-order"], more].concat());
        Ran::of(command.write_stdin(body).output().unwrap()).exits(0).json()
    };
    let found = verify(&["--order", "order-1"]);
    assert_eq!((&found["state"], &found["outcome"]), (&json!("closed"), &Value::Null), "{found}");

    let found = verify(&["--order", "order-2"]);
    assert_eq!((&found["state"], &found["certainty"]), (&Value::Null, &json!("unknown")), "{found}");
    assert!(found["reason"].as_str().unwrap().contains("another merchant or request"), "{found}");

    let found = verify(&[]);
    assert_eq!((&found["state"], &found["certainty"]), (&Value::Null, &json!("unknown")), "{found}");
    assert!(found["reason"].as_str().unwrap().contains("--order"), "{found}");
}

#[test]
fn a_reply_about_an_order_that_was_named_by_the_providers_number_is_verified_by_that_number() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let sandbox = runtime.block_on(Sandbox::start(SandboxOptions::default())).unwrap();
    let number = "huawei-1";
    sandbox.provider("huawei-pay").unwrap().set_order("order-1", OrderState::Paid);
    assert!(sandbox.provider("huawei-pay").unwrap().link_order("order-1", number));
    let config = sandbox.configuration();
    let provider = lookup::provider("huawei-pay").unwrap();
    let client = Config::parse("test", "", &config).unwrap().account(provider).unwrap().online(None).unwrap();
    let reply = runtime.block_on(client.query(OrderNumber::Provider(number))).unwrap();

    let desk = Desk::new(&config);
    let verify = |operation: &str, more: &[&str]| {
        let mut command = desk.command(&[&["verify", "huawei-pay", operation], more].concat());
        Ran::of(command.write_stdin(&reply.reply().body[..]).output().unwrap())
    };
    let operation = "query-order-by-huawei-number";
    let unnamed = verify(operation, &[]).exits(0).json();
    let reason = unnamed["reason"].as_str().unwrap();
    assert!(unnamed["state"].is_null() && reason.contains("`--order` with `--by-provider-number`"), "{unnamed}");
    let named = verify(operation, &["--order", number, "--by-provider-number"]).exits(0).json();
    assert_eq!(named["state"], "paid", "{named}");
    let other = verify(operation, &["--order", "other", "--by-provider-number"]).exits(0).json();
    assert!(other["state"].is_null() && other["reason"].as_str().unwrap().contains("another merchant"), "{other}");

    verify(operation, &["--order", number]).exits(2).complains(&["add --by-provider-number"]);
    verify("query-order", &["--order", number, "--by-provider-number"])
        .exits(2)
        .complains(&["leave --by-provider-number out"]);
    verify(operation, &["--by-provider-number"]).exits(2).complains(&["--order"]);
}
