//! What the names of columns, or of an object's members, mean.
//!
//! A name that means nothing here is only not used, since shops' exports hold more than is asked for. But a slip of the
//! finger would take a value away without a word, and a creation time by another name would take the provider's time
//! away. So both are mistakes, and whoever means something else says so.

use std::collections::{HashMap, HashSet};

use crate::lookup;

/// What a row may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Column {
    Provider,
    Order,
    Created,
    By,
}

impl Column {
    const ALL: [Self; 4] = [Self::Provider, Self::Order, Self::Created, Self::By];

    fn name(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Order => "order",
            Self::Created => "created",
            Self::By => "by",
        }
    }

    fn named(name: &str) -> Option<Self> {
        match name {
            // As the library calls it, and as many shops' tables do.
            "created_at" => Some(Self::Created),
            _ => Self::ALL.into_iter().find(|column| column.name() == name),
        }
    }
}

/// What a name means by itself.
#[derive(Debug, Clone, Copy)]
enum Meaning {
    Column(Column),
    /// The creation time, in other words.
    Creation,
    /// Nothing, but it is near to a column's name.
    Near(Column),
    Nothing,
    /// Nothing, as somebody said.
    Ignored,
}

impl Meaning {
    fn of(name: &str, ignored: &[String]) -> Self {
        let near = || lookup::nearest(name, Column::ALL.map(Column::name)).and_then(Column::named);
        if name.is_empty() || ignored.iter().any(|ignored| ignored.trim() == name) {
            Self::Ignored
        } else if let Some(column) = Column::named(name) {
            Self::Column(column)
        } else if means_creation(name) {
            Self::Creation
        } else {
            near().map_or(Self::Nothing, Self::Near)
        }
    }
}

/// The names of a list, as far as it was read.
#[derive(Debug)]
pub(super) struct Names<'a> {
    ignored: &'a [String],
    /// Every object of a list may have the same names.
    known: HashMap<String, Meaning>,
    /// Those that mean nothing here, in the order of the input.
    pub(super) unused: Vec<String>,
}

impl<'a> Names<'a> {
    pub(super) fn new(ignored: &'a [String]) -> Self {
        Self { ignored, known: HashMap::new(), unused: Vec::new() }
    }

    /// What stands under each name of a header or of an object. What is wrong with the names goes to `problems`.
    pub(super) fn columns(&mut self, names: &[&str], problems: &mut Vec<String>) -> Vec<Option<Column>> {
        let meanings: Vec<_> = names.iter().map(|name| self.meaning(name)).collect();
        let column = |meaning: &Meaning| if let Meaning::Column(column) = meaning { Some(*column) } else { None };
        let columns: Vec<_> = meanings.iter().map(column).collect();
        let mut seen = HashSet::new();
        for ((name, meaning), column) in names.iter().zip(meanings).zip(&columns) {
            match meaning {
                Meaning::Ignored => continue,
                Meaning::Creation => problems.push(instead(name, Column::Created)),
                // Where that column is there as well, this is another one.
                Meaning::Near(near) if !columns.contains(&Some(near)) => problems.push(instead(name, near)),
                Meaning::Column(_) | Meaning::Near(_) | Meaning::Nothing => {}
            }
            let same: &str = column.map_or(*name, |column| column.name());
            if !seen.insert(same) {
                problems.push(twice(name, *column));
            }
        }
        columns
    }

    fn meaning(&mut self, name: &str) -> Meaning {
        if let Some(meaning) = self.known.get(name) {
            return *meaning;
        }
        let meaning = Meaning::of(name, self.ignored);
        if matches!(meaning, Meaning::Near(_) | Meaning::Nothing) {
            self.unused.push(name.to_owned());
        }
        self.known.insert(name.to_owned(), meaning);
        meaning
    }
}

fn instead(name: &str, meant: Column) -> String {
    format!("`{name}`: did you mean `{}`? If it is to be left out: --ignore-column \"{name}\"", meant.name())
}

fn twice(name: &str, column: Option<Column>) -> String {
    let more = match column {
        Some(Column::Created) => "; `created` and `created_at` mean the same".to_owned(),
        Some(_) => String::new(),
        None => format!("; to leave both out: --ignore-column \"{name}\""),
    };
    format!("`{name}` is there twice{more}")
}

/// Whether a name plainly means the time at which an order was made: `createTime`, `creation_date`, `Ordered At`.
fn means_creation(name: &str) -> bool {
    const CREATED: [&str; 5] = ["created", "create", "creation", "创建", "下单"];
    // These need a time with them.
    const MADE: [&str; 4] = ["ordered", "order", "placed", "订单"];
    const TIME: [&str; 15] = [
        "datetime",
        "date",
        "timestamp",
        "time",
        "ts",
        "at",
        "on",
        "gmt",
        "utc",
        "unix",
        "epoch",
        "millis",
        "ms",
        "时间",
        "日期",
    ];
    let name: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let (mut rest, mut created, mut made, mut time) = (name.as_str(), false, false, false);
    while !rest.is_empty() {
        // From the end, and the longest first: `createdate` is no `created`, and `creation` does not end with `on`.
        let words = CREATED.iter().chain(&MADE).chain(&TIME);
        let last = words.filter(|word| rest.ends_with(**word)).max_by_key(|word| word.len());
        let Some(word) = last else { return false };
        created |= CREATED.contains(word);
        made |= MADE.contains(word);
        time |= TIME.contains(word);
        rest = rest.strip_suffix(word).unwrap_or_default();
    }
    created || made && time
}

#[cfg(test)]
mod tests {
    use super::means_creation;

    #[test]
    fn a_creation_time_is_known_by_its_words_however_they_are_joined() {
        for name in [
            "create_time",
            "createTime",
            "CREATE_TIME",
            "created_time",
            "creation_time",
            "createdAt",
            "create-date",
            "createdate",
            "createdatetime",
            "Creation Date",
            "creation",
            "order_created_at",
            "gmt_create",
            "time_created",
            "created_ms",
            "order_time",
            "ordered_at",
            "placed_at",
            "创建时间",
            "订单创建时间",
            "下单时间",
        ] {
            assert!(means_creation(name), "{name}");
        }
        for name in
            ["creator", "created_by", "ordered", "order_no", "time", "date", "paid_at", "closed_at", "update_time", ""]
        {
            assert!(!means_creation(name), "{name}");
        }
    }
}
