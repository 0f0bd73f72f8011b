//! What a call costs besides the network: building, signing and writing a request; reading and verifying a reply.
//!
//! Beside each stands the bare digest or signature over the same string in the same run. `cargo bench` prints time
//! and allocations.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::hint::black_box;

use divan::{AllocProfiler, Bencher};
use paywright_runtime::{
    BoxFuture, Checks, Client, Record,
    algorithm::{Algorithm, SigningKey, VerifyingKey},
    table::Encoding,
    transport::{Transport, TransportError},
    wire::{Reply, Request},
};

#[path = "../tests/support/mod.rs"]
mod support;

use support::{Merchant, ORDER, SM2_PRIVATE, SM2_PUBLIC, WECHAT_KEY, rsa_private, rsa_public};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

const CASES: &[&str] = &[
    "wechat-pay-v2 MD5",
    "wechat-pay-v2 HMAC-SHA256",
    "acopay RSA-2048",
    "huawei-pay RSA-2048 PSS",
    "huawei-pay SM2",
    "cloudpay",
];

fn merchant(case: &str) -> Merchant {
    match case {
        "wechat-pay-v2 MD5" => Merchant::wechat("MD5"),
        "wechat-pay-v2 HMAC-SHA256" => Merchant::wechat("HMAC-SHA256"),
        "acopay RSA-2048" => Merchant::acopay(),
        "huawei-pay RSA-2048 PSS" => Merchant::huawei("RSA"),
        "huawei-pay SM2" => Merchant::huawei("SM2"),
        _ => Merchant::cloudpay(),
    }
}

/// The reply that a case reads: WeChat's with all the fields that its page lists.
fn reply(merchant: &Merchant) -> Reply {
    let body = match merchant.provider.id {
        "wechat-pay-v2" => merchant.wechat_reply(&[
            ("return_code", "SUCCESS"),
            ("return_msg", "OK"),
            ("appid", "wx8888888888888888"),
            ("mch_id", "1900000109"),
            ("sub_mch_id", ""),
            ("nonce_str", "BFK89FC6rxKCOjLX"),
            ("result_code", "SUCCESS"),
            ("result_msg", "OK"),
        ]),
        _ => merchant.success(),
    };
    Reply::new(200, body)
}

/// What is signed on the way out.
fn strings_out(merchant: &Merchant) -> Vec<String> {
    let explained = merchant.client().explain(merchant.operation(), &merchant.request(), &Checks::default());
    explained.unwrap().1.iter().map(|signed| signed.string.expose().to_owned()).collect()
}

/// What is verified on the way in.
fn string_in(merchant: &Merchant) -> String {
    let inspected = merchant.client().inspect(merchant.operation(), &merchant.request(), &reply(merchant), true);
    inspected.unwrap().string.unwrap().replace("[redacted]", WECHAT_KEY)
}

/// Builds the typed request's record, checks it, signs it and writes it.
#[divan::bench(args = CASES, sample_size = 32)]
fn out_1_build_sign_write(bencher: Bencher<'_, '_>, case: &str) {
    let merchant = merchant(case);
    let (client, operation): (Client, _) = (merchant.client(), merchant.operation());
    let field = operation.closes.unwrap().merchant;
    bencher.bench_local(|| {
        let mut request = Record::new(operation.request);
        request.set_text(field, black_box(ORDER));
        client.prepare(operation, &request).unwrap()
    });
}

/// The signatures alone, over the same strings.
#[divan::bench(args = &CASES[..5], sample_size = 32)]
fn out_2_bare_primitive(bencher: Bencher<'_, '_>, case: &str) {
    let (algorithm, encoding, key) = match case {
        "wechat-pay-v2 MD5" => (Algorithm::Md5, Encoding::UpperHex, WECHAT_KEY),
        "wechat-pay-v2 HMAC-SHA256" => (Algorithm::HmacSha256, Encoding::UpperHex, WECHAT_KEY),
        "acopay RSA-2048" => (Algorithm::RsaPkcs1Sha256, Encoding::Base64, rsa_private()),
        "huawei-pay RSA-2048 PSS" => (Algorithm::RsaPssSha256, Encoding::Base64, rsa_private()),
        _ => (Algorithm::Sm2Sm3, Encoding::Base64, SM2_PRIVATE),
    };
    let strings = strings_out(&merchant(case));
    let key = SigningKey::parse(algorithm, &key.into()).unwrap();
    bencher.bench_local(|| {
        for string in &strings {
            black_box(key.sign(algorithm, encoding, black_box(string).as_bytes()).unwrap());
        }
    });
}

