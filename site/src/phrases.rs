//! mdBook's own words in Chinese.
//!
//! mdBook writes its buttons and its search in English. The words are replaced in what it wrote; each must still be
//! there, so that an update that changes them is noticed.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use paywright_codegen::emit::reference::Language;

use crate::SiteError;

/// What stands in every page, and what should.
const PAGE: &[(&str, &str)] = &[
    (">Keyboard shortcuts<", ">键盘快捷键<"),
    ("Press <kbd>←</kbd> or <kbd>→</kbd> to navigate between chapters", "按 <kbd>←</kbd> 或 <kbd>→</kbd> 切换页面"),
    ("Press <kbd>S</kbd> or <kbd>/</kbd> to search in the book", "按 <kbd>S</kbd> 或 <kbd>/</kbd> 搜索"),
    ("Press <kbd>?</kbd> to show this help", "按 <kbd>?</kbd> 显示此帮助"),
    ("Press <kbd>Esc</kbd> to hide this help", "按 <kbd>Esc</kbd> 关闭此帮助"),
    ("\"Table of contents\"", "\"目录\""),
    ("\"Toggle Table of Contents\"", "\"显示或隐藏目录\""),
    ("\"Change theme\"", "\"切换主题\""),
    ("\"Themes\"", "\"主题\""),
    (">Auto<", ">自动<"),
    (">Light<", ">浅色<"),
    (">Navy<", ">深色<"),
    ("\"Search (`/`)\"", "\"搜索（`/`）\""),
    ("\"Toggle Searchbar\"", "\"显示或隐藏搜索栏\""),
    ("\"Search this book ...\"", "\"搜索……\""),
    ("\"Git repository\"", "\"代码仓库\""),
    ("\"Page navigation\"", "\"翻页\""),
];

/// What stands on some pages only.
const SOME_PAGES: &[(&str, &str)] = &[("\"Previous chapter\"", "\"上一页\""), ("\"Next chapter\"", "\"下一页\"")];

/// What the search says.
const SEARCH: &[(&str, &str)] = &[
    ("count + ' search result for \\'' + searchterm + '\\':'", "'“' + searchterm + '”有 1 条结果：'"),
    ("'No search results for \\'' + searchterm + '\\'.'", "'没有找到“' + searchterm + '”。'"),
    ("count + ' search results for \\'' + searchterm + '\\':'", "'“' + searchterm + '”有 ' + count + ' 条结果：'"),
];

/// Two themes are enough: a light one, and a dark one that is not named after a colour.
const DARK: (&str, &str) = (">Navy<", ">Dark<");

/// Puts mdBook's words into the book's language.
///
/// # Errors
///
/// A file cannot be read or written, or a phrase is not where it was.
pub fn translate(language: Language, book: &Path) -> Result<(), SiteError> {
    let (page, some, search) = match language {
        Language::English => (&[DARK][..], &[][..], &[][..]),
        Language::Chinese => (PAGE, SOME_PAGES, SEARCH),
    };
    for path in html_below(book).map_err(SiteError::read(book))? {
        let is_page = path.file_name().is_none_or(|name| name != "toc.html");
        rewrite(&path, if is_page { page } else { &[] }, some)?;
    }
    rewrite(&book.join("searcher.js"), search, &[])
}

fn rewrite(path: &Path, all: &[(&str, &str)], some: &[(&str, &str)]) -> Result<(), SiteError> {
    let mut text = fs::read_to_string(path).map_err(SiteError::read(path))?;
    for (phrase, translated) in all {
        if !text.contains(phrase) {
            return Err(SiteError::Changed(format!("{} has no {phrase}", path.display())));
        }
        text = text.replace(phrase, translated);
    }
    for (phrase, translated) in some {
        text = text.replace(phrase, translated);
    }
    fs::write(path, text).map_err(SiteError::write(path))
}

fn html_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(html_below(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            found.push(path);
        }
    }
    Ok(found)
}
