//! Operations.

use super::{
    AllowanceSpec, DocumentSpec, ErratumSpec, ErrorSpec, FieldSpec, JudgeSpec, OperationSandboxSpec, TextSpec,
    VerdictWord,
};
use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean_or, mapping, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span},
};

mapping! {
    /// An operation's file.
    OperationSpec = "an operation" {
        /// The operation's id: the file's name.
        required "operation" id: Spanned<String> = "close-order",
        /// The operation's name.
        required "title" title: TextSpec = "{ en: Close an order, zh: 关闭订单 }",
        /// The operation's page.
        required "document" document: DocumentSpec = "{ url: https://docs.example.com/api/close.html, read: 2026-11-21 }",
        /// What the operation does, in our own words.
        required "doc" doc: TextSpec = "{ en: Closes an unpaid order., zh: 关闭未支付的订单。 }",
        /// How the call travels.
        required "http" http: HttpSpec = "{ method: POST, path: /pay/closeorder }",
        /// What the call is called at the provider's gateway, where it can be made there.
        optional "gateway" gateway: Spanned<String> = "closeOrder",
        /// Whether sending it again does no harm.
        required "idempotent" idempotent: bool = "true",
        /// Joins the interface that all providers share: the request fields that name the order to close.
        optional "closes" closes: ClosesSpec = "{ merchant: out_trade_no }",
        /// Joins the interface that all providers share: how the call asks for an order's state.
        optional "queries" queries: QueriesSpec = "{ merchant: out_trade_no, provider: transaction_id, state: trade_state }",
        /// Advice for callers who know when the order was made.
        optional "guidance" guidance: GuidanceSpec = "{ wait_after_creation: 300, doc: { en: Not within five minutes of creating the order., zh: 订单生成后五分钟内不应调用。 } }",
        /// The fields of the request, in the page's order: those that `path` names go there, the others into the body, or
        /// into the query of a GET.
        required "request" request: Map<FieldSpec> = "out_trade_no: { type: string, required: true, max_length: 32, doc: { en: The order number., zh: 商户订单号。 } }" where request_fields,
        /// Rules that span fields.
        defaulted "rules" rules: Vec<RuleSpec> = "[{ at_least_one_of: [transaction_no, mch_trade_no] }]",
        /// The fields of the reply, in the page's order.
        required "reply" reply: Map<FieldSpec> = "result_code: { type: string, required: true, doc: { en: The result., zh: 业务结果。 } }" where reply_fields,
        /// Names that only other messages of the provider have. A reply with one of them answers another call.
        defaulted "foreign_members" foreign_members: Vec<Spanned<String>> = "[transaction_id, refund_id]",
        /// How a reply is judged, where the provider's own table does not fit this operation.
        optional "judge" judge: Vec<JudgeSpec> = "[{ when: { status: 200 }, then: succeeded }]",
        /// The operation's own error rows, by code. They win over the provider's.
        defaulted "errors" errors: Map<ErrorSpec> = "1007: { name: ORDER_NOT_EXIST, doc: { en: No such order., zh: 没有这个订单。 }, remedy: { en: Check the number., zh: 检查订单号。 }, order: not-found, retry: never }",
        /// What the sandbox answers, by the order's state.
        optional "sandbox" sandbox: OperationSandboxSpec = "{ unpaid: { answer: succeeded }, paid: { answer: failed, code: PAID }, closed: { answer: succeeded }, missing: { answer: failed, code: GONE } }",
        /// The document's own wire messages.
        defaulted "examples" examples: Vec<ExampleSpec> = "[{ of: request, title: { en: The page's request., zh: 请求示例。 }, text: '{}' }]",
        /// Where the document is wrong, or sources disagree.
        defaulted "errata" errata: Vec<ErratumSpec> = "[{ at: http.method, says: body (JSON), ours: POST, problem: { en: The page names no method., zh: 页面没有写方法。 } }]",
        /// Rules that do not hold for one place of this file, and why.
        defaulted "allow" allow: Vec<AllowanceSpec> = "[{ rule: E0023, at: request.sign.example, reason: The page's own example is a placeholder. }]",
    }
}

