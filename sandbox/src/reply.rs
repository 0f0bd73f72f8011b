//! Answers as the provider would.
//!
//! A reply is drafted so that the judge's row holds for it: first what the row and the answer ask for, then what
//! the document requires or what must come back, last the signature over all of it.

mod places;

use std::borrow::Cow;

use paywright_codegen::{
    model::{
        self, Answer, ErrorRow, Field, Fill, JudgeRow, Kind, LayoutWord, Limits, OrderStateWord, Scheme, SignedWord,
        Table, Test, Trust, VerdictWord,
    },
    numbered::numbered,
};
use paywright_runtime::{
    Secret,
    received::{Members, Node},
    sources::{NONCE_LENGTH, nonce},
    table::Format,
    wire::Writer,
};

use crate::{
    books::OrderState,
    desk::{Desk, Judged},
    request::Incoming,
    scheme,
};
use places::{field_at, indices, node, put};

/// What becomes of the signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seal {
    /// The reply is signed as the provider signs it.
    Usual,
    /// Where it is signed, the signature has another character.
    Spoiled,
    /// It is not signed, whatever it says.
    Missing,
}

/// The body of the reply. `None` where the spec cannot express such an answer.
pub(crate) fn body(desk: &Desk, incoming: &Incoming<'_>, judged: Judged<'_>, seal: Seal) -> Option<String> {
    let Judged { answer, order } = judged;
    let row = incoming.operation.row_for(answer)?;
    let error = desk.provider.error_row(incoming.operation, answer);
    let is_signed = match (&desk.provider.trust, row.signed) {
        _ if seal == Seal::Missing => false,
        (Trust::Channel(_), _) | (_, SignedWord::Never) => false,
        (_, SignedWord::Always) => true,
        (_, SignedWord::Sometimes) => answer.code.is_none() || error.is_some(),
    };
    let now = desk.now().to_string();
    let told = order.filter(|_| row.then == VerdictWord::Succeeded && incoming.operation.queries.is_some());
    let draft = Draft { desk, incoming, row, answer, told, error, is_signed, seal, now: &now };
    let members = draft.members()?;
    let mut writer = Writer::start(format(&desk.provider.reply_format), 1024);
    for (name, node) in &members {
        writer.node(name, node);
    }
    Some(writer.finish())
}

/// The model's format as the runtime has it.
pub(crate) fn format(format: &model::Format) -> Format<'_> {
    match format {
        model::Format::Json => Format::Json,
        model::Format::Xml(root) => Format::Xml { root },
    }
}

/// A reply on its way.
#[derive(Clone, Copy)]
struct Draft<'a> {
    desk: &'a Desk,
    incoming: &'a Incoming<'a>,
    row: &'a JudgeRow,
    answer: &'a Answer,
    /// The order's state, where the reply tells it.
    told: Option<OrderState>,
    error: Option<&'a ErrorRow>,
    is_signed: bool,
    seal: Seal,
    now: &'a str,
}

