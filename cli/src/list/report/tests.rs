use std::time::SystemTime;

use super::*;
use crate::{
    advice::Advice,
    list::{
        breaker::Trouble,
        order::{Answer, Conclusion, NumberBy},
    },
};

fn report(statuses: &[Status]) -> Report {
    report_of(Ledger::new(statuses.to_vec()), false)
}

fn report_of(ledger: Ledger, stopped: bool) -> Report {
    let provider = paywright::provider("cloudpay").unwrap();
    let order =
        |line| ListedOrder { line, provider, by: NumberBy::Merchant, number: format!("order-{line}"), created: None };
    let orders: Vec<_> = (2..).take(ledger.statuses.len()).map(order).collect();
    let (duration, halts) = (Duration::from_secs(2), Vec::new());
    let about = About { list: "orders.csv", journal: "journal", concluded: 30, stopped, halts, duration };
    Report::new(about, &orders, &ledger, Vec::new())
}

fn done(result: Conclusion) -> Status {
    Status::Done(Answer::new(result))
}

#[test]
fn what_is_least_certain_decides_the_exit_code() {
    let order = [
        (done(Conclusion::AlreadyClosed), 0),
        (done(Conclusion::NotFound), 4),
        (done(Conclusion::AlreadyPaid), 3),
        (Status::TooEarly(SystemTime::UNIX_EPOCH), 7),
        (done(Conclusion::Answered), 6),
        (done(Conclusion::Unknown), 5),
        (done(Conclusion::Closed), 5),
    ];
    let mut statuses = vec![done(Conclusion::Closed)];
    for (status, code) in order {
        statuses.push(status);
        assert_eq!(report(&statuses).exit_code(), code, "{statuses:?}");
    }
    for status in [done(Conclusion::Accepted), done(Conclusion::NotSent), Status::Started, Status::New] {
        assert_eq!(report(std::slice::from_ref(&status)).exit_code(), 5, "{status:?}, and nobody stopped the run");
    }
    for status in [Status::Started, Status::New, Status::TooEarly(SystemTime::UNIX_EPOCH)] {
        let ledger = Ledger::new(vec![done(Conclusion::Unknown), status]);
        assert_eq!(report_of(ledger.clone(), true).exit_code(), INTERRUPTED, "{ledger:?}");
    }
    assert_eq!(report_of(Ledger::new(vec![done(Conclusion::Closed)]), true).exit_code(), 0, "stopped at its end");
}

#[test]
fn every_order_is_counted_once_and_those_that_need_somebody_are_named() {
    let open = Answer {
        code: Some("SYSTEMERROR".to_owned()),
        kind: Some("refused".to_owned()),
        message: Some("busy ".repeat(100)),
        request_id: Some("42".to_owned()),
        error: Some("at length".to_owned()),
        ..Answer::new(Conclusion::Unknown)
    };
    let report = report(&[done(Conclusion::Closed), Status::Done(open), done(Conclusion::AlreadyPaid), Status::New]);
    assert_eq!(report.counts.values().sum::<usize>(), report.orders);
    assert_eq!(report.providers["cloudpay"], report.counts);
    let lines: Vec<_> = report.attention.iter().map(|order| order.line("orders.csv")).collect();
    let busy = "busy ".repeat(24);
    assert_eq!(
        lines,
        [
            format!("orders.csv:3: cloudpay order-3: refused SYSTEMERROR ({busy}…) [request id 42]"),
            "orders.csv:4: cloudpay order-4".to_owned()
        ]
    );
    assert_eq!(report.attention[0].error.as_deref(), Some("at length"), "the JSON has all of it");
    assert!((report.per_second - 15.0).abs() < f64::EPSILON);
}

#[test]
fn what_is_not_settled_is_told_with_the_way_to_try_again() {
    let settled = report(&[done(Conclusion::Closed), done(Conclusion::NotSent), Status::New]);
    assert_eq!((settled.unsettled, settled.pace().as_str()), (0, "30 orders in 2.0 s, 15.0 per second"));
    let open = report(&[done(Conclusion::Closed), done(Conclusion::Unknown), done(Conclusion::Answered)]);
    assert!(open.pace().ends_with("; 2 are not settled: --retry-failed tries them again"), "{}", open.pace());
}

