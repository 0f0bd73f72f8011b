//! Closing until it is certain: what is asked for, what is closed again, and what is never claimed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use paywright_runtime::{
    BoxFuture, Certainty, Client, CloseOrders, ConfirmPolicy, ErrorKind, Evidence, Order, OrderNumber, OrderState,
    Outcome, RetryPolicy,
    sources::{Clock, Random, Timer},
    transport::{Transport, TransportError},
    wire::{Reply, Request},
};
use support::{
    Merchant, ORDER,
    script::{ManualTimer, Script, Step, staged},
};

const FIRST_BACKOFF: Duration = Duration::from_secs(2);

fn policy() -> RetryPolicy {
    RetryPolicy::default().deadline(Duration::from_secs(3600)).backoff(FIRST_BACKOFF, Duration::from_secs(60))
}

fn rounds() -> ConfirmPolicy {
    ConfirmPolicy::default().rounds(3).waits(FIRST_BACKOFF, Duration::from_secs(60))
}

/// WeChat's answer to a query.
fn told(merchant: &Merchant, state: &str) -> Step {
    let fields =
        [("return_code", "SUCCESS"), ("result_code", "SUCCESS"), ("trade_state", state), ("out_trade_no", ORDER)];
    Step::reply(200, merchant.wechat_reply(&fields))
}

fn accepted(merchant: &Merchant) -> Step {
    Step::reply(200, merchant.success())
}

/// WeChat's refusal to close an order, with this code.
fn refused(merchant: &Merchant, code: &str) -> Step {
    let fields = [("return_code", "SUCCESS"), ("result_code", "FAIL"), ("err_code", code)];
    Step::reply(200, merchant.wechat_reply(&fields))
}

/// A client at WeChat that gets these replies, three attempts for everything.
fn wechat(steps: impl Fn(&Merchant) -> Vec<Step>) -> (Client, Script, ManualTimer) {
    let merchant = Merchant::wechat("MD5");
    let settings = merchant.settings.clone().retry(policy()).confirming(rounds());
    let (settings, script, timer) = staged(settings, steps(&merchant));
    (settings.build().unwrap(), script, timer)
}

