//! Where the two versions come from: a folder, one file, a git revision.
//!
//! An argument that is an existing path is that path; anything else is a revision, whose specs are read from the
//! repository around the project, by the `git` command.
//!
//! One file is compared with one file: the older one takes the newer one's place among its neighbours, so that
//! references resolve and nothing but this file differs. A folder or a revision on the other side gives the file of the
//! same name.

mod git;

use std::path::{Path, PathBuf};

pub use git::GitError;

use crate::{
    SpecFile,
    diagnostic::Diagnostics,
    diff::{Comparison, compare},
    load,
    load::files_below,
};

/// Why two versions could not be compared.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// An empty argument.
    #[error("an empty argument names no version; a version is a file, a folder or a git revision")]
    Nameless,
    /// Neither a path nor a revision.
    #[error("`{argument}` is neither a file or folder nor a revision that git knows")]
    Unknown {
        /// The argument.
        argument: String,
        /// What git says.
        #[source]
        source: GitError,
    },
    /// What would be an option of git's.
    #[error("`{0}` is no revision: it starts with a dash; a file or folder of that name is written `./{0}`")]
    Option(String),
    /// A revision could not be read.
    #[error("the specs of the revision `{revision}` cannot be read")]
    Revision {
        /// The revision.
        revision: String,
        /// What git says.
        #[source]
        source: GitError,
    },
    /// A file or folder could not be read.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// Why not.
        #[source]
        source: std::io::Error,
    },
    /// There are no specs.
    #[error("{0} holds no specs; they are expected as PROVIDER/provider.yaml")]
    Empty(String),
    /// A file that is compared is not in the other version.
    #[error("{version} has no {path} to compare with")]
    Missing {
        /// The version that lacks it.
        version: String,
        /// The file.
        path: String,
    },
    /// The file has no provider beside it.
    #[error("{0} stands beside no provider.yaml, and neither does what it is compared with")]
    Alone(String),
    /// A version has mistakes.
    #[error("the specs of {version} have mistakes")]
    Mistakes {
        /// The version.
        version: String,
        /// The mistakes.
        mistakes: Diagnostics,
    },
}

/// The specs of one version.
struct Version {
    /// What the version is called.
    name: String,
    /// Its files.
    files: Vec<SpecFile>,
    /// The one file that was named, where it was one: an index.
    single: Option<usize>,
}

/// Compares two versions; each is named by a path or by a git revision. `root` is the project's folder: the one that
/// holds specs/.
///
/// # Errors
///
/// A version cannot be found or read, or has mistakes.
pub fn compare_named(root: &Path, old: &str, new: &str) -> Result<Comparison, SourceError> {
    let (old, new) = alike(version(root, old)?, version(root, new)?)?;
    let model = |version: &Version| {
        load(&version.files).map_err(|mistakes| SourceError::Mistakes { version: version.name.clone(), mistakes })
    };
    let (old_model, new_model) = (model(&old)?, model(&new)?);
    Ok(compare((&old.name, &old_model), (&new.name, &new_model)))
}

fn version(root: &Path, argument: &str) -> Result<Version, SourceError> {
    if argument.is_empty() {
        return Err(SourceError::Nameless);
    }
    let path = Path::new(argument);
    let unreadable = |source| SourceError::Unreadable { path: path.to_owned(), source };
    let name = argument.to_owned();
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => Ok(Version { name, files: folder(path)?, single: None }),
        Ok(_) => file(path).map(|(files, single)| Version { name, files, single: Some(single) }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let files = git::files(root, argument)?;
            if files.is_empty() { Err(SourceError::Empty(name)) } else { Ok(Version { name, files, single: None }) }
        }
        Err(error) => Err(unreadable(error)),
    }
}

