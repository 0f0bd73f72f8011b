//! The list for people at a terminal.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Effects, Style};

use super::{Change, Class, Comparison, Kind, rule::About, rules, versions};

const BOLD: Style = Style::new().effects(Effects::BOLD);
const DIM: Style = Style::new().effects(Effects::DIMMED);

fn style(class: Class) -> Style {
    match class {
        Class::Breaking => AnsiColor::Red.on_default().effects(Effects::BOLD),
        Class::Changed => AnsiColor::Yellow.on_default(),
        Class::Safe => AnsiColor::Green.on_default(),
    }
}

/// The comparison with colours, for a stream that takes them out where it is no terminal.
#[must_use]
pub fn text(comparison: &Comparison) -> String {
    let mut out = String::new();
    for changes in comparison.by_provider() {
        let provider = changes.first().map_or("", |change| change.provider.as_str());
        let _ = writeln!(out, "{BOLD}{provider}{BOLD:#}");
        for change in changes {
            self::change(change, &mut out);
        }
        out.push('\n');
    }
    out.push_str(&summary(comparison));
    out
}

/// Two lines: what differs, and what that means.
fn change(change: &Change, out: &mut String) {
    let About { class, meaning, id, .. } = change.rule;
    let (colour, class) = (style(*class), class.word());
    let place = [change.operation.as_deref().unwrap_or_default(), &change.at];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let place = if place.is_empty() { "as a whole" } else { &place };
    let _ = writeln!(out, "  {colour}{class:<8}{colour:#}  {BOLD}{place}{BOLD:#}{}", values(change));
    let _ = writeln!(out, "            {meaning} {DIM}[{id}]{DIM:#}");
}

/// What stood there and what stands there now.
pub(super) fn values(change: &Change) -> String {
    let (old, new) = (shown(change.old.as_deref()), shown(change.new.as_deref()));
    match change.kind {
        Kind::Added => format!(" added: {new}"),
        Kind::Removed => format!(" removed: {old}"),
        Kind::Changed => format!(": {old} → {new}"),
    }
}

/// A value in one line, cut where it is long.
fn shown(value: Option<&str>) -> String {
    const LONGEST: usize = 60;
    let Some(value) = value else { return "none".to_owned() };
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if value.is_empty() {
        return "\"\"".to_owned();
    }
    // Values come from a file: none of them may steer a terminal.
    let mut chars = value.chars().filter(|c| !c.is_control());
    let start: String = chars.by_ref().take(LONGEST).collect();
    if chars.next().is_some() { start + "…" } else { start }
}

fn summary(comparison: &Comparison) -> String {
    let (Some(bump), Comparison { old, new, .. }) = (comparison.bump(), comparison) else {
        return format!("no differences between {} and {}\n", comparison.old, comparison.new);
    };
    let counts = [Class::Breaking, Class::Changed, Class::Safe]
        .map(|class| format!("{} {}", comparison.count(class), class.word()))
        .join(", ");
    let what = format!("{BOLD}{}{BOLD:#} ({})", bump.word(), versions(bump));
    format!("{old} → {new}: {counts}\nversion: {what}\n")
}

/// All rules: id, class, what each asks of the version, what it means.
#[must_use]
pub fn rule_list() -> String {
    let all = rules::all();
    let widest = all.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut out = String::new();
    for About { id, class, bump, meaning } in all {
        let (colour, word, bump) = (style(*class), class.word(), bump.word());
        let _ = writeln!(out, "{BOLD}{id:<widest$}{BOLD:#}  {colour}{word:<8}{colour:#}  {bump:<5}  {meaning}");
    }
    out
}
