//! When to leave a provider alone: it cannot be reached, or what it says cannot be believed.
//!
//! An outage or a wrong key meets every order alike. To go on would make a doubt of the whole list. So after so many
//! orders in a row that met the same wall, a run takes no more of that provider's orders; they stay as they are, and the
//! next run begins with them. Whoever knows better switches it off (`--keep-going`).

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tokio::sync::watch;

/// How many orders in a row are enough.
const IN_A_ROW: usize = 20;

/// What says that a provider's other orders would fare no better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// No connection, or no reply on it.
    NoReply,
    /// What came cannot be read, or its signature does not fit, or it is a refusal that nobody signed, unless that has a
    /// code about its order.
    NotBelieved,
    /// The merchant's key makes no signature.
    NotSigned,
}

impl Trouble {
    /// In words, of orders.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::NoReply => "got no reply",
            Self::NotBelieved => "got no reply that can be believed",
            Self::NotSigned => "could not be signed for",
        }
    }
}

/// A provider that a run left alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Halt {
    /// The provider's id.
    pub provider: &'static str,
    /// What the last of the orders met.
    pub trouble: Trouble,
    /// How many of them met such a thing in a row.
    pub in_a_row: usize,
    /// What went wrong with the last of them.
    pub error: Option<String>,
}

impl Halt {
    /// Such as `some-provider: 20 orders in a row got no reply; …`.
    #[must_use]
    pub fn words(&self) -> String {
        let Self { provider, trouble, in_a_row, error } = self;
        let words = trouble.words();
        let last = error.as_ref().map(|error| format!("; the last one: {error}")).unwrap_or_default();
        format!(
            "{provider}: {in_a_row} orders in a row {words}, so no more of its orders are taken (--keep-going does){last}"
        )
    }
}

/// Counts the orders of one provider that met trouble in a row.
#[derive(Debug)]
pub struct Breaker {
    provider: &'static str,
    limit: usize,
    in_a_row: Mutex<usize>,
    halt: watch::Sender<Option<Halt>>,
}

impl Breaker {
    /// For a provider where so many orders are under way at once. All of those can be hit by one event, which by itself
    /// must not end the work.
    #[must_use]
    pub fn new(provider: &'static str, under_way: usize) -> Self {
        let limit = IN_A_ROW.max(under_way.saturating_add(1));
        Self { provider, limit, in_a_row: Mutex::new(0), halt: watch::channel(None).0 }
    }

    /// One that never trips.
    #[must_use]
    pub fn off(self) -> Self {
        Self { limit: usize::MAX, ..self }
    }

    /// Takes note of what the calls for an order met. Gives the halt where this one brings it about.
    pub fn note(&self, trouble: Option<Trouble>, error: Option<&str>) -> Option<Halt> {
        let mut in_a_row = self.in_a_row();
        *in_a_row = if trouble.is_some() { in_a_row.saturating_add(1) } else { 0 };
        let trouble = trouble.filter(|_| *in_a_row >= self.limit && !self.has_tripped())?;
        let error = error.map(str::to_owned);
        let halt = Halt { provider: self.provider, trouble, in_a_row: *in_a_row, error };
        self.halt.send_replace(Some(halt.clone()));
        Some(halt)
    }

    /// Whether no more orders are to be taken.
    #[must_use]
    pub fn has_tripped(&self) -> bool {
        self.halt.borrow().is_some()
    }

    /// Why not, where that is so.
    #[must_use]
    pub fn halt(&self) -> Option<Halt> {
        self.halt.borrow().clone()
    }

    /// Waits until that is so.
    pub async fn tripped(&self) {
        // The sender is here, so that nobody else can drop it meanwhile.
        let _ = self.halt.subscribe().wait_for(Option::is_some).await;
    }

    fn in_a_row(&self) -> MutexGuard<'_, usize> {
        self.in_a_row.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many orders with trouble it takes, and the halt.
    fn trip(breaker: &Breaker) -> (usize, Halt) {
        let trip = (1..1_000).find_map(|count| Some((count, breaker.note(Some(Trouble::NoReply), Some("refused"))?)));
        trip.unwrap()
    }

    #[test]
    fn twenty_in_a_row_are_enough_and_more_than_are_under_way() {
        for (under_way, limit) in [(1, 20), (16, 20), (19, 20), (20, 21), (100, 101)] {
            let breaker = Breaker::new("some-provider", under_way);
            let (count, halt) = trip(&breaker);
            assert_eq!((count, halt.in_a_row), (limit, limit));
            assert_eq!(breaker.halt(), Some(halt));
        }
    }

    #[test]
    fn an_order_that_got_through_begins_the_count_anew() {
        let breaker = Breaker::new("some-provider", 4);
        for _ in 0..10 {
            for _ in 0..19 {
                assert_eq!(breaker.note(Some(Trouble::NotBelieved), None), None);
            }
            assert_eq!(breaker.note(None, None), None);
        }
        assert!(!breaker.has_tripped());
    }

    #[test]
    fn one_that_is_switched_off_never_trips() {
        let breaker = Breaker::new("some-provider", 1).off();
        assert!((0..1_000).all(|_| breaker.note(Some(Trouble::NoReply), None).is_none()));
        assert!(!breaker.has_tripped());
    }

    #[test]
    fn a_halt_is_told_once_and_is_not_taken_back() {
        let breaker = Breaker::new("some-provider", 1);
        let (_, halt) = trip(&breaker);
        assert_eq!(breaker.note(Some(Trouble::NotSigned), None), None);
        assert_eq!(breaker.note(None, None), None);
        assert_eq!(breaker.halt(), Some(halt.clone()));
        assert_eq!(
            halt.words(),
            "some-provider: 20 orders in a row got no reply, so no more of its orders are taken (--keep-going does); \
             the last one: refused"
        );
    }
}
