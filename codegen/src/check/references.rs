//! Names that a spec gives to its own parts: each must be there.

use super::{Folder, outgoing};
use crate::{
    decode::{Map, Spanned, did_you_mean},
    diagnostic::{Diagnostics, Rule},
    spec::{AlgorithmSpec, FieldSpec, FillSpec, OperationSpec, ProviderSpec, TypeWord},
    tree::Span,
};

/// A name, what it should be the name of, and the names there are.
struct Reference<'a> {
    what: &'static str,
    name: &'a str,
    span: &'a Span,
    known: Vec<&'a str>,
}

pub(super) fn check(provider: &ProviderSpec, folder: &Folder, out: &mut Diagnostics) {
    let mut references = Vec::new();
    credentials(provider, folder, &mut references);
    covered(provider, &mut references);
    for operation in &folder.operations {
        request_fields(provider, &operation.spec, &mut references);
        for path in reply_paths(provider, &operation.spec) {
            reply_field(path, &operation.spec.reply, &mut references, out);
        }
    }
    references.iter().for_each(|reference| exists(reference, out));
    let verification = provider.verification.algorithm.as_ref();
    for algorithm in provider.signatures.iter().map(|signature| &signature.algorithm).chain(verification) {
        chosen_algorithms(provider, algorithm, out);
    }
}

fn exists(reference: &Reference<'_>, out: &mut Diagnostics) {
    let Reference { what, name, span, known } = reference;
    if !known.contains(name) {
        out.add(Rule::Reference, span, format!("there is no {what} `{name}`")).help(did_you_mean(name, known));
    }
}

/// The names of a map, those included whose values could not be read.
fn names<T>(map: &Map<T>) -> Vec<&str> {
    map.names().chain(map.unreadable_names()).collect()
}

fn named<'a>(what: &'static str, name: &'a Spanned<String>, known: Vec<&'a str>) -> Reference<'a> {
    Reference { what, name: &name.value, span: &name.span, known }
}

/// Whoever signs, verifies, chooses or fills with a credential.
fn credentials<'a>(provider: &'a ProviderSpec, folder: &'a Folder, out: &mut Vec<Reference<'a>>) {
    let mut used: Vec<&Spanned<String>> = super::signing::credentials_that_sign(provider);
    for field in super::fields(folder) {
        if let Some(FillSpec::Credential(name)) = field.spec.fill.as_ref().map(|fill| &fill.value) {
            used.push(name);
        }
    }
    out.extend(used.into_iter().map(|name| named("credential", name, names(&provider.credentials))));
}

fn covered<'a>(provider: &'a ProviderSpec, out: &mut Vec<Reference<'a>>) {
    for name in provider.signatures.iter().flat_map(|signature| &signature.covers) {
        out.push(named("header", name, ["body"].into_iter().chain(names(&provider.headers)).collect()));
    }
}

/// What an operation says of its request: by the document's names, or by those under which headers are signed.
fn request_fields<'a>(provider: &'a ProviderSpec, operation: &'a OperationSpec, out: &mut Vec<Reference<'a>>) {
    let mut known: Vec<&str> = Vec::new();
    for (name, spec) in outgoing(provider, operation).iter().map(|field| (field.name, field.spec)) {
        known.push(&name.value);
        known.extend(spec.signs_as.as_ref().map(|name| name.value.as_str()));
    }
    let members = provider.headers.0.iter().flat_map(|(_, header)| header.fields.unreadable_names());
    let shared = provider.headers.unreadable_names().chain(provider.query.unreadable_names());
    known.extend(operation.request.unreadable_names().chain(shared).chain(members));

    for name in super::order_numbers(operation) {
        out.push(named("field of the request", name, names(&operation.request)));
    }
    let mut used: Vec<&Spanned<String>> = Vec::new();
    used.extend(provider.signatures.iter().map(|signature| &signature.into));
    for rule in &operation.rules {
        used.extend(rule.at_least_one_of.iter().chain(&rule.precedence).flatten());
        used.extend(rule.required_if.iter().flat_map(|condition| [&condition.field, &condition.present]));
    }
    echoes(&operation.reply, &mut used);
    out.extend(used.into_iter().map(|name| named("request field", name, known.clone())));
}

fn echoes<'a>(fields: &'a Map<FieldSpec>, used: &mut Vec<&'a Spanned<String>>) {
    for (_, field) in &fields.0 {
        used.extend(&field.echo);
        echoes(&field.fields, used);
    }
}

/// The places of an operation's reply that judging, verifying, queries and the sandbox look at.
fn reply_paths<'a>(provider: &'a ProviderSpec, operation: &'a OperationSpec) -> Vec<&'a Spanned<String>> {
    let mut paths: Vec<&Spanned<String>> = Vec::new();
    if let Some(queries) = &operation.queries {
        paths.push(&queries.state);
        paths.extend(&queries.paid_when);
    }
    if let Some(sandbox) = &operation.sandbox {
        paths.extend(sandbox.answers().flat_map(|answer| answer.set.0.iter().map(|(path, _)| path)));
    }
    for row in operation.judge.as_ref().unwrap_or(&provider.judge) {
        paths.extend(row.when.0.iter().map(|(path, _)| path));
        paths.extend([&row.code, &row.sub_code, &row.name].into_iter().flatten().chain(&row.message));
    }
    paths.extend(&provider.verification.signature);
    paths.extend(provider.verification.must_be.0.iter().map(|(path, _)| path));
    paths
}

/// A place in a reply: a field, or a field of an object, and so on.
fn reply_field<'a>(
    path: &'a Spanned<String>,
    reply: &'a Map<FieldSpec>,
    references: &mut Vec<Reference<'a>>,
    out: &mut Diagnostics,
) {
    let mut fields = reply;
    let mut steps = path.value.split('.').peekable();
    while let Some(step) = steps.next() {
        references.push(Reference { what: "reply field", name: step, span: &path.span, known: names(fields) });
        let Some(field) = fields.get(step) else { return };
        if field.kind.value == TypeWord::List {
            out.add(Rule::Reference, &path.span, format!("`{step}` is a list, and may have any number of values"))
                .help("name a field that stands beside it");
            return;
        }
        if steps.peek().is_none() && field.kind.value == TypeWord::Object {
            out.add(Rule::Reference, &path.span, format!("`{}` is an object, and has no value", path.value))
                .help(did_you_mean("", &names(&field.fields)));
        }
        fields = &field.fields;
    }
}

/// Each value of the credential that chooses needs an algorithm, and no other value has one.
fn chosen_algorithms(provider: &ProviderSpec, algorithm: &Spanned<AlgorithmSpec>, out: &mut Diagnostics) {
    let AlgorithmSpec::By(choice) = &algorithm.value else { return };
    let Some(credential) = provider.credentials.get(&choice.by.value) else { return };
    let known = names(&credential.values);
    for (value, _) in &choice.choices.0 {
        exists(&named("value of the credential", value, known.clone()), out);
    }
    let chosen = names(&choice.choices);
    if known.is_empty() {
        out.add(Rule::NoAlgorithm, &choice.by.span, format!("`{}` has no values to choose by", choice.by.value))
            .help("list them in the credential's `values`");
    }
    for missing in known.iter().filter(|known| !chosen.contains(known)) {
        out.add(Rule::NoAlgorithm, &choice.span, format!("no algorithm for the value `{missing}`"))
            .help(format!("add `{missing}: …`"));
    }
}
