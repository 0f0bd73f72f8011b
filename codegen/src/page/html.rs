//! HTML to blocks. html5ever parses as browsers do, so that missing end tags and stray ones do no harm.

mod tree;

use super::{
    Block, Content, PageError,
    grid::{self, Written},
};
use tree::{Data, Tree};

/// Reads HTML; `first_line` is the line of its first character.
pub(crate) fn read(text: &str, first_line: usize) -> Result<Vec<Block>, PageError> {
    let tree = tree::parse(text)?;
    let mut walk = Walk { tree: &tree, blocks: Vec::new(), open: String::new(), line: 1, cells: 0 };
    walk.children(Tree::ROOT, 0)?;
    walk.close();
    let shift = first_line.saturating_sub(1);
    Ok(walk.blocks.into_iter().map(|block| shifted(block, shift)).collect())
}

fn shifted(mut block: Block, by: usize) -> Block {
    block.line = block.line.saturating_add(by);
    if let Content::Table(table) = &mut block.content {
        table.rows.iter_mut().for_each(|row| row.line = row.line.saturating_add(by));
    }
    block
}

/// What is not for readers.
const UNSEEN: &[&str] = &["script", "style", "template", "noscript", "svg", "head", "select", "textarea", "iframe"];

/// What stands within a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s",
    "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr", "center",
];

struct Walk<'t> {
    tree: &'t Tree,
    blocks: Vec<Block>,
    /// The paragraph that is being read.
    open: String,
    line: usize,
    cells: usize,
}

impl Walk<'_> {
    fn children(&mut self, node: usize, depth: usize) -> Result<(), PageError> {
        if depth > super::MAX_DEPTH {
            return Err(PageError::TooDeep);
        }
        self.tree.children(node).iter().try_for_each(|child| self.node(*child, depth))
    }

    fn node(&mut self, node: usize, depth: usize) -> Result<(), PageError> {
        match self.tree.data(node) {
            Data::Text(text) => self.text(text, self.tree.line(node)),
            Data::Element(element) => match element.name.as_str() {
                name if UNSEEN.contains(&name) => {}
                "br" => self.open.push('\n'),
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                    let text = self.inner(node, false);
                    self.block(node, Content::Heading(text.split_whitespace().collect::<Vec<_>>().join(" ")));
                }
                "pre" => {
                    let text = self.inner(node, true);
                    self.block(node, Content::Code(text));
                }
                // A table that holds a table only lays the page out.
                "table" if !self.tree.holds(node, "table") => self.table(node)?,
                name if INLINE.contains(&name) => self.children(node, depth.saturating_add(1))?,
                _ => {
                    self.close();
                    self.children(node, depth.saturating_add(1))?;
                    self.close();
                }
            },
            Data::Other => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str, line: usize) {
        if self.open.trim().is_empty() {
            self.open.clear();
            self.line = line;
        }
        self.open.push_str(&collapsed(text));
    }

    fn close(&mut self) {
        let text = tidy(&std::mem::take(&mut self.open));
        if !text.is_empty() {
            self.blocks.push(Block { line: self.line, content: Content::Paragraph(text) });
        }
    }

    fn block(&mut self, node: usize, content: Content) {
        self.close();
        let is_empty = matches!(&content, Content::Heading(text) | Content::Code(text) if text.trim().is_empty());
        if !is_empty {
            self.blocks.push(Block { line: self.tree.line(node), content });
        }
    }

    fn table(&mut self, table: usize) -> Result<(), PageError> {
        let mut written = Vec::new();
        for row in self.tree.below(table, "tr") {
            let mut cells = Vec::new();
            for cell in self.tree.children(row) {
                if let Data::Element(element) = self.tree.data(*cell)
                    && matches!(element.name.as_str(), "td" | "th")
                {
                    let text = tidy(&self.inner(*cell, false));
                    let heading = element.name == "th";
                    cells.push(Written { text, heading, columns: element.columns, rows: element.rows });
                }
            }
            written.push((self.tree.line(row), cells));
        }
        let table_block = Content::Table(grid::lay_out(written, &mut self.cells)?);
        self.block(table, table_block);
        Ok(())
    }

    /// The text inside of a node; `exact` keeps blanks as they are.
    fn inner(&self, node: usize, exact: bool) -> String {
        let mut text = String::new();
        self.collect(node, exact, 0, &mut text);
        text
    }

    fn collect(&self, node: usize, exact: bool, depth: usize, out: &mut String) {
        if depth > super::MAX_DEPTH {
            return;
        }
        for child in self.tree.children(node) {
            match self.tree.data(*child) {
                Data::Text(text) if exact => out.push_str(text),
                Data::Text(text) => out.push_str(&collapsed(text)),
                Data::Element(element) => match element.name.as_str() {
                    name if UNSEEN.contains(&name) => {}
                    "br" => out.push('\n'),
                    name => {
                        let starts_line = !INLINE.contains(&name);
                        if starts_line && !out.ends_with('\n') {
                            out.push('\n');
                        }
                        self.collect(*child, exact, depth.saturating_add(1), out);
                        if starts_line && !out.ends_with('\n') {
                            out.push('\n');
                        }
                    }
                },
                Data::Other => {}
            }
        }
    }
}

/// Line breaks in HTML's source are blanks. Blanks that must stay (U+00A0, U+2003) do.
fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_ascii_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

/// Lines without blanks around them, and no empty ones. Wide blanks at the start are kept: they indent nested fields.
fn tidy(text: &str) -> String {
    let trimmed = text.lines().map(|line| line.trim_matches(' ').trim_end());
    trimmed.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}
