//! A provider's other door: takes a signed form apart, and hands its message to the provider's desk as the first door would.
//!
//! What a form must hold comes from the spec, like everything else. A form that is wrong is refused in plain words, since no
//! document says how a gateway refuses it.

use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, Uri, header, request::Parts};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Body;
use multer::Multipart;
use paywright_codegen::model::{Content, Field, Fill, FormScheme, Gateway, Header, Item, Kind, Operation, Provider};
use paywright_runtime::{
    Secret,
    received::{Node, json},
    sources::{NONCE_LENGTH, Random, nonce},
    table::Format,
    tc3::{self, Part},
    wire::Writer,
};
use url::form_urlencoded;

use crate::server::MOST_BYTES;

/// Test settings of a gateway, by their places in the spec.
pub(crate) struct Settings(Vec<Option<Secret>>);

impl Settings {
    /// Makes up whatever a call needs.
    pub(crate) fn make(provider: &Provider, random: &dyn Random) -> Self {
        let settings = provider.gateway.iter().flat_map(|gateway| &gateway.settings);
        let made = |required: bool| required.then(|| Secret::new(nonce(random, NONCE_LENGTH).to_lowercase()));
        Self(settings.map(|setting| made(setting.required)).collect())
    }

    fn get(&self, index: usize) -> &str {
        self.0.get(index).and_then(Option::as_ref).map_or("", Secret::expose)
    }

    /// Names and values.
    pub(crate) fn named(&self, provider: &Provider) -> Vec<(String, String)> {
        let settings = provider.gateway.iter().flat_map(|gateway| &gateway.settings).zip(&self.0);
        settings
            .filter_map(|(setting, value)| Some((setting.name.clone(), value.as_ref()?.expose().to_owned())))
            .collect()
    }
}

/// Marks a call that came through a gateway: its reply has no wrapping.
#[derive(Clone, Copy)]
struct ThroughGateway;

/// A part of a form as it came.
struct Came {
    name: String,
    bytes: Bytes,
    is_text: bool,
}

impl Came {
    fn part(&self) -> Part<'_> {
        match std::str::from_utf8(&self.bytes) {
            Ok(text) if self.is_text => Part::Text(text),
            _ => Part::Bytes(&self.bytes),
        }
    }
}

/// Whether the provider's gateway listens at this path.
pub(crate) fn is_at(provider: &Provider, path: &str) -> bool {
    provider.gateway.as_ref().is_some_and(|gateway| gateway.path == path)
}

/// The call that a form holds, as the first door would get it.
///
/// # Errors
///
/// Says in words what is wrong with the form.
pub(crate) async fn open<B>(
    provider: &Provider,
    settings: &Settings,
    request: Request<B>,
) -> Result<Request<Full<Bytes>>, String>
where
    B: Body<Data = Bytes>,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let (parts, body) = request.into_parts();
    let body = Limited::new(body, MOST_BYTES).collect().await.map_err(|error| error.to_string())?;
    let (parts, message) = unwrapped(provider, settings, &parts, body.to_bytes()).await?;
    Ok(Request::from_parts(parts, Full::new(message)))
}

async fn unwrapped(
    provider: &Provider,
    settings: &Settings,
    parts: &Parts,
    body: Bytes,
) -> Result<(Parts, Bytes), String> {
    let gateway = provider.gateway.as_ref().ok_or("the provider has no gateway")?;
    let form = read(parts, body).await?;
    check_signature(gateway, settings, parts, &form)?;
    check_items(gateway, settings, parts, &form)?;
    let of = |content: &Content| {
        let item = gateway.parts.iter().find(|item| item.content == *content)?;
        form.iter().find(|part| part.name == item.name).map(|part| part.bytes.clone())
    };
    let call = of(&Content::Call).unwrap_or_default();
    let named = |operation: &&Operation| operation.gateway_call.as_ref().is_some_and(|name| name.as_bytes() == call);
    let operation = provider.operations.iter().find(named);
    let operation = operation.ok_or_else(|| format!("there is no call {}", String::from_utf8_lossy(&call)))?;
    let query = query(gateway, &form)?;
    let parts = first_door(parts, operation, &query)?;
    Ok((parts, of(&Content::Message).unwrap_or_default()))
}

/// The form's parts.
async fn read(parts: &Parts, body: Bytes) -> Result<Vec<Came>, String> {
    let kind = text(&parts.headers, "content-type");
    let boundary = multer::parse_boundary(kind).map_err(|error| error.to_string())?;
    let body = stream::iter([Ok::<_, std::convert::Infallible>(body)]);
    let mut form = Multipart::new(body, boundary);
    let mut came = Vec::new();
    while let Some(part) = form.next_field().await.map_err(|error| error.to_string())? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_text = part.content_type().is_none();
        let bytes = part.bytes().await.map_err(|error| error.to_string())?;
        came.push(Came { name, bytes, is_text });
    }
    Ok(came)
}

