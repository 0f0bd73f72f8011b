//! The part of a shop that closes orders at Kestrel Bank, an invented provider.
//!
//! The client is made by `build.rs` from `specs/`. `README.md` goes through it step by step.

use paywright_runtime::{Certainty, Closed, Error, Outcome};

/// What `build.rs` made: a module per provider.
pub mod payments {
    include!(concat!(env!("OUT_DIR"), "/payments.rs"));
}

/// What the shop does after it tried to close an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nobody can pay the order any more.
    SellToSomebodyElse,
    /// The buyer paid after all.
    Ship,
    /// The bank has no such order: look at the number.
    CheckTheNumber,
    /// The bank never saw the call.
    MendAndCallAgain,
    /// The order may be closed or not.
    AskAgainLater,
    /// The bank said no, and nothing changed.
    GiveUp,
}

/// Reads what is certain out of an answer.
pub fn next<T>(answer: &Result<Closed<T>, Error>) -> Next {
    match answer {
        Ok(closed) => match closed.outcome() {
            Outcome::Closed | Outcome::AlreadyClosed => Next::SellToSomebodyElse,
            Outcome::Accepted => Next::AskAgainLater,
            Outcome::AlreadyPaid => Next::Ship,
            Outcome::Refunded => Next::GiveUp,
            Outcome::NotFound => Next::CheckTheNumber,
        },
        Err(error) => match error.certainty() {
            Certainty::NotSent => Next::MendAndCallAgain,
            Certainty::Unknown => Next::AskAgainLater,
            Certainty::Answered => Next::GiveUp,
        },
    }
}
