//! The cells of the matrix: which there are, how they are played, and what is wrong with them.

use std::{collections::HashMap, sync::Arc};

use paywright_codegen::model::{Operation, OrderWord, RetryWord};
use paywright_sandbox::{Fault, Logged, OrderState};
use tokio::{sync::Semaphore, task::JoinSet};

use super::{
    claim::{Books, Claim, Evidenced, contradiction},
    fault::{Acts, Trouble},
    oracle::{Script, World},
    stage::{Ask, Stage},
};

/// How many cells are played at the same time.
const AT_ONCE: usize = 8;

/// What an order can be before it is closed; `None` is an order that the provider does not know.
pub(crate) const STATES: [Books; 7] = [
    Some(OrderState::Unpaid),
    Some(OrderState::Paying),
    Some(OrderState::Failed),
    Some(OrderState::Paid),
    Some(OrderState::Refunded),
    Some(OrderState::Closed),
    None,
];

/// A cell: where it stands in the table, and what is done.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) part: Part,
    /// What goes wrong, in words.
    pub(crate) trouble: String,
    pub(crate) before: Books,
    pub(crate) column: &'static str,
    ask: Ask,
    script: Script,
}

/// A part of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Each trouble, with an order in each state.
    Troubles,
    /// Each row of the error tables.
    Rows,
    /// One trouble after the other.
    Sequences,
    /// Queries alone, with an order in each state.
    Queries,
}

/// A cell that was played.
pub(crate) struct Played {
    pub(crate) cell: Cell,
    order: String,
    pub(crate) claim: Claim,
    expected: Claim,
    /// What should be in the books, and what was when the claim was made.
    world: World,
    pub(crate) books: Books,
    /// The calls for the order so far.
    calls: Vec<Logged>,
}

/// All cells of a provider.
pub(crate) fn all(stage: &Stage) -> Vec<Cell> {
    let (closing, querying) = (stage.oracle.closing(), stage.oracle.querying());
    let troubles = troubles(stage);
    let mut cells = Vec::new();
    // Those that hear nothing first, while the log is short.
    let (silent, heard): (Vec<_>, Vec<_>) =
        one_of_each_class(stage, closing, &troubles).into_iter().partition(Trouble::is_silent);
    for trouble in silent.into_iter().chain(heard) {
        cells.extend(STATES.into_iter().flat_map(|before| in_every_way(&trouble, before)));
    }
    for trouble in troubles.iter().filter(|trouble| trouble.code().is_some()) {
        let is_true = |before: &Books| stage.oracle.is_true(closing, trouble, *before);
        cells.extend(rows(trouble, STATES.into_iter().find(is_true).unwrap()));
    }
    cells.extend(sequences(stage, &troubles));
    cells.extend(queries(stage));
    cells.retain(|Cell { before, script, .. }| {
        let closes = script.first.iter().chain([&script.then]);
        let mut closes = closes.map(|trouble| stage.oracle.is_true(closing, trouble, *before));
        closes.all(|is_true| is_true) && stage.oracle.is_true(querying, &script.queries, *before)
    });
    cells
}

/// Everything that can go wrong with a call that closes.
fn troubles(stage: &Stage) -> Vec<Trouble> {
    let possible = stage.stand_in.possible_faults(&stage.oracle.closing().id).unwrap();
    let honest = |fault: &Fault| !(stage.oracle.is_strong() && matches!(fault, Fault::LateEffect(_)));
    let mut troubles = vec![Trouble::None, Trouble::Refused];
    troubles.extend(possible.into_iter().filter(honest).map(Trouble::Fault));
    troubles
}

/// Of rows of which the spec says the same, the first one; of forged rows, the first.
fn one_of_each_class(stage: &Stage, operation: &Operation, troubles: &[Trouble]) -> Vec<Trouble> {
    let mut classes = Vec::new();
    let is_first = |trouble: &&Trouble| {
        let row = trouble.code().and_then(|code| stage.oracle.row(operation, code));
        let Some(row) = row else { return true };
        let is_forged = matches!(trouble, Trouble::Fault(Fault::ForgedError(_)));
        let class = (!is_forged).then_some((row.order, row.retry));
        let is_new = !classes.contains(&class);
        classes.push(class);
        is_new
    };
    troubles.iter().filter(is_first).cloned().collect()
}

