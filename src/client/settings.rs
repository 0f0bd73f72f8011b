//! What a client is made of: credentials, keys, host, transport.

use std::{fmt, sync::Arc};

use url::Url;

use super::{
    Client, Inner,
    hosts::{Host, Hosts},
};
use crate::{
    algorithm::{Algorithm, SigningKey, VerifyingKey},
    confirm::ConfirmPolicy,
    credentials::{ConfigError, Credentials},
    observe::Observer,
    prepare::Checks,
    retry::RetryPolicy,
    secret::Secret,
    sources::{Clock, Random, SystemClock, SystemTimer, ThreadRandom, Timer},
    table::{Choice, Provider, Scheme, Trust},
    throttle::Throttle,
    transport::{Transport, authority, default_transport},
};

/// Settings of a [`Client`].
#[derive(Clone)]
pub struct ClientBuilder {
    credentials: Credentials,
    checks: Checks,
    base_url: Option<String>,
    standby: Option<String>,
    plain_http: bool,
    retry: RetryPolicy,
    confirming: ConfirmPolicy,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    timer: Arc<dyn Timer>,
    observer: Option<Arc<dyn Observer>>,
    throttle: Option<Arc<dyn Throttle>>,
    logs_bodies: bool,
}

/// Secret credentials are not shown.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("credentials", &self.credentials)
            .field("base_url", &self.base_url.as_deref().map(shown))
            .field("standby", &self.standby.as_deref().map(shown))
            .field("plain_http", &self.plain_http)
            .field("retry", &self.retry)
            .field("confirming", &self.confirming)
            .finish_non_exhaustive()
    }
}

impl ClientBuilder {
    pub(super) fn new(credentials: Credentials) -> Self {
        Self {
            credentials,
            checks: Checks::default(),
            base_url: None,
            standby: None,
            plain_http: false,
            retry: RetryPolicy::default(),
            confirming: ConfirmPolicy::default(),
            transport: None,
            clock: Arc::new(SystemClock),
            random: Arc::new(ThreadRandom),
            timer: Arc::new(SystemTimer),
            observer: None,
            throttle: None,
            logs_bodies: false,
        }
    }

    /// Sends to this host instead of the provider's primary one: another of its hosts, a sandbox, a gateway.
    ///
    /// An `http` or `https` URL; a path in it comes before the operation's. Plain `http` to another machine is refused
    /// unless it is allowed; see [`ClientBuilder::plain_http`].
    ///
    /// The provider's stand-by host is left out then; see [`ClientBuilder::standby`]. A transport that chooses the host by
    /// itself, such as a [`Gateway`](crate::transport::Gateway), takes neither.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sends to this host while the other one cannot be reached.
    ///
    /// Where neither is set, it is the provider's own stand-by host, if the provider has one. The same holds for this URL
    /// as for [`ClientBuilder::base_url`]. A call that makes no connection goes on there at once; later calls stay there
    /// for a minute, then one of them tries the first host again.
    #[must_use]
    pub fn standby(mut self, url: impl Into<String>) -> Self {
        self.standby = Some(url.into());
        self
    }

    /// Allows plain `http` to another machine.
    ///
    /// Replies stay verified, but their signatures do not name the call that they answer: somebody on the way could
    /// answer with a reply that was recorded before. Only for a way that nobody else is on, such as a private network
    /// with a gateway that speaks TLS outwards.
    ///
    /// A provider whose own host speaks plain HTTP and signs nothing can be believed on such a way alone.
    /// The client cannot tell where it runs, so whoever runs it there says so by this.
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

    /// Makes calls again as often and for as long as this says; see [`retry`](crate::retry).
    ///
    /// By default a call is made up to three times within 30 seconds. An attempt that is under way by then is cut off,
    /// even where the transport would wait longer.
    ///
    /// Each attempt has a nonce, a time and a signature of its own; what the caller put into a request stays as it is.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Closes an order and asks for it as often, and after such waits, as this says; see
    /// [`CloseOrders::close_and_confirm`](crate::CloseOrders::close_and_confirm).
    #[must_use]
    pub fn confirming(mut self, policy: ConfirmPolicy) -> Self {
        self.confirming = policy;
        self
    }