impl<'a> Draft<'a> {
    fn table(&self) -> &'a Table {
        &self.incoming.operation.reply
    }

    fn members(&self) -> Option<Members<'a>> {
        let mut members = Members::new();
        self.fulfil_row(&mut members);
        self.tell_state(&mut members);
        for (path, value) in &self.answer.set {
            put(&mut members, self.table(), path, value.into());
        }
        match &self.desk.provider.trust {
            Trust::Signature { at, must_be, scheme } if self.is_signed => {
                for (place, value) in must_be {
                    put(&mut members, self.table(), &indices(self.table(), place)?, value.into());
                }
                let at_indices = indices(self.table(), at)?;
                // Whatever is required next to the signature comes with it.
                put(&mut members, self.table(), &at_indices, "".into());
                self.complete(self.table(), &mut members, &mut Vec::new());
                let signature = self.sign(scheme, at, &members)?;
                put(&mut members, self.table(), &at_indices, signature.into());
            }
            _ => self.complete(self.table(), &mut members, &mut Vec::new()),
        }
        Some(members)
    }

    /// Sets what the row and the answer ask for.
    fn fulfil_row(&self, members: &mut Members<'a>) {
        let JudgeRow { when, code, sub_code, name, message, then, .. } = self.row;
        let mut set = |path: &[usize], value: Option<Cow<'a, str>>| {
            if let Some(value) = value {
                put(members, self.table(), path, value);
            }
        };
        for (path, test) in when {
            match test {
                Test::Is(value) => set(path, Some(value.into())),
                Test::Not(_) if code.as_ref() == Some(path) => {}
                Test::Not(_) => set(path, self.other_value(path, test).map(Cow::Borrowed)),
                // Absent is what a field is unless something asks for it.
                Test::AbsentOr(_) => {}
            }
        }
        let words = self.words();
        if let Some(path) = code {
            set(path, self.answer.code.as_deref().map(Cow::Borrowed));
        }
        if let Some(path) = sub_code {
            set(path, self.answer.sub_code.as_deref().map(Cow::Borrowed));
        }
        for (rank, path) in message.iter().enumerate() {
            let field = field_at(self.table(), path);
            // The other places for words get them too where something has to stand there.
            if *then != VerdictWord::Succeeded && (rank == 0 || field.is_some_and(|field| field.required)) {
                set(path, words.zip(field).map(|(words, field)| cut(words, &field.limits).into()));
            }
        }
        if let Some(path) = name {
            let named = self.error.map(|error| error.name.as_str()).or(words);
            set(path, named.map(Cow::Borrowed));
        }
    }

    /// What the refusal says in words.
    fn words(&self) -> Option<&'a str> {
        self.answer.message.as_deref().or_else(|| self.error.map(|error| error.doc.zh.trim_end()))
    }

    /// A value that passes a test by being another one.
    fn other_value(&self, path: &[usize], test: &Test) -> Option<&'a str> {
        let field = field_at(self.table(), path)?;
        let listed = field.values.iter().map(|(value, _)| value.as_str()).chain(field.example.as_deref());
        listed.chain(["1", "2", "3", "4", "5", "6", "7", "8", "9"]).find(|value| test.passes(value))
    }

    /// Says by the document's word what the order is.
    fn tell_state(&self, members: &mut Members<'a>) {
        let (Some(queries), Some(order)) = (&self.incoming.operation.queries, self.told) else { return };
        let word = match order {
            OrderState::Unpaid => OrderStateWord::Unpaid,
            OrderState::Paying => OrderStateWord::Paying,
            OrderState::Paid => OrderStateWord::Paid,
            OrderState::Refunded => OrderStateWord::Refunded,
            OrderState::Closed => OrderStateWord::Closed,
            OrderState::Failed => OrderStateWord::Failed,
        };
        if let Some((value, _)) = queries.states.iter().find(|(_, state)| *state == word) {
            put(members, self.table(), &queries.state, value.into());
        }
    }

    /// Whether the reply has all that there can be to say of a payment.
    fn is_full(&self) -> bool {
        matches!(self.told, Some(OrderState::Paid | OrderState::Refunded))
    }

    /// Whether a place is one by which replies are judged; it is set by what the row asks for, or not at all.
    fn is_judged(&self, place: &[usize]) -> bool {
        self.incoming.operation.judge.iter().any(|row| {
            let codes = [&row.code, &row.sub_code, &row.name].into_iter().flatten();
            let conditions = row.when.iter().map(|(path, _)| path);
            conditions.chain(codes).chain(&row.message).any(|path| path == place)
        })
    }

    /// Adds what is still missing, in this table and in the objects that are there.
    fn complete(&self, table: &'a Table, members: &mut Members<'a>, place: &mut Vec<usize>) {
        for (index, field) in table.fields.iter().enumerate() {
            place.push(index);
            let is_wanted = field.required || (self.is_full() && !self.is_judged(place));
            let there = members.iter_mut().find(|(name, _)| *name == field.name).map(|(_, node)| node);
            match (&field.kind, there) {
                (Kind::Object(inner), Some(Node::Object(members))) => self.complete(inner, members, place),
                (Kind::Object(inner), None) if is_wanted => {
                    let mut inside = Members::new();
                    self.complete(inner, &mut inside, place);
                    members.push((field.name.as_str().into(), Node::Object(inside)));
                }
                (Kind::List(item, layout), None) if self.is_full() => self.add_item(field, item, *layout, members),
                (Kind::Text | Kind::Integer | Kind::Boolean | Kind::Time(..), None) => {
                    if let Some(value) = self.value(field, is_wanted) {
                        members.push((field.name.as_str().into(), node(&field.kind, value)));
                    }
                }
                _ => {}
            }
            place.pop();
        }
    }

    /// Adds a list of one item, made of the document's examples.
    fn add_item(&self, list: &'a Field, item: &'a Table, layout: LayoutWord, members: &mut Members<'a>) {
        let parts = || item.fields.iter().filter_map(|part| Some((part, part.example.as_deref()?)));
        let value = |(part, example): (&'a Field, &'a str)| (part.name.as_str(), node(&part.kind, example.into()));
        match layout {
            LayoutWord::Objects => {
                let item = parts().map(value).map(|(name, node)| (name.into(), node)).collect();
                members.push((list.name.as_str().into(), Node::List(vec![Node::Object(item)])));
            }
            LayoutWord::Numbered => {
                members.extend(parts().map(value).map(|(name, node)| (numbered(name, 0).into(), node)));
            }
            LayoutWord::Columns => {
                members.extend(parts().map(value).map(|(name, node)| (name.into(), Node::List(vec![node]))));
            }
        }
    }

    /// The value of a field that nothing else gave one, if there is a reason for it to be there.
    fn value(&self, field: &'a Field, is_wanted: bool) -> Option<Cow<'a, str>> {
        // What a provider does not sign it keeps bare.
        let is_bare = !self.is_signed && matches!(self.desk.provider.trust, Trust::Signature { .. });
        if field.fill == Fill::Signature || (is_bare && !field.required) {
            return None;
        }
        if let Some(echoed) = field.echo.and_then(|slot| self.incoming.given(slot)?.lexeme()) {
            return Some(Cow::Borrowed(echoed));
        }
        match &field.fill {
            Fill::Nonce | Fill::TraceId => {
                Some(cut(&nonce(&*self.desk.random, NONCE_LENGTH), &field.limits).to_owned().into())
            }
            Fill::TimeMillis => Some(Cow::Borrowed(self.now)),
            Fill::Credential(credential) => self.desk.credentials.get(*credential).map(|value| value.expose().into()),
            _ => {
                let usual = if field.required { Some(usual(field)) } else { field.example.as_deref() };
                field.constant.as_deref().or_else(|| usual.filter(|_| is_wanted)).map(Cow::Borrowed)
            }
        }
    }

    fn sign(&self, scheme: &Scheme, at: &[String], members: &Members<'a>) -> Option<String> {
        let without: Vec<&str> = at.iter().map(String::as_str).collect();
        let string: Secret = scheme::string_to_sign(scheme, &self.desk.credentials, members, &without);
        let algorithm = self.desk.algorithm(scheme, self.incoming);
        // A call that asks for an algorithm that there is not is answered in the usual one.
        let algorithm = algorithm.or_else(|| scheme::algorithm(&scheme.algorithm, None, &self.desk.credentials))?;
        let key = self.desk.reply_key.as_ref()?;
        let signature = key.sign(algorithm, scheme::encoding(scheme), string.expose().as_bytes()).ok()?;
        Some(if self.seal == Seal::Spoiled { spoiled(&signature) } else { signature })
    }
}

