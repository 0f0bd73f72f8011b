use std::{
    collections::HashMap,
    sync::atomic::{AtomicUsize, Ordering},
};

use tempfile::TempDir;
use tokio::sync::Notify;

use super::*;
use crate::list::{
    input::{self, Format, List},
    journal::Journal,
    plan,
};

/// Time that passes only where somebody waits for it.
struct PausedClock {
    start: tokio::time::Instant,
}

/// 2026-11-21T10:00:00+08:00.
const START: u64 = 1_795_226_400_000;

impl Clock for PausedClock {
    fn now_millis(&self) -> i64 {
        i64::try_from(START).unwrap() + i64::try_from(self.start.elapsed().as_millis()).unwrap()
    }
}

/// A provider that counts what it is asked.
#[derive(Default)]
struct Books {
    closes: Mutex<HashMap<String, usize>>,
    queries: AtomicUsize,
    /// What a query says of every order.
    known: Option<Conclusion>,
    /// What closing gives, where it is not closed.
    said: Option<Conclusion>,
    /// Calls to close wait for this, where it is there.
    held: Option<Arc<Notify>>,
    under_way: AtomicUsize,
    most_under_way: AtomicUsize,
    /// The first call for an order is told to wait until then.
    too_early: Option<SystemTime>,
}

impl Books {
    fn closes_of(&self, number: &str) -> usize {
        self.closes.lock().unwrap().get(number).copied().unwrap_or_default()
    }
}

impl Closing for Books {
    fn close<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Attempt> {
        Box::pin(async move {
            let calls = {
                let mut closes = self.closes.lock().unwrap();
                let calls = closes.entry(order.number.clone()).or_default();
                *calls += 1;
                *calls
            };
            let under_way = self.under_way.fetch_add(1, Ordering::SeqCst) + 1;
            self.most_under_way.fetch_max(under_way, Ordering::SeqCst);
            match &self.held {
                Some(held) => held.notified().await,
                None => tokio::time::sleep(Duration::from_millis(10)).await,
            }
            self.under_way.fetch_sub(1, Ordering::SeqCst);
            match self.too_early {
                Some(earliest) if calls == 1 => Attempt::TooEarly(earliest),
                _ => Attempt::Concluded(Answer::new(self.said.unwrap_or(Conclusion::Closed))),
            }
        })
    }

    fn query<'a>(&'a self, _: &'a ListedOrder) -> BoxFuture<'a, Option<Answer>> {
        self.queries.fetch_add(1, Ordering::SeqCst);
        Box::pin(async { self.known.map(Answer::new) })
    }
}

/// A list, its journal, and the way to stop.
struct Stage {
    folder: TempDir,
    text: String,
    clock: Arc<PausedClock>,
    stop: watch::Sender<Stop>,
    workers: usize,
    too_early: TooEarly,
}

impl Stage {
    fn new(text: &str) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            text: format!("provider,order,created\n{text}"),
            clock: Arc::new(PausedClock { start: tokio::time::Instant::now() }),
            stop: watch::channel(Stop::No).0,
            workers: 4,
            too_early: TooEarly::Wait,
        }
    }

    fn of(count: usize) -> Self {
        Self::new(&(0..count).map(|number| format!("cloudpay,order-{number},\n")).collect::<String>())
    }

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(START)
    }

    fn list(&self) -> List {
        input::read(&self.text, Format::Csv, None, Self::now()).unwrap()
    }

    fn journal(&self) -> Journal {
        Journal::open(&self.folder.path().join("journal"), &self.list()).unwrap()
    }

    /// What the journal says.
    fn written(&self) -> Vec<Status> {
        let journal = self.journal();
        journal.writer.close().unwrap();
        journal.statuses
    }

    async fn run(&self, books: &Arc<Books>) -> Ended {
        let Journal { writer, statuses, .. } = self.journal();
        let orders = self.list().orders;
        let tasks = plan::tasks(&orders, &statuses, false, Self::now());
        let (clock, too_early, stop) = (Arc::clone(&self.clock) as _, self.too_early, self.stop.clone());
        let (statuses, progress) = (Mutex::new(statuses), Progress::hidden(tasks.len()));
        let run = Run { orders, statuses, journal: writer.clone(), progress, clock, too_early, stop };
        let desk = Desk { provider: "cloudpay", closing: Arc::clone(books) as _, workers: self.workers };
        let ended = run.work_through(tasks, vec![desk]).await;
        writer.close().unwrap();
        ended
    }
}

fn count(statuses: &[Status], id: &str) -> usize {
    statuses.iter().filter(|status| status.id() == id).count()
}

