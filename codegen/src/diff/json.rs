//! The list for scripts.

use serde::Serialize;

use super::{Bump, Change, Class, Comparison};

#[derive(Serialize)]
struct Report<'c> {
    old: &'c str,
    new: &'c str,
    class: Option<Class>,
    bump: Option<Bump>,
    changes: &'c [Change],
}

/// The comparison as one JSON document. `class` and `bump` are the gravest of all; null where nothing changed.
///
/// # Errors
///
/// None in practice: everything in it has a form in JSON.
pub fn json(comparison: &Comparison) -> serde_json::Result<String> {
    let Comparison { old, new, changes } = comparison;
    let report = Report { old, new, class: comparison.class(), bump: comparison.bump(), changes };
    serde_json::to_string_pretty(&report).map(|text| text + "\n")
}
