//! The list: from a file's text to orders, or to all that is wrong with it.
//!
//! Nothing is sent before the whole list was read, and every mistake is told with its line: whoever is on call
//! corrects a list once, not once per mistake.

mod lines;
mod looks;
mod names;
mod objects;
mod rows;
mod table;

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
    fs,
    io::{self, Read},
    path::Path,
    time::SystemTime,
};

use clap::ValueEnum;
use paywright::runtime::{
    ErrorKind,
    check::Subject,
    table::{Closes, Operation, Provider},
};
use sha2::{Digest, Sha256};

use super::order::{ListedOrder, NumberBy, closing};
use crate::{Failure, lookup, time};
use names::Names;
use rows::{Row, Rows};

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Comma-separated values; the first row names the columns.
    Csv,
    /// A JSON object per line.
    Jsonl,
}

/// How a list is to be read.
#[derive(Debug, Clone, Copy)]
pub struct Layout<'a> {
    /// How it is written.
    pub format: Format,
    /// The columns or members that are left out, whatever their names mean.
    pub ignored: &'a [String],
}

impl From<Format> for Layout<'_> {
    fn from(format: Format) -> Self {
        Self { format, ignored: &[] }
    }
}

/// A list that can be worked through.
#[derive(Debug)]
pub struct List {
    /// The orders, each once, in the order of the input.
    pub orders: Vec<ListedOrder>,
    /// The lines that name an order once more.
    pub duplicates: Vec<Duplicate>,
    /// Columns or members that mean nothing here.
    pub unused: Vec<String>,
    /// Names the orders of this list: SHA-256 in hexadecimal digits.
    pub digest: String,
    /// Where the orders are to be closed and for whom, by the provider's id. The configuration says it, not the input.
    pub accounts: BTreeMap<String, String>,
}

/// A line that names an order that an earlier line names.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Duplicate {
    /// The line.
    pub line: u64,
    /// The earlier one, which counts.
    pub first: u64,
    /// The provider's id.
    pub provider: &'static str,
    /// The order's number.
    pub order: String,
    /// Whose number that is.
    pub by: NumberBy,
}

impl Duplicate {
    fn new(order: ListedOrder, first: u64) -> Self {
        Self { line: order.line, first, provider: order.provider.id, order: order.number, by: order.by }
    }
}

/// Something in the input that cannot be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong, in words.
    pub problem: String,
}

impl Mistake {
    fn new(line: u64, problem: impl Into<String>) -> Self {
        Self { line, problem: problem.into() }
    }
}

/// The input's text: of a file, or of standard input where the path is `-`.
///
/// # Errors
///
/// It cannot be read, or is not UTF-8.
pub fn text(path: &Path) -> Result<String, Failure> {
    let (name, bytes) = if is_standard_input(path) {
        let mut bytes = Vec::new();
        ("standard input".to_owned(), io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes))
    } else {
        (path.display().to_string(), fs::read(path))
    };
    let bytes = bytes.map_err(|error| Failure::Input(format!("{name}: it cannot be read: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = valid.filter(|byte| **byte == b'\n').count().saturating_add(1);
        Failure::Input(format!("{name}: line {line} is not UTF-8; save the list in that encoding"))
    })
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// Whether the path names a stream: what comes through it has no place, and nothing can be written beside it.
#[must_use]
pub fn is_stream(path: &Path) -> bool {
    // Redirected from a file, these are regular; beside them is a folder of the system all the same.
    let of_the_system = ["/dev/stdin", "/dev/fd", "/proc"].iter().any(|place| path.starts_with(place));
    let is_stream = || fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir());
    is_standard_input(path) || of_the_system || is_stream()
}

/// The format that a file's name tells.
#[must_use]
pub fn format_of(path: &Path) -> Format {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if ["jsonl", "ndjson"].iter().any(|known| extension.eq_ignore_ascii_case(known)) {
        Format::Jsonl
    } else {
        Format::Csv
    }
}

