//! Providers' pages as saved, and what they say.
//!
//! ```text
//! bytes → text → blocks → facts → differences, or a draft
//!      decode   html     facts    compare       draft
//!               markdown
//!               lines
//! ```
//!
//! - `decode` makes text of bytes: byte-order marks, `charset=gbk`, invalid UTF-8.
//! - `html` and `markdown` are readers over real parsers; both give [`Block`]s, each with its line in the page.
//!   What has no markup is paragraphs, and `lines` finds the tables in those: cells apart by bars or tabs, one cell a
//!   line, or run together without anything between them.
//! - [`facts`] says which table is what, and what its cells state. What a page does not state stays unknown; what could
//!   not be read is noted, never guessed.
//! - [`compare`] holds facts against a spec; [`draft`] writes a spec of them.
//!
//! Providers write such pages by a few habits, in Chinese or English. Those habits are known here (words in
//! `columns`, phrases in `values`); no page and no provider is.

mod columns;
pub mod compare;
mod decode;
pub mod draft;
pub mod facts;
mod grid;
mod html;
mod lines;
mod markdown;
mod note;
mod run_together;
mod values;
mod vertical;
mod wire;

pub use note::Note;
use thiserror::Error;

/// The longest page that is read, in bytes. Providers' pages have less than one megabyte; with all pictures inside, a few.
pub const MAX_BYTES: usize = 8 << 20;

/// How many elements, cells and lines a page may have: some hundred times what the longest known page has.
pub const MAX_PARTS: usize = 200_000;

/// How deep elements may stand in each other.
pub const MAX_DEPTH: usize = 256;

/// What a page is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// HTML, as a browser saves it.
    Html,
    /// Markdown, with or without HTML tables in it.
    Markdown,
    /// The text of a page, without markup.
    Text,
}

/// Why a page is not read at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PageError {
    /// Longer than [`MAX_BYTES`].
    #[error("the page is longer than {MAX_BYTES} bytes")]
    TooLong,
    /// More than [`MAX_PARTS`].
    #[error("the page has more than {MAX_PARTS} {what}")]
    TooMany {
        /// Of what it has too many.
        what: &'static str,
    },
    /// Deeper than [`MAX_DEPTH`].
    #[error("the page's elements are nested more than {MAX_DEPTH} levels deep")]
    TooDeep,
    /// Nothing but blanks.
    #[error("the page is empty")]
    Empty,
    /// Two bytes a character, and no mark that says so.
    #[error("the page is UTF-16 without a byte-order mark, which is not read: save it as UTF-8")]
    Utf16,
    /// Not a text: a picture, an archive.
    #[error("the page is not a text: it holds NUL characters")]
    Binary,
}

/// A page that was read.
#[derive(Debug, Clone)]
pub struct Page {
    /// What it was read as.
    pub kind: Kind,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
    /// What could not be read so far.
    pub notes: Vec<Note>,
}

/// A part of a page.
#[derive(Debug, Clone)]
pub struct Block {
    /// The line on which it starts, from 1.
    pub line: usize,
    /// What it is.
    pub content: Content,
}

/// What a part of a page is.
#[derive(Debug, Clone)]
pub enum Content {
    /// A heading.
    Heading(String),
    /// Text; one or more lines.
    Paragraph(String),
    /// A table.
    Table(Table),
    /// Preformatted text.
    Code(String),
}

/// A table. Merged cells stand in each place that they cover.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its rows, all of the same width.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its line in the page.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it; lines apart by `\n`.
    pub text: String,
    /// Whether it is a heading's cell (`th`).
    pub heading: bool,
    /// Whether it is a merged cell's repetition in a further column.
    pub widened: bool,
}

/// Reads a page; as what it looks like, unless `kind` says what it is.
///
/// # Errors
///
/// The page is empty, is no text, or is larger than any page that this is made for.
pub fn read(bytes: &[u8], kind: Option<Kind>) -> Result<Page, PageError> {
    if bytes.len() > MAX_BYTES {
        return Err(PageError::TooLong);
    }
    let (text, mut notes) = decode::decode(bytes);
    if text.trim().is_empty() {
        return Err(PageError::Empty);
    }
    if text.contains('\0') {
        return Err(if decode::is_utf_16(bytes) { PageError::Utf16 } else { PageError::Binary });
    }
    if text.lines().count() > MAX_PARTS {
        return Err(PageError::TooMany { what: "lines" });
    }
    let kind = kind.unwrap_or_else(|| look(&text));
    let blocks = match kind {
        Kind::Html => html::read(&text, 1)?,
        Kind::Markdown => markdown::read(&text, &mut notes)?,
        Kind::Text => plain(&text),
    };
    let blocks = lines::recognise(blocks, &mut notes);
    Ok(Page { kind, blocks, notes })
}

/// What a page looks like.
fn look(text: &str) -> Kind {
    let lower = text.to_ascii_lowercase();
    let has = |tag: &str| lower.contains(tag);
    let starts_with_tag = lower.trim_start().starts_with('<') && !lower.trim_start().starts_with("<xml");
    let is_markdown = text.lines().any(|line| {
        markdown::is_delimiter_row(line) || line.starts_with("```") || line.starts_with("# ") || line.starts_with("## ")
    });
    if has("<!doctype html") || has("<html") || starts_with_tag {
        Kind::Html
    } else if is_markdown {
        Kind::Markdown
    } else if has("<table") || has("</p>") || has("</div>") {
        Kind::Html
    } else {
        Kind::Text
    }
}

/// Each line of a text is a paragraph of its own.
fn plain(text: &str) -> Vec<Block> {
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    lines.map(|(text, line)| Block { line, content: Content::Paragraph(text.to_owned()) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_by_its_content() {
        assert_eq!(look("\n<h1>Close</h1>\n"), Kind::Html);
        assert_eq!(look("<!-- saved --><html><body>"), Kind::Html);
        assert_eq!(look("text\nname | type |\n---|---|\na | b |"), Kind::Markdown);
        assert_eq!(look("# Close an order\n<table><tr><td>a</td></tr></table>"), Kind::Markdown);
        assert_eq!(look("some <p>text</p> of a page"), Kind::Html);
        assert_eq!(look("<xml><a>1</a></xml>\n字段名变量名"), Kind::Text);
    }

    #[test]
    fn what_is_no_page_is_refused() {
        assert_eq!(read(b"", None).unwrap_err(), PageError::Empty);
        assert_eq!(read(b" \n\t", None).unwrap_err(), PageError::Empty);
        assert_eq!(read(b"\xef\xbb\xbf", None).unwrap_err(), PageError::Empty);
        assert_eq!(read(b"PK\x03\x04\0\0", None).unwrap_err(), PageError::Binary);
        assert_eq!(read(&vec![b'a'; MAX_BYTES + 1], None).unwrap_err(), PageError::TooLong);
        assert_eq!(
            read("a\n".repeat(MAX_PARTS + 1).as_bytes(), None).unwrap_err(),
            PageError::TooMany { what: "lines" }
        );
    }
}
