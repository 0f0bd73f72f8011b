//! An operation: whether it is there, where it is sent, how it closes an order.

use super::{About, Rule, lists};
use crate::{
    diff::{named::NamedCloses, pair::Pair, rule::Found},
    model::{MethodWord, Operation},
};

type Closes = Option<NamedCloses>;

lists! {
    /// An operation that only one version has.
    PRESENCE: [Operation] = [
        Rule::grown("operation-added", "a call more, with its types", operation_added),
        Rule::breaking("operation-removed", "the call and its types are gone", operation_removed),
    ];
    /// All operations.
    ALL: [Operation] = [
        Rule::demanding("shared-close-changed", "`CloseOrders::close` makes another call", shared_close_changed),
    ];
    /// The HTTP method.
    METHOD: MethodWord = [
        Rule::changed("method-changed", "the call is sent by another HTTP method", method_changed),
    ];
    /// The path.
    PATH: String = [
        Rule::changed("path-changed", "the call is sent to another path", path_changed),
    ];
    /// Whether sending it again does no harm.
    IDEMPOTENT: bool = [
        Rule::demanding(
            "idempotence-changed",
            "whether it may be sent again is another; a caller's retries may go by it",
            idempotence_changed,
        ),
    ];
    /// The seconds to wait after the order's creation.
    WAIT: Option<u32> = [
        Rule::demanding(
            "wait-changed",
            "the call should come later after an order's creation, or may come sooner; no client waits by itself",
            wait_changed,
        ),
    ];
    /// The fields that name the order to close.
    CLOSES: Closes = [
        Rule::grown("close-method-added", "the client has a method for the call", close_method_added),
        Rule::breaking("close-method-removed", "the client's method for the call is gone", close_method_removed),
        Rule::breaking(
            "close-number-changed",
            "`CloseOrders::close` puts the order's number into another field; calls still compile, and name another order",
            close_number_changed,
        ),
        Rule::grown(
            "close-by-provider-number-added",
            "`CloseOrders::close` takes the provider's number too",
            close_by_provider_number_added,
        ),
        Rule::demanding(
            "close-by-provider-number-removed",
            "`CloseOrders::close` refuses the provider's number",
            close_by_provider_number_removed,
        ),
        Rule::demanding(
            "close-success-weakened",
            "a success no longer proves that the order is closed: `close` gives `Accepted`",
            close_success_weakened,
        ),
        Rule::demanding(
            "close-success-strengthened",
            "a success proves that the order is closed, where it did not: `close` gives `Closed`",
            close_success_strengthened,
        ),
    ];
}

fn call(operation: &Operation) -> String {
    format!("{} {}", operation.method.word(), operation.path)
}

fn operation_added(pair: Pair<'_, [Operation]>, found: &mut Found<'_>) {
    if let Some(operation) = pair.came() {
        found.added("", call(operation));
    }
}

fn operation_removed(pair: Pair<'_, [Operation]>, found: &mut Found<'_>) {
    if let Some(operation) = pair.went() {
        found.removed("", call(operation));
    }
}

fn shared_close_changed(all: Pair<'_, [Operation]>, found: &mut Found<'_>) {
    let first = |all: &[Operation]| all.iter().find(|operation| operation.closes.is_some()).map(|one| one.id.clone());
    if let (Some(old), Some(new)) = (first(all.old), first(all.new)) {
        found.differs("CloseOrders::close", &old, &new);
    }
}

fn method_changed(method: Pair<'_, MethodWord>, found: &mut Found<'_>) {
    found.differs("", method.old.word(), method.new.word());
}

fn path_changed(path: Pair<'_, String>, found: &mut Found<'_>) {
    found.differs("", path.old, path.new);
}

fn idempotence_changed(idempotent: Pair<'_, bool>, found: &mut Found<'_>) {
    found.differs("", idempotent.old, idempotent.new);
}

fn wait_changed(seconds: Pair<'_, Option<u32>>, found: &mut Found<'_>) {
    found.differs("", seconds.old, seconds.new);
}

fn close_method_added(closes: Pair<'_, Closes>, found: &mut Found<'_>) {
    if let (None, Some(new)) = (closes.old, closes.new) {
        found.added("", &new.merchant);
    }
}

fn close_method_removed(closes: Pair<'_, Closes>, found: &mut Found<'_>) {
    if let (Some(old), None) = (closes.old, closes.new) {
        found.removed("", &old.merchant);
    }
}

fn close_number_changed(closes: Pair<'_, Closes>, found: &mut Found<'_>) {
    if let (Some(old), Some(new)) = (closes.old, closes.new) {
        found.differs("merchant", &old.merchant, &new.merchant);
        if let (Some(old), Some(new)) = (&old.provider, &new.provider) {
            found.differs("provider", old, new);
        }
    }
}

fn close_by_provider_number_added(closes: Pair<'_, Closes>, found: &mut Found<'_>) {
    if let (Some(NamedCloses { provider: None, .. }), Some(NamedCloses { provider: Some(field), .. })) =
        (closes.old, closes.new)
    {
        found.added("provider", field);
    }
}

fn close_by_provider_number_removed(closes: Pair<'_, Closes>, found: &mut Found<'_>) {
    if let (Some(NamedCloses { provider: Some(field), .. }), Some(NamedCloses { provider: None, .. })) =
        (closes.old, closes.new)
    {
        found.removed("provider", field);
    }
}

fn close_success_weakened(closes: Pair<'_, Closes>, found: &mut Found<'_>) {
    if let (Some(NamedCloses { weak_success: None, .. }), Some(NamedCloses { weak_success: Some(why), .. })) =
        (closes.old, closes.new)
    {
        found.added("weak_success", &why.en);
    }
}

fn close_success_strengthened(closes: Pair<'_, Closes>, found: &mut Found<'_>) {
    if let (Some(NamedCloses { weak_success: Some(why), .. }), Some(NamedCloses { weak_success: None, .. })) =
        (closes.old, closes.new)
    {
        found.removed("weak_success", &why.en);
    }
}
