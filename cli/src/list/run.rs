//! Working through a list: several orders at once, each written down before and after.
//!
//! Every provider has a queue and workers of its own, so that a slow one does not hold up the others. A worker takes
//! an order, waits until it may be closed, writes `started`, closes, writes `done`, and takes the next.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use paywright::runtime::{BoxFuture, sources::Clock};
use tokio::{
    sync::watch,
    task::{JoinError, JoinSet},
};

use super::{
    journal::{Lost, Record, Writer},
    order::{Answer, Conclusion, ListedOrder, Status},
    plan::{Approach, Task},
    progress::Progress,
    queue::Queue,
    stop::{Stop, raise, reached},
};

/// A clock that is a little ahead of the client's would otherwise be asked again at once.
const SHORTEST_WAIT: Duration = Duration::from_secs(1);

/// What a list asks of a provider. The calls may take as long as the client's deadline.
pub trait Closing: Send + Sync {
    /// Closes an order and says what is known then.
    fn close<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Attempt>;

    /// Asks what became of an order; `None` where the answer does not settle whether it is closed.
    fn query<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Option<Answer>>;
}

/// What came of closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempt {
    /// All calls were made.
    Concluded(Answer),
    /// Nothing was sent: the provider asks not to close the order before then.
    TooEarly(SystemTime),
}

/// A provider and what is to be done there.
pub struct Desk {
    /// The provider's id.
    pub provider: &'static str,
    /// The way to it.
    pub closing: Arc<dyn Closing>,
    /// How many orders may be under way at once.
    pub workers: usize,
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
    pub statuses: Mutex<Vec<Status>>,
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
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// The orders.
    pub orders: Vec<ListedOrder>,
    /// Where each of them stands now.
    pub statuses: Vec<Status>,
    /// How many orders this run came to the end of.
    pub concluded: usize,
    /// How long it took.
    pub duration: Duration,
    /// Whether a worker met a fault of this program, and left its order in the middle.
    pub panicked: bool,
}

/// A provider's workers, and what they have to do.
struct Station {
    desk: Desk,
    queue: Queue,
}

impl Run {
    /// Does what the tasks say, until all is done or somebody stops it.
    pub async fn work_through(self, tasks: Vec<Task>, desks: Vec<Desk>) -> Ended {
        let started = Instant::now();
        let stations: Vec<_> =
            desks.into_iter().map(|desk| Arc::new(Station { desk, queue: Queue::default() })).collect();
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
        let (orders, statuses) = (run.orders.clone(), run.statuses().clone());
        let concluded = run.progress.count();
        Ended { orders, statuses, concluded, duration: started.elapsed(), panicked }
    }

    fn hand_out(&self, task: Task, stations: &[Arc<Station>]) {
        let Some(order) = self.orders.get(task.order) else { return };
        if let Some(earliest) = task.earliest {
            self.set(task.order, Status::TooEarly(earliest));
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
        loop {
            tokio::select! {
                ended = workers.join_next() => match ended {
                    None => return panicked,
                    Some(ended) => panicked |= has_panicked(&ended),
                },
                () = reached(&mut soon, Stop::Soon), if !told => {
                    told = true;
                    self.progress.note("stopping when the orders under way are done; Ctrl-C again stops at once");
                }
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
        while *self.stop.borrow() == Stop::No {
            let Some(task) = station.queue.take() else { break };
            let result = self.attend(&*station.desk.closing, task).await;
            if result.is_err() {
                // What cannot be written down must not be done.
                raise(&self.stop, Stop::Soon);
            }
            if let Some(task) = result? {
                station.queue.put(task);
            }
        }
        Ok(())
    }

    /// Works on one order. Gives a task where there is more to be done for it later.
    async fn attend(&self, closing: &dyn Closing, task: Task) -> Result<Option<Task>, Lost> {
        let Some(order) = self.orders.get(task.order) else { return Ok(None) };
        if !self.reach(task.earliest).await {
            return Ok(None);
        }
        if task.approach != Approach::Close {
            match (closing.query(order).await, task.approach) {
                (Some(answer), _) => return self.conclude(task.order, order, answer).await,
                (None, Approach::Query) => return self.conclude(task.order, order, unsettled()).await,
                (None, _) => {}
            }
        }
        self.journal.write(&Record::started(order)).await?;
        self.set(task.order, Status::Started);
        match closing.close(order).await {
            Attempt::Concluded(answer) if task.approach == Approach::Close => {
                self.conclude(task.order, order, answer).await
            }
            Attempt::Concluded(answer) => self.conclude(task.order, order, answer.after_doubt()).await,
            Attempt::TooEarly(earliest) => {
                // What was in doubt before stays in doubt: only this call is known not to have been sent.
                if task.approach == Approach::Close {
                    self.journal.write(&Record::postponed(order, earliest)).await?;
                    self.set(task.order, Status::TooEarly(earliest));
                }
                let earliest = earliest.max(self.now().checked_add(SHORTEST_WAIT).unwrap_or(earliest));
                let later = Task { earliest: Some(earliest), ..task };
                Ok((self.too_early == TooEarly::Wait).then_some(later))
            }
        }
    }

    async fn conclude(&self, index: usize, order: &ListedOrder, answer: Answer) -> Result<Option<Task>, Lost> {
        self.journal.write(&Record::done(order, &answer)).await?;
        self.progress.concluded(answer.result);
        self.set(index, Status::Done(answer));
        Ok(None)
    }

    /// Waits until then. Says whether it came to that: somebody may stop the run before.
    async fn reach(&self, earliest: Option<SystemTime>) -> bool {
        let Some(earliest) = earliest else { return true };
        let mut stop = self.stop.subscribe();
        // A machine that slept has to look at the clock again.
        while let Ok(left) = earliest.duration_since(self.now())
            && !left.is_zero()
        {
            let _waiting = self.progress.waiting(earliest);
            tokio::select! {
                () = tokio::time::sleep(left) => {}
                () = reached(&mut stop, Stop::Soon) => return false,
            }
        }
        true
    }

    fn now(&self) -> SystemTime {
        let millis = u64::try_from(self.clock.now_millis()).unwrap_or_default();
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(millis)).unwrap_or(SystemTime::UNIX_EPOCH)
    }

    fn set(&self, index: usize, status: Status) {
        if let Some(place) = self.statuses().get_mut(index) {
            *place = status;
        }
    }

    fn statuses(&self) -> MutexGuard<'_, Vec<Status>> {
        // A status is set as a whole; a panic leaves none in part.
        self.statuses.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a worker came to its end by a fault of this program. One that was told to end did not.
fn has_panicked(ended: &Result<Result<(), Lost>, JoinError>) -> bool {
    ended.as_ref().is_err_and(JoinError::is_panic)
}

/// What is said of an order in doubt that must not be closed again.
fn unsettled() -> Answer {
    let error = "a call may have arrived, the query did not settle it, and the provider does not say that closing again does no harm";
    Answer { error: Some(error.to_owned()), ..Answer::new(Conclusion::Unknown) }
}

#[cfg(test)]
mod tests;
