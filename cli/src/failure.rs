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
    #[error("{}: the journal could not be written: {error}; orders under way are in doubt, and the same command queries them first", file.display())]
    JournalLost {
        /// The file.
        file: PathBuf,
        /// Why not.
        #[source]
        error: io::Error,
    },
    /// A fault of this program ended a part of a list's run.
    #[error(
        "a fault of this program ended a part of the run; what was under way there is in doubt, and the same command queries it first"
    )]
    Fault,
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
            Self::Output(_) | Self::JournalLost { .. } => 74,
            Self::Fault => 70,
            Self::Sandbox(_) => 1,
            Self::Input(_) | Self::Config(_) | Self::Journal(_) => 2,
        }
    }
}
