//! The gateway's table.

use proc_macro2::TokenStream;
use quote::quote;

use super::{index, number, option, text};
use crate::model::{Content, Endpoint, FormScheme, FormSignature, Gateway, Item, Label, Setting};

pub(super) fn gateway(gateway: &Gateway) -> TokenStream {
    let Gateway { document, path, .. } = gateway;
    let title = text(&gateway.title);
    let endpoints = gateway.endpoints.iter().map(endpoint);
    let url = option(
        gateway.url.as_ref().map(|(variable, member)| quote!(UrlVariable { variable: #variable, member: #member })),
    );
    let settings = gateway.settings.iter().map(setting);
    let [query, headers, parts] = [&gateway.query, &gateway.headers, &gateway.parts].map(|all| items(all));
    let signature = signature(&gateway.signature);
    quote! {
        Gateway {
            title: #title,
            document: #document,
            endpoints: &[#(#endpoints),*],
            path: #path,
            url: #url,
            settings: &[#(#settings),*],
            query: #query,
            headers: #headers,
            parts: #parts,
            signature: #signature,
        }
    }
}

fn endpoint(endpoint: &Endpoint) -> TokenStream {
    let Endpoint { name, tls, .. } = endpoint;
    let host = endpoint.host.iter().map(|label| match label {
        Label::Text(text) => quote!(Label::Text(#text)),
        Label::Setting(setting) => {
            let setting = index(*setting);
            quote!(Label::Setting(#setting))
        }
    });
    quote!(Endpoint { name: #name, tls: #tls, host: &[#(#host),*] })
}

fn setting(setting: &Setting) -> TokenStream {
    let Setting { name, required, variables, .. } = setting;
    let file = option(setting.file.as_ref().map(|file| quote!(#file)));
    let instead_of = option(setting.instead_of.map(index).map(|other| quote!(#other)));
    quote! {
        Setting {
            name: #name,
            required: #required,
            variables: &[#(#variables),*],
            file: #file,
            instead_of: #instead_of,
        }
    }
}

fn items(items: &[Item]) -> TokenStream {
    let items = items.iter().map(|item| {
        let Item { name, signed, .. } = item;
        let content = content(&item.content);
        quote!(Item { name: #name, content: #content, signed: #signed })
    });
    quote!(&[#(#items),*])
}

fn content(content: &Content) -> TokenStream {
    match content {
        Content::Constant(constant) => quote!(Content::Constant(#constant)),
        Content::Setting(setting) => {
            let setting = index(*setting);
            quote!(Content::Setting(#setting))
        }
        Content::Call => quote!(Content::Call),
        Content::Message => quote!(Content::Message),
        Content::Protobuf(names) => quote!(Content::Protobuf(&[#(#names),*])),
        Content::TraceId => quote!(Content::TraceId),
        Content::TimeMillis => quote!(Content::TimeMillis),
        Content::Signature => quote!(Content::Signature),
        Content::SignatureTime => quote!(Content::SignatureTime),
    }
}

fn signature(signature: &FormSignature) -> TokenStream {
    let scheme = match signature.scheme {
        FormScheme::Tc3HmacSha256 => quote!(FormScheme::Tc3HmacSha256),
    };
    let (service, method) = (&signature.service, &signature.method);
    let (id, key, backdate) = (index(signature.id), index(signature.key), number(signature.backdate));
    quote!(FormSignature { scheme: #scheme, service: #service, id: #id, key: #key, method: #method, backdate: #backdate })
}
