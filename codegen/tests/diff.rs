//! What changed between two versions, classed for the one who calls the generated crate. One case for every rule; the
//! golden files are what a person sees.
#![cfg(feature = "diff")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{collections::BTreeSet, path::Path};

use expect_test::expect_file;
use paywright_codegen::{
    SpecFile,
    diff::{
        Comparison, compare, json, markdown, rules,
        source::{SourceError, compare_named},
        text,
    },
    load,
    model::Model,
};
use support::files;

/// A file of the toy provider, a text in it, and what stands there instead.
type Edit = (&'static str, &'static str, &'static str);

/// Two versions of the toy provider that differ by what one rule is about.
struct Case {
    rule: &'static str,
    /// Made in both versions.
    both: &'static [Edit],
    /// Made in the newer one.
    newer: &'static [Edit],
}

fn model(files: &[SpecFile]) -> Model {
    load(files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)))
}

impl Case {
    fn comparison(&self) -> Comparison {
        let old = model(&files(self.both));
        let new = model(&files(&[self.both, self.newer].concat()));
        compare(("old", &old), ("new", &new))
    }
}

fn printed(comparison: &Comparison) -> String {
    anstream::adapter::strip_str(&text(comparison)).to_string()
}

macro_rules! cases {
    ($($name:ident: $rule:literal, [$($both:expr),* $(,)?], [$($newer:expr),* $(,)?];)*) => {
        const CASES: &[Case] = &[$(Case { rule: $rule, both: &[$($both),*], newer: &[$($newer),*] }),*];

        $(
            #[test]
            fn $name() {
                let case = Case { rule: $rule, both: &[$($both),*], newer: &[$($newer),*] };
                let comparison = case.comparison();
                expect_file![concat!("golden/diff/", $rule, ".txt")].assert_eq(&printed(&comparison));
                assert!(comparison.changes.iter().any(|change| change.rule.id == $rule), "the rule found nothing");
            }
        )*
    };
}

const CLOSE: &str = "close-order";
const PROVIDER: &str = "provider";
/// The toy provider's erratum quotes the limit.
const QUOTED: Edit =
    (CLOSE, "  - at: request.order.max_length\n    says: \"20\"", "  - at: request.order.min_length\n    says: \"2\"");
const BEFORE_TYPE: &str = "  type:\n    type:";
const BEFORE_WHY: &str = "  why:\n";
const NO_RULES: Edit = (CLOSE, "rules:\n  - at_least_one_of: [order, type]\n", "");
const TWO_NUMBERS: Edit = (
    CLOSE,
    BEFORE_TYPE,
    "  number: { type: string, required: false, doc: { en: The other number., zh: 另一单号。 } }\n  type:\n    type:",
);
const OPTIONAL_ORDER: Edit =
    (CLOSE, "  order:\n    type: string\n    required: true", "  order:\n    type: string\n    required: false");
const NESTED: Edit = (
    CLOSE,
    BEFORE_WHY,
    "  data:\n    type: object\n    required: false\n    doc: { en: Data., zh: 数据。 }\n    fields:\n      state: { type: string, required: false, doc: { en: The state., zh: 状态。 } }\n  why:\n",
);
const STATE: &str = "state: { type: string, required: false,";
const NONCE: Edit = (
    PROVIDER,
    "headers:\n",
    "headers:\n  X-Nonce: { type: string, required: true, max_length: 16, fill: nonce, doc: { en: A nonce., zh: 随机串。 } }\n",
);
const VERSION: Edit = (
    CLOSE,
    BEFORE_TYPE,
    "  version: { type: string, required: true, const: \"1.0\", doc: { en: The version., zh: 版本。 } }\n  type:\n    type:",
);
const SECOND_HOST: Edit = (
    PROVIDER,
    "credentials:\n",
    "  standby: { url: https://standby.toypay.example, doc: { en: The other host., zh: 备用域名。 } }\ncredentials:\n",
);
const STUCK: Edit = (
    CLOSE,
    "  GONE:\n",
    "  STUCK:\n    doc: { en: Stuck., zh: 卡住。 }\n    remedy: { en: Wait., zh: 等待。 }\n    order: unknown\n    retry: after-query\n  GONE:\n",
);
const MESSAGE: Edit = (
    CLOSE,
    "errata:\n",
    "examples:\n  - { of: request, title: { en: A request., zh: 请求。 }, text: <toy/> }\nerrata:\n",
);

