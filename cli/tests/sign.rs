//! `sign` shows what would be sent, and sends nothing.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod common;

use common::{CHANNEL_CONFIG, Desk, KEY, shared_key_config};
use serde_json::{Value, json};

const ORDER: &str = "out_trade_no=1217752501201407033233368018";
const WECHAT: [&str; 5] = ["sign", "wechat-pay-v2", "close-order", "--set", ORDER];

fn with(more: &[&'static str]) -> Vec<&'static str> {
    [&WECHAT[..], more].concat()
}

#[test]
fn the_whole_request_is_shown() {
    let desk = Desk::new(CHANNEL_CONFIG);
    let arguments =
        ["sign", "cloudpay", "close-order", "--set", ORDER, "--nonce", "n1", "--base-url", "http://127.0.0.1:1/x/"];
    let body = r#"{"nonce_str":"n1","out_trade_no":"1217752501201407033233368018","sub_mch_id":"1900000109"}"#;
    assert_eq!(
        desk.run(&arguments).exits(0).json(),
        json!({
            "method": "POST", "url": "http://127.0.0.1:1/x/_/pay/closeorder",
            "headers": { "Content-Type": "application/json" }, "body": body, "signatures": [],
        })
    );
}

#[test]
fn the_key_in_a_signed_string_is_masked_unless_it_is_to_be_revealed() {
    let desk = Desk::new(&shared_key_config());
    let ran = desk.run(&with(&[])).exits(0);
    ran.never_shows(KEY);
    let string = |json: &Value| json["signatures"][0]["string"].as_str().unwrap().to_owned();
    assert!(string(&ran.json()).ends_with("&key=[redacted]"), "{ran:?}");
    let revealed = desk.run(&with(&["--reveal"])).exits(0).json();
    assert!(string(&revealed).ends_with(&format!("&key={KEY}")), "{revealed}");
}

#[test]
fn a_field_that_the_document_does_not_list_is_told_and_kept() {
    let ran = Desk::new(&shared_key_config()).run(&with(&["--set", "out_trade_nr=1"])).exits(0);
    ran.complains(&["`out_trade_nr` is not in the document; sent and signed as it is; did you mean `out_trade_no`?"]);
    let json = ran.json();
    assert!(json["body"].as_str().unwrap().contains("<out_trade_nr>1</out_trade_nr>"), "{json}");
    assert!(json["signatures"][0]["string"].as_str().unwrap().contains("&out_trade_nr=1"), "{json}");
}

#[test]
fn a_signature_cannot_be_set() {
    let ran = Desk::new(&shared_key_config()).run(&with(&["--set", "sign=x"])).exits(2);
    ran.complains(&["`sign` is a signature"]);
    assert_eq!(ran.out, "");
}

#[test]
fn broken_limits_are_listed_next_to_the_request_and_exit_with_2() {
    let ran = Desk::new(&shared_key_config()).run(&with(&["--set", "out_trade_no=a b", "--set", "mch_id="])).exits(2);
    ran.complains(&[
        "out_trade_no: min_length",
        "out_trade_no: characters",
        "mch_id: required",
        "`close` would refuse",
    ]);
    assert_eq!(ran.err.lines().count(), 4, "{ran:#?}");
    assert!(ran.json()["body"].as_str().unwrap().contains("<out_trade_no>a b</out_trade_no>"));
}

#[test]
fn what_the_wire_cannot_carry_is_listed_and_nothing_is_shown() {
    let ran = Desk::new(&shared_key_config()).run(&with(&["--nonce", "😀"])).exits(2);
    ran.complains(&["nonce_str: wire: ", "`close` would refuse"]);
    assert_eq!(ran.out, "");
}

#[test]
fn an_empty_text_keeps_a_field_from_being_sent_where_empty_texts_are_skipped() {
    let desk = Desk::new(&format!("{}sub_mch_id = \"1900000110\"\n", shared_key_config()));
    let body = |more| desk.run(&with(more)).exits(0).json()["body"].as_str().unwrap().to_owned();
    assert!(body(&[]).contains("<sub_mch_id>1900000110</sub_mch_id>"));
    assert!(!body(&["--set", "sub_mch_id="]).contains("sub_mch_id"));
}

#[test]
fn what_the_operation_has_no_place_for_is_refused() {
    let desk = Desk::new(&shared_key_config());
    desk.run(&with(&["--time", "1684117602555"])).exits(2).complains(&["--time: "]);
    desk.run(&with(&["--trace-id", "1"])).exits(2).complains(&["--trace-id: "]);
}

/// SM2, since its keys are short. The pair is from GB/T 32918.5, appendix A.
fn huawei_desk() -> Desk {
    Desk::new(
        "[huawei-pay]\ncaller_id = \"101\"\nauth_id = \"202\"\nsign_type = \"SM2\"\n\
         private_key = \"3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8\"\n\
         huawei_public_key = \"0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020\
         CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13\"\n",
    )
}

#[test]
fn members_of_an_object_header_are_set_by_their_names_and_signed_one_after_the_other() {
    let sign = ["sign", "huawei-pay", "close-order", "--set", "mercOrderNo=abc12345", "--set", "callerId=303"];
    let ran = huawei_desk().run(&[&sign[..], &["--time", "1684117602555", "--trace-id", "42"]].concat()).exits(0);
    let json = ran.json();
    let (body, header) = (&json["signatures"][0], &json["signatures"][1]);
    assert_eq!((&body["name"], &body["string"]), (&json!("bodySign"), &json!("mercOrderNo=abc12345")));
    let string =
        format!("authId=202&bodySign={}&callerId=303&time=1684117602555&traceId=42", body["value"].as_str().unwrap());
    assert_eq!((&header["name"], &header["string"]), (&json!("headerSign"), &json!(string)));
    let sent: Value = serde_json::from_str(json["headers"]["PayMercAuth"].as_str().unwrap()).unwrap();
    assert_eq!((&sent["time"], &sent["headerSign"]), (&json!(1_684_117_602_555_i64), &header["value"]));
}

#[test]
fn a_number_must_be_one() {
    let sign = ["sign", "huawei-pay", "close-order", "--set", "mercOrderNo=abc12345", "--set", "time=now"];
    huawei_desk().run(&sign).exits(2).complains(&["`time` must be a whole number"]);
}
