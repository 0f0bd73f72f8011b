//! Error rows: as a table for people, and as data.

use serde_json::{Value, json};

use super::{both, docs};
use crate::model::{ErrorRow, Operation, Provider};

/// The rows that an operation can get: its own, which win, and the provider's.
fn all<'m>(provider: &'m Provider, operation: &'m Operation) -> impl Iterator<Item = &'m ErrorRow> {
    let same = |a: &ErrorRow, b: &ErrorRow| a.code == b.code && a.sub_code == b.sub_code;
    let shared = provider.errors.iter().filter(move |row| !operation.errors.iter().any(|own| same(own, row)));
    operation.errors.iter().chain(shared)
}

/// The rows as data.
pub(super) fn rows(provider: &Provider, operation: &Operation) -> Vec<Value> {
    let row = |row: &ErrorRow| {
        let ErrorRow { code, sub_code, name, doc, cause, remedy, order, retry, document } = row;
        json!({
            "code": code,
            "subCode": sub_code,
            "name": name,
            "meaning": both(doc),
            "cause": cause.as_ref().map(both),
            "remedy": both(remedy),
            "order": order.word(),
            "retry": retry.word(),
            "page": document,
        })
    };
    all(provider, operation).map(row).collect()
}

/// The rows as a table in Markdown.
pub(super) fn table(provider: &Provider, operation: &Operation) -> Option<String> {
    let cell = |text: &str| docs::prose(text.trim()).replace('|', "\\|").replace('\n', " ");
    let row = |row: &ErrorRow| {
        let (order, retry) = (docs::order(row.order).en, docs::retry(row.retry).en);
        let cells = [cell(&row.doc.en), cell(&row.remedy.en), order, retry];
        format!("| `{}` | {} |", row.codes(), cells.join(" | "))
    };
    let rows: Vec<String> = all(provider, operation).map(row).collect();
    let head = "| code | meaning | remedy | the order | again |\n| --- | --- | --- | --- | --- |";
    (!rows.is_empty()).then(|| format!("Error codes:\n\n{head}\n{}", rows.join("\n")))
}
