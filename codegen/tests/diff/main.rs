//! What changed between two versions, classed for the one who calls the generated crate. One case for every rule; the
//! golden files are what a person sees.
#![cfg(feature = "diff")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod complete;
mod output;
mod provider;
mod query;
mod reply;
mod request;
#[path = "../support/mod.rs"]
mod support;

use std::{collections::BTreeSet, path::Path};

use expect_test::expect_file;
use paywright_codegen::{
    SpecFile,
    diff::{Comparison, compare, rules, text},
    load,
    model::Model,
};
use support::files;

/// A file of the toy provider, a text in it, and what stands there instead.
type Edit = (&'static str, &'static str, &'static str);

/// Two versions of the toy provider that differ by what one rule is about.
#[derive(Clone, Copy)]
struct Case {
    rule: &'static str,
    /// Made in both versions.
    both: &'static [Edit],
    /// Made in the newer one.
    newer: &'static [Edit],
}

fn model(files: &[SpecFile]) -> Model {
    load(files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)))
}

impl Case {
    fn comparison(&self) -> Comparison {
        let old = model(&files(self.both));
        let new = model(&files(&[self.both, self.newer].concat()));
        compare(("old", &old), ("new", &new))
    }
}

fn printed(comparison: &Comparison) -> String {
    anstream::adapter::strip_str(&text(comparison)).to_string()
}

macro_rules! cases {
    ($($name:ident: $rule:literal, [$($both:expr),* $(,)?], [$($newer:expr),* $(,)?];)*) => {
        pub(super) const CASES: &[Case] = &[$(Case { rule: $rule, both: &[$($both),*], newer: &[$($newer),*] }),*];

        $(
            #[test]
            fn $name() {
                let case = Case { rule: $rule, both: &[$($both),*], newer: &[$($newer),*] };
                let comparison = case.comparison();
                expect_test::expect_file![concat!("../golden/diff/", $rule, ".txt")].assert_eq(&super::printed(&comparison));
                assert!(comparison.changes.iter().any(|change| change.rule.id == $rule), "the rule found nothing");
            }
        )*
    };
}

use cases;

const CLOSE: &str = "close-order";
const PROVIDER: &str = "provider";
/// The toy provider's erratum quotes the limit.
const QUOTED: Edit =
    (CLOSE, "  - at: request.order.max_length\n    says: \"20\"", "  - at: request.order.min_length\n    says: \"2\"");
const BEFORE_TYPE: &str = "  type:\n    type:";
const BEFORE_WHY: &str = "  why:\n";
const NO_RULES: Edit = (CLOSE, "rules:\n  - at_least_one_of: [order, type]\n", "");
const TWO_NUMBERS: Edit = (
    CLOSE,
    BEFORE_TYPE,
    "  number: { type: string, required: false, doc: { en: The other number., zh: 另一单号。 } }\n  type:\n    type:",
);
const OPTIONAL_ORDER: Edit =
    (CLOSE, "  order:\n    type: string\n    required: true", "  order:\n    type: string\n    required: false");
const NESTED: Edit = (
    CLOSE,
    BEFORE_WHY,
    "  data:\n    type: object\n    required: false\n    doc: { en: Data., zh: 数据。 }\n    fields:\n      state: { type: string, required: false, doc: { en: The state., zh: 状态。 } }\n  why:\n",
);
const STATE: &str = "state: { type: string, required: false,";
const NONCE: Edit = (
    PROVIDER,
    "headers:\n",
    "headers:\n  X-Nonce: { type: string, required: true, max_length: 16, fill: nonce, doc: { en: A nonce., zh: 随机串。 } }\n",
);
const VERSION: Edit = (
    CLOSE,
    BEFORE_TYPE,
    "  version: { type: string, required: true, const: \"1.0\", doc: { en: The version., zh: 版本。 } }\n  type:\n    type:",
);
const SECOND_HOST: Edit = (
    PROVIDER,
    "credentials:\n",
    "  standby: { url: https://standby.toypay.example, doc: { en: The other host., zh: 备用域名。 } }\ncredentials:\n",
);
const STUCK: Edit = (
    CLOSE,
    "  GONE:\n",
    "  STUCK:\n    doc: { en: Stuck., zh: 卡住。 }\n    remedy: { en: Wait., zh: 等待。 }\n    order: unknown\n    retry: after-query\n  GONE:\n",
);
/// A credential `hint` may be there, although nothing uses it.
const UNUSED_HINT: Edit = (
    PROVIDER,
    "wire:\n",
    "allow: [{ rule: E0055, at: credentials.hint, reason: The constructor matters here. }]\nwire:\n",
);
const USED_HINT: Edit = (UNUSED_HINT.0, UNUSED_HINT.2, UNUSED_HINT.1);
/// What only a call without a body can be: one that names no order.
const NO_BODY: Edit = (
    CLOSE,
    "request:\n  shop:\n    type: string\n    required: true\n    fill: { credential: shop }\n    doc: { en: The shop., zh: 店铺。 }\n  order:\n    type: string\n    required: true\n    min_length: 2\n    max_length: 20\n    characters: A-Z a-z 0-9 -\n    doc: { en: The order., zh: 订单。 }\n    example: order-1\n  type:\n    type: string\n    required: false\n    values:\n      fast: { en: At once., zh: 立即。 }\n      slow: { en: Later., zh: 稍后。 }\n    doc: { en: How fast., zh: 速度。 }\nrules:\n  - at_least_one_of: [order, type]\n",
    "request: {}\n",
);
const NOTHING_CLOSED: Edit = (CLOSE, "closes: { merchant: order }\n", "");
const SHOP_IN_A_HEADER: Edit = (
    PROVIDER,
    "headers:\n",
    "headers:\n  X-Shop: { type: string, required: true, fill: { credential: shop }, doc: { en: The shop., zh: 店铺。 } }\n",
);
const ERRATUM_ELSEWHERE: Edit =
    (CLOSE, "  - at: request.order.max_length\n    says: \"20\"", "  - at: idempotent\n    says: \"true\"");
