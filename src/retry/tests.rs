//! The table of the module's documentation, row by row.

use super::*;

const ATTEMPT: u32 = 1;
const ELAPSED: Duration = Duration::from_secs(1);
const WHOLE: u32 = u32::MAX;

fn failure(cause: Cause) -> Failure {
    Failure { cause, status: None, retry_after: None, idempotent: true, other_host: OtherHost::None }
}

fn decided(failure: Failure) -> Decision {
    decide(&RetryPolicy::default(), &failure, ATTEMPT, ELAPSED, WHOLE)
}

fn again(millis: u64, at: NextHost) -> Decision {
    Decision::Again { after: Duration::from_millis(millis), at }
}

#[test]
fn what_failed_decides_whether_it_is_tried_again() {
    let once = |cause| Failure { idempotent: false, ..failure(cause) };
    let beside = |other_host| Failure { other_host, ..failure(Cause::Unreachable) };
    let refused = |row| failure(Cause::Refused(row));
    let unsettled =
        |idempotent| Failure { idempotent, ..failure(Cause::Refused(Some((Retry::SameOrder, OrderFact::Unknown)))) };
    let rows = [
        (failure(Cause::Mistake), Decision::Stop(Stop::Mistake)),
        (refused(Some((Retry::SameOrder, OrderFact::Unchanged))), again(200, NextHost::Same)),
        (unsettled(false), Decision::Stop(Stop::NotIdempotent)),
        (unsettled(true), again(200, NextHost::Same)),
        (refused(Some((Retry::Never, OrderFact::Unchanged))), Decision::Stop(Stop::Never)),
        (refused(Some((Retry::AfterQuery, OrderFact::Unknown))), Decision::Stop(Stop::AfterQuery)),
        (refused(None), Decision::Stop(Stop::Unlisted)),
        (once(Cause::MayHaveArrived), Decision::Stop(Stop::NotIdempotent)),
        (failure(Cause::MayHaveArrived), again(200, NextHost::Same)),
        (beside(OtherHost::Untried), again(0, NextHost::Other)),
        (beside(OtherHost::Tried), again(200, NextHost::Other)),
        (beside(OtherHost::None), again(200, NextHost::Same)),
        (once(Cause::Unreachable), again(200, NextHost::Same)),
    ];
    for (failure, expected) in rows {
        assert_eq!(decided(failure), expected, "{failure:?}");
    }
}

#[test]
fn another_host_is_for_calls_that_made_no_connection_only() {
    let failure = Failure { other_host: OtherHost::Untried, ..failure(Cause::MayHaveArrived) };
    assert_eq!(decided(failure), again(200, NextHost::Same));
}

#[test]
fn an_authentic_no_that_changed_nothing_goes_by_its_row_whether_or_not_the_operation_is_idempotent() {
    let row = Some((Retry::SameOrder, OrderFact::Unchanged));
    let failure = Failure { idempotent: false, ..failure(Cause::Refused(row)) };
    assert_eq!(decided(failure), again(200, NextHost::Same));
}

#[test]
fn the_last_attempt_is_the_last() {
    let failure = failure(Cause::Unreachable);
    let after = |attempts, attempt| decide(&RetryPolicy::default().attempts(attempts), &failure, attempt, ELAPSED, 0);
    assert_eq!(after(3, 2), again(0, NextHost::Same));
    assert_eq!(after(3, 3), Decision::Stop(Stop::Attempts));
    for attempts in [0, 1] {
        assert_eq!(after(attempts, 1), Decision::Stop(Stop::Attempts));
    }
    assert_eq!(decide(&RetryPolicy::never(), &failure, 1, Duration::ZERO, 0), Decision::Stop(Stop::Attempts));
}

#[test]
fn waits_double_up_to_the_greatest_and_are_a_random_part_of_that() {
    let policy = RetryPolicy::default().attempts(u32::MAX);
    let wait = |attempt, jitter| match decide(&policy, &failure(Cause::Unreachable), attempt, ELAPSED, jitter) {
        Decision::Again { after, .. } => after.as_millis(),
        Decision::Stop(stop) => panic!("{stop:?}"),
    };
    let longest: Vec<_> = [1, 2, 3, 4, 5, 6, 33, 4_000_000_000].map(|attempt| wait(attempt, WHOLE)).into();
    assert_eq!(longest, [200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
    assert_eq!([0, WHOLE / 4, WHOLE / 2].map(|jitter| wait(2, jitter)), [0, 99, 199]);
}

#[test]
fn a_wait_that_reaches_the_deadline_is_not_begun() {
    let at = |millis| {
        let elapsed = Duration::from_millis(millis);
        decide(&RetryPolicy::default(), &failure(Cause::MayHaveArrived), ATTEMPT, elapsed, WHOLE)
    };
    assert_eq!(at(29_799), again(200, NextHost::Same));
    assert_eq!(at(29_800), Decision::Stop(Stop::Deadline));
    let beside = Failure { other_host: OtherHost::Untried, ..failure(Cause::Unreachable) };
    let late = decide(&RetryPolicy::default(), &beside, ATTEMPT, Duration::from_secs(30), 0);
    assert_eq!(late, Decision::Stop(Stop::Deadline), "there is no time left at the other host either");
}

#[test]
fn nobody_who_asks_for_time_is_asked_earlier() {
    let asks = |status, seconds| {
        let retry_after = Some(Duration::from_secs(seconds));
        decided(Failure { status: Some(status), retry_after, ..failure(Cause::MayHaveArrived) })
    };
    assert_eq!(asks(429, 7), again(7_200, NextHost::Same));
    assert_eq!(asks(503, 7), again(7_200, NextHost::Same));
    assert_eq!(asks(200, 7), again(200, NextHost::Same), "it has a meaning with these two statuses only");
    assert_eq!(asks(429, 29), Decision::Stop(Stop::Deadline));
    assert_eq!(asks(503, u64::MAX), Decision::Stop(Stop::Deadline));
    let once = Failure {
        status: Some(429),
        retry_after: Some(Duration::from_secs(1)),
        idempotent: false,
        ..failure(Cause::MayHaveArrived)
    };
    assert_eq!(decided(once), Decision::Stop(Stop::NotIdempotent));
}

#[test]
fn nobody_waits_for_longer_than_an_hour_even_without_a_deadline() {
    let patient = RetryPolicy::default().deadline(Duration::MAX);
    let asks = |seconds| {
        let retry_after = Some(Duration::from_secs(seconds));
        let failure = Failure { status: Some(503), retry_after, ..failure(Cause::MayHaveArrived) };
        decide(&patient, &failure, ATTEMPT, ELAPSED, 0)
    };
    assert_eq!(asks(3600), again(3_600_000, NextHost::Same));
    assert_eq!(asks(3601), Decision::Stop(Stop::RetryAfter));
    assert_eq!(asks(1_000_000_000), Decision::Stop(Stop::RetryAfter));
}
