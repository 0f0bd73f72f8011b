//! What keeps a command from giving a result, and the exit code for it.

use std::{io, path::PathBuf};

use crate::{config::Problem, list::journal::JournalError};

/// A command gave no result.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// What was asked for cannot be done.
    #[error("{0}")]
    Input(String),
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] Problem),
    /// The journal of a list cannot be used; nothing was sent.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The journal of a list took no more.
    #[error(
        "{}: the journal could not be written: {error}; orders under way are in doubt, and the same command queries them first",
        file.display()
    )]
    JournalLost {
        /// The file.
        file: PathBuf,
        /// Why not.
        #[source]
        error: io::Error,
    },
    /// The journal of a list is not there any more.
    #[error(
        "{}: the journal was deleted, moved or replaced while the run was under way; what was told here is all there is, and the same command begins anew",
        file.display()
    )]
    JournalGone {
        /// The file.
        file: PathBuf,
    },
    /// A fault of this program ended a part of a list's run.
    #[error(
        "a fault of this program ended a part of the run; what was under way there is in doubt, and the same command queries it first"
    )]
    Fault,
    /// The results of a list could not be written.
    #[error("{}: the results could not be written: {error}{}", file.display(), kept(*.in_journal, "writes"))]
    Results {
        /// The file.
        file: PathBuf,
        /// Why not.
        #[source]
        error: io::Error,
        /// Whether the journal has all of them.
        in_journal: bool,
    },
    /// The report of a list could not be written.
    #[error("the report could not be written: {error}{}", kept(*.in_journal, "reports"))]
    Report {
        /// Why not.
        #[source]
        error: io::Error,
        /// Whether the journal has every result.
        in_journal: bool,
    },
    /// The sandbox does not run.
    #[error("the sandbox does not run: {0}")]
    Sandbox(String),
    /// The result could not be written.
    #[error("the result could not be written: {0}")]
    Output(#[from] io::Error),
}

impl Failure {
    /// The exit code that tells this failure from a command's results.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            // No result of any command: a script must not take a full disk for a fact about an order.
            Self::Output(_)
            | Self::Report { .. }
            | Self::JournalLost { .. }
            | Self::JournalGone { .. }
            | Self::Results { .. } => 74,
            Self::Fault => 70,
            Self::Sandbox(_) => 1,
            Self::Input(_) | Self::Config(_) | Self::Journal(_) => 2,
        }
    }
}

/// Where the results are to be had, if they are.
fn kept(in_journal: bool, does: &str) -> String {
    if in_journal { format!("; the journal has every result, and the same command {does} them") } else { String::new() }
}
