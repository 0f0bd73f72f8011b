//! `paywright close --from`: closes a list of orders, each for certain and none twice.
//!
//! ```text
//! input → plan → run → report
//!           ↑     ↓
//!          journal
//! ```
//!
//! In come a list ([`input`]) and what the [`journal`] says of earlier runs; [`plan`] decides what is left to do for
//! each order; [`mod@run`] does it, several orders at once, at each provider's [`pace`]; out comes the [`report`]. Whatever
//! ends a run, the same command goes on where it ended.

mod client;
pub mod input;
pub mod journal;
pub mod order;
pub mod pace;
pub mod plan;
mod progress;
pub mod queue;
pub mod report;
pub mod run;
pub mod stop;

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::SystemTime,
};

use paywright::runtime::sources::SystemClock;
use tokio::sync::watch;

use crate::{
    Failure,
    arguments::{self, ListOptions},
    config::Config,
    lookup,
    output::{self, counted},
    signals::Signals,
};
use input::{Duplicate, Layout, List, Mistake};
use journal::Journal;
use plan::Task;
pub use progress::Progress;
use report::{About, Report};
use run::{Desk, Run};
use stop::Stop;

/// How many mistakes of a list, or lines that count for nothing, people are shown at once.
const SHOWN: usize = 100;

/// Runs the command.
///
/// # Errors
///
/// Bad input or configuration; the journal cannot be used; the report could not be written.
pub async fn run(arguments: &arguments::Close, options: &ListOptions, path: &Path) -> Result<u8, Failure> {
    let journal_path = journal_path(options, path)?;
    let Some(mut list) = read(options, path)? else { return Ok(2) };
    let (desks, accounts) = desks(arguments, options, &list)?;
    list.accounts = accounts;
    let Journal { writer, statuses, torn } = Journal::open(&journal_path, &list)?;
    if torn {
        let name = journal_path.display();
        output::note(&format!(
            "{name}: the last line was written in part only, by a run that was killed; it was cut off"
        ));
    }
    let tasks = plan::tasks(&list.orders, &statuses, options.retry_failed, SystemTime::now());
    announce(&list, &tasks, &journal_path);

    let (stop, _) = watch::channel(Stop::No);
    let signals = tokio::spawn(stop::on_signals(Signals::take()?, stop.clone()));
    let List { orders, duplicates, .. } = list;
    let run = Run {
        orders,
        statuses: Mutex::new(statuses),
        journal: writer.clone(),
        progress: Progress::new(tasks.len()),
        clock: Arc::new(SystemClock),
        too_early: options.too_early,
        stop: stop.clone(),
    };
    let ended = run.work_through(tasks, desks).await;
    signals.abort();
    let written = writer.close();
    let stopped = *stop.borrow();
    let about = About {
        list: &path.display().to_string(),
        journal: &journal_path.display().to_string(),
        concluded: ended.concluded,
        stopped: stopped != Stop::No,
        duration: ended.duration,
    };
    let report = Report::new(about, &ended.orders, &ended.statuses, duplicates);
    tell(arguments, &report, stopped, ended.panicked);
    written.map_err(|error| Failure::JournalLost { file: journal_path, error })?;
    if ended.panicked {
        return Err(Failure::Fault);
    }
    Ok(report.exit_code())
}

/// Where the journal is.
fn journal_path(options: &ListOptions, path: &Path) -> Result<PathBuf, Failure> {
    let wrong = |problem: &str| Err(Failure::Input(format!("{}: {problem}", path.display())));
    let place = |path: &Path| path.canonicalize().ok();
    match &options.journal {
        Some(journal) if place(journal).is_some_and(|journal| place(path) == Some(journal)) => {
            wrong("--journal names the list itself; leave it out, and the journal is a file beside the list")
        }
        Some(journal) => Ok(journal.clone()),
        None if input::is_stream(path) => {
            wrong("a list that is no regular file, as standard input, needs a journal: --journal FILE")
        }
        None => Ok(journal::beside(path)),
    }
}

