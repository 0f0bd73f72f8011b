//! Every mistake is reported with its id, its place and what to write instead. The golden files are what a person sees.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use expect_test::expect_file;
use paywright_codegen::{SpecFile, load};
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
                let golden = expect_file![concat!("golden/", stringify!($name), ".txt")];
                golden.assert_eq(&printed(&[$(($file, $from, $to)),*]));
            }
        )*
    };
}

golden! {
    e0002_what_is_not_yaml_is_reported_where_it_stops: [("provider", "title: {", "title: {{")];
    e0003_anchors_aliases_tags_and_merge_keys_are_refused: [
        ("provider", "doc: { en: An invented provider., zh: 虚构的服务商。 }", "doc: &doc { en: An invented provider., zh: 虚构的服务商。 }"),
        ("provider", "url: https://api", "url: !!str https://api"),
        ("close-order", "doc: { en: Closes an order., zh: 关闭订单。 }", "doc:\n  <<: { en: a }\n  en: a\n  zh: b"),
    ];
    e0004_a_key_that_stands_twice_is_shown_with_the_first: [("close-order", "idempotent: true", "idempotent: true\nidempotent: false")];
    e0005_a_value_of_the_wrong_type_says_what_is_expected: [
        ("close-order", "max_length: 20", "max_length: twenty"),
        ("close-order", "idempotent: true", "idempotent: yes"),
        ("provider", "title: { en: Toypay, zh: 玩具支付 }", "title: Toypay"),
        ("provider", "hosts:\n", "hosts: []\nhusts:\n"),
    ];
    e0006_a_missing_key_is_named: [("close-order", "    required: true\n    min_length: 2\n", "    min_length: 2\n")];
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
        ("provider", "covers: [body]", "covers: [body, X-Sign]"),
        ("provider", "choices: { A: md5, B: hmac-sha256 }", "choices: { A: md5, C: hmac-sha256 }"),
    ];
    e0010_an_erratum_fails_when_the_transcription_changed: [("close-order", "max_length: 20", "max_length: 21")];
    e0011_limits_that_contradict_each_other_are_reported: [
        ("close-order", "min_length: 2\n    max_length: 20", "min_length: 21\n    max_length: 20"),
        ("provider", "    default: A\n", "    default: C\n    max_length: 0\n"),
    ];
    e0012_names_that_rust_cannot_have_or_tell_apart_are_reported: [
        ("close-order", "  why:", "  2fa: { type: string, required: false, doc: { en: a, zh: b } }\n  why:"),
        ("close-order", "  GONE:", "  404:"),
    ];
    e0012_two_fields_with_one_rust_name_are_reported: [
        ("close-order", "  why:", "  signType: { type: string, required: false, doc: { en: a, zh: b } }\n  sign_type: { type: string, required: false, doc: { en: a, zh: b } }\n  why:"),
    ];
    e0012_two_errors_with_one_name_are_shown_at_the_second: [("provider", "    doc: { en: Bad request.", "    name: GONE\n    doc: { en: Bad request.")];
    e0012_a_field_that_is_called_like_a_constructor_is_reported: [
        ("close-order", "  order:\n    type: string\n    required: true", "  by_order: { type: string, required: false, doc: { en: a, zh: b } }\n  order:\n    type: string\n    required: false"),
    ];
    e0012_two_values_with_one_rust_name_are_reported: [
        ("close-order", "      slow: ", "      FAST: { en: At once., zh: 立即。 }\n      slow: "),
    ];
    e0012_a_provider_that_is_called_like_a_file_is_reported: [("provider", "provider: toypay", "provider: lib")];
    e0013_what_cannot_stand_where_it_stands_is_reported: [
        ("close-order", "    max_length: 20", "    max_length: 20\n    echo: shop"),
        ("provider", "    max_length: 8", "    max_length: 8\n    fill: nonce"),
        ("provider", "reply: { format: json }", "reply: { format: json, root: toy }"),
    ];
    e0014_a_text_without_words_is_reported: [("close-order", "zh: 订单。 }", "zh: \"\" }")];
    e0015_an_id_that_is_not_the_files_name_is_reported: [("close-order", "operation: close-order", "operation: close")];
    e0016_a_signature_field_that_nothing_fills_is_reported: [("provider", "into: X-Toy-Sign", "into: X-Toy-Sing")];
    e0017_characters_that_cannot_be_read_are_reported: [("close-order", "characters: A-Z a-z 0-9 -", "characters: Z-A abc")];
    e0018_an_answer_that_nobody_would_understand_is_reported: [("close-order", "closed: { answer: succeeded }", "closed: { answer: rejected }")];
    e0012_types_that_the_generated_module_has_already_are_reported: [
        ("close-order", "  type:\n    type:", "  result: { type: string, required: false, values: { a: { en: a, zh: b } }, doc: { en: a, zh: b } }\n  type:\n    type:"),
        ("close-order", "  GONE:", "  UNLISTED:\n    doc: { en: a, zh: b }\n    remedy: { en: a, zh: b }\n    order: unknown\n    retry: never\n  GONE:"),
    ];
    e0019_what_would_break_the_promise_is_refused: [
        ("provider", "    secret: true\n    key: shared", "    key: shared"),
        ("provider", "    suffix: { name: key, credential: key }\n", ""),
        ("provider", "covers: [body]", "covers: []"),
        ("provider", "verification:\n", "verification:\n  channel: { en: trust me, zh: 相信 }\n"),
        ("provider", "when: { result: ok }", "when: {}"),
    ];
    e0019_a_secret_never_travels: [("close-order", "fill: { credential: shop }", "fill: { credential: key }")];
    all_mistakes_of_all_files_come_in_one_run: [
        ("close-order", "max_length: 20", "max_lenght: 20"),
        ("close-order", "closes: { merchant: order }", "closes: { merchant: oder }"),
        ("provider", "encoding: upper-hex", "encoding: uper-hex"),
        ("provider", "    order: unchanged", "    order: changed"),
    ];
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
    assert!(load(&[]).is_err());
    let orphan = SpecFile { path: "toypay/close-order.yaml".to_owned(), content: support::OPERATION.into() };
    let mistakes = load(&[orphan]).unwrap_err().render(false);
    assert!(mistakes.contains("toypay/provider.yaml"), "{mistakes}");
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let mut files = files(&[]);
    for file in &mut files {
        file.content = [b"\xef\xbb\xbf", file.content.as_slice()].concat();
    }
    assert!(load(&files).is_ok_and(|model| model.providers.len() == 1));
}
