//! Tables whose cells ran together: `字段名变量名必填类型示例值描述`, and below it
//! `商户号mch_id是String(32)1900000109…`.
//!
//! A name is found by what follows it, a mark and a type, since these have few spellings. An example ends where the
//! writing changes. Where that does not tell, the cell stays empty, and a note says so.

use super::{
    Block, Content, Note, Row, Table,
    columns::{self, Column},
    lines::{Line, cell, heading_cell},
    note::{listing, short},
    values,
};

/// The longest line that can be a heading.
const LONGEST_HEADING: usize = 160;

/// How much text can stand before a row's mark and type: the two names.
const LONGEST_NAMES: usize = 160;

/// The longest example in which a repetition is looked for.
const LONGEST_EXAMPLE: usize = 200;

/// How far below a line that is no row the next row may be: descriptions have several lines.
const LOOK_AHEAD: usize = 8;

/// Marks, the longer ones first.
const MARKS: &[&str] = &["二选一", "三选一", "非必填", "必填", "选填", "是", "否", "Yes", "No", "Choose one", "Y", "N"];

/// Reads a heading and the rows below it.
pub(crate) fn read<'l>(lines: &'l [Line], notes: &mut Vec<Note>) -> Option<(Vec<Block>, &'l [Line])> {
    let ((number, text), mut rest) = lines.split_first()?;
    let heading = heading(text)?;
    let shape = Shape::of(&heading)?;
    let mut blocks = Vec::new();
    let mut table = Table { rows: vec![shape.heading_row(*number)] };
    let mut start = *number;
    let mut unclear = Unclear::default();
    while let Some(((number, text), after)) = rest.split_first() {
        if let Some(cells) = shape.row(text, &mut unclear) {
            table.rows.push(Row { line: *number, cells: cells.into_iter().map(cell).collect() });
        } else if self::heading(text).is_some() || !goes_on(after, &shape) {
            break;
        } else if is_condition(text) {
            blocks.push(Block { line: start, content: Content::Table(table) });
            blocks.push(Block { line: *number, content: Content::Paragraph(text.clone()) });
            (start, table) = (*number, Table { rows: vec![shape.heading_row(*number)] });
        } else {
            if values::type_words().any(|word| text.to_ascii_lowercase().contains(&format!("{word}("))) {
                notes
                    .push(Note::new(*number, format!("the cells of this row could not be separated: {}", short(text))));
            }
            if let Some(last) = table.rows.last_mut().and_then(|row| row.cells.last_mut()) {
                last.text.push('\n');
                last.text.push_str(text);
            }
        }
        rest = after;
    }
    if table.rows.len() < 2 && blocks.is_empty() {
        return None;
    }
    unclear.note(start, notes);
    blocks.push(Block { line: start, content: Content::Table(table) });
    Some((blocks, rest))
}

/// A line that says when the rows below it are there.
fn is_condition(text: &str) -> bool {
    text.contains("以下字段") || text.contains("以下参数") || text.to_lowercase().contains("following fields")
}

fn goes_on(lines: &[Line], shape: &Shape) -> bool {
    for (_, text) in lines.iter().take(LOOK_AHEAD) {
        if heading(text).is_some() {
            return false;
        }
        if shape.row(text, &mut Unclear::default()).is_some() {
            return true;
        }
    }
    false
}

/// The columns that a line of nothing but heading words announces.
pub(crate) fn heading(line: &str) -> Option<Vec<Column>> {
    if line.len() > LONGEST_HEADING {
        return None;
    }
    let joined: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let mut found = Vec::new();
    words(&joined, &mut found).then_some(found).filter(|found| found.len() >= 3)
}

fn words(text: &str, found: &mut Vec<Column>) -> bool {
    if text.is_empty() {
        return true;
    }
    if found.len() > 8 {
        return false;
    }
    for (column, rest) in columns::at_start(text) {
        found.push(column);
        if words(rest, found) {
            return true;
        }
        found.pop();
    }
    false
}

/// What could not be told apart in a table.
#[derive(Default)]
struct Unclear {
    examples: Vec<String>,
    texts: usize,
}

