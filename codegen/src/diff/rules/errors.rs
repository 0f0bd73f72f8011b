//! Error rows: what a code says about the order, whether calling again helps, what the enumeration calls it.

use super::{About, Rule, lists};
use crate::{
    diff::{pair::Pair, rule::Found},
    model::{ErrorRow, ErrorVariant, OrderWord, RetryWord},
};

lists! {
    /// A row that only one version has.
    PRESENCE: [ErrorRow] = [
        Rule::demanding("error-added", "the code is explained, and concluded from; it was unlisted before", error_added),
        Rule::demanding("error-removed", "the code is unlisted, and nothing is concluded from it", error_removed),
    ];
    /// What a row says about the order.
    ORDER: OrderWord = [
        Rule::demanding("error-order-changed", "something else is concluded about the order", error_order_changed),
    ];
    /// Whether calling again can help.
    RETRY: RetryWord = [
        Rule::demanding("error-retry-changed", "`Error::retry` says otherwise", error_retry_changed),
    ];
    /// What the row is called.
    NAME: String = [
        Rule::changed("error-name-changed", "the row's `name` is another; see also the variants", error_name_changed),
    ];
    /// A variant of `ErrorCode` that only one version has.
    VARIANTS: [ErrorVariant] = [
        Rule::grown("error-variant-added", "one more variant of `ErrorCode`", error_variant_added),
        Rule::breaking("error-variant-removed", "the variant of `ErrorCode` is gone", error_variant_removed),
    ];
}

fn error_added(pair: Pair<'_, [ErrorRow]>, found: &mut Found<'_>) {
    if let Some(row) = pair.came() {
        found.added("", said(row));
    }
}

fn error_removed(pair: Pair<'_, [ErrorRow]>, found: &mut Found<'_>) {
    if let Some(row) = pair.went() {
        found.removed("", said(row));
    }
}

fn said(row: &ErrorRow) -> String {
    format!("order {}, retry {}", row.order.word(), row.retry.word())
}

fn error_order_changed(order: Pair<'_, OrderWord>, found: &mut Found<'_>) {
    found.differs("", order.old.word(), order.new.word());
}

fn error_retry_changed(retry: Pair<'_, RetryWord>, found: &mut Found<'_>) {
    found.differs("", retry.old.word(), retry.new.word());
}

fn error_name_changed(name: Pair<'_, String>, found: &mut Found<'_>) {
    found.differs("", name.old, name.new);
}

fn error_variant_added(pair: Pair<'_, [ErrorVariant]>, found: &mut Found<'_>) {
    if let Some(variant) = pair.came() {
        found.added("", format!("ErrorCode::{}", variant.ident));
    }
}

fn error_variant_removed(pair: Pair<'_, [ErrorVariant]>, found: &mut Found<'_>) {
    if let Some(variant) = pair.went() {
        found.removed("", format!("ErrorCode::{}", variant.ident));
    }
}
