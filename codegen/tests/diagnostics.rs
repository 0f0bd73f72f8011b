//! Every rule has a case below that breaks it, and a golden file that shows what a person sees. The rest is about
//! mistakes in general: all of them at once, as JSON, allowed for one place, in files that hold no spec.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use expect_test::expect_file;
use paywright_codegen::{SpecFile, load, load_folder, rules::Rule};
use support::{files, model};

/// What is printed for the toy provider after some changes.
fn printed(changes: &[(&str, &str, &str)]) -> String {
    match model(changes) {
        Ok(_) => "no mistakes".to_owned(),
        Err(mistakes) => mistakes.render(false),
    }
}

macro_rules! golden {
    ($($name:ident: [$(($file:literal, $from:literal, $to:literal)),* $(,)?];)*) => {
        $(
            #[test]
            fn $name() {
                let golden = expect_file![concat!("golden/mistakes/", stringify!($name), ".txt")];
                golden.assert_eq(&printed(&[$(($file, $from, $to)),*]));
            }
        )*

        const CASES: &[&str] = &[$(stringify!($name)),*];
    };
}

golden! {
    e0002_what_is_not_yaml_is_reported_where_it_stops: [("provider", "title: {", "title: {{")];
    e0002_a_tab_is_shown_where_it_stands: [("close-order", "    required: true\n    min_length: 2", "    required: true\n\t min_length: 2")];
    e0002_a_path_with_a_parameter_is_quoted: [("query-order", "path: \"/orders/{order}\"", "path: /orders/{order}")];
    e0003_anchors_aliases_tags_and_merge_keys_are_refused: [
        ("provider", "doc: { en: An invented provider., zh: 虚构的服务商。 }", "doc: &doc { en: An invented provider., zh: 虚构的服务商。 }"),
        ("provider", "url: https://api", "url: !!str https://api"),
        ("close-order", "doc: { en: Closes an order., zh: 关闭订单。 }", "doc:\n  <<: { en: a }\n  en: a\n  zh: b"),
    ];
    e0004_a_key_that_stands_twice_is_shown_with_the_first: [("close-order", "idempotent: true", "idempotent: true\nidempotent: false")];
    e0005_a_value_of_the_wrong_type_says_what_is_expected: [
        ("close-order", "idempotent: true", "idempotent: yes"),
        ("close-order", "doc: { en: The order., zh: 订单。 }", "doc: The order."),
        ("provider", "title: { en: Toypay, zh: 玩具支付 }", "title: Toypay"),
        ("provider", "hosts:\n", "hosts: []\nhusts:\n"),
    ];
    e0006_a_missing_key_is_named: [
        ("close-order", "    required: true\n    min_length: 2\n", "    min_length: 2\n"),
        ("close-order", "idempotent: true\n", ""),
    ];
    e0007_a_misspelt_key_gets_the_one_that_was_meant: [("close-order", "max_length: 20", "max_lenght: 20")];
    e0008_an_unknown_word_gets_the_one_that_was_meant: [
        ("provider", "encoding: upper-hex", "encoding: uper-hex"),
        ("provider", "algorithm: hmac-sha256", "algorithm: ed25519"),
        ("close-order", "fill: signature", "fill: singature"),
    ];
    e0008_a_scheme_that_the_runtime_lacks_says_what_to_do: [
        ("provider", "algorithm: hmac-sha256", "algorithm: ed25519"),
        ("provider", "form: json", "form: lines"),
    ];
    e0009_references_to_what_does_not_exist_are_reported: [
        ("close-order", "closes: { merchant: order }", "closes: { merchant: oder }"),
        ("close-order", "fill: { credential: shop }", "fill: { credential: shops }"),
        ("close-order", "at_least_one_of: [order, type]", "at_least_one_of: [order, kind]"),
        ("provider", "when: { result: ok }", "when: { resalt: ok }"),
        ("provider", "signature: sign", "signature: data.sign"),
        ("provider", "covers: [body]", "covers: [body, X-Sign]"),
        ("provider", "choices: { A: md5, B: hmac-sha256 }", "choices: { A: md5, B: hmac-sha256, C: md5 }"),
    ];
    e0009_a_query_refers_to_fields_that_exist: [
        ("query-order", "queries: { merchant: order, state: state, paid_when: paid_at }", "queries: { merchant: oder, provider: number, state: stat, paid_when: coupons }"),
        ("query-order", "  paid: { answer: succeeded }", "  paid: { answer: succeeded, set: { sate: DONE } }"),
        ("query-order", "sandbox:\n", "judge:\n  - when: { resalt: ok }\n    then: succeeded\nsandbox:\n"),
    ];
    e0010_an_erratum_fails_when_the_transcription_changed: [("close-order", "max_length: 20", "max_length: 21")];
    e0010_an_erratum_fails_when_its_place_is_gone: [("close-order", "at: request.order.max_length", "at: request.order.length")];
    e0011_a_least_length_above_the_greatest_is_reported: [
        ("close-order", "min_length: 2\n", "min_length: 21\n"),
        ("close-order", "    example: order-1\n", ""),
    ];
    e0012_names_that_rust_cannot_have_are_reported: [
        ("close-order", "  why:", "  2fa: { type: string, required: false, doc: { en: a, zh: b } }\n  why:"),
        ("close-order", "  GONE:", "  404:"),
    ];
    e0013_keys_that_mean_nothing_where_they_stand_are_reported: [
        ("close-order", "    max_length: 20", "    max_length: 20\n    echo: shop"),
        ("close-order", "  why:\n    type: string\n", "  why:\n    type: string\n    inline_when_absent: true\n"),
        ("provider", "    max_length: 8", "    max_length: 8\n    fill: nonce\n    signs_as: shops"),
    ];
    e0013_words_about_times_and_lists_belong_to_times_and_lists: [
        ("query-order", "  test:\n    type: boolean\n", "  test:\n    type: boolean\n    format: rfc3339\n    zone: \"+08:00\"\n    layout: columns\n"),
    ];
    e0013_requests_have_no_lists_and_no_truth_values: [
        ("query-order", "  since:\n", "  fast: { type: boolean, required: false, doc: { en: a, zh: b } }\n  items: { type: list, required: false, fields: { id: { type: string, required: true, doc: { en: a, zh: b } } }, doc: { en: a, zh: b } }\n  since:\n"),
    ];
    e0014_a_text_without_words_is_reported: [("close-order", "zh: 订单。 }", "zh: \"\" }")];
    e0015_an_id_that_is_not_the_files_name_is_reported: [("close-order", "operation: close-order", "operation: close")];
    e0016_a_signature_field_that_nothing_fills_is_reported: [
        ("provider", "headers:\n", "headers:\n  X-Other: { type: string, required: true, fill: signature, doc: { en: a, zh: b } }\n"),
        ("provider", "into: X-Toy-Sign", "into: shop"),
    ];
    e0017_characters_that_cannot_be_read_are_reported: [("close-order", "characters: A-Z a-z 0-9 -", "characters: Z-A abc")];
    e0018_an_answer_that_nobody_would_understand_is_reported: [("close-order", "closed: { answer: succeeded }", "closed: { answer: rejected }")];
    e0019_a_secret_never_travels: [("close-order", "    fill: { credential: shop }", "    unique: true\n    fill: { credential: key }")];
    e0021_an_exact_length_has_no_least_or_greatest: [("close-order", "    min_length: 2\n", "    length: 7\n")];
    e0022_only_strings_have_lengths_and_characters: [
        ("close-order", "  why:\n    type: string\n", "  why:\n    type: integer\n    max_length: 3\n"),
        ("provider", "    length: 32\n", "    length_unit: bytes\n"),
    ];
    e0023_a_value_that_its_own_field_refuses_is_reported: [
        ("close-order", "example: order-1", "example: order_number_1"),
        ("provider", "example: shop1", "example: 店铺店铺店铺店铺店铺"),
        ("provider", "    default: A\n", "    min_length: 2\n    default: A\n"),
    ];
    e0023_an_example_is_of_its_fields_type: [
        ("query-order", "example: 2026-11-22T08:00:00+08:00", "example: 2026-11-22 08:00:00"),
        ("query-order", "example: \"20261122080000\"", "example: \"20261322080000\""),
        ("query-order", "  test:\n    type: boolean\n", "  test:\n    type: boolean\n    example: Y\n"),
        ("query-order", "coupon_fee_$n: { type: integer, required: false,", "coupon_fee_$n: { type: integer, required: false, example: \"0.5\","),
    ];
    e0024_a_default_that_is_not_among_the_values_is_reported: [
        ("provider", "    default: A\n", "    default: a\n"),
        ("close-order", "    example: order-1\n", "    example: order-1\n    const: order-2\n"),
    ];
    e0025_only_strings_have_values: [
        ("close-order", "  why:\n    type: string\n", "  why:\n    type: integer\n    default: 5\n"),
    ];
    e0026_two_fields_with_one_rust_name_are_reported: [
        ("close-order", "  why:", "  signType: { type: string, required: false, doc: { en: a, zh: b } }\n  sign_type: { type: string, required: false, doc: { en: a, zh: b } }\n  why:"),
    ];
    e0026_a_field_that_is_called_like_a_constructor_is_reported: [
        ("close-order", "  order:\n    type: string\n    required: true", "  by_order: { type: string, required: false, doc: { en: a, zh: b } }\n  order:\n    type: string\n    required: false"),
    ];
    e0027_types_that_the_generated_module_has_already_are_reported: [
        ("close-order", "  type:\n    type:", "  result: { type: string, required: false, values: { a: { en: a, zh: b } }, doc: { en: a, zh: b } }\n  type:\n    type:"),
    ];
    e0028_two_values_with_one_rust_name_are_reported: [("close-order", "      slow:", "      FAST:")];
    e0029_two_errors_with_one_name_are_shown_at_the_second: [("provider", "    doc: { en: Bad request.", "    name: GONE\n    doc: { en: Bad request.")];
    e0029_the_name_for_codes_that_no_table_lists_is_taken: [
        ("close-order", "  GONE:", "  UNLISTED:\n    doc: { en: a, zh: b }\n    remedy: { en: a, zh: b }\n    order: unknown\n    retry: never\n  GONE:"),
    ];
    e0030_two_fields_that_go_out_under_one_name_are_reported: [
        ("provider", "X-Toy-Sign: { type: string, required: true, fill: signature,", "X-Toy-Sign: { type: string, required: true, fill: signature, signs_as: order,"),
    ];
    e0031_a_rule_has_exactly_one_key: [
        ("close-order", "  - at_least_one_of: [order, type]", "  - at_least_one_of: [order, type]\n    precedence: [order, type]"),
    ];
    e0032_a_rule_that_every_request_keeps_is_reported: [
        ("close-order", "  - at_least_one_of: [order, type]", "  - at_least_one_of: [type]\n  - precedence: [type, type]\n  - required_if: { field: type, present: type }"),
    ];
    e0033_an_object_has_fields_and_nothing_else_has: [
        ("close-order", "  why:\n    type: string\n", "  why:\n    type: string\n    fields: { a: { type: string, required: false, doc: { en: a, zh: b } } }\n"),
        ("provider", "  X-Toy-Sign:", "  X-Toy: { type: object, required: true, doc: { en: a, zh: b } }\n  X-Toy-Sign:"),
    ];
    e0033_a_list_has_fields: [
        ("query-order", "  test:\n    type: boolean\n", "  test:\n    type: list\n"),
        ("query-order", "  state:\n    type: string\n", "  state:\n    type: string\n    fields: { a: { type: string, required: true, doc: { en: a, zh: b } } }\n"),
    ];
    e0034_xml_has_a_root_element_and_json_has_none: [
        ("provider", "reply: { format: json }", "reply: { format: json, root: toy }"),
        ("provider", "request: { format: xml, root: toy }", "request: { format: xml }"),
    ];
    e0035_error_codes_have_two_levels_at_most: [
        ("provider", "  BAD:\n", "  WORSE:\n    doc: { en: a, zh: b }\n    remedy: { en: a, zh: b }\n    order: unknown\n    retry: never\n    sub_codes:\n      X: { doc: { en: a, zh: b }, remedy: { en: a, zh: b }, order: unknown, retry: never, sub_codes: { Y: { doc: { en: a, zh: b }, remedy: { en: a, zh: b }, order: unknown, retry: never } } }\n  BAD:\n"),
    ];
    e0036_a_code_of_the_sandbox_that_no_table_lists_is_reported: [("close-order", "missing: { answer: failed, code: GONE }", "missing: { answer: failed, code: LOST }")];
    e0037_a_key_is_secret: [("provider", "    secret: true\n    key: shared", "    key: shared")];
    e0038_a_signature_covers_something: [("provider", "covers: [body]", "covers: []")];
    e0039_replies_are_believed_for_one_reason: [("provider", "verification:\n", "verification:\n  channel: { en: trust me, zh: 相信 }\n")];
    e0039_replies_are_not_believed_for_no_reason: [("provider", "  key: key\n  encoding: base64\njudge:", "  encoding: base64\njudge:")];
    e0040_a_digest_without_a_secret_is_refused: [("provider", "    suffix: { name: key, credential: key }\n", "")];
    e0041_a_suffix_is_required_and_secret: [("provider", "suffix: { name: key, credential: key }", "suffix: { name: key, credential: shop }")];
    e0042_a_row_that_fits_every_reply_is_refused: [("provider", "when: { result: ok }", "when: {}")];
    e0043_a_field_has_the_type_of_what_fills_it: [
        ("close-order", "    doc: { en: How fast., zh: 速度。 }", "    fill: time-millis\n    doc: { en: How fast., zh: 速度。 }"),
        ("close-order", "  shop:\n    type: string", "  shop:\n    type: integer"),
        ("close-order", "    doc: { en: The error code.", "    fill: trace-id\n    doc: { en: The error code."),
    ];
    e0044_an_echo_is_a_text_that_was_given: [
        ("close-order", "  why:\n    type: string\n", "  why:\n    type: integer\n    echo: order\n"),
        ("close-order", "  result:\n    type: string\n", "  result:\n    type: string\n    echo: X-Toy-Sign\n"),
    ];
    e0045_a_name_in_a_reply_means_one_thing: [
        ("close-order", "  why:\n    type: string\n", "  why:\n    type: string\n    aliases: [result]\n"),
        ("close-order", "errors:\n", "foreign_members: [sign]\nerrors:\n"),
    ];
    e0046_only_pairs_have_a_suffix: [("provider", "    form: pairs", "    form: json")];
    e0048_xml_carries_flat_elements_with_proper_names: [
        ("provider", "reply: { format: json }", "reply: { format: xml, root: toy }"),
        ("close-order", "  why:", "  coupon_$n: { type: string, required: false, doc: { en: a, zh: b } }\n  more:\n    type: object\n    required: false\n    doc: { en: a, zh: b }\n    fields: { b: { type: string, required: false, doc: { en: a, zh: b } } }\n  why:"),
    ];
    e0048_xml_carries_numbered_lists_only: [
        ("provider", "reply: { format: json }", "reply: { format: xml, root: toy }"),
        ("query-order", "layout: numbered", "layout: columns"),
        ("query-order", "coupon_$n:", "coupon:"),
        ("query-order", "coupon_fee_$n: {", "1st_fee: { name: fee,"),
    ];
    e0050_a_path_is_one_that_a_url_can_have: [("close-order", "path: /close", "path: close?a=b")];
    e0051_a_url_leads_somewhere: [
        ("provider", "url: https://api.toypay.example", "url: api.toypay.example"),
        ("close-order", "document: { url: https://toypay.example/docs/close,", "document: { url: https:///docs,"),
    ];
    e0052_a_day_exists: [("provider", "read: 2026-11-21", "read: 2026-02-30"), ("close-order", "read: 2026-11-21", "read: 21.11.2026")];
    e0053_an_allowance_that_suppresses_nothing_is_an_error: [
        ("close-order", "errata:\n", "allow:\n  - { rule: E0023, at: request.order, reason: The page says so. }\nerrata:\n"),
    ];
    e0054_an_allowance_names_a_rule_that_can_be_allowed_and_a_place: [
        ("close-order", "errata:\n", "allow:\n  - { rule: E0019, at: request.order, reason: We like it. }\n  - { rule: E0023, at: request.oder, reason: The page says so. }\n  - { rule: E0023, at: request.order, reason: \"\" }\nerrata:\n"),
    ];
    e0055_a_credential_that_nothing_uses_is_reported: [("close-order", "    fill: { credential: shop }\n", "")];
    e0056_an_error_that_settles_the_order_is_not_retried: [("close-order", "    order: not-found\n    retry: never", "    order: not-found\n    retry: same-order")];
    e0057_an_erratum_has_a_disagreement: [("close-order", "    says: \"20\"\n", "    says: \"20\"\n    ours: \"20\"\n")];
    e0058_a_constant_of_the_query_is_sent: [("provider", "signatures:\n", "query:\n  v: { type: string, required: false, const: \"1\", doc: { en: a, zh: b } }\nsignatures:\n")];
    e0059_each_value_that_chooses_an_algorithm_has_one: [("provider", "choices: { A: md5, B: hmac-sha256 }", "choices: { A: md5 }")];
    e0059_what_chooses_an_algorithm_has_values: [("provider", "by: kind, choices: { A: md5, B: hmac-sha256 }", "by: shop, choices: {}")];
    e0060_there_is_a_primary_host: [("provider", "  primary: {", "  main: {")];
    e0061_a_provider_that_is_called_like_a_file_is_reported: [("provider", "provider: toypay", "provider: lib")];
    e0062_a_key_is_of_its_algorithms_kind: [
        ("provider", "  algorithm: hmac-sha256\n  key: key\n", "  algorithm: hmac-sha256\n  key: shop\n"),
        ("provider", "choices: { A: md5, B: hmac-sha256 }", "choices: { A: md5, B: rsa-pss-sha256 }"),
    ];
    e0063_callers_name_the_order: [("close-order", "closes: { merchant: order }", "closes: { merchant: X-Toy-Sign, provider: shop }")];
    e0063_the_merchants_number_is_not_the_providers: [("close-order", "closes: { merchant: order }", "closes: { merchant: order, provider: order }")];
    e0063_a_query_names_the_order: [
        ("query-order", "queries: { merchant: order, state", "queries: { merchant: shop, provider: shop, state"),
    ];
    e0064_a_condition_that_no_reply_meets_is_reported: [
        ("close-order", "  result:\n    type: string\n", "  result:\n    type: string\n    values: { ok: { en: a, zh: b }, no: { en: c, zh: d } }\n"),
        ("close-order", "  why:\n    type: string\n", "  why:\n    type: integer\n"),
        ("provider", "when: { result: ok }", "when: { result: okay, why: none }"),
        ("provider", "  encoding: base64\njudge", "  encoding: base64\n  must_be: { result: fine }\njudge"),
    ];
    e0065_a_row_that_is_never_reached_is_reported: [("provider", "when: { result: no }", "when: { result: ok }")];
    e0066_a_success_is_signed: [("provider", "    then: succeeded\n", "    then: succeeded\n    signed: never\n")];
    e0067_words_about_signing_that_change_nothing_are_reported: [
        ("provider", "covers: [body]", "covers: [body, body, X-Toy-Sign]"),
        ("provider", "headers:\n", "headers:\n  X-Kind: { type: string, required: true, const: k, signs_as: kind, doc: { en: a, zh: b } }\n"),
    ];
    e0068_what_is_required_is_filled: [("provider", "  shop:\n    type: string\n    required: true", "  shop:\n    type: string\n    required: false")];
    e0069_headers_are_what_requests_can_have: [
        ("provider", "headers:\n", "headers:\n  X Kind: { type: string, required: true, const: \"a\\r\\nX-Evil: 1\", doc: { en: a, zh: b } }\n  x-toy-sign: { type: string, required: true, const: a, doc: { en: a, zh: b } }\n"),
    ];
    e0071_a_part_of_a_path_is_a_required_field_and_stands_there_once: [
        ("query-order", "/orders/{order}", "/orders/{order}/{order}/{since}/{oder}"),
    ];
    e0071_braces_of_a_path_stand_in_pairs: [("query-order", "/orders/{order}", "/orders/{order")];
    e0072_a_query_tells_of_which_order: [
        ("query-order", "queries: { merchant: order, ", "closes: { merchant: order }\nqueries: { "),
        ("query-order", "    echo: order\n", ""),
    ];
    e0072_the_reply_names_the_order_that_was_asked_for: [("query-order", "    echo: order\n", "")];
    e0072_every_value_of_the_state_stands_for_one: [
        ("query-order", "      OPEN: { en: Nobody paid., zh: 未支付。, order: unpaid }", "      OPEN: { en: Nobody paid., zh: 未支付。 }"),
    ];
    e0072_the_state_has_values: [("query-order", "queries: { merchant: order, state: state", "queries: { merchant: order, state: result")];
    e0073_a_numbered_list_says_where_its_numbers_stand: [
        ("query-order", "coupon_$n:", "coupon:"),
        ("query-order", "coupon_fee_$n: { type: integer, required: false,", "coupon_fee_$n: { type: list, required: false, fields: { fee_$n_$n: { type: integer, required: true, doc: { en: a, zh: b } } },"),
    ];
    e0073_only_numbered_lists_have_numbers: [("query-order", "layout: numbered", "layout: objects")];
    e0074_a_time_says_how_it_is_written: [("query-order", "    format: yyyyMMddHHmmss\n", "")];
    e0074_a_time_has_one_zone: [
        ("query-order", "    format: rfc3339\n", "    format: rfc3339\n    zone: \"+08:00\"\n"),
        ("query-order", "    zone: \"+08:00\"\n    doc: { en: When", "    doc: { en: When"),
    ];
    e0074_a_zone_is_hours_and_minutes: [("query-order", "    zone: \"+08:00\"\n", "    zone: Asia/Shanghai\n")];
    e0076_a_state_that_no_query_reads_is_reported: [
        ("query-order", "state: state, paid_when", "state: result, paid_when"),
        ("query-order", "    doc: { en: The result., zh: 结果。 }", "    name: verdict\n    values: { ok: { en: a, zh: b, order: paid }, no: { en: c, zh: d, order: unknown } }\n    doc: { en: The result., zh: 结果。 }"),
        ("close-order", "fast: { en: At once., zh: 立即。 }", "fast: { en: At once., zh: 立即。, order: paid }"),
    ];
    e0080_an_item_of_a_gateway_holds_one_thing: [
        ("provider", "    X-Toy-Source: { const: toys,", "    X-Toy-Source: { const: toys, setting: room,"),
        ("provider", "    token: { setting: token,", "    token: {"),
    ];
    e0081_an_item_of_a_gateway_stands_where_it_can_be: [
        ("provider", "    room: { setting: room,", "    room: { setting: room, signed: false,"),
        ("provider", "    X-Toy-Source: { const: toys,", "    X-Toy-Source: { protobuf: [room],"),
        ("provider", "    call: { fill: call,", "    stamp: { fill: signature, doc: { en: a, zh: b } }\n    call: { fill: call,"),
        ("provider", "    Authorization: { fill: signature,", "    Authorization: { const: none,"),
    ];
    e0082_a_form_is_whole_and_signed: [
        ("provider", "    message: { fill: message,", "    message: { fill: call,"),
        ("provider", "    X-Toy-Time: { fill: signature-time,", "    X-Toy-Time: { fill: time-millis,"),
    ];
    e0083_a_gateway_loses_no_parameter: [
        ("provider", "signatures:\n", "query:\n  app: { type: string, required: false, doc: { en: a, zh: b } }\nsignatures:\n"),
        ("close-order", "method: POST, path: /close }", "method: GET, path: /close }\ngateway: closeToy"),
    ];
    e0084_the_names_of_a_form_break_out_of_nothing: [
        ("provider", "    otherToken: { setting", "    \"other\\\"; name=\\\"call\": { setting"),
        ("provider", "    room: { setting: room,", "    r&m: { setting: room,"),
    ];
    e0085_what_signs_a_form_is_there_and_stays_here: [
        ("provider", "    secret: { required: true,", "    secret: { required: false,"),
        ("provider", "    token: { setting: token,", "    token: { setting: secret,"),
    ];
    e0009_a_gateway_names_its_own_settings: [
        ("provider", "host: [{ setting: room },", "host: [{ setting: rom },"),
        ("provider", "      instead_of: token", "      instead_of: other_token"),
        ("provider", "    call: { fill: call,", "    app: { protobuf: [app], doc: { en: a, zh: b } }\n    call: { fill: call,"),
        ("provider", "service: toys, id: id,", "service: toys, id: ids,"),
    ];
    e0013_a_call_needs_a_gateway: [("close-order", "idempotent:", "gateway: closeToy\nidempotent:"), ("provider", "\ngateway:\n", "\ngateways:\n")];
    mistakes_of_every_kind_in_all_files_come_in_one_run: [
        ("close-order", "max_length: 20", "max_lenght: 20"),
        ("close-order", "idempotent: true\n", ""),
        ("close-order", "closes: { merchant: order }", "closes: { merchant: oder }"),
        ("close-order", "  why:", "  2fa: { type: string, required: false, doc: { en: a, zh: b } }\n  why:"),
        ("provider", "encoding: upper-hex", "encoding: uper-hex"),
        ("provider", "    order: unchanged", "    order: changed"),
        ("provider", "url: https://api", "url: htps://api"),
    ];
}