/// A signature with another character. It can be decoded as before: the characters belong to every encoding, and none
/// of those that say how long the signature's parts are is touched.
fn spoiled(signature: &str) -> String {
    let place = signature.len() / 4;
    let swap = |(at, c): (usize, char)| match c {
        _ if at != place => c,
        'A' => 'B',
        _ => 'A',
    };
    signature.chars().enumerate().map(swap).collect()
}

/// What stands in a required field where nothing says otherwise.
fn usual(field: &Field) -> &str {
    let listed =
        field.default.as_deref().or(field.example.as_deref()).or(field.limits.values.first().map(String::as_str));
    listed.unwrap_or("0")
}

/// As much of a text as the field may hold.
fn cut<'t>(text: &'t str, limits: &Limits) -> &'t str {
    let most = limits.max_length.map_or(usize::MAX, |most| most as usize);
    let fits = |(count, (start, c)): (usize, (usize, char))| {
        let end = start.saturating_add(c.len_utf8());
        let length = if limits.in_bytes { end } else { count.saturating_add(1) };
        (length <= most).then_some(end)
    };
    let end = text.char_indices().enumerate().map_while(fits).last().unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_to_what_the_field_may_hold() {
        let characters = Limits { max_length: Some(2), ..Limits::default() };
        let bytes = Limits { max_length: Some(5), in_bytes: true, ..Limits::default() };
        assert_eq!(cut("订单号", &characters), "订单");
        assert_eq!(cut("订单号", &bytes), "订");
        assert_eq!(cut("订单号", &Limits::default()), "订单号");
        assert_eq!(cut("", &characters), "");
    }
}
