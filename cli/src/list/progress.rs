//! What people see while a list is worked through: a bar on a terminal, a line now and then elsewhere.
//!
//! All of it goes to standard error; standard output carries the report alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    io::{self, IsTerminal},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::order::Conclusion;
use crate::{output, time};

/// How often a line appears where there is no terminal.
const BETWEEN_LINES: Duration = Duration::from_secs(10);

/// The progress of a run.
#[derive(Debug)]
pub struct Progress {
    /// Hidden where there is no terminal.
    bar: ProgressBar,
    lines: bool,
    total: usize,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    counts: BTreeMap<Conclusion, usize>,
    /// The times that are waited for, each as often as somebody waits.
    waiting: BTreeSet<(SystemTime, usize)>,
    last_key: usize,
    started: Instant,
    last_line: Instant,
}

/// Somebody waits, until this is dropped.
#[derive(Debug)]
pub struct Waiting<'a> {
    progress: &'a Progress,
    key: (SystemTime, usize),
}

impl Progress {
    /// Shows how far a run over so many orders is.
    #[must_use]
    pub fn new(total: usize) -> Self {
        let terminal = io::stderr().is_terminal();
        let target = if terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        Self::with(total, target, !terminal)
    }

    /// Shows nothing.
    #[must_use]
    pub fn hidden(total: usize) -> Self {
        Self::with(total, ProgressDrawTarget::hidden(), false)
    }

    fn with(total: usize, target: ProgressDrawTarget, lines: bool) -> Self {
        let bar = ProgressBar::with_draw_target(u64::try_from(total).ok(), target);
        let style = "{elapsed_precise} [{wide_bar}] {human_pos}/{human_len}  {rate}/s, {eta} left\n{wide_msg}";
        if let Ok(style) = ProgressStyle::with_template(style) {
            bar.set_style(style.with_key("rate", write_rate).progress_chars("=> "));
        }
        // Time passes on the bar, too, while orders wait for theirs.
        if !bar.is_hidden() {
            bar.enable_steady_tick(Duration::from_secs(1));
        }
        let now = Instant::now();
        let state =
            State { counts: BTreeMap::new(), waiting: BTreeSet::new(), last_key: 0, started: now, last_line: now };
        Self { bar, lines, total, state: Mutex::new(state) }
    }

    /// An order is done.
    pub fn concluded(&self, result: Conclusion) {
        let mut state = self.state();
        let count = state.counts.entry(result).or_default();
        *count = count.saturating_add(1);
        self.bar.set_message(state.summary());
        self.bar.inc(1);
        if self.lines && state.last_line.elapsed() >= BETWEEN_LINES {
            state.last_line = Instant::now();
            output::note(&state.line(self.total));
        }
    }

    /// Somebody waits until then, since the provider asks not to close an order yet.
    #[must_use]
    pub fn waiting(&self, until: SystemTime) -> Waiting<'_> {
        let mut state = self.state();
        let first = state.waiting.is_empty();
        state.last_key = state.last_key.saturating_add(1);
        let key = (until, state.last_key);
        state.waiting.insert(key);
        self.bar.set_message(state.summary());
        if self.lines && first {
            state.last_line = Instant::now();
            output::note(&state.line(self.total));
        }
        Waiting { progress: self, key }
    }

    /// Says something without spoiling the bar.
    pub fn note(&self, message: &str) {
        self.bar.suspend(|| output::note(message));
    }

    /// How many orders are done.
    #[must_use]
    pub fn count(&self) -> usize {
        self.state().counts.values().sum()
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut state = self.progress.state();
        state.waiting.remove(&self.key);
        self.progress.bar.set_message(state.summary());
    }
}

impl State {
    /// Such as `closed 980, already-paid 20; too early, the next at 2026-11-21T02:05:00.000Z`.
    fn summary(&self) -> String {
        let counts: Vec<_> = self.counts.iter().map(|(result, count)| format!("{} {count}", result.id())).collect();
        let next = self.waiting.first().map(|(next, _)| format!("too early, the next at {}", time::written(*next)));
        let parts = [counts.join(", "), next.unwrap_or_default()];
        parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join("; ")
    }

    fn line(&self, total: usize) -> String {
        let done: usize = self.counts.values().sum();
        let seconds = self.started.elapsed().as_secs_f64();
        let mut line = format!("{done} of {total} orders");
        let rate = per_second(done, self.started.elapsed());
        if done > 0 && rate > 0.0 {
            let left = seconds * total.saturating_sub(done) as f64 / done as f64;
            let left = Duration::try_from_secs_f64(left).unwrap_or_default();
            line.push_str(&format!(", {rate:.1} per second, {} left", HumanDuration(left)));
        }
        match self.summary() {
            summary if summary.is_empty() => line,
            summary => format!("{line}: {summary}"),
        }
    }
}

fn write_rate(state: &ProgressState, out: &mut dyn Write) {
    // A bar that cannot be written is not worth an error.
    let _ = write!(out, "{:.1}", state.per_sec());
}

/// So many in so much time, per second.
#[must_use]
pub(super) fn per_second(count: usize, duration: Duration) -> f64 {
    let seconds = duration.as_secs_f64();
    if seconds > 0.0 { count as f64 / seconds } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_the_next_time_are_told() {
        let progress = Progress::hidden(3);
        assert_eq!(progress.state().summary(), "");
        progress.concluded(Conclusion::Closed);
        progress.concluded(Conclusion::AlreadyPaid);
        let later = SystemTime::UNIX_EPOCH + Duration::from_secs(60);
        let waiting = [progress.waiting(later), progress.waiting(SystemTime::UNIX_EPOCH), progress.waiting(later)];
        assert_eq!(
            progress.state().summary(),
            "closed 1, already-paid 1; too early, the next at 1970-01-01T00:00:00.000Z"
        );
        assert!(progress.state().line(3).starts_with("2 of 3 orders, "));
        drop(waiting);
        assert_eq!(progress.state().summary(), "closed 1, already-paid 1");
    }
}
