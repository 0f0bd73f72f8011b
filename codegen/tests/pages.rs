//! Pages are read, compared and transcribed; the golden files are what a person sees.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::{fmt::Write as _, path::Path};

use expect_test::expect_file;
use paywright_codegen::{
    SpecFile, load,
    page::{
        self, Kind,
        compare::{Comparison, SpecFiles, compare},
        draft::{Origin, draft},
        facts::{self, Facts},
    },
    rules::Rule,
};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/pages").join(name)).unwrap()
}

fn read(name: &str) -> Facts {
    facts::of(&page::read(&fixture(name), None).unwrap())
}

/// What is read of a page, one thing a line; what is unknown is left out.
fn told(facts: &Facts) -> String {
    let mut text = String::new();
    for (what, stated) in [("method", &facts.methods), ("url", &facts.urls)] {
        stated.iter().for_each(|stated| writeln!(text, "{}: {what} {}", stated.line, stated.value).unwrap());
    }
    for field in &facts.fields {
        let mut parts = vec![format!("{}: {:?} {}", field.line, field.side, field.path.join("."))];
        parts.extend(field.label.iter().map(|label| format!("label {label}")));
        parts.extend(field.kind.map(|kind| format!("type {}", kind.word())));
        parts.extend(field.mark.map(|mark| format!("required {mark:?}")));
        parts.extend(field.length.min.map(|min| format!("min {min}")));
        parts.extend(field.length.max.map(|max| format!("max {max}")));
        parts.extend(field.example.iter().map(|example| format!("example {example}")));
        parts.extend(field.constant.iter().map(|constant| format!("const {constant}")));
        parts.extend(field.default.iter().map(|default| format!("default {default}")));
        parts.extend(field.characters.iter().map(|characters| format!("characters {characters}")));
        if !field.values.is_empty() {
            parts.push(format!("values {}", field.values.join(" ")));
        }
        writeln!(text, "{}", parts.join(", ")).unwrap();
    }
    for error in &facts.errors {
        writeln!(text, "{}: error {}", error.line, error.codes.join(" / ")).unwrap();
    }
    for message in &facts.messages {
        let names: Vec<_> = message.body.iter().map(|(path, _)| path.join(".")).collect();
        let headers: Vec<_> = message.headers.iter().map(|(name, _)| name.as_str()).collect();
        writeln!(text, "{}: message {:?}, headers {headers:?}, body {names:?}", message.line, message.side).unwrap();
    }
    for note in &facts.notes {
        writeln!(text, "{}: note: {}", note.line, note.message).unwrap();
    }
    text
}

macro_rules! golden {
    ($($name:ident: $fixture:literal;)*) => {
        $(
            #[test]
            fn $name() {
                let facts = read($fixture);
                expect_file![concat!("pages/golden/", $fixture, ".facts.txt")].assert_eq(&told(&facts));
                let origin = Origin { operation: Some("operation"), ..Origin::default() };
                expect_file![concat!("pages/golden/", $fixture, ".draft.yaml")].assert_eq(&draft(&facts, &origin, $fixture));
            }
        )*
    };
}

golden! {
    an_html_page_on_one_line_with_row_headings_is_read: "huawei-close.html";
    a_page_whose_blank_lines_are_lost_is_read: "acopay-close.md";
    bars_inside_of_cells_are_text: "php-library-close.md";
    cells_that_ran_together_are_separated_as_far_as_can_be: "cloudpay-close.txt";
    a_wiki_page_without_end_tags_and_with_merged_cells_is_read: "wiki-refund.html";
    a_page_with_one_cell_a_line_is_read: "english-query.txt";
    a_page_with_headings_in_lists_and_numbered_code_is_read: "huawei-query.md";
    nested_fields_are_found_in_all_their_spellings: "nested.md";
    a_list_of_fields_that_is_no_table_is_read: "field-list.txt";
    a_page_of_an_invented_provider_is_read: "toypay-close.md";
    a_page_with_parameters_of_the_path_lists_and_truth_values_is_read: "toypay-query.md";
}

fn toypay() -> SpecFiles {
    SpecFiles::read(Path::new("tests/toypay/close-order.yaml")).unwrap()
}