#[test]
fn e0001_a_file_that_is_not_utf_8_is_shown_where_it_stops_being_so() {
    let mut files = files(&[]);
    files[0].content = b"operation: close-order\ntitle: \xb9\xd8\xb1\xd5\n".to_vec();
    expect_file!["golden/mistakes/e0001_a_file_that_is_not_utf_8.txt"]
        .assert_eq(&load(&files).unwrap_err().render(false));
}

#[test]
fn e0001_a_folder_that_is_not_there_is_named() {
    let mistakes = load_folder(std::path::Path::new("no/such/folder")).unwrap_err();
    // The rest of the message is the system's.
    assert!(mistakes.render(false).starts_with("error[spec::E0001]: the specs cannot be read: "));
    assert_eq!(mistakes.sorted()[0].span.source.name, "no/such/folder");
}

#[test]
fn e0020_a_folder_without_a_provider_is_named() {
    let orphan = SpecFile { path: "toypay/close-order.yaml".to_owned(), content: support::OPERATION.into() };
    let mistakes = load(&[orphan]).unwrap_err().render(false) + &load(&[]).unwrap_err().render(false);
    expect_file!["golden/mistakes/e0020_a_folder_without_a_provider.txt"].assert_eq(&mistakes);
}

#[test]
fn e0070_files_that_would_be_ignored_are_reported_and_one_that_cannot_be_read_hides_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let provider = folder.path().join("toypay");
    std::fs::create_dir_all(provider.join("old")).unwrap();
    std::fs::create_dir_all(provider.join("folder.yaml")).unwrap();
    std::fs::write(provider.join("provider.yaml"), support::PROVIDER.replace("max_length: 8", "max_lenght: 8"))
        .unwrap();
    std::fs::write(provider.join("close-order.yaml"), support::OPERATION).unwrap();
    std::fs::write(provider.join("query-order.yml"), "").unwrap();
    std::fs::write(provider.join("README.md"), "notes of the maintainers").unwrap();
    let mistakes = load_folder(folder.path()).unwrap_err();
    let found: Vec<_> = mistakes
        .sorted()
        .iter()
        .map(|mistake| (mistake.rule, mistake.span.source.name.rsplit('/').next().unwrap().to_owned()))
        .collect();
    let expected = [
        (Rule::WrongFile, "folder.yaml"),
        (Rule::WrongFile, "old"),
        (Rule::UnknownKey, "provider.yaml"),
        (Rule::WrongFile, "query-order.yml"),
    ];
    assert_eq!(found, expected.map(|(rule, name)| (rule, name.to_owned())));
    let shown = mistakes.render(false).replace(&folder.path().display().to_string(), "specs");
    expect_file!["golden/mistakes/e0070_files_that_would_be_ignored.txt"].assert_eq(&shown);
}

