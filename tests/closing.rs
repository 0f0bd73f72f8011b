//! Orders are closed over real HTTP: the generated clients against the sandbox, both signing and verifying.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::time::{Duration, SystemTime};

use paywright::{
    Certainty, CloseOrders, ErrorKind, Order, OrderNumber, Outcome, acopay, cloudpay, huawei_pay,
    runtime::{
        Client, RetryPolicy,
        algorithm::KeyKind,
        sources::{Clock, Random},
        table::Provider,
    },
    wechat_pay_v2,
};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions};

fn client(sandbox: &Sandbox, provider: &'static Provider) -> Client {
    let settings = Client::builder(sandbox.credentials_for(provider).unwrap()).base_url(sandbox.base_url());
    settings.retry(RetryPolicy::never()).build().unwrap()
}

/// What a shop learns from closing an order, in a word.
async fn learn(client: &dyn CloseOrders, number: &str) -> &'static str {
    match client.close(number.into()).await {
        Ok(closed) => closed.outcome().id(),
        Err(error) => error.certainty().id(),
    }
}

#[tokio::test]
async fn one_interface_closes_at_all_four_providers_whatever_the_signature() {
    // What each provider's documents let a client learn of a paid and of a closed order.
    let expected = |id: &str| match id {
        "acopay" => ["closed", "answered", "answered", "not-found"],
        "huawei-pay" => ["closed", "unknown", "unknown", "not-found"],
        // Merchants report success for orders that do not exist, too.
        _ => ["accepted", "already-paid", "already-closed", "accepted"],
    };
    for (wechat, huawei) in [("MD5", "RSA"), ("HMAC-SHA256", "SM2")] {
        let options = SandboxOptions::default().credential("wechat-pay-v2", "sign_type", wechat).credential(
            "huawei-pay",
            "sign_type",
            huawei,
        );
        let sandbox = Sandbox::start(options).await.unwrap();
        for provider in paywright::PROVIDERS {
            let stand_in = sandbox.provider(provider.id).unwrap();
            let client = client(&sandbox, provider);
            let states = [Some(OrderState::Unpaid), Some(OrderState::Paid), Some(OrderState::Closed), None];
            for ((at, state), expected) in states.into_iter().enumerate().zip(expected(provider.id)) {
                let number = format!("order-{at}");
                if let Some(state) = state {
                    stand_in.set_order(&number, state);
                }
                assert_eq!(learn(&client, &number).await, expected, "{} {state:?}", provider.id);
                // The books agree: only the unpaid order changed.
                let after = if state == Some(OrderState::Unpaid) { Some(OrderState::Closed) } else { state };
                assert_eq!(stand_in.order(&number), after, "{} {state:?}", provider.id);
            }
            assert_eq!(stand_in.requests(), 4);
        }
        sandbox.shutdown().await;
    }
}

#[tokio::test]
async fn closing_with_confirmation_says_what_a_query_adds() {
    // ACOPAY's and Huawei's documents have no word by which a query would tell that an order is closed.
    let expected = |id: &str| match id {
        "acopay" => ["closed", "already-paid", "answered", "not-found"],
        "huawei-pay" => ["closed", "already-paid", "unknown", "not-found"],
        _ => ["closed", "already-paid", "already-closed", "not-found"],
    };
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    for provider in paywright::PROVIDERS {
        let stand_in = sandbox.provider(provider.id).unwrap();
        let client = client(&sandbox, provider);
        let states = [Some(OrderState::Unpaid), Some(OrderState::Paid), Some(OrderState::Closed), None];
        for ((at, state), expected) in states.into_iter().enumerate().zip(expected(provider.id)) {
            let number = format!("order-{at}");
            if let Some(state) = state {
                stand_in.set_order(&number, state);
            }
            let learnt = match client.close_and_confirm(number.as_str().into()).await {
                Ok(confirmed) => confirmed.outcome().id(),
                Err(error) => error.certainty().id(),
            };
            assert_eq!(learnt, expected, "{} {state:?}", provider.id);
        }
    }
}

