//! The demonstration is a test by itself: every provider, every state, over HTTP.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{Desk, Ran, shared_key_config};
use serde_json::Value;

fn rows() -> Vec<Value> {
    let json = Desk::new("").run(&["demo", "--json"]).exits(0).json();
    json.as_array().unwrap().clone()
}

#[test]
fn every_provider_answers_as_its_spec_says_in_every_state() {
    let rows = rows();
    assert_eq!(rows.len(), 4 * paywright::PROVIDERS.len());
    for row in &rows {
        assert_eq!(row["ok"], true, "{row}");
        for call in ["close", "query", "confirmed"] {
            assert_eq!(row[call], row["expected"][call], "{row}");
        }
        // A close, a query, a close with confirmation: the last one asks where the close left a doubt.
        let asked = row["evidence"] == "query" || row["evidence"].is_null();
        assert_eq!(row["requests"], if asked { 4 } else { 3 }, "{row}");
        assert_ne!(row["confirmed"], "accepted", "{row}");
        assert_eq!(row["confirmed"] == "closed", row["order_state"] == "unpaid", "{row}");
    }
    let members: Vec<_> = rows[0].as_object().unwrap().keys().map(String::as_str).collect();
    let expected =
        ["close", "confirmed", "evidence", "expected", "ok", "order_state", "orders", "provider", "query", "requests"];
    assert_eq!(members, expected);
}

#[test]
fn order_numbers_are_unique_and_fit_every_document() {
    let orders = |row: &Value| row["orders"].as_array().unwrap().clone();
    let mut numbers: Vec<_> =
        rows().iter().flat_map(orders).map(|number| number.as_str().unwrap().to_owned()).collect();
    assert!(numbers.iter().all(|number| (6..=32).contains(&number.len())), "{numbers:?}");
    let count = numbers.len();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), count);
}

#[test]
fn the_table_has_a_line_per_state_and_a_note_per_assumption() {
    let ran = Desk::new("").run(&["demo"]).exits(0);
    for provider in paywright::PROVIDERS {
        assert_eq!(ran.out.lines().filter(|line| line.contains(provider.id) && line.contains("│")).count(), 4);
    }
    assert!(ran.out.contains("close and confirm") && !ran.out.contains("┆ NO "), "{ran:#?}");
    let assumed = ran.out.lines().filter(|line| line.contains("│") && line.contains('*')).count();
    let notes = ran.out.lines().filter(|line| line.starts_with("* ") && line.contains(" is assumed. ")).count();
    assert!(assumed > 0 && assumed <= notes, "{ran:#?}");
    assert_eq!(ran.err, "");
}

#[test]
fn a_machine_without_ca_certificates_can_still_use_plain_http_and_nothing_else() {
    let desk = Desk::new(&format!("{}base_url = \"https://127.0.0.1:1\"\n", shared_key_config()));
    let bare = |arguments: &[&str]| {
        let mut command = desk.command(arguments);
        command.env("SSL_CERT_FILE", "/nonexistent").env("SSL_CERT_DIR", "/nonexistent");
        Ran::of(command.output().unwrap())
    };
    bare(&["demo"]).exits(0);
    let closed = bare(&["close", "wechat-pay-v2", "order-1"]).exits(5);
    closed.complains(&["nothing was sent"]);
    if cfg!(target_os = "linux") {
        closed.complains(&["no TLS on this machine"]);
    }
}
