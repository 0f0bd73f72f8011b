// Made by `cargo codegen generate` from specs/acopay/. Do not edit: change the spec and run the command.

//! The limits of EdgerOS pay (ACOPAY), each at its edge and one past it.
//!
//! Only what goes out has limits; what comes back is never refused for one.

use paywright::acopay::PROVIDER;
use super::*;

/// What a client cannot be without.
const CREDENTIALS: &[(&str, &str)] = &[
    ("mch_no", "a"),
    ("private_key", "a"),
    ("platform_public_key", "a"),
];

mod credentials {
    use super::*;

    fn valid() -> Credentials {
        Credentials::new(&PROVIDER, CREDENTIALS)
    }

    #[test]
    fn what_every_test_starts_from_is_accepted() {
        valid().is_accepted();
    }

    /// `mch_no`: required
    #[test]
    fn mch_no_must_be_given() {
        valid().with("mch_no", "").is_refused("mch_no", RuleKind::Required);
    }

    /// `mch_no`: max_length 32
    #[test]
    fn mch_no_may_have_32_characters() {
        valid().with("mch_no", "字".repeat(32)).is_accepted();
    }

    /// `mch_no`: max_length 32
    #[test]
    fn mch_no_must_not_have_33_characters() {
        valid()
            .with("mch_no", "字".repeat(33))
            .is_refused("mch_no", RuleKind::MaxLength);
    }

    /// `private_key`: required
    #[test]
    fn private_key_must_be_given() {
        valid().with("private_key", "").is_refused("private_key", RuleKind::Required);
    }

    /// `platform_public_key`: required
    #[test]
    fn platform_public_key_must_be_given() {
        valid()
            .with("platform_public_key", "")
            .is_refused("platform_public_key", RuleKind::Required);
    }
}

/// Not tried:
/// - `version`: max_length 3: the listed values alone are allowed, whatever their length.
/// - `x-acopay-sign`: required: the client makes it, and nobody else can.
mod close_order {
    use super::*;

    fn valid() -> Request {
        Request::new(&PROVIDER, "close-order", CREDENTIALS, &[("transaction_no", "a")])
    }

    #[test]
    fn what_every_test_starts_from_is_accepted() {
        valid().is_accepted();
    }

    /// `Accept`: const application/json
    #[test]
    fn accept_may_be_its_one_value() {
        valid().with("Accept", "application/json").is_accepted();
    }

    /// `Accept`: const application/json
    #[test]
    fn accept_must_not_be_anything_else() {
        valid().with("Accept", "a").is_refused("Accept", RuleKind::Values);
    }

    /// `Content-Type`: required
    #[test]
    fn content_type_must_be_given() {
        valid().with("Content-Type", "").is_refused("Content-Type", RuleKind::Required);
    }

    /// `Content-Type`: const application/json
    #[test]
    fn content_type_may_be_its_one_value() {
        valid().with("Content-Type", "application/json").is_accepted();
    }

    /// `Content-Type`: const application/json
    #[test]
    fn content_type_must_not_be_anything_else() {
        valid().with("Content-Type", "a").is_refused("Content-Type", RuleKind::Values);
    }

    /// `aco_pay_sdk`: max_length 12
    #[test]
    fn aco_pay_sdk_may_have_12_characters() {
        valid().with("aco_pay_sdk", "字".repeat(12)).is_accepted();
    }

    /// `aco_pay_sdk`: max_length 12
    #[test]
    fn aco_pay_sdk_must_not_have_13_characters() {
        valid()
            .with("aco_pay_sdk", "字".repeat(13))
            .is_refused("aco_pay_sdk", RuleKind::MaxLength);
    }

    /// `x-acopay-mch-no`: required
    #[test]
    fn x_acopay_mch_no_must_be_given() {
        valid()
            .with("x-acopay-mch-no", "")
            .is_refused("x-acopay-mch-no", RuleKind::Required);
    }

    /// `mch_trade_no`: max_length 50
    #[test]
    fn mch_trade_no_may_have_50_characters() {
        valid().with("mch_trade_no", "字".repeat(50)).is_accepted();
    }

    /// `mch_trade_no`: max_length 50
    #[test]
    fn mch_trade_no_must_not_have_51_characters() {
        valid()
            .with("mch_trade_no", "字".repeat(51))
            .is_refused("mch_trade_no", RuleKind::MaxLength);
    }

    /// `x-acopay-nonce`: required
    #[test]
    fn x_acopay_nonce_must_be_given() {
        valid()
            .with("x-acopay-nonce", "")
            .is_refused("x-acopay-nonce", RuleKind::Required);
    }

