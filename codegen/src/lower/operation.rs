//! Operations: what goes out, in canonical order, and how what comes back is judged.

use super::{Lowering, errors, names};
use crate::{
    decode::{Map, Spanned},
    model::{self, Constructor, Header, Kind, Place, Slot, Table, Test},
    spec::{
        AnswerSpec, ExampleSpec, FieldSpec, JudgeSpec, MethodWord, OperationSandboxSpec, OperationSpec, RuleSpec,
        SignatureSpec, SignedWord, TestSpec, TextSpec, TypeWord, ValueSpec, WithoutBody,
    },
};

impl Lowering<'_> {
    pub(super) fn operation(&mut self, spec: &OperationSpec) -> Option<model::Operation> {
        let page = spec.document.url.value.as_str();
        let names = (
            self.named(&spec.id, names::screaming),
            self.named(&spec.id, names::method),
            self.named(&spec.id, names::pascal),
        );
        let (constant, method_name, request_type) = (names.0?, names.1?, names.2?);
        let slots = self.slots(spec, page);
        let reply = self.table(&format!("{request_type}Reply"), &spec.reply, page, true);
        let operation_errors = self.errors(&spec.errors, page);
        let slots = slots?;
        let mut reply = reply?;
        echoes(&mut reply, &spec.reply, &slots);
        let signatures = self.signatures(spec.http.method, &slots);
        let queries = queries(spec, &slots, &reply);
        let rules: Vec<_> = spec.rules.iter().filter_map(|spec| rule(spec, &slots)).collect();
        let rows = spec.judge.as_ref().unwrap_or(&self.spec.judge);
        let judge: Option<Vec<_>> = rows.iter().map(|row| judge_row(row, &reply)).collect();
        let constructors = constructors(&slots, &rules);
        self.distinct_constructors(spec, &slots, &constructors)?;
        let of = |place: fn(&Place) -> bool| -> Vec<usize> {
            slots.iter().enumerate().filter(|(_, slot)| place(&slot.place)).map(|(index, _)| index).collect()
        };
        Some(model::Operation {
            id: spec.id.value.clone(),
            constant,
            method_name,
            request_type,
            title: spec.title.lower_line(),
            doc: spec.doc.lower(),
            document: page.to_owned(),
            read: super::read(&spec.document),
            method: spec.http.method,
            path: spec.http.path.value.clone(),
            gateway_call: spec.gateway.as_ref().map(|call| call.value.clone()),
            idempotent: spec.idempotent,
            closes: closes(spec, &slots),
            queries,
            guidance: spec.guidance.as_ref().map(|g| (g.wait_after_creation.value, g.doc.lower())),
            headers: self.headers(&slots),
            query: of(|place| matches!(place, Place::Query | Place::Parameter)),
            body: of(|place| *place == Place::Body),
            signatures: signatures?,
            constructors,
            rules,
            foreign: spec.foreign_members.iter().map(|name| name.value.clone()).collect(),
            judge: judge?,
            errors: operation_errors?,
            answers: spec.sandbox.as_ref().map(|spec| answers(spec, &reply)),
            examples: spec.examples.iter().map(example).collect(),
            unused: self.unused(spec, page),
            errata: spec.errata.iter().map(super::erratum).collect(),
            reply,
            slots,
        })
    }

    /// Everything that goes out, sorted by the name under which it is signed.
    fn slots(&mut self, spec: &OperationSpec, page: &str) -> Option<Vec<Slot>> {
        let provider = self.spec;
        let shared = provider.document.url.value.as_str();
        let mut found: Vec<Option<Slot>> = Vec::new();
        for (order, (name, field)) in spec.request.0.iter().enumerate() {
            found.push(self.slot_of(name, field, order, page, own_place(spec, &name.value)));
        }
        for (order, (name, field)) in provider.query.0.iter().enumerate() {
            found.push(self.slot_of(name, field, order, shared, Place::Query));
        }
        for (order, (name, field)) in provider.headers.0.iter().enumerate() {
            if field.kind.value == TypeWord::Object {
                for (inner, (member, member_field)) in field.fields.0.iter().enumerate() {
                    found.push(self.slot_of(member, member_field, inner, shared, Place::Member(name.value.clone())));
                }
            } else {
                found.push(self.slot_of(name, field, order, shared, Place::Header));
            }
        }
        let is_unused = |name: &str| {
            let field = spec
                .request
                .get(name)
                .or_else(|| provider.headers.get(name))
                .or_else(|| provider.headers.0.iter().find_map(|(_, header)| header.fields.get(name)));
            field.is_some_and(|field| field.unused.is_some())
        };
        let mut slots = found.into_iter().collect::<Option<Vec<_>>>()?;
        slots.retain(|slot| !is_unused(&slot.field.name));
        slots.sort_by(|a, b| a.signs_as.cmp(&b.signs_as));
        self.distinct_slots(spec, &slots)?;
        Some(slots)
    }

    fn slot_of(
        &mut self,
        name: &Spanned<String>,
        spec: &FieldSpec,
        order: usize,
        page: &str,
        place: Place,
    ) -> Option<Slot> {
        let mut field = self.field(name, spec, order, page, "", false)?;
        // A header with a constant is always sent, required or not.
        if place == Place::Header && field.constant.is_some() {
            field.fill = model::Fill::Constant;
        }
        let signs_as = spec.signs_as.as_ref().unwrap_or(name).value.clone();
        let signed = FieldSpec::flag(&spec.signed, true);
        Some(Slot { field, signs_as, place, signed, unique: FieldSpec::flag(&spec.unique, false) })
    }

    fn unused(&mut self, spec: &OperationSpec, page: &str) -> Vec<(model::Field, model::Text)> {
        let provider = self.spec;
        let shared = provider.document.url.value.as_str();
        let members = provider.headers.0.iter().flat_map(|(_, header)| &header.fields.0);
        let others = provider.headers.0.iter().chain(members).chain(&provider.query.0).map(|entry| (entry, shared));
        let all = spec.request.0.iter().map(|entry| (entry, page)).chain(others);
        let unused = all.filter_map(|((name, field), page)| Some((name, field, page, field.unused.as_ref()?)));
        unused
            .collect::<Vec<_>>()
            .into_iter()
            .filter_map(|(name, field, page, why)| Some((self.field(name, field, 0, page, "", false)?, why.lower())))
            .collect()
    }

    fn headers(&self, slots: &[Slot]) -> Vec<Header> {
        let at =
            |name: &str, place: &Place| slots.iter().position(|slot| slot.field.name == name && slot.place == *place);
        let header = |(name, field): &(Spanned<String>, FieldSpec)| {
            if field.kind.value == TypeWord::Object {
                let place = Place::Member(name.value.clone());
                let members = field.fields.names().filter_map(|member| at(member, &place)).collect();
                return Some(Header::Object(name.value.clone(), members));
            }
            at(&name.value, &Place::Header).map(|slot| Header::Plain(name.value.clone(), slot))
        };
        self.spec.headers.0.iter().filter_map(header).collect()
    }

    /// The signatures of an operation.
    fn signatures(&self, method: MethodWord, slots: &[Slot]) -> Option<Vec<model::Signature>> {
        let signature = |(index, signature)| self.signature(index, signature, method, slots);
        self.spec.signatures.iter().enumerate().map(signature).collect()
    }

    fn signature(
        &self,
        scheme: usize,
        spec: &SignatureSpec,
        method: MethodWord,
        slots: &[Slot],
    ) -> Option<model::Signature> {
        let into = slot(&spec.into, slots)?;
        if method == MethodWord::Get && spec.without_body == Some(WithoutBody::Uri) {
            let (covers, covers_body, covers_uri) = (Vec::new(), false, true);
            return Some(model::Signature { scheme, into, covers, covers_body, covers_uri });
        }
        // A signature covers those made before it, not itself nor those made after it.
        let made: Vec<&str> = self.spec.signatures.iter().take(scheme).map(|made| made.into.value.as_str()).collect();
        let covers = |slot: &Slot| {
            let place = match &slot.place {
                Place::Body | Place::Path | Place::Parameter => "body",
                Place::Header => slot.field.name.as_str(),
                Place::Member(header) => header.as_str(),
                Place::Query => return false,
            };
            let is_made = slot.field.fill != model::Fill::Signature || made.contains(&slot.field.name.as_str());
            slot.signed && is_made && spec.covers.iter().any(|covered| covered.value == place)
        };
        let covered = slots.iter().enumerate().filter(|(_, slot)| covers(slot)).map(|(index, _)| index).collect();
        let covers_body = spec.covers.iter().any(|covered| covered.value == "body");
        Some(model::Signature { scheme, into, covers: covered, covers_body, covers_uri: false })
    }
}