    /// Waits for a turn of this before each attempt.
    #[must_use]
    pub fn throttle(mut self, throttle: impl Throttle + 'static) -> Self {
        self.throttle = Some(Arc::new(throttle));
        self
    }

    /// Tells this of every attempt, call and confirmation; see [`observe`](crate::observe).
    #[must_use]
    pub fn observer(mut self, observer: impl Observer + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Writes the bodies of requests and replies to `tracing` events of level `trace`.
    ///
    /// They hold order numbers, amounts and what else the provider tells of a buyer. Only the values of secret
    /// credentials are masked. For looking into a fault, not for production.
    #[must_use]
    pub fn dangerously_log_bodies(mut self) -> Self {
        self.logs_bodies = true;
        self
    }

    /// Takes the time from this clock.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Measures and waits by this timer.
    #[must_use]
    pub fn timer(mut self, timer: impl Timer + 'static) -> Self {
        self.timer = Arc::new(timer);
        self
    }

    /// Takes nonces, trace ids and the random part of waits from this source. (The salt of an RSA-PSS signature comes from the RSA backend.)
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
        let hosts = hosts(provider, self.base_url.as_deref(), self.standby.as_deref(), self.plain_http, &*transport)?;
        Ok(Client(Arc::new(Inner {
            provider,
            credentials: self.credentials,
            signing,
            verifying,
            checks: self.checks,
            hosts,
            retry: self.retry,
            confirming: self.confirming,
            transport,
            clock: self.clock,
            random: self.random,
            timer: self.timer,
            observer: self.observer,
            throttle: self.throttle,
            logs_bodies: self.logs_bodies,
        })))
    }
}

fn hosts(
    provider: &'static Provider,
    base_url: Option<&str>,
    standby: Option<&str>,
    plain_http: bool,
    transport: &dyn Transport,
) -> Result<Hosts, ConfigError> {
    let chooses_itself = transport.host().is_some();
    if let (true, Some(url)) = (chooses_itself, base_url.or(standby)) {
        // A rehearsal must not close real orders.
        return Err(ConfigError::BaseUrl {
            url: shown(url).to_owned(),
            problem: "the transport chooses the host itself",
        });
    }
    let is_plain_allowed = plain_http || chooses_itself || !transport.leaves_machine();
    let checked = |url: &str| host(url, is_plain_allowed);
    let own_standby = || provider.standby_host.filter(|_| base_url.is_none() && !chooses_itself);
    let primary = base_url.unwrap_or(provider.primary_host);
    Ok(Hosts::new(checked(primary)?, standby.or_else(own_standby).map(checked).transpose()?))
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
) -> Result<(&'static str, Algorithm, Secret), ConfigError> {
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

fn host(text: &str, is_plain_allowed: bool) -> Result<Host, ConfigError> {
    let url = parse_url(text, is_plain_allowed)?;
    Ok(Host { base_url: url.as_str().trim_end_matches('/').to_owned(), authority: authority(&url) })
}

/// A URL that calls can go to: by TLS, or where plain `http` is allowed or stays on this machine.
pub(crate) fn parse_url(text: &str, is_plain_allowed: bool) -> Result<Url, ConfigError> {
    let wrong = |problem| ConfigError::BaseUrl { url: shown(text).to_owned(), problem };
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
        "http" => {
            let problem =
                "plain http to another machine must be allowed (`plain_http`): anybody on the way could answer";
            return Err(wrong(problem));
        }
        _ => return Err(wrong("its scheme is neither http nor https")),
    }
    Ok(url)
}

/// A URL without what may be secret: a password would stand before an `@`, a token behind a `?`.
fn shown(url: &str) -> &str {
    if url.contains(['@', '?', '#']) { "[redacted]" } else { url }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
