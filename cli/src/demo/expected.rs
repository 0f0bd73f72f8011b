//! What a shop must be told, out of the spec alone: the specs read once more, without the client.

use paywright_codegen::model::{
    Answer, ErrorRow, Operation, OrderStateWord, OrderWord, Provider, RetryWord, VerdictWord,
};
use serde::Serialize;

/// What each call leads to, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Expected {
    /// Closing alone.
    pub close: &'static str,
    /// Asking.
    pub query: &'static str,
    /// Closing with confirmation.
    pub confirmed: &'static str,
}

impl Expected {
    /// What comes where the provider's close gives this answer, and its query the first of these before the close, and
    /// the second after it, each with the order's state then.
    pub fn of(
        provider: &Provider,
        close: (&Operation, &Answer),
        query: &Operation,
        [before, after]: [(&Answer, &str); 2],
    ) -> Self {
        let row = provider.error_row(close.0, close.1);
        let said = closed(close.0, close.1, row);
        let ask = |(answer, state)| queried(query, answer, provider.error_row(query, answer), state);
        let told = ask(after);
        let is_worth_asking = match said {
            "accepted" | "unknown" => true,
            "answered" => row.is_some_and(|row| row.retry == RetryWord::AfterQuery),
            _ => false,
        };
        let confirmed = match (is_worth_asking, told) {
            (true, "closed" | "not-found" | "refunded") => told,
            (true, "paid") => "already-paid",
            // A close that says "paid" is asked about, too: the money may have gone back since.
            (false, "refunded") if said == "already-paid" => told,
            (true, _) if said == "answered" => "answered",
            (true, _) => "unknown",
            (false, _) => said,
        };
        Self { close: said, query: ask(before), confirmed }
    }
}

fn closed(operation: &Operation, answer: &Answer, row: Option<&ErrorRow>) -> &'static str {
    let is_weak = operation.closes.as_ref().is_some_and(|closes| closes.weak_success.is_some());
    match (answer.verdict, row.map(|row| row.order)) {
        (VerdictWord::Succeeded, _) if is_weak => "accepted",
        (VerdictWord::Succeeded, _) => "closed",
        (_, Some(known @ (OrderWord::AlreadyClosed | OrderWord::AlreadyPaid | OrderWord::NotFound))) => known.word(),
        (_, Some(OrderWord::Unchanged)) => "answered",
        (_, Some(OrderWord::Unknown) | None) => "unknown",
    }
}

fn queried(operation: &Operation, answer: &Answer, row: Option<&ErrorRow>, state: &str) -> &'static str {
    let Some(queries) = &operation.queries else { return "unknown" };
    if answer.verdict != VerdictWord::Succeeded {
        return match row.map(|row| row.order) {
            Some(OrderWord::AlreadyClosed) => "closed",
            Some(OrderWord::AlreadyPaid) => "paid",
            Some(OrderWord::NotFound) => "not-found",
            Some(OrderWord::Unchanged) => "answered",
            Some(OrderWord::Unknown) | None => "unknown",
        };
    }
    if queries.paid_when.is_some() && state == "paid" {
        return "paid";
    }
    let set = answer.set.iter().find(|(place, _)| *place == queries.state).map(|(_, value)| value);
    let is_it = |(value, word): &&(String, OrderStateWord)| match set {
        Some(set) => value == set,
        None => word.word() == state,
    };
    queries.states.iter().find(is_it).map_or("unknown", |(_, word)| word.word())
}
