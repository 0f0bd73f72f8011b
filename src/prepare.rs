//! From a typed request to bytes: check, sign, write.
//!
//! In come a record and a merchant's credentials; out comes a request that is ready to be sent. The fields stand
//! in canonical order already, so nothing is sorted here.

mod limits;
mod signing;

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

pub use limits::Checks;
pub(crate) use signing::{append_suffix, masked, suffix_length};

use crate::{
    algorithm::{Algorithm, SigningKey},
    canonical::write_json_string,
    check::Violation,
    credentials::Credentials,
    error::ErrorKind,
    record::{Record, Value},
    secret::Secret,
    sources::{self, Clock, Random},
    table::{Choice, Header, Operation, PathPart, Provider, Source},
    wire::{self, Writer},
};

/// What stands for itself in a path and in a query (RFC 3986).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What preparing needs of a client.
pub(crate) struct Preparer<'c> {
    pub(crate) provider: &'static Provider,
    pub(crate) credentials: &'c Credentials,
    pub(crate) keys: &'c [SigningKey],
    pub(crate) checks: &'c Checks,
    pub(crate) base_url: &'c str,
    pub(crate) clock: &'c dyn Clock,
    pub(crate) random: &'c dyn Random,
}

/// A request and what was found on the way.
#[derive(Debug)]
#[non_exhaustive]
pub struct Prepared {
    /// The request, ready to be sent.
    pub request: wire::Request,
    /// What it breaks of the rules that are set to warn.
    pub warnings: Vec<Violation>,
}

/// A string that was signed, for whoever must explain a signature.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SignedString {
    /// The field that holds the signature.
    pub name: &'static str,
    /// The string, with the key in it masked.
    pub masked: String,
    /// The string as it was signed.
    pub string: Secret,
    /// The signature.
    pub value: String,
}

/// An outgoing value.
enum Outgoing<'a> {
    Text(Cow<'a, str>),
    Integer(i64),
}

impl Outgoing<'_> {
    fn lexeme(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(integer) => Cow::Owned(integer.to_string()),
        }
    }
}

type Values<'a> = Vec<Option<Outgoing<'a>>>;

/// A request that is still to be signed.
#[derive(Clone, Copy)]
struct Unsigned<'a> {
    operation: &'static Operation,
    record: &'a Record,
    values: &'a Values<'a>,
    uri: &'a str,
}

/// What the caller or a credential gives for a field, if it is sent at all.
pub(crate) fn given<'a>(
    provider: &Provider,
    credentials: &'a Credentials,
    operation: &Operation,
    record: &'a Record,
    index: usize,
) -> Option<Value<'a>> {
    if let Some(value) = record.get(index) {
        let skipped = provider.skips_empty && matches!(value, Value::Text(""));
        return (!skipped).then_some(value);
    }
    match operation.slots.get(index)?.source {
        Source::Constant(text) => Some(Value::Text(text)),
        Source::Credential(credential) => {
            let value = credentials.get(credential)?;
            let default = provider.credentials.get(credential)?.default;
            (default != Some(value)).then_some(Value::Text(value))
        }
        _ => None,
    }
}

/// Tables hold places in other tables: with another provider's, a key could end up in a URL.
pub(crate) fn own(
    provider: &'static Provider,
    operation: &'static Operation,
    request: &Record,
) -> Result<(), ErrorKind> {
    let is_own = provider.operations.iter().any(|own| std::ptr::eq(*own, operation));
    let fits = std::ptr::eq(request.table(), operation.request);
    if is_own && fits { Ok(()) } else { Err(ErrorKind::Foreign) }
}

/// The algorithm that a scheme takes. A request may say otherwise than the credentials, where it has the field.
pub(crate) fn algorithm(
    choice: Choice,
    credentials: &Credentials,
    operation: &Operation,
    record: &Record,
) -> Option<Algorithm> {
    match choice {
        Choice::Always(algorithm) => Some(algorithm),
        Choice::By { credential, choices } => {
            let mut slots = operation.slots.iter();
            let field = slots.position(|slot| slot.source == Source::Credential(credential));
            let said = field.and_then(|field| record.text(field)).filter(|text| !text.is_empty());
            let value = said.or_else(|| credentials.get(credential))?;
            choices.iter().find(|(name, _)| *name == value).map(|(_, algorithm)| *algorithm)
        }
    }
}

