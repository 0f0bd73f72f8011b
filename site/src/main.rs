//! `paywright-site`: what `cargo codegen docs` runs.

use std::{error::Error, path::PathBuf, process::ExitCode};

use clap::Parser;

/// Builds the reference site from the specs.
#[derive(Parser)]
#[command(name = "paywright-site", version)]
struct Arguments {
    /// The project's folder; the one that holds specs/.
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    root: PathBuf,
    /// Where the site goes. The folder is replaced as a whole.
    #[arg(long, value_name = "FOLDER", default_value = "target/site")]
    output: PathBuf,
    /// Shows the site in a browser.
    #[arg(long)]
    open: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let built = match paywright_site::build(&arguments.root, &arguments.output) {
        Ok(built) => built,
        Err(error) => {
            print_chain(&error);
            return ExitCode::FAILURE;
        }
    };
    let start = arguments.output.join("index.html");
    println!("{} pages from {} providers: {}", built.pages, built.providers, start.display());
    if arguments.open
        && let Err(error) = open::that_detached(&start)
    {
        eprintln!("warning: no browser could be started: {error}");
    }
    ExitCode::SUCCESS
}

fn print_chain(error: &dyn Error) {
    eprintln!("error: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        eprintln!("  because: {error}");
        cause = error.source();
    }
}
