//! What a client may claim, computed from the spec's model and from what each fault means.
//!
//! This plays provider and client at once, on paper: it has no signatures, no replies and no code of the runtime's. What
//! it knows of clients is what the guide promises: when a call is made again, when an order is asked for, and that
//! nothing is more certain than the call that left most open.

use paywright::{Certainty, Evidence, OrderState as Told, Outcome};
use paywright_codegen::model::{
    Answer, Answers, ErrorRow, Operation, OrderStateWord, OrderWord, Provider, RetryWord, VerdictWord,
};
use paywright_sandbox::{Fault, OrderState};

use super::{
    claim::{Books, Claim},
    fault::{Acts, Heard, Trouble},
};

/// What goes wrong with the calls for one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Script {
    /// With the first calls that close, one each.
    pub(crate) first: Vec<Trouble>,
    /// With all further ones.
    pub(crate) then: Trouble,
    /// With all queries.
    pub(crate) queries: Trouble,
    /// The most attempts of a call.
    pub(crate) attempts: u32,
}

impl Script {
    /// What goes wrong with this call that closes; the first is 0.
    pub(crate) fn close(&self, call: usize) -> &Trouble {
        self.first.get(call).unwrap_or(&self.then)
    }
}

/// A provider as its spec describes it.
#[derive(Debug)]
pub(crate) struct Oracle {
    pub(crate) provider: Provider,
    /// What can happen to queries.
    pub(crate) query_faults: Vec<Fault>,
}

/// What the books are, and what they will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct World {
    pub(crate) books: Books,
    /// Whether a call that closes is still on its way.
    pub(crate) closes_later: bool,
    closes: usize,
}

/// What a call told, or what is certain without, and the class of the row that said no.
type Learnt<F> = Result<F, (Certainty, Option<RetryWord>)>;

impl World {
    pub(crate) fn new(books: Books) -> Self {
        Self { books, closes_later: false, closes: 0 }
    }

    /// The books when everything has arrived.
    pub(crate) fn at_last(self) -> Books {
        self.books.map(|state| if self.closes_later && state.can_be_closed() { OrderState::Closed } else { state })
    }
}

impl Oracle {
    pub(crate) fn closing(&self) -> &Operation {
        self.provider.operations.iter().find(|operation| operation.closes.is_some()).unwrap()
    }

    pub(crate) fn querying(&self) -> &Operation {
        let mut operations = self.provider.operations.iter();
        operations
            .find(|operation| operation.queries.as_ref().is_some_and(|queries| queries.merchant.is_some()))
            .unwrap()
    }

    /// The row for a code that is written as people write it.
    pub(crate) fn row(&self, operation: &Operation, code: &str) -> Option<ErrorRow> {
        operation.errors.iter().chain(&self.provider.errors).find(|row| row.codes() == code).cloned()
    }

    /// Whether a provider that tells the truth answers with this row about such an order.
    pub(crate) fn is_true(&self, operation: &Operation, trouble: &Trouble, books: Books) -> bool {
        let Trouble::Fault(Fault::Error(code)) = trouble else { return true };
        match self.row(operation, code).map(|row| row.order) {
            Some(OrderWord::AlreadyClosed) => books == Some(OrderState::Closed),
            Some(OrderWord::AlreadyPaid) => matches!(books, Some(OrderState::Paid | OrderState::Refunded)),
            Some(OrderWord::NotFound) => books.is_none(),
            Some(OrderWord::Unchanged | OrderWord::Unknown) | None => true,
        }
    }

