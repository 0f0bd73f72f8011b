//! Why a sandbox cannot be started or asked, and why a fault cannot happen.

use std::{io, net::SocketAddr};

use paywright_runtime::ConfigError;

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

/// A sandbox stands in for no such provider.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the sandbox stands in for no provider `{id}`; there are {}", known.join(", "))]
#[non_exhaustive]
pub struct UnknownProvider {
    /// The id that was asked for.
    pub id: String,
    /// Those there are.
    pub known: Vec<String>,
}

/// There are no credentials for a client.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CredentialsError {
    /// The sandbox stands in for no such provider.
    #[error(transparent)]
    UnknownProvider(#[from] UnknownProvider),
    /// The client was made from other specs than the sandbox: it does not know one of the provider's credentials.
    #[error("the client and the sandbox were made from different specs: {0}")]
    OtherSpecs(#[from] ConfigError),
}

/// A fault cannot happen at a provider.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FaultError {
    /// The provider has no such operation.
    #[error("{provider} has no operation `{operation}`")]
    UnknownOperation {
        /// The provider.
        provider: String,
        /// The operation.
        operation: String,
    },
    /// The provider signs no replies: there is no signature to change or to leave out.
    #[error("{0} signs no replies, so none can lack a signature or have a wrong one")]
    NothingSigned(String),
    /// The provider's documents let it leave no error unsigned.
    #[error("{0} signs all its errors; one without a signature is a forged one (`forged-error:CODE`)")]
    AllSigned(String),
    /// The spec's error tables have no such row, or no reply can carry it.
    #[error("{provider} has no error `{code}`; {known}")]
    UnknownError {
        /// The provider.
        provider: String,
        /// The code.
        code: String,
        /// Those there are.
        known: String,
    },
    /// By the spec, no reply says that such a call succeeded.
    #[error("by the spec, no reply of {0} says that such a call succeeded")]
    NoSuccess(String),
    /// Calls of the operation close no order, so none can be closed late.
    #[error("{provider}: `{operation}` closes no orders")]
    ClosesNothing {
        /// The provider.
        provider: String,
        /// The operation.
        operation: String,
    },
    /// A reply of one's own cannot be sent.
    #[error("this cannot be replied: {0}")]
    NoReply(String),
}
