//! Where the provider, the journal or the program itself fails.

use super::*;

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