const OTHER_KEY: Edit = (
    PROVIDER,
    "  kind:\n",
    "  other:\n    type: string\n    required: true\n    secret: true\n    key: shared\n    doc: { en: Another key., zh: 另一密钥。 }\n  kind:\n",
);
const OTHER_SUFFIX: Edit =
    (PROVIDER, "suffix: { name: key, credential: key }", "suffix: { name: key, credential: other }");
const MESSAGE: Edit = (
    CLOSE,
    "errata:\n",
    "examples:\n  - { of: request, title: { en: A request., zh: 请求。 }, text: <toy/> }\nerrata:\n",
);

/// The toy provider under another id.
fn second_provider() -> Vec<SpecFile> {
    let mut copy = files(&[(PROVIDER, "provider: toypay", "provider: toypay-two")]);
    copy.iter_mut().for_each(|file| file.path = file.path.replace("toypay/", "toypay-two/"));
    copy
}

/// The toy provider with one more call, which does not close orders.
fn second_operation(id: &str) -> Vec<SpecFile> {
    let name = format!("operation: {id}");
    let text = support::OPERATION.replace("operation: close-order", &name).replace("closes: { merchant: order }\n", "");
    let mut all = files(&[]);
    all.push(SpecFile { path: format!("toypay/{id}.yaml"), content: text.into_bytes() });
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all
}

fn check(rule: &str, old: &[SpecFile], new: &[SpecFile]) {
    let comparison = compare(("old", &model(old)), ("new", &model(new)));
    let golden = Path::new("../golden/diff").join(rule).with_extension("txt");
    expect_file![golden].assert_eq(&printed(&comparison));
    assert!(comparison.changes.iter().any(|change| change.rule.id == rule), "the rule found nothing");
}

/// The toy provider with one door only.
fn one_door() -> Vec<SpecFile> {
    let mut all = files(&[]);
    for file in &mut all {
        let text = std::str::from_utf8(&file.content).unwrap();
        let first_door = text.split("\ngateway:\n").next().unwrap();
        file.content = format!("{}\n", first_door.trim_end()).into_bytes();
    }
    all
}

const WHOLE: &[&str] = &[
    "gateway-added",
    "gateway-removed",
    "provider-added",
    "provider-removed",
    "operation-added",
    "operation-removed",
    "shared-close-changed",
];

#[test]
fn one_more_provider_is_safe() {
    check("provider-added", &files(&[]), &[files(&[]), second_provider()].concat());
}

#[test]
fn a_provider_less_breaks() {
    check("provider-removed", &[files(&[]), second_provider()].concat(), &files(&[]));
}

#[test]
fn another_door_is_safe() {
    check("gateway-added", &one_door(), &files(&[]));
}

#[test]
fn a_door_less_breaks() {
    check("gateway-removed", &files(&[]), &one_door());
}

#[test]
fn one_more_operation_is_safe() {
    check("operation-added", &files(&[]), &second_operation("reverse-order"));
}

#[test]
fn an_operation_less_breaks() {
    check("operation-removed", &second_operation("reverse-order"), &files(&[]));
}

#[test]
fn another_operation_that_closes_is_what_the_shared_interface_calls() {
    let old = second_operation("cancel-order");
    let mut new = old.clone();
    for (file, from, to) in [
        (0, "idempotent: true\n", "idempotent: true\ncloses: { merchant: order }\n"),
        (1, "closes: { merchant: order }\n", ""),
    ] {
        new[file].content = String::from_utf8(new[file].content.clone()).unwrap().replace(from, to).into_bytes();
    }
    check("shared-close-changed", &old, &new);
}

#[test]
fn every_rule_has_a_case_and_every_golden_file_a_rule() {
    let all: Vec<_> = rules::all().iter().map(|rule| rule.id).collect();
    let rules: BTreeSet<_> = all.iter().copied().collect();
    assert_eq!(all.len(), rules.len(), "two rules have one id");
    let cases = [provider::CASES, query::CASES, request::CASES, reply::CASES].concat();
    let cases: BTreeSet<_> = cases.iter().map(|case| case.rule).chain(WHOLE.iter().copied()).collect();
    assert_eq!(rules, cases);
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/diff");
    let stem = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().path().file_stem().unwrap().to_owned();
    let golden: BTreeSet<_> = golden.read_dir().unwrap().map(stem).collect();
    assert_eq!(golden, rules.iter().map(std::ffi::OsString::from).collect());
}

#[test]
fn the_same_specs_have_no_differences() {
    let toy = model(&files(&[]));
    let comparison = compare(("old", &toy), ("new", &toy));
    assert_eq!(comparison.changes, []);
    assert_eq!(comparison.bump(), None);
}
