//! Error tables, and what the sandbox answers.

use super::{TextSpec, VerdictWord};
use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean_or, mapping, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span},
};

mapping! {
    /// A row of an error table.
    ErrorSpec = "an error" {
        /// A name for the code, where the code is none. Unique within the provider.
        optional "name" name: Spanned<String> = "ORDER_NOT_EXIST",
        /// What the code means.
        required "doc" doc: TextSpec = "{ en: The provider knows no such order., zh: 没有这个订单。 }",
        /// What leads to it.
        optional "cause" cause: TextSpec = "{ en: The order is paid., zh: 订单已支付。 }",
        /// What to do.
        required "remedy" remedy: TextSpec = "{ en: Check the order number., zh: 检查订单号。 }",
        /// What is now known about the order.
        required "order" order: Spanned<OrderWord> = "not-found",
        /// Whether calling again can help.
        required "retry" retry: Spanned<RetryWord> = "never",
        /// The page on which this row was read, where it is not the file's `document`.
        optional "source" source: Spanned<String> = "https://docs.example.com/errors" where address,
        /// Rows by the second code. Below an unlisted one the outer row explains, and nothing is concluded about the order.
        defaulted "sub_codes" sub_codes: Map<ErrorSpec> = "UNKNOW_ERROR: { doc: { en: Not available., zh: 服务不可用。 }, remedy: { en: Try again., zh: 稍后重试。 }, order: unknown, retry: same-order }" where sub_codes,
    }
}

words! {
    /// What an error says about the order.
    OrderWord = "what is known about the order" {
        /// It was closed before.
        AlreadyClosed = "already-closed",
        /// It is paid.
        AlreadyPaid = "already-paid",
        /// The provider knows no such order.
        NotFound = "not-found",
        /// The call changed nothing; the order's state is not told.
        Unchanged = "unchanged",
        /// Nothing: it may have been closed.
        Unknown = "unknown",
    }
}

words! {
    /// Whether calling again can help.
    RetryWord = "a retry class" {
        /// No: something must be put right first, or there is nothing left to do.
        Never = "never",
        /// Yes, with the same order number.
        SameOrder = "same-order",
        /// Only after a query told the order's state.
        AfterQuery = "after-query",
    }
}

mapping! {
    /// What the sandbox answers to a call that is wrong.
    ProviderSandboxSpec = "the sandbox's answers" {
        /// To a signature that does not fit.
        optional "bad_signature" bad_signature: AnswerSpec = "{ answer: rejected, message: 签名错误 }",
        /// To a request that breaks the document's limits.
        optional "bad_request" bad_request: AnswerSpec = "{ answer: failed, code: PARAM_ERROR }",
        /// To a value that must not be seen twice.
        optional "replayed" replayed: AnswerSpec = "{ answer: rejected, code: '200001', sub_code: INVALID_DUPLICATE_REQUEST }",
    }
}

mapping! {
    /// What the sandbox answers by an order's state.
    OperationSandboxSpec = "the sandbox's answers" {
        /// Of an unpaid order.
        required "unpaid" unpaid: AnswerSpec = "{ answer: succeeded }",
        /// Of a paid order.
        required "paid" paid: AnswerSpec = "{ answer: failed, code: ORDERPAID }",
        /// Of an order that is closed already.
        required "closed" closed: AnswerSpec = "{ answer: failed, code: ORDERCLOSED }",
        /// Of an order that there is not.
        required "missing" missing: AnswerSpec = "{ answer: failed, code: ORDERNOTEXIST }",
        /// Of an order that is being paid; as of an unpaid one where this is missing.
        optional "paying" paying: AnswerSpec = "{ answer: succeeded }",
        /// Of an order whose money goes back; as of a paid one where this is missing.
        optional "refunded" refunded: AnswerSpec = "{ answer: succeeded }",
        /// Of an order whose payment failed; as of an unpaid one where this is missing.
        optional "failed" failed: AnswerSpec = "{ answer: succeeded }",
    }
}

mapping! {
    /// An answer of the sandbox.
    AnswerSpec = "an answer" {
        /// What kind of reply it is; a row of `judge` says how such a reply looks.
        required "answer" answer: VerdictWord = "failed",
        /// The error code.
        optional "code" code: Spanned<String> = "ORDERPAID",
        /// The second error code.
        optional "sub_code" sub_code: Spanned<String> = "MERC_ORDER_NOT_EXIST",
        /// Values by their place in the reply, beside those that the row of `judge` and the order's state ask for.
        defaulted "set" set: Map<Spanned<String>> = "{ data.code: FAIL }",
        /// The words.
        optional "message" message: Spanned<String> = "订单已支付",
        /// Why this is assumed, where no document says so.
        optional "assumed" assumed: TextSpec = "{ en: The page does not say what a paid order answers., zh: 页面未说明。 }",
    }
}

impl OperationSandboxSpec {
    /// All answers.
    pub(crate) fn answers(&self) -> impl Iterator<Item = &AnswerSpec> {
        let optional = [&self.paying, &self.refunded, &self.failed];
        [&self.unpaid, &self.paid, &self.closed, &self.missing].into_iter().chain(optional.into_iter().flatten())
    }
}
