//! What a run is about to do, and where: the line that begins it, and all that `--dry-run` does.

use std::{collections::BTreeMap, io, path::Path};

use serde::Serialize;

use super::{
    input::List,
    order::Status,
    plan::{self, Approach, Task},
};
use crate::{output, time};

/// What is to be done for a list.
#[derive(Debug, Serialize)]
pub struct Preview {
    /// The list.
    pub list: String,
    /// The journal.
    pub journal: String,
    /// How many orders the list has.
    pub orders: usize,
    /// How many of them have a result that stands.
    pub with_result: usize,
    /// How many of these are no facts, and are tried again by `--retry-failed` only.
    pub unsettled: usize,
    /// How much is to be done.
    #[serde(flatten)]
    pub work: Work,
    /// Where, by the provider's id.
    pub providers: BTreeMap<&'static str, Place>,
}

/// How many orders are to be worked on.
#[derive(Debug, Default, Serialize)]
pub struct Work {
    /// All of them.
    pub to_close: usize,
    /// Those that are queried first, since a call may have arrived.
    pub in_doubt: usize,
    /// Those that the provider asks not to close yet.
    pub too_early: usize,
    /// When the last of these can be closed, in RFC 3339.
    pub latest: Option<String>,
}

/// A provider, and where it is called.
#[derive(Debug, Serialize)]
pub struct Place {
    /// The host or the gateway, and the credentials that name the merchant. Nothing secret.
    pub at: String,
    /// How much is to be done there.
    #[serde(flatten)]
    pub work: Work,
}

impl Preview {
    /// What the tasks come to. The statuses are those that the journal tells.
    #[must_use]
    pub fn new(names: [&Path; 2], list: &List, statuses: &[Status], tasks: &[Task], retries: bool) -> Self {
        let [list_name, journal] = names.map(|name| name.display().to_string());
        let mut providers = BTreeMap::new();
        for order in &list.orders {
            providers.entry(order.provider.id).or_insert_with(|| {
                let own = tasks.iter().filter(|task| {
                    list.orders.get(task.order).is_some_and(|other| other.provider.id == order.provider.id)
                });
                let at = list.accounts.get(order.provider.id).cloned().unwrap_or_default();
                Place { at, work: Work::of(own) }
            });
        }
        Self {
            list: list_name,
            journal,
            orders: list.orders.len(),
            with_result: statuses.iter().filter_map(Status::result).filter(|result| result.stands()).count(),
            unsettled: if retries { 0 } else { plan::unsettled(statuses) },
            work: Work::of(tasks.iter()),
            providers,
        }
    }

    /// Says it, before it is done.
    pub fn announce(&self) {
        self.lines().iter().for_each(|line| output::note(line));
    }

    /// Writes it as a result of its own.
    ///
    /// # Errors
    ///
    /// Standard output takes no more.
    pub fn show(&self) -> io::Result<()> {
        self.lines().iter().try_for_each(|line| output::line(line))?;
        output::line("nothing was sent, and the journal is as it was (--dry-run)")
    }

    fn lines(&self) -> Vec<String> {
        let Self { orders, with_result, unsettled, work, journal, .. } = self;
        let mut first = format!("{} of {orders} orders to close{}", work.to_close, work.words());
        if *with_result > 0 {
            first.push_str(&format!("; {with_result} have a result"));
        }
        if *unsettled > 0 {
            first.push_str(&format!("; {unsettled} are not settled: --retry-failed tries them again"));
        }
        let places = self
            .providers
            .iter()
            .map(|(provider, Place { at, work })| format!("  {provider} at {at}: {}{}", work.to_close, work.words()));
        [format!("{first}; journal: {journal}")].into_iter().chain(places).collect()
    }
}

impl Work {
    fn of<'a>(tasks: impl Iterator<Item = &'a Task> + Clone) -> Self {
        Self {
            to_close: tasks.clone().count(),
            in_doubt: tasks.clone().filter(|task| task.approach != Approach::Close).count(),
            too_early: tasks.clone().filter(|task| task.earliest.is_some()).count(),
            latest: tasks.filter_map(|task| task.earliest).max().map(time::written),
        }
    }

    /// Such as `, 12 of them in doubt, queried first`.
    fn words(&self) -> String {
        let mut words = String::new();
        if self.in_doubt > 0 {
            words.push_str(&format!(", {} of them in doubt, queried first", self.in_doubt));
        }
        if let Some(latest) = &self.latest {
            words.push_str(&format!(", {} of them too early yet (the last until {latest})", self.too_early));
        }
        words
    }
}
