//! Rules about why a reply is believed, and how it is judged.

use super::Folder;
use crate::{
    decode::{Map, Spanned},
    diagnostic::{Diagnostics, Rule},
    spec::{FieldSpec, JudgeSpec, ProviderSpec, SignedWord, TestSpec, TypeWord, VerdictWord, VerificationSpec},
};

pub(super) fn check(spec: &ProviderSpec, folder: &Folder, out: &mut Diagnostics) {
    if folder.is_complete {
        reason_to_believe(&spec.verification, out);
    }
    let own = folder.operations.iter().filter_map(|operation| operation.spec.judge.as_ref());
    for rows in own.chain([&spec.judge]) {
        for (index, row) in rows.iter().enumerate() {
            fits_every_reply(row, out);
            unsigned_success(spec, row, out);
            unreachable_row(row, rows.get(..index).unwrap_or_default(), out);
        }
    }
    for operation in folder.operations.iter().map(|operation| &operation.spec) {
        let reply = &operation.reply;
        let rows = operation.judge.as_ref().unwrap_or(&spec.judge);
        for (path, test) in rows.iter().flat_map(|row| &row.when.0) {
            match test {
                TestSpec::Is(value) => impossible_test(path, value, true, reply, out),
                TestSpec::Not(values) | TestSpec::AbsentOr(values) => {
                    values.iter().for_each(|value| impossible_test(path, value, false, reply, out));
                }
            }
        }
        for (path, value) in &spec.verification.must_be.0 {
            impossible_test(path, value, true, reply, out);
        }
    }
}

/// A text that the field at a place never holds. `listed` says that it must be one of the field's values.
fn impossible_test(
    path: &Spanned<String>,
    value: &Spanned<String>,
    listed: bool,
    reply: &Map<FieldSpec>,
    out: &mut Diagnostics,
) {
    let Some(field) = at(path, reply) else { return };
    let is_number = !value.value.is_empty() && value.value.bytes().all(|byte| byte.is_ascii_digit());
    let (problem, place) = if field.kind.value == TypeWord::Integer && !is_number {
        ("is no whole number", &field.kind.span)
    } else if let Some(constant) = field.constant.as_ref().filter(|constant| listed && constant.value != value.value) {
        ("is not the constant", &constant.span)
    } else if let Some((first, _)) = field.values.0.first()
        && listed
        && field.values.get(&value.value).is_none()
    {
        ("is not one of the values", &first.span)
    } else {
        return;
    };
    let known: Vec<&str> = field.values.names().chain(field.constant.as_ref().map(|c| c.value.as_str())).collect();
    let message = format!("`{}` is never so: `{}` {problem}", path.value, value.value);
    let help = match known.is_empty() {
        true => "write digits".to_owned(),
        false => crate::decode::did_you_mean(&value.value, &known),
    };
    out.add(Rule::ImpossibleTest, &value.span, message).also(place, "the field").help(help);
}

/// The field at a place of a reply.
pub(super) fn at<'r>(path: &Spanned<String>, reply: &'r Map<FieldSpec>) -> Option<&'r FieldSpec> {
    let mut fields = reply;
    let mut found = None;
    for step in path.value.split('.') {
        let field = fields.get(step)?;
        fields = &field.fields;
        found = Some(field);
    }
    found
}

/// The conditions of a row, sorted, so that rows can be compared.
fn conditions(row: &JudgeSpec) -> Vec<(&str, u8, Vec<&str>)> {
    fn texts(values: &[Spanned<String>]) -> Vec<&str> {
        values.iter().map(|value| value.value.as_str()).collect()
    }
    let mut conditions = Vec::new();
    for (path, test) in &row.when.0 {
        conditions.push(match test {
            TestSpec::Is(value) => (path.value.as_str(), 0, vec![value.value.as_str()]),
            TestSpec::Not(values) => (path.value.as_str(), 1, texts(values)),
            TestSpec::AbsentOr(values) => (path.value.as_str(), 2, texts(values)),
        });
    }
    conditions.sort();
    conditions
}

fn unreachable_row(row: &JudgeSpec, earlier: &[JudgeSpec], out: &mut Diagnostics) {
    if let Some(first) = earlier.iter().find(|other| conditions(other) == conditions(row)) {
        out.add(Rule::UnreachableRow, &row.when_span(), "an earlier row has the same conditions")
            .also(&first.when_span(), "this one decides")
            .help("remove one of them, or tell them apart by another condition");
    }
}

fn unsigned_success(spec: &ProviderSpec, row: &JudgeSpec, out: &mut Diagnostics) {
    let is_verified = spec.verification.signature.is_some();
    if is_verified && row.then == VerdictWord::Succeeded && row.signed == Some(SignedWord::Never) {
        out.add(Rule::UnsignedSuccess, &row.when_span(), "a success that is never signed is never believed")
            .help("remove `signed: never`, or say that such a reply is `rejected`");
    }
}

impl JudgeSpec {
    /// Where its conditions stand; a caret under all lines of a row would mark nothing.
    fn when_span(&self) -> crate::tree::Span {
        self.when.0.first().map_or(&self.span, |(path, _)| &path.span).clone()
    }
}

fn reason_to_believe(spec: &VerificationSpec, out: &mut Diagnostics) {
    let VerificationSpec { channel, signature, form, empty, algorithm, key, encoding, .. } = spec;
    let is_whole = signature.is_some()
        && form.is_some()
        && empty.is_some()
        && algorithm.is_some()
        && key.is_some()
        && encoding.is_some();
    match (channel, signature) {
        (Some(channel), Some(signature)) => {
            out.add(Rule::Trust, &signature.span, "a signature that would never be looked at")
                .also(&channel.span, "since the channel is trusted")
                .help("replies are either verified or come over a trusted channel: remove one");
        }
        (None, _) if !is_whole => {
            out.add(Rule::Trust, &spec.span, "replies are either signed or come over a trusted channel")
                .help("add `channel:`, or all of `signature`, `form`, `empty`, `algorithm`, `key`, `encoding`");
        }
        _ => {}
    }
}

fn fits_every_reply(row: &JudgeSpec, out: &mut Diagnostics) {
    if row.when.0.is_empty() && row.when.unreadable_names().next().is_none() {
        out.add(Rule::FitsEveryReply, &row.span, "a row that fits every reply")
            .help("add the conditions under which it holds");
    }
}
