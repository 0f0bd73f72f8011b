// Made by `cargo codegen generate` from specs/cloudpay/. Do not edit: change the spec and run the command.

//! The limits of WeChat CloudPay (Cloud Hosting), each at its edge and one past it.
//!
//! Only what goes out has limits; what comes back is never refused for one.

use paywright::cloudpay::PROVIDER;
use super::*;

/// What a client cannot be without.
const CREDENTIALS: &[(&str, &str)] = &[("sub_mch_id", "a")];

mod credentials {
    use super::*;

    fn valid() -> Credentials {
        Credentials::new(&PROVIDER, CREDENTIALS)
    }

    #[test]
    fn what_every_test_starts_from_is_accepted() {
        valid().is_accepted();
    }

    /// `sub_mch_id`: required
    #[test]
    fn sub_mch_id_must_be_given() {
        valid().with("sub_mch_id", "").is_refused("sub_mch_id", RuleKind::Required);
    }

    /// `sub_mch_id`: max_length 32
    #[test]
    fn sub_mch_id_may_have_32_characters() {
        valid().with("sub_mch_id", "字".repeat(32)).is_accepted();
    }

    /// `sub_mch_id`: max_length 32
    #[test]
    fn sub_mch_id_must_not_have_33_characters() {
        valid()
            .with("sub_mch_id", "字".repeat(33))
            .is_refused("sub_mch_id", RuleKind::MaxLength);
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_may_have_32_characters() {
        valid().with("sub_appid", "字".repeat(32)).is_accepted();
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_must_not_have_33_characters() {
        valid()
            .with("sub_appid", "字".repeat(33))
            .is_refused("sub_appid", RuleKind::MaxLength);
    }
}

mod close_order {
    use super::*;

    fn valid() -> Request {
        Request::new(&PROVIDER, "close-order", CREDENTIALS, &[("out_trade_no", "a")])
    }

    #[test]
    fn what_every_test_starts_from_is_accepted() {
        valid().is_accepted();
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

    /// `nonce_str`: required
    #[test]
    fn nonce_str_must_be_given() {
        valid().with("nonce_str", "").is_refused("nonce_str", RuleKind::Required);
    }

    /// `nonce_str`: max_length 32
    #[test]
    fn nonce_str_may_have_32_characters() {
        valid().with("nonce_str", "字".repeat(32)).is_accepted();
    }

    /// `nonce_str`: max_length 32
    #[test]
    fn nonce_str_must_not_have_33_characters() {
        valid()
            .with("nonce_str", "字".repeat(33))
            .is_refused("nonce_str", RuleKind::MaxLength);
    }

    /// `out_trade_no`: required
    #[test]
    fn out_trade_no_must_be_given() {
        valid().with("out_trade_no", "").is_refused("out_trade_no", RuleKind::Required);
    }

    /// `out_trade_no`: max_length 32
    #[test]
    fn out_trade_no_may_have_32_characters() {
        valid().with("out_trade_no", "a".repeat(32)).is_accepted();
    }

    /// `out_trade_no`: max_length 32
    #[test]
    fn out_trade_no_must_not_have_33_characters() {
        valid()
            .with("out_trade_no", "a".repeat(33))
            .is_refused("out_trade_no", RuleKind::MaxLength);
    }

    /// `out_trade_no`: characters A-Z a-z 0-9 _ - | * @
    #[test]
    fn out_trade_no_may_have_the_ends_of_its_characters() {
        for each in ["A", "Z", "a", "z", "0", "9", "_", "-", "|", "*", "@"] {
            valid().with("out_trade_no", each).is_accepted();
        }
    }

    /// `out_trade_no`: characters A-Z a-z 0-9 _ - | * @
    #[test]
    fn out_trade_no_must_not_have_the_characters_beside_them() {
        for each in [
            "[",
            "`",
            "{",
            "/",
            ":",
            "^",
            ",",
            ".",
            "}",
            ")",
            "+",
            "?",
            "!",
            " ",
            "字",
        ] {
            valid()
                .with("out_trade_no", each)
                .is_refused("out_trade_no", RuleKind::Characters);
        }
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_may_have_32_characters() {
        valid().with("sub_appid", "字".repeat(32)).is_accepted();
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_must_not_have_33_characters() {
        valid()
            .with("sub_appid", "字".repeat(33))
            .is_refused("sub_appid", RuleKind::MaxLength);
    }

    /// `sub_mch_id`: required
    #[test]
    fn sub_mch_id_must_be_given() {
        valid().with("sub_mch_id", "").is_refused("sub_mch_id", RuleKind::Required);
    }

    /// `sub_mch_id`: max_length 32
    #[test]
    fn sub_mch_id_may_have_32_characters() {
        valid().with("sub_mch_id", "字".repeat(32)).is_accepted();
    }

    /// `sub_mch_id`: max_length 32
    #[test]
    fn sub_mch_id_must_not_have_33_characters() {
        valid()
            .with("sub_mch_id", "字".repeat(33))
            .is_refused("sub_mch_id", RuleKind::MaxLength);
    }
}

mod query_order {
    use super::*;

    fn valid() -> Request {
        Request::new(&PROVIDER, "query-order", CREDENTIALS, &[("transaction_id", "a")])
    }

    #[test]
    fn what_every_test_starts_from_is_accepted() {
        valid().is_accepted();
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

    /// `nonce_str`: required
    #[test]
    fn nonce_str_must_be_given() {
        valid().with("nonce_str", "").is_refused("nonce_str", RuleKind::Required);
    }

    /// `nonce_str`: max_length 32
    #[test]
    fn nonce_str_may_have_32_characters() {
        valid().with("nonce_str", "字".repeat(32)).is_accepted();
    }

    /// `nonce_str`: max_length 32
    #[test]
    fn nonce_str_must_not_have_33_characters() {
        valid()
            .with("nonce_str", "字".repeat(33))
            .is_refused("nonce_str", RuleKind::MaxLength);
    }

    /// `out_trade_no`: max_length 32
    #[test]
    fn out_trade_no_may_have_32_characters() {
        valid().with("out_trade_no", "a".repeat(32)).is_accepted();
    }

    /// `out_trade_no`: max_length 32
    #[test]
    fn out_trade_no_must_not_have_33_characters() {
        valid()
            .with("out_trade_no", "a".repeat(33))
            .is_refused("out_trade_no", RuleKind::MaxLength);
    }

    /// `out_trade_no`: characters A-Z a-z 0-9 _ - | * @
    #[test]
    fn out_trade_no_may_have_the_ends_of_its_characters() {
        for each in ["A", "Z", "a", "z", "0", "9", "_", "-", "|", "*", "@"] {
            valid().with("out_trade_no", each).is_accepted();
        }
    }

    /// `out_trade_no`: characters A-Z a-z 0-9 _ - | * @
    #[test]
    fn out_trade_no_must_not_have_the_characters_beside_them() {
        for each in [
            "[",
            "`",
            "{",
            "/",
            ":",
            "^",
            ",",
            ".",
            "}",
            ")",
            "+",
            "?",
            "!",
            " ",
            "字",
        ] {
            valid()
                .with("out_trade_no", each)
                .is_refused("out_trade_no", RuleKind::Characters);
        }
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_may_have_32_characters() {
        valid().with("sub_appid", "字".repeat(32)).is_accepted();
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_must_not_have_33_characters() {
        valid()
            .with("sub_appid", "字".repeat(33))
            .is_refused("sub_appid", RuleKind::MaxLength);
    }

    /// `sub_mch_id`: required
    #[test]
    fn sub_mch_id_must_be_given() {
        valid().with("sub_mch_id", "").is_refused("sub_mch_id", RuleKind::Required);
    }

    /// `sub_mch_id`: max_length 32
    #[test]
    fn sub_mch_id_may_have_32_characters() {
        valid().with("sub_mch_id", "字".repeat(32)).is_accepted();
    }

    /// `sub_mch_id`: max_length 32
    #[test]
    fn sub_mch_id_must_not_have_33_characters() {
        valid()
            .with("sub_mch_id", "字".repeat(33))
            .is_refused("sub_mch_id", RuleKind::MaxLength);
    }

    /// `transaction_id`: max_length 32
    #[test]
    fn transaction_id_may_have_32_characters() {
        valid().with("transaction_id", "字".repeat(32)).is_accepted();
    }

    /// `transaction_id`: max_length 32
    #[test]
    fn transaction_id_must_not_have_33_characters() {
        valid()
            .with("transaction_id", "字".repeat(33))
            .is_refused("transaction_id", RuleKind::MaxLength);
    }

    /// at_least_one_of `transaction_id`, `out_trade_no`
    #[test]
    fn transaction_id_is_enough() {
        valid().with("transaction_id", "a").is_accepted();
    }

    /// at_least_one_of `transaction_id`, `out_trade_no`
    #[test]
    fn out_trade_no_is_enough() {
        valid().with("transaction_id", "").with("out_trade_no", "a").is_accepted();
    }

    /// at_least_one_of `transaction_id`, `out_trade_no`
    #[test]
    fn one_of_transaction_id_and_out_trade_no_must_be_given() {
        valid()
            .with("transaction_id", "")
            .is_refused("transaction_id, out_trade_no", RuleKind::AtLeastOneOf);
    }

    /// precedence `transaction_id`, `out_trade_no`
    #[test]
    fn transaction_id_and_out_trade_no_may_be_given_together() {
        valid().with("transaction_id", "a").with("out_trade_no", "a").is_accepted();
    }
}
