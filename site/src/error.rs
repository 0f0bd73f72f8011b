//! Why a site cannot be built.

use std::{io, path::PathBuf};

use paywright::runtime;
use paywright_codegen::emit::EmitError;
use paywright_sandbox::{CredentialsError, SandboxError, UnknownProvider};

/// The site could not be built.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SiteError {
    /// The specs have mistakes.
    #[error("the specs cannot be used:\n{0}")]
    Specs(String),
    /// A file cannot be read or written.
    #[error("{} cannot be {doing}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What was tried: `read`, `written`.
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// The folder to build into holds something else.
    #[error("{} holds files and is no site that this command made; name an empty folder, or remove it yourself", .0.display())]
    NotASite(PathBuf),
    /// The event queue that calls need could not be set up.
    #[error("calls cannot be made")]
    Runtime(#[source] io::Error),
    /// The generated crate does not have what the specs have.
    #[error(
        "the generated crate is not what the specs give: {0}; run `cargo codegen generate`, then build the site again"
    )]
    NotGenerated(String),
    /// What the specs give cannot be emitted.
    #[error(transparent)]
    Emit(#[from] EmitError),
    /// The sandbox did not start.
    #[error("the sandbox cannot be started")]
    Sandbox(#[from] SandboxError),
    /// The sandbox does not stand in for what the specs have.
    #[error(transparent)]
    UnknownProvider(#[from] UnknownProvider),
    /// The generated crate and the sandbox do not know the same credentials.
    #[error("there are no credentials for the client; run `cargo codegen generate`, then build the site again")]
    Credentials(#[from] CredentialsError),
    /// The client refused the credentials.
    #[error("no client can be made")]
    Config(#[from] runtime::ConfigError),
    /// The client refused the example request.
    #[error("{operation}: the example request cannot be made")]
    Request {
        /// The operation.
        operation: String,
        /// Why.
        source: Box<runtime::Error>,
    },
    /// The sandbox's answer could not be had or read.
    #[error("{operation}: no reply")]
    Reply {
        /// The operation.
        operation: String,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// mdBook failed.
    #[error("mdBook cannot make the {language} book: {problem}")]
    Book {
        /// The language's id.
        language: &'static str,
        /// The chain of its causes.
        problem: String,
    },
    /// mdBook writes its files in another form than the one that is known here.
    #[error("mdBook changed: {0}")]
    Changed(String),
    /// The start page's template does not fit.
    #[error("the start page cannot be made")]
    Landing(#[from] handlebars::RenderError),
}

impl SiteError {
    pub(crate) fn read(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { path: path.into(), doing: "read", source }
    }

    pub(crate) fn write(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { path: path.into(), doing: "written", source }
    }
}
