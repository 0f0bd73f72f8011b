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

mod attend;
pub mod breaker;
mod client;
pub mod input;
pub mod journal;
pub mod ledger;
pub mod order;
pub mod pace;
pub mod plan;
pub mod preview;
mod progress;
pub mod queue;
pub mod report;
pub mod results;
pub mod run;
pub mod standing;
pub mod stop;

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, Once,
        atomic::{AtomicBool, Ordering},
    },
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
use client::longest;
use input::{Duplicate, Layout, List, Mistake};
use journal::{Journal, WriteError, Writer};
use ledger::Ledger;
use order::Status;
use plan::Task;
use preview::Preview;
pub use progress::Progress;
use report::{About, Report};
use run::{Desk, Ended, Run, TooEarly};
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
    journal::check_place(&journal_path)?;
    if let Some(file) = &options.results {
        results::check(file, [path, &journal_path])?;
    }
    let Some(mut list) = read(options, path)? else { return Ok(2) };
    let (desks, accounts) = desks(arguments, options, &list)?;
    list.accounts = accounts;
    let plan = |list: &List, statuses: &[Status]| {
        let tasks = plan::tasks(&list.orders, statuses, options.retry_failed, SystemTime::now());
        let preview = Preview::new([path, &journal_path], list, statuses, &tasks, options.retry_failed);
        (tasks, preview)
    };
    if options.dry_run {
        let (_, preview) = plan(&list, &journal::look(&journal_path, &list)?);
        if arguments.json { output::json(&preview) } else { preview.show() }?;
        return Ok(0);
    }
    let Journal { writer, statuses, torn } = Journal::open(&journal_path, &list)?;
    if torn {
        let name = journal_path.display();
        output::note(&format!(
            "{name}: the last line was written in part only, by a run that was killed or met a full disk; it was cut off"
        ));
    }
    let (tasks, preview) = plan(&list, &statuses);
    preview.announce();
    let List { orders, duplicates, .. } = list;
    let (ledger, journal) = (Mutex::new(Ledger::new(statuses)), writer.clone());
    let (progress, clock) = (progress(&tasks, options.too_early), Arc::new(SystemClock));
    let (stop, too_early) = (watch::channel(Stop::No).0, options.too_early);
    let run = Run { orders, ledger, journal, progress, clock, too_early, stop, longest: longest(), lost: Once::new() };
    let work = Worked { names: [path, &journal_path], results: options.results.as_deref(), duplicates };
    work.account(arguments.json, work_through(run, tasks, desks).await?, &writer)
}

/// What is shown of these tasks.
fn progress(tasks: &[Task], too_early: TooEarly) -> Progress {
    let is_due = |task: &&Task| too_early == TooEarly::Wait || task.earliest.is_none();
    let due = tasks.iter().filter(is_due);
    Progress::new(due.clone().count(), due.filter_map(|task| task.earliest).max())
}

/// Does the work, with an ear to signals. Says how it ended, and whether somebody stopped it.
async fn work_through(run: Run, tasks: Vec<Task>, desks: Vec<Desk>) -> Result<(Ended, Stop), Failure> {
    let (stop, over) = (run.stop.clone(), Arc::new(AtomicBool::new(false)));
    tokio::spawn(stop::on_signals(Signals::take()?, stop.clone(), Arc::clone(&over)));
    let ended = run.work_through(tasks, desks).await;
    over.store(true, Ordering::SeqCst);
    let stopped = *stop.borrow();
    Ok((ended, stopped))
}

/// The work is done; what is left is to tell it.
struct Worked<'a> {
    /// The list and its journal.
    names: [&'a Path; 2],
    results: Option<&'a Path>,
    duplicates: Vec<Duplicate>,
}

impl Worked<'_> {
    /// Tells what came of it, and gives the exit code. What could not be written down comes before what it would say.
    fn account(self, json: bool, (mut ended, stopped): (Ended, Stop), writer: &Writer) -> Result<u8, Failure> {
        let written = writer.close();
        if matches!(written, Err(WriteError::Gone)) {
            ended.ledger.lose_journal();
        }
        let [list, journal] = self.names.map(|name| name.display().to_string());
        let about = About {
            list: &list,
            journal: &journal,
            concluded: ended.concluded,
            stopped: stopped >= Stop::Soon,
            halts: ended.halts,
            duration: ended.duration,
        };
        let report = Report::new(about, &ended.orders, &ended.ledger, self.duplicates);
        // All is written that can be, whatever else could not.
        let told = tell(json, &report, stopped, ended.panicked);
        let results = self.results.map(|file| (file, results::write(file, &ended.orders, &ended.ledger)));
        if told.is_err() {
            report.unkept().iter().for_each(|line| output::note(line));
        }
        let failures = failures(self.names[1], written, results, told, ended.panicked);
        first_of(failures).map_or_else(|| Ok(report.exit_code()), Err)
    }
}

/// Everything that went wrong in the end, what weighs most first.
fn failures(
    journal: &Path,
    written: Result<(), WriteError>,
    results: Option<(&Path, io::Result<()>)>,
    told: io::Result<()>,
    panicked: bool,
) -> Vec<Failure> {
    let (file, in_journal) = (journal.to_owned(), written.is_ok());
    let lost = written.err().map(|error| match error {
        WriteError::Io(error) => Failure::JournalLost { file, error },
        WriteError::Gone => Failure::JournalGone { file },
    });
    let results = results.and_then(|(file, written)| {
        written.err().map(|error| Failure::Results { file: file.to_owned(), error, in_journal })
    });
    let report = told.err().map(|error| Failure::Report { error, in_journal });
    let fault = panicked.then_some(Failure::Fault);
    [lost, results, report, fault].into_iter().flatten().collect()
}

/// The first of them, which decides the exit code. The others are told here, since a command gives one.
fn first_of(failures: Vec<Failure>) -> Option<Failure> {
    let mut failures = failures.into_iter();
    let first = failures.next();
    failures.for_each(|failure| output::note(&format!("error: {failure}")));
    first
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
        let client = account.paced(rate).online(arguments.base_url.as_deref())?;
        let orders = list.orders.iter().filter(|other| other.provider.id == order.provider.id).count();
        let workers = options.concurrency.get().min(orders);
        let (provider, keeps_going) = (order.provider.id, options.keep_going);
        desks.push(Desk { provider, closing: Arc::new(client), workers, keeps_going });
    }
    Ok((desks, accounts))
}

/// Prints the report, and how to go on where the list is not at its end.
fn tell(json: bool, report: &Report, stopped: Stop, panicked: bool) -> io::Result<()> {
    let written = if json { output::json(report) } else { report.show().and_then(|()| show_duplicates(report)) };
    if report.interrupted && !panicked {
        let how = if stopped == Stop::Now { "stopped at once" } else { "stopped" };
        output::note(&format!("{how} before the end; the same command goes on from here"));
    }
    written
}

/// Why the list has more lines than the report has orders.
fn show_duplicates(report: &Report) -> io::Result<()> {
    match report.duplicates.len() {
        0 => Ok(()),
        count => output::line(&format!("left out: {} that named an order once more", counted(count, "line"))),
    }
}
