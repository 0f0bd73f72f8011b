//! What a provider writes down about the calls that came.

use std::{collections::VecDeque, time::SystemTime};

use tokio::sync::watch;

use crate::{books::OrderState, fault::Fault};

/// A call that reached one of a provider's operations.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Logged {
    /// The operation's id.
    pub operation: String,
    /// When it came, by the sandbox's clock.
    pub arrived: SystemTime,
    /// The number by which it names its order, as far as it could be read.
    pub order: Option<String>,
    /// Whether its signatures fit. Where the provider has none, every call that can be read is.
    pub well_signed: bool,
    /// What went wrong with it, where that was asked for.
    pub fault: Option<Fault>,
    /// Whether the provider judged it. Not yet, where it is delayed; never, where a fault kept it away.
    pub judged: bool,
    /// What the order was before the provider judged the call; when it came, where that has not happened.
    pub before: Option<OrderState>,
    /// What the order was right after that.
    pub after: Option<OrderState>,
}

impl Logged {
    /// Whether this call changed the order.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.before != self.after
    }
}

/// The calls that came, in order of arrival. The oldest are forgotten when there are too many.
#[derive(Debug)]
pub(crate) struct Log {
    calls: VecDeque<Logged>,
    forgotten: usize,
    /// Tells those that wait for something in the log.
    changes: watch::Sender<()>,
}

/// How many calls a provider remembers.
pub(crate) const MOST_CALLS: usize = 1 << 16;

/// No document has longer order numbers. What is longer is not written down.
pub(crate) const LONGEST_NUMBER: usize = 256;

/// A call's place in the log.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry(usize);

impl Log {
    pub(crate) fn new() -> Self {
        Self { calls: VecDeque::new(), forgotten: 0, changes: watch::Sender::new(()) }
    }

    pub(crate) fn add(&mut self, call: Logged) -> Entry {
        if self.calls.len() >= MOST_CALLS && self.calls.pop_front().is_some() {
            self.forgotten = self.forgotten.saturating_add(1);
        }
        let entry = Entry(self.forgotten.saturating_add(self.calls.len()));
        self.calls.push_back(call);
        self.changes.send_replace(());
        entry
    }

    /// Writes more about a call, if it is not forgotten.
    pub(crate) fn amend(&mut self, Entry(place): Entry, change: impl FnOnce(&mut Logged)) {
        if let Some(call) = place.checked_sub(self.forgotten).and_then(|index| self.calls.get_mut(index)) {
            change(call);
            self.changes.send_replace(());
        }
    }

    pub(crate) fn calls(&self) -> Vec<Logged> {
        self.calls.iter().cloned().collect()
    }

    /// Says when something is written.
    pub(crate) fn changes(&self) -> watch::Receiver<()> {
        self.changes.subscribe()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_calls_are_forgotten_and_the_others_keep_their_place() {
        let call = |number: usize| Logged {
            operation: "close-order".to_owned(),
            arrived: SystemTime::UNIX_EPOCH,
            order: Some(number.to_string()),
            well_signed: true,
            fault: None,
            judged: false,
            before: None,
            after: None,
        };
        let mut log = Log::new();
        let entries: Vec<Entry> = (0..MOST_CALLS + 2).map(|number| log.add(call(number))).collect();
        log.amend(entries[1], |call| call.judged = true);
        log.amend(entries[2], |call| call.judged = true);
        let calls = log.calls();
        assert_eq!((calls.len(), calls[0].order.as_deref(), calls[0].judged), (MOST_CALLS, Some("2"), true));
        assert!(calls[1..].iter().all(|call| !call.judged));
    }
}
