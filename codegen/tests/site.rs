//! The site's pages of an invented provider: what a person would read, as golden files.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use expect_test::expect_file;
use paywright_codegen::{
    emit::reference::{
        Language,
        site::{Certain, Exchange, Page, Reply, SignedText, pages},
    },
    model::{OrderStateWord, Situation},
};

fn exchange() -> Exchange {
    let reply = |situation, body: &str, certain| Reply { situation, status: 200, body: body.to_owned(), certain };
    Exchange {
        provider: "toypay".to_owned(),
        operation: "close-order".to_owned(),
        chosen: vec![("kind".to_owned(), "A".to_owned())],
        request: "POST /close HTTP/1.1\nHost: toypay.example\n\n{\"order\":\"order-1\"}\n".to_owned(),
        signed: vec![SignedText { field: "sign".to_owned(), string: "order=order-1&key=[redacted]".to_owned() }],
        replies: vec![
            reply(Situation::Unpaid, "{\"result\":\"OK\"}", Certain::Closed),
            reply(Situation::Missing, "```", Certain::NotFound),
        ],
    }
}

fn toy(language: Language, changes: &[(&str, &str, &str)]) -> Vec<Page> {
    let model = support::model(changes).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    pages(language, &model, &[exchange()])
}

fn content<'p>(pages: &'p [Page], path: &str) -> &'p str {
    &pages.iter().find(|page| page.path == path).unwrap().content
}

#[test]
fn an_operation_page_says_everything_that_the_spec_says() {
    let pages = toy(Language::English, &[]);
    expect_file!["golden/site_operation.md"].assert_eq(content(&pages, "toypay/close-order.md"));
}

fn query() -> Exchange {
    let reply = |situation, body: &str, certain| Reply { situation, status: 200, body: body.to_owned(), certain };
    Exchange {
        operation: "query-order".to_owned(),
        request: "GET /orders/order-1?shop=shop1 HTTP/1.1\nHost: toypay.example\n".to_owned(),
        replies: vec![
            reply(Situation::Unpaid, "{\"state\":\"OPEN\"}", Certain::State(OrderStateWord::Unpaid)),
            reply(Situation::Missing, "{\"why\":\"GONE\"}", Certain::NoSuchOrder),
        ],
        ..exchange()
    }
}

#[test]
fn a_query_page_says_what_the_providers_words_stand_for() {
    let signed = ("provider", "    covers: [body]\n", "    covers: [body]\n    without_body: uri\n");
    let model = support::model(&[support::WITH_QUERY, signed]);
    let model = model.unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    let page_in =
        |language| content(&pages(language, &model, &[exchange(), query()]), "toypay/query-order.md").to_owned();
    expect_file!["golden/site_query.md"].assert_eq(&page_in(Language::English));
    expect_file!["golden/site_query_zh.md"].assert_eq(&page_in(Language::Chinese));
}

#[test]
fn a_shared_row_that_an_operation_explains_otherwise_is_not_told_of_it() {
    let shared = (
        "provider",
        "errors:\n",
        "errors:\n  GONE:\n    doc: { en: Gone., zh: 无。 }\n    remedy: { en: Look., zh: 核对。 }\n    order: not-found\n    retry: never\n",
    );
    let page = |changes: &[(&str, &str, &str)], path| {
        let model = support::model(changes).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
        content(&pages(Language::English, &model, &[]), path).to_owned()
    };
    let (query, compare) = ("toypay/query-order.md", "compare.md");
    let by_shared = [
        support::WITH_QUERY,
        shared,
        ("query-order", "  GONE:\n", "  LOST:\n"),
        ("query-order", "code: GONE", "code: LOST"),
    ];
    assert!(page(&by_shared, query).contains("| error `GONE` | not found | `NotFound` |"));
    let otherwise = [support::WITH_QUERY, shared, ("query-order", "order: not-found", "order: unknown")];
    assert!(!page(&otherwise, query).contains("`NotFound`"), "{}", page(&otherwise, query));
    assert!(!page(&otherwise, compare).contains("OrderState::NotFound"), "{}", page(&otherwise, compare));
    assert!(page(&otherwise, query).contains("[shared one](index.md#shared-error-codes) (1)"), "`GONE` is none here");
}