cases! {
    // A provider and its wire. Whole providers come and go in tests of their own.
    one_more_host_is_safe: "host-added", [], [SECOND_HOST];
    a_host_less_asks_for_a_look_at_configurations: "host-removed",
        [SECOND_HOST],
        [(PROVIDER, SECOND_HOST.2, "credentials:\n")];
    another_url_sends_calls_elsewhere: "host-url-changed", [], [(PROVIDER, "url: https://api.", "url: https://pay.")];
    hosts_in_another_order_are_listed_otherwise: "host-order-changed",
        [SECOND_HOST, (PROVIDER, "  standby:", "  overseas: { url: https://sea.toypay.example, doc: { en: Abroad., zh: 海外。 } }\n  standby:")],
        [
            (PROVIDER, "  overseas: { url: https://sea.toypay.example, doc: { en: Abroad., zh: 海外。 } }\n", ""),
            (PROVIDER, "credentials:\n", "  overseas: { url: https://sea.toypay.example, doc: { en: Abroad., zh: 海外。 } }\ncredentials:\n"),
        ];
    another_format_of_requests_is_another_wire: "request-format-changed",
        [],
        [(PROVIDER, "request: { format: xml, root: toy }", "request: { format: json }")];
    another_format_of_replies_is_another_wire: "reply-format-changed",
        [],
        [(PROVIDER, "reply: { format: json }", "reply: { format: xml, root: toy }")];
    a_narrower_wire_refuses_texts: "wire-characters-narrowed",
        [],
        [(PROVIDER, "wire:\n", "wire:\n  characters: basic-multilingual-plane\n")];
    a_wider_wire_is_safe: "wire-characters-widened",
        [(PROVIDER, "wire:\n", "wire:\n  characters: basic-multilingual-plane\n")],
        [(PROVIDER, "  characters: basic-multilingual-plane\n", "")];
    empty_texts_that_are_sent_change_the_wire: "empty-texts-changed",
        [],
        [(PROVIDER, "empty: skipped", "empty: signed")];
    another_request_id_is_quoted_otherwise: "request-id-header-changed",
        [],
        [(PROVIDER, "wire:\n", "wire:\n  request_id: X-Request\n")];

    // Credentials.
    an_optional_credential_more_is_safe: "credential-added", [],
        [(PROVIDER, "  kind:\n", "  hint: { type: string, required: false, doc: { en: A hint., zh: 提示。 } }\n  kind:\n")];
    a_required_credential_more_breaks_the_constructor: "required-credential-added", [],
        [(PROVIDER, "  kind:\n", "  hint: { type: string, required: true, doc: { en: A hint., zh: 提示。 } }\n  kind:\n")];
    a_credential_less_breaks: "credential-removed",
        [(PROVIDER, "  kind:\n", "  hint: { type: string, required: false, doc: { en: A hint., zh: 提示。 } }\n  kind:\n")],
        [(PROVIDER, "  hint: { type: string, required: false, doc: { en: A hint., zh: 提示。 } }\n", "")];
    credentials_in_another_order_mix_up_arguments: "credentials-reordered", [],
        [
            (PROVIDER, "  shop:\n    type: string\n    required: true\n    max_length: 8\n    doc: { en: The shop., zh: 店铺。 }\n    example: shop1\n", ""),
            (PROVIDER, "  kind:\n", "  shop:\n    type: string\n    required: true\n    max_length: 8\n    doc: { en: The shop., zh: 店铺。 }\n    example: shop1\n  kind:\n"),
        ];
    a_credential_that_becomes_optional_breaks_the_constructor: "credential-required-changed", [],
        [(PROVIDER, "  shop:\n    type: string\n    required: true", "  shop:\n    type: string\n    required: false")];
    a_credentials_values_make_its_setters_type: "credential-setter-changed",
        [(PROVIDER, "  kind:\n", "  hint:\n    type: string\n    required: false\n    doc: { en: A hint., zh: 提示。 }\n  kind:\n")],
        [(PROVIDER, "    doc: { en: A hint.", "    values: { x: { en: X., zh: X。 } }\n    doc: { en: A hint.")];
    a_shorter_credential_refuses_configurations: "credential-limit-tightened",
        [],
        [(PROVIDER, "max_length: 8", "max_length: 6")];
    a_longer_credential_is_safe: "credential-limit-relaxed", [], [(PROVIDER, "max_length: 8", "max_length: 16")];
    another_default_of_a_credential_is_behaviour: "credential-default-changed",
        [],
        [(PROVIDER, "default: A", "default: B")];
    a_credential_that_is_no_secret_any_more_is_shown: "credential-secrecy-changed",
        [(PROVIDER, "    default: A\n", "    default: A\n    secret: true\n")],
        [(PROVIDER, "    default: A\n    secret: true\n", "    default: A\n")];
    another_kind_of_key_is_behaviour: "credential-key-changed", [], [(PROVIDER, "key: shared", "key: private")];
    a_credentials_set_written_otherwise_is_words: "credential-words-changed",
        [(PROVIDER, "    max_length: 8\n", "    max_length: 8\n    characters: a-z 0-9\n")],
        [(PROVIDER, "characters: a-z 0-9", "characters: 0-9 a-m n-z")];

    // Signing and verification.
    one_more_signature_needs_a_key: "signature-added", [],
        [
            (PROVIDER, "headers:\n", "headers:\n  X-Second: { type: string, required: true, fill: signature, doc: { en: Another., zh: 另一。 } }\n"),
            (PROVIDER, "verification:\n", "  - into: X-Second\n    covers: [body]\n    form: json\n    empty: skipped\n    algorithm: hmac-sha256\n    key: key\n    encoding: base64\nverification:\n"),
        ];
    a_signature_less_is_another_wire: "signature-removed",
        [
            (PROVIDER, "headers:\n", "headers:\n  X-Second: { type: string, required: true, fill: signature, doc: { en: Another., zh: 另一。 } }\n"),
            (PROVIDER, "verification:\n", "  - into: X-Second\n    covers: [body]\n    form: json\n    empty: skipped\n    algorithm: hmac-sha256\n    key: key\n    encoding: base64\nverification:\n"),
        ],
        [
            (PROVIDER, "  X-Second: { type: string, required: true, fill: signature, doc: { en: Another., zh: 另一。 } }\n", ""),
            (PROVIDER, "  - into: X-Second\n    covers: [body]\n    form: json\n    empty: skipped\n    algorithm: hmac-sha256\n    key: key\n    encoding: base64\n", ""),
        ];
    another_form_of_signatures_is_another_wire: "signing-changed",
        [],
        [(PROVIDER, "encoding: upper-hex", "encoding: base64")];
    another_algorithm_may_need_another_key: "signing-algorithm-changed",
        [],
        [(PROVIDER, "{ by: kind, choices: { A: md5, B: hmac-sha256 } }", "hmac-sha256")];
    another_signing_key_must_be_configured: "signing-key-changed",
        [],
        [(PROVIDER, "    key: key\n    encoding: upper-hex", "    key: shop\n    encoding: upper-hex")];
    a_trusted_channel_instead_of_a_signature_asks_for_a_look: "trust-changed",
        [(CLOSE, "    fill: signature\n", "")],
        [(PROVIDER, "  signature: sign\n  form: json\n  empty: signed\n  algorithm: hmac-sha256\n  key: key\n  encoding: base64\n", "  channel: { en: Inside., zh: 内部。 }\n")];
    another_place_of_the_signature_is_behaviour: "verification-place-changed",
        [],
        [(PROVIDER, "  signature: sign\n", "  signature: sign\n  must_be: { result: ok }\n")];
    another_form_of_verification_is_behaviour: "verification-changed",
        [],
        [(PROVIDER, "  form: json\n  empty: signed\n", "  form: pairs\n  empty: signed\n")];
    another_algorithm_of_verification_may_need_another_key: "verification-algorithm-changed", [],
        [(PROVIDER, "algorithm: hmac-sha256\n  key: key\n  encoding: base64", "algorithm: sm2-sm3\n  key: key\n  encoding: base64")];
    another_verifying_key_must_be_configured: "verification-key-changed",
        [],
        [(PROVIDER, "  key: key\n  encoding: base64", "  key: shop\n  encoding: base64")];

    // Errors.
    an_error_row_more_is_concluded_from: "error-added", [], [STUCK];
    an_error_row_less_is_concluded_from_no_more: "error-removed", [STUCK], [(CLOSE, STUCK.2, "  GONE:\n")];
    another_fact_about_the_order_is_behaviour: "error-order-changed",
        [],
        [(CLOSE, "order: not-found", "order: already-paid")];
    another_retry_class_is_behaviour: "error-retry-changed", [], [(CLOSE, "retry: never", "retry: same-order")];
    another_name_of_an_error_breaks_the_variant: "error-name-changed",
        [],
        [(CLOSE, "  GONE:\n", "  GONE:\n    name: LOST\n")];
    an_error_under_a_new_name_adds_a_variant: "error-variant-added",
        [],
        [(PROVIDER, "  BAD:\n", "  WORSE:\n    doc: { en: Worse., zh: 更糟。 }\n    remedy: { en: None., zh: 无。 }\n    order: unknown\n    retry: never\n  BAD:\n")];
    a_variant_less_breaks: "error-variant-removed", [STUCK], [(CLOSE, "  STUCK:\n", "  STICKY:\n")];

    // Enumerations.
    values_where_there_were_none_make_a_type: "enumeration-added",
        [TWO_NUMBERS],
        [(CLOSE, "number: { type: string, required: false,", "number: { type: string, required: false, values: { x: { en: X., zh: X。 } },")];
    values_that_go_take_the_type_along: "enumeration-removed", [],
        [(CLOSE, "    values:\n      fast: { en: At once., zh: 立即。 }\n      slow: { en: Later., zh: 稍后。 }\n", "")];
    an_enumeration_that_is_received_too_is_open: "enumeration-openness-changed",
        [TWO_NUMBERS, (CLOSE, "number: { type: string, required: false,", "number: { type: string, required: false, values: { x: { en: X., zh: X。 } },")],
        [
            (CLOSE, "  number: { type: string, required: false, values: { x: { en: X., zh: X。 } }, doc: { en: The other number., zh: 另一单号。 } }\n", ""),
            (CLOSE, BEFORE_WHY, "  number: { type: string, required: false, values: { x: { en: X., zh: X。 } }, doc: { en: The other number., zh: 另一单号。 } }\n  why:\n"),
        ];
    a_value_more_to_send_is_safe: "enumeration-value-added",
        [],
        [(CLOSE, "      slow:", "      never: { en: Never., zh: 不。 }\n      slow:")];
    a_value_more_to_receive_is_behaviour: "received-value-added",
        [NESTED, (CLOSE, STATE, "state: { type: string, required: false, values: { x: { en: X., zh: X。 } },")],
        [(CLOSE, "values: { x: { en: X., zh: X。 } }", "values: { x: { en: X., zh: X。 }, y: { en: Y., zh: Y。 } }")];
    a_value_less_breaks_and_refuses: "enumeration-value-removed",
        [],
        [(CLOSE, "      slow: { en: Later., zh: 稍后。 }\n", "")];
    a_value_respelt_is_another_wire: "enumeration-value-respelt", [], [(CLOSE, "      slow:", "      SLOW:")];
    values_in_another_order_are_words: "enumeration-order-changed", [],
        [(CLOSE, "      slow: { en: Later., zh: 稍后。 }\n", ""), (CLOSE, "      fast:", "      slow: { en: Later., zh: 稍后。 }\n      fast:")];

    // An operation.
    another_method_is_another_wire: "method-changed", [], [(CLOSE, "method: POST", "method: GET")];
    another_path_is_another_wire: "path-changed", [], [(CLOSE, "path: /close", "path: /v2/close")];
    a_call_that_may_not_be_repeated_is_behaviour: "idempotence-changed",
        [],
        [(CLOSE, "idempotent: true", "idempotent: false")];
    a_longer_wait_is_behaviour: "wait-changed",
        [(CLOSE, "request:\n", "guidance: { wait_after_creation: 60, doc: { en: Wait., zh: 等待。 } }\nrequest:\n")],
        [(CLOSE, "wait_after_creation: 60", "wait_after_creation: 300")];
    a_call_that_closes_gets_a_method: "close-method-added",
        [(CLOSE, "closes: { merchant: order }\n", "")],
        [(CLOSE, "idempotent: true\n", "idempotent: true\ncloses: { merchant: order }\n")];
    a_call_that_closes_no_more_breaks: "close-method-removed", [], [(CLOSE, "closes: { merchant: order }\n", "")];
    the_orders_number_in_another_field_is_behaviour: "close-number-changed",
        [TWO_NUMBERS],
        [(CLOSE, "closes: { merchant: order }", "closes: { merchant: number }")];
    the_providers_number_more_is_safe: "close-by-provider-number-added",
        [TWO_NUMBERS],
        [(CLOSE, "closes: { merchant: order }", "closes: { merchant: order, provider: number }")];
    the_providers_number_less_is_refused: "close-by-provider-number-removed",
        [TWO_NUMBERS, (CLOSE, "closes: { merchant: order }", "closes: { merchant: order, provider: number }")],
        [(CLOSE, ", provider: number", "")];

    // What goes out.
    an_optional_request_field_more_is_safe: "request-field-added", [], [TWO_NUMBERS];
    a_required_request_field_more_breaks: "required-request-field-added",
        [],
        [TWO_NUMBERS, (CLOSE, "number: { type: string, required: false", "number: { type: string, required: true")];
    a_field_that_the_client_fills_is_another_wire: "client-field-added", [], [NONCE];
    a_request_field_less_breaks: "request-field-removed", [TWO_NUMBERS], [(CLOSE, TWO_NUMBERS.2, BEFORE_TYPE)];
    a_field_that_the_client_filled_is_another_wire: "client-field-removed",
        [NONCE],
        [(PROVIDER, NONCE.2, "headers:\n")];
    another_type_of_a_request_field_breaks_its_setter: "request-type-changed",
        [TWO_NUMBERS],
        [(CLOSE, "number: { type: string", "number: { type: integer")];
    a_field_that_becomes_required_refuses_requests: "request-field-now-required",
        [],
        [(CLOSE, "  type:\n    type: string\n    required: false", "  type:\n    type: string\n    required: true")];
    a_field_that_becomes_optional_breaks_the_constructor: "request-field-now-optional", [NO_RULES], [OPTIONAL_ORDER];
    a_shorter_limit_on_a_request_field_refuses_requests: "request-limit-tightened",
        [QUOTED],
        [(CLOSE, "max_length: 20", "max_length: 16")];
    a_longer_limit_on_a_request_field_is_safe: "request-limit-relaxed",
        [QUOTED],
        [(CLOSE, "max_length: 20", "max_length: 64")];
    a_limit_written_otherwise_is_words: "request-limit-rewritten",
        [],
        [(CLOSE, "characters: A-Z a-z 0-9 -", "characters: 0-9 A-M N-Z a-z -")];
    a_longer_nonce_is_another_wire: "generated-length-changed",
        [NONCE],
        [(PROVIDER, "max_length: 16", "max_length: 32")];
    another_constant_is_another_wire: "request-constant-changed",
        [VERSION],
        [(CLOSE, "const: \"1.0\"", "const: \"2.0\"")];
    another_default_is_behaviour: "request-default-changed",
        [],
        [(CLOSE, "    doc: { en: How fast.", "    default: fast\n    doc: { en: How fast.")];
    a_value_from_elsewhere_is_another_wire: "request-fill-changed",
        [TWO_NUMBERS],
        [(CLOSE, "number: { type: string, required: false,", "number: { type: string, required: false, fill: trace-id,")];
    a_field_that_moves_into_a_header_is_another_wire: "request-field-moved",
        [(CLOSE, BEFORE_TYPE, "  X-Nonce: { type: string, required: true, max_length: 16, fill: nonce, doc: { en: A nonce., zh: 随机串。 } }\n  type:\n    type:")],
        [(CLOSE, "  X-Nonce: { type: string, required: true, max_length: 16, fill: nonce, doc: { en: A nonce., zh: 随机串。 } }\n", ""), NONCE];
    another_name_in_what_is_signed_is_another_wire: "signed-name-changed",
        [NONCE],
        [(PROVIDER, "fill: nonce,", "fill: nonce, signs_as: nonce,")];
    a_field_that_no_signature_covers_is_another_wire: "signed-mark-changed",
        [],
        [(CLOSE, "    doc: { en: How fast.", "    signed: false\n    doc: { en: How fast.")];
    a_value_that_must_not_come_twice_is_the_sandboxs: "unique-mark-changed",
        [NONCE],
        [(PROVIDER, "fill: nonce,", "fill: nonce, unique: true,")];
    request_fields_in_another_order_are_words: "request-order-changed", [TWO_NUMBERS],
        [(CLOSE, TWO_NUMBERS.2, BEFORE_TYPE), (CLOSE, "  shop:\n    type: string\n    required: true\n    fill", "  number: { type: string, required: false, doc: { en: The other number., zh: 另一单号。 } }\n  shop:\n    type: string\n    required: true\n    fill"),
            (CLOSE, "    doc: { en: The shop., zh: 店铺。 }\n", "    doc: { en: The shop., zh: 店铺。 }\n")];
    headers_in_another_order_are_another_wire: "header-order-changed", [NONCE],
        [(PROVIDER, NONCE.2, "headers:\n"), (PROVIDER, "signatures:\n", "  X-Nonce: { type: string, required: true, max_length: 16, fill: nonce, doc: { en: A nonce., zh: 随机串。 } }\nsignatures:\n")];
    signatures_in_another_field_are_another_wire: "signature-target-changed",
        [],
        [(PROVIDER, "  X-Toy-Sign:", "  X-Sign:"), (PROVIDER, "into: X-Toy-Sign", "into: X-Sign")];
    a_header_that_is_signed_is_another_wire: "signature-cover-changed",
        [NONCE],
        [(PROVIDER, "covers: [body]", "covers: [body, X-Nonce]")];
    one_more_rule_refuses_requests: "request-rule-tightened",
        [TWO_NUMBERS],
        [(CLOSE, "rules:\n", "rules:\n  - required_if: { field: number, present: type }\n")];
    a_choice_of_more_fields_is_safe: "request-rule-relaxed",
        [OPTIONAL_ORDER, TWO_NUMBERS],
        [(CLOSE, "at_least_one_of: [order, type]", "at_least_one_of: [order, type, number]")];
    another_precedence_is_behaviour: "precedence-changed",
        [TWO_NUMBERS, (CLOSE, "rules:\n", "rules:\n  - precedence: [order, number]\n")],
        [(CLOSE, "precedence: [order, number]", "precedence: [number, order]")];
    rules_in_another_order_are_words: "request-rules-rewritten",
        [],
        [(CLOSE, "at_least_one_of: [order, type]", "at_least_one_of: [type, order]")];

    // The request type.
    a_choice_of_constructors_is_safe_where_the_old_ones_stay: "constructor-added",
        [OPTIONAL_ORDER, TWO_NUMBERS],
        [(CLOSE, "at_least_one_of: [order, type]", "at_least_one_of: [order, number, type]")];
    a_choice_that_goes_takes_its_constructors_along: "constructor-removed", [OPTIONAL_ORDER], [NO_RULES];
    an_argument_more_breaks: "constructor-changed",
        [TWO_NUMBERS],
        [(CLOSE, "number: { type: string, required: false", "number: { type: string, required: true")];
    arguments_in_another_order_are_mixed_up: "constructor-reordered",
        [TWO_NUMBERS, (CLOSE, "number: { type: string, required: false", "number: { type: string, required: true")],
        [
            (CLOSE, "  number: { type: string, required: true, doc: { en: The other number., zh: 另一单号。 } }\n", ""),
            (CLOSE, "  order:\n    type: string", "  number: { type: string, required: true, doc: { en: The other number., zh: 另一单号。 } }\n  order:\n    type: string"),
        ];
    an_argument_that_becomes_a_setter_has_one: "setter-added", [NO_RULES], [OPTIONAL_ORDER];
    a_setter_that_becomes_an_argument_is_gone: "setter-removed",
        [TWO_NUMBERS],
        [(CLOSE, "number: { type: string, required: false", "number: { type: string, required: true")];
    values_make_another_setter: "setter-changed",
        [TWO_NUMBERS],
        [(CLOSE, "number: { type: string, required: false,", "number: { type: string, required: false, const: x,")];

    // What comes back.
    a_reply_field_more_is_safe: "reply-field-added", [], [NESTED];
    a_reply_field_less_breaks: "reply-field-removed", [NESTED], [(CLOSE, NESTED.2, BEFORE_WHY)];
    another_type_of_a_reply_field_breaks_the_accessor: "reply-type-changed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: integer, required: false,")];
    a_reply_field_that_becomes_optional_is_an_option_as_before: "reply-required-changed",
        [],
        [(CLOSE, "  result:\n    type: string\n    required: true", "  result:\n    type: string\n    required: false")];
    a_shorter_limit_on_a_reply_field_is_safe: "reply-limit-changed",
        [NESTED, (CLOSE, STATE, "state: { type: string, required: false, max_length: 32,")],
        [(CLOSE, "max_length: 32", "max_length: 8")];
    another_spelling_is_read: "reply-alias-changed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: string, required: false, aliases: [the_state],")];
    a_field_that_comes_back_tells_replies_apart: "reply-echo-changed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: string, required: false, echo: order,")];
    an_object_that_may_be_missing_is_read_otherwise: "reply-inlining-changed",
        [NESTED],
        [(CLOSE, "  data:\n    type: object\n", "  data:\n    type: object\n    inline_when_absent: true\n")];
    what_the_sandbox_fills_is_no_clients_matter: "reply-fill-changed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: string, required: false, fill: nonce,")];
    a_foreign_member_more_refuses_replies: "foreign-member-added",
        [],
        [(CLOSE, "errors:\n", "foreign_members: [amount]\nerrors:\n")];
    a_foreign_member_less_accepts_replies: "foreign-member-removed",
        [(CLOSE, "errors:\n", "foreign_members: [amount]\nerrors:\n")],
        [(CLOSE, "foreign_members: [amount]\n", "")];

    // The judge.
    one_more_row_understands_more: "judge-row-added",
        [],
        [(PROVIDER, "judge:\n", "judge:\n  - when: { result: done }\n    then: succeeded\n")];
    a_row_less_understands_less: "judge-row-removed",
        [(PROVIDER, "judge:\n", "judge:\n  - when: { result: done }\n    then: succeeded\n")],
        [(PROVIDER, "  - when: { result: done }\n    then: succeeded\n", "")];
    other_conditions_of_a_row_are_behaviour: "judge-conditions-changed",
        [],
        [(PROVIDER, "when: { result: no }", "when: { result: { not: ok } }")];
    rows_in_another_order_decide_otherwise: "judge-rows-reordered", [],
        [(PROVIDER, "  - when: { result: ok }\n    then: succeeded\n", ""), (PROVIDER, "    code: why\n", "    code: why\n  - when: { result: ok }\n    then: succeeded\n")];
    another_verdict_is_behaviour: "judge-verdict-changed",
        [(PROVIDER, "judge:\n", "judge:\n  - when: { result: done }\n    then: failed\n    code: why\n")],
        [(PROVIDER, "when: { result: done }\n    then: failed", "when: { result: done }\n    then: rejected")];
    another_place_of_the_words_is_behaviour: "judge-code-changed",
        [],
        [(PROVIDER, "    code: why\n", "    code: why\n    message: [result]\n")];
    a_refusal_that_may_come_unsigned_is_behaviour: "judge-signed-changed",
        [],
        [(PROVIDER, "    code: why\n", "    code: why\n    signed: sometimes\n")];
    a_name_that_only_the_sandbox_writes_is_safe: "judge-sandbox-changed",
        [],
        [(PROVIDER, "    code: why\n", "    code: why\n    name: result\n")];

    // Words.
    other_words_are_safe: "text-changed",
        [],
        [(CLOSE, "en: Closes an order.", "en: Closes one order."), (CLOSE, "zh: 关闭订单。", "zh: 关闭一笔订单。")];
    another_page_is_safe: "page-changed", [], [(CLOSE, "read: 2026-11-21", "read: 2026-11-22")];
    another_example_is_safe: "example-changed", [], [(CLOSE, "example: order-1", "example: order-2")];
    another_message_of_the_document_is_safe: "message-example-changed",
        [MESSAGE],
        [(CLOSE, "text: <toy/>", "text: <toy></toy>")];
    another_erratum_is_safe: "erratum-changed", [], [(CLOSE, "Elsewhere 21.", "Elsewhere 22.")];
    another_answer_of_the_sandbox_is_safe: "sandbox-answer-changed",
        [],
        [(CLOSE, "closed: { answer: succeeded }", "closed: { answer: failed, code: GONE }")];
    other_words_on_a_field_that_is_never_sent_are_safe: "unused-field-changed",
        [TWO_NUMBERS, (CLOSE, "number: { type: string, required: false,", "number: { type: string, required: false, unused: { en: Not yet., zh: 暂无。 },")], [(CLOSE, "en: Not yet.", "en: Never.")];
    errors_in_another_order_are_safe: "error-table-reordered", [STUCK],
        [(CLOSE, STUCK.2, "  GONE:\n"), (CLOSE, "sandbox:\n", "  STUCK:\n    doc: { en: Stuck., zh: 卡住。 }\n    remedy: { en: Wait., zh: 等待。 }\n    order: unknown\n    retry: after-query\nsandbox:\n")];
    reply_fields_in_another_order_are_safe: "reply-order-changed", [NESTED],
        [(CLOSE, NESTED.2, BEFORE_WHY), (CLOSE, "  result:\n", "  data:\n    type: object\n    required: false\n    doc: { en: Data., zh: 数据。 }\n    fields:\n      state: { type: string, required: false, doc: { en: The state., zh: 状态。 } }\n  result:\n")];
}

