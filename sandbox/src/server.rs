//! The HTTP side: finds the desk for a call, and sends what is said, or lets the connection end.

use std::{future::Future, pin::pin, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderValue, Request, Response, StatusCode, header::ALLOW};
use http_body_util::{BodyExt, Limited};
use hyper::{
    body::{Body, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
};
use paywright_codegen::model::{Model, Provider};
use tokio::{net::TcpListener, net::TcpStream, runtime::Handle, time::sleep};

use crate::{
    body::ReplyBody,
    call::{Call, Said},
    desk::Desk,
    envelope::plain,
    error::{SandboxError, UnknownProvider},
    gateway,
    options::SandboxOptions,
    patience::Patience,
    routes::Routes,
};

/// Far more than any documented request needs.
pub(crate) const MOST_BYTES: usize = 64 * 1024;

/// How long to wait when the system gives no more connections.
const BREATHER: Duration = Duration::from_millis(100);

/// All desks, and the paths that lead to them.
pub(crate) struct House {
    pub(crate) desks: Vec<Arc<Desk>>,
    routes: Routes,
    pub(crate) patience: Patience,
    pub(crate) latency: Duration,
    /// Where calls are walked through.
    runtime: Handle,
}

/// The connection ends without a reply.
#[derive(Debug, thiserror::Error)]
#[error("the sandbox ends the connection, as it was asked to")]
pub(crate) struct Hangup;

impl House {
    /// Opens a desk for each provider of the model. This makes keys, which takes a while.
    pub(crate) fn open(model: Model, options: &SandboxOptions, runtime: Handle) -> Result<Self, SandboxError> {
        let known = |id: &String| model.providers.iter().any(|provider| provider.id == *id);
        if let Some(unknown) = options.credentials.iter().find(|given| !known(&given.provider)) {
            return Err(SandboxError::UnknownProvider(unknown.provider.clone()));
        }
        let routes = Routes::of(&model)?;
        let open = |provider: Provider| Desk::open(provider, options).map(Arc::new);
        let desks = model.providers.into_iter().map(open).collect::<Result<_, _>>()?;
        let patience = Patience::new(options.time.clone());
        Ok(Self { desks, routes, patience, latency: options.latency, runtime })
    }

    /// The desk of a provider.
    pub(crate) fn desk(&self, provider: &str) -> Result<&Arc<Desk>, UnknownProvider> {
        self.desks.iter().find(|desk| desk.provider.id == provider).ok_or_else(|| UnknownProvider {
            id: provider.to_owned(),
            known: self.desks.iter().map(|desk| desk.provider.id.clone()).collect(),
        })
    }
}

/// Serves until `stop`; then lets calls that are under way come to their end, and those that only wait go.
pub(crate) async fn serve(listener: TcpListener, house: Arc<House>, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, _)) => {
                tokio::spawn(converse(stream, Arc::clone(&house), connections.watcher()));
            }
            // A connection that broke is its client's trouble. Where files run out, others have to close first.
            Err(_) => sleep(BREATHER).await,
        }
    }
    drop(listener);
    house.patience.stop();
    connections.shutdown().await;
}

/// Answers the calls that come over one connection.
async fn converse(stream: TcpStream, house: Arc<House>, watcher: Watcher) {
    let answer = service_fn(move |request: Request<Incoming>| handle(Arc::clone(&house), request));
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), answer);
    // A connection that breaks has nobody to tell.
    let _ = watcher.watch(connection).await;
}

/// Answers a call, by whichever door it comes. The error ends the connection.
pub(crate) async fn handle<B>(house: Arc<House>, request: Request<B>) -> Result<Response<ReplyBody>, Hangup>
where
    B: Body<Data = Bytes>,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let Some(desk) = house.desks.iter().find(|desk| gateway::is_at(&desk.provider, request.uri().path())) else {
        return answer(house, request).await;
    };
    match gateway::open(&desk.provider, &desk.gateway, request).await {
        Ok(opened) => answer(house, opened).await,
        Err(why) => Ok(plain(StatusCode::FORBIDDEN, why).map(ReplyBody::whole)),
    }
}

async fn answer<B>(house: Arc<House>, request: Request<B>) -> Result<Response<ReplyBody>, Hangup>
where
    B: Body<Data = Bytes>,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let found = house.routes.find(request.uri().path(), request.method()).and_then(|(desk, index)| {
        let desk = house.desks.get(desk)?;
        Some((desk, desk.provider.operations.get(index)?, index))
    });
    let Some((desk, operation, index)) = found else {
        return Ok(plain(StatusCode::NOT_FOUND, "no provider has an operation at this path").map(ReplyBody::whole));
    };
    let method = operation.method.word();
    if request.method().as_str() != method {
        let mut refused = plain(StatusCode::METHOD_NOT_ALLOWED, format!("this operation is called by {method}"));
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static(method));
        return Ok(refused.map(ReplyBody::whole));
    }
    desk.count();
    let (parts, body) = request.into_parts();
    let Ok(body) = Limited::new(body, MOST_BYTES).collect().await else {
        let problem = format!("the body could not be read within {MOST_BYTES} bytes");
        return Ok(plain(StatusCode::PAYLOAD_TOO_LARGE, problem).map(ReplyBody::whole));
    };
    let (desk, body) = (Arc::clone(desk), body.to_bytes());
    let call = Call { house: Arc::clone(&house), desk, operation: index, parts, body };
    // Whoever drops the task's handle does not stop the task.
    match house.runtime.spawn(call.conduct()).await {
        Ok(Said::Whole(response)) => Ok(response.map(ReplyBody::whole)),
        Ok(Said::Half(response)) => Ok(response.map(ReplyBody::half)),
        Ok(Said::Silence) => {
            house.patience.hang().await;
            Err(Hangup)
        }
        Ok(Said::Nothing) | Err(_) => Err(Hangup),
    }
}
