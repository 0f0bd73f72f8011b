//! An order of a list, and what can be concluded about it.

use std::time::{Duration, SystemTime};

use paywright::runtime::table::{Closes, Operation, Provider};
use serde::{Deserialize, Deserializer, Serialize, de::IntoDeserializer};

use super::standing::Standing;
use crate::advice::Advice;

/// Whose number names an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberBy {
    /// The merchant's.
    #[default]
    Merchant,
    /// The provider's.
    Provider,
}

impl NumberBy {
    /// Whether it is what is taken where nothing is said.
    #[must_use]
    pub fn is_merchant(&self) -> bool {
        *self == Self::Merchant
    }
}

/// An order to close.
#[derive(Debug, Clone)]
pub struct ListedOrder {
    /// Its line in the input, from 1.
    pub line: u64,
    /// Where it is to be closed.
    pub provider: &'static Provider,
    /// Whose number `number` is.
    pub by: NumberBy,
    /// Its number.
    pub number: String,
    /// When it was created, where the list says so.
    pub created: Option<SystemTime>,
}

impl ListedOrder {
    /// Before when the provider asks not to close it, where that is known.
    #[must_use]
    pub fn earliest(&self) -> Option<SystemTime> {
        let (operation, _) = closing(self.provider)?;
        let wait = Duration::from_secs(operation.wait_after_creation?.into());
        self.created?.checked_add(wait)
    }

    /// Whether closing it again does no harm.
    #[must_use]
    pub fn is_idempotent(&self) -> bool {
        closing(self.provider).is_some_and(|(operation, _)| operation.idempotent)
    }
}

/// The operation by which a provider closes orders.
#[must_use]
pub fn closing(provider: &Provider) -> Option<(&'static Operation, Closes)> {
    provider.operations.iter().find_map(|operation| operation.closes.map(|closes| (*operation, closes)))
}

/// What was concluded about an order when all calls for it were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conclusion {
    /// The provider closed it.
    Closed,
    /// It had been closed before.
    AlreadyClosed,
    /// The buyer paid it.
    AlreadyPaid,
    /// The buyer paid it, and at least a part of the money goes back.
    Refunded,
    /// The provider knows no such order.
    NotFound,
    /// The provider took the call, and nothing confirmed that the order is closed.
    Accepted,
    /// The provider said that it did not close it.
    Answered,
    /// It may be closed or not.
    Unknown,
    /// No call reached the provider.
    NotSent,
}

impl Conclusion {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 9] = [
        Self::Closed,
        Self::AlreadyClosed,
        Self::AlreadyPaid,
        Self::Refunded,
        Self::NotFound,
        Self::Accepted,
        Self::Answered,
        Self::Unknown,
        Self::NotSent,
    ];

    /// As commands print it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::AlreadyClosed => "already-closed",
            Self::AlreadyPaid => "already-paid",
            Self::Refunded => "refunded",
            Self::NotFound => "not-found",
            Self::Accepted => "accepted",
            Self::Answered => "answered",
            Self::Unknown => "unknown",
            Self::NotSent => "not-sent",
        }
    }

    /// Whether it is a fact that another call would not change.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::AlreadyClosed | Self::AlreadyPaid | Self::Refunded | Self::NotFound)
    }

    /// Whether the provider may have acted on a call whose end is not known.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Accepted | Self::Unknown)
    }

    /// Whether the buyer paid, whatever became of the money.
    #[must_use]
    pub fn is_paid(self) -> bool {
        matches!(self, Self::AlreadyPaid | Self::Refunded)
    }

    /// Whether the next run leaves it, unless it is told to try once more.
    #[must_use]
    pub fn stands(self) -> bool {
        self != Self::NotSent
    }

    /// Whether it stands, and is no fact: the next run tries again only where it is told to.
    #[must_use]
    pub fn is_unsettled(self) -> bool {
        self.stands() && !self.is_final()
    }
}

