//! The rows by which replies are judged, by the names of the fields that they look at.

use crate::{
    diff::pair::Pair,
    model::{JudgeRow, Operation, SignedWord, Table, Test, VerdictWord},
};

/// A row.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct NamedRow {
    /// Its place in the list.
    pub(in crate::diff) index: usize,
    pub(in crate::diff) when: String,
    pub(in crate::diff) then: VerdictWord,
    pub(in crate::diff) code: Option<String>,
    pub(in crate::diff) sub_code: Option<String>,
    pub(in crate::diff) name: Option<String>,
    pub(in crate::diff) message: Vec<String>,
    pub(in crate::diff) signed: SignedWord,
}

pub(in crate::diff) fn judge(operation: &Operation) -> Vec<NamedRow> {
    operation.judge.iter().enumerate().map(|(index, row)| self::row(&operation.reply, index, row)).collect()
}

/// The conditions of rows that seem to be the same with other conditions: the old ones and the new ones.
///
/// Nothing names a row. Those that only one version has are taken for one where they conclude the same from the same code.
pub(in crate::diff) fn rewritten(rows: Pair<'_, [NamedRow]>) -> Vec<(String, String)> {
    let mut added: Vec<_> = rows.added(|row| row.when.clone()).collect();
    let mut rewritten = Vec::new();
    for old in rows.removed(|row| row.when.clone()) {
        let same = |new: &&NamedRow| new.then == old.then && new.code == old.code;
        if let Some(at) = added.iter().position(same) {
            rewritten.push((old.when.clone(), added.remove(at).when.clone()));
        }
    }
    rewritten
}

fn row(reply: &Table, index: usize, row: &JudgeRow) -> NamedRow {
    let JudgeRow { when, then, code, sub_code, name, message, signed } = row;
    let place = |path: &Vec<usize>| reply.place(path);
    // All of them must hold, in whatever order they stand.
    let mut when: Vec<_> = when.iter().map(|(path, test)| format!("{}: {}", place(path), condition(test))).collect();
    when.sort();
    NamedRow {
        index,
        when: when.join(", "),
        then: *then,
        code: code.as_ref().map(place),
        sub_code: sub_code.as_ref().map(place),
        name: name.as_ref().map(place),
        message: message.iter().map(place).collect(),
        signed: *signed,
    }
}

fn condition(test: &Test) -> String {
    match test {
        Test::Is(value) => value.clone(),
        Test::Not(excluded) => format!("not {}", excluded.join(" or ")),
        Test::AbsentOr(allowed) if allowed.is_empty() => "absent".to_owned(),
        Test::AbsentOr(allowed) => format!("absent or {}", allowed.join(" or ")),
    }
}
