//! Error codes.

use super::{Kind, Place, Walk, explain};
use crate::{
    decode::Map,
    page::{Note, facts::ErrorCode},
    spec::{ErrorSpec, TestSpec, VerdictWord},
};

pub(super) fn compare(walk: &mut Walk<'_>) {
    if walk.facts.error_table.is_none() {
        walk.notes.push(Note::new(1, "the page has no table of error codes: they were not compared"));
        return;
    }
    on_page(walk);
    in_spec(walk);
}

fn on_page(walk: &mut Walk<'_>) {
    let facts = walk.facts;
    for row in &facts.errors {
        if row.codes.iter().any(|code| is_success(walk, code)) || is_known(walk, row) {
            continue;
        }
        let outer = row.codes.first().filter(|_| row.codes.len() > 1);
        let listed =
            outer.and_then(|code| walk.spec.operation.errors.0.iter().find(|(known, _)| known.value == **code));
        let span = listed.map_or_else(|| walk.spec.key("errors"), |(known, _)| &known.span);
        let message = format!("the page lists the error code `{}`, the spec does not", row.codes.join("` / `"));
        walk.add(Kind::ErrorOnPage, span, Some(row.line), message, None);
    }
}

/// Whether a code is that of a success, by the provider's own rows.
fn is_success(walk: &Walk<'_>, code: &str) -> bool {
    let rows = walk.spec.provider.iter().flat_map(|provider| &provider.judge);
    let is = |test: &TestSpec| matches!(test, TestSpec::Is(value) if value.value == code);
    rows.filter(|row| row.then == VerdictWord::Succeeded).any(|row| row.when.0.iter().any(|(_, test)| is(test)))
}

fn is_known(walk: &Walk<'_>, row: &ErrorCode) -> bool {
    let provider = walk.spec.provider.as_ref().map(|provider| &provider.errors);
    let tables = || [Some(&walk.spec.operation.errors), provider].into_iter().flatten();
    match row.codes.as_slice() {
        [code] => tables().any(|errors| {
            errors.get(code).is_some() || errors.0.iter().any(|(_, outer)| outer.sub_codes.get(code).is_some())
        }),
        [outer, code, ..] => {
            tables().any(|errors| errors.get(outer).is_some_and(|row| row.sub_codes.get(code).is_some()))
        }
        [] => true,
    }
}

fn in_spec(walk: &mut Walk<'_>) {
    let spec = walk.spec;
    rows_in_spec(walk, &spec.operation.errors, "errors", None, None);
}

fn rows_in_spec<'a>(
    walk: &mut Walk<'a>,
    rows: &'a Map<ErrorSpec>,
    path: &str,
    outer: Option<&str>,
    source: Option<&'a str>,
) {
    for (code, row) in &rows.0 {
        let path = format!("{path}.{}", code.value);
        let source = row.source.as_ref().map(|source| source.value.as_str()).or(source);
        let listed = walk.facts.errors.iter().any(|listed| match outer {
            None => listed.codes.contains(&code.value),
            Some(outer) => {
                listed.codes.last() == Some(&code.value)
                    && (listed.codes.len() == 1 || listed.codes.iter().any(|c| c == outer))
            }
        });
        if !listed {
            let place = Place { path: path.clone(), source };
            let explained = absence(walk, &place);
            let message = format!("the spec lists the error code `{}`, the page does not", code.value);
            walk.add(Kind::ErrorInSpec, &code.span, walk.facts.error_table, message, explained);
        }
        rows_in_spec(walk, &row.sub_codes, &format!("{path}.sub_codes"), Some(&code.value), source);
    }
}

/// Why the page at hand does not have what the spec has.
pub(super) fn absence(walk: &Walk<'_>, place: &Place<'_>) -> Option<explain::Explanation> {
    let own = walk.spec.operation.document.url.value.as_str();
    let read_on = Place { source: place.source.or(Some(own)), ..place.clone() };
    walk.errata.not_listed(&place.path).or_else(|| explain::by_source(&read_on, walk.page_url))
}
