//! The account for people: short, and in the order in which it matters.

use std::{collections::BTreeSet, io};

use comfy_table::{Table, presets::UTF8_FULL_CONDENSED};

use super::{Attention, Counts, Report};
use crate::{list::standing::Standing, output};

/// How many orders of a kind are shown; the JSON has all.
const SHOWN: usize = 20;

impl Report {
    /// Writes the account for people.
    ///
    /// # Errors
    ///
    /// Standard output takes no more.
    pub fn show(&self) -> io::Result<()> {
        self.table().lines().try_for_each(|line| output::line(&line))?;
        self.halted.iter().try_for_each(|halt| output::line(&halt.words()))?;
        self.counts.keys().try_for_each(|standing| self.show_standing(*standing))?;
        self.show_not_in_journal()?;
        output::line(&self.pace())?;
        output::line(&format!("journal: {}", self.journal))
    }

    fn table(&self) -> Table {
        let columns: Vec<_> = self.counts.keys().collect();
        let row = |name: &str, counts: &Counts| {
            let cells = columns.iter().map(|standing| counts.get(standing).copied().unwrap_or_default().to_string());
            let total = counts.values().sum::<usize>().to_string();
            [name.to_owned()].into_iter().chain(cells).chain([total]).collect::<Vec<_>>()
        };
        let mut table = Table::new();
        table.load_style(UTF8_FULL_CONDENSED);
        table.set_header(["provider"].into_iter().chain(columns.iter().map(|standing| standing.id())).chain(["all"]));
        for (provider, counts) in &self.providers {
            table.add_row(row(provider, counts));
        }
        if self.providers.len() > 1 {
            table.add_row(row("all", &self.counts));
        }
        table
    }

    /// The orders that stand so, those with the same advice together.
    fn show_standing(&self, standing: Standing) -> io::Result<()> {
        let mut left: Vec<_> = self.attention.iter().filter(|order| order.status == standing).collect();
        while let Some(advice) = left.first().map(|order| order.advice.as_str()) {
            let (orders, others): (Vec<_>, _) = left.into_iter().partition(|order| order.advice == advice);
            output::line(&format!("{}: {advice}", standing.id()))?;
            self.show_orders(&orders)?;
            left = others;
        }
        Ok(())
    }

    fn show_orders(&self, orders: &[&Attention]) -> io::Result<()> {
        for remedy in remedies(orders) {
            output::line(&format!("  {remedy}"))?;
        }
        for order in orders.iter().take(SHOWN) {
            output::line(&format!("  {}", order.line(&self.list)))?;
        }
        match orders.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => output::line(&format!("  and {more} more; --json lists all")),
        }
    }

    /// All of them: there is no other place that has them.
    fn show_not_in_journal(&self) -> io::Result<()> {
        self.unkept().iter().try_for_each(|line| output::line(line))
    }

    /// The results that the journal does not have, as lines; none where it has all.
    #[must_use]
    pub fn unkept(&self) -> Vec<String> {
        if self.not_in_journal.is_empty() {
            return Vec::new();
        }
        let heading = "not in the journal, which could not be written; keep these results:".to_owned();
        let orders = self.not_in_journal.iter();
        let lines = orders.map(|order| format!("  {} {}", order.status.id(), order.line(&self.list)));
        [heading].into_iter().chain(lines).collect()
    }

    pub(super) fn pace(&self) -> String {
        let Self { concluded, seconds, per_second, orders, unsettled, beyond_retry, .. } = self;
        let unsettled = match (unsettled, beyond_retry) {
            (0, _) => String::new(),
            (count, 0) => format!("; {count} are not settled: --retry-failed tries them again"),
            (count, beyond) if count == beyond => {
                format!("; {count} are not settled, and trying again would not help: see above")
            }
            (count, beyond) => format!(
                "; {count} are not settled: --retry-failed tries them again, which would not help {beyond} of them"
            ),
        };
        match concluded {
            0 => format!(
                "this run came to the end of no order; {} of {orders} have a result{unsettled}",
                self.with_result()
            ),
            _ => format!("{concluded} orders in {seconds:.1} s, {per_second:.1} per second{unsettled}"),
        }
    }
}

/// What the documents say to do, once for each provider and code.
pub(super) fn remedies(orders: &[&Attention]) -> BTreeSet<String> {
    let remedy = |order: &&Attention| {
        let code = order.code.as_deref().unwrap_or_default();
        Some(format!("{} {code}: {}", order.provider, order.remedy.as_ref()?))
    };
    orders.iter().filter_map(remedy).collect()
}
