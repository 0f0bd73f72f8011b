//! What is to be done for each order, given what the journal says: resuming, as a pure function.
//!
//! | the journal says | what is done |
//! | --- | --- |
//! | nothing, or that it was too early | close |
//! | started, not done (in doubt) | query; close again only if that settles nothing and closing is idempotent |
//! | done: closed, already-closed, already-paid, refunded, not-found | nothing, ever |
//! | done: not-sent | close: no call arrived in that run, and none was in doubt before it |
//! | done: answered | nothing; with `--retry-failed` close |
//! | done: unknown, accepted | nothing; with `--retry-failed` as in doubt |
//! | done: unknown, and a close called the order paid | nothing; with `--retry-failed` query, and believe only that it is paid |
//!
//! An order in doubt comes first: a killed run leaves few of them, and whoever is on call wants to know.

use std::{cmp::Reverse, time::SystemTime};

use super::order::{Answer, ListedOrder, Status};

/// How an order is worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Approach {
    /// The provider once called the order paid, and then something else: query, and believe only that it is paid, or was.
    /// What another close would meet could only hide that.
    QueryPaid,
    /// A call may have reached the provider, and another may do harm: query, and believe what comes of that.
    Query,
    /// A call may have reached the provider: query first, and close if that settles nothing.
    QueryThenClose,
    /// No call can have changed anything: close.
    Close,
}

/// An order that is to be worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// Its place in the list.
    pub order: usize,
    /// How.
    pub approach: Approach,
    /// Not before then.
    pub earliest: Option<SystemTime>,
}

/// What to do for an order; `None` if nothing.
#[must_use]
pub fn approach(status: &Status, is_idempotent: bool, retry_failed: bool) -> Option<Approach> {
    let in_doubt = if is_idempotent { Approach::QueryThenClose } else { Approach::Query };
    match status {
        Status::New | Status::TooEarly(_) => Some(Approach::Close),
        Status::Started => Some(in_doubt),
        Status::Done(Answer { result, called_paid, .. }) => match result {
            result if result.is_final() || result.is_unsettled() && !retry_failed => None,
            _ if *called_paid => Some(Approach::QueryPaid),
            result if result.is_open() => Some(in_doubt),
            _ => Some(Approach::Close),
        },
    }
}

/// The tasks of a run: those in doubt first, then by the time from which they can be done, then as listed.
#[must_use]
pub fn tasks(orders: &[ListedOrder], statuses: &[Status], retry_failed: bool, now: SystemTime) -> Vec<Task> {
    let mut tasks: Vec<Task> = (0..)
        .zip(orders.iter().zip(statuses))
        .filter_map(|(index, (order, status))| {
            let approach = approach(status, order.is_idempotent(), retry_failed)?;
            // What was sent once was sent in time; the creation time may have been corrected since.
            let waits = approach == Approach::Close;
            let told = if let Status::TooEarly(earliest) = status { Some(*earliest) } else { None };
            let earliest = order.earliest().or(told).filter(|earliest| waits && *earliest > now);
            Some(Task { order: index, approach, earliest })
        })
        .collect();
    tasks.sort_by_key(|task| (Reverse(task.approach != Approach::Close), task.earliest, task.order));
    tasks
}

/// How many orders have a result that `--retry-failed` alone tries to better.
#[must_use]
pub fn unsettled(statuses: &[Status]) -> usize {
    statuses.iter().filter_map(Status::unsettled).count()
}

#[cfg(test)]
mod tests;
