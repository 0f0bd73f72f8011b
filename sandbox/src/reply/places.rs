//! Places in a reply: paths of indices into its table, and what is put there.

use std::borrow::Cow;

use paywright_codegen::model::{Field, Kind, Table};
use paywright_runtime::received::{Members, Node};

/// A value as a field of this kind is written.
pub(super) fn node<'a>(kind: &Kind, value: Cow<'a, str>) -> Node<'a> {
    match (kind, value) {
        (Kind::Integer, Cow::Borrowed(text)) if is_integer(text) => Node::Number(text),
        (Kind::Boolean, text) if text == "true" || text == "false" => Node::Bool(text == "true"),
        (_, text) => Node::Text(text),
    }
}

/// Whether JSON would write a number like this.
fn is_integer(text: &str) -> bool {
    text.parse::<i64>().is_ok_and(|number| number.to_string() == text)
}

/// The field at a path of indices.
pub(super) fn field_at<'t>(table: &'t Table, path: &[usize]) -> Option<&'t Field> {
    let (first, rest) = path.split_first()?;
    let field = table.fields.get(*first)?;
    match (&field.kind, rest) {
        (_, []) => Some(field),
        (Kind::Object(inner), rest) => field_at(inner, rest),
        _ => None,
    }
}

/// A path of names as indices.
pub(super) fn indices(table: &Table, names: &[String]) -> Option<Vec<usize>> {
    let mut table = Some(table);
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let (index, field) = table?.fields.iter().enumerate().find(|(_, field)| field.name == *name)?;
        table = match &field.kind {
            Kind::Object(inner) => Some(inner),
            _ => None,
        };
        found.push(index);
    }
    Some(found)
}

/// Sets the value at a path; objects on the way are made.
pub(super) fn put<'a>(members: &mut Members<'a>, table: &'a Table, path: &[usize], value: Cow<'a, str>) {
    let Some((first, rest)) = path.split_first() else { return };
    let Some(field) = table.fields.get(*first) else { return };
    let index = members.iter().position(|(name, _)| *name == field.name).unwrap_or_else(|| {
        members.push((field.name.as_str().into(), Node::Object(Members::new())));
        members.len().saturating_sub(1)
    });
    let Some((_, held)) = members.get_mut(index) else { return };
    match (&field.kind, held) {
        (Kind::Object(inner), Node::Object(members)) if !rest.is_empty() => put(members, inner, rest, value),
        (kind, held) => *held = node(kind, value),
    }
}