fn rule(spec: &RuleSpec, slots: &[Slot]) -> Option<model::Rule> {
    let all = |names: &[Spanned<String>]| names.iter().map(|name| slot(name, slots)).collect::<Option<Vec<usize>>>();
    if let Some(names) = &spec.at_least_one_of {
        return all(names).map(model::Rule::AtLeastOneOf);
    }
    if let Some(names) = &spec.precedence {
        return all(names).map(model::Rule::Precedence);
    }
    let condition = spec.required_if.as_ref()?;
    Some(model::Rule::RequiredIf(slot(&condition.field, slots)?, slot(&condition.present, slots)?))
}

/// The slot with the document's name, or the name under which it is signed.
fn slot(name: &Spanned<String>, slots: &[Slot]) -> Option<usize> {
    slots.iter().position(|slot| slot.field.name == name.value || slot.signs_as == name.value)
}

/// Where a field of the operation's own goes.
fn own_place(spec: &OperationSpec, name: &str) -> Place {
    if spec.http.path.value.contains(&format!("{{{name}}}")) {
        return Place::Path;
    }
    match spec.http.method {
        MethodWord::Get => Place::Parameter,
        MethodWord::Post => Place::Body,
    }
}

/// How the operation closes an order, if it closes any.
fn closes(spec: &OperationSpec, slots: &[Slot]) -> Option<model::Closes> {
    let closes = spec.closes.as_ref()?;
    let provider = closes.provider.as_ref().and_then(|provider| slot(provider, slots));
    let weak_success = closes.weak_success.as_ref().map(TextSpec::lower);
    Some(model::Closes { merchant: slot(&closes.merchant, slots)?, provider, weak_success })
}

