//! Markdown to blocks. pulldown-cmark parses it, GitHub's tables included.
//!
//! Saved pages are sloppy where GitHub's rules are strict, so some lines are mended before: blank lines around tables
//! that lost them, delimiter rows of the wrong width, and bars inside of cells that nobody escaped.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{
    Block, Content, Note, PageError,
    grid::{self, Written},
    html,
};

/// Whether a line is the one between a table's heading and its rows: `| --- | :-: |`.
pub(crate) fn is_delimiter_row(line: &str) -> bool {
    let line = line.trim();
    line.contains('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Reads Markdown.
pub(crate) fn read(text: &str, notes: &mut Vec<Note>) -> Result<Vec<Block>, PageError> {
    let mended = mend(text, notes)?;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let parser = Parser::new_ext(&mended.text, options).into_offset_iter();
    let mut reader = Reader { mended: &mended, blocks: Vec::new(), open: Open::Nothing, text: String::new(), cells: 0 };
    for (event, range) in parser {
        reader.event(event, &range)?;
    }
    let mut blocks = reader.blocks;
    blocks.extend(mended.tables);
    blocks.sort_by_key(|block| block.line);
    Ok(blocks)
}

struct Mended {
    text: String,
    /// Where each line of `text` starts, and which line of the page it is.
    lines: Vec<(usize, usize)>,
    /// HTML tables, which stand for themselves.
    tables: Vec<Block>,
}

impl Mended {
    fn push(&mut self, line: &str, number: usize) {
        self.lines.push((self.text.len(), number));
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn line_at(&self, offset: usize) -> usize {
        let after = self.lines.partition_point(|(start, _)| *start <= offset);
        after.checked_sub(1).and_then(|at| self.lines.get(at)).map_or(1, |(_, number)| *number)
    }
}

fn mend(text: &str, notes: &mut Vec<Note>) -> Result<Mended, PageError> {
    let mut mended = Mended { text: String::new(), lines: Vec::new(), tables: Vec::new() };
    let mut lines = text.lines().zip(1..).peekable();
    let mut in_code = false;
    // The width of the table that is being read.
    let mut table: Option<usize> = None;
    while let Some((line, number)) = lines.next() {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        in_code ^= is_fence;
        if in_code || is_fence {
            table = None;
            mended.push(line, number);
            continue;
        }
        if line.contains("<table") {
            let html = html_table(line, &mut lines);
            mended.tables.extend(html::read(&html, number)?);
            mended.push("", number);
            continue;
        }
        let starts_table = table.is_none() && line.contains('|');
        if starts_table && lines.peek().is_some_and(|(next, _)| is_delimiter_row(next)) {
            let width = cells(line).len();
            lines.next();
            mended.push("", number);
            mended.push(line, number);
            mended.push(&format!("|{}", " --- |".repeat(width)), number);
            table = Some(width);
        } else if let (Some(width), true) = (table, line.contains('|')) {
            mended.push(&row_of(line, width, number, notes), number);
        } else {
            if table.take().is_some() {
                mended.push("", number);
            }
            mended.push(line, number);
        }
    }
    Ok(mended)
}

/// An HTML table that starts on a line, to its end.
fn html_table<'t>(line: &'t str, lines: &mut impl Iterator<Item = (&'t str, usize)>) -> String {
    let mut html = line.to_owned();
    let mut last = line;
    while !last.contains("</table") {
        let Some((next, _)) = lines.next() else { break };
        html.push('\n');
        html.push_str(next);
        last = next;
    }
    html
}

/// The cells of a line, by GitHub's rules: each bar without a backslash ends one.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        if c == '|' && !escaped {
            cells.push(line.get(start..at).unwrap_or_default());
            start = at.saturating_add(1);
        }
        escaped = c == '\\' && !escaped;
    }
    let last = line.get(start..).unwrap_or_default();
    if !last.trim().is_empty() {
        cells.push(last);
    }
    cells
}

/// A row whose last cell holds bars: GitHub would drop what stands behind them.
fn row_of(line: &str, width: usize, number: usize, notes: &mut Vec<Note>) -> String {
    let mut cells = cells(line);
    while cells.len() > width && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    if cells.len() <= width {
        return line.to_owned();
    }
    let count = cells.len();
    notes.push(Note::new(
        number,
        format!("a row of {count} cells under a heading of {width}: the bars past the last column are taken for text"),
    ));
    let (own, last) = cells.split_at(width.saturating_sub(1));
    format!("|{}|{}|", own.join("|"), last.join("\\|"))
}

