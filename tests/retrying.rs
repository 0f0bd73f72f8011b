//! Calls are made again where that is safe, and what they come to is never more certain than it may be.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{collections::BTreeSet, time::Duration};

use paywright_runtime::{
    BoxFuture, Certainty, Client, CloseOrders, Closed, Error, ErrorKind, Outcome, RetryPolicy,
    sources::{Clock, Random, Timer},
    transport::HttpTransport,
    wire::Request,
};
use support::{
    Merchant, ORDER,
    script::{ManualTimer, Script, Step, staged},
    server::{Behaviour, serve},
};

/// A merchant's client with the default policy and the steps of a script.
fn client(merchant: &Merchant, steps: impl IntoIterator<Item = Step>) -> (Client, Script, ManualTimer) {
    let (settings, script, timer) = staged(merchant.settings.clone().retry(RetryPolicy::default()), steps);
    (settings.build().unwrap(), script, timer)
}

async fn close(
    merchant: &Merchant,
    steps: impl IntoIterator<Item = Step>,
) -> (Result<Closed, Error>, Script, ManualTimer) {
    let (client, script, timer) = client(merchant, steps);
    (client.close(ORDER.into()).await, script, timer)
}

fn refused(merchant: &Merchant, code: &str) -> Step {
    let fields = [("return_code", "SUCCESS"), ("result_code", "FAIL"), ("err_code", code)];
    Step::reply(200, merchant.wechat_reply(&fields))
}

/// A success that the provider did not sign, where the provider signs.
fn forged(merchant: &Merchant) -> Option<Step> {
    let is_signed = merchant.provider.id != "cloudpay";
    let forged = merchant.success().replace("SUCCESS", "SUCCES").replace("000000", "000001");
    is_signed.then(|| Step::reply(200, forged))
}

/// Huawei's refusal by which nothing changed.
fn unchanged(huawei: &Merchant) -> Step {
    let fields = [("resultCode", "200002"), ("resultDesc", "x"), ("subCode", "INVALID_SIGNATURE")];
    Step::reply(401, huawei.huawei_reply(&fields))
}

#[tokio::test]
async fn a_call_that_may_have_arrived_is_made_again_until_it_is_answered() {
    for merchant in Merchant::all() {
        let first = [Step::Unreachable, Step::Breaks, Step::reply(502, "<html>Bad Gateway</html>")];
        for first in first.into_iter().chain(forged(&merchant)) {
            let (closed, script, timer) = close(&merchant, [first, Step::reply(200, merchant.success())]).await;
            assert_eq!(closed.unwrap().outcome(), merchant.worth(), "{}", merchant.provider.id);
            assert_eq!(script.sent().len(), 2);
            assert!(timer.waits().iter().all(|wait| *wait <= Duration::from_millis(200)), "{:?}", timer.waits());
        }
    }
}

#[tokio::test]
async fn three_attempts_are_made_and_counted() {
    let (error, script, timer) = close(&Merchant::acopay(), [Step::Breaks]).await;
    let error = error.unwrap_err();
    assert_eq!((error.attempts(), script.sent().len(), timer.waits().len()), (3, 3, 2));
    assert_eq!(error.certainty(), Certainty::Unknown);
    assert!(error.to_string().ends_with("is unknown; 3 attempts)"), "{error}");
}

#[tokio::test]
async fn no_attempt_repeats_a_nonce_a_trace_id_or_a_signature() {
    for merchant in [Merchant::huawei("RSA"), Merchant::huawei("SM2"), Merchant::acopay(), Merchant::wechat("MD5")] {
        let (_, script, _) = close(&merchant, [Step::Breaks]).await;
        let sent = script.sent();
        let written = |request: &Request| format!("{:?} {}", request.headers, request.body);
        assert_eq!(sent.iter().map(written).collect::<BTreeSet<_>>().len(), 3, "{}", merchant.provider.id);
        if merchant.provider.id == "huawei-pay" {
            let member = |request: &Request, name: &str| {
                let (_, auth) = request.headers.iter().find(|(header, _)| *header == "PayMercAuth").unwrap();
                serde_json::from_str::<serde_json::Value>(auth).unwrap()[name].as_str().unwrap().to_owned()
            };
            for name in ["traceId", "headerSign"] {
                let values: BTreeSet<_> = sent.iter().map(|request| member(request, name)).collect();
                assert_eq!(values.len(), 3, "{name}: {values:?}");
            }
        }
    }
}

