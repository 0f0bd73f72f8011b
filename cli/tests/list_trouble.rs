//! A list where the provider, the disk or the terminal fails, and what is asked beside the closing.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use std::{
    fs,
    net::TcpListener,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use common::{CHANNEL_CONFIG, Desk, Ran, serve, serve_by, signal};
use paywright_sandbox::{Sandbox, SandboxOptions};
use serde_json::json;

const JOURNAL: &str = "orders.csv.journal.jsonl";

fn refused(code: &str) -> String {
    json!({ "errcode": 0, "respdata": { "return_code": "SUCCESS", "result_code": "FAIL", "err_code": code } })
        .to_string()
}

/// A list of so many orders.
fn rows(count: usize) -> String {
    let rows: String = (0..count).map(|index| format!("cloudpay,order-{index}\n")).collect();
    format!("provider,order\n{rows}")
}

/// A URL where nobody answers.
fn nowhere() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

#[cfg(unix)]
#[test]
fn when_the_work_is_done_a_signal_ends_the_command() {
    let desk = Desk::new(&format!(
        "{CHANNEL_CONFIG}base_url = \"{}\"\nrate_per_second = 100000\n",
        serve(&refused("ORDERPAID"))
    ));
    desk.write("orders.csv", rows(1_000));
    let close = ["close", "--from", "orders.csv", "--json"];
    desk.run(&close).exits(3);
    // Nobody reads the report, and no pipe takes as much: the command cannot come to its end by itself.
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("paywright"));
    command.current_dir(desk.path("")).env_remove("PAYWRIGHT_CONFIG").args(close);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let announced = &mut [0; 4];
    std::io::Read::read_exact(child.stderr.as_mut().unwrap(), announced).unwrap();
    let patience = Instant::now();
    let status = loop {
        // The first ones may come while there is still work.
        signal(&child, "-INT");
        match child.try_wait().unwrap() {
            Some(status) => break status,
            None if patience.elapsed() > Duration::from_secs(30) => {
                break child.kill().and_then(|()| child.wait()).unwrap();
            }
            None => thread::sleep(Duration::from_millis(1)),
        }
    };
    // Before it takes the signals over, one ends it by the system's own hand.
    assert!(
        status.code() == Some(130) || std::os::unix::process::ExitStatusExt::signal(&status) == Some(2),
        "{status}"
    );
}

#[test]
fn an_outage_stops_the_work_and_the_same_command_does_it_all_when_it_is_over() {
    let desk = Desk::new(CHANNEL_CONFIG);
    desk.write("orders.csv", rows(100));
    let close = |url: &str, more: &[&str]| {
        let first = ["close", "--from", "orders.csv", "--concurrency", "8", "--rate", "100000", "--base-url", url];
        desk.run(&[&first[..], more].concat())
    };
    let ran = close(&nowhere(), &["--json"]).exits(5);
    ran.complains(&["cloudpay: 20 orders in a row got no reply, so no more of its orders are taken", "connect"]);
    let report = ran.json();
    let count = |status: &str| report["counts"][status].as_u64().unwrap();
    assert!((20..28).contains(&count("not-sent")), "{report}");
    assert_eq!(count("not-sent") + count("not-started"), 100, "{report}");
    assert_eq!(
        (&report["halted"][0]["provider"], &report["halted"][0]["trouble"], &report["interrupted"]),
        (&json!("cloudpay"), &json!("no-reply"), &json!(false))
    );

    let ran = close(&serve(&refused("ORDERPAID")), &["--json"]).exits(3);
    ran.complains(&["100 of 100 orders to close; journal"]);
    assert_eq!(ran.json()["counts"], json!({ "already-paid": 100 }));
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_written_is_no_success() {
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{}\"\n", serve(&refused("ORDERCLOSED"))));
    desk.write("orders.csv", rows(2));
    let close = ["close", "--from", "orders.csv"];
    desk.run(&close).exits(0);
    for more in [&[][..], &["--json"]] {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("paywright"));
        command.current_dir(desk.path("")).env_remove("PAYWRIGHT_CONFIG").args([&close[..], more].concat());
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let ran = Ran::of(command.stdout(full).output().unwrap()).exits(74);
        ran.complains(&["the report could not be written", "the journal has every result"]);
    }
}

#[cfg(unix)]
#[test]
fn a_journal_that_keeps_nothing_is_refused_before_anything_is_read() {
    let desk = Desk::new(CHANNEL_CONFIG);
    desk.write("orders.csv", "no list");
    let ran = desk.run(&["close", "--from", "orders.csv", "--journal", "/dev/null"]).exits(2);
    assert_eq!(ran.err.lines().count(), 1, "{ran:#?}");
    ran.complains(&["/dev/null: a journal is a file"]);
}

