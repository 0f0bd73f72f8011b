//! The crate around the providers: its manifest and its root.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{COMMAND, docs};
use crate::model::{Model, Provider};

/// `Cargo.toml`.
pub(super) fn manifest(model: &Model) -> String {
    let ids: Vec<String> = model.providers.iter().map(|provider| format!("{:?}", provider.id)).collect();
    // A bare key with a dot would be a table in a table.
    let key = |id: &str| if id.contains('.') { format!("{id:?}") } else { id.to_owned() };
    let feature = |provider: &Provider| format!("# {}\n{} = []\n", provider.title.en, key(&provider.id));
    let features: String = model.providers.iter().map(feature).collect();
    format!(
        r#"# Made by `{COMMAND}` from specs/. Do not edit: change the spec and run the command.
[package]
name = "paywright"
description = "Typed clients that close orders at payment providers, safely."
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
repository.workspace = true
keywords = ["payment", "order", "client", "signature", "sm2"]
categories = ["api-bindings", "finance"]

# The path is named so that cargo reads this file even when `src` is to be made anew.
[lib]
path = "src/lib.rs"

[lints]
workspace = true

[features]
default = [{ids}, "aws-lc-rs", "reqwest"]
{features}# RSA by aws-lc-rs.
aws-lc-rs = ["paywright-runtime/aws-lc-rs"]
# RSA by the pure-Rust `rsa` crate.
rsa = ["paywright-runtime/rsa"]
# HTTP by reqwest with rustls.
reqwest = ["paywright-runtime/reqwest"]
# JSON Schema of requests and replies: `schemars::JsonSchema`.
schemars = ["paywright-runtime/schemars"]

[dependencies]
paywright-runtime = {{ workspace = true }}

[dev-dependencies]
tokio = {{ workspace = true, features = ["macros", "rt"] }}

[package.metadata.docs.rs]
all-features = true
"#,
        ids = ids.join(", ")
    )
}

/// `src/lib.rs`.
pub(super) fn library(model: &Model) -> TokenStream {
    let doc = docs::inner_attributes(&library_doc(model));
    let modules = model.providers.iter().map(|provider| {
        let (feature, module) = (&provider.id, format_ident!("{}", provider.module));
        quote!(#[cfg(feature = #feature)] pub mod #module;)
    });
    let providers = model.providers.iter().map(|provider| {
        let (feature, module) = (&provider.id, format_ident!("{}", provider.module));
        quote!(#[cfg(feature = #feature)] &#module::PROVIDER)
    });
    quote! {
        #doc

        #(#modules)*

        #[cfg(feature = "schemars")]
        mod schemas;

        pub use paywright_runtime as runtime;
        pub use paywright_runtime::{
            Certainty, Checks, ClientBuilder, CloseOrders, Closed, ConfigError, ConfirmPolicy, Confirmed, Error, ErrorKind,
            Evidence, Order, OrderNumber, OrderState, Outcome, Queried, Refusal, RetryPolicy, Secret, Unconfirmed, Violation,
            table::Retry, wire::Reply,
        };

        /// The providers that are compiled in.
        pub static PROVIDERS: &[&runtime::table::Provider] = &[#(#providers),*];

        /// The provider with this id, if it is compiled in.
        #[must_use]
        pub fn provider(id: &str) -> Option<&'static runtime::table::Provider> {
            PROVIDERS.iter().copied().find(|provider| provider.id == id)
        }
    }
}

fn library_doc(model: &Model) -> Vec<String> {
    let rows = model.providers.iter().map(|provider| {
        let (module, id) = (&provider.module, &provider.id);
        let title = docs::prose(&format!("{} {}", provider.title.en, provider.title.zh)).replace('|', "\\|");
        format!("| [`{module}`] | `{id}` | {title} |")
    });
    let mut doc = vec![
        "Typed clients that close orders at payment providers, and say what is certain afterwards.".to_owned(),
        "在支付服务商处关闭订单的类型化客户端，并明确告知调用之后可以确定什么。".to_owned(),
        format!("| module | feature | provider |\n| --- | --- | --- |\n{}", rows.collect::<Vec<_>>().join("\n")),
    ];
    if let Some(example) = example(model) {
        doc.push(example);
    }
    doc.push(
        "Replies are always verified. A shop that goes by [`Outcome`] and [`Certainty`] never releases stock for an order \
         that can still be paid, and never takes a forged reply for a fact."
            .to_owned(),
    );
    doc.push("All providers share one interface, [`CloseOrders`], which works as a trait object.".to_owned());
    doc
}

/// The first call, at the first provider whose order is named by one required field and whose credentials are texts.
fn example(model: &Model) -> Option<String> {
    let signed_with_text = |provider: &&Provider| {
        provider.credentials.iter().any(|credential| credential.key == Some(crate::model::KeyWord::Shared))
    };
    let provider = model.providers.iter().find(signed_with_text)?;
    let operation = provider.operations.iter().find(|operation| operation.closes.is_some())?;
    let required = provider.credentials.iter().filter(|credential| credential.field.required);
    let arguments: Vec<_> = required
        .map(|credential| match &credential.field.example {
            Some(example) => format!("{example:?}"),
            None => "api_key".to_owned(),
        })
        .collect();
    let order =
        operation.closes.as_ref().and_then(|closes| operation.slots.get(closes.merchant)?.field.example.clone())?;
    let module = &provider.module;
    Some(format!(
        r#"```no_run
use paywright::{{Certainty, CloseOrders, Outcome, {module}::{{Client, Credentials}}}};

# async fn shop(api_key: String) -> Result<(), paywright::ConfigError> {{
let client = Client::new(Credentials::new({arguments}))?;

match client.close_and_confirm({order:?}.into()).await {{
    Ok(confirmed) => match confirmed.outcome() {{
        Outcome::Closed | Outcome::AlreadyClosed => println!("put the goods back"),
        Outcome::AlreadyPaid => println!("ship"),
        Outcome::Refunded => println!("money goes back, all or a part; look before you ship"),
        Outcome::NotFound => println!("the provider knows no such order; check the number"),
        Outcome::Accepted => println!("not confirmed; keep the goods, and ask again"),
    }},
    Err(error) => match error.certainty() {{
        Certainty::NotSent => println!("nothing happened; mend and call again: {{error}}"),
        Certainty::Unknown => println!("it may be closed; keep the goods, and ask again: {{error}}"),
        Certainty::Answered => println!("the provider said no: {{error}}"),
    }},
}}
# Ok(())
# }}
```"#,
        arguments = arguments.join(", ")
    ))
}