/// Compares two paths of the project, or revisions of it.
fn between(old: &str, new: &str) -> Result<Comparison, SourceError> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let path = |path: &str| root.join(path).to_str().unwrap().to_owned();
    let mut comparison = compare_named(root, &path(old), &path(new))?;
    comparison.old = old.to_owned();
    comparison.new = new.to_owned();
    Ok(comparison)
}

/// The toy provider under another id.
fn second_provider() -> Vec<SpecFile> {
    let mut copy = files(&[(PROVIDER, "provider: toypay", "provider: toypay-two")]);
    copy.iter_mut().for_each(|file| file.path = file.path.replace("toypay/", "toypay-two/"));
    copy
}

/// The toy provider with one more call, which does not close orders.
fn second_operation(id: &str) -> Vec<SpecFile> {
    let name = format!("operation: {id}");
    let text = support::OPERATION.replace("operation: close-order", &name);
    let mut all = files(&[]);
    all.push(SpecFile { path: format!("toypay/{id}.yaml"), content: text.into_bytes() });
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all
}

fn check(rule: &str, old: &[SpecFile], new: &[SpecFile]) {
    let comparison = compare(("old", &model(old)), ("new", &model(new)));
    let golden = Path::new("golden/diff").join(rule).with_extension("txt");
    expect_file![golden].assert_eq(&printed(&comparison));
    assert!(comparison.changes.iter().any(|change| change.rule.id == rule), "the rule found nothing");
}

