//! From checked specs to the model: names decided, orders decided, references resolved.

mod errors;
mod fields;
pub mod names;
mod operation;

use std::collections::{HashMap, HashSet};

use crate::{
    decode::{Map, Spanned},
    diagnostic::{Diagnostics, Rule},
    model::{self, Model},
    spec::{
        AlgorithmSpec, DocumentSpec, Empty, ErratumSpec, FormatSpec, FormatWord, OperationSpec, ProviderSpec,
        SuffixSpec, VerificationSpec,
    },
    tree::Span,
};

/// A provider's file and those of its operations.
pub struct Folder {
    /// `provider.yaml`.
    pub provider: ProviderSpec,
    /// The operations, by id.
    pub operations: Vec<OperationSpec>,
}

/// Lowers everything; `None` where something could not be resolved, which `out` then says.
pub fn lower(folders: &[Folder], out: &mut Diagnostics) -> Option<Model> {
    let lowered: Vec<_> = folders.iter().map(|folder| Lowering::new(folder, out).run()).collect();
    let providers = lowered.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Model { providers })
}

/// One provider on its way.
pub(crate) struct Lowering<'a> {
    folder: &'a Folder,
    spec: &'a ProviderSpec,
    out: &'a mut Diagnostics,
    enumerations: Vec<model::Enumeration>,
    /// Where each of them stands, by its type.
    enumeration_places: HashMap<String, usize>,
}

impl<'a> Lowering<'a> {
    fn new(folder: &'a Folder, out: &'a mut Diagnostics) -> Self {
        Self { folder, spec: &folder.provider, out, enumerations: Vec::new(), enumeration_places: HashMap::new() }
    }

    fn run(mut self) -> Option<model::Provider> {
        let spec = self.spec;
        let module = self.named(&spec.id, names::snake);
        let credentials = self.credentials();
        let request_format = self.format(&spec.wire.request);
        let reply_format = self.format(&spec.wire.reply);
        let schemes: Vec<_> = spec.signatures.iter().map(|signature| self.request_scheme(signature)).collect();
        let schemes = schemes.into_iter().collect::<Option<Vec<_>>>();
        let trust = self.trust(&spec.verification);
        let errors = self.errors(&spec.errors, &spec.document.url.value);
        let folder = self.folder;
        let operations: Vec<_> = folder.operations.iter().map(|operation| self.operation(operation)).collect();
        let operations = operations.into_iter().collect::<Option<Vec<_>>>()?;
        let distinct = self.distinct_types(&operations);
        let errors = errors?;
        let error_variants = self.error_variants(&operations, &errors).filter(|_| distinct.is_some())?;
        let sandbox = spec.sandbox.as_ref();
        let (bad_signature, bad_request, replayed) = (
            sandbox.and_then(|sandbox| sandbox.bad_signature.as_ref()),
            sandbox.and_then(|sandbox| sandbox.bad_request.as_ref()),
            sandbox.and_then(|sandbox| sandbox.replayed.as_ref()),
        );
        for answer in [bad_signature, bad_request, replayed].into_iter().flatten() {
            for operation in &operations {
                self.check_answer(answer, operation, &errors);
            }
        }
        for (operation, spec) in operations.iter().zip(&folder.operations) {
            for answer in spec.sandbox.iter().flat_map(|s| [&s.unpaid, &s.paid, &s.closed, &s.missing]) {
                self.check_answer(answer, operation, &errors);
            }
        }
        Some(model::Provider {
            id: spec.id.value.clone(),
            module: module?,
            title: spec.title.lower(),
            doc: spec.doc.lower(),
            document: spec.document.url.value.clone(),
            read: spec.document.read.value.clone(),
            hosts: self.hosts(),
            credentials: credentials?,
            request_format: request_format?,
            reply_format: reply_format?,
            basic_multilingual_plane: spec.wire.characters.is_some(),
            skips_empty: spec.signatures.iter().any(|signature| signature.empty == Empty::Skipped),
            request_id: spec.wire.request_id.as_ref().map(|header| header.value.clone()),
            schemes: schemes?,
            trust: trust?,
            errors,
            error_variants,
            enumerations: self.enumerations,
            operations,
            bad_signature: bad_signature.map(errors::answer),
            bad_request: bad_request.map(errors::answer),
            replayed: replayed.map(errors::answer),
            errata: spec.errata.iter().map(erratum).collect(),
        })
    }

