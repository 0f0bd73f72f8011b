// Made by `cargo codegen generate` from specs/huawei-pay/. Do not edit: change the spec and run the command.

//! The limits of Huawei Pay, each at its edge and one past it.
//!
//! Only what goes out has limits; what comes back is never refused for one.

use paywright::huawei_pay::PROVIDER;
use super::*;

/// What a client cannot be without.
const CREDENTIALS: &[(&str, &str)] = &[
    ("caller_id", "a"),
    ("auth_id", "a"),
    ("private_key", "a"),
    ("huawei_public_key", "a"),
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

    /// `caller_id`: required
    #[test]
    fn caller_id_must_be_given() {
        valid().with("caller_id", "").is_refused("caller_id", RuleKind::Required);
    }

    /// `auth_id`: required
    #[test]
    fn auth_id_must_be_given() {
        valid().with("auth_id", "").is_refused("auth_id", RuleKind::Required);
    }

    /// `private_key`: required
    #[test]
    fn private_key_must_be_given() {
        valid().with("private_key", "").is_refused("private_key", RuleKind::Required);
    }

    /// `sign_type`: values RSA, SM2
    #[test]
    fn sign_type_may_be_each_of_its_values() {
        for each in ["RSA", "SM2"] {
            valid().with("sign_type", each).is_accepted();
        }
    }

    /// `sign_type`: values RSA, SM2
    #[test]
    fn sign_type_must_not_be_any_other_value() {
        valid().with("sign_type", "a").is_refused("sign_type", RuleKind::Values);
    }

    /// `huawei_public_key`: required
    #[test]
    fn huawei_public_key_must_be_given() {
        valid()
            .with("huawei_public_key", "")
            .is_refused("huawei_public_key", RuleKind::Required);
    }
}

/// Not tried:
/// - `bodySign`: required: the client makes it, and nobody else can.
/// - `headerSign`: required: the client makes it, and nobody else can.
/// - `time`: required: the client fills it whenever it is missing.
mod close_order {
    use super::*;

    fn valid() -> Request {
        Request::new(&PROVIDER, "close-order", CREDENTIALS, &[("mercOrderNo", "a")])
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

    /// `Content-Type`: const application/json; charset=UTF-8
    #[test]
    fn content_type_may_be_its_one_value() {
        valid().with("Content-Type", "application/json; charset=UTF-8").is_accepted();
    }

    /// `Content-Type`: const application/json; charset=UTF-8
    #[test]
    fn content_type_must_not_be_anything_else() {
        valid().with("Content-Type", "a").is_refused("Content-Type", RuleKind::Values);
    }

    /// `authId`: required
    #[test]
    fn auth_id_must_be_given() {
        valid().with("authId", "").is_refused("authId", RuleKind::Required);
    }

    /// `callerId`: required
    #[test]
    fn caller_id_must_be_given() {
        valid().with("callerId", "").is_refused("callerId", RuleKind::Required);
    }

    /// `mercOrderNo`: required
    #[test]
    fn merc_order_no_must_be_given() {
        valid().with("mercOrderNo", "").is_refused("mercOrderNo", RuleKind::Required);
    }

    /// `mercOrderNo`: max_length 46
    #[test]
    fn merc_order_no_may_have_46_characters() {
        valid().with("mercOrderNo", "字".repeat(46)).is_accepted();
    }

    /// `mercOrderNo`: max_length 46
    #[test]
    fn merc_order_no_must_not_have_47_characters() {
        valid()
            .with("mercOrderNo", "字".repeat(47))
            .is_refused("mercOrderNo", RuleKind::MaxLength);
    }

    /// `traceId`: required
    #[test]
    fn trace_id_must_be_given() {
        valid().with("traceId", "").is_refused("traceId", RuleKind::Required);
    }

    /// `traceId`: max_length 32
    #[test]
    fn trace_id_may_have_32_characters() {
        valid().with("traceId", "字".repeat(32)).is_accepted();
    }

    /// `traceId`: max_length 32
    #[test]
    fn trace_id_must_not_have_33_characters() {
        valid()
            .with("traceId", "字".repeat(33))
            .is_refused("traceId", RuleKind::MaxLength);
    }
}

/// Not tried:
/// - `bodySign`: required: the client makes it, and nobody else can.
/// - `headerSign`: required: the client makes it, and nobody else can.
/// - `time`: required: the client fills it whenever it is missing.
mod query_order_by_huawei_number {
    use super::*;

