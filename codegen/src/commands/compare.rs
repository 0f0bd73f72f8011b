//! `cargo codegen compare`: a provider's page held against a spec.

use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use paywright_codegen::page::{
    self, Kind, Page,
    compare::{self, SpecFiles},
    facts,
};

use super::{Done, Failure, print_mistakes};

/// Compares a provider's page, as saved, with the spec that transcribes it.
#[derive(Args)]
pub(crate) struct Compare {
    /// The operation's file, such as specs/acopay/close-order.yaml; provider.yaml beside it is read too.
    spec: PathBuf,
    #[command(flatten)]
    page: PageFile,
    /// Where the page is from, if it is not the spec's own document.
    #[arg(long, value_name = "URL")]
    page_url: Option<String>,
    /// Shows the differences that errata and sources explain, too.
    #[arg(long)]
    all: bool,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// A page to read.
#[derive(Args)]
pub(crate) struct PageFile {
    /// The page, saved as HTML, as Markdown or as text.
    #[arg(value_name = "PAGE")]
    path: PathBuf,
    /// What the page is written in; found out by its content otherwise.
    #[arg(long = "as", value_enum, value_name = "KIND")]
    kind: Option<KindWord>,
}

#[derive(Clone, Copy, ValueEnum)]
enum KindWord {
    Html,
    Markdown,
    Text,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

impl PageFile {
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn read(&self) -> Result<Page, Failure> {
        let kind = self.kind.map(|kind| match kind {
            KindWord::Html => Kind::Html,
            KindWord::Markdown => Kind::Markdown,
            KindWord::Text => Kind::Text,
        });
        let shown = self.path.display();
        // No more is read than a page can have, whatever stands behind the path.
        let file = std::fs::File::open(&self.path).map_err(|error| format!("{shown} cannot be read: {error}"))?;
        let mut bytes = Vec::new();
        let limit = u64::try_from(page::MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        std::io::Read::read_to_end(&mut std::io::Read::take(file, limit), &mut bytes)
            .map_err(|error| format!("{shown} cannot be read: {error}"))?;
        page::read(&bytes, kind).map_err(|error| Failure::Problem(format!("{shown}: {error}")))
    }
}

impl Compare {
    pub(crate) fn run(&self) -> Done {
        let spec = SpecFiles::read(&self.spec).map_err(|mistakes| print_mistakes(&mistakes))?;
        let facts = facts::of(&self.page.read()?);
        let comparison = compare::compare(&spec, &facts, self.page_url.as_deref());
        let page = self.page.path().display().to_string();
        match self.format {
            Format::Text => print!("{}", comparison.render(&page, self.all, std::io::stdout().is_terminal())),
            Format::Json => print!("{}", comparison.json(&page).map_err(|error| error.to_string())?),
        }
        if !comparison.compared {
            let message =
                "nothing on this page could be compared: no table of fields or error codes, no method, no URL";
            return Err(Failure::Problem(format!("{page}: {message}")));
        }
        if comparison.unexplained().next().is_some() { Err(Failure::Found) } else { Ok(()) }
    }
}
