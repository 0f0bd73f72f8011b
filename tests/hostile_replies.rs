//! Whatever comes back, nobody mistakes it for a fact about the order.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::time::Duration;

use paywright_runtime::{
    Certainty, CloseOrders, Closed, Error, ErrorKind, Evidence, Outcome, VerifyError, transport::HttpTransport,
    wire::Reply,
};
use support::{
    Merchant, ORDER,
    script::{Step, staged},
    server::{Behaviour, serve},
};

async fn close(merchant: &Merchant, behaviour: Behaviour) -> Result<Closed, Error> {
    merchant.client_at(&serve(behaviour).await).close(ORDER.into()).await
}

/// The error, which must leave the outcome open and keep the body.
async fn doubtful(merchant: &Merchant, body: &str) -> Error {
    let error = match close(merchant, Behaviour::reply(200, body)).await {
        Ok(closed) => panic!("{} took {body:?} for {:?}", merchant.provider.id, closed.outcome()),
        Err(error) => error,
    };
    assert_eq!(error.certainty(), Certainty::Unknown, "{error}");
    assert_eq!(error.reply().unwrap().body, body.as_bytes(), "the raw body is kept");
    error
}

#[tokio::test]
async fn a_signed_success_closes() {
    for merchant in Merchant::all() {
        let closed = close(&merchant, Behaviour::reply(200, merchant.success())).await.unwrap();
        assert_eq!(closed.outcome(), merchant.worth(), "{}", merchant.provider.id);

        let is_weak = merchant.worth() == Outcome::Accepted;
        let (evidence, requests) = if is_weak { (Evidence::Query, 2) } else { (Evidence::Close, 1) };
        let steps = [Step::reply(200, merchant.success()), Step::reply(200, merchant.told_closed())];
        let (settings, script, _) = staged(merchant.settings.clone(), steps);
        let confirmed = settings.build().unwrap().close_and_confirm(ORDER.into()).await.unwrap();
        let known = (confirmed.outcome(), confirmed.evidence(), script.sent().len());
        assert_eq!(known, (Outcome::Closed, evidence, requests), "{}", merchant.provider.id);
    }
}

#[tokio::test]
async fn a_weak_success_is_confirmed_by_no_query_that_nobody_signed() {
    let wechat = Merchant::wechat("MD5");
    let signed = wechat.told_closed();
    for forged in [signed.replace("<sign>", "<sign>0"), signed.replace(ORDER, "another-order")] {
        let steps = [Step::reply(200, wechat.success()), Step::reply(200, forged)];
        let (settings, ..) = staged(wechat.settings.clone(), steps);
        let error = settings.build().unwrap().close_and_confirm(ORDER.into()).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Unconfirmed(_)), "{error}");
        assert_eq!(error.certainty(), Certainty::Unknown, "{error}");
    }
}

#[tokio::test]
async fn bodies_that_are_no_messages_are_unreadable() {
    for merchant in Merchant::all() {
        let success = merchant.success();
        let cut = &success[..success.len() - 9];
        let page = "<html><head><title>502 Bad Gateway</title></head><body></body></html>";
        let doctype = format!("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>{success}");
        for body in ["", "null", "[]", "OK", "\u{0}", "<xml>", "{", "<xml/>x", cut, page, &doctype] {
            let error = doubtful(&merchant, body).await;
            assert!(matches!(error.kind(), ErrorKind::Unreadable { .. }), "{body:?}: {error}");
        }
    }
}

#[tokio::test]
async fn duplicate_and_nested_members_are_refused_even_under_a_signature() {
    let wechat = Merchant::wechat("MD5");
    let fields = [("return_code", "SUCCESS"), ("result_code", "FAIL"), ("result_code", "SUCCESS")];
    doubtful(&wechat, &wechat.wechat_reply(&fields)).await;
    let nested =
        wechat.success().replace("<result_code>SUCCESS</result_code>", "<a><result_code>SUCCESS</result_code></a>");
    doubtful(&wechat, &nested).await;
    let huawei = Merchant::huawei("RSA");
    doubtful(&huawei, &huawei.huawei_reply(&[("resultCode", "000000"), ("resultCode", "000000")])).await;
}