impl Unclear {
    fn note(self, line: usize, notes: &mut Vec<Note>) {
        if !self.examples.is_empty() {
            let message =
                format!("cells ran together: where the example of {} ends cannot be told", listing(&self.examples));
            notes.push(Note::new(line, message));
        }
        if self.texts > 0 {
            notes.push(Note::new(
                line,
                format!("cells ran together: the texts behind {} codes were not separated", self.texts),
            ));
        }
    }
}

/// What rows look like.
enum Shape {
    /// `before` the name stands a name for people; `middle` are marks and types; then come examples and descriptions.
    Fields { before: bool, middle: Vec<Column>, example: bool },
    /// A code, and texts.
    Errors { texts: Vec<Column> },
}

impl Shape {
    fn of(heading: &[Column]) -> Option<Self> {
        let is = |wanted: &[Column]| heading.iter().position(|column| wanted.contains(column));
        if let Some(first) = is(&[Column::Type, Column::Required]) {
            let (names, further) = heading.split_at(first);
            let middle: Vec<_> =
                further.iter().copied().take_while(|c| matches!(c, Column::Type | Column::Required)).collect();
            let has_name = names.iter().any(|column| matches!(column, Column::Name | Column::Naming));
            let shape = Self::Fields { before: names.len() > 1, middle, example: further.contains(&Column::Example) };
            return has_name.then_some(shape).filter(|_| heading.contains(&Column::Type));
        }
        let (code, texts) = heading.split_first()?;
        let is_error = is(&[Column::Cause, Column::Remedy]).is_some();
        (is_error && matches!(code, Column::Code | Column::Naming | Column::Name))
            .then(|| Self::Errors { texts: texts.to_vec() })
    }

    fn heading_row(&self, line: usize) -> Row {
        let words: Vec<&str> = match self {
            Self::Fields { middle, .. } => {
                let middle = middle.iter().map(|c| if *c == Column::Type { "类型" } else { "必填" });
                ["字段名", "变量名"].into_iter().chain(middle).chain(["示例值", "描述"]).collect()
            }
            Self::Errors { texts } => {
                let word = |column: &Column| match column {
                    Column::Cause => "原因",
                    Column::Remedy => "解决方案",
                    _ => "描述",
                };
                ["错误码"].into_iter().chain(texts.iter().map(word)).collect()
            }
        };
        Row { line, cells: words.into_iter().map(|word| heading_cell(word.to_owned())).collect() }
    }

    /// The cells of a row, in the order of [`Self::heading_row`].
    fn row(&self, text: &str, unclear: &mut Unclear) -> Option<Vec<String>> {
        match self {
            Self::Fields { before, middle, example } => {
                let (display, name, found, tail) = field(text, *before, middle)?;
                let (value, description) = if *example { example_of(tail) } else { (Some(""), tail) };
                if value.is_none() {
                    unclear.examples.push(format!("`{name}`"));
                }
                let mut cells = vec![display.to_owned(), name.to_owned()];
                cells.extend(found);
                cells.extend([value.unwrap_or_default().to_owned(), description.trim().to_owned()]);
                Some(cells)
            }
            Self::Errors { texts } => {
                let (code, rest) = code_of(text)?;
                unclear.texts = unclear.texts.saturating_add(1);
                let mut cells = vec![code.to_owned(), rest.trim().to_owned()];
                cells.resize(texts.len().saturating_add(1), String::new());
                Some(cells)
            }
        }
    }
}

/// The name for people, the name, marks and types, and what stands behind them.
fn field<'t>(text: &'t str, before: bool, middle: &[Column]) -> Option<(&'t str, &'t str, Vec<String>, &'t str)> {
    for (at, _) in text.char_indices().skip(1).take(LONGEST_NAMES) {
        let (head, rest) = (text.get(..at)?, text.get(at..)?);
        let Some((found, tail)) = middle_of(rest, middle) else { continue };
        let head = head.trim_end();
        let start =
            head.char_indices().rev().take_while(|(_, c)| c.is_ascii_alphanumeric() || "_.$-".contains(*c)).last();
        let Some((start, _)) = start else { continue };
        let run = head.get(start..)?;
        let display = head.get(..start)?;
        let name = if before { without_label(run) } else { run };
        if values::is_name(name) && values::type_of(name).is_none() {
            let display_end = display.len().saturating_add(run.len().saturating_sub(name.len()));
            return Some((head.get(..display_end)?.trim(), name, found, tail));
        }
    }
    None
}