/// The specs in a folder: of all providers, of one, or below specs/.
fn folder(path: &Path) -> Result<Vec<SpecFile>, SourceError> {
    if path.join("provider.yaml").is_file() {
        return neighbours(path);
    }
    let specs = path.join("specs");
    let path = if specs.is_dir() { &specs } else { path };
    let unreadable = |source| SourceError::Unreadable { path: path.to_owned(), source };
    let files = files_below(path).map_err(unreadable)?;
    if files.is_empty() { Err(SourceError::Empty(path.display().to_string())) } else { Ok(files) }
}

/// The files of one provider's folder.
fn neighbours(folder: &Path) -> Result<Vec<SpecFile>, SourceError> {
    let unreadable = |source| SourceError::Unreadable { path: folder.to_owned(), source };
    // `.` has no name, and neither has `x/..`.
    let folder = folder.canonicalize().map_err(unreadable)?;
    let unreadable = |source| SourceError::Unreadable { path: folder.clone(), source };
    let all = folder.parent().map(files_below).transpose().map_err(unreadable)?.unwrap_or_default();
    let provider = file_name(&folder);
    Ok(all.into_iter().filter(|file| file.path.split('/').next() == Some(&provider)).collect())
}

/// A file among its neighbours, where it has any; and which of them it is.
fn file(path: &Path) -> Result<(Vec<SpecFile>, usize), SourceError> {
    let unreadable = |source| SourceError::Unreadable { path: path.to_owned(), source };
    let whole = path.canonicalize().map_err(unreadable)?;
    let mut files = match whole.parent().filter(|folder| folder.join("provider.yaml").is_file()) {
        Some(folder) => neighbours(folder)?,
        None => Vec::new(),
    };
    let name = file_name(&whole);
    let found = files.iter().position(|file| file.path.split('/').nth(1) == Some(&name));
    let single = match found {
        Some(single) => single,
        None => {
            let content = std::fs::read(&whole).map_err(unreadable)?;
            files.push(SpecFile { path: format!("/{name}"), content });
            files.len().saturating_sub(1)
        }
    };
    Ok((files, single))
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

impl Version {
    fn single(&self) -> Option<&SpecFile> {
        self.files.get(self.single?)
    }

    fn has_provider(&self, file: &SpecFile) -> bool {
        let provider = file.path.split('/').next().unwrap_or_default();
        !provider.is_empty() && self.files.iter().any(|other| other.path == format!("{provider}/provider.yaml"))
    }

    /// The content of a file.
    fn content(&self, path: &str) -> Result<Vec<u8>, SourceError> {
        let found = self.files.iter().find(|file| file.path == path);
        let missing = || SourceError::Missing { version: self.name.clone(), path: path.to_owned() };
        found.map(|file| file.content.clone()).ok_or_else(missing)
    }

    /// The same provider with other content in one of its files.
    fn with(&self, place: &SpecFile, content: Vec<u8>, name: &str) -> Self {
        let provider = place.path.split('/').next();
        let mut files: Vec<_> =
            self.files.iter().filter(|file| file.path.split('/').next() == provider).cloned().collect();
        for file in files.iter_mut().filter(|file| file.path == place.path) {
            file.content.clone_from(&content);
        }
        Self { name: name.to_owned(), files, single: None }
    }
}

/// Where a single file was named, both versions as one provider that differs in nothing but this file.
fn alike(old: Version, new: Version) -> Result<(Version, Version), SourceError> {
    let (old_content, new_content, home) = match (old.single(), new.single()) {
        (None, None) => return Ok((old, new)),
        (Some(file), None) => (file.content.clone(), new.content(&file.path)?, (&old, file)),
        (None, Some(file)) => (old.content(&file.path)?, file.content.clone(), (&new, file)),
        (Some(older), Some(newer)) => {
            let home = if new.has_provider(newer) { (&new, newer) } else { (&old, older) };
            (older.content.clone(), newer.content.clone(), home)
        }
    };
    let (version, place) = home;
    if !version.has_provider(place) {
        return Err(SourceError::Alone(version.name.clone()));
    }
    Ok((version.with(place, old_content, &old.name), version.with(place, new_content, &new.name)))
}