/// Reads a list. `default` is the provider of the rows that name none; `now` is what the clock says.
///
/// # Errors
///
/// All mistakes of the list, by line.
pub fn read<'a>(
    text: &str,
    layout: impl Into<Layout<'a>>,
    default: Option<&'static Provider>,
    now: SystemTime,
) -> Result<List, Vec<Mistake>> {
    let Layout { format, ignored } = layout.into();
    // Spreadsheets mark UTF-8 by a first character that nobody sees.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut names = Names::new(ignored);
    let Rows { rows, mut mistakes } = match format {
        Format::Csv => table::rows(text, &mut names),
        Format::Jsonl => objects::rows(text, &mut names),
    };
    if rows.is_empty() && mistakes.is_empty() {
        mistakes.push(Mistake::new(1, "the list names no order"));
    }
    let (mut orders, mut duplicates) = (Vec::with_capacity(rows.len()), Vec::new());
    let mut lines = HashMap::new();
    for row in rows {
        let Some(order) = order(row, default, now, &mut mistakes) else { continue };
        let key = (order.provider.id, order.by, order.number.clone());
        match lines.get(&key) {
            Some(first) => duplicates.push(Duplicate::new(order, *first)),
            None => {
                lines.insert(key, order.line);
                orders.push(order);
            }
        }
    }
    mistakes.sort_by_key(|mistake| mistake.line);
    if mistakes.is_empty() {
        let accounts = BTreeMap::new();
        Ok(List { digest: digest(&orders), orders, duplicates, unused: names.unused, accounts })
    } else {
        Err(mistakes)
    }
}

/// The order that a row names. What is wrong with the row goes to `mistakes`.
fn order(
    row: Row,
    default: Option<&'static Provider>,
    now: SystemTime,
    mistakes: &mut Vec<Mistake>,
) -> Option<ListedOrder> {
    let line = row.line;
    let known = mistakes.len();
    let mut note = |problem: String| mistakes.push(Mistake::new(line, problem));
    let provider = provider(row.provider.as_deref(), default).map_err(&mut note).ok();
    let by = match row.by.as_deref() {
        None | Some("merchant") => NumberBy::Merchant,
        Some("provider") => NumberBy::Provider,
        Some(other) => {
            note(format!("`by` is {other:?}; it is `merchant` or `provider`"));
            NumberBy::Merchant
        }
    };
    let number = row.order.unwrap_or_default();
    if number.is_empty() {
        note("it has no order number".to_owned());
    } else if is_shortened(&number) {
        note(format!(
            "{number:?} is a long number as spreadsheets shorten it, and its last digits are lost; make the column text and export the list again"
        ));
    } else if let Some((_, (operation, closes))) = provider {
        check_number(&number, by, operation, closes).into_iter().for_each(&mut note);
    }
    let created = row.created.map(|text| time::created(&text, now)).transpose();
    let created = created.map_err(|problem| note(format!("`created`: {problem}"))).ok().flatten();
    let (provider, _) = provider.filter(|_| mistakes.len() == known)?;
    Some(ListedOrder { line, provider, by, number, created })
}

/// The provider with this id, and how it closes orders.
fn provider(
    id: Option<&str>,
    default: Option<&'static Provider>,
) -> Result<(&'static Provider, (&'static Operation, Closes)), String> {
    let provider = match (id, default) {
        (Some(id), _) => lookup::provider(id).map_err(|failure| failure.to_string())?,
        (None, Some(default)) => default,
        (None, None) => return Err("it names no provider; --provider gives one for all rows".to_owned()),
    };
    let closing = closing(provider).ok_or_else(|| format!("`{}` closes no orders", provider.id))?;
    Ok((provider, closing))
}

/// Whether a number was written with a power of ten, such as `2.02611E+11`. A digit, an `e` and digits alone are no sign of
/// that: hexadecimal numbers look so.
fn is_shortened(number: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((digits_before, power)) = number.split_once(['e', 'E']) else { return false };
    let positive = power.strip_prefix('+');
    let fraction = digits_before.split_once(['.', ',']);
    let (whole, parts) = fraction.unwrap_or((digits_before, "0"));
    (positive.is_some() || fraction.is_some()) && [whole, parts, positive.unwrap_or(power)].into_iter().all(digits)
}

/// What the document's limits say against a number.
fn check_number(number: &str, by: NumberBy, operation: &Operation, closes: Closes) -> Vec<String> {
    let index = match by {
        NumberBy::Merchant => Some(closes.merchant),
        NumberBy::Provider => closes.provider,
    };
    let Some(field) = index.and_then(|index| operation.request.fields.get(index)) else {
        return vec![ErrorKind::NoProviderNumber.to_string()];
    };
    let mut found = Vec::new();
    let subject = Subject { field: field.name, secret: false, document: field.document };
    field.limits.check(number, subject, &mut found);
    found.iter().map(ToString::to_string).collect()
}

/// Two lists with the same orders in the same sequence have the same digest, whatever the files look like. A creation
/// time can be corrected between two runs.
fn digest(orders: &[ListedOrder]) -> String {
    let mut hash = Sha256::new();
    for ListedOrder { provider, by, number, .. } in orders {
        let by = if by.is_merchant() { "merchant" } else { "provider" };
        // No id has a line break, and a number's length tells where it ends.
        hash.update(format!("{}\n{by}\n{}\n{number}\n", provider.id, number.len()));
    }
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;
