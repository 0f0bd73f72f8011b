//! Mistakes as editors and scripts read them: one JSON object a line, as cargo itself prints messages.

use serde::Serialize;

use super::{Diagnostic, Diagnostics};
use crate::tree::Span;

#[derive(Serialize)]
struct Message<'a> {
    rule: String,
    severity: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    related: Option<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    start: Position,
    end: Position,
}

/// Lines and columns count from one; a column counts characters, an offset bytes.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    offset: usize,
}

impl Diagnostics {
    /// All of them, one JSON object a line: `rule`, `severity`, `message`, `file`, `start`, `end`, and where there are
    /// any, `help` and `related` (another place). Lines and columns count from one; columns count characters.
    #[must_use]
    pub fn json_lines(&self) -> String {
        // Texts and numbers always become JSON.
        let line = |diagnostic: &Diagnostic| serde_json::to_string(&message(diagnostic)).unwrap_or_default() + "\n";
        self.sorted().into_iter().map(line).collect()
    }
}

fn message(diagnostic: &Diagnostic) -> Message<'_> {
    let Diagnostic { rule, span, message, also, help } = diagnostic;
    Message {
        rule: format!("spec::{}", rule.id()),
        severity: "error",
        message,
        place: place(span),
        help: help.as_deref(),
        related: also.as_ref().map(|(span, label)| Related { message: label, place: place(span) }),
    }
}

fn place(span: &Span) -> Place<'_> {
    Place { file: &span.source.name, start: position(span, span.start), end: position(span, span.end) }
}

fn position(span: &Span, offset: usize) -> Position {
    let before = span.source.text.get(..offset).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline.saturating_add(1));
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.get(line_start..).unwrap_or_default().chars().count().saturating_add(1);
    Position { line, column, offset }
}
