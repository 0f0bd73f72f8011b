//! Tables that were flattened to one cell a line, and lists of fields that never were tables:
//! `out_trade_no 必填 string(32)`.

use super::{
    Block, Content, Row, Table,
    columns::{self, Column},
    lines::{Line, cell, heading_cell},
    values,
};

/// How many columns a heading may have.
const MOST_COLUMNS: usize = 10;

/// Reads a table whose cells stand one a line, or a list of fields.
pub(crate) fn read(lines: &[Line]) -> Option<(Vec<Block>, &[Line])> {
    cells(lines).or_else(|| definitions(lines))
}

fn block(line: usize, rows: Vec<Row>) -> Vec<Block> {
    vec![Block { line, content: Content::Table(Table { rows }) }]
}

fn heading_row(line: usize, words: &[&str]) -> Row {
    Row { line, cells: words.iter().map(|word| heading_cell((*word).to_owned())).collect() }
}

/// Where the columns of a heading stand.
struct Heading {
    width: usize,
    name: usize,
    kind: usize,
    required: Option<usize>,
}

fn heading(lines: &[Line]) -> Option<Heading> {
    let columns: Vec<Column> = lines.iter().take(MOST_COLUMNS).map_while(|(_, text)| columns::column(text)).collect();
    let at = |wanted: Column| columns.iter().position(|column| *column == wanted);
    let kind = at(Column::Type)?;
    let name = at(Column::Name).or_else(|| at(Column::Naming)).filter(|name| *name < kind)?;
    let width = columns.len();
    (width >= 3 && kind.saturating_sub(name) <= 2).then_some(Heading {
        width,
        name,
        kind,
        required: at(Column::Required),
    })
}

impl Heading {
    /// Whether a row's name stands on the first of these lines.
    fn starts(&self, lines: &[Line]) -> bool {
        let kind = lines.get(self.kind.saturating_sub(self.name));
        let is_name = lines.first().is_some_and(|(_, text)| values::is_name(text) && columns::column(text).is_none());
        is_name && kind.is_some_and(|(_, text)| text.len() < 40 && values::type_of(text).is_some())
    }
}

fn cells(lines: &[Line]) -> Option<(Vec<Block>, &[Line])> {
    let heading = heading(lines)?;
    let start = lines.first()?.0;
    let body = lines.get(heading.width..)?;
    // A later heading ends the table; the first row follows this one.
    let end =
        (0..body.len()).find(|at| self::heading(body.get(*at..).unwrap_or_default()).is_some()).unwrap_or(body.len());
    let names: Vec<usize> = (0..end).filter(|at| heading.starts(body.get(*at..).unwrap_or_default())).collect();
    if names.first().is_none_or(|first| *first != heading.name) {
        return None;
    }
    let mut rows = vec![heading_row(start, &["字段名", "变量名", "类型", "必填", "描述"])];
    let mut consumed = 0;
    for (index, at) in names.iter().copied().enumerate() {
        let text = |offset: usize| body.get(at.saturating_add(offset)).map_or("", |(_, text)| text.as_str());
        let label = at.checked_sub(1).filter(|_| heading.name > 0).and_then(|at| body.get(at));
        let kind = heading.kind.saturating_sub(heading.name);
        let mark = heading.required.and_then(|at| at.checked_sub(heading.name)).map(text);
        let mark = mark.filter(|mark| values::mark_of(mark).is_some()).unwrap_or_default();
        let from = at.saturating_add(kind).saturating_add(1);
        let next = names.get(index.saturating_add(1)).map(|next| next.saturating_sub(heading.name));
        // The last row's description: as many lines as the heading has columns behind the type.
        let behind = heading.width.saturating_sub(heading.kind).saturating_sub(1);
        let to = next.unwrap_or_else(|| from.saturating_add(behind)).min(end).max(from.min(end));
        let description = body.get(from..to).unwrap_or_default().iter().map(|(_, text)| text.as_str());
        let description: Vec<&str> = description.filter(|text| *text != mark).collect();
        let label = label.map_or("", |(_, text)| text.as_str());
        let cells = [label, text(0), text(kind), mark, &description.join("\n")].map(|text| cell(text.to_owned()));
        rows.push(Row { line: body.get(at).map_or(start, |(line, _)| *line), cells: cells.into() });
        consumed = to;
    }
    Some((block(start, rows), body.get(consumed..).unwrap_or_default()))
}

/// `out_trade_no 必填 string(32)`
fn definition(text: &str) -> Option<[&str; 3]> {
    let mut words = text.split_whitespace();
    let (name, mark, kind) = (words.next()?, words.next()?, words.next()?);
    let is_mark = ["必填", "选填", "required", "optional"].contains(&mark);
    (is_mark && words.next().is_none() && values::is_name(name) && values::type_of(kind).is_some())
        .then_some([name, mark, kind])
}

fn definitions(lines: &[Line]) -> Option<(Vec<Block>, &[Line])> {
    let start = lines.first()?.0;
    definition(&lines.first()?.1)?;
    let mut rows = vec![heading_row(start, &["变量名", "必填", "类型", "描述"])];
    let mut consumed = 0;
    for (at, (line, text)) in lines.iter().enumerate() {
        if let Some(words) = definition(text) {
            let cells = words.into_iter().chain([""]).map(|text| cell(text.to_owned())).collect();
            rows.push(Row { line: *line, cells });
        } else if is_section(text) {
            break;
        } else if let Some(description) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
            if !description.text.is_empty() {
                description.text.push('\n');
            }
            description.text.push_str(text);
        }
        consumed = at.saturating_add(1);
    }
    Some((block(start, rows), lines.get(consumed..).unwrap_or_default()))
}

/// A short line that opens another part of the page.
fn is_section(text: &str) -> bool {
    let is_short = text.chars().count() <= 20;
    is_short && ["参数", "示例", "应答", "错误码", "Header", "Body"].iter().any(|word| text.contains(word))
}
