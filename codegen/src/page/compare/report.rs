//! Comparisons as people read them, and as programs do.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::{Comparison, Difference, Explanation};
use crate::tree::Span;

impl Comparison {
    /// As people read it. `page` is the page's name; `all` shows explained differences too.
    #[must_use]
    pub fn render(&self, page: &str, all: bool, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let mut text = String::new();
        for difference in self.differences.iter().filter(|difference| all || difference.explained.is_none()) {
            let _ = writeln!(text, "{}\n", drawn(difference, page, &renderer));
        }
        for note in &self.notes {
            let _ = writeln!(text, "note: {page}:{}: {}", note.line, note.message);
        }
        if !self.notes.is_empty() {
            text.push('\n');
        }
        if !self.compared {
            text.push_str("nothing was compared: ");
        }
        text + &self.summary()
    }

    /// How much there is of each.
    fn summary(&self) -> String {
        let unexplained = self.unexplained().count();
        let explained = self.differences.len().saturating_sub(unexplained);
        let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
        format!(
            "{} and {explained} explained, {}\n",
            plural(unexplained, "difference"),
            plural(self.notes.len(), "note")
        )
    }

    /// As programs read it: one JSON object.
    ///
    /// # Errors
    ///
    /// Never, as far as is known: there is nothing in it that JSON could not hold.
    pub fn json(&self, page: &str) -> serde_json::Result<String> {
        let unexplained = self.unexplained().count();
        let report = Report {
            page,
            compared: self.compared,
            unexplained,
            explained: self.differences.len().saturating_sub(unexplained),
            differences: self.differences.iter().map(Entry::of).collect(),
            notes: self.notes.iter().map(|note| NoteEntry { line: note.line, message: &note.message }).collect(),
        };
        serde_json::to_string_pretty(&report).map(|json| json + "\n")
    }
}

fn drawn(difference: &Difference, page: &str, renderer: &Renderer) -> String {
    let Difference { kind, message, span, page_line, explained } = difference;
    let level =
        if explained.is_some() { Level::NOTE.with_name("explained") } else { Level::ERROR.with_name("difference") };
    let snippet = Snippet::source(span.source.text.as_str())
        .path(span.source.name.as_str())
        .annotation(AnnotationKind::Primary.span(span.start..span.end.max(span.start)));
    let mut group = level.primary_title(message.as_str()).id(kind.id()).element(snippet);
    if let Some(line) = page_line {
        group = group.element(Origin::path(page).line(*line));
    }
    let help = explained.as_ref().map(|explained| match explained {
        Explanation::Erratum { at, span, problem } => {
            format!("the erratum at `{at}` ({}:{}): {problem}", span.source.name, place(span).0)
        }
        Explanation::Source { url } => format!("the spec read it on another page: {url}"),
    });
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name("explained by").message(help.as_str()));
    }
    renderer.render(&[group])
}

/// Line and column, from 1.
fn place(span: &Span) -> (usize, usize) {
    let before = span.source.text.get(..span.start).unwrap_or_default();
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
    (line, column)
}

#[derive(Serialize)]
struct Report<'a> {
    page: &'a str,
    compared: bool,
    unexplained: usize,
    explained: usize,
    differences: Vec<Entry<'a>>,
    notes: Vec<NoteEntry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'static str,
    message: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    page_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    erratum: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
}

impl<'a> Entry<'a> {
    fn of(difference: &'a Difference) -> Self {
        let (line, column) = place(&difference.span);
        let (erratum, source) = match &difference.explained {
            Some(Explanation::Erratum { at, .. }) => (Some(at.as_str()), None),
            Some(Explanation::Source { url }) => (None, Some(url.as_str())),
            None => (None, None),
        };
        let file = difference.span.source.name.as_str();
        let Difference { kind, message, page_line, .. } = difference;
        Self { id: kind.id(), message, file, line, column, page_line: *page_line, erratum, source }
    }
}

#[derive(Serialize)]
struct NoteEntry<'a> {
    line: usize,
    message: &'a str,
}
