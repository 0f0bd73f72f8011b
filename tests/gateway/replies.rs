//! What comes back through the gateway is judged as what comes back through the first door.

use paywright::{Certainty, Outcome, cloudpay};

use crate::{Held, Recorder, client, credentials, gateway, support::ORDER};

/// What a shop learns from a reply.
async fn learn(status: u16, body: &str) -> Result<Outcome, (Certainty, Option<String>)> {
    let gateway = gateway(Held::function()).transport(Recorder::new(status, body.to_owned())).build().unwrap();
    let closed = client(credentials(), gateway).close_order(&cloudpay::CloseOrder::new(ORDER)).await;
    closed.map(|closed| closed.outcome()).map_err(|error| (error.certainty(), error.code().map(str::to_owned)))
}

#[tokio::test]
async fn an_unwrapped_reply_is_read_in_either_spelling() {
    for body in [
        r#"{"return_code":"SUCCESS","result_code":"SUCCESS","sub_mch_id":"1900000109"}"#,
        r#"{"returnCode":"SUCCESS","resultCode":"SUCCESS","subMchId":"1900000109","errCode":0,"errMsg":"cloudPay.closeOrder:ok"}"#,
    ] {
        let learnt = learn(200, body).await;
        assert_eq!(learnt, Ok(Outcome::Accepted), "{body}");
    }
    let paid = r#"{"return_code":"SUCCESS","result_code":"FAIL","err_code":"ORDERPAID"}"#;
    assert_eq!(learn(200, paid).await, Ok(Outcome::AlreadyPaid));
}

#[tokio::test]
async fn the_gateways_own_errors_are_shown_and_leave_the_order_unknown() {
    let code = r#"{"code":"INVALID_PARAM","message":"no env","requestId":"1"}"#;
    assert_eq!(learn(200, code).await, Err((Certainty::Unknown, Some("INVALID_PARAM".to_owned()))));
    let unlisted = r#"{"errcode":-604100,"errmsg":"API not found"}"#;
    assert_eq!(learn(200, unlisted).await, Err((Certainty::Unknown, Some("-604100".to_owned()))));
    // The one number that says plainly that WeChat was not asked.
    let denied = r#"{"errcode":-601004,"errmsg":"api permission denied"}"#;
    assert_eq!(learn(200, denied).await, Err((Certainty::Answered, Some("-601004".to_owned()))));
}

#[tokio::test]
async fn no_hostile_reply_is_a_success_or_a_fact() {
    for (status, body) in [
        (200, ""),
        (200, "{}"),
        (200, "null"),
        (200, "<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code></xml>"),
        (200, "<html>502 Bad Gateway</html>"),
        (200, r#"{"code":"SYS_ERR","message":"x","return_code":"SUCCESS","result_code":"SUCCESS"}"#),
        (200, r#"{"code":"SYS_ERR","return_code":"SUCCESS","result_code":"FAIL","err_code":"ORDERPAID"}"#),
        (200, r#"{"errcode":-601004,"return_code":"SUCCESS","result_code":"SUCCESS"}"#),
        (200, r#"{"return_code":"SUCCESS","returnCode":"FAIL","result_code":"SUCCESS"}"#),
        (200, r#"{"return_code":"SUCCESS","result_code":"SUCCESS","sub_mch_id":"1900000110"}"#),
        (200, r#"{"return_code":"SUCCESS","result_code":"SUCCESS","trade_state":"SUCCESS"}"#),
        (200, r#"{"data":{"return_code":"SUCCESS","result_code":"SUCCESS"}}"#),
        (200, r#"{"respdata":"{\"return_code\":\"SUCCESS\",\"result_code\":\"SUCCESS\"}"}"#),
        (500, r#"{"return_code":"SUCCESS","result_code":"SUCCESS"}"#),
        (403, r#"{"errcode":-601004,"errmsg":"api permission denied"}"#),
        (302, ""),
    ] {
        let learnt = learn(status, body).await;
        assert!(matches!(learnt, Err((Certainty::Unknown, _))), "{status} {body}: {learnt:?}");
    }
}
