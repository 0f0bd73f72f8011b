//! A request that breaks the document's limits is not sent, and the error says all of it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use paywright::{acopay, wechat_pay_v2};
use paywright_runtime::{
    Certainty, Checks, CloseOrders, ErrorKind, OrderNumber, Record, Violation,
    algorithm::SignError,
    check::{CheckMode, RuleKind},
};
use support::{Merchant, ORDER};

fn violations(merchant: &Merchant, request: &Record) -> Vec<Violation> {
    match merchant.client().prepare(merchant.operation(), request) {
        Ok(_) => Vec::new(),
        Err(error) => {
            assert_eq!(error.certainty(), Certainty::NotSent);
            error.violations().to_vec()
        }
    }
}

fn rules(violations: &[Violation]) -> Vec<(&str, RuleKind)> {
    violations.iter().map(|violation| (violation.field.as_str(), violation.rule)).collect()
}

#[test]
fn all_violations_are_listed_with_field_rule_limit_and_what_was_given() {
    let request = wechat_pay_v2::CloseOrder::new("订单!").appid("x".repeat(33)).sub_appid("wx1").nonce_str("");
    let found = violations(&Merchant::wechat("MD5"), request.record());
    let expected = [
        ("appid", RuleKind::MaxLength),
        ("nonce_str", RuleKind::Required),
        ("out_trade_no", RuleKind::MinLength),
        ("out_trade_no", RuleKind::Characters),
        ("sub_mch_id", RuleKind::RequiredIf),
    ];
    assert_eq!(rules(&found), expected);
    let short = &found[2];
    assert_eq!((short.limit.as_str(), short.given.as_str()), ("at least 6 characters", "\"订单!\", 3 characters"));
    assert!(short.document.starts_with("https://"), "{short}");
}

#[test]
fn each_limit_of_an_order_number_holds_at_its_edge_and_one_past_it() {
    let wechat = Merchant::wechat("MD5");
    for (length, expected) in [(5, Some(RuleKind::MinLength)), (6, None), (32, None), (33, Some(RuleKind::MaxLength))] {
        let request = wechat_pay_v2::CloseOrder::new("a".repeat(length));
        let found = violations(&wechat, request.record());
        assert_eq!(found.first().map(|violation| violation.rule), expected, "{length}");
    }
    let huawei = Merchant::huawei("RSA");
    for (length, expected) in [(46, None), (47, Some(RuleKind::MaxLength))] {
        let request = paywright::huawei_pay::CloseOrder::new("订".repeat(length));
        let found = violations(&huawei, request.record());
        assert_eq!(found.first().map(|violation| violation.rule), expected, "characters, not bytes: {length}");
    }
    let every_allowed_kind = wechat_pay_v2::CloseOrder::new("AZaz09_-|*@");
    assert!(violations(&wechat, every_allowed_kind.record()).is_empty());
}

#[test]
fn an_empty_order_number_is_never_sent() {
    for merchant in Merchant::all() {
        let mut request = Record::new(merchant.operation().request);
        request.set_text(merchant.operation().closes.unwrap().merchant, "");
        assert_eq!(violations(&merchant, &request).len(), 1, "{}", merchant.provider.id);
    }
}

#[test]
fn one_of_two_order_numbers_must_be_given() {
    let acopay = Merchant::acopay();
    let found = violations(&acopay, &Record::new(acopay.operation().request));
    assert_eq!(rules(&found), [("transaction_no, mch_trade_no", RuleKind::AtLeastOneOf)]);
    for request in [acopay::CloseOrder::by_mch_trade_no("1"), acopay::CloseOrder::by_transaction_no("1")] {
        assert!(violations(&acopay, request.record()).is_empty());
    }
}

#[test]
fn a_rule_can_be_turned_to_warn_or_off_by_the_caller() {
    let merchant = Merchant::wechat("MD5");
    let request = wechat_pay_v2::CloseOrder::new("a");
    let prepare = |checks| {
        let client = merchant.settings.clone().checks(checks).build().unwrap();
        client.prepare(merchant.operation(), request.record()).map(|prepared| prepared.warnings.len())
    };
    assert!(prepare(Checks::default()).is_err());
    assert_eq!(prepare(Checks::default().all(CheckMode::Warn)).unwrap(), 1);
    assert_eq!(prepare(Checks::default().all(CheckMode::Off)).unwrap(), 0);
    assert_eq!(prepare(Checks::default().rule("out_trade_no", RuleKind::MinLength, CheckMode::Off)).unwrap(), 0);
    assert!(prepare(Checks::default().rule("out_trade_no", RuleKind::MaxLength, CheckMode::Off)).is_err());
}

#[test]
fn a_signature_type_that_nobody_knows_is_not_signed_even_with_the_checks_off() {
    let merchant = Merchant::wechat("MD5");
    let client = merchant.settings.clone().checks(Checks::default().all(CheckMode::Off)).build().unwrap();
    let mut request = merchant.request();
    request.set_text(merchant.operation().request.index_of("sign_type").unwrap(), "ROT13");
    let error = client.prepare(merchant.operation(), &request).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Sign(SignError::NoAlgorithm)), "{error}");
}

#[test]
fn what_the_wire_cannot_carry_is_refused_in_every_mode() {
    for checks in [Checks::default(), Checks::default().all(CheckMode::Off)] {
        let wechat = Merchant::wechat("MD5").settings.checks(checks.clone()).build().unwrap();
        for text in ["a\u{0}bcdef", "a\u{1f}bcdef", "abcdef😀", "a\u{fffe}bcdef"] {
            let request = wechat_pay_v2::CloseOrder::new(text);
            let error = wechat.prepare(Merchant::wechat("MD5").operation(), request.record()).unwrap_err();
            let is_wire = |violation: &Violation| violation.rule == RuleKind::Wire;
            assert!(error.violations().iter().any(is_wire), "{text:?}: {error}");
        }
        let acopay = Merchant::acopay();
        let client = acopay.settings.clone().checks(checks).build().unwrap();
        for nonce in ["a\r\nx-evil: 1", "订", "a\u{7f}"] {
            let mut request = acopay.request();
            request.set_text(acopay.operation().request.index_of("x-acopay-nonce").unwrap(), nonce);
            let error = client.prepare(acopay.operation(), &request).unwrap_err();
            assert!(matches!(error.kind(), ErrorKind::Invalid(_)), "{nonce:?}");
        }
    }
}

#[test]
fn an_extra_member_is_sent_and_signed_but_cannot_inject_anything() {
    let merchant = Merchant::wechat("MD5");
    let request = wechat_pay_v2::CloseOrder::new(ORDER).extra("new_field", "</xml><a>&");
    let body = merchant.client().prepare(merchant.operation(), request.record()).unwrap().request.body;
    assert!(body.contains("<new_field>&lt;/xml&gt;&lt;a&gt;&amp;</new_field>"), "{body}");
    for name in ["", "a b", "a>", "1a", "a=b", "a\"", "订", "out_trade_no", "sign"] {
        let request = wechat_pay_v2::CloseOrder::new(ORDER).extra(name, "1");
        assert_eq!(rules(&violations(&merchant, request.record())), [(name, RuleKind::Wire)], "{name:?}");
    }
}

#[tokio::test]
async fn a_number_of_the_provider_is_refused_where_the_provider_takes_none() {
    let error = Merchant::wechat("MD5").client().close(OrderNumber::Provider("4200001").into()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NoProviderNumber));
    assert_eq!(error.certainty(), Certainty::NotSent);
}
