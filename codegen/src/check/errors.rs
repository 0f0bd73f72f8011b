//! Rules about error tables.

use super::Folder;
use crate::{
    decode::Map,
    diagnostic::{Diagnostics, Rule},
    spec::{ErrorSpec, OrderWord, RetryWord},
};

pub(super) fn check(folder: &Folder, out: &mut Diagnostics) {
    let shared = folder.provider.iter().map(|provider| &provider.spec.errors);
    for table in shared.chain(folder.operations.iter().map(|operation| &operation.spec.errors)) {
        code_levels(table, out);
        for (_, row) in &table.0 {
            retry_of_settled(row, out);
            row.sub_codes.0.iter().for_each(|(_, inner)| retry_of_settled(inner, out));
        }
    }
}

fn code_levels(errors: &Map<ErrorSpec>, out: &mut Diagnostics) {
    for (_, inner) in errors.0.iter().flat_map(|(_, row)| &row.sub_codes.0) {
        if let Some((code, _)) = inner.sub_codes.0.first() {
            out.add(Rule::CodeLevels, &code.span, "codes have two levels at most")
                .help("list it beside the others of the second level");
        }
    }
}

fn retry_of_settled(row: &ErrorSpec, out: &mut Diagnostics) {
    let is_settled = matches!(row.order.value, OrderWord::AlreadyClosed | OrderWord::AlreadyPaid | OrderWord::NotFound);
    if is_settled && row.retry.value == RetryWord::SameOrder {
        let message = format!("calling again changes nothing about an order that is `{}`", row.order.value.word());
        out.add(Rule::RetryOfSettled, &row.retry.span, message)
            .also(&row.order.span, "what is known")
            .help("write `retry: never`, or `order: unknown` if the row does not settle it");
    }
}
