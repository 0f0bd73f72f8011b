//! What a gateway is made of: settings, an endpoint, another transport.

use std::{fmt, sync::Arc};

use url::Url;

use super::{Environment, Gateway, GatewayError, Inner, MissingSetting, ProcessEnvironment};
use crate::{
    client::parse_url,
    received::{Node, json},
    secret::Secret,
    sources::{Clock, Random, SystemClock, ThreadRandom},
    table::{self, Label, Provider, Setting},
    transport::{Transport, default_transport},
};

/// Settings of a [`Gateway`].
#[derive(Clone)]
pub struct GatewayBuilder {
    provider: &'static Provider,
    given: Vec<(String, Secret)>,
    endpoint: Option<String>,
    url: Option<String>,
    environment: Arc<dyn Environment>,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
}

impl GatewayBuilder {
    pub(super) fn new(provider: &'static Provider) -> Self {
        Self {
            provider,
            given: Vec::new(),
            endpoint: None,
            url: None,
            environment: Arc::new(ProcessEnvironment),
            transport: None,
            clock: Arc::new(SystemClock),
            random: Arc::new(ThreadRandom),
        }
    }

    /// Gives a setting, instead of having it looked up in the environment.
    #[must_use]
    pub fn set(mut self, name: &str, value: impl Into<Secret>) -> Self {
        self.given.push((name.to_owned(), value.into()));
        self
    }

    /// Calls this endpoint instead of the first one that the provider lists, and instead of a URL that the environment names.
    ///
    /// One without TLS is meant for the provider's own network, and only there nobody else can read or answer a call.
    #[must_use]
    pub fn endpoint(mut self, name: &str) -> Self {
        self.endpoint = Some(name.to_owned());
        self
    }

    /// Calls this URL, whatever the endpoint and the environment say.
    ///
    /// An `https` URL with its path; plain `http` is taken on this machine, and where the chosen endpoint has no TLS either.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Looks settings up here instead of in the process's environment.
    #[must_use]
    pub fn environment(mut self, environment: impl Environment + 'static) -> Self {
        self.environment = Arc::new(environment);
        self
    }

    /// Sends the forms by this transport. Without one, an `HttpTransport` with its default settings is made.
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

    /// Takes boundaries and trace ids from this source.
    #[must_use]
    pub fn random(mut self, random: impl Random + 'static) -> Self {
        self.random = Arc::new(random);
        self
    }

    /// Makes the gateway, and looks whether a call could be made now.
    ///
    /// # Errors
    ///
    /// The provider has no gateway, setting or endpoint of that name; required settings are missing; the URL is not
    /// one; the transport could not be set up.
    pub fn build(self) -> Result<Gateway, GatewayError> {
        let provider = self.provider;
        let table = provider.gateway.as_ref().ok_or(GatewayError::NoGateway { provider: provider.id })?;
        let given = given(provider, table, self.given)?;
        let chosen = self.endpoint.is_some();
        let endpoint = endpoint(provider, table, self.endpoint)?;
        let url = self.url.map(|url| parse_url(&url, !endpoint.tls)).transpose().map_err(GatewayError::Config)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        let Self { environment, clock, random, .. } = self;
        let inner = Inner { provider, table, endpoint, chosen, url, given, environment, transport, clock, random };
        inner.address(&inner.values()?)?;
        Ok(Gateway(inner.into()))
    }
}

/// Values stay out: most are secret.
impl fmt::Debug for GatewayBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GatewayBuilder")
            .field("provider", &self.provider.id)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

fn given(
    provider: &'static Provider,
    table: &'static table::Gateway,
    named: Vec<(String, Secret)>,
) -> Result<Vec<Option<Secret>>, GatewayError> {
    let mut given: Vec<Option<Secret>> = vec![None; table.settings.len()];
    for (name, value) in named {
        let mut all = table.settings.iter().zip(&mut given);
        let Some((_, held)) = all.find(|(setting, _)| setting.name == name) else {
            let known = table.settings.iter().map(|setting| setting.name).collect::<Vec<_>>().join(", ");
            return Err(GatewayError::UnknownSetting { provider: provider.id, name, known });
        };
        *held = Some(value);
    }
    Ok(given)
}

