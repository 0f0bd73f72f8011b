//! From the model to texts: pure functions, one concern each.
//!
//! What a reader wants stands in one file per provider (types and their docs), the machinery (static tables) in
//! another. Every file says in its first line what made it.

pub mod call;
mod definitions;
mod docs;
mod krate;
pub mod reference;
mod tables;

use proc_macro2::TokenStream;

use crate::model::Model;

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
pub const OWNED_FOLDERS: &[&str] = &["generated/src", "docs/reference"];

/// The emitted text is not Rust: a mistake in an emitter.
#[derive(Debug, thiserror::Error)]
#[error("the Rust made for {path} does not parse: {source}")]
pub struct EmitError {
    path: String,
    source: syn::Error,
}

/// Everything that is made of a model.
///
/// # Errors
///
/// An emitter made something that is not Rust.
pub fn files(model: &Model) -> Result<Vec<File>, EmitError> {
    let mut files = vec![
        File { path: "generated/Cargo.toml".to_owned(), content: krate::manifest(model) },
        rust("generated/src/lib.rs", "specs/", krate::library(model))?,
    ];
    for provider in &model.providers {
        let specs = format!("specs/{}/", provider.id);
        let module = format!("generated/src/{}", provider.module);
        files.push(rust(&format!("{module}.rs"), &specs, definitions::emit(provider))?);
        files.push(rust(&format!("{module}/tables.rs"), &specs, tables::emit(provider))?);
    }
    files.extend(reference::emit(model));
    Ok(files)
}

fn rust(path: &str, specs: &str, tokens: TokenStream) -> Result<File, EmitError> {
    let parsed: syn::File = syn::parse2(tokens).map_err(|source| EmitError { path: path.to_owned(), source })?;
    let code = spaced(&prettyplease::unparse(&parsed));
    let content =
        format!("// Made by `{COMMAND}` from {specs}. Do not edit: change the spec and run the command.\n\n{code}");
    Ok(File { path: path.to_owned(), content })
}

/// Sets a blank line before every item that follows another one; the printer sets none.
fn spaced(code: &str) -> String {
    const STARTS: &[&str] = &["///", "#[", "pub ", "impl", "static ", "use ", "mod "];
    let mut out = String::with_capacity(code.len());
    let mut before = "";
    for line in code.lines() {
        let text = line.trim_start();
        let is_item_level = line.len().saturating_sub(text.len()) <= 4;
        let ends_an_item = before == "}" || before.ends_with(';') || before.starts_with("//!");
        let follows_an_item = ends_an_item && !before.starts_with("///");
        let same_kind = before.starts_with("pub mod") || (before.starts_with("use ") && text.starts_with("use "));
        if is_item_level && follows_an_item && !same_kind && STARTS.iter().any(|start| text.starts_with(start)) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        before = text;
    }
    out
}
