//! What the sandbox answers.

use super::*;

/// What the sandbox answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What kind of answer.
    pub verdict: VerdictWord,
    /// The error code.
    pub code: Option<String>,
    /// The second code.
    pub sub_code: Option<String>,
    /// The words.
    pub message: Option<String>,
    /// Values by their place in the reply.
    pub set: Vec<(Vec<usize>, String)>,
    /// Why this is assumed, where no document says so.
    pub assumed: Option<Text>,
}

/// What the sandbox answers, by the order's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Of an unpaid order.
    pub unpaid: Answer,
    /// Of a paid order.
    pub paid: Answer,
    /// Of a closed order.
    pub closed: Answer,
    /// Of an order that there is not.
    pub missing: Answer,
    /// Of an order that is being paid, where that differs from an unpaid one.
    pub paying: Option<Answer>,
    /// Of an order whose money goes back, where that differs from a paid one.
    pub refunded: Option<Answer>,
    /// Of an order whose payment failed, where that differs from an unpaid one.
    pub failed: Option<Answer>,
}