/// How the operation asks for an order's state, if it does.
fn queries(spec: &OperationSpec, slots: &[Slot], reply: &Table) -> Option<model::Queries> {
    let queries = spec.queries.as_ref()?;
    let of = |name: &Option<Spanned<String>>| name.as_ref().and_then(|name| slot(name, slots));
    let (merchant, provider) = (of(&queries.merchant), of(&queries.provider));
    let mut named_at = Vec::new();
    named(reply, &mut Vec::new(), &[merchant, provider], &mut named_at);
    let state = field(&spec.reply, &queries.state.value)?;
    let stands_for =
        |(value, meant): &(Spanned<String>, ValueSpec)| Some((value.value.clone(), meant.order.as_ref()?.value));
    Some(model::Queries {
        merchant,
        provider,
        state: path(&queries.state, reply)?,
        states: state.values.0.iter().filter_map(stands_for).collect(),
        paid_when: queries.paid_when.as_ref().and_then(|place| path(place, reply)),
        named_at,
    })
}

/// The field at a place of a reply.
fn field<'s>(reply: &'s Map<FieldSpec>, place: &str) -> Option<&'s FieldSpec> {
    match place.split_once('.') {
        None => reply.get(place),
        Some((first, rest)) => field(&reply.get(first)?.fields, rest),
    }
}

/// The places at which one of the order's numbers comes back.
fn named(table: &Table, above: &mut Vec<usize>, numbers: &[Option<usize>], found: &mut Vec<Vec<usize>>) {
    for (index, field) in table.fields.iter().enumerate() {
        above.push(index);
        if field.echo.is_some() && numbers.contains(&field.echo) {
            found.push(above.clone());
        }
        if let Kind::Object(inner) = &field.kind {
            named(inner, above, numbers, found);
        }
        above.pop();
    }
}

fn echoes(table: &mut Table, specs: &Map<FieldSpec>, slots: &[Slot]) {
    for field in &mut table.fields {
        let Some(spec) = specs.get(&field.name) else { continue };
        field.echo = spec.echo.as_ref().and_then(|echo| slot(echo, slots));
        if let Kind::Object(inner) = &mut field.kind {
            echoes(inner, &spec.fields, slots);
        }
    }
}

