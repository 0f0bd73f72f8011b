//! Tables of fields.

use super::{Facts, Field, Length, MOST_ROWS, Mark, Side, TypeName, merged};
use crate::page::{
    Cell, Note, Row,
    columns::{self, Column},
    note::{listing, short},
    values,
};

/// A field's name as it stands in a cell.
struct Name {
    path: Vec<String>,
    /// How far it is moved to the right, in whatever way.
    indent: usize,
    /// A mark at the name itself: `name*`, `name {data-required}`.
    starred: bool,
}

/// The name in a cell, without what shows nesting: `└ code`, `>> code`, `data.code`, `items[].id`.
fn name_of(cell: &str) -> Option<Name> {
    let line = cell.lines().next()?;
    let (text, attributes) = match line.find('{') {
        Some(at) if at > 0 => line.split_at(at),
        _ => (line, ""),
    };
    let is_marker = |c: char| c.is_whitespace() || "└├─│┗┣━-—>＞»›+·•*".contains(c);
    let bare = text.trim_start_matches(is_marker);
    let markers = text.get(..text.len().saturating_sub(bare.len())).unwrap_or_default();
    let given = attributes.split_once("data-indent=").and_then(|(_, rest)| {
        rest.trim_start_matches('"').chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
    });
    let bare = bare.trim().trim_matches('`');
    let named = bare.trim_end_matches(['*', ' ']);
    let path: Vec<String> = named.split('.').map(|part| part.trim_end_matches("[]").to_owned()).collect();
    let fits = values::is_name(named) && path.iter().all(|part| values::is_name(part));
    fits.then(|| Name {
        path,
        indent: given.unwrap_or_else(|| markers.chars().filter(|c| *c != '*').count()),
        starred: named.len() < bare.len() || attributes.contains("data-required"),
    })
}

/// Whether one of the columns of names holds names: mostly, or any at all where the heading leaves no doubt.
pub(super) fn are_names(columns: &[Option<Column>], rows: &[Row], certain: bool) -> bool {
    let least = if certain { 1 } else { rows.len() / 2 + 1 };
    naming(columns).any(|at| names_in(at, rows) >= least)
}

fn naming(columns: &[Option<Column>]) -> impl Iterator<Item = usize> {
    let is_name = |column: &Option<Column>| matches!(column, Some(Column::Name | Column::Naming));
    columns.iter().enumerate().filter(move |(_, column)| is_name(column)).map(|(at, _)| at)
}

fn names_in(at: usize, rows: &[Row]) -> usize {
    rows.iter().filter(|row| row.cells.get(at).is_some_and(|cell| name_of(&cell.text).is_some())).count()
}

/// Which column holds what.
struct Layout<'c> {
    columns: &'c [Option<Column>],
    /// The columns of names; several where objects and their fields stand side by side.
    names: Vec<usize>,
    label: Option<usize>,
    /// Whether marks stand at the names.
    starred: bool,
}

impl<'c> Layout<'c> {
    fn of(heading: &Row, columns: &'c [Option<Column>], rows: &[Row]) -> Option<Self> {
        // A heading that says "variable" wins over one that says "name"; among equals the cells tell.
        let rank = |at: &usize| {
            let is_certain = columns.get(*at).is_some_and(|column| *column == Some(Column::Name));
            (names_in(*at, rows), is_certain, std::cmp::Reverse(*at))
        };
        let best = naming(columns).max_by_key(rank).filter(|at| names_in(*at, rows) > 0)?;
        let level = |at: usize| {
            let text = heading.cells.get(at).map_or("", |cell| cell.text.as_str());
            let numbered = ["一级", "二级", "三级"].iter().any(|word| text.contains(word));
            numbered || heading.cells.get(best).is_some_and(|cell| cell.text == text)
        };
        let names: Vec<usize> = naming(columns).filter(|at| *at == best || level(*at)).collect();
        let label = naming(columns).find(|at| !names.contains(at));
        let name_cells = rows.iter().filter_map(|row| row.cells.get(best)).filter_map(|cell| name_of(&cell.text));
        let starred = name_cells.into_iter().any(|name| name.starred);
        Some(Self { columns, names, label, starred })
    }