mapping! {
    /// How a call travels.
    HttpSpec = "the HTTP call" {
        /// The HTTP method.
        required "method" method: MethodWord = "POST",
        /// The path below the host; it starts with a slash. `{name}` stands for the request field of that name.
        required "path" path: Spanned<String> = "/pay/closeorder" where path,
    }
}

words! {
    /// An HTTP method.
    MethodWord = "an HTTP method" {
        /// GET, without a body: the request's fields stand in the path and in the query.
        Get = "GET",
        /// POST, with a body.
        Post = "POST",
    }
}

mapping! {
    /// The request fields that name the order.
    ClosesSpec = "how it closes" {
        /// The request field with the merchant's order number.
        required "merchant" merchant: Spanned<String> = "out_trade_no",
        /// The request field with the provider's order number, where it can be given.
        optional "provider" provider: Spanned<String> = "transaction_no",
        /// Why a success does not prove that the order is closed, where it does not. Then only a query does.
        optional "weak_success" weak_success: TextSpec = "{ en: Merchants report success for numbers that do not exist., zh: 商户反映不存在的订单号也返回成功。 }",
    }
}

mapping! {
    /// How a call asks for an order's state. One of the two numbers is needed, or both.
    QueriesSpec = "how it asks" {
        /// The request field with the merchant's order number.
        optional "merchant" merchant: Spanned<String> = "out_trade_no",
        /// The request field with the provider's order number.
        optional "provider" provider: Spanned<String> = "transaction_id",
        /// Where the reply has the order's state. Each of the field's `values` says by `order` what it stands for.
        required "state" state: Spanned<String> = "trade_state",
        /// A place of the reply that only a paid order has, where the state alone does not tell.
        optional "paid_when" paid_when: Spanned<String> = "data.success_time",
    }
}

words! {
    /// The state of an order, in words that all providers share.
    OrderStateWord = "a state of an order" {
        /// Nobody paid, and the buyer still can.
        Unpaid = "unpaid",
        /// The buyer is paying right now.
        Paying = "paying",
        /// The buyer paid.
        Paid = "paid",
        /// The buyer paid, and at least a part of the money goes back.
        Refunded = "refunded",
        /// The buyer can no longer pay.
        Closed = "closed",
        /// A payment failed.
        Failed = "failed",
        /// The document's words do not tell.
        Unknown = "unknown",
    }
}

mapping! {
    /// Guidance that no code enforces.
    GuidanceSpec = "guidance" {
        /// Seconds after the order's creation before which the provider asks not to call.
        required "wait_after_creation" wait_after_creation: Spanned<u32> = "300",
        /// What is advised, and why.
        required "doc" doc: TextSpec = "{ en: Not within five minutes of creating the order., zh: 订单生成后五分钟内不应调用。 }",
    }
}

mapping! {
    /// A rule that spans fields; one of its keys is given.
    RuleSpec = "a rule" where one_key {
        /// One of these request fields must be given.
        optional "at_least_one_of" at_least_one_of: Vec<Spanned<String>> = "[transaction_no, mch_trade_no]",
        /// Where several of these are given, the first of them wins at the provider.
        optional "precedence" precedence: Vec<Spanned<String>> = "[transaction_no, mch_trade_no]",
        /// A field must be given where another one is.
        optional "required_if" required_if: RequiredIfSpec = "{ field: sub_mch_id, present: sub_appid }",
    }
}

mapping! {
    /// A field that another one asks for.
    RequiredIfSpec = "a condition" {
        /// The field that must be given.
        required "field" field: Spanned<String> = "sub_mch_id",
        /// The field whose presence asks for it.
        required "present" present: Spanned<String> = "sub_appid",
    }
}

mapping! {
    /// A wire message that the document prints.
    ExampleSpec = "an example" {
        /// What the message is.
        required "of" of: ExampleWord = "reply",
        /// What the message shows.
        required "title" title: TextSpec = "{ en: The page's reply., zh: 页面上的应答示例。 }",
        /// For a reply: how it is judged.
        optional "judged" judged: VerdictWord = "failed",
        /// The message, as the page prints it.
        required "text" text: Spanned<String> = "'{\"out_trade_no\":\"1217752501201407033233368018\"}'",
    }
}

words! {
    /// What an example shows.
    ExampleWord = "what an example shows" {
        /// A request.
        Request = "request",
        /// A reply.
        Reply = "reply",
    }
}
