mod trouble;

use std::{
    collections::HashMap,
    sync::atomic::{AtomicUsize, Ordering},
};

use tempfile::TempDir;
use tokio::sync::Notify;

use super::*;
use crate::list::{
    input::{self, Format, List},
    journal::{Journal, Record},
    order::Conclusion,
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
    /// What every call meets.
    trouble: Option<Trouble>,
    /// A query is not sent.
    is_deaf: bool,
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
                _ => {
                    let answer = Answer::new(self.said.unwrap_or(Conclusion::Closed));
                    Attempt::Concluded { answer, trouble: self.trouble }
                }
            }
        })
    }

    fn query<'a>(&'a self, _: &'a ListedOrder) -> BoxFuture<'a, Inquiry> {
        self.queries.fetch_add(1, Ordering::SeqCst);
        let told = if self.is_deaf { "no connection" } else { "the order is unpaid" }.to_owned();
        let open = Inquiry::Open { told, was_sent: !self.is_deaf, trouble: self.trouble, advice: Advice::AskLater };
        Box::pin(async { self.known.map(Answer::new).map_or(open, Inquiry::Settled) })
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
    retry_failed: bool,
    keeps_going: bool,
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
            retry_failed: false,
            keeps_going: false,
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

    /// Leaves these orders in doubt.
    async fn leave_in_doubt(&self, indices: impl IntoIterator<Item = usize>) {
        let (journal, orders) = (self.journal(), self.list().orders);
        for index in indices {
            journal.writer.write(&Record::started(&orders[index])).await.unwrap();
        }
        journal.writer.close().unwrap();
    }

    /// Leaves the first order as one that was called paid, and then something else.
    async fn leave_contradicted(&self) -> Answer {
        let (journal, orders) = (self.journal(), self.list().orders);
        let answer = Answer { called_paid: true, ..Answer::new(Conclusion::Unknown) };
        journal.writer.write(&Record::started(&orders[0])).await.unwrap();
        journal.writer.write(&Record::done(&orders[0], &answer)).await.unwrap();
        journal.writer.close().unwrap();
        answer
    }

    /// A run over what this journal says, with what there is to do.
    fn prepare(&self, journal: Journal, progress: Progress) -> (Run, Vec<Task>) {
        let (Journal { writer, statuses, .. }, orders) = (journal, self.list().orders);
        let tasks = plan::tasks(&orders, &statuses, self.retry_failed, Self::now());
        let (clock, too_early, stop) = (Arc::clone(&self.clock) as _, self.too_early, self.stop.clone());
        let (ledger, longest) = (Mutex::new(Ledger::new(statuses)), Duration::from_secs(60));
        let journal = writer;
        (Run { orders, ledger, journal, progress, clock, too_early, stop, longest, lost: Once::new() }, tasks)
    }

    fn desk(&self, provider: &'static str, closing: Arc<dyn Closing>) -> Desk {
        Desk { provider, closing, workers: self.workers, keeps_going: self.keeps_going }
    }

    async fn run(&self, books: &Arc<Books>) -> Ended {
        self.run_at(&[("cloudpay", books)]).await
    }

    async fn run_at(&self, books: &[(&'static str, &Arc<Books>)]) -> Ended {
        let (run, tasks) = self.prepare(self.journal(), Progress::hidden(0));
        let writer = run.journal.clone();
        let desks = books.iter().map(|(provider, books)| self.desk(provider, Arc::clone(books) as _)).collect();
        let ended = run.work_through(tasks, desks).await;
        writer.close().unwrap();
        ended
    }

    /// A run whose lines are kept.
    fn told(&self, journal: Journal) -> (Run, Vec<Task>, Arc<Mutex<Vec<String>>>) {
        let lines = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&lines);
        let progress = Progress::lines(0, move |line| kept.lock().unwrap().push(line.to_owned()));
        let (run, tasks) = self.prepare(journal, progress);
        (run, tasks, lines)
    }
}

fn count(statuses: &[Status], id: &str) -> usize {
    ids(statuses).filter(|found| *found == id).count()
}

fn ids(statuses: &[Status]) -> impl Iterator<Item = &'static str> {
    statuses.iter().map(|status| status.standing().id())
}