/// What is being read.
enum Open {
    Nothing,
    Heading(usize),
    Code(usize),
    Indented(usize),
    Metadata(usize),
    Table { start: usize, rows: Vec<(usize, Vec<Written>)>, row: Vec<Written>, in_head: bool },
}

struct Reader<'m> {
    mended: &'m Mended,
    blocks: Vec<Block>,
    open: Open,
    text: String,
    cells: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: &Range<usize>) -> Result<(), PageError> {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range)?,
            Event::Text(text) | Event::Code(text) => self.text.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => self.text.push('\n'),
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        let opened = match tag {
            Tag::Heading { .. } => Open::Heading(range.start),
            // A line that is indented by accident, below a list, is no code.
            Tag::CodeBlock(CodeBlockKind::Indented) => Open::Indented(range.start),
            Tag::CodeBlock(_) => Open::Code(range.start),
            Tag::MetadataBlock(_) => Open::Metadata(range.start),
            Tag::Table(_) => Open::Table { start: range.start, rows: Vec::new(), row: Vec::new(), in_head: false },
            Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                if let Open::Table { in_head, .. } = &mut self.open {
                    *in_head |= matches!(tag, Tag::TableHead);
                }
                self.text.clear();
                return;
            }
            // A paragraph is taken as it is written: what looks like emphasis may be a sign in a wire message.
            Tag::Paragraph | Tag::HtmlBlock => return self.raw(range),
            Tag::Item => return self.item(range),
            _ => return,
        };
        self.open = opened;
        self.text.clear();
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) -> Result<(), PageError> {
        match tag {
            TagEnd::TableCell => {
                if let Open::Table { row, in_head, .. } = &mut self.open {
                    let text = std::mem::take(&mut self.text).trim_matches([' ', '\n']).to_owned();
                    row.push(Written { text, heading: *in_head, columns: 1, rows: 1 });
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Open::Table { rows, row, in_head, .. } = &mut self.open {
                    rows.push((self.mended.line_at(range.start), std::mem::take(row)));
                    *in_head = false;
                }
            }
            TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::Table => self.close()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), PageError> {
        let text = std::mem::take(&mut self.text);
        let (start, content) = match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Heading(start) => (start, Content::Heading(without_attributes(&text))),
            Open::Code(start) => (start, Content::Code(text)),
            Open::Indented(start) => (start, Content::Paragraph(text)),
            Open::Metadata(start) => match text.lines().find_map(|line| line.strip_prefix("title:")) {
                Some(title) => (start, Content::Heading(title.trim().to_owned())),
                None => return Ok(()),
            },
            Open::Table { start, rows, .. } => (start, Content::Table(grid::lay_out(rows, &mut self.cells)?)),
            Open::Nothing => return Ok(()),
        };
        self.blocks.push(Block { line: self.mended.line_at(start), content });
        Ok(())
    }

    fn raw(&mut self, range: &Range<usize>) {
        let raw = self.mended.text.get(range.clone()).unwrap_or_default().trim_end();
        let line = self.mended.line_at(range.start);
        // A loose list's item has given its first line already.
        if self.blocks.last().is_some_and(|block| block.line == line) {
            self.blocks.pop();
        }
        if !raw.is_empty() {
            self.blocks.push(Block { line, content: Content::Paragraph(raw.to_owned()) });
        }
    }

    /// A tight list's item holds its text without a paragraph.
    fn item(&mut self, range: &Range<usize>) {
        let raw = self.mended.text.get(range.clone()).unwrap_or_default();
        if let Some(line) = raw.lines().next().filter(|line| !line.trim().is_empty()) {
            let content = Content::Paragraph(line.to_owned());
            self.blocks.push(Block { line: self.mended.line_at(range.start), content });
        }
    }
}

/// `Close {#post}`: what site generators hang on a heading.
fn without_attributes(text: &str) -> String {
    let text = text.trim();
    let cut = text.rfind('{').filter(|at| *at > 0 && text.ends_with('}')).and_then(|at| text.get(..at));
    cut.unwrap_or(text).trim().to_owned()
}