#[test]
fn a_dry_run_tells_what_would_be_done_and_where_and_does_nothing() {
    let url = serve(&refused("SIGNERROR"));
    let secret = "b".repeat(32);
    let wechat =
        format!("[wechat-pay-v2]\nappid = \"wx8888888888888888\"\nmch_id = \"1900000109\"\napi_key = \"{secret}\"\n");
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{url}\"\n{wechat}"));
    desk.write("orders.csv", format!("{}wechat-pay-v2,order-2\n", rows(2)));
    let close = |more: &[&str]| desk.run(&[&["close", "--from", "orders.csv"], more].concat());
    let ran = close(&["--dry-run"]).exits(0);
    for words in [
        "3 of 3 orders to close",
        &format!("cloudpay at {url} sub_mch_id=1900000109: 2"),
        "wechat-pay-v2 at https://",
        "mch_id=1900000109",
    ] {
        assert!(ran.out.contains(words), "{words}: {ran:#?}");
    }
    ran.never_shows(&secret);
    assert!(!desk.path(JOURNAL).exists());

    desk.write("orders.csv", rows(2));
    close(&[])
        .exits(6)
        .complains(&["2 of 2 orders to close; journal", &format!("  cloudpay at {url} sub_mch_id=1900000109: 2")]);
    let journal = fs::read_to_string(desk.path(JOURNAL)).unwrap();
    let plan = close(&["--dry-run", "--json"]).exits(0).json();
    assert_eq!((&plan["to_close"], &plan["with_result"], &plan["unsettled"]), (&json!(0), &json!(2), &json!(2)));
    let plan = close(&["--dry-run", "--json", "--retry-failed"]).exits(0).json();
    assert_eq!(plan["providers"]["cloudpay"]["to_close"], 2, "{plan}");
    assert_eq!(fs::read_to_string(desk.path(JOURNAL)).unwrap(), journal);
    desk.write("orders.csv", rows(3));
    close(&["--dry-run"]).exits(2).complains(&["of another list"]);
    desk.write("orders.csv", "provider,order\ncloudpay,\n");
    close(&["--dry-run"]).exits(2).complains(&["it has no order number"]);
}

#[test]
fn every_order_has_a_line_in_the_results() {
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{}\"\n", serve(&refused("ORDERPAID"))));
    let created = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_millis();
    desk.write("orders.csv", format!("provider,order,created\ncloudpay,order-1,\ncloudpay,order-2,{created}\n"));
    let close = ["close", "--from", "orders.csv", "--too-early", "report", "--results"];
    desk.run(&[&close[..], &["results.csv"]].concat()).exits(7);
    let results = fs::read_to_string(desk.path("results.csv")).unwrap();
    let lines: Vec<_> = results.lines().collect();
    assert_eq!(lines[0], "line,provider,order,by,result,evidence,code,request_id,time");
    assert!(lines[1].starts_with("2,cloudpay,order-1,merchant,already-paid,"), "{results}");
    assert!(lines[1].contains(",ORDERPAID,") && lines[1].ends_with('Z'), "{results}");
    assert_eq!(lines[2..], ["3,cloudpay,order-2,merchant,too-early,,,,"]);
    assert!(!desk.path("results.csv.part").exists());

    for (file, problem) in
        [("orders.csv", "the list or its journal"), (JOURNAL, "the list or its journal"), ("no/file", "no such folder")]
    {
        desk.run(&[&close[..], &[file]].concat()).exits(2).complains(&[problem]);
    }
    assert!(fs::read_to_string(desk.path("orders.csv")).unwrap().starts_with("provider,order"));
}

