//! JSON Lines: an object per line.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::Value;

use super::{
    Mistake, lines, looks,
    names::{Column, Names},
    rows::{Row, Rows},
};

/// The rows that the objects are.
pub(super) fn rows(text: &str, names: &mut Names<'_>) -> Rows {
    let mut out = Rows::default();
    if let Some(looks) = looks::like_no_objects(text) {
        out.mistakes.push(looks);
        return out;
    }
    for (line, text) in (1..).zip(lines::of(text)) {
        if text.trim().is_empty() {
            continue;
        }
        let mut problems = Vec::new();
        match serde_json::from_str::<Members>(text) {
            Ok(members) => {
                let row = members.row(line, names, &mut problems);
                if problems.is_empty() {
                    out.rows.push(row);
                }
            }
            Err(error) => problems.push(format!("it is no JSON object (column {})", error.column())),
        }
        out.mistakes.extend(problems.into_iter().map(|problem| Mistake::new(line, problem)));
    }
    out
}

/// An object's members as they are written: where a name is there twice, a map would keep the last only.
struct Members(Vec<(String, Value)>);

impl Members {
    fn row(&self, line: u64, names: &mut Names<'_>, problems: &mut Vec<String>) -> Row {
        let titles: Vec<_> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        let columns = names.columns(&titles, problems);
        let mut row = Row::at(line);
        for ((name, value), column) in self.0.iter().zip(columns) {
            let Some(column) = column else { continue };
            match value {
                Value::String(text) => row.set(column, text),
                Value::Null => {}
                Value::Number(number) if column == Column::Created => row.set(column, &number.to_string()),
                // Many readers of JSON have rounded a long number by the time it is written again.
                _ => problems.push(format!("`{name}` must be a text in quotes")),
            }
        }
        row
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Members;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Collect)
    }
}
