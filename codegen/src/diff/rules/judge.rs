//! How replies are judged: the first row whose conditions hold decides.

use super::{About, Rule, lists};
use crate::{
    diff::{named::NamedRow, pair::Pair, rule::Found},
    model::SignedWord,
};

lists! {
    /// A row that only one version has.
    PRESENCE: [NamedRow] = [
        Rule::demanding(
            "judge-row-added",
            "replies are understood that were not, or understood otherwise",
            judge_row_added,
        ),
        Rule::demanding(
            "judge-row-removed",
            "replies are no longer understood, or understood otherwise",
            judge_row_removed,
        ),
    ];
    /// All rows.
    ALL: [NamedRow] = [
        Rule::demanding(
            "judge-rows-reordered",
            "replies that fit several rows are understood otherwise",
            judge_rows_reordered,
        ),
    ];
    /// A row.
    ROW: NamedRow = [
        Rule::demanding("judge-conditions-changed", "other replies mean this", judge_conditions_changed),
        Rule::demanding("judge-verdict-changed", "such replies mean something else", judge_verdict_changed),
        Rule::demanding(
            "judge-code-changed",
            "the code of a refusal, by which its error row is found, is read elsewhere",
            judge_code_changed,
        ),
        Rule::changed("judge-message-changed", "the words of a refusal are read elsewhere", judge_message_changed),
        Rule::demanding(
            "judge-signed-changed",
            "whether such a reply may come unsigned is another",
            judge_signed_changed,
        ),
        Rule::words("judge-sandbox-changed", "the sandbox writes such replies otherwise", judge_sandbox_changed),
    ];
}

fn said(row: &NamedRow) -> String {
    format!("{} when {}", row.then.word(), row.when)
}

fn judge_row_added(pair: Pair<'_, [NamedRow]>, found: &mut Found<'_>) {
    if let Some(row) = pair.came() {
        found.added("", said(row));
    }
}

fn judge_row_removed(pair: Pair<'_, [NamedRow]>, found: &mut Found<'_>) {
    if let Some(row) = pair.went() {
        found.removed("", said(row));
    }
}

fn judge_rows_reordered(rows: Pair<'_, [NamedRow]>, found: &mut Found<'_>) {
    if let Some((old, new)) = rows.reordered(|row| format!("{{{}}}", row.when)) {
        found.differs("", &old, &new);
    }
}

fn judge_conditions_changed(row: Pair<'_, NamedRow>, found: &mut Found<'_>) {
    found.differs("when", &row.old.when, &row.new.when);
}

fn judge_verdict_changed(row: Pair<'_, NamedRow>, found: &mut Found<'_>) {
    found.differs("then", row.old.then.word(), row.new.then.word());
}

fn judge_code_changed(row: Pair<'_, NamedRow>, found: &mut Found<'_>) {
    let NamedRow { index: _, when: _, then: _, code, sub_code, name: _, message: _, signed: _ } = row.new;
    found.differs("code", &row.old.code, code);
    found.differs("sub_code", &row.old.sub_code, sub_code);
}

fn judge_message_changed(row: Pair<'_, NamedRow>, found: &mut Found<'_>) {
    found.differs("message", &row.old.message, &row.new.message);
}

fn may_be_unsigned(row: &NamedRow) -> bool {
    row.signed != SignedWord::Always
}

fn judge_signed_changed(row: Pair<'_, NamedRow>, found: &mut Found<'_>) {
    if may_be_unsigned(row.old) != may_be_unsigned(row.new) {
        found.differs("signed", row.old.signed.word(), row.new.signed.word());
    }
}

fn judge_sandbox_changed(row: Pair<'_, NamedRow>, found: &mut Found<'_>) {
    found.differs("name", &row.old.name, &row.new.name);
    if may_be_unsigned(row.old) == may_be_unsigned(row.new) {
        found.differs("signed", row.old.signed.word(), row.new.signed.word());
    }
}
