//! What a page says: which table is what, and what its rows state.
//!
//! The page is walked from top to bottom. Headings and short lines say which side comes next (request, reply, errors);
//! the words over a table's columns say what its cells hold.

mod errors;
mod fields;
mod http;
mod side;

use super::{
    Block, Content, Note, Page, Row, Table,
    columns::{self, Column},
    wire::{self, Message},
};
pub use side::Side;

/// How many fields and error codes of a page are read: ten times what the longest known page has.
const MOST_ROWS: usize = 5_000;

/// How many of the texts before a table are kept.
const LONGEST_INTRO: usize = 20;

/// A type that a page names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeName {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// An object.
    Object,
    /// A list.
    Array,
    /// True or false.
    Boolean,
    /// A number with decimals.
    Decimal,
    /// A point in time.
    Time,
}

impl TypeName {
    /// The word for people.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
            Self::Object => "object",
            Self::Array => "array",
            Self::Boolean => "boolean",
            Self::Decimal => "decimal",
            Self::Time => "time",
        }
    }
}

/// A length that a page states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Length {
    /// The least.
    pub min: Option<u32>,
    /// The greatest.
    pub max: Option<u32>,
}

/// Whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It must.
    Yes,
    /// It need not.
    No,
    /// One of several, or under a condition.
    Conditional,
}

/// A field, as a row of a table states it. `None` is what the row does not state.
#[derive(Debug, Clone)]
pub struct Field {
    /// The row's line in the page.
    pub line: usize,
    /// In which message, and where.
    pub side: Side,
    /// The names from the outermost object to the field.
    pub path: Vec<String>,
    /// The name for people.
    pub label: Option<String>,
    /// Its type.
    pub kind: Option<TypeName>,
    /// The type's cell as it is written.
    pub type_text: String,
    /// Its mark.
    pub mark: Option<Mark>,
    /// Its length.
    pub length: Length,
    /// Its example.
    pub example: Option<String>,
    /// The one value it may have.
    pub constant: Option<String>,
    /// The values it may have; empty where none are listed.
    pub values: Vec<String>,
    /// The characters it may have, as specs write them.
    pub characters: Option<String>,
    /// The default.
    pub default: Option<String>,
    /// All cells, for finding what an erratum quotes.
    pub text: String,
}

/// An error code, as a row of a table states it.
#[derive(Debug, Clone)]
pub struct ErrorCode {
    /// The row's line in the page.
    pub line: usize,
    /// The code; the outer one first where a row has two.
    pub codes: Vec<String>,
}

/// Something that a page states in one place.
#[derive(Debug, Clone)]
pub struct Stated {
    /// The line.
    pub line: usize,
    /// What.
    pub value: String,
}

/// What a page says.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The first heading; without headings, the first short line about an order or a payment.
    pub title: Option<Stated>,
    /// The HTTP methods that it names for the call.
    pub methods: Vec<Stated>,
    /// The URLs that it names for the call.
    pub urls: Vec<Stated>,
    /// The sides of which it has a table, with the table's line.
    pub tables: Vec<(Side, usize)>,
    /// All fields, in the page's order.
    pub fields: Vec<Field>,
    /// The line of its first table of error codes.
    pub error_table: Option<usize>,
    /// All error codes.
    pub errors: Vec<ErrorCode>,
    /// The wire messages that it prints.
    pub messages: Vec<Message>,
    /// What could not be read.
    pub notes: Vec<Note>,
}

impl Facts {
    /// Whether the page has a table of a side.
    #[must_use]
    pub fn has(&self, side: Side) -> bool {
        self.tables.iter().any(|(known, _)| *known == side)
    }
}

/// What a page says.
#[must_use]
pub fn of(page: &Page) -> Facts {
    let mut walk = Walk { facts: Facts::default(), context: Context::default() };
    walk.facts.notes.clone_from(&page.notes);
    for block in &page.blocks {
        walk.block(block);
    }
    let mut facts = walk.facts;
    http::complete(&mut facts);
    if facts.fields.is_empty() && facts.errors.is_empty() {
        facts.notes.push(Note::new(1, "no table of fields or error codes was found on the page"));
    }
    facts.notes.sort();
    facts.notes.dedup();
    facts
}

/// What the last headings and lines announced.
#[derive(Debug, Default)]
struct Context {
    /// Whether the page's title was seen.
    titled: bool,
    side: Option<Side>,
    errors: bool,
    /// The texts since the last table.
    intro: Vec<String>,
    /// A label whose value stands in the next block: `URL`.
    waiting: Option<http::Label>,
}

struct Walk {
    facts: Facts,
    context: Context,
}

impl Walk {
    fn block(&mut self, block: &Block) {
        match &block.content {
            Content::Heading(text) => {
                if !self.context.titled {
                    self.facts.title = Some(Stated { line: block.line, value: text.clone() });
                    self.context.titled = true;
                }
                self.context.announce(text, true);
                http::read(&mut self.facts, &mut self.context.waiting, block.line, text);
            }
            Content::Paragraph(text) => {
                if !self.context.titled && side::is_title(text) {
                    self.facts.title =
                        Some(Stated { line: block.line, value: text.trim_matches(['#', ' ']).to_owned() });
                    self.context.titled = true;
                }
                self.context.announce(text, false);
                http::read(&mut self.facts, &mut self.context.waiting, block.line, text);
            }
            Content::Code(text) => {
                http::read(&mut self.facts, &mut self.context.waiting, block.line, text);
                self.facts.messages.extend(wire::message(text, block.line, self.context.side));
            }
            Content::Table(table) => self.table(block.line, table),
        }
    }

