//! What people see while a list is worked through: a bar on a terminal, a line every ten seconds elsewhere.
//!
//! All of it goes to standard error; standard output carries the report alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, IsTerminal},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};
use tokio::time::Instant;

use super::order::Conclusion;
use crate::{output, time};

/// How often a line appears where there is no terminal, whether orders come to their end or not.
const BETWEEN_LINES: Duration = Duration::from_secs(10);
/// How often the words below the bar are written anew.
const BETWEEN_WORDS: Duration = Duration::from_secs(1);

/// Takes lines.
type Sink = Box<dyn Fn(&str) + Send + Sync>;

/// The progress of a run.
pub struct Progress {
    /// Hidden where there is no terminal.
    bar: ProgressBar,
    lines: Option<Sink>,
    total: usize,
    state: Mutex<State>,
}

struct State {
    counts: BTreeMap<Conclusion, usize>,
    under_way: usize,
    /// The times that are waited for, each as often as somebody waits.
    waiting: BTreeSet<(SystemTime, usize)>,
    last_key: usize,
    /// The last time that an order has to wait for.
    latest: Option<SystemTime>,
    started: Instant,
}

/// Somebody waits, until this is dropped.
pub struct Waiting<'a> {
    progress: &'a Progress,
    key: (SystemTime, usize),
}

/// An order is under way, until this is dropped.
pub struct UnderWay<'a>(&'a Progress);

impl Progress {
    /// Shows how far a run over so many orders is, the last of which has to wait until `latest`.
    #[must_use]
    pub fn new(total: usize, latest: Option<SystemTime>) -> Self {
        let progress = if io::stderr().is_terminal() {
            Self::with(total, ProgressDrawTarget::stderr(), None)
        } else {
            Self::lines(total, output::note)
        };
        progress.state().latest = latest;
        progress
    }

    /// Tells it in lines.
    #[must_use]
    pub fn lines(total: usize, sink: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self::with(total, ProgressDrawTarget::hidden(), Some(Box::new(sink)))
    }

    /// Shows nothing.
    #[must_use]
    pub fn hidden(total: usize) -> Self {
        Self::with(total, ProgressDrawTarget::hidden(), None)
    }

    fn with(total: usize, target: ProgressDrawTarget, lines: Option<Sink>) -> Self {
        let bar = ProgressBar::with_draw_target(u64::try_from(total).ok(), target);
        if let Ok(style) =
            ProgressStyle::with_template("{elapsed_precise} [{wide_bar}] {human_pos}/{human_len}\n{wide_msg}")
        {
            bar.set_style(style.progress_chars("=> "));
        }
        // Time passes on the bar, too, while orders wait for theirs.
        if !bar.is_hidden() {
            bar.enable_steady_tick(BETWEEN_WORDS);
        }
        let (counts, waiting) = (BTreeMap::new(), BTreeSet::new());
        let state = State { counts, under_way: 0, waiting, last_key: 0, latest: None, started: Instant::now() };
        Self { bar, lines, total, state: Mutex::new(state) }
    }

    /// How often it is to be told; `None` where nobody sees it.
    #[must_use]
    pub fn every(&self) -> Option<Duration> {
        match (&self.lines, self.bar.is_hidden()) {
            (Some(_), _) => Some(BETWEEN_LINES),
            (None, false) => Some(BETWEEN_WORDS),
            (None, true) => None,
        }
    }

    /// Tells it.
    pub fn tell(&self, now: SystemTime) {
        let line = self.state().line(self.total, now);
        match &self.lines {
            Some(sink) => sink(&line),
            None => self.bar.set_message(line),
        }
    }

    /// An order is done.
    pub fn concluded(&self, result: Conclusion) {
        let mut state = self.state();
        let count = state.counts.entry(result).or_default();
        *count = count.saturating_add(1);
        drop(state);
        self.bar.inc(1);
    }