/// One attempt, three of which the first goes wrong, three that all go wrong; closing, confirming, and confirming where queries
/// go wrong as well.
fn in_every_way(trouble: &Trouble, before: Books) -> Vec<Cell> {
    let script = |first: &[&Trouble], then: &Trouble, queries: &Trouble, attempts| Script {
        first: first.iter().copied().cloned().collect(),
        then: then.clone(),
        queries: queries.clone(),
        attempts,
    };
    let none = &Trouble::None;
    let ways = [
        ("close", Ask::Close, script(&[trouble], none, none, 1)),
        ("close ×3, once", Ask::Close, script(&[trouble], none, none, 3)),
        ("close ×3, always", Ask::Close, script(&[], trouble, none, 3)),
        ("confirm", Ask::Confirm, script(&[trouble], none, none, 1)),
        ("confirm ×3, once", Ask::Confirm, script(&[trouble], none, none, 3)),
        ("confirm ×3, always", Ask::Confirm, script(&[], trouble, none, 3)),
        ("confirm ×3, queries too", Ask::Confirm, script(&[], trouble, trouble, 3)),
    ];
    let cell = |(column, ask, script)| Cell {
        part: Part::Troubles,
        trouble: trouble.to_string(),
        before,
        column,
        ask,
        script,
    };
    ways.into_iter().map(cell).collect()
}

/// A row of the error tables, once.
fn rows(trouble: &Trouble, before: Books) -> Vec<Cell> {
    let mut cells = in_every_way(trouble, before);
    cells.retain(|cell| cell.script.attempts == 1);
    cells.iter_mut().for_each(|cell| cell.part = Part::Rows);
    cells
}

/// What leaves something open, for one attempt or for a whole call, and then what by itself leaves nothing open.
fn sequences(stage: &Stage, troubles: &[Trouble]) -> Vec<Cell> {
    let classes = one_of_each_class(stage, stage.oracle.closing(), troubles);
    let row = |trouble: &Trouble| match trouble {
        Trouble::Fault(Fault::Error(code)) => stage.oracle.row(stage.oracle.closing(), code),
        _ => None,
    };
    let is_late = |trouble: &Trouble| trouble.meaning().0 == Acts::Later;
    let is_tried_again = |trouble: &Trouble| row(trouble).is_some_and(|row| row.retry == RetryWord::SameOrder);
    let ends = |trouble: &Trouble| row(trouble).is_some_and(|row| row.order == OrderWord::Unchanged);
    let first = classes.iter().filter(|trouble| is_late(trouble) || is_tried_again(trouble));
    let then = || classes.iter().filter(|trouble| **trouble == Trouble::Refused || ends(trouble));
    let pairs = first.flat_map(|first| then().filter(move |then| *then != first).map(move |then| (first, then)));
    // The states of which a query says that closing again can help.
    let states = [Some(OrderState::Unpaid), Some(OrderState::Failed)];
    let mut cells = Vec::new();
    for ((first, then), times) in pairs.flat_map(|pair| [(pair, 1), (pair, 3)]) {
        let script =
            Script { first: vec![first.clone(); times], then: then.clone(), queries: Trouble::None, attempts: 3 };
        let trouble = format!("{first} {times}×, then {then}");
        for (before, (column, ask)) in states
            .into_iter()
            .flat_map(|before| [("close ×3", Ask::Close), ("confirm ×3", Ask::Confirm)].map(|way| (before, way)))
        {
            let (trouble, script) = (trouble.clone(), script.clone());
            cells.push(Cell { part: Part::Sequences, trouble, before, column, ask, script });
        }
    }
    cells
}