/// Compares the toy provider's page, after some changes, with its spec.
fn compared(changes: &[(&str, &str)]) -> Comparison {
    let mut text = String::from_utf8(fixture("toypay-close.md")).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "the page has no {from:?}");
        text = text.replacen(from, to, 1);
    }
    compare(&toypay(), &facts::of(&page::read(text.as_bytes(), None).unwrap()), None)
}

macro_rules! differences {
    ($($name:ident: [$(($from:literal, $to:literal)),* $(,)?];)*) => {
        $(
            #[test]
            fn $name() {
                let rendered = compared(&[$(($from, $to)),*]).render("close.md", true, false);
                expect_file![concat!("pages/golden/", stringify!($name), ".txt")].assert_eq(&rendered);
            }
        )*
    };
}

differences! {
    a_field_that_only_the_page_has: [("| type | String", "| colour | String | No | | | |\n| type | String")];
    a_field_that_only_the_spec_has: [("| why | String | No | The error code. |\n", "")];
    another_type: [("| result | String", "| result | Int")];
    another_required_mark: [("| why | String | No", "| why | String | Yes")];
    a_mark_under_a_condition: [("| shop | String | Yes", "| shop | String | C")];
    another_length: [("string[2,20]", "string[3,21]")];
    other_characters: [("大小写字母-", "大小写字母_")];
    other_values: [("fast-快 slow-慢", "fast-快 late-晚")];
    another_fixed_value: [("The result. |", "固定值 ok |")];
    another_default: [("| type | String | No | | |", "| type | String | No | | slow |")];
    another_example: [("order-1", "order-2")];
    another_method: [("Method: POST", "Method: GET")];
    another_path: [("toypay.example/close", "toypay.example/v2/close")];
    another_host: [("api.toypay.example", "api2.toypay.example")];
    an_error_code_that_only_the_page_has: [("| GONE |", "| LATE | Too late | |\n| GONE |")];
    an_error_code_that_only_the_spec_has: [("| GONE |", "| BAD |")];
    what_the_page_has_no_table_for_is_said_once: [
        ("## Error codes\n\n| Code | Description | Solution |\n| --- | --- | --- |\n| GONE | No such order | Nothing to do |\n", ""),
        ("| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| X-Toy-Sign | String | Yes | The signature. |\n", ""),
    ];
}

#[test]
fn a_page_that_says_what_the_spec_says_has_no_differences() {
    let comparison = compared(&[]);
    assert_eq!(comparison.render("close.md", true, false), "0 differences and 0 explained, 0 notes\n");
}

#[test]
fn a_column_that_the_page_lacks_is_not_compared() {
    let comparison = compared(&[("string[2,20]", "string"), ("| shop | String | Yes |", "| shop | String | |")]);
    assert_eq!(comparison.differences.len(), 0, "{}", comparison.render("close.md", true, false));
}

/// The specs' own errata explain what pages of their shapes say otherwise.
#[test]
fn the_specs_errata_explain_what_pages_of_the_four_providers_say_otherwise() {
    let pages = [
        ("huawei-pay", "huawei-close.html"),
        ("acopay", "acopay-close.md"),
        ("wechat-pay-v2", "php-library-close.md"),
        ("cloudpay", "cloudpay-close.txt"),
    ];
    let mut text = String::new();
    for (provider, fixture) in pages {
        let spec = SpecFiles::read(&Path::new("../specs").join(provider).join("close-order.yaml")).unwrap();
        let comparison = compare(&spec, &read(fixture), None);
        assert_eq!(comparison.unexplained().count(), 0, "{}", comparison.render(fixture, false, false));
        writeln!(text, "{provider}: {} explained, {} notes", comparison.differences.len(), comparison.notes.len())
            .unwrap();
    }
    expect_file!["pages/golden/four-providers.txt"].assert_eq(&text);
}

#[test]
fn an_erratum_explains_only_what_it_quotes() {
    let spec = SpecFiles::read(Path::new("../specs/cloudpay/close-order.yaml")).unwrap();
    let page = String::from_utf8(fixture("cloudpay-close.txt")).unwrap();
    // The erratum about result_msg quotes `true`; of its length no erratum says anything.
    let changed = page.replacen("result_msg是String(32)", "result_msg是String(16)", 1);
    let comparison = compare(&spec, &facts::of(&page::read(changed.as_bytes(), None).unwrap()), None);
    let unexplained: Vec<_> = comparison.unexplained().map(|difference| difference.message.as_str()).collect();
    assert_eq!(unexplained, ["`result_msg`, max_length: the page says `16`, the spec `32`"]);
}

