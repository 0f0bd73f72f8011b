//! What explains a difference.

use crate::{spec::ErratumSpec, tree::Span};

use super::{Place, SpecFiles};

/// What explains a difference.
#[derive(Debug, Clone)]
pub enum Explanation {
    /// An erratum of the spec.
    Erratum {
        /// Its `at:`.
        at: String,
        /// Where it stands.
        span: Span,
        /// Its `problem:`, in English.
        problem: String,
    },
    /// The place was read on another page.
    Source {
        /// That page.
        url: String,
    },
}

/// The words by which an erratum says that a page does not have a field or a code.
const NOT_LISTED: &[&str] = &["not listed", "absent", "未列出", "无此字段"];

/// The errata of both files.
pub(super) struct Errata<'a> {
    all: Vec<&'a ErratumSpec>,
    /// Where the page is from, where that was said.
    page_url: Option<&'a str>,
}

impl<'a> Errata<'a> {
    pub(super) fn of(spec: &'a SpecFiles, page_url: Option<&'a str>) -> Self {
        let provider = spec.provider.iter().flat_map(|provider| &provider.errata);
        Self { all: spec.operation.errata.iter().chain(provider).collect(), page_url }
    }

    /// The erratum at a place that quotes what the page says there: its value, or words of the row.
    pub(super) fn quoting(&self, path: &str, value: &str, row: &str) -> Option<Explanation> {
        let row = normalised(row);
        let quotes = |erratum: &&&ErratumSpec| {
            let says = normalised(&erratum.says.value);
            // A short quotation stands somewhere in nearly every row.
            let in_row = says.chars().count() >= 4 && says != "true" && says != "false" && row.contains(&says);
            at(erratum, path) && (says == normalised(value) || in_row)
        };
        self.all.iter().find(quotes).map(|erratum| explanation(erratum))
    }

    /// The erratum at or below a place that says that the page does not have it. One that names another page than the
    /// one at hand does not speak of this one.
    pub(super) fn not_listed(&self, path: &str) -> Option<Explanation> {
        let below = |erratum: &ErratumSpec| {
            let rest = erratum.at.value.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let says = |erratum: &ErratumSpec| NOT_LISTED.contains(&erratum.says.value.as_str());
        let elsewhere = |erratum: &ErratumSpec| {
            let named = erratum.source.as_ref().zip(self.page_url);
            named.is_some_and(|(source, page)| !same_page(&source.value, page))
        };
        self.all
            .iter()
            .find(|erratum| below(erratum) && says(erratum) && !elsewhere(erratum))
            .map(|erratum| explanation(erratum))
    }
}

fn at(erratum: &ErratumSpec, path: &str) -> bool {
    erratum.at.value == path
}

fn explanation(erratum: &ErratumSpec) -> Explanation {
    Explanation::Erratum {
        at: erratum.at.value.clone(),
        span: erratum.at.span.clone(),
        problem: erratum.problem.en.value.trim().to_owned(),
    }
}

/// Whether a place that was read on a page of its own is another page's than the one at hand.
pub(super) fn by_source(place: &Place<'_>, page_url: &str) -> Option<Explanation> {
    let url = place.source.filter(|source| !same_page(source, page_url))?;
    Some(Explanation::Source { url: url.to_owned() })
}

/// Whether two URLs name one page: the same but for the fragment, the scheme and a slash at the end.
pub(super) fn same_page(one: &str, other: &str) -> bool {
    let bare = |url: &str| {
        let url = url.split('#').next().unwrap_or_default().trim_end_matches('/');
        url.trim_start_matches("https://").trim_start_matches("http://").to_owned()
    };
    bare(one) == bare(other)
}

/// Without blanks, and with the punctuation of one kind: saved pages change both.
fn normalised(text: &str) -> String {
    let plain = |c: char| match c {
        '，' => ',',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        '！' => '!',
        c => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(plain).collect()
}