#[test]
fn the_documents_remedy_is_told_once_for_each_code_and_stands_at_every_order() {
    let told = |remedy: Option<&str>| {
        let remedy = remedy.map(str::to_owned);
        Status::Done(Answer { code: Some("GONE".to_owned()), remedy, ..Answer::new(Conclusion::NotFound) })
    };
    let report = report(&[told(Some("Look on the platform.")), told(Some("Look on the platform.")), told(None)]);
    let orders: Vec<_> = report.attention.iter().collect();
    assert!(people::remedies(&orders).into_iter().eq(["cloudpay GONE: Look on the platform."]));
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["attention"][1]["remedy"], "Look on the platform.");
    assert_eq!(json["counts"], serde_json::json!({ "not-found": 3 }));
}

#[test]
fn a_result_that_the_journal_did_not_take_is_told_even_where_nobody_has_to_do_anything() {
    let mut ledger = Ledger::new(vec![done(Conclusion::Closed), done(Conclusion::Closed), Status::Started]);
    ledger.unwritten.insert(1);
    let lines = |report: &Report| report.not_in_journal.iter().map(|order| order.line).collect::<Vec<_>>();
    assert_eq!(lines(&report_of(ledger.clone(), false)), [3]);
    ledger.lose_journal();
    assert_eq!(lines(&report_of(ledger, false)), [2, 3]);
}

#[test]
fn what_an_order_in_doubt_met_is_told() {
    let mut ledger = Ledger::new(vec![Status::Started]);
    let met = Answer { error: Some("no connection".to_owned()), ..Answer::new(Conclusion::Unknown) };
    ledger.doubts.insert(0, met);
    let report = report_of(ledger, false);
    let told = &report.attention[0];
    assert_eq!((told.status, told.error.as_deref()), (Standing::InDoubt, Some("no connection")));
}

#[test]
fn a_provider_that_was_left_alone_stands_in_the_json() {
    let halt = Halt { provider: "cloudpay", trouble: Trouble::NoReply, in_a_row: 20, error: None };
    let report = Report { halted: vec![halt], ..report(&[Status::New]) };
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(
        json["halted"],
        serde_json::json!([{ "provider": "cloudpay", "trouble": "no-reply", "in_a_row": 20, "error": null }])
    );
}

#[test]
fn what_to_do_is_what_the_answer_says_and_how_a_list_does_it_again() {
    let answer = |result, advice| Status::Done(Answer { advice, ..Answer::new(result) });
    let paid = Answer { called_paid: true, ..Answer::new(Conclusion::Unknown) };
    let again = " The same command with --retry-failed tries it again.";
    for (status, advice, how) in [
        (answer(Conclusion::Unknown, Some(Advice::Stop)), Advice::Stop, ""),
        (answer(Conclusion::Answered, Some(Advice::PlatformAfterNo)), Advice::PlatformAfterNo, ""),
        (answer(Conclusion::Unknown, Some(Advice::Paying)), Advice::Paying, again),
        (answer(Conclusion::NotSent, Some(Advice::MendKey)), Advice::MendKey, " The same command tries it again."),
        // As journals of earlier versions have it.
        (answer(Conclusion::Unknown, None), Advice::Query, again),
        (answer(Conclusion::Answered, None), Advice::CloseRefused, again),
        (Status::Done(paid), Advice::Contradiction, ""),
    ] {
        let report = report(std::slice::from_ref(&status));
        assert_eq!(report.attention[0].advice, format!("{}{how}", advice.text()), "{status:?}");
    }
}

#[test]
fn trying_again_is_not_offered_where_it_would_not_help() {
    let stop = Status::Done(Answer { advice: Some(Advice::Stop), ..Answer::new(Conclusion::Unknown) });
    let pace = |statuses: &[Status]| report(statuses).pace();
    let some = pace(&[stop.clone(), done(Conclusion::Unknown)]);
    assert!(some.ends_with("; 2 are not settled: --retry-failed tries them again, which would not help 1 of them"));
    assert!(pace(&[stop]).ends_with("; 1 are not settled, and trying again would not help: see above"));
}
