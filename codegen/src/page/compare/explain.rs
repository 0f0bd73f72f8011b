//! What explains a difference.

use crate::{
    spec::ErratumSpec,
    tree::{Node, Span, Value},
};

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

/// An erratum, and the file that it stands in.
struct Entry<'a> {
    erratum: &'a ErratumSpec,
    root: &'a Node,
}

impl Entry<'_> {
    /// Whether `ours` still is what the spec has at the place. Without `ours` the spec has what the document has.
    fn is_held(&self) -> Option<bool> {
        let ours = self.erratum.ours.as_ref()?.value.trim();
        let node = self.root.at(&self.erratum.at.value);
        Some(node.is_some_and(|node| matches!(&node.value, Value::Scalar { text, .. } if text.trim() == ours)))
    }

    /// Whether it says of a place that a page does not have it: at the place itself, or at one of its own keys.
    fn is_about_absence_of(&self, path: &str) -> bool {
        let rest = self.erratum.at.value.strip_prefix(path);
        let own = |rest: &str| rest.is_empty() || rest.strip_prefix('.').is_some_and(|key| !key.contains('.'));
        rest.is_some_and(own) && NOT_LISTED.contains(&self.erratum.says.value.as_str())
    }
}

/// The errata of both files.
pub(super) struct Errata<'a> {
    all: Vec<Entry<'a>>,
    /// Where the page is from, where that was said.
    page_url: Option<&'a str>,
}

impl<'a> Errata<'a> {
    pub(super) fn of(spec: &'a SpecFiles, page_url: Option<&'a str>) -> Self {
        let own = spec.operation.errata.iter().map(|erratum| Entry { erratum, root: &spec.root });
        let provider = spec.provider.as_ref().zip(spec.provider_root.as_ref());
        let shared = provider.into_iter().flat_map(|(provider, root)| {
            let entry = move |erratum| Entry { erratum, root };
            provider.errata.iter().map(entry)
        });
        Self { all: own.chain(shared).collect(), page_url }
    }

    /// The erratum at a place that quotes what the page says there (its value, or words of the row), and says what the
    /// spec has instead.
    pub(super) fn quoting(&self, path: &str, value: &str, row: &str) -> Option<Explanation> {
        let row = normalised(row);
        let quotes = |entry: &&Entry<'_>| {
            let says = normalised(&entry.erratum.says.value);
            // A short quotation stands somewhere in nearly every row.
            let in_row = says.chars().count() >= 4 && says != "true" && says != "false" && row.contains(&says);
            entry.erratum.at.value == path && entry.is_held() == Some(true) && (says == normalised(value) || in_row)
        };
        self.all.iter().find(quotes).map(|entry| explanation(entry.erratum))
    }

    /// The erratum at a place that says that the page does not have it. One that names another page than the one at hand
    /// does not speak of this one.
    pub(super) fn not_listed(&self, path: &str) -> Option<Explanation> {
        let elsewhere = |erratum: &ErratumSpec| {
            let named = erratum.source.as_ref().zip(self.page_url);
            named.is_some_and(|(source, page)| !same_page(&source.value, page))
        };
        // There is something to differ from without `ours`, too: the place itself.
        let explains = |entry: &&Entry<'_>| {
            entry.is_about_absence_of(path) && entry.is_held() != Some(false) && !elsewhere(entry.erratum)
        };
        self.all.iter().find(explains).map(|entry| explanation(entry.erratum))
    }
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
