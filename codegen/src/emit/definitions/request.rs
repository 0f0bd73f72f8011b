//! Request types: constructors, setters, and what the page says of each.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::{enumeration_of, errata, ident};
use crate::{
    emit::{Home, call, docs},
    model::{Constructor, Fill, Kind, Operation, Provider, Rule, Slot},
};

pub(super) fn request(provider: &Provider, operation: &Operation, home: Home) -> TokenStream {
    let name = ident(&operation.request_type);
    let doc = docs::attributes(&request_doc(provider, operation, home));
    let table = format_ident!("{}", operation.constant);
    let constructors =
        operation.constructors.iter().map(|constructor| self::constructor(operation, &table, constructor));
    let setters: TokenStream = operation
        .slots
        .iter()
        .enumerate()
        .filter(|(_, slot)| slot.place.is_own())
        .filter(|(index, _)| !is_always_argument(operation, *index))
        .filter_map(|(index, slot)| setter(provider, index, slot))
        .collect();
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct #name(Record);

        impl #name {
            #(#constructors)*
            #setters

            /// Adds a member that the spec does not list, for the day on which the provider adds one. It is sent and
            /// signed like the others.
            #[must_use]
            pub fn extra(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
                self.0.add_extra(name, value);
                self
            }

            /// The values, by the fields' places.
            #[must_use]
            pub fn record(&self) -> &Record {
                &self.0
            }
        }

        #[allow(clippy::from_over_into, reason = "all `From` of one type are compared with each other when compiling")]
        impl Into<Record> for #name {
            fn into(self) -> Record {
                self.0
            }
        }
    }
}

fn is_always_argument(operation: &Operation, slot: usize) -> bool {
    operation.constructors.iter().all(|constructor| constructor.arguments.contains(&slot))
}

fn request_doc(provider: &Provider, operation: &Operation, home: Home) -> Vec<String> {
    let mut doc = vec![format!("{} / {}", docs::prose(&operation.title.en), docs::prose(&operation.title.zh))];
    doc.extend(docs::both(&operation.doc));
    let name = |index: &usize| operation.slots.get(*index).map_or("", |slot| slot.field.name.as_str());
    for rule in &operation.rules {
        doc.push(match rule {
            Rule::AtLeastOneOf(fields) => {
                format!("At least one of `{}` must be given.", fields.iter().map(name).collect::<Vec<_>>().join("`, `"))
            }
            Rule::Precedence(fields) => {
                format!(
                    "Where several are given, the first wins: `{}`.",
                    fields.iter().map(name).collect::<Vec<_>>().join("`, `")
                )
            }
            Rule::RequiredIf(field, present) => {
                format!("`{}` must be given where `{}` is.", name(field), name(present))
            }
        });
    }
    let filled = operation.slots.iter().filter(|slot| !slot.place.is_own() || slot.field.fill == Fill::Signature);
    let sent: Vec<_> = filled.map(|slot| format!("`{}`", slot.field.name)).collect();
    if !sent.is_empty() {
        doc.push(format!("The client adds {}.", sent.join(", ")));
    }
    for (field, why) in &operation.unused {
        doc.push(format!("Never sent: `{}`. {}", field.name, docs::prose(&why.en)));
    }
    doc.push(format!("{}, read on {}.", docs::page(&operation.document), operation.read));
    doc.extend(errata(&operation.errata));
    doc.extend(request_example(provider, operation, home));
    doc
}

/// The first way to make a request, with the page's own example values.
fn request_example(provider: &Provider, operation: &Operation, home: Home) -> Option<String> {
    operation.constructors.first()?;
    let call = format!("let request = {};", call::request(operation));
    let (module, request) = (&provider.module, &operation.request_type);
    Some(match home {
        Home::Paywright => format!("```\nuse paywright::{module}::{request};\n\n{call}\n# drop(request);\n```"),
        // By which path another crate has the type is not known here, so the example cannot be run.
        Home::ModuleFiles | Home::SingleFile => format!("```text\n{call}\n```"),
    })
}

fn constructor(operation: &Operation, table: &Ident, constructor: &Constructor) -> TokenStream {
    let name = ident(&constructor.name);
    let slots: Vec<(usize, &Slot)> =
        constructor.arguments.iter().filter_map(|index| Some((*index, operation.slots.get(*index)?))).collect();
    let arguments = slots.iter().map(|(_, slot)| {
        let name = ident(&slot.field.ident);
        match slot.field.kind {
            Kind::Integer => quote!(#name: i64),
            Kind::Text | Kind::Boolean | Kind::Time(..) | Kind::Object(_) | Kind::List(..) => {
                quote!(#name: impl AsRef<str>)
            }
        }
    });
    let sets = slots.iter().map(|(index, slot)| {
        let (index, name) = (Literal::usize_unsuffixed(*index), ident(&slot.field.ident));
        match slot.field.kind {
            Kind::Integer => quote!(record.set_integer(#index, #name);),
            Kind::Text | Kind::Boolean | Kind::Time(..) | Kind::Object(_) | Kind::List(..) => {
                quote!(record.set_text(#index, #name.as_ref());)
            }
        }
    });
    let mut doc = vec!["A request.".to_owned()];
    if !slots.is_empty() {
        doc.push("# Arguments".to_owned());
    }
    for (_, slot) in &slots {
        doc.push(format!("`{}`:", slot.field.ident));
        doc.extend(docs::field(&slot.field));
    }
    let doc = docs::attributes(&doc);
    quote! {
        #doc
        #[must_use]
        pub fn #name(#(#arguments),*) -> Self {
            let mut record = Record::new(tables::#table.request);
            #(#sets)*
            Self(record)
        }
    }
}

fn setter(provider: &Provider, index: usize, slot: &Slot) -> Option<TokenStream> {
    if slot.field.fill == Fill::Signature {
        return None;
    }
    let mut doc = docs::field(&slot.field);
    let filled = docs::filled_by(&slot.field.fill);
    doc.insert(doc.len().saturating_sub(1), filled.to_owned());
    let doc = docs::attributes(&doc);
    let (index, name) = (Literal::usize_unsuffixed(index), ident(&slot.field.ident));
    let (arguments, set) = match (&slot.field.constant, enumeration_of(provider, &slot.field), &slot.field.kind) {
        // With one value allowed, calling it is all there is to say.
        (Some(constant), ..) => (quote!(), quote!(set_text(#index, #constant))),
        (None, Some(enumeration), _) => (quote!(, #name: #enumeration), quote!(set_text(#index, #name.as_str()))),
        (None, None, Kind::Integer) => (quote!(, #name: i64), quote!(set_integer(#index, #name))),
        (None, None, _) => (quote!(, #name: impl AsRef<str>), quote!(set_text(#index, #name.as_ref()))),
    };
    Some(quote! {
        #doc
        #[must_use]
        pub fn #name(mut self #arguments) -> Self {
            self.0.#set;
            self
        }
    })
}
