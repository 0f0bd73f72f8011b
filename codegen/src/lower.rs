//! From checked specs to the model: names decided, orders decided, references resolved.

mod collisions;
mod errors;
mod fields;
mod gateway;
pub mod names;
mod operation;

use std::collections::HashMap;

pub use collisions::distinct_modules;
pub(crate) use fields::zone_seconds;

use crate::{
    check::Folder,
    decode::Spanned,
    diagnostic::{Diagnostics, Rule},
    model,
    spec::{
        AlgorithmSpec, DocumentSpec, Empty, ErratumSpec, FormatSpec, FormatWord, OperationSpec, ProviderSpec,
        SuffixSpec, TextSpec, ValueSpec, VerificationSpec,
    },
    tree::Span,
};

/// Lowers a provider; `None` where that is impossible. What is wrong with names stands in `out` then; what else is
/// wrong was reported by [`check`](crate::check).
pub fn lower(folder: &Folder, out: &mut Diagnostics) -> Option<model::Provider> {
    let operations = folder.operations.iter().map(|file| &file.spec).collect();
    Lowering {
        spec: &folder.provider.as_ref()?.spec,
        operations,
        is_complete: folder.is_complete,
        out,
        enumerations: Vec::new(),
        enumeration_indices: HashMap::new(),
        enumeration_places: Vec::new(),
    }
    .run()
}

/// One provider on its way.
pub(crate) struct Lowering<'a> {
    spec: &'a ProviderSpec,
    operations: Vec<&'a OperationSpec>,
    is_complete: bool,
    out: &'a mut Diagnostics,
    enumerations: Vec<model::Enumeration>,
    /// Where each of them stands, by its type.
    enumeration_indices: HashMap<String, usize>,
    /// Where the field of each enumeration stands.
    enumeration_places: Vec<Span>,
}

impl<'a> Lowering<'a> {
    fn run(mut self) -> Option<model::Provider> {
        let spec = self.spec;
        let module = self.named(&spec.id, names::module).and_then(|module| self.free_module(module));
        let credentials = self.credentials();
        let request_format = self.format(&spec.wire.request);
        let reply_format = self.format(&spec.wire.reply);
        let schemes: Vec<_> = spec.signatures.iter().map(|signature| self.request_scheme(signature)).collect();
        let schemes = schemes.into_iter().collect::<Option<Vec<_>>>();
        let trust = self.trust(&spec.verification);
        let errors = self.errors(&spec.errors, &spec.document.url.value);
        let gateway = spec.gateway.as_ref().map(gateway::gateway);
        let specs = self.operations.clone();
        let operations: Vec<_> = specs.iter().map(|operation| self.operation(operation)).collect();
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
        if self.is_complete {
            for answer in [bad_signature, bad_request, replayed].into_iter().flatten() {
                operations.iter().for_each(|operation| self.check_answer(answer, operation, &errors));
            }
            for (operation, spec) in operations.iter().zip(specs) {
                for answer in spec.sandbox.iter().flat_map(|s| [&s.unpaid, &s.paid, &s.closed, &s.missing]) {
                    self.check_answer(answer, operation, &errors);
                }
            }
        }
        Some(model::Provider {
            id: spec.id.value.clone(),
            module: module?,
            title: spec.title.lower_line(),
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
            gateway: gateway.map_or(Some(None), |gateway| gateway.map(Some))?,
            bad_signature: bad_signature.map(errors::answer),
            bad_request: bad_request.map(errors::answer),
            replayed: replayed.map(errors::answer),
            errata: spec.errata.iter().map(erratum).collect(),
        })
    }

    fn hosts(&self) -> Vec<model::Host> {
        let host = |(name, host): &(Spanned<String>, crate::spec::HostSpec)| model::Host {
            name: name.value.clone(),
            role: model::HostRole::of(&name.value),
            url: host.url.value.trim_end_matches('/').to_owned(),
            doc: host.doc.lower(),
        };
        let mut hosts: Vec<_> = self.spec.hosts.0.iter().map(host).collect();
        hosts.sort_by_key(|host| host.role != model::HostRole::Primary);
        hosts
    }