    /// What goes wrong with queries: not everything can.
    pub(crate) fn at_queries<'s>(&self, script: &'s Script) -> &'s Trouble {
        match &script.queries {
            Trouble::Fault(fault) if !self.query_faults.contains(fault) => &Trouble::None,
            trouble => trouble,
        }
    }

    /// Whether the provider's success proves that the order is closed.
    pub(crate) fn is_strong(&self) -> bool {
        self.closing().closes.as_ref().is_some_and(|closes| closes.weak_success.is_none())
    }

    /// Whether a query can tell that money went back.
    fn has_word_for_refunds(&self) -> bool {
        let queries = self.querying().queries.as_ref();
        queries.is_some_and(|queries| queries.states.iter().any(|(_, state)| *state == OrderStateWord::Refunded))
    }

    /// What `close` says.
    pub(crate) fn close(&self, script: &Script, world: &mut World) -> Claim {
        match self.close_with_attempts(script, world) {
            Ok(outcome) => Claim::Fact(outcome, Evidence::Close),
            Err((certainty, _)) => Claim::Open(certainty),
        }
    }

    /// What `query` says.
    pub(crate) fn query(&self, script: &Script, world: &World) -> Claim {
        match self.query_with_attempts(script, world) {
            Ok(state) => Claim::State(state),
            Err((certainty, _)) => Claim::Open(certainty),
        }
    }

    /// What `close_and_confirm` says.
    pub(crate) fn confirm(&self, script: &Script, world: &mut World) -> Claim {
        let mut left_open = None;
        let mut closes = true;
        let mut last = Err((Certainty::NotSent, None));
        for round in 1.. {
            if closes {
                last = self.close_with_attempts(script, world).map_err(|(certainty, retry)| {
                    left_open = Some(worse(left_open, certainty));
                    (worse(left_open, certainty), retry)
                });
            }
            let says_paid = last == Ok(Outcome::AlreadyPaid);
            let certainty = match last {
                Ok(Outcome::Accepted) => Certainty::Unknown,
                // The money may have gone back since.
                Ok(Outcome::AlreadyPaid) if self.has_word_for_refunds() => Certainty::Unknown,
                Ok(outcome) => return Claim::Fact(outcome, Evidence::Close),
                Err((Certainty::Unknown, _)) => Certainty::Unknown,
                Err((Certainty::Answered, Some(RetryWord::AfterQuery))) => Certainty::Answered,
                Err((certainty, _)) => return Claim::Open(certainty),
            };
            // What the provider took may take effect later.
            left_open = Some(worse(left_open, certainty));
            let told = self.query_with_attempts(script, world).unwrap_or(Told::Unknown);
            let outcome = match told {
                Told::Unknown if says_paid => return Claim::Fact(Outcome::AlreadyPaid, Evidence::Close),
                Told::Closed | Told::NotFound if says_paid => return Claim::Open(Certainty::Unknown),
                Told::Closed => Outcome::Closed,
                Told::Paid => Outcome::AlreadyPaid,
                Told::Refunded => Outcome::Refunded,
                Told::NotFound => Outcome::NotFound,
                Told::Unpaid | Told::Failed | Told::Paying
                    if certainty == Certainty::Unknown && round < script.attempts =>
                {
                    closes = told != Told::Paying && self.closing().idempotent;
                    continue;
                }
                _ => return Claim::Open(certainty),
            };
            return Claim::Fact(outcome, Evidence::Query);
        }
        unreachable!("there are only so many rounds")
    }

    fn close_with_attempts(&self, script: &Script, world: &mut World) -> Learnt<Outcome> {
        let closing = self.closing();
        attempts(closing, script.attempts, || {
            let trouble = script.close(world.closes).clone();
            world.closes += 1;
            let (acts, heard) = trouble.meaning();
            let answer = answer_to(closing, world.books);
            let said = self.said(closing, heard, answer);
            match (acts, world.books) {
                (Acts::Now, Some(state)) if state.can_be_closed() => world.books = Some(OrderState::Closed),
                (Acts::Later, _) => world.closes_later = true,
                _ => {}
            }
            said.map(|said| match said {
                Said::Success if self.is_strong() => Ok(Outcome::Closed),
                Said::Success => Ok(Outcome::Accepted),
                Said::Row(order, retry) => match order {
                    OrderWord::AlreadyClosed => Ok(Outcome::AlreadyClosed),
                    OrderWord::AlreadyPaid => Ok(Outcome::AlreadyPaid),
                    OrderWord::NotFound => Ok(Outcome::NotFound),
                    OrderWord::Unchanged => Err((Certainty::Answered, Some(retry))),
                    OrderWord::Unknown => Err((Certainty::Unknown, Some(retry))),
                },
                Said::Unlisted => Err((Certainty::Unknown, None)),
            })
        })
    }

    fn query_with_attempts(&self, script: &Script, world: &World) -> Learnt<Told> {
        let querying = self.querying();
        let trouble = self.at_queries(script);
        attempts(querying, script.attempts, || {
            let answer = answer_to(querying, world.books);
            let said = self.said(querying, trouble.meaning().1, answer);
            said.map(|said| match said {
                Said::Success => Ok(told(querying, world.books, answer)),
                Said::Row(order, retry) => match order {
                    OrderWord::AlreadyClosed => Ok(Told::Closed),
                    OrderWord::AlreadyPaid => Ok(Told::Paid),
                    OrderWord::NotFound => Ok(Told::NotFound),
                    OrderWord::Unchanged => Err((Certainty::Answered, Some(retry))),
                    OrderWord::Unknown => Err((Certainty::Unknown, Some(retry))),
                },
                Said::Unlisted => Err((Certainty::Unknown, None)),
            })
        })
    }

    /// What arrives at the client and can be believed.
    fn said(&self, operation: &Operation, heard: Heard<'_>, answer: &Answer) -> Result<Said, Lost> {
        let code = match heard {
            Heard::NoConnection => return Err(Lost::NotSent),
            Heard::Lost => return Err(Lost::MayHaveArrived),
            Heard::Answer if answer.verdict == VerdictWord::Succeeded => return Ok(Said::Success),
            Heard::Answer => {
                let codes = [answer.code.as_deref(), answer.sub_code.as_deref()];
                codes.into_iter().flatten().collect::<Vec<_>>().join("/")
            }
            Heard::Row(code) => code.to_owned(),
        };
        Ok(self.row(operation, &code).map_or(Said::Unlisted, |row| Said::Row(row.order, row.retry)))
    }
}