/// Reads a reply, verifies it over all its fields and judges it.
#[divan::bench(args = CASES, sample_size = 32)]
fn in_1_read_verify_judge(bencher: Bencher<'_, '_>, case: &str) {
    let merchant = merchant(case);
    let (client, operation, request, reply) =
        (merchant.client(), merchant.operation(), merchant.request(), reply(&merchant));
    bencher.bench_local(|| {
        let inspection = client.inspect(operation, &request, black_box(&reply), false).unwrap();
        assert!(inspection.authenticity.is_authentic());
        inspection
    });
}

/// The verification alone, over the same string.
#[divan::bench(args = &CASES[..5], sample_size = 32)]
fn in_2_bare_primitive(bencher: Bencher<'_, '_>, case: &str) {
    let (algorithm, encoding, private, public) = match case {
        "wechat-pay-v2 MD5" => (Algorithm::Md5, Encoding::UpperHex, WECHAT_KEY, WECHAT_KEY),
        "wechat-pay-v2 HMAC-SHA256" => (Algorithm::HmacSha256, Encoding::UpperHex, WECHAT_KEY, WECHAT_KEY),
        "acopay RSA-2048" => (Algorithm::RsaPkcs1Sha256, Encoding::Base64, rsa_private(), rsa_public()),
        _ => (Algorithm::Sm2Sm3, Encoding::Base64, SM2_PRIVATE, SM2_PUBLIC),
    };
    let string = string_in(&merchant(case));
    let signature = SigningKey::parse(algorithm, &private.into()).unwrap().sign(algorithm, encoding, string.as_bytes());
    let signature = signature.unwrap();
    let key = VerifyingKey::parse(algorithm, &public.into()).unwrap();
    bencher.bench_local(|| {
        assert!(key.verify(algorithm, encoding, black_box(string.as_bytes()), &signature));
    });
}

/// Gives the same reply to whatever is sent, at once.
struct Instant(Reply);

impl Transport for Instant {
    fn send<'a>(&'a self, _: &'a Request, _: Option<&'a str>) -> BoxFuture<'a, Result<Reply, TransportError>> {
        Box::pin(async { Ok(self.0.clone()) })
    }
}

/// A whole call: out, the attempts around it with their events, and in. There is no subscriber, as in most tests.
#[divan::bench(args = CASES, sample_size = 32)]
fn whole_call(bencher: Bencher<'_, '_>, case: &str) {
    let merchant = merchant(case);
    let client = merchant.settings.clone().transport(Instant(reply(&merchant))).build().unwrap();
    let (operation, request) = (merchant.operation(), merchant.request());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    bencher.bench_local(|| runtime.block_on(client.close_by(operation, black_box(&request))).unwrap());
}

/// Reads, verifies and judges WeChat's reply to a query of a paid order: 25 members, a coupon among them.
#[divan::bench(sample_size = 32)]
fn query_reply_read_verify_judge(bencher: Bencher<'_, '_>) {
    let merchant = Merchant::wechat("MD5");
    let reply = Reply::new(200, merchant.wechat_reply(PAID));
    let operation = merchant.provider.operation("query-order").unwrap();
    let mut request = Record::new(operation.request);
    request.set_text(operation.queries.unwrap().merchant.unwrap(), ORDER);
    let client = merchant.client();
    bencher.bench_local(|| {
        let inspection = client.inspect(operation, &request, black_box(&reply), false).unwrap();
        assert!(inspection.authenticity.is_authentic() && inspection.names_order);
        inspection
    });
}

const PAID: &[(&str, &str)] = &[
    ("return_code", "SUCCESS"),
    ("return_msg", "OK"),
    ("appid", "wx8888888888888888"),
    ("mch_id", "1900000109"),
    ("nonce_str", "TN55wO9Pba5yENl8"),
    ("result_code", "SUCCESS"),
    ("openid", "oUpF8uN95-Ptaags6E_roPHg7AG0"),
    ("is_subscribe", "Y"),
    ("trade_type", "JSAPI"),
    ("trade_state", "SUCCESS"),
    ("bank_type", "CCB_DEBIT"),
    ("total_fee", "100"),
    ("fee_type", "CNY"),
    ("cash_fee", "90"),
    ("coupon_fee", "10"),
    ("coupon_count", "1"),
    ("coupon_type_0", "CASH"),
    ("coupon_id_0", "10000"),
    ("coupon_fee_0", "10"),
    ("transaction_id", "1009660380201506130728806387"),
    ("out_trade_no", ORDER),
    ("attach", "支付测试"),
    ("time_end", "20141030133525"),
    ("trade_state_desc", "支付成功"),
];
