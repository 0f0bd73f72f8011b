//! What is wrong with a list ends the command before anything is sent.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::{fs, net::TcpListener};

use common::{CHANNEL_CONFIG, Desk, Ran};

/// A folder with a list, whose configuration names a host that counts who comes.
struct Shop {
    desk: Desk,
    host: TcpListener,
}

impl Shop {
    fn with(list: &str) -> Self {
        let host = TcpListener::bind("127.0.0.1:0").unwrap();
        host.set_nonblocking(true).unwrap();
        let url = format!("http://{}", host.local_addr().unwrap());
        let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{url}\"\ntimeout_seconds = 0.1\n"));
        desk.write("orders.csv", list);
        Self { desk, host }
    }

    /// Runs the command, which must end before anything is sent.
    #[track_caller]
    fn refuses(&self, more: &[&str]) -> Ran {
        let ran = self.desk.run(&[&["close", "--from", "orders.csv"], more].concat()).exits(2);
        assert!(self.host.accept().is_err(), "somebody called: {ran:#?}");
        assert_eq!(ran.out, "");
        ran
    }
}

#[test]
fn a_stray_quote_leaves_no_order_out_without_a_word() {
    let shop = Shop::with("provider,order,note\ncloudpay,quote-1,\"unclosed\ncloudpay,quote-2,\ncloudpay,quote-3,\n");
    shop.refuses(&[]).complains(&["orders.csv:2: ", "goes on to line 4", "nothing was sent"]);
    assert!(!shop.desk.path("orders.csv.journal.jsonl").exists());
}

#[test]
fn a_column_that_may_be_meant_is_left_out_only_where_somebody_says_so() {
    let shop = Shop::with("provider,order,createTime,creator\ncloudpay,order-1,2026-11-21,me\n,,,\n");
    let (one, other) = (["--ignore-column", "createTime"], ["--ignore-column", "creator"]);
    shop.refuses(&[]).complains(&["2 mistakes", "`createTime`: did you mean `created`?"]);
    shop.refuses(&one).complains(&["1 mistake;", "--ignore-column \"creator\""]);
    // The host takes the call and never answers.
    let ran = shop.desk.run(&[&["close", "--from", "orders.csv"], &one[..], &other].concat()).exits(5);
    assert!(ran.err.contains("1 of 1 orders to close") && !ran.err.contains("not used"), "{ran:#?}");
}

#[test]
fn the_journal_is_never_the_list_itself() {
    let list = "provider,order\ncloudpay,order-1\n";
    let shop = Shop::with(list);
    shop.refuses(&["--journal", "./orders.csv"]).complains(&["names the list itself"]);
    assert_eq!(fs::read_to_string(shop.desk.path("orders.csv")).unwrap(), list);
}

#[cfg(target_os = "linux")]
#[test]
fn a_list_without_a_place_needs_a_journal() {
    let shop = Shop::with("");
    for path in ["-", "/dev/stdin", "/dev/fd/0"] {
        let mut command = shop.desk.command(&["close", "--from", path]);
        let ran = Ran::of(command.write_stdin("provider,order\ncloudpay,order-1\n").output().unwrap()).exits(2);
        ran.complains(&[path, "needs a journal", "--journal FILE"]);
    }
}

#[test]
fn duplicates_that_are_not_shown_are_counted() {
    let rows = "cloudpay,order-1\n".repeat(104);
    let shop = Shop::with(&format!("provider,order\n{rows}"));
    let ran = shop.desk.run(&["close", "--from", "orders.csv"]).exits(5);
    ran.complains(&["orders.csv:3: order order-1 of cloudpay is in line 2 as well", "orders.csv:102: ", "and 3 more"]);
    assert!(ran.out.contains("left out: 103 lines that named an order once more"), "{ran:#?}");
}
