//! `cargo codegen check`: what is wrong with the specs, and nothing else.

use clap::Args;
use paywright_codegen::load_folder;

use super::{Done, Format, Root, print_mistakes};

/// Reports every mistake in every spec, and writes nothing.
#[derive(Args)]
pub(crate) struct Check {
    /// How mistakes are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    root: Root,
}

impl Check {
    pub(crate) fn run(&self) -> Done {
        let model = load_folder(&self.root.specs()).map_err(|mistakes| print_mistakes(&mistakes, self.format))?;
        if self.format == Format::Text {
            let operations: usize = model.providers.iter().map(|provider| provider.operations.len()).sum();
            println!("{} providers, {operations} operations, no mistakes", model.providers.len());
        }
        Ok(())
    }
}
