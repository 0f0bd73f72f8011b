//! What a query says, and the exit code for each state.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{CHANNEL_CONFIG, Desk, Ran, serve};
use serde_json::{Value, json};

const ORDER: &str = "1217752501201407033233368018";

fn query(body: &Value, more: &[&str]) -> Ran {
    let url = serve(&body.to_string());
    Desk::new(CHANNEL_CONFIG).run(&[&["query", "cloudpay", ORDER, "--base-url", &url], more].concat())
}

fn told(state: &str) -> Value {
    let inner = json!({
        "return_code": "SUCCESS", "result_code": "SUCCESS", "out_trade_no": ORDER, "trade_state": state,
    });
    json!({ "errcode": 0, "respdata": inner })
}

#[test]
fn every_state_has_an_exit_code() {
    for (word, state, code) in [
        ("CLOSED", "closed", 0),
        ("SUCCESS", "paid", 3),
        ("REFUND", "refunded", 3),
        ("NOTPAY", "unpaid", 8),
        ("USERPAYING", "paying", 8),
        ("PAYERROR", "failed", 8),
        ("SOMETHING_NEW", "unknown", 5),
    ] {
        let report = query(&told(word), &["--json"]).exits(code).json();
        assert_eq!(report["state"], state, "{word}: {report}");
        assert!(report["meaning"].is_string() && report["error"].is_null(), "{word}: {report}");
    }
}

#[test]
fn people_are_told_what_a_state_means() {
    let ran = query(&told("NOTPAY"), &[]).exits(8);
    assert!(ran.out.starts_with(&format!("unpaid: order {ORDER} at ")), "{ran:#?}");
    assert!(ran.out.contains("the buyer still can"), "{ran:#?}");
}

#[test]
fn an_order_that_is_not_there_exits_with_4_and_its_code() {
    let inner = json!({ "return_code": "SUCCESS", "result_code": "FAIL", "err_code": "ORDERNOTEXIST" });
    let report = query(&json!({ "errcode": 0, "respdata": inner }), &["--json"]).exits(4).json();
    assert_eq!((&report["state"], &report["code"]), (&json!("not-found"), &json!("ORDERNOTEXIST")));
}

#[test]
fn a_reply_that_names_another_order_says_nothing_about_this_one() {
    let mut other = told("CLOSED");
    other["respdata"]["out_trade_no"] = json!("another-order");
    let report = query(&other, &["--json"]).exits(5).json();
    assert_eq!((&report["state"], &report["certainty"]), (&Value::Null, &json!("unknown")), "{report}");
    assert!(report["error"].is_string(), "{report}");
}

#[test]
fn a_number_that_breaks_the_documents_limits_is_not_sent() {
    Desk::new(CHANNEL_CONFIG).run(&["query", "cloudpay", "a number with blanks"]).exits(2).complains(&["characters"]);
}
