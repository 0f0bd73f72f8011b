use std::{collections::BTreeSet, fs, path::Path};

use paywright::runtime::{Certainty, OrderState, Outcome, table::Retry};

use super::{Advice, Asked, Trouble, of, of_outcome, of_state, unconfirmed};

const NOT_SENT: Certainty = Certainty::NotSent;
const UNKNOWN: Certainty = Certainty::Unknown;
const ANSWERED: Certainty = Certainty::Answered;

fn trouble(certainty: Certainty, kind: &'static str) -> Trouble {
    Trouble { certainty, kind, retry: None }
}

fn refused(certainty: Certainty, retry: Retry) -> Trouble {
    Trouble { certainty, kind: "refused", retry: Some(retry) }
}

/// Every kind with each certainty that it comes with, and what to do after a close and after a query.
const PLAIN: [(Certainty, &str, Advice, Advice); 21] = [
    (NOT_SENT, "invalid", Advice::Correct, Advice::Correct),
    (NOT_SENT, "no-provider-number", Advice::OtherNumber, Advice::OtherNumber),
    (NOT_SENT, "not-closing", Advice::Correct, Advice::Correct),
    (NOT_SENT, "not-querying", Advice::OtherNumber, Advice::OtherNumber),
    (NOT_SENT, "too-early", Advice::TooEarly, Advice::TooEarly),
    (NOT_SENT, "created-in-future", Advice::Correct, Advice::Correct),
    (NOT_SENT, "foreign", Advice::Correct, Advice::Correct),
    (NOT_SENT, "sign", Advice::MendKey, Advice::MendKey),
    (NOT_SENT, "transport", Advice::CloseWhenReachable, Advice::AskWhenReachable),
    (UNKNOWN, "transport", Advice::Query, Advice::AskLater),
    (UNKNOWN, "unreadable", Advice::Query, Advice::AskLater),
    (UNKNOWN, "not-authentic", Advice::QueryAuthentic, Advice::Stop),
    (UNKNOWN, "unauthenticated", Advice::Credentials, Advice::Credentials),
    (UNKNOWN, "stray", Advice::QueryStray, Advice::AskStray),
    (UNKNOWN, "names-no-order", Advice::QueryStray, Advice::AskStray),
    (UNKNOWN, "refused", Advice::Query, Advice::CloseInstead),
    (ANSWERED, "refused", Advice::CloseRefused, Advice::QueryRefused),
    (UNKNOWN, "not-understood", Advice::Query, Advice::CloseInstead),
    // What may have arrived before is not undone by an attempt that was not sent.
    (UNKNOWN, "invalid", Advice::Query, Advice::AskLater),
    (UNKNOWN, "sign", Advice::Query, Advice::AskLater),
    (UNKNOWN, "too-early", Advice::Query, Advice::AskLater),
];

#[test]
fn every_kind_of_error_has_its_advice() {
    for (certainty, kind, after_close, after_query) in PLAIN {
        assert_eq!(of(Asked::Close, trouble(certainty, kind)), after_close, "{kind} {certainty}");
        assert_eq!(of(Asked::State, trouble(certainty, kind)), after_query, "{kind} {certainty}");
    }
    for retry in [Retry::SameOrder, Retry::AfterQuery] {
        assert_eq!(of(Asked::State, refused(UNKNOWN, retry)), Advice::AskLater);
    }
    assert_eq!(of(Asked::State, refused(UNKNOWN, Retry::Never)), Advice::CloseInstead);
    assert_eq!(of(Asked::Close, refused(ANSWERED, Retry::Never)), Advice::CloseRefused);
    assert_eq!(of(Asked::Close, refused(ANSWERED, Retry::AfterQuery)), Advice::QueryAfterNo);
}

#[test]
fn what_a_close_and_a_query_left_open_is_advised_by_both() {
    let (never, later) = (refused(UNKNOWN, Retry::Never), refused(UNKNOWN, Retry::SameOrder));
    let (no, lost) = (refused(ANSWERED, Retry::AfterQuery), trouble(UNKNOWN, "transport"));
    let (forged, unsigned) = (trouble(UNKNOWN, "not-authentic"), trouble(UNKNOWN, "unauthenticated"));
    let accepted = Ok(Outcome::Accepted);
    let untold = Ok(OrderState::Unknown);
    for (closed, queried, expected) in [
        // Whose answers are they?
        (Err(forged), Err(forged), Advice::Stop),
        (Err(lost), Err(forged), Advice::Stop),
        (Err(unsigned), Err(unsigned), Advice::Credentials),
        (Err(unsigned), Err(lost), Advice::Credentials),
        (Err(forged), Err(lost), Advice::QueryAuthentic),
        // The query's reply was authentic, so the keys are right.
        (Err(forged), untold, Advice::CloseOnceMore),
        (accepted, Err(trouble(UNKNOWN, "stray")), Advice::AskStray),
        // The query told.
        (accepted, Ok(OrderState::Unpaid), Advice::StillOpen),
        (Err(lost), Ok(OrderState::Failed), Advice::StillOpen),
        (Err(forged), Ok(OrderState::Unpaid), Advice::StillOpen),
        (Err(no), Ok(OrderState::Unpaid), Advice::OpenAfterNo),
        (accepted, Ok(OrderState::Paying), Advice::Paying),
        (Ok(Outcome::AlreadyPaid), Ok(OrderState::Closed), Advice::Contradiction),
        (Ok(Outcome::AlreadyPaid), Ok(OrderState::Unpaid), Advice::Contradiction),
        (Ok(Outcome::AlreadyPaid), Err(lost), Advice::Contradiction),
        (Ok(Outcome::AlreadyPaid), Err(forged), Advice::Stop),
        // Nobody told, and asking once more would not help.
        (Err(never), Err(never), Advice::Platform),
        (Err(never), untold, Advice::Platform),
        (Err(refused(UNKNOWN, Retry::AfterQuery)), untold, Advice::Platform),
        (Err(later), untold, Advice::CloseOnceMore),
        (Err(trouble(UNKNOWN, "not-understood")), Err(never), Advice::Platform),
        (Err(no), untold, Advice::PlatformAfterNo),
        (Err(no), Err(never), Advice::PlatformAfterNo),
        (Err(lost), untold, Advice::CloseOnceMore),
        // Nobody told yet.
        (accepted, Err(lost), Advice::AskLater),
        (Err(never), Err(later), Advice::AskLater),
        (Err(no), Err(lost), Advice::AskLater),
        (accepted, Err(refused(ANSWERED, Retry::Never)), Advice::QueryRefused),
    ] {
        // An authentic no stays one; everything else stays open.
        let certainty = if closed == Err(no) { ANSWERED } else { UNKNOWN };
        assert_eq!(unconfirmed(certainty, closed, queried), expected, "{closed:?} {queried:?}");
    }
}

