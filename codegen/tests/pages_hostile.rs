//! Pages that are cut, broken, huge or hostile: a message or what could be read, never a panic, and soon.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::Path;

use paywright_codegen::{
    page::{
        self, Kind, PageError,
        compare::{SpecFiles, compare},
        draft::{Origin, draft},
        facts,
    },
    tree::{self, Source},
};
use proptest::prelude::*;

const FIXTURES: [&str; 9] = [
    "huawei-close.html",
    "acopay-close.md",
    "php-library-close.md",
    "cloudpay-close.txt",
    "wiki-refund.html",
    "english-query.txt",
    "huawei-query.md",
    "nested.md",
    "field-list.txt",
];

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/pages").join(name)).unwrap()
}

/// Does all that can be done with a page.
fn walk(bytes: &[u8], kind: Option<Kind>, spec: &SpecFiles) {
    let Ok(page) = page::read(bytes, kind) else { return };
    let facts = facts::of(&page);
    let comparison = compare(spec, &facts, None);
    assert!(comparison.json("page").is_ok());
    is_yaml(&draft(&facts, &Origin::default(), "page"));
}

fn is_yaml(text: &str) {
    let mut mistakes = paywright_codegen::diagnostic::Diagnostics::default();
    let source = Source { name: "draft.yaml".to_owned(), text: text.to_owned() };
    let root = tree::read(&std::sync::Arc::new(source), &mut mistakes);
    assert!(root.is_some() && mistakes.is_empty(), "{}\n{text}", mistakes.render(false));
}

fn spec() -> SpecFiles {
    SpecFiles::read(Path::new("tests/toypay/close-order.yaml")).unwrap()
}

#[test]
fn a_page_cut_at_any_byte_is_read_as_far_as_it_goes() {
    let spec = spec();
    for name in FIXTURES {
        let whole = fixture(name);
        // Every byte of two pages, with HTML, Markdown and cells that ran together; the others by leaps, to save minutes.
        let step = match name {
            "nested.md" | "cloudpay-close.txt" => 1,
            "wiki-refund.html" => 7,
            _ => 31,
        };
        for end in (0..whole.len()).step_by(step) {
            walk(&whole[..end], None, &spec);
        }
    }
}

#[test]
fn a_page_cut_in_half_gives_what_stands_in_that_half() {
    let whole = fixture("wiki-refund.html");
    let fields = |bytes: &[u8]| facts::of(&page::read(bytes, None).unwrap()).fields.len();
    let half = fields(&whole[..whole.len() / 2]);
    assert!(half > 3 && half < fields(&whole), "{half}");
}

