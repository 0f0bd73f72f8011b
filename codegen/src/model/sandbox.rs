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

impl Answers {
    /// What is answered about such an order.
    #[must_use]
    pub fn of(&self, situation: Situation) -> &Answer {
        match situation {
            Situation::Unpaid => &self.unpaid,
            Situation::Paying => self.paying.as_ref().unwrap_or(&self.unpaid),
            Situation::Paid => &self.paid,
            Situation::Refunded => self.refunded.as_ref().unwrap_or(&self.paid),
            Situation::Closed => &self.closed,
            Situation::Failed => self.failed.as_ref().unwrap_or(&self.unpaid),
            Situation::Missing => &self.missing,
        }
    }
}

/// What an order was when somebody asked to close it, or asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// Not paid.
    Unpaid,
    /// Being paid.
    Paying,
    /// Paid.
    Paid,
    /// Paid, and money goes back.
    Refunded,
    /// Closed.
    Closed,
    /// A payment failed.
    Failed,
    /// There is no such order.
    Missing,
}

impl Situation {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] =
        [Self::Unpaid, Self::Paying, Self::Paid, Self::Refunded, Self::Closed, Self::Failed, Self::Missing];
}
