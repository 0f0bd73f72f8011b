//! Another door to the same provider: calls go to its gateway, wrapped in signed forms.
//!
//! In comes a request that was prepared for the provider's own host; out goes a form with that request's message in one of its
//! parts. So everything before and behind the door stays as it is: what is checked, what is written, how a reply is judged.
//! How a form is made is data (`table::Gateway`); what it needs of the environment (keys, tokens, the environment's id) is
//! looked up anew for every call, since a platform that hands out such things replaces them.

mod environment;
mod error;
mod form;
mod settings;

use std::{borrow::Cow, fmt, sync::Arc};

use url::{Url, form_urlencoded};

pub use environment::{Environment, ProcessEnvironment};
pub use error::{GatewayError, MissingSetting};
pub use settings::GatewayBuilder;

use super::{Transport, TransportError, authority};
use crate::{
    outcome::BoxFuture,
    secret::Secret,
    sources::{self, Clock, Random},
    table::{self, Content, FormScheme, Item, Provider},
    tc3::{self, Part},
    wire::{Reply, Request},
};
use settings::Values;

/// A transport through a provider's gateway.
///
/// Give it to a client in place of the usual transport. Cloning is cheap.
///
/// ```no_run
/// # fn example(provider: &'static paywright_runtime::table::Provider, credentials: paywright_runtime::Credentials)
/// # -> Result<(), Box<dyn std::error::Error>> {
/// use paywright_runtime::{Client, transport::Gateway};
///
/// let gateway = Gateway::from_env(provider)?;
/// let client = Client::builder(credentials).transport(gateway).build()?;
/// # Ok(())
/// # }
/// ```
///
/// Settings come from environment variables, or from [`GatewayBuilder::set`]. They are read for every call.
#[derive(Clone)]
pub struct Gateway(Arc<Inner>);

struct Inner {
    provider: &'static Provider,
    table: &'static table::Gateway,
    endpoint: &'static table::Endpoint,
    /// Whether somebody chose the endpoint.
    chosen: bool,
    /// The URL to call instead of the endpoint's.
    url: Option<Url>,
    given: Vec<Option<Secret>>,
    environment: Arc<dyn Environment>,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
}

/// What all items of one call are made of.
struct Call<'c> {
    name: &'static str,
    message: &'c str,
    /// The first door's query.
    query: Vec<(Cow<'c, str>, Cow<'c, str>)>,
    values: Values,
    signature_time: i64,
}

/// An item's value. Bytes are UTF-8 as well: messages are texts, and a protobuf message of short texts looks like one.
struct Made<'c> {
    text: Cow<'c, str>,
    is_bytes: bool,
}

impl Made<'_> {
    fn part(&self) -> Part<'_> {
        if self.is_bytes { Part::Bytes(self.text.as_bytes()) } else { Part::Text(&self.text) }
    }
}

impl Gateway {
    /// A gateway that takes its settings from the process's environment variables, and sends by HTTP.
    ///
    /// # Errors
    ///
    /// The provider has no gateway; required settings are missing, all of which are named; the transport could not be set up.
    #[cfg(feature = "reqwest")]
    pub fn from_env(provider: &'static Provider) -> Result<Self, GatewayError> {
        Self::builder(provider).build()
    }

    /// Settings to change before building.
    #[must_use]
    pub fn builder(provider: &'static Provider) -> GatewayBuilder {
        GatewayBuilder::new(provider)
    }

    /// Wraps a request that was prepared for the provider's own host. This is what is sent.
    ///
    /// # Errors
    ///
    /// A setting is missing or cannot be sent; the gateway has no such call.
    pub fn wrap(&self, request: &Request) -> Result<Request, GatewayError> {
        let Inner { provider, table, random, clock, .. } = &*self.0;
        let query = request.url.split_once('?').map_or("", |(_, query)| query);
        let operation = provider.operation(request.operation).filter(|_| request.provider == provider.id);
        let name = operation.and_then(|operation| operation.gateway_call);
        let name = name.ok_or(GatewayError::NoCall { provider: provider.id })?;
        let values = self.0.values()?;
        let backdate = i64::from(table.signature.backdate);
        let signature_time = (clock.now_millis() / 1000).saturating_sub(backdate);
        let query = form_urlencoded::parse(query.as_bytes()).collect();
        let call = Call { name, message: &request.body, query, values, signature_time };

        let url = self.url(&call)?;
        let parts = self.items(table.parts, &call)?;
        let boundary = form::boundary(&**random, parts.iter().map(|(_, made)| &*made.text));
        let boundary = boundary.ok_or(GatewayError::Boundary)?;
        let mut headers = vec![("Content-Type", Cow::Owned(form::content_type(&boundary)))];
        headers.extend(self.headers(&call, &url, &parts)?);
        let body = form::write(&boundary, parts.iter().map(|(item, made)| (item.name, made.part(), &*made.text)));
        Ok(Request { method: "POST", url: url.into(), headers, body, ..*request })
    }

