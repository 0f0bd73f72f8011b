//! The specs of this workspace, embedded when the library was built.

use paywright_codegen::{SpecFile, load, model::Model};

use crate::error::SandboxError;

/// Path below `specs/` and content.
const SPECS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/specs.rs"));

/// The model of the built-in specs.
///
/// # Errors
///
/// The specs had mistakes when this library was built.
pub fn builtin_model() -> Result<Model, SandboxError> {
    let file =
        |(path, content): &(&str, &str)| SpecFile { path: (*path).to_owned(), content: content.as_bytes().into() };
    let files: Vec<SpecFile> = SPECS.iter().map(file).collect();
    load(&files).map_err(|mistakes| SandboxError::Specs(mistakes.render(false)))
}
