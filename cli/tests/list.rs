//! A list from the command to the sandbox's books: mistakes, reports, signals, and runs that are killed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::{
    collections::HashMap,
    env, fs,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use common::{CHANNEL_CONFIG, Desk, Ran, serve, signal};
use paywright_sandbox::{Injection, OrderState, Sandbox, SandboxOptions};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

/// What a list of orders in all states exits with: not every provider has a word for an order that is closed.
const MIXED: i32 = 5;
/// A list of ten thousand takes its time in a debug build.
const PATIENCE: Duration = Duration::from_secs(300);
const JOURNAL: &str = "orders.csv.journal.jsonl";

/// A sandbox in this process, a list of its orders, and the command that closes them.
struct Shop {
    // Dropped first: it serves on the runtime.
    sandbox: Sandbox,
    _runtime: Runtime,
    desk: Desk,
    orders: Vec<(&'static str, String, Option<OrderState>)>,
}

impl Shop {
    /// So many orders, in turn at each provider; one of ten is paid, one closed and one missing.
    fn open(count: usize) -> Self {
        let runtime = Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(SandboxOptions::default().fault_seed(20_261_121))).unwrap();
        let order = |index: usize| {
            let provider = paywright::PROVIDERS[index % paywright::PROVIDERS.len()].id;
            let state = match index % 10 {
                7 => Some(OrderState::Paid),
                8 => Some(OrderState::Closed),
                9 => None,
                _ => Some(OrderState::Unpaid),
            };
            (provider, format!("order-{index:06}"), state)
        };
        let orders: Vec<_> = (0..count).map(order).collect();
        for (provider, number, state) in &orders {
            if let Some(state) = state {
                sandbox.provider(provider).unwrap().set_order(number, *state);
            }
        }
        let desk = Desk::new(&sandbox.configuration());
        let rows: String = orders.iter().map(|(provider, number, _)| format!("{provider},{number}\n")).collect();
        desk.write("orders.csv", format!("provider,order\n{rows}"));
        Self { sandbox, _runtime: runtime, desk, orders }
    }

    const CLOSE: [&str; 7] = ["close", "--from", "orders.csv", "--rate", "100000", "--concurrency", "4"];

    fn close(&self, more: &[&str]) -> Ran {
        let mut command = self.desk.command(&[&Self::CLOSE, more].concat());
        Ran::of(command.timeout(PATIENCE).output().unwrap())
    }

    /// Starts the command, and waits until the journal has this many lines more.
    fn start(&self, lines: usize) -> Child {
        let before = self.lines();
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("paywright"));
        command.current_dir(self.desk.path("")).env_remove("PAYWRIGHT_CONFIG").args(Self::CLOSE);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let patience = Instant::now();
        while self.lines() < before + lines && child.try_wait().unwrap().is_none() {
            assert!(patience.elapsed() < PATIENCE, "the journal does not grow");
            // Only so that looking does not take the time from what is looked at.
            thread::sleep(Duration::from_millis(1));
        }
        child
    }

    fn lines(&self) -> usize {
        fs::read(self.desk.path(JOURNAL)).map_or(0, |bytes| bytes.iter().filter(|byte| **byte == b'\n').count())
    }

    fn requests(&self) -> u64 {
        paywright::PROVIDERS.iter().map(|provider| self.sandbox.provider(provider.id).unwrap().requests()).sum()
    }

    /// How often each order was to be closed, by the providers' own logs.
    fn closes(&self) -> HashMap<(String, String), usize> {
        let mut closes = HashMap::new();
        for provider in paywright::PROVIDERS {
            for call in self.sandbox.provider(provider.id).unwrap().log() {
                if call.operation == "close-order" {
                    *closes.entry((provider.id.to_owned(), call.order.unwrap())).or_default() += 1;
                }
            }
        }
        closes
    }

    /// Every order has one result in the journal, the sandbox's books say the same, and no call was made that was not
    /// written down before.
    fn check(&self) {
        self.check_with(1, false);
    }

    /// The same where a call may take so many attempts, and may end without a fact.
    fn check_with(&self, attempts: usize, may_stay_open: bool) {
        let text = fs::read_to_string(self.desk.path(JOURNAL)).unwrap();
        let (mut started, mut results) = (HashMap::<_, usize>::new(), HashMap::new());
        for line in text.lines() {
            let record: Value = serde_json::from_str(line).unwrap();
            let text = |name: &str| record[name].as_str().unwrap_or_default().to_owned();
            let order = (text("provider"), text("order"));
            match text("event").as_str() {
                "started" => *started.entry(order).or_default() += 1,
                "done" => assert_eq!(results.insert(order, text("result")), None, "{line}"),
                _ => {}
            }
        }
        assert_eq!(results.len(), self.orders.len());
        let closes = self.closes();
        for (provider, number, before) in &self.orders {
            let order = ((*provider).to_owned(), number.clone());
            let result = &results[&order];
            let (written, made) = (started[&order], closes.get(&order).copied().unwrap_or_default());
            assert!(made <= written * attempts, "{provider} {number}: {made} calls, {written} of them written down");
            let after = self.sandbox.provider(provider).unwrap().order(number);
            // Not every provider has a word for a closed order. Then nothing is claimed of one that was closed before, or
            // by a run that was killed.
            let may_be_open = may_stay_open || *before == Some(OrderState::Closed) || written > 1;
            let agrees = matches!(
                (result.as_str(), before),
                ("closed" | "already-closed", Some(OrderState::Unpaid | OrderState::Closed))
                    | ("already-paid", Some(OrderState::Paid))
                    | ("not-found", None)
            ) || may_be_open && ["answered", "unknown"].contains(&result.as_str());
            let due = before.map(|state| if state == OrderState::Unpaid { OrderState::Closed } else { state });
            let left = may_stay_open && result == "unknown" && after == *before;
            assert!(
                agrees && (after == due || left),
                "{provider} {number}: {before:?}, then {after:?}; told was {result}"
            );
        }
    }
}