    /// An order is worked on from now on.
    #[must_use]
    pub fn under_way(&self) -> UnderWay<'_> {
        let mut state = self.state();
        state.under_way = state.under_way.saturating_add(1);
        UnderWay(self)
    }

    /// An order has to wait until then.
    pub fn put_off(&self, until: SystemTime) {
        let mut state = self.state();
        state.latest = state.latest.max(Some(until));
    }

    /// Somebody waits until then, since the provider asks not to close an order yet.
    #[must_use]
    pub fn waiting(&self, until: SystemTime, now: SystemTime) -> Waiting<'_> {
        let mut state = self.state();
        let first = state.waiting.is_empty();
        state.last_key = state.last_key.saturating_add(1);
        let key = (until, state.last_key);
        state.waiting.insert(key);
        drop(state);
        self.put_off(until);
        if first {
            self.tell(now);
        }
        Waiting { progress: self, key }
    }

    /// Says something without spoiling the bar.
    pub fn note(&self, message: &str) {
        match &self.lines {
            Some(sink) => sink(message),
            None => self.bar.suspend(|| output::note(message)),
        }
    }

    /// How many orders are done.
    #[must_use]
    pub fn count(&self) -> usize {
        self.state().counts.values().sum()
    }

    /// How many orders are under way.
    #[must_use]
    pub fn count_under_way(&self) -> usize {
        self.state().under_way
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
        self.progress.state().waiting.remove(&self.key);
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.under_way = state.under_way.saturating_sub(1);
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

    /// Such as `1000 of 1500 orders, 16 under way, 48.9 per second, 10 seconds left: closed 980, already-paid 20`.
    fn line(&self, total: usize, now: SystemTime) -> String {
        let (done, elapsed) = (self.counts.values().sum::<usize>(), self.started.elapsed());
        let mut line = format!("{done} of {total} orders, {} under way", self.under_way);
        if done > 0 {
            line.push_str(&format!(", {:.1} per second", per_second(done, elapsed)));
        }
        match self.latest {
            // However fast it goes, these have to wait.
            Some(latest) if latest > now => {
                line.push_str(&format!(", the last one not before {}", time::written(latest)))
            }
            _ if done > 0 => {
                let left = elapsed.as_secs_f64() * total.saturating_sub(done) as f64 / done as f64;
                let left = Duration::try_from_secs_f64(left).unwrap_or_default();
                line.push_str(&format!(", {} left", HumanDuration(left)));
            }
            _ => {}
        }
        match self.summary() {
            summary if summary.is_empty() => line,
            summary => format!("{line}: {summary}"),
        }
    }
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

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn counts_and_the_next_time_are_told() {
        let progress = Progress::hidden(3);
        assert_eq!(progress.state().summary(), "");
        progress.concluded(Conclusion::Closed);
        progress.concluded(Conclusion::AlreadyPaid);
        let waiting = [60, 0, 60].map(|until| progress.waiting(at(until), at(0)));
        assert_eq!(
            progress.state().summary(),
            "closed 1, already-paid 1; too early, the next at 1970-01-01T00:00:00.000Z"
        );
        drop(waiting);
        assert_eq!(progress.state().summary(), "closed 1, already-paid 1");
    }

    #[test]
    fn the_time_left_is_not_promised_while_orders_wait_for_theirs() {
        let progress = Progress::hidden(3);
        let under_way = [progress.under_way(), progress.under_way()];
        assert_eq!(progress.state().line(3, at(0)), "0 of 3 orders, 2 under way");
        progress.concluded(Conclusion::Closed);
        drop(under_way);
        let left = |now| progress.state().line(3, at(now));
        assert!(
            left(0).starts_with("1 of 3 orders, 0 under way, ") && left(0).contains(" left: closed 1"),
            "{}",
            left(0)
        );
        progress.put_off(at(300));
        progress.put_off(at(60));
        assert!(left(299).contains("the last one not before 1970-01-01T00:05:00.000Z"), "{}", left(299));
        assert!(!left(299).contains(" left") && left(300).contains(" left"));
    }
}
