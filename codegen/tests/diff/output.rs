//! The list as people, scripts and changelogs get it.

use std::path::Path;

use expect_test::expect_file;
use paywright_codegen::diff::{
    Comparison, compare, json, markdown,
    source::{SourceError, compare_named},
    text,
};

use super::{CLOSE, VERSION, model, printed, support::files};

/// Compares two paths of the project, or revisions of it.
fn between(old: &str, new: &str) -> Result<Comparison, SourceError> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let path = |path: &str| root.join(path).to_str().unwrap().to_owned();
    let mut comparison = compare_named(root, &path(old), &path(new))?;
    comparison.old = old.to_owned();
    comparison.new = new.to_owned();
    Ok(comparison)
}

#[test]
fn a_changelog_entry_lists_what_callers_must_know_and_counts_the_rest() {
    let comparison = between("codegen/tests/toypay", "codegen/tests/next/toypay").unwrap();
    expect_file!["../golden/diff-changelog.md"].assert_eq(&markdown(&comparison));
}

#[test]
fn a_script_gets_every_change_with_its_rule_and_class() {
    let comparison = between("codegen/tests/toypay", "codegen/tests/next/toypay").unwrap();
    let text = json(&comparison).unwrap();
    expect_file!["../golden/diff-report.json"].assert_eq(&text);
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
}

#[test]
fn what_comes_from_a_file_neither_steers_a_terminal_nor_breaks_a_changelog() {
    let odd = model(&files(&[VERSION, (CLOSE, "const: \"1.0\"", r#"const: "/\e[31m`](x)\nnext""#)]));
    let comparison = compare(("old", &model(&files(&[VERSION]))), ("new", &odd));
    assert!(printed(&comparison).contains("1.0 → /[31m`](x) next"), "{}", printed(&comparison));
    assert!(!text(&comparison).contains("\u{1b}[31m`"));
    assert!(markdown(&comparison).contains(r"1.0 → /\[31m\`\](x) next"), "{}", markdown(&comparison));
}
