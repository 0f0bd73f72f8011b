//! `paywright-codegen`: the command behind `cargo codegen`.

mod commands;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use commands::{
    Failure, check::Check, compare::Compare, diff::Diff, docs::Docs, explain::Explain, generate::Generate,
    openapi::OpenApi, transcribe::Transcribe,
};

/// Makes clients, tables and reference pages from specs.
#[derive(Parser)]
#[command(name = "cargo codegen", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(Check),
    Explain(Explain),
    Generate(Generate),
    Diff(Diff),
    Compare(Compare),
    Transcribe(Transcribe),
    Docs(Docs),
    #[command(name = "openapi")]
    OpenApi(OpenApi),
}

fn main() -> ExitCode {
    // Cargo gives a plugin its own name as the first argument.
    let arguments = std::env::args_os().enumerate().filter(|(at, argument)| *at != 1 || argument != "codegen");
    let Arguments { command } = Arguments::parse_from(arguments.map(|(_, argument)| argument));
    let done = match command {
        Command::Check(check) => check.run(),
        Command::Explain(explain) => explain.run(),
        Command::Generate(generate) => generate.run(),
        Command::Diff(diff) => diff.run(),
        Command::Compare(compare) => compare.run(),
        Command::Transcribe(transcribe) => transcribe.run(),
        Command::Docs(docs) => docs.run(),
        Command::OpenApi(openapi) => openapi.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Found) => ExitCode::FAILURE,
        Err(Failure::Problem(problem)) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}