/// Reads the list. `None` where it has mistakes, which have been told then.
fn read(options: &ListOptions, path: &Path) -> Result<Option<List>, Failure> {
    let default = options.all_at.as_deref().map(lookup::provider).transpose()?;
    let format = options.format.unwrap_or_else(|| input::format_of(path));
    let layout = Layout { format, ignored: &options.ignored };
    let list = match input::read(&input::text(path)?, layout, default, SystemTime::now()) {
        Ok(list) => list,
        Err(mistakes) => {
            tell_mistakes(path, &mistakes);
            return Ok(None);
        }
    };
    let name = path.display();
    if !list.unused.is_empty() {
        output::note(&format!("{name}: not used: {}", list.unused.join(", ")));
    }
    let duplicate = |duplicate: &Duplicate| {
        let Duplicate { line, first, provider, order, .. } = duplicate;
        format!("{name}:{line}: order {order} of {provider} is in line {first} as well; that line counts")
    };
    note_first(list.duplicates.iter().map(duplicate));
    Ok(Some(list))
}

fn tell_mistakes(path: &Path, mistakes: &[Mistake]) {
    let name = path.display();
    output::note(&format!("error: {name}: {}; nothing was sent:", counted(mistakes.len(), "mistake")));
    note_first(mistakes.iter().map(|Mistake { line, problem }| format!("{name}:{line}: {problem}")));
}

/// As many of the lines as people want to see at once, and how many more there are.
fn note_first(mut lines: impl ExactSizeIterator<Item = String>) {
    lines.by_ref().take(SHOWN).for_each(|line| output::note(&line));
    if let more @ 1.. = lines.len() {
        output::note(&format!("and {more} more"));
    }
}

/// A desk for every provider of the list, and whose it is, by the provider's id.
fn desks(
    arguments: &arguments::Close,
    options: &ListOptions,
    list: &List,
) -> Result<(Vec<Desk>, BTreeMap<String, String>), Failure> {
    let config = Config::load(&arguments.config)?;
    let (mut desks, mut accounts): (Vec<Desk>, _) = (Vec::new(), BTreeMap::new());
    for order in &list.orders {
        if desks.iter().any(|desk| desk.provider == order.provider.id) {
            continue;
        }
        let account = config.account(order.provider)?;
        let rate = options.rate.or(account.rate_per_second()).unwrap_or(pace::DEFAULT_RATE);
        accounts.insert(order.provider.id.to_owned(), account.place(arguments.base_url.as_deref()));
        let client = account.paced(arguments.base_url.as_deref(), rate)?;
        // More could only wait for their turn, with requests that grow old meanwhile.
        let most = usize::try_from(rate.get()).unwrap_or(usize::MAX);
        let orders = list.orders.iter().filter(|other| other.provider.id == order.provider.id).count();
        let workers = options.concurrency.get().min(most).min(orders);
        desks.push(Desk { provider: order.provider.id, closing: Arc::new(client), workers });
    }
    Ok((desks, accounts))
}

fn announce(list: &List, tasks: &[Task], journal: &Path) {
    let (count, total) = (tasks.len(), list.orders.len());
    let in_doubt = tasks.iter().filter(|task| task.approach != plan::Approach::Close).count();
    let too_early = tasks.iter().filter(|task| task.earliest.is_some()).count();
    let mut line = format!("{count} of {total} orders to close");
    for (count, what) in [(in_doubt, "in doubt, queried first"), (too_early, "too early yet")] {
        if count > 0 {
            line.push_str(&format!(", {count} of them {what}"));
        }
    }
    output::note(&format!("{line}; journal: {}", journal.display()));
}

/// Prints the report, and how to go on where the list is not at its end.
fn tell(arguments: &arguments::Close, report: &Report, stopped: Stop, panicked: bool) {
    let written =
        if arguments.json { output::json(report) } else { report.show().and_then(|()| show_duplicates(report)) };
    if report.interrupted && !panicked {
        let how = if stopped == Stop::Now { "stopped at once" } else { "stopped" };
        output::note(&format!("{how} before the end; the same command goes on from here"));
    }
    if let Err(error) = written {
        output::note(&format!("error: {}; the journal has every result", Failure::Output(error)));
    }
}

/// Why the list has more lines than the report has orders.
fn show_duplicates(report: &Report) -> io::Result<()> {
    match report.duplicates.len() {
        0 => Ok(()),
        count => output::line(&format!("left out: {} that named an order once more", counted(count, "line"))),
    }
}
