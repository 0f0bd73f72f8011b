//! Operations: what goes out, in canonical order, and how what comes back is judged.

use super::{Lowering, errors, names};
use crate::{
    decode::{Map, Spanned},
    diagnostic::Rule,
    model::{self, Constructor, Header, Kind, Place, Slot, Table, Test},
    spec::{
        ExampleSpec, FieldSpec, JudgeSpec, OperationSandboxSpec, OperationSpec, RuleSpec, SignatureSpec, SignedWord,
        TestSpec, TypeWord,
    },
    tree::Span,
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
        self.echoes(&mut reply, &spec.reply, &slots);
        let signatures = self.signatures(&slots);
        let rules: Vec<_> = spec.rules.iter().filter_map(|rule| self.rule(rule, &slots)).collect();
        let closes = self.closes(spec, &slots);
        let judge: Vec<_> = self.spec.judge.iter().map(|row| self.judge_row(row, &reply)).collect();
        let judge = judge.into_iter().collect::<Option<Vec<_>>>();
        let of = |place: fn(&Place) -> bool| -> Vec<usize> {
            slots.iter().enumerate().filter(|(_, slot)| place(&slot.place)).map(|(index, _)| index).collect()
        };
        let constructors = constructors(&slots, &rules);
        self.distinct_constructors(spec, &slots, &constructors)?;
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
            idempotent: spec.idempotent,
            closes: closes?,
            guidance: spec.guidance.as_ref().map(|g| (g.wait_after_creation.value, g.doc.lower())),
            headers: self.headers(&slots),
            query: of(|place| *place == Place::Query),
            body: of(|place| *place == Place::Body),
            signatures: signatures?,
            constructors,
            rules,
            reply,
            foreign: spec.foreign_members.iter().map(|name| name.value.clone()).collect(),
            judge: judge?,
            errors: operation_errors?,
            answers: spec.sandbox.as_ref().map(answers),
            examples: spec.examples.iter().map(example).collect(),
            unused: self.unused(spec, page),
            errata: spec.errata.iter().map(super::erratum).collect(),
            slots,
        })
    }

    /// The slots that name the order to close, if the operation closes any.
    fn closes(&mut self, spec: &OperationSpec, slots: &[Slot]) -> Option<Option<(usize, Option<usize>)>> {
        match &spec.closes {
            None => Some(None),
            Some(closes) => self.slot(&closes.merchant, slots).map(|merchant| {
                let provider = closes.provider.as_ref().and_then(|provider| self.slot(provider, slots));
                Some((merchant, provider))
            }),
        }
    }

    /// Everything that goes out, sorted by the name under which it is signed.
    fn slots(&mut self, spec: &OperationSpec, page: &str) -> Option<Vec<Slot>> {
        let provider = self.spec;
        let shared = provider.document.url.value.as_str();
        let mut found: Vec<Option<Slot>> = Vec::new();
        for (order, (name, field)) in spec.request.0.iter().enumerate() {
            found.push(self.slot_of(name, field, order, page, Place::Body));
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

    /// Reports two fields that are signed under one name, and two that are one name in Rust.
    fn distinct_slots(&mut self, spec: &OperationSpec, slots: &[Slot]) -> Option<()> {
        let mut fine = Some(());
        for (index, second) in slots.iter().enumerate() {
            for first in slots.iter().take(index) {
                let names = format!("`{}` and `{}`", first.field.name, second.field.name);
                let (message, help) = if first.signs_as == second.signs_as {
                    (format!("{names} go out under one name"), "give a header `signs_as:`")
                } else if first.field.ident == second.field.ident && [first, second].iter().all(|slot| is_named(slot)) {
                    (format!("{names} are both `{}` in Rust", second.field.ident), "give one of them another `name:`")
                } else {
                    continue;
                };
                let span = self.place_of_slot(spec, second);
                self.out.add(Rule::Name, &span, message).help(help);
                fine = None;
            }
        }
        fine
    }

    /// Reports a field whose setter would have a constructor's name.
    fn distinct_constructors(&mut self, spec: &OperationSpec, slots: &[Slot], made: &[Constructor]) -> Option<()> {
        let taken = |slot: &&Slot| is_named(slot) && made.iter().any(|made| made.name == slot.field.ident);
        let Some(slot) = slots.iter().find(taken) else { return Some(()) };
        let message = format!("`{}` in Rust is a way to make the request already", slot.field.ident);
        let span = self.place_of_slot(spec, slot);
        self.out.add(Rule::Name, &span, message).help("give the field another `name:`");
        None
    }

    /// Where a slot's field stands: in the operation's file if it can, else in the provider's.
    fn place_of_slot(&self, spec: &OperationSpec, slot: &Slot) -> Span {
        let headers = &self.spec.headers;
        let fields = match &slot.place {
            Place::Body => Some(&spec.request),
            Place::Query => Some(&self.spec.query),
            Place::Header => Some(headers),
            Place::Member(header) => headers.get(header).map(|header| &header.fields),
        };
        let mut keys = fields.into_iter().flat_map(|fields| &fields.0).map(|(key, _)| key);
        keys.find(|key| key.value == slot.field.name).map_or(&spec.id.span, |key| &key.span).clone()
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

    /// The signatures of an operation; each signature field must be filled exactly once.
    fn signatures(&mut self, slots: &[Slot]) -> Option<Vec<model::Signature>> {
        let spec = self.spec;
        let mut fine = true;
        for slot in slots.iter().filter(|slot| slot.field.fill == model::Fill::Signature) {
            if spec.signatures.iter().filter(|signature| signature.into.value == slot.field.name).count() != 1 {
                let message = format!("exactly one signature must go into `{}`", slot.field.name);
                self.out.add(Rule::Signature, &spec.id.span, message).help("see `signatures:`");
                fine = false;
            }
        }
        let signatures: Vec<_> = spec
            .signatures
            .iter()
            .enumerate()
            .map(|(index, signature)| self.signature(index, signature, slots))
            .collect();
        signatures.into_iter().collect::<Option<Vec<_>>>().filter(|_| fine)
    }

    fn signature(&mut self, scheme: usize, spec: &SignatureSpec, slots: &[Slot]) -> Option<model::Signature> {
        let into = self.slot(&spec.into, slots)?;
        if slots.get(into).is_some_and(|slot| slot.field.fill != model::Fill::Signature) {
            self.out
                .add(Rule::Signature, &spec.into.span, format!("`{}` is no signature field", spec.into.value))
                .help("give it `fill: signature`");
            return None;
        }
        for covered in spec.covers.iter().filter(|covered| covered.value != "body") {
            if self.spec.headers.get(&covered.value).is_none() {
                let known: Vec<&str> = ["body"].into_iter().chain(self.spec.headers.names()).collect();
                self.unknown("header", covered, &known);
                return None;
            }
        }
        // A signature covers those made before it, not itself nor those made after it.
        let made: Vec<&str> = self.spec.signatures.iter().take(scheme).map(|made| made.into.value.as_str()).collect();
        let covers = |slot: &Slot| {
            let place = match &slot.place {
                Place::Body => "body",
                Place::Header => slot.field.name.as_str(),
                Place::Member(header) => header.as_str(),
                Place::Query => return false,
            };
            let is_made = slot.field.fill != model::Fill::Signature || made.contains(&slot.field.name.as_str());
            slot.signed && is_made && spec.covers.iter().any(|covered| covered.value == place)
        };
        let covered = slots.iter().enumerate().filter(|(_, slot)| covers(slot)).map(|(index, _)| index).collect();
        let covers_body = spec.covers.iter().any(|covered| covered.value == "body");
        Some(model::Signature { scheme, into, covers: covered, covers_body })
    }

    fn rule(&mut self, spec: &RuleSpec, slots: &[Slot]) -> Option<model::Rule> {
        let mut all =
            |names: &[Spanned<String>]| names.iter().map(|name| self.slot(name, slots)).collect::<Option<Vec<usize>>>();
        if let Some(names) = &spec.at_least_one_of {
            return all(names).map(model::Rule::AtLeastOneOf);
        }
        if let Some(names) = &spec.precedence {
            return all(names).map(model::Rule::Precedence);
        }
        let condition = spec.required_if.as_ref()?;
        Some(model::Rule::RequiredIf(self.slot(&condition.field, slots)?, self.slot(&condition.present, slots)?))
    }

    /// The slot with the document's name, or the name under which it is signed.
    fn slot(&mut self, name: &Spanned<String>, slots: &[Slot]) -> Option<usize> {
        let found = slots.iter().position(|slot| slot.field.name == name.value || slot.signs_as == name.value);
        if found.is_none() {
            let known: Vec<&str> = slots.iter().map(|slot| slot.field.name.as_str()).collect();
            self.unknown("request field", name, &known);
        }
        found
    }

    fn echoes(&mut self, table: &mut Table, specs: &Map<FieldSpec>, slots: &[Slot]) {
        for field in &mut table.fields {
            let Some(spec) = specs.get(&field.name) else { continue };
            field.echo = spec.echo.as_ref().and_then(|echo| self.slot(echo, slots));
            if let Kind::Object(inner) = &mut field.kind {
                self.echoes(inner, &spec.fields, slots);
            }
        }
    }

    fn judge_row(&mut self, spec: &JudgeSpec, reply: &Table) -> Option<model::JudgeRow> {
        let mut when = Vec::new();
        for (path, test) in &spec.when.0 {
            let values = |values: &[Spanned<String>]| values.iter().map(|value| value.value.clone()).collect();
            let test = match test {
                TestSpec::Is(value) => Test::Is(value.value.clone()),
                TestSpec::Not(excluded) => Test::Not(values(excluded)),
                TestSpec::AbsentOr(allowed) => Test::AbsentOr(values(allowed)),
            };
            when.push(self.path(path, reply).map(|path| (path, test)));
        }
        let mut optional = |path: &Option<Spanned<String>>| match path {
            None => Some(None),
            Some(path) => self.path(path, reply).map(Some),
        };
        let (code, sub_code, name) = (optional(&spec.code), optional(&spec.sub_code), optional(&spec.name));
        let message: Vec<_> = spec.message.iter().map(|path| self.path(path, reply)).collect();
        Some(model::JudgeRow {
            when: when.into_iter().collect::<Option<_>>()?,
            then: spec.then,
            code: code?,
            sub_code: sub_code?,
            name: name?,
            message: message.into_iter().collect::<Option<_>>()?,
            signed: spec.signed.unwrap_or(SignedWord::Always),
        })
    }

    /// A place in a reply, by indices.
    fn path(&mut self, path: &Spanned<String>, reply: &Table) -> Option<Vec<usize>> {
        let mut table = Some(reply);
        let mut indices = Vec::new();
        for name in path.value.split('.') {
            let fields = table.map(|table| table.fields.as_slice()).unwrap_or_default();
            let Some(index) = fields.iter().position(|field| field.name == name) else {
                let known: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
                self.unknown("reply field", path, &known);
                return None;
            };
            table = fields.get(index).and_then(|field| match &field.kind {
                Kind::Object(inner) => Some(inner),
                Kind::Text | Kind::Integer => None,
            });
            indices.push(index);
        }
        if table.is_some() {
            self.out.add(Rule::Reference, &path.span, format!("`{}` is an object, and has no value", path.value));
            return None;
        }
        Some(indices)
    }
}

fn answers(spec: &OperationSandboxSpec) -> model::Answers {
    model::Answers {
        unpaid: errors::answer(&spec.unpaid),
        paid: errors::answer(&spec.paid),
        closed: errors::answer(&spec.closed),
        missing: errors::answer(&spec.missing),
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
fn is_named(slot: &Slot) -> bool {
    slot.place == Place::Body || (slot.field.required && slot.field.fill == model::Fill::Caller)
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
