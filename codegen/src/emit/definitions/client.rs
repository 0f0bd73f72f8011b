//! The client of a provider, and the credentials that it takes.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{enumeration_of, ident};
use crate::{
    emit::{Home, call, docs},
    model::{Credential, Operation, Provider, Queries},
};

pub(super) fn client(provider: &Provider, home: Home) -> TokenStream {
    let doc = docs::attributes(&[
        format!("A client of {} for one merchant.", docs::prose(&provider.title.en)),
        "Keys are parsed once, when it is made. Cloning is cheap; clones are safe to share.".to_owned(),
    ]);
    let methods: TokenStream =
        provider.operations.iter().filter_map(|operation| method(provider, operation, home)).collect();
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

            fn close<'a>(&'a self, order: runtime::Order<'a>) -> BoxFuture<'a, Result<Closed, Error>> {
                self.0.close(order)
            }

            fn query<'a>(&'a self, order: runtime::OrderNumber<'a>) -> BoxFuture<'a, Result<runtime::Queried, Error>> {
                self.0.query(order)
            }

            fn close_and_confirm<'a>(&'a self, order: runtime::Order<'a>) -> BoxFuture<'a, Result<runtime::Confirmed, Error>> {
                self.0.close_and_confirm(order)
            }
        }
    }
}

/// The method that makes one call.
fn method(provider: &Provider, operation: &Operation, home: Home) -> Option<TokenStream> {
    let name = format_ident!("{}", operation.method_name);
    let request = format_ident!("{}", operation.request_type);
    let reply = format_ident!("{}", operation.reply.type_name);
    let table = format_ident!("{}", operation.constant);
    let (answer, by) = match (&operation.closes, &operation.queries) {
        (Some(_), _) => (quote!(Closed), quote!(close_by)),
        (None, Some(_)) => (quote!(runtime::Queried), quote!(query_by)),
        (None, None) => return None,
    };
    let doc = docs::attributes(&operation_doc(provider, operation, home));
    Some(quote! {
        #doc
        pub async fn #name(&self, request: &#request) -> Result<#answer<#reply>, Error> {
            let answer = self.0.#by(&tables::#table, &request.0).await?;
            Ok(answer.map(#reply))
        }
    })
}

fn operation_doc(provider: &Provider, operation: &Operation, home: Home) -> Vec<String> {
    let mut doc = docs::both(&operation.doc);
    if let Some((_, guidance)) = &operation.guidance {
        doc.extend(docs::both(guidance));
    }
    if let Some(why) = operation.closes.as_ref().and_then(|closes| closes.weak_success.as_ref()) {
        doc.push(
            "**A success does not prove that the order is closed.** It is [`runtime::Outcome::Accepted`]; \
                  [`CloseOrders::close_and_confirm`] queries the order until it is known. 成功应答不能证明订单已关闭。"
                .to_owned(),
        );
        doc.extend(docs::both(why));
    }
    if let Some(queries) = &operation.queries {
        doc.push(states(operation, queries));
    }
    doc.push(docs::page(&operation.document));
    doc.push("# Errors".to_owned());
    doc.push(
        "Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what \
         happened."
            .to_owned(),
    );
    doc.extend(match home {
        Home::Paywright => {
            call::example(provider, operation).map(|code| format!("# Example\n\n```no_run\n{code}\n```"))
        }
        // By which path another crate has the types is not known here, so the example cannot be compiled.
        Home::ModuleFiles | Home::SingleFile => {
            call::example_function(provider, operation).map(|code| format!("# Example\n\n```text\n{code}\n```"))
        }
    });
    doc
}

/// What the provider's words for an order's state stand for.
fn states(operation: &Operation, queries: &Queries) -> String {
    let place = operation.reply.place(&queries.state);
    let rows = queries.states.iter().map(|(value, state)| {
        let (_, rust) = docs::order_state(*state);
        format!("- `{value}`: [`runtime::OrderState::{rust}`]")
    });
    let paid = queries.paid_when.as_ref().map(|path| {
        format!("Where `{}` is there, the order is paid. 存在该字段即为已支付。", operation.reply.place(path))
    });
    let said = format!("By `{place}`, any other value being [`runtime::OrderState::Unknown`]:");
    [paid.unwrap_or_default(), said, rows.collect::<Vec<_>>().join("\n")].join("\n\n").trim().to_owned()
}

pub(super) fn credentials(provider: &Provider) -> TokenStream {
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
