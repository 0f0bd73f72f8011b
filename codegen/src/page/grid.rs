//! Merged cells laid out: every place of the grid gets the text of the cell that covers it.

use super::{Cell, MAX_PARTS, PageError, Row, Table};

/// The widest row that is laid out; what stands further right is left away.
const MAX_COLUMNS: usize = 64;

/// A cell as it is written, with how much it covers.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) heading: bool,
    pub(crate) columns: usize,
    pub(crate) rows: usize,
}

/// Lays rows out. `laid` counts the cells of all tables of the page.
pub(crate) fn lay_out(written: Vec<(usize, Vec<Written>)>, laid: &mut usize) -> Result<Table, PageError> {
    // For each column, what still hangs down from above, and for how many rows.
    let mut hanging: Vec<Option<(Cell, usize)>> = Vec::new();
    let mut rows = Vec::new();
    for (line, cells) in written {
        let mut row: Vec<Cell> = Vec::new();
        let mut cells = cells.into_iter();
        loop {
            if let Some((cell, left)) = hanging.get_mut(row.len()).and_then(Option::take) {
                if let (Some(place), true) = (hanging.get_mut(row.len()), left > 1) {
                    *place = Some((cell.clone(), left.saturating_sub(1)));
                }
                row.push(cell);
                continue;
            }
            let Some(cell) = cells.next() else {
                // Cells that hang further right end the row's own.
                let further = hanging.iter().skip(row.len()).any(Option::is_some);
                if !further || row.len() >= MAX_COLUMNS {
                    break;
                }
                row.push(Cell::default());
                continue;
            };
            place(&cell, &mut row, &mut hanging);
        }
        *laid = laid.saturating_add(row.len());
        if *laid > MAX_PARTS {
            return Err(PageError::TooMany { what: "cells" });
        }
        rows.push(Row { line, cells: row });
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    if rows.len().saturating_mul(width) > MAX_PARTS {
        return Err(PageError::TooMany { what: "cells" });
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.text.is_empty()));
    for row in &mut rows {
        row.cells.resize(width, Cell::default());
    }
    Ok(Table { rows })
}

fn place(cell: &Written, row: &mut Vec<Cell>, hanging: &mut Vec<Option<(Cell, usize)>>) {
    for further in 0..cell.columns.max(1) {
        if row.len() >= MAX_COLUMNS {
            return;
        }
        let laid = Cell { text: cell.text.clone(), heading: cell.heading, widened: further > 0 };
        if cell.rows > 1 {
            if hanging.len() <= row.len() {
                hanging.resize(row.len().saturating_add(1), None);
            }
            if let Some(place) = hanging.get_mut(row.len()) {
                *place = Some((laid.clone(), cell.rows.saturating_sub(1)));
            }
        }
        row.push(laid);
    }
}