#[tokio::test(start_paused = true)]
async fn every_order_is_closed_once_by_no_more_workers_than_allowed() {
    let (stage, books) = (Stage::of(50), Arc::new(Books::default()));
    let ended = stage.run(&books).await;
    assert_eq!((count(&ended.statuses, "closed"), ended.concluded), (50, 50));
    assert!(books.closes.lock().unwrap().values().all(|calls| *calls == 1));
    assert_eq!(books.most_under_way.load(Ordering::SeqCst), 4);
    assert_eq!(stage.written(), ended.statuses);

    let again = stage.run(&books).await;
    assert_eq!((again.statuses, again.concluded), (ended.statuses, 0));
    assert!(books.closes.lock().unwrap().values().all(|calls| *calls == 1));
}

#[tokio::test(start_paused = true)]
async fn a_first_signal_finishes_what_is_under_way_and_the_next_run_does_the_rest() {
    let held = Arc::new(Notify::new());
    let (stage, books) = (Stage::of(20), Arc::new(Books { held: Some(Arc::clone(&held)), ..Books::default() }));
    let signal = async {
        while books.under_way.load(Ordering::SeqCst) < 4 {
            tokio::task::yield_now().await;
        }
        raise(&stage.stop, Stop::Soon);
        held.notify_waiters();
    };
    let (ended, ()) = tokio::join!(stage.run(&books), signal);
    assert_eq!((count(&ended.statuses, "closed"), count(&ended.statuses, "not-started")), (4, 16));

    let books = Arc::new(Books::default());
    stage.stop.send_replace(Stop::No);
    let ended = stage.run(&books).await;
    assert_eq!((count(&ended.statuses, "closed"), books.closes.lock().unwrap().len()), (20, 16));
}

#[tokio::test(start_paused = true)]
async fn a_second_signal_leaves_orders_in_doubt_and_the_next_run_queries_them_first() {
    let held = Arc::new(Notify::new());
    let (stage, books) = (Stage::of(10), Arc::new(Books { held: Some(held), ..Books::default() }));
    let signal = async {
        while books.under_way.load(Ordering::SeqCst) < 4 {
            tokio::task::yield_now().await;
        }
        raise(&stage.stop, Stop::Now);
    };
    let (ended, ()) = tokio::join!(stage.run(&books), signal);
    assert_eq!((count(&ended.statuses, "in-doubt"), count(&ended.statuses, "not-started")), (4, 6));

    stage.stop.send_replace(Stop::No);
    let books = Arc::new(Books { known: Some(Conclusion::AlreadyClosed), ..Books::default() });
    let ended = stage.run(&books).await;
    assert_eq!((count(&ended.statuses, "already-closed"), count(&ended.statuses, "closed")), (4, 6));
    assert_eq!((books.queries.load(Ordering::SeqCst), books.closes.lock().unwrap().len()), (4, 6));
}

