//! Tests of limits: every constraint of every spec is tried at its limit and one past it.
//!
//! In comes a provider, out comes a module of tests in sentences. They check, sign nothing and send nothing, so that they
//! need no keys. Every test names its constraint in a doc comment, and the module's own comment lists the constraints
//! that cannot be tried, each with the reason: nothing is left out silently. All providers' modules and the helper
//! beside them are one program, since linking one per provider would take longer than all the tests.

mod field;
mod helper;
mod rules;

use std::collections::HashSet;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::docs;
use crate::model::{Field, Fill, Kind, Model, Operation, Place, Provider, Rule, Slot};

use field::Subject;
pub(super) use helper::helper;

/// The program's folder.
pub(super) const FOLDER: &str = "generated/tests/limits";

/// What became of the constraints of some fields: tests, and what could not be tested.
#[derive(Default)]
struct Cases {
    tests: Vec<Test>,
    skipped: Vec<String>,
}

/// A test: one request or one set of credentials, or one per value.
struct Test {
    /// The constraint, as the spec has it.
    constraint: String,
    /// The sentence, in snake case.
    name: String,
    /// What is set besides what every request of the module has, in this order.
    values: Vec<(String, Text)>,
    /// The field and the rule that is broken, if any is.
    broken: Option<(String, Broken)>,
}

/// A text to try, or several.
#[derive(Clone)]
enum Text {
    /// As it stands.
    Literal(String),
    /// Some text so many times, and a rest.
    Repeated(String, u32, String),
    /// Each of these by itself, so many times.
    Each(Vec<String>, u32),
}

/// The rules of the runtime.
#[derive(Clone, Copy)]
enum Broken {
    Required,
    MinLength,
    MaxLength,
    Characters,
    Values,
    AtLeastOneOf,
    RequiredIf,
    Wire,
}

impl Cases {
    fn skip(&mut self, constraint: &str, why: &str) {
        self.skipped.push(format!("{constraint}: {why}"));
    }

    fn test(&mut self, constraint: &str, name: String, values: Vec<(String, Text)>, broken: Option<(&str, Broken)>) {
        let broken = broken.map(|(field, rule)| (field.to_owned(), rule));
        self.tests.push(Test { constraint: constraint.to_owned(), name, values, broken });
    }
}