const WHOLE: &[&str] =
    &["provider-added", "provider-removed", "operation-added", "operation-removed", "shared-close-changed"];

#[test]
fn one_more_provider_is_safe() {
    check("provider-added", &files(&[]), &[files(&[]), second_provider()].concat());
}

#[test]
fn a_provider_less_breaks() {
    check("provider-removed", &[files(&[]), second_provider()].concat(), &files(&[]));
}

#[test]
fn one_more_operation_is_safe() {
    check("operation-added", &files(&[]), &second_operation("reverse-order"));
}

#[test]
fn an_operation_less_breaks() {
    check("operation-removed", &second_operation("reverse-order"), &files(&[]));
}

#[test]
fn an_operation_that_comes_first_is_what_the_shared_interface_calls() {
    check("shared-close-changed", &files(&[]), &second_operation("cancel-order"));
}

#[test]
fn every_rule_has_a_case_and_every_golden_file_a_rule() {
    let all: Vec<_> = rules::all().iter().map(|rule| rule.id).collect();
    let rules: BTreeSet<_> = all.iter().copied().collect();
    assert_eq!(all.len(), rules.len(), "two rules have one id");
    let cases: BTreeSet<_> = CASES.iter().map(|case| case.rule).chain(WHOLE.iter().copied()).collect();
    assert_eq!(rules, cases);
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/diff");
    let stem = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().path().file_stem().unwrap().to_owned();
    let golden: BTreeSet<_> = golden.read_dir().unwrap().map(stem).collect();
    assert_eq!(golden, rules.iter().map(std::ffi::OsString::from).collect());
}

