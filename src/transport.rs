//! How requests travel. Bring another transport by implementing one method.

mod gateway;
#[cfg(feature = "reqwest")]
mod http;

pub use gateway::{Environment, Gateway, GatewayBuilder, GatewayError, MissingSetting, ProcessEnvironment};
#[cfg(feature = "reqwest")]
pub use http::{HttpTransport, HttpTransportBuilder};

use std::sync::Arc;

use url::Url;

use crate::{
    credentials::ConfigError,
    outcome::BoxFuture,
    wire::{Reply, Request},
};

/// Sends a request and gives the reply, whatever its HTTP status.
///
/// An implementation follows no redirects, sends the request at most once, and limits the size of a reply.
pub trait Transport: Send + Sync {
    /// Sends `request`; `request_id_header` is the reply header to keep.
    fn send<'a>(
        &'a self,
        request: &'a Request,
        request_id_header: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Reply, TransportError>>;

    /// The host that requests really go to, where the transport chooses it, whatever their URLs name. It is shown to those
    /// who look on: a name, with its port where that is not the usual one.
    ///
    /// Where there is one, a client takes neither a base URL nor a stand-by host. Called before each attempt that somebody
    /// looks on at.
    fn host(&self) -> Option<String> {
        None
    }

    /// Whether requests leave this machine. Where none does, as with a sandbox in the same process, plain `http` needs no
    /// [permission](crate::ClientBuilder::plain_http).
    fn leaves_machine(&self) -> bool {
        true
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send<'a>(
        &'a self,
        request: &'a Request,
        request_id_header: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Reply, TransportError>> {
        (**self).send(request, request_id_header)
    }

    fn host(&self) -> Option<String> {
        (**self).host()
    }

    fn leaves_machine(&self) -> bool {
        (**self).leaves_machine()
    }
}

/// The transport where none was given.
#[cfg(feature = "reqwest")]
pub(crate) fn default_transport() -> Result<Arc<dyn Transport>, ConfigError> {
    Ok(Arc::new(HttpTransport::builder().build()?))
}

/// The transport where none was given.
#[cfg(not(feature = "reqwest"))]
pub(crate) fn default_transport() -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::Transport("none was given, and the feature `reqwest` is off".to_owned()))
}

/// A URL's host as its header has it: with the port, where that is not the scheme's own.
pub(crate) fn authority(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// No whole reply came.
#[derive(Debug, thiserror::Error)]
#[error("{problem}")]
pub struct TransportError {
    problem: String,
    reach: Reach,
    #[source]
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// How far a request came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    CannotSend,
    Unreachable,
    MayHaveArrived,
}

impl TransportError {
    /// The request did not leave: no connection was made. Later, or at another host, one may be.
    pub fn unreachable(problem: impl Into<String>) -> Self {
        Self { problem: problem.into(), reach: Reach::Unreachable, source: None }
    }

    /// The request did not leave, and would not the next time either: something must be put right first.
    pub fn cannot_send(problem: impl Into<String>) -> Self {
        Self { problem: problem.into(), reach: Reach::CannotSend, source: None }
    }

    /// The request left, or may have left; the provider may have acted on it.
    pub fn may_have_arrived(problem: impl Into<String>) -> Self {
        Self { problem: problem.into(), reach: Reach::MayHaveArrived, source: None }
    }

    /// With the error behind it. It must not show headers or bodies.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Whether the provider may have acted on the request.
    #[must_use]
    pub fn can_have_arrived(&self) -> bool {
        self.reach == Reach::MayHaveArrived
    }

    /// Whether no connection was made, so that another try or another host may do better.
    #[must_use]
    pub fn is_unreachable(&self) -> bool {
        self.reach == Reach::Unreachable
    }
}
