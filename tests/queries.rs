//! Asking for an order's state: what each provider's words come to, and which replies are not believed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::time::{Duration, SystemTime};

use paywright::{
    Certainty, CloseOrders, ErrorKind, OrderNumber, OrderState, Queried, acopay, cloudpay, huawei_pay,
    runtime::{Checks, Client, Error, Record, algorithm::KeyKind},
    wechat_pay_v2,
};
use paywright_sandbox::{OrderState as Booked, Sandbox, SandboxOptions};
use support::{
    Merchant, ORDER,
    script::{Script, Step, staged},
};

const NUMBERS: [(&str, Option<Booked>); 7] = [
    ("order-unpaid", Some(Booked::Unpaid)),
    ("order-paying", Some(Booked::Paying)),
    ("order-failed", Some(Booked::Failed)),
    ("order-paid", Some(Booked::Paid)),
    ("order-refunded", Some(Booked::Refunded)),
    ("order-closed", Some(Booked::Closed)),
    ("order-missing", None),
];

/// A sandbox with an order in each state, which has a number of the provider's as well.
async fn sandbox() -> Sandbox {
    let options = SandboxOptions::default()
        .key_pair(KeyKind::Rsa, include_str!("keys/rsa_pkcs8.pem"), include_str!("keys/rsa_spki.pem"))
        .key_pair(KeyKind::Sm2, include_str!("keys/sm2_pkcs8.pem"), include_str!("keys/sm2_spki.pem"));
    let sandbox = Sandbox::start(options).await.unwrap();
    for provider in paywright::PROVIDERS {
        let stand_in = sandbox.provider(provider.id).unwrap();
        for (number, state) in NUMBERS.into_iter().filter_map(|(number, state)| Some((number, state?))) {
            stand_in.set_order(number, state);
            assert!(stand_in.link_order(number, &theirs(number)));
        }
    }
    sandbox
}

/// The provider's number of an order.
fn theirs(number: &str) -> String {
    format!("provider-{number}")
}

/// What a query tells, in a word.
fn word(queried: &Result<Queried, Error>) -> &'static str {
    queried.as_ref().map_or_else(|error| error.certainty().id(), |queried| queried.state().id())
}

#[tokio::test]
async fn every_state_is_told_as_far_as_the_providers_words_go_by_either_number() {
    let sandbox = sandbox().await;
    let expected = |id: &str| match id {
        // Only that an order is paid is known to be told.
        "acopay" => ["unknown", "unknown", "unknown", "paid", "paid", "unknown", "not-found"],
        // Only payments that began are told of, and no word for a refund or a closed order is known.
        "huawei-pay" => ["unknown", "paying", "failed", "paid", "paid", "unknown", "unknown"],
        _ => ["unpaid", "paying", "failed", "paid", "refunded", "closed", "not-found"],
    };
    for provider in paywright::PROVIDERS {
        let settings = Client::builder(sandbox.credentials_for(provider).unwrap()).base_url(sandbox.base_url());
        let client = settings.build().unwrap();
        for ((number, _), expected) in NUMBERS.into_iter().zip(expected(provider.id)) {
            let by_ours = client.query(OrderNumber::Merchant(number)).await;
            assert_eq!(word(&by_ours), expected, "{} {number}", provider.id);
            let by_theirs = client.query(OrderNumber::Provider(&theirs(number))).await;
            assert_eq!(word(&by_theirs), expected, "{} {number}", provider.id);
        }
    }
}

/// 2014-10-30 13:35:25 in Beijing.
fn paid_at() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_414_647_325)
}