fn endpoint(
    provider: &'static Provider,
    table: &'static table::Gateway,
    name: Option<String>,
) -> Result<&'static table::Endpoint, GatewayError> {
    let found = match &name {
        None => table.endpoints.first(),
        Some(name) => table.endpoints.iter().find(|endpoint| endpoint.name == name),
    };
    found.ok_or_else(|| GatewayError::UnknownEndpoint {
        provider: provider.id,
        name: name.unwrap_or_default(),
        known: table.endpoints.iter().map(|endpoint| endpoint.name).collect::<Vec<_>>().join(", "),
    })
}

/// The settings of one call, by their places in the table.
pub(super) struct Values(Vec<Option<Secret>>);

impl Values {
    pub(super) fn get(&self, index: usize) -> Option<&Secret> {
        self.0.get(index)?.as_ref()
    }
}

impl Inner {
    /// Looks all settings up.
    pub(super) fn values(&self) -> Result<Values, GatewayError> {
        let settings = self.table.settings;
        let mut values = Values(settings.iter().zip(&self.given).map(|(one, given)| self.value(one, given)).collect());
        // What another setting makes needless is not sent beside it.
        for (index, setting) in settings.iter().enumerate() {
            let is_needless = setting.instead_of.is_some_and(|other| values.get(other).is_some());
            if let Some(value) = values.0.get_mut(index).filter(|_| is_needless) {
                *value = None;
            }
        }
        let stands_in =
            |index: usize| settings.iter().enumerate().filter(move |(_, one)| one.instead_of == Some(index));
        let mut missing = Vec::new();
        for (index, setting) in settings.iter().enumerate() {
            match values.get(index) {
                Some(_) => {}
                None if !setting.required || stands_in(index).any(|(other, _)| values.get(other).is_some()) => {}
                None => {
                    let others = stands_in(index).flat_map(|(_, other)| other.variables);
                    let variables = setting.variables.iter().chain(others).copied().collect();
                    missing.push(MissingSetting { name: setting.name, variables });
                }
            }
        }
        let provider = self.provider.id;
        if missing.is_empty() { Ok(values) } else { Err(GatewayError::Missing { provider, missing }) }
    }

    fn value(&self, setting: &Setting, given: &Option<Secret>) -> Option<Secret> {
        let is_there = |value: &Secret| !value.expose().is_empty();
        let variable = || setting.variables.iter().filter_map(|name| self.environment.variable(name)).find(is_there);
        let file = || setting.file.and_then(|path| self.environment.file(path)).filter(is_there);
        given.clone().filter(is_there).or_else(variable).or_else(file)
    }

    /// The URL to call, without a query.
    pub(super) fn address(&self, values: &Values) -> Result<Url, GatewayError> {
        if let Some(url) = &self.url {
            return Ok(url.clone());
        }
        // Who chose an endpoint meant that one, wherever the environment would lead.
        if !self.chosen
            && let Some(url) = self.injected()?
        {
            return parse_url(url.expose(), !self.endpoint.tls).map_err(GatewayError::Config);
        }
        let mut host = String::new();
        for label in self.endpoint.host {
            let text = match *label {
                Label::Text(text) => text,
                Label::Setting(index) => {
                    let Some(value) = values.get(index).map(Secret::expose) else { continue };
                    let is_label = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
                    let name = self.table.settings.get(index).map_or("", |setting| setting.name);
                    if !is_label {
                        return Err(GatewayError::Invalid { name, place: "a host's name" });
                    }
                    value
                }
            };
            host.push_str(if host.is_empty() { "" } else { "." });
            host.push_str(text);
        }
        let scheme = if self.endpoint.tls { "https" } else { "http" };
        let url = format!("{scheme}://{host}{}", self.table.path);
        parse_url(&url, !self.endpoint.tls).map_err(GatewayError::Config)
    }

    /// The URL that the environment names, if it does.
    fn injected(&self) -> Result<Option<Secret>, GatewayError> {
        let Some(table::UrlVariable { variable, member }) = self.table.url else { return Ok(None) };
        let text = self.environment.variable(variable).filter(|text| !text.expose().trim().is_empty());
        let Some(text) = text else { return Ok(None) };
        let malformed = GatewayError::Malformed { variable, member };
        let members = json::read(text.expose().as_bytes()).map_err(|_| malformed.clone())?;
        let Some((_, url)) = members.iter().find(|(name, _)| name == member) else { return Ok(None) };
        let url = Node::as_text(url).ok_or(malformed)?;
        Ok(Some(url).filter(|url| !url.is_empty()).map(Secret::new))
    }
}
