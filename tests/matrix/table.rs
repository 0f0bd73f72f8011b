//! The matrix as a text that a reader can check.

use std::fmt::Write as _;

use paywright_sandbox::OrderState;

use super::cells::{Part, Played, STATES, columns};

/// What stands at the top.
const HEAD: &str = "\
Each cell: what the client says, and after an arrow what the order is then, where that is not what it was.
`unknown?`, `answered?` and `not-sent?` are errors with that certainty. `×3`: up to three attempts, else one.
`once`: the first call to close goes wrong; `always`: each does; `queries too`: and so does each query.
";

/// A line: the first word, and the cells.
type Line = (String, Vec<String>);

/// Writes all cells down. What comes out the same stands together.
pub(crate) fn write(played: &[Played]) -> String {
    let mut text = HEAD.to_owned();
    let mut blocks: Vec<(Vec<&str>, Vec<Line>)> = Vec::new();
    for title in titles(played, Part::States) {
        let lines = STATES.into_iter().filter_map(|before| {
            let cells = columns().map(|column| {
                let fits = |cell: &&Played| cell.cell.title == title && cell.cell.before == before;
                let mut all = played.iter().filter(|played| played.cell.part == Part::States).filter(fits);
                all.find(|played| played.cell.column == column).map_or_else(String::new, cell)
            });
            let cells: Vec<String> = cells.collect();
            cells
                .iter()
                .any(|cell| !cell.is_empty())
                .then(|| (before.map_or("missing", OrderState::id).to_owned(), cells))
        });
        add(&mut blocks, title, lines.collect());
    }
    for (titles, lines) in blocks {
        write_block(&mut text, &titles.join(", "), &lines);
    }
    text
}

fn titles(played: &[Played], part: Part) -> Vec<&str> {
    let mut titles = Vec::new();
    for cell in played.iter().map(|played| &played.cell).filter(|cell| cell.part == part) {
        if !titles.contains(&cell.title.as_str()) {
            titles.push(&cell.title);
        }
    }
    titles
}

fn add<'t>(blocks: &mut Vec<(Vec<&'t str>, Vec<Line>)>, title: &'t str, lines: Vec<Line>) {
    match blocks.iter_mut().find(|(_, known)| *known == lines) {
        Some((titles, _)) => titles.push(title),
        None => blocks.push((vec![title], lines)),
    }
}

fn write_block(text: &mut String, title: &str, lines: &[Line]) {
    let head = ("order".to_owned(), columns().map(str::to_owned).collect());
    let all: Vec<&Line> = [&head].into_iter().chain(lines).collect();
    let cell = |line: &Line, column: usize| if column == 0 { line.0.clone() } else { line.1[column - 1].clone() };
    let widths: Vec<usize> = (0..=columns().count())
        .map(|column| all.iter().map(|line| cell(line, column).chars().count()).max().unwrap_or_default())
        .collect();
    let _ = writeln!(text, "\n## {title}\n");
    for line in all {
        let cells = widths.iter().enumerate().map(|(column, width)| format!("{:width$}", cell(line, column)));
        let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join(" | ").trim_end());
    }
}

fn cell(played: &Played) -> String {
    if played.books == played.cell.before {
        return played.claim.to_string();
    }
    format!("{} → {}", played.claim, played.books.map_or("missing", OrderState::id))
}
