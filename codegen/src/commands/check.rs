//! `cargo codegen check`: what is wrong with the specs, and nothing else.

use clap::{Args, ValueEnum};
use paywright_codegen::load_folder;

use super::{Done, Failure, Root, counted, print_mistakes};

/// Reports every mistake in every spec, and writes nothing.
#[derive(Args)]
pub(crate) struct Check {
    /// How mistakes are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    root: Root,
}

/// How mistakes are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the line and a caret, for people; on standard error.
    Text,
    /// One JSON object a line, for editors and scripts; on standard output.
    Json,
}

impl Check {
    pub(crate) fn run(&self) -> Done {
        let model = load_folder(&self.root.specs()).map_err(|mistakes| match self.format {
            Format::Text => print_mistakes(&mistakes),
            Format::Json => {
                print!("{}", mistakes.json_lines());
                Failure::Found
            }
        })?;
        if self.format == Format::Text {
            let operations: usize = model.providers.iter().map(|provider| provider.operations.len()).sum();
            let (providers, operations) =
                (counted(model.providers.len(), "provider"), counted(operations, "operation"));
            println!("{providers}, {operations}, no mistakes");
        }
        Ok(())
    }
}
