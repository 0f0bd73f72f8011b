//! Clients for another crate: what a build script and an `xtask` get, from specs that stand anywhere.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{fs, path::Path};

use expect_test::expect;
use paywright_codegen::{Build, BuildError, write::Change};
use tempfile::TempDir;

/// The toy provider's specs after some changes, in a folder of their own.
fn specs(changes: &[(&str, &str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in support::files(changes) {
        let path = folder.path().join(file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.content).unwrap();
    }
    folder
}

/// What is below a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_build_script_gets_one_file_that_can_be_included() {
    let (specs, out) = (specs(&[]), tempfile::tempdir().unwrap());
    fs::write(out.path().join("other.rs"), "of another generator").unwrap();
    Build::new(specs.path()).out_dir(out.path()).compile().unwrap();
    assert_eq!(names(out.path()), ["other.rs", "payments.rs"]);
    let text = fs::read_to_string(out.path().join("payments.rs")).unwrap();
    assert!(text.starts_with("// Made by paywright-codegen in a build script."), "{text}");
    // What is included holds items only, and finds no files beside it.
    let file = syn::parse_file(&text).unwrap();
    assert!(file.attrs.is_empty() && !text.contains("mod tables;"), "{text}");
}

#[test]
fn a_file_that_is_right_is_not_written_again() {
    let (specs, out) = (specs(&[]), tempfile::tempdir().unwrap());
    let build = Build::new(specs.path()).out_dir(out.path()).file_name("toys.rs");
    build.compile().unwrap();
    let path = out.path().join("toys.rs");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let before = fs::metadata(&path).unwrap();
    build.compile().unwrap();
    let after = fs::metadata(&path).unwrap();
    // A file that was written anew and moved there would be a new file, which can be written to.
    assert!(after.permissions().readonly() && after.modified().unwrap() == before.modified().unwrap());
}

#[test]
fn mistakes_are_shown_as_people_read_them_and_leave_the_old_file() {
    let (specs, out) =
        (specs(&[("provider", "algorithm: hmac-sha256", "algorithm: ed25519")]), tempfile::tempdir().unwrap());
    fs::write(out.path().join("payments.rs"), "as it was").unwrap();
    let error = Build::new(specs.path()).out_dir(out.path()).compile().unwrap_err();
    // `main` of a build script prints `Debug`.
    let shown = format!("{error:?}");
    assert!(shown.contains("error[spec::E0008]") && shown.contains("algorithm: ed25519"), "{shown}");
    assert!(shown.contains("Another signing scheme"), "{shown}");
    assert_eq!(fs::read_to_string(out.path().join("payments.rs")).unwrap(), "as it was");
}

#[test]
fn a_folder_that_is_missing_is_named() {
    let out = tempfile::tempdir().unwrap();
    let error = Build::new(out.path().join("spex")).out_dir(out.path()).compile().unwrap_err();
    assert!(error.to_string().contains("spex"), "{error}");
}

#[test]
fn checked_in_files_are_written_beside_what_is_there_and_gone_providers_go() {
    let (specs, project) = (specs(&[]), tempfile::tempdir().unwrap());
    let folder = project.path().join("src/payments");
    let build = Build::new(specs.path());
    build.write(&folder).unwrap();
    assert_eq!(names(&folder), ["mod.rs", "toypay", "toypay.rs"]);
    assert_eq!(names(&folder.join("toypay")), ["tables.rs"]);
    assert_eq!(build.write(&folder).unwrap(), []);

    let made = fs::read_to_string(folder.join("toypay.rs")).unwrap();
    fs::write(folder.join("gone.rs"), made).unwrap();
    fs::write(folder.join("by_hand.rs"), "//! Ours.").unwrap();
    assert_eq!(build.write(&folder).unwrap(), [Change::Orphan("gone.rs".to_owned())]);
    assert_eq!(names(&folder), ["by_hand.rs", "mod.rs", "toypay", "toypay.rs"]);
}

#[test]
fn a_check_writes_nothing_and_says_which_command_to_run() {
    let (specs, project) = (specs(&[]), tempfile::tempdir().unwrap());
    let folder = Path::new("payments");
    let build = Build::new(specs.path()).command("cargo xtask toys");
    let place = project.path().join(folder);
    build.write(&place).unwrap();
    build.check(&place).unwrap();
    fs::write(place.join("toypay.rs"), "edited by hand").unwrap();
    fs::remove_file(place.join("mod.rs")).unwrap();
    let error = build.check(&place).unwrap_err();
    assert_eq!(fs::read_to_string(place.join("toypay.rs")).unwrap(), "edited by hand");
    assert!(matches!(&error, BuildError::Stale { changes, .. } if changes.len() == 2));
    let words = error.to_string().replace(&project.path().display().to_string(), "PROJECT");
    expect![[r#"
        the files below PROJECT/payments are not what the specs give; run `cargo xtask toys`
          missing: mod.rs
          differs: toypay.rs"#]]
    .assert_eq(&words);
}