#[test]
fn an_error_of_a_query_is_put_in_words_for_a_query() {
    let unknown = ("query-order", "order: not-found\n    retry: never", "order: unknown\n    retry: after-query");
    let refused = ("query-order", "order: not-found", "order: unchanged");
    for (change, words) in
        [(unknown, "not told</span> | ask again later |"), (refused, "not told: the query was refused</span>")]
    {
        let model = support::model(&[support::WITH_QUERY, change]);
        let model = model.unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
        let page = content(&pages(Language::English, &model, &[]), "toypay/query-order.md").to_owned();
        assert!(page.contains(words), "{page}");
        assert!(!page.contains("closed by this call") && !page.contains("may have been closed"), "{page}");
    }
}

#[test]
fn a_success_that_proves_nothing_is_said_to_prove_nothing_before_anything_else() {
    let weak = (
        "close-order",
        "closes: { merchant: order }",
        "closes: { merchant: order, weak_success: { en: It says so of any number., zh: 任意单号均返回成功。 } }",
    );
    for (language, words) in [
        (Language::English, "**A success does not prove that the order is closed.** It says so of any number."),
        (Language::Chinese, "**成功应答不能证明订单已关闭。** 任意单号均返回成功。"),
    ] {
        let pages = toy(language, &[weak]);
        let page = content(&pages, "toypay/close-order.md");
        assert!(page.split("\n## ").next().unwrap().contains(words), "{page}");
    }
}

#[test]
fn a_provider_page_and_the_comparison_speak_chinese() {
    let pages = toy(Language::Chinese, &[]);
    expect_file!["golden/site_provider_zh.md"].assert_eq(content(&pages, "toypay/index.md"));
    expect_file!["golden/site_compare_zh.md"].assert_eq(content(&pages, "compare.md"));
}

#[test]
fn pages_come_in_reading_order_with_operations_below_their_provider() {
    let pages = toy(Language::English, &[]);
    let order: Vec<(&str, usize)> = pages.iter().map(|page| (page.path.as_str(), page.depth)).collect();
    assert_eq!(order, [("index.md", 0), ("compare.md", 0), ("toypay/index.md", 0), ("toypay/close-order.md", 1)]);
}

#[test]
fn words_that_look_like_html_stay_words() {
    let words = ("close-order", "doc: { en: The order., zh", "doc: { en: \"<script>alert(1)</script> | [x](y)\", zh");
    let pages = toy(Language::English, &[words]);
    let page = content(&pages, "toypay/close-order.md");
    assert!(page.contains("\\<script\\>alert(1)\\</script\\> \\| \\[x\\](y)"), "{page}");
}

#[test]
fn a_message_with_a_fence_in_it_stays_inside_its_block() {
    let pages = toy(Language::English, &[]);
    assert!(content(&pages, "toypay/close-order.md").contains("````text\n```\n````\n"));
}

#[test]
fn an_operation_without_messages_has_a_page_all_the_same() {
    let model = support::model(&[]).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
    let pages = pages(Language::English, &model, &[]);
    let page = content(&pages, "toypay/close-order.md");
    assert!(!page.contains("On the wire") && page.contains("## In Rust") && page.contains("## Error codes"));
}

#[test]
fn the_docs_command_says_what_is_missing_outside_of_the_projects_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("site");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_paywright-codegen"));
    command.args(["docs", "--root"]).arg(folder.path()).arg("--output").arg(&output);
    let ended = command.output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(!ended.status.success() && said.contains("error: `paywright-site`"), "{said}");
    assert!(!output.exists());
}
