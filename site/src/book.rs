//! One language's pages as a book of mdBook's.

use std::{fs, path::Path};

use mdbook_driver::{MDBook, config::Config};
use paywright_codegen::emit::reference::{Language, site::Page};

use crate::{REPOSITORY, SiteError, guide::Chapter};

/// How the book looks on top of mdBook's own style.
pub(crate) const STYLE: &str = include_str!("../assets/site.css");

/// What the browser shows in a tab.
pub(crate) const ICON: &str = include_str!("../assets/favicon.svg");

/// Renders pages and guide into `output`.
///
/// # Errors
///
/// A file cannot be written, or mdBook fails.
pub fn render(language: Language, pages: &[Page], guide: &[Chapter], output: &Path) -> Result<(), SiteError> {
    let folder = tempfile::tempdir().map_err(SiteError::write("a temporary folder"))?;
    let root = folder.path();
    let put = |path: &str, content: &str| put(root, path, content);
    for page in pages {
        put(&format!("src/{}", page.path), &page.content)?;
    }
    for chapter in guide {
        put(&format!("src/{}", chapter.path), &chapter.content)?;
    }
    put("src/SUMMARY.md", &summary(language, pages, guide))?;
    put("site.css", STYLE)?;
    // No fonts are loaded: those of the reader's system know Chinese.
    put("theme/fonts/fonts.css", "/* The reader's own fonts. */\n")?;
    put("theme/favicon.svg", ICON)?;
    let failed = |problem: String| SiteError::Book { language: language.id(), problem };
    let config = config(language, output).map_err(|error| failed(format!("{error:#}")))?;
    let book = MDBook::load_with_config(root, config).and_then(|book| book.build());
    book.map_err(|error| failed(format!("{error:#}")))
}

fn put(root: &Path, path: &str, content: &str) -> Result<(), SiteError> {
    let path = root.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(SiteError::write(folder))?;
    }
    fs::write(&path, content).map_err(SiteError::write(&path))
}

/// mdBook's settings, the same for both languages. File names stay without hashes, so that the search can be changed
/// afterwards.
const SETTINGS: &str = r#"
[build]
create-missing = false
use-default-preprocessors = false

[output.html]
default-theme = "light"
preferred-dark-theme = "navy"
additional-css = ["site.css"]
smart-punctuation = false
no-section-label = true
hash-files = false
input-404 = ""
playground.runnable = false
print.enable = false

[output.html.search]
limit-results = 30
teaser-word-count = 80
"#;

fn config(language: Language, output: &Path) -> Result<Config, mdbook_driver::errors::Error> {
    let (tag, title) = match language {
        Language::English => ("en", "Paywright reference"),
        Language::Chinese => ("zh-CN", "Paywright 参考"),
    };
    let mut config: Config = SETTINGS.parse()?;
    config.book.title = Some(title.to_owned());
    config.book.language = Some(tag.to_owned());
    config.build.build_dir = output.to_owned();
    config.set("output.html.git-repository-url", REPOSITORY)?;
    Ok(config)
}

fn summary(language: Language, pages: &[Page], guide: &[Chapter]) -> String {
    let mut out = String::from("# Summary\n\n");
    for page in pages {
        out.push_str(&format!("{}- [{}]({})\n", "  ".repeat(page.depth), escaped(&page.title), page.path));
    }
    if !guide.is_empty() {
        let title = match language {
            Language::English => "Guide",
            Language::Chinese => "指南",
        };
        out.push_str(&format!("\n# {title}\n\n"));
    }
    for chapter in guide {
        out.push_str(&format!("- [{}]({})\n", escaped(&chapter.title), chapter.path));
    }
    out
}

/// A title as Markdown that means nothing but the words.
fn escaped(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