/// What can go wrong with a query: with an order in each state, where it is not just another row of the error tables.
fn queries(stage: &Stage) -> Vec<Cell> {
    let mut troubles = vec![Trouble::None, Trouble::Refused];
    troubles.extend(stage.oracle.query_faults.iter().cloned().map(Trouble::Fault));
    let querying = stage.oracle.querying();
    let classes = one_of_each_class(stage, querying, &troubles);
    let mut cells = Vec::new();
    for queries in troubles {
        let is_true = |before: &Books| stage.oracle.is_true(querying, &queries, *before);
        let states = STATES.into_iter().filter(is_true).take(if classes.contains(&queries) { STATES.len() } else { 1 });
        for before in states {
            let script = Script { first: Vec::new(), then: Trouble::None, queries: queries.clone(), attempts: 1 };
            let trouble = queries.to_string();
            cells.push(Cell { part: Part::Queries, trouble, before, column: "query", ask: Ask::Query, script });
        }
    }
    cells
}

/// Plays cells, several at a time.
pub(crate) async fn play(stage: &Arc<Stage>, cells: Vec<Cell>) -> Vec<Played> {
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut games = JoinSet::new();
    for (index, cell) in cells.into_iter().enumerate() {
        let (stage, turns) = (Arc::clone(stage), Arc::clone(&turns));
        games.spawn(async move {
            let _turn = turns.acquire_owned().await.unwrap();
            let order = format!("order-{index:05}");
            let claim = stage.play(&order, cell.before, &cell.script, cell.ask).await;
            let books = stage.stand_in.order(&order);
            let mut world = World::new(cell.before);
            let expected = match cell.ask {
                Ask::Close => stage.oracle.close(&cell.script, &mut world),
                Ask::Confirm => stage.oracle.confirm(&cell.script, &mut world),
                Ask::Query => stage.oracle.query(&cell.script, &world),
            };
            (index, Played { cell, order, claim, expected, world, books, calls: Vec::new() })
        });
    }
    let mut played = games.join_all().await;
    played.sort_by_key(|(index, _)| *index);
    let mut played: Vec<Played> = played.into_iter().map(|(_, played)| played).collect();
    attach_calls(stage, &mut played);
    played
}

/// Gives each order its calls.
pub(crate) fn attach_calls(stage: &Stage, played: &mut [Played]) {
    let mut by_order: HashMap<String, Vec<Logged>> = HashMap::new();
    for call in stage.stand_in.log() {
        by_order.entry(call.order.clone().unwrap()).or_default().push(call);
    }
    for played in played {
        played.calls = by_order.remove(&played.order).unwrap_or_default();
    }
}

impl Played {
    /// What is wrong right after the claim was made.
    pub(crate) fn problems(&self) -> Vec<String> {
        let mut problems = self.contradictions(self.books);
        if self.claim != self.expected {
            problems.push(format!("the client says {}, by the spec it is {}", self.claim, self.expected));
        }
        if self.books != self.world.books {
            problems.push(format!("the books say {:?}, by the spec it is {:?}", self.books, self.world.books));
        }
        self.named(problems)
    }

    /// What is wrong after everything arrived.
    pub(crate) fn problems_at_last(&self, stage: &Stage) -> Vec<String> {
        let books = stage.stand_in.order(&self.order);
        let mut problems = match self.claim {
            // What a query told was so when it told it.
            Claim::State(_) => Vec::new(),
            _ => self.contradictions(books),
        };
        if books != self.world.at_last() {
            problems.push(format!("at last the books say {books:?}, by the spec it is {:?}", self.world.at_last()));
        }
        self.named(problems)
    }

    fn contradictions(&self, now: Books) -> Vec<String> {
        contradiction(self.claim, &Evidenced { before: self.cell.before, now, calls: &self.calls })
            .into_iter()
            .collect()
    }

    fn named(&self, problems: Vec<String>) -> Vec<String> {
        let Cell { trouble, column, before, .. } = &self.cell;
        let before = before.map_or("missing", OrderState::id);
        problems.into_iter().map(|problem| format!("{trouble} / {before} / {column}: {problem}")).collect()
    }
}