    fn valid() -> Request {
        Request::new(
            &PROVIDER,
            "query-order-by-huawei-number",
            CREDENTIALS,
            &[("sysTransOrderNo", "a")],
        )
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

    /// `Content-Type`: const application/json; charset=UTF-8
    #[test]
    fn content_type_may_be_its_one_value() {
        valid().with("Content-Type", "application/json; charset=UTF-8").is_accepted();
    }

    /// `Content-Type`: const application/json; charset=UTF-8
    #[test]
    fn content_type_must_not_be_anything_else() {
        valid().with("Content-Type", "a").is_refused("Content-Type", RuleKind::Values);
    }

    /// `authId`: required
    #[test]
    fn auth_id_must_be_given() {
        valid().with("authId", "").is_refused("authId", RuleKind::Required);
    }

    /// `callerId`: required
    #[test]
    fn caller_id_must_be_given() {
        valid().with("callerId", "").is_refused("callerId", RuleKind::Required);
    }

    /// `sysTransOrderNo`: required
    #[test]
    fn sys_trans_order_no_must_be_given() {
        valid()
            .with("sysTransOrderNo", "")
            .is_refused("sysTransOrderNo", RuleKind::Required);
    }

    /// `traceId`: required
    #[test]
    fn trace_id_must_be_given() {
        valid().with("traceId", "").is_refused("traceId", RuleKind::Required);
    }

    /// `traceId`: max_length 32
    #[test]
    fn trace_id_may_have_32_characters() {
        valid().with("traceId", "字".repeat(32)).is_accepted();
    }

    /// `traceId`: max_length 32
    #[test]
    fn trace_id_must_not_have_33_characters() {
        valid()
            .with("traceId", "字".repeat(33))
            .is_refused("traceId", RuleKind::MaxLength);
    }
}

/// Not tried:
/// - `bodySign`: required: the client makes it, and nobody else can.
/// - `headerSign`: required: the client makes it, and nobody else can.
/// - `time`: required: the client fills it whenever it is missing.
mod query_order {
    use super::*;

    fn valid() -> Request {
        Request::new(&PROVIDER, "query-order", CREDENTIALS, &[("mercOrderNo", "a")])
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

    /// `Content-Type`: const application/json; charset=UTF-8
    #[test]
    fn content_type_may_be_its_one_value() {
        valid().with("Content-Type", "application/json; charset=UTF-8").is_accepted();
    }

    /// `Content-Type`: const application/json; charset=UTF-8
    #[test]
    fn content_type_must_not_be_anything_else() {
        valid().with("Content-Type", "a").is_refused("Content-Type", RuleKind::Values);
    }

    /// `authId`: required
    #[test]
    fn auth_id_must_be_given() {
        valid().with("authId", "").is_refused("authId", RuleKind::Required);
    }

    /// `callerId`: required
    #[test]
    fn caller_id_must_be_given() {
        valid().with("callerId", "").is_refused("callerId", RuleKind::Required);
    }

    /// `mercOrderNo`: required
    #[test]
    fn merc_order_no_must_be_given() {
        valid().with("mercOrderNo", "").is_refused("mercOrderNo", RuleKind::Required);
    }

    /// `mercOrderNo`: max_length 46
    #[test]
    fn merc_order_no_may_have_46_characters() {
        valid().with("mercOrderNo", "字".repeat(46)).is_accepted();
    }

    /// `mercOrderNo`: max_length 46
    #[test]
    fn merc_order_no_must_not_have_47_characters() {
        valid()
            .with("mercOrderNo", "字".repeat(47))
            .is_refused("mercOrderNo", RuleKind::MaxLength);
    }

    /// `traceId`: required
    #[test]
    fn trace_id_must_be_given() {
        valid().with("traceId", "").is_refused("traceId", RuleKind::Required);
    }

    /// `traceId`: max_length 32
    #[test]
    fn trace_id_may_have_32_characters() {
        valid().with("traceId", "字".repeat(32)).is_accepted();
    }

    /// `traceId`: max_length 32
    #[test]
    fn trace_id_must_not_have_33_characters() {
        valid()
            .with("traceId", "字".repeat(33))
            .is_refused("traceId", RuleKind::MaxLength);
    }
}