#[test]
fn an_order_that_the_provider_called_paid_is_never_released_by_a_later_run() {
    for state in ["CLOSED", "NOTPAY"] {
        let calls = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
        let made = std::sync::Arc::clone(&calls);
        let queried = json!({ "errcode": 0, "respdata": {
            "return_code": "SUCCESS", "result_code": "SUCCESS", "trade_state": state, "out_trade_no": "order-0"
        } });
        let url = serve_by(move |request| {
            let is_close = request.contains("/closeorder");
            made.lock().unwrap().push(if is_close { "close" } else { "query" });
            if is_close { refused("ORDERPAID") } else { queried.to_string() }
        });
        let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{url}\"\n"));
        desk.write("orders.csv", rows(1));
        let close = ["close", "--from", "orders.csv", "--json"];
        assert_eq!(desk.run(&close).exits(5).json()["counts"], json!({ "unknown": 1 }));
        let before = std::mem::take(&mut *calls.lock().unwrap());
        assert_eq!(before.iter().filter(|call| **call == "close").count(), 1, "{before:?}");

        let report = desk.run(&[&close[..], &["--retry-failed"]].concat()).exits(5).json();
        assert_eq!(
            (&report["counts"], &calls.lock().unwrap()[..]),
            (&json!({ "unknown": 1 }), &["query"][..]),
            "{report}"
        );
        let advice = report["attention"][0]["advice"].as_str().unwrap();
        assert!(advice.starts_with("The close and the query contradict each other."), "{advice}");
        assert!(!advice.contains("--retry-failed"), "{advice}");
        let journal = fs::read_to_string(desk.path(JOURNAL)).unwrap();
        assert_eq!(journal.matches(r#""called_paid":true"#).count(), 2, "{journal}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_can_be_kept_nowhere_is_told_on_standard_error() {
    let folder = tempfile::tempdir().unwrap();
    let lost = [folder.path().join(JOURNAL), folder.path().join("results")];
    let [journal, results] = lost.clone();
    fs::create_dir(&results).unwrap();
    let url = serve_by(move |_| {
        let _ = (fs::remove_file(&lost[0]), fs::remove_dir(&lost[1]));
        refused("ORDERPAID")
    });
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{url}\"\n"));
    desk.write("orders.csv", rows(2));
    for json in [&[][..], &["--json"]] {
        fs::create_dir_all(&results).unwrap();
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("paywright"));
        command.current_dir(desk.path("")).env_remove("PAYWRIGHT_CONFIG").args(["close", "--from", "orders.csv"]);
        command.arg("--journal").arg(&journal).arg("--results").arg(results.join("all.csv")).args(json);
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let ran = Ran::of(command.stdout(full).output().unwrap()).exits(74);
        ran.complains(&[
            "error: the report could not be written: ",
            "all.csv: the results could not be written: ",
            "the journal was deleted, moved or replaced",
            "  already-paid orders.csv:2: cloudpay order-0",
            "  already-paid orders.csv:3: cloudpay order-1",
        ]);
        assert!(!ran.err.contains("the journal has"), "it has nothing: {ran:#?}");
    }
}

#[test]
fn refusals_that_a_provider_leaves_unsigned_end_the_work_only_where_they_are_about_no_order() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let config = runtime.block_on(Sandbox::start(SandboxOptions::default())).unwrap().configuration();
    for (code, more, halts) in [("1007", &[][..], false), ("1001", &[], true), ("1001", &["--keep-going"], false)] {
        let url = serve(&json!({ "status": code.parse::<u32>().unwrap(), "message": "no" }).to_string());
        let desk = Desk::new(&config);
        desk.write("orders.csv", rows(40).replace("cloudpay", "acopay"));
        let close = ["close", "--from", "orders.csv", "--json", "--rate", "100000", "--base-url", &url];
        let ran = desk.run(&[&close[..], more].concat()).exits(5);
        let report = ran.json();
        assert_eq!(report["halted"].as_array().unwrap().len(), usize::from(halts), "{code}: {report}");
        assert_eq!(report["counts"]["unknown"] == 40, !halts, "{code}: {report}");
        assert_eq!(ran.err.contains("(--keep-going does)"), halts, "{ran:#?}");
        assert!(report["attention"][0]["remedy"].is_null(), "nobody signed it: {report}");
    }
}

#[test]
fn results_leave_every_other_file_alone() {
    let desk = Desk::new(&format!("{CHANNEL_CONFIG}base_url = \"{}\"\n", serve(&refused("ORDERPAID"))));
    // A list, and a file of somebody's, with the name that results in the making could have.
    desk.write("orders.csv.part", rows(1));
    desk.write("other.csv.part", "somebody's");
    let close = |results: &str| {
        let journal = ["close", "--from", "orders.csv.part", "--format", "csv", "--journal", "night.csv.part"];
        desk.run(&[&journal[..], &["--results", results]].concat()).exits(3)
    };
    for results in ["orders.csv", "night.csv", "other.csv"] {
        close(results);
        assert!(fs::read_to_string(desk.path(results)).unwrap().contains("already-paid"), "{results}");
    }
    assert_eq!(fs::read_to_string(desk.path("orders.csv.part")).unwrap(), rows(1));
    assert_eq!(fs::read_to_string(desk.path("other.csv.part")).unwrap(), "somebody's");
    assert!(fs::read_to_string(desk.path("night.csv.part")).unwrap().starts_with(r#"{"event":"list""#));
    assert_eq!(fs::read_dir(desk.path("")).unwrap().count(), 7, "nothing else is left");
    let rights = |name: &str| fs::metadata(desk.path(name)).unwrap().permissions();
    assert_eq!(rights("other.csv"), rights("other.csv.part"), "whoever may read other files may read it");
}
