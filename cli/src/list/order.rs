//! An order of a list, and what can be concluded about it.

use std::time::{Duration, SystemTime};

use paywright::runtime::table::{Closes, Operation, Provider};
use serde::{Deserialize, Serialize};

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
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl Answer {
    /// A conclusion by itself.
    #[must_use]
    pub fn new(result: Conclusion) -> Self {
        Self { result, evidence: None, code: None, request_id: None, error: None }
    }

    /// What is left of it where an earlier call may have closed the order: that the last one changed nothing, or did
    /// not arrive, says nothing about the earlier one.
    #[must_use]
    pub fn after_doubt(self) -> Self {
        match self.result {
            Conclusion::Answered | Conclusion::NotSent => Self { result: Conclusion::Unknown, ..self },
            _ => self,
        }
    }
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

    /// As commands print it.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::New => "not-started",
            Self::TooEarly(_) => "too-early",
            Self::Started => "in-doubt",
            Self::Done(answer) => answer.result.id(),
        }
    }
}
