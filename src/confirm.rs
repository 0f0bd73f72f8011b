//! Closing for certain: what a call that closes and the queries after it prove together.
//!
//! A close leaves a doubt where its reply did not come or cannot be believed, where the provider refused without telling
//! the order's state, and where its success is known to prove nothing. Then the order is asked for. Only what ends the
//! matter counts: closed, paid, refunded, unknown to the provider. An order that is still open stays a doubt, since the
//! close can be on its way.
//!
//! A close that says "paid" leaves another doubt: the money may have gone back since. Where the provider's query has a word
//! for that, the order is asked for, too. A query that tells nothing then takes nothing away; one that says anything else
//! than paid or refunded contradicts the close, and nothing is certain. Such an order is not closed again: what a later
//! close would meet could only hide that it was paid. It is asked for again where the state can change.

use std::{fmt, time::Duration};

use crate::{
    error::Error,
    order::OrderState,
    outcome::{Certainty, Closed, Outcome, Queried},
    retry,
    table::Retry,
    words::words,
};

/// How often an order is closed and asked for until it is certain, and how far apart.
///
/// ```
/// use std::time::Duration;
/// use paywright_runtime::ConfirmPolicy;
///
/// // Waits of up to 1, 2, 4, 8 and 10 seconds between six rounds, as far as the retry policy's deadline allows.
/// let patient = ConfirmPolicy::default().rounds(6).waits(Duration::from_secs(1), Duration::from_secs(10));
/// assert_eq!(patient.rounds, 6);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConfirmPolicy {
    /// The most rounds of closing and asking, the first one included. The first one is made even where this is 0.
    pub rounds: u32,
    /// The longest wait after the first round; it doubles after each further one. The shortest is a half of it.
    pub first_wait: Duration,
    /// The longest wait.
    pub greatest_wait: Duration,
}

/// Four rounds; waits of up to 0.5, 1 and 2 seconds, and at least a half of that.
impl Default for ConfirmPolicy {
    fn default() -> Self {
        Self { rounds: 4, first_wait: Duration::from_millis(500), greatest_wait: Duration::from_secs(4) }
    }
}

impl ConfirmPolicy {
    /// One round: the order is closed and asked for once.
    #[must_use]
    pub fn once() -> Self {
        Self::default().rounds(1)
    }

    /// With this many rounds at most, the first one included.
    #[must_use]
    pub fn rounds(mut self, most: u32) -> Self {
        self.rounds = most;
        self
    }

    /// With waits of up to `first` after the first round, doubling up to `greatest`.
    #[must_use]
    pub fn waits(mut self, first: Duration, greatest: Duration) -> Self {
        self.first_wait = first;
        self.greatest_wait = greatest;
        self
    }

    /// The wait after the round with this number: at least a half of the longest, so that what the provider took has
    /// time to take effect.
    pub(crate) fn wait(&self, round: u32, jitter: u32) -> Duration {
        let longest = retry::doubled(self.first_wait, round).min(self.greatest_wait);
        let half = longest / 2;
        half.saturating_add(retry::part(longest.saturating_sub(half), jitter))
    }
}

/// By what an outcome is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// The reply to the call that closes.
    Close,
    /// The reply to a query.
    Query,
}

words! {
    /// As commands and events print it: `close`, `query`.
    Evidence {
        Close => "close",
        Query => "query",
    }
}

/// What is known about an order after closing it and, where that left a doubt, asking for it.
#[derive(Debug)]
pub struct Confirmed {
    outcome: Outcome,
    closed: Result<Closed, Error>,
    queried: Option<Queried>,
}

impl Confirmed {
    pub(crate) fn by_close(outcome: Outcome, closed: Result<Closed, Error>) -> Self {
        Self { outcome, closed, queried: None }
    }

    pub(crate) fn by_query(outcome: Outcome, closed: Result<Closed, Error>, queried: Queried) -> Self {
        Self { outcome, closed, queried: Some(queried) }
    }

    /// What is certain about the order. [`Outcome::Accepted`] only where the provider has no query to confirm it by.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// By what the outcome is known.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        if self.queried.is_some() { Evidence::Query } else { Evidence::Close }
    }

    /// What the last call that closes gave.
    ///
    /// # Errors
    ///
    /// Why it left a doubt, which the query then settled.
    pub fn closed(&self) -> Result<&Closed, &Error> {
        self.closed.as_ref()
    }

    /// What the query told, if one was needed.
    #[must_use]
    pub fn queried(&self) -> Option<&Queried> {
        self.queried.as_ref()
    }
}

/// A doubt that a query did not settle.
#[derive(Debug)]
pub struct Unconfirmed(Box<(Result<Closed, Error>, Result<Queried, Error>)>);

impl Unconfirmed {
    pub(crate) fn new(closed: Result<Closed, Error>, queried: Result<Queried, Error>) -> Self {
        Self(Box::new((closed, queried)))
    }

    /// What the last call that closes gave.
    ///
    /// # Errors
    ///
    /// Why it left a doubt.
    pub fn closed(&self) -> Result<&Closed, &Error> {
        self.0.0.as_ref()
    }

    /// What the last query told: a state that does not end the matter.
    ///
    /// # Errors
    ///
    /// Why it told nothing.
    pub fn queried(&self) -> Result<&Queried, &Error> {
        self.0.1.as_ref()
    }

    /// An authentic no stays one; everything else stays open.
    pub(crate) fn certainty(&self) -> Certainty {
        match self.closed().map_err(Error::certainty) {
            Err(Certainty::Answered) => Certainty::Answered,
            _ => Certainty::Unknown,
        }
    }
}

