//! The account at the end: what became of every order, and which of them need somebody.

mod attention;
mod people;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use serde::Serialize;

pub use attention::Attention;

use super::{
    breaker::Halt,
    input::Duplicate,
    ledger::Ledger,
    order::{ListedOrder, Status},
    progress::per_second,
    standing::{ExitCode, Standing},
};

/// The exit code of a run that somebody stopped: what shells give for Ctrl-C.
pub const INTERRUPTED: u8 = 130;

/// How many orders stand how.
type Counts = BTreeMap<Standing, usize>;

/// The account of a list.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The list.
    pub list: String,
    /// The journal.
    pub journal: String,
    /// How many orders the list has.
    pub orders: usize,
    /// Whether somebody stopped the run before its end.
    pub interrupted: bool,
    /// The providers that were left alone before the end of their orders, since all went wrong there.
    pub halted: Vec<Halt>,
    /// How many orders stand how.
    pub counts: Counts,
    /// The same for each provider.
    pub providers: BTreeMap<&'static str, Counts>,
    /// How many orders have a result that is no fact, and is tried again by `--retry-failed` only.
    pub unsettled: usize,
    /// How many of them another call would not help: their advice says what does.
    pub beyond_retry: usize,
    /// How many orders this run came to the end of.
    pub concluded: usize,
    /// How long that took, in seconds.
    pub seconds: f64,
    /// Orders per second.
    pub per_second: f64,
    /// The orders that need somebody.
    pub attention: Vec<Attention>,
    /// The orders whose results the journal did not take: they are nowhere else than here.
    pub not_in_journal: Vec<Attention>,
    /// Lines that named an order once more.
    pub duplicates: Vec<Duplicate>,
}

/// The run that a report is about.
#[derive(Debug, Clone)]
pub struct About<'a> {
    /// The list's name.
    pub list: &'a str,
    /// The journal's name.
    pub journal: &'a str,
    /// How many orders were concluded.
    pub concluded: usize,
    /// Whether somebody stopped it.
    pub stopped: bool,
    /// The providers that it left alone.
    pub halts: Vec<Halt>,
    /// How long it took.
    pub duration: Duration,
}

impl Report {
    /// Draws up the account.
    #[must_use]
    pub fn new(about: About<'_>, orders: &[ListedOrder], ledger: &Ledger, duplicates: Vec<Duplicate>) -> Self {
        let (mut counts, mut providers) = (Counts::new(), BTreeMap::<_, Counts>::new());
        let (mut attention, mut not_in_journal, mut open) = (Vec::new(), Vec::new(), false);
        for (index, (order, status)) in (0..).zip(orders.iter().zip(&ledger.statuses)) {
            for counts in [&mut counts, providers.entry(order.provider.id).or_default()] {
                let count = counts.entry(status.standing()).or_default();
                *count = count.saturating_add(1);
            }
            open |= status.result().is_none();
            let of = || Attention::new(order, status, ledger.doubts.get(&index));
            attention.extend(Some(of()).filter(|_| status.standing().needs_somebody()));
            not_in_journal.extend(ledger.unwritten.contains(&index).then(of));
        }
        let About { list, journal, concluded, stopped, halts, duration } = about;
        let unsettled = || ledger.statuses.iter().filter_map(Status::unsettled);
        Self {
            list: list.to_owned(),
            journal: journal.to_owned(),
            orders: orders.len(),
            interrupted: stopped && open,
            halted: halts,
            counts,
            providers,
            unsettled: unsettled().count(),
            beyond_retry: unsettled().filter(|answer| !answer.may_try_again()).count(),
            concluded,
            seconds: duration.as_secs_f64(),
            per_second: per_second(concluded, duration),
            attention,
            not_in_journal,
            duplicates,
        }
    }

    /// The exit code: what is least certain decides.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        if self.interrupted {
            return INTERRUPTED;
        }
        let codes: BTreeSet<_> = self.counts.keys().map(|standing| standing.exit_code()).collect();
        codes.last().map_or(0, |code: &ExitCode| code.number())
    }

    /// How many orders have a result, from this run or an earlier one.
    fn with_result(&self) -> usize {
        let results = self.counts.iter().filter(|(standing, _)| matches!(standing, Standing::Concluded(_)));
        results.map(|(_, count)| count).sum()
    }
}

#[cfg(test)]
mod tests;