    fn url(&self, call: &Call<'_>) -> Result<Url, GatewayError> {
        let mut url = self.0.address(&call.values)?;
        let query = self.items(self.0.table.query, call)?;
        url.query_pairs_mut().extend_pairs(query.iter().map(|(item, made)| (item.name, &*made.text)));
        Ok(url)
    }

    /// The headers, with the signature among them.
    fn headers(
        &self,
        call: &Call<'_>,
        url: &Url,
        parts: &[(&'static Item, Made<'_>)],
    ) -> Result<Vec<(&'static str, Cow<'static, str>)>, GatewayError> {
        let made = self.items(self.0.table.headers, call)?;
        let host = authority(url);
        let mut signed = vec![("Content-Type", form::CONTENT_TYPE), ("Host", host.as_str())];
        signed.extend(made.iter().filter(|(item, _)| item.signed).map(|(item, made)| (item.name, &*made.text)));
        let parts: Vec<(&str, Part<'_>)> = parts.iter().map(|(item, made)| (item.name, made.part())).collect();
        let signature = self.sign(call, url.as_str(), &signed, &parts)?;
        let mut headers = Vec::with_capacity(self.0.table.headers.len());
        for item in self.0.table.headers {
            let value = match item.content {
                Content::Signature => signature.clone(),
                _ => match made.iter().find(|(other, _)| other.name == item.name) {
                    Some((_, made)) => made.text.clone().into_owned(),
                    None => continue,
                },
            };
            if !value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
                return Err(GatewayError::Invalid { name: item.name, place: "a header" });
            }
            headers.push((item.name, Cow::Owned(value)));
        }
        Ok(headers)
    }

    fn sign(
        &self,
        call: &Call<'_>,
        url: &str,
        headers: &[(&str, &str)],
        parts: &[(&str, Part<'_>)],
    ) -> Result<String, GatewayError> {
        let signature = &self.0.table.signature;
        // The settings that sign are required.
        let id = call.values.get(signature.id).map(Secret::expose).unwrap_or_default();
        let key = call.values.get(signature.key).cloned().unwrap_or_default();
        let FormScheme::Tc3HmacSha256 = signature.scheme;
        let (timestamp, service, method) = (call.signature_time, signature.service, signature.method);
        let signed = tc3::sign(&tc3::Call { method, url, headers, parts, timestamp, service }, id, &key);
        Ok(signed.map_err(GatewayError::Clock)?.authorization)
    }

    /// The items that have a value.
    fn items<'c>(
        &self,
        items: &'static [Item],
        call: &'c Call<'_>,
    ) -> Result<Vec<(&'static Item, Made<'c>)>, GatewayError> {
        let mut made = Vec::with_capacity(items.len());
        for item in items {
            made.extend(self.item(item, call)?.map(|value| (item, value)));
        }
        Ok(made)
    }

    fn item<'c>(&self, item: &Item, call: &'c Call<'_>) -> Result<Option<Made<'c>>, GatewayError> {
        let Inner { clock, random, .. } = &*self.0;
        let text = |text| Some(Made { text, is_bytes: false });
        let bytes = |text| Some(Made { text, is_bytes: true });
        Ok(match item.content {
            Content::Constant(constant) => text(Cow::Borrowed(constant)),
            Content::Setting(index) => call.values.get(index).and_then(|value| text(Cow::Borrowed(value.expose()))),
            Content::Call => text(Cow::Borrowed(call.name)),
            Content::Message => bytes(Cow::Borrowed(call.message)),
            Content::Protobuf(names) => {
                let message = form::protobuf(names, &call.query);
                let message = message.ok_or(GatewayError::Invalid { name: item.name, place: "a form" })?;
                bytes(Cow::Owned(message))
            }
            Content::TraceId => text(sources::trace_id(&**clock, &**random, sources::NONCE_LENGTH).into()),
            Content::TimeMillis => text(clock.now_millis().to_string().into()),
            Content::SignatureTime => text(call.signature_time.to_string().into()),
            Content::Signature => None,
        })
    }
}

impl Transport for Gateway {
    fn send<'a>(
        &'a self,
        request: &'a Request,
        request_id_header: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Reply, TransportError>> {
        Box::pin(async move {
            let wrapped = self.wrap(request);
            let wrapped = wrapped.map_err(|error| {
                TransportError::cannot_send("the gateway's form could not be made").with_source(error)
            })?;
            self.0.transport.send(&wrapped, request_id_header).await
        })
    }

    fn host(&self) -> Option<String> {
        let url = self.0.values().and_then(|values| self.0.address(&values));
        // Where a setting is missing, nothing is sent, and to no other host either.
        Some(url.map_or_else(|_| format!("{} gateway", self.0.provider.id), |url| authority(&url)))
    }
}

/// No values: most are secret.
impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gateway")
            .field("provider", &self.0.provider.id)
            .field("endpoint", &self.0.endpoint.name)
            .finish_non_exhaustive()
    }
}