#[tokio::test]
async fn the_worst_attempt_decides_what_is_certain() {
    let huawei = Merchant::huawei("RSA");
    let (no_connection, breaks, unchanged) = (Step::Unreachable, Step::Breaks, unchanged(&huawei));
    let cases = [
        (vec![no_connection.clone()], Certainty::NotSent, "transport"),
        (vec![breaks.clone(), no_connection.clone()], Certainty::Unknown, "transport"),
        (vec![no_connection.clone(), breaks.clone(), no_connection.clone()], Certainty::Unknown, "transport"),
        (vec![unchanged.clone()], Certainty::Answered, "refused"),
        (vec![no_connection.clone(), unchanged.clone()], Certainty::Answered, "refused"),
        // The first attempt may have closed it: the no is about the second one.
        (vec![breaks.clone(), unchanged.clone()], Certainty::Unknown, "refused"),
        (vec![Step::reply(502, "<html>"), no_connection], Certainty::Unknown, "unreadable"),
        (vec![breaks, Step::CannotSend], Certainty::Unknown, "transport"),
    ];
    for (at, (steps, certainty, kind)) in cases.into_iter().enumerate() {
        let error = close(&huawei, steps).await.0.unwrap_err();
        assert_eq!((error.certainty(), error.kind().id()), (certainty, kind), "case {at}: {error}");
    }
}

#[tokio::test]
async fn a_fact_counts_whatever_came_before() {
    let wechat = Merchant::wechat("MD5");
    for (code, outcome) in [
        ("ORDERPAID", Outcome::AlreadyPaid),
        ("ORDERCLOSED", Outcome::AlreadyClosed),
        ("ORDERNOTEXIST", Outcome::NotFound),
    ] {
        let (closed, script, _) = close(&wechat, [Step::Breaks, refused(&wechat, code)]).await;
        assert_eq!((closed.unwrap().outcome(), script.sent().len()), (outcome, 2));
    }
}

#[tokio::test]
async fn an_authentic_no_goes_by_the_class_of_its_row() {
    let wechat = Merchant::wechat("MD5");
    let (closed, ..) = close(&wechat, [refused(&wechat, "SYSTEMERROR"), Step::reply(200, wechat.success())]).await;
    assert_eq!(closed.unwrap().outcome(), wechat.worth());
    let (error, script, _) = close(&wechat, [refused(&wechat, "SYSTEMERROR"), Step::Unreachable]).await;
    let error = error.unwrap_err();
    assert_eq!((error.code(), error.certainty()), (Some("SYSTEMERROR"), Certainty::Unknown), "{error}");
    assert_eq!((error.attempts(), script.sent().len()), (3, 3));
    for code in ["SIGNERROR", "BRAND_NEW"] {
        let (error, script, _) = close(&wechat, [refused(&wechat, code)]).await;
        assert_eq!((error.unwrap_err().attempts(), script.sent().len()), (1, 1), "{code}");
    }
    let huawei = Merchant::huawei("RSA");
    let fields = [("resultCode", "400000"), ("resultDesc", "x"), ("subCode", "CHECK_ORDER_STATUS")];
    let (_, script, _) = close(&huawei, [Step::reply(200, huawei.huawei_reply(&fields))]).await;
    assert_eq!(script.sent().len(), 1, "after a query only");
}

#[tokio::test]
async fn an_authentic_reply_that_nobody_understands_is_not_asked_for_again() {
    let wechat = Merchant::wechat("MD5");
    let unclear = Step::reply(200, wechat.wechat_reply(&[("return_code", "SUCCESS")]));
    let (error, script, _) = close(&wechat, [unclear]).await;
    assert_eq!((error.unwrap_err().kind().id(), script.sent().len()), ("not-understood", 1));
}

#[tokio::test]
async fn what_would_fail_the_same_way_is_not_tried_again() {
    let (error, script, _) = close(&Merchant::acopay(), [Step::CannotSend]).await;
    assert_eq!((error.unwrap_err().certainty(), script.sent().len()), (Certainty::NotSent, 1));
    let (client, script, _) = client(&Merchant::wechat("MD5"), [Step::Breaks]);
    let error = client.close("a".into()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Invalid(_)));
    assert_eq!((error.attempts(), script.sent().len()), (0, 0));
}

