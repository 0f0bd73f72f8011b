//! From text to rows, for each format: what stands where, and nothing about what it means.

use serde_json::{Map, Value};

use super::Mistake;
use crate::lookup;

/// What a row may hold.
const NAMES: [&str; 4] = ["provider", "order", "created", "by"];

/// A row as it was written. What is empty counts as not given.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) provider: Option<String>,
    pub(super) order: Option<String>,
    pub(super) created: Option<String>,
    pub(super) by: Option<String>,
}

impl Row {
    fn set(&mut self, name: &str, value: &str) {
        let value = Some(value.trim()).filter(|value| !value.is_empty()).map(str::to_owned);
        match name {
            "provider" => self.provider = value,
            "order" => self.order = value,
            "created" => self.created = value,
            "by" => self.by = value,
            _ => {}
        }
    }
}

/// The rows of an input, and what keeps others from being rows.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) mistakes: Vec<Mistake>,
    pub(super) unused: Vec<String>,
}

impl Rows {
    /// Looks at a column's or member's name: a slip of the finger is a mistake, another one is only not used.
    fn name(&mut self, line: u64, name: &str) {
        if NAMES.contains(&name) || self.unused.iter().any(|unused| unused == name) {
            return;
        }
        match lookup::nearest(name, NAMES) {
            Some(meant) => self.mistakes.push(Mistake::new(line, format!("`{name}`: did you mean `{meant}`?"))),
            None => self.unused.push(name.to_owned()),
        }
    }
}

/// Comma-separated values with a header.
pub(super) fn of_csv(text: &str) -> Rows {
    let mut out = Rows::default();
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let names: Vec<String> = match reader.headers() {
        Ok(names) => names.iter().map(str::to_owned).collect(),
        Err(error) => {
            out.mistakes.push(Mistake::new(1, error.to_string()));
            return out;
        }
    };
    for (index, name) in names.iter().enumerate() {
        out.name(1, name);
        if names.iter().take(index).any(|earlier| earlier == name) {
            out.mistakes.push(Mistake::new(1, format!("the column `{name}` is there twice")));
        }
    }
    if !names.iter().any(|name| name == "order") {
        let problem = "the first line names the columns, and none is `order`: provider,order,created";
        out.mistakes.push(Mistake::new(1, problem));
        return out;
    }
    let mut lines = Lines { text, byte: 0, line: 1 };
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = lines.of(record.position());
                if record.len() != names.len() {
                    let problem = format!("{} values where the header names {} columns", record.len(), names.len());
                    out.mistakes.push(Mistake::new(line, problem));
                    continue;
                }
                let mut row = Row { line, ..Row::default() };
                names.iter().zip(&record).for_each(|(name, value)| row.set(name, value));
                out.rows.push(row);
            }
            Err(error) => {
                let line = lines.of(error.position());
                out.mistakes.push(Mistake::new(line, error.to_string()));
            }
        }
    }
    out
}

/// Counts lines as editors do. The reader's own count is one behind after `\r\n` and after an empty line, since a
/// record's place is where the one before it ends.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line at a place. Places come in their order.
    fn of(&mut self, place: Option<&csv::Position>) -> u64 {
        let place = place.and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(self.byte);
        let rest = self.text.as_bytes().get(self.byte..).unwrap_or_default();
        let passed = place.saturating_sub(self.byte);
        // Line ends at the place itself belong to what stands before the record.
        let ends = |(index, byte): &(usize, &u8)| *index < passed || matches!(byte, b'\r' | b'\n');
        for (_, byte) in rest.iter().enumerate().take_while(ends) {
            self.line = self.line.saturating_add(u64::from(*byte == b'\n'));
            self.byte = self.byte.saturating_add(1);
        }
        self.line
    }
}

/// A JSON object per line.
pub(super) fn of_json_lines(text: &str) -> Rows {
    let mut out = Rows::default();
    for (line, text) in (1..).zip(text.lines()) {
        if text.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Map<String, Value>>(text) {
            Ok(members) => out.object(line, &members),
            Err(error) => {
                let problem = format!("it is no JSON object (column {})", error.column());
                out.mistakes.push(Mistake::new(line, problem));
            }
        }
    }
    out
}

impl Rows {
    fn object(&mut self, line: u64, members: &Map<String, Value>) {
        let mut row = Row { line, ..Row::default() };
        let known = self.mistakes.len();
        for (name, value) in members {
            self.name(line, name);
            if !NAMES.contains(&name.as_str()) {
                continue;
            }
            match value {
                Value::String(text) => row.set(name, text),
                Value::Null => {}
                Value::Number(number) if name == "created" => row.set(name, &number.to_string()),
                // Many readers of JSON have rounded a long number by the time it is written again.
                _ => self.mistakes.push(Mistake::new(line, format!("`{name}` must be a text in quotes"))),
            }
        }
        if self.mistakes.len() == known {
            self.rows.push(row);
        }
    }
}