/// The calls that were made, by the end of their path.
fn calls(script: &Script) -> Vec<String> {
    script.sent().iter().map(|request| request.url.rsplit('/').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_success_that_proves_nothing_is_closed_only_after_a_query_said_so() {
    let (client, script, _) = wechat(|at| vec![accepted(at), told(at, "CLOSED")]);
    let confirmed = client.close_and_confirm(ORDER.into()).await.unwrap();
    assert_eq!((confirmed.outcome(), confirmed.evidence()), (Outcome::Closed, Evidence::Query));
    assert_eq!(confirmed.closed().unwrap().outcome(), Outcome::Accepted);
    assert_eq!(confirmed.queried().unwrap().state(), OrderState::Closed);
    assert_eq!(calls(&script), ["closeorder", "orderquery"]);
}

#[tokio::test]
async fn each_state_that_ends_the_matter_is_the_outcome() {
    for (state, outcome) in [
        ("SUCCESS", Outcome::AlreadyPaid),
        ("REFUND", Outcome::Refunded),
        ("CLOSED", Outcome::Closed),
        ("REVOKED", Outcome::Closed),
    ] {
        let (client, script, _) = wechat(|at| vec![accepted(at), told(at, state)]);
        assert_eq!(client.close_and_confirm(ORDER.into()).await.unwrap().outcome(), outcome, "{state}");
        assert_eq!(script.sent().len(), 2, "{state}");
    }
}

#[tokio::test]
async fn an_order_that_is_unpaid_a_moment_later_is_closed_and_asked_for_again() {
    let steps = |at: &Merchant| vec![accepted(at), told(at, "NOTPAY"), accepted(at), told(at, "CLOSED")];
    let (client, script, timer) = wechat(steps);
    let confirmed = client.close_and_confirm(ORDER.into()).await.unwrap();
    assert_eq!(confirmed.outcome(), Outcome::Closed);
    assert_eq!(calls(&script), ["closeorder", "orderquery", "closeorder", "orderquery"]);
    assert!(timer.waits().iter().all(|wait| *wait <= FIRST_BACKOFF), "{:?}", timer.waits());
}

#[tokio::test]
async fn an_order_that_is_being_paid_is_asked_for_again_and_not_closed_again() {
    let (client, script, _) = wechat(|at| vec![accepted(at), told(at, "USERPAYING"), told(at, "SUCCESS")]);
    assert_eq!(client.close_and_confirm(ORDER.into()).await.unwrap().outcome(), Outcome::AlreadyPaid);
    assert_eq!(calls(&script), ["closeorder", "orderquery", "orderquery"]);
}

#[tokio::test]
async fn what_stays_open_is_never_called_closed() {
    for state in ["NOTPAY", "USERPAYING", "PAYERROR", "ACCEPT"] {
        let merchant = Merchant::wechat("MD5");
        let closed_again = (0..6).flat_map(|_| [accepted(&merchant), told(&merchant, state)]);
        let asks_only = matches!(state, "USERPAYING" | "ACCEPT");
        let steps: Vec<Step> =
            if asks_only { vec![accepted(&merchant), told(&merchant, state)] } else { closed_again.collect() };
        let (client, script, _) = wechat(|_| steps.clone());
        let error = client.close_and_confirm(ORDER.into()).await.unwrap_err();
        assert_eq!(error.certainty(), Certainty::Unknown, "{state}");
        let ErrorKind::Unconfirmed(doubt) = error.kind() else { panic!("{error}") };
        assert_eq!(doubt.closed().unwrap().outcome(), Outcome::Accepted);
        assert!(doubt.queried().unwrap().state() != OrderState::Closed, "{error}");
        assert_eq!(script.sent().len(), if asks_only { 4 } else { 6 }, "three rounds: {state}");
        assert!(error.to_string().contains("a query says that the order is"), "{error}");
    }
}

#[tokio::test]
async fn a_query_that_nobody_answers_leaves_a_doubt() {
    let (client, _, _) = wechat(|at| vec![accepted(at), Step::Breaks]);
    let error = client.close_and_confirm(ORDER.into()).await.unwrap_err();
    let ErrorKind::Unconfirmed(doubt) = error.kind() else { panic!("{error}") };
    assert_eq!((error.certainty(), doubt.queried().unwrap_err().certainty()), (Certainty::Unknown, Certainty::Unknown));
}

#[tokio::test]
async fn a_close_that_nobody_answered_is_settled_by_a_query() {
    let steps = |at: &Merchant| vec![Step::Breaks, Step::Breaks, Step::Breaks, told(at, "CLOSED")];
    let (client, script, _) = wechat(steps);
    let confirmed = client.close_and_confirm(ORDER.into()).await.unwrap();
    assert_eq!((confirmed.outcome(), confirmed.evidence()), (Outcome::Closed, Evidence::Query));
    assert_eq!(confirmed.closed().unwrap_err().certainty(), Certainty::Unknown);
    assert_eq!(calls(&script), ["closeorder", "closeorder", "closeorder", "orderquery"]);
}

#[tokio::test]
async fn what_is_certain_is_not_asked_for() {
    let (client, script, _) = wechat(|at| vec![refused(at, "ORDERCLOSED")]);
    let confirmed = client.close_and_confirm(ORDER.into()).await.unwrap();
    assert_eq!((confirmed.outcome(), confirmed.evidence()), (Outcome::AlreadyClosed, Evidence::Close));
    assert_eq!(script.sent().len(), 1);

    let huawei = Merchant::huawei("RSA");
    let (settings, script, _) = staged(huawei.settings.clone().retry(policy()), [accepted(&huawei)]);
    let confirmed = settings.build().unwrap().close_and_confirm(ORDER.into()).await.unwrap();
    assert_eq!((confirmed.outcome(), confirmed.evidence()), (Outcome::Closed, Evidence::Close));
    assert_eq!(script.sent().len(), 1);
}

#[tokio::test]
async fn a_paid_order_is_asked_for_since_its_money_may_have_gone_back() {
    for (state, outcome, evidence) in [
        ("SUCCESS", Outcome::AlreadyPaid, Evidence::Query),
        ("REFUND", Outcome::Refunded, Evidence::Query),
        ("A_NEW_STATE", Outcome::AlreadyPaid, Evidence::Close),
    ] {
        let (client, script, _) = wechat(|at| vec![refused(at, "ORDERPAID"), told(at, state)]);
        let confirmed = client.close_and_confirm(ORDER.into()).await.unwrap();
        assert_eq!((confirmed.outcome(), confirmed.evidence()), (outcome, evidence), "{state}");
        assert_eq!(calls(&script), ["closeorder", "orderquery"], "{state}");
    }
    let (client, _, _) = wechat(|at| vec![refused(at, "ORDERPAID"), Step::Breaks]);
    let confirmed = client.close_and_confirm(ORDER.into()).await.unwrap();
    assert_eq!((confirmed.outcome(), confirmed.evidence()), (Outcome::AlreadyPaid, Evidence::Close), "nobody answered");
}

#[tokio::test]
async fn a_query_that_contradicts_a_paid_order_leaves_nothing_certain() {
    for state in ["CLOSED", "REVOKED", "NOTPAY", "USERPAYING"] {
        let (client, script, _) = wechat(|at| vec![refused(at, "ORDERPAID"), told(at, state)]);
        let error = client.close_and_confirm(ORDER.into()).await.unwrap_err();
        assert_eq!(error.certainty(), Certainty::Unknown, "{state}");
        assert!(matches!(error.kind(), ErrorKind::Unconfirmed(_)), "{error}");
        assert!(error.to_string().contains("already-paid"), "both sides are told: {error}");
        assert_eq!(calls(&script)[1..].iter().find(|call| *call != "orderquery"), None, "closed once only: {state}");
    }
}

#[tokio::test]
async fn an_order_that_was_called_paid_stays_paid_whatever_a_later_close_would_meet() {
    for (last, expected) in [
        (told as fn(&Merchant, &str) -> Step, Ok(Outcome::AlreadyPaid)),
        (|_: &Merchant, _: &str| Step::Unreachable, Err(Certainty::Unknown)),
        (|at: &Merchant, _: &str| refused(at, "SIGNERROR"), Err(Certainty::Unknown)),
        (|at: &Merchant, _: &str| told(at, "CLOSED"), Err(Certainty::Unknown)),
    ] {
        let steps = |at: &Merchant| vec![refused(at, "ORDERPAID"), told(at, "NOTPAY"), last(at, "SUCCESS")];
        let (client, script, _) = wechat(steps);
        let answer = client.close_and_confirm(ORDER.into()).await;
        let learnt = answer.as_ref().map(|answer| answer.outcome()).map_err(|error| error.certainty());
        assert_eq!(learnt, expected, "{answer:?}");
        assert_eq!(calls(&script)[..2], ["closeorder", "orderquery"]);
        assert!(calls(&script)[1..].iter().all(|call| call == "orderquery"), "{:?}", calls(&script));
    }
}

#[tokio::test]
async fn a_provider_that_asks_to_wait_is_not_asked_again_before() {
    let busy = |_: &Merchant| vec![Step::busy(503, "60"); 3];
    let open = |at: &Merchant| [busy(at), vec![told(at, "NOTPAY"), accepted(at), told(at, "CLOSED")]].concat();
    let (client, _, timer) = wechat(open);
    assert_eq!(client.close_and_confirm(ORDER.into()).await.unwrap().outcome(), Outcome::Closed);
    assert_eq!(timer.waits().len(), 3, "two between attempts, one between rounds");
    assert!(timer.waits().iter().all(|wait| *wait >= Duration::from_secs(60)), "{:?}", timer.waits());
}

#[tokio::test]
async fn what_was_not_sent_is_not_asked_for() {
    let (client, script, _) = wechat(|_| vec![Step::Unreachable]);
    let error = client.close_and_confirm(ORDER.into()).await.unwrap_err();
    assert_eq!(error.certainty(), Certainty::NotSent);
    assert!(calls(&script).iter().all(|call| call == "closeorder"), "{:?}", calls(&script));
}

#[tokio::test]
async fn a_close_that_may_still_take_effect_is_not_forgotten() {
    let no = |at: &Merchant| refused(at, "SIGNERROR");
    // Taken, and still unpaid when it was asked for; then closing once more does not get through, or is refused.
    for last in [|_: &Merchant| Step::Unreachable, no] {
        let (client, _, _) = wechat(|at| vec![accepted(at), told(at, "NOTPAY"), last(at)]);
        let error = client.close_and_confirm(ORDER.into()).await.unwrap_err();
        assert_eq!(error.certainty(), Certainty::Unknown, "{error}");
        assert!(matches!(error.kind(), ErrorKind::Unconfirmed(_)), "{error}");
    }
}

#[tokio::test]
async fn a_refusal_that_asks_for_a_query_stays_a_no_unless_the_query_settles_it() {
    let acopay = Merchant::acopay();
    let refused = Step::reply(200, acopay.acopay_reply(200, "SUCCESS", &[("code", "FAIL"), ("description", "no")]));
    let query = |more: &[(&str, &str)]| {
        let data = [&[("code", "FAIL"), ("mch_trade_no", ORDER)], more].concat();
        Step::reply(200, acopay.acopay_reply(200, "SUCCESS", &data))
    };
    for (reply, expected) in [
        (query(&[]), Err(Certainty::Answered)),
        (query(&[("success_time", "2021-12-15T11:50:25+08:00")]), Ok(Outcome::AlreadyPaid)),
    ] {
        let (settings, script, _) = staged(acopay.settings.clone().retry(policy()), [refused.clone(), reply]);
        let answer = settings.build().unwrap().close_and_confirm(ORDER.into()).await;
        let learnt = answer.as_ref().map(|answer| answer.outcome()).map_err(|error| error.certainty());
        assert_eq!((learnt, script.sent().len()), (expected, 2));
    }
}

#[tokio::test]
async fn what_a_repeated_close_met_says_nothing_about_the_one_before() {
    let malformed = |at: &Merchant| refused(at, "XML_FORMAT_ERROR");
    let never_sent = |at: &Merchant| vec![accepted(at), told(at, "NOTPAY"), Step::Unreachable];
    let said_no = |at: &Merchant| vec![accepted(at), told(at, "NOTPAY"), malformed(at), told(at, "NOTPAY")];
    for (client, script, _) in [wechat(never_sent), wechat(said_no)] {
        let error = client.close_and_confirm(ORDER.into()).await.unwrap_err();
        assert_eq!(error.certainty(), Certainty::Unknown, "the first close may be on its way: {error}");
        assert!(matches!(error.kind(), ErrorKind::Unconfirmed(_)), "{error}");
        assert_eq!(calls(&script).last().unwrap(), "orderquery", "the last word is the order's state");
    }
    let settled = |at: &Merchant| vec![accepted(at), told(at, "NOTPAY"), malformed(at), told(at, "CLOSED")];
    let (client, _, _) = wechat(settled);
    assert_eq!(client.close_and_confirm(ORDER.into()).await.unwrap().outcome(), Outcome::Closed);
}

#[tokio::test]
async fn an_order_by_the_providers_number_is_asked_for_by_it() {
    let merchant = Merchant::wechat("MD5");
    let (settings, script, _) = staged(merchant.settings.clone(), [told(&merchant, "CLOSED")]);
    let client = settings.build().unwrap();
    let number = OrderNumber::Provider("4200001");
    let error = client.close_and_confirm(number.into()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NoProviderNumber), "{error}");
    // The reply names another order than the one asked for: neither number of it was asked for.
    let error = client.query(number).await.unwrap_err();
    assert_eq!(error.certainty(), Certainty::Unknown, "{error}");
    assert!(script.sent()[0].body.contains("<transaction_id>4200001</transaction_id>"));
}

/// A clock that goes by a timer, so that waiting passes the time.
struct ByTimer(Arc<ManualTimer>);

const START: i64 = 1_700_000_000_000;

impl Clock for ByTimer {
    fn now_millis(&self) -> i64 {
        START + i64::try_from(self.0.now().as_millis()).unwrap()
    }
}

#[tokio::test]
async fn a_client_waits_for_the_providers_time_where_it_is_asked_to() {
    let merchant = Merchant::wechat("MD5");
    let timer = Arc::new(ManualTimer::default());
    let settings = merchant.settings.clone().clock(ByTimer(Arc::clone(&timer))).timer(Arc::clone(&timer));
    let script = Script::new([accepted(&merchant)]);
    let client = settings.transport(script.clone()).build().unwrap();
    let made = SystemTime::UNIX_EPOCH + Duration::from_millis(START.unsigned_abs()) - Duration::from_secs(100);
    let order = Order::merchant(ORDER).created_at(made);
    assert!(matches!(client.close(order).await.unwrap_err().kind(), ErrorKind::TooEarly { wait_seconds: 300, .. }));
    assert_eq!(script.sent().len(), 0);
    assert_eq!(client.close(order.wait()).await.unwrap().outcome(), Outcome::Accepted);
    assert_eq!((timer.waits(), script.sent().len()), (vec![Duration::from_secs(200)], 1));
}

/// A clock that is slowed down, as systems do with one that is ahead: it loses a thousandth.
struct Slowed(Arc<ManualTimer>);

impl Clock for Slowed {
    fn now_millis(&self) -> i64 {
        let passed = i64::try_from(self.0.now().as_millis()).unwrap();
        START + passed - passed / 1000
    }
}

#[tokio::test]
async fn a_clock_that_is_a_little_slow_is_waited_for() {
    let merchant = Merchant::wechat("MD5");
    let timer = Arc::new(ManualTimer::default());
    let settings = merchant.settings.clone().clock(Slowed(Arc::clone(&timer))).timer(Arc::clone(&timer));
    let script = Script::new([accepted(&merchant)]);
    let client = settings.transport(script.clone()).build().unwrap();
    let made = SystemTime::UNIX_EPOCH + Duration::from_millis(START.unsigned_abs());
    let closed = client.close(Order::merchant(ORDER).created_at(made).wait()).await;
    assert_eq!(closed.unwrap().outcome(), Outcome::Accepted);
    assert!(timer.now() >= Duration::from_secs(300));
}

#[tokio::test]
async fn a_clock_that_stands_still_is_not_waited_for_without_an_end() {
    struct Still;
    impl Clock for Still {
        fn now_millis(&self) -> i64 {
            START
        }
    }
    let merchant = Merchant::wechat("MD5");
    let (settings, script, _) = staged(merchant.settings.clone().clock(Still), [accepted(&merchant)]);
    let made = SystemTime::UNIX_EPOCH + Duration::from_millis(START.unsigned_abs());
    let error = settings.build().unwrap().close(Order::merchant(ORDER).created_at(made).wait()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooEarly { .. }) && script.sent().is_empty(), "{error}");
}

