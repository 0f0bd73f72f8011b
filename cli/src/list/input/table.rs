//! Comma-separated values with a header.
//!
//! **Invariant**: a record stands in one line. The format allows line breaks in quotes, but then a single stray quote
//! takes all rows up to the next one for a value, and their orders would be left out without a word.

use std::borrow::Cow;

use csv::StringRecord;

use super::{
    Mistake,
    lines::{self, Lines},
    looks,
    names::{Column, Names},
    rows::{Row, Rows},
};
use crate::output::counted;

/// The rows of a table.
pub(super) fn rows(text: &str, names: &mut Names<'_>) -> Rows {
    let text = with_last_line_ended(text);
    let mut out = Rows::default();
    let mut records = Records::new(&text);
    let Some(columns) = header(records.next(), &text, names, &mut out.mistakes) else { return out };
    for record in records {
        match record.and_then(|record| record.row(&columns)) {
            Ok(row) => out.rows.push(row),
            Err(mistake) => out.mistakes.push(mistake),
        }
    }
    out
}

/// So that a quote which nobody closes swallows a line end, in the last line too.
fn with_last_line_ended(text: &str) -> Cow<'_, str> {
    if text.ends_with(['\n', '\r']) { Cow::Borrowed(text) } else { Cow::Owned(format!("{text}\n")) }
}

/// What stands in each column; `None` where there are no orders to be found.
fn header(
    record: Option<Result<Record, Mistake>>,
    text: &str,
    names: &mut Names<'_>,
    mistakes: &mut Vec<Mistake>,
) -> Option<Vec<Option<Column>>> {
    // Where it is no header, what the text looks like says more than what is wrong with it.
    let looks = || looks::like_no_table(text);
    let Record { line, values } = match record {
        None => Record { line: 1, values: StringRecord::new() },
        Some(Ok(record)) => record,
        Some(Err(mistake)) => {
            mistakes.push(looks().unwrap_or(mistake));
            return None;
        }
    };
    let (titles, mut problems): (Vec<_>, _) = (values.iter().map(str::trim).collect(), Vec::new());
    let columns = names.columns(&titles, &mut problems);
    let has_orders = columns.contains(&Some(Column::Order));
    if let Some(looks) = looks().filter(|_| !has_orders) {
        mistakes.push(looks);
        return None;
    }
    if !has_orders {
        problems.push("the first line names the columns, and none is `order`: provider,order,created".to_owned());
    }
    mistakes.extend(problems.into_iter().map(|problem| Mistake::new(line, problem)));
    has_orders.then_some(columns)
}

/// A line with values in it.
struct Record {
    line: u64,
    values: StringRecord,
}

impl Record {
    fn row(&self, columns: &[Option<Column>]) -> Result<Row, Mistake> {
        let (found, due) = (self.values.len(), columns.len());
        if found != due {
            let (found, due) = (counted(found, "value"), counted(due, "column"));
            return Err(Mistake::new(self.line, format!("{found} where the header names {due}")));
        }
        let mut row = Row::at(self.line);
        for (column, value) in columns.iter().zip(&self.values) {
            if let Some(column) = column {
                row.set(*column, value);
            }
        }
        Ok(row)
    }
}

/// The lines of a text, but those that hold nothing: spreadsheets leave rows of commas.
struct Records<'a> {
    reader: csv::Reader<&'a [u8]>,
    lines: Lines<'a>,
}

impl<'a> Records<'a> {
    fn new(text: &'a str) -> Self {
        let reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        Self { reader, lines: Lines::new(text) }
    }

    /// The reader's own count of lines is one behind after `\r\n` and after an empty line, since a record's place is where
    /// the one before it ends.
    fn place(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    /// The mistake of a record that has just been read, if its values have line ends in them.
    fn open_quote(&self, line: u64, values: &StringRecord) -> Option<Mistake> {
        let within = values.iter().map(lines::ends).fold(0, u64::saturating_add);
        if within == 0 {
            return None;
        }
        let ended = lines::ends(self.lines.up_to(self.place()));
        let last = line.saturating_add(ended).saturating_sub(1);
        // A record that came to its end has a line end of its own, behind its values.
        let reach = match (ended > within, last > line) {
            (true, _) => format!("goes on to line {last}, where a quote closes it"),
            (false, true) => format!("goes on to line {last}, the end of the list"),
            (false, false) => "has no end".to_owned(),
        };
        let problem = format!(
            "a value in quotes begins here and {reach}; every value must stand in one line: is there a quote too many?"
        );
        Some(Mistake::new(line, problem))
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, Mistake>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = self.lines.skip_to(self.place());
            let mut values = StringRecord::new();
            match self.reader.read_record(&mut values) {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => return Some(Err(Mistake::new(line, error.to_string()))),
            }
            if let Some(mistake) = self.open_quote(line, &values) {
                return Some(Err(mistake));
            }
            if values.iter().any(|value| !value.trim().is_empty()) {
                return Some(Ok(Record { line, values }));
            }
        }
    }
}
