//! The way to a sandbox without a network: a client's transport that hands calls to the desks.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
};
use paywright_runtime::{
    BoxFuture,
    transport::{Transport, TransportError},
    wire,
};

use crate::server::{self, House};

/// Brings calls to a sandbox, whatever host they are for, and its answers back. Nothing leaves the process.
#[derive(Clone)]
pub struct SandboxTransport {
    pub(crate) house: Arc<House>,
}

impl SandboxTransport {
    async fn exchange(
        &self,
        request: &wire::Request,
        request_id_header: Option<&str>,
    ) -> Result<wire::Reply, TransportError> {
        let mut call = Request::builder().method(request.method).uri(&request.url);
        for (name, value) in &request.headers {
            call = call.header(*name, value.as_ref());
        }
        let call = call.body(Body::from(request.body.clone()));
        let call = call.map_err(|error| TransportError::cannot_send("no HTTP request").with_source(error))?;
        let response = server::handle(State(Arc::clone(&self.house)), call).await;
        let request_id = request_id_header.and_then(|name| response.headers().get(name)?.to_str().ok());
        let (request_id, status) = (request_id.map(str::to_owned), response.status().as_u16());
        let retry_after = response.headers().get("retry-after").and_then(|value| value.to_str().ok());
        let retry_after = retry_after.and_then(wire::RetryAfter::parse);
        let body = to_bytes(response.into_body(), usize::MAX).await;
        let body = body.map_err(|error| TransportError::may_have_arrived("no whole reply").with_source(error))?;
        Ok(wire::Reply { status, request_id, retry_after, body })
    }
}

impl Transport for SandboxTransport {
    fn send<'a>(
        &'a self,
        request: &'a wire::Request,
        request_id_header: Option<&'a str>,
    ) -> BoxFuture<'a, Result<wire::Reply, TransportError>> {
        Box::pin(self.exchange(request, request_id_header))
    }
}
