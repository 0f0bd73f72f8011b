//! Each fault over real HTTP: what a real client says, and what the books say.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use paywright::{Certainty, CloseOrders, ErrorKind, PROVIDERS, acopay, cloudpay, huawei_pay, wechat_pay_v2};
use paywright_sandbox::{Fault, FaultError, Injection, Logged, OrderState, PlainReply, Sandbox};
use support::{ORDER, Scene, close, start};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What comes back over the wire for a call that nobody signed.
async fn raw(sandbox: &Sandbox, path: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(sandbox.base_url().trim_start_matches("http://")).await.unwrap();
    let length = body.len();
    let call = format!("POST {path} HTTP/1.1\r\nHost: sandbox\r\nContent-Length: {length}\r\n\r\n{body}");
    stream.write_all(call.as_bytes()).await.unwrap();
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).await.unwrap();
    String::from_utf8(reply).unwrap()
}

const CLOUDPAY: &str = "/_/pay/closeorder";
const CLOUDPAY_CALL: &str = r#"{"sub_mch_id":"1900000109","out_trade_no":"order-1","nonce_str":"n"}"#;

#[tokio::test]
async fn a_lost_reply_leaves_the_client_uncertain_whether_the_order_was_closed_or_not() {
    let scene = Scene::open().await;
    let after = |reply| [Fault::DropAfter, Fault::CutBody, Fault::StatusAfter(reply)];
    let before = |reply| [Fault::DropBefore, Fault::StatusBefore(reply)];
    for provider in PROVIDERS {
        let client = scene.client(provider);
        for reply in [PlainReply::usual(500), PlainReply::usual(502)] {
            for fault in after(reply.clone()).into_iter().chain(before(reply)) {
                scene.unpaid(provider);
                scene.provider(provider.id).inject(fault.clone()).unwrap();
                let error = close(&client).await.unwrap_err();
                assert_eq!(error.certainty(), Certainty::Unknown, "{} {fault}: {error}", provider.id);
                let due = if fault.acts() { OrderState::Closed } else { OrderState::Unpaid };
                assert_eq!(scene.state(provider), due, "{} {fault}", provider.id);
                let log = scene.provider(provider.id).log();
                let logged = log.last().unwrap();
                assert_eq!((logged.fault.as_ref(), logged.judged), (Some(&fault), fault.acts()), "{logged:?}");
            }
        }
        scene.unpaid(provider);
        assert_eq!(close(&client).await.unwrap(), "closed", "once is once");
    }
}

#[tokio::test]
async fn a_dropped_connection_gives_not_a_byte_and_a_cut_reply_less_than_its_headers_promise() {
    let scene = Scene::open().await;
    for fault in [Fault::DropBefore, Fault::DropAfter] {
        scene.provider("cloudpay").inject(fault).unwrap();
        assert_eq!(raw(&scene.sandbox, CLOUDPAY, CLOUDPAY_CALL).await, "");
    }
    scene.provider("cloudpay").inject(Fault::CutBody).unwrap();
    let reply = raw(&scene.sandbox, CLOUDPAY, CLOUDPAY_CALL).await;
    let (head, body) = reply.split_once("\r\n\r\n").unwrap();
    let promised = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    assert_eq!(body.len(), promised.parse::<usize>().unwrap() / 2, "{reply}");
    assert!(head.starts_with("HTTP/1.1 200") && body.starts_with('{') && !body.ends_with('}'), "{reply}");
}

