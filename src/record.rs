//! A message's values, kept by the field's place in its table.
//!
//! Generated request and reply types wrap a [`Record`]. All texts of one record share one buffer: a record of a
//! dozen fields costs two allocations.

use std::{fmt, ops::Range};

use crate::{
    table::{Kind, Table},
    time::Time,
};

/// The values of one message.
#[derive(Clone)]
pub struct Record {
    table: &'static Table,
    text: String,
    values: Vec<Held>,
    extras: Vec<(String, String)>,
}

#[derive(Clone, PartialEq, Eq)]
enum Held {
    Absent,
    Text(Range<usize>),
    Integer(i64),
    Boolean(bool),
    Record(Box<Record>),
    List(Vec<Record>),
}

/// A value of a record.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// Text.
    Text(&'a str),
    /// A whole number.
    Integer(i64),
    /// True or false.
    Boolean(bool),
    /// An object.
    Record(&'a Record),
    /// A list of objects.
    List(&'a [Record]),
}

impl Record {
    /// A record without values.
    #[must_use]
    pub fn new(table: &'static Table) -> Self {
        Self::with_capacity(table, 0)
    }

    /// A record without values, with room for `bytes` of text.
    #[must_use]
    pub fn with_capacity(table: &'static Table, bytes: usize) -> Self {
        let values = vec![Held::Absent; table.fields.len()];
        Self { table, text: String::with_capacity(bytes), values, extras: Vec::new() }
    }

    /// The table that names its fields.
    #[must_use]
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// The value of the field at `index`.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Value<'_>> {
        match self.values.get(index)? {
            Held::Absent => None,
            Held::Text(range) => self.text.get(range.clone()).map(Value::Text),
            Held::Integer(integer) => Some(Value::Integer(*integer)),
            Held::Boolean(boolean) => Some(Value::Boolean(*boolean)),
            Held::Record(record) => Some(Value::Record(record)),
            Held::List(items) => Some(Value::List(items)),
        }
    }

    /// The text of the field at `index`.
    #[must_use]
    pub fn text(&self, index: usize) -> Option<&str> {
        match self.get(index)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number of the field at `index`.
    #[must_use]
    pub fn integer(&self, index: usize) -> Option<i64> {
        match self.get(index)? {
            Value::Integer(integer) => Some(integer),
            _ => None,
        }
    }

    /// The object of the field at `index`.
    #[must_use]
    pub fn record(&self, index: usize) -> Option<&Record> {
        match self.get(index)? {
            Value::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Whether the field at `index` is true.
    #[must_use]
    pub fn boolean(&self, index: usize) -> Option<bool> {
        match self.get(index)? {
            Value::Boolean(boolean) => Some(boolean),
            _ => None,
        }
    }

    /// The time of the field at `index`.
    #[must_use]
    pub fn time(&self, index: usize) -> Option<Time<'_>> {
        match self.table.fields.get(index)?.kind {
            Kind::Time(format) => self.text(index).map(|text| Time::new(text, format)),
            _ => None,
        }
    }

    /// The items of the list at `index`; none where there is no list.
    #[must_use]
    pub fn items(&self, index: usize) -> &[Record] {
        match self.get(index) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    /// The value at a path of indices, downwards from this record.
    #[must_use]
    pub fn at(&self, path: &[usize]) -> Option<Value<'_>> {
        let (last, objects) = path.split_last()?;
        let mut record = self;
        for index in objects {
            record = record.record(*index)?;
        }
        record.get(*last)
    }

    /// Sets a text. An index beyond the table changes nothing.
    pub fn set_text(&mut self, index: usize, text: &str) {
        let start = self.text.len();
        if let Some(held) = self.values.get_mut(index) {
            self.text.push_str(text);
            *held = Held::Text(start..self.text.len());
        }
    }

    /// Sets a number. An index beyond the table changes nothing.
    pub fn set_integer(&mut self, index: usize, integer: i64) {
        self.set(index, Held::Integer(integer));
    }

    /// Sets whether something is true. An index beyond the table changes nothing.
    pub fn set_boolean(&mut self, index: usize, boolean: bool) {
        self.set(index, Held::Boolean(boolean));
    }

    /// Sets a list. An index beyond the table changes nothing.
    pub fn set_list(&mut self, index: usize, items: Vec<Record>) {
        self.set(index, Held::List(items));
    }

    /// Sets an object. An index beyond the table changes nothing.
    pub fn set_record(&mut self, index: usize, record: Record) {
        self.set(index, Held::Record(Box::new(record)));
    }

    fn set(&mut self, index: usize, value: Held) {
        if let Some(held) = self.values.get_mut(index) {
            *held = value;
        }
    }

    /// Adds a member to the body that the spec does not list, for the day on which a provider adds one.
    ///
    /// It is sent and signed like any other member of the body. A name other than letters, digits, `_`, `-` and `.`
    /// is refused when the request is checked.
    pub fn add_extra(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        self.extras.retain(|(other, _)| *other != name);
        self.extras.push((name, value.into()));
        self.extras.sort();
    }

    /// The members that the spec does not list, sorted by name.
    #[must_use]
    pub fn extras(&self) -> &[(String, String)] {
        &self.extras
    }
}

/// Two records are equal where they say the same, however they were put together.
impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        let same = |index| match (self.get(index), other.get(index)) {
            (None, None) => true,
            (Some(Value::Text(a)), Some(Value::Text(b))) => a == b,
            (Some(Value::Integer(a)), Some(Value::Integer(b))) => a == b,
            (Some(Value::Boolean(a)), Some(Value::Boolean(b))) => a == b,
            (Some(Value::Record(a)), Some(Value::Record(b))) => a == b,
            (Some(Value::List(a)), Some(Value::List(b))) => a == b,
            _ => false,
        };
        std::ptr::eq(self.table, other.table) && self.extras == other.extras && (0..self.values.len()).all(same)
    }
}

impl Eq for Record {}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct(self.table.name);
        for (index, field) in self.table.fields.iter().enumerate() {
            match self.get(index) {
                None => &mut shown,
                Some(Value::Text(text)) => shown.field(field.name, &text),
                Some(Value::Integer(integer)) => shown.field(field.name, &integer),
                Some(Value::Boolean(boolean)) => shown.field(field.name, &boolean),
                Some(Value::Record(record)) => shown.field(field.name, record),
                Some(Value::List(items)) => shown.field(field.name, &items),
            };
        }
        for (name, value) in &self.extras {
            shown.field(name, value);
        }
        shown.finish()
    }
}