    /// `x-acopay-nonce`: max_length 32
    #[test]
    fn x_acopay_nonce_may_have_32_characters() {
        valid().with("x-acopay-nonce", "a".repeat(32)).is_accepted();
    }

    /// `x-acopay-nonce`: max_length 32
    #[test]
    fn x_acopay_nonce_must_not_have_33_characters() {
        valid()
            .with("x-acopay-nonce", "a".repeat(33))
            .is_refused("x-acopay-nonce", RuleKind::MaxLength);
    }

    /// `x-acopay-sign-type`: required
    #[test]
    fn x_acopay_sign_type_must_be_given() {
        valid()
            .with("x-acopay-sign-type", "")
            .is_refused("x-acopay-sign-type", RuleKind::Required);
    }

    /// `x-acopay-sign-type`: const SHA256withRSA
    #[test]
    fn x_acopay_sign_type_may_be_its_one_value() {
        valid().with("x-acopay-sign-type", "SHA256withRSA").is_accepted();
    }

    /// `x-acopay-sign-type`: const SHA256withRSA
    #[test]
    fn x_acopay_sign_type_must_not_be_anything_else() {
        valid()
            .with("x-acopay-sign-type", "a")
            .is_refused("x-acopay-sign-type", RuleKind::Values);
    }

    /// `transaction_no`: max_length 50
    #[test]
    fn transaction_no_may_have_50_characters() {
        valid().with("transaction_no", "字".repeat(50)).is_accepted();
    }

    /// `transaction_no`: max_length 50
    #[test]
    fn transaction_no_must_not_have_51_characters() {
        valid()
            .with("transaction_no", "字".repeat(51))
            .is_refused("transaction_no", RuleKind::MaxLength);
    }

    /// `version`: const 1.0
    #[test]
    fn version_may_be_its_one_value() {
        valid().with("version", "1.0").is_accepted();
    }

    /// `version`: const 1.0
    #[test]
    fn version_must_not_be_anything_else() {
        valid().with("version", "a").is_refused("version", RuleKind::Values);
    }

    /// at_least_one_of `transaction_no`, `mch_trade_no`
    #[test]
    fn transaction_no_is_enough() {
        valid().with("transaction_no", "a").is_accepted();
    }

    /// at_least_one_of `transaction_no`, `mch_trade_no`
    #[test]
    fn mch_trade_no_is_enough() {
        valid().with("transaction_no", "").with("mch_trade_no", "a").is_accepted();
    }

    /// at_least_one_of `transaction_no`, `mch_trade_no`
    #[test]
    fn one_of_transaction_no_and_mch_trade_no_must_be_given() {
        valid()
            .with("transaction_no", "")
            .is_refused("transaction_no, mch_trade_no", RuleKind::AtLeastOneOf);
    }

    /// precedence `transaction_no`, `mch_trade_no`
    #[test]
    fn transaction_no_and_mch_trade_no_may_be_given_together() {
        valid().with("transaction_no", "a").with("mch_trade_no", "a").is_accepted();
    }
}

/// Not tried:
/// - `version`: max_length 3: the listed values alone are allowed, whatever their length.
/// - `x-acopay-sign`: required: the client makes it, and nobody else can.
mod query_order {
    use super::*;

    fn valid() -> Request {
        Request::new(&PROVIDER, "query-order", CREDENTIALS, &[("transaction_no", "a")])
    }

    #[test]
    fn what_every_test_starts_from_is_accepted() {
        valid().is_accepted();
    }

    /// `Accept`: const application/json
    #[test]
    fn accept_may_be_its_one_value() {
        valid().with("Accept", "application/json").is_accepted();
    }

    /// `Accept`: const application/json
    #[test]
    fn accept_must_not_be_anything_else() {
        valid().with("Accept", "a").is_refused("Accept", RuleKind::Values);
    }

    /// `Content-Type`: required
    #[test]
    fn content_type_must_be_given() {
        valid().with("Content-Type", "").is_refused("Content-Type", RuleKind::Required);
    }

    /// `Content-Type`: const application/json
    #[test]
    fn content_type_may_be_its_one_value() {
        valid().with("Content-Type", "application/json").is_accepted();
    }

    /// `Content-Type`: const application/json
    #[test]
    fn content_type_must_not_be_anything_else() {
        valid().with("Content-Type", "a").is_refused("Content-Type", RuleKind::Values);
    }