#[test]
fn the_source_of_an_object_that_may_be_missing_does_not_explain_missing_fields_of_it() {
    let spec = SpecFiles::read(Path::new("../specs/cloudpay/close-order.yaml")).unwrap();
    let page = String::from_utf8(fixture("cloudpay-close.txt")).unwrap();
    let changed = page.replacen("错误代码err_code否String(32)SYSTEMERROR见下\n", "", 1);
    let comparison = compare(&spec, &facts::of(&page::read(changed.as_bytes(), None).unwrap()), None);
    let unexplained: Vec<_> = comparison.unexplained().map(|difference| difference.message.as_str()).collect();
    assert_eq!(unexplained, ["the spec lists `err_code`, the page does not, neither in a table nor in a message"]);
}

#[test]
fn an_erratum_about_another_page_explains_no_missing_field_of_this_one() {
    let spec = SpecFiles::read(Path::new("../specs/wechat-pay-v2/close-order.yaml")).unwrap();
    let facts = read("php-library-close.md");
    let own = compare(&spec, &facts, Some("https://pay.weixin.qq.com/doc/v2/merchant/4011987803"));
    let missing: Vec<_> = own.unexplained().map(|difference| difference.message.as_str()).collect();
    assert_eq!(missing.len(), 2, "nonce_str and sign: {missing:?}");
    let library = compare(&spec, &facts, Some("https://wechatpay.im/openapi/v2/pay/closeorder"));
    assert_eq!(library.unexplained().count(), 0);
}

#[test]
fn differences_are_printed_as_json_too() {
    let comparison = compared(&[("string[2,20]", "string[2,21]"), ("| GONE |", "| BAD |")]);
    expect_file!["pages/golden/differences.json"].assert_eq(&comparison.json("close.md").unwrap());
}

#[test]
fn what_a_page_says_is_drafted_without_a_mistake() {
    let provider = std::fs::read("tests/toypay/provider.yaml").unwrap();
    let origin = Origin { read: Some("2026-11-21"), ..Origin::default() };
    let text = draft(&read("toypay-close.md"), &origin, "close.md");
    let operation = text.replace("operation: close\n", "operation: close-order\n");
    let files = [
        SpecFile { path: "toypay/close-order.yaml".to_owned(), content: operation.into_bytes() },
        SpecFile { path: "toypay/provider.yaml".to_owned(), content: provider },
    ];
    let mistakes = load(&files).unwrap_err();
    // No page says what the client fills in: the shop's number from the configuration; nor which field the signature is.
    let rules: Vec<_> = mistakes.sorted().iter().map(|mistake| mistake.rule).collect();
    assert_eq!(rules, [Rule::UnusedCredential, Rule::SignatureField], "{}", mistakes.render(false));
}

#[test]
fn a_field_of_an_object_is_not_there_because_another_object_has_one_of_that_name() {
    let spec = SpecFiles::read(Path::new("../specs/acopay/close-order.yaml")).unwrap();
    let page = String::from_utf8(fixture("acopay-close.md")).unwrap();
    let changed = page.replacen("message | String(100)", "code | String(20) | | |\nmessage | String(100)", 1);
    let changed =
        changed.replace("\ncode | String(20) | FAIL | 业务码 |", "").replace("\"code\": \"FAIL\"", "\"nonce\": \"1\"");
    let comparison = compare(&spec, &facts::of(&page::read(changed.as_bytes(), None).unwrap()), None);
    let messages: Vec<_> = comparison.unexplained().map(|difference| difference.message.as_str()).collect();
    let missing = "the spec lists `code`, the page does not, neither in a table nor in a message";
    assert_eq!(messages, ["the page lists `code` among its reply fields, the spec does not", missing]);
}

/// Compares the page of the toy provider's query, after one change, with its spec.
fn query_compared(from: &str, to: &str) -> Vec<String> {
    let spec = SpecFiles::read(Path::new("tests/toypay/query-order.yaml")).unwrap();
    let text = String::from_utf8(fixture("toypay-query.md")).unwrap();
    assert!(text.contains(from), "the page has no {from:?}");
    let page = page::read(text.replacen(from, to, 1).as_bytes(), None).unwrap();
    let comparison = compare(&spec, &facts::of(&page), None);
    comparison.unexplained().map(|difference| difference.message.clone()).collect()
}