    fn cell<'r>(&self, row: &'r Row, wanted: Column) -> Option<&'r str> {
        let at = self.columns.iter().position(|column| *column == Some(wanted))?;
        row.cells.get(at).map(|cell| cell.text.trim()).filter(|text| !text.is_empty() && *text != "-")
    }

    fn name(&self, row: &Row) -> Option<Name> {
        let mut cells: Vec<&Cell> = self.names.iter().filter_map(|at| row.cells.get(*at)).collect();
        cells.retain(|cell| !cell.widened && !cell.text.is_empty() && cell.text != "-");
        cells.dedup_by(|one, other| one.text == other.text);
        let names: Vec<Name> = cells.iter().map(|cell| name_of(&cell.text)).collect::<Option<_>>()?;
        let mut names = names.into_iter();
        let mut whole = names.next()?;
        for name in names {
            whole.path.extend(name.path);
            whole.starred |= name.starred;
        }
        Some(whole)
    }
}

/// Reads the rows of a table of fields.
pub(super) fn read(
    facts: &mut Facts,
    side: Side,
    intro: &[String],
    line: usize,
    heading: &Row,
    columns: &[Option<Column>],
    rows: &[Row],
) {
    let Some(layout) = Layout::of(heading, columns, rows) else {
        facts.notes.push(Note::new(line, "a table of fields without a column of names that could be read"));
        return;
    };
    facts.tables.push((side, line));
    let root = parent(facts, side, intro);
    // What stands further left than the row at hand.
    let mut above: Vec<(usize, Vec<String>)> = Vec::new();
    let mut unclear = Unclear::default();
    for row in rows.iter().take(MOST_ROWS) {
        if merged(row).is_some() || is_heading(row) || is_ruler(row) {
            continue;
        }
        let Some(name) = layout.name(row) else {
            let text: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            let message = format!("a row without a field's name that could be read: {}", short(&text.join(" | ")));
            facts.notes.push(Note::new(row.line, message));
            continue;
        };
        above.retain(|(indent, _)| *indent < name.indent);
        let mut path = above.last().map_or_else(|| root.clone(), |(_, path)| path.clone());
        path.extend(name.path.iter().cloned());
        let straight = straightened(&layout, row);
        unclear.swapped |= straight.is_some();
        let field = field(facts, &layout, straight.as_ref().unwrap_or(row), side, path, name.starred);
        unclear.see(&field, columns);
        above.push((name.indent, holder(&field)));
        facts.fields.push(field);
    }
    unclear.note(line, &mut facts.notes);
}

/// Where a field that is moved to the right of this one stands: in it, or beside it where it can hold nothing.
fn holder(field: &Field) -> Vec<String> {
    let is_scalar = matches!(field.kind, Some(TypeName::String | TypeName::Integer | TypeName::Boolean));
    match field.path.split_last() {
        Some((_, outer)) if is_scalar && !outer.is_empty() => outer.to_vec(),
        _ => field.path.clone(),
    }
}

/// What a table does not tell, said once for all of its rows.
#[derive(Default)]
struct Unclear {
    marks: Vec<String>,
    types: Vec<String>,
    swapped: bool,
}

impl Unclear {
    fn see(&mut self, field: &Field, columns: &[Option<Column>]) {
        let name = field.path.join(".");
        let has_marks = columns.contains(&Some(Column::Required)) || columns.contains(&Some(Column::Optional));
        if has_marks && field.mark.is_none() {
            self.marks.push(format!("`{name}`"));
        }
        if field.kind.is_none() && columns.contains(&Some(Column::Type)) {
            self.types
                .push(format!("`{name}` ({})", if field.type_text.is_empty() { "none" } else { &field.type_text }));
        }
    }

    fn note(self, line: usize, notes: &mut Vec<Note>) {
        if !self.marks.is_empty() {
            notes.push(Note::new(line, format!("no required mark that could be read: {}", listing(&self.marks))));
        }
        if !self.types.is_empty() {
            notes.push(Note::new(line, format!("no type that is known: {}", listing(&self.types))));
        }
        if self.swapped {
            notes.push(Note::new(
                line,
                "types stand under the heading of marks and marks under that of types: read as they are",
            ));
        }
    }
}

/// A row whose type stands under the heading of marks, and the other way round.
fn straightened(layout: &Layout<'_>, row: &Row) -> Option<Row> {
    let at = |wanted: Column| layout.columns.iter().position(|column| *column == Some(wanted));
    let (kind, mark) = (at(Column::Type)?, at(Column::Required)?);
    let text = |at: usize| row.cells.get(at).map_or("", |cell| cell.text.as_str());
    let is_swapped = values::mark_of(text(kind)).is_some() && values::type_of(text(mark)).is_some();
    is_swapped.then(|| {
        let mut row = row.clone();
        row.cells.swap(kind, mark);
        row
    })
}