#[test]
fn e0049_a_second_operation_that_closes_orders_is_shown_with_the_first() {
    let mut files = files(&[]);
    let again = support::OPERATION.replace("operation: close-order", "operation: cancel-order");
    files.push(SpecFile { path: "toypay/cancel-order.yaml".to_owned(), content: again.into_bytes() });
    let mistakes = load(&files).unwrap_err().render(false);
    expect_file!["golden/mistakes/e0049_a_second_operation_that_closes_orders.txt"].assert_eq(&mistakes);
}

#[test]
fn e0075_a_second_query_is_shown_with_the_first() {
    let mut files = files(&[support::WITH_QUERY]);
    let again = support::QUERY.replace("operation: query-order", "operation: query-twin");
    files.push(SpecFile { path: "toypay/query-twin.yaml".to_owned(), content: again.into_bytes() });
    let mistakes = load(&files).unwrap_err().render(false);
    expect_file!["golden/mistakes/e0075_a_second_query_by_the_same_kind_of_number.txt"].assert_eq(&mistakes);
}

#[test]
fn a_provider_may_have_two_ways_to_close_when_the_spec_says_so() {
    let mut files = files(&[]);
    let again = support::OPERATION.replace("operation: close-order", "operation: close-twin")
        + "allow: [{ rule: E0049, at: closes, reason: Twins are closed by a call of their own. }]\n";
    files.push(SpecFile { path: "toypay/close-twin.yaml".to_owned(), content: again.into_bytes() });
    let model = load(&files).unwrap();
    let operations: Vec<_> = model.providers[0].operations.iter().map(|operation| operation.id.as_str()).collect();
    assert_eq!(operations, ["close-order", "close-twin"]);
}