    fn table(&mut self, line: usize, table: &Table) {
        if self.facts.fields.len().max(self.facts.errors.len()) > MOST_ROWS {
            self.facts
                .notes
                .push(Note::new(line, format!("more than {MOST_ROWS} rows: the tables from here on were not read")));
            return;
        }
        let mut rest = table.rows.as_slice();
        // Rows of one merged cell are headings of what follows.
        while let Some((first, after)) = rest.split_first() {
            match merged(first) {
                Some(text) => self.context.announce(text, false),
                None => break,
            }
            rest = after;
        }
        let Some((heading, rows)) = rest.split_first() else { return };
        let columns: Vec<Option<Column>> = heading.cells.iter().map(|cell| columns::column(&cell.text)).collect();
        if let Some(side) = heading.cells.iter().find_map(|cell| Side::of_heading(&cell.text)) {
            self.context.side = Some(side);
        }
        if rows.is_empty() || !self.known_table(line, heading, &columns, rows) {
            self.unknown_table(line, rest);
        }
        self.context.intro.clear();
    }

    fn known_table(&mut self, line: usize, heading: &Row, columns: &[Option<Column>], rows: &[Row]) -> bool {
        // A heading that comes again starts another table.
        let again = rows.iter().position(|row| {
            let texts = |row: &Row| row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
            texts(row) == texts(heading) || merged(row).is_some_and(|text| Side::of(text).is_some() && text.len() < 40)
        });
        let (rows, further) = rows.split_at(again.unwrap_or(rows.len()));
        if rows.len() > MOST_ROWS {
            self.facts.notes.push(Note::new(line, format!("the rows past the first {MOST_ROWS} were not read")));
        }
        let is = |wanted: &[Column]| columns.iter().flatten().any(|column| wanted.contains(column));
        let named = is(&[Column::Name, Column::Naming, Column::Code]);
        let typed = is(&[Column::Type, Column::Required, Column::Optional, Column::Example, Column::Length]);
        let is_errors = named
            && (is(&[Column::Cause, Column::Remedy])
                || !typed && (is(&[Column::Code]) || self.context.errors) && is(&[Column::Description]));
        if is_errors {
            errors::read(&mut self.facts, line, columns, rows);
        } else if (typed || is(&[Column::Description])) && fields::are_names(columns, rows, typed) {
            let side = self.context.side.unwrap_or(Side::Request);
            fields::read(&mut self.facts, side, &self.context.intro, line, heading, columns, rows);
            self.context.side = Some(side);
        } else {
            return false;
        }
        if let Some(first) = further.first() {
            self.context.intro.clear();
            self.table(first.line, &Table { rows: further.to_vec() });
        }
        true
    }

    /// Two columns without a heading are often labels and values: the protocol, the URL.
    fn unknown_table(&mut self, line: usize, rows: &[Row]) {
        let before = self.facts.urls.len().saturating_add(self.facts.methods.len());
        for row in rows {
            if let [label, value] = row.cells.as_slice() {
                http::labelled(&mut self.facts, row.line, &label.text, &value.text);
            }
        }
        let after = self.facts.urls.len().saturating_add(self.facts.methods.len());
        if before == after
            && let Some(first) = rows.first()
        {
            let words: Vec<&str> =
                first.cells.iter().map(|cell| cell.text.lines().next().unwrap_or_default()).collect();
            let words = super::note::short(&words.join(" | "));
            let known = heading_is_known(first);
            let why = if known { "without a name or code that could be read" } else { "whose heading is not known" };
            self.facts.notes.push(Note::new(line, format!("a table {why} was not read: {words}")));
        }
    }
}

/// Whether a row is a heading of fields or codes.
fn heading_is_known(row: &Row) -> bool {
    let columns: Vec<Column> = row.cells.iter().filter_map(|cell| columns::column(&cell.text)).collect();
    columns.len() > 1 && columns.iter().any(|column| matches!(column, Column::Name | Column::Naming | Column::Code))
}

/// The text of a row that is one merged cell.
fn merged(row: &Row) -> Option<&str> {
    let (first, further) = row.cells.split_first()?;
    (!further.is_empty() && further.iter().all(|cell| cell.widened)).then_some(first.text.as_str())
}

impl Context {
    fn announce(&mut self, text: &str, heading: bool) {
        if heading {
            self.errors = false;
        }
        if heading || side::announces(text) {
            if let Some(side) = Side::of(text) {
                self.side = Some(side);
                self.errors = false;
            }
            if side::is_about_errors(text) {
                self.errors = true;
            }
        }
        if self.intro.len() >= LONGEST_INTRO {
            self.intro.remove(0);
        }
        self.intro.push(text.to_owned());
    }
}