#[tokio::test(start_paused = true)]
async fn every_order_is_closed_once_by_no_more_workers_than_allowed() {
    let (stage, books) = (Stage::of(50), Arc::new(Books::default()));
    let ended = stage.run(&books).await;
    assert_eq!((count(&ended.ledger.statuses, "closed"), ended.concluded), (50, 50));
    assert!(books.closes.lock().unwrap().values().all(|calls| *calls == 1));
    assert_eq!(books.most_under_way.load(Ordering::SeqCst), 4);
    assert_eq!(stage.written(), ended.ledger.statuses);

    let again = stage.run(&books).await;
    assert_eq!((again.ledger.statuses, again.concluded), (ended.ledger.statuses, 0));
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
    assert_eq!((count(&ended.ledger.statuses, "closed"), count(&ended.ledger.statuses, "not-started")), (4, 16));

    let books = Arc::new(Books::default());
    stage.stop.send_replace(Stop::No);
    let ended = stage.run(&books).await;
    assert_eq!((count(&ended.ledger.statuses, "closed"), books.closes.lock().unwrap().len()), (20, 16));
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
    assert_eq!((count(&ended.ledger.statuses, "in-doubt"), count(&ended.ledger.statuses, "not-started")), (4, 6));

    stage.stop.send_replace(Stop::No);
    let books = Arc::new(Books { known: Some(Conclusion::AlreadyClosed), ..Books::default() });
    let ended = stage.run(&books).await;
    assert_eq!((count(&ended.ledger.statuses, "already-closed"), count(&ended.ledger.statuses, "closed")), (4, 6));
    assert_eq!((books.queries.load(Ordering::SeqCst), books.closes.lock().unwrap().len()), (4, 6));
}

