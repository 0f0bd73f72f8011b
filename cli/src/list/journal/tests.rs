use std::io::Write;

use tempfile::TempDir;

use super::*;
use crate::{
    advice::Advice,
    list::{
        input::{self, Format},
        order::{Answer, Conclusion},
    },
};

fn list(count: usize) -> List {
    let rows: String = (0..count).map(|number| format!("cloudpay,order-{number}\n")).collect();
    input::read(&format!("provider,order\n{rows}"), Format::Csv, None, SystemTime::now()).unwrap()
}

/// A journal in a folder of its own.
struct Desk {
    folder: TempDir,
    list: List,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), list: list(3) }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("orders.csv.journal.jsonl")
    }

    fn open(&self) -> Result<Journal, JournalError> {
        Journal::open(&self.path(), &self.list)
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    fn append(&self, text: &str) {
        OpenOptions::new().append(true).open(self.path()).unwrap().write_all(text.as_bytes()).unwrap();
    }

    /// The line and the problem of a journal with these lines after the first one.
    fn damage(&self, lines: &str) -> (usize, String) {
        self.open().unwrap().writer.close().unwrap();
        self.append(lines);
        match self.open() {
            Err(JournalError::Damaged { line, problem, .. }) => (line, problem),
            other => panic!("{other:?}"),
        }
    }
}

const STARTED: &str = r#"{"event":"started","provider":"cloudpay","order":"order-0","at":""}"#;
const CLOSED: &str = r#"{"event":"done","provider":"cloudpay","order":"order-0","result":"closed","at":""}"#;

#[tokio::test]
async fn what_was_written_is_what_the_next_run_reads() {
    let desk = Desk::new();
    let orders = &desk.list.orders;
    let answer =
        Answer { code: Some("ORDERPAID".to_owned()), at: "then".to_owned(), ..Answer::new(Conclusion::AlreadyPaid) };
    let journal = desk.open().unwrap();
    assert_eq!(journal.statuses, vec![Status::New; 3]);
    journal.writer.write(&Record::started(&orders[0])).await.unwrap();
    journal.writer.write(&Record::started(&orders[2])).await.unwrap();
    journal.writer.write(&Record::done(&orders[2], &answer)).await.unwrap();
    // Before anybody closed it: this is what a killed run leaves.
    assert_eq!(desk.text().lines().count(), 4);
    journal.writer.close().unwrap();
    assert_eq!(journal.writer.write(&Record::started(&orders[1])).await, Err(Lost));
    let statuses = desk.open().unwrap().statuses;
    assert_eq!(statuses, [Status::Started, Status::New, Status::Done(answer)]);
}

#[tokio::test]
async fn an_order_that_was_put_off_was_not_sent() {
    let desk = Desk::new();
    let journal = desk.open().unwrap();
    let (order, earliest) = (&desk.list.orders[0], SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(300));
    journal.writer.write(&Record::started(order)).await.unwrap();
    journal.writer.write(&Record::postponed(order, earliest)).await.unwrap();
    journal.writer.close().unwrap();
    assert_eq!(desk.open().unwrap().statuses[0], Status::TooEarly(earliest));
}

#[test]
fn a_last_line_that_was_written_in_part_is_cut_off() {
    let desk = Desk::new();
    desk.open().unwrap().writer.close().unwrap();
    desk.append(&format!("{STARTED}\n"));
    let whole = desk.text();
    for torn in [&CLOSED[..1], &CLOSED[..40], CLOSED, "\0\0\0\0"] {
        desk.append(torn);
        let journal = desk.open().unwrap();
        assert!(journal.torn);
        assert_eq!(journal.statuses[0], Status::Started, "{torn}");
        journal.writer.close().unwrap();
        assert_eq!(desk.text(), whole, "{torn}");
    }
    assert!(!desk.open().unwrap().torn);
}

#[test]
fn a_first_line_that_was_written_in_part_is_begun_again() {
    let desk = Desk::new();
    for torn in ["{", "{\"event\":\"li", "{\"event\":\"list\",\"version\":1", "\0\0"] {
        fs::write(desk.path(), torn).unwrap();
        let journal = desk.open().unwrap();
        assert!(journal.torn, "{torn}");
        journal.writer.close().unwrap();
        assert!(desk.text().starts_with("{\"event\":\"list\",") && desk.text().lines().count() == 1, "{torn}");
    }
}

#[test]
fn two_runs_cannot_share_a_journal() {
    let desk = Desk::new();
    let first = desk.open().unwrap();
    assert!(matches!(desk.open(), Err(JournalError::Locked { .. })));
    first.writer.close().unwrap();
    assert!(desk.open().is_ok());
}

#[test]
fn the_journal_of_another_list_is_refused_and_left_as_it_is() {
    let desk = Desk::new();
    desk.open().unwrap().writer.close().unwrap();
    desk.append("torn");
    let before = desk.text();
    let error = Journal::open(&desk.path(), &list(4)).unwrap_err().to_string();
    assert!(error.contains("has 3 orders, this one 4") && error.contains("--journal"), "{error}");
    assert_eq!(desk.text(), before);
}

#[test]
fn a_file_that_is_no_journal_is_left_as_it_is() {
    let desk = Desk::new();
    for text in ["provider,order\ncloudpay,order-1\n", "{}\n", &format!("{STARTED}\n")] {
        fs::write(desk.path(), text).unwrap();
        assert!(matches!(desk.open(), Err(JournalError::Damaged { line: 1, .. })), "{text}");
        assert_eq!(desk.text(), text);
    }
    // Without a line's end, it could be taken for a first record that was written in part.
    for text in ["a key or a token", r#"{"orders":[1,2,3]}"#, CLOSED] {
        fs::write(desk.path(), text).unwrap();
        assert!(matches!(desk.open(), Err(JournalError::Damaged { line: 1, .. })), "{text}");
        assert_eq!(desk.text(), text);
    }
}

