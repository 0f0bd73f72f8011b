//! The project's own site, built once per test program.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use paywright_codegen::model::Model;
use tempfile::TempDir;

static SITE: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("site");
    paywright_site::build(root(), &output).unwrap_or_else(|error| panic!("{error}: {error:?}"));
    (folder, output)
});

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The site's folder.
pub(crate) fn site() -> &'static Path {
    &SITE.1
}

/// A file of the site.
pub(crate) fn page(path: &str) -> String {
    fs::read_to_string(site().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[allow(dead_code, reason = "not every test program needs it")]
pub(crate) fn model() -> Model {
    paywright_codegen::load_folder(&root().join("specs"))
        .unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)))
}
