//! `cargo codegen generate`: everything that the specs give.

use clap::Args;
use paywright_codegen::{emit, load_folder, write};

use super::{Done, Failure, Root, counted, print_mistakes};

/// Makes everything that the specs give: the crate below generated/, the pages below docs/reference/, and the specs' schema.
#[derive(Args)]
pub(crate) struct Generate {
    /// Changes nothing; fails where the files are not what the specs give.
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    root: Root,
}

impl Generate {
    pub(crate) fn run(&self) -> Done {
        let model = load_folder(&self.root.specs()).map_err(|mistakes| print_mistakes(&mistakes))?;
        let files = emit::files(&model).map_err(|error| error.to_string())?;
        let root = self.root.folder();
        let changes = if self.check { write::changes(&root, &files) } else { write::write(&root, &files) };
        let changes =
            changes.map_err(|error| format!("the files below {} cannot be handled: {error}", root.display()))?;
        changes.iter().for_each(|change| self.print(change));
        if self.check && !changes.is_empty() {
            eprintln!("error: the generated files are not what the specs give; run `{}`", emit::COMMAND);
            return Err(Failure::Found);
        }
        let (count, providers) = (counted(files.len(), "file"), counted(model.providers.len(), "provider"));
        println!("{count} from {providers}, {} changed", changes.len());
        Ok(())
    }

    fn print(&self, change: &write::Change) {
        match change {
            write::Change::Missing(path) if self.check => println!("missing: {path}"),
            write::Change::Differs(path) if self.check => println!("differs: {path}"),
            write::Change::Orphan(path) if self.check => println!("orphan: {path}"),
            write::Change::Orphan(path) => println!("removed {path}"),
            other => println!("wrote {}", other.path()),
        }
    }
}
