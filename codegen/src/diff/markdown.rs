//! The list as an entry of a changelog, in the manner of Keep a Changelog.

use std::fmt::Write as _;

use super::{
    Bump, Change, Class, Comparison, Kind,
    text::{one_line, values},
    versions,
};

/// An entry `Unreleased`: what was added, changed and removed, by provider; what breaks stands first.
///
/// What only changes words is counted and not listed: nobody reads a changelog for it.
#[must_use]
pub fn markdown(comparison: &Comparison) -> String {
    let mut out = "## [Unreleased]\n".to_owned();
    match comparison.bump() {
        None => out.push_str("\nThe specs say the same.\n"),
        Some(bump) => {
            let _ = writeln!(out, "\nA {} change: {}.", bump.word(), versions(bump));
        }
    }
    for (kind, title) in [(Kind::Added, "Added"), (Kind::Changed, "Changed"), (Kind::Removed, "Removed")] {
        section(comparison, kind, title, &mut out);
    }
    out
}

fn is_listed(change: &Change) -> bool {
    change.rule.bump > Bump::Patch
}

fn section(comparison: &Comparison, kind: Kind, title: &str, out: &mut String) {
    let mut is_empty = true;
    for changes in comparison.by_provider() {
        let listed: Vec<_> = changes.iter().filter(|change| change.kind == kind && is_listed(change)).collect();
        let words = changes.iter().filter(|change| kind == Kind::Changed && !is_listed(change)).count();
        let Some(first) = changes.first().filter(|_| !listed.is_empty() || words > 0) else { continue };
        if std::mem::take(&mut is_empty) {
            let _ = writeln!(out, "\n### {title}");
        }
        let _ = writeln!(out, "\n#### {}\n", first.provider);
        listed.into_iter().for_each(|change| item(change, out));
        if words > 0 {
            let places = if words == 1 { "place" } else { "places" };
            let _ = writeln!(out, "- Documentation, examples and the sandbox: other words in {words} {places}.");
        }
    }
}

fn item(change: &Change, out: &mut String) {
    let mark = if change.rule.class == Class::Breaking { "**Breaking:** " } else { "" };
    let place = one_line(Some(&change.place())).replace('`', "'");
    let _ = writeln!(out, "- {mark}`{place}`{}. {}.", escaped(&values(change)), sentence(change.rule.meaning));
}

fn sentence(meaning: &str) -> String {
    let mut chars = meaning.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A value as text that Markdown leaves as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '*' | '_' | '`' | '<' | '>' | '[' | ']' | '\\' | '|' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