#[tokio::test(start_paused = true)]
async fn an_order_in_doubt_that_a_query_does_not_settle_is_closed() {
    let (stage, books) = (Stage::of(2), Arc::new(Books::default()));
    stage.leave_in_doubt([1]).await;
    let ended = stage.run(&books).await;
    assert_eq!((count(&ended.ledger.statuses, "closed"), books.queries.load(Ordering::SeqCst)), (2, 1));
    assert_eq!(books.closes_of("order-1"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_no_to_the_second_call_does_not_settle_what_the_first_one_did() {
    let (stage, books) = (Stage::of(2), Arc::new(Books { said: Some(Conclusion::Answered), ..Books::default() }));
    stage.leave_in_doubt([1]).await;
    let ended = stage.run(&books).await;
    assert!(ids(&ended.ledger.statuses).eq(["answered", "unknown"]));
    let Status::Done(answer) = &ended.ledger.statuses[1] else { panic!("{ended:?}") };
    let error = answer.error.as_deref().unwrap();
    assert!(error.starts_with("an earlier call may have arrived; asking: the order is unpaid"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn an_order_that_was_called_paid_is_settled_by_nothing_but_a_query_that_says_so() {
    let paid = [Conclusion::AlreadyPaid, Conclusion::Refunded];
    for known in [None, Some(Conclusion::AlreadyClosed), Some(Conclusion::NotFound), Some(paid[0]), Some(paid[1])] {
        let mut stage = Stage::of(1);
        stage.retry_failed = true;
        stage.leave_contradicted().await;
        let books = Arc::new(Books { known, ..Books::default() });
        let ended = stage.run(&books).await;
        assert_eq!((books.queries.load(Ordering::SeqCst), books.closes_of("order-0")), (1, 0), "{known:?}");
        let [Status::Done(answer)] = &ended.ledger.statuses[..] else { panic!("{ended:?}") };
        match known.filter(|known| paid.contains(known)) {
            Some(known) => assert_eq!(answer.result, known),
            None => {
                assert_eq!((answer.result, answer.called_paid), (Conclusion::Unknown, true), "{known:?}");
                let error = answer.error.as_deref().unwrap();
                assert!(error.starts_with("an earlier close called the order paid; asking: the order is "), "{error}");
            }
        }
        assert_eq!(stage.written(), ended.ledger.statuses);
    }
}

#[tokio::test(start_paused = true)]
async fn an_order_that_was_called_paid_and_cannot_be_asked_for_stays_as_it_was() {
    let mut stage = Stage::of(1);
    stage.retry_failed = true;
    let before = stage.leave_contradicted().await;
    let books = Arc::new(Books { is_deaf: true, trouble: Some(Trouble::NoReply), ..Books::default() });
    let ended = stage.run(&books).await;
    assert_eq!((ended.ledger.statuses, books.closes_of("order-0")), (vec![Status::Done(before)], 0));
}

#[tokio::test(start_paused = true)]
async fn young_orders_are_closed_at_the_end_when_their_time_has_come() {
    // Created a minute and two minutes before; the third one is old.
    let rows = format!("cloudpay,young,{}\ncloudpay,older,{}\ncloudpay,old,\n", START - 60_000, START - 120_000);
    let (stage, books) = (Stage::new(&rows), Arc::new(Books::default()));
    let ended = stage.run(&books).await;
    assert_eq!(count(&ended.ledger.statuses, "closed"), 3);
    let waited = stage.clock.start.elapsed();
    assert!(waited >= Duration::from_secs(240) && waited < Duration::from_secs(242), "{waited:?}");
}

#[tokio::test(start_paused = true)]
async fn young_orders_are_left_where_that_is_wanted() {
    let mut stage = Stage::new(&format!("cloudpay,young,{}\ncloudpay,old,\n", START - 60_000));
    stage.too_early = TooEarly::Report;
    let books = Arc::new(Books::default());
    let ended = stage.run(&books).await;
    assert_eq!((ended.ledger.statuses[0].standing().id(), books.closes_of("young")), ("too-early", 0));
    assert_eq!(stage.clock.start.elapsed().as_secs(), 0);
    // Nothing was sent for it, and the journal does not say otherwise.
    assert_eq!(stage.written()[0], Status::New);
}

#[tokio::test(start_paused = true)]
async fn an_order_that_the_client_holds_back_is_tried_again_then() {
    let earliest = Stage::now() + Duration::from_secs(90);
    let (stage, books) = (Stage::of(1), Arc::new(Books { too_early: Some(earliest), ..Books::default() }));
    let ended = stage.run(&books).await;
    assert_eq!((ended.ledger.statuses[0].standing().id(), books.closes_of("order-0")), ("closed", 2));
    assert!(stage.clock.start.elapsed() >= Duration::from_secs(90));
    assert_eq!(stage.written(), ended.ledger.statuses);
}

#[tokio::test(start_paused = true)]
async fn an_order_in_doubt_that_the_client_holds_back_stays_in_doubt() {
    let earliest = Stage::now() + Duration::from_secs(90);
    let mut stage = Stage::of(1);
    stage.too_early = TooEarly::Report;
    stage.leave_in_doubt([0]).await;
    let books = Arc::new(Books { too_early: Some(earliest), ..Books::default() });
    let ended = stage.run(&books).await;
    assert_eq!((ended.ledger.statuses[0].standing().id(), &stage.written()), ("in-doubt", &ended.ledger.statuses));
}

#[tokio::test(start_paused = true)]
async fn a_signal_ends_the_waiting_for_young_orders() {
    let (stage, books) = (Stage::new(&format!("cloudpay,young,{}\n", START - 60_000)), Arc::new(Books::default()));
    let signal = async {
        tokio::time::sleep(Duration::from_secs(5)).await;
        raise(&stage.stop, Stop::Soon);
    };
    let (ended, ()) = tokio::join!(stage.run(&books), signal);
    assert_eq!((ended.ledger.statuses[0].standing().id(), books.closes_of("young")), ("too-early", 0));
}

#[tokio::test(start_paused = true)]
async fn progress_is_told_every_ten_seconds_even_where_no_order_comes_to_its_end() {
    let held = Arc::new(Notify::new());
    let (stage, books) = (Stage::of(20), Arc::new(Books { held: Some(Arc::clone(&held)), ..Books::default() }));
    let (run, tasks, lines) = stage.told(stage.journal());
    let asked = Arc::clone(&books);
    let signal = async {
        while asked.under_way.load(Ordering::SeqCst) < 4 {
            tokio::task::yield_now().await;
        }
        tokio::time::sleep(Duration::from_secs(35)).await;
        raise(&stage.stop, Stop::Soon);
        tokio::time::sleep(Duration::from_secs(1)).await;
        held.notify_waiters();
    };
    let (_, ()) = tokio::join!(run.work_through(tasks, vec![stage.desk("cloudpay", books as _)]), signal);
    let lines = lines.lock().unwrap();
    let progress = "0 of 0 orders, 4 under way";
    let stopping = "stopping when the 4 orders under way are done, which can take up to 60 seconds, and longer where they \
                    wait for their turn at this pace; Ctrl-C again stops at once";
    assert_eq!(lines[..4], [progress, progress, progress, stopping]);
}
