//! The specs of a git revision, read by the `git` command.

use std::{
    io,
    path::Path,
    process::{Command, Output},
};

use super::SourceError;
use crate::SpecFile;

/// Why git did not give what it was asked for.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GitError {
    /// The command could not be started.
    #[error("the command `git` cannot be run; is it installed?")]
    Start(#[source] io::Error),
    /// No commit has that name.
    #[error("there is no such commit")]
    NoCommit,
    /// It failed.
    #[error("git says: {0}")]
    Failed(String),
}

/// The files below specs/ at a revision; none where it has no specs.
pub(super) fn files(root: &Path, revision: &str) -> Result<Vec<SpecFile>, SourceError> {
    if revision.starts_with('-') {
        return Err(SourceError::Option(revision.to_owned()));
    }
    let commit =
        commit(root, revision).map_err(|source| SourceError::Unknown { argument: revision.to_owned(), source })?;
    specs(root, &commit).map_err(|source| SourceError::Revision { revision: revision.to_owned(), source })
}

/// The id of the commit. From here on nothing that a caller wrote reaches git.
fn commit(root: &Path, revision: &str) -> Result<String, GitError> {
    let wanted = format!("{revision}^{{commit}}");
    let output = git(root, &["rev-parse", "--verify", "--end-of-options", &wanted]).map_err(|error| match error {
        // What git says of a name that it does not know.
        GitError::Failed(said) if said == "Needed a single revision" => GitError::NoCommit,
        other => other,
    })?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn specs(root: &Path, commit: &str) -> Result<Vec<SpecFile>, GitError> {
    // Both commands take and give paths as they are below `root`, wherever that is in the repository.
    let listed = git(root, &["ls-tree", "-r", "-z", "--name-only", commit, "--", "specs"])?.stdout;
    let listed = String::from_utf8_lossy(&listed);
    let mut files = Vec::new();
    for path in listed.split('\0') {
        let Some(below) = path.strip_prefix("specs/").filter(|path| path.ends_with(".yaml")) else { continue };
        if below.split('/').count() == 2 {
            let content = git(root, &["cat-file", "blob", &format!("{commit}:./{path}")])?.stdout;
            files.push(SpecFile { path: below.to_owned(), content });
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn git(root: &Path, arguments: &[&str]) -> Result<Output, GitError> {
    let output =
        Command::new("git").env("LC_ALL", "C").arg("-C").arg(root).args(arguments).output().map_err(GitError::Start)?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let first = said.lines().next().unwrap_or_default();
    Err(GitError::Failed(first.trim_start_matches("fatal: ").to_owned()))
}
