//! Queries, and what closing is worth without one; and what the words that queries brought say about messages.

use super::{CLOSE, Case, PROVIDER, cases, support::WITH_QUERY};

const QUERY: &str = WITH_QUERY.0;
const ASKS: &str = "queries: { merchant: order, state: state, paid_when: paid_at }\n";
/// A query that takes the provider's number, too.
const BOTH_NUMBERS: super::Edit = (
    QUERY,
    "  since:\n",
    "  number: { type: string, required: true, doc: { en: The provider's number., zh: 平台单号。 } }\n  since:\n",
);
const BOTH_COME_BACK: super::Edit = (
    QUERY,
    "  state:\n",
    "  number: { type: string, required: false, echo: number, doc: { en: The provider's number., zh: 平台单号。 } }\n  state:\n",
);
const ASKS_BY_BOTH: super::Edit =
    (QUERY, ASKS, "queries: { merchant: order, provider: number, state: state, paid_when: paid_at }\n");
const WEAK: super::Edit = (
    CLOSE,
    "closes: { merchant: order }",
    "closes: { merchant: order, weak_success: { en: It says so of any number., zh: 任意单号均返回成功。 } }",
);
const NO_STATES: super::Edit = (
    QUERY,
    "      OPEN: { en: Nobody paid., zh: 未支付。, order: unpaid }\n      DONE: { en: It is paid., zh: 已支付。, order: paid }\n      OVER: { en: It is closed., zh: 已关闭。, order: closed }\n",
    "      OPEN: { en: Nobody paid., zh: 未支付。 }\n      DONE: { en: It is paid., zh: 已支付。 }\n      OVER: { en: It is closed., zh: 已关闭。 }\n",
);

cases! {
    // What a success of closing is worth.
    a_success_that_proves_nothing_any_more_must_be_looked_at: "close-success-weakened", [], [WEAK];
    a_success_that_proves_something_again_must_be_looked_at: "close-success-strengthened",
        [WEAK],
        [(CLOSE, WEAK.2, WEAK.1)];

    // The shared interface.
    a_way_to_ask_is_safe: "query-method-added", [NO_STATES, (QUERY, ASKS, "")], [
        (QUERY, "idempotent: true\n", "idempotent: true\nqueries: { merchant: order, state: state, paid_when: paid_at }\n"),
        (QUERY, NO_STATES.2, NO_STATES.1),
    ];
    no_way_to_ask_any_more_breaks: "query-method-removed", [WITH_QUERY], [(QUERY, ASKS, ""), NO_STATES];
    another_number_to_ask_by_is_safe: "query-number-added", [BOTH_NUMBERS, BOTH_COME_BACK], [ASKS_BY_BOTH];
    a_number_less_to_ask_by_is_refused: "query-number-removed",
        [BOTH_NUMBERS, BOTH_COME_BACK, ASKS_BY_BOTH],
        [(QUERY, ASKS_BY_BOTH.2, ASKS)];
    the_number_in_another_field_is_behaviour: "query-number-changed",
        [BOTH_NUMBERS, BOTH_COME_BACK],
        [(QUERY, "queries: { merchant: order,", "queries: { merchant: number,")];
    a_state_at_another_place_is_another_conclusion: "query-state-moved",
        [WITH_QUERY],
        [(QUERY, ", paid_when: paid_at", "")];
    a_word_for_another_state_is_another_conclusion: "query-state-changed",
        [WITH_QUERY],
        [(QUERY, "zh: 已关闭。, order: closed", "zh: 已关闭。, order: failed")];

    // How replies are read.
    another_zone_of_a_time_is_another_moment: "reply-field-form-changed",
        [WITH_QUERY],
        [(QUERY, "zone: \"+08:00\"", "zone: \"+09:00\"")];
}

/// What the newer version changes, by the rules' ids.
fn found(both: &'static [super::Edit], newer: &'static [super::Edit]) -> Vec<&'static str> {
    let comparison = Case { rule: "", both, newer }.comparison();
    comparison.changes.iter().map(|change| change.rule.id).collect()
}

#[test]
fn another_form_of_a_time_and_another_layout_of_a_list_are_behaviour() {
    let form = &[(QUERY, "    format: yyyyMMddHHmmss\n    zone: \"+08:00\"\n", "    format: rfc3339\n")];
    assert_eq!(found(&[(QUERY, "    example: \"20261122080000\"\n", "")], form), ["reply-field-form-changed"]);
    let layout = &[
        (QUERY, "layout: numbered", "layout: columns"),
        (QUERY, "coupon_$n:", "coupon_list:"),
        (QUERY, "coupon_fee_$n:", "coupon_fee_list:"),
    ];
    assert!(found(&[WITH_QUERY], layout).contains(&"reply-field-form-changed"));
}

#[test]
fn a_field_that_moves_into_the_path_is_sent_elsewhere() {
    let both = &[(QUERY, "/orders/{order}", "/orders")];
    let found = found(both, &[(QUERY, "\"/orders\"", "\"/orders/{order}\"")]);
    assert_eq!(found, ["path-changed"]);
}

#[test]
fn signing_the_uri_is_another_cover() {
    let newer = &[(PROVIDER, "    covers: [body]\n", "    covers: [body]\n    without_body: uri\n")];
    assert!(found(&[WITH_QUERY], newer).contains(&"signature-cover-changed"));
}

#[test]
fn what_the_sandbox_sets_is_reported() {
    let newer = &[(QUERY, "  paid: { answer: succeeded }", "  paid: { answer: succeeded, set: { why: set } }")];
    assert_eq!(found(&[WITH_QUERY], newer), ["sandbox-answer-changed"]);
}

#[test]
fn a_judge_of_its_own_is_reported() {
    let newer = &[(
        QUERY,
        "sandbox:\n",
        "judge:\n  - when: { result: ok }\n    then: succeeded\n  - when: { result: nope }\n    then: failed\n    code: why\nsandbox:\n",
    )];
    assert_eq!(found(&[WITH_QUERY], newer), ["judge-conditions-changed"]);
}
