//! From the model to texts: pure functions, one concern each.
//!
//! What a reader wants stands in one file per provider (types and their docs), the machinery (static tables) in
//! another. Every file says in its first line what made it.

pub mod call;
mod definitions;
mod docs;
mod embedded;
mod krate;
mod limits;
#[cfg(feature = "schema")]
pub mod message_schema;
#[cfg(feature = "schema")]
pub mod openapi;
pub mod reference;
#[cfg(feature = "schema")]
mod schemas;
mod tables;

use std::iter;

use proc_macro2::TokenStream;

use crate::model::{Model, Provider};
pub use embedded::{MADE_BY, module_files, single_file};

/// Where the modules of providers live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Home {
    /// In the crate `paywright`, a file each.
    Paywright,
    /// In another crate, a file each.
    ModuleFiles,
    /// In another crate, all of them in one text.
    SingleFile,
}

/// A file to write: its path below the project, and its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The path, with slashes.
    pub path: String,
    /// The content.
    pub content: String,
}

/// The command that makes all files.
pub const COMMAND: &str = "cargo codegen generate";

/// Folders that hold generated files only; whatever else is in them is an orphan.
pub const OWNED_FOLDERS: &[&str] = &["generated/src", "generated/tests", "docs/reference"];

/// The emitted text is not Rust: a mistake in an emitter.
#[derive(Debug, thiserror::Error)]
#[error("the Rust made for {path} does not parse: {source}")]
pub struct EmitError {
    path: String,
    source: syn::Error,
}

/// Everything that is made of a model, sorted by path. Without the feature `schema`, the JSON Schemas are left out.
///
/// # Errors
///
/// An emitter made something that is not Rust.
pub fn files(model: &Model) -> Result<Vec<File>, EmitError> {
    let mut files = each(model).collect::<Result<Vec<_>, _>>()?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The same file by file, each made when it is asked for.
///
/// What is cheap to make and shows most of a spec comes first: the pages, then the tables. Who looks for the first file
/// that differs seldom needs the others.
pub fn each(model: &Model) -> impl Iterator<Item = Result<File, EmitError>> {
    let pages = iter::once_with(|| reference::emit(model)).flatten().map(Ok);
    let all = pages.chain(iter::once_with(|| {
        Ok(File { path: "generated/Cargo.toml".to_owned(), content: krate::manifest(model) })
    }));
    let all = all.chain(model.providers.iter().flat_map(provider_files));
    let all = all.chain(iter::once_with(|| rust("generated/src/lib.rs", "specs/", krate::library(model))));
    let helper = || rust(&format!("{}/main.rs", limits::FOLDER), "specs/", limits::helper(model));
    let all = all.chain(iter::once_with(helper));
    #[cfg(feature = "schema")]
    let all = all.chain(schema_files(model));
    all
}

/// The Rust of a provider.
fn provider_files(provider: &Provider) -> impl Iterator<Item = Result<File, EmitError>> {
    let file = |path: String, tokens| rust(&path, &format!("specs/{}/", provider.id), tokens);
    let module = &provider.module;
    let tables = move || file(format!("generated/src/{module}/tables.rs"), tables::emit(provider));
    let types = move || file(format!("generated/src/{module}.rs"), definitions::emit(provider, Home::Paywright));
    let limits = move || file(format!("{}/{module}.rs", limits::FOLDER), limits::provider(provider));
    iter::once_with(tables).chain(iter::once_with(types)).chain(iter::once_with(limits))
}

#[cfg(feature = "schema")]
fn schema_files(model: &Model) -> impl Iterator<Item = Result<File, EmitError>> {
    let root = || rust("generated/src/schemas.rs", "specs/", schemas::module(model));
    let of = |provider: &Provider| {
        let path = format!("generated/src/schemas/{}.rs", provider.module);
        rust(&path, &format!("specs/{}/", provider.id), schemas::emit(provider))
    };
    let all = model.providers.iter().map(of).chain(iter::once_with(root));
    // The same whatever the specs say.
    all.chain(iter::once_with(|| Ok(crate::schema::file())))
}

fn rust(path: &str, specs: &str, tokens: TokenStream) -> Result<File, EmitError> {
    let header = format!("// Made by `{COMMAND}` from {specs}. Do not edit: change the spec and run the command.");
    rust_below(&header, path, tokens)
}

/// A Rust file whose first line is `header`.
fn rust_below(header: &str, path: &str, tokens: TokenStream) -> Result<File, EmitError> {
    let parsed: syn::File = syn::parse2(tokens).map_err(|source| EmitError { path: path.to_owned(), source })?;
    let code = spaced(&prettyplease::unparse(&parsed));
    Ok(File { path: path.to_owned(), content: format!("{header}\n\n{code}") })
}

/// Sets a blank line before every item that follows another one; the printer sets none.
fn spaced(code: &str) -> String {
    const STARTS: &[&str] = &["///", "#[", "pub ", "impl", "static ", "const ", "struct ", "fn ", "use ", "mod "];
    let mut out = String::with_capacity(code.len());
    let mut before = "";
    let mut is_in_inner_attribute = false;
    for line in code.lines() {
        let text = line.trim_start();
        let is_item_level = line.len().saturating_sub(text.len()) <= 4;
        let ends_an_inner_attribute = is_in_inner_attribute && before.ends_with(']') && !text.starts_with("#![");
        let ends_an_item =
            before == "}" || before.ends_with(';') || before.starts_with("//!") || ends_an_inner_attribute;
        let follows_an_item = ends_an_item && !before.starts_with("///");
        let same_kind = before.starts_with("pub mod") || (before.starts_with("use ") && text.starts_with("use "));
        if is_item_level && follows_an_item && !same_kind && STARTS.iter().any(|start| text.starts_with(start)) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        is_in_inner_attribute = text.starts_with("#![") || (is_in_inner_attribute && !ends_an_inner_attribute);
        before = text;
    }
    out
}
