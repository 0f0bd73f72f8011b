//! Tables and wire messages in text without markup.
//!
//! A table starts with a line of heading words, however they are set: apart by bars or tabs, run together, or one word
//! a line. The heading says what the rows below can look like.

use super::{
    Block, Cell, Content, MAX_PARTS, Note, Row, Table,
    columns::{self, Column},
    markdown, run_together, vertical,
};

/// A line of text, with its number in the page.
pub(crate) type Line = (usize, String);

/// How many lines a wire message in a text may have.
const LONGEST_MESSAGE: usize = 2_000;

/// Finds tables and wire messages in the paragraphs of a page; the other blocks stay as they are.
pub(crate) fn recognise(blocks: Vec<Block>, notes: &mut Vec<Note>) -> Vec<Block> {
    let mut found = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    for block in blocks {
        match block.content {
            Content::Paragraph(text) => {
                lines.extend((block.line..).zip(text.lines().map(|line| line.trim().to_owned())));
            }
            content => {
                in_text(&std::mem::take(&mut lines), &mut found, notes);
                found.push(Block { line: block.line, content });
            }
        }
    }
    in_text(&lines, &mut found, notes);
    found
}

fn in_text(lines: &[Line], found: &mut Vec<Block>, notes: &mut Vec<Note>) {
    let mut rest = lines;
    // What is looked through in vain for the ends of messages, so that a page of nothing but braces takes no long time.
    let mut budget = MAX_PARTS;
    while let Some(((number, text), after)) = rest.split_first() {
        let line = *number;
        if let Some((message, left)) = message(rest, &mut budget) {
            found.push(Block { line, content: Content::Code(message) });
            rest = left;
        } else if let Some((table, left)) = separated(rest, notes) {
            found.push(Block { line, content: Content::Table(table) });
            rest = left;
        } else if let Some((blocks, left)) = run_together::read(rest, notes).or_else(|| vertical::read(rest)) {
            found.extend(blocks);
            rest = left;
        } else {
            found.push(Block { line, content: Content::Paragraph(text.clone()) });
            rest = after;
        }
    }
}

/// A JSON object or an `<xml>` element that starts here.
fn message<'l>(lines: &'l [Line], budget: &mut usize) -> Option<(String, &'l [Line])> {
    let (_, first) = lines.first()?;
    let is_xml = first.starts_with("<xml>");
    if !is_xml && !first.starts_with('{') {
        return None;
    }
    let longest = LONGEST_MESSAGE.min(*budget);
    let mut braces = Braces::default();
    let end = lines.iter().take(longest).position(
        |(_, line)| {
            if is_xml { line.contains("</xml>") } else { braces.close(line) }
        },
    );
    let Some(end) = end else {
        *budget = budget.saturating_sub(lines.len().min(longest));
        return None;
    };
    let (message, rest) = lines.split_at(end.saturating_add(1));
    let text: Vec<&str> = message.iter().map(|(_, line)| line.as_str()).collect();
    Some((text.join("\n"), rest))
}

/// How deep in braces a JSON text is.
#[derive(Default)]
struct Braces {
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl Braces {
    /// Goes on by a line; whether all braces are closed behind it.
    fn close(&mut self, line: &str) -> bool {
        for c in line.chars() {
            match c {
                _ if self.escaped => self.escaped = false,
                '\\' if self.in_string => self.escaped = true,
                '"' => self.in_string = !self.in_string,
                '{' if !self.in_string => self.depth = self.depth.saturating_add(1),
                '}' if !self.in_string => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        self.depth == 0
    }
}

/// A heading whose words stand apart by bars or tabs, and the rows below.
fn separated<'l>(lines: &'l [Line], notes: &mut Vec<Note>) -> Option<(Table, &'l [Line])> {
    let ((number, heading), mut rest) = lines.split_first()?;
    let by = ['|', '\t'].into_iter().find(|by| heading.contains(*by))?;
    let words = split(heading, by);
    let known: Vec<Column> = words.iter().filter_map(|word| columns::column(word)).collect();
    if known.len() < 2 || known.len().saturating_mul(2) <= words.len() {
        return None;
    }
    let width = words.len();
    let mut rows = vec![Row { line: *number, cells: words.into_iter().map(heading_cell).collect() }];
    while let Some(((number, text), after)) = rest.split_first() {
        if !text.contains(by) {
            break;
        }
        rest = after;
        if markdown::is_delimiter_row(text) {
            continue;
        }
        let mut cells = split(text, by);
        if cells.len() > width {
            let message = format!(
                "a row of {} cells under a heading of {width}: what stands past the last column is taken for its text",
                cells.len()
            );
            notes.push(Note::new(*number, message));
            let further = cells.split_off(width.saturating_sub(1));
            cells.push(further.join(&format!(" {by} ")));
        }
        cells.resize(width, String::new());
        rows.push(Row { line: *number, cells: cells.into_iter().map(cell).collect() });
    }
    (rows.len() > 1).then_some((Table { rows }, rest))
}

fn split(line: &str, by: char) -> Vec<String> {
    let line = line.trim();
    let line = if by == '|' { line.strip_prefix('|').unwrap_or(line) } else { line };
    let line = if by == '|' { line.strip_suffix('|').unwrap_or(line) } else { line };
    line.split(by).map(|cell| cell.trim().to_owned()).collect()
}

pub(crate) fn cell(text: String) -> Cell {
    Cell { text, heading: false, widened: false }
}

pub(crate) fn heading_cell(text: String) -> Cell {
    Cell { text, heading: true, widened: false }
}
