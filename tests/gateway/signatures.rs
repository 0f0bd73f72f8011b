//! The signature that was recorded from the SDK comes out the same here, and covers what it should.

use std::sync::LazyLock;

use paywright_runtime::{Secret, tc3};
use serde_json::Value;

use crate::{Held, credentials, gateway, header, parts, sent};

static VECTORS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../vectors/cloudpay-gateway.json")).unwrap());

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn pairs(value: &Value) -> Vec<(&str, &str)> {
    value.as_object().unwrap().iter().map(|(name, value)| (name.as_str(), text(value))).collect()
}

fn signed(vector: &Value, change: impl FnOnce(&mut Vec<(&str, tc3::Part<'_>)>)) -> tc3::Signed {
    let texts = pairs(&vector["texts"]).into_iter().map(|(name, value)| (name, tc3::Part::Text(value)));
    let bytes = pairs(&vector["bytes"]).into_iter().map(|(name, value)| (name, tc3::Part::Bytes(value.as_bytes())));
    let mut parts: Vec<_> = texts.chain(bytes).collect();
    change(&mut parts);
    let call = tc3::Call {
        method: text(&vector["method"]),
        url: text(&vector["url"]),
        headers: &pairs(&vector["headers"]),
        parts: &parts,
        timestamp: vector["timestamp"].as_i64().unwrap(),
        service: text(&vector["service"]),
    };
    let (id, key) = (text(&vector["secret_id"]), Secret::new(text(&vector["secret_key"])));
    let signed = tc3::sign(&call, id, &key).unwrap();
    assert!(tc3::verify(&call, id, &key, &signed.authorization));
    assert!(!tc3::verify(&call, id, &Secret::new("another"), &signed.authorization));
    assert!(!tc3::verify(&call, "AKIDother", &key, &signed.authorization));
    signed
}

#[test]
fn every_step_of_the_recorded_signature_is_reproduced() {
    for vector in VECTORS["vectors"].as_array().unwrap() {
        let signed = signed(vector, |_| {});
        for (step, made) in [
            ("payload_hash", &signed.payload_hash),
            ("canonical", &signed.canonical),
            ("canonical_hash", &signed.canonical_hash),
            ("string_to_sign", &signed.string_to_sign),
            ("signed_params", &signed.signed_params),
            ("signed_headers", &signed.signed_headers),
            ("signature", &signed.signature),
            ("authorization", &signed.authorization),
        ] {
            assert_eq!(made, text(&vector[step]), "{step}");
        }
    }
}

#[test]
fn the_order_of_parts_does_not_matter_and_every_byte_of_them_does() {
    let vector = &VECTORS["vectors"][0];
    let recorded = text(&vector["signature"]);
    assert_eq!(signed(vector, |parts| parts.reverse()).signature, recorded);
    assert_ne!(signed(vector, |parts| parts[0].1 = tc3::Part::Text("wx.wxPayApj")).signature, recorded);
    // An empty text is as good as none, empty bytes are not.
    assert_eq!(signed(vector, |parts| parts.retain(|(name, _)| *name != "tcb_sessionToken")).signature, recorded);
    assert_ne!(signed(vector, |parts| parts.retain(|(name, _)| *name != "apiOptions")).signature, recorded);
}

#[test]
fn a_time_without_a_date_is_refused() {
    let call = tc3::Call { method: "post", url: "", headers: &[], parts: &[], timestamp: i64::MAX, service: "tcb" };
    assert_eq!(tc3::sign(&call, "id", &Secret::new("key")), Err(tc3::NoDate(i64::MAX)));
}

#[tokio::test]
async fn what_leaves_is_signed_like_the_recorded_call_and_every_part_is_covered_as_it_arrives() {
    let vector = &VECTORS["vectors"][0];
    let request = sent(credentials(), gateway(Held::function()).endpoint("internal")).await;
    let authorization = header(&request, "Authorization").unwrap();
    for list in ["signed_params", "signed_headers"] {
        assert!(authorization.contains(&format!("={},", text(&vector[list]))), "{authorization}");
    }
    for (name, value) in
        pairs(&vector["headers"]).into_iter().filter(|(name, _)| !["Content-Type", "Host"].contains(name))
    {
        assert_eq!(header(&request, name), Some(value));
    }
    // The SDK dates a signature one second back.
    assert_eq!(header(&request, "X-Timestamp"), Some("1699999999"));
    assert_eq!(header(&request, "X-Signature-Expires"), Some("600"));
    assert_eq!(header(&request, "Host"), None);

    let parts = parts(&request).await;
    let parts: Vec<_> = parts
        .iter()
        .map(|part| match part.kind {
            None => (part.name.as_str(), tc3::Part::Text(std::str::from_utf8(&part.bytes).unwrap())),
            Some(_) => (part.name.as_str(), tc3::Part::Bytes(&part.bytes)),
        })
        .collect();
    let mut headers: Vec<_> = request.headers.iter().map(|(name, value)| (*name, value.as_ref())).collect();
    headers.retain(|(name, _)| !["Authorization", "X-Timestamp", "X-Signature-Expires"].contains(name));
    headers.push(("host", text(&vector["headers"]["Host"])));
    let call = tc3::Call {
        method: "post",
        url: &request.url,
        headers: &headers,
        parts: &parts,
        timestamp: 1_699_999_999,
        service: "tcb",
    };
    assert!(tc3::verify(&call, "AKIDexample", &Secret::new("secretExample"), authorization));
}
