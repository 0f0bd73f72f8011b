//! Cases: an operation, what goes out, the request type.

use super::{
    BEFORE_TYPE, CLOSE, Case, ERRATUM_ELSEWHERE, NO_BODY, NO_RULES, NONCE, NOTHING_CLOSED, OPTIONAL_ORDER, PROVIDER,
    QUOTED, SHOP_IN_A_HEADER, TWO_NUMBERS, VERSION, cases,
};

cases! {
    // An operation.
    another_method_is_another_wire: "method-changed",
        [NO_BODY, NOTHING_CLOSED, SHOP_IN_A_HEADER, ERRATUM_ELSEWHERE],
        [(CLOSE, "method: POST", "method: GET")];
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
    numbers_that_change_places_name_another_order: "close-number-changed",
        [TWO_NUMBERS, (CLOSE, "closes: { merchant: order }", "closes: { merchant: order, provider: number }")],
        [(CLOSE, "{ merchant: order, provider: number }", "{ merchant: number, provider: order }")];
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
        [NONCE, (PROVIDER, "covers: [body]", "covers: [body, X-Nonce]")],
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
    another_name_renames_the_setter: "setter-renamed",
        [TWO_NUMBERS],
        [(CLOSE, "number: { type: string, required: false,", "number: { type: string, required: false, name: sdk,")];
    values_make_another_setter: "setter-changed",
        [TWO_NUMBERS],
        [(CLOSE, "number: { type: string, required: false,", "number: { type: string, required: false, const: x,")];

}