/// A row that only draws a line: `{colspan=3 .line}`.
fn is_ruler(row: &Row) -> bool {
    let mut texts = row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty());
    texts.all(|text| text.starts_with('{') && text.ends_with('}') || text.chars().all(|c| "-—=".contains(c)))
}

fn is_heading(row: &Row) -> bool {
    row.cells.iter().filter(|cell| !cell.text.is_empty()).all(|cell| columns::column(&cell.text).is_some())
}

/// The object whose fields a table lists: the one that the texts before the table name, by its name or its type.
fn parent(facts: &Facts, side: Side, intro: &[String]) -> Vec<String> {
    let text = intro.join(" ");
    let words: Vec<&str> = text.split(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c))).collect();
    let objects = facts.fields.iter().filter(|field| {
        field.side == side && !matches!(field.kind, Some(TypeName::String | TypeName::Integer | TypeName::Boolean))
    });
    let mentioned = objects.filter_map(|field| {
        let last = field.path.last()?;
        let own_type = field.type_text.split(|c: char| !c.is_ascii_alphanumeric()).rfind(|word| word.len() > 6);
        let is_named = |word: &&str| *word == last.as_str() || *word == field.path.join(".") || Some(*word) == own_type;
        let at = words.iter().rposition(is_named)?;
        Some((at, &field.path))
    });
    mentioned.max_by_key(|(at, path)| (*at, path.len())).map(|(_, path)| path.clone()).unwrap_or_default()
}

fn field(facts: &mut Facts, layout: &Layout<'_>, row: &Row, side: Side, path: Vec<String>, starred: bool) -> Field {
    let type_text = layout.cell(row, Column::Type).unwrap_or_default().to_owned();
    let kind = values::type_of(&type_text);
    let description = layout.cell(row, Column::Description).unwrap_or_default();
    let mut mark = layout.cell(row, Column::Required).and_then(values::mark_of);
    if let Some(optional) = layout.cell(row, Column::Optional).and_then(values::mark_of) {
        mark = Some(if optional == Mark::Yes { Mark::No } else { Mark::Yes });
    }
    if mark.is_none() && layout.starred {
        mark = Some(if starred { Mark::Yes } else { Mark::No });
    }
    let name = path.join(".");
    let length = match kind {
        None | Some(TypeName::String) => length(facts, layout, row, &type_text, description, &name),
        Some(_) => Length::default(),
    };
    let values_cell = layout.cell(row, Column::Values).unwrap_or_default();
    let mut listed = values::values_in(description);
    if listed.is_empty() {
        listed = values::values_in(values_cell);
    }
    let example = layout.cell(row, Column::Example).map(|text| text.trim_matches('`').to_owned());
    let label = layout.label.and_then(|at| row.cells.get(at)).map(|cell| cell.text.replace('\n', " "));
    Field {
        line: row.line,
        side,
        path,
        label: label.filter(|label| !label.is_empty()),
        kind,
        type_text,
        mark,
        length,
        example: example.or_else(|| values::example_in(description)),
        constant: values::constant_in(description),
        values: listed,
        characters: values::characters_in(description),
        default: layout.cell(row, Column::Default).map(str::to_owned),
        text: row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\n"),
    }
}

/// A length from the type, from a column of its own, or from the description; noted where two of them disagree.
fn length(facts: &mut Facts, layout: &Layout<'_>, row: &Row, type_text: &str, description: &str, name: &str) -> Length {
    let own = layout.cell(row, Column::Length).map(values::length_of_column).unwrap_or_default();
    let typed = values::length_of_type(type_text);
    let told = values::length_in_words(description);
    let stated = [own.max, typed.max, told.max];
    let mut maxima = stated.into_iter().flatten();
    let max = maxima.next();
    if let Some(other) = maxima.find(|other| Some(*other) != max) {
        let message = format!(
            "the page contradicts itself: `{name}` has {} and {other} as its greatest length",
            max.unwrap_or(0)
        );
        facts.notes.push(Note::new(row.line, message));
    }
    Length { min: own.min.or(typed.min).or(told.min), max }
}