#[tokio::test]
async fn a_host_that_asks_for_time_gets_it_or_is_left_alone() {
    struct Noon;
    impl Clock for Noon {
        fn now_millis(&self) -> i64 {
            784_123_200_000
        }
    }
    for (status, asked) in [(429, "7"), (503, "Sun, 06 Nov 1994 12:00:07 GMT")] {
        let acopay = Merchant::acopay();
        let settings = acopay.settings.clone().clock(Noon).retry(RetryPolicy::default());
        let (settings, _, timer) = staged(settings, [Step::busy(status, asked), Step::reply(200, acopay.success())]);
        assert_eq!(settings.build().unwrap().close(ORDER.into()).await.unwrap().outcome(), Outcome::Closed);
        let waits = timer.waits();
        assert!(waits.len() == 1 && (7_000..=7_200).contains(&waits[0].as_millis()), "{status}: {waits:?}");
    }
    let (error, script, timer) = close(&Merchant::acopay(), [Step::busy(503, "31")]).await;
    assert_eq!((error.unwrap_err().attempts(), script.sent().len(), timer.waits().len()), (1, 1, 0));
}

#[tokio::test]
async fn an_attempt_that_is_under_way_at_the_deadline_is_cut_off() {
    let (error, script, timer) = close(&Merchant::acopay(), [Step::Breaks, Step::Silent]).await;
    let error = error.unwrap_err();
    assert_eq!((error.certainty(), error.attempts(), script.sent().len()), (Certainty::Unknown, 2, 2));
    assert!(error.to_string().contains("no reply within the time allowed"), "{error}");
    assert_eq!(timer.waits().iter().sum::<Duration>(), Duration::from_secs(30), "backoff and attempt together");
}

/// A timer without anything to wait by.
struct Waitless;

impl Timer for Waitless {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        panic!("there is nothing to wait by")
    }

    fn can_sleep(&self) -> bool {
        false
    }
}

/// The longest wait every time.
struct Most;

impl Random for Most {
    fn fill(&self, bytes: &mut [u8]) {
        // Nonces are made of what is below 248.
        bytes.fill(if bytes.len() == 4 { 255 } else { 7 });
    }
}

#[tokio::test]
async fn where_nothing_can_wait_a_call_is_made_once() {
    let (settings, script, _) = staged(Merchant::acopay().settings.retry(RetryPolicy::default()), [Step::Breaks]);
    let error = settings.timer(Waitless).random(Most).build().unwrap().close(ORDER.into()).await.unwrap_err();
    assert_eq!((error.attempts(), script.sent().len()), (1, 1));
}

#[tokio::test]
async fn a_policy_of_never_makes_one_attempt() {
    let (settings, script, timer) = staged(Merchant::acopay().settings.retry(RetryPolicy::never()), [Step::Breaks]);
    let error = settings.build().unwrap().close(ORDER.into()).await.unwrap_err();
    assert_eq!((error.attempts(), script.sent().len(), timer.waits().len()), (1, 1, 0));
}

#[tokio::test]
async fn over_real_http_the_header_is_read_and_heeded() {
    let body = "busy";
    let head = "HTTP/1.1 503 X\r\nRetry-After: 31\r\nConnection: close\r\nContent-Length: 4\r\n\r\n";
    let url = serve(Behaviour::Raw([head, body].concat().into_bytes())).await;
    let settings = Merchant::acopay().settings.base_url(url).transport(HttpTransport::builder().build().unwrap());
    let error = settings.retry(RetryPolicy::default()).build().unwrap().close(ORDER.into()).await.unwrap_err();
    assert_eq!(error.attempts(), 1, "31 seconds are more than the deadline: {error}");
    assert!(error.reply().unwrap().retry_after.is_some());
}

#[tokio::test]
async fn over_real_http_the_deadline_cuts_a_silent_server_off() {
    let url = serve(Behaviour::Silent).await;
    let policy = RetryPolicy::default().deadline(Duration::from_millis(50));
    let error = Merchant::acopay().settings.base_url(url).retry(policy).build().unwrap().close(ORDER.into()).await;
    let error = error.unwrap_err();
    assert_eq!((error.certainty(), error.attempts()), (Certainty::Unknown, 1));
    assert!(error.to_string().contains("no reply within the time allowed for all attempts"), "{error}");
}