/// `APPIDsub_appid` is the label's end and the name: names of such tables start in lower case.
fn without_label(run: &str) -> &str {
    let upper = run.chars().take_while(char::is_ascii_uppercase).count();
    let lower = run.get(upper..).unwrap_or_default();
    if upper >= 2 && lower.starts_with(|c: char| c.is_ascii_lowercase()) { lower } else { run }
}

fn middle_of<'t>(text: &'t str, middle: &[Column]) -> Option<(Vec<String>, &'t str)> {
    let mut rest = text;
    let mut found = Vec::new();
    let mut has_mark = false;
    for column in middle {
        rest = rest.trim_start();
        let (cell, after) = if *column == Column::Type {
            type_at(rest, has_mark)?
        } else {
            // Marks are pictures on some pages: then there is none in the text.
            let mark = MARKS.iter().find_map(|mark| Some((*mark, rest.strip_prefix(mark)?)));
            has_mark = mark.is_some();
            mark.unwrap_or(("", rest))
        };
        found.push(cell.to_owned());
        rest = after;
    }
    Some((found, rest))
}

/// A type word, with its length. Without a mark before it, the length must be there or the word must be capitalised.
fn type_at(text: &str, certain: bool) -> Option<(&str, &str)> {
    let word =
        values::type_words().filter(|word| text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)));
    let word = word.max_by_key(|word| word.len())?;
    let after = text.get(word.len()..)?;
    let length = ['(', '['].into_iter().zip([')', ']']).find_map(|(open, close)| {
        let inside = after.strip_prefix(open)?.find(close)?;
        (inside < 12).then(|| inside.saturating_add(2))
    });
    let end = word.len().saturating_add(length.unwrap_or(0));
    let capital = text.starts_with(|c: char| c.is_ascii_uppercase());
    (certain || capital || length.is_some()).then_some((text.get(..end)?, text.get(end..)?))
}

/// An example and what follows it; `None` where it ends cannot be told.
fn example_of(tail: &str) -> (Option<&str>, &str) {
    let tail = tail.trim();
    let end = tail.find(|c: char| !c.is_ascii() || c.is_whitespace()).unwrap_or(tail.len());
    let run = tail.get(..end).unwrap_or_default();
    if tail.is_empty() {
        return (Some(""), "");
    }
    // `SUCCESSSUCCESS/FAIL`: the example, then the description that starts with it.
    let repeated = (2..=run.len().min(LONGEST_EXAMPLE).div_euclid(2)).rev().find(|half| {
        let unit = run.get(..*half).unwrap_or_default();
        !unit.bytes().all(|b| b.is_ascii_digit()) && run.get(*half..).is_some_and(|rest| rest.starts_with(unit))
    });
    match repeated {
        Some(half) => (run.get(..half), tail.get(half..).unwrap_or_default()),
        None if run.is_empty() || end == tail.len() => (None, tail),
        None => (Some(run), tail.get(end..).unwrap_or_default()),
    }
}

/// An error code at the start of a row.
fn code_of(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len());
    let run = text.get(..end)?;
    let looks = (3..=80).contains(&run.len()) && run.bytes().all(|b| !b.is_ascii_lowercase());
    if !looks || end == text.len() {
        return None;
    }
    // `XML_FORMAT_ERRORXML格式错误XML格式错误`: what stands twice is the description and the cause.
    let split = (3..run.len()).rev().find(|at| {
        let rest = text.get(*at..).unwrap_or_default();
        let later = rest.char_indices().skip(2).map(|(half, _)| half).take(60);
        later.filter(|half| half.saturating_mul(2) <= rest.len()).any(|half| {
            let unit = rest.get(..half).unwrap_or_default();
            !unit.is_ascii() && rest.get(half..).is_some_and(|rest| rest.starts_with(unit))
        })
    });
    let whole_repeats = {
        let rest = text.get(end..).unwrap_or_default();
        rest.char_indices().skip(2).take(60).any(|(half, _)| {
            rest.get(..half).is_some_and(|unit| rest.get(half..).is_some_and(|rest| rest.starts_with(unit)))
        })
    };
    let at = if whole_repeats { end } else { split.unwrap_or(end) };
    Some((text.get(..at)?.trim_end_matches('_'), text.get(at..)?))
}