/// Everything that the spec says is signed is signed, by the key that was made up.
fn check_signature(gateway: &Gateway, settings: &Settings, parts: &Parts, form: &[Came]) -> Result<(), String> {
    let FormScheme::Tc3HmacSha256 = gateway.signature.scheme;
    let of = |content: &Content| {
        let item = gateway.headers.iter().find(|item| item.content == *content);
        item.map_or("", |item| text(&parts.headers, &item.name))
    };
    let host = parts.uri.authority().map_or_else(|| text(&parts.headers, "host"), |authority| authority.as_str());
    let place = parts.uri.path_and_query().map_or("/", |place| place.as_str());
    let url = format!("http://{host}{place}");
    let mut headers = vec![("content-type", text(&parts.headers, "content-type")), ("host", host)];
    for item in gateway.headers.iter().filter(|item| item.signed) {
        headers.extend(single(&parts.headers, &item.name).map(|value| (item.name.as_str(), value)));
    }
    let named: Vec<(&str, Part<'_>)> = form.iter().map(|part| (part.name.as_str(), part.part())).collect();
    let signature = &gateway.signature;
    let timestamp = of(&Content::SignatureTime).parse().map_err(|_| "the signature has no time")?;
    let call = tc3::Call {
        method: &signature.method,
        url: &url,
        headers: &headers,
        parts: &named,
        timestamp,
        service: &signature.service,
    };
    let key = Secret::new(settings.get(signature.key));
    let fits = tc3::verify(&call, settings.get(signature.id), &key, of(&Content::Signature));
    if fits { Ok(()) } else { Err("the form's signature does not fit".to_owned()) }
}

/// What the spec fixes, and what the environment gave, came as it is.
fn check_items(gateway: &Gateway, settings: &Settings, parts: &Parts, form: &[Came]) -> Result<(), String> {
    let query = parts.uri.query().unwrap_or_default();
    let given = |item: &Item| form_urlencoded::parse(query.as_bytes()).find(|(name, _)| *name == item.name);
    for item in &gateway.query {
        check_item(settings, item, given(item).map(|(_, value)| value).unwrap_or_default().as_bytes())?;
    }
    for item in &gateway.headers {
        check_item(settings, item, text(&parts.headers, &item.name).as_bytes())?;
    }
    for item in &gateway.parts {
        let part = form.iter().find(|part| part.name == item.name);
        check_item(settings, item, part.map_or(b"", |part| &part.bytes))?;
    }
    Ok(())
}

fn check_item(settings: &Settings, item: &Item, came: &[u8]) -> Result<(), String> {
    let expected = match &item.content {
        Content::Constant(constant) => constant.as_str(),
        Content::Setting(index) => settings.get(*index),
        _ => return Ok(()),
    };
    if came == expected.as_bytes() { Ok(()) } else { Err(format!("{} is not what it should be", item.name)) }
}

/// What protobuf parts say of the first door's query.
fn query(gateway: &Gateway, form: &[Came]) -> Result<String, String> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for item in &gateway.parts {
        let Content::Protobuf(names) = &item.content else { continue };
        let mut rest = form.iter().find(|part| part.name == item.name).map_or(&[][..], |part| &part.bytes);
        while let [tag, length, tail @ ..] = rest {
            let wrong = || format!("{} is no such protobuf message", item.name);
            let (value, tail) = tail.split_at_checked(usize::from(*length)).ok_or_else(wrong)?;
            // Texts have the wire type 2.
            let number = usize::from(tag >> 3).checked_sub(1).filter(|_| tag & 7 == 2).ok_or_else(wrong)?;
            let name = names.get(number).ok_or_else(wrong)?;
            query.append_pair(name, std::str::from_utf8(value).map_err(|_| wrong())?);
            rest = tail;
        }
    }
    Ok(query.finish())
}

/// The head of the call that the first door would get.
fn first_door(parts: &Parts, operation: &Operation, query: &str) -> Result<Parts, String> {
    let mut opened = parts.clone();
    let place = if query.is_empty() { operation.path.clone() } else { format!("{}?{query}", operation.path) };
    opened.uri = place.parse::<Uri>().map_err(|error| error.to_string())?;
    opened.headers = HeaderMap::new();
    for header in &operation.headers {
        let Header::Plain(name, slot) = header else { continue };
        let slot = operation.slots.get(*slot).filter(|slot| slot.field.fill == Fill::Constant);
        let constant = slot.and_then(|slot| slot.field.constant.as_deref());
        let name = HeaderName::from_bytes(name.as_bytes()).ok();
        opened.headers.extend(name.zip(constant.and_then(|constant| HeaderValue::from_str(constant).ok())));
    }
    opened.headers.extend(parts.headers.get(header::HOST).map(|host| (header::HOST, host.clone())));
    opened.extensions.insert(ThroughGateway);
    Ok(opened)
}

/// The reply as the door says it by which the call came: a gateway leaves the wrapping out.
pub(crate) fn reply(operation: &Operation, parts: &Parts, response: Response<Bytes>) -> Response<Bytes> {
    if parts.extensions.get::<ThroughGateway>().is_none() {
        return response;
    }
    response.map(|body| bare(operation, &body).map_or(body, Bytes::from))
}

/// The members of the object that wraps a reply, where there is one.
fn bare(operation: &Operation, body: &[u8]) -> Option<String> {
    let is_wrapping = |field: &&Field| field.inline_when_absent && matches!(field.kind, Kind::Object(_));
    let wrapping = operation.reply.fields.iter().find(is_wrapping)?;
    let members = json::read(body).ok()?;
    let Node::Object(inner) = members.iter().find(|(name, _)| *name == wrapping.name).map(|(_, node)| node)? else {
        return None;
    };
    let mut writer = Writer::start(Format::Json, body.len());
    inner.iter().for_each(|(name, node)| writer.node(name, node));
    Some(writer.finish())
}

fn single<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    single(headers, name).unwrap_or_default()
}