#[test]
fn every_rule_has_a_case_and_the_case_breaks_that_rule() {
    let named_below = [
        "e0001_a_file_that_is_not_utf_8",
        "e0020_a_folder_without_a_provider",
        "e0049_a_second_operation_that_closes_orders",
        "e0070_files_that_would_be_ignored",
        "e0075_a_second_query_by_the_same_kind_of_number",
    ];
    let cases: Vec<&str> = CASES.iter().chain(&named_below).copied().collect();
    // E0000 is what no spec can bring about, as far as anybody knows.
    for rule in Rule::ALL.iter().filter(|rule| **rule != Rule::Internal) {
        let prefix = rule.id().to_lowercase() + "_";
        let own: Vec<&&str> = cases.iter().filter(|case| case.starts_with(&prefix)).collect();
        assert!(!own.is_empty(), "{} has no case", rule.id());
        for case in own {
            let golden = format!("{}/tests/golden/mistakes/{case}.txt", env!("CARGO_MANIFEST_DIR"));
            let shown = std::fs::read_to_string(golden).unwrap();
            assert!(shown.contains(&format!("error[spec::{}]", rule.id())), "{case}");
        }
    }
    // Whoever is told that something is wrong is told what to write instead.
    for case in cases {
        let shown = std::fs::read_to_string(format!("{}/tests/golden/mistakes/{case}.txt", env!("CARGO_MANIFEST_DIR")))
            .unwrap();
        for mistake in shown.split("error[").skip(1) {
            assert!(mistake.contains("= help: "), "{mistake}");
        }
    }
    let ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
}

