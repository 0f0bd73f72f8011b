//! `--results`: a line for every order, for whoever puts goods back or ships them.

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::{
    ledger::Ledger,
    order::{ListedOrder, NumberBy, Status},
};
use crate::Failure;

/// The columns.
const COLUMNS: [&str; 9] = ["line", "provider", "order", "by", "result", "evidence", "code", "request_id", "time"];

/// Whether the results can be written there, as far as that can be told before anything is sent.
///
/// # Errors
///
/// There is no such folder, or the file is the list or its journal.
pub fn check(results: &Path, others: [&Path; 2]) -> Result<(), Failure> {
    let refused = |problem: &str| Err(Failure::Input(format!("--results {}: {problem}", results.display())));
    if results.is_dir() {
        return refused("it is a folder");
    }
    if !folder(results).is_dir() {
        return refused("there is no such folder");
    }
    if others.into_iter().any(|other| real(other) == real(results)) {
        return refused("it is the list or its journal");
    }
    Ok(())
}

/// Writes the results. A file is replaced as a whole, so that nobody reads half of them.
///
/// # Errors
///
/// They could not be written.
pub fn write(path: &Path, orders: &[ListedOrder], ledger: &Ledger) -> io::Result<()> {
    // What is there and no file, such as a pipe, cannot be replaced.
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return table(File::options().write(true).open(path)?, orders, &ledger.statuses).map(drop);
    }
    let part = beside(path);
    let written = File::create(&part).and_then(|file| table(file, orders, &ledger.statuses)?.sync_all());
    written.and_then(|()| fs::rename(&part, path)).inspect_err(|_| {
        // It holds nothing that the journal has not.
        let _ = fs::remove_file(&part);
    })
}

fn table(file: File, orders: &[ListedOrder], statuses: &[Status]) -> io::Result<File> {
    let mut rows = csv::Writer::from_writer(file);
    rows.write_record(COLUMNS)?;
    for (order, status) in orders.iter().zip(statuses) {
        let (evidence, code, request_id, at) = match status {
            Status::Done(answer) => (&answer.evidence, &answer.code, &answer.request_id, answer.at.as_str()),
            Status::New | Status::TooEarly(_) | Status::Started => (&None, &None, &None, ""),
        };
        let by = match order.by {
            NumberBy::Merchant => "merchant",
            NumberBy::Provider => "provider",
        };
        let [evidence, code, request_id] = [evidence, code, request_id].map(|text| text.as_deref().unwrap_or_default());
        let (line, result) = (order.line.to_string(), status.standing().id());
        rows.write_record([&line, order.provider.id, &order.number, by, result, evidence, code, request_id, at])?;
    }
    rows.into_inner().map_err(|error| error.into_error())
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn beside(path: &Path) -> PathBuf {
    let mut name: OsString = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

/// The same for every way to name a file, whether it is there or not.
fn real(path: &Path) -> PathBuf {
    let there = fs::canonicalize(path);
    there.unwrap_or_else(|_| {
        fs::canonicalize(folder(path)).unwrap_or_default().join(path.file_name().unwrap_or_default())
    })
}
