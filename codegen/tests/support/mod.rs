//! An invented provider whose specs are right, to be made wrong by one change.

#![allow(dead_code, reason = "no test needs all of it")]

use paywright_codegen::{SpecFile, diagnostic::Diagnostics, load, model::Model};

pub(crate) const PROVIDER: &str = include_str!("../toypay/provider.yaml");
pub(crate) const OPERATION: &str = include_str!("../toypay/close-order.yaml");
pub(crate) const QUERY: &str = include_str!("../toypay/query-order.yaml");

/// No change, by which the toy provider has its second operation, a query.
pub(crate) const WITH_QUERY: (&str, &str, &str) = ("query-order", "", "");

/// The two files, and the query's where a change names it, with every change (file, from, to) made; each must fit
/// somewhere.
pub(crate) fn files(changes: &[(&str, &str, &str)]) -> Vec<SpecFile> {
    let mut files =
        vec![("toypay/close-order.yaml", OPERATION.to_owned()), ("toypay/provider.yaml", PROVIDER.to_owned())];
    if changes.iter().any(|(file, ..)| *file == WITH_QUERY.0) {
        files.push(("toypay/query-order.yaml", QUERY.to_owned()));
    }
    for (file, from, to) in changes {
        let (_, text) = files.iter_mut().find(|(path, _)| path.ends_with(&format!("/{file}.yaml"))).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        *text = text.replacen(from, to, 1);
    }
    files.into_iter().map(|(path, text)| SpecFile { path: path.to_owned(), content: text.into_bytes() }).collect()
}

#[allow(dead_code, reason = "not every test needs a model")]
pub(crate) fn model(changes: &[(&str, &str, &str)]) -> Result<Model, Diagnostics> {
    load(&files(changes))
}