#[test]
fn every_golden_file_belongs_to_a_case() {
    for entry in std::fs::read_dir(format!("{}/tests/golden/mistakes", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let stem = name.trim_end_matches(".txt");
        let is_known =
            CASES.contains(&stem) || include_str!("diagnostics.rs").contains(&format!("golden/mistakes/{name}"));
        assert!(is_known, "{name}");
    }
}

#[test]
fn editors_get_the_same_mistakes_as_json() {
    let mistakes =
        model(&[("close-order", "max_length: 20", "max_length: 21"), ("provider", "form: json", "form: jsno")]);
    expect_file!["golden/mistakes/editors_get_json.txt"].assert_eq(&mistakes.unwrap_err().json_lines());
}

#[test]
fn a_rule_can_be_allowed_for_one_place_with_a_reason() {
    let example = ("close-order", "example: order-1", "example: order_1");
    let allowance = "allow:\n  - { rule: E0023, at: request.order.example, reason: The page prints it so. }\nerrata:\n";
    assert!(model(&[example, ("close-order", "errata:\n", allowance)]).is_ok());
    // What stands elsewhere is still found.
    let elsewhere = ("provider", "example: shop1", "example: shop123456789");
    let mistakes = model(&[example, elsewhere, ("close-order", "errata:\n", allowance)]).unwrap_err();
    assert_eq!(mistakes.sorted().iter().map(|mistake| mistake.rule).collect::<Vec<_>>(), [Rule::ValueBreaksLimits]);
}

#[test]
fn an_allowance_is_not_blamed_for_what_could_not_be_looked_for() {
    let unused = ("close-order", "    fill: { credential: shop }\n", "");
    let allowance = "allow:\n  - { rule: E0055, at: credentials.shop, reason: The SDK asks for it. }\nhosts:\n";
    assert!(model(&[unused, ("provider", "hosts:\n", allowance)]).is_ok());
    let slip = ("close-order", "idempotent: true", "idempotent: yes");
    let mistakes = model(&[unused, slip, ("provider", "hosts:\n", allowance)]).unwrap_err();
    assert_eq!(mistakes.sorted().iter().map(|mistake| mistake.rule).collect::<Vec<_>>(), [Rule::Type]);
}

#[test]
fn rules_are_found_by_what_people_write() {
    for written in ["E0012", "e0012", "e12", "12", "spec::E0012"] {
        assert_eq!(Rule::find(written), Some(Rule::Name), "{written}");
    }
    assert_eq!(Rule::find("E9999"), None);
    assert_eq!(Rule::find(""), None);
}

#[test]
fn the_toy_provider_is_right() {
    assert_eq!(printed(&[]), "no mistakes");
}

#[test]
fn files_that_hold_no_spec_are_reported_and_never_crash() {
    let deep = "[".repeat(5_000);
    let dashes = "- ".repeat(100_000);
    let fields: String = (0..600).map(|at| format!("{}fields:\n", " ".repeat(at))).collect();
    let contents: [&[u8]; 12] = [
        dashes.as_bytes(),
        fields.as_bytes(),
        b"",
        b"\n",
        b"\t",
        b"- a\n- b\n",
        b"null",
        b"\xff\xfe",
        b"a: &a [*a]",
        deep.as_bytes(),
        b"---\na: 1\n---\nb: 2\n",
        b"? [a]\n: b",
    ];
    for content in contents {
        let mut files = files(&[]);
        for file in ["toypay/provider.yaml", "toypay/close-order.yaml"] {
            files.iter_mut().find(|found| found.path == file).unwrap().content = content.to_vec();
        }
        assert!(load(&files).is_err(), "{:?}", String::from_utf8_lossy(content));
    }
}

#[test]
fn any_line_may_be_missing_and_nothing_crashes() {
    for (index, text) in [support::OPERATION, support::PROVIDER].into_iter().enumerate() {
        let lines: Vec<&str> = text.lines().collect();
        for missing in 0..lines.len() {
            let mut files = files(&[]);
            let kept = lines.iter().enumerate().filter(|(line, _)| *line != missing).map(|(_, line)| *line);
            files[index].content = kept.collect::<Vec<_>>().join("\n").into_bytes();
            // Either way is fine; codegen contradicting itself is not.
            if let Err(mistakes) = load(&files) {
                let shown = mistakes.render(false);
                assert!(!shown.contains("E0000"), "without {:?}: {shown}", lines[missing]);
            }
        }
    }
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let mut files = files(&[]);
    for file in &mut files {
        file.content = [b"\xef\xbb\xbf", file.content.as_slice()].concat();
    }
    assert!(load(&files).is_ok_and(|model| model.providers.len() == 1));
}
