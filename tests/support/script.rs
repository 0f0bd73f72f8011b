//! A transport that does what a test says, attempt by attempt, and a timer that nobody has to wait for.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::{
    collections::VecDeque,
    future::poll_fn,
    sync::{Arc, Mutex},
    task::Poll,
    time::Duration,
};

use paywright_runtime::{
    BoxFuture, ClientBuilder,
    sources::Timer,
    transport::{Transport, TransportError},
    wire::{Reply, Request, RetryAfter},
};

/// What comes of an attempt.
#[derive(Clone)]
pub(crate) enum Step {
    /// No connection is made.
    Unreachable,
    /// The transport cannot send at all.
    CannotSend,
    /// The connection breaks after the request left.
    Breaks,
    /// Nothing comes, ever.
    Silent,
    /// This comes.
    Reply(Reply),
}

impl Step {
    pub(crate) fn reply(status: u16, body: impl Into<String>) -> Self {
        Self::Reply(Reply::new(status, body.into()))
    }

    /// A gateway's page that asks for time.
    pub(crate) fn busy(status: u16, retry_after: &str) -> Self {
        Self::Reply(Reply::new(status, "<html>busy</html>").with_retry_after(RetryAfter::parse(retry_after)))
    }
}

/// Takes one step per attempt, and the last one again and again; keeps what was sent.
#[derive(Clone)]
pub(crate) struct Script(Arc<Mutex<Scene>>);

struct Scene {
    steps: VecDeque<Step>,
    sent: Vec<Request>,
}

impl Script {
    pub(crate) fn new(steps: impl IntoIterator<Item = Step>) -> Self {
        Self(Arc::new(Mutex::new(Scene { steps: steps.into_iter().collect(), sent: Vec::new() })))
    }

    pub(crate) fn sent(&self) -> Vec<Request> {
        self.0.lock().unwrap().sent.clone()
    }

    /// The hosts that were tried, in order.
    pub(crate) fn hosts(&self) -> Vec<String> {
        self.sent().iter().map(|request| request.url.split('/').nth(2).unwrap().to_owned()).collect()
    }

    fn step(&self, request: &Request) -> Step {
        let mut scene = self.0.lock().unwrap();
        scene.sent.push(request.clone());
        if scene.steps.len() > 1 { scene.steps.pop_front().unwrap() } else { scene.steps[0].clone() }
    }
}

impl Transport for Script {
    fn send<'a>(&'a self, request: &'a Request, _: Option<&'a str>) -> BoxFuture<'a, Result<Reply, TransportError>> {
        let step = self.step(request);
        Box::pin(async {
            match step {
                Step::Unreachable => Err(TransportError::unreachable("no connection was made")),
                Step::CannotSend => Err(TransportError::cannot_send("no TLS here")),
                Step::Breaks => Err(TransportError::may_have_arrived("the connection broke")),
                Step::Silent => std::future::pending().await,
                Step::Reply(reply) => Ok(reply),
            }
        })
    }
}

/// A clock that stands still until somebody waits by it: then the wait is noted and over.
#[derive(Clone, Default)]
pub(crate) struct ManualTimer(Arc<Mutex<Hands>>);

#[derive(Default)]
struct Hands {
    now: Duration,
    waits: Vec<Duration>,
}

impl ManualTimer {
    pub(crate) fn advance(&self, time: Duration) {
        self.0.lock().unwrap().now += time;
    }

    /// The waits so far.
    pub(crate) fn waits(&self) -> Vec<Duration> {
        self.0.lock().unwrap().waits.clone()
    }
}

impl Timer for ManualTimer {
    fn now(&self) -> Duration {
        self.0.lock().unwrap().now
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        Box::pin(poll_fn(move |_| {
            let mut hands = self.0.lock().unwrap();
            hands.now += time;
            hands.waits.push(time);
            Poll::Ready(())
        }))
    }
}

/// Settings with a script and a timer in place of the network and of time.
pub(crate) fn staged(
    settings: ClientBuilder,
    steps: impl IntoIterator<Item = Step>,
) -> (ClientBuilder, Script, ManualTimer) {
    let (script, timer) = (Script::new(steps), ManualTimer::default());
    (settings.transport(script.clone()).timer(timer.clone()), script, timer)
}
