//! One provider, one merchant: the walk from a typed request to a fact.
//!
//! `check → encode → sign → send → read → verify → judge`, each step in a module of its own. Generated clients
//! wrap a [`Client`]; whoever works with names instead of types (a command, a gateway) uses it as it is.

use std::{fmt, sync::Arc};

use url::{Host, Url};

use crate::{
    algorithm::{SigningKey, VerifyingKey},
    credentials::{ConfigError, Credentials},
    error::{Error, ErrorKind},
    outcome::{BoxFuture, Certainty, CloseOrders, Closed, OrderNumber},
    prepare::{Checks, Prepared, Preparer, SignedString, algorithm},
    receive::{Authenticity, Inspection, Receiver},
    record::Record,
    sources::{Clock, Random, SystemClock, ThreadRandom},
    table::{Choice, Operation, Provider, Scheme, Trust},
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
    base_url: String,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
}

/// Settings of a [`Client`].
#[derive(Clone)]
pub struct ClientBuilder {
    credentials: Credentials,
    checks: Checks,
    base_url: Option<String>,
    plain_http: bool,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
}

impl ClientBuilder {
    /// Sends to this host instead of the provider's primary one: another of its hosts, a sandbox, a gateway.
    ///
    /// An `http` or `https` URL; a path in it comes before the operation's. Plain `http` to another machine is refused
    /// where the provider's own host takes `https`; see [`ClientBuilder::plain_http`].
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Allows plain `http` to another machine.
    ///
    /// Replies stay verified, but their signatures do not name the call that they answer: somebody on the way could
    /// answer with a reply that was recorded before. Only for a way that nobody else is on, such as a private network
    /// with a gateway that speaks TLS outwards.
    #[must_use]
    pub fn plain_http(mut self) -> Self {
        self.plain_http = true;
        self
    }

    /// Sends by this transport. Without one, each client makes an `HttpTransport` with its default settings.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Takes the time from this clock.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Takes nonces from this source. (The salt of an RSA-PSS signature comes from the RSA backend.)
    #[must_use]
    pub fn random(mut self, random: impl Random + 'static) -> Self {
        self.random = Arc::new(random);
        self
    }

    /// Checks requests as strictly as this says.
    #[must_use]
    pub fn checks(mut self, checks: Checks) -> Self {
        self.checks = checks;
        self
    }

    /// Makes the client: checks the credentials and parses the keys.
    ///
    /// # Errors
    ///
    /// A credential is missing, breaks a limit or is no key in an accepted form; the base URL is not one; the
    /// transport could not be set up.
    pub fn build(self) -> Result<Client, ConfigError> {
        let provider = self.credentials.provider();
        self.credentials.check()?;
        let is_plain_allowed = self.plain_http || provider.primary_host().starts_with("http://");
        let base_url = base_url(self.base_url.as_deref().unwrap_or(provider.primary_host()), is_plain_allowed)?;
        let signing = provider
            .schemes
            .iter()
            .map(|scheme| signing_key(provider, &self.credentials, scheme))
            .collect::<Result<_, _>>()?;
        let verifying = match &provider.trust {
            Trust::Signature(verification) => Some(verifying_key(provider, &self.credentials, &verification.scheme)?),
            Trust::Channel(_) => None,
        };
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        Ok(Client(Arc::new(Inner {
            provider,
            credentials: self.credentials,
            signing,
            verifying,
            checks: self.checks,
            base_url,
            transport,
            clock: self.clock,
            random: self.random,
        })))
    }
}