#[tokio::test]
async fn a_gateways_reply_has_the_status_the_body_and_the_headers_that_were_asked_for() {
    let scene = Scene::open().await;
    let busy = PlainReply::html(503, "<p>busy</p>").header("Retry-After", "2");
    scene.provider("cloudpay").inject(Fault::StatusBefore(busy)).unwrap();
    let url = scene.sandbox.base_url() + CLOUDPAY;
    let response = reqwest::Client::new().post(url).body(CLOUDPAY_CALL).send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.headers()["Retry-After"].to_str().unwrap()), (503, "2"));
    assert_eq!(response.headers()["Content-Type"], "text/html; charset=utf-8");
    assert_eq!(response.text().await.unwrap(), "<p>busy</p>");
    for reply in [PlainReply::text(99, ""), PlainReply::text(101, ""), PlainReply::text(200, "").header("a b", "")] {
        let refused = scene.provider("cloudpay").inject(Fault::StatusAfter(reply));
        assert!(matches!(refused, Err(FaultError::NoReply(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn a_client_that_hears_nothing_gives_up() {
    let scene = Scene::open().await;
    let states = [(Fault::HangBefore, OrderState::Unpaid), (Fault::HangAfter, OrderState::Closed)];
    for (calls, (fault, due)) in (1..).zip(states) {
        let acts = fault.acts();
        scene.unpaid(&acopay::PROVIDER);
        scene.provider("acopay").inject(fault).unwrap();
        let error = close(&scene.hasty_client(&acopay::PROVIDER)).await.unwrap_err();
        // A slow machine may get to the call only now.
        scene.provider("acopay").wait_for_log(|log| log.len() == calls && log[calls - 1].judged == acts).await;
        assert_eq!((error.certainty(), scene.state(&acopay::PROVIDER)), (Certainty::Unknown, due));
    }
}

#[tokio::test]
async fn a_delay_passes_by_the_sandboxs_clock() {
    let scene = Scene::open().await;
    let minute = Duration::from_secs(60);
    let states = [(Fault::DelayBefore(minute), OrderState::Unpaid), (Fault::DelayAfter(minute), OrderState::Closed)];
    for (calls, (fault, meanwhile)) in (1..).zip(states) {
        scene.unpaid(&acopay::PROVIDER);
        let acts_at_once = fault == Fault::DelayAfter(minute);
        scene.provider("acopay").inject(fault).unwrap();
        let client = scene.client(&acopay::PROVIDER);
        let call = tokio::spawn(async move { close(&client).await });
        let came = |log: &[Logged]| log.len() == calls && log[calls - 1].judged == acts_at_once;
        scene.provider("acopay").wait_for_log(came).await;
        assert_eq!(scene.state(&acopay::PROVIDER), meanwhile);
        scene.clock.advance(minute);
        assert_eq!(call.await.unwrap().unwrap(), "closed");
        assert_eq!(scene.state(&acopay::PROVIDER), OrderState::Closed);
    }
}

#[tokio::test]
async fn a_slow_provider_closes_the_order_after_the_client_gave_up() {
    let scene = Scene::open().await;
    scene.unpaid(&wechat_pay_v2::PROVIDER);
    let minute = Duration::from_secs(60);
    scene.provider("wechat-pay-v2").inject(Fault::DelayBefore(minute)).unwrap();
    let error = close(&scene.hasty_client(&wechat_pay_v2::PROVIDER)).await.unwrap_err();
    scene.provider("wechat-pay-v2").wait_for_log(|log| !log.is_empty()).await;
    assert_eq!((error.certainty(), scene.state(&wechat_pay_v2::PROVIDER)), (Certainty::Unknown, OrderState::Unpaid));
    scene.clock.advance(minute);
    let log = scene.provider("wechat-pay-v2").wait_for_log(|log| log[0].judged).await;
    assert!(log[0].changed());
    assert_eq!(scene.state(&wechat_pay_v2::PROVIDER), OrderState::Closed);
}

#[tokio::test]
async fn a_success_that_takes_effect_later_leaves_the_order_unpaid_until_then() {
    let scene = Scene::open().await;
    scene.unpaid(&wechat_pay_v2::PROVIDER);
    let late = Fault::LateEffect(Duration::from_secs(60));
    scene.provider("wechat-pay-v2").inject(late.clone()).unwrap();
    assert_eq!(close(&scene.client(&wechat_pay_v2::PROVIDER)).await.unwrap(), "closed");
    scene.clock.advance(Duration::from_secs(59));
    assert_eq!(scene.state(&wechat_pay_v2::PROVIDER), OrderState::Unpaid);
    scene.clock.advance(Duration::from_secs(1));
    assert_eq!(scene.state(&wechat_pay_v2::PROVIDER), OrderState::Closed);
    assert_eq!(scene.provider("wechat-pay-v2").log()[0].fault, Some(late));
}

#[tokio::test]
async fn a_reply_with_a_wrong_signature_is_not_believed_though_the_order_was_closed() {
    let scene = Scene::open().await;
    for provider in [&wechat_pay_v2::PROVIDER, &acopay::PROVIDER, &huawei_pay::PROVIDER] {
        scene.unpaid(provider);
        scene.provider(provider.id).inject(Fault::WrongSignature).unwrap();
        let error = close(&scene.client(provider)).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NotAuthentic { .. }), "{error}");
        assert_eq!((error.certainty(), scene.state(provider)), (Certainty::Unknown, OrderState::Closed));
    }
}

#[tokio::test]
async fn every_row_of_the_error_tables_can_be_answered_and_believed_and_forged() {
    let scene = Scene::open().await;
    for provider in PROVIDERS {
        let client = scene.client(provider);
        let faults = scene.provider(provider.id).possible_faults("close-order").unwrap();
        let rows = provider.operation("close-order").unwrap().errors.iter().chain(provider.errors);
        for row in rows {
            let code = row.sub_code.map_or_else(|| row.code.to_owned(), |sub_code| format!("{}/{sub_code}", row.code));
            scene.unpaid(provider);
            let fault = Fault::Error(code.clone());
            assert!(faults.contains(&fault), "{} {code}", provider.id);
            scene.provider(provider.id).inject(fault).unwrap();
            let answered = client.close(ORDER.into()).await;
            let refusal = answered.as_ref().map_or_else(|error| error.refusal(), |closed| closed.refusal()).unwrap();
            let codes = (refusal.code.as_deref(), refusal.sub_code.as_deref());
            assert_eq!(codes, (Some(row.code), row.sub_code), "{} {code}", provider.id);
            let unauthenticated = answered.map_or_else(|error| is_unauthenticated(&error), |_| false);
            assert!(!unauthenticated, "{} {code}", provider.id);

            let forged = Fault::ForgedError(code.clone());
            if provider.id == cloudpay::PROVIDER.id {
                let refused = scene.provider(provider.id).inject(forged);
                assert_eq!(refused, Err(FaultError::NothingSigned("cloudpay".to_owned())));
            } else {
                scene.provider(provider.id).inject(forged).unwrap();
                let error = close(&client).await.unwrap_err();
                assert!(is_unauthenticated(&error), "{} {code}: {error}", provider.id);
                assert_eq!(error.certainty(), Certainty::Unknown);
            }
            assert_eq!(scene.state(provider), OrderState::Unpaid);
        }
    }
}

fn is_unauthenticated(error: &paywright::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unauthenticated(_) | ErrorKind::NotAuthentic { .. })
}

#[tokio::test]
async fn what_nobody_signed_is_never_a_fact() {
    let scene = Scene::open().await;
    for provider in [&wechat_pay_v2::PROVIDER, &acopay::PROVIDER] {
        scene.unpaid(provider);
        scene.provider(provider.id).inject(Fault::UnsignedError).unwrap();
        let error = close(&scene.client(provider)).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Unauthenticated(_)), "{error}");
        assert_eq!((error.certainty(), scene.state(provider)), (Certainty::Unknown, OrderState::Unpaid));
    }
    for provider in [&wechat_pay_v2::PROVIDER, &acopay::PROVIDER, &huawei_pay::PROVIDER] {
        scene.unpaid(provider);
        scene.provider(provider.id).inject(Fault::ForgedSuccess).unwrap();
        let error = close(&scene.client(provider)).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NotAuthentic { .. }), "{error}");
        assert_eq!((error.certainty(), scene.state(provider)), (Certainty::Unknown, OrderState::Unpaid));
    }
}