#[tokio::test]
async fn who_says_when_an_order_was_made_is_told_when_it_may_be_closed() {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    let made = SystemTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_000 - 1_000);
    for provider in paywright::PROVIDERS {
        let stand_in = sandbox.provider(provider.id).unwrap();
        stand_in.set_order("order-1", OrderState::Unpaid);
        let settings = Client::builder(sandbox.credentials_for(provider).unwrap()).transport(sandbox.transport());
        let client = settings.clock(Still).build().unwrap();
        let waits = provider.operations.iter().find_map(|operation| operation.wait_after_creation);
        let answer = client.close(Order::merchant("order-1").created_at(made)).await;
        match (waits, answer) {
            (None, answer) => assert_eq!(answer.unwrap().outcome(), Outcome::Closed),
            (Some(seconds), answer) => {
                let error = answer.unwrap_err();
                let due = made + Duration::from_secs(seconds.into());
                assert!(matches!(error.kind(), ErrorKind::TooEarly { earliest, .. } if *earliest == due), "{error}");
                assert_eq!((error.certainty(), stand_in.requests()), (Certainty::NotSent, 0));
                assert!(error.to_string().contains("not before 2023-11-14T22:18:19Z"), "{error}");
                assert_eq!(client.earliest_close(made), Some(due));
                let old = Order::merchant("order-1").created_at(made - Duration::from_secs(seconds.into()));
                assert_eq!(client.close(old).await.unwrap().outcome(), Outcome::Accepted);
            }
        }
    }
}

#[tokio::test]
async fn typed_clients_give_typed_replies_and_error_codes() {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    let of = |provider, name| sandbox.provider(provider).unwrap().credential(name).unwrap();
    for provider in paywright::PROVIDERS {
        let stand_in = sandbox.provider(provider.id).unwrap();
        stand_in.set_order("unpaid-1", OrderState::Unpaid);
        stand_in.set_order("paid-1", OrderState::Paid);
    }

    let id = "wechat-pay-v2";
    let credentials = wechat_pay_v2::Credentials::new(of(id, "appid"), of(id, "mch_id"), of(id, "api_key"))
        .sign_type(wechat_pay_v2::SignType::HmacSha256);
    let wechat = wechat_pay_v2::Client::with(credentials, |settings| settings.base_url(sandbox.base_url())).unwrap();
    let closed = wechat.close_order(&wechat_pay_v2::CloseOrder::new("unpaid-1")).await.unwrap();
    assert_eq!(closed.outcome(), Outcome::Accepted);
    assert_eq!(closed.fields().result_code(), Some(wechat_pay_v2::ResultCode::Success));
    assert_eq!(closed.fields().mch_id(), Some(of(id, "mch_id").as_str()));
    assert_eq!(closed.fields().sign().map(str::len), Some(64));
    assert!(closed.reply().request_id.is_some());
    let paid = wechat.close_order(&wechat_pay_v2::CloseOrder::new("paid-1")).await.unwrap();
    let code = wechat_pay_v2::ErrorCode::of(paid.refusal().unwrap());
    assert_eq!((paid.outcome(), code), (Outcome::AlreadyPaid, Some(wechat_pay_v2::ErrorCode::OrderPaid)));

    let id = "acopay";
    let credentials = acopay::Credentials::new(of(id, "mch_no"), of(id, "private_key"), of(id, "platform_public_key"));
    let acopay = acopay::Client::with(credentials, |settings| settings.base_url(sandbox.base_url())).unwrap();
    let request = acopay::CloseOrder::by_mch_trade_no("unpaid-1").aco_pay_sdk("2.0.0").version();
    let closed = acopay.close_order(&request).await.unwrap();
    let data = closed.fields().data().unwrap();
    assert_eq!((closed.fields().status(), data.mch_trade_no()), (Some(200), Some("unpaid-1")));
    let error = acopay.close_order(&acopay::CloseOrder::by_mch_trade_no("paid-1")).await.unwrap_err();
    assert_eq!((error.certainty(), error.code()), (Certainty::Answered, Some("FAIL")));
    assert_eq!(error.refusal().unwrap().message.as_deref(), Some("订单已支付"));

    let id = "huawei-pay";
    let credentials = huawei_pay::Credentials::new(
        of(id, "caller_id"),
        of(id, "auth_id"),
        of(id, "private_key"),
        of(id, "huawei_public_key"),
    );
    let huawei = huawei_pay::Client::with(credentials, |settings| settings.base_url(sandbox.base_url())).unwrap();
    let closed = huawei.close_order(&huawei_pay::CloseOrder::new("unpaid-1")).await.unwrap();
    assert_eq!(closed.fields().result_code(), Some("000000"));
    let error = huawei.close_order(&huawei_pay::CloseOrder::new("paid-1")).await.unwrap_err();
    let code = huawei_pay::ErrorCode::of(error.refusal().unwrap());
    assert_eq!((error.certainty(), code), (Certainty::Unknown, Some(huawei_pay::ErrorCode::CheckOrderStatus)));

    let credentials = cloudpay::Credentials::new(of("cloudpay", "sub_mch_id")).from_appid("wx a&b=c");
    let cloudpay = cloudpay::Client::with(credentials, |settings| settings.base_url(sandbox.base_url())).unwrap();
    let closed = cloudpay.close_order(&cloudpay::CloseOrder::new("unpaid-1")).await.unwrap();
    assert_eq!(closed.fields().respdata().unwrap().return_code(), Some(cloudpay::ReturnCode::Success));
}