/// The module of a provider.
pub(super) fn provider(provider: &Provider) -> TokenStream {
    let module = format_ident!("{}", provider.module);
    let credentials = credentials(provider);
    let operations: TokenStream =
        provider.operations.iter().map(|operation| self::operation(provider, operation)).collect();
    let given = given_credentials(provider);
    let given = given.iter().map(|(_, name, value)| quote!((#name, #value)));
    let doc = docs::inner_attributes(&[
        format!("The limits of {}, each at its edge and one past it.", docs::prose(&provider.title.en)),
        "Only what goes out has limits; what comes back is never refused for one.".to_owned(),
    ]);
    quote! {
        #doc

        use paywright::#module::PROVIDER;

        use super::*;

        /// What a client cannot be without.
        const CREDENTIALS: &[(&str, &str)] = &[#(#given),*];

        #credentials
        #operations
    }
}

fn credentials(provider: &Provider) -> TokenStream {
    let mut cases = Cases::default();
    for credential in &provider.credentials {
        field::credential(credential, &mut cases);
    }
    module(
        "credentials",
        cases,
        &quote! {
            fn valid() -> Credentials {
                Credentials::new(&PROVIDER, CREDENTIALS)
            }
        },
    )
}

fn operation(provider: &Provider, operation: &Operation) -> TokenStream {
    let given = Given::new(provider, operation);
    let mut cases = Cases::default();
    for (index, slot) in operation.slots.iter().enumerate() {
        field::slot(provider, operation, &given, index, slot, &mut cases);
    }
    rules::rules(provider, operation, &given, &mut cases);
    let (id, values) = (&operation.id, given.values.iter().map(|(_, name, value)| quote!((#name, #value))));
    module(
        &operation.method_name,
        cases,
        &quote! {
            fn valid() -> Request {
                Request::new(&PROVIDER, #id, CREDENTIALS, &[#(#values),*])
            }
        },
    )
}

/// A module of tests, with what could not be tested in its doc.
fn module(name: &str, cases: Cases, valid: &TokenStream) -> TokenStream {
    let Cases { tests, skipped } = cases;
    let name = format_ident!("{}", name);
    let doc = if skipped.is_empty() {
        TokenStream::new()
    } else {
        let skipped: Vec<_> = skipped.iter().map(|skipped| format!("- {skipped}.")).collect();
        docs::attributes(&[format!("Not tried:\n{}", skipped.join("\n"))])
    };
    let mut names = HashSet::new();
    let tests: TokenStream = tests.into_iter().map(|test| self::test(test, &mut names)).collect();
    quote! {
        #doc
        mod #name {
            use super::*;

            #valid

            #[test]
            fn what_every_test_starts_from_is_accepted() {
                valid().is_accepted();
            }
            #tests
        }
    }
}

fn test(test: Test, names: &mut HashSet<String>) -> TokenStream {
    let mut name = test.name;
    while !names.insert(name.clone()) {
        name.push_str("_too");
    }
    let (doc, name) = (format!(" {}", test.constraint), format_ident!("{name}"));
    let end = match &test.broken {
        None => quote!(is_accepted()),
        Some((field, rule)) => {
            let rule = rule.tokens();
            quote!(is_refused(#field, #rule))
        }
    };
    let mut each = None;
    let sets: TokenStream = test
        .values
        .iter()
        .map(|(field, text)| {
            let value = match text {
                Text::Literal(text) => quote!(#text),
                Text::Repeated(text, count, rest) => repeated(&quote!(#text), *count, rest),
                Text::Each(texts, count) if texts.len() == 1 => {
                    let text = texts.first();
                    repeated(&quote!(#text), *count, "")
                }
                Text::Each(texts, count) => {
                    each = Some(texts.clone());
                    repeated(&quote!(each), *count, "")
                }
            };
            quote!(.with(#field, #value))
        })
        .collect();
    let body = match each {
        None => quote!(valid() #sets.#end;),
        Some(texts) => quote!(for each in [#(#texts),*] { valid() #sets.#end; }),
    };
    quote! {
        #[doc = #doc]
        #[test]
        fn #name() { #body }
    }
}

/// A text so many times, and a rest.
fn repeated(text: &TokenStream, count: u32, rest: &str) -> TokenStream {
    let times = Literal::u32_unsuffixed(count);
    match (count, rest) {
        (1, "") => text.clone(),
        (_, "") => quote!(#text.repeat(#times)),
        (0, _) => quote!(#rest),
        (_, _) => quote!(#text.repeat(#times) + #rest),
    }
}

impl Broken {
    fn tokens(self) -> TokenStream {
        match self {
            Self::Required => quote!(RuleKind::Required),
            Self::MinLength => quote!(RuleKind::MinLength),
            Self::MaxLength => quote!(RuleKind::MaxLength),
            Self::Characters => quote!(RuleKind::Characters),
            Self::Values => quote!(RuleKind::Values),
            Self::AtLeastOneOf => quote!(RuleKind::AtLeastOneOf),
            Self::RequiredIf => quote!(RuleKind::RequiredIf),
            Self::Wire => quote!(RuleKind::Wire),
        }
    }
}

/// The credentials that every test starts from: index, name and value of those that must be there.
fn given_credentials(provider: &Provider) -> Vec<(usize, String, String)> {
    let required = provider.credentials.iter().enumerate().filter(|(_, credential)| credential.field.required);
    required.map(|(index, credential)| (index, credential.field.name.clone(), sample(&credential.field))).collect()
}

/// What every request of an operation starts from.
struct Given {
    /// Slot, name and value.
    values: Vec<(usize, String, String)>,
    /// The slots that have a value without being set by the test: those above, and those that the client fills.
    filled: HashSet<usize>,
}

impl Given {
    fn new(provider: &Provider, operation: &Operation) -> Self {
        let credentials = given_credentials(provider);
        let mut chosen = HashSet::new();
        let mut filled = HashSet::new();
        for (index, slot) in operation.slots.iter().enumerate() {
            let from_credential = match slot.field.fill {
                Fill::Credential(wanted) => credentials.iter().find(|(index, ..)| *index == wanted),
                _ => None,
            };
            match (&slot.field.fill, from_credential) {
                (Fill::Signature, _) => {}
                (Fill::Caller | Fill::Credential(_), None) if slot.field.required => _ = chosen.insert(index),
                // The credential's value may be none that the field can have.
                (_, Some((_, _, value))) if *value != sample(&slot.field) => _ = chosen.insert(index),
                (Fill::Caller, _) | (Fill::Credential(_), None) => {}
                _ => _ = filled.insert(index),
            }
        }
        for rule in &operation.rules {
            if let Rule::AtLeastOneOf(fields) = rule
                && let Some(first) = fields.first()
                && !fields.iter().any(|field| chosen.contains(field) || filled.contains(field))
            {
                chosen.insert(*first);
            }
        }
        let slots = operation.slots.iter().enumerate().filter(|(index, _)| chosen.contains(index));
        let values = slots.map(|(index, slot)| (index, slot.field.name.clone(), sample(&slot.field))).collect();
        filled.extend(chosen);
        Self { values, filled }
    }
}

/// A value that keeps every limit of a field, as short as can be.
fn sample(field: &Field) -> String {
    if let Some(value) = field.limits.values.first() {
        return value.clone();
    }
    match field.kind {
        Kind::Integer => "1".to_owned(),
        _ => Subject::of_ascii(field).text(field.limits.min_length.unwrap_or(0).max(1)).written_out(),
    }
}

impl Text {
    fn written_out(self) -> String {
        match self {
            Self::Literal(text) => text,
            Self::Repeated(text, count, rest) => text.repeat(count as usize) + &rest,
            Self::Each(texts, _) => texts.into_iter().next().unwrap_or_default(),
        }
    }
}

/// Whether the slot is the value of a header by itself, which carries ASCII only.
fn is_header(slot: &Slot) -> bool {
    slot.place == Place::Header
}

/// The features of the providers: without any, there is nothing to test.
pub(super) fn features(model: &Model) -> impl Iterator<Item = &str> {
    model.providers.iter().map(|provider| provider.id.as_str())
}
