//! The answer: what is certain about the order now.

use std::{future::Future, pin::Pin};

use crate::{
    check::Violation,
    confirm::Confirmed,
    error::{Error, Refusal},
    order::{Order, OrderNumber, OrderState},
    record::Record,
    table::Provider,
    wire::Reply,
    words::words,
};

/// A fact about an order, from an authentic reply.
///
/// A `match` over all of them is meant to stop compiling when another one comes: a shop must say what it does then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The provider closed the order.
    Closed,
    /// The provider took the call, and is known to say so for orders that it does not know or that stay open. Not by itself
    /// a reason to believe that nobody can pay: [`CloseOrders::close_and_confirm`] asks until it is known.
    Accepted,
    /// The order had been closed before.
    AlreadyClosed,
    /// The buyer paid. The order cannot be closed. The money may have gone back since where this is known by a close alone,
    /// and where no state of the provider's query means [`OrderState::Refunded`].
    AlreadyPaid,
    /// The buyer paid, and at least a part of the money goes back. Only a query tells it.
    Refunded,
    /// The provider knows no such order: it was never submitted, or the number is wrong, or another merchant's. Not by
    /// itself a reason to believe that nobody can pay: look at what was sent.
    NotFound,
}

words! {
    /// As commands print it: `closed`, `accepted`, `already-closed`, `already-paid`, `refunded`, `not-found`.
    Outcome {
        Closed => "closed",
        Accepted => "accepted",
        AlreadyClosed => "already-closed",
        AlreadyPaid => "already-paid",
        Refunded => "refunded",
        NotFound => "not-found",
    }
}

/// What is certain where a call gave no fact about the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// The provider never saw the call. Nothing changed.
    NotSent,
    /// The order may have been closed, or not. Query it, or close it again. For a query: its state is not known.
    Unknown,
    /// The provider answered, authentically, that it did not do what was asked: this call closed nothing.
    Answered,
}

words! {
    /// As commands print it: `not-sent`, `unknown`, `answered`.
    Certainty {
        NotSent => "not-sent",
        Unknown => "unknown",
        Answered => "answered",
    }
}

impl Certainty {
    /// What it means, in a sentence's part.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::NotSent => "nothing was sent",
            Self::Unknown => "what became of the order is unknown",
            Self::Answered => "the provider answered: this call changed nothing",
        }
    }
}

/// A fact about an order and the reply that says so: `F` is the fact, `R` the reply's type.
#[derive(Debug, Clone)]
pub struct Answer<F, R = Record> {
    fact: F,
    typed: R,
    reply: Reply,
    refusal: Option<Refusal>,
    warnings: Vec<Violation>,
}

/// What a call that closes led to.
pub type Closed<R = Record> = Answer<Outcome, R>;

/// What a query told.
pub type Queried<R = Record> = Answer<OrderState, R>;

impl<F> Answer<F> {
    pub(crate) fn new(
        fact: F,
        record: Record,
        reply: Reply,
        refusal: Option<Refusal>,
        warnings: Vec<Violation>,
    ) -> Self {
        Self { fact, typed: record, reply, refusal, warnings }
    }
}

impl<R> Answer<Outcome, R> {
    /// What is certain about the order.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.fact
    }
}

impl<R> Answer<OrderState, R> {
    /// What is known about the order.
    #[must_use]
    pub fn state(&self) -> OrderState {
        self.fact
    }
}

impl<F, R> Answer<F, R> {
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
    pub fn map<T>(self, typed: impl FnOnce(R) -> T) -> Answer<F, T> {
        let Self { fact, typed: fields, reply, refusal, warnings } = self;
        Answer { fact, typed: typed(fields), reply, refusal, warnings }
    }
}

/// A future that a trait object can give.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Closes orders and asks for their state, at whichever provider. Every generated client does.
///
/// ```
/// use paywright_runtime::{Certainty, CloseOrders, Outcome};
///
/// async fn release(shop: &dyn CloseOrders, order: &str) -> &'static str {
///     match shop.close_and_confirm(order.into()).await {
///         Ok(confirmed) => match confirmed.outcome() {
///             Outcome::Closed | Outcome::AlreadyClosed => "put the goods back",
///             Outcome::AlreadyPaid => "ship",
///             Outcome::Refunded => "money goes back, all or a part; look before you ship",
///             Outcome::NotFound => "the provider knows no such order; check the number",
///             Outcome::Accepted => "not confirmed: keep the goods, and ask again",
///         },
///         Err(error) => match error.certainty() {
///             Certainty::NotSent => "mend and call again",
///             Certainty::Unknown => "it may be closed: keep the goods, and ask again",
///             Certainty::Answered => "not closed; read the error",
///         },
///     }
/// }
/// ```
pub trait CloseOrders: Send + Sync {
    /// The provider.
    fn provider(&self) -> &'static Provider;

    /// Closes the order.
    ///
    /// The future can be dropped at any time; the call may have arrived by then.
    fn close<'a>(&'a self, order: Order<'a>) -> BoxFuture<'a, Result<Closed, Error>>;

    /// Asks for the order's state.
    fn query<'a>(&'a self, order: OrderNumber<'a>) -> BoxFuture<'a, Result<Queried, Error>>;

    /// Closes the order, asks for its state where the answer leaves a doubt, and says what is known and by what.
    ///
    /// Where the provider is known to answer success for orders that it does not know or that stay open, this says
    /// [`Outcome::Closed`] only after a query said so.
    ///
    /// All of it takes no longer than [`RetryPolicy::deadline`](crate::RetryPolicy::deadline). How often and how far apart it
    /// asks is up to the [`ConfirmPolicy`](crate::ConfirmPolicy).
    ///
    /// The future can be dropped at any time; calls may have arrived by then, so the order is in doubt.
    fn close_and_confirm<'a>(&'a self, order: Order<'a>) -> BoxFuture<'a, Result<Confirmed, Error>>;
}
