//! What a client says of an order, and whether the books contradict it.

use std::fmt;

use paywright::{Certainty, Closed, Confirmed, Error, Evidence, OrderState as Told, Outcome, Queried};
use paywright_sandbox::{Logged, OrderState};

/// What a client says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claim {
    /// A fact, and whether a query told it.
    Fact(Outcome, Evidence),
    /// A state that a query told.
    State(Told),
    /// No fact.
    Open(Certainty),
}

impl Claim {
    pub(crate) fn of_close(closed: Result<Closed, Error>) -> Self {
        closed.map_or_else(Self::of_error, |closed| Self::Fact(closed.outcome(), Evidence::Close))
    }

    pub(crate) fn of_confirm(confirmed: Result<Confirmed, Error>) -> Self {
        confirmed.map_or_else(Self::of_error, |confirmed| Self::Fact(confirmed.outcome(), confirmed.evidence()))
    }

    pub(crate) fn of_query(queried: Result<Queried, Error>) -> Self {
        queried.map_or_else(Self::of_error, |queried| Self::State(queried.state()))
    }

    fn of_error(error: Error) -> Self {
        Self::Open(error.certainty())
    }
}

impl fmt::Display for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(outcome, Evidence::Close) => f.write_str(outcome.id()),
            Self::Fact(outcome, by) => write!(f, "{outcome} by {by}"),
            Self::State(state) => f.write_str(state.id()),
            Self::Open(certainty) => write!(f, "{}?", certainty.id()),
        }
    }
}

/// An order as the provider has it; `None` where it has none.
pub(crate) type Books = Option<OrderState>;

/// The books in a word.
pub(crate) fn word(books: Books) -> &'static str {
    books.map_or("missing", OrderState::id)
}

/// What the provider knows of the order.
pub(crate) struct Evidenced<'e> {
    pub(crate) before: Books,
    pub(crate) now: Books,
    /// Its calls, of all operations.
    pub(crate) calls: &'e [Logged],
}

/// Why a claim must not stand, if it must not.
///
/// A payment whose money goes back was a payment: where a provider's words do not tell the two apart, `paid` is no lie.
pub(crate) fn contradiction(claim: Claim, books: &Evidenced<'_>) -> Option<String> {
    let now = books.now;
    let is_paid = matches!(now, Some(OrderState::Paid | OrderState::Refunded));
    let is_true = match claim {
        Claim::Fact(Outcome::Closed | Outcome::AlreadyClosed, _) => now == Some(OrderState::Closed),
        Claim::Fact(Outcome::AlreadyPaid, _) => is_paid,
        Claim::Fact(Outcome::Refunded, _) => now == Some(OrderState::Refunded),
        Claim::Fact(Outcome::NotFound, _) => now.is_none(),
        // It claims nothing.
        Claim::Fact(Outcome::Accepted, _) | Claim::Open(Certainty::Unknown) => true,
        Claim::Open(Certainty::NotSent) => books.calls.is_empty(),
        Claim::Open(Certainty::Answered) => now == books.before && !books.calls.iter().any(Logged::changed),
        Claim::State(Told::Unknown) => true,
        Claim::State(Told::Paid) => is_paid,
        Claim::State(Told::NotFound) => now.is_none(),
        Claim::State(state) => now.map(Told::from) == Some(state),
    };
    (!is_true).then(|| format!("the client says {claim}, the books say {} (before: {})", word(now), word(books.before)))
}
