//! What people look for is found: the site's own script and texts, run by a JavaScript engine without a browser.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use rquickjs::{Context, Runtime};
use serde::Deserialize;
use support::page;

#[derive(Debug, Deserialize)]
struct Found {
    url: String,
    body: String,
}

/// What the search box gets for a query, best first.
fn search(language: &str, query: &str) -> Vec<Found> {
    // As much of a browser and of mdBook as the script touches when it is loaded.
    const BROWSER: &str = "
        var window = { search: {} };
        var elasticlunr = { Index: {} };
        var document = { getElementById: () => ({ addEventListener: () => {} }) };
    ";
    let index = page(&format!("{language}/{}", paywright_site::search::FILE));
    let query = serde_json::to_string(query).unwrap();
    let call = format!(
        "JSON.stringify(elasticlunr.Index.load(window.search.index).search({query}, window.search.search_options)
            .map(found => ({{ url: window.search.doc_urls[found.ref], body: found.doc.body }})))"
    );
    let runtime = Runtime::new().unwrap();
    let json: String = Context::full(&runtime).unwrap().with(|context| {
        context.eval::<(), _>(BROWSER).unwrap();
        context.eval::<(), _>(index).unwrap();
        context.eval(call).unwrap()
    });
    serde_json::from_str(&json).unwrap()
}

fn urls(found: &[Found]) -> Vec<&str> {
    found.iter().map(|found| found.url.as_str()).collect()
}

#[test]
fn chinese_words_are_found_inside_sentences() {
    for (query, page) in [
        ("关闭订单", "huawei-pay/close-order.html"),
        ("订单号", "acopay/close-order.html"),
        ("幂等", "huawei-pay/close-order.html"),
    ] {
        let found = search("zh", query);
        assert!(urls(&found).iter().any(|url| url.starts_with(page)), "{query}: {found:#?}");
    }
}

#[test]
fn a_code_leads_to_the_table_of_errors_first() {
    let found = search("en", "ORDERPAID");
    assert_eq!(found[0].url, "wechat-pay-v2/close-order.html#error-codes", "{found:#?}");
    assert!(found[0].body.contains("ORDERPAID The order is paid."), "{found:#?}");
}

#[test]
fn a_field_leads_to_its_definition_first_and_a_part_of_its_name_is_enough() {
    let found = search("en", "mercOrderNo");
    // Several operations have the field: in the body, or in the path.
    let definitions = ["huawei-pay/close-order.html#body", "huawei-pay/query-order.html#path"];
    assert!(definitions.contains(&found[0].url.as_str()), "{found:#?}");
    assert!(urls(&search("en", "orderno")).contains(&"huawei-pay/close-order.html#body"));
}

#[test]
fn every_word_of_a_query_must_occur() {
    assert!(!search("zh", "ORDERPAID 已支付").is_empty());
    assert!(search("zh", "ORDERPAID 没有的词").is_empty());
    assert!(search("en", "  ").is_empty());
}

#[test]
fn the_second_code_of_a_pair_is_found_by_itself() {
    let found = search("en", "MERC_ORDER_NOT_EXIST");
    assert!(urls(&found).contains(&"huawei-pay/close-order.html#error-codes"), "{found:#?}");
}

#[test]
fn what_was_looked_for_is_in_the_excerpt_as_a_word_of_its_own() {
    let found = search("zh", "订单号");
    let with = found.iter().find(|found| found.body.contains("订单号")).unwrap();
    assert!(format!(" {} ", with.body).contains(" 订单号 "), "{with:#?}");
}

#[test]
fn the_guide_is_found_in_the_english_book() {
    assert!(urls(&search("en", "annotate-snippets")).iter().any(|url| url.starts_with("dependencies.html")));
}
