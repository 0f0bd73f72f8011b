//! The sandbox as a server: it writes a configuration, and the other commands reach it with that.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use common::{Desk, KEY, shared_key_config};
use serde_json::json;

/// A sandbox that is stopped with the test.
struct Server(Child);

impl Server {
    /// Starts it and waits until it is ready.
    fn start(desk: &Desk, more: &[&str]) -> Self {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("paywright"));
        command.current_dir(desk.path("")).arg("sandbox").args(more);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        assert!(first.starts_with("base URL: http://127.0.0.1:"), "{first}");
        assert!(lines.next().unwrap().unwrap().starts_with("configuration: "));
        Self(child)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn one_order_of_each_state_can_be_closed_with_the_configuration_that_was_written() {
    let desk = Desk::new("");
    let _server = Server::start(&desk, &[]);
    for provider in paywright::PROVIDERS {
        let close = |order| desk.run(&["close", provider.id, order, "--config", "paywright-sandbox.toml", "--json"]);
        assert_eq!(close("unpaid-1").exits(0).json()["outcome"], "closed");
        for order in ["unpaid-1", "paid-1", "closed-1"] {
            let report = close(order).json();
            assert_ne!(report["outcome"], "closed", "{report}");
            assert_ne!(report["certainty"], "not-sent", "{report}");
        }
    }
}

#[test]
fn orders_come_from_a_file() {
    let desk = Desk::new("");
    desk.write("orders.toml", "[wechat-pay-v2]\nunpaid = [\"order-a\", \"order-b\"]\npaid = [\"order-c\"]\n");
    let _server = Server::start(&desk, &["--orders", "orders.toml", "--config", "box.toml"]);
    let close = |order| desk.run(&["close", "wechat-pay-v2", order, "--config", "box.toml"]);
    close("order-b").exits(0);
    close("order-c").exits(3);
    close("unpaid-1").exits(4);
}

#[test]
fn faults_happen_from_outside_as_often_as_asked_for() {
    let desk = Desk::new("");
    let faults = ["--fault", "cloudpay/close-order=drop-after", "--fault", "acopay=status:502@3", "--latency", "1ms"];
    let _server = Server::start(&desk, &faults);
    let close = |provider| {
        let config = ["--config", "paywright-sandbox.toml"];
        desk.run(&[&["close", provider, "unpaid-1", "--no-confirm", "--json"][..], &config].concat())
    };
    // The first attempt closed it without a reply.
    assert_eq!(close("cloudpay").exits(0).json()["outcome"], "already-closed");
    // All three attempts, and then none.
    assert_eq!(close("acopay").exits(5).json()["certainty"], "unknown");
    assert_eq!(close("acopay").exits(0).json()["outcome"], "closed");
}

#[test]
fn a_close_whose_every_reply_is_lost_is_settled_by_a_query_or_stays_unknown() {
    let desk = Desk::new("");
    let [lost, all_lost] = ["wechat-pay-v2/close-order=drop-after@100%", "cloudpay=drop-after@100%"];
    let _server = Server::start(&desk, &["--fault", lost, "--fault", all_lost]);
    let close = |provider| desk.run(&["close", provider, "unpaid-1", "--config", "paywright-sandbox.toml", "--json"]);
    let report = close("wechat-pay-v2").exits(0).json();
    assert_eq!((&report["outcome"], &report["evidence"]), (&json!("closed"), &json!("query")), "{report}");
    let report = close("cloudpay").exits(5).json();
    assert_eq!((&report["outcome"], &report["certainty"]), (&json!(null), &json!("unknown")), "{report}");
}

#[test]
fn a_fault_that_cannot_happen_exits_with_2_and_says_what_to_write() {
    let desk = Desk::new("");
    for (fault, words) in [
        ("acopay", "a provider, `=` and a fault are needed"),
        ("acopay=drop-afterr", "did you mean `drop-after`?"),
        ("acopay=drop-after:3", "`drop-after@3`"),
        ("acopay=drop-after@often", "`@often` does not say how often"),
        ("acopai=drop-after", "did you mean `acopay`?"),
        ("acopay/close=drop-after", "acopay has no operation `close`"),
        ("cloudpay=wrong-signature", "--fault cloudpay=wrong-signature: cloudpay signs no replies"),
        ("wechat-pay-v2=error:PAID", "there are ORDERPAID, SYSTEMERROR"),
    ] {
        desk.run(&["sandbox", "--fault", fault]).exits(2).complains(&[words]);
        assert!(!desk.path("paywright-sandbox.toml").exists());
    }
}

#[test]
fn the_help_explains_every_fault() {
    let help = Desk::new("").run(&["sandbox", "--help"]).exits(0).out;
    for form in paywright_sandbox::Fault::FORMS {
        assert!(help.contains(form), "{form}");
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_configuration() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new("");
    let mode = || fs::metadata(desk.path("paywright-sandbox.toml")).unwrap().permissions().mode() & 0o777;
    drop(Server::start(&desk, &[]));
    assert_eq!(mode(), 0o600);
    fs::set_permissions(desk.path("paywright-sandbox.toml"), fs::Permissions::from_mode(0o644)).unwrap();
    drop(Server::start(&desk, &[]));
    assert_eq!(mode(), 0o600);
}

#[test]
fn a_configuration_that_no_sandbox_wrote_is_left_alone() {
    let desk = Desk::new(&shared_key_config());
    let ran = desk.run(&["sandbox", "--config", "paywright.toml"]).exits(2);
    ran.complains(&["paywright.toml: it is there, and no sandbox wrote it"]);
    ran.never_shows(KEY);
    assert_eq!(fs::read_to_string(desk.path("paywright.toml")).unwrap(), shared_key_config());
}

#[test]
fn orders_that_cannot_be_understood_exit_with_2() {
    let desk = Desk::new("");
    for (orders, word) in [
        ("[wechat-pay-v2]\nunpayed = []\n", "did you mean `unpaid`?"),
        ("[wechat-pay-v2]\nunpaid = [1]\n", "order numbers in quotes"),
        ("[wechat]\nunpaid = []\n", "`wechat` is no provider"),
        ("[wechat-pay-v2\n", "line 1, column "),
    ] {
        desk.write("orders.toml", orders);
        desk.run(&["sandbox", "--orders", "orders.toml"]).exits(2).complains(&["orders.toml", word]);
        assert!(!desk.path("paywright-sandbox.toml").exists());
    }
}

#[test]
fn an_address_that_is_taken_exits_with_2() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let ran = Desk::new("").run(&["sandbox", "--listen", &address]).exits(2);
    ran.complains(&["cannot listen on", &address]);
}

#[cfg(unix)]
#[test]
fn the_signals_of_a_terminal_and_of_a_container_stop_it_in_good_order() {
    for signal in ["-INT", "-TERM"] {
        let mut server = Server::start(&Desk::new(""), &[]);
        assert!(Command::new("kill").args([signal, &server.0.id().to_string()]).status().unwrap().success());
        assert_eq!(server.0.wait().unwrap().code(), Some(0), "{signal}");
    }
}
