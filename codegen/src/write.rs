//! From texts to files: written only where they differ, orphans removed.

use std::{
    collections::{HashMap, HashSet},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use crate::emit::{File, OWNED_FOLDERS};

/// What differs between the files on disk and those that the specs give.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Change {
    /// The file is missing.
    Missing(String),
    /// The file's content differs.
    Differs(String),
    /// The file is not made by anything.
    Orphan(String),
}

impl Change {
    /// The path below the project.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Missing(path) | Self::Differs(path) | Self::Orphan(path) => path,
        }
    }
}

/// What `write` would change.
///
/// # Errors
///
/// A file or folder cannot be read.
pub fn changes(root: &Path, files: &[File]) -> io::Result<Vec<Change>> {
    changes_in(root, files, OWNED_FOLDERS, |_| Ok(true))
}

/// What `write_marked` would change.
///
/// # Errors
///
/// A file or folder cannot be read.
pub fn changes_marked(root: &Path, files: &[File], mark: &str) -> io::Result<Vec<Change>> {
    changes_in(root, files, &[""], |path| Ok(!path.is_symlink() && starts_with(path, mark)?))
}

fn changes_in(
    root: &Path,
    files: &[File],
    folders: &[&str],
    is_ours: impl Fn(&Path) -> io::Result<bool>,
) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for file in files {
        match std::fs::read(root.join(&file.path)) {
            Ok(content) if content == file.content.as_bytes() => {}
            Ok(_) => changes.push(Change::Differs(file.path.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => changes.push(Change::Missing(file.path.clone())),
            Err(error) => return Err(error),
        }
    }
    let made: HashSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for folder in folders {
        for path in files_below(&root.join(folder))? {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if !made.contains(name.as_str()) && is_ours(&path)? {
                changes.push(Change::Orphan(name));
            }
        }
    }
    changes.sort();
    Ok(changes)
}

/// Makes the files on disk those that the specs give; returns what it changed.
///
/// # Errors
///
/// A file or folder cannot be read or written.
pub fn write(root: &Path, files: &[File]) -> io::Result<Vec<Change>> {
    let changes = changes(root, files)?;
    apply(root, files, &changes)?;
    Ok(changes)
}

/// The same in a folder that may hold other files too: only a file that starts with `mark` is ever an orphan.
///
/// # Errors
///
/// A file or folder cannot be read or written.
pub fn write_marked(root: &Path, files: &[File], mark: &str) -> io::Result<Vec<Change>> {
    let changes = changes_marked(root, files, mark)?;
    apply(root, files, &changes)?;
    Ok(changes)
}

/// Writes the files that differ, and looks at no others.
///
/// # Errors
///
/// A file cannot be read or written.
pub fn write_only(root: &Path, files: &[File]) -> io::Result<Vec<Change>> {
    let changes = changes_in(root, files, &[], |_| Ok(false))?;
    apply(root, files, &changes)?;
    Ok(changes)
}

/// Each file is written beside its place and then moved there, so that none is ever half written.
fn apply(root: &Path, files: &[File], changes: &[Change]) -> io::Result<()> {
    let contents: HashMap<&str, &str> = files.iter().map(|file| (file.path.as_str(), file.content.as_str())).collect();
    for change in changes {
        let path = root.join(change.path());
        match change {
            Change::Orphan(_) => std::fs::remove_file(&path)?,
            Change::Missing(name) | Change::Differs(name) => {
                let Some(content) = contents.get(name.as_str()) else { continue };
                write_file(&path, content)?;
            }
        }
    }
    Ok(())
}

/// Whether a file starts with these words; no more of it is read.
fn starts_with(path: &Path, mark: &str) -> io::Result<bool> {
    let mut start = Vec::with_capacity(mark.len());
    let length = u64::try_from(mark.len()).unwrap_or(u64::MAX);
    std::fs::File::open(path)?.take(length).read_to_end(&mut start)?;
    Ok(start == mark.as_bytes())
}

/// Writes a file and the folders above it. It is written beside its place and then moved there.
///
/// # Errors
///
/// A file or folder cannot be written.
pub fn write_file(path: &Path, content: &str) -> io::Result<()> {
    beside(path, content)?.persist(path).map(drop).map_err(|error| error.error)
}

/// The same for a file that is not there; one that is there stays as it is.
///
/// # Errors
///
/// Something stands there already ([`io::ErrorKind::AlreadyExists`]), or a file or folder cannot be written.
pub fn write_new(path: &Path, content: &str) -> io::Result<()> {
    beside(path, content)?.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

/// A file of a name that nothing else has, in the folder of `path`. It is removed unless it is moved on.
fn beside(path: &Path, content: &str) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    // Others may read what is made here; by itself a temporary file is its owner's only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content.as_bytes())?;
    Ok(file)
}

/// The files and links below a folder. Links are not followed: what they lead to is not ours.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            files.extend(files_below(&entry.path())?);
        } else {
            files.push(entry.path());
        }
    }
    Ok(files)
}
