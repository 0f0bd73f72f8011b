//! The `paywright` command: reads the arguments, runs the library, gives its exit code.

use std::process::ExitCode;

use clap::Parser;
use paywright_cli::{Arguments, output};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            output::note(&format!("error: no threads to run on: {error}"));
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(paywright_cli::run(arguments)) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            output::note(&format!("error: {failure}"));
            ExitCode::from(failure.exit_code())
        }
    }
}
