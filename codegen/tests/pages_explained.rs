//! What a comparison may explain away, and what it has to say: every changed fact of a page fails it, and a page that gives
//! nothing is no success.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::Path;

use paywright_codegen::page::{
    self,
    compare::{Comparison, SpecFiles, compare},
    facts::{self, Facts},
};

fn page() -> String {
    std::fs::read_to_string("tests/pages/toypay-close.md").unwrap()
}

fn toypay() -> SpecFiles {
    SpecFiles::read(Path::new("tests/toypay/close-order.yaml")).unwrap()
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
        assert!(page().contains(change.0), "the page has no {change:?}");
        let page = page().replacen(change.0, change.1, 1);
        assert_ne!(compare(&toypay(), &facts_of(&page), None).unexplained().count(), 0, "{change:?}");
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
    let page = page();
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
    let page = page().replacen("string[2,20]", "string[2,21]", 1);
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
        let comparison = compare(&spec, &facts_of(&page()), None);
        assert_eq!((comparison.differences.len(), comparison.unexplained().count()), (1, unexplained), "{at}");
    }
}

fn notes(comparison: &Comparison) -> Vec<&str> {
    comparison.notes.iter().map(|note| note.message.as_str()).collect()
}

#[test]
fn what_only_the_spec_states_is_noted_once_for_each_side_and_kind() {
    let spec = toypay_with(&[("    fill: { credential: shop }", "    max_length: 9\n    fill: { credential: shop }")]);
    let comparison = compare(&spec, &facts_of(&page()), None);
    assert_eq!(
        notes(&comparison),
        ["the page states no greatest length of `shop` among its request fields, the spec does"]
    );
    assert_eq!(comparison.differences.len(), 0);
    let page = page();
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
    let page = page();
    let page = page + "\n| \u{1b}[31mName | \u{1b}]0;x\u{7} |\n|---|---|\n| a | b\u{9b}1m |\n";
    let page = page.replacen("order-1", "order\u{1b}[2J-1", 1).replacen("| Yes | order", "| Ye\u{7}s | order", 1);
    let (_, text) = run_compare(page.as_bytes());
    assert!(text.contains("[31mName") && text.contains("[2J-1"), "{text}");
    assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
}