/// What one line can be changed into: gone, or with another word, number or truth value.
fn changed_lines(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for (from, to) in
        [("true", "false"), ("false", "true"), ("never", "after-query"), ("string", "integer"), ("sometimes", "never")]
    {
        lines.push(line.replacen(from, to, 1));
    }
    lines.push(line.chars().map(|c| if c.is_ascii_digit() { '7' } else { c }).collect());
    lines.push(format!("{}x", line));
    lines.push(line.replacen(" }", "x }", 1));
    lines.push(line.replacen(", ", ", q", 1));
    lines.retain(|changed| changed != line);
    lines
}

/// The key of a line with its indentation; all codes are one.
fn kind(line: &str) -> Option<String> {
    let (key, _) = line.split_once(':')?;
    let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '"' | ' ');
    Some(if key.chars().all(is_code) { key.chars().take_while(|c| *c == ' ').collect() } else { key.to_owned() })
}

/// The lines of a text, two of each kind: more of the same show nothing more.
fn kinds_of_lines(text: &str) -> Vec<&str> {
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines().filter(|line| kind(line).is_some()) {
        if kept.iter().filter(|other| kind(other) == kind(line)).count() < 2 {
            kept.push(line);
        }
    }
    kept
}

/// Changes lines of a provider's specs in every way of `changed_lines`; whatever the model notices must be reported.
fn nothing_goes_unreported(files: &[SpecFile]) {
    let old = model(files);
    let mut noticed = 0;
    for (index, file) in files.iter().enumerate() {
        let text = std::str::from_utf8(&file.content).unwrap();
        for line in kinds_of_lines(text) {
            for changed in changed_lines(line) {
                let mut files = files.to_vec();
                files[index].content = text.replacen(line, &changed, 1).into_bytes();
                let Ok(new) = load(&files) else { continue };
                if new == old {
                    continue;
                }
                noticed += 1;
                let found = compare(("old", &old), ("new", &new)).changes;
                assert!(!found.is_empty(), "nothing is said of {}: {line:?} → {changed:?}", file.path);
            }
        }
    }
    assert!(noticed > 50, "only {noticed} changes were tried");
}