    /// Reports two types with one name, and types whose name a generated module has already.
    fn distinct_types(&mut self, operations: &[model::Operation]) -> Option<()> {
        let mut types: Vec<(String, Span)> = Vec::new();
        for (operation, spec) in operations.iter().zip(&self.folder.operations) {
            let mut tables = vec![operation.request_type.clone()];
            table_types(&operation.reply, &mut tables);
            types.extend(tables.into_iter().map(|name| (name, spec.id.span.clone())));
        }
        let enumerations = self.enumerations.iter().map(|enumeration| enumeration.type_name.clone());
        types.extend(enumerations.map(|name| (name, self.spec.id.span.clone())));
        let mut fine = Some(());
        let mut seen = HashSet::new();
        for (name, span) in &types {
            let again = !seen.insert(name.as_str());
            if again || names::TAKEN_TYPES.contains(&name.as_str()) {
                self.out.add(Rule::Name, span, format!("the generated module would have two types `{name}`"));
                fine = None;
            }
        }
        fine
    }

    fn hosts(&self) -> Vec<model::Host> {
        let host = |(name, host): &(Spanned<String>, crate::spec::HostSpec)| model::Host {
            name: name.value.clone(),
            url: host.url.value.trim_end_matches('/').to_owned(),
            doc: host.doc.lower(),
        };
        let mut hosts: Vec<_> = self.spec.hosts.0.iter().map(host).collect();
        hosts.sort_by_key(|host| host.name != "primary");
        hosts
    }

    fn credentials(&mut self) -> Option<Vec<model::Credential>> {
        let spec = self.spec;
        let document = spec.document.url.value.as_str();
        let mut credentials = Vec::new();
        for (order, (name, credential)) in spec.credentials.0.iter().enumerate() {
            let field = self.field(name, credential, order, document, "", false);
            credentials.push(field.map(|field| model::Credential {
                field,
                secret: crate::spec::FieldSpec::flag(&credential.secret, false),
                key: credential.key.as_ref().map(|key| key.value),
            }));
        }
        let credentials = credentials.into_iter().collect::<Option<Vec<_>>>()?;
        self.distinct(credentials.iter().map(|credential| &credential.field), &spec.credentials)?;
        Some(credentials)
    }

    fn format(&mut self, spec: &FormatSpec) -> Option<model::Format> {
        match (spec.format, &spec.root) {
            (FormatWord::Json, None) => Some(model::Format::Json),
            (FormatWord::Xml, Some(root)) => Some(model::Format::Xml(root.value.clone())),
            (FormatWord::Json, Some(root)) => {
                self.out.add(Rule::Misplaced, &root.span, "JSON has no root element".to_owned());
                None
            }
            (FormatWord::Xml, None) => {
                self.out.add(Rule::MissingKey, &spec.span, "XML has a root element".to_owned()).help("add `root: xml`");
                None
            }
        }
    }

    fn request_scheme(&mut self, spec: &crate::spec::SignatureSpec) -> Option<model::Scheme> {
        let suffix = self.suffix(spec.suffix.as_ref());
        let algorithm = self.algorithm(&spec.algorithm);
        let key = self.credential(&spec.key);
        Some(model::Scheme {
            form: spec.form,
            skips_empty: spec.empty == Empty::Skipped,
            suffix: suffix?,
            algorithm: algorithm?,
            key: key?,
            encoding: spec.encoding,
        })
    }

    fn trust(&mut self, spec: &VerificationSpec) -> Option<model::Trust> {
        if let Some(channel) = &spec.channel {
            return Some(model::Trust::Channel(channel.lower()));
        }
        let VerificationSpec { signature, form, empty, algorithm, key, encoding, .. } = spec;
        let (Some(signature), Some(form), Some(empty), Some(algorithm), Some(key), Some(encoding)) =
            (signature, form, empty, algorithm, key, encoding)
        else {
            self.out
                .add(
                    Rule::MissingKey,
                    &spec.span,
                    "replies are either signed or come over a trusted channel".to_owned(),
                )
                .help("add `channel:`, or all of `signature`, `form`, `empty`, `algorithm`, `key`, `encoding`");
            return None;
        };
        let suffix = self.suffix(spec.suffix.as_ref());
        let algorithm = self.algorithm(algorithm);
        let key = self.credential(key);
        let path = |path: &str| path.split('.').map(str::to_owned).collect::<Vec<_>>();
        let scheme = model::Scheme {
            form: *form,
            skips_empty: *empty == Empty::Skipped,
            suffix: suffix?,
            algorithm: algorithm?,
            key: key?,
            encoding: *encoding,
        };
        let must_be = spec.must_be.0.iter().map(|(place, value)| (path(&place.value), value.value.clone())).collect();
        Some(model::Trust::Signature { at: path(&signature.value), must_be, scheme })
    }