#[tokio::test]
async fn a_paid_order_comes_with_amounts_times_and_lists_in_types() {
    let sandbox = sandbox().await;
    let url = || sandbox.base_url();
    let of = |provider, name: &str| sandbox.provider(provider).unwrap().credential(name).unwrap();

    let id = "wechat-pay-v2";
    let credentials = wechat_pay_v2::Credentials::new(of(id, "appid"), of(id, "mch_id"), of(id, "api_key"));
    let client = wechat_pay_v2::Client::with(credentials, |settings| settings.base_url(url())).unwrap();
    let queried = client.query_order(&wechat_pay_v2::QueryOrder::by_out_trade_no("order-paid")).await.unwrap();
    let fields = queried.fields();
    assert_eq!((fields.out_trade_no(), fields.total_fee()), (Some("order-paid"), Some(1)));
    assert_eq!(fields.trade_state(), Some(wechat_pay_v2::TradeState::Success));
    assert_eq!(fields.time_end().unwrap().moment(), Some(paid_at()));
    let coupons: Vec<_> = fields.coupons().collect();
    let coupon = coupons.first().map(|coupon| (coupon.coupon_id(), coupon.coupon_type(), coupon.coupon_fee()));
    assert_eq!(coupon, Some((Some("10000"), Some(wechat_pay_v2::CouponType::Cash), Some(100))));

    let credentials = cloudpay::Credentials::new(of("cloudpay", "sub_mch_id"));
    let client = cloudpay::Client::with(credentials, |settings| settings.base_url(url())).unwrap();
    let queried = client.query_order(&cloudpay::QueryOrder::by_out_trade_no("order-paid")).await.unwrap();
    let fields = queried.fields().respdata().unwrap();
    assert_eq!((fields.total_fee(), fields.time_end().unwrap().moment()), (Some(1), Some(paid_at())));
    // The values outlive the items: they are the reply's.
    let coupons = fields.coupons().map(|coupon| (coupon.coupon_id(), coupon.coupon_type(), coupon.coupon_fee()));
    assert_eq!(coupons.collect::<Vec<_>>(), [(Some("10000"), Some("CASH"), Some(100))]);

    let id = "acopay";
    let credentials = acopay::Credentials::new(of(id, "mch_no"), of(id, "private_key"), of(id, "platform_public_key"));
    let client = acopay::Client::with(credentials, |settings| settings.base_url(url())).unwrap();
    let queried = client.query_order(&acopay::QueryOrder::by_mch_trade_no("order-paid")).await.unwrap();
    let data = queried.fields().data().unwrap();
    assert_eq!((data.mch_trade_no(), data.amount_total()), (Some("order-paid"), Some("0.01")));
    assert_eq!(data.success_time(), Some("2021-12-15T11:50:25+08:00"));

    let id = "huawei-pay";
    let (caller, auth) = (of(id, "caller_id"), of(id, "auth_id"));
    let credentials = huawei_pay::Credentials::new(caller, auth, of(id, "private_key"), of(id, "huawei_public_key"));
    let client = huawei_pay::Client::with(credentials, |settings| settings.base_url(url())).unwrap();
    let queried = client.query_order(&huawei_pay::QueryOrder::new("order-paid")).await.unwrap();
    let fields = queried.fields();
    assert_eq!(
        (fields.total_amount(), fields.order_status()),
        (Some(10000), Some(huawei_pay::OrderStatus::TrxSuccess))
    );
    let paid_at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_677_117_724);
    assert_eq!(fields.finish_time().unwrap().moment(), Some(paid_at));
    assert_eq!(fields.payer().unwrap().user_client_ip_matched(), Some(true));
    let promotions: Vec<_> = fields.promotion_detail().map(|p| (p.promotion_type(), p.promotion_amount())).collect();
    assert_eq!(promotions, [(Some(huawei_pay::PromotionType::Coupon), Some(0))]);
}

/// A client that gets these replies, one for each query.
fn client(merchant: &Merchant, replies: impl IntoIterator<Item = String>) -> (Client, Script) {
    let steps: Vec<_> = replies.into_iter().map(|body| Step::reply(200, body)).collect();
    let (settings, script, _) = staged(merchant.settings.clone(), steps);
    (settings.build().unwrap(), script)
}

/// What WeChat says of an order, and what else.
fn wechat(merchant: &Merchant, more: &[(&str, &str)]) -> String {
    merchant.wechat_reply(&[&[("return_code", "SUCCESS"), ("result_code", "SUCCESS")], more].concat())
}