#[test]
fn a_querys_page_that_says_what_the_spec_says_has_no_differences() {
    assert_eq!(query_compared("", ""), [""; 0]);
}

#[test]
fn fields_of_the_path_and_of_lists_are_compared_as_all_others() {
    let cases = [
        ("string[1,20]", "string[1,21]", "`order`, max_length: the page says `21`, the spec `20`"),
        ("| test | Boolean |", "| test | String |", "`test`, the type: the page says `string`, the spec `boolean`"),
        ("String(14)", "String(20)", "`paid_at`, max_length: the page says `20`, the spec nothing"),
        (
            "| coupon_fee_$n | Int |",
            "| coupon_fee_$n | String |",
            "`coupon_fee_$n`, the type: the page says `string`, the spec `integer`",
        ),
        (
            "| coupon_fee_$n | Int | No | | What it paid, in fen. |\n",
            "",
            "the spec lists `coupon_fee_$n`, the page does not, neither in a table nor in a message",
        ),
        (
            "| since | DateTime",
            "| after | DateTime",
            "the page lists `after` among its query parameters, the spec does not",
        ),
    ];
    for (from, to, expected) in cases {
        let messages = query_compared(from, to);
        assert_eq!(messages.first().map(String::as_str), Some(expected), "{messages:?}");
    }
    // A message of the page has numbers where its table has `$n`.
    assert_eq!(query_compared("coupon_$n", "coupon_0"), [""; 0]);
}

#[test]
fn a_draft_of_a_query_says_where_its_fields_stand() {
    let origin = Origin { operation: Some("query-order"), read: Some("2026-11-22"), ..Origin::default() };
    let files = [
        SpecFile {
            path: "toypay/query-order.yaml".to_owned(),
            content: draft(&read("toypay-query.md"), &origin, "query.md").into_bytes(),
        },
        SpecFile {
            path: "toypay/provider.yaml".to_owned(),
            content: std::fs::read("tests/toypay/provider.yaml").unwrap(),
        },
    ];
    let mistakes = load(&files).unwrap_err();
    let rules: Vec<_> = mistakes.sorted().iter().map(|mistake| mistake.rule).collect();
    assert_eq!(rules, [Rule::UnusedCredential, Rule::SignatureField], "{}", mistakes.render(false));
}

#[test]
fn a_draft_replaces_no_file_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("close-order.yaml");
    let run = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_paywright-codegen"));
        command.args(["transcribe", "tests/pages/toypay-close.md", "--out"]).arg(&out).output().unwrap()
    };
    assert!(run().status.success());
    let first = std::fs::read_to_string(&out).unwrap();
    assert!(first.contains("operation: close-order\n"), "{first}");
    let again = run();
    assert!(!again.status.success());
    assert!(String::from_utf8_lossy(&again.stderr).contains("is there already"));
    assert_eq!(std::fs::read_to_string(&out).unwrap(), first);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn every_kind_of_page_can_be_read_as_another() {
    for name in ["huawei-close.html", "acopay-close.md", "cloudpay-close.txt"] {
        for kind in [Kind::Html, Kind::Markdown, Kind::Text] {
            let _ = told(&facts::of(&page::read(&fixture(name), Some(kind)).unwrap()));
        }
    }
}

#[test]
fn a_gbk_page_and_a_page_with_a_byte_order_mark_read_as_in_utf_8() {
    let utf8 = String::from_utf8(fixture("wiki-refund.html")).unwrap();
    let expected = told(&read("wiki-refund.html"));
    let (gbk, _, unmappable) = encoding_rs::GBK.encode(&utf8);
    assert!(!unmappable);
    let declared: Vec<u8> = replaced(&gbk, b"charset=utf-8", b"charset=gb2312");
    assert_eq!(told(&facts::of(&page::read(&declared, None).unwrap())), expected);
    let marked = [b"\xef\xbb\xbf", utf8.as_bytes()].concat();
    assert_eq!(told(&facts::of(&page::read(&marked, None).unwrap())), expected);
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|window| window == from).unwrap();
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}