    fn suffix(&mut self, spec: Option<&SuffixSpec>) -> Option<Option<(String, usize)>> {
        let Some(spec) = spec else { return Some(None) };
        let credential = self.credential(&spec.credential)?;
        Some(Some((spec.name.value.clone(), credential)))
    }

    fn algorithm(&mut self, spec: &Spanned<AlgorithmSpec>) -> Option<model::Algorithm> {
        match &spec.value {
            AlgorithmSpec::Always(algorithm) => Some(model::Algorithm::Always(*algorithm)),
            AlgorithmSpec::By(choice) => {
                let credential = self.credential(&choice.by)?;
                let values = self.spec.credentials.get(&choice.by.value).map(|credential| &credential.values);
                let known: Vec<&str> = values.map(|values| values.names().collect()).unwrap_or_default();
                for (value, _) in choice.choices.0.iter().filter(|(value, _)| !known.contains(&value.value.as_str())) {
                    self.unknown("value of the credential", value, &known);
                }
                let missing = known.iter().filter(|known| choice.choices.get(known).is_none());
                for missing in missing.collect::<Vec<_>>() {
                    let message = format!("no algorithm for the value `{missing}`");
                    self.out.add(Rule::MissingKey, &choice.span, message).help(format!("add `{missing}: …`"));
                }
                let choices = choice.choices.0.iter().map(|(value, algorithm)| (value.value.clone(), *algorithm));
                Some(model::Algorithm::By(credential, choices.collect()))
            }
        }
    }

    /// The index of a credential.
    fn credential(&mut self, name: &Spanned<String>) -> Option<usize> {
        let found = self.spec.credentials.0.iter().position(|(known, _)| known.value == name.value);
        if found.is_none() {
            let known: Vec<&str> = self.spec.credentials.names().collect();
            self.unknown("credential", name, &known);
        }
        found
    }

    fn unknown(&mut self, what: &str, name: &Spanned<String>, known: &[&str]) {
        self.out
            .add(Rule::Reference, &name.span, format!("there is no {what} `{}`", name.value))
            .help(crate::decode::did_you_mean(&name.value, known));
    }

    /// A Rust name, or a mistake.
    fn named(&mut self, name: &Spanned<String>, how: fn(&str) -> Option<String>) -> Option<String> {
        self.rust_name(&name.value, &name.span, how)
    }

    fn rust_name(&mut self, name: &str, span: &Span, how: fn(&str) -> Option<String>) -> Option<String> {
        let named = how(name);
        if named.is_none() {
            self.out
                .add(Rule::Name, span, format!("no Rust name can be made of `{name}`"))
                .help("a name starts with a letter, and has letters, digits, `_`, `-` and `.`; an error row may give a `name:`");
        }
        named
    }

    /// Reports two fields with one Rust name.
    fn distinct<'f, T>(&mut self, fields: impl Iterator<Item = &'f model::Field>, specs: &Map<T>) -> Option<()> {
        let mut seen: Vec<&model::Field> = Vec::new();
        let mut fine = Some(());
        for field in fields {
            if let Some(first) = seen.iter().find(|other| other.ident == field.ident) {
                let place =
                    |name: &str| specs.0.iter().find(|(key, _)| key.value == name).map(|(key, _)| key.span.clone());
                if let Some(span) = place(&field.name) {
                    let message = format!("`{}` and `{}` are both `{}` in Rust", first.name, field.name, field.ident);
                    self.out.add(Rule::Name, &span, message);
                }
                fine = None;
            }
            seen.push(field);
        }
        fine
    }
}

/// The types of a table and of the objects in it.
fn table_types(table: &model::Table, out: &mut Vec<String>) {
    out.push(table.type_name.clone());
    for field in &table.fields {
        if let model::Kind::Object(inner) = &field.kind {
            table_types(inner, out);
        }
    }
}

fn erratum(spec: &ErratumSpec) -> model::Erratum {
    model::Erratum {
        at: spec.at.value.clone(),
        says: spec.says.value.clone(),
        ours: spec.ours.as_ref().map(|ours| ours.value.clone()),
        problem: spec.problem.lower(),
        source: spec.source.as_ref().map(|source| source.value.clone()),
    }
}

/// The page of something that may name its own.
fn document<'d>(source: Option<&'d Spanned<String>>, otherwise: &'d str) -> &'d str {
    source.map_or(otherwise, |source| source.value.as_str())
}

/// When a document was read.
fn read(document: &DocumentSpec) -> String {
    document.read.value.clone()
}