    fn credentials(&mut self) -> Option<Vec<model::Credential>> {
        let spec = self.spec;
        let document = spec.document.url.value.as_str();
        let mut credentials = Vec::new();
        for (order, (name, credential)) in spec.credentials.0.iter().enumerate() {
            // What can be no name is reported with the field.
            let ident = names::credential(&credential.name.as_ref().unwrap_or(name).value);
            let field = self.field(name, credential, order, document, "", false);
            credentials.push(field.zip(ident).map(|(field, ident)| model::Credential {
                field: model::Field { ident, ..field },
                secret: crate::spec::FieldSpec::flag(&credential.secret, false),
                key: credential.key.as_ref().map(|key| key.value),
            }));
        }
        let credentials = credentials.into_iter().collect::<Option<Vec<_>>>()?;
        self.distinct_fields(credentials.iter().map(|credential| &credential.field), &spec.credentials)?;
        Some(credentials)
    }

    fn format(&self, spec: &FormatSpec) -> Option<model::Format> {
        match (spec.format, &spec.root) {
            (FormatWord::Json, None) => Some(model::Format::Json),
            (FormatWord::Xml, Some(root)) => Some(model::Format::Xml(root.value.clone())),
            (FormatWord::Json, Some(_)) | (FormatWord::Xml, None) => None,
        }
    }

    fn request_scheme(&self, spec: &crate::spec::SignatureSpec) -> Option<model::Scheme> {
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

    fn trust(&self, spec: &VerificationSpec) -> Option<model::Trust> {
        if let Some(channel) = &spec.channel {
            return Some(model::Trust::Channel(channel.lower()));
        }
        let VerificationSpec { signature, form, empty, algorithm, key, encoding, .. } = spec;
        let signature = signature.as_ref()?;
        let suffix = self.suffix(spec.suffix.as_ref());
        let algorithm = self.algorithm(algorithm.as_ref()?);
        let key = self.credential(key.as_ref()?);
        let path = |path: &str| path.split('.').map(str::to_owned).collect::<Vec<_>>();
        let scheme = model::Scheme {
            form: (*form)?,
            skips_empty: (*empty)? == Empty::Skipped,
            suffix: suffix?,
            algorithm: algorithm?,
            key: key?,
            encoding: (*encoding)?,
        };
        let must_be = spec.must_be.0.iter().map(|(place, value)| (path(&place.value), value.value.clone())).collect();
        Some(model::Trust::Signature { at: path(&signature.value), must_be, scheme })
    }

    fn suffix(&self, spec: Option<&SuffixSpec>) -> Option<Option<(String, usize)>> {
        let Some(spec) = spec else { return Some(None) };
        let credential = self.credential(&spec.credential)?;
        Some(Some((spec.name.value.clone(), credential)))
    }

    fn algorithm(&self, spec: &Spanned<AlgorithmSpec>) -> Option<model::Algorithm> {
        match &spec.value {
            AlgorithmSpec::Always(algorithm) => Some(model::Algorithm::Always(*algorithm)),
            AlgorithmSpec::By(choice) => {
                let credential = self.credential(&choice.by)?;
                let choices = choice.choices.0.iter().map(|(value, algorithm)| (value.value.clone(), *algorithm));
                Some(model::Algorithm::By(credential, choices.collect()))
            }
        }
    }

    /// The index of a credential.
    fn credential(&self, name: &Spanned<String>) -> Option<usize> {
        self.spec.credentials.0.iter().position(|(known, _)| known.value == name.value)
    }

    /// A Rust name, or a mistake.
    fn named(&mut self, name: &Spanned<String>, how: fn(&str) -> Option<String>) -> Option<String> {
        self.rust_name(&name.value, &name.span, how)
    }

    fn rust_name(&mut self, name: &str, span: &Span, how: fn(&str) -> Option<String>) -> Option<String> {
        let named = how(name);
        // A name that is missing is reported as such.
        if named.is_none() && span.start != span.end {
            self.out.add(Rule::Name, span, format!("no Rust name can be made of `{name}`")).help(
                "a name starts with a letter, and has letters, digits, `_`, `-` and `.`; give another one with `name:`",
            );
        }
        named
    }
}

impl TextSpec {
    /// Both languages, without blanks around them.
    #[must_use]
    pub fn lower(&self) -> model::Text {
        model::Text { en: self.en.value.trim().to_owned(), zh: self.zh.value.trim().to_owned() }
    }

    /// Both languages, each on one line: a title stands in headings and comments.
    #[must_use]
    pub fn lower_line(&self) -> model::Text {
        let line = |text: &Spanned<String>| {
            let words = text.value.split(|c: char| c.is_whitespace() || c.is_control());
            words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        };
        model::Text { en: line(&self.en), zh: line(&self.zh) }
    }
}

impl ValueSpec {
    /// What it means, in both languages.
    #[must_use]
    pub fn lower(&self) -> model::Text {
        model::Text { en: self.en.value.trim().to_owned(), zh: self.zh.value.trim().to_owned() }
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