#[tokio::test]
async fn a_time_beyond_the_calendar_is_not_told_as_one_long_past() {
    let merchant = Merchant::wechat("MD5");
    let (settings, _, _) = staged(merchant.settings.clone(), [accepted(&merchant)]);
    // Microseconds, taken for milliseconds.
    let made = SystemTime::UNIX_EPOCH + Duration::from_millis(1_795_226_400_000_000);
    let error = settings.build().unwrap().close(Order::merchant(ORDER).created_at(made)).await.unwrap_err();
    assert!(!error.to_string().contains("1970"), "{error}");
}

#[tokio::test]
async fn a_creation_time_in_the_future_is_told_and_not_waited_for() {
    let merchant = Merchant::wechat("MD5");
    let timer = Arc::new(ManualTimer::default());
    let settings = merchant.settings.clone().clock(ByTimer(Arc::clone(&timer))).timer(Arc::clone(&timer));
    let script = Script::new([accepted(&merchant)]);
    let client = settings.transport(script.clone()).build().unwrap();
    // A day ahead.
    let made = SystemTime::UNIX_EPOCH + Duration::from_millis(START.unsigned_abs()) + Duration::from_secs(86_400);
    let error = client.close(Order::merchant(ORDER).created_at(made).wait()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::CreatedInFuture { created } if *created == made), "{error}");
    assert!(timer.waits().is_empty() && script.sent().is_empty(), "{:?}", timer.waits());

    // Two clocks differ by a little.
    let ahead = SystemTime::UNIX_EPOCH + Duration::from_millis(START.unsigned_abs()) + Duration::from_secs(1);
    client.close(Order::merchant(ORDER).created_at(ahead).wait()).await.unwrap();
    assert_eq!((timer.waits(), script.sent().len()), (vec![Duration::from_secs(301)], 1));
}

