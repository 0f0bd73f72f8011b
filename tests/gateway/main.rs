//! CloudPay's second door: the form that leaves, what it needs of the environment, and what its replies are worth.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod environment;
mod forms;
mod replies;
mod sandbox;
mod signatures;
#[path = "../support/mod.rs"]
mod support;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use futures_util::stream;
use paywright::cloudpay;
use paywright_runtime::{
    BoxFuture, Secret,
    sources::{Clock, Random},
    transport::{Environment, Gateway, GatewayBuilder, Transport, TransportError},
    wire::{Reply, Request},
};

/// Variables and files, by name.
#[derive(Clone, Default)]
struct Held(HashMap<&'static str, String>);

impl Held {
    /// What a cloud function finds.
    fn function() -> Self {
        let variables = [
            ("TCB_ENV", "test-123"),
            ("TENCENTCLOUD_REGION", "ap-shanghai"),
            ("TENCENTCLOUD_SECRETID", "AKIDexample"),
            ("TENCENTCLOUD_SECRETKEY", "secretExample"),
            ("TENCENTCLOUD_SESSIONTOKEN", "sessTok"),
            ("WX_API_TOKEN", "wxtok"),
        ];
        Self(variables.into_iter().map(|(name, value)| (name, value.to_owned())).collect())
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.0.insert(name, value.to_owned());
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }
}

impl Environment for Held {
    fn variable(&self, name: &str) -> Option<Secret> {
        self.0.get(name).map(|value| Secret::new(value.as_str()))
    }

    fn file(&self, path: &str) -> Option<Secret> {
        self.variable(path)
    }
}

struct Noon;

impl Clock for Noon {
    fn now_millis(&self) -> i64 {
        1_700_000_000_000
    }
}

/// Always the same bytes.
struct Ones;

impl Random for Ones {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(1);
    }
}

/// Keeps what was sent, and gives one reply to everything.
#[derive(Clone)]
struct Recorder {
    sent: Arc<Mutex<Vec<Request>>>,
    reply: Reply,
}

impl Recorder {
    fn new(status: u16, body: impl Into<Bytes>) -> Self {
        Self { sent: Arc::default(), reply: Reply::new(status, body) }
    }

    fn only(&self) -> Request {
        let sent = self.sent.lock().unwrap();
        assert_eq!(sent.len(), 1);
        sent[0].clone()
    }
}

impl Transport for Recorder {
    fn send<'a>(&'a self, request: &'a Request, _: Option<&'a str>) -> BoxFuture<'a, Result<Reply, TransportError>> {
        self.sent.lock().unwrap().push(request.clone());
        Box::pin(async { Ok(self.reply.clone()) })
    }
}

const SUCCESS: &str =
    r#"{"return_code":"SUCCESS","return_msg":"OK","sub_mch_id":"1900000109","result_code":"SUCCESS"}"#;

fn gateway(environment: Held) -> GatewayBuilder {
    Gateway::builder(&cloudpay::PROVIDER).environment(environment).clock(Noon).random(Ones)
}

fn credentials() -> cloudpay::Credentials {
    cloudpay::Credentials::new("1900000109")
}

fn client(credentials: cloudpay::Credentials, gateway: Gateway) -> cloudpay::Client {
    cloudpay::Client::with(credentials, |settings| settings.transport(gateway).random(Ones)).unwrap()
}

/// What a client sends when it closes an order through this gateway.
async fn sent(credentials: cloudpay::Credentials, gateway: GatewayBuilder) -> Request {
    let recorder = Recorder::new(200, SUCCESS);
    let client = client(credentials, gateway.transport(recorder.clone()).build().unwrap());
    client.close_order(&cloudpay::CloseOrder::new(support::ORDER)).await.unwrap();
    recorder.only()
}

fn header<'r>(request: &'r Request, name: &str) -> Option<&'r str> {
    request.headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_ref())
}

/// A part of a form, as somebody else's parser reads it.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    name: String,
    kind: Option<String>,
    bytes: Vec<u8>,
}

async fn parts(request: &Request) -> Vec<Part> {
    let boundary = multer::parse_boundary(header(request, "Content-Type").unwrap()).unwrap();
    let body = Bytes::from(request.body.clone());
    let mut form = multer::Multipart::new(stream::iter([Ok::<_, std::io::Error>(body)]), boundary);
    let mut parts = Vec::new();
    while let Some(part) = form.next_field().await.unwrap() {
        let (name, kind) = (part.name().unwrap().to_owned(), part.content_type().map(ToString::to_string));
        parts.push(Part { name, kind, bytes: part.bytes().await.unwrap().to_vec() });
    }
    parts
}

/// The text of a part that is there.
fn part<'p>(parts: &'p [Part], name: &str) -> Option<&'p str> {
    parts.iter().find(|part| part.name == name).map(|part| std::str::from_utf8(&part.bytes).unwrap())
}
