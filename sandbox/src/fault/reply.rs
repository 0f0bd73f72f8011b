//! Replies that no provider wrote.

use std::fmt;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header::CONTENT_TYPE};

use crate::error::FaultError;

/// An HTTP reply of one's own: what a gateway or a proxy says.
///
/// ```
/// use paywright_sandbox::{Fault, PlainReply};
///
/// let busy = PlainReply::text(503, "try again later").header("Retry-After", "2");
/// assert_eq!(Fault::StatusBefore(busy).to_string(), "status:503");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct PlainReply {
    status: u16,
    content_type: &'static str,
    headers: Vec<(String, String)>,
    body: String,
}

impl PlainReply {
    /// A reply whose body is text. The status is one from 200 to 599.
    #[must_use]
    pub fn text(status: u16, body: impl Into<String>) -> Self {
        Self::with(status, "text/plain; charset=utf-8", body.into())
    }

    /// A reply whose body is an HTML page.
    #[must_use]
    pub fn html(status: u16, body: impl Into<String>) -> Self {
        Self::with(status, "text/html; charset=utf-8", body.into())
    }

    /// What is usual for a status: gateways (502 to 504) send an HTML page, others a line of text.
    #[must_use]
    pub fn usual(status: u16) -> Self {
        let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
        let title = format!("{status} {}", reason.unwrap_or("Unknown"));
        match status {
            502..=504 => Self::html(
                status,
                format!("<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n"),
            ),
            _ => Self::text(status, title),
        }
    }

    /// With another header.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    fn with(status: u16, content_type: &'static str, body: String) -> Self {
        Self { status, content_type, headers: Vec::new(), body }
    }

    /// As HTTP has it.
    ///
    /// # Errors
    ///
    /// It cannot be a reply to a call.
    pub(crate) fn response(&self) -> Result<Response<Bytes>, FaultError> {
        let wrong = |what: String| FaultError::NoReply(what);
        let status = StatusCode::from_u16(self.status).ok().filter(|status| (200..600).contains(&status.as_u16()));
        let status = status.ok_or_else(|| wrong(format!("the status {} is not one from 200 to 599", self.status)))?;
        let mut response = Response::new(Bytes::from(self.body.clone()));
        *response.status_mut() = status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        for (name, value) in &self.headers {
            let parsed = HeaderName::from_bytes(name.as_bytes()).ok().zip(HeaderValue::from_str(value).ok());
            let (key, value) = parsed.ok_or_else(|| wrong(format!("`{name}` is no header, or its value none")))?;
            response.headers_mut().insert(key, value);
        }
        Ok(response)
    }
}

/// The body would fill the log of a test.
impl fmt::Debug for PlainReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PlainReply")
            .field("status", &self.status)
            .field("content_type", &self.content_type)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}
