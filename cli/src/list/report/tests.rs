use std::time::SystemTime;

use super::*;
use crate::list::order::Answer;

fn report(statuses: &[Status]) -> Report {
    report_of(statuses, false)
}

fn report_of(statuses: &[Status], stopped: bool) -> Report {
    let provider = paywright::provider("cloudpay").unwrap();
    let order =
        |line| ListedOrder { line, provider, by: NumberBy::Merchant, number: format!("order-{line}"), created: None };
    let orders: Vec<_> = (2..).take(statuses.len()).map(order).collect();
    let about =
        About { list: "orders.csv", journal: "journal", concluded: 30, stopped, duration: Duration::from_secs(2) };
    Report::new(about, &orders, statuses, Vec::new())
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
        (Status::New, INTERRUPTED),
    ];
    let mut statuses = vec![done(Conclusion::Closed)];
    for (status, code) in order {
        statuses.push(status);
        assert_eq!(report(&statuses).exit_code(), code, "{statuses:?}");
    }
    for result in [Conclusion::Accepted, Conclusion::NotSent] {
        assert_eq!(report(&[done(result)]).exit_code(), 5);
    }
    assert_eq!(report(&[Status::Started]).exit_code(), 5, "in doubt, and nobody stopped the run");
    assert_eq!(report_of(&[Status::Started], true).exit_code(), INTERRUPTED);
}

#[test]
fn every_order_is_counted_once_and_those_that_need_somebody_are_named() {
    let open = Answer { code: Some("SYSTEMERROR".to_owned()), ..Answer::new(Conclusion::Unknown) };
    let report = report(&[done(Conclusion::Closed), Status::Done(open), done(Conclusion::AlreadyPaid), Status::New]);
    assert_eq!(report.counts.values().sum::<usize>(), report.orders);
    assert_eq!(report.providers["cloudpay"], report.counts);
    let lines: Vec<_> = report.attention.iter().map(|order| order.line("orders.csv")).collect();
    assert_eq!(lines, ["orders.csv:3: cloudpay order-3: SYSTEMERROR", "orders.csv:4: cloudpay order-4"]);
    assert!((report.per_second - 15.0).abs() < f64::EPSILON);
}

#[test]
fn every_status_has_a_column() {
    let statuses = [Status::New, Status::Started, Status::TooEarly(SystemTime::UNIX_EPOCH)];
    for status in statuses.into_iter().chain(Conclusion::ALL.map(done)) {
        assert!(STATUSES.contains(&status.id()), "{status:?}");
    }
}
