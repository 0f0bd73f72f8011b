//! The answer: what is certain about the order now.

use std::{fmt, future::Future, pin::Pin};

use crate::{
    check::Violation,
    error::{Error, Refusal},
    record::Record,
    table::Provider,
    wire::Reply,
};

/// A fact about an order, from an authentic reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The provider says that it closed the order.
    Closed,
    /// The order had been closed before.
    AlreadyClosed,
    /// The buyer paid. The order cannot be closed.
    AlreadyPaid,
    /// The provider knows no such order: it was never submitted, or the number is wrong, or another merchant's. Not by
    /// itself a reason to believe that nobody can pay: look at what was sent.
    NotFound,
}

impl Outcome {
    /// As commands print it: `closed`, `already-closed`, `already-paid`, `not-found`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::AlreadyClosed => "already-closed",
            Self::AlreadyPaid => "already-paid",
            Self::NotFound => "not-found",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// What is certain where a call gave no fact about the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// The provider never saw the call. Nothing changed.
    NotSent,
    /// The order may have been closed, or not. Query it, or close it again.
    Unknown,
    /// The provider answered, authentically, that it did not close the order.
    Answered,
}

impl Certainty {
    /// As commands print it: `not-sent`, `unknown`, `answered`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NotSent => "not-sent",
            Self::Unknown => "unknown",
            Self::Answered => "answered",
        }
    }
}

impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotSent => "nothing was sent",
            Self::Unknown => "whether the order was closed is unknown",
            Self::Answered => "the provider answered: the order was not closed by this call",
        })
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

/// A fact about an order and the reply that says so. `R` is the reply's type.
#[derive(Debug, Clone)]
pub struct Closed<R = Record> {
    outcome: Outcome,
    typed: R,
    reply: Reply,
    refusal: Option<Refusal>,
    warnings: Vec<Violation>,
}

impl Closed<Record> {
    pub(crate) fn new(
        outcome: Outcome,
        record: Record,
        reply: Reply,
        refusal: Option<Refusal>,
        warnings: Vec<Violation>,
    ) -> Self {
        Self { outcome, typed: record, reply, refusal, warnings }
    }
}

impl<R> Closed<R> {
    /// What is certain about the order.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The reply's fields.
    #[must_use]
    pub fn fields(&self) -> &R {
        &self.typed
    }

    /// The reply as it came.
    #[must_use]
    pub fn reply(&self) -> &Reply {
        &self.reply
    }

    /// The error code that said so, where it was one: an order that is paid, closed before, or unknown.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_ref()
    }

    /// What the request broke of the rules that were set to warn.
    #[must_use]
    pub fn warnings(&self) -> &[Violation] {
        &self.warnings
    }

    /// The same fact with the reply's fields in another type.
    #[must_use]
    pub fn map<T>(self, typed: impl FnOnce(R) -> T) -> Closed<T> {
        let Self { outcome, typed: fields, reply, refusal, warnings } = self;
        Closed { outcome, typed: typed(fields), reply, refusal, warnings }
    }
}

/// A future that a trait object can give.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Closes orders, at whichever provider. Every generated client does.
///
/// ```
/// use paywright_runtime::{Certainty, CloseOrders, Outcome};
///
/// async fn release(shop: &dyn CloseOrders, order: &str) -> &'static str {
///     match shop.close(order.into()).await {
///         Ok(closed) => match closed.outcome() {
///             Outcome::Closed | Outcome::AlreadyClosed => "put the goods back",
///             Outcome::AlreadyPaid => "ship",
///             Outcome::NotFound => "the provider knows no such order; check the number",
///         },
///         Err(error) => match error.certainty() {
///             Certainty::NotSent => "mend and call again",
///             Certainty::Unknown => "query the order, or close it again",
///             Certainty::Answered => "not closed; read the error",
///         },
///     }
/// }
/// ```
pub trait CloseOrders: Send + Sync {
    /// The provider.
    fn provider(&self) -> &'static Provider;

    /// Closes the order with this number.
    ///
    /// The future can be dropped at any time; the call may have arrived by then.
    fn close<'a>(&'a self, order: OrderNumber<'a>) -> BoxFuture<'a, Result<Closed, Error>>;
}