impl fmt::Display for Unconfirmed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.closed() {
            Ok(closed) if closed.outcome() == Outcome::Accepted => {
                f.write_str("the provider took the call to close, which by itself proves nothing")?;
            }
            Ok(closed) => write!(f, "closing: the provider says {}", closed.outcome())?,
            Err(error) => write!(f, "closing: {error:#}")?,
        }
        match self.queried() {
            Ok(queried) => write!(f, "; a query says that the order is {}", queried.state()),
            Err(error) => write!(f, "; asking: {error:#}"),
        }
    }
}

/// Both errors are in the text, so that neither is a source: there can only be one.
impl std::error::Error for Unconfirmed {}

/// What to do after a call that closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// Nothing: this is certain.
    Settled(Outcome),
    /// Ask for the order.
    Ask,
    /// Ask whether the money of this paid order went back, where the provider can tell.
    AskForRefund,
    /// Nothing: asking would tell nothing new.
    GiveUp,
}

/// Whether what a close gave leaves a doubt that a query can settle.
pub(crate) fn after_close(closed: Result<Outcome, (Certainty, Option<Retry>)>) -> Next {
    match closed {
        Ok(Outcome::Accepted) => Next::Ask,
        Ok(Outcome::AlreadyPaid) => Next::AskForRefund,
        Ok(outcome) => Next::Settled(outcome),
        Err((Certainty::Unknown, _) | (Certainty::Answered, Some(Retry::AfterQuery))) => Next::Ask,
        Err(_) => Next::GiveUp,
    }
}

/// What a close and the query after it prove together, and by which of them, if that ends the matter.
pub(crate) fn together(closed: Option<Outcome>, state: OrderState) -> Option<(Outcome, Evidence)> {
    match (closed, state) {
        (Some(Outcome::AlreadyPaid), OrderState::Unknown) => Some((Outcome::AlreadyPaid, Evidence::Close)),
        (Some(Outcome::AlreadyPaid), OrderState::Closed | OrderState::NotFound) => None,
        _ => settled(state).map(|outcome| (outcome, Evidence::Query)),
    }
}

/// Whether a close said that the order is paid.
pub(crate) fn says_paid<E>(closed: Result<Outcome, E>) -> bool {
    matches!(closed, Ok(Outcome::AlreadyPaid))
}

/// The outcome that a state proves, if it ends the matter.
fn settled(state: OrderState) -> Option<Outcome> {
    match state {
        OrderState::Closed => Some(Outcome::Closed),
        OrderState::Paid => Some(Outcome::AlreadyPaid),
        OrderState::Refunded => Some(Outcome::Refunded),
        OrderState::NotFound => Some(Outcome::NotFound),
        OrderState::Unpaid | OrderState::Paying | OrderState::Failed | OrderState::Unknown => None,
    }
}

/// Whether a state can be another one soon.
pub(crate) fn may_change(state: OrderState) -> bool {
    is_open(state) || state == OrderState::Paying
}

/// Whether a state says that closing once more can help.
pub(crate) fn is_open(state: OrderState) -> bool {
    matches!(state, OrderState::Unpaid | OrderState::Failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_leaves_a_doubt_is_asked_for() {
        let unknown = Certainty::Unknown;
        for (closed, next) in [
            (Ok(Outcome::Closed), Next::Settled(Outcome::Closed)),
            (Ok(Outcome::AlreadyClosed), Next::Settled(Outcome::AlreadyClosed)),
            (Ok(Outcome::AlreadyPaid), Next::AskForRefund),
            (Ok(Outcome::NotFound), Next::Settled(Outcome::NotFound)),
            (Ok(Outcome::Accepted), Next::Ask),
            (Err((unknown, None)), Next::Ask),
            (Err((unknown, Some(Retry::Never))), Next::Ask),
            (Err((Certainty::Answered, Some(Retry::AfterQuery))), Next::Ask),
            (Err((Certainty::Answered, Some(Retry::Never))), Next::GiveUp),
            (Err((Certainty::Answered, None)), Next::GiveUp),
            (Err((Certainty::NotSent, None)), Next::GiveUp),
        ] {
            assert_eq!(after_close(closed), next, "{closed:?}");
        }
    }

    #[test]
    fn only_a_query_that_agrees_or_tells_nothing_leaves_a_paid_order_paid() {
        let paid = Some(Outcome::AlreadyPaid);
        for state in OrderState::ALL {
            let expected = match state {
                OrderState::Paid => Some((Outcome::AlreadyPaid, Evidence::Query)),
                OrderState::Refunded => Some((Outcome::Refunded, Evidence::Query)),
                OrderState::Unknown => Some((Outcome::AlreadyPaid, Evidence::Close)),
                _ => None,
            };
            assert_eq!(together(paid, state), expected, "{state}");
        }
    }

    #[test]
    fn no_state_that_can_still_change_proves_anything() {
        let proven: Vec<_> = OrderState::ALL.into_iter().filter_map(settled).collect();
        assert_eq!(proven, [Outcome::AlreadyPaid, Outcome::Refunded, Outcome::Closed, Outcome::NotFound]);
        let open: Vec<_> = OrderState::ALL.into_iter().filter(|state| is_open(*state)).collect();
        assert_eq!(open, [OrderState::Unpaid, OrderState::Failed]);
        assert!(open.into_iter().all(|state| settled(state).is_none()));
    }
}
