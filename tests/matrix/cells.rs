//! The cells of the matrix: which there are, how they are played, and what is wrong with them.

use std::{collections::HashMap, sync::Arc};

use paywright_sandbox::{Fault, Logged, OrderState};
use tokio::{sync::Semaphore, task::JoinSet};

use super::{
    claim::{Books, Claim, Evidenced, contradiction},
    fault::Trouble,
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

/// The part of the table that a cell stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    /// All states.
    States,
    /// Every row of the error tables, about one order.
    Rows,
    /// Several troubles in a row.
    Sequences,
    /// Queries alone.
    Queries,
}

/// A cell: what is done, and what should come out.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) part: Part,
    /// What goes wrong, in words.
    pub(crate) title: String,
    pub(crate) column: &'static str,
    pub(crate) before: Books,
    ask: Ask,
    script: Script,
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

/// The ways to ask: the column's name, how, how many attempts, whether only the first call goes wrong, and whether queries go
/// wrong as well.
const COLUMNS: [(&str, Ask, u32, bool, bool); 7] = [
    ("close", Ask::Close, 1, true, false),
    ("close ×3, once", Ask::Close, 3, true, false),
    ("close ×3, always", Ask::Close, 3, false, false),
    ("confirm", Ask::Confirm, 1, true, false),
    ("confirm ×3, once", Ask::Confirm, 3, true, false),
    ("confirm ×3, always", Ask::Confirm, 3, false, false),
    ("confirm ×3, queries too", Ask::Confirm, 3, false, true),
];

/// The columns' names.
pub(crate) fn columns() -> impl Iterator<Item = &'static str> {
    COLUMNS.into_iter().map(|(name, ..)| name)
}

/// All cells of a provider.
pub(crate) fn all(stage: &Stage) -> Vec<Cell> {
    let oracle = &stage.oracle;
    let (closing, querying) = (oracle.closing(), oracle.querying());
    let possible = stage.sandbox.possible_faults(stage.provider.id, &closing.id);
    let possible = possible.into_iter().filter(|fault| !(oracle.is_strong() && matches!(fault, Fault::LateEffect(_))));
    let mut troubles = vec![Trouble::None, Trouble::Refused];
    troubles.extend(possible.map(Trouble::Fault));
    // Rows of which the spec says the same are tried once in all states, and each of them about one order.
    let mut classes = Vec::new();
    let is_first = |trouble: &Trouble| {
        let Some(row) = trouble.code().and_then(|code| oracle.row(closing, code)) else { return true };
        let class = (std::mem::discriminant(trouble_fault(trouble)), row.order, row.retry);
        let is_new = !classes.contains(&class);
        classes.push(class);
        is_new
    };
    let in_all_states: Vec<Trouble> = troubles
        .iter()
        .filter({
            let mut is_first = is_first;
            move |trouble| is_first(trouble)
        })
        .cloned()
        .collect();

    let mut cells = Vec::new();
    let mut add = |part, trouble: &Trouble, before| {
        for (column, ask, attempts, is_once, queries_too) in COLUMNS {
            let script = Script {
                first: if is_once { vec![trouble.clone()] } else { Vec::new() },
                then: if is_once { Trouble::None } else { trouble.clone() },
                queries: if queries_too { trouble.clone() } else { Trouble::None },
                attempts,
            };
            let is_true = oracle.is_true(closing, trouble, before) && oracle.is_true(querying, &script.queries, before);
            if is_true {
                cells.push(Cell { part, title: trouble.to_string(), column, before, ask, script });
            }
        }
    };
    // Those that hear nothing first, while the log is short.
    let silent = in_all_states.iter().filter(|trouble| trouble.is_silent());
    for trouble in silent.chain(in_all_states.iter().filter(|trouble| !trouble.is_silent())) {
        STATES.into_iter().for_each(|before| add(Part::States, trouble, before));
    }
    for trouble in troubles.iter().filter(|trouble| trouble.code().is_some()) {
        let before = STATES.into_iter().find(|before| oracle.is_true(closing, trouble, *before));
        add(Part::Rows, trouble, before.unwrap());
    }
    cells
}

fn trouble_fault(trouble: &Trouble) -> &Fault {
    match trouble {
        Trouble::Fault(fault) => fault,
        Trouble::None | Trouble::Refused => panic!("{trouble} is no fault of the sandbox's"),
    }
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
            let books = stage.sandbox.order(stage.provider.id, &order);
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
    for call in stage.sandbox.log(stage.provider.id) {
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
        let books = stage.sandbox.order(stage.provider.id, &self.order);
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
        let Cell { title, column, before, .. } = &self.cell;
        let before = before.map_or("missing", OrderState::id);
        problems.into_iter().map(|problem| format!("{title} / {before} / {column}: {problem}")).collect()
    }
}
