//! The way to a sandbox without a network: a client's transport that hands calls to the desks.

use std::{fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use paywright_runtime::{
    BoxFuture,
    transport::{Transport, TransportError},
    wire,
};

use crate::server::{self, House};

/// Brings calls to a sandbox, whatever host they are for, and its answers back. Nothing leaves the process.
///
/// Where the sandbox would end a connection, the call fails as one that may have arrived.
#[derive(Clone)]
pub struct SandboxTransport {
    house: Arc<House>,
    timeout: Option<Duration>,
}

impl fmt::Debug for SandboxTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SandboxTransport").field("timeout", &self.timeout).finish_non_exhaustive()
    }
}

impl SandboxTransport {
    pub(crate) fn new(house: Arc<House>) -> Self {
        Self { house, timeout: None }
    }

    /// Gives up on a call after so long. Without this it waits for as long as the sandbox runs.
    #[must_use]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.timeout = Some(time);
        self
    }

    async fn exchange(
        &self,
        request: &wire::Request,
        request_id_header: Option<&str>,
    ) -> Result<wire::Reply, TransportError> {
        let mut call = Request::builder().method(request.method).uri(&request.url);
        for (name, value) in &request.headers {
            call = call.header(*name, value.as_ref());
        }
        let call = call.body(Full::new(Bytes::from(request.body.clone())));
        let call = call.map_err(|error| TransportError::cannot_send("no HTTP request").with_source(error))?;
        let response = server::handle(Arc::clone(&self.house), call).await;
        let broken =
            |hangup| TransportError::may_have_arrived("the connection broke before a reply came").with_source(hangup);
        let response = response.map_err(broken)?;
        let request_id = request_id_header.and_then(|name| response.headers().get(name)?.to_str().ok());
        let (request_id, status) = (request_id.map(str::to_owned), response.status().as_u16());
        let retry_after = response.headers().get("retry-after").and_then(|value| value.to_str().ok());
        let retry_after = retry_after.and_then(wire::RetryAfter::parse);
        let cut = |hangup| TransportError::may_have_arrived("the reply was cut short").with_source(hangup);
        let body = response.into_body().collect().await.map_err(cut)?.to_bytes();
        Ok(wire::Reply::new(status, body).with_request_id(request_id).with_retry_after(retry_after))
    }
}

impl Transport for SandboxTransport {
    fn send<'a>(
        &'a self,
        request: &'a wire::Request,
        request_id_header: Option<&'a str>,
    ) -> BoxFuture<'a, Result<wire::Reply, TransportError>> {
        Box::pin(async move {
            let exchange = self.exchange(request, request_id_header);
            let Some(time) = self.timeout else { return exchange.await };
            let late = |_| TransportError::may_have_arrived("no reply within the time allowed");
            tokio::time::timeout(time, exchange).await.map_err(late)?
        })
    }

    fn leaves_machine(&self) -> bool {
        false
    }
}
