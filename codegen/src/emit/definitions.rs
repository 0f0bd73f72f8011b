//! What a user of the generated crate sees of a provider: credentials, client, requests, replies, error codes.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::docs;
use crate::model::{
    Constructor, Credential, Enumeration, Erratum, Field, Fill, Kind, Operation, Place, Provider, Rule, Slot, Table,
    Trust,
};

/// The module of a provider.
pub(super) fn emit(provider: &Provider) -> TokenStream {
    let doc = docs::inner_attributes(&module_doc(provider));
    let credentials = credentials(provider);
    let client = client(provider);
    let requests: TokenStream = provider.operations.iter().map(|operation| request(provider, operation)).collect();
    let replies: TokenStream = provider.operations.iter().map(|operation| reply(provider, operation)).collect();
    let enumerations: TokenStream = provider.enumerations.iter().map(enumeration).collect();
    let error_code = error_code(provider);
    quote! {
        #doc
        mod tables;

        pub use tables::PROVIDER;

        use paywright_runtime::{
            self as runtime, BoxFuture, CloseOrders, Closed, ConfigError, Error, OrderNumber, Record, Refusal, Secret,
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
    let mut doc = vec![format!("{} / {}", provider.title.en, provider.title.zh)];
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

fn client(provider: &Provider) -> TokenStream {
    let doc = docs::attributes(&[
        format!("A client of {} for one merchant.", docs::prose(&provider.title.en)),
        "Keys are parsed once, when it is made. Cloning is cheap; clones are safe to share.".to_owned(),
    ]);
    let methods: TokenStream = provider
        .operations
        .iter()
        .filter(|operation| operation.closes.is_some())
        .map(|operation| {
            let name = format_ident!("{}", operation.method_name);
            let request = format_ident!("{}", operation.request_type);
            let reply = format_ident!("{}", operation.reply.type_name);
            let table = format_ident!("{}", operation.constant);
            let doc = docs::attributes(&operation_doc(operation));
            quote! {
                #doc
                pub async fn #name(&self, request: &#request) -> Result<Closed<#reply>, Error> {
                    let closed = self.0.close_by(&tables::#table, &request.0).await?;
                    Ok(closed.map(#reply))
                }
            }
        })
        .collect();
    quote! {
        #doc
        #[derive(Debug, Clone)]
        pub struct Client(runtime::Client);

        impl Client {
            /// A client with the default settings.
            ///
            /// # Errors
            ///
            /// A credential is missing, breaks a limit, or is no key in an accepted form.
            pub fn new(credentials: Credentials) -> Result<Self, ConfigError> {
                Self::with(credentials, |settings| settings)
            }

            /// A client with other settings: host, transport, clock, checks.
            ///
            /// # Errors
            ///
            /// As [`Client::new`]; or a setting is wrong.
            pub fn with(
                credentials: Credentials,
                settings: impl FnOnce(runtime::ClientBuilder) -> runtime::ClientBuilder,
            ) -> Result<Self, ConfigError> {
                settings(runtime::Client::builder(credentials.0)).build().map(Self)
            }

            /// The client beneath, which works with names instead of types.
            #[must_use]
            pub fn untyped(&self) -> &runtime::Client {
                &self.0
            }

            #methods
        }

        impl CloseOrders for Client {
            fn provider(&self) -> &'static table::Provider {
                &PROVIDER
            }

            fn close<'a>(&'a self, order: OrderNumber<'a>) -> BoxFuture<'a, Result<Closed, Error>> {
                self.0.close(order)
            }
        }
    }
}

fn operation_doc(operation: &Operation) -> Vec<String> {
    let mut doc = docs::both(&operation.doc);
    if let Some((_, guidance)) = &operation.guidance {
        doc.extend(docs::both(guidance));
    }
    doc.push(docs::page(&operation.document));
    doc.push("# Errors".to_owned());
    doc.push(
        "Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what \
         happened."
            .to_owned(),
    );
    doc
}

fn credentials(provider: &Provider) -> TokenStream {
    let required: Vec<(usize, &Credential)> =
        provider.credentials.iter().enumerate().filter(|(_, credential)| credential.field.required).collect();
    let arguments = required.iter().map(|(_, credential)| {
        let name = ident(&credential.field.ident);
        quote!(#name: impl Into<Secret>)
    });
    let sets = required.iter().map(|(index, credential)| {
        let (index, name) = (Literal::usize_unsuffixed(*index), ident(&credential.field.ident));
        quote!(credentials.set(#index, #name);)
    });
    let mut doc = vec![
        "What the client needs to know of the merchant. `Debug` shows no secret.".to_owned(),
        "# Arguments".to_owned(),
    ];
    for (_, credential) in &required {
        doc.push(format!("`{}`:", credential.field.ident));
        doc.extend(docs::credential(credential));
    }
    let new_doc = docs::attributes(&doc);
    let optional: TokenStream = provider
        .credentials
        .iter()
        .enumerate()
        .filter(|(_, credential)| !credential.field.required)
        .map(|(index, credential)| {
            let doc = docs::attributes(&docs::credential(credential));
            let (index, name) = (Literal::usize_unsuffixed(index), ident(&credential.field.ident));
            let (argument, value) = match enumeration_of(provider, &credential.field) {
                Some(enumeration) => (quote!(#name: #enumeration), quote!(#name.as_str())),
                None => (quote!(#name: impl Into<Secret>), quote!(#name)),
            };
            quote! {
                #doc
                #[must_use]
                pub fn #name(mut self, #argument) -> Self {
                    self.0.set(#index, #value);
                    self
                }
            }
        })
        .collect();
    quote! {
        /// What the client needs to know of the merchant. `Debug` shows no secret.
        #[derive(Debug, Clone)]
        pub struct Credentials(runtime::Credentials);

        impl Credentials {
            #new_doc
            pub fn new(#(#arguments),*) -> Self {
                let mut credentials = runtime::Credentials::new(&PROVIDER);
                #(#sets)*
                Self(credentials)
            }
            #optional
        }
    }
}

fn request(provider: &Provider, operation: &Operation) -> TokenStream {
    let name = ident(&operation.request_type);
    let doc = docs::attributes(&request_doc(provider, operation));
    let table = format_ident!("{}", operation.constant);
    let constructors =
        operation.constructors.iter().map(|constructor| self::constructor(operation, &table, constructor));
    let setters: TokenStream = operation
        .slots
        .iter()
        .enumerate()
        .filter(|(_, slot)| slot.place == Place::Body)
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

        impl From<#name> for Record {
            fn from(request: #name) -> Self {
                request.0
            }
        }
    }
}

fn is_always_argument(operation: &Operation, slot: usize) -> bool {
    operation.constructors.iter().all(|constructor| constructor.arguments.contains(&slot))
}

fn request_doc(provider: &Provider, operation: &Operation) -> Vec<String> {
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
    let filled = operation.slots.iter().filter(|slot| slot.place != Place::Body || slot.field.fill == Fill::Signature);
    let sent: Vec<_> = filled.map(|slot| format!("`{}`", slot.field.name)).collect();
    if !sent.is_empty() {
        doc.push(format!("The client adds {}.", sent.join(", ")));
    }
    for (field, why) in &operation.unused {
        doc.push(format!("Never sent: `{}`. {}", field.name, docs::prose(&why.en)));
    }
    doc.push(format!("{}, read on {}.", docs::page(&operation.document), operation.read));
    doc.extend(errata(&operation.errata));
    doc.push(format!("```\n{}\n```", request_example(provider, operation)));
    doc
}

/// The first way to make a request, with the page's own example values.
fn request_example(provider: &Provider, operation: &Operation) -> String {
    let Some(constructor) = operation.constructors.first() else { return String::new() };
    let arguments = constructor.arguments.iter().filter_map(|index| operation.slots.get(*index));
    let values: Vec<_> = arguments
        .map(|slot| match (&slot.field.kind, &slot.field.example) {
            (Kind::Integer, Some(example)) => example.clone(),
            (Kind::Integer, None) => "1".to_owned(),
            (_, example) => format!("{:?}", example.as_deref().unwrap_or("1")),
        })
        .collect();
    let (module, request) = (&provider.module, &operation.request_type);
    format!(
        "use paywright::{module}::{request};\n\nlet request = {request}::{}({});\n# drop(request);",
        constructor.name,
        values.join(", ")
    )
}

fn constructor(operation: &Operation, table: &Ident, constructor: &Constructor) -> TokenStream {
    let name = ident(&constructor.name);
    let slots: Vec<(usize, &Slot)> =
        constructor.arguments.iter().filter_map(|index| Some((*index, operation.slots.get(*index)?))).collect();
    let arguments = slots.iter().map(|(_, slot)| {
        let name = ident(&slot.field.ident);
        match slot.field.kind {
            Kind::Integer => quote!(#name: i64),
            Kind::Text | Kind::Object(_) => quote!(#name: impl AsRef<str>),
        }
    });
    let sets = slots.iter().map(|(index, slot)| {
        let (index, name) = (Literal::usize_unsuffixed(*index), ident(&slot.field.ident));
        match slot.field.kind {
            Kind::Integer => quote!(record.set_integer(#index, #name);),
            Kind::Text | Kind::Object(_) => quote!(record.set_text(#index, #name.as_ref());),
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

fn reply(provider: &Provider, operation: &Operation) -> TokenStream {
    let name = ident(&operation.reply.type_name);
    let doc = docs::attributes(&[
        format!("What comes back from `{}`.", operation.id),
        "Every field may be missing, whatever the page says; fields that the page does not list are in the raw reply."
            .to_owned(),
        docs::page(&operation.document),
    ]);
    let getters = getters(provider, &operation.reply);
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
    let objects = table.fields.iter().filter_map(|field| match &field.kind {
        Kind::Object(inner) => Some((field, inner)),
        Kind::Text | Kind::Integer => None,
    });
    objects
        .map(|(field, inner)| {
            let name = ident(&inner.type_name);
            let doc = docs::attributes(&docs::both(&field.doc));
            let getters = getters(provider, inner);
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

fn getters(provider: &Provider, table: &Table) -> TokenStream {
    let getter = |(index, field): (usize, &Field)| {
        let doc = docs::attributes(&docs::field(field));
        let (index, name) = (Literal::usize_unsuffixed(index), ident(&field.ident));
        let (kind, value) = match (&field.kind, enumeration_of(provider, field)) {
            (Kind::Object(inner), _) => {
                let inner = ident(&inner.type_name);
                (quote!(#inner<'_>), quote!(self.0.record(#index).map(#inner)))
            }
            (Kind::Integer, _) => (quote!(i64), quote!(self.0.integer(#index))),
            (Kind::Text, Some(enumeration)) => {
                (quote!(#enumeration), quote!(self.0.text(#index).map(#enumeration::from)))
            }
            (Kind::Text, None) => (quote!(&str), quote!(self.0.text(#index))),
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

fn enumeration(enumeration: &Enumeration) -> TokenStream {
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

fn error_code(provider: &Provider) -> TokenStream {
    let variants = provider.error_variants.iter().map(|variant| {
        let (doc, name) = (docs::attributes(&docs::error(variant)), ident(&variant.ident));
        quote!(#doc #name,)
    });
    let from_name = provider.error_variants.iter().map(|variant| {
        let (name, ident) = (&variant.name, ident(&variant.ident));
        quote!(#name => Self::#ident,)
    });
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
                let unlisted = || refusal.code().map(|code| Self::Unlisted(code.to_owned()));
                let Some(row) = refusal.exact_row() else { return unlisted() };
                Some(match row.name {
                    #(#from_name)*
                    _ => return unlisted(),
                })
            }
        }
    }
}

fn enumeration_of(provider: &Provider, field: &Field) -> Option<Ident> {
    provider.enumerations.get(field.enumeration?).map(|enumeration| ident(&enumeration.type_name))
}

fn ident(name: &str) -> Ident {
    format_ident!("{name}")
}
