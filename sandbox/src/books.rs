//! What a provider remembers: its orders, and the values that it refuses to see again.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    fmt,
    str::FromStr,
    time::SystemTime,
};

use paywright_codegen::model::Situation;
use paywright_runtime::time;

/// What became of an order: what the books hold, where a client's [`paywright_runtime::OrderState`] is what a query told.
///
/// ```
/// let told: paywright_runtime::OrderState = paywright_sandbox::OrderState::Closed.into();
/// assert_eq!(told.id(), "closed");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderState {
    /// The buyer can still pay it.
    Unpaid,
    /// The buyer is paying it.
    Paying,
    /// The buyer paid it.
    Paid,
    /// The buyer paid it, and money goes back.
    Refunded,
    /// It was closed.
    Closed,
    /// A payment failed.
    Failed,
}

impl OrderState {
    /// All states.
    pub const ALL: [Self; 6] = [Self::Unpaid, Self::Paying, Self::Paid, Self::Refunded, Self::Closed, Self::Failed];

    /// As commands write it: `unpaid`, `paying`, `paid`, `refunded`, `closed`, `failed`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::Paying => "paying",
            Self::Paid => "paid",
            Self::Refunded => "refunded",
            Self::Closed => "closed",
            Self::Failed => "failed",
        }
    }

    /// Whether a call that closes ends it: nobody paid.
    #[must_use]
    pub fn can_be_closed(self) -> bool {
        matches!(self, Self::Unpaid | Self::Paying | Self::Failed)
    }
}

impl From<OrderState> for Situation {
    fn from(state: OrderState) -> Self {
        match state {
            OrderState::Unpaid => Self::Unpaid,
            OrderState::Paying => Self::Paying,
            OrderState::Paid => Self::Paid,
            OrderState::Refunded => Self::Refunded,
            OrderState::Closed => Self::Closed,
            OrderState::Failed => Self::Failed,
        }
    }
}

/// What a query tells that tells everything.
impl From<OrderState> for paywright_runtime::OrderState {
    fn from(state: OrderState) -> Self {
        match state {
            OrderState::Unpaid => Self::Unpaid,
            OrderState::Paying => Self::Paying,
            OrderState::Paid => Self::Paid,
            OrderState::Refunded => Self::Refunded,
            OrderState::Closed => Self::Closed,
            OrderState::Failed => Self::Failed,
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
#[error("`{0}` is no state of an order; there are {states}", states = OrderState::ALL.map(OrderState::id).join(", "))]
pub struct UnknownOrderState(String);

impl FromStr for OrderState {
    type Err = UnknownOrderState;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.id() == word).ok_or_else(|| UnknownOrderState(word.to_owned()))
    }
}

/// An order in a provider's books.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BookedOrder {
    /// Its numbers: the one it was made with first.
    pub numbers: Vec<String>,
    /// What became of it.
    pub state: OrderState,
    /// When it was made, by the sandbox's clock or as it was said.
    pub created: SystemTime,
}

/// The orders of a provider. Times are milliseconds by the sandbox's clock.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    entries: Vec<Entry>,
    /// An order may have several numbers: the merchant's and the provider's.
    numbers: HashMap<String, usize>,
}

#[derive(Debug)]
struct Entry {
    order: BookedOrder,
    /// When it will be closed, if nobody paid it by then.
    closes: Option<i64>,
}

impl Entry {
    fn state(&self, now: i64) -> OrderState {
        match self.closes {
            Some(due) if due <= now && self.order.state.can_be_closed() => OrderState::Closed,
            _ => self.order.state,
        }
    }
}

/// What a call to close did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) before: OrderState,
    pub(crate) after: OrderState,
}

impl Orders {
    /// Sets the state of the order with this number; there is one from now on.
    pub(crate) fn set(&mut self, number: &str, state: OrderState, now: i64) {
        self.put(number, state, None, now);
    }

    /// The same for an order that was made at another time.
    pub(crate) fn set_created(&mut self, number: &str, state: OrderState, created: i64) {
        self.put(number, state, Some(created), created);
    }

    fn put(&mut self, number: &str, state: OrderState, created: Option<i64>, now: i64) {
        if let Some(entry) = self.numbers.get(number).and_then(|index| self.entries.get_mut(*index)) {
            entry.order.state = state;
            entry.order.created = created.map_or(entry.order.created, time::moment);
            entry.closes = None;
            return;
        }
        self.numbers.insert(number.to_owned(), self.entries.len());
        let (numbers, created) = (vec![number.to_owned()], time::moment(created.unwrap_or(now)));
        self.entries.push(Entry { order: BookedOrder { numbers, state, created }, closes: None });
    }

