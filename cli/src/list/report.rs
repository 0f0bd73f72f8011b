//! The account at the end: what became of every order, and which of them need somebody.

use std::{collections::BTreeMap, io, time::Duration};

use comfy_table::{Table, presets::UTF8_FULL_CONDENSED};
use serde::Serialize;

use super::{
    input::Duplicate,
    order::{Conclusion, ListedOrder, NumberBy, Status},
    progress::per_second,
};
use crate::{output, time};

/// How many orders of a kind people are shown; the JSON has all.
const SHOWN: usize = 20;
/// The statuses, in the order of the table's columns.
const STATUSES: [&str; 12] = [
    "closed",
    "already-closed",
    "already-paid",
    "refunded",
    "not-found",
    "accepted",
    "answered",
    "unknown",
    "not-sent",
    "in-doubt",
    "too-early",
    "not-started",
];

/// The exit code of a run that somebody stopped: what shells give for Ctrl-C.
pub const INTERRUPTED: u8 = 130;

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
    /// How many orders stand how.
    pub counts: BTreeMap<&'static str, usize>,
    /// The same for each provider.
    pub providers: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
    /// How many orders this run came to the end of.
    pub concluded: usize,
    /// How long that took, in seconds.
    pub seconds: f64,
    /// Orders per second.
    pub per_second: f64,
    /// The orders that need somebody.
    pub attention: Vec<Attention>,
    /// Lines that named an order once more.
    pub duplicates: Vec<Duplicate>,
}

/// An order that needs somebody.
#[derive(Debug, Serialize)]
pub struct Attention {
    /// Its line in the list.
    pub line: u64,
    /// The provider's id.
    pub provider: &'static str,
    /// Its number.
    pub order: String,
    /// Whose number that is.
    pub by: NumberBy,
    /// How it stands.
    pub status: &'static str,
    /// The provider's code.
    pub code: Option<String>,
    /// What to quote to the provider's support.
    pub request_id: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
    /// When it can be closed, in RFC 3339.
    pub earliest: Option<String>,
    /// What to do.
    pub advice: &'static str,
}

/// The run that a report is about.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The list's name.
    pub list: &'a str,
    /// The journal's name.
    pub journal: &'a str,
    /// How many orders were concluded.
    pub concluded: usize,
    /// Whether somebody stopped it.
    pub stopped: bool,
    /// How long it took.
    pub duration: Duration,
}

impl Report {
    /// Draws up the account.
    #[must_use]
    pub fn new(about: About<'_>, orders: &[ListedOrder], statuses: &[Status], duplicates: Vec<Duplicate>) -> Self {
        let (mut counts, mut providers) = (BTreeMap::new(), BTreeMap::<_, BTreeMap<_, _>>::new());
        let (mut attention, mut interrupted) = (Vec::new(), false);
        for (order, status) in orders.iter().zip(statuses) {
            for counts in [&mut counts, providers.entry(order.provider.id).or_default()] {
                let count: &mut usize = counts.entry(status.id()).or_default();
                *count = count.saturating_add(1);
            }
            interrupted |= match status {
                Status::New => true,
                // One that was in doubt before and is too early now stays so without anybody stopping the run.
                Status::Started | Status::TooEarly(_) => about.stopped,
                Status::Done(_) => false,
            };
            attention.extend(Attention::new(order, status));
        }
        let About { concluded, duration, .. } = about;
        Self {
            list: about.list.to_owned(),
            journal: about.journal.to_owned(),
            orders: orders.len(),
            interrupted,
            counts,
            providers,
            concluded,
            seconds: duration.as_secs_f64(),
            per_second: per_second(concluded, duration),
            attention,
            duplicates,
        }
    }