#[test]
fn a_later_versions_journal_is_refused() {
    let desk = Desk::new();
    fs::write(desk.path(), "{\"event\":\"list\",\"version\":2,\"sharded\":true}\n").unwrap();
    assert!(matches!(desk.open(), Err(JournalError::Newer { found: 2, .. })));
}

#[test]
fn a_line_that_no_run_wrote_is_named() {
    for (lines, line, words) in [
        (format!("{STARTED}\n\n"), 3, "no record"),
        (format!("{STARTED}\n{}\n{CLOSED}\n", &CLOSED[..30]), 3, "no record"),
        (format!("{CLOSED}\n"), 2, "was not started"),
        (format!("{STARTED}\n{CLOSED}\n{STARTED}\n"), 4, "final result before"),
        (format!("{STARTED}\n{CLOSED}\n{CLOSED}\n"), 4, "final result before"),
        (STARTED.replace("order-0", "order-9") + "\n", 2, "not in the list"),
        (STARTED.replace("started", "stopped") + "\n", 2, "no record"),
    ] {
        let (found, problem) = Desk::new().damage(&lines);
        assert!(found == line && problem.contains(words), "line {found}: {problem}; expected: {line}, {words}");
    }
}

#[test]
fn looking_at_a_journal_begins_none_and_changes_none() {
    let desk = Desk::new();
    assert_eq!(look(&desk.path(), &desk.list).unwrap(), vec![Status::New; 3]);
    assert!(!desk.path().exists());
    desk.open().unwrap().writer.close().unwrap();
    desk.append(&format!("{STARTED}\ntorn"));
    let before = desk.text();
    assert_eq!(look(&desk.path(), &desk.list).unwrap()[0], Status::Started);
    assert_eq!(desk.text(), before);
    assert!(matches!(look(&desk.path(), &list(4)), Err(JournalError::OtherList { .. })));
    let _run = desk.open().unwrap();
    assert!(matches!(look(&desk.path(), &desk.list), Err(JournalError::Locked { .. })));
}

#[test]
fn what_is_no_file_is_no_journal() {
    let desk = Desk::new();
    let path = desk.folder.path();
    assert!(matches!(Journal::open(path, &desk.list), Err(JournalError::NoFile { .. })));
    assert!(matches!(look(path, &desk.list), Err(JournalError::NoFile { .. })));
}

#[cfg(unix)]
#[tokio::test]
async fn a_journal_that_was_deleted_or_replaced_is_noticed() {
    for replaced in [false, true] {
        let desk = Desk::new();
        let journal = desk.open().unwrap();
        fs::remove_file(desk.path()).unwrap();
        if replaced {
            fs::write(desk.path(), "").unwrap();
        }
        journal.writer.write(&Record::started(&desk.list.orders[0])).await.unwrap();
        assert!(matches!(journal.writer.close(), Err(WriteError::Gone)), "{replaced}");
        assert!(journal.writer.failure().contains("deleted"));
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn whoever_could_not_write_knows_why() {
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let writer = Writer::start(full, PathBuf::from("/dev/full")).unwrap();
    assert_eq!(writer.write(&Record::started(&list(1).orders[0])).await, Err(Lost));
    assert!(writer.failure().contains("No space left"), "{}", writer.failure());
    assert!(matches!(writer.close(), Err(WriteError::Io(_))));
}

#[test]
fn the_journal_stands_beside_its_list() {
    assert_eq!(beside(Path::new("night/orders.csv")), Path::new("night/orders.csv.journal.jsonl"));
}

#[test]
fn that_a_close_called_the_order_paid_is_kept_and_journals_without_it_are_read() {
    let done = |more: &str| {
        let record =
            format!(r#"{{"event":"done","provider":"cloudpay","order":"order-0","result":"unknown"{more},"at":""}}"#);
        let desk = Desk::new();
        desk.open().unwrap().writer.close().unwrap();
        desk.append(&format!("{STARTED}\n{record}\n"));
        let Status::Done(answer) = desk.open().unwrap().statuses.remove(0) else { panic!("{record}") };
        answer
    };
    assert!(!done("").called_paid);
    let kept = done(r#","called_paid":true"#);
    assert!(kept.called_paid);
    let (order, text) = (&list(1).orders[0], |line: Vec<u8>| String::from_utf8(line).unwrap());
    assert!(text(Record::done(order, &kept).line().unwrap()).contains(r#""called_paid":true"#));
    assert!(!text(Record::done(order, &done("")).line().unwrap()).contains("called_paid"));
}

#[test]
fn advice_is_kept_as_a_word_and_one_of_a_later_version_is_none() {
    let advice = |word: &str| {
        let line = CLOSED.replace("closed", "unknown").replace('}', &format!(r#","advice":"{word}"}}"#));
        let Record::Done { answer, .. } = Record::read(line.as_bytes()).unwrap() else { panic!("{line}") };
        answer.advice
    };
    assert_eq!(advice("platform-after-no"), Some(Advice::PlatformAfterNo));
    assert_eq!(advice("ask-the-stars"), None);
    let answer = Answer { advice: Some(Advice::Stop), ..Answer::new(Conclusion::Unknown) };
    let line = Record::done(&list(1).orders[0], &answer).line().unwrap();
    assert!(String::from_utf8(line).unwrap().contains(r#""advice":"stop""#));
}