#[test]
fn a_list_is_closed_and_reported_by_outcome_and_provider() {
    let shop = Shop::open(40);
    let report = shop.close(&["--json"]).exits(MIXED).json();
    assert_eq!(
        (&report["orders"], &report["concluded"], &report["interrupted"]),
        (&json!(40), &json!(40), &json!(false))
    );
    let sum = |counts: &Value| counts.as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum::<u64>();
    assert_eq!((sum(&report["counts"]), &report["counts"]["already-paid"]), (40, &json!(4)));
    assert_eq!(report["providers"].as_object().unwrap().values().map(sum).collect::<Vec<_>>(), [10; 4]);
    let first = &report["attention"][0];
    assert_eq!((&first["line"], &first["status"]), (&json!(9), &json!("already-paid")), "{first}");
    shop.check();

    let requests = shop.requests();
    let again = shop.close(&[]).exits(MIXED);
    let unsettled = report["unsettled"].as_u64().unwrap();
    assert!(unsettled > 0, "{report}");
    let settled = format!("40 have a result; {unsettled} are not settled: --retry-failed tries them again; journal: ");
    again.complains(&["0 of 40 orders to close; ", &settled]);
    assert!(again.out.contains("this run came to the end of no order; 40 of 40 have a result; "), "{again:#?}");
    assert!(again.out.contains("orders.csv:9: "), "{again:#?}");
    assert_eq!(shop.requests(), requests);
}

#[cfg(unix)]
#[test]
fn ctrl_c_finishes_what_is_under_way_and_the_same_command_does_the_rest() {
    finishes_what_is_under_way("-INT");
}

#[cfg(unix)]
#[test]
fn the_end_of_the_terminal_is_no_end_in_the_middle_of_an_order() {
    finishes_what_is_under_way("-HUP");
}

/// Whether this process, and with it the command, was started to ignore the terminal's end.
#[cfg(unix)]
fn ignores_hangup() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap_or("0").trim().to_owned();
    u64::from_str_radix(&mask, 16).unwrap() & 1 == 1
}

#[cfg(unix)]
fn finishes_what_is_under_way(name: &str) {
    if name == "-HUP" && ignores_hangup() {
        return;
    }
    let shop = Shop::open(400);
    let child = shop.start(40);
    signal(&child, name);
    let ran = Ran::of(child.wait_with_output().unwrap()).exits(130);
    ran.complains(&["stopping", "under way", "stopped before the end; the same command goes on"]);
    assert!(ran.out.contains("not-started"), "{ran:#?}");
    let journal = fs::read_to_string(shop.desk.path(JOURNAL)).unwrap();
    let count = |event: &str| journal.lines().filter(|line| line.contains(event)).count();
    assert_eq!(count("\"started\""), count("\"done\""), "nothing is in doubt");

    shop.close(&[]).exits(MIXED);
    shop.check();
    assert_eq!(fs::read_to_string(shop.desk.path(JOURNAL)).unwrap().matches("\"started\"").count(), 400);
}