#[tokio::test]
async fn an_unsigned_success_is_not_authentic() {
    for merchant in Merchant::all().into_iter().filter(|merchant| merchant.provider.id != "cloudpay") {
        let unsigned = match merchant.provider.id {
            "wechat-pay-v2" => "<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code></xml>",
            "acopay" => {
                r#"{"status":200,"message":"SUCCESS","data":{"code":"SUCCESS","sign":"","sign_type":"SHA256withRSA"}}"#
            }
            _ => r#"{"resultCode":"000000","resultDesc":"Success."}"#,
        };
        let error = doubtful(&merchant, unsigned).await;
        let is_missing =
            |kind: &ErrorKind| matches!(kind, ErrorKind::NotAuthentic { source: VerifyError::Missing(_), .. });
        assert!(is_missing(error.kind()), "{error}");
    }
}

#[tokio::test]
async fn a_status_of_success_without_data_is_not_authentic_at_acopay() {
    for body in [r#"{"status":200,"message":"SUCCESS"}"#, r#"{"status":200,"message":"SUCCESS","data":null}"#] {
        let error = doubtful(&Merchant::acopay(), body).await;
        assert!(matches!(error.kind(), ErrorKind::NotAuthentic { .. }), "{error}");
    }
}

#[tokio::test]
async fn a_wrongly_signed_reply_is_not_authentic() {
    for merchant in Merchant::all().into_iter().filter(|merchant| merchant.provider.id != "cloudpay") {
        for (from, to) in [("SUCCESS", "SUCCES"), ("000000", "00000"), ("SHA256withRSA", "SHA1withRSA")] {
            let success = merchant.success();
            if success.contains(from) {
                let error = doubtful(&merchant, &success.replace(from, to)).await;
                assert!(matches!(error.kind(), ErrorKind::NotAuthentic { .. }), "{error}");
            }
        }
    }
}

