//! A call seen from outside: what each attempt and each call came to, for metrics.
//!
//! The same goes out as [`tracing`](https://docs.rs/tracing) events of the target `paywright`: a span per call, an event
//! per attempt and one at the end; around a confirmed close a span and an event of its own. Words, numbers and hosts are
//! all there is in them: never a secret, a body, an order number or a URL. What a human should look at is of level `warn`, a
//! wait for the provider's time `info`, bodies (only where asked for) `trace`, everything else `debug`.

use std::time::Duration;

use crate::{confirm::Evidence, outcome::Certainty, retry::Stop};

/// Is told of every attempt, call and confirmation, to count and to measure.
///
/// The methods are called between two steps of a call, so they should be quick. A call that cannot be made, such as one
/// that comes too early, is told as one without an attempt; one whose future is dropped ends with the result `dropped`.
///
/// ```
/// use std::{collections::BTreeMap, sync::{Arc, Mutex}};
/// use paywright_runtime::observe::{Call, Observer};
///
/// /// How often calls came to what, such as `closed`, `already-paid` or `transport`.
/// #[derive(Default)]
/// struct Outcomes(Mutex<BTreeMap<(&'static str, &'static str), u64>>);
///
/// impl Observer for Outcomes {
///     fn call(&self, call: &Call<'_>) {
///         let mut counts = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
///         *counts.entry((call.provider, call.ending.result)).or_default() += 1;
///     }
/// }
///
/// let outcomes = Arc::new(Outcomes::default());
/// // Client::builder(credentials).observer(outcomes.clone())
/// # fn check(_: impl Observer + 'static) {}
/// # check(outcomes.clone());
/// ```
pub trait Observer: Send + Sync {
    /// An attempt ended.
    fn attempt(&self, attempt: &Attempt<'_>) {
        let _ = attempt;
    }

    /// A call ended.
    fn call(&self, call: &Call<'_>) {
        let _ = call;
    }

    /// Closing with confirmation ended: what a shop acts by. The calls that it was made of were told before.
    fn confirmed(&self, confirmation: &Confirmation) {
        let _ = confirmation;
    }
}

impl<O: Observer + ?Sized> Observer for std::sync::Arc<O> {
    fn attempt(&self, attempt: &Attempt<'_>) {
        (**self).attempt(attempt);
    }

    fn call(&self, call: &Call<'_>) {
        (**self).call(call);
    }

    fn confirmed(&self, confirmation: &Confirmation) {
        (**self).confirmed(confirmation);
    }
}

/// What an attempt came to.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The provider's id.
    pub provider: &'static str,
    /// The operation's id.
    pub operation: &'static str,
    /// Its number; the first is 1.
    pub number: u32,
    /// The host's name, with its port where that is not the usual one.
    pub host: &'a str,
    /// From before the request was signed to after the reply was judged. The wait for a turn is no part of it.
    pub duration: Duration,
    /// What came of it.
    pub ending: Ending<'a>,
}

/// What a call came to.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Call<'a> {
    /// The provider's id.
    pub provider: &'static str,
    /// The operation's id.
    pub operation: &'static str,
    /// How many attempts were made.
    pub attempts: u32,
    /// All attempts and the waits between them, those for a turn apart.
    pub duration: Duration,
    /// Why there were no more attempts, where the last one failed.
    pub stop: Option<Stop>,
    /// What came of it.
    pub ending: Ending<'a>,
}

/// What closing with confirmation came to.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Confirmation {
    /// The provider's id.
    pub provider: &'static str,
    /// From the call to the answer, all waits included: those for turns, and the one that
    /// [`Order::wait`](crate::Order::wait) asks for.
    pub duration: Duration,
    /// The outcome ([`Outcome::id`](crate::Outcome::id)), what went wrong ([`ErrorKind::id`](crate::ErrorKind::id)), or
    /// `dropped`.
    pub result: &'static str,
    /// By what the outcome is known, if there is one.
    pub evidence: Option<Evidence>,
    /// What is certain where there is no outcome.
    pub certainty: Option<Certainty>,
}

/// What came of an attempt or a call.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Ending<'a> {
    /// A fact about the order ([`Outcome::id`](crate::Outcome::id), [`OrderState::id`](crate::OrderState::id)), `succeeded`
    /// for operations that neither close nor query, what went wrong ([`ErrorKind::id`](crate::ErrorKind::id)), or `dropped`.
    pub result: &'static str,
    /// What is certain where it gave no fact.
    pub certainty: Option<Certainty>,
    /// The reply's HTTP status, if a reply came.
    pub status: Option<u16>,
    /// The provider's error code: one that the document lists, or an authentic one.
    pub code: Option<&'a str>,
}
