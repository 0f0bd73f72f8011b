//! What both formats give: what stands where, and nothing about what it means.

use super::{Mistake, names::Column};

/// A row as it was written. What is empty counts as not given.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) provider: Option<String>,
    pub(super) order: Option<String>,
    pub(super) created: Option<String>,
    pub(super) by: Option<String>,
}

impl Row {
    pub(super) fn at(line: u64) -> Self {
        Self { line, provider: None, order: None, created: None, by: None }
    }

    pub(super) fn set(&mut self, column: Column, value: &str) {
        let value = Some(value.trim()).filter(|value| !value.is_empty()).map(str::to_owned);
        match column {
            Column::Provider => self.provider = value,
            Column::Order => self.order = value,
            Column::Created => self.created = value,
            Column::By => self.by = value,
        }
    }
}

/// The rows of an input, and what keeps others from being rows.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) mistakes: Vec<Mistake>,
}
