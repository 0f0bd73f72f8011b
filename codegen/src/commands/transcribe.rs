//! `cargo codegen transcribe`: a draft of a spec, from a provider's page.

use std::path::{Path, PathBuf};

use clap::Args;
use paywright_codegen::{
    page::{
        draft::{self, Origin},
        facts,
    },
    write,
};

use super::{Done, Failure, compare::PageFile, counted};

/// Drafts an operation's file from a provider's page, as saved.
///
/// What the page does not state, or what could not be read, is said in comments of the draft and on standard error.
#[derive(Args)]
pub(crate) struct Transcribe {
    #[command(flatten)]
    page: PageFile,
    /// Writes the draft to a new file; to standard output otherwise.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The operation's id, such as query-order; else the name of the file, or the last part of the call's URL.
    #[arg(long, value_name = "ID")]
    operation: Option<String>,
    /// Where the page is from.
    #[arg(long)]
    url: Option<String>,
    /// When the page was read, such as 2026-11-21.
    #[arg(long, value_name = "DATE")]
    read: Option<String>,
}

impl Transcribe {
    pub(crate) fn run(&self) -> Done {
        let facts = facts::of(&self.page.read()?);
        let page = self.page.path().display().to_string();
        let stem = self.out.as_ref().and_then(|out| out.file_stem()).map(|stem| stem.to_string_lossy().into_owned());
        let operation = self.operation.as_deref().or(stem.as_deref());
        let origin = Origin { operation, url: self.url.as_deref(), read: self.read.as_deref(), root: None };
        let name = self.page.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = draft::draft(&facts, &origin, &name);
        for note in &facts.notes {
            eprintln!("note: {page}:{}: {}", note.line, note.message);
        }
        match &self.out {
            None => print!("{text}"),
            Some(out) => write_new(out, &text)?,
        }
        let fields = facts.fields.iter().filter(|field| draft::is_drafted(field.side)).count();
        let (fields, codes) = (counted(fields, "field"), counted(facts.errors.len(), "error code"));
        eprintln!("{fields} and {codes} drafted, {}", counted(facts.notes.len(), "note"));
        if facts.fields.is_empty() && facts.errors.is_empty() {
            return Err(Failure::Problem(format!("{page}: no table of fields or error codes was found")));
        }
        Ok(())
    }
}

/// Writes a file that was not there, whole or not at all.
fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    write::write_new(path, text).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => format!("{} is there already; a draft replaces nothing", path.display()),
        _ => format!("{} cannot be written: {error}", path.display()),
    })?;
    Ok(())
}
