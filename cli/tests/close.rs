//! Every exit code of `close` has one meaning.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::net::TcpListener;

use common::{CHANNEL_CONFIG, Desk, Ran, serve, shared_key_config};
use serde_json::{Value, json};

const ORDER: &str = "1217752501201407033233368018";

fn close(body: &str, more: &[&str]) -> Ran {
    let url = serve(body);
    Desk::new(CHANNEL_CONFIG).run(&[&["close", "cloudpay", ORDER, "--base-url", &url], more].concat())
}

fn failed_with(code: &str) -> String {
    let inner = json!({ "return_code": "SUCCESS", "result_code": "FAIL", "err_code": code, "err_code_des": "because" });
    json!({ "errcode": 0, "errmsg": "ok", "respdata": inner }).to_string()
}

fn succeeded() -> String {
    json!({ "errcode": 0, "respdata": { "return_code": "SUCCESS", "result_code": "SUCCESS" } }).to_string()
}

/// A reply that names the order, as one to a query does.
fn told(state: &str) -> String {
    let inner = json!({
        "return_code": "SUCCESS", "result_code": "SUCCESS", "out_trade_no": ORDER, "trade_state": state,
    });
    json!({ "errcode": 0, "respdata": inner }).to_string()
}

#[test]
fn a_closed_order_exits_with_0() {
    let report = close(&told("CLOSED"), &["--json"]).exits(0).json();
    assert_eq!(
        report,
        json!({
            "provider": "cloudpay", "order": ORDER, "outcome": "closed", "evidence": "query", "state": "closed",
            "meaning": "The buyer can no longer pay it.", "certainty": null, "kind": null, "advice": null, "code": null,
            "outer_code": null, "retry": null, "remedy": null, "message": null, "request_id": null, "earliest": null,
            "error": null, "http_status": 200,
        })
    );
    assert!(close(&told("CLOSED"), &[]).exits(0).out.starts_with(&format!("closed, a query says: order {ORDER} at ")));
}

#[test]
fn a_success_that_proves_nothing_is_confirmed_or_exits_with_5() {
    let report = close(&succeeded(), &["--json", "--no-confirm"]).exits(5).json();
    assert_eq!((&report["outcome"], &report["evidence"]), (&json!("accepted"), &json!("close")));
    close(&succeeded(), &["--no-confirm"]).exits(5);
    let report = close(&told("NOTPAY"), &["--json"]).exits(5).json();
    assert_eq!((&report["outcome"], &report["state"]), (&Value::Null, &json!("unpaid")));
    assert_eq!(report["certainty"], "unknown");
    assert_eq!(close(&told("SUCCESS"), &["--json"]).exits(3).json()["outcome"], "already-paid");
    assert_eq!(close(&told("REFUND"), &["--json"]).exits(3).json()["outcome"], "refunded");
}

#[test]
fn an_order_that_was_closed_before_exits_with_0() {
    assert_eq!(close(&failed_with("ORDERCLOSED"), &["--json"]).exits(0).json()["outcome"], "already-closed");
}

#[test]
fn a_paid_order_exits_with_3() {
    let report = close(&failed_with("ORDERPAID"), &["--json"]).exits(3).json();
    assert_eq!((&report["outcome"], &report["code"]), (&json!("already-paid"), &json!("ORDERPAID")));
    assert_eq!(report["message"], "because");
    assert!(close(&failed_with("ORDERPAID"), &[]).exits(3).out.starts_with("already-paid: "));
}

#[test]
fn an_order_that_is_not_there_exits_with_4() {
    assert_eq!(close(&failed_with("ORDERNOTEXIST"), &["--json"]).exits(4).json()["outcome"], "not-found");
}

#[test]
fn an_answer_that_leaves_it_open_exits_with_5() {
    for body in [failed_with("SYSTEMERROR"), failed_with("NEW_CODE"), "{}".to_owned(), "<html>".to_owned()] {
        let report = close(&body, &["--json"]).exits(5).json();
        assert_eq!((&report["outcome"], &report["certainty"]), (&Value::Null, &json!("unknown")), "{body}");
        assert!(report["error"].is_string() && report["http_status"] == 200, "{report}");
    }
    close(&failed_with("SYSTEMERROR"), &[]).exits(5).complains(&["SYSTEMERROR", "Keep the goods, and ask again"]);
}

#[test]
fn a_success_that_nobody_signed_exits_with_5() {
    let body = "<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code></xml>";
    let ran = Desk::new(&shared_key_config()).run(&["close", "wechat-pay-v2", ORDER, "--base-url", &serve(body)]);
    let ran = ran.exits(5);
    ran.complains(&["not authentic", "no signature"]);
    assert_eq!(ran.out, "");
}