/// `PAYWRIGHT_LIST_ORDERS=10000 cargo test --release -p paywright-cli --test list killed -- --nocapture` prints closes
/// per second as well.
#[cfg(unix)]
#[test]
fn a_list_that_is_killed_three_times_ends_with_every_order_accounted_for_once() {
    let count: usize = env::var("PAYWRIGHT_LIST_ORDERS").map_or(1_000, |count| count.parse().unwrap());
    let shop = Shop::open(count);
    // Somewhere in each quarter: a generator by Lehmer with a seed, so that a failure can be repeated.
    let seed: u64 = env::var("PAYWRIGHT_LIST_SEED").map_or(20_261_121, |seed| seed.parse().unwrap());
    let mut random = seed;
    for _ in 0..3 {
        random = random * 48_271 % 2_147_483_647;
        let quarter = count / 2;
        let mut child = shop.start(1 + usize::try_from(random).unwrap() % quarter);
        child.kill().unwrap();
        assert_eq!(child.wait().unwrap().code(), None, "killed, not ended; seed {seed}");
    }
    let journal = fs::read_to_string(shop.desk.path(JOURNAL)).unwrap();
    let count = |event: &str| journal.matches(event).count();
    let in_doubt = count("\"started\"") - count("\"done\"");
    assert!(in_doubt <= 3 * 4 * paywright::PROVIDERS.len(), "no more than were under way: {in_doubt}");
    let requests = shop.requests();
    let started = Instant::now();
    let report = shop.close(&["--json"]).exits(MIXED).json();
    println!(
        "{} orders in {:.1} s after the last kill: {:.0} per second, {} requests",
        report["concluded"],
        started.elapsed().as_secs_f64(),
        report["per_second"].as_f64().unwrap(),
        shop.requests() - requests,
    );
    shop.check();
}

#[test]
fn a_network_that_fails_leads_to_no_claim_that_the_books_contradict() {
    let shop = Shop::open(200);
    for provider in paywright::PROVIDERS {
        for fault in ["drop-before@4%", "drop-after@4%", "status:502@2%", "status-after:502@2%", "cut-body@2%"] {
            shop.sandbox.provider(provider.id).unwrap().inject(fault.parse::<Injection>().unwrap()).unwrap();
        }
    }
    shop.close(&[]).exits(MIXED);
    shop.check_with(3, true);
}

#[test]
fn every_mistake_is_told_before_anything_is_sent() {
    let desk = Desk::new(CHANNEL_CONFIG);
    desk.write("orders.csv", "provider,order,created\ncloudpay,order-1,soon\ncloudpya,order-2,\ncloudpay,,\n");
    let ran = desk.run(&["close", "--from", "orders.csv"]).exits(2);
    ran.complains(&[
        "3 mistakes; nothing was sent",
        "orders.csv:2: ",
        "orders.csv:3: ",
        "did you mean",
        "orders.csv:4: ",
    ]);
    assert!(!desk.path(JOURNAL).exists());
}

#[test]
fn a_list_comes_from_standard_input_where_a_journal_is_named() {
    let url = serve(&closed());
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{url}\"\nrate_per_second = 1000\n"));
    let close = ["close", "--from", "-", "--format", "jsonl", "--provider", "cloudpay"];
    let run = |more: &[&str]| {
        let mut command = desk.command(&[&close[..], more].concat());
        Ran::of(command.write_stdin("{\"order\": \"order-1\"}\n{\"order\": \"order-1\"}\n").output().unwrap())
    };
    run(&[]).exits(2).complains(&["--journal"]);
    let ran = run(&["--journal", "night.jsonl", "--json"]);
    ran.complains(&["-:2: order order-1 of cloudpay is in line 1 as well"]);
    let duplicate = json!({ "line": 2, "first": 1, "provider": "cloudpay", "order": "order-1", "by": "merchant" });
    assert_eq!(ran.json()["duplicates"], json!([duplicate]));
    assert!(desk.path("night.jsonl").exists());
}

fn closed() -> String {
    json!({ "errcode": 0, "respdata": { "return_code": "SUCCESS", "result_code": "SUCCESS" } }).to_string()
}

#[test]
fn a_wrong_key_does_not_make_a_doubt_of_the_whole_list() {
    let shop = Shop::open(400);
    let wrong = shop.sandbox.configuration().lines().fold(String::new(), |text, line| {
        let line = if line.starts_with("api_key") { "api_key = \"00000000000000000000000000000000\"" } else { line };
        format!("{text}{line}\n")
    });
    shop.desk.write("wrong.toml", wrong);
    let ran = shop.close(&["--json", "--config", "wrong.toml"]).exits(MIXED);
    ran.complains(&["wechat-pay-v2: 20 orders in a row got no reply that can be believed"]);
    let report = ran.json();
    let of = |provider: &str, status: &str| report["providers"][provider][status].as_u64().unwrap_or_default();
    assert!((76..=80).contains(&of("wechat-pay-v2", "not-started")), "{report}");
    assert!(of("acopay", "closed") > 0 && of("acopay", "not-started") == 0, "the others go on: {report}");
    assert!(shop.sandbox.provider("wechat-pay-v2").unwrap().requests() <= 24 * 6);
}

