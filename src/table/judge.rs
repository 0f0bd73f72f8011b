//! How a reply is judged, and what its codes mean.

use super::Text;
use crate::words::words;

/// One row of the table by which a reply is judged.
#[derive(Debug, Clone, Copy)]
pub struct JudgeRow {
    /// All of these must hold.
    pub when: &'static [Condition],
    /// What the reply then is.
    pub then: Verdict,
    /// Where the error code stands.
    pub code: Option<Path>,
    /// Where the second error code stands.
    pub sub_code: Option<Path>,
    /// Where the words stand; the first that is there counts.
    pub message: &'static [Path],
    /// Whether the provider may leave such a reply unsigned.
    pub may_be_unsigned: bool,
}

/// A place in a reply: indices from the reply's table downwards.
pub type Path = &'static [usize];

/// A condition on a reply.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    /// The place.
    pub path: Path,
    /// What must stand there.
    pub test: Test,
}

/// What must stand at a place of a reply.
#[derive(Debug, Clone, Copy)]
pub enum Test {
    /// Exactly this.
    Is(&'static str),
    /// Something, and none of these.
    Not(&'static [&'static str]),
    /// Nothing, or one of these.
    AbsentOr(&'static [&'static str]),
}

/// What a reply is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The provider did it.
    Succeeded,
    /// The provider refused; a code says why.
    Failed,
    /// The provider turned the call away before it reached the business.
    Rejected,
}

/// A row of an error table.
#[derive(Debug)]
pub struct ErrorRow {
    /// The error code.
    pub code: &'static str,
    /// The second code, where the provider has two levels.
    pub sub_code: Option<&'static str>,
    /// A name for it, unique within the provider.
    pub name: &'static str,
    /// What it means.
    pub meaning: Text,
    /// What to do.
    pub remedy: Text,
    /// What is now known about the order.
    pub order: OrderFact,
    /// Whether calling again can help.
    pub retry: Retry,
}

/// What an error says about the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OrderFact {
    /// It was closed before.
    AlreadyClosed,
    /// It is paid.
    AlreadyPaid,
    /// The provider knows no such order.
    NotFound,
    /// The call changed nothing; the order's state is not told.
    Unchanged,
    /// Nothing.
    Unknown,
}

/// Whether calling again can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retry {
    /// No: something must be put right first, or there is nothing left to do.
    Never,
    /// Yes, with the same order number.
    SameOrder,
    /// Only after a query told the order's state.
    AfterQuery,
}

words! {
    /// As specs write it: `never`, `same-order`, `after-query`.
    Retry {
        Never => "never",
        SameOrder => "same-order",
        AfterQuery => "after-query",
    }
}