/// A conclusion and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The conclusion.
    pub result: Conclusion,
    /// By what it is known: `close` or `query`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The provider's code, the one that says most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What to quote to the provider's support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// What kind of thing went wrong, in a word that stays the same: `transport`, `not-authentic`, `refused`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The provider's words; where it said none, the cause of what went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What the document's row for the code says to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// What went wrong, at length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// What to do where that is no fact about the order.
    #[serde(default, deserialize_with = "known_advice", skip_serializing_if = "Option::is_none")]
    pub advice: Option<Advice>,
    /// Whether a close called the order paid and a query contradicts that. It is not closed again, and nothing but that it is
    /// paid, or was, settles it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub called_paid: bool,
    /// When it was concluded, in RFC 3339.
    #[serde(default)]
    pub at: String,
}

impl Answer {
    /// A conclusion by itself.
    #[must_use]
    pub fn new(result: Conclusion) -> Self {
        let (evidence, code, request_id, kind, message) = (None, None, None, None, None);
        let (remedy, error, advice, called_paid, at) = (None, None, None, false, String::new());
        Self { result, evidence, code, request_id, kind, message, remedy, error, advice, called_paid, at }
    }

    /// What to do where it is no fact about the order. Journals of earlier versions do not say it.
    #[must_use]
    pub fn advice(&self) -> Option<Advice> {
        let by_result = match self.result {
            Conclusion::Unknown if self.called_paid => Some(Advice::Contradiction),
            Conclusion::Unknown => Some(Advice::Query),
            Conclusion::Answered => Some(Advice::CloseRefused),
            Conclusion::NotSent => Some(Advice::CloseWhenReachable),
            _ => None,
        };
        self.advice.or(by_result)
    }

    /// Whether another call can lead further.
    #[must_use]
    pub fn may_try_again(&self) -> bool {
        !self.result.is_final() && self.advice().is_none_or(Advice::leads_to_another_call)
    }

    /// What is left of it where the order was called paid, and asking once more gave what `asked` says.
    #[must_use]
    pub fn still_contradicted(self, asked: &str) -> Self {
        let error = format!("an earlier close called the order paid; asking: {asked}");
        Self { error: Some(error), message: Some(asked.to_owned()), ..self }
    }

    /// What is left of it where an earlier call may have closed the order, and asking gave what `asked` says: that the
    /// last call changed nothing, or did not arrive, says nothing about the earlier one.
    #[must_use]
    pub fn after_doubt(self, asked: &str) -> Self {
        if self.result.is_final() {
            return self;
        }
        let last = self.error.as_deref().unwrap_or(self.result.id());
        let error = format!("an earlier call may have arrived; asking: {asked}; closing once more: {last}");
        let result = if self.result.is_open() { self.result } else { Conclusion::Unknown };
        Self { result, error: Some(error), ..self }
    }
}

/// A word that a later version may have written is no advice here.
fn known_advice<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Advice>, D::Error> {
    let word = Option::<String>::deserialize(deserializer)?;
    Ok(word.and_then(|word| {
        let word: serde::de::value::StrDeserializer<'_, serde::de::value::Error> = word.as_str().into_deserializer();
        Advice::deserialize(word).ok()
    }))
}

/// Where an order of a list stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Status {
    /// Nothing was sent for it.
    #[default]
    New,
    /// Nothing was sent for it, since the provider asks to wait.
    TooEarly(SystemTime),
    /// Something may have been sent for it, and what came of that was not written down: in doubt.
    Started,
    /// All calls for it were made.
    Done(Answer),
}

impl Status {
    /// Whether a call for it may have reached the provider.
    #[must_use]
    pub fn rests_on_a_call(&self) -> bool {
        match self {
            Self::New | Self::TooEarly(_) => false,
            Self::Started => true,
            Self::Done(answer) => answer.result != Conclusion::NotSent,
        }
    }

    /// Whether nothing remains to be found out.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Done(answer) if answer.result.is_final())
    }

    /// The result, where there is one.
    #[must_use]
    pub fn result(&self) -> Option<Conclusion> {
        if let Self::Done(answer) = self { Some(answer.result) } else { None }
    }

    /// The answer that only `--retry-failed` tries to better.
    #[must_use]
    pub fn unsettled(&self) -> Option<&Answer> {
        if let Self::Done(answer) = self { Some(answer).filter(|answer| answer.result.is_unsettled()) } else { None }
    }

    /// As reports tell it.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self {
            Self::New => Standing::NotStarted,
            Self::TooEarly(_) => Standing::TooEarly,
            Self::Started => Standing::InDoubt,
            Self::Done(answer) => Standing::Concluded(answer.result),
        }
    }
}
