//! Makes the reference site: a static site in English and Chinese, from the specs alone.
//!
//! ```text
//! specs/ ──► model ──┬──────────────────────────► pages in Markdown ──► mdBook ──► one book per language
//!                    └─► client ⇄ sandbox ──► messages ─┘                              └─► search, words, start page
//! ```
//!
//! The pages are emitted by `paywright-codegen`. What goes over the wire cannot be made there, since codegen never
//! depends on what it generates; so [`exchanges`] has the real client sign requests and the real sandbox answer them,
//! and hands both to the emitters as plain data. Keys, time and chance are fixed: two runs give the same bytes.
//!
//! mdBook turns Markdown into a book. What it lacks is added afterwards: a search that finds Chinese words and parts of
//! names ([`search`]), Chinese words on its buttons ([`phrases`]), and a page to choose a language ([`landing`]).

pub mod book;
mod error;
pub mod exchanges;
pub mod guide;
pub mod landing;
pub mod phrases;
pub mod publish;
pub mod search;
mod sources;

use std::path::Path;

pub use error::SiteError;
use paywright_codegen::{
    emit::{
        self,
        reference::{Language, site},
    },
    model::Model,
    write,
};

/// Where the project's files are on the web.
pub(crate) const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// What was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Built {
    /// Pages in all languages.
    pub pages: usize,
    /// Providers in the specs.
    pub providers: usize,
}

/// Builds the site of the project at `root` into `output`, which is replaced as a whole.
///
/// # Errors
///
/// The specs have mistakes or are others than those of the generated crate; a call could not be made; a file could not
/// be read or written. `output` is then as it was before.
pub fn build(root: &Path, output: &Path) -> Result<Built, SiteError> {
    let model = paywright_codegen::load_folder(&root.join("specs"))
        .map_err(|mistakes| SiteError::Specs(mistakes.render(false)))?;
    check_fresh(root, &model)?;
    let guide = guide::chapters(root, &model)?;
    publish::replace(output, |folder| write_site(&model, &guide, folder))
}

/// The messages are made by the generated crate; of another spec's crate they would be another spec's.
fn check_fresh(root: &Path, model: &Model) -> Result<(), SiteError> {
    let files = emit::files(model)?;
    let changes = write::changes(root, &files).map_err(SiteError::read(root.join("generated")))?;
    match changes.iter().find(|change| change.path().starts_with("generated/")) {
        Some(change) => Err(SiteError::NotGenerated(format!("{} is stale", change.path()))),
        None => Ok(()),
    }
}

fn write_site(model: &Model, guide: &[guide::Chapter], folder: &Path) -> Result<Built, SiteError> {
    let exchanges = exchanges::all(model)?;
    let mut pages = 0usize;
    for language in Language::ALL {
        let reference = site::pages(language, model, &exchanges);
        // The guide is written in English only.
        let guide = if language == Language::English { guide } else { &[] };
        let place = folder.join(language.id());
        book::render(language, &reference, guide, &place)?;
        search::replace(&place)?;
        phrases::translate(language, &place)?;
        pages = pages.saturating_add(reference.len()).saturating_add(guide.len());
    }
    landing::write(model, folder)?;
    Ok(Built { pages, providers: model.providers.len() })
}