#[tokio::test]
async fn a_reply_with_an_added_field_is_not_authentic() {
    for merchant in Merchant::all().into_iter().filter(|merchant| merchant.provider.id != "cloudpay") {
        let success = merchant.success();
        let added = match merchant.provider.id {
            "wechat-pay-v2" => success.replace("</xml>", "<new_field>1</new_field></xml>"),
            _ => success.replacen('{', r#"{"new_field":1,"#, 1),
        };
        let error = doubtful(&merchant, &added).await;
        assert!(matches!(error.kind(), ErrorKind::NotAuthentic { .. }), "{error}");
    }
}

#[tokio::test]
async fn a_signed_reply_with_unlisted_fields_is_authentic() {
    let wechat = Merchant::wechat("HMAC-SHA256");
    let fields = [("return_code", "SUCCESS"), ("result_code", "SUCCESS"), ("new_field", "1"), ("device_info", "")];
    let closed = close(&wechat, Behaviour::reply(200, wechat.wechat_reply(&fields))).await.unwrap();
    assert_eq!(closed.outcome(), wechat.worth(), "as much as any success");
}

#[tokio::test]
async fn an_unsigned_refusal_is_reported_as_what_it_is() {
    let wechat =
        "<xml><return_code><![CDATA[FAIL]]></return_code>\n<return_msg><![CDATA[签名错误]]></return_msg>\n</xml>";
    let error = doubtful(&Merchant::wechat("MD5"), wechat).await;
    assert!(matches!(error.kind(), ErrorKind::Unauthenticated(_)), "{error}");
    assert_eq!(error.refusal().unwrap().message.as_deref(), Some("签名错误"));
    let acopay = r#"{"status":1007,"message":"ORDER_NOT_EXIST","fieldErrors":"此订单不存在"}"#;
    let error = doubtful(&Merchant::acopay(), acopay).await;
    assert!(matches!(error.kind(), ErrorKind::Unauthenticated(_)), "not even a listed code is a fact: {error}");
    assert_eq!(error.code(), Some("1007"));
}

#[tokio::test]
async fn a_code_that_no_document_lists_leaves_the_outcome_open_and_survives() {
    let wechat = Merchant::wechat("MD5");
    let fields =
        [("return_code", "SUCCESS"), ("result_code", "FAIL"), ("err_code", "BRAND_NEW"), ("err_code_des", "新")];
    let error = doubtful(&wechat, &wechat.wechat_reply(&fields)).await;
    assert_eq!((error.code(), error.refusal().unwrap().message.as_deref()), (Some("BRAND_NEW"), Some("新")));
    let code = paywright::wechat_pay_v2::ErrorCode::of(error.refusal().unwrap());
    assert_eq!(code, Some(paywright::wechat_pay_v2::ErrorCode::Unlisted("BRAND_NEW".to_owned())));
    let acopay = Merchant::acopay();
    doubtful(&acopay, &acopay.acopay_reply(200, "SUCCESS", &[("code", "PROCESSING")])).await;
    let huawei = Merchant::huawei("SM2");
    for code in ["100000", "200001", "400000", "999999"] {
        let reply = huawei.huawei_reply(&[("resultCode", code), ("resultDesc", "x"), ("subCode", "NEW")]);
        let error = doubtful(&huawei, &reply).await;
        assert_eq!((error.code(), error.retry()), (Some("NEW"), None), "{error}");
    }
}

#[tokio::test]
async fn an_authentic_reply_that_contradicts_itself_is_not_understood() {
    let acopay = Merchant::acopay();
    let error = doubtful(&acopay, &acopay.acopay_reply(200, "ORDER_NOT_EXIST", &[("code", "SUCCESS")])).await;
    assert!(matches!(error.kind(), ErrorKind::NotUnderstood { .. }), "{error}");
    let wechat = Merchant::wechat("MD5");
    let error = doubtful(&wechat, &wechat.wechat_reply(&[("return_code", "SUCCESS")])).await;
    assert!(matches!(error.kind(), ErrorKind::NotUnderstood { .. }), "{error}");
}

#[tokio::test]
async fn a_signed_reply_to_another_request_is_no_fact_about_this_order() {
    let wechat = Merchant::wechat("MD5");
    let fields = [("return_code", "SUCCESS"), ("result_code", "SUCCESS"), ("mch_id", "1900000999")];
    let error = doubtful(&wechat, &wechat.wechat_reply(&fields)).await;
    assert!(matches!(error.kind(), ErrorKind::Stray(stray) if stray.field == "mch_id"), "{error}");
    let acopay = Merchant::acopay();
    let other = acopay.acopay_reply(200, "SUCCESS", &[("code", "SUCCESS"), ("mch_trade_no", "another-order")]);
    let error = doubtful(&acopay, &other).await;
    assert!(matches!(error.kind(), ErrorKind::Stray(stray) if stray.field == "mch_trade_no"), "{error}");
    let cloudpay = r#"{"errcode":0,"respdata":{"return_code":"SUCCESS","sub_mch_id":"2","result_code":"SUCCESS"}}"#;
    doubtful(&Merchant::cloudpay(), cloudpay).await;
}

#[tokio::test]
async fn a_signed_message_of_another_kind_is_no_answer() {
    let wechat = Merchant::wechat("MD5");
    // A payment notification for this very order: paid, and signed with the same key.
    let success = [("return_code", "SUCCESS"), ("result_code", "SUCCESS")];
    for other in [("transaction_id", "1008450740201411110005820873"), ("trade_state", "SUCCESS"), ("refund_id", "5")] {
        let fields = [success.as_slice(), &[("out_trade_no", ORDER), other]].concat();
        let error = doubtful(&wechat, &wechat.wechat_reply(&fields)).await;
        assert!(matches!(error.kind(), ErrorKind::NotUnderstood { .. }), "{error}");
    }
    let huawei = Merchant::huawei("RSA");
    let paid = [("resultCode", "000000"), ("resultDesc", "Success."), ("orderStatus", "TRX_SUCCESS")];
    doubtful(&huawei, &huawei.huawei_reply(&paid)).await;
    let acopay = Merchant::acopay();
    doubtful(&acopay, &acopay.acopay_reply(200, "SUCCESS", &[("code", "SUCCESS"), ("success_time", "x")])).await;
    // An answer to a query for this very order, which nobody paid.
    let unpaid = [("code", "SUCCESS"), ("mch_trade_no", ORDER), ("app_no", "APP1")];
    doubtful(&acopay, &acopay.acopay_reply(200, "SUCCESS", &unpaid)).await;
}

#[tokio::test]
async fn a_success_that_carries_an_error_code_contradicts_itself() {
    let wechat = Merchant::wechat("MD5");
    let fields = [("return_code", "SUCCESS"), ("result_code", "SUCCESS"), ("err_code", "ORDERPAID")];
    doubtful(&wechat, &wechat.wechat_reply(&fields)).await;
    let cloudpay = r#"{"returnCode":"SUCCESS","resultCode":"SUCCESS","errCode":"SYSTEMERROR"}"#;
    doubtful(&Merchant::cloudpay(), cloudpay).await;
    let huawei = Merchant::huawei("RSA");
    let fields = [("resultCode", "000000"), ("resultDesc", "x"), ("subCode", "MERC_ORDER_NOT_EXIST")];
    doubtful(&huawei, &huawei.huawei_reply(&fields)).await;
    let at_two_doors = r#"{"errcode":85107,"return_code":"SUCCESS","result_code":"FAIL","err_code":"ORDERPAID"}"#;
    doubtful(&Merchant::cloudpay(), at_two_doors).await;
    let acopay = Merchant::acopay();
    doubtful(&acopay, &acopay.acopay_reply(1007, "ORDER_NOT_EXIST", &[("code", "SUCCESS")])).await;
    let in_a_list = r#"{"x":[{"transaction_id":"1"}],"return_code":"SUCCESS","result_code":"SUCCESS"}"#;
    doubtful(&Merchant::cloudpay(), in_a_list).await;
    let by_the_function_sdk =
        r#"{"returnCode":"SUCCESS","resultCode":"SUCCESS","errCode":0,"errMsg":"cloudPay.closeOrder:ok"}"#;
    let closed = close(&Merchant::cloudpay(), Behaviour::reply(200, by_the_function_sdk)).await.unwrap();
    assert_eq!(closed.outcome(), Merchant::cloudpay().worth(), "as much as any success");
}

#[tokio::test]
async fn a_reply_with_more_than_one_reading_is_not_understood() {
    let inside = r#""respdata":{"return_code":"SUCCESS","result_code":"SUCCESS"}"#;
    for body in [
        // Not the numbers that the document has.
        format!(r#"{{"errcode":"85107x","errmsg":"denied",{inside}}}"#),
        format!(r#"{{"errcode":85107.0,{inside}}}"#),
        format!(r#"{{"errcode":99999999999999999999,{inside}}}"#),
        format!(r#"{{"errcode":true,{inside}}}"#),
        format!(r#"{{"errcode":"+0",{inside}}}"#),
        // Two spellings, two levels, an object that is none.
        r#"{"return_code":"SUCCESS","returnCode":"FAIL","result_code":"SUCCESS"}"#.to_owned(),
        format!(r#"{{"return_code":"FAIL",{inside}}}"#),
        r#"{"respdata":"garbage","return_code":"SUCCESS","result_code":"SUCCESS"}"#.to_owned(),
        r#"{"respdata":[],"return_code":"SUCCESS","result_code":"SUCCESS"}"#.to_owned(),
        // An echo that cannot be compared.
        r#"{"return_code":"SUCCESS","result_code":"SUCCESS","sub_mch_id":{"a":1}}"#.to_owned(),
        r#"{"return_code":["SUCCESS"],"result_code":"SUCCESS"}"#.to_owned(),
    ] {
        let error = doubtful(&Merchant::cloudpay(), &body).await;
        assert!(matches!(error.kind(), ErrorKind::NotUnderstood { .. }), "{body}: {error}");
    }
}

#[tokio::test]
async fn one_field_folded_into_another_is_not_authentic_although_the_signature_fits() {
    let wechat = Merchant::wechat("MD5");
    let whole =
        [("return_code", "SUCCESS"), ("return_msg", "OK"), ("result_code", "SUCCESS"), ("mch_id", "1900000999")];
    let signed = wechat.wechat_reply(&whole);
    let folded = signed.replace("<mch_id>1900000999</mch_id>", "");
    let folded = folded.replace("<xml>", "<xml><device_info>1&amp;mch_id=1900000999</device_info>");
    let error = doubtful(&wechat, &folded).await;
    assert!(matches!(error.kind(), ErrorKind::NotAuthentic { source: VerifyError::Ambiguous(_), .. }), "{error}");
    let huawei = Merchant::huawei("RSA");
    let refusal = [("resultCode", "200001"), ("resultDesc", "x"), ("subCode", "INVALID_DUPLICATE_REQUEST")];
    let signed = huawei.huawei_reply(&refusal);
    let folded = signed.replace(
        r#""resultDesc":"x","subCode":"INVALID_DUPLICATE_REQUEST""#,
        r#""resultDesc":"x&subCode=INVALID_DUPLICATE_REQUEST""#,
    );
    assert_ne!(signed, folded);
    let error = doubtful(&huawei, &folded).await;
    assert!(matches!(error.kind(), ErrorKind::NotAuthentic { source: VerifyError::Ambiguous(_), .. }), "{error}");
    // A payment notification, and a query's reply, folded until only the common fields are left.
    let paid = [
        ("return_code", "SUCCESS"),
        ("result_code", "SUCCESS"),
        ("time_end", "20141030133525"),
        ("total_fee", "1"),
        ("trade_type", "JSAPI"),
        ("transaction_id", "1004400740201409030005092168"),
    ];
    let notification = wechat.wechat_reply(&paid);
    let (start, end) = (notification.find("<total_fee>").unwrap(), notification.find("<sign>").unwrap());
    let rest = [&notification[..start], &notification[end..]].concat();
    let hidden = "20141030133525&amp;total_fee=1&amp;trade_type=JSAPI&amp;transaction_id=1004400740201409030005092168";
    let error = doubtful(&wechat, &rest.replace("20141030133525", hidden)).await;
    assert!(matches!(error.kind(), ErrorKind::NotAuthentic { source: VerifyError::Ambiguous(_), .. }), "{error}");
    let query = [("resultCode", "000000"), ("resultDesc", "x"), ("currency", "CNY"), ("orderStatus", "TRX_SUCCESS")];
    let query = huawei.huawei_reply(&query);
    for inside in [
        r#""currency":"CNY&orderStatus=TRX_SUCCESS""#,
        r#""currency":["CNY&orderStatus=TRX_SUCCESS"]"#,
        r#""currency=CNY&orderStatus":"TRX_SUCCESS""#,
    ] {
        let folded = query.replace(r#""currency":"CNY","orderStatus":"TRX_SUCCESS""#, inside);
        assert_ne!(folded, query);
        let error = doubtful(&huawei, &folded).await;
        assert!(matches!(error.kind(), ErrorKind::NotAuthentic { source: VerifyError::Ambiguous(_), .. }), "{error}");
    }
    let listed =
        signed.replace(r#""subCode":"INVALID_DUPLICATE_REQUEST""#, r#""subCode":["INVALID_DUPLICATE_REQUEST"]"#);
    doubtful(&huawei, &listed).await;
}

#[tokio::test]
async fn an_empty_second_number_hides_no_stray_reply() {
    let acopay = Merchant::acopay();
    let other = acopay.acopay_reply(200, "SUCCESS", &[("code", "SUCCESS"), ("mch_trade_no", "another-order")]);
    let client = acopay.client_at(&serve(Behaviour::reply(200, other)).await);
    for second in ["", "AP202112151150252267829842920145605378"] {
        let request = paywright::acopay::CloseOrder::by_mch_trade_no(ORDER).transaction_no(second);
        let error = client.close_by(acopay.operation(), request.record()).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Stray(_)), "{error}");
    }
}

#[tokio::test]
async fn words_of_the_provider_cannot_forge_a_line_of_a_log() {
    let forged = "<xml><return_code>FAIL</return_code><return_msg>x\n2026-11-22 INFO order closed</return_msg></xml>";
    for body in [forged, "<xml><a>1</b\u{1b}[2J\nFAKE></xml>", "<xml>\u{1b}</xml>"] {
        let error = doubtful(&Merchant::wechat("MD5"), body).await;
        assert!(!error.to_string().contains(char::is_control), "{error:?}");
    }
}

#[tokio::test]
async fn cloudpay_is_believed_with_status_200_only_and_in_either_spelling() {
    let cloudpay = Merchant::cloudpay();
    let success = cloudpay.success();
    for status in [302, 400, 500, 502] {
        let error = close(&cloudpay, Behaviour::reply(status, &success)).await.unwrap_err();
        assert_eq!(error.certainty(), Certainty::Unknown, "{error}");
    }
    let flat = r#"{"returnCode":"SUCCESS","returnMsg":"OK","subMchId":"1900000109","resultCode":"FAIL","errCode":"ORDERPAID"}"#;
    assert_eq!(close(&cloudpay, Behaviour::reply(200, flat)).await.unwrap().outcome(), Outcome::AlreadyPaid);
    let mixed = r#"{"returnCode":"SUCCESS","result_code":"FAIL","err_code":"ORDERCLOSED"}"#;
    assert_eq!(close(&cloudpay, Behaviour::reply(200, mixed)).await.unwrap().outcome(), Outcome::AlreadyClosed);
    let error = doubtful(&cloudpay, r#"{"return_code":"FAIL","return_msg":"受理关系不存在"}"#).await;
    assert_eq!(error.refusal().unwrap().message.as_deref(), Some("受理关系不存在"));
}

#[tokio::test]
async fn a_code_of_the_doors_own_is_no_fact_about_an_order() {
    let cloudpay = Merchant::cloudpay();
    for code in ["ORDERCLOSED", "ORDERPAID"] {
        for door in [format!(r#"{{"code":"{code}","message":"x"}}"#), format!(r#"{{"errcode":"{code}"}}"#)] {
            let error = doubtful(&cloudpay, &door).await;
            assert_eq!(error.certainty(), Certainty::Unknown, "{door}: {error}");
        }
    }
}

#[tokio::test]
async fn an_authentic_answer_counts_whatever_the_http_status() {
    let huawei = Merchant::huawei("RSA");
    let reply = huawei.huawei_reply(&[("resultCode", "200002"), ("resultDesc", "x"), ("subCode", "INVALID_SIGNATURE")]);
    let error = close(&huawei, Behaviour::reply(401, reply)).await.unwrap_err();
    assert_eq!((error.certainty(), error.code()), (Certainty::Answered, Some("INVALID_SIGNATURE")), "{error}");
}

#[tokio::test]
async fn transport_faults_say_whether_the_call_can_have_arrived() {
    let success = Merchant::wechat("MD5").success();
    let longer = format!("HTTP/1.1 200 X\r\nContent-Length: {}\r\n\r\n{success}", success.len() + 1);
    let huge = "x".repeat(300 * 1024);
    for merchant in Merchant::all() {
        let refused = merchant.client_at("http://127.0.0.1:1").close(ORDER.into()).await.unwrap_err();
        assert_eq!(refused.certainty(), Certainty::NotSent, "{refused}");
        for behaviour in [
            Behaviour::Hangs,
            Behaviour::Raw(b"garbage\r\n\r\n".to_vec()),
            Behaviour::Raw(longer.clone().into_bytes()),
            Behaviour::reply(200, &huge),
        ] {
            let error = close(&merchant, behaviour).await.unwrap_err();
            assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error}");
            assert_eq!(error.certainty(), Certainty::Unknown, "{error}");
        }
    }
}

#[tokio::test]
async fn a_silent_server_times_out_and_leaves_the_outcome_open() {
    let transport = HttpTransport::builder().timeout(Duration::from_millis(100)).build().unwrap();
    let url = serve(Behaviour::Silent).await;
    let client = Merchant::acopay().settings.base_url(url).transport(transport).build().unwrap();
    let error = client.close(ORDER.into()).await.unwrap_err();
    assert_eq!(error.certainty(), Certainty::Unknown);
    assert!(error.to_string().contains("time"), "{error}");
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let target = serve(Behaviour::reply(200, Merchant::cloudpay().success())).await;
    let redirect = format!("HTTP/1.1 307 X\r\nLocation: {target}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    let error = close(&Merchant::cloudpay(), Behaviour::Raw(redirect.into_bytes())).await.unwrap_err();
    assert_eq!(error.reply().unwrap().status, 307);
    assert_eq!(error.certainty(), Certainty::Unknown);
}

/// The signature covers everything that means something. White space between elements does not.
#[test]
fn no_signed_reply_survives_the_change_of_any_one_character() {
    for merchant in
        [Merchant::wechat("MD5"), Merchant::wechat("HMAC-SHA256"), Merchant::acopay(), Merchant::huawei("RSA")]
    {
        let (client, success) = (merchant.client(), merchant.success());
        for (at, original) in success.char_indices() {
            for other in ['x', '0', 'A', ' ', '"', '<'].into_iter().filter(|other| *other != original) {
                let mut changed = success.clone();
                changed.replace_range(at..at + original.len_utf8(), &other.to_string());
                let reply = Reply::new(200, changed.clone());
                let inspected = client.inspect(merchant.operation(), &merchant.request(), &reply, false);
                let believed = inspected.is_ok_and(|inspection| inspection.authenticity.is_authentic());
                assert!(!believed, "{}: {changed}", merchant.provider.id);
            }
        }
    }
}
