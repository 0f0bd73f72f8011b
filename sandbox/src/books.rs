//! What a provider remembers: its orders, and the values that it refuses to see again.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    fmt,
    str::FromStr,
};

/// What became of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderState {
    /// The buyer can still pay it.
    Unpaid,
    /// The buyer paid it.
    Paid,
    /// It was closed.
    Closed,
}

impl OrderState {
    /// As commands write it: `unpaid`, `paid`, `closed`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::Paid => "paid",
            Self::Closed => "closed",
        }
    }
}

impl fmt::Display for OrderState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A word that is no state of an order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no state of an order; there are unpaid, paid and closed")]
pub struct UnknownOrderState(String);

impl FromStr for OrderState {
    type Err = UnknownOrderState;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let states = [Self::Unpaid, Self::Paid, Self::Closed];
        states.into_iter().find(|state| state.id() == word).ok_or_else(|| UnknownOrderState(word.to_owned()))
    }
}

/// The orders of a provider.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    states: Vec<OrderState>,
    /// An order may have several numbers: the merchant's and the provider's.
    numbers: HashMap<String, usize>,
}

impl Orders {
    /// Sets the state of the order with this number; there is one from now on.
    pub(crate) fn set(&mut self, number: &str, state: OrderState) {
        let known = self.numbers.get(number).and_then(|index| self.states.get_mut(*index));
        if let Some(known) = known {
            *known = state;
            return;
        }
        self.numbers.insert(number.to_owned(), self.states.len());
        self.states.push(state);
    }

    /// Gives the order with this number another one as well. Says whether there is such an order.
    pub(crate) fn link(&mut self, number: &str, other: &str) -> bool {
        let Some(index) = self.numbers.get(number).copied() else { return false };
        self.numbers.insert(other.to_owned(), index);
        true
    }

    /// The state of the order with this number.
    pub(crate) fn get(&self, number: &str) -> Option<OrderState> {
        self.numbers.get(number).and_then(|index| self.states.get(*index)).copied()
    }

    /// Closes the order if it is unpaid; gives the state that it had.
    pub(crate) fn close(&mut self, number: &str) -> Option<OrderState> {
        let state = self.get(number)?;
        if state == OrderState::Unpaid {
            self.set(number, OrderState::Closed);
        }
        Some(state)
    }
}

/// Values that were seen. The oldest are forgotten when they take too much room.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    values: HashSet<String>,
    order: VecDeque<String>,
    bytes: usize,
}

/// Some ten thousands of ids.
const MOST_BYTES: usize = 1 << 20;

impl Seen {
    /// Remembers a value; says whether it is new.
    pub(crate) fn is_new(&mut self, value: String) -> bool {
        if !self.values.insert(value.clone()) {
            return false;
        }
        self.bytes = self.bytes.saturating_add(value.len());
        self.order.push_back(value);
        while self.bytes > MOST_BYTES {
            let Some(oldest) = self.order.pop_front() else { break };
            self.bytes = self.bytes.saturating_sub(oldest.len());
            self.values.remove(&oldest);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_closed_once_whichever_number_names_it() {
        let mut orders = Orders::default();
        orders.set("merchant", OrderState::Unpaid);
        assert!(orders.link("merchant", "provider") && !orders.link("other", "another"));
        assert_eq!(orders.close("provider"), Some(OrderState::Unpaid));
        assert_eq!(orders.close("merchant"), Some(OrderState::Closed));
        assert_eq!(orders.close("unknown"), None);
    }

    #[test]
    fn a_paid_order_stays_paid() {
        let mut orders = Orders::default();
        orders.set("1", OrderState::Paid);
        assert_eq!((orders.close("1"), orders.get("1")), (Some(OrderState::Paid), Some(OrderState::Paid)));
    }

    #[test]
    fn what_was_seen_takes_bounded_room() {
        let mut seen = Seen::default();
        assert!(seen.is_new("first".to_owned()) && !seen.is_new("first".to_owned()));
        for number in 0..40 {
            assert!(seen.is_new(format!("{number}{}", "x".repeat(60_000))));
        }
        assert!(seen.bytes <= MOST_BYTES && seen.values.len() == seen.order.len() && seen.order.len() < 40);
        assert!(seen.is_new("first".to_owned()));
    }
}
