//! The form: what it holds, and that nothing breaks out of its part.

use paywright::{Certainty, ErrorKind, cloudpay};
use paywright_runtime::transport::{Gateway, GatewayError};
use proptest::prelude::*;

use crate::{Held, Part, Recorder, SUCCESS, client, credentials, gateway, header, part, parts, sent, support::ORDER};

const OCTETS: Option<&str> = Some("application/octet-stream");

#[tokio::test]
async fn a_form_holds_the_call_the_message_and_the_tokens_in_the_documented_order() {
    let request = sent(credentials(), gateway(Held::function())).await;
    assert_eq!(request.method, "POST");
    let (place, query) = request.url.split_once('?').unwrap();
    assert_eq!(place, "https://test-123.ap-shanghai.tcb-api.tencentcloudapi.com/admin");
    assert!(query.starts_with("env=test-123&seqId=1700000000000"), "{query}");
    let message = format!(
        r#"{{"nonce_str":"11111111111111111111111111111111","out_trade_no":"{ORDER}","sub_mch_id":"1900000109"}}"#
    );
    let expected = [
        ("action", None, "wx.wxPayApi"),
        ("apiName", None, "closeOrder"),
        ("apiOptions", OCTETS, ""),
        ("requestData", OCTETS, &message),
        ("envName", None, "test-123"),
        ("wxCloudApiToken", None, "wxtok"),
        ("sessionToken", None, "sessTok"),
    ];
    let expected = expected.map(|(name, kind, text)| Part {
        name: name.to_owned(),
        kind: kind.map(str::to_owned),
        bytes: text.as_bytes().to_vec(),
    });
    assert_eq!(parts(&request).await, expected);
}

#[tokio::test]
async fn the_application_to_act_for_is_handed_on_as_protobuf() {
    let request = sent(credentials().from_appid("wxABC"), gateway(Held::function())).await;
    assert_eq!(part(&parts(&request).await, "apiOptions").unwrap().as_bytes(), b"\x0a\x05wxABC");
}

#[tokio::test]
async fn an_application_that_no_part_can_carry_is_refused_before_anything_is_sent() {
    let recorder = Recorder::new(200, SUCCESS);
    let gateway = gateway(Held::function()).transport(recorder.clone()).build().unwrap();
    let client = client(credentials().from_appid("订单"), gateway);
    let error = client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap_err();
    assert_eq!(error.certainty(), Certainty::NotSent);
    assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error}");
    assert!(recorder.sent.lock().unwrap().is_empty());
}

#[tokio::test]
async fn every_call_has_a_trace_id_and_a_boundary_of_its_own() {
    let recorder = Recorder::new(200, SUCCESS);
    let builder = Gateway::builder(&cloudpay::PROVIDER).environment(Held::function());
    let client = client(credentials(), builder.transport(recorder.clone()).build().unwrap());
    for _ in 0..2 {
        client.close_order(&cloudpay::CloseOrder::new(ORDER)).await.unwrap();
    }
    let sent = recorder.sent.lock().unwrap();
    assert_ne!(sent[0].url, sent[1].url);
    assert_ne!(header(&sent[0], "Content-Type"), header(&sent[1], "Content-Type"));
}

#[tokio::test]
async fn a_request_of_another_provider_is_not_wrapped() {
    let recorder = Recorder::new(200, SUCCESS);
    let gateway = gateway(Held::function()).transport(recorder.clone()).build().unwrap();
    let merchant = crate::support::Merchant::wechat("MD5");
    let client = merchant.settings.clone().transport(gateway).build().unwrap();
    let error = client.close_by(merchant.operation(), &merchant.request()).await.unwrap_err();
    assert_eq!(error.certainty(), Certainty::NotSent);
    assert!(format!("{error:#}").contains("gateway does not take this call"), "{error:#}");
}

#[test]
fn a_random_source_that_everybody_knows_cannot_be_used_to_break_out() {
    let first = gateway(Held::function()).build().unwrap();
    let prepared = crate::support::Merchant::cloudpay();
    let request = prepared.client().prepare(prepared.operation(), &prepared.request()).unwrap().request;
    let wrapped = first.wrap(&request).unwrap();
    let boundary = multer::parse_boundary(header(&wrapped, "Content-Type").unwrap()).unwrap();
    let injected = format!("x\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"apiName\"\r\n\r\nrefund");
    let second = gateway(Held::function().with("WX_API_TOKEN", &injected)).build().unwrap();
    assert_eq!(second.wrap(&request).unwrap_err(), GatewayError::Boundary);
}

proptest! {
    #[test]
    fn no_token_breaks_out_of_its_part(token in "[\"\\r\\n\\-:; a-z订=\\x00]{1,60}") {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let request = runtime.block_on(sent(credentials(), gateway(Held::function().with("WX_API_TOKEN", &token))));
        let parts = runtime.block_on(parts(&request));
        prop_assert_eq!(part(&parts, "wxCloudApiToken"), Some(token.as_str()));
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        let expected =
            ["action", "apiName", "apiOptions", "requestData", "envName", "wxCloudApiToken", "sessionToken"];
        prop_assert_eq!(names, expected);
    }
}