fn judge_row(spec: &JudgeSpec, reply: &Table) -> Option<model::JudgeRow> {
    let values = |values: &[Spanned<String>]| values.iter().map(|value| value.value.clone()).collect();
    let condition = |(name, test): &(Spanned<String>, TestSpec)| {
        let test = match test {
            TestSpec::Is(value) => Test::Is(value.value.clone()),
            TestSpec::Not(excluded) => Test::Not(values(excluded)),
            TestSpec::AbsentOr(allowed) => Test::AbsentOr(values(allowed)),
        };
        Some((path(name, reply)?, test))
    };
    let optional = |name: &Option<Spanned<String>>| match name {
        None => Some(None),
        Some(name) => path(name, reply).map(Some),
    };
    Some(model::JudgeRow {
        when: spec.when.0.iter().map(condition).collect::<Option<_>>()?,
        then: spec.then,
        code: optional(&spec.code)?,
        sub_code: optional(&spec.sub_code)?,
        name: optional(&spec.name)?,
        message: spec.message.iter().map(|name| path(name, reply)).collect::<Option<_>>()?,
        signed: spec.signed.unwrap_or(SignedWord::Always),
    })
}

/// A place in a reply, by indices; it has a value of its own.
fn path(path: &Spanned<String>, reply: &Table) -> Option<Vec<usize>> {
    let mut table = Some(reply);
    let mut indices = Vec::new();
    for name in path.value.split('.') {
        let fields = &table?.fields;
        let index = fields.iter().position(|field| field.name == name)?;
        let kind = &fields.get(index)?.kind;
        table = match kind {
            Kind::Object(inner) => Some(inner),
            Kind::List(..) => return None,
            Kind::Text | Kind::Integer | Kind::Boolean | Kind::Time(..) => None,
        };
        indices.push(index);
    }
    table.is_none().then_some(indices)
}

fn answers(spec: &OperationSandboxSpec, reply: &Table) -> model::Answers {
    let answer = |spec: &AnswerSpec| {
        let set = spec.set.0.iter().filter_map(|(place, value)| Some((path(place, reply)?, value.value.clone())));
        model::Answer { set: set.collect(), ..errors::answer(spec) }
    };
    model::Answers {
        unpaid: answer(&spec.unpaid),
        paid: answer(&spec.paid),
        closed: answer(&spec.closed),
        missing: answer(&spec.missing),
        paying: spec.paying.as_ref().map(answer),
        refunded: spec.refunded.as_ref().map(answer),
        failed: spec.failed.as_ref().map(answer),
    }
}

fn example(spec: &ExampleSpec) -> model::Example {
    model::Example {
        of: spec.of,
        title: spec.title.lower_line(),
        judged: spec.judged,
        text: spec.text.value.trim_end().to_owned(),
    }
}

/// Whether a request type has a setter or an argument for it.
pub(super) fn is_set_by_callers(slot: &Slot) -> bool {
    slot.place.is_own() || (slot.field.required && slot.field.fill == model::Fill::Caller)
}

/// How requests are made: from the required fields; or, where one of several is needed, from each of those.
fn constructors(slots: &[Slot], rules: &[model::Rule]) -> Vec<Constructor> {
    let caller = |slot: &Slot| slot.field.fill == model::Fill::Caller;
    let mut required: Vec<(usize, &Slot)> =
        slots.iter().enumerate().filter(|(_, slot)| caller(slot) && slot.field.required).collect();
    required.sort_by_key(|(_, slot)| slot.field.page_order);
    let required: Vec<usize> = required.into_iter().map(|(index, _)| index).collect();
    // Where one of them is required anyway, there is nothing to choose.
    let choice = rules.iter().find_map(|rule| match rule {
        model::Rule::AtLeastOneOf(choice) if !choice.iter().any(|index| required.contains(index)) => Some(choice),
        _ => None,
    });
    let Some(choice) = choice else { return vec![Constructor { name: "new".to_owned(), arguments: required }] };
    let by = |chosen: &usize| {
        let slot = slots.get(*chosen)?;
        let others = required.iter().copied().filter(|index| index != chosen);
        let arguments = others.chain([*chosen]).collect();
        Some(Constructor { name: format!("by_{}", slot.field.ident), arguments })
    };
    choice.iter().filter_map(by).collect()
}
