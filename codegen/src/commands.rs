//! The commands, one file each. A command reads its arguments, calls the library, and prints.

pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod diff;
pub(crate) mod docs;
pub(crate) mod explain;
pub(crate) mod generate;
pub(crate) mod openapi;
pub(crate) mod transcribe;

use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
};

use clap::Args;
use paywright_codegen::diagnostic::Diagnostics;

/// Why a command ended without doing what it was asked for.
pub(crate) enum Failure {
    /// What was looked for was found: mistakes, differences. It is printed already.
    Found,
    /// Something outside of the specs went wrong.
    Problem(String),
}

impl From<String> for Failure {
    fn from(problem: String) -> Self {
        Self::Problem(problem)
    }
}

/// What a command comes to.
pub(crate) type Done = Result<(), Failure>;

/// Which project a command works on.
#[derive(Args)]
pub(crate) struct Root {
    /// The project's folder; the one that holds specs/.
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
}

impl Root {
    /// The folder. Under `cargo codegen` it is the one above this crate; else the current one.
    pub(crate) fn folder(&self) -> PathBuf {
        let crate_folder = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let above = crate_folder.and_then(|folder| folder.parent().map(Path::to_owned));
        let project = above.filter(|root| root.join("specs").is_dir());
        self.root.clone().or(project).unwrap_or_else(|| PathBuf::from("."))
    }

    /// The folder of the specs.
    pub(crate) fn specs(&self) -> PathBuf {
        self.folder().join("specs")
    }
}

/// Prints the mistakes for people.
pub(crate) fn print_mistakes(mistakes: &Diagnostics) -> Failure {
    eprint!("{}", mistakes.render(std::io::stderr().is_terminal()));
    if let Some(first) = mistakes.sorted().first() {
        eprintln!("`cargo codegen explain {}` says more about a rule", first.rule.id());
    }
    Failure::Found
}

/// A number and what it counts: `1 file`, `2 files`.
pub(crate) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
