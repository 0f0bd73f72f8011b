//! `--results`: a line for every order, for whoever puts goods back or ships them.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

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
        return table(File::options().write(true).open(path)?, orders, &ledger.statuses);
    }
    let mut file = beside(path)?;
    table(file.as_file_mut(), orders, &ledger.statuses)?;
    file.as_file().sync_all()?;
    file.persist(path).map(drop).map_err(|error| error.error)
}

/// A file of a name that nothing else has, in the folder of `path`. It is removed unless it is moved on.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    // Others may read the results; by itself a temporary file is its owner's only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder(path))
}

fn table(file: impl Write, orders: &[ListedOrder], statuses: &[Status]) -> io::Result<()> {
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
    rows.flush()
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The same for every way to name a file, whether it is there or not.
fn real(path: &Path) -> PathBuf {
    let there = fs::canonicalize(path);
    there.unwrap_or_else(|_| {
        fs::canonicalize(folder(path)).unwrap_or_default().join(path.file_name().unwrap_or_default())
    })
}
