//! What a user of the generated crate sees of a provider: credentials, client, requests, replies, error codes.

mod client;
mod enumeration;
mod reply;
mod request;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{Home, docs, tables};
use crate::model::{Credential, Erratum, Field, Provider, Trust};

/// The module of a provider.
pub(super) fn emit(provider: &Provider, home: Home) -> TokenStream {
    let tables = match home {
        Home::Paywright | Home::ModuleFiles => quote!(
            mod tables;
        ),
        Home::SingleFile => {
            let tables = tables::emit(provider);
            quote!(mod tables { #tables })
        }
    };
    let doc = docs::inner_attributes(&module_doc(provider));
    let credentials = client::credentials(provider);
    let client = client::client(provider, home);
    let operations = || provider.operations.iter();
    let requests: TokenStream = operations().map(|operation| request::request(provider, operation, home)).collect();
    let replies: TokenStream = operations().map(|operation| reply::reply(provider, operation)).collect();
    let enumerations: TokenStream = provider.enumerations.iter().map(enumeration::enumeration).collect();
    let error_code = enumeration::error_code(provider);
    // What a provider without operations or without textual credentials has no use for.
    let record = (!provider.operations.is_empty()).then(|| quote!(Record,));
    let is_textual = |credential: &Credential| credential.field.required || credential.field.enumeration.is_none();
    let secret = provider.credentials.iter().any(is_textual).then(|| quote!(Secret,));
    quote! {
        #doc
        #tables

        pub use tables::PROVIDER;

        use paywright_runtime::{
            self as runtime, BoxFuture, CloseOrders, Closed, ConfigError, Error, #record Refusal, #secret
            table,
        };

        #client
        #credentials
        #requests
        #replies
        #enumerations
        #error_code
    }
}

fn module_doc(provider: &Provider) -> Vec<String> {
    let mut doc = vec![format!("{} / {}", docs::prose(&provider.title.en), docs::prose(&provider.title.zh))];
    doc.extend(docs::both(&provider.doc));
    if let Trust::Channel(why) = &provider.trust {
        doc.push("**Replies carry nothing that could be verified.**".to_owned());
        doc.extend(docs::both(why));
    }
    let hosts = provider.hosts.iter().map(|host| {
        let words = docs::prose(&host.doc.en).replace('\n', " ");
        format!("- {}: `{}`. {words}", host.name, host.url)
    });
    doc.push(format!("Hosts:\n{}", hosts.collect::<Vec<_>>().join("\n")));
    doc.push(format!("{}, read on {}.", docs::page(&provider.document), provider.read));
    if let Some(gateway) = &provider.gateway {
        doc.push(format!("# Another door: {} / {}", docs::prose(&gateway.title.en), docs::prose(&gateway.title.zh)));
        doc.extend(docs::both(&gateway.doc));
        doc.push(
            "Give a client a [`Gateway`](runtime::transport::Gateway) of [`PROVIDER`] as its transport to call through it."
                .to_owned(),
        );
        doc.push(format!("{}, read on {}.", docs::page(&gateway.document), gateway.read));
    }
    doc.extend(errata(&provider.errata));
    doc
}

/// Where the document is wrong, as a list.
fn errata(errata: &[Erratum]) -> Option<String> {
    let items: Vec<_> = errata
        .iter()
        .map(|erratum| format!("- `{}`: {}", erratum.at, docs::prose(&erratum.problem.en).trim().replace('\n', " ")))
        .collect();
    (!items.is_empty()).then(|| format!("Where the documents are wrong or disagree:\n{}", items.join("\n")))
}

fn enumeration_of(provider: &Provider, field: &Field) -> Option<Ident> {
    provider.enumerations.get(field.enumeration?).map(|enumeration| ident(&enumeration.type_name))
}

fn ident(name: &str) -> Ident {
    format_ident!("{name}")
}
