use std::time::Duration;

use super::*;
use crate::list::order::{Answer, Conclusion, NumberBy};

fn done(result: Conclusion) -> Status {
    Status::Done(Answer::new(result))
}

fn order(provider: &str, created: Option<SystemTime>) -> ListedOrder {
    let provider = paywright::provider(provider).unwrap();
    ListedOrder { line: 2, provider, by: NumberBy::Merchant, number: "order-1".to_owned(), created }
}

#[test]
fn a_fact_is_never_touched_again() {
    for result in Conclusion::ALL.into_iter().filter(|result| result.is_final()) {
        for retry_failed in [false, true] {
            assert_eq!(approach(&done(result), true, retry_failed), None, "{result:?}");
        }
    }
    let facts = Conclusion::ALL.into_iter().filter(|result| result.is_final()).map(Conclusion::id);
    assert!(facts.eq(["closed", "already-closed", "already-paid", "refunded", "not-found"]));
}

#[test]
fn a_killed_run_is_taken_up_where_it_ended() {
    let later = SystemTime::UNIX_EPOCH + Duration::from_secs(1);
    for retry_failed in [false, true] {
        let approach = |status| approach(&status, true, retry_failed);
        assert_eq!(approach(Status::New), Some(Approach::Close));
        assert_eq!(approach(Status::TooEarly(later)), Some(Approach::Close));
        assert_eq!(approach(Status::Started), Some(Approach::QueryThenClose));
    }
}

#[test]
fn what_did_not_arrive_is_closed_by_the_next_run_as_if_it_were_new() {
    for retry_failed in [false, true] {
        assert_eq!(approach(&done(Conclusion::NotSent), true, retry_failed), Some(Approach::Close));
    }
}

#[test]
fn what_settled_nothing_is_tried_again_only_when_asked_and_by_what_may_have_arrived() {
    for result in [Conclusion::Unknown, Conclusion::Accepted, Conclusion::Answered] {
        assert_eq!(approach(&done(result), true, false), None, "{result:?}");
    }
    let again = |result| approach(&done(result), true, true);
    assert_eq!(again(Conclusion::Unknown), Some(Approach::QueryThenClose));
    assert_eq!(again(Conclusion::Accepted), Some(Approach::QueryThenClose));
    assert_eq!(again(Conclusion::Answered), Some(Approach::Close));
    let statuses = Conclusion::ALL.map(done);
    assert_eq!(unsettled(&statuses), 3);
}

#[test]
fn what_was_once_called_paid_is_never_closed_again() {
    let contradicted = Status::Done(Answer { called_paid: true, ..Answer::new(Conclusion::Unknown) });
    for is_idempotent in [false, true] {
        assert_eq!(approach(&contradicted, is_idempotent, false), None);
        assert_eq!(approach(&contradicted, is_idempotent, true), Some(Approach::QueryPaid));
    }
}

#[test]
fn what_may_do_harm_is_not_closed_twice() {
    assert_eq!(approach(&Status::Started, false, true), Some(Approach::Query));
    assert_eq!(approach(&done(Conclusion::Unknown), false, true), Some(Approach::Query));
    assert_eq!(approach(&Status::New, false, true), Some(Approach::Close));
}

#[test]
fn orders_in_doubt_come_first_and_young_ones_last() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    let ago = |seconds| Some(now - Duration::from_secs(seconds));
    let provider = "wechat-pay-v2";
    let orders = [
        order(provider, ago(10)),
        order(provider, ago(20)),
        order(provider, None),
        order(provider, ago(10)),
        order(provider, ago(900)),
    ];
    let statuses = [Status::New, Status::New, Status::New, Status::Started, Status::New];
    let tasks = tasks(&orders, &statuses, false, now);
    let found: Vec<_> = tasks.iter().map(|task| (task.order, task.approach, task.earliest)).collect();
    let at = |seconds| Some(now + Duration::from_secs(seconds));
    assert_eq!(
        found,
        [
            (3, Approach::QueryThenClose, None),
            (2, Approach::Close, None),
            (4, Approach::Close, None),
            (1, Approach::Close, at(280)),
            (0, Approach::Close, at(290)),
        ]
    );
}
