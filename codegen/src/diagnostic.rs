//! What is wrong with a spec, and where.
//!
//! Every rule has an id that never changes. All mistakes of all files are collected; nothing stops at the first.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::tree::Span;

/// A rule that a spec can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Rule {
    /// A file cannot be read.
    Unreadable,
    /// A file is not YAML.
    Yaml,
    /// YAML that specs do without: anchors, aliases, tags, merge keys, several documents.
    Construct,
    /// A key stands twice.
    DuplicateKey,
    /// A value has the wrong type.
    Type,
    /// A key is missing.
    MissingKey,
    /// A key that the language does not have.
    UnknownKey,
    /// A word that the language does not have.
    UnknownWord,
    /// A reference to something that does not exist.
    Reference,
    /// An erratum whose quotation does not stand there (any more).
    Erratum,
    /// Limits that contradict each other.
    Limits,
    /// A name that Rust cannot have, or two things with one name.
    Name,
    /// Something that cannot stand where it stands.
    Misplaced,
    /// A text without words.
    EmptyText,
    /// An id that is not the name of its file or folder.
    FileName,
    /// A signature field that nothing fills, or that is filled twice.
    Signature,
    /// A set of characters that cannot be read.
    Characters,
    /// An answer of the sandbox that no row of `judge` fits.
    Answer,
    /// Something that would take away what the clients promise: a secret that shows, a reply that anybody can make.
    Unsafe,
}

impl Rule {
    /// The id, such as `E0007`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Unreadable => "E0001",
            Self::Yaml => "E0002",
            Self::Construct => "E0003",
            Self::DuplicateKey => "E0004",
            Self::Type => "E0005",
            Self::MissingKey => "E0006",
            Self::UnknownKey => "E0007",
            Self::UnknownWord => "E0008",
            Self::Reference => "E0009",
            Self::Erratum => "E0010",
            Self::Limits => "E0011",
            Self::Name => "E0012",
            Self::Misplaced => "E0013",
            Self::EmptyText => "E0014",
            Self::FileName => "E0015",
            Self::Signature => "E0016",
            Self::Characters => "E0017",
            Self::Answer => "E0018",
            Self::Unsafe => "E0019",
        }
    }
}

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

/// All mistakes of a run.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
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

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them, by file and place.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<_> = self.found.iter().collect();
        sorted.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.span.source.name.clone(), d.span.start, d.rule);
            key(a).cmp(&key(b))
        });
        sorted
    }

    /// All of them as people read them, each with its line and a caret.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let mut text = String::new();
        // Each is drawn from the whole file: beyond some, nobody reads on, and drawing them takes long.
        const DRAWN: usize = 200;
        for diagnostic in self.sorted().into_iter().take(DRAWN) {
            let _ = writeln!(text, "{}\n", renderer.render(&[group(diagnostic)]));
        }
        let count = self.found.len();
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
    let mut snippet = Snippet::source(span.source.text.as_str())
        .path(span.source.name.as_str())
        .annotation(AnnotationKind::Primary.span(marked));
    if let Some((span, label)) = also {
        snippet = snippet.annotation(AnnotationKind::Context.span(span.start..span.end).label(label.as_str()));
    }
    let mut group = Group::with_title(Level::ERROR.primary_title(message.as_str()).id(format!("spec::{}", rule.id())))
        .element(snippet);
    if let Some(help) = help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    group
}
