//! Clients of your own providers in your own crate, from a build script or an `xtask`.
//!
//! Specs go in, from any folder; out comes either one file below `OUT_DIR` that the crate includes, or files that are
//! checked in. Either way the crate needs nothing but `paywright-runtime` beside it.
//!
//! A build script:
//!
//! ```no_run
//! fn main() -> Result<(), paywright_codegen::BuildError> {
//!     paywright_codegen::Build::new("specs").compile()
//! }
//! ```
//!
//! and in the crate `mod payments { include!(concat!(env!("OUT_DIR"), "/payments.rs")); }`.

use std::{
    env, fmt, io,
    path::{Path, PathBuf},
};

use crate::{
    diagnostic::Diagnostics,
    emit::{self, EmitError, File, MADE_BY},
    load::{files_below, load_folder},
    model::Model,
    write::{self, Change},
};

/// Makes clients from a folder of specs: `PROVIDER/provider.yaml` and a file per operation.
#[derive(Debug, Clone)]
pub struct Build {
    specs: PathBuf,
    out_dir: Option<PathBuf>,
    file_name: String,
    command: String,
}

/// Why no clients were made.
///
/// `Debug` shows the same as `Display`, so that a build script whose `main` returns it shows the mistakes as people
/// read them.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The specs have mistakes; each is shown with its place.
    #[error("the specs have mistakes\n\n{}", .0.render(false))]
    Specs(Diagnostics),
    /// A mistake of this crate.
    #[error(transparent)]
    Emit(#[from] EmitError),
    /// A file or folder cannot be read or written.
    #[error("{} cannot be handled: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Cargo gives build scripts a folder; this was none.
    #[error("there is no OUT_DIR: call this in a build script, or name a folder with `out_dir`")]
    NoOutDir,
    /// The checked-in files are not what the specs give.
    #[error("the files below {} are not what the specs give; run `{command}`{}", folder.display(), listed(changes))]
    Stale {
        /// The folder.
        folder: PathBuf,
        /// What differs.
        changes: Vec<Change>,
        /// The command that makes them anew.
        command: String,
    },
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn listed(changes: &[Change]) -> String {
    let line = |change: &Change| {
        let what = match change {
            Change::Missing(_) => "missing",
            Change::Differs(_) => "differs",
            Change::Orphan(_) => "orphan",
        };
        format!("\n  {what}: {}", change.path())
    };
    changes.iter().map(line).collect()
}

impl Build {
    /// Takes the specs from this folder. In a build script, a relative path starts at the package's folder.
    #[must_use]
    pub fn new(specs: impl Into<PathBuf>) -> Self {
        Self {
            specs: specs.into(),
            out_dir: None,
            file_name: "payments.rs".to_owned(),
            command: "cargo xtask payments".to_owned(),
        }
    }

    /// [`Build::compile`] writes below this folder instead of `OUT_DIR`.
    #[must_use]
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// [`Build::compile`] writes a file with this name instead of `payments.rs`.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = name.into();
        self
    }

    /// The command that [`Build::check`] tells people to run, and that checked-in files name: the one that calls
    /// [`Build::write`].
    #[must_use]
    pub fn command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// For a build script: writes one file for `include!`, if it differs from the one that is there, and tells cargo
    /// what to watch.
    ///
    /// The code warns of nothing, whichever lints the crate has. It refers to the crate `paywright_runtime`.
    ///
    /// # Errors
    ///
    /// The specs have mistakes, or a file cannot be written.
    pub fn compile(&self) -> Result<(), BuildError> {
        for path in self.watched() {
            println!("cargo::rerun-if-changed={}", path.display());
        }
        let folder = self.out_dir.clone().or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let folder = folder.ok_or(BuildError::NoOutDir)?;
        let file = emit::single_file(&self.model()?, &self.file_name)?;
        // Whatever else is in the folder is not ours.
        write::write_only(&folder, &[file]).map_err(in_folder(&folder))?;
        Ok(())
    }

    /// For an `xtask`: makes the files below `folder` those that the specs give, and says what it changed.
    ///
    /// `folder` becomes a module: with `src/payments`, write `mod payments;`. Other files in it are left alone; one that
    /// this function made for a provider that is gone is removed.
    ///
    /// # Errors
    ///
    /// The specs have mistakes, or a file cannot be read or written.
    pub fn write(&self, folder: impl AsRef<Path>) -> Result<Vec<Change>, BuildError> {
        let folder = folder.as_ref();
        write::write_marked(folder, &self.module_files()?, MADE_BY).map_err(in_folder(folder))
    }

    /// For a test or CI: whether the files below `folder` are those that [`Build::write`] would make. Writes nothing.
    ///
    /// # Errors
    ///
    /// They are not; or the specs have mistakes, or a file cannot be read.
    pub fn check(&self, folder: impl AsRef<Path>) -> Result<(), BuildError> {
        let folder = folder.as_ref();
        let changes = write::changes_marked(folder, &self.module_files()?, MADE_BY).map_err(in_folder(folder))?;
        if changes.is_empty() {
            return Ok(());
        }
        Err(BuildError::Stale { folder: folder.to_owned(), changes, command: self.command.clone() })
    }

    fn model(&self) -> Result<Model, BuildError> {
        load_folder(&self.specs).map_err(BuildError::Specs)
    }

    fn module_files(&self) -> Result<Vec<File>, BuildError> {
        Ok(emit::module_files(&self.model()?, &self.command)?)
    }

    /// The folder, for files that come and go; and each file.
    fn watched(&self) -> Vec<PathBuf> {
        // A folder that cannot be read is reported when it is loaded.
        let files = files_below(&self.specs).unwrap_or_default();
        let files = files.iter().map(|file| self.specs.join(&file.path));
        std::iter::once(self.specs.clone()).chain(files).collect()
    }
}

fn in_folder(folder: &Path) -> impl FnOnce(io::Error) -> BuildError {
    |source| BuildError::File { path: folder.to_owned(), source }
}