#[tokio::test]
async fn a_fault_that_cannot_happen_at_a_provider_is_refused_with_the_reason() {
    let scene = Scene::open().await;
    let refused = |provider: &str, injection: Injection| scene.provider(provider).inject(injection).unwrap_err();
    let named = str::to_owned;
    let elsewhere = Injection::new(Fault::DropAfter).operation("refund");
    let unknown = FaultError::UnknownOperation { provider: named("acopay"), operation: named("refund") };
    assert_eq!(refused("acopay", elsewhere), unknown);
    assert_eq!(scene.provider("acopay").possible_faults("refund"), Err(unknown));
    for fault in [Fault::WrongSignature, Fault::UnsignedError, Fault::ForgedSuccess] {
        assert_eq!(refused("cloudpay", fault.into()), FaultError::NothingSigned(named("cloudpay")));
    }
    assert_eq!(refused("huawei-pay", Fault::UnsignedError.into()), FaultError::AllSigned(named("huawei-pay")));
    let unlisted = refused("acopay", Fault::Error(named("1008")).into()).to_string();
    assert_eq!(unlisted, "acopay has no error `1008`; there are FAIL, 1007");
}

#[tokio::test]
async fn faults_happen_in_their_order_to_the_calls_they_fit_until_they_are_cleared() {
    let scene = Scene::open().await;
    let client = scene.client(&cloudpay::PROVIDER);
    let inject = |injection: Injection| scene.provider("cloudpay").inject(injection).unwrap();
    scene.unpaid(&cloudpay::PROVIDER);
    inject(Injection::new(Fault::DropBefore).order("another"));
    inject(Injection::new(Fault::Error("SYSTEMERROR".to_owned())).times(2).order(ORDER));
    inject(Injection::new(Fault::DropAfter).always().operation("close-order"));
    for code in [Some("SYSTEMERROR"), Some("SYSTEMERROR"), None, None] {
        assert_eq!(close(&client).await.unwrap_err().code(), code);
    }
    scene.provider("cloudpay").clear_faults();
    assert_eq!(close(&client).await.unwrap(), "already-closed");
    let states: Vec<_> = scene.provider("cloudpay").log().iter().map(|call| (call.before, call.after)).collect();
    let (unpaid, closed) = (Some(OrderState::Unpaid), Some(OrderState::Closed));
    assert_eq!(states, [(unpaid, unpaid), (unpaid, unpaid), (unpaid, closed), (closed, closed), (closed, closed)]);
}

