// Made by `cargo codegen generate` from specs/wechat-pay-v2/. Do not edit: change the spec and run the command.

//! The limits of WeChat Pay API v2, each at its edge and one past it.
//!
//! Only what goes out has limits; what comes back is never refused for one.

use paywright::wechat_pay_v2::PROVIDER;
use super::*;

/// What a client cannot be without.
const CREDENTIALS: &[(&str, &str)] = &[
    ("appid", "a"),
    ("mch_id", "a"),
    ("api_key", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
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

    /// `appid`: required
    #[test]
    fn appid_must_be_given() {
        valid().with("appid", "").is_refused("appid", RuleKind::Required);
    }

    /// `appid`: max_length 32
    #[test]
    fn appid_may_have_32_characters() {
        valid().with("appid", "字".repeat(32)).is_accepted();
    }

    /// `appid`: max_length 32
    #[test]
    fn appid_must_not_have_33_characters() {
        valid().with("appid", "字".repeat(33)).is_refused("appid", RuleKind::MaxLength);
    }

    /// `mch_id`: required
    #[test]
    fn mch_id_must_be_given() {
        valid().with("mch_id", "").is_refused("mch_id", RuleKind::Required);
    }

    /// `mch_id`: max_length 32
    #[test]
    fn mch_id_may_have_32_characters() {
        valid().with("mch_id", "字".repeat(32)).is_accepted();
    }

    /// `mch_id`: max_length 32
    #[test]
    fn mch_id_must_not_have_33_characters() {
        valid()
            .with("mch_id", "字".repeat(33))
            .is_refused("mch_id", RuleKind::MaxLength);
    }

    /// `api_key`: required
    #[test]
    fn api_key_must_be_given() {
        valid().with("api_key", "").is_refused("api_key", RuleKind::Required);
    }

    /// `api_key`: length 32
    #[test]
    fn api_key_may_have_32_characters() {
        valid().with("api_key", "a".repeat(32)).is_accepted();
    }

    /// `api_key`: length 32
    #[test]
    fn api_key_must_not_have_31_characters() {
        valid()
            .with("api_key", "a".repeat(31))
            .is_refused("api_key", RuleKind::MinLength);
    }

    /// `api_key`: length 32
    #[test]
    fn api_key_must_not_have_33_characters() {
        valid()
            .with("api_key", "a".repeat(33))
            .is_refused("api_key", RuleKind::MaxLength);
    }

    /// `sign_type`: values MD5, HMAC-SHA256
    #[test]
    fn sign_type_may_be_each_of_its_values() {
        for each in ["MD5", "HMAC-SHA256"] {
            valid().with("sign_type", each).is_accepted();
        }
    }

    /// `sign_type`: values MD5, HMAC-SHA256
    #[test]
    fn sign_type_must_not_be_any_other_value() {
        valid().with("sign_type", "a").is_refused("sign_type", RuleKind::Values);
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

/// Not tried:
/// - `sign`: required: the client makes it, and nobody else can.
/// - `sign`: max_length 64: the client makes it, and nobody else can.
/// - `sign_type`: max_length 32: the listed values alone are allowed, whatever their length.
mod close_order {
    use super::*;

    fn valid() -> Request {
        Request::new(
            &PROVIDER,
            "close-order",
            CREDENTIALS,
            &[("out_trade_no", "aaaaaa")],
        )
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

    /// `Content-Type`: const text/xml; charset=utf-8
    #[test]
    fn content_type_may_be_its_one_value() {
        valid().with("Content-Type", "text/xml; charset=utf-8").is_accepted();
    }

    /// `Content-Type`: const text/xml; charset=utf-8
    #[test]
    fn content_type_must_not_be_anything_else() {
        valid().with("Content-Type", "a").is_refused("Content-Type", RuleKind::Values);
    }

    /// `appid`: required
    #[test]
    fn appid_must_be_given() {
        valid().with("appid", "").is_refused("appid", RuleKind::Required);
    }

    /// `appid`: max_length 32
    #[test]
    fn appid_may_have_32_characters() {
        valid().with("appid", "字".repeat(32)).is_accepted();
    }

    /// `appid`: max_length 32
    #[test]
    fn appid_must_not_have_33_characters() {
        valid().with("appid", "字".repeat(33)).is_refused("appid", RuleKind::MaxLength);
    }

    /// `mch_id`: required
    #[test]
    fn mch_id_must_be_given() {
        valid().with("mch_id", "").is_refused("mch_id", RuleKind::Required);
    }

    /// `mch_id`: max_length 32
    #[test]
    fn mch_id_may_have_32_characters() {
        valid().with("mch_id", "字".repeat(32)).is_accepted();
    }

    /// `mch_id`: max_length 32
    #[test]
    fn mch_id_must_not_have_33_characters() {
        valid()
            .with("mch_id", "字".repeat(33))
            .is_refused("mch_id", RuleKind::MaxLength);
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

    /// `out_trade_no`: min_length 6
    #[test]
    fn out_trade_no_may_have_6_characters() {
        valid().with("out_trade_no", "a".repeat(6)).is_accepted();
    }

    /// `out_trade_no`: min_length 6
    #[test]
    fn out_trade_no_must_not_have_5_characters() {
        valid()
            .with("out_trade_no", "a".repeat(5))
            .is_refused("out_trade_no", RuleKind::MinLength);
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
            valid().with("out_trade_no", each.repeat(6)).is_accepted();
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
                .with("out_trade_no", each.repeat(6))
                .is_refused("out_trade_no", RuleKind::Characters);
        }
    }

    /// `sign_type`: values MD5, HMAC-SHA256
    #[test]
    fn sign_type_may_be_each_of_its_values() {
        for each in ["MD5", "HMAC-SHA256"] {
            valid().with("sign_type", each).is_accepted();
        }
    }

    /// `sign_type`: values MD5, HMAC-SHA256
    #[test]
    fn sign_type_must_not_be_any_other_value() {
        valid().with("sign_type", "a").is_refused("sign_type", RuleKind::Values);
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_may_have_32_characters() {
        valid()
            .with("sub_mch_id", "a")
            .with("sub_appid", "字".repeat(32))
            .is_accepted();
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_must_not_have_33_characters() {
        valid()
            .with("sub_mch_id", "a")
            .with("sub_appid", "字".repeat(33))
            .is_refused("sub_appid", RuleKind::MaxLength);
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

    /// required_if `sub_mch_id` where `sub_appid`
    #[test]
    fn sub_appid_may_be_given_with_sub_mch_id() {
        valid().with("sub_mch_id", "a").with("sub_appid", "a").is_accepted();
    }

    /// required_if `sub_mch_id` where `sub_appid`
    #[test]
    fn sub_mch_id_must_be_given_where_sub_appid_is() {
        valid().with("sub_appid", "a").is_refused("sub_mch_id", RuleKind::RequiredIf);
    }

    /// `wire.characters`: basic-multilingual-plane
    #[test]
    fn appid_may_have_characters_of_the_basic_plane() {
        valid().with("appid", "�").is_accepted();
    }

    /// `wire.characters`: basic-multilingual-plane
    #[test]
    fn appid_must_not_have_characters_beyond_it() {
        valid().with("appid", "𐀀").is_refused("appid", RuleKind::Wire);
    }
}

/// Not tried:
/// - `sign`: required: the client makes it, and nobody else can.
/// - `sign`: max_length 64: the client makes it, and nobody else can.
/// - `sign_type`: max_length 32: the listed values alone are allowed, whatever their length.
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

    /// `Content-Type`: const text/xml; charset=utf-8
    #[test]
    fn content_type_may_be_its_one_value() {
        valid().with("Content-Type", "text/xml; charset=utf-8").is_accepted();
    }

    /// `Content-Type`: const text/xml; charset=utf-8
    #[test]
    fn content_type_must_not_be_anything_else() {
        valid().with("Content-Type", "a").is_refused("Content-Type", RuleKind::Values);
    }

    /// `appid`: required
    #[test]
    fn appid_must_be_given() {
        valid().with("appid", "").is_refused("appid", RuleKind::Required);
    }

    /// `appid`: max_length 32
    #[test]
    fn appid_may_have_32_characters() {
        valid().with("appid", "字".repeat(32)).is_accepted();
    }

    /// `appid`: max_length 32
    #[test]
    fn appid_must_not_have_33_characters() {
        valid().with("appid", "字".repeat(33)).is_refused("appid", RuleKind::MaxLength);
    }

    /// `mch_id`: required
    #[test]
    fn mch_id_must_be_given() {
        valid().with("mch_id", "").is_refused("mch_id", RuleKind::Required);
    }

    /// `mch_id`: max_length 32
    #[test]
    fn mch_id_may_have_32_characters() {
        valid().with("mch_id", "字".repeat(32)).is_accepted();
    }

    /// `mch_id`: max_length 32
    #[test]
    fn mch_id_must_not_have_33_characters() {
        valid()
            .with("mch_id", "字".repeat(33))
            .is_refused("mch_id", RuleKind::MaxLength);
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

    /// `sign_type`: values MD5, HMAC-SHA256
    #[test]
    fn sign_type_may_be_each_of_its_values() {
        for each in ["MD5", "HMAC-SHA256"] {
            valid().with("sign_type", each).is_accepted();
        }
    }

    /// `sign_type`: values MD5, HMAC-SHA256
    #[test]
    fn sign_type_must_not_be_any_other_value() {
        valid().with("sign_type", "a").is_refused("sign_type", RuleKind::Values);
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_may_have_32_characters() {
        valid()
            .with("sub_mch_id", "a")
            .with("sub_appid", "字".repeat(32))
            .is_accepted();
    }

    /// `sub_appid`: max_length 32
    #[test]
    fn sub_appid_must_not_have_33_characters() {
        valid()
            .with("sub_mch_id", "a")
            .with("sub_appid", "字".repeat(33))
            .is_refused("sub_appid", RuleKind::MaxLength);
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

    /// required_if `sub_mch_id` where `sub_appid`
    #[test]
    fn sub_appid_may_be_given_with_sub_mch_id() {
        valid().with("sub_mch_id", "a").with("sub_appid", "a").is_accepted();
    }

    /// required_if `sub_mch_id` where `sub_appid`
    #[test]
    fn sub_mch_id_must_be_given_where_sub_appid_is() {
        valid().with("sub_appid", "a").is_refused("sub_mch_id", RuleKind::RequiredIf);
    }

    /// `wire.characters`: basic-multilingual-plane
    #[test]
    fn appid_may_have_characters_of_the_basic_plane() {
        valid().with("appid", "�").is_accepted();
    }

    /// `wire.characters`: basic-multilingual-plane
    #[test]
    fn appid_must_not_have_characters_beyond_it() {
        valid().with("appid", "𐀀").is_refused("appid", RuleKind::Wire);
    }
}
