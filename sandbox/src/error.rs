//! Why a sandbox cannot be started.

use std::{io, net::SocketAddr};

/// A sandbox could not be started.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SandboxError {
    /// The built-in specs have mistakes.
    #[error("the built-in specs cannot be used:\n{0}")]
    Specs(String),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// A setting names a provider that the model does not have.
    #[error("there is no provider `{0}`")]
    UnknownProvider(String),
    /// A setting names a credential that cannot be given.
    #[error("{provider} has no credential `{name}` that can be given")]
    UnknownCredential {
        /// The provider.
        provider: String,
        /// The credential.
        name: String,
    },
    /// A setting gives a credential a value that the document does not allow.
    #[error("{provider}: the credential `{name}` cannot have this value: {problem}")]
    Credential {
        /// The provider.
        provider: String,
        /// The credential.
        name: String,
        /// The limit that it breaks.
        problem: String,
    },
    /// Two operations would answer to the same call.
    #[error("{first} and {second} both listen on {path}; start a sandbox for each")]
    SamePath {
        /// The path.
        path: String,
        /// One provider.
        first: String,
        /// The other provider.
        second: String,
    },
    /// A key could not be made or used.
    #[error("no key for {0} could be made")]
    Key(&'static str),
    /// The task that makes the credentials was cancelled.
    #[error("the runtime shut down while the sandbox started")]
    Cancelled,
}
