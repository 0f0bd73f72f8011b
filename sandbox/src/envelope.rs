//! The HTTP around what a desk says.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header::CONTENT_TYPE};
use paywright_codegen::model::Format;
use paywright_runtime::sources::{NONCE_LENGTH, nonce};

use crate::desk::Desk;

/// Says in words why a call was refused, for whoever develops against the sandbox.
const REASON: HeaderName = HeaderName::from_static("x-sandbox-reason");

/// A provider's message, and why it refuses the call.
pub(crate) fn message(desk: &Desk, body: String, why: Option<String>) -> Response<Bytes> {
    let provider = &desk.provider;
    let kind = match provider.reply_format {
        Format::Json => "application/json; charset=utf-8",
        Format::Xml(_) => "text/xml; charset=utf-8",
    };
    let mut response = Response::new(Bytes::from(body));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    let request_id = provider.request_id.as_ref().and_then(|name| HeaderName::from_bytes(name.as_bytes()).ok());
    let id = HeaderValue::from_str(&nonce(&*desk.random, NONCE_LENGTH)).ok();
    headers.extend(request_id.zip(id));
    // A reason that no header can carry is not worth an error.
    headers.extend(why.and_then(|why| Some((REASON, HeaderValue::from_str(&why).ok()?))));
    response
}

/// What no document describes.
pub(crate) fn plain(status: StatusCode, text: impl Into<String>) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(text.into()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