    /// The exit code: what is least certain decides.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        let any = |statuses: &[&str]| statuses.iter().any(|status| self.counts.contains_key(status));
        if self.interrupted {
            INTERRUPTED
        } else if any(&["unknown", "accepted", "not-sent", "in-doubt"]) {
            5
        } else if any(&["answered"]) {
            6
        } else if any(&["too-early"]) {
            7
        } else if any(&["already-paid", "refunded"]) {
            3
        } else if any(&["not-found"]) {
            4
        } else {
            0
        }
    }

    /// Writes the account for people.
    ///
    /// # Errors
    ///
    /// Standard output takes no more.
    pub fn show(&self) -> io::Result<()> {
        self.table().lines().try_for_each(|line| output::line(&line))?;
        for status in STATUSES {
            self.show_kind(status)?;
        }
        output::line(&self.pace())?;
        output::line(&format!("journal: {}", self.journal))
    }

    fn table(&self) -> Table {
        let columns: Vec<_> = STATUSES.into_iter().filter(|status| self.counts.contains_key(status)).collect();
        let row = |name: &str, counts: &BTreeMap<&str, usize>| {
            let cells = columns.iter().map(|status| counts.get(status).copied().unwrap_or_default().to_string());
            let total = counts.values().sum::<usize>().to_string();
            [name.to_owned()].into_iter().chain(cells).chain([total]).collect::<Vec<_>>()
        };
        let mut table = Table::new();
        table.load_style(UTF8_FULL_CONDENSED);
        table.set_header(["provider"].into_iter().chain(columns.iter().copied()).chain(["all"]));
        for (provider, counts) in &self.providers {
            table.add_row(row(provider, counts));
        }
        if self.providers.len() > 1 {
            table.add_row(row("all", &self.counts));
        }
        table
    }

    fn show_kind(&self, status: &str) -> io::Result<()> {
        let orders: Vec<_> = self.attention.iter().filter(|order| order.status == status).collect();
        let Some(first) = orders.first() else { return Ok(()) };
        output::line(&format!("{status}: {}", first.advice))?;
        for order in orders.iter().take(SHOWN) {
            output::line(&format!("  {}", order.line(&self.list)))?;
        }
        match orders.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => output::line(&format!("  and {more} more; --json lists all")),
        }
    }

    fn pace(&self) -> String {
        let Self { concluded, seconds, per_second, orders, .. } = self;
        if *concluded == 0 {
            return format!(
                "this run came to the end of no order; {} of {orders} were done before",
                orders.saturating_sub(self.open())
            );
        }
        format!("{concluded} orders in {seconds:.1} s, {per_second:.1} per second")
    }

    /// How many orders no run came to the end of.
    fn open(&self) -> usize {
        ["in-doubt", "too-early", "not-started"].iter().filter_map(|status| self.counts.get(status)).sum()
    }
}

impl Attention {
    /// `None` for an order that nobody has to look at, and for one that the next run will look at by itself.
    fn new(order: &ListedOrder, status: &Status) -> Option<Self> {
        let advice = advice(status)?;
        let (answer, earliest) = match status {
            Status::Done(answer) => (Some(answer.clone()), None),
            Status::TooEarly(earliest) => (None, Some(time::written(*earliest))),
            Status::New | Status::Started => (None, None),
        };
        let (code, request_id, error) =
            answer.map(|answer| (answer.code, answer.request_id, answer.error)).unwrap_or_default();
        Some(Self {
            line: order.line,
            provider: order.provider.id,
            order: order.number.clone(),
            by: order.by,
            status: status.id(),
            code,
            request_id,
            error,
            earliest,
            advice,
        })
    }

    /// Such as `orders.csv:17: some-provider order-17 (SYSTEMERROR)`.
    fn line(&self, list: &str) -> String {
        let Self { line, provider, order, .. } = self;
        let mut text = format!("{list}:{line}: {provider} {order}");
        if let Some(earliest) = &self.earliest {
            text.push_str(&format!(", from {earliest}"));
        }
        match (&self.error, &self.code) {
            (Some(error), _) => text.push_str(&format!(": {error}")),
            (None, Some(code)) => text.push_str(&format!(": {code}")),
            (None, None) => {}
        }
        text
    }
}

fn advice(status: &Status) -> Option<&'static str> {
    Some(match status {
        Status::Done(answer) => match answer.result {
            Conclusion::Closed | Conclusion::AlreadyClosed => return None,
            Conclusion::AlreadyPaid => "the buyer paid; treat it as a paid order",
            Conclusion::Refunded => "it was paid, and money goes back, all or a part; look before you ship",
            Conclusion::NotFound => "the provider knows no such order; check the number, it may be never submitted",
            Conclusion::Accepted => {
                "the provider took the call, and nothing confirmed that the order is closed; --retry-failed asks again"
            }
            Conclusion::Answered => {
                "the provider refused, and the order is as it was; see to the cause, then --retry-failed"
            }
            Conclusion::Unknown => "it may be closed or not; --retry-failed queries it first",
            Conclusion::NotSent => "no call reached the provider; see to the cause, then --retry-failed",
        },
        Status::Started => "a call may have arrived; the same command again queries it first",
        Status::TooEarly(_) => "the provider asks to wait; the same command again closes it then",
        Status::New => return None,
    })
}

#[cfg(test)]
mod tests;