/// An authentic reply that was understood.
struct Answered {
    reply: Reply,
    inspection: Inspection,
    prepared: Prepared,
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
        ClientBuilder {
            credentials,
            checks: Checks::default(),
            base_url: None,
            plain_http: false,
            transport: None,
            clock: Arc::new(SystemClock),
            random: Arc::new(ThreadRandom),
        }
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
        let own = self.check_own(operation, request);
        let prepared = own.and_then(|()| self.preparer(&self.0.checks).prepare(operation, request, None));
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
        let own = self.check_own(operation, request);
        let prepared = own.and_then(|()| self.preparer(checks).prepare(operation, request, Some(&mut strings)));
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
        self.check_own(operation, request)?;
        let inspected = self.receiver(operation, request).inspect(reply, explain);
        inspected.map_err(|source| ErrorKind::Unreadable { status: reply.status, source })
    }

    /// Tables hold places in other tables: with another provider's, a key could end up in a URL.
    fn check_own(&self, operation: &'static Operation, request: &Record) -> Result<(), ErrorKind> {
        let is_own = self.0.provider.operations.iter().any(|own| std::ptr::eq(*own, operation));
        let fits = std::ptr::eq(request.table(), operation.request);
        if is_own && fits { Ok(()) } else { Err(ErrorKind::Foreign) }
    }

    /// Closes an order by a request of the given operation.
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain; see [`Error::certainty`].
    pub async fn close_by(&self, operation: &'static Operation, request: &Record) -> Result<Closed, Error> {
        if operation.closes.is_none() {
            return Err(self.error(operation, Certainty::NotSent, ErrorKind::NotClosing, None));
        }
        let Answered { reply, inspection, prepared } = self.call(operation, request).await?;
        let fact = inspection.fact();
        let Inspection { record, refusal, .. } = inspection;
        match (fact, refusal) {
            (Ok(outcome), refusal) => Ok(Closed::new(outcome, record, reply, refusal, prepared.warnings)),
            (Err(certainty), Some(refusal)) => {
                Err(self.error(operation, certainty, ErrorKind::Refused(refusal), Some(reply)))
            }
            (Err(certainty), None) => {
                let kind = ErrorKind::NotUnderstood { status: reply.status };
                Err(self.error(operation, certainty, kind, Some(reply)))
            }
        }
    }

    /// Sends a request and gives an authentic reply that was understood.
    async fn call(&self, operation: &'static Operation, request: &Record) -> Result<Answered, Error> {
        let prepared = self.prepare(operation, request)?;
        let sent = self.0.transport.send(&prepared.request, self.0.provider.request_id_header).await;
        let reply = sent.map_err(|error| {
            let certainty = if error.arrived() { Certainty::Unknown } else { Certainty::NotSent };
            self.error(operation, certainty, ErrorKind::Transport(error), None)
        })?;
        match self.understand(operation, request, &reply) {
            Ok(inspection) => Ok(Answered { reply, inspection, prepared }),
            Err(kind) => Err(self.error(operation, Certainty::Unknown, kind, Some(reply))),
        }
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

    fn preparer<'c>(&'c self, checks: &'c Checks) -> Preparer<'c> {
        let Inner { provider, credentials, signing, base_url, clock, random, .. } = &*self.0;
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

    async fn close_number(&self, order: OrderNumber<'_>) -> Result<Closed, Error> {
        let mut operations = self.0.provider.operations.iter().copied();
        let closing = operations.find_map(|operation| operation.closes.map(|closes| (operation, closes)));
        let Some((operation, closes)) = closing else {
            let certainty = Certainty::NotSent;
            return Err(Error::new(self.0.provider.id, "close-order", certainty, ErrorKind::NotClosing, None));
        };
        let mut request = Record::new(operation.request);
        match (order, closes.provider) {
            (OrderNumber::Merchant(number), _) => request.set_text(closes.merchant, number),
            (OrderNumber::Provider(number), Some(field)) => request.set_text(field, number),
            (OrderNumber::Provider(_), None) => {
                return Err(self.error(operation, Certainty::NotSent, ErrorKind::NoProviderNumber, None));
            }
        }
        self.close_by(operation, &request).await
    }
}

impl CloseOrders for Client {
    fn provider(&self) -> &'static Provider {
        self.0.provider
    }

    fn close<'a>(&'a self, order: OrderNumber<'a>) -> BoxFuture<'a, Result<Closed, Error>> {
        Box::pin(self.close_number(order))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("provider", &self.0.provider.id)
            .field("base_url", &self.0.base_url)
            .field("credentials", &self.0.credentials)
            .finish_non_exhaustive()
    }
}

fn signing_key(
    provider: &'static Provider,
    credentials: &Credentials,
    scheme: &Scheme,
) -> Result<SigningKey, ConfigError> {
    let (name, algorithm, text) = key_material(provider, credentials, scheme)?;
    let key = SigningKey::parse(algorithm, &text);
    key.map_err(|source| ConfigError::Key { provider: provider.id, name, source })
}

fn verifying_key(
    provider: &'static Provider,
    credentials: &Credentials,
    scheme: &Scheme,
) -> Result<VerifyingKey, ConfigError> {
    let (name, algorithm, text) = key_material(provider, credentials, scheme)?;
    let key = VerifyingKey::parse(algorithm, &text);
    key.map_err(|source| ConfigError::Key { provider: provider.id, name, source })
}

fn key_material(
    provider: &'static Provider,
    credentials: &Credentials,
    scheme: &Scheme,
) -> Result<(&'static str, crate::algorithm::Algorithm, crate::secret::Secret), ConfigError> {
    let missing = |index: usize| ConfigError::Missing {
        provider: provider.id,
        name: provider.credentials.get(index).map_or("key", |credential| credential.name),
    };
    let algorithm = match scheme.algorithm {
        Choice::Always(algorithm) => algorithm,
        Choice::By { credential, choices } => {
            let value = credentials.get(credential).ok_or_else(|| missing(credential))?;
            let chosen = choices.iter().find(|(name, _)| *name == value).map(|(_, algorithm)| *algorithm);
            chosen.ok_or_else(|| missing(credential))?
        }
    };
    let name = provider.credentials.get(scheme.key).map_or("key", |credential| credential.name);
    let text = credentials.get(scheme.key).ok_or_else(|| missing(scheme.key))?;
    Ok((name, algorithm, text.into()))
}

fn base_url(text: &str, is_plain_allowed: bool) -> Result<String, ConfigError> {
    // A user name and a password would stand before an `@`.
    let shown = if text.contains('@') { "[redacted]" } else { text };
    let wrong = |problem| ConfigError::BaseUrl { url: shown.to_owned(), problem };
    let url = Url::parse(text).map_err(|_| wrong("not a URL"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong("it holds a user name or a password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(wrong("it has a query or a fragment"));
    }
    match url.scheme() {
        "https" => {}
        "http" if is_plain_allowed || is_loopback(&url) => {}
        "http" => return Err(wrong("plain http to another machine must be allowed (`plain_http`); use https")),
        _ => return Err(wrong("its scheme is neither http nor https")),
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Arc<dyn Transport>, ConfigError> {
    Ok(Arc::new(crate::transport::HttpTransport::builder().build()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::Transport("none was given, and the feature `reqwest` is off".to_owned()))
}