    /// `aco_pay_sdk`: max_length 12
    #[test]
    fn aco_pay_sdk_may_have_12_characters() {
        valid().with("aco_pay_sdk", "字".repeat(12)).is_accepted();
    }

    /// `aco_pay_sdk`: max_length 12
    #[test]
    fn aco_pay_sdk_must_not_have_13_characters() {
        valid()
            .with("aco_pay_sdk", "字".repeat(13))
            .is_refused("aco_pay_sdk", RuleKind::MaxLength);
    }

    /// `x-acopay-mch-no`: required
    #[test]
    fn x_acopay_mch_no_must_be_given() {
        valid()
            .with("x-acopay-mch-no", "")
            .is_refused("x-acopay-mch-no", RuleKind::Required);
    }

    /// `mch_trade_no`: max_length 50
    #[test]
    fn mch_trade_no_may_have_50_characters() {
        valid().with("mch_trade_no", "字".repeat(50)).is_accepted();
    }

    /// `mch_trade_no`: max_length 50
    #[test]
    fn mch_trade_no_must_not_have_51_characters() {
        valid()
            .with("mch_trade_no", "字".repeat(51))
            .is_refused("mch_trade_no", RuleKind::MaxLength);
    }

    /// `x-acopay-nonce`: required
    #[test]
    fn x_acopay_nonce_must_be_given() {
        valid()
            .with("x-acopay-nonce", "")
            .is_refused("x-acopay-nonce", RuleKind::Required);
    }

    /// `x-acopay-nonce`: max_length 32
    #[test]
    fn x_acopay_nonce_may_have_32_characters() {
        valid().with("x-acopay-nonce", "a".repeat(32)).is_accepted();
    }

    /// `x-acopay-nonce`: max_length 32
    #[test]
    fn x_acopay_nonce_must_not_have_33_characters() {
        valid()
            .with("x-acopay-nonce", "a".repeat(33))
            .is_refused("x-acopay-nonce", RuleKind::MaxLength);
    }

    /// `x-acopay-sign-type`: required
    #[test]
    fn x_acopay_sign_type_must_be_given() {
        valid()
            .with("x-acopay-sign-type", "")
            .is_refused("x-acopay-sign-type", RuleKind::Required);
    }

    /// `x-acopay-sign-type`: const SHA256withRSA
    #[test]
    fn x_acopay_sign_type_may_be_its_one_value() {
        valid().with("x-acopay-sign-type", "SHA256withRSA").is_accepted();
    }

    /// `x-acopay-sign-type`: const SHA256withRSA
    #[test]
    fn x_acopay_sign_type_must_not_be_anything_else() {
        valid()
            .with("x-acopay-sign-type", "a")
            .is_refused("x-acopay-sign-type", RuleKind::Values);
    }

    /// `transaction_no`: max_length 50
    #[test]
    fn transaction_no_may_have_50_characters() {
        valid().with("transaction_no", "字".repeat(50)).is_accepted();
    }

    /// `transaction_no`: max_length 50
    #[test]
    fn transaction_no_must_not_have_51_characters() {
        valid()
            .with("transaction_no", "字".repeat(51))
            .is_refused("transaction_no", RuleKind::MaxLength);
    }

    /// `version`: const 1.0
    #[test]
    fn version_may_be_its_one_value() {
        valid().with("version", "1.0").is_accepted();
    }

    /// `version`: const 1.0
    #[test]
    fn version_must_not_be_anything_else() {
        valid().with("version", "a").is_refused("version", RuleKind::Values);
    }

    /// at_least_one_of `transaction_no`, `mch_trade_no`
    #[test]
    fn transaction_no_is_enough() {
        valid().with("transaction_no", "a").is_accepted();
    }

    /// at_least_one_of `transaction_no`, `mch_trade_no`
    #[test]
    fn mch_trade_no_is_enough() {
        valid().with("transaction_no", "").with("mch_trade_no", "a").is_accepted();
    }

    /// at_least_one_of `transaction_no`, `mch_trade_no`
    #[test]
    fn one_of_transaction_no_and_mch_trade_no_must_be_given() {
        valid()
            .with("transaction_no", "")
            .is_refused("transaction_no, mch_trade_no", RuleKind::AtLeastOneOf);
    }

    /// precedence `transaction_no`, `mch_trade_no`
    #[test]
    fn transaction_no_and_mch_trade_no_may_be_given_together() {
        valid().with("transaction_no", "a").with("mch_trade_no", "a").is_accepted();
    }
}
