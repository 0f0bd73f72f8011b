//! Calls written by hand, as a client would send them: signed with the sandbox's own test credentials.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may fail by panicking")]

use std::collections::HashMap;

use paywright::wechat_pay_v2;
use paywright_runtime::{
    Secret,
    algorithm::{Algorithm, SigningKey, VerifyingKey},
    canonical::write_object,
    received::{Members, Node, json, xml},
    table::{Encoding, Form},
};
use paywright_sandbox::{CredentialsError, OrderState, Sandbox, SandboxOptions, StandIn, builtin_model};
use reqwest::{Client, Response, StatusCode};

const WECHAT: &str = "/pay/closeorder";
const HUAWEI: &str = "/api/v1/aggr/transactions/orders/close";
const ACOPAY: &str = "/pay/v1/transactions/close";
const CLOUDPAY: &str = "/_/pay/closeorder";

async fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions::default()).await.unwrap()
}

fn credentials(sandbox: &Sandbox, provider: &str) -> HashMap<String, String> {
    stand_in(sandbox, provider).credentials().into_iter().collect()
}

fn stand_in(sandbox: &Sandbox, provider: &str) -> StandIn {
    sandbox.provider(provider).unwrap()
}

fn canonical(form: Form, members: &[(&str, &str)], suffix: &str) -> String {
    let nodes: Vec<(&str, Node<'_>)> =
        members.iter().map(|(name, value)| (*name, Node::Text((*value).into()))).collect();
    let mut out = String::new();
    write_object(form, false, &nodes, &[], &mut out);
    out + suffix
}

fn sign(algorithm: Algorithm, encoding: Encoding, key: &str, string: &str) -> String {
    SigningKey::parse(algorithm, &Secret::new(key)).unwrap().sign(algorithm, encoding, string.as_bytes()).unwrap()
}

fn verifies(algorithm: Algorithm, encoding: Encoding, key: &str, string: &str, signature: &str) -> bool {
    let key = VerifyingKey::parse(algorithm, &Secret::new(key)).unwrap();
    key.verify(algorithm, encoding, string.as_bytes(), signature)
}

async fn post(sandbox: &Sandbox, path: &str, headers: &[(&str, &str)], body: impl Into<reqwest::Body>) -> Response {
    let mut request = Client::new().post(sandbox.base_url() + path).body(body);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

/// The body of a reply, which comes with HTTP 200 whatever it says.
async fn text(response: Response) -> String {
    assert_eq!(response.status(), StatusCode::OK);
    response.text().await.unwrap()
}

fn at<'m>(members: &'m Members<'_>, path: &[&str]) -> &'m str {
    paywright_runtime::received::at(members, path).and_then(Node::lexeme).unwrap_or_default()
}

/// A WeChat call, whose members may be changed before it is signed and after.
fn wechat_body(keys: &HashMap<String, String>, order: &str, extra: &[(&str, &str)]) -> String {
    let mut members = vec![
        ("appid", keys["appid"].as_str()),
        ("mch_id", &keys["mch_id"]),
        ("nonce_str", "N0nce"),
        ("out_trade_no", order),
    ];
    members.extend(extra);
    let hmac = extra.contains(&("sign_type", "HMAC-SHA256"));
    let algorithm = if hmac { Algorithm::HmacSha256 } else { Algorithm::Md5 };
    let string = canonical(Form::Pairs, &members, &format!("&key={}", keys["api_key"]));
    let signature = sign(algorithm, Encoding::UpperHex, &keys["api_key"], &string);
    members.push(("sign", &signature));
    let elements: String =
        members.iter().map(|(name, value)| format!("<{name}><![CDATA[{value}]]></{name}>")).collect();
    format!("<xml>{elements}</xml>")
}

async fn wechat(sandbox: &Sandbox, body: String) -> String {
    let response = post(sandbox, WECHAT, &[("Content-Type", "text/xml;charset=UTF-8")], body).await;
    assert!(response.headers().contains_key("Request-Id"));
    text(response).await
}

#[tokio::test]
async fn an_unpaid_order_is_closed_once_and_the_reply_is_signed_as_the_call_was() {
    let sandbox = sandbox().await;
    let keys = credentials(&sandbox, "wechat-pay-v2");
    for (extra, algorithm) in
        [(&[][..], Algorithm::Md5), (&[("sign_type", "HMAC-SHA256"), ("more", "&<>")][..], Algorithm::HmacSha256)]
    {
        stand_in(&sandbox, "wechat-pay-v2").set_order("order-1", OrderState::Unpaid);
        for (result, code) in [("SUCCESS", ""), ("FAIL", "ORDERCLOSED")] {
            let reply = wechat(&sandbox, wechat_body(&keys, "order-1", extra)).await;
            let members = xml::read(reply.as_bytes(), "xml").unwrap();
            assert_eq!((at(&members, &["result_code"]), at(&members, &["err_code"])), (result, code), "{reply}");
            assert_eq!(at(&members, &["mch_id"]), keys["mch_id"]);
            let mut string = String::new();
            write_object(Form::Pairs, true, &members, &["sign"], &mut string);
            string.push_str(&format!("&key={}", keys["api_key"]));
            assert!(verifies(algorithm, Encoding::UpperHex, &keys["api_key"], &string, at(&members, &["sign"])));
        }
        assert_eq!(stand_in(&sandbox, "wechat-pay-v2").order("order-1"), Some(OrderState::Closed));
    }
    let requests = ["wechat-pay-v2", "acopay"].map(|provider| stand_in(&sandbox, provider).requests());
    assert_eq!(requests, [4, 0]);
}

#[tokio::test]
async fn a_wrong_signature_or_a_broken_limit_is_refused_before_anybody_looks_at_the_order() {
    let sandbox = sandbox().await;
    let keys = credentials(&sandbox, "wechat-pay-v2");
    stand_in(&sandbox, "wechat-pay-v2").set_order("order-1", OrderState::Unpaid);
    let good = wechat_body(&keys, "order-1", &[]);
    let wrong = good.replace("N0nce", "Nonce");
    let unsigned = good.replace("sign>", "other>");
    let unlisted = good.replace("</xml>", "<late>1</late></xml>");
    let unknown = good.replace("</xml>", "<sign_type>RSA</sign_type></xml>");
    for body in [wrong, unsigned, unlisted, unknown] {
        let reply = wechat(&sandbox, body).await;
        let turned_away = "<xml><return_code>FAIL</return_code><return_msg>签名错误，请检查后再试</return_msg></xml>";
        assert_eq!(reply, turned_away, "what is not signed is bare");
    }
    let short = wechat_body(&keys, "12345", &[]);
    let odd = wechat_body(&keys, "order 1", &[]);
    let lonely = wechat_body(&keys, "order-1", &[("sub_appid", "wx1")]);
    let emoji = wechat_body(&keys, "order-1", &[("sub_mch_id", "😀")]);
    for body in [short, odd, lonely, emoji] {
        assert!(wechat(&sandbox, body).await.contains("参数格式校验错误"));
    }
    assert_eq!(stand_in(&sandbox, "wechat-pay-v2").order("order-1"), Some(OrderState::Unpaid));
}

fn huawei_header(keys: &HashMap<String, String>, algorithm: Algorithm, order: &str, trace: &str) -> String {
    let key = &keys["private_key"];
    let body_sign = sign(algorithm, Encoding::Base64, key, &canonical(Form::Pairs, &[("mercOrderNo", order)], ""));
    let (caller, auth) = (keys["caller_id"].as_str(), keys["auth_id"].as_str());
    let time = "1684117602555";
    // The session key is not a field that calls have; it is covered all the same.
    let members =
        [("callerId", caller), ("traceId", trace), ("time", time), ("authId", auth), ("bodySign", &body_sign)];
    let all: Vec<_> = members.into_iter().chain([("sessionKey", "s")]).collect();
    let header_sign = sign(algorithm, Encoding::Base64, key, &canonical(Form::Pairs, &all, ""));
    format!(
        r#"{{"callerId":"{caller}","traceId":"{trace}","time":{time},"authId":"{auth}","bodySign":"{body_sign}","sessionKey":"s","headerSign":"{header_sign}"}}"#
    )
}

#[tokio::test]
async fn a_trace_id_that_was_seen_is_refused_with_either_kind_of_key() {
    for (choice, algorithm) in [("RSA", Algorithm::RsaPssSha256), ("SM2", Algorithm::Sm2Sm3)] {
        let options = SandboxOptions::default().credential("huawei-pay", "sign_type", choice);
        let sandbox = Sandbox::start(options).await.unwrap();
        let keys = credentials(&sandbox, "huawei-pay");
        stand_in(&sandbox, "huawei-pay").set_order("order-1", OrderState::Paid);
        let auth = huawei_header(&keys, algorithm, "order-1", "202305151026422776499");
        let headers = [("Content-Type", "application/json; charset=UTF-8"), ("PayMercAuth", auth.as_str())];
        for expected in ["CHECK_ORDER_STATUS", "INVALID_DUPLICATE_REQUEST"] {
            let reply = text(post(&sandbox, HUAWEI, &headers, r#"{"mercOrderNo":"order-1"}"#).await).await;
            let members = json::read(reply.as_bytes()).unwrap();
            assert_eq!(at(&members, &["subCode"]), expected, "{reply}");
            let mut string = String::new();
            write_object(Form::Pairs, false, &members, &["sign"], &mut string);
            let key = &keys["huawei_public_key"];
            assert!(verifies(Algorithm::Sm2Sm3, Encoding::Base64, key, &string, at(&members, &["sign"])), "{reply}");
        }
        let reply = text(post(&sandbox, HUAWEI, &headers, r#"{"mercOrderNo":"order-2"}"#).await).await;
        assert!(reply.contains("INVALID_SIGNATURE"), "{reply}");
    }
}

async fn acopay(sandbox: &Sandbox, keys: &HashMap<String, String>, members: &[(&str, &str)]) -> String {
    let headers = [("sign_type", "SHA256withRSA"), ("mch_no", keys["mch_no"].as_str()), ("nonce", "n")];
    let signed: Vec<_> = members.iter().chain(&headers).copied().collect();
    let string = canonical(Form::Json, &signed, "");
    let signature = sign(Algorithm::RsaPkcs1Sha256, Encoding::Base64, &keys["private_key"], &string);
    let headers = [
        ("Content-Type", "application/json"),
        ("x-acopay-sign-type", "SHA256withRSA"),
        ("x-acopay-mch-no", &keys["mch_no"]),
        ("x-acopay-nonce", "n"),
        ("x-acopay-sign", &signature),
    ];
    let body = canonical(Form::Json, members, "").replace("{", r#"{"version":"1.0","#);
    text(post(sandbox, ACOPAY, &headers, body).await).await
}

#[tokio::test]
async fn of_two_order_numbers_the_one_that_wins_at_the_provider_counts() {
    let sandbox = sandbox().await;
    let keys = credentials(&sandbox, "acopay");
    stand_in(&sandbox, "acopay").set_order("ours", OrderState::Unpaid);
    stand_in(&sandbox, "acopay").set_order("theirs", OrderState::Paid);
    let both = [("mch_trade_no", "ours"), ("transaction_no", "theirs")];
    let reply = acopay(&sandbox, &keys, &both).await;
    let members = json::read(reply.as_bytes()).unwrap();
    assert_eq!((at(&members, &["status"]), at(&members, &["data", "code"])), ("200", "FAIL"), "{reply}");
    assert_eq!(
        (at(&members, &["data", "description"]), at(&members, &["data", "mch_trade_no"])),
        ("订单已支付", "ours")
    );
    let mut string = String::new();
    write_object(Form::Json, false, &members, &["data", "sign"], &mut string);
    let (key, signature) = (&keys["platform_public_key"], at(&members, &["data", "sign"]));
    assert!(verifies(Algorithm::RsaPkcs1Sha256, Encoding::Base64, key, &string, signature));
    assert_eq!(stand_in(&sandbox, "acopay").order("ours"), Some(OrderState::Unpaid));

    assert!(stand_in(&sandbox, "acopay").link_order("ours", "AP1"));
    let reply = acopay(&sandbox, &keys, &[("transaction_no", "AP1")]).await;
    assert!(reply.contains(r#""code":"SUCCESS""#) && !reply.contains("mch_trade_no"), "{reply}");
    assert_eq!(stand_in(&sandbox, "acopay").order("ours"), Some(OrderState::Closed));

    let missing = acopay(&sandbox, &keys, &[("mch_trade_no", "none")]).await;
    let members = json::read(missing.as_bytes()).unwrap();
    assert_eq!((at(&members, &["status"]), at(&members, &["message"])), ("1007", "ORDER_NOT_EXIST"), "{missing}");
    assert!(!at(&members, &["data", "sign"]).is_empty(), "a listed error is signed: {missing}");

    let nothing = acopay(&sandbox, &keys, &[("other", "1")]).await;
    assert!(nothing.contains("1002") && !nothing.contains("data"), "an unlisted error is not signed: {nothing}");
}

#[tokio::test]
async fn where_the_channel_is_trusted_nothing_is_signed_and_limits_still_hold() {
    let sandbox = sandbox().await;
    stand_in(&sandbox, "cloudpay").set_order("order-1", OrderState::Unpaid);
    let headers = [("Content-Type", "application/json")];
    let body = r#"{"sub_mch_id":"1900000109","out_trade_no":"order-1","nonce_str":"n"}"#;
    let reply = text(post(&sandbox, CLOUDPAY, &headers, body).await).await;
    let members = json::read(reply.as_bytes()).unwrap();
    assert_eq!(at(&members, &["respdata", "result_code"]), "SUCCESS", "{reply}");
    assert_eq!(at(&members, &["respdata", "sub_mch_id"]), "1900000109");
    let number = body.replace(r#""n""#, "1");
    let response = post(&sandbox, CLOUDPAY, &headers, number).await;
    assert_eq!(response.headers()["x-sandbox-reason"], "nonce_str: wire: must be a text");
    assert!(text(response).await.contains("FAIL"));
}

#[tokio::test]
async fn what_no_provider_would_answer_gets_a_plain_http_status() {
    let sandbox = sandbox().await;
    assert_eq!(post(&sandbox, "/pay/other", &[], "").await.status(), StatusCode::NOT_FOUND);
    let get = Client::new().get(sandbox.base_url() + WECHAT).send().await.unwrap();
    assert_eq!((get.status(), get.headers()["Allow"].to_str().unwrap()), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
    assert_eq!(post(&sandbox, WECHAT, &[], vec![b' '; 70_000]).await.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn garbage_never_keeps_the_sandbox_from_answering() {
    let sandbox = sandbox().await;
    let deep = r#"{"a":"#.repeat(10_000);
    let bodies: [&[u8]; 9] = [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"<xml>",
        b"<xml><a/><a/></xml>",
        deep.as_bytes(),
        b"{\"a\":{\"b\":[null]}}",
    ];
    for path in [WECHAT, HUAWEI, ACOPAY, CLOUDPAY] {
        for body in bodies {
            for header in ["{}", "[", r#"{"headerSign":[1],"bodySign":{}}"#, "\u{e9}"] {
                let headers = [("PayMercAuth", header), ("x-acopay-sign", header)];
                let response = post(&sandbox, path, &headers, body.to_vec()).await;
                assert_eq!(response.status(), StatusCode::OK, "{path}");
                assert!(!response.bytes().await.unwrap().is_empty());
            }
        }
    }
}

#[tokio::test]
async fn the_configuration_is_toml_and_settings_that_fit_no_provider_are_refused() {
    let options = SandboxOptions::default().credential("wechat-pay-v2", "mch_id", "1230000109");
    let sandbox = Sandbox::start(options).await.unwrap();
    let configuration: toml::Table = sandbox.configuration().parse().unwrap();
    assert_eq!(configuration.len(), sandbox.providers().count());
    assert_eq!(configuration["wechat-pay-v2"]["base_url"].as_str(), Some(sandbox.base_url().as_str()));
    assert_eq!(configuration["wechat-pay-v2"]["mch_id"].as_str(), Some("1230000109"));
    assert!(configuration["huawei-pay"]["caller_id"].as_str().is_some_and(|id| !id.contains('*')));
    assert!(sandbox.configuration().contains("\n-----BEGIN PRIVATE KEY-----\n"), "keys stay readable");
    let shown = format!("{sandbox:?}");
    assert!(credentials(&sandbox, "wechat-pay-v2").values().all(|value| !shown.contains(value.as_str())));
    let url = sandbox.base_url();
    sandbox.shutdown().await;
    assert!(Client::new().get(url).send().await.is_err());

    for (provider, name, value) in
        [("nobody", "a", "b"), ("acopay", "private_key", "b"), ("wechat-pay-v2", "sign_type", "RSA")]
    {
        let options = SandboxOptions::default().credential(provider, name, value);
        assert!(Sandbox::start(options).await.is_err(), "{provider} {name}");
    }
}

#[tokio::test]
async fn a_provider_that_the_sandbox_does_not_know_is_refused_with_those_it_knows() {
    let mut model = builtin_model().unwrap();
    model.providers.retain(|provider| ["acopay", "cloudpay"].contains(&provider.id.as_str()));
    let sandbox = Sandbox::start(SandboxOptions::default().model(model)).await.unwrap();
    let error = sandbox.provider("wechat-pay-v2").unwrap_err();
    let said = "the sandbox stands in for no provider `wechat-pay-v2`; there are acopay, cloudpay";
    assert_eq!(error.to_string(), said);
    let refused = sandbox.credentials_for(&wechat_pay_v2::PROVIDER).unwrap_err();
    assert_eq!(refused, CredentialsError::UnknownProvider(error));
    let ids: Vec<String> = sandbox.providers().map(|provider| provider.id().to_owned()).collect();
    assert_eq!(ids, ["acopay", "cloudpay"]);
}

#[tokio::test]
async fn the_books_can_be_read_when_the_sandbox_has_stopped() {
    let sandbox = sandbox().await;
    let acopay = stand_in(&sandbox, "acopay");
    acopay.set_order("order-1", OrderState::Unpaid);
    sandbox.shutdown().await;
    assert_eq!(acopay.order("order-1"), Some(OrderState::Unpaid));
}
