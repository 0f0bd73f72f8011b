//! A page held against a spec: what the page has and the spec has not, the other way round, and where they disagree.
//!
//! What a page does not state is not compared: a table without a column of marks says nothing about marks. A page
//! without a table of errors is named once, not once for each code.
//!
//! A difference can be explained. An erratum explains what stands at its place, if it quotes what the page says there, and
//! its `ours` is what the spec has instead. A field or an error row that was read on another page (`source:`) may be
//! missing on this one; what this page says of it must still agree. And where the page at hand is
//! not the spec's own (`--page-url`), what only the spec has may come from the spec's own page; what both have must still
//! agree.

mod errors;
mod explain;
mod fields;
mod http;
mod report;
mod spec_file;
mod unstated;

use crate::tree::Span;

use super::{
    Note,
    facts::{Facts, Side},
    note::printable,
};
use explain::Errata;
pub use explain::Explanation;
pub use spec_file::SpecFiles;
use unstated::Unstated;

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// The page lists a field, the spec does not.
    FieldOnPage,
    /// The spec lists a field, the page does not.
    FieldInSpec,
    /// The types differ.
    Type,
    /// The required marks differ.
    Required,
    /// The lengths differ.
    Length,
    /// The allowed characters differ.
    Characters,
    /// The enumerated values differ.
    Values,
    /// The fixed values differ.
    Constant,
    /// The defaults differ.
    Default,
    /// The examples differ.
    Example,
    /// The HTTP methods differ.
    Method,
    /// The URLs differ.
    Url,
    /// The page lists an error code, the spec does not.
    ErrorOnPage,
    /// The spec lists an error code, the page does not.
    ErrorInSpec,
}

impl Kind {
    /// The id, such as `page::length`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::FieldOnPage => "page::field-not-in-spec",
            Self::FieldInSpec => "page::field-not-on-page",
            Self::Type => "page::type",
            Self::Required => "page::required",
            Self::Length => "page::length",
            Self::Characters => "page::characters",
            Self::Values => "page::values",
            Self::Constant => "page::const",
            Self::Default => "page::default",
            Self::Example => "page::example",
            Self::Method => "page::method",
            Self::Url => "page::url",
            Self::ErrorOnPage => "page::error-not-in-spec",
            Self::ErrorInSpec => "page::error-not-on-page",
        }
    }
}

/// A difference.
#[derive(Debug, Clone)]
pub struct Difference {
    /// What differs.
    pub kind: Kind,
    /// How, in words.
    pub message: String,
    /// Where in the spec; where only the page has something, where it would stand.
    pub span: Span,
    /// The line in the page, where the page has something.
    pub page_line: Option<usize>,
    /// What explains it.
    pub explained: Option<Explanation>,
}

/// What came out.
#[derive(Debug)]
pub struct Comparison {
    /// The differences, by their places in the spec.
    pub differences: Vec<Difference>,
    /// What could not be read or compared.
    pub notes: Vec<Note>,
    /// Whether the page had anything to compare: a table of fields or error codes that specs have, a method or a URL.
    /// Without that, no differences say nothing: it is a login page, or one that could not be read.
    pub compared: bool,
}

impl Comparison {
    /// The differences that nothing explains.
    pub fn unexplained(&self) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(|difference| difference.explained.is_none())
    }
}

/// Compares; `page_url` is where the page is from, unless it is the spec's own document.
#[must_use]
pub fn compare(spec: &SpecFiles, facts: &Facts, page_url: Option<&str>) -> Comparison {
    let own = spec.operation.document.url.value.as_str();
    let mut walk = Walk {
        spec,
        facts,
        errata: Errata::of(spec, page_url),
        page_url: page_url.unwrap_or(own),
        differences: Vec::new(),
        unstated: Unstated::default(),
        notes: facts.notes.clone(),
    };
    http::compare(&mut walk);
    fields::compare(&mut walk);
    errors::compare(&mut walk);
    unstated::note(&mut walk);
    walk.differences.sort_by(|one, other| {
        let key = |d: &Difference| (d.span.source.name.clone(), d.span.start, d.kind, d.page_line);
        key(one).cmp(&key(other))
    });
    walk.notes.sort();
    walk.notes.dedup();
    Comparison { differences: walk.differences, notes: walk.notes, compared: is_comparable(facts) }
}

fn is_comparable(facts: &Facts) -> bool {
    let is_in_specs = |side: Side| matches!(side, Side::RequestHeader | Side::Query | Side::Request | Side::Reply);
    facts.tables.iter().any(|(side, _)| is_in_specs(*side))
        || facts.error_table.is_some()
        || !facts.methods.is_empty()
        || !facts.urls.is_empty()
}

struct Walk<'a> {
    spec: &'a SpecFiles,
    facts: &'a Facts,
    errata: Errata<'a>,
    page_url: &'a str,
    differences: Vec<Difference>,
    unstated: Unstated,
    notes: Vec<Note>,
}

/// A place in a spec: the path that an erratum would name, and where it was read.
#[derive(Debug, Clone)]
struct Place<'a> {
    path: String,
    /// The page that this was read on, if it is not the spec's own.
    source: Option<&'a str>,
}

impl Walk<'_> {
    fn add(
        &mut self,
        kind: Kind,
        span: &Span,
        page_line: Option<usize>,
        message: String,
        explained: Option<Explanation>,
    ) {
        let message = printable(&message);
        self.differences.push(Difference { kind, message, span: span.clone(), page_line, explained });
    }

    /// Says once what the page has no table for.
    fn not_compared(&mut self, side: Side) {
        self.notes.push(Note::new(1, format!("the page has no table of {}: they were not compared", side.words())));
    }
}
