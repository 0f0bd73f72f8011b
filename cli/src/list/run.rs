//! Working through a list: several orders at once, each written down before and after.
//!
//! Every provider has a queue and workers of its own, so that a slow one does not hold up the others. A worker takes
//! an order, waits until it may be closed, writes `started`, closes, writes `done`, and takes the next. It takes no more
//! where somebody stops the run, where the journal is lost, or where the provider is to be left alone ([`super::breaker`]).

use std::{
    sync::{Arc, Mutex, MutexGuard, Once, PoisonError},
    time::{Duration, SystemTime},
};

use paywright::runtime::{BoxFuture, sources::Clock};
use tokio::{
    sync::watch,
    task::{JoinError, JoinSet},
    time::{Instant, Interval, interval_at},
};

use super::{
    attend::Work,
    breaker::{Breaker, Halt, Trouble},
    journal::{Lost, Writer},
    ledger::Ledger,
    order::{Answer, ListedOrder, Status},
    plan::Task,
    progress::Progress,
    queue::Queue,
    stop::{Stop, raise, reached},
};
use crate::advice::Advice;

/// A clock that is a little ahead of the client's would otherwise be asked again at once.
pub(super) const SHORTEST_WAIT: Duration = Duration::from_secs(1);

/// What a list asks of a provider. The calls may take as long as the client's deadline.
pub trait Closing: Send + Sync {
    /// Closes an order and says what is known then.
    fn close<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Attempt>;

    /// Asks what became of an order.
    fn query<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Inquiry>;
}

/// What came of closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempt {
    /// All calls were made.
    Concluded {
        /// What came of them.
        answer: Answer,
        /// What the provider's other orders will meet, too, if anything.
        trouble: Option<Trouble>,
    },
    /// Nothing was sent: the provider asks not to close the order before then.
    TooEarly(SystemTime),
}

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inquiry {
    /// The answer settles whether the order is closed.
    Settled(Answer),
    /// It does not.
    Open {
        /// What the query gave, in words.
        told: String,
        /// Whether there is nothing more to be learnt by asking again: the query was made, or there is none.
        was_sent: bool,
        /// As of an [`Attempt`].
        trouble: Option<Trouble>,
        /// What to do where nothing else is found out.
        advice: Advice,
    },
}

/// A provider and what is to be done there.
pub struct Desk {
    /// The provider's id.
    pub provider: &'static str,
    /// The way to it.
    pub closing: Arc<dyn Closing>,
    /// How many orders may be under way at once.
    pub workers: usize,
    /// Whether to go on whatever its orders meet, one after the other.
    pub keeps_going: bool,
}

/// What becomes of orders that the provider asks not to close yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum TooEarly {
    /// They are closed at the end, when their time has come.
    Wait,
    /// They are left, and reported.
    Report,
}

/// What all workers share.
pub struct Run {
    /// The orders.
    pub orders: Vec<ListedOrder>,
    /// Where each of them stands.
    pub ledger: Mutex<Ledger>,
    /// Where it is written down.
    pub journal: Writer,
    /// Where people see it.
    pub progress: Progress,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// What becomes of orders that are too early.
    pub too_early: TooEarly,
    /// Whether to stop.
    pub stop: watch::Sender<Stop>,
    /// The longest time that an order under way takes, waits for its turn apart.
    pub longest: Duration,
    /// Whether it was told that the journal is lost.
    pub lost: Once,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// The orders.
    pub orders: Vec<ListedOrder>,
    /// Where each of them stands now.
    pub ledger: Ledger,
    /// The providers that were left alone before their end.
    pub halts: Vec<Halt>,
    /// How many orders this run came to the end of.
    pub concluded: usize,
    /// How long it took.
    pub duration: Duration,
    /// Whether a worker met a fault of this program, and left its order in the middle.
    pub panicked: bool,
}

/// A provider's workers, and what they have to do.
pub(super) struct Station {
    pub(super) desk: Desk,
    pub(super) queue: Queue,
    pub(super) breaker: Breaker,
}

impl Station {
    fn new(desk: Desk) -> Self {
        let breaker = Breaker::new(desk.provider, desk.workers);
        let breaker = if desk.keeps_going { breaker.off() } else { breaker };
        Self { desk, queue: Queue::default(), breaker }
    }
}

impl Run {
    /// Does what the tasks say, until all is done or somebody stops it.
    pub async fn work_through(self, tasks: Vec<Task>, desks: Vec<Desk>) -> Ended {
        let started = Instant::now();
        let stations: Vec<_> = desks.into_iter().map(|desk| Arc::new(Station::new(desk))).collect();
        for task in tasks {
            self.hand_out(task, &stations);
        }
        let (run, mut workers) = (Arc::new(self), JoinSet::new());
        for station in &stations {
            for _ in 0..station.desk.workers.max(1) {
                workers.spawn(Arc::clone(&run).work(Arc::clone(station)));
            }
        }
        let panicked = run.wait_for(&mut workers).await;
        run.progress.finish();
        let (orders, ledger, concluded) = (run.orders.clone(), run.ledger().clone(), run.progress.count());
        let halts = stations.iter().filter_map(|station| station.breaker.halt()).collect();
        Ended { orders, ledger, halts, concluded, duration: started.elapsed(), panicked }
    }

