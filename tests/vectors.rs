//! Signatures that others made come out the same here.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use paywright_runtime::{
    Authenticity, Checks, Record, Secret, SignedString,
    algorithm::{Algorithm, SigningKey, VerifyingKey},
    check::CheckMode,
    table::Encoding,
    wire::{Reply, Writer},
};
use support::{ACOPAY, Merchant, SM2_PRIVATE, SM2_PUBLIC, WECHAT};

fn text(value: &serde_json::Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Signs a message with these fields; whatever the document does not list is added.
fn signed(merchant: &Merchant, fields: &[(&str, &str)]) -> Vec<SignedString> {
    let operation = merchant.operation();
    let mut record = Record::new(operation.request);
    for (name, value) in fields {
        let by_signed_name = || operation.slots.iter().position(|slot| slot.signs_as == *name);
        match operation.request.index_of(name).or_else(by_signed_name) {
            Some(index) => record.set_text(index, value),
            None => record.add_extra(*name, *value),
        }
    }
    let checks = Checks::default().all(CheckMode::Warn);
    merchant.client().explain(operation, &record, &checks).unwrap().1
}

#[test]
fn every_request_vector_of_wechat_is_reproduced() {
    let mut seen = 0;
    for vector in WECHAT["vectors"].as_array().unwrap() {
        let fields = vector["params"].as_object().unwrap();
        if fields.contains_key("return_code") {
            continue;
        }
        let sign_type = if text(&vector["sign_type"]) == "MD5" { "MD5" } else { "HMAC-SHA256" };
        let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), text(value))).collect();
        if !fields.iter().any(|(name, _)| *name == "sign_type") {
            // The provider's own HMAC example names no type.
            fields.push(("sign_type", ""));
        }
        let strings = signed(&Merchant::wechat(sign_type), &fields);
        assert_eq!(strings[0].value, text(&vector["sign"]), "{}: {}", vector["id"], strings[0].masked);
        seen += 1;
    }
    assert_eq!(seen, 4);
}

#[test]
fn an_explicit_default_sign_type_is_sent_and_signed() {
    let fields = [
        ("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"),
        ("out_trade_no", "1217752501201407033233368018"),
        ("sign_type", "MD5"),
    ];
    assert_eq!(signed(&Merchant::wechat("MD5"), &fields)[0].value, "7CFBEC69C10EA02EFFC958F2AB28BBC2");
}

#[test]
fn every_reply_vector_of_wechat_is_accepted() {
    let mut seen = 0;
    for vector in WECHAT["vectors"].as_array().unwrap() {
        let fields = vector["params"].as_object().unwrap();
        if !fields.contains_key("return_code") {
            continue;
        }
        let merchant = Merchant::wechat(if text(&vector["sign_type"]) == "MD5" { "MD5" } else { "HMAC-SHA256" });
        let mut writer = Writer::start(merchant.provider.reply_format, 0);
        for (name, value) in fields {
            writer.text(name, text(value));
        }
        writer.text("sign", text(&vector["sign"]));
        let reply = Reply::new(200, writer.finish());
        let inspection = merchant.client().inspect(merchant.operation(), &merchant.request(), &reply, false).unwrap();
        assert_eq!(inspection.authenticity, Authenticity::Signed, "{}", vector["id"]);
        seen += 1;
    }
    assert_eq!(seen, 2);
}

#[test]
fn every_vector_of_acopay_is_reproduced_or_accepted() {
    let merchant = Merchant::acopay();
    for vector in ACOPAY["vectors"].as_array().unwrap() {
        let name = &vector["name"];
        if vector["kind"] == "request" {
            let input = vector["input"].as_object().unwrap().iter();
            let fields: Vec<(&str, &str)> =
                input.filter(|(_, value)| !value.is_null()).map(|(name, value)| (name.as_str(), text(value))).collect();
            let strings = signed(&merchant, &fields);
            assert_eq!(strings[0].masked, text(&vector["string_to_sign"]), "{name}");
            assert_eq!(strings[0].value, text(&vector["sign"]), "{name}");
        } else {
            let reply = Reply::new(200, vector["message_json"].to_string());
            let inspected = merchant.client().inspect(merchant.operation(), &merchant.request(), &reply, true);
            let inspection = inspected.unwrap();
            assert_eq!(inspection.string.as_deref(), Some(text(&vector["string_to_verify"])), "{name}");
            assert_eq!(inspection.authenticity, Authenticity::Signed, "{name}");
        }
    }
}