#[tokio::test]
async fn closing_with_confirmation_takes_no_longer_than_the_deadline_and_leaves_a_half_for_the_query() {
    let deadline = Duration::from_secs(30);
    let merchant = Merchant::wechat("MD5");
    let settings = merchant.settings.clone().retry(policy().deadline(deadline)).confirming(rounds());
    let (settings, script, timer) = staged(settings, [Step::Silent]);
    let error = settings.build().unwrap().close_and_confirm(ORDER.into()).await.unwrap_err();
    assert_eq!(
        (error.certainty(), calls(&script)),
        (Certainty::Unknown, vec!["closeorder".into(), "orderquery".into()])
    );
    assert_eq!((timer.waits(), timer.now()), (vec![deadline / 2, deadline / 2], deadline));
}

/// A transport at which every call takes as long.
struct Slow(Script, ManualTimer, Duration);

impl Transport for Slow {
    fn send<'a>(&'a self, request: &'a Request, id: Option<&'a str>) -> BoxFuture<'a, Result<Reply, TransportError>> {
        self.1.advance(self.2);
        self.0.send(request, id)
    }
}

#[tokio::test]
async fn no_round_begins_that_would_be_cut_off() {
    let merchant = Merchant::wechat("MD5");
    let steps = (0..9).flat_map(|_| [accepted(&merchant), told(&merchant, "NOTPAY")]);
    let (script, timer) = (Script::new(steps), ManualTimer::default());
    // A round takes eight seconds, so that three fit; the fourth would have a few seconds.
    let transport = Slow(script.clone(), timer.clone(), Duration::from_secs(4));
    let settings = merchant.settings.clone().transport(transport).timer(timer.clone()).random(Always);
    let settings = settings.retry(policy().deadline(Duration::from_secs(30))).confirming(ConfirmPolicy::default());
    let error = settings.build().unwrap().close_and_confirm(ORDER.into()).await.unwrap_err();
    let ErrorKind::Unconfirmed(doubt) = error.kind() else { panic!("{error}") };
    assert_eq!(doubt.queried().unwrap().state(), OrderState::Unpaid, "what is known is not thrown away");
    assert_eq!(script.sent().len(), 6);
    assert!(timer.now() < Duration::from_secs(30));
}

