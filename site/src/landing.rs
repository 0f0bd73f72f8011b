//! The start page: what this is, in both languages, and the way into either book.

use std::{fs, path::Path};

use handlebars::Handlebars;
use paywright_codegen::model::{Model, Provider};
use serde::Serialize;

use crate::{SiteError, book};

const TEMPLATE: &str = include_str!("../assets/landing.hbs");

#[derive(Serialize)]
struct Landing<'m> {
    providers: Vec<Line<'m>>,
}

/// A provider in one line.
#[derive(Serialize)]
struct Line<'m> {
    id: &'m str,
    en: &'m str,
    zh: &'m str,
    about_en: &'m str,
    about_zh: &'m str,
}

/// Writes the start page into the site's folder.
///
/// # Errors
///
/// A file cannot be written.
pub fn write(model: &Model, folder: &Path) -> Result<(), SiteError> {
    let landing = Landing { providers: model.providers.iter().map(line).collect() };
    let page = Handlebars::new().render_template(TEMPLATE, &landing)?;
    for (name, content) in [("index.html", page.as_str()), ("favicon.svg", book::ICON)] {
        fs::write(folder.join(name), content).map_err(SiteError::write(folder.join(name)))?;
    }
    Ok(())
}

fn line(provider: &Provider) -> Line<'_> {
    Line {
        id: &provider.id,
        en: &provider.title.en,
        zh: &provider.title.zh,
        about_en: first_sentence(&provider.doc.en, &[". ", ".\n"]),
        about_zh: first_sentence(&provider.doc.zh, &["。"]),
    }
}

/// A text up to the first of these ends.
fn first_sentence<'t>(text: &'t str, ends: &[&str]) -> &'t str {
    let end = ends.iter().filter_map(|end| text.find(end)).min();
    end.and_then(|end| text.get(..end)).unwrap_or_else(|| text.trim_end().trim_end_matches(['.', '。']))
}