#[test]
fn the_standard_sm2_vector_verifies_and_nothing_near_it_does() {
    let key = VerifyingKey::parse(Algorithm::Sm2Sm3, &Secret::new(SM2_PUBLIC)).unwrap();
    let verify =
        |message: &str, signature| key.verify(Algorithm::Sm2Sm3, Encoding::Base64, message.as_bytes(), signature);
    // GM/T 0003: r = f5a03b…, s = b1b6aa… over "message digest", as DER in Base64.
    let standard = "MEYCIQD1oDsGSNLEYw7qxRPhu4GhWUTaOCfVt0FDrH6s7ucgswIhALG2qinfIS/YdjGCvA1CHKG7kDj9H39C1IQLacSFu8Gq";
    assert!(verify("message digest", standard));
    assert!(!verify("message digesT", standard));
    let close = "MEUCIQCfp79OoxcJYc8b/ipj+Imygctij9tyx9td+NP1I2Bs+QIgDihXYcjL9nwZtbWwXFQ+dpm4GMu7qahulpAiz7rnb/o=";
    assert!(verify("resultCode=000000&resultDesc=Success.", close));
    let own = SigningKey::parse(Algorithm::Sm2Sm3, &Secret::new(SM2_PRIVATE)).unwrap();
    let signature = own.sign(Algorithm::Sm2Sm3, Encoding::Base64, b"m").unwrap();
    assert!(verify("m", &signature) && !verify("n", &signature));
}

#[test]
fn huaweis_header_is_signed_over_all_other_members_with_the_bodys_signature_among_them() {
    for sign_type in ["RSA", "SM2"] {
        let merchant = Merchant::huawei(sign_type);
        let fields = [("mercOrderNo", "czl00120240705001"), ("traceId", "202305151026422776499")];
        let operation = merchant.operation();
        let mut record = Record::new(operation.request);
        for (name, value) in fields {
            record.set_text(operation.request.index_of(name).unwrap(), value);
        }
        record.set_integer(operation.request.index_of("time").unwrap(), 1_684_117_602_555);
        let (prepared, strings) = merchant.client().explain(operation, &record, &Checks::default()).unwrap();
        let [body, header] = strings.as_slice() else { panic!("two signatures: {strings:?}") };
        assert_eq!((body.name, body.masked.as_str()), ("bodySign", "mercOrderNo=czl00120240705001"));
        let expected = format!(
            "authId=120291744647139001&bodySign={}&callerId=101321200001&time=1684117602555&traceId=202305151026422776499",
            body.value
        );
        assert_eq!((header.name, &header.masked), ("headerSign", &expected));
        let (algorithm, public) = match sign_type {
            "RSA" => (Algorithm::RsaPssSha256, support::rsa_public()),
            _ => (Algorithm::Sm2Sm3, SM2_PUBLIC),
        };
        let key = VerifyingKey::parse(algorithm, &Secret::new(public)).unwrap();
        for signed in &strings {
            assert!(
                key.verify(algorithm, Encoding::Base64, signed.masked.as_bytes(), &signed.value),
                "{}",
                signed.name
            );
        }
        let (_, auth) = prepared.request.headers.iter().find(|(name, _)| *name == "PayMercAuth").unwrap();
        let auth: serde_json::Value = serde_json::from_str(auth).unwrap();
        assert_eq!(auth["time"], 1_684_117_602_555_i64);
        assert_eq!(auth["headerSign"], header.value.as_str());
        assert_eq!(prepared.request.body, r#"{"mercOrderNo":"czl00120240705001"}"#);
    }
}