impl Preparer<'_> {
    pub(crate) fn prepare(
        &self,
        operation: &'static Operation,
        record: &Record,
        mut explain: Option<&mut Vec<SignedString>>,
    ) -> Result<Prepared, ErrorKind> {
        let mut values = self.values(operation, record);
        let warnings = self.check(operation, record, &values)?;
        let url = url(self.base_url, operation, record, &values);
        for signature in operation.signatures {
            let uri = url.get(self.base_url.len()..).unwrap_or_default();
            let request = Unsigned { operation, record, values: &values, uri };
            let signed = self.sign(signature, request, explain.as_deref_mut())?;
            if let Some(value) = values.get_mut(signature.into) {
                *value = Some(Outgoing::Text(Cow::Owned(signed)));
            }
        }
        let headers = headers(operation, &values);
        let body = if operation.method == "GET" { String::new() } else { self.body(operation, record, &values) };
        Ok(Prepared {
            request: wire::Request {
                provider: self.provider.id,
                operation: operation.id,
                method: operation.method,
                url,
                headers,
                body,
            },
            warnings,
        })
    }

    fn values<'a>(&'a self, operation: &'static Operation, record: &'a Record) -> Values<'a> {
        let random_length = |index: usize| {
            let most = operation.request.fields.get(index).and_then(|field| field.limits.max_length);
            most.map_or(sources::NONCE_LENGTH, |most| sources::NONCE_LENGTH.min(most as usize))
        };
        let mut values = Values::with_capacity(operation.slots.len());
        for (index, slot) in operation.slots.iter().enumerate() {
            let value = match given(self.provider, self.credentials, operation, record, index) {
                _ if slot.source == Source::Signature => None,
                Some(Value::Text(text)) => Some(Outgoing::Text(Cow::Borrowed(text))),
                Some(Value::Integer(integer)) => Some(Outgoing::Integer(integer)),
                // Requests are flat: codegen refuses other fields in them.
                Some(Value::Boolean(_) | Value::Record(_) | Value::List(_)) => None,
                // An empty text that is not sent still keeps the client from filling the field.
                None if record.get(index).is_some() => None,
                None => match slot.source {
                    Source::Nonce => {
                        Some(Outgoing::Text(Cow::Owned(sources::nonce(self.random, random_length(index)))))
                    }
                    Source::TraceId => {
                        let id = sources::trace_id(self.clock, self.random, random_length(index));
                        Some(Outgoing::Text(Cow::Owned(id)))
                    }
                    Source::TimeMillis => Some(Outgoing::Integer(self.clock.now_millis())),
                    _ => None,
                },
            };
            values.push(value);
        }
        values
    }

    fn body(&self, operation: &'static Operation, record: &Record, values: &Values<'_>) -> String {
        let text = operation.body.iter().filter_map(|index| values.get(*index)?.as_ref());
        let room = text.map(|value| value.lexeme().len().saturating_add(48)).fold(32, usize::saturating_add);
        let mut writer = Writer::start(self.provider.request_format, room);
        for index in operation.body {
            let (Some(field), Some(Some(value))) = (operation.request.fields.get(*index), values.get(*index)) else {
                continue;
            };
            match value {
                Outgoing::Text(text) => writer.text(field.name, text),
                Outgoing::Integer(integer) => writer.lexeme(field.name, &integer.to_string()),
            }
        }
        for (name, value) in record.extras() {
            writer.text(name, value);
        }
        writer.finish()
    }
}

/// The base URL, and behind it the path and the query as they are sent.
fn url(base_url: &str, operation: &'static Operation, record: &Record, values: &Values<'_>) -> String {
    let mut url = String::with_capacity(base_url.len().saturating_add(128));
    url.push_str(base_url);
    for part in operation.path {
        match part {
            PathPart::Literal(text) => url.push_str(text),
            PathPart::Field(index) => {
                let value = values.get(*index).and_then(Option::as_ref).map(Outgoing::lexeme).unwrap_or_default();
                url.extend(utf8_percent_encode(&value, RESERVED));
            }
        }
    }
    let listed = operation.query.iter().filter_map(|index| {
        let (field, value) = (operation.request.fields.get(*index)?, values.get(*index)?.as_ref()?);
        Some((field.name, value.lexeme()))
    });
    let is_bodiless = operation.method == "GET";
    let extras = record.extras().iter().filter(|_| is_bodiless);
    let added = extras.map(|(name, value)| (name.as_str(), Cow::Borrowed(value.as_str())));
    for (index, (name, value)) in listed.chain(added).enumerate() {
        url.push(if index == 0 { '?' } else { '&' });
        url.push_str(name);
        url.push('=');
        url.extend(utf8_percent_encode(&value, RESERVED));
    }
    url
}

fn headers(operation: &'static Operation, values: &Values<'_>) -> Vec<(&'static str, Cow<'static, str>)> {
    let mut headers = Vec::with_capacity(operation.headers.len());
    for header in operation.headers {
        match header {
            Header::Plain { name, field } => {
                if let Some(Some(value)) = values.get(*field) {
                    let constant = match operation.slots.get(*field).map(|slot| slot.source) {
                        Some(Source::Constant(constant)) if constant == value.lexeme() => Some(constant),
                        _ => None,
                    };
                    let value = constant.map_or_else(|| Cow::Owned(value.lexeme().into_owned()), Cow::Borrowed);
                    headers.push((*name, value));
                }
            }
            Header::Object { name, fields } => headers.push((*name, Cow::Owned(object(operation, fields, values)))),
        }
    }
    headers
}

fn object(operation: &'static Operation, fields: &[usize], values: &Values<'_>) -> String {
    let mut out = String::with_capacity(1024);
    out.push('{');
    for index in fields {
        let (Some(field), Some(Some(value))) = (operation.request.fields.get(*index), values.get(*index)) else {
            continue;
        };
        if out.len() > 1 {
            out.push(',');
        }
        write_json_string(&mut out, field.name, true);
        out.push(':');
        match value {
            Outgoing::Text(text) => write_json_string(&mut out, text, true),
            Outgoing::Integer(integer) => out.push_str(&integer.to_string()),
        }
    }
    out.push('}');
    out
}
