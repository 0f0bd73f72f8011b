//! What can be said of a reply, and what it means for an order: the one place that judges.
//!
//! In comes what reading and verifying a reply found; out comes a fact about the order, or what is certain without one.
//! Nothing is believed that is not authentic, belongs to another request or, for a query, names no order that was asked
//! for.

use std::borrow::Cow;

use crate::{
    error::{Refusal, Stray, VerifyError},
    order::OrderState,
    outcome::{Certainty, Outcome},
    record::{Record, Value},
    table::{Closes, Operation, OrderFact, Queries, Verdict},
};

/// Everything that can be said of a reply.
#[derive(Debug)]
#[non_exhaustive]
pub struct Inspection {
    /// Whether and why it can be believed.
    pub authenticity: Authenticity,
    /// What it says it is. Believe it only where it is authentic.
    pub verdict: Option<Verdict>,
    /// The no that it carries, if it is one. Believe it only where it is authentic.
    pub refusal: Option<Refusal>,
    /// A field that should have come back as it was sent, and did not: the reply belongs to another request.
    pub stray: Option<Stray>,
    /// For a query: whether it names the order by a number that was asked for. A reply to another query would be as
    /// authentic.
    pub names_order: bool,
    /// The fields that the document lists, as far as they could be read.
    pub record: Record,
    /// The string whose signature was checked, with the key in it masked; only where it was asked for.
    pub string: Option<String>,
}

/// What an authentic reply says: that the call succeeded, or by the document's row why it did not.
enum Said {
    Success,
    AlreadyClosed,
    AlreadyPaid,
    NotFound,
}

impl Inspection {
    /// What the reply to a call that closes says about the order, or what is certain where it says nothing.
    ///
    /// A code that the document does not list says nothing, and neither does an unlisted second code below a listed one. A
    /// success that is known to prove nothing is [`Outcome::Accepted`].
    ///
    /// # Errors
    ///
    /// The reply cannot be believed or understood, or states no fact about the order.
    pub fn outcome(&self, closes: &Closes) -> Result<Outcome, Certainty> {
        match self.said()? {
            Said::Success if closes.weak_success.is_some() => Ok(Outcome::Accepted),
            Said::Success => Ok(Outcome::Closed),
            Said::AlreadyClosed => Ok(Outcome::AlreadyClosed),
            Said::AlreadyPaid => Ok(Outcome::AlreadyPaid),
            Said::NotFound => Ok(Outcome::NotFound),
        }
    }

    /// What the reply to a query says about the order, or what is certain where it says nothing.
    ///
    /// # Errors
    ///
    /// The reply cannot be believed or understood, names no order that was asked for, or does not tell the order's state.
    pub fn state(&self, queries: &Queries) -> Result<OrderState, Certainty> {
        match self.said()? {
            Said::AlreadyClosed => Ok(OrderState::Closed),
            Said::AlreadyPaid => Ok(OrderState::Paid),
            Said::NotFound => Ok(OrderState::NotFound),
            Said::Success if !self.names_order => Err(Certainty::Unknown),
            Said::Success => self.state_told(queries).ok_or(Certainty::Unknown),
        }
    }

    /// Whether this is a query's success that tells the state of no order by name: a reply to another query would be as
    /// authentic.
    #[must_use]
    pub fn names_no_order(&self, operation: &Operation) -> bool {
        operation.queries.is_some() && self.verdict == Some(Verdict::Succeeded) && !self.names_order
    }

    /// The fact that the reply to any operation states, in a word: an outcome's, a state's, or `succeeded`.
    pub(crate) fn fact(&self, operation: &Operation) -> Result<&'static str, Certainty> {
        match (operation.closes, operation.queries) {
            (Some(closes), _) => self.outcome(&closes).map(Outcome::id),
            (None, Some(queries)) => self.state(&queries).map(OrderState::id),
            (None, None) => self.said().map(|said| match said {
                Said::Success => "succeeded",
                Said::AlreadyClosed => Outcome::AlreadyClosed.id(),
                Said::AlreadyPaid => Outcome::AlreadyPaid.id(),
                Said::NotFound => Outcome::NotFound.id(),
            }),
        }
    }

    /// What the reply says, where it can be believed and answers this request.
    fn said(&self) -> Result<Said, Certainty> {
        let is_believed = self.authenticity.is_authentic() && self.stray.is_none();
        let verdict = self.verdict.filter(|_| is_believed).ok_or(Certainty::Unknown)?;
        if verdict == Verdict::Succeeded {
            return Ok(Said::Success);
        }
        let row = self.refusal.as_ref().and_then(Refusal::exact_row);
        // What was turned away never came to where orders are known. A code of the door's own is no fact about one, even
        // where the business has a code of the same name.
        let row = row.filter(|row| verdict == Verdict::Failed || row.order == OrderFact::Unchanged);
        match row.map_or(OrderFact::Unknown, |row| row.order) {
            OrderFact::AlreadyClosed => Ok(Said::AlreadyClosed),
            OrderFact::AlreadyPaid => Ok(Said::AlreadyPaid),
            OrderFact::NotFound => Ok(Said::NotFound),
            OrderFact::Unchanged => Err(Certainty::Answered),
            OrderFact::Unknown => Err(Certainty::Unknown),
        }
    }

    /// The state that a success tells; one that the document does not list is unknown.
    fn state_told(&self, queries: &Queries) -> Option<OrderState> {
        if queries.paid_when.is_some_and(|path| lexeme(&self.record, path).is_some_and(|value| is_told(&value))) {
            return Some(OrderState::Paid);
        }
        let told = lexeme(&self.record, queries.state)?;
        let listed = queries.states.iter().find(|(value, _)| *value == told);
        Some(listed.map_or(OrderState::Unknown, |(_, state)| *state))
    }
}

/// Whether and why a reply can be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Authenticity {
    /// Its signature was checked and fits.
    Signed,
    /// Nothing is signed here; the channel over which it came is trusted.
    Channel,
    /// It is a refusal that the provider leaves unsigned. Anybody could have sent it.
    Unsigned,
    /// It must not be believed.
    Refuted(VerifyError),
}

impl Authenticity {
    /// Whether the reply can be believed.
    #[must_use]
    pub fn is_authentic(&self) -> bool {
        matches!(self, Self::Signed | Self::Channel)
    }
}

/// Whether a time, an amount or a number is one: systems write `null`, `0` or `0000-00-00` for none.
fn is_told(value: &str) -> bool {
    value.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// The value at a path as text; an empty text counts as none.
pub(crate) fn lexeme<'r>(record: &'r Record, path: &[usize]) -> Option<Cow<'r, str>> {
    match record.at(path)? {
        Value::Text(text) => Some(Cow::Borrowed(text)).filter(|text| !text.is_empty()),
        Value::Integer(integer) => Some(Cow::Owned(integer.to_string())),
        Value::Boolean(boolean) => Some(Cow::Borrowed(if boolean { "true" } else { "false" })),
        Value::Record(_) | Value::List(_) => None,
    }
}