fn checked_in(provider: &str) -> Vec<SpecFile> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("specs");
    let all = paywright_codegen::load::files_below(&specs).unwrap();
    all.into_iter().filter(|file| file.path.starts_with(&format!("{provider}/"))).collect()
}

#[test]
fn whatever_changes_in_the_toy_providers_specs_is_reported() {
    nothing_goes_unreported(&files(&[]));
}

#[test]
fn whatever_changes_in_huawei_pays_specs_is_reported() {
    nothing_goes_unreported(&checked_in("huawei-pay"));
}

#[test]
fn whatever_changes_in_wechat_pays_specs_is_reported() {
    nothing_goes_unreported(&checked_in("wechat-pay-v2"));
}

#[test]
fn whatever_changes_in_acopays_specs_is_reported() {
    nothing_goes_unreported(&checked_in("acopay"));
}

#[test]
fn a_changelog_entry_lists_what_callers_must_know_and_counts_the_rest() {
    let comparison = between("codegen/tests/toypay", "codegen/tests/next/toypay").unwrap();
    expect_file!["golden/diff-changelog.md"].assert_eq(&markdown(&comparison));
}

#[test]
fn a_script_gets_every_change_with_its_rule_and_class() {
    let comparison = between("codegen/tests/toypay", "codegen/tests/next/toypay").unwrap();
    let text = json(&comparison).unwrap();
    expect_file!["golden/diff-report.json"].assert_eq(&text);
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
}

#[test]
fn what_comes_from_a_file_neither_steers_a_terminal_nor_breaks_a_changelog() {
    let odd = model(&files(&[(CLOSE, "path: /close", r#"path: "/\e[31m`](x)\nnext""#)]));
    let comparison = compare(("old", &model(&files(&[]))), ("new", &odd));
    assert!(printed(&comparison).contains("/close → /[31m`](x) next"), "{}", printed(&comparison));
    assert!(!text(&comparison).contains("\u{1b}[31m`"));
    assert!(markdown(&comparison).contains(r"/close → /\[31m\`\](x) next"), "{}", markdown(&comparison));
}

#[test]
fn the_same_specs_have_no_differences() {
    let toy = model(&files(&[]));
    let comparison = compare(("old", &toy), ("new", &toy));
    assert_eq!(comparison.changes, []);
    assert_eq!(comparison.bump(), None);
}
