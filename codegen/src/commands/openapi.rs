//! `cargo codegen openapi`: a provider's operations for tools that know OpenAPI.

use std::path::{Path, PathBuf};

use clap::Args;
use paywright_codegen::{
    decode::did_you_mean,
    emit::openapi,
    load_folder,
    model::{Model, Provider},
    write,
};

use super::{Done, Failure, Root, print_mistakes};

/// Makes OpenAPI 3.1 documents: prints that of one provider, or writes those of several into a folder.
#[derive(Args)]
pub(crate) struct OpenApi {
    /// The providers' ids; all of them where none is named.
    #[arg(value_name = "PROVIDER")]
    providers: Vec<String>,
    /// Where to write PROVIDER.openapi.json.
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    #[command(flatten)]
    root: Root,
}

impl OpenApi {
    pub(crate) fn run(&self) -> Done {
        let model = load_folder(&self.root.specs()).map_err(|mistakes| print_mistakes(&mistakes))?;
        let chosen = self.chosen(&model)?;
        match (&self.output, chosen.as_slice()) {
            (Some(folder), chosen) => write_all(folder, chosen)?,
            (None, [provider]) => print!("{}", text(provider)),
            (None, _) => {
                let problem = "only one document can be printed: name one provider, or give --output FOLDER";
                return Err(Failure::Problem(problem.to_owned()));
            }
        }
        Ok(())
    }

    fn chosen<'m>(&self, model: &'m Model) -> Result<Vec<&'m Provider>, String> {
        let known: Vec<&str> = model.providers.iter().map(|provider| provider.id.as_str()).collect();
        let find = |id: &String| {
            let found = model.providers.iter().find(|provider| provider.id == *id);
            found.ok_or_else(|| format!("there is no provider `{id}`; {}", did_you_mean(id, &known)))
        };
        match self.providers.as_slice() {
            [] => Ok(model.providers.iter().collect()),
            ids => ids.iter().map(find).collect(),
        }
    }
}

fn text(provider: &Provider) -> String {
    format!("{:#}\n", openapi::document(provider))
}

fn write_all(folder: &Path, providers: &[&Provider]) -> Result<(), String> {
    for provider in providers {
        let path = folder.join(format!("{}.openapi.json", provider.id));
        write::write_file(&path, &text(provider))
            .map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
        println!("wrote {}", path.display());
    }
    Ok(())
}
