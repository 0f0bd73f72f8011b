//! Where each order of a run stands, and what the journal does not say about it.

use std::collections::{BTreeMap, BTreeSet};

use super::order::{Answer, Status};

/// The orders' standing, by their place in the list.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Where each of them stands.
    pub statuses: Vec<Status>,
    /// What this run met with orders that it had to leave in doubt.
    pub doubts: BTreeMap<usize, Answer>,
    /// The orders with a result that the journal does not hold.
    pub unwritten: BTreeSet<usize>,
}

impl Ledger {
    /// What a journal says.
    #[must_use]
    pub fn new(statuses: Vec<Status>) -> Self {
        Self { statuses, ..Self::default() }
    }

    /// An order stands so from now on.
    pub fn set(&mut self, index: usize, status: Status) {
        if let Some(place) = self.statuses.get_mut(index) {
            *place = status;
        }
        self.doubts.remove(&index);
    }

    /// What was concluded about an order, where that is so.
    #[must_use]
    pub fn answer(&self, index: usize) -> Option<Answer> {
        if let Some(Status::Done(answer)) = self.statuses.get(index) { Some(answer.clone()) } else { None }
    }

    /// The journal is gone, and with it every result.
    pub fn lose_journal(&mut self) {
        let done = (0..).zip(&self.statuses).filter(|(_, status)| status.result().is_some());
        self.unwritten = done.map(|(index, _)| index).collect();
    }
}
