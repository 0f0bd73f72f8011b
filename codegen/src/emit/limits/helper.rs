//! The helper that the modules of tests share, and the program's root.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::features;
use crate::model::Model;

/// `main.rs`.
pub(in crate::emit) fn helper(model: &Model) -> TokenStream {
    let features: Vec<&str> = features(model).collect();
    let modules = model.providers.iter().map(|provider| {
        let (feature, module) = (&provider.id, format_ident!("{}", provider.module));
        quote!(#[cfg(feature = #feature)] mod #module;)
    });
    let request = request();
    let credentials = credentials();
    quote! {
        //! Every limit of the documents, at its edge and one past it. Nothing is signed or sent.
        #![cfg(any(#(feature = #features),*))]
        #![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

        #(#modules)*

        use paywright::{
            ConfigError, ErrorKind,
            runtime::{self, Record, check::RuleKind, table::{Kind, Operation, Provider}},
        };

        #request
        #credentials
    }
}

fn request() -> TokenStream {
    quote! {
        /// A request that is accepted, to be changed.
        struct Request {
            operation: &'static Operation,
            credentials: runtime::Credentials,
            values: Vec<(String, String)>,
        }

        impl Request {
            fn new(
                provider: &'static Provider,
                operation: &str,
                credentials: &[(&str, &str)],
                values: &[(&str, &str)],
            ) -> Self {
                let operation = provider.operation(operation).unwrap();
                let credentials = Credentials::new(provider, credentials).0;
                let request = Self { operation, credentials, values: Vec::new() };
                values.iter().fold(request, |request, (name, value)| request.with(name, *value))
            }

            /// Sets a field, named as in the document. An empty number is none.
            fn with(mut self, name: &str, value: impl Into<String>) -> Self {
                self.values.retain(|(other, _)| other != name);
                self.values.push((name.to_owned(), value.into()));
                self
            }

            fn check(&self) -> Result<(), ErrorKind> {
                let table = self.operation.request;
                let mut record = Record::new(table);
                for (name, value) in &self.values {
                    let index = table.index_of(name).unwrap();
                    match table.fields[index].kind {
                        Kind::Integer if value.is_empty() => {}
                        Kind::Integer => record.set_integer(index, value.parse().unwrap()),
                        _ => record.set_text(index, value),
                    }
                }
                self.credentials.check_request(self.operation, &record)
            }

            #[track_caller]
            fn is_accepted(&self) {
                self.check().unwrap();
            }

            /// It breaks this rule of this field, and no other one.
            #[track_caller]
            fn is_refused(&self, field: &str, rule: RuleKind) {
                match self.check() {
                    Err(ErrorKind::Invalid(found)) => {
                        let found: Vec<_> = found.iter().map(|found| (found.field.as_str(), found.rule)).collect();
                        assert_eq!(found, [(field, rule)]);
                    }
                    other => panic!("not refused: {other:?}"),
                }
            }
        }
    }
}

fn credentials() -> TokenStream {
    quote! {
        /// Credentials that are accepted, to be changed. No key is looked into.
        struct Credentials(runtime::Credentials);

        impl Credentials {
            fn new(provider: &'static Provider, values: &[(&str, &str)]) -> Self {
                let none = Self(runtime::Credentials::new(provider));
                values.iter().fold(none, |credentials, (name, value)| credentials.with(name, *value))
            }

            fn with(mut self, name: &str, value: impl AsRef<str>) -> Self {
                self.0.set_by_name(name, value.as_ref()).unwrap();
                self
            }

            #[track_caller]
            fn is_accepted(&self) {
                self.0.check().unwrap();
            }

            #[track_caller]
            fn is_refused(&self, field: &str, rule: RuleKind) {
                match self.0.check() {
                    Err(ConfigError::Invalid { violation, .. }) => {
                        assert_eq!((violation.field.as_str(), violation.rule), (field, rule));
                    }
                    Err(ConfigError::Missing { name, .. }) => assert_eq!((name, RuleKind::Required), (field, rule)),
                    other => panic!("not refused: {other:?}"),
                }
            }
        }
    }
}
