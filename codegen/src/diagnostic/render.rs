//! Mistakes as people read them.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Diagnostics};

/// Each is drawn from the whole file: beyond some, nobody reads on, and drawing them takes long.
const DRAWN: usize = 200;

impl Diagnostics {
    /// All of them as people read them, each with its line and a caret.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let sorted = self.sorted();
        let mut text = String::new();
        for diagnostic in sorted.iter().take(DRAWN) {
            let _ = writeln!(text, "{}\n", renderer.render(&[group(diagnostic)]));
        }
        let count = sorted.len();
        if count > DRAWN {
            let _ = writeln!(text, "… and {} more", count.saturating_sub(DRAWN));
        }
        let _ = writeln!(text, "{count} {} in the specs", if count == 1 { "mistake" } else { "mistakes" });
        text
    }
}

fn group(diagnostic: &Diagnostic) -> Group<'_> {
    let Diagnostic { rule, span, message, also, help } = diagnostic;
    // A caret needs something to stand under.
    let marked = span.start..span.end.max(span.start);
    let title = Level::ERROR.primary_title(message.as_str()).id(format!("spec::{}", rule.id()));
    if span.source.text.is_empty() {
        let group = Group::with_title(title).element(Origin::path(span.source.name.as_str()));
        return match help {
            Some(help) => group.element(Level::HELP.message(help.as_str())),
            None => group,
        };
    }
    let mut snippet = Snippet::source(span.source.text.as_str())
        .path(span.source.name.as_str())
        .annotation(AnnotationKind::Primary.span(marked));
    let mut elsewhere = None;
    if let Some((other, label)) = also {
        let annotation = AnnotationKind::Context.span(other.start..other.end).label(label.as_str());
        if other.source.name == span.source.name {
            snippet = snippet.annotation(annotation);
        } else {
            let source = Snippet::source(other.source.text.as_str()).path(other.source.name.as_str());
            elsewhere = Some(source.annotation(annotation));
        }
    }
    let mut group = Group::with_title(title).element(snippet);
    if let Some(elsewhere) = elsewhere {
        group = group.element(elsewhere);
    }
    if let Some(help) = help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    group
}
