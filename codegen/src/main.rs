//! `paywright-codegen`: the command behind `cargo codegen`.

use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use paywright_codegen::{emit, load_folder, write};

/// Makes clients, tables and reference pages from specs.
#[derive(Parser)]
#[command(name = "cargo codegen", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes everything that the specs give: the crate below generated/ and the pages below docs/reference/.
    Generate {
        /// Changes nothing; fails where the files are not what the specs give.
        #[arg(long)]
        check: bool,
        /// The project's folder; the one that holds specs/.
        #[arg(long, value_name = "FOLDER")]
        root: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let Command::Generate { check, root } = Arguments::parse().command;
    let root = root.unwrap_or_else(project_root);
    match generate(&root, check) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Under `cargo codegen` the folder above this crate; else the current one.
fn project_root() -> PathBuf {
    let crate_folder = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = crate_folder.and_then(|folder| folder.parent().map(Path::to_owned));
    root.filter(|root| root.join("specs").is_dir()).unwrap_or_else(|| PathBuf::from("."))
}

fn generate(root: &Path, check: bool) -> Result<bool, String> {
    let model = match load_folder(&root.join("specs")) {
        Ok(model) => model,
        Err(mistakes) => {
            eprint!("{}", mistakes.render(std::io::stderr().is_terminal()));
            return Ok(false);
        }
    };
    let files = emit::files(&model).map_err(|error| error.to_string())?;
    let on_disk = |error: std::io::Error| format!("the files below {} cannot be handled: {error}", root.display());
    let changes = if check { write::changes(root, &files) } else { write::write(root, &files) }.map_err(on_disk)?;
    for change in &changes {
        match change {
            write::Change::Missing(path) if check => println!("missing: {path}"),
            write::Change::Differs(path) if check => println!("differs: {path}"),
            write::Change::Orphan(path) if check => println!("orphan: {path}"),
            write::Change::Orphan(path) => println!("removed {path}"),
            other => println!("wrote {}", other.path()),
        }
    }
    if check && !changes.is_empty() {
        eprintln!("error: the generated files are not what the specs give; run `{}`", emit::COMMAND);
        return Ok(false);
    }
    let (count, providers) = (files.len(), model.providers.len());
    println!("{count} files from {providers} providers, {} changed", changes.len());
    Ok(true)
}
