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
    // No page says that the client fills the shop's number in from the configuration.
    let rules: Vec<_> = mistakes.sorted().iter().map(|mistake| mistake.rule).collect();
    assert_eq!(rules, [Rule::UnusedCredential], "{}", mistakes.render(false));
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

/// The toy provider's spec, with other words in some places of its files.
fn toypay_with(changes: &[(&str, &str)]) -> SpecFiles {
    let folder = tempfile::tempdir().unwrap();
    for name in ["close-order.yaml", "provider.yaml"] {
        let mut text = std::fs::read_to_string(Path::new("tests/toypay").join(name)).unwrap();
        for (from, to) in changes.iter().filter(|_| name == "close-order.yaml") {
            assert!(text.contains(from), "the spec has no {from:?}");
            text = text.replacen(from, to, 1);
        }
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    SpecFiles::read(&folder.path().join("close-order.yaml")).unwrap()
}

fn facts_of(page: &str) -> Facts {
    facts::of(&page::read(page.as_bytes(), None).unwrap())
}

/// Every fact that the toy provider's page states, and another one in its place.
const MUTATIONS: &[(&str, &str)] = &[
    ("| X-Toy-Sign | String | Yes", "| X-Toy-Sign | String | No"),
    ("| X-Toy-Sign | String", "| X-Toy-Sign | Int"),
    ("| X-Toy-Sign |", "| X-Toy-Signs |"),
    ("| shop | String | Yes", "| shop | String | No"),
    ("| shop | String", "| shop | Object"),
    ("| shop |", "| store |"),
    ("string[2,20] | Yes", "string[2,20] | No"),
    ("string[2,20]", "string[2,17]"),
    ("string[2,20]", "string[2,23]"),
    ("string[2,20]", "string[5,20]"),
    ("string[2,20]", "int"),
    ("| order |", "| orders |"),
    ("| type | String | No", "| type | String | Yes"),
    ("| type | String", "| type | Int"),
    ("| type | String", "| kind | String"),
    ("| result | String | Yes", "| result | String | No"),
    ("| result | String", "| result | Int"),
    ("| result |", "| outcome |"),
    ("| why | String | No", "| why | String | Yes"),
    ("| why | String", "| why | Array"),
    ("| why |", "| reason |"),
    ("| sign | String | Yes", "| sign | String | No"),
    ("| GONE |", "| LOST |"),
];

#[test]
fn every_changed_fact_of_a_page_is_an_unexplained_difference() {
    for change in MUTATIONS {
        assert_ne!(compared(&[*change]).unexplained().count(), 0, "{change:?}");
    }
}

#[test]
fn the_source_of_a_field_explains_no_contradiction() {
    let source = "source: https://elsewhere.example/page\n    ";
    let spec = toypay_with(&[
        ("  shop:\n    type", &format!("  shop:\n    {source}type")),
        ("  order:\n    type", &format!("  order:\n    {source}type")),
        ("  type:\n    type", &format!("  type:\n    {source}type")),
        ("  result:\n    type", &format!("  result:\n    {source}type")),
        ("  why:\n    type", &format!("  why:\n    {source}type")),
        ("  sign:\n    type", &format!("  sign:\n    {source}type")),
    ]);
    let page = String::from_utf8(fixture("toypay-close.md")).unwrap();
    for (from, to) in MUTATIONS {
        let comparison = compare(&spec, &facts_of(&page.replacen(from, to, 1)), None);
        assert_ne!(comparison.unexplained().count(), 0, "{from:?} → {to:?}");
    }
    let missing = compare(&spec, &facts_of(&page.replacen("| why | String | No | The error code. |\n", "", 1)), None);
    assert_eq!((missing.differences.len(), missing.unexplained().count()), (1, 0));
}

#[test]
fn an_erratum_explains_while_it_says_what_the_spec_has() {
    let erratum = |says: &str| format!("says: \"21\"\n    {says}problem");
    let page = String::from_utf8(fixture("toypay-close.md")).unwrap().replacen("string[2,20]", "string[2,21]", 1);
    for (ours, unexplained) in [("ours: \"20\"\n    ", 0), ("ours: \"22\"\n    ", 1), ("", 1)] {
        let spec = toypay_with(&[("says: \"20\"\n    problem", &erratum(ours))]);
        let comparison = compare(&spec, &facts_of(&page), None);
        assert_eq!(comparison.differences.len(), 1);
        assert_eq!(comparison.unexplained().count(), unexplained, "{ours:?}");
    }
}

#[test]
fn an_erratum_about_a_field_does_not_explain_that_the_object_around_it_is_missing() {
    let object = "  data:\n    type: object\n    required: false\n    doc: { en: Data., zh: 数据。 }\n    fields:\n      x:\n        \
                  type: string\n        required: false\n        doc: { en: X., zh: 某值。 }\n  why:\n";
    let erratum = |at: &str| {
        format!(
            "errata:\n  - at: {at}\n    says: not listed\n    ours: \"false\"\n    problem: {{ en: Absent., zh: 未列出。 }}\n"
        )
    };
    for (at, unexplained) in [("reply.data.fields.x.required", 1), ("reply.data.required", 0)] {
        let spec = toypay_with(&[("  why:\n", object), ("errata:\n", &erratum(at))]);
        let comparison = compare(&spec, &read("toypay-close.md"), None);
        assert_eq!((comparison.differences.len(), comparison.unexplained().count()), (1, unexplained), "{at}");
    }
}

fn notes(comparison: &Comparison) -> Vec<&str> {
    comparison.notes.iter().map(|note| note.message.as_str()).collect()
}

#[test]
fn what_only_the_spec_states_is_noted_once_for_each_side_and_kind() {
    let spec = toypay_with(&[("    fill: { credential: shop }", "    max_length: 9\n    fill: { credential: shop }")]);
    let comparison = compare(&spec, &read("toypay-close.md"), None);
    assert_eq!(
        notes(&comparison),
        ["the page states no greatest length of `shop` among its request fields, the spec does"]
    );
    assert_eq!(comparison.differences.len(), 0);
    let page = String::from_utf8(fixture("toypay-close.md")).unwrap();
    let (before, after) = page.split_once("## Response parameters").unwrap();
    let reply = "\n\n| Name | Type | Description |\n| --- | --- | --- |\n| result | String | a |\n| why | String | b |\n| sign | String | c |\n";
    let errors = after.split_once("## Error codes").unwrap().1;
    let unmarked = format!("{before}## Response parameters{reply}\n## Error codes{errors}");
    let comparison = compare(&toypay(), &facts_of(&unmarked), None);
    let expected = "the page's table of reply fields has no required mark in any row: they were not compared";
    assert_eq!(notes(&comparison), [expected]);
}

#[test]
fn readable_rows_of_a_known_table_are_read_and_the_others_named() {
    let page =
        "| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| good | String | 是 | a |\n| 订单号 | String | 是 | b |\n";
    let facts = facts_of(page);
    let names: Vec<_> = facts.fields.iter().map(|field| field.path.join(".")).collect();
    assert_eq!(names, ["good"]);
    let notes: Vec<_> = facts.notes.iter().map(|note| note.message.as_str()).collect();
    assert_eq!(notes, ["a row without a field's name that could be read: 订单号 | String | 是 | b"]);
    let unreadable = facts_of(&page.replace("good", "商品"));
    assert!(unreadable.notes.iter().any(|note| note.message.starts_with("a table without a name or code that")));
}

fn run_compare(page: &[u8]) -> (std::process::Output, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.md");
    std::fs::write(&path, page).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_paywright-codegen"));
    let output = command.args(["compare", "tests/toypay/close-order.yaml"]).arg(&path).output().unwrap();
    let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    (output, String::from_utf8(text).unwrap())
}

#[test]
fn a_page_that_gives_nothing_to_compare_fails() {
    let login = "<html><h1>Log in</h1><form>Name <input> Password <input></form></html>";
    let unreadable = "| colour | taste |\n|---|---|\n| red | sweet |\n";
    for page in ["hello", login, unreadable] {
        let (output, text) = run_compare(page.as_bytes());
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.contains("nothing on this page could be compared"), "{text}");
    }
    let (gbk, ..) =
        encoding_rs::GBK.encode("关闭订单\n\n| 参数 | 类型 | 必填 |\n|---|---|---|\n| 订单号 | 字符串 | 是 |\n");
    let (output, text) = run_compare(&gbk);
    assert_eq!(output.status.code(), Some(1));
    assert!(text.contains("a Chinese text in GBK: save it as UTF-8"), "{text}");
}

#[test]
fn what_a_page_would_have_a_terminal_do_is_not_printed() {
    let page = String::from_utf8(fixture("toypay-close.md")).unwrap();
    let page = page + "\n| \u{1b}[31mName | \u{1b}]0;x\u{7} |\n|---|---|\n| a | b\u{9b}1m |\n";
    let page = page.replacen("order-1", "order\u{1b}[2J-1", 1).replacen("| Yes | order", "| Ye\u{7}s | order", 1);
    let (_, text) = run_compare(page.as_bytes());
    assert!(text.contains("[31mName") && text.contains("[2J-1"), "{text}");
    assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
}
