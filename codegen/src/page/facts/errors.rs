//! Tables of error codes.

use super::{ErrorCode, Facts, MOST_ROWS};
use crate::page::{Note, Row, columns::Column, note::short, values};

/// Reads the rows of a table of error codes.
pub(super) fn read(facts: &mut Facts, line: usize, columns: &[Option<Column>], rows: &[Row]) {
    facts.error_table.get_or_insert(line);
    let codes = code_columns(columns, rows);
    for row in rows.iter().take(MOST_ROWS) {
        let cells = codes.iter().filter_map(|at| row.cells.get(*at)).map(|cell| cell.text.trim_matches(['`', ' ']));
        let cells: Vec<&str> = cells.filter(|text| !text.is_empty() && *text != "-").collect();
        let (Some((last, outer)), true) = (cells.split_last(), cells.iter().all(|cell| all_codes(cell))) else {
            let text: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            let message = format!("a row without a code that could be read: {}", short(&text.join(" | ")));
            facts.notes.push(Note::new(row.line, message));
            continue;
        };
        for code in several(last) {
            let outer = outer.iter().map(|code| (*code).to_owned());
            let codes: Vec<String> = outer.chain([code.to_owned()]).collect();
            if !facts.errors.iter().any(|known| known.codes == codes) {
                facts.errors.push(ErrorCode { line: row.line, codes });
            }
        }
    }
}

/// The columns of codes, two at most; a column of names where no heading says `code`.
fn code_columns(columns: &[Option<Column>], rows: &[Row]) -> Vec<usize> {
    let of = |wanted: &[Column]| {
        let columns = columns.iter().enumerate().filter(|(_, column)| column.is_some_and(|c| wanted.contains(&c)));
        columns.map(|(at, _)| at).filter(|at| mostly_codes(*at, rows)).take(2).collect::<Vec<_>>()
    };
    let coded = of(&[Column::Code]);
    if coded.is_empty() { of(&[Column::Name, Column::Naming]).into_iter().take(1).collect() } else { coded }
}

fn mostly_codes(at: usize, rows: &[Row]) -> bool {
    let codes = rows.iter().filter(|row| row.cells.get(at).is_some_and(|cell| all_codes(&cell.text)));
    codes.count().saturating_mul(2) > rows.len()
}

/// `FOO/BAR`, one a line.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['/', '\n', '、', ' ']).map(|code| code.trim_matches(['`', ' '])).filter(|code| !code.is_empty())
}

fn all_codes(cell: &str) -> bool {
    several(cell).count() > 0 && several(cell).all(values::is_code)
}
