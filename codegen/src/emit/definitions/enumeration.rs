//! Enumerations: of a field's values, and of a provider's error codes.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::{
    emit::docs,
    model::{Enumeration, Provider},
};

pub(super) fn enumeration(enumeration: &Enumeration) -> TokenStream {
    let name = ident(&enumeration.type_name);
    let mut doc = docs::both(&enumeration.doc);
    if enumeration.open {
        doc.push("Other values may come.".to_owned());
    }
    let doc = docs::attributes(&doc);
    let variants = enumeration.variants.iter().map(|(value, variant, doc)| {
        let mut paragraphs = docs::both(doc);
        paragraphs.push(format!("`{value}`"));
        let (doc, variant) = (docs::attributes(&paragraphs), ident(variant));
        quote!(#doc #variant,)
    });
    let to_text = enumeration.variants.iter().map(|(value, variant, _)| {
        let variant = ident(variant);
        quote!(Self::#variant => #value,)
    });
    if !enumeration.open {
        return quote! {
            #doc
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum #name { #(#variants)* }

            impl #name {
                /// The value on the wire.
                #[must_use]
                pub fn as_str(self) -> &'static str {
                    match self { #(#to_text)* }
                }
            }
        };
    }
    let from_text = enumeration.variants.iter().map(|(value, variant, _)| {
        let variant = ident(variant);
        quote!(#value => Self::#variant,)
    });
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value that the document does not list, as it came.
            Other(String),
        }

        impl #name {
            /// The value on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self { #(#to_text)* Self::Other(value) => value }
            }
        }

        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value { #(#from_text)* other => Self::Other(other.to_owned()) }
            }
        }
    }
}

pub(super) fn error_code(provider: &Provider) -> TokenStream {
    let variants = provider.error_variants.iter().map(|variant| {
        let (doc, name) = (docs::attributes(&docs::error(variant)), ident(&variant.ident));
        quote!(#doc #name,)
    });
    let from_name = provider.error_variants.iter().map(|variant| {
        let (name, ident) = (&variant.name, ident(&variant.ident));
        quote!(#name => return Some(Self::#ident),)
    });
    let exact = if provider.error_variants.is_empty() {
        TokenStream::new()
    } else {
        quote! {
            if let Some(row) = refusal.exact_row() {
                match row.name {
                    #(#from_name)*
                    _ => {}
                }
            }
        }
    };
    let doc = docs::attributes(&[
        format!("The error codes of {}.", docs::prose(&provider.title.en)),
        "The list is open: a provider adds codes before its document does.".to_owned(),
    ]);
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode {
            #(#variants)*
            /// A code that no document lists, as it came.
            Unlisted(String),
        }

        impl ErrorCode {
            /// The code of a refusal, if it carries one.
            #[must_use]
            pub fn of(refusal: &Refusal) -> Option<Self> {
                #exact
                refusal.code().map(|code| Self::Unlisted(code.to_owned()))
            }
        }
    }
}
