// Made by `cargo codegen generate` from specs/toypay/. Do not edit: change the spec and run the command.

//! The limits of Toypay, each at its edge and one past it.
//!
//! Only what goes out has limits; what comes back is never refused for one.

use paywright::toypay::PROVIDER;
use super::*;

/// What a client cannot be without.
const CREDENTIALS: &[(&str, &str)] = &[
    ("shop", "a"),
    ("key", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
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

    /// `shop`: required
    #[test]
    fn shop_must_be_given() {
        valid().with("shop", "").is_refused("shop", RuleKind::Required);
    }

    /// `shop`: max_length 8
    #[test]
    fn shop_may_have_8_characters() {
        valid().with("shop", "字".repeat(8)).is_accepted();
    }

    /// `shop`: max_length 8
    #[test]
    fn shop_must_not_have_9_characters() {
        valid().with("shop", "字".repeat(9)).is_refused("shop", RuleKind::MaxLength);
    }

    /// `key`: required
    #[test]
    fn key_must_be_given() {
        valid().with("key", "").is_refused("key", RuleKind::Required);
    }

    /// `key`: length 32
    #[test]
    fn key_may_have_32_characters() {
        valid().with("key", "a".repeat(32)).is_accepted();
    }

    /// `key`: length 32
    #[test]
    fn key_must_not_have_31_characters() {
        valid().with("key", "a".repeat(31)).is_refused("key", RuleKind::MinLength);
    }

    /// `key`: length 32
    #[test]
    fn key_must_not_have_33_characters() {
        valid().with("key", "a".repeat(33)).is_refused("key", RuleKind::MaxLength);
    }

    /// `kind`: values A, B
    #[test]
    fn kind_may_be_each_of_its_values() {
        for each in ["A", "B"] {
            valid().with("kind", each).is_accepted();
        }
    }

    /// `kind`: values A, B
    #[test]
    fn kind_must_not_be_any_other_value() {
        valid().with("kind", "a").is_refused("kind", RuleKind::Values);
    }
}

/// Not tried:
/// - `X-Toy-Sign`: required: the client makes it, and nobody else can.
/// - `note`: min_length 1: an empty text is the same as none.
/// - `version`: length 3: the listed values alone are allowed, whatever their length.
/// - required_if `note` where `pin`: it is always there.
/// - at_least_one_of `order`, `type`: one of them is always there.
mod close_order {
    use super::*;

    fn valid() -> Request {
        Request::new(
            &PROVIDER,
            "close-order",
            CREDENTIALS,
            &[("count", "1"), ("note", "a"), ("order", "aa")],
        )
    }

    #[test]
    fn what_every_test_starts_from_is_accepted() {
        valid().is_accepted();
    }

    /// `count`: required
    #[test]
    fn count_must_be_given() {
        valid().with("count", "").is_refused("count", RuleKind::Required);
    }

    /// `note`: min_length 1
    #[test]
    fn note_may_have_1_byte() {
        valid().with("note", "a").is_accepted();
    }

    /// `note`: max_length 10
    #[test]
    fn note_may_have_10_bytes() {
        valid().with("note", "字".repeat(3) + "a").is_accepted();
    }

    /// `note`: max_length 10
    #[test]
    fn note_must_not_have_11_bytes() {
        valid()
            .with("note", "字".repeat(3) + "aa")
            .is_refused("note", RuleKind::MaxLength);
    }

    /// `order`: required
    #[test]
    fn order_must_be_given() {
        valid()
            .with("type", "fast")
            .with("order", "")
            .is_refused("order", RuleKind::Required);
    }

    /// `order`: min_length 2
    #[test]
    fn order_may_have_2_characters() {
        valid().with("order", "a".repeat(2)).is_accepted();
    }

    /// `order`: min_length 2
    #[test]
    fn order_must_not_have_1_character() {
        valid().with("order", "a").is_refused("order", RuleKind::MinLength);
    }

    /// `order`: max_length 20
    #[test]
    fn order_may_have_20_characters() {
        valid().with("order", "a".repeat(20)).is_accepted();
    }

    /// `order`: max_length 20
    #[test]
    fn order_must_not_have_21_characters() {
        valid().with("order", "a".repeat(21)).is_refused("order", RuleKind::MaxLength);
    }

    /// `order`: characters A-Z a-z 0-9 -
    #[test]
    fn order_may_have_the_ends_of_its_characters() {
        for each in ["A", "Z", "a", "z", "0", "9", "-"] {
            valid().with("order", each.repeat(2)).is_accepted();
        }
    }

    /// `order`: characters A-Z a-z 0-9 -
    #[test]
    fn order_must_not_have_the_characters_beside_them() {
        for each in ["@", "[", "`", "{", "/", ":", ",", ".", "!", " ", "字"] {
            valid()
                .with("order", each.repeat(2))
                .is_refused("order", RuleKind::Characters);
        }
    }

    /// `pin`: length 4
    #[test]
    fn pin_may_have_4_characters() {
        valid().with("pin", "字".repeat(4)).is_accepted();
    }

    /// `pin`: length 4
    #[test]
    fn pin_must_not_have_3_characters() {
        valid().with("pin", "字".repeat(3)).is_refused("pin", RuleKind::MinLength);
    }

    /// `pin`: length 4
    #[test]
    fn pin_must_not_have_5_characters() {
        valid().with("pin", "字".repeat(5)).is_refused("pin", RuleKind::MaxLength);
    }

    /// `shop`: required
    #[test]
    fn shop_must_be_given() {
        valid().with("shop", "").is_refused("shop", RuleKind::Required);
    }

    /// `type`: values fast, slow
    #[test]
    fn type_may_be_each_of_its_values() {
        for each in ["fast", "slow"] {
            valid().with("type", each).is_accepted();
        }
    }

    /// `type`: values fast, slow
    #[test]
    fn type_must_not_be_any_other_value() {
        valid().with("type", "a").is_refused("type", RuleKind::Values);
    }

    /// `version`: const 1.0
    #[test]
    fn version_may_be_its_one_value() {
        valid().with("version", "1.0").is_accepted();
    }

    /// `version`: const 1.0
    #[test]
    fn version_must_not_be_anything_else() {
        valid().with("version", "a".repeat(3)).is_refused("version", RuleKind::Values);
    }

    /// at_least_one_of `note`, `version`
    #[test]
    fn note_is_enough() {
        valid().with("note", "a").is_accepted();
    }

    /// at_least_one_of `note`, `version`
    #[test]
    fn version_is_enough() {
        valid().with("note", "").with("version", "1.0").is_accepted();
    }

    /// at_least_one_of `note`, `version`
    #[test]
    fn one_of_note_and_version_must_be_given() {
        valid().with("note", "").is_refused("note, version", RuleKind::AtLeastOneOf);
    }

    /// precedence `note`, `version`
    #[test]
    fn note_and_version_may_be_given_together() {
        valid().with("note", "a").with("version", "1.0").is_accepted();
    }

    /// `wire.characters`: basic-multilingual-plane
    #[test]
    fn pin_may_have_characters_of_the_basic_plane() {
        valid().with("pin", "�".repeat(4)).is_accepted();
    }

    /// `wire.characters`: basic-multilingual-plane
    #[test]
    fn pin_must_not_have_characters_beyond_it() {
        valid().with("pin", "𐀀".repeat(4)).is_refused("pin", RuleKind::Wire);
    }
}

/// Not tried:
/// - `X-Toy-Sign`: required: the client makes it, and nobody else can.
mod query_order {
    use super::*;

    fn valid() -> Request {
        Request::new(&PROVIDER, "query-order", CREDENTIALS, &[("order", "a")])
    }

    #[test]
    fn what_every_test_starts_from_is_accepted() {
        valid().is_accepted();
    }

    /// `order`: required
    #[test]
    fn order_must_be_given() {
        valid().with("order", "").is_refused("order", RuleKind::Required);
    }

    /// `order`: max_length 20
    #[test]
    fn order_may_have_20_characters() {
        valid().with("order", "字".repeat(20)).is_accepted();
    }

    /// `order`: max_length 20
    #[test]
    fn order_must_not_have_21_characters() {
        valid().with("order", "字".repeat(21)).is_refused("order", RuleKind::MaxLength);
    }

    /// `shop`: required
    #[test]
    fn shop_must_be_given() {
        valid().with("shop", "").is_refused("shop", RuleKind::Required);
    }

    /// `wire.characters`: basic-multilingual-plane
    #[test]
    fn order_may_have_characters_of_the_basic_plane() {
        valid().with("order", "�").is_accepted();
    }

    /// `wire.characters`: basic-multilingual-plane
    #[test]
    fn order_must_not_have_characters_beyond_it() {
        valid().with("order", "𐀀").is_refused("order", RuleKind::Wire);
    }
}