#[tokio::test]
async fn one_round_closes_and_asks_once() {
    let merchant = Merchant::wechat("MD5");
    let settings = merchant.settings.clone().retry(RetryPolicy::never()).confirming(ConfirmPolicy::once());
    let (settings, script, timer) = staged(settings, [accepted(&merchant), told(&merchant, "NOTPAY")]);
    settings.build().unwrap().close_and_confirm(ORDER.into()).await.unwrap_err();
    assert_eq!((calls(&script), timer.waits().len()), (vec!["closeorder".to_owned(), "orderquery".to_owned()], 0));
}

#[tokio::test]
async fn all_rounds_share_one_deadline() {
    let merchant = Merchant::wechat("MD5");
    let steps = (0..6).flat_map(|_| [accepted(&merchant), told(&merchant, "NOTPAY")]);
    let (settings, script, timer) = staged(merchant.settings.clone(), steps);
    let client = settings.retry(policy().deadline(FIRST_BACKOFF * 2)).confirming(rounds().rounds(50)).random(Always);
    let client = client.build().unwrap();
    let error = client.close_and_confirm(ORDER.into()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Unconfirmed(_)), "{error}");
    // The second wait would be twice as long as the first, and over the deadline.
    assert_eq!((calls(&script).len(), timer.waits().len()), (4, 1), "{:?}", timer.waits());
}

