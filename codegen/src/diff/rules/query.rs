//! How an operation asks for an order's state, and what the provider's words for it mean.

use super::{About, Rule, lists};
use crate::diff::{named::NamedQueries, pair::Pair, rule::Found};

type Queries = Option<NamedQueries>;

lists! {
    /// How the operation asks.
    ALL: Queries = [
        Rule::grown("query-method-added", "the client has a method for the query", query_method_added),
        Rule::breaking("query-method-removed", "the client's method for the query is gone", query_method_removed),
        Rule::grown("query-number-added", "`CloseOrders::query` takes another kind of number too", query_number_added),
        Rule::demanding(
            "query-number-removed",
            "`CloseOrders::query` no longer takes a kind of number",
            query_number_removed,
        ),
        Rule::changed(
            "query-number-changed",
            "`CloseOrders::query` puts the order's number into another field",
            query_number_changed,
        ),
        Rule::demanding("query-state-moved", "the order's state is read elsewhere", query_state_moved),
        Rule::demanding(
            "query-state-changed",
            "a word of the provider's stands for another state of the order",
            query_state_changed,
        ),
    ];
}

fn query_method_added(queries: Pair<'_, Queries>, found: &mut Found<'_>) {
    if let (None, Some(new)) = (queries.old, queries.new) {
        found.added("", &new.state);
    }
}

fn query_method_removed(queries: Pair<'_, Queries>, found: &mut Found<'_>) {
    if let (Some(old), None) = (queries.old, queries.new) {
        found.removed("", &old.state);
    }
}

/// The two kinds of numbers, by their words in the spec.
fn numbers(queries: &NamedQueries) -> [(&'static str, &Option<String>); 2] {
    [("merchant", &queries.merchant), ("provider", &queries.provider)]
}

/// Calls for each number that both versions could have.
fn each_number(queries: Pair<'_, Queries>, mut look: impl FnMut(&str, &Option<String>, &Option<String>)) {
    if let (Some(old), Some(new)) = (queries.old, queries.new) {
        for ((word, old), (_, new)) in numbers(old).into_iter().zip(numbers(new)) {
            look(word, old, new);
        }
    }
}

fn query_number_added(queries: Pair<'_, Queries>, found: &mut Found<'_>) {
    each_number(queries, |word, old, new| {
        if let (None, Some(field)) = (old, new) {
            found.added(word, field);
        }
    });
}

fn query_number_removed(queries: Pair<'_, Queries>, found: &mut Found<'_>) {
    each_number(queries, |word, old, new| {
        if let (Some(field), None) = (old, new) {
            found.removed(word, field);
        }
    });
}

fn query_number_changed(queries: Pair<'_, Queries>, found: &mut Found<'_>) {
    each_number(queries, |word, old, new| {
        if let (Some(old), Some(new)) = (old, new) {
            found.differs(word, old, new);
        }
    });
}

fn query_state_moved(queries: Pair<'_, Queries>, found: &mut Found<'_>) {
    if let (Some(old), Some(new)) = (queries.old, queries.new) {
        found.differs("state", &old.state, &new.state);
        found.differs("paid_when", &old.paid_when, &new.paid_when);
    }
}

fn query_state_changed(queries: Pair<'_, Queries>, found: &mut Found<'_>) {
    let (Some(old), Some(new)) = (queries.old, queries.new) else { return };
    let state = |queries: &NamedQueries, value: &str| {
        queries.states.iter().find(|(of, _)| of == value).map(|(_, state)| state.word().to_owned())
    };
    for (value, _) in &old.states {
        found.differs(&format!("state.{value}"), &state(old, value), &state(new, value));
    }
    for (value, stands_for) in new.states.iter().filter(|(value, _)| state(old, value).is_none()) {
        found.added(&format!("state.{value}"), stands_for.word());
    }
}