#[tokio::test]
async fn an_order_can_be_named_by_the_providers_number_where_the_provider_takes_one() {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    sandbox.provider("acopay").unwrap().set_order("AP202112151150252267829842920145605378", OrderState::Unpaid);
    let client = client(&sandbox, &acopay::PROVIDER);
    let closed = client.close(OrderNumber::Provider("AP202112151150252267829842920145605378").into()).await.unwrap();
    assert_eq!(closed.outcome(), Outcome::Closed);
}

#[tokio::test]
async fn partner_mode_names_the_sub_merchant() {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    sandbox.provider("wechat-pay-v2").unwrap().set_order("order-1", OrderState::Unpaid);
    let mut credentials = sandbox.credentials_for(&wechat_pay_v2::PROVIDER).unwrap();
    credentials.set_by_name("sub_mch_id", "1900000209").unwrap();
    credentials.set_by_name("sub_appid", "wx9999999999999999").unwrap();
    let client = Client::builder(credentials).base_url(sandbox.base_url()).build().unwrap();
    let closed = client.close("order-1".into()).await.unwrap();
    let sub_mch_id = closed.fields().table().index_of("sub_mch_id").unwrap();
    assert_eq!(closed.fields().text(sub_mch_id), Some("1900000209"));
}

#[tokio::test]
async fn a_merchant_with_the_wrong_key_learns_nothing_about_the_order() {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    for provider in [&wechat_pay_v2::PROVIDER, &acopay::PROVIDER, &huawei_pay::PROVIDER] {
        let stand_in = sandbox.provider(provider.id).unwrap();
        stand_in.set_order("order-1", OrderState::Unpaid);
        let mut credentials = sandbox.credentials_for(provider).unwrap();
        match provider.id {
            "wechat-pay-v2" => credentials.set_by_name("api_key", support::WECHAT_KEY).unwrap(),
            _ => credentials.set_by_name("private_key", support::rsa_private()).unwrap(),
        }
        let settings = Client::builder(credentials).base_url(sandbox.base_url());
        let client = settings.retry(RetryPolicy::never()).build().unwrap();
        let error = client.close("order-1".into()).await.unwrap_err();
        let is_refused = matches!(error.kind(), ErrorKind::Refused(_)) && provider.id == "huawei-pay";
        assert!(matches!(error.kind(), ErrorKind::Unauthenticated(_)) || is_refused, "{error}");
        assert_eq!(stand_in.order("order-1"), Some(OrderState::Unpaid));
    }
}

