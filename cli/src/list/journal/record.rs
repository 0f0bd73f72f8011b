//! A record of the journal, and what may follow what.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    io,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};

use crate::{
    list::order::{Answer, ListedOrder, NumberBy, Status},
    time,
};

/// A record: a line of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Record<'a> {
    /// The first one: which list this is about.
    List {
        /// The version of the records.
        version: u32,
        /// The list's digest.
        list: String,
        /// How many orders it has.
        orders: usize,
        /// Where they are closed and for whom, by the provider's id.
        #[serde(default)]
        accounts: BTreeMap<String, String>,
        /// When the journal was begun.
        at: String,
    },
    /// From now on, orders are closed elsewhere or for somebody else. Nothing had reached the place before.
    Accounts {
        /// Where and for whom, by the provider's id.
        accounts: BTreeMap<String, String>,
        /// When.
        at: String,
    },
    /// From now on, something may have been sent for the order.
    Started {
        /// The order.
        #[serde(flatten)]
        name: Name<'a>,
        /// When.
        at: String,
    },
    /// The client held the call back: nothing was sent for the order after all.
    Postponed {
        /// The order.
        #[serde(flatten)]
        name: Name<'a>,
        /// When it can be closed, in milliseconds since 1970.
        earliest: u64,
        /// When this was written.
        at: String,
    },
    /// All calls for the order were made.
    Done {
        /// The order.
        #[serde(flatten)]
        name: Name<'a>,
        /// What came of them, and when.
        #[serde(flatten)]
        answer: Answer,
    },
}

/// Whether a line that was written in part can be a journal's first one. A power cut can leave zeros of it.
pub(super) fn may_begin(part: &[u8]) -> bool {
    const BEGINNING: &[u8] = br#"{"event":"list","#;
    part.starts_with(BEGINNING) || BEGINNING.starts_with(part) || part.iter().all(|byte| *byte == 0)
}

/// What tells an order from the others of its list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Name<'a> {
    /// The provider's id.
    pub provider: Cow<'a, str>,
    /// The order's number.
    pub order: Cow<'a, str>,
    /// Whose number that is.
    #[serde(default, skip_serializing_if = "NumberBy::is_merchant")]
    pub by: NumberBy,
}

impl<'a> Name<'a> {
    /// The name of a list's order.
    #[must_use]
    pub fn of(order: &'a ListedOrder) -> Self {
        Self { provider: order.provider.id.into(), order: order.number.as_str().into(), by: order.by }
    }
}

impl<'a> Record<'a> {
    /// The order is about to be worked on.
    #[must_use]
    pub fn started(order: &'a ListedOrder) -> Self {
        Self::Started { name: Name::of(order), at: time::written(SystemTime::now()) }
    }

    /// The order has to wait.
    #[must_use]
    pub fn postponed(order: &'a ListedOrder, earliest: SystemTime) -> Self {
        let earliest = earliest.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_millis();
        let earliest = u64::try_from(earliest).unwrap_or(u64::MAX);
        Self::Postponed { name: Name::of(order), earliest, at: time::written(SystemTime::now()) }
    }

    /// The order is done.
    #[must_use]
    pub fn done(order: &'a ListedOrder, answer: &Answer) -> Self {
        Self::Done { name: Name::of(order), answer: answer.clone() }
    }

    /// The record as a line, with its end.
    pub(super) fn line(&self) -> io::Result<Vec<u8>> {
        let mut line = serde_json::to_vec(self)?;
        line.push(b'\n');
        Ok(line)
    }

    /// Reads a line without its end.
    pub(super) fn read(line: &'a [u8]) -> Result<Self, String> {
        serde_json::from_slice(line).map_err(|error| format!("it is no record ({error})"))
    }

    /// The order that it is about.
    pub(super) fn name(&self) -> Option<Name<'_>> {
        match self {
            Self::List { .. } | Self::Accounts { .. } => None,
            Self::Started { name, .. } | Self::Postponed { name, .. } | Self::Done { name, .. } => Some(name.clone()),
        }
    }

    /// Where the order stands after this record.
    ///
    /// A final result is the last word: whatever follows it was not written by a run.
    pub(super) fn follow(self, before: &Status) -> Result<Status, &'static str> {
        match (self, before) {
            (_, before) if before.is_final() => Err("the order had its final result before"),
            (Self::Started { .. }, _) => Ok(Status::Started),
            (Self::Postponed { earliest, .. }, Status::Started) => {
                let earliest = SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(earliest));
                Ok(earliest.map_or(Status::New, Status::TooEarly))
            }
            (Self::Done { answer, .. }, Status::Started | Status::Done(_)) => Ok(Status::Done(answer)),
            (Self::Done { .. }, _) => Err("the order is done and was not started"),
            (Self::Postponed { .. }, _) => Err("the order is put off and was not started"),
            (Self::List { .. } | Self::Accounts { .. }, _) => Err("it names no order"),
        }
    }
}
