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
        let open = Inquiry::Open { told, was_sent: !self.is_deaf, trouble: self.trouble };
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

    /// Leaves these orders in doubt.
    async fn leave_in_doubt(&self, indices: impl IntoIterator<Item = usize>) {
        let (journal, orders) = (self.journal(), self.list().orders);
        for index in indices {
            journal.writer.write(&Record::started(&orders[index])).await.unwrap();
        }
        journal.writer.close().unwrap();
    }

    /// A run over what this journal says, with what there is to do.
    fn prepare(&self, journal: Journal, progress: Progress) -> (Run, Vec<Task>) {
        let (Journal { writer, statuses, .. }, orders) = (journal, self.list().orders);
        let tasks = plan::tasks(&orders, &statuses, false, Self::now());
        let (clock, too_early, stop) = (Arc::clone(&self.clock) as _, self.too_early, self.stop.clone());
        let (ledger, longest) = (Mutex::new(Ledger::new(statuses)), Duration::from_secs(60));
        let journal = writer;
        (Run { orders, ledger, journal, progress, clock, too_early, stop, longest, lost: Once::new() }, tasks)
    }

    fn desk(&self, provider: &'static str, closing: Arc<dyn Closing>) -> Desk {
        Desk { provider, closing, workers: self.workers }
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
async fn an_order_in_doubt_whose_second_call_does_not_arrive_stays_in_doubt_for_the_same_command() {
    for is_deaf in [true, false] {
        let (stage, said) = (Stage::of(2), Some(Conclusion::NotSent));
        stage.leave_in_doubt([1]).await;
        let away = Arc::new(Books { said, is_deaf, trouble: Some(Trouble::NoReply), ..Books::default() });
        let ended = stage.run(&away).await;
        assert!(ids(&ended.ledger.statuses).eq(["not-sent", "in-doubt"]));
        assert_eq!(stage.written(), ended.ledger.statuses, "no result is written for it");
        let met = ended.ledger.doubts[&1].error.as_deref().unwrap();
        let asked = if is_deaf { "asking: no connection; " } else { "asking: the order is unpaid; " };
        assert!(met.contains(asked) && !met.contains("nothing was sent"), "{met}");

        let back = Arc::new(Books { known: Some(Conclusion::AlreadyClosed), ..Books::default() });
        let ended = stage.run(&back).await;
        assert!(ids(&ended.ledger.statuses).eq(["closed", "already-closed"]), "the plain command does both");
        assert_eq!((back.queries.load(Ordering::SeqCst), back.closes_of("order-1")), (1, 0));
        assert!(ended.ledger.doubts.is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn a_provider_where_all_goes_wrong_is_left_alone_and_the_others_go_on() {
    let rows = |provider: &str| (0..100).map(|number| format!("{provider},{provider}-{number},\n")).collect::<String>();
    let stage = Stage::new(&format!("{}{}", rows("cloudpay"), rows("acopay")));
    let away = Books { said: Some(Conclusion::NotSent), trouble: Some(Trouble::NoReply), ..Books::default() };
    let (away, there) = (Arc::new(away), Arc::new(Books::default()));
    let ended = stage.run_at(&[("cloudpay", &away), ("acopay", &there)]).await;
    let (bad, good) = ended.ledger.statuses.split_at(100);
    let tried = count(bad, "not-sent");
    assert!((20..20 + stage.workers).contains(&tried), "no more than were under way then: {tried}");
    assert_eq!((count(bad, "not-started"), count(good, "closed")), (100 - tried, 100));
    let [halt] = &ended.halts[..] else { panic!("{ended:?}") };
    assert_eq!((halt.provider, halt.trouble, halt.in_a_row), ("cloudpay", Trouble::NoReply, 20));

    let back = Arc::new(Books::default());
    let ended = stage.run_at(&[("cloudpay", &back), ("acopay", &there)]).await;
    assert_eq!((count(&ended.ledger.statuses, "closed"), ended.concluded), (200, 100));
    assert!(ended.halts.is_empty());
}

#[tokio::test(start_paused = true)]
async fn orders_in_doubt_are_not_made_final_by_an_outage() {
    let stage = Stage::of(100);
    stage.leave_in_doubt(0..100).await;
    let said = Some(Conclusion::NotSent);
    let away = Arc::new(Books { said, is_deaf: true, trouble: Some(Trouble::NoReply), ..Books::default() });
    let ended = stage.run(&away).await;
    assert_eq!((count(&ended.ledger.statuses, "in-doubt"), ended.halts.len()), (100, 1));
    assert!(away.queries.load(Ordering::SeqCst) < 20 + stage.workers);
}

#[tokio::test(start_paused = true)]
async fn what_goes_wrong_with_some_orders_does_not_end_the_work_on_the_others() {
    let (stage, said) = (Stage::of(100), Some(Conclusion::Answered));
    let ended = stage.run(&Arc::new(Books { said, ..Books::default() })).await;
    assert_eq!((count(&ended.ledger.statuses, "answered"), ended.halts.len()), (100, 0));
}

#[tokio::test(start_paused = true)]
async fn orders_that_wait_are_not_waited_for_where_the_provider_is_left_alone() {
    let young = (0..8).map(|number| format!("cloudpay,young-{number},{}\n", START - 60_000));
    let old = (0..40).map(|number| format!("cloudpay,old-{number},\n"));
    let stage = Stage::new(&young.chain(old).collect::<String>());
    let books = Books { said: Some(Conclusion::Unknown), trouble: Some(Trouble::NotBelieved), ..Books::default() };
    let ended = stage.run(&Arc::new(books)).await;
    assert_eq!((count(&ended.ledger.statuses, "too-early"), ended.halts.len()), (8, 1));
    assert!(stage.clock.start.elapsed() < Duration::from_secs(60));
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
async fn nothing_is_sent_that_cannot_be_written_down() {
    let (stage, books) = (Stage::of(20), Arc::new(Books::default()));
    let journal = stage.journal();
    journal.writer.close().unwrap();
    let (run, tasks) = stage.prepare(journal, Progress::hidden(0));
    let ended = run.work_through(tasks, vec![stage.desk("cloudpay", Arc::clone(&books) as _)]).await;
    assert!(!ended.panicked && books.closes.lock().unwrap().is_empty());
    assert_eq!(count(&ended.ledger.statuses, "not-started"), 20);
}

#[tokio::test(start_paused = true)]
async fn what_is_known_when_the_journal_is_lost_stays_known_and_the_cause_is_told_at_once() {
    let held = Arc::new(Notify::new());
    let (stage, books) = (Stage::of(20), Arc::new(Books { held: Some(Arc::clone(&held)), ..Books::default() }));
    let (run, tasks, lines) = stage.told(stage.journal());
    let writer = run.journal.clone();
    let loss = async {
        while books.under_way.load(Ordering::SeqCst) < 4 {
            tokio::task::yield_now().await;
        }
        // Nothing can be written from now on.
        writer.close().unwrap();
        held.notify_waiters();
    };
    let work = run.work_through(tasks, vec![stage.desk("cloudpay", Arc::clone(&books) as _)]);
    let (ended, ()) = tokio::join!(work, loss);
    assert_eq!((count(&ended.ledger.statuses, "closed"), count(&ended.ledger.statuses, "not-started")), (4, 16));
    assert!(ended.ledger.unwritten.iter().eq(&[0, 1, 2, 3]));
    assert_eq!(count(&stage.written(), "in-doubt"), 4);
    // Time passes for the paused clock while the journal's thread is waited for, and with it comes progress.
    let lines: Vec<_> = lines.lock().unwrap().iter().filter(|line| !line.contains(" of ")).cloned().collect();
    assert!(lines.len() == 1 && lines[0].contains("the journal cannot be written: it is closed"), "{lines:?}");
    assert_eq!(*stage.stop.borrow(), Stop::Lost, "nobody asked for it");
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
    let stopping =
        "stopping when the 4 orders under way are done, which can take up to 60 seconds; Ctrl-C again stops at once";
    assert_eq!(lines[..4], [progress, progress, progress, stopping]);
}

#[tokio::test(start_paused = true)]
async fn a_worker_that_panics_is_told_and_its_order_stays_in_doubt() {
    struct Faulty;
    impl Closing for Faulty {
        fn close<'a>(&'a self, _: &'a ListedOrder) -> BoxFuture<'a, Attempt> {
            Box::pin(async { panic!("a fault") })
        }

        fn query<'a>(&'a self, _: &'a ListedOrder) -> BoxFuture<'a, Inquiry> {
            Box::pin(async { panic!("nobody asks") })
        }
    }
    let stage = Stage::of(1);
    let (run, tasks) = stage.prepare(stage.journal(), Progress::hidden(0));
    let ended = run.work_through(tasks, vec![stage.desk("cloudpay", Arc::new(Faulty))]).await;
    assert_eq!((ended.panicked, ended.ledger.statuses[0].standing().id()), (true, "in-doubt"));
}
