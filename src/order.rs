//! Orders as the shared interface names them, and the states that all providers' words are mapped to.

use std::time::SystemTime;

use crate::words::words;

/// What is known about an order, in words that all providers share. A spec maps each documented value to one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderState {
    /// Nobody paid, and the buyer still can.
    Unpaid,
    /// The buyer is paying right now.
    Paying,
    /// The buyer paid.
    Paid,
    /// The buyer paid, and at least a part of the money goes back.
    Refunded,
    /// It was closed: the buyer can no longer pay.
    Closed,
    /// A payment failed. Whether the buyer can try again is not told.
    Failed,
    /// The provider knows no such order.
    NotFound,
    /// The provider answered, and its words do not tell.
    Unknown,
}

words! {
    /// As commands and specs write it: `unpaid`, `paying`, `paid`, `refunded`, `closed`, `failed`, `not-found`, `unknown`.
    OrderState {
        Unpaid => "unpaid",
        Paying => "paying",
        Paid => "paid",
        Refunded => "refunded",
        Closed => "closed",
        Failed => "failed",
        NotFound => "not-found",
        Unknown => "unknown",
    }
}

/// How an order is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderNumber<'a> {
    /// By the number that the merchant gave it.
    Merchant(&'a str),
    /// By the number that the provider gave it.
    Provider(&'a str),
}

impl<'a> From<&'a str> for OrderNumber<'a> {
    fn from(number: &'a str) -> Self {
        Self::Merchant(number)
    }
}

/// An order to close: its number, and when it was made, where the caller knows.
///
/// Some providers ask not to close an order within some minutes of making it. Who gives the time is held to that; who
/// does not is not stopped.
///
/// ```
/// use std::time::SystemTime;
/// use paywright_runtime::Order;
///
/// let by_number: Order<'_> = "1217752501201407033233368018".into();
/// let with_time = Order::merchant("1217752501201407033233368018").created_at(SystemTime::now());
/// assert_ne!(by_number, with_time);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order<'a> {
    pub(crate) number: OrderNumber<'a>,
    pub(crate) created: Option<SystemTime>,
    pub(crate) waits: bool,
}

impl<'a> Order<'a> {
    /// The order that the merchant gave this number.
    #[must_use]
    pub fn merchant(number: &'a str) -> Self {
        OrderNumber::Merchant(number).into()
    }

    /// The order that the provider gave this number.
    #[must_use]
    pub fn provider(number: &'a str) -> Self {
        OrderNumber::Provider(number).into()
    }

    /// When the order was made. Before the provider's time is over, closing it gives
    /// [`ErrorKind::TooEarly`](crate::error::ErrorKind::TooEarly), and nothing is sent.
    #[must_use]
    pub fn created_at(mut self, created: SystemTime) -> Self {
        self.created = Some(created);
        self
    }

    /// Waits until the provider's time is over instead of giving an error. A creation time more than a minute
    /// in the future gives [`ErrorKind::CreatedInFuture`](crate::error::ErrorKind::CreatedInFuture) all the same; and where
    /// nothing can wait, it stays [`ErrorKind::TooEarly`](crate::error::ErrorKind::TooEarly).
    #[must_use]
    pub fn wait(mut self) -> Self {
        self.waits = true;
        self
    }

    /// Its number.
    #[must_use]
    pub fn number(&self) -> OrderNumber<'a> {
        self.number
    }
}

impl<'a> From<OrderNumber<'a>> for Order<'a> {
    fn from(number: OrderNumber<'a>) -> Self {
        Self { number, created: None, waits: false }
    }
}

impl<'a> From<&'a str> for Order<'a> {
    fn from(number: &'a str) -> Self {
        Self::merchant(number)
    }
}