#[tokio::test]
async fn what_the_provider_asks_to_wait_does_not_use_up_the_rounds() {
    let merchant = Merchant::wechat("MD5");
    let timer = Arc::new(ManualTimer::default());
    let settings = merchant.settings.clone().clock(ByTimer(Arc::clone(&timer))).timer(Arc::clone(&timer));
    let script =
        Script::new([accepted(&merchant), told(&merchant, "NOTPAY"), accepted(&merchant), told(&merchant, "CLOSED")]);
    let settings = settings.transport(script.clone()).retry(policy().deadline(Duration::from_secs(30)));
    let made = SystemTime::UNIX_EPOCH + Duration::from_millis(START.unsigned_abs());
    let confirmed = settings.build().unwrap().close_and_confirm(Order::merchant(ORDER).created_at(made).wait()).await;
    assert_eq!((confirmed.unwrap().outcome(), script.sent().len()), (Outcome::Closed, 4));
}

/// Nearly the greatest number every time: waits are nearly as long as they may be, and nonces still come to an end.
struct Always;

impl Random for Always {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0xf7);
    }
}

#[tokio::test]
async fn an_error_says_each_thing_once_and_the_causes_where_they_are_asked_for() {
    let (client, _, _) = wechat(|_| vec![Step::Breaks]);
    let error = client.close_and_confirm(ORDER.into()).await.unwrap_err();
    let (unknown, broke) = ("(what became of the order is unknown; 3 attempts)", "the connection broke");
    let expected = format!(
        "wechat-pay-v2 close-order: not confirmed: closing: wechat-pay-v2 close-order: {broke} {unknown}; \
         asking: wechat-pay-v2 query-order: {broke} {unknown} (what became of the order is unknown)"
    );
    assert_eq!((error.to_string(), format!("{error:#}")), (expected.clone(), expected));

    let forged = |_: &Merchant| Step::reply(200, "<xml><return_code>SUCCESS</return_code><sign>x</sign></xml>");
    let (client, _, _) = wechat(|at| vec![forged(at)]);
    let error = client.close(ORDER.into()).await.unwrap_err();
    let what = "wechat-pay-v2 close-order: the reply (HTTP status 200) is not authentic";
    let why = "its signature does not fit its fields and the key";
    assert_eq!(error.to_string(), format!("{what} {unknown}"));
    assert_eq!(format!("{error:#}"), format!("{what}: {why} {unknown}"));
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), why);
}

#[test]
fn a_request_shows_no_order_number() {
    let merchant = Merchant::huawei("RSA");
    let operation = merchant.provider.operation("query-order").unwrap();
    let mut request = paywright_runtime::Record::new(operation.request);
    request.set_text(operation.queries.unwrap().merchant.unwrap(), ORDER);
    let prepared = merchant.client().prepare(operation, &request).unwrap();
    assert!(prepared.request.url.contains(ORDER));
    assert!(!format!("{prepared:?}").contains(ORDER), "{prepared:?}");
}
