//! The HTTP side: finds the desk for a call, and wraps what the desk says.

use std::{collections::HashMap, future::Future, io, sync::Arc};

use axum::{
    Router,
    body::to_bytes,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use paywright_codegen::model::{Format, Model, Provider};
use paywright_runtime::sources::{NONCE_LENGTH, nonce};
use tokio::net::TcpListener;

use crate::{
    desk::{Desk, Said},
    error::SandboxError,
    gateway,
    options::SandboxOptions,
};

/// Far more than any documented request needs.
const MOST_BYTES: usize = 64 * 1024;

/// Says in words why a call was refused, for whoever develops against the sandbox.
const REASON: HeaderName = HeaderName::from_static("x-sandbox-reason");

/// All desks, and the paths that lead to them.
pub(crate) struct House {
    pub(crate) desks: Vec<Desk>,
    /// Path to desk and operation.
    paths: HashMap<String, (usize, usize)>,
}

impl House {
    /// Opens a desk for each provider of the model. This makes keys, which takes a while.
    pub(crate) fn open(model: Model, options: &SandboxOptions) -> Result<Self, SandboxError> {
        let known = |id: &String| model.providers.iter().any(|provider| provider.id == *id);
        let mut settings = options.choose.iter().chain(&options.credentials);
        if let Some((unknown, ..)) = settings.find(|(id, ..)| !known(id)) {
            return Err(SandboxError::UnknownProvider(unknown.clone()));
        }
        let paths = paths(&model)?;
        let open = |provider: Provider| Desk::open(provider, options);
        let desks = model.providers.into_iter().map(open).collect::<Result<_, _>>()?;
        Ok(Self { desks, paths })
    }

    /// The desk of a provider.
    pub(crate) fn desk(&self, provider: &str) -> Option<&Desk> {
        self.desks.iter().find(|desk| desk.provider.id == provider)
    }
}

fn paths(model: &Model) -> Result<HashMap<String, (usize, usize)>, SandboxError> {
    let mut paths: HashMap<String, (usize, usize)> = HashMap::new();
    for (desk, provider) in model.providers.iter().enumerate() {
        for (index, operation) in provider.operations.iter().enumerate() {
            if let Some((other, _)) = paths.insert(operation.path.clone(), (desk, index)) {
                let first = model.providers.get(other).map(|provider| provider.id.clone()).unwrap_or_default();
                return Err(SandboxError::SamePath {
                    path: operation.path.clone(),
                    first,
                    second: provider.id.clone(),
                });
            }
        }
    }
    Ok(paths)
}

/// Serves until `stop`.
pub(crate) async fn serve(
    listener: TcpListener,
    house: Arc<House>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let router = Router::new().fallback(handle).with_state(house);
    axum::serve(listener, router).with_graceful_shutdown(stop).await
}

pub(crate) async fn handle(State(house): State<Arc<House>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MOST_BYTES).await else {
        return plain(StatusCode::PAYLOAD_TOO_LARGE, format!("the body could not be read within {MOST_BYTES} bytes"));
    };
    let is_here = |desk: &&Desk| desk.provider.gateway.as_ref().is_some_and(|gateway| gateway.path == parts.uri.path());
    let (parts, body) = match house.desks.iter().find(is_here) {
        None => (parts, body),
        Some(desk) => match gateway::open(&desk.provider, &desk.gateway, &parts, body).await {
            Ok(opened) => opened,
            Err(why) => return plain(StatusCode::FORBIDDEN, why),
        },
    };
    let place = house.paths.get(parts.uri.path());
    let found = place.and_then(|(desk, operation)| {
        let desk = house.desks.get(*desk)?;
        Some((desk, desk.provider.operations.get(*operation)?))
    });
    let Some((desk, operation)) = found else {
        return plain(StatusCode::NOT_FOUND, "no provider has an operation at this path");
    };
    let method = operation.method.word();
    if parts.method.as_str() != method {
        let refused = plain(StatusCode::METHOD_NOT_ALLOWED, format!("this operation is called by {method}"));
        return ([(header::ALLOW, method)], refused).into_response();
    }
    desk.count();
    match desk.answer(operation, &parts, &body) {
        Said::Message(body, why) => (headers(desk, why), body).into_response(),
        Said::Plain(status, text) => plain(status, text),
    }
}

fn headers(desk: &Desk, why: Option<String>) -> HeaderMap {
    let provider = &desk.provider;
    let kind = match provider.reply_format {
        Format::Json => "application/json; charset=utf-8",
        Format::Xml(_) => "text/xml; charset=utf-8",
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let request_id = provider.request_id.as_ref().and_then(|name| HeaderName::from_bytes(name.as_bytes()).ok());
    let id = HeaderValue::from_str(&nonce(&*desk.random, NONCE_LENGTH)).ok();
    headers.extend(request_id.zip(id));
    // A reason that no header can carry is not worth an error.
    headers.extend(why.and_then(|why| Some((REASON, HeaderValue::from_str(&why).ok()?))));
    headers
}

fn plain(status: StatusCode, text: impl Into<String>) -> Response {
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    (status, [(header::CONTENT_TYPE, kind)], text.into()).into_response()
}
