//! From bytes to what can be said of them: read, verify, find the rule that fits.
//!
//! In comes a reply as it was received; out comes an [`Inspection`]. What it means for an order is said there. The signature is checked over every
//! field that came, listed or not, before anything is believed.

use std::borrow::Cow;

use zeroize::Zeroizing;

use crate::{
    algorithm::{Algorithm, VerifyingKey},
    canonical,
    credentials::Credentials,
    error::{Refusal, RowRef, Stray, VerifyError},
    inspection::{Authenticity, Inspection, lexeme},
    prepare::{append_suffix, given, masked, suffix_length},
    received::{self, Members, Node, ReadError},
    record::{Record, Value},
    table::{
        Condition, ErrorRow, Field, Form, JudgeRow, Kind, Operation, Provider, Table, Test, Trust, Verdict,
        Verification,
    },
    typed::{self, Folding, Typed},
    wire::Reply,
};

/// What receiving needs of a client.
pub(crate) struct Receiver<'c> {
    pub(crate) provider: &'static Provider,
    pub(crate) operation: &'static Operation,
    pub(crate) credentials: &'c Credentials,
    pub(crate) request: &'c Record,
    pub(crate) key: Option<&'c VerifyingKey>,
    pub(crate) algorithm: Option<Algorithm>,
}

impl Receiver<'_> {
    pub(crate) fn inspect(&self, reply: &Reply, explain: bool) -> Result<Inspection, ReadError> {
        let members = received::read(self.provider.reply_format, &reply.body)?;
        let Operation { reply: table, foreign, .. } = self.operation;
        let Typed { record, doubtful } = typed::read(table, &members, foreign, reply.body.len());
        let mut rows = self.operation.judge.iter().filter(|_| !doubtful);
        let row = rows.find(|row| row.when.iter().all(|condition| holds(condition, &record)));
        let mut string = None;
        let authenticity = match &self.provider.trust {
            Trust::Channel(_) if reply.status == 200 => Authenticity::Channel,
            Trust::Channel(_) => Authenticity::Refuted(VerifyError::ChannelStatus),
            Trust::Signature(verification) => {
                let signature = received::at(&members, verification.signature).and_then(Node::as_text);
                match signature.filter(|signature| !signature.trim().is_empty()) {
                    None if row.is_some_and(|row| row.may_be_unsigned) => Authenticity::Unsigned,
                    None => Authenticity::Refuted(VerifyError::Missing(verification.signature.join("."))),
                    Some(signature) => {
                        let said = self.verify(
                            verification,
                            &members,
                            signature,
                            reply.body.len(),
                            explain.then_some(&mut string),
                        );
                        said.map_or_else(Authenticity::Refuted, |()| Authenticity::Signed)
                    }
                }
            }
        };
        let verdict = row.map(|row| row.then);
        let refusal = row.filter(|row| row.then != Verdict::Succeeded).map(|row| self.refusal(row, &record));
        let (stray, names_order) = (self.stray(&record), self.names_order(&record));
        Ok(Inspection { authenticity, verdict, refusal, stray, names_order, record, string })
    }

    /// Whether a number that was sent came back.
    fn names_order(&self, received: &Record) -> bool {
        let Some(queries) = self.operation.queries else { return false };
        queries.named_at.iter().any(|path| {
            let echo = field_at(received.table(), path).and_then(|field| field.echo);
            let sent = echo.and_then(|echo| self.request.text(echo)).filter(|sent| !sent.is_empty());
            sent.is_some() && lexeme(received, path).as_deref() == sent
        })
    }

    /// The first field that should have come back as it was sent, came, and is another.
    fn stray(&self, received: &Record) -> Option<Stray> {
        for (index, field) in received.table().fields.iter().enumerate() {
            if let Some(stray) = received.record(index).and_then(|inner| self.stray(inner)) {
                return Some(stray);
            }
            let (Some(echo), Some(came)) = (field.echo, received.text(index).filter(|text| !text.is_empty())) else {
                continue;
            };
            match given(self.provider, self.credentials, self.operation, self.request, echo) {
                Some(Value::Text(sent)) if !sent.is_empty() && sent != came => {
                    return Some(Stray { field: field.name, sent: sent.to_owned(), received: came.to_owned() });
                }
                _ => {}
            }
        }
        None
    }

    fn verify(
        &self,
        verification: &Verification,
        members: &Members<'_>,
        signature: &str,
        body_length: usize,
        explain: Option<&mut Option<String>>,
    ) -> Result<(), VerifyError> {
        let scheme = &verification.scheme;
        let folding = Folding { table: self.operation.reply, foreign: self.operation.foreign };
        if let (Form::Pairs, Some(name)) = (scheme.form, folding.found_in(members)) {
            return Err(VerifyError::Ambiguous(name.to_owned()));
        }
        let mut unsuffixed = String::with_capacity(body_length);
        canonical::write_object(scheme.form, scheme.skips_empty, members, verification.signature, &mut unsuffixed);
        // Exact room: a string that grows leaves a copy of the key behind.
        let room = unsuffixed.len().saturating_add(suffix_length(scheme, self.credentials));
        let mut string = Zeroizing::new(String::with_capacity(room));
        string.push_str(&unsuffixed);
        if let Some(explain) = explain {
            *explain = Some(masked(scheme, &unsuffixed));
        }
        append_suffix(scheme, self.credentials, &mut string);
        for (place, expected) in verification.must_be {
            let found = received::at(members, place).and_then(Node::lexeme).unwrap_or_default();
            if found != *expected {
                return Err(VerifyError::OtherType { place: place.join("."), found: found.to_owned(), expected });
            }
        }
        let (Some(key), Some(algorithm)) = (self.key, self.algorithm) else { return Err(VerifyError::Wrong) };
        let fits = key.verify(algorithm, scheme.encoding, string.as_bytes(), signature);
        if fits { Ok(()) } else { Err(VerifyError::Wrong) }
    }

    fn refusal(&self, row: &JudgeRow, record: &Record) -> Refusal {
        let text = |path| lexeme(record, path).map(Cow::into_owned);
        let code = row.code.and_then(text);
        let sub_code = row.sub_code.and_then(text);
        let listed = code.as_deref().and_then(|code| self.row(code, sub_code.as_deref()));
        let message = row.message.iter().copied().find_map(text);
        Refusal { verdict: row.then, code, sub_code, message, row: listed.map(RowRef) }
    }

    /// The row for a code: the exact one, else the one for the outer code; the operation's before the provider's.
    fn row(&self, code: &str, sub_code: Option<&str>) -> Option<&'static ErrorRow> {
        let rows = || self.operation.errors.iter().chain(self.provider.errors);
        let exact = rows().find(|row| row.code == code && row.sub_code == sub_code);
        exact.or_else(|| rows().find(|row| row.code == code && row.sub_code.is_none()))
    }
}

/// The field at a path of indices.
fn field_at(table: &'static Table, path: &[usize]) -> Option<&'static Field> {
    let (first, rest) = path.split_first()?;
    let field = table.fields.get(*first)?;
    match (field.kind, rest) {
        (_, []) => Some(field),
        (Kind::Object(inner), rest) => field_at(inner, rest),
        _ => None,
    }
}

fn holds(condition: &Condition, record: &Record) -> bool {
    let found = lexeme(record, condition.path);
    match condition.test {
        Test::Is(expected) => found.as_deref() == Some(expected),
        Test::Not(excluded) => found.is_some_and(|found| !excluded.contains(&found.as_ref())),
        Test::AbsentOr(allowed) => found.is_none_or(|found| allowed.contains(&found.as_ref())),
    }
}