    /// Gives the order with this number another one as well. Says whether there is such an order.
    pub(crate) fn link(&mut self, number: &str, other: &str) -> bool {
        let Some(index) = self.numbers.get(number).copied() else { return false };
        let before = self.numbers.insert(other.to_owned(), index);
        let others = before.filter(|before| *before != index).and_then(|before| self.entries.get_mut(before));
        others.into_iter().for_each(|entry| entry.order.numbers.retain(|number| number != other));
        if let Some(entry) = self.entries.get_mut(index).filter(|_| before != Some(index)) {
            entry.order.numbers.push(other.to_owned());
        }
        true
    }

    /// The order with this number.
    pub(crate) fn get(&self, number: &str, now: i64) -> Option<BookedOrder> {
        self.found(number).map(|entry| booked(entry, now))
    }

    /// The state of the order with this number.
    pub(crate) fn state(&self, number: &str, now: i64) -> Option<OrderState> {
        self.found(number).map(|entry| entry.state(now))
    }

    /// All orders, in the order in which they were made known.
    pub(crate) fn all(&self, now: i64) -> Vec<BookedOrder> {
        let named = self.entries.iter().filter(|entry| !entry.order.numbers.is_empty());
        named.map(|entry| booked(entry, now)).collect()
    }

    /// Closes the order if nobody paid it: at once, or when it is `due`.
    pub(crate) fn close(&mut self, number: &str, now: i64, due: i64) -> Option<Change> {
        let entry = self.numbers.get(number).and_then(|index| self.entries.get_mut(*index))?;
        let before = entry.state(now);
        entry.order.state = before;
        if before.can_be_closed() && due <= now {
            entry.order.state = OrderState::Closed;
        } else if before.can_be_closed() {
            // One that is to be closed already is not put off.
            entry.closes = Some(entry.closes.map_or(due, |known| known.min(due)));
        }
        Some(Change { before, after: entry.order.state })
    }

    fn found(&self, number: &str) -> Option<&Entry> {
        self.numbers.get(number).and_then(|index| self.entries.get(*index))
    }
}

/// An order as it is now.
fn booked(entry: &Entry, now: i64) -> BookedOrder {
    BookedOrder { state: entry.state(now), ..entry.order.clone() }
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

    const NOW: i64 = 1_000;

    #[test]
    fn an_order_is_closed_once_whichever_number_names_it() {
        let mut orders = Orders::default();
        orders.set("merchant", OrderState::Unpaid, NOW);
        assert!(orders.link("merchant", "provider") && !orders.link("other", "another"));
        let change = |before, after| Some(Change { before, after });
        assert_eq!(orders.close("provider", NOW, NOW), change(OrderState::Unpaid, OrderState::Closed));
        assert_eq!(orders.close("merchant", NOW, NOW), change(OrderState::Closed, OrderState::Closed));
        assert_eq!(orders.close("unknown", NOW, NOW), None);
        assert_eq!(orders.state("merchant", 0), Some(OrderState::Closed), "it stays closed when a clock is set back");
    }

    #[test]
    fn a_paid_order_stays_paid() {
        let mut orders = Orders::default();
        orders.set("1", OrderState::Paid, NOW);
        assert_eq!(orders.close("1", NOW, NOW).unwrap().after, OrderState::Paid);
        assert_eq!(orders.state("1", NOW), Some(OrderState::Paid));
    }

    #[test]
    fn an_order_that_is_closed_later_is_unpaid_until_then_and_a_payment_stands() {
        let mut orders = Orders::default();
        for number in ["unpaid", "paid", "again"] {
            orders.set(number, OrderState::Unpaid, NOW);
            assert_eq!(orders.close(number, NOW, NOW + 60).unwrap().after, OrderState::Unpaid);
        }
        orders.set("paid", OrderState::Paid, NOW + 30);
        assert_eq!(orders.close("again", NOW + 30, NOW + 90).unwrap().after, OrderState::Unpaid);
        let state = |number, now| orders.state(number, now).unwrap();
        assert_eq!((state("unpaid", NOW + 59), state("unpaid", NOW + 60)), (OrderState::Unpaid, OrderState::Closed));
        assert_eq!((state("paid", NOW + 60), state("again", NOW + 60)), (OrderState::Paid, OrderState::Closed));
    }

    #[test]
    fn the_books_list_each_order_once_with_all_its_numbers() {
        let mut orders = Orders::default();
        orders.set("1", OrderState::Unpaid, NOW);
        orders.set_created("2", OrderState::Paid, 5);
        assert!(orders.link("1", "a") && orders.link("1", "a") && orders.link("2", "b"));
        orders.set("1", OrderState::Closed, NOW + 1);
        let order = |numbers: [&str; 2], state, created| BookedOrder {
            numbers: numbers.map(str::to_owned).into(),
            state,
            created: time::moment(created),
        };
        let expected = [order(["1", "a"], OrderState::Closed, NOW), order(["2", "b"], OrderState::Paid, 5)];
        assert_eq!(orders.all(NOW), expected);
        assert_eq!(orders.get("b", NOW).as_ref(), expected.last());
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