#[test]
fn what_the_document_says_to_do_stands_in_the_report() {
    let shop = Shop::open(40);
    let report = shop.close(&["--json"]).exits(MIXED).json();
    let missing: Vec<_> =
        report["attention"].as_array().unwrap().iter().filter(|order| order["status"] == "not-found").collect();
    assert!(!missing.is_empty());
    for order in missing {
        let provider = paywright::provider(order["provider"].as_str().unwrap()).unwrap();
        let rows = provider.operations.iter().flat_map(|operation| operation.errors).chain(provider.errors);
        let remedies: Vec<_> = rows.map(|row| row.remedy.en.trim()).collect();
        assert!(remedies.contains(&order["remedy"].as_str().unwrap()), "{order}");
        let told = shop.close(&[]);
        assert!(told.out.contains(order["remedy"].as_str().unwrap()), "{told:#?}");
    }
}

#[test]
fn a_journal_that_cannot_be_used_ends_the_command_before_anything_is_sent() {
    let desk = Desk::new(CHANNEL_CONFIG);
    let close = |orders: &str| {
        desk.write("orders.csv", format!("provider,order\n{orders}"));
        let (young, now) =
            (["--too-early", "report"], ["close", "--from", "orders.csv", "--base-url", "http://127.0.0.1:1"]);
        desk.run(&[&now[..], &young].concat())
    };
    close("cloudpay,order-1\n").exits(5);
    close("cloudpay,order-1\ncloudpay,order-2\n").exits(2).complains(&["of another list", "--journal"]);
    let journal = fs::read_to_string(desk.path(JOURNAL)).unwrap();
    desk.write(JOURNAL, journal.replace("\"started\"", "\"start"));
    close("cloudpay,order-1\n").exits(2).complains(&[JOURNAL, "line 2 is damaged"]);
    desk.write(JOURNAL, &journal);
    let held = fs::File::open(desk.path(JOURNAL)).unwrap();
    held.lock().unwrap();
    close("cloudpay,order-1\n").exits(2).complains(&["another run"]);
}

#[test]
fn young_orders_are_reported_with_their_time_where_nobody_wants_to_wait() {
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"http://127.0.0.1:1\"\n"));
    let created = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_millis().to_string();
    desk.write("orders.csv", format!("provider,order,created\ncloudpay,order-1,{created}\n"));
    let report = desk.run(&["close", "--from", "orders.csv", "--too-early", "report", "--json"]).exits(7).json();
    assert_eq!(report["counts"], json!({ "too-early": 1 }));
    assert!(report["attention"][0]["earliest"].is_string(), "{report}");
    let one = desk.run(&["close", "cloudpay", "order-1", "--created", &created, "--json"]).exits(7).json();
    assert_eq!((&one["certainty"], &one["earliest"]), (&json!("not-sent"), &report["attention"][0]["earliest"]));
}

#[test]
fn a_list_and_an_order_exclude_each_other() {
    let desk = Desk::new(CHANNEL_CONFIG);
    for arguments in [
        &["close", "cloudpay", "order-1", "--from", "orders.csv"][..],
        &["close", "cloudpay", "order-1", "--journal", "a"],
        &["close", "cloudpay", "order-1", "--wait"],
        &["close", "cloudpay", "order-1", "--ignore-column", "note"],
        &["close", "--from", "orders.csv", "--no-confirm"],
        &["close", "--from", "orders.csv", "--rate", "0"],
    ] {
        desk.run(arguments).exits(2);
    }
}

#[test]
fn a_rehearsal_is_not_taken_for_the_real_thing() {
    let (rehearsed, real) = (Shop::open(8), Shop::open(8));
    rehearsed.close(&[]).exits(3);
    rehearsed.desk.write("real.toml", real.sandbox.configuration());
    let again = rehearsed.close(&["--config", "real.toml"]).exits(2);
    again.complains(&["another account or host", "acopay", "--journal"]);
    assert_eq!((again.out.as_str(), real.requests()), ("", 0));
    rehearsed.close(&["--config", "real.toml", "--journal", "real.jsonl"]).exits(3);
    assert!(real.requests() > 0, "a journal of its own lets it go");
}