#[test]
fn nothing_that_was_asked_and_is_not_told_is_to_be_asked_again() {
    let kinds = ["refused", "not-understood"];
    for closed in kinds {
        for queried in kinds {
            let advice = unconfirmed(UNKNOWN, Err(trouble(UNKNOWN, closed)), Err(trouble(UNKNOWN, queried)));
            assert!(!advice.text().contains("ask again") && !advice.text().contains("query the order"), "{advice:?}");
        }
    }
}

/// The rows of the guide's tables, as cells.
fn guide() -> Vec<Vec<String>> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/guide/answers.md");
    let text = fs::read_to_string(page).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.map(|row| row.split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn row(key: &str) -> Vec<String> {
    guide().into_iter().find(|row| row[0].contains(key)).unwrap_or_else(|| panic!("answers.md has no row for {key}"))
}

/// The source that says what kinds of errors there are, wherever in a folder it stands.
fn source_of_kinds(folder: &Path) -> Option<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find_map(|path| {
        if path.is_dir() {
            return source_of_kinds(&path);
        }
        fs::read_to_string(path).ok().filter(|text| text.contains("impl ErrorKind {"))
    })
}

/// The ids of all kinds of errors, from the runtime's own list: callers cannot go through an enumeration that is open.
fn kinds() -> BTreeSet<String> {
    let source = source_of_kinds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../src")).unwrap();
    let (_, id) = source.split_once("impl ErrorKind {").unwrap().1.split_once("fn id(").unwrap();
    let (body, _) = id.split_once("\n    }\n").unwrap();
    body.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn no_kind_of_error_is_without_advice_of_its_own() {
    let known: BTreeSet<_> = PLAIN.iter().map(|(_, kind, ..)| (*kind).to_owned()).collect();
    let mut all = kinds();
    assert!(all.remove("unconfirmed"), "it is advised by its parts");
    assert_eq!(all, known);
}

#[test]
fn the_guide_has_a_row_for_every_kind_of_error_and_says_what_the_command_says() {
    for kind in kinds() {
        row(&format!("({kind})`"));
    }
    for (certainty, kind, after_close, after_query) in &PLAIN[..18] {
        let row = row(&format!("`{} ({kind})`", certainty.id()));
        for (cell, advice) in [(&row[2], after_close), (&row[3], after_query)] {
            // Not every kind comes from either call.
            assert!(cell == "—" || cell.contains(advice.text()), "{kind}: {cell:?} has not {:?}", advice.text());
        }
        assert!(row[2] != "—" || row[3] != "—", "{kind}");
    }
    for (key, cell, advice) in [
        ("`unknown (refused)`", 3, Advice::AskLater),
        ("`answered (refused)`", 2, Advice::QueryAfterNo),
        ("`unknown`", 2, Advice::CloseInstead),
    ] {
        let row = row(key);
        assert!(row[cell].contains(advice.text()), "{key}: {row:?}");
    }
}

#[test]
fn the_guide_says_what_is_said_of_an_order_that_was_not_confirmed() {
    let cells: Vec<_> = guide().into_iter().flatten().collect();
    for advice in [
        Advice::Stop,
        Advice::Credentials,
        Advice::AskStray,
        Advice::StillOpen,
        Advice::OpenAfterNo,
        Advice::Paying,
        Advice::Contradiction,
        Advice::Platform,
        Advice::PlatformAfterNo,
        Advice::CloseOnceMore,
        Advice::AskLater,
        Advice::QueryRefused,
    ] {
        assert!(cells.iter().any(|cell| cell == advice.text()), "{advice:?}: {}", advice.text());
    }
}

#[test]
fn the_guide_has_a_row_for_every_outcome_and_every_state() {
    for state in OrderState::ALL {
        row(&format!("`{state}`"));
        assert!(!of_state(state).is_empty());
    }
    for outcome in [
        Outcome::Closed,
        Outcome::AlreadyClosed,
        Outcome::Accepted,
        Outcome::AlreadyPaid,
        Outcome::Refunded,
        Outcome::NotFound,
    ] {
        row(&format!("`{outcome}`"));
        assert!(!of_outcome(outcome).is_empty());
    }
}
