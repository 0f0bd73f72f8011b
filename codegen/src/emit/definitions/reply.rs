//! Reply types: a getter per field, views for objects.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{enumeration_of, ident};
use crate::{
    emit::docs,
    model::{Field, Kind, Operation, Provider, Table},
};

pub(super) fn reply(provider: &Provider, operation: &Operation) -> TokenStream {
    let name = ident(&operation.reply.type_name);
    let doc = docs::attributes(&[
        format!("What comes back from `{}`.", operation.id),
        "Every field may be missing, whatever the page says; fields that the page does not list are in the raw reply."
            .to_owned(),
        docs::page(&operation.document),
    ]);
    let getters = getters(provider, &operation.reply, Holder::Owned);
    let inner = inner_tables(provider, &operation.reply);
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct #name(Record);

        impl #name {
            #getters

            /// The values, by the fields' places.
            #[must_use]
            pub fn record(&self) -> &Record {
                &self.0
            }
        }
        #inner
    }
}

fn inner_tables(provider: &Provider, table: &Table) -> TokenStream {
    let objects = table.fields.iter().filter_map(|field| Some((field, field.kind.inner()?)));
    objects
        .map(|(field, inner)| {
            let name = ident(&inner.type_name);
            let doc = docs::attributes(&docs::both(&field.doc));
            let getters = getters(provider, inner, Holder::Borrowed);
            let deeper = inner_tables(provider, inner);
            quote! {
                #doc
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                pub struct #name<'r>(&'r Record);

                impl<'r> #name<'r> {
                    #getters
                }
                #deeper
            }
        })
        .collect()
}

/// What a getter's value is borrowed from.
#[derive(Clone, Copy)]
enum Holder {
    /// The reply, which holds its values.
    Owned,
    /// An object or an item inside of it, which may be gone before its values are.
    Borrowed,
}

fn getters(provider: &Provider, table: &Table, holder: Holder) -> TokenStream {
    let (lifetime, reference, captured) = match holder {
        Holder::Owned => (quote!('_), quote!(&), TokenStream::new()),
        Holder::Borrowed => (quote!('r), quote!(&'r), quote!(+ use<'r>)),
    };
    let getter = |(index, field): (usize, &Field)| {
        let doc = docs::attributes(&docs::field(field));
        let (index, name) = (Literal::usize_unsuffixed(index), ident(&field.ident));
        if let Kind::List(inner, _) = &field.kind {
            let inner = ident(&inner.type_name);
            return quote! {
                #doc
                pub fn #name(&self) -> impl ExactSizeIterator<Item = #inner<#lifetime>> #captured {
                    self.0.items(#index).iter().map(#inner)
                }
            };
        }
        let (kind, value) = match (&field.kind, enumeration_of(provider, field)) {
            (Kind::Object(inner) | Kind::List(inner, _), _) => {
                let inner = ident(&inner.type_name);
                (quote!(#inner<#lifetime>), quote!(self.0.record(#index).map(#inner)))
            }
            (Kind::Integer, _) => (quote!(i64), quote!(self.0.integer(#index))),
            (Kind::Boolean, _) => (quote!(bool), quote!(self.0.boolean(#index))),
            (Kind::Time(..), _) => (quote!(runtime::time::Time<#lifetime>), quote!(self.0.time(#index))),
            (Kind::Text, Some(enumeration)) => {
                (quote!(#enumeration), quote!(self.0.text(#index).map(#enumeration::from)))
            }
            (Kind::Text, None) => (quote!(#reference str), quote!(self.0.text(#index))),
        };
        quote! {
            #doc
            #[must_use]
            pub fn #name(&self) -> Option<#kind> {
                #value
            }
        }
    };
    table.fields.iter().enumerate().map(getter).collect()
}