enum Said {
    Success,
    Row(OrderWord, RetryWord),
    Unlisted,
}

enum Lost {
    NotSent,
    MayHaveArrived,
}

/// Makes a call again as long as that is safe.
fn attempts<F>(operation: &Operation, most: u32, mut attempt: impl FnMut() -> Result<Learnt<F>, Lost>) -> Learnt<F> {
    let mut left_open = None;
    let mut class = None;
    for made in 1.. {
        let (certainty, retry, again) = match attempt() {
            Ok(Ok(fact)) => return Ok(fact),
            Ok(Err((certainty, retry))) => {
                // A row that does not say that the order is unchanged leaves open what the call did.
                let is_harmless = certainty == Certainty::Answered || operation.idempotent;
                (certainty, retry, retry == Some(RetryWord::SameOrder) && is_harmless)
            }
            Err(Lost::MayHaveArrived) => (Certainty::Unknown, None, operation.idempotent),
            Err(Lost::NotSent) => (Certainty::NotSent, None, true),
        };
        left_open = Some(worse(left_open, certainty));
        // An attempt that was not sent has nothing to say.
        class = if certainty == Certainty::NotSent { class } else { retry };
        if !again || made >= most {
            return Err((worse(left_open, certainty), class));
        }
    }
    unreachable!("there are only so many attempts")
}

/// The less certain of two.
fn worse(one: Option<Certainty>, other: Certainty) -> Certainty {
    match (one, other) {
        (Some(Certainty::Unknown), _) | (_, Certainty::Unknown) => Certainty::Unknown,
        (Some(Certainty::Answered), _) | (_, Certainty::Answered) => Certainty::Answered,
        (Some(Certainty::NotSent) | None, Certainty::NotSent) => Certainty::NotSent,
    }
}

/// What the provider answers about such an order.
fn answer_to(operation: &Operation, books: Books) -> &Answer {
    let Answers { unpaid, paid, closed, missing, paying, refunded, failed } = operation.answers.as_ref().unwrap();
    match books {
        None => missing,
        Some(OrderState::Unpaid) => unpaid,
        Some(OrderState::Paying) => paying.as_ref().unwrap_or(unpaid),
        Some(OrderState::Failed) => failed.as_ref().unwrap_or(unpaid),
        Some(OrderState::Paid) => paid,
        Some(OrderState::Refunded) => refunded.as_ref().unwrap_or(paid),
        Some(OrderState::Closed) => closed,
    }
}

/// What a query's success tells.
fn told(operation: &Operation, books: Books, answer: &Answer) -> Told {
    let queries = operation.queries.as_ref().unwrap();
    let word = books.map(OrderState::id).and_then(OrderStateWord::of);
    if queries.paid_when.is_some() && matches!(word, Some(OrderStateWord::Paid | OrderStateWord::Refunded)) {
        return Told::Paid;
    }
    let set = answer.set.iter().find(|(path, _)| *path == queries.state);
    let usual = || queries.states.iter().find(|(_, state)| Some(*state) == word);
    let value = set.map(|(_, value)| value).or_else(|| usual().map(|(value, _)| value));
    let means = |value: &String| queries.states.iter().find(|(known, _)| known == value).map(|(_, state)| *state);
    match value.and_then(means) {
        Some(OrderStateWord::Unpaid) => Told::Unpaid,
        Some(OrderStateWord::Paying) => Told::Paying,
        Some(OrderStateWord::Paid) => Told::Paid,
        Some(OrderStateWord::Refunded) => Told::Refunded,
        Some(OrderStateWord::Closed) => Told::Closed,
        Some(OrderStateWord::Failed) => Told::Failed,
        Some(OrderStateWord::Unknown) | None => Told::Unknown,
    }
}