#[tokio::test]
async fn a_trace_id_that_was_seen_before_is_turned_away() {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    sandbox.provider("huawei-pay").unwrap().set_order("order-1", OrderState::Unpaid);
    let client = client(&sandbox, &huawei_pay::PROVIDER);
    let operation = huawei_pay::PROVIDER.operation("close-order").unwrap();
    let mut request: paywright::runtime::Record = huawei_pay::CloseOrder::new("order-1").into();
    request.set_text(operation.request.index_of("traceId").unwrap(), "202305151026422776499");
    assert_eq!(client.close_by(operation, &request).await.unwrap().outcome(), Outcome::Closed);
    let error = client.close_by(operation, &request).await.unwrap_err();
    assert_eq!(error.code(), Some("INVALID_DUPLICATE_REQUEST"));
    assert_eq!(error.certainty(), Certainty::Unknown, "the first attempt may have closed it");
}

#[tokio::test]
async fn many_merchants_and_clones_close_side_by_side() {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    let mut calls = tokio::task::JoinSet::new();
    for provider in paywright::PROVIDERS {
        let stand_in = sandbox.provider(provider.id).unwrap();
        let client = client(&sandbox, provider);
        for at in 0..20 {
            let (client, number) = (client.clone(), format!("order-{at}"));
            stand_in.set_order(&number, OrderState::Unpaid);
            calls.spawn(async move { client.close_and_confirm(number.as_str().into()).await.unwrap().outcome() });
        }
    }
    let outcomes = calls.join_all().await;
    assert_eq!(outcomes.len(), 80);
    assert!(outcomes.iter().all(|outcome| *outcome == Outcome::Closed));
}

#[tokio::test]
async fn a_sandbox_is_reached_without_a_network_under_the_providers_own_host() {
    let sandbox = Sandbox::start(SandboxOptions::default()).await.unwrap();
    for provider in paywright::PROVIDERS {
        let stand_in = sandbox.provider(provider.id).unwrap();
        stand_in.set_order("order-1", OrderState::Unpaid);
        let settings = Client::builder(sandbox.credentials_for(provider).unwrap()).transport(sandbox.transport());
        let confirmed = settings.build().unwrap().close_and_confirm("order-1".into()).await.unwrap();
        assert_eq!(confirmed.outcome(), Outcome::Closed, "{}", provider.id);
        assert_eq!(stand_in.order("order-1"), Some(OrderState::Closed));
    }
}

/// The same bytes and the same time, again and again.
struct Still;

impl Random for Still {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

impl Clock for Still {
    fn now_millis(&self) -> i64 {
        1_700_000_000_000
    }
}

#[tokio::test]
async fn with_time_chance_and_keys_given_a_sandbox_answers_the_same_every_time() {
    let mut answers = Vec::new();
    for _ in 0..2 {
        let options = SandboxOptions::default()
            .clock(Still)
            .random(Still)
            .credential("huawei-pay", "sign_type", "SM2")
            .key_pair(KeyKind::Rsa, include_str!("keys/rsa_pkcs8.pem"), include_str!("keys/rsa_spki.pem"))
            .key_pair(KeyKind::Sm2, include_str!("keys/sm2_pkcs8.pem"), include_str!("keys/sm2_spki.pem"));
        let sandbox = Sandbox::start(options).await.unwrap();
        for provider in paywright::PROVIDERS {
            let stand_in = sandbox.provider(provider.id).unwrap();
            stand_in.set_order("order-1", OrderState::Unpaid);
            let settings = Client::builder(sandbox.credentials_for(provider).unwrap()).transport(sandbox.transport());
            let client = settings.clock(Still).random(Still).build().unwrap();
            answers.push(client.close("order-1".into()).await.unwrap().reply().text().into_owned());
        }
    }
    let (first, second) = answers.split_at(paywright::PROVIDERS.len());
    assert_eq!(first, second);
}
