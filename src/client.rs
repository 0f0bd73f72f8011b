//! One provider, one merchant: the walk from a typed request to a fact.
//!
//! `check → encode → sign → send → read → verify → judge`, each step in a module of its own. Generated clients
//! wrap a [`Client`]; whoever works with names instead of types (a command, a gateway) uses it as it is.

mod attempts;
mod budget;
mod confirming;
mod events;
mod guard;
mod hosts;
mod orders;
mod settings;

use std::{fmt, sync::Arc};

use hosts::Hosts;
pub use settings::ClientBuilder;
pub(crate) use settings::parse_url;

use crate::{
    algorithm::{SigningKey, VerifyingKey},
    confirm::ConfirmPolicy,
    credentials::{ConfigError, Credentials},
    error::{Error, ErrorKind},
    inspection::{Authenticity, Inspection},
    observe::Observer,
    outcome::Certainty,
    prepare::{Checks, Prepared, Preparer, SignedString, algorithm, own},
    receive::Receiver,
    record::Record,
    retry::{History, RetryPolicy},
    sources::{Clock, Random, Timer},
    table::{Operation, Provider, Trust},
    throttle::Throttle,
    transport::Transport,
    wire::Reply,
};

/// A client of one provider for one merchant.
///
/// Keys are parsed once, when it is made. Cloning is cheap; clones are safe to share between threads.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    provider: &'static Provider,
    credentials: Credentials,
    signing: Vec<SigningKey>,
    verifying: Option<VerifyingKey>,
    checks: Checks,
    hosts: Hosts,
    retry: RetryPolicy,
    confirming: ConfirmPolicy,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    timer: Arc<dyn Timer>,
    observer: Option<Arc<dyn Observer>>,
    throttle: Option<Arc<dyn Throttle>>,
    logs_bodies: bool,
}

/// An authentic reply that was understood.
struct Answered {
    reply: Reply,
    inspection: Inspection,
    prepared: Prepared,
    history: History,
}

impl Client {
    /// A client with the default settings.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`].
    pub fn new(credentials: Credentials) -> Result<Self, ConfigError> {
        Self::builder(credentials).build()
    }

    /// Settings to change before building.
    #[must_use]
    pub fn builder(credentials: Credentials) -> ClientBuilder {
        ClientBuilder::new(credentials)
    }

    /// The provider.
    #[must_use]
    pub fn provider(&self) -> &'static Provider {
        self.0.provider
    }

    /// Checks, signs and writes a request without sending it.
    ///
    /// # Errors
    ///
    /// The request breaks the document's limits, or could not be signed.
    pub fn prepare(&self, operation: &'static Operation, request: &Record) -> Result<Prepared, Error> {
        self.prepare_for(operation, request, &self.0.hosts.primary().base_url)
    }

    fn prepare_for(&self, operation: &'static Operation, request: &Record, base_url: &str) -> Result<Prepared, Error> {
        let own = own(self.0.provider, operation, request);
        let prepared = own.and_then(|()| self.preparer(&self.0.checks, base_url).prepare(operation, request, None));
        prepared.map_err(|kind| self.error(operation, Certainty::NotSent, kind, None))
    }

    /// As [`Client::prepare`], with every string that was signed, and by rules of the caller's choice.
    ///
    /// # Errors
    ///
    /// As [`Client::prepare`].
    pub fn explain(
        &self,
        operation: &'static Operation,
        request: &Record,
        checks: &Checks,
    ) -> Result<(Prepared, Vec<SignedString>), Error> {
        let mut strings = Vec::new();
        let own = own(self.0.provider, operation, request);
        let preparer = self.preparer(checks, &self.0.hosts.primary().base_url);
        let prepared = own.and_then(|()| preparer.prepare(operation, request, Some(&mut strings)));
        let prepared = prepared.map_err(|kind| self.error(operation, Certainty::NotSent, kind, None))?;
        Ok((prepared, strings))
    }

    /// Says all that can be said of a reply, believing nothing.
    ///
    /// `request` is what it answers; it decides the algorithm where requests can choose. With `explain`, the string
    /// whose signature was checked is given too.
    ///
    /// # Errors
    ///
    /// The reply cannot be read; or the operation or the request is another provider's.
    pub fn inspect(
        &self,
        operation: &'static Operation,
        request: &Record,
        reply: &Reply,
        explain: bool,
    ) -> Result<Inspection, ErrorKind> {
        own(self.0.provider, operation, request)?;
        let inspected = self.receiver(operation, request).inspect(reply, explain);
        inspected.map_err(|source| ErrorKind::Unreadable { status: reply.status, source })
    }

    /// Believes a reply, or says why not. Whatever is wrong here leaves the outcome unknown.
    fn understand(
        &self,
        operation: &'static Operation,
        request: &Record,
        reply: &Reply,
    ) -> Result<Inspection, ErrorKind> {
        let status = reply.status;
        let inspection = self.inspect(operation, request, reply, false)?;
        match (&inspection.authenticity, &inspection.refusal) {
            (Authenticity::Refuted(source), _) => {
                return Err(ErrorKind::NotAuthentic { status, source: source.clone() });
            }
            (Authenticity::Unsigned, Some(refusal)) => return Err(ErrorKind::Unauthenticated(refusal.clone())),
            (Authenticity::Unsigned, None) => return Err(ErrorKind::NotUnderstood { status }),
            (Authenticity::Signed | Authenticity::Channel, _) => {}
        }
        match (&inspection.stray, inspection.verdict) {
            (Some(stray), _) => Err(ErrorKind::Stray(stray.clone())),
            (None, None) => Err(ErrorKind::NotUnderstood { status }),
            (None, Some(_)) => Ok(inspection),
        }
    }

    fn preparer<'c>(&'c self, checks: &'c Checks, base_url: &'c str) -> Preparer<'c> {
        let Inner { provider, credentials, signing, clock, random, .. } = &*self.0;
        let (clock, random) = (&**clock, &**random);
        Preparer { provider, credentials, keys: signing, checks, base_url, clock, random }
    }

    fn receiver<'c>(&'c self, operation: &'static Operation, request: &'c Record) -> Receiver<'c> {
        let Inner { provider, credentials, verifying, .. } = &*self.0;
        let algorithm = match &provider.trust {
            Trust::Signature(verification) => algorithm(verification.scheme.algorithm, credentials, operation, request),
            Trust::Channel(_) => None,
        };
        Receiver { provider, operation, credentials, request, key: verifying.as_ref(), algorithm }
    }

    fn error(&self, operation: &Operation, certainty: Certainty, kind: ErrorKind, reply: Option<Reply>) -> Error {
        Error::new(self.0.provider.id, operation.id, certainty, kind, reply)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("provider", &self.0.provider.id)
            .field("base_url", &self.0.hosts.primary().base_url)
            .field("credentials", &self.0.credentials)
            .finish_non_exhaustive()
    }
}