/// The same at CloudPay.
fn cloud(more: &str) -> String {
    let common = r#""return_code":"SUCCESS","sub_mch_id":"1900000109","result_code":"SUCCESS""#;
    format!(r#"{{"errcode":0,"errmsg":"ok","respdata":{{{common},{more}}}}}"#)
}

const SUCCESS: [(&str, &str); 2] = [("resultCode", "000000"), ("resultDesc", "Success.")];

#[tokio::test]
async fn each_documented_word_has_its_state_and_a_new_one_none() {
    let words = [
        ("SUCCESS", OrderState::Paid),
        ("REFUND", OrderState::Refunded),
        ("NOTPAY", OrderState::Unpaid),
        ("CLOSED", OrderState::Closed),
        ("REVOKED", OrderState::Closed),
        ("USERPAYING", OrderState::Paying),
        ("ACCEPT", OrderState::Paying),
        ("PAYERROR", OrderState::Failed),
        ("SETTLED", OrderState::Unknown),
        ("closed", OrderState::Unknown),
    ];
    let (tencent, cloudpay) = (Merchant::wechat("HMAC-SHA256"), Merchant::cloudpay());
    for (word, state) in words {
        let body = wechat(&tencent, &[("out_trade_no", ORDER), ("trade_state", word)]);
        assert_eq!(client(&tencent, [body]).0.query(ORDER.into()).await.unwrap().state(), state, "{word}");
        let body = cloud(&format!(r#""out_trade_no":"{ORDER}","trade_state":"{word}""#));
        assert_eq!(client(&cloudpay, [body]).0.query(ORDER.into()).await.unwrap().state(), state, "{word}");
    }
    let huawei = Merchant::huawei("SM2");
    for (word, state) in [
        ("TRX_SUCCESS", OrderState::Paid),
        ("TRX_FAILED", OrderState::Failed),
        ("TRX_APPLY", OrderState::Paying),
        ("TRX_PROC", OrderState::Paying),
        ("TRX_CLOSED", OrderState::Unknown),
    ] {
        let body = huawei.huawei_reply(&[&SUCCESS[..], &[("mercOrderNo", ORDER), ("orderStatus", word)]].concat());
        assert_eq!(client(&huawei, [body]).0.query(ORDER.into()).await.unwrap().state(), state, "{word}");
    }
}

#[tokio::test]
async fn many_coupons_stay_apart_whether_they_are_numbered_or_stand_in_columns() {
    let merchant = Merchant::wechat("MD5");
    let numbered = [
        ("out_trade_no", ORDER),
        ("trade_state", "SUCCESS"),
        ("coupon_fee_1", "7"),
        ("coupon_id_0", "a"),
        ("coupon_id_1", "b"),
        ("coupon_fee_0", "5"),
    ];
    let fields = client(&merchant, [wechat(&merchant, &numbered)]).0.query(ORDER.into()).await.unwrap();
    assert_eq!(coupons(fields.fields()), [("a".to_owned(), 5), ("b".to_owned(), 7)]);

    let columns = r#""trade_state":"SUCCESS","coupon_id_list":["a","b"],"coupon_fee_list":[5,7]"#;
    let body = cloud(&format!(r#""out_trade_no":"{ORDER}",{columns}"#));
    let queried = client(&Merchant::cloudpay(), [body]).0.query(ORDER.into()).await.unwrap();
    let respdata = queried.fields().table().index_of("respdata").unwrap();
    assert_eq!(coupons(queried.fields().record(respdata).unwrap()), [("a".to_owned(), 5), ("b".to_owned(), 7)]);
}

fn coupons(record: &Record) -> Vec<(String, i64)> {
    let coupon = |coupon: &Record| (coupon.text(1).unwrap().to_owned(), coupon.integer(2).unwrap());
    record.items(record.table().index_of("coupons").unwrap()).iter().map(coupon).collect()
}

/// Asks, and gets an answer that tells nothing.
async fn refused(merchant: &Merchant, body: String) -> Error {
    let error = client(merchant, [body]).0.query(ORDER.into()).await.unwrap_err();
    assert_eq!(error.certainty(), Certainty::Unknown, "{error}");
    error
}

#[tokio::test]
async fn a_reply_about_another_order_or_about_none_by_name_is_not_believed() {
    let (tencent, huawei, acopay) = (Merchant::wechat("MD5"), Merchant::huawei("RSA"), Merchant::acopay());
    let others = [
        (&tencent, wechat(&tencent, &[("out_trade_no", "another"), ("trade_state", "CLOSED")])),
        (
            &huawei,
            huawei
                .huawei_reply(&[&SUCCESS[..], &[("mercOrderNo", "another"), ("orderStatus", "TRX_SUCCESS")]].concat()),
        ),
        (&acopay, acopay.acopay_reply(200, "SUCCESS", &[("mch_trade_no", "another"), ("success_time", "now")])),
        (&Merchant::cloudpay(), cloud(r#""out_trade_no":"another","trade_state":"CLOSED""#)),
    ];
    for (merchant, body) in others {
        let error = refused(merchant, body).await;
        assert!(matches!(error.kind(), ErrorKind::Stray(stray) if stray.received == "another"), "{error}");
    }
    let nameless = [
        (&tencent, wechat(&tencent, &[("trade_state", "CLOSED")])),
        // A number that was not asked for proves nothing either.
        (&tencent, wechat(&tencent, &[("transaction_id", "1009660380201506130728806387"), ("trade_state", "CLOSED")])),
        (&huawei, huawei.huawei_reply(&[&SUCCESS[..], &[("orderStatus", "TRX_SUCCESS")]].concat())),
        (&acopay, acopay.acopay_reply(200, "SUCCESS", &[("success_time", "now")])),
        (&Merchant::cloudpay(), cloud(r#""trade_state":"CLOSED""#)),
    ];
    for (merchant, body) in nameless {
        let error = refused(merchant, body).await;
        assert!(matches!(error.kind(), ErrorKind::NamesNoOrder), "{error}");
    }
}

#[tokio::test]
async fn other_messages_that_were_signed_with_the_same_key_are_no_answer_to_a_query() {
    for merchant in Merchant::all() {
        let queried = client(&merchant, [merchant.success()]).0.query(ORDER.into()).await;
        // ACOPAY's reply to a close names the order, and has no word that tells a state.
        let names_it = merchant.provider.id == "acopay";
        assert_eq!((word(&queried), queried.is_ok()), ("unknown", names_it), "{}", merchant.provider.id);
    }
}

#[tokio::test]
async fn a_payment_notification_tells_a_query_nothing() {
    let merchant = Merchant::wechat("MD5");
    let notification =
        [("out_trade_no", ORDER), ("transaction_id", "1"), ("time_end", "20141030133525"), ("total_fee", "1")];
    let error = refused(&merchant, wechat(&merchant, &notification)).await;
    assert!(matches!(error.kind(), ErrorKind::NotUnderstood { .. }), "{error}");
    let huawei = Merchant::huawei("RSA");
    let callback = [("mercOrderNo", ORDER), ("orderStatus", "TRX_SUCCESS"), ("callbackId", "1"), ("dataType", "TRX")];
    let error = refused(&huawei, huawei.huawei_reply(&[&SUCCESS[..], &callback].concat())).await;
    assert!(matches!(error.kind(), ErrorKind::NotUnderstood { .. }), "{error}");
}

#[tokio::test]
async fn the_path_that_was_signed_is_the_path_that_is_sent() {
    let merchant = Merchant::huawei("RSA");
    let operation = merchant.provider.operation("query-order").unwrap();
    let path = "/api/v2/aggr/transactions/merc-orders/";
    for (number, encoded) in [
        ("a/b?c=d&e#f", "a%2Fb%3Fc%3Dd%26e%23f"),
        ("订单 1", "%E8%AE%A2%E5%8D%95%201"),
        ("50%+1", "50%25%2B1"),
        ("...", "..."),
        ("-._~", "-._~"),
    ] {
        for prefix in ["", "/gateway/huawei"] {
            let base_url = format!("https://pay.example{prefix}");
            let (settings, script, _) = staged(merchant.settings.clone(), [Step::reply(502, "")]);
            let client = settings.base_url(&base_url).build().unwrap();
            let mut request = Record::new(operation.request);
            request.set_text(operation.queries.unwrap().merchant.unwrap(), number);
            client.query_by(operation, &request).await.unwrap_err();
            assert_eq!(script.sent()[0].url, format!("{base_url}{path}{encoded}"));
            // A gateway takes its prefix away: the provider verifies its own path.
            let (_, strings) = client.explain(operation, &request, &Checks::default()).unwrap();
            assert_eq!(strings[0].string.expose(), format!("{path}{encoded}"));
        }
    }
}

#[tokio::test]
async fn a_number_that_leads_to_another_path_is_not_sent() {
    let merchant = Merchant::huawei("RSA");
    for number in ["", ".", ".."] {
        for order in [OrderNumber::Merchant(number), OrderNumber::Provider(number)] {
            let (client, script) = client(&merchant, [String::new()]);
            let error = client.query(order).await.unwrap_err();
            assert_eq!((error.certainty(), script.sent().len()), (Certainty::NotSent, 0), "{number:?}");
            assert!(!error.violations().is_empty(), "{error}");
        }
    }
}

#[tokio::test]
async fn numbers_that_need_encoding_reach_the_order() {
    let sandbox = sandbox().await;
    let settings =
        Client::builder(sandbox.credentials_for(&huawei_pay::PROVIDER).unwrap()).base_url(sandbox.base_url());
    let client = settings.build().unwrap();
    for number in ["a/b?c=d&e#f", "订单 1", "50%+1", "..."] {
        sandbox.provider("huawei-pay").unwrap().set_order(number, Booked::Paid);
        let queried = client.query(number.into()).await;
        assert_eq!(word(&queried), "paid", "{number}: {queried:?}");
    }
}