#[tokio::test]
async fn whatever_is_lost_by_chance_each_order_is_closed_once() {
    let scene = Scene::open().await;
    let cloudpay = scene.provider("cloudpay");
    let numbers: Vec<String> = (0..100).map(|number| format!("order-{number}")).collect();
    cloudpay.set_orders(numbers.iter().map(|number| (number, OrderState::Unpaid)));
    cloudpay.inject(Injection::new(Fault::DropAfter).percent(30)).unwrap();
    cloudpay.inject(Injection::new(Fault::DropBefore).percent(30)).unwrap();
    let client = scene.client(&cloudpay::PROVIDER);
    let mut calls = tokio::task::JoinSet::new();
    for number in numbers.clone() {
        let client = client.clone();
        calls.spawn(async move { while client.close(number.as_str().into()).await.is_err() {} });
    }
    calls.join_all().await;
    let log = cloudpay.log();
    assert!(log.len() > numbers.len() && log.len() as u64 == cloudpay.requests());
    for number in numbers {
        let changes = log.iter().filter(|call| call.order.as_deref() == Some(&number) && call.changed()).count();
        assert_eq!(changes, 1, "{number}");
    }
    assert!(cloudpay.orders().iter().all(|order| order.state == OrderState::Closed));
}

#[tokio::test]
async fn the_log_tells_whether_a_call_was_well_signed() {
    let scene = Scene::open().await;
    scene.unpaid(&wechat_pay_v2::PROVIDER);
    let body = "<xml><out_trade_no>order-1</out_trade_no><sign>0</sign></xml>";
    let turned_away = reqwest::Client::new().post(scene.sandbox.base_url() + "/pay/closeorder").body(body);
    turned_away.send().await.unwrap();
    close(&scene.client(&wechat_pay_v2::PROVIDER)).await.unwrap();
    let log = scene.provider("wechat-pay-v2").log();
    assert_eq!(
        log.iter().map(|call| (call.well_signed, call.changed())).collect::<Vec<_>>(),
        [(false, false), (true, true)]
    );
    assert!(log.iter().all(|call| call.judged && call.operation == "close-order"));
    assert_eq!((log[0].order.as_deref(), log[0].arrived), (Some(ORDER), start()));
}

#[tokio::test]
async fn a_sandbox_that_stops_lets_go_of_calls_that_hear_nothing() {
    let scene = Scene::open().await;
    let cloudpay = scene.provider("cloudpay");
    cloudpay.inject(Fault::HangAfter).unwrap();
    cloudpay.inject(Fault::DelayBefore(Duration::from_secs(60))).unwrap();
    let client = scene.client(&cloudpay::PROVIDER);
    let calls = [client.clone(), client].map(|client| tokio::spawn(async move { close(&client).await }));
    cloudpay.wait_for_log(|log| log.len() == 2).await;
    scene.sandbox.shutdown().await;
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap_err().certainty(), Certainty::Unknown);
    }
}

#[tokio::test]
async fn ten_thousand_orders_are_set_at_once_and_remember_when_they_were_made() {
    let scene = Scene::open().await;
    let acopay = scene.provider("acopay");
    let early = start() - Duration::from_secs(3600);
    let numbers = (0..10_000).map(|number| (format!("order-{number}"), OrderState::Unpaid));
    acopay.set_orders(numbers);
    scene.clock.advance(Duration::from_secs(1));
    acopay.set_order("order-9999", OrderState::Paid);
    acopay.set_order_created("early", OrderState::Closed, early);
    let orders = acopay.orders();
    assert_eq!((orders.len(), orders[0].numbers[0].as_str()), (10_001, "order-0"));
    assert_eq!((orders[9_999].state, orders[9_999].created), (OrderState::Paid, start()));
    assert_eq!(acopay.booked_order("early").unwrap().created, early);
}

#[tokio::test]
async fn latency_is_added_to_every_call() {
    let scene = Scene::open_with_latency(Duration::from_millis(20)).await;
    scene.unpaid(&cloudpay::PROVIDER);
    let client = scene.client(&cloudpay::PROVIDER);
    let call = tokio::spawn(async move { close(&client).await });
    let log = scene.provider("cloudpay").wait_for_log(|log| !log.is_empty()).await;
    assert!(!log[0].judged);
    scene.clock.advance(Duration::from_millis(20));
    assert_eq!(call.await.unwrap().unwrap(), "closed");
}
