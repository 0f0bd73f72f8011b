//! Where two versions of the specs come from: folders, files, revisions of a repository; and what is said where they
//! cannot be had.
#![cfg(feature = "diff")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use paywright_codegen::diff::source::{SourceError, compare_named};
use support::files;
use tempfile::TempDir;

const WIDER: &[(&str, &str, &str)] = &[("close-order", "characters: A-Z a-z 0-9 -", "characters: A-Z a-z 0-9 - _")];
const HOST: (&str, &str, &str) = ("provider", "url: https://api.", "url: https://pay.");

/// Writes the toy provider with some changes below a folder.
fn write(folder: &Path, changes: &[(&str, &str, &str)]) {
    for file in files(changes) {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.content).unwrap();
    }
}

/// A folder with an old and a new version.
fn two_versions(changes: &[(&str, &str, &str)]) -> (TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    write(&old, &[]);
    write(&new, changes);
    (folder, old, new)
}

/// The ids of the rules that found something.
fn found(root: &Path, old: &Path, new: &Path) -> Result<Vec<&'static str>, SourceError> {
    named(root, old.to_str().unwrap(), new.to_str().unwrap())
}

fn named(root: &Path, old: &str, new: &str) -> Result<Vec<&'static str>, SourceError> {
    Ok(compare_named(root, old, new)?.changes.iter().map(|change| change.rule.id).collect())
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").current_dir(folder).args(identity).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A repository whose project stands in a folder of it; its last commit allows more characters in the order's number.
fn repository() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("shop/payments");
    git(folder.path(), &["init", "--quiet"]);
    for changes in [&[], WIDER] {
        write(&project.join("specs"), changes);
        git(folder.path(), &["add", "."]);
        git(folder.path(), &["commit", "--quiet", "-m", "specs"]);
    }
    (folder, project)
}

#[test]
fn folders_of_specs_a_project_and_a_providers_folder_are_versions() {
    let (_kept, old, new) = two_versions(&[WIDER, &[HOST]].concat());
    let expected = vec!["host-url-changed", "request-limit-relaxed"];
    assert_eq!(found(&old, &old, &new).unwrap(), expected);
    assert_eq!(found(&old, &old.join("toypay"), &new.join("toypay")).unwrap(), expected);
    let project = tempfile::tempdir().unwrap();
    write(&project.path().join("specs"), &[HOST]);
    assert_eq!(found(&old, &old, project.path()).unwrap(), ["host-url-changed"]);
}

#[test]
fn one_file_differs_by_nothing_but_itself() {
    let (kept, old, new) = two_versions(&[WIDER, &[HOST]].concat());
    let file = |folder: &Path| folder.join("toypay/close-order.yaml");
    assert_eq!(found(&old, &file(&old), &file(&new)).unwrap(), ["request-limit-relaxed"]);
    assert_eq!(
        found(&old, &old.join("toypay/provider.yaml"), &new.join("toypay/provider.yaml")).unwrap(),
        ["host-url-changed"]
    );
    // A copy somewhere else, under another name.
    let copy = kept.path().join("close-order.yaml.orig");
    fs::copy(file(&old), &copy).unwrap();
    assert_eq!(found(&old, &copy, &file(&new)).unwrap(), ["request-limit-relaxed"]);
    assert_eq!(found(&old, &file(&new), &copy).unwrap(), ["request-limit-tightened"]);
    // The file of the same name on the other side.
    assert_eq!(found(&old, &old, &file(&new)).unwrap(), ["request-limit-relaxed"]);
    assert!(matches!(found(&old, &copy, &copy), Err(SourceError::Alone(_))));
    assert!(matches!(found(&old, &copy, &new), Err(SourceError::Missing { .. })));
}

#[test]
fn revisions_are_read_from_the_repository_around_the_project() {
    let (_kept, project) = repository();
    assert_eq!(named(&project, "HEAD~1", "HEAD").unwrap(), ["request-limit-relaxed"]);
    assert_eq!(named(&project, "HEAD", "HEAD~1").unwrap(), ["request-limit-tightened"]);
    let specs = project.join("specs");
    assert!(named(&project, "HEAD", specs.to_str().unwrap()).unwrap().is_empty());
    let file = specs.join("toypay/close-order.yaml");
    assert_eq!(named(&project, "HEAD~1", file.to_str().unwrap()).unwrap(), ["request-limit-relaxed"]);
}

/// What the command prints, run in a project; what it says of an error comes after.
#[cfg(feature = "command")]
fn said(project: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_paywright-codegen"));
    let output = command.current_dir(project).args(["diff", "--root", "."]).args(arguments).output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

#[cfg(feature = "command")]
#[test]
fn a_side_of_a_range_that_is_left_out_is_the_last_commit() {
    let (_kept, project) = repository();
    for (range, rule) in [
        ("HEAD~1..", "HEAD~1 → HEAD: 0 breaking, 0 changed, 1 safe"),
        ("..HEAD~1", "HEAD → HEAD~1: 0 breaking, 1 changed, 0 safe"),
        ("HEAD~1..HEAD", "HEAD~1 → HEAD: 0 breaking, 0 changed, 1 safe"),
        ("../payments", "no differences between ../payments and specs"),
        ("../nowhere", "`../nowhere` is neither a file or folder nor a revision"),
        ("", "error: an empty argument names no version"),
    ] {
        let said = said(&project, &[range]);
        assert!(said.contains(rule), "{range}: {said}");
    }
}

#[test]
fn what_is_no_version_is_said_so() {
    let (_kept, project) = repository();
    let failing = |old: &str| named(&project, old, "HEAD").unwrap_err();
    for unknown in ["nonsense", "no/such/folder", "HEAD~99", "HEAD:specs", "HEAD\n--output=x"] {
        assert!(matches!(failing(unknown), SourceError::Unknown { .. }), "{unknown}: {}", failing(unknown));
    }
    assert_eq!(std::error::Error::source(&failing("nonsense")).unwrap().to_string(), "there is no such commit");
    for option in ["--output=x", "-h", "--upload-pack=touch x"] {
        assert!(matches!(failing(option), SourceError::Option(_)), "{option}");
    }
    assert!(matches!(failing(""), SourceError::Nameless));
    git(&project, &["rm", "-r", "--quiet", "specs"]);
    git(&project, &["commit", "--quiet", "-m", "gone"]);
    assert!(matches!(failing("HEAD"), SourceError::Empty(_)));
    let nowhere = tempfile::tempdir().unwrap();
    let error = named(nowhere.path(), "HEAD", "HEAD").unwrap_err();
    assert!(matches!(error, SourceError::Unknown { .. }), "{error}");
    assert!(matches!(found(&project, nowhere.path(), nowhere.path()), Err(SourceError::Empty(_))));
}

#[test]
fn mistakes_are_shown_with_the_version_that_has_them() {
    let (_kept, old, new) =
        two_versions(&[("close-order", "closes: { merchant: order }", "closes: { merchant: oder }")]);
    match found(&old, &old, &new) {
        Err(SourceError::Mistakes { version, mistakes }) => {
            assert_eq!(version, new.to_str().unwrap());
            assert!(mistakes.render(false).contains("there is no field of the request `oder`"));
        }
        other => panic!("{other:?}"),
    }
}
