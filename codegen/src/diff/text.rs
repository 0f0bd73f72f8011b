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
    let place = one_line(Some(&change.place()));
    let _ = writeln!(out, "  {colour}{class:<8}{colour:#}  {BOLD}{place}{BOLD:#}{}", values(change));
    let _ = writeln!(out, "            {meaning} {DIM}[{id}]{DIM:#}");
}

/// What stood there and what stands there now.
pub(super) fn values(change: &Change) -> String {
    let (old, new) = (one_line(change.old.as_deref()), one_line(change.new.as_deref()));
    match change.kind {
        Kind::Added => format!(" added: {}", cut(&new, 0)),
        Kind::Removed => format!(" removed: {}", cut(&old, 0)),
        Kind::Changed => {
            let same = same_words(&old, &new);
            format!(": {} → {}", cut(&old, same), cut(&new, same))
        }
    }
}

/// A value or a place in one line. They come from a file: none of them may steer a terminal.
pub(super) fn one_line(value: Option<&str>) -> String {
    let Some(value) = value else { return "none".to_owned() };
    let words = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() { "\"\"".to_owned() } else { words.chars().filter(|c| !c.is_control()).collect() }
}

/// How many bytes of whole words two values begin with alike.
fn same_words(one: &str, other: &str) -> usize {
    let words = one.split_inclusive(' ').zip(other.split_inclusive(' '));
    words.take_while(|(one, other)| one == other).map(|(word, _)| word.len()).sum()
}

/// A value cut where it is long: at its end, and before what differs.
fn cut(value: &str, same: usize) -> String {
    const LONGEST: usize = 80;
    const BEFORE: usize = 20;
    if value.chars().count() <= LONGEST {
        return value.to_owned();
    }
    let (before, rest) = value.split_at_checked(same).unwrap_or(("", value));
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let start: String = before.chars().skip(skipped).collect();
    let mark = if skipped > 0 { "…" } else { "" };
    let shown: String = start.chars().chain(rest.chars()).take(LONGEST).collect();
    let end = if start.chars().count().saturating_add(rest.chars().count()) > LONGEST { "…" } else { "" };
    format!("{mark}{shown}{end}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_are_cut_before_and_after_what_differs() {
        let long = "word ".repeat(30);
        let (old, new) = (format!("{long}old {long}"), format!("{long}new {long}"));
        let same = same_words(&old, &new);
        assert_eq!(same, long.len());
        let shown = cut(&old, same);
        assert!(shown.starts_with("…word word word word old word"), "{shown}");
        assert!(shown.ends_with('…') && shown.chars().count() == 82, "{shown}");
        assert_eq!(cut("short", 0), "short");
        let chinese = "关闭订单 ".repeat(40);
        assert!(cut(&chinese, same_words(&chinese, &chinese)).starts_with('…'));
    }
}