    fn hand_out(&self, task: Task, stations: &[Arc<Station>]) {
        let Some(order) = self.orders.get(task.order) else { return };
        if let Some(earliest) = task.earliest {
            self.ledger().set(task.order, Status::TooEarly(earliest));
            if self.too_early == TooEarly::Report {
                return;
            }
        }
        if let Some(station) = stations.iter().find(|station| station.desk.provider == order.provider.id) {
            station.queue.put(task);
        }
    }

    /// Waits for the workers; ends them where there is no time for that. Says whether one of them panicked.
    async fn wait_for(&self, workers: &mut JoinSet<Result<(), Lost>>) -> bool {
        let (mut soon, mut now) = (self.stop.subscribe(), self.stop.subscribe());
        let (mut told, mut panicked) = (false, false);
        let mut ticks = self.progress.every().map(|every| interval_at(Instant::now() + every, every));
        loop {
            tokio::select! {
                ended = workers.join_next() => match ended {
                    None => return panicked,
                    Some(ended) => panicked |= has_panicked(&ended),
                },
                () = reached(&mut soon, Stop::Soon), if !told => {
                    told = true;
                    self.progress.note(&self.stopping_in_words());
                }
                () = tick(&mut ticks) => self.progress.tell(self.now()),
                () = reached(&mut now, Stop::Now) => {
                    workers.abort_all();
                    while let Some(ended) = workers.join_next().await {
                        panicked |= has_panicked(&ended);
                    }
                    return panicked;
                }
            }
        }
    }

    async fn work(self: Arc<Self>, station: Arc<Station>) -> Result<(), Lost> {
        while *self.stop.borrow() == Stop::No && !station.breaker.has_tripped() {
            let Some(task) = station.queue.take() else { break };
            let result = self.attend(&station, task).await;
            if result.is_err() {
                // What cannot be written down must not be done.
                raise(&self.stop, Stop::Lost);
                self.lost.call_once(|| self.progress.note(&self.lost_in_words()));
            }
            if let Some(task) = result? {
                station.queue.put(task);
            }
        }
        Ok(())
    }

    /// Works on one order. Gives a task where there is more to be done for it later.
    async fn attend(&self, station: &Station, task: Task) -> Result<Option<Task>, Lost> {
        let Some(order) = self.orders.get(task.order) else { return Ok(None) };
        if !self.reach(task.earliest, station).await {
            return Ok(None);
        }
        let _under_way = self.progress.under_way();
        Work { run: self, station, task, order }.attend().await
    }

    /// Waits until then. Says whether it came to that: the run may stop before, or leave the provider alone.
    async fn reach(&self, earliest: Option<SystemTime>, station: &Station) -> bool {
        let Some(earliest) = earliest else { return true };
        let mut stop = self.stop.subscribe();
        // A machine that slept has to look at the clock again.
        while let Ok(left) = earliest.duration_since(self.now())
            && !left.is_zero()
        {
            let _waiting = self.progress.waiting(earliest, self.now());
            tokio::select! {
                () = tokio::time::sleep(left) => {}
                () = reached(&mut stop, Stop::Lost) => return false,
                () = station.breaker.tripped() => return false,
            }
        }
        true
    }

    fn lost_in_words(&self) -> String {
        let (why, under_way) = (self.journal.failure(), self.progress.count_under_way());
        format!("error: the journal cannot be written: {why}; no more orders are taken, {under_way} are under way")
    }

    fn stopping_in_words(&self) -> String {
        match (self.progress.count_under_way(), self.longest.as_secs()) {
            (0, _) => "stopping; no order is under way".to_owned(),
            (count, seconds) => format!(
                "stopping when the {count} orders under way are done, which can take up to {seconds} seconds, and longer where \
                 they wait for their turn at this pace; Ctrl-C again stops at once"
            ),
        }
    }

    pub(super) fn now(&self) -> SystemTime {
        let millis = u64::try_from(self.clock.now_millis()).unwrap_or_default();
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(millis)).unwrap_or(SystemTime::UNIX_EPOCH)
    }

    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        // A status is set as a whole; a panic leaves none in part.
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits until it is time to tell the progress again.
async fn tick(ticks: &mut Option<Interval>) {
    match ticks {
        Some(ticks) => _ = ticks.tick().await,
        None => std::future::pending().await,
    }
}

/// Whether a worker came to its end by a fault of this program. One that was told to end did not.
fn has_panicked(ended: &Result<Result<(), Lost>, JoinError>) -> bool {
    ended.as_ref().is_err_and(JoinError::is_panic)
}

#[cfg(test)]
mod tests;
