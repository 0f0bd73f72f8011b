//! The written guide as chapters of the English book.
//!
//! The pages of `docs/` link to each other and to files of the project. Here, links between chapters stay as they are,
//! links to the checked-in reference lead to the site's own pages, and all others lead to the repository.

use std::{
    fs,
    ops::Range,
    path::{Component, Path, PathBuf},
};

use paywright_codegen::model::Model;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::{REPOSITORY, SiteError};

/// A page of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its path in the book, such as `guide/index.md`.
    pub path: String,
    /// Its first heading.
    pub title: String,
    /// The text.
    pub content: String,
}

/// All pages below `docs/`, but the generated reference: the guide's own first.
///
/// # Errors
///
/// A file cannot be read.
pub fn chapters(root: &Path, model: &Model) -> Result<Vec<Chapter>, SiteError> {
    let mut paths = Vec::new();
    for folder in ["docs/guide", "docs"] {
        let found = pages(&root.join(folder)).map_err(SiteError::read(root.join(folder)))?;
        let names = found.into_iter().map(|name| format!("{folder}/{name}"));
        paths.extend(names);
    }
    paths.sort_by_key(|path| (!path.starts_with("docs/guide"), !path.ends_with("README.md"), path.clone()));
    let pages = Pages { paths: &paths, model };
    paths.iter().map(|path| pages.chapter(root, path)).collect()
}

fn pages(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".md") {
            names.push(name);
        }
    }
    Ok(names)
}

struct Pages<'a> {
    /// Paths of all chapters, below the project.
    paths: &'a [String],
    model: &'a Model,
}

impl Pages<'_> {
    fn chapter(&self, root: &Path, path: &str) -> Result<Chapter, SiteError> {
        let file = root.join(path);
        let text = fs::read_to_string(&file).map_err(SiteError::read(&file))?;
        let (content, title) = self.relinked(path, &text);
        Ok(Chapter { path: in_book(path), title: title.unwrap_or_else(|| path.to_owned()), content })
    }

    /// The text with links that lead somewhere from inside the book, and its first heading.
    fn relinked(&self, path: &str, text: &str) -> (String, Option<String>) {
        let mut out = text.to_owned();
        let mut changes: Vec<(Range<usize>, String)> = Vec::new();
        let (mut title, mut heading) = (None, None::<String>);
        for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { .. }) if title.is_none() => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) if title.is_none() => title = heading.take(),
                Event::Text(words) | Event::Code(words) => heading.iter_mut().for_each(|text| text.push_str(&words)),
                Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, .. }) => {
                    changes.extend(self.changed(path, text, range, &dest_url));
                }
                _ => {}
            }
        }
        for (range, link) in changes.into_iter().rev() {
            out.replace_range(range, &link);
        }
        (out, title)
    }

    /// Where a link's target stands in the text, and what should stand there.
    fn changed(&self, path: &str, text: &str, link: Range<usize>, target: &str) -> Option<(Range<usize>, String)> {
        let changed = self.target(path, target)?;
        let written = format!("]({target})");
        let at = link.start.checked_add(text.get(link.clone())?.rfind(&written)?)?.checked_add(2)?;
        Some((at..at.checked_add(target.len())?, changed))
    }

    fn target(&self, path: &str, target: &str) -> Option<String> {
        if target.contains("://") || target.starts_with(['#', '/']) || target.starts_with("mailto:") {
            return None;
        }
        let (file, fragment) =
            target.split_once('#').map_or((target, String::new()), |(file, fragment)| (file, format!("#{fragment}")));
        let file = normal(&Path::new(path).parent()?.join(file));
        if self.paths.contains(&file) {
            return Some(format!("{}{}{fragment}", up(path), in_book(&file)));
        }
        let reference = file.strip_prefix("docs/reference/en/").and_then(|name| name.strip_suffix(".md"));
        if reference == Some("README") {
            return Some(format!("{}index.md", up(path)));
        }
        if let Some(provider) = self.model.providers.iter().find(|provider| Some(provider.id.as_str()) == reference) {
            return Some(format!("{}{}/index.md", up(path), provider.id));
        }
        Some(format!("{REPOSITORY}/blob/main/{file}{fragment}"))
    }
}

/// The path of a page of `docs/` in the book. mdBook knows a folder's first page as `index.md`.
fn in_book(path: &str) -> String {
    let below = path.strip_prefix("docs/").unwrap_or(path);
    below.strip_suffix("README.md").map_or_else(|| below.to_owned(), |folder| format!("{folder}index.md"))
}

/// The way from a chapter to the book's root.
fn up(path: &str) -> String {
    "../".repeat(in_book(path).matches('/').count())
}

/// A path without `.` and `..`.
fn normal(path: &Path) -> String {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => drop(out.pop()),
            Component::Normal(name) => out.push(name),
            _ => {}
        }
    }
    out.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relinked(path: &str, text: &str) -> (String, Option<String>) {
        let paths =
            ["docs/guide/README.md".to_owned(), "docs/guide/site.md".to_owned(), "docs/architecture.md".to_owned()];
        let model = Model { providers: Vec::new() };
        Pages { paths: &paths, model: &model }.relinked(path, text)
    }

    #[test]
    fn links_between_chapters_stay_inside_and_others_lead_to_the_repository() {
        let text = "# The `site`\n\n[a](../architecture.md#goals), [b](README.md), [c](../../specs/x.yaml), [d](https://e.org)";
        let (content, title) = relinked("docs/guide/site.md", text);
        assert_eq!(title.as_deref(), Some("The site"));
        let specs = format!("{REPOSITORY}/blob/main/specs/x.yaml");
        let expected = format!(
            "# The `site`\n\n[a](../architecture.md#goals), [b](../guide/index.md), [c]({specs}), [d](https://e.org)"
        );
        assert_eq!(content, expected);
    }

    #[test]
    fn links_in_code_are_left_alone() {
        let text = "```\n[a](README.md)\n```\n";
        assert_eq!(relinked("docs/guide/site.md", text).0, text);
    }
}
