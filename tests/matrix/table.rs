//! The matrix as a text that a reader can check. What comes out the same stands together.

use std::fmt::Write as _;

use super::{
    cells::{Part, Played, STATES},
    claim::{Books, word},
};

/// What stands at the top.
const HEAD: &str = "\
Each cell: what the client says, and after an arrow what the order is then, where that is not what it was before.
`unknown?`, `answered?` and `not-sent?` are errors with that certainty; `by query`: the query is the evidence.
`×3`: up to three attempts, else one. `once`: the first call that closes goes wrong; `always`: each of them does;
`queries too`: and so does each query. Rows of error tables stand with the troubles once for all rows that the spec judges alike.
";

/// A table: the columns' names, and lines of as many cells.
struct Table {
    columns: Vec<String>,
    lines: Vec<Vec<String>>,
}

/// Writes all cells down.
pub(crate) fn write(provider: &str, played: &[Played]) -> String {
    let mut text = format!("{provider}\n\n{HEAD}");
    let part = |part| played.iter().filter(move |played| played.cell.part == part).collect::<Vec<_>>();

    for (troubles, table) in by_trouble(&part(Part::Troubles)) {
        table.write(&troubles.join(", "), &mut text);
    }
    by_line(&part(Part::Rows)).write("Each row of the error tables", &mut text);
    by_line(&part(Part::Sequences)).write("One trouble after another", &mut text);
    across_states(&part(Part::Queries)).write("Queries", &mut text);
    text
}

/// The name under which a trouble stands; what is forged is as good as nothing, whichever row it is.
fn shown(trouble: &str) -> &str {
    trouble
        .split_once(':')
        .map_or(trouble, |(id, _)| if id == "forged-error" { "forged-error: any row" } else { trouble })
}

/// A table for each trouble, with a line for each state; those that are alike only once.
fn by_trouble<'p>(played: &[&'p Played]) -> Vec<(Vec<&'p str>, Table)> {
    let columns = distinct(played.iter().map(|played| played.cell.column));
    let mut tables: Vec<(Vec<&str>, Table)> = Vec::new();
    for trouble in distinct(played.iter().map(|played| played.cell.trouble.as_str())) {
        let mut table = Table::new("order", columns.iter().copied());
        for before in STATES {
            let cells = columns.iter().map(|column| find(played, trouble, before, column)).collect::<Vec<_>>();
            table.add(word(before), cells);
        }
        match tables.iter_mut().find(|(_, known)| known.lines == table.lines) {
            Some((troubles, _)) => troubles.push(trouble),
            None => tables.push((vec![trouble], table)),
        }
    }
    tables
}

/// A line for each trouble and state.
fn by_line(played: &[&Played]) -> Table {
    let columns = distinct(played.iter().map(|played| played.cell.column));
    let mut table = Table::new("trouble", ["order"].into_iter().chain(columns.iter().copied()));
    for trouble in distinct(played.iter().map(|played| played.cell.trouble.as_str())) {
        for before in STATES {
            let cells: Vec<String> = columns.iter().map(|column| find(played, trouble, before, column)).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                table.add(shown(trouble), [word(before).to_owned()].into_iter().chain(cells).collect());
            }
        }
    }
    table
}

/// A line for each trouble, a column for each state.
fn across_states(played: &[&Played]) -> Table {
    let mut table = Table::new("trouble", STATES.map(word));
    for trouble in distinct(played.iter().map(|played| played.cell.trouble.as_str())) {
        table.add(shown(trouble), STATES.map(|before| find(played, trouble, before, "query")).into());
    }
    table
}

fn find(played: &[&Played], trouble: &str, before: Books, column: &str) -> String {
    let fits = |Played { cell, .. }: &Played| cell.trouble == trouble && cell.before == before && cell.column == column;
    let found = played.iter().find(|played| fits(played));
    found.map_or_else(String::new, |Played { claim, books, .. }| {
        if *books == before { claim.to_string() } else { format!("{claim} → {}", word(*books)) }
    })
}

fn distinct<'t>(all: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut distinct = Vec::new();
    for one in all {
        if !distinct.contains(&one) {
            distinct.push(one);
        }
    }
    distinct
}

impl Table {
    fn new<'n>(first: &'n str, columns: impl IntoIterator<Item = &'n str>) -> Self {
        let columns = [first].into_iter().chain(columns).map(str::to_owned).collect();
        Self { columns, lines: Vec::new() }
    }

    /// Adds a line, unless there is nothing in it or it is there.
    fn add(&mut self, first: &str, cells: Vec<String>) {
        let line: Vec<String> = [first.to_owned()].into_iter().chain(cells).collect();
        if line.iter().skip(1).any(|cell| !cell.is_empty()) && !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }

    fn write(&self, title: &str, text: &mut String) {
        let lines = || [&self.columns].into_iter().chain(&self.lines);
        let width = |column: usize| lines().map(|line| line[column].chars().count()).max().unwrap_or_default();
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        let _ = writeln!(text, "\n## {title}\n");
        for line in lines() {
            let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
            let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join(" | ").trim_end());
        }
    }
}
