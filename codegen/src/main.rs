//! `paywright-codegen`: the command behind `cargo codegen`.

mod commands;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use commands::{Failure, compare::Compare, generate::Generate, transcribe::Transcribe};

/// Makes clients, tables and reference pages from specs.
#[derive(Parser)]
#[command(name = "cargo codegen", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Compare(Compare),
    Generate(Generate),
    Transcribe(Transcribe),
}

fn main() -> ExitCode {
    // Cargo gives a plugin its own name as the first argument.
    let arguments = std::env::args_os().enumerate().filter(|(at, argument)| *at != 1 || argument != "codegen");
    let Arguments { command } = Arguments::parse_from(arguments.map(|(_, argument)| argument));
    let done = match command {
        Command::Compare(compare) => compare.run(),
        Command::Generate(generate) => generate.run(),
        Command::Transcribe(transcribe) => transcribe.run(),
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
