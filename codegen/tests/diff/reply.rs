//! Cases: what comes back, how it is judged, and what is only said.

use super::{BEFORE_WHY, CLOSE, Case, MESSAGE, NESTED, PROVIDER, STATE, STUCK, TWO_NUMBERS, cases};

cases! {
    // What comes back.
    a_reply_field_more_is_safe: "reply-field-added", [], [NESTED];
    a_reply_field_less_breaks: "reply-field-removed", [NESTED], [(CLOSE, NESTED.2, BEFORE_WHY)];
    another_name_of_a_reply_field_renames_the_accessor: "reply-accessor-renamed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: string, required: false, name: condition,")];
    another_type_of_a_reply_field_breaks_the_accessor: "reply-type-changed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: integer, required: false,")];
    a_reply_field_that_becomes_optional_is_an_option_as_before: "reply-required-changed",
        [],
        [(CLOSE, "  result:\n    type: string\n    required: true", "  result:\n    type: string\n    required: false")];
    a_shorter_limit_on_a_reply_field_is_safe: "reply-limit-changed",
        [NESTED, (CLOSE, STATE, "state: { type: string, required: false, max_length: 32,")],
        [(CLOSE, "max_length: 32", "max_length: 8")];
    another_spelling_is_read: "reply-alias-changed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: string, required: false, aliases: [the_state],")];
    a_field_that_comes_back_tells_replies_apart: "reply-echo-changed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: string, required: false, echo: order,")];
    an_object_that_may_be_missing_is_read_otherwise: "reply-inlining-changed",
        [NESTED],
        [(CLOSE, "  data:\n    type: object\n", "  data:\n    type: object\n    inline_when_absent: true\n")];
    what_the_sandbox_fills_is_no_clients_matter: "reply-fill-changed",
        [NESTED],
        [(CLOSE, STATE, "state: { type: string, required: false, fill: nonce,")];
    a_foreign_member_more_refuses_replies: "foreign-member-added",
        [],
        [(CLOSE, "errors:\n", "foreign_members: [amount]\nerrors:\n")];
    a_foreign_member_less_accepts_replies: "foreign-member-removed",
        [(CLOSE, "errors:\n", "foreign_members: [amount]\nerrors:\n")],
        [(CLOSE, "foreign_members: [amount]\n", "")];

    // The judge.
    one_more_row_understands_more: "judge-row-added",
        [],
        [(PROVIDER, "judge:\n", "judge:\n  - when: { result: done }\n    then: succeeded\n")];
    a_row_less_understands_less: "judge-row-removed",
        [(PROVIDER, "judge:\n", "judge:\n  - when: { result: done }\n    then: succeeded\n")],
        [(PROVIDER, "  - when: { result: done }\n    then: succeeded\n", "")];
    other_conditions_of_a_row_are_behaviour: "judge-conditions-changed",
        [],
        [(PROVIDER, "when: { result: no }", "when: { result: { not: ok } }")];
    rows_in_another_order_decide_otherwise: "judge-rows-reordered", [],
        [(PROVIDER, "  - when: { result: ok }\n    then: succeeded\n", ""), (PROVIDER, "    code: why\n", "    code: why\n  - when: { result: ok }\n    then: succeeded\n")];
    another_verdict_is_behaviour: "judge-verdict-changed",
        [(PROVIDER, "judge:\n", "judge:\n  - when: { result: done }\n    then: failed\n    code: why\n")],
        [(PROVIDER, "when: { result: done }\n    then: failed", "when: { result: done }\n    then: rejected")];
    another_place_of_the_code_is_another_conclusion: "judge-code-changed",
        [NESTED],
        [(PROVIDER, "    code: why\n", "    code: data.state\n")];
    another_place_of_the_words_is_behaviour: "judge-message-changed",
        [],
        [(PROVIDER, "    code: why\n", "    code: why\n    message: [result]\n")];
    a_refusal_that_may_come_unsigned_is_behaviour: "judge-signed-changed",
        [],
        [(PROVIDER, "    code: why\n", "    code: why\n    signed: sometimes\n")];
    a_name_that_only_the_sandbox_writes_is_safe: "judge-sandbox-changed",
        [],
        [(PROVIDER, "    code: why\n", "    code: why\n    name: result\n")];

    // Words.
    other_words_are_safe: "text-changed",
        [],
        [(CLOSE, "en: Closes an order.", "en: Closes one order."), (CLOSE, "zh: 关闭订单。", "zh: 关闭一笔订单。")];
    another_page_is_safe: "page-changed", [], [(CLOSE, "read: 2026-11-21", "read: 2026-11-22")];
    another_example_is_safe: "example-changed", [], [(CLOSE, "example: order-1", "example: order-2")];
    another_message_of_the_document_is_safe: "message-example-changed",
        [MESSAGE],
        [(CLOSE, "text: <toy/>", "text: <toy></toy>")];
    another_erratum_is_safe: "erratum-changed", [], [(CLOSE, "Elsewhere 21.", "Elsewhere 22.")];
    another_answer_of_the_sandbox_is_safe: "sandbox-answer-changed",
        [],
        [(CLOSE, "closed: { answer: succeeded }", "closed: { answer: failed, code: GONE }")];
    other_words_on_a_field_that_is_never_sent_are_safe: "unused-field-changed",
        [TWO_NUMBERS, (CLOSE, "number: { type: string, required: false,", "number: { type: string, required: false, unused: { en: Not yet., zh: 暂无。 },")], [(CLOSE, "en: Not yet.", "en: Never.")];
    errors_in_another_order_are_safe: "error-table-reordered", [STUCK],
        [(CLOSE, STUCK.2, "  GONE:\n"), (CLOSE, "sandbox:\n", "  STUCK:\n    doc: { en: Stuck., zh: 卡住。 }\n    remedy: { en: Wait., zh: 等待。 }\n    order: unknown\n    retry: after-query\nsandbox:\n")];
    reply_fields_in_another_order_are_safe: "reply-order-changed", [NESTED],
        [(CLOSE, NESTED.2, BEFORE_WHY), (CLOSE, "  result:\n", "  data:\n    type: object\n    required: false\n    doc: { en: Data., zh: 数据。 }\n    fields:\n      state: { type: string, required: false, doc: { en: The state., zh: 状态。 } }\n  result:\n")];
}