#[tokio::test(start_paused = true)]
async fn an_order_in_doubt_that_a_query_does_not_settle_is_closed() {
    let (stage, books) = (Stage::of(2), Arc::new(Books::default()));
    let journal = stage.journal();
    journal.writer.write(&Record::started(&stage.list().orders[1])).await.unwrap();
    journal.writer.close().unwrap();
    let ended = stage.run(&books).await;
    assert_eq!((count(&ended.statuses, "closed"), books.queries.load(Ordering::SeqCst)), (2, 1));
    assert_eq!(books.closes_of("order-1"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_no_to_the_second_call_does_not_settle_what_the_first_one_did() {
    for said in [Conclusion::Answered, Conclusion::NotSent] {
        let (stage, books) = (Stage::of(2), Arc::new(Books { said: Some(said), ..Books::default() }));
        let journal = stage.journal();
        journal.writer.write(&Record::started(&stage.list().orders[1])).await.unwrap();
        journal.writer.close().unwrap();
        let ended = stage.run(&books).await;
        assert_eq!((ended.statuses[0].id(), ended.statuses[1].id()), (said.id(), "unknown"));
    }
}

#[tokio::test(start_paused = true)]
async fn young_orders_are_closed_at_the_end_when_their_time_has_come() {
    // Created a minute and two minutes before; the third one is old.
    let rows = format!("cloudpay,young,{}\ncloudpay,older,{}\ncloudpay,old,\n", START - 60_000, START - 120_000);
    let (stage, books) = (Stage::new(&rows), Arc::new(Books::default()));
    let ended = stage.run(&books).await;
    assert_eq!(count(&ended.statuses, "closed"), 3);
    let waited = stage.clock.start.elapsed();
    assert!(waited >= Duration::from_secs(240) && waited < Duration::from_secs(242), "{waited:?}");
}

#[tokio::test(start_paused = true)]
async fn young_orders_are_left_where_that_is_wanted() {
    let mut stage = Stage::new(&format!("cloudpay,young,{}\ncloudpay,old,\n", START - 60_000));
    stage.too_early = TooEarly::Report;
    let books = Arc::new(Books::default());
    let ended = stage.run(&books).await;
    assert_eq!((ended.statuses[0].id(), books.closes_of("young")), ("too-early", 0));
    assert_eq!(stage.clock.start.elapsed().as_secs(), 0);
    // Nothing was sent for it, and the journal does not say otherwise.
    assert_eq!(stage.written()[0], Status::New);
}

#[tokio::test(start_paused = true)]
async fn an_order_that_the_client_holds_back_is_tried_again_then() {
    let earliest = Stage::now() + Duration::from_secs(90);
    let (stage, books) = (Stage::of(1), Arc::new(Books { too_early: Some(earliest), ..Books::default() }));
    let ended = stage.run(&books).await;
    assert_eq!((ended.statuses[0].id(), books.closes_of("order-0")), ("closed", 2));
    assert!(stage.clock.start.elapsed() >= Duration::from_secs(90));
    assert_eq!(stage.written(), ended.statuses);
}

#[tokio::test(start_paused = true)]
async fn an_order_in_doubt_that_the_client_holds_back_stays_in_doubt() {
    let earliest = Stage::now() + Duration::from_secs(90);
    let mut stage = Stage::of(1);
    stage.too_early = TooEarly::Report;
    let journal = stage.journal();
    journal.writer.write(&Record::started(&stage.list().orders[0])).await.unwrap();
    journal.writer.close().unwrap();
    let books = Arc::new(Books { too_early: Some(earliest), ..Books::default() });
    let ended = stage.run(&books).await;
    assert_eq!((ended.statuses[0].id(), &stage.written()), ("in-doubt", &ended.statuses));
}

#[tokio::test(start_paused = true)]
async fn a_signal_ends_the_waiting_for_young_orders() {
    let (stage, books) = (Stage::new(&format!("cloudpay,young,{}\n", START - 60_000)), Arc::new(Books::default()));
    let signal = async {
        tokio::time::sleep(Duration::from_secs(5)).await;
        raise(&stage.stop, Stop::Soon);
    };
    let (ended, ()) = tokio::join!(stage.run(&books), signal);
    assert_eq!((ended.statuses[0].id(), books.closes_of("young")), ("too-early", 0));
}

#[tokio::test(start_paused = true)]
async fn nothing_is_sent_that_cannot_be_written_down() {
    let (stage, books) = (Stage::of(20), Arc::new(Books::default()));
    let Journal { writer, statuses, .. } = stage.journal();
    writer.close().unwrap();
    let orders = stage.list().orders;
    let tasks = plan::tasks(&orders, &statuses, false, Stage::now());
    let (clock, stop) = (Arc::clone(&stage.clock) as _, stage.stop.clone());
    let (statuses, progress) = (Mutex::new(statuses), Progress::hidden(tasks.len()));
    let run = Run { orders, statuses, journal: writer, progress, clock, too_early: TooEarly::Wait, stop };
    let desk = Desk { provider: "cloudpay", closing: Arc::clone(&books) as _, workers: 4 };
    let ended = run.work_through(tasks, vec![desk]).await;
    assert!(!ended.panicked && books.closes.lock().unwrap().is_empty());
    assert_eq!(count(&ended.statuses, "not-started"), 20);
}

#[tokio::test(start_paused = true)]
async fn a_worker_that_panics_is_told_and_its_order_stays_in_doubt() {
    struct Faulty;
    impl Closing for Faulty {
        fn close<'a>(&'a self, _: &'a ListedOrder) -> BoxFuture<'a, Attempt> {
            Box::pin(async { panic!("a fault") })
        }

        fn query<'a>(&'a self, _: &'a ListedOrder) -> BoxFuture<'a, Option<Answer>> {
            Box::pin(async { None })
        }
    }
    let stage = Stage::of(1);
    let Journal { writer, statuses, .. } = stage.journal();
    let orders = stage.list().orders;
    let tasks = plan::tasks(&orders, &statuses, false, Stage::now());
    let (clock, stop) = (Arc::clone(&stage.clock) as _, stage.stop.clone());
    let (statuses, progress) = (Mutex::new(statuses), Progress::hidden(tasks.len()));
    let run = Run { orders, statuses, journal: writer, progress, clock, too_early: TooEarly::Wait, stop };
    let desk = Desk { provider: "cloudpay", closing: Arc::new(Faulty), workers: 1 };
    let ended = run.work_through(tasks, vec![desk]).await;
    assert_eq!((ended.panicked, ended.statuses[0].id()), (true, "in-doubt"));
}
