//! What to do now: one place for all commands, and in the same words as the guide (`docs/guide/answers.md`).
//!
//! Advice must lead out: it never sends anybody to ask what was just asked and cannot be told.

mod words;

use paywright::runtime::{Certainty, Error, ErrorKind, OrderState, Outcome, table::Retry};
use serde::{Deserialize, Serialize};

pub use words::{of_outcome, of_state};

/// What a call was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// To close the order.
    Close,
    /// To tell its state.
    State,
}

/// What to do where there is no fact about the order; [`Advice::text`] says it. Journals keep it as a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Advice {
    /// The call itself is wrong.
    Correct,
    /// The order has to be named by its other number.
    OtherNumber,
    /// A key of the configuration is no key.
    MendKey,
    /// It is too early to close the order.
    TooEarly,
    /// No connection, so that nothing was closed.
    CloseWhenReachable,
    /// No connection, so that nothing was asked.
    AskWhenReachable,
    /// A query can tell.
    Query,
    /// A query can tell, and says whose answers these are.
    QueryAuthentic,
    /// A query can tell, and whether the mix-up goes on.
    QueryStray,
    /// A query can tell later.
    AskLater,
    /// Replies to other calls keep coming.
    AskStray,
    /// The provider's query does not tell; its close may.
    CloseInstead,
    /// The provider's query does not tell; one close gave no answer that counts.
    CloseOnceMore,
    /// Neither tells, whoever asks again.
    Platform,
    /// Closing was refused, and no query tells.
    PlatformAfterNo,
    /// The two contradict each other.
    Contradiction,
    /// The order was still open after all.
    StillOpen,
    /// Closing was refused, and the order is open.
    OpenAfterNo,
    /// The buyer is at it.
    Paying,
    /// An authentic no to a close.
    CloseRefused,
    /// An authentic no to a close, after which a query can tell.
    QueryAfterNo,
    /// An authentic no to a query.
    QueryRefused,
    /// A refusal without a signature: mostly our own key or number.
    Credentials,
    /// Somebody else may be answering.
    Stop,
}

impl Advice {
    /// Whether the same call can lead further when that was seen to. Otherwise it would go in a circle, or trust whom one
    /// should not.
    #[must_use]
    pub fn leads_to_another_call(self) -> bool {
        !matches!(self, Self::OtherNumber | Self::Platform | Self::PlatformAfterNo | Self::Contradiction | Self::Stop)
    }
}

/// What to do after a close, confirmed or not, that gave no fact.
#[must_use]
pub fn after_close(error: &Error) -> Advice {
    match error.kind() {
        ErrorKind::Unconfirmed(both) => {
            let closed = both.closed().map(|closed| closed.outcome()).map_err(Trouble::of);
            let queried = both.queried().map(|queried| queried.state()).map_err(Trouble::of);
            unconfirmed(error.certainty(), closed, queried)
        }
        _ => of(Asked::Close, Trouble::of(error)),
    }
}

/// What to do after a query that gave no fact.
#[must_use]
pub fn after_query(error: &Error) -> Advice {
    of(Asked::State, Trouble::of(error))
}

/// What went wrong with a call, as far as advice depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Trouble {
    certainty: Certainty,
    /// The id of the error's kind.
    kind: &'static str,
    retry: Option<Retry>,
}

impl Trouble {
    fn of(error: &Error) -> Self {
        Self { certainty: error.certainty(), kind: error.kind().id(), retry: error.retry() }
    }

    /// Whether the provider's authentic words do not tell, so that it would say the same again.
    fn is_final(self) -> bool {
        match self.kind {
            "not-understood" => true,
            "refused" => self.certainty == Certainty::Unknown && matches!(self.retry, None | Some(Retry::Never)),
            _ => false,
        }
    }
}

/// What to do after one call.
fn of(asked: Asked, trouble: Trouble) -> Advice {
    match (trouble.certainty, trouble.kind, asked) {
        (Certainty::NotSent, "transport", Asked::Close) => Advice::CloseWhenReachable,
        (Certainty::NotSent, "transport", Asked::State) => Advice::AskWhenReachable,
        (Certainty::NotSent, "no-provider-number" | "not-querying", _) => Advice::OtherNumber,
        (Certainty::NotSent, "sign", _) => Advice::MendKey,
        (Certainty::NotSent, "too-early", _) => Advice::TooEarly,
        (Certainty::NotSent, ..) => Advice::Correct,
        (Certainty::Answered, _, Asked::Close) if trouble.retry == Some(Retry::AfterQuery) => Advice::QueryAfterNo,
        (Certainty::Answered, _, Asked::Close) => Advice::CloseRefused,
        (Certainty::Answered, _, Asked::State) => Advice::QueryRefused,
        (Certainty::Unknown, "unauthenticated", _) => Advice::Credentials,
        (Certainty::Unknown, "not-authentic", Asked::Close) => Advice::QueryAuthentic,
        (Certainty::Unknown, "not-authentic", Asked::State) => Advice::Stop,
        (Certainty::Unknown, "stray" | "names-no-order", Asked::Close) => Advice::QueryStray,
        (Certainty::Unknown, "stray" | "names-no-order", Asked::State) => Advice::AskStray,
        (Certainty::Unknown, _, Asked::Close) => Advice::Query,
        (Certainty::Unknown, _, Asked::State) if trouble.is_final() => Advice::CloseInstead,
        (Certainty::Unknown, _, Asked::State) => Advice::AskLater,
    }
}

/// What to do after a close and a query which together settled nothing. The query came last, so its trouble weighs most.
fn unconfirmed(certainty: Certainty, closed: Result<Outcome, Trouble>, queried: Result<OrderState, Trouble>) -> Advice {
    let said_no = certainty == Certainty::Answered;
    match (closed, queried) {
        (_, Err(trouble)) if is_alarming(trouble) => of(Asked::State, trouble),
        // A close that says so is a fact, unless a query contradicted it: the last one, or one before.
        (Ok(Outcome::AlreadyPaid), _) => Advice::Contradiction,
        (_, Ok(OrderState::Paying)) => Advice::Paying,
        (_, Ok(OrderState::Unpaid | OrderState::Failed)) if said_no => Advice::OpenAfterNo,
        (_, Ok(OrderState::Unpaid | OrderState::Failed)) => Advice::StillOpen,
        (closed, Ok(_)) => untold(said_no, closed),
        (closed, Err(trouble)) if trouble.is_final() => untold(said_no, closed),
        (_, Err(trouble)) if trouble.certainty == Certainty::Answered => Advice::QueryRefused,
        (Err(trouble), Err(_)) if is_alarming(trouble) => of(Asked::Close, trouble),
        (_, Err(_)) => Advice::AskLater,
    }
}

/// Whether it is about keys, or about who answers.
fn is_alarming(trouble: Trouble) -> bool {
    matches!(trouble.kind, "not-authentic" | "unauthenticated" | "stray" | "names-no-order")
}

/// What to do where the query was authentic, and would not tell if it were asked again.
fn untold(said_no: bool, closed: Result<Outcome, Trouble>) -> Advice {
    match closed {
        _ if said_no => Advice::PlatformAfterNo,
        Ok(_) => Advice::AskLater,
        Err(Trouble { kind: "unauthenticated", .. }) => Advice::Credentials,
        Err(Trouble { kind: "refused", retry: Some(Retry::SameOrder), .. }) => Advice::CloseOnceMore,
        Err(Trouble { kind: "refused" | "not-understood", .. }) => Advice::Platform,
        Err(_) => Advice::CloseOnceMore,
    }
}

#[cfg(test)]
#[path = "advice/tests.rs"]
mod tests;
