//! How replies are judged, and what codes mean.

use super::*;

/// A row by which a reply is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgeRow {
    /// Conditions: place and test.
    pub when: Vec<(Vec<usize>, Test)>,
    /// What the reply then is.
    pub then: VerdictWord,
    /// Where the code stands.
    pub code: Option<Vec<usize>>,
    /// Where the second code stands.
    pub sub_code: Option<Vec<usize>>,
    /// Where the code's name stands.
    pub name: Option<Vec<usize>>,
    /// Where the words stand.
    pub message: Vec<Vec<usize>>,
    /// Whether such a reply is signed.
    pub signed: SignedWord,
}

/// What must stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Exactly this.
    Is(String),
    /// Something, and none of these.
    Not(Vec<String>),
    /// Nothing, or one of these.
    AbsentOr(Vec<String>),
}

impl Test {
    /// Whether a value passes.
    #[must_use]
    pub fn passes(&self, value: &str) -> bool {
        match self {
            Self::Is(expected) => expected == value,
            Self::Not(excluded) => !excluded.iter().any(|excluded| excluded == value),
            Self::AbsentOr(allowed) => allowed.iter().any(|allowed| allowed == value),
        }
    }
}

/// A row of an error table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorRow {
    /// The code.
    pub code: String,
    /// The second code.
    pub sub_code: Option<String>,
    /// Its name.
    pub name: String,
    /// What it means.
    pub doc: Text,
    /// What causes it.
    pub cause: Option<Text>,
    /// What to do.
    pub remedy: Text,
    /// What is known about the order.
    pub order: OrderWord,
    /// Whether calling again can help.
    pub retry: RetryWord,
    /// Its page.
    pub document: String,
}

impl ErrorRow {
    /// The codes as people write them: `400000/UNKNOW_ERROR`.
    #[must_use]
    pub fn codes(&self) -> String {
        match &self.sub_code {
            None => self.code.clone(),
            Some(sub_code) => format!("{}/{sub_code}", self.code),
        }
    }

    /// Whether another row explains the same codes.
    #[must_use]
    pub fn has_codes_of(&self, other: &Self) -> bool {
        self.code == other.code && self.sub_code == other.sub_code
    }
}

impl Operation {
    /// The row of `judge` by which an answer would be understood.
    #[must_use]
    pub fn row_for(&self, answer: &Answer) -> Option<&JudgeRow> {
        self.judge.iter().find(|row| {
            let code_fits = |(path, test): &(Vec<usize>, Test)| match (&row.code, &answer.code) {
                (Some(place), Some(code)) if place == path => test.passes(code),
                _ => true,
            };
            let has_code = row.code.is_some() == answer.code.is_some();
            row.then == answer.verdict && has_code && row.when.iter().all(code_fits)
        })
    }
}

impl Provider {
    /// The error rows that explain an operation's replies: its own first, then the shared ones that hold for it.
    pub fn error_rows<'p>(&'p self, operation: &'p Operation) -> impl Iterator<Item = &'p ErrorRow> {
        operation.errors.iter().chain(self.shared_rows(operation))
    }

    /// The shared error rows that hold for an operation: those whose codes it does not explain itself.
    pub fn shared_rows<'p>(&'p self, operation: &'p Operation) -> impl Iterator<Item = &'p ErrorRow> {
        self.errors.iter().filter(|row| !operation.errors.iter().any(|own| own.has_codes_of(row)))
    }

    /// The error row for an answer: the one of both its codes, else the one of the outer code alone.
    #[must_use]
    pub fn error_row<'p>(&'p self, operation: &'p Operation, answer: &Answer) -> Option<&'p ErrorRow> {
        let rows = || self.error_rows(operation).filter(|row| Some(&row.code) == answer.code.as_ref());
        rows().find(|row| row.sub_code == answer.sub_code).or_else(|| rows().find(|row| row.sub_code.is_none()))
    }
}

/// A variant of a provider's error enumeration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorVariant {
    /// The Rust name.
    pub ident: String,
    /// The row's name.
    pub name: String,
    /// The rows: the operations' first.
    pub rows: Vec<ErrorRow>,
}

/// An enumeration of a field's values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enumeration {
    /// The Rust type.
    pub type_name: String,
    /// Whether other values may come.
    pub open: bool,
    /// What it is, from the field.
    pub doc: Text,
    /// Value, Rust name, meaning.
    pub variants: Vec<(String, String, Text)>,
}
