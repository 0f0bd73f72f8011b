//! The generated crate's schemas: an implementation of `schemars::JsonSchema` per message.
//!
//! The schema is made here, where the page's words are known, and stands in the crate as text. A build without the
//! feature `schemars` does not even read it.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::message_schema;
use crate::model::{Model, Provider};

/// The module of all providers' schemas.
pub(super) fn module(model: &Model) -> TokenStream {
    let modules = model.providers.iter().map(|provider| {
        let (feature, module) = (&provider.id, format_ident!("{}", provider.module));
        quote!(#[cfg(feature = #feature)] mod #module;)
    });
    quote! {
        //! JSON Schemas of the messages, for the feature `schemars`.
        #(#modules)*
    }
}

/// The schemas of a provider's messages.
pub(super) fn emit(provider: &Provider) -> TokenStream {
    let messages = provider.operations.iter().flat_map(|operation| {
        [
            (&operation.request_type, message_schema::request(provider, operation)),
            (&operation.reply.type_name, message_schema::reply(provider, operation)),
        ]
    });
    let implementations = messages.map(|(message, schema)| implementation(provider, message, &schema));
    quote! {
        //! JSON Schemas of the messages: what the page says, once more.
        use std::borrow::Cow;
        use paywright_runtime::schema::{self, JsonSchema, Schema, SchemaGenerator};
        #(#implementations)*
    }
}

fn implementation(provider: &Provider, message: &str, schema: &Value) -> TokenStream {
    let (module, name) = (format_ident!("{}", provider.module), format_ident!("{message}"));
    let schema_name = format!("{}.{message}", provider.module);
    let schema = raw(&format!("{schema:#}"));
    quote! {
        impl JsonSchema for crate::#module::#name {
            fn schema_name() -> Cow<'static, str> {
                #schema_name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                schema::of_text(#schema)
            }
        }
    }
}

/// A raw string literal, so that people can read what is in it.
fn raw(text: &str) -> Literal {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}").parse().unwrap_or_else(|_| Literal::string(text))
}