#[test]
fn what_is_no_page_gets_a_message() {
    for (bytes, message) in [
        (&b""[..], "the page is empty"),
        (b"\xef\xbb\xbf\n \n", "the page is empty"),
        (b"n\0a\0m\0e\0\n\0", "the page is UTF-16 without a byte-order mark, which is not read: save it as UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "the page is not a text: it holds NUL characters"),
    ] {
        assert_eq!(page::read(bytes, None).unwrap_err().to_string(), message);
    }
}

#[test]
fn a_page_without_a_table_says_so() {
    for page in ["<html><p>Moved.</p></html>", "# Moved\n\nElsewhere.", "Please log in."] {
        let facts = facts::of(&page::read(page.as_bytes(), None).unwrap());
        let notes: Vec<_> = facts.notes.iter().map(|note| note.message.as_str()).collect();
        assert_eq!(notes, ["no table of fields or error codes was found on the page"]);
        is_yaml(&draft(&facts, &Origin::default(), "page"));
    }
}

#[test]
fn a_page_of_twenty_megabytes_is_refused() {
    let page = "<p>text</p>\n".repeat(20 * 1024 * 1024 / 12);
    let refused = page::read(page.as_bytes(), None).unwrap_err();
    assert_eq!(refused, PageError::TooLong);
}

#[test]
fn long_runs_of_one_thing_are_read_or_refused() {
    const UNITS: [&str; 16] = [
        "x",
        "<p>",
        "| a ",
        "{",
        "{\n",
        "字段名",
        "\"",
        "<td>",
        "&amp;",
        "- ",
        "[",
        "*",
        "<a href=1><p>",
        "字段名|类型\n",
        "A是String(1)\n",
        "变量名\n必填\n类型\n",
    ];
    for unit in UNITS {
        for kind in [Kind::Html, Kind::Markdown, Kind::Text] {
            let read = page::read(unit.repeat(100_000 / unit.len()).as_bytes(), Some(kind));
            match read.map(|page| facts::of(&page)) {
                Ok(facts) => assert!(facts.fields.len() <= 10_000, "{unit:?} as {kind:?}"),
                Err(error) => {
                    assert!(matches!(error, PageError::TooDeep | PageError::TooMany { .. }), "{unit:?}: {error}")
                }
            }
        }
    }
}

#[test]
fn a_table_of_a_million_cells_is_refused() {
    let html = format!("<table>{}</table>", format!("<tr>{}</tr>", "<td>x".repeat(1_000)).repeat(1_000));
    let markdown =
        format!("{}\n|{}\n", "|a".repeat(40) + "|", " --- |".repeat(40)) + &(("|x".repeat(40) + "|\n").repeat(25_000));
    let merged = "<table><tr>".to_owned() + &"<td rowspan=65534 colspan=1000>x</td><tr>".repeat(10_000);
    for page in [html, markdown, merged] {
        let refused = page::read(page.as_bytes(), None).unwrap_err();
        assert!(matches!(refused, PageError::TooMany { .. }), "{refused}");
    }
}

#[test]
fn deeply_nested_html_is_refused() {
    for unit in ["<div>", "<table><tr><td>", "<svg><g>", "<ul><li>", "<blockquote>"] {
        let refused = page::read(unit.repeat(50_000).as_bytes(), Some(Kind::Html)).unwrap_err();
        assert!(matches!(refused, PageError::TooDeep | PageError::TooMany { .. }), "{unit}: {refused}");
    }
    // What browsers do not nest stays flat.
    for unit in ["<b><p>", "<font size=1><i>", "<a href=1>", "<option>"] {
        let _ = page::read(unit.repeat(10_000).as_bytes(), Some(Kind::Html));
    }
}

#[test]
fn what_a_page_says_cannot_break_out_of_a_draft() {
    let page = "| Name | Type | Required | Example | Description |\n|---|---|---|---|---|\n\
                | a | String(9) | Yes | x\": }<br>- b: [ # \u{2028}\u{7f} | 固定值 \"}&*! |\n\
                | true | weird: # type\u{85} | maybe | ''' | |\n| null | int | No | 0x1F | |\n";
    let facts = facts::of(&page::read(page.as_bytes(), None).unwrap());
    assert_eq!(facts.fields.len(), 3);
    is_yaml(&draft(&facts, &Origin::default(), "a\nb: c"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn damaged_pages_never_panic(
        which in 0..FIXTURES.len(), at in any::<prop::sample::Index>(), with in prop::collection::vec(any::<u8>(), 0..40),
        kind in prop::sample::select(vec![None, Some(Kind::Html), Some(Kind::Markdown), Some(Kind::Text)]),
    ) {
        let mut page = fixture(FIXTURES[which]);
        let at = at.index(page.len());
        let end = (at + with.len() / 2).min(page.len());
        page.splice(at..end, with);
        walk(&page, kind, &spec());
    }

    #[test]
    fn shuffled_pieces_of_pages_never_panic(
        pieces in prop::collection::vec((0..FIXTURES.len(), any::<prop::sample::Index>(), 1..400_usize), 1..12),
        kind in prop::sample::select(vec![None, Some(Kind::Html), Some(Kind::Markdown), Some(Kind::Text)]),
    ) {
        let mut page = Vec::new();
        for (which, at, length) in pieces {
            let whole = fixture(FIXTURES[which]);
            let at = at.index(whole.len());
            page.extend_from_slice(&whole[at..(at + length).min(whole.len())]);
        }
        walk(&page, kind, &spec());
    }
}
