//! A search that finds Chinese words and parts of names.
//!
//! mdBook's index knows words that blanks separate, compared from their beginning. Chinese has no blanks, and whoever
//! looks for `OrderNo` wants `mercOrderNo`. So the index of words is thrown away, and the stored texts are searched
//! by a small script (`assets/search.js`) that answers mdBook's search box in elasticlunr's place.

use std::{collections::BTreeMap, fs, path::Path};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::SiteError;

const SCRIPT: &str = include_str!("../assets/search.js");

/// The file that mdBook's search box loads.
pub const FILE: &str = "searchindex.js";

/// The line in mdBook's own script on which all of this rests.
const HOOK: &str = "elasticlunr.Index.load(config.index)";

/// What mdBook writes.
#[derive(Deserialize)]
struct Stored {
    doc_urls: Vec<String>,
    results_options: Value,
    search_options: Value,
    index: Index,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Index {
    document_store: Documents,
}

#[derive(Deserialize)]
struct Documents {
    docs: BTreeMap<String, Document>,
}

#[derive(Deserialize, Serialize)]
struct Document {
    title: String,
    breadcrumbs: String,
    body: String,
}

/// What is written instead: the texts, in the order of their URLs.
#[derive(Serialize)]
struct Searched<'s> {
    doc_urls: &'s [String],
    results_options: &'s Value,
    search_options: &'s Value,
    index: Vec<&'s Document>,
}

/// Replaces the search of a rendered book.
///
/// # Errors
///
/// The book's files cannot be read or written, or have another form than mdBook's are known to have.
pub fn replace(book: &Path) -> Result<(), SiteError> {
    let read = |name: &str| {
        let path = book.join(name);
        fs::read_to_string(&path).map_err(SiteError::read(path))
    };
    if !read("searcher.js")?.contains(HOOK) {
        return Err(SiteError::Changed(format!("its searcher.js has no `{HOOK}`")));
    }
    let searched = searched(&read(FILE)?)?;
    fs::write(book.join(FILE), searched).map_err(SiteError::write(book.join(FILE)))
}

fn searched(file: &str) -> Result<String, SiteError> {
    let changed = |what: String| SiteError::Changed(format!("its {FILE} {what}"));
    let json = json(file).ok_or_else(|| changed("is not the script that it was".to_owned()))?;
    let stored: Stored = serde_json::from_str(&json).map_err(|error| changed(format!("has other data: {error}")))?;
    let documents = &stored.index.document_store.docs;
    let index = (0..stored.doc_urls.len()).map(|number| documents.get(&number.to_string()));
    let index: Option<Vec<&Document>> = index.collect();
    let index = index.ok_or_else(|| changed("has URLs without a text".to_owned()))?;
    let searched = Searched {
        doc_urls: &stored.doc_urls,
        results_options: &stored.results_options,
        search_options: &stored.search_options,
        index,
    };
    let data = serde_json::to_string(&searched).map_err(|error| changed(format!("cannot be written: {error}")))?;
    Ok(format!("{SCRIPT}\nwindow.search = Object.assign(window.search, {data});\n"))
}

/// The JSON inside mdBook's script, where it stands between apostrophes.
fn json(file: &str) -> Option<String> {
    let inside = file.trim().strip_prefix("window.search = Object.assign(window.search, JSON.parse('")?;
    let inside = inside.strip_suffix("'));")?;
    Some(inside.replace("\\'", "'").replace("\\\\", "\\"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_with_quotes_and_backslashes_survive() {
        let json = r#"{"doc_urls":["a.html"],"results_options":{},"search_options":{},"index":{"documentStore":{"docs":{"0":{"title":"a\"b","breadcrumbs":"c'd","body":"e\\f"}}}}}"#;
        let escaped = json.replace('\\', "\\\\").replace('\'', "\\'");
        let file = format!("window.search = Object.assign(window.search, JSON.parse('{escaped}'));");
        let searched = searched(&file).unwrap();
        assert!(searched.contains(r#""index":[{"title":"a\"b","breadcrumbs":"c'd","body":"e\\f"}]"#), "{searched}");
    }

    #[test]
    fn another_form_of_the_index_is_an_error_and_not_a_broken_search() {
        assert!(matches!(searched("window.search = {}"), Err(SiteError::Changed(_))));
    }
}