#[test]
fn a_provider_that_cannot_be_reached_exits_with_5() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{url}\"\n"));
    let report = desk.run(&["close", "cloudpay", ORDER, "--json"]).exits(5).json();
    assert_eq!((&report["certainty"], &report["http_status"]), (&json!("not-sent"), &Value::Null));
    desk.run(&["close", "cloudpay", ORDER]).exits(5).complains(&["This call changed nothing"]);
}

#[test]
fn a_reply_that_takes_longer_than_the_configuration_allows_exits_with_5() {
    // It takes connections and never answers.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{url}\"\ntimeout_seconds = 0.2\n"));
    let report = desk.run(&["close", "cloudpay", ORDER, "--json"]).exits(5).json();
    assert_eq!(report["certainty"], "unknown", "{report}");
    assert!(report["error"].as_str().unwrap().contains("within the time allowed"), "{report}");
}

#[test]
fn a_refusal_exits_with_6() {
    let report = close(&failed_with("SIGNERROR"), &["--json"]).exits(6).json();
    assert_eq!((&report["outcome"], &report["certainty"]), (&Value::Null, &json!("answered")));
    close(&failed_with("SIGNERROR"), &[]).exits(6).complains(&["SIGNERROR", "do not count on it being closed"]);
}

#[test]
fn limits_that_are_broken_are_listed_one_a_line_and_exit_with_2() {
    let desk = Desk::new(CHANNEL_CONFIG);
    let order = "order number with blanks and far too long";
    for more in [&[][..], &["--json"]] {
        let ran = desk.run(&[&["close", "cloudpay", order], more].concat()).exits(2);
        let broken: Vec<_> = ran.err.lines().filter(|line| line.starts_with("out_trade_no: ")).collect();
        assert_eq!(broken.len(), 2, "{ran:#?}");
        assert!(broken[0].contains("max_length") && broken[1].contains("characters: only"), "{broken:?}");
    }
    let report = desk.run(&["close", "cloudpay", order, "--json"]).json();
    assert_eq!(report["certainty"], "not-sent");
}

#[test]
fn a_number_of_the_provider_is_refused_where_orders_have_none() {
    let desk = Desk::new(CHANNEL_CONFIG);
    let ran = desk.run(&["close", "cloudpay", ORDER, "--by-provider-number"]).exits(2);
    ran.complains(&["merchant's number"]);
}

#[test]
fn usage_errors_exit_with_2() {
    let desk = Desk::new(CHANNEL_CONFIG);
    for arguments in
        [&["close", "cloudpay"][..], &["close", "cloudpay", ""], &["reopen"], &["sign", "a", "b", "--set", "x"]]
    {
        desk.run(arguments).exits(2);
    }
}

#[test]
fn whoever_names_nothing_is_told_of_lists_too() {
    let desk = Desk::new(CHANNEL_CONFIG);
    desk.run(&["close"]).exits(2).complains(&["<PROVIDER|--from <FILE>>", "<PROVIDER> <ORDER>", "--from <FILE>\n"]);
    let help = desk.run(&["close", "--help"]).exits(0).out;
    for words in ["paywright close --from orders.csv", "provider,order,created", "docs/guide/list.md", "Exit code"] {
        assert!(help.contains(words), "{words:?} is missing: {help}");
    }
}

#[test]
fn waiting_is_said_otherwise_for_a_list() {
    let ran = Desk::new(CHANNEL_CONFIG).run(&["close", "--from", "orders.csv", "--wait"]).exits(2);
    ran.complains(&["'--wait'", "cannot be used with"]);
}

#[test]
fn a_providers_words_cannot_steer_the_terminal() {
    let reply = json!({ "errcode": 7, "errmsg": "\u{1b}[2Jno\nclosed: order 1" }).to_string();
    let ran = close(&reply, &[]).exits(5);
    assert!(!ran.err.contains('\u{1b}') && !ran.err.contains("\nclosed"), "{ran:#?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_fact_that_cannot_be_written_keeps_its_exit_code_and_is_told_elsewhere() {
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{}\"\n", serve(&failed_with("ORDERPAID"))));
    for more in [&[][..], &["--json"]] {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("paywright"));
        command.current_dir(desk.path("")).args(["close", "cloudpay", ORDER]).args(more);
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let ran = Ran::of(command.stdout(full).output().unwrap()).exits(3);
        ran.complains(&["could not be written", "it is: already-paid"]);
    }
}

#[test]
fn verbose_tells_each_attempt_without_the_order_number() {
    let ran = close(&failed_with("ORDERPAID"), &["--verbose"]).exits(3);
    ran.complains(&["call{provider=\"cloudpay\" operation=\"close-order\"}", "attempt=1", "result=\"already-paid\""]);
    assert!(!ran.err.contains(ORDER), "{}", ran.err);
    assert_eq!(close(&failed_with("ORDERPAID"), &[]).exits(3).err, "", "silent where nobody asked");
}
