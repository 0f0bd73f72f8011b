//! HTTP by reqwest with rustls.

use std::{fmt, time::Duration};

use bytes::{Bytes, BytesMut};
use reqwest::{Client, Method, Proxy, header::RETRY_AFTER, redirect::Policy};
use tokio::runtime::Handle;

use super::{Transport, TransportError};
use crate::{
    credentials::ConfigError,
    outcome::BoxFuture,
    wire::{Reply, Request, RetryAfter},
};

/// The transport over HTTP: connections are reused, redirects are not followed, replies are limited in size.
///
/// Cloning is cheap, and clones share their connections. One transport serves many merchants. It needs a tokio
/// runtime with time and I/O enabled while a request is under way.
#[derive(Debug, Clone)]
pub struct HttpTransport {
    client: Client,
    reply_limit: usize,
    /// Why there is no TLS, where the system has no CA certificates: plain HTTP still works.
    no_tls: Option<String>,
}

/// Settings of an [`HttpTransport`].
#[derive(Clone)]
pub struct HttpTransportBuilder {
    connect_timeout: Duration,
    timeout: Duration,
    reply_limit: usize,
    proxy: Option<String>,
}

/// The proxy's URL may hold a password.
impl fmt::Debug for HttpTransportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpTransportBuilder")
            .field("connect_timeout", &self.connect_timeout)
            .field("timeout", &self.timeout)
            .field("reply_limit", &self.reply_limit)
            .finish_non_exhaustive()
    }
}

impl Default for HttpTransportBuilder {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(5),
            timeout: Duration::from_secs(15),
            reply_limit: 256 * 1024,
            proxy: None,
        }
    }
}

impl HttpTransportBuilder {
    /// The longest time to connect; 5 seconds by default, and never more than a half of the whole [`timeout`](Self::timeout):
    /// a host that cannot be reached must show as that, so that calls go to the stand-by.
    #[must_use]
    pub fn connect_timeout(mut self, time: Duration) -> Self {
        self.connect_timeout = time;
        self
    }

    /// The longest time from the call to the last byte of the reply; 15 seconds by default.
    #[must_use]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.timeout = time;
        self
    }

    /// The greatest size of a reply's body in bytes; 256 KiB by default.
    #[must_use]
    pub fn reply_limit(mut self, bytes: usize) -> Self {
        self.reply_limit = bytes;
        self
    }

    /// Sends everything through this proxy, such as `http://proxy.internal:3128`.
    ///
    /// Proxies named in environment variables are not used.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Sets the transport up.
    ///
    /// # Errors
    ///
    /// The proxy's URL is not one, or the HTTP client could not be set up.
    pub fn build(self) -> Result<HttpTransport, ConfigError> {
        let failed = |error: reqwest::Error| ConfigError::Transport(chain(&error.without_url()));
        let settings = || {
            let client = Client::builder()
                .no_proxy()
                .redirect(Policy::none())
                .retry(reqwest::retry::never())
                .connect_timeout(self.connect_timeout.min(self.timeout / 2))
                .timeout(self.timeout);
            match &self.proxy {
                None => Ok(client),
                Some(url) => Proxy::all(url).map(|proxy| client.proxy(proxy)),
            }
        };
        let reply_limit = self.reply_limit;
        match settings().map_err(failed)?.build() {
            Ok(client) => Ok(HttpTransport { client, reply_limit, no_tls: None }),
            // A bare container has no CA certificates. Whoever sends over plain HTTP there needs none.
            Err(error) => {
                let client = settings().map_err(failed)?.tls_certs_only([]).build().map_err(failed)?;
                Ok(HttpTransport { client, reply_limit, no_tls: Some(chain(&error)) })
            }
        }
    }
}

impl HttpTransport {
    /// Settings to change before building.
    #[must_use]
    pub fn builder() -> HttpTransportBuilder {
        HttpTransportBuilder::default()
    }

    async fn exchange(&self, request: &Request, request_id_header: Option<&str>) -> Result<Reply, TransportError> {
        if let Some(why) = self.no_tls.as_ref().filter(|_| !request.url.starts_with("http://")) {
            return Err(TransportError::cannot_send(format!("no TLS on this machine: {why}")));
        }
        // The library beneath would panic.
        if Handle::try_current().is_err() {
            return Err(TransportError::cannot_send(
                "the HTTP transport needs a tokio runtime, and there is none here",
            ));
        }
        let method = Method::from_bytes(request.method.as_bytes())
            .map_err(|error| TransportError::cannot_send("no HTTP method").with_source(error))?;
        let mut outgoing = self.client.request(method, &request.url);
        for (name, value) in &request.headers {
            outgoing = outgoing.header(*name, value.as_ref());
        }
        if !request.body.is_empty() {
            outgoing = outgoing.body(request.body.clone());
        }
        let mut response = outgoing.send().await.map_err(send_error)?;
        let request_id = request_id_header.and_then(|name| response.headers().get(name)?.to_str().ok());
        let request_id = request_id.map(str::to_owned);
        let retry_after = response.headers().get(RETRY_AFTER).and_then(|value| RetryAfter::parse(value.to_str().ok()?));
        let status = response.status().as_u16();
        let mut body = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(body_error)? {
            if body.len().saturating_add(chunk.len()) > self.reply_limit {
                let problem = format!("the reply is longer than {} bytes", self.reply_limit);
                return Err(TransportError::may_have_arrived(problem));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Reply { status, request_id, retry_after, body: Bytes::from(body) })
    }
}

impl Transport for HttpTransport {
    fn send<'a>(
        &'a self,
        request: &'a Request,
        request_id_header: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Reply, TransportError>> {
        Box::pin(self.exchange(request, request_id_header))
    }
}

/// Only where no connection was made is it certain that nothing arrived.
fn send_error(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    let made = if error.is_connect() {
        TransportError::unreachable("no connection was made")
    } else if error.is_builder() {
        TransportError::cannot_send("the request could not be put together")
    } else if error.is_timeout() {
        TransportError::may_have_arrived("no reply within the time allowed")
    } else {
        TransportError::may_have_arrived("the connection broke before a reply came")
    };
    made.with_source(error)
}

fn body_error(error: reqwest::Error) -> TransportError {
    let problem = if error.is_timeout() { "no whole reply within the time allowed" } else { "the reply was cut short" };
    TransportError::may_have_arrived(problem).with_source(error.without_url())
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}
