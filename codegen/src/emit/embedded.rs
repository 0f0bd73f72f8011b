//! Clients as a part of somebody else's crate: modules instead of a crate.
//!
//! A build script needs one text that `include!` takes: what is included cannot start with inner attributes, nor name
//! further files, so each provider is a module with braces. Checked-in code is read by people: a file per provider and
//! one for its tables, as in the crate `paywright`.
//!
//! Whoever includes the code has lints of their own; what people should see is the spec, so none is reported here.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{EmitError, File, Home, definitions, rust_below, tables};
use crate::model::{Model, Provider};

/// How the first line of every file that is made for another crate starts.
pub const MADE_BY: &str = "// Made by paywright-codegen";

/// All providers in one text, for `include!`.
///
/// # Errors
///
/// An emitter made something that is not Rust.
pub fn single_file(model: &Model, name: &str) -> Result<File, EmitError> {
    let modules: TokenStream = model
        .providers
        .iter()
        .map(|provider| {
            let definitions = definitions::emit(provider, Home::SingleFile);
            let (module, allow) = (format_ident!("{}", provider.module), allow());
            quote!(#allow pub mod #module { #definitions })
        })
        .collect();
    let header = format!("{MADE_BY} in a build script. Do not edit: change the spec and build again.");
    rust_below(&header, name, modules)
}

/// `mod.rs`, and two files for each provider, to be checked in; `command` makes them.
///
/// # Errors
///
/// An emitter made something that is not Rust.
pub fn module_files(model: &Model, command: &str) -> Result<Vec<File>, EmitError> {
    let header = format!("{MADE_BY}: `{command}`. Do not edit: change the spec and run the command.");
    let modules: TokenStream = model.providers.iter().map(declaration).collect();
    let doc = quote!(#![doc = " Clients of payment providers, made from specs."]);
    let mut files = vec![rust_below(&header, "mod.rs", quote!(#doc #modules))?];
    for provider in &model.providers {
        let module = &provider.module;
        let types = definitions::emit(provider, Home::ModuleFiles);
        files.push(rust_below(&header, &format!("{module}.rs"), types)?);
        files.push(rust_below(&header, &format!("{module}/tables.rs"), tables::emit(provider))?);
    }
    Ok(files)
}

/// The files keep their bytes whatever the project's `rustfmt.toml` says, or they would never be fresh.
fn declaration(provider: &Provider) -> TokenStream {
    let (module, allow) = (format_ident!("{}", provider.module), allow());
    quote!(#[rustfmt::skip] #allow pub mod #module;)
}

/// The lints of rustc that are off unless somebody asks for them do not follow from `warnings`.
fn allow() -> TokenStream {
    quote! {
        #[allow(
            dead_code,
            elided_lifetimes_in_paths,
            missing_copy_implementations,
            missing_docs,
            single_use_lifetimes,
            unexpected_cfgs,
            unnameable_types,
            unreachable_pub,
            unused_imports,
            unused_qualifications,
            unused_results,
            variant_size_differences,
            clippy::all,
            clippy::cargo,
            clippy::nursery,
            clippy::pedantic,
            clippy::restriction,
            rustdoc::all
        )]
    }
}
