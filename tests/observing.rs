//! A call can be followed from outside, and what goes out tells nobody's secrets.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{
    sync::{Arc, Mutex},
    task::{Context, Waker},
    time::{Duration, SystemTime},
};

use paywright_runtime::{
    BoxFuture, Client, ClientBuilder, CloseOrders, Order, OrderNumber, Outcome, RetryPolicy,
    observe::{Attempt, Call, Confirmation, Observer},
    sources::Timer,
    throttle::Throttle,
    transport::HttpTransport,
};
use support::{
    Merchant, ORDER, WECHAT_KEY,
    listener::Listener,
    script::{ManualTimer, Step, staged},
    server::{Behaviour, serve},
};

/// Every line that closing an order writes, whatever comes of it.
async fn heard(settings: ClientBuilder) -> Listener {
    Listener::everywhere();
    let listener = Listener::default();
    let subscribed = tracing::subscriber::set_default(listener.clone());
    let _ = settings.build().unwrap().close(ORDER.into()).await;
    drop(subscribed);
    listener
}

/// What may come back, and all of it at once: an order number as a code, a secret as a message.
fn replies(merchant: &Merchant) -> Vec<Step> {
    let mut replies = vec![
        Step::Unreachable,
        Step::Breaks,
        Step::busy(503, "1"),
        Step::reply(502, format!("<html>{ORDER}</html>")),
        Step::reply(200, merchant.success()),
        Step::reply(200, merchant.success().replace("SUCCESS", ORDER).replace("000000", ORDER)),
        Step::reply(200, format!("<xml><return_code>FAIL</return_code><return_msg>{ORDER}</return_msg></xml>")),
        Step::reply(200, format!(r#"{{"status":"{ORDER}","message":"{ORDER}"}}"#)),
        Step::reply(
            200,
            format!(r#"{{"errcode":0,"return_code":"FAIL","err_code":"{ORDER}","return_msg":"{ORDER}"}}"#),
        ),
    ];
    if merchant.provider.id == "wechat-pay-v2" {
        let fields =
            [("return_code", "SUCCESS"), ("result_code", "FAIL"), ("err_code", "SYSTEMERROR"), ("err_code_des", ORDER)];
        replies.push(Step::reply(200, merchant.wechat_reply(&fields)));
    }
    replies
}

/// What no line may hold.
fn secrets(merchant: &Merchant) -> Vec<String> {
    let prepared = merchant.client().prepare(merchant.operation(), &merchant.request()).unwrap();
    let mut secrets =
        vec![ORDER.to_owned(), WECHAT_KEY.to_owned(), support::rsa_private().to_owned(), prepared.request.body];
    secrets.extend([support::SM2_PRIVATE.to_owned(), merchant.success()]);
    secrets
}

#[tokio::test]
async fn no_line_at_any_level_holds_a_secret_a_body_or_an_order_number() {
    for merchant in Merchant::all() {
        let mut lines = Vec::new();
        for reply in replies(&merchant) {
            let (settings, ..) = staged(merchant.settings.clone().retry(RetryPolicy::default()), [reply]);
            lines.extend(heard(settings).await.lines());
        }
        let behaviour = Behaviour::reply(200, merchant.success());
        let http = merchant.settings.clone().transport(HttpTransport::builder().build().unwrap());
        lines.extend(heard(http.base_url(serve(behaviour).await)).await.lines());
        assert!(lines.len() > 20, "{lines:?}");
        for secret in secrets(&merchant) {
            let leak = lines.iter().find(|line| line.contains(&secret));
            assert_eq!(leak, None, "{}", merchant.provider.id);
        }
    }
}

#[tokio::test]
async fn a_call_is_a_span_with_an_event_per_attempt_and_one_at_the_end() {
    let wechat = Merchant::wechat("MD5");
    let fields = [("return_code", "SUCCESS"), ("result_code", "FAIL"), ("err_code", "ORDERPAID")];
    let steps = [Step::Unreachable, Step::reply(502, "<html>"), Step::reply(200, wechat.wechat_reply(&fields))];
    let (settings, ..) = staged(wechat.settings.clone().retry(RetryPolicy::default()), steps);
    let lines: Vec<_> = heard(settings).await.own();
    let expected = [
        r#"WARN paywright provider="wechat-pay-v2" operation="close-order""#,
        r#"WARN paywright message=the host cannot be reached, calls go to the stand-by host="api.mch.weixin.qq.com""#,
        r#"DEBUG paywright message=attempt attempt=1 host="api.mch.weixin.qq.com" duration_ms=0 result="transport" certainty="not-sent""#,
        r#"WARN paywright message=attempt attempt=2 host="api2.mch.weixin.qq.com" duration_ms=0 result="unreadable" certainty="unknown" status=502"#,
        r#"DEBUG paywright message=attempt attempt=3 host="api2.mch.weixin.qq.com" duration_ms=0 result="already-paid" status=200 code="ORDERPAID""#,
    ];
    assert_eq!(lines[..5], expected);
    let end = r#"result="already-paid" status=200 code="ORDERPAID""#;
    assert!(lines[5].starts_with("DEBUG paywright message=call attempts=3 duration_ms="), "{}", lines[5]);
    assert!(lines[5].ends_with(end) && lines.len() == 6, "{lines:?}");
}

#[tokio::test]
async fn a_call_that_ends_in_doubt_is_a_warning_that_says_why_it_was_not_made_again() {
    let (settings, ..) = staged(Merchant::acopay().settings.retry(RetryPolicy::default()), [Step::Breaks]);
    let lines = heard(settings).await.own();
    let last = lines.last().unwrap();
    assert!(last.starts_with("WARN paywright message=call attempts=3"), "{last}");
    assert!(last.ends_with(r#"result="transport" certainty="unknown" stop="attempts""#), "{last}");
}

#[tokio::test]
async fn an_error_code_is_told_where_it_is_listed_or_authentic_and_looks_like_one() {
    let wechat = Merchant::wechat("MD5");
    let refused = |code: &str| {
        let fields = [("return_code", "SUCCESS"), ("result_code", "FAIL"), ("err_code", code)];
        Step::reply(200, wechat.wechat_reply(&fields))
    };
    let told = async |merchant: &Merchant, reply: Step| {
        let (settings, ..) = staged(merchant.settings.clone(), [reply]);
        heard(settings)
            .await
            .own()
            .last()
            .unwrap()
            .split(" code=")
            .nth(1)
            .map(|rest| rest.split(' ').next().unwrap().to_owned())
    };
    assert_eq!(told(&wechat, refused("BRAND_NEW")).await.as_deref(), Some(r#""BRAND_NEW""#));
    assert_eq!(told(&wechat, refused("x y\nz")).await, None);
    assert_eq!(told(&wechat, refused(&"x".repeat(65))).await, None);
    let acopay = Merchant::acopay();
    let unsigned = |code: &str| Step::reply(200, format!(r#"{{"status":{code},"message":"x"}}"#));
    assert_eq!(told(&acopay, unsigned("1007")).await.as_deref(), Some(r#""1007""#));
    assert_eq!(told(&acopay, unsigned("12177527")).await, None, "anybody could have put anything there");
}

#[tokio::test]
async fn bodies_are_written_where_they_are_asked_for_with_every_secret_masked() {
    let wechat = Merchant::wechat("MD5");
    let parrot = Step::reply(502, format!("<html>{WECHAT_KEY} {ORDER}</html>"));
    let (settings, ..) = staged(wechat.settings.clone().dangerously_log_bodies(), [parrot]);
    let lines = heard(settings).await.own();
    let bodies: Vec<_> = lines.iter().filter(|line| line.starts_with("TRACE paywright message=body")).collect();
    assert_eq!(bodies.len(), 2, "{lines:?}");
    assert!(bodies[0].contains(r#"of="request""#) && bodies[0].contains(ORDER), "{}", bodies[0]);
    assert!(bodies[1].contains(&format!("<html>[redacted] {ORDER}</html>")), "{}", bodies[1]);
}

#[tokio::test]
async fn a_secret_is_masked_in_the_ways_that_the_wire_can_write_it() {
    let acopay = Merchant::acopay();
    let key = support::rsa_private();
    let in_a_query = key.replace('/', "%2F").replace('+', "%2B").replace('=', "%3D");
    assert_ne!(key, in_a_query);
    let parrot = Step::reply(502, format!("{key} {in_a_query}"));
    let (settings, ..) = staged(acopay.settings.clone().dangerously_log_bodies(), [parrot]);
    let lines = heard(settings).await.own();
    assert!(lines.iter().any(|line| line.contains("[redacted] [redacted]")), "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains(&key[..40])), "{lines:?}");
}

/// Keeps what it is told, in words.
#[derive(Default)]
struct Notes(Mutex<Vec<String>>);

impl Observer for Notes {
    fn attempt(&self, attempt: &Attempt<'_>) {
        let Attempt { provider, number, host, ending, .. } = attempt;
        self.0.lock().unwrap().push(format!("{provider} {number} {host} {} {:?}", ending.result, ending.status));
    }

    fn call(&self, call: &Call<'_>) {
        let Call { operation, attempts, stop, ending, .. } = call;
        self.0.lock().unwrap().push(format!("{operation} {attempts} {} {stop:?}", ending.result));
    }

    fn confirmed(&self, confirmation: &Confirmation) {
        let Confirmation { result, evidence, certainty, .. } = confirmation;
        self.0.lock().unwrap().push(format!("confirmed {result} {evidence:?} {certainty:?}"));
    }
}

/// A client at WeChat that gets these replies, and what its observer is told.
fn noted(steps: impl IntoIterator<Item = Step>) -> (Client, Arc<Notes>) {
    Listener::everywhere();
    let notes = Arc::new(Notes::default());
    let (settings, ..) = staged(Merchant::wechat("MD5").settings, steps);
    (settings.observer(notes.clone()).build().unwrap(), notes)
}

#[tokio::test]
async fn an_observer_is_told_what_closing_with_confirmation_came_to() {
    let wechat = Merchant::wechat("MD5");
    let told = [("return_code", "SUCCESS"), ("result_code", "SUCCESS"), ("out_trade_no", ORDER)];
    let state = |state| Step::reply(200, wechat.wechat_reply(&[&told[..], &[("trade_state", state)]].concat()));
    let (client, notes) = noted([Step::reply(200, wechat.success()), state("CLOSED")]);
    client.close_and_confirm(ORDER.into()).await.unwrap();
    let last = "confirmed closed Some(Query) None";
    assert_eq!(notes.0.lock().unwrap().last().unwrap(), last, "what the shop acts by, after the calls");

    let (client, notes) = noted([Step::reply(200, wechat.success()), state("REVOKED_BY_SOMEBODY")]);
    client.close_and_confirm(ORDER.into()).await.unwrap_err();
    assert_eq!(notes.0.lock().unwrap().last().unwrap(), "confirmed unconfirmed None Some(Unknown)");
}

#[tokio::test]
async fn a_call_that_cannot_be_made_is_told_as_one_without_an_attempt() {
    let (client, notes) = noted([]);
    let order = || Order::merchant(ORDER).created_at(SystemTime::now());
    client.close(order()).await.unwrap_err();
    client.close(Order::from(OrderNumber::Provider("4200001"))).await.unwrap_err();
    assert_eq!(*notes.0.lock().unwrap(), ["close-order 0 too-early None", "close-order 0 no-provider-number None"]);
}

#[tokio::test]
async fn a_call_whose_future_is_dropped_is_told_with_what_is_certain() {
    let (client, notes) = noted([Step::Silent]);
    let mut call = client.close(ORDER.into());
    assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    drop(call);
    assert_eq!(*notes.0.lock().unwrap(), ["close-order 1 dropped None"]);

    let mut call = client.close_and_confirm(ORDER.into());
    assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    drop(call);
    let expected = ["close-order 1 dropped None", "confirmed dropped None Some(Unknown)"];
    assert_eq!(notes.0.lock().unwrap()[1..], expected);

    let listener = Listener::default();
    let subscribed = tracing::subscriber::set_default(listener.clone());
    let mut call = client.close(ORDER.into());
    assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    drop(call);
    drop(subscribed);
    let last = listener.own().pop().unwrap();
    assert!(last.starts_with("WARN") && last.contains(r#"result="dropped" certainty="unknown""#), "{last}");
}

#[tokio::test]
async fn a_turn_is_waited_for_before_each_attempt_and_counts_for_nothing() {
    /// Gives a turn after a minute.
    struct Slow(ManualTimer);
    impl Throttle for Slow {
        fn turn(&self) -> BoxFuture<'_, ()> {
            self.0.sleep(Duration::from_secs(60))
        }
    }
    /// Keeps how long things took.
    #[derive(Default)]
    struct Durations(Mutex<Vec<Duration>>);
    impl Observer for Durations {
        fn attempt(&self, attempt: &Attempt<'_>) {
            self.0.lock().unwrap().push(attempt.duration);
        }
    }
    Listener::everywhere();
    let wechat = Merchant::wechat("MD5");
    let fields = [("return_code", "SUCCESS"), ("result_code", "SUCCESS"), ("out_trade_no", ORDER)];
    let closed = wechat.wechat_reply(&[&fields[..], &[("trade_state", "CLOSED")]].concat());
    let steps = [Step::Breaks, Step::reply(200, wechat.success()), Step::reply(200, closed)];
    let policy = RetryPolicy::default().deadline(Duration::from_secs(30));
    let (settings, script, timer) = staged(wechat.settings.retry(policy), steps);
    let durations = Arc::new(Durations::default());
    let client = settings.throttle(Slow(timer.clone())).observer(durations.clone()).build().unwrap();
    let confirmed = client.close_and_confirm(ORDER.into()).await.unwrap();
    assert_eq!((confirmed.outcome(), script.sent().len()), (Outcome::Closed, 3), "well beyond the deadline");
    assert!(timer.now() >= Duration::from_secs(180));
    assert_eq!(*durations.0.lock().unwrap(), [Duration::ZERO; 3]);
}

#[tokio::test]
async fn an_observer_is_told_of_every_attempt_and_every_call() {
    Listener::everywhere();
    let notes = Arc::new(Notes::default());
    let acopay = Merchant::acopay();
    let steps = [Step::Breaks, Step::reply(200, acopay.success())];
    let (settings, ..) = staged(acopay.settings.clone().retry(RetryPolicy::default()), steps);
    let client = settings.base_url("https://pay.example:8443/x").observer(notes.clone()).build().unwrap();
    client.close(ORDER.into()).await.unwrap();
    client.prepare(client.provider().operations[0], &acopay.request()).ok();
    let expected = [
        "acopay 1 pay.example:8443 transport None",
        "acopay 2 pay.example:8443 closed Some(200)",
        "close-order 2 closed None",
    ];
    assert_eq!(*notes.0.lock().unwrap(), expected);
}
