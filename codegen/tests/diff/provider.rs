//! Cases: a provider, its credentials, signing, errors and enumerations.

use super::{
    BEFORE_WHY, CLOSE, Case, NESTED, OTHER_KEY, OTHER_SUFFIX, PROVIDER, SECOND_HOST, STATE, STUCK, TWO_NUMBERS,
    UNUSED_HINT, USED_HINT, cases,
};

cases! {
    // A provider and its wire. Whole providers come and go in tests of their own.
    one_more_host_is_safe: "host-added",
        [],
        [(PROVIDER, "credentials:\n", "  overseas: { url: https://sea.toypay.example, doc: { en: Abroad., zh: 海外。 } }\ncredentials:\n")];
    a_standby_host_is_called_without_being_chosen: "standby-added", [], [SECOND_HOST];
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

    // Another door.
    another_way_through_the_gateway_asks_for_a_look_at_the_environment: "gateway-changed",
        [],
        [
            (PROVIDER, "path: /toys", "path: /games"),
            (PROVIDER, "variables: [TOY_ROOM, ROOM]", "variables: [ROOM]"),
            (PROVIDER, "    other_token:\n", "    token_file:\n"),
            (PROVIDER, "setting: other_token", "setting: token_file"),
        ];
    a_call_more_at_the_gateway_is_safe: "gateway-call-added",
        [],
        [(CLOSE, "idempotent:", "gateway: closeToy\nidempotent:")];
    another_call_at_the_gateway_is_another_call: "gateway-call-changed",
        [(CLOSE, "idempotent:", "gateway: closeToy\nidempotent:")],
        [(CLOSE, "closeToy", "shutToy")];

    // Credentials.
    an_optional_credential_more_is_safe: "credential-added", [],
        [UNUSED_HINT, (PROVIDER, "  kind:\n", "  hint: { type: string, required: false, doc: { en: A hint., zh: 提示。 } }\n  kind:\n")];
    a_required_credential_more_breaks_the_constructor: "required-credential-added", [],
        [UNUSED_HINT, (PROVIDER, "  kind:\n", "  hint: { type: string, required: true, doc: { en: A hint., zh: 提示。 } }\n  kind:\n")];
    a_credential_less_breaks: "credential-removed",
        [UNUSED_HINT, (PROVIDER, "  kind:\n", "  hint: { type: string, required: false, doc: { en: A hint., zh: 提示。 } }\n  kind:\n")],
        [USED_HINT, (PROVIDER, "  hint: { type: string, required: false, doc: { en: A hint., zh: 提示。 } }\n", "")];
    credentials_in_another_order_mix_up_arguments: "credentials-reordered", [],
        [
            (PROVIDER, "  shop:\n    type: string\n    required: true\n    max_length: 8\n    doc: { en: The shop., zh: 店铺。 }\n    example: shop1\n", ""),
            (PROVIDER, "  kind:\n", "  shop:\n    type: string\n    required: true\n    max_length: 8\n    doc: { en: The shop., zh: 店铺。 }\n    example: shop1\n  kind:\n"),
        ];
    a_credential_that_becomes_optional_breaks_the_constructor: "credential-required-changed", [],
        [
            (PROVIDER, "  shop:\n    type: string\n    required: true", "  shop:\n    type: string\n    required: false"),
            (CLOSE, "  shop:\n    type: string\n    required: true", "  shop:\n    type: string\n    required: false"),
        ];
    a_credentials_new_name_is_its_setters: "credential-setter-renamed",
        [UNUSED_HINT, (PROVIDER, "  kind:\n", "  hint: { type: string, required: false, doc: { en: A hint., zh: 提示。 } }\n  kind:\n")],
        [(PROVIDER, "  hint: { type: string,", "  hint: { type: string, name: clue,")];
    a_credentials_values_make_its_setters_type: "credential-setter-changed",
        [UNUSED_HINT, (PROVIDER, "  kind:\n", "  hint:\n    type: string\n    required: false\n    doc: { en: A hint., zh: 提示。 }\n  kind:\n")],
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
    another_kind_of_key_is_behaviour: "credential-key-changed",
        [OTHER_KEY, OTHER_SUFFIX],
        [(PROVIDER, "key: shared\n    doc: { en: Another key.", "key: private\n    doc: { en: Another key.")];
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
        [
            (PROVIDER, "{ by: kind, choices: { A: md5, B: hmac-sha256 } }", "hmac-sha256"),
            (PROVIDER, "wire:\n", "allow: [{ rule: E0055, at: credentials.kind, reason: Its type matters here. }]\nwire:\n"),
        ];
    another_signing_key_must_be_configured: "signing-key-changed",
        [OTHER_KEY, OTHER_SUFFIX],
        [(PROVIDER, "    key: key\n    encoding: upper-hex", "    key: other\n    encoding: upper-hex")];
    a_trusted_channel_instead_of_a_signature_asks_for_a_look: "trust-changed",
        [],
        [(CLOSE, "    fill: signature\n", ""), (PROVIDER, "  signature: sign\n  form: json\n  empty: signed\n  algorithm: hmac-sha256\n  key: key\n  encoding: base64\n", "  channel: { en: Inside., zh: 内部。 }\n")];
    another_place_of_the_signature_is_behaviour: "verification-place-changed",
        [],
        [(PROVIDER, "  signature: sign\n", "  signature: sign\n  must_be: { result: ok }\n")];
    another_form_of_verification_is_behaviour: "verification-changed",
        [],
        [(PROVIDER, "  form: json\n  empty: signed\n", "  form: pairs\n  empty: signed\n")];
    another_algorithm_of_verification_may_need_another_key: "verification-algorithm-changed", [],
        [(PROVIDER, "algorithm: hmac-sha256\n  key: key\n  encoding: base64", "algorithm: { by: kind, choices: { A: hmac-sha256, B: hmac-sha256 } }\n  key: key\n  encoding: base64")];
    another_verifying_key_must_be_configured: "verification-key-changed",
        [OTHER_KEY, OTHER_SUFFIX],
        [(PROVIDER, "  key: key\n  encoding: base64", "  key: other\n  encoding: base64")];

    // Errors.
    an_error_row_more_is_concluded_from: "error-added", [], [STUCK];
    an_error_row_less_is_concluded_from_no_more: "error-removed", [STUCK], [(CLOSE, STUCK.2, "  GONE:\n")];
    another_fact_about_the_order_is_behaviour: "error-order-changed",
        [],
        [(CLOSE, "order: not-found", "order: already-paid")];
    another_retry_class_is_behaviour: "error-retry-changed", [], [(CLOSE, "retry: never", "retry: after-query")];
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

}
