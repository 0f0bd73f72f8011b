//! What is wrong with a spec, and where.
//!
//! All mistakes of all files are collected; nothing stops at the first. They are shown to people with the line and a
//! caret ([`Diagnostics::render`]), and to editors as JSON ([`Diagnostics::json_lines`]).

#[cfg(feature = "command")]
mod json;
mod render;

use std::{fmt, sync::Arc};

pub use crate::rules::Rule;
use crate::tree::{Source, Span};

/// One mistake.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that is broken.
    pub rule: Rule,
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// Another place that belongs to it.
    pub also: Option<(Span, String)>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Adds what to write instead.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help = Some(text.into());
        self
    }

    /// Adds another place.
    pub fn also(&mut self, span: &Span, label: impl Into<String>) -> &mut Self {
        self.also = Some((span.clone(), label.into()));
        self
    }
}

/// All mistakes of a run. Its `Debug` is what people read, since that is what an `unwrap` in a build script shows.
#[derive(Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl fmt::Debug for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl Diagnostics {
    /// Adds a mistake.
    pub fn add(&mut self, rule: Rule, span: &Span, message: impl Into<String>) -> &mut Diagnostic {
        self.found.push(Diagnostic { rule, span: span.clone(), message: message.into(), also: None, help: None });
        let last = self.found.len().saturating_sub(1);
        // The push above makes sure that there is a last one.
        #[expect(clippy::indexing_slicing, reason = "the element was just pushed")]
        &mut self.found[last]
    }

    /// Adds a mistake that belongs to no line: a file that is missing, a folder that cannot be read.
    pub fn add_nowhere(&mut self, rule: Rule, name: String, message: impl Into<String>) -> &mut Diagnostic {
        let source = Arc::new(Source { name, text: String::new() });
        self.add(rule, &Span { source, start: 0, end: 0 }, message)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many there are; from there on, [`since`](Self::since) tells what came later.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// The mistakes that were added when there were `count` already.
    #[must_use]
    pub fn since(&self, count: usize) -> &[Diagnostic] {
        self.found.get(count..).unwrap_or_default()
    }

    /// Removes the mistakes that fit; says whether there were any.
    pub fn remove(&mut self, fits: impl Fn(&Diagnostic) -> bool) -> bool {
        let before = self.found.len();
        self.found.retain(|diagnostic| !fits(diagnostic));
        self.found.len() < before
    }

    /// All of them, by file and place. What was found twice at one place is there once.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<_> = self.found.iter().collect();
        let key = |d: &Diagnostic| (d.span.source.name.clone(), d.span.start, d.rule, d.message.clone());
        sorted.sort_by_cached_key(|diagnostic| key(diagnostic));
        sorted.dedup_by(|a, b| key(a) == key(b));
        sorted
    }
}
