//! What a spec says, as static tables.
//!
//! Codegen turns every spec into values of these types. One reader and one writer walk them, so that a further
//! operation costs data and no code. Nothing here names a provider.

mod field;
mod gateway;
mod judge;
mod signing;

pub use field::{Characters, Field, Kind, Layout, Limits, Table};
pub use gateway::{Content, Endpoint, FormScheme, FormSignature, Gateway, Item, Label, Setting, UrlVariable};

pub use judge::{Condition, ErrorRow, JudgeRow, OrderFact, Path, Retry, Test, Verdict};
pub use signing::{Choice, Encoding, Form, Scheme, Suffix, Trust, Verification};

use crate::order::OrderState;

/// The same words in English and in Chinese.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Chinese.
    pub zh: &'static str,
}

/// A payment provider: what all its operations share.
#[derive(Debug)]
pub struct Provider {
    /// The spec's id.
    pub id: &'static str,
    /// The provider's name.
    pub title: Text,
    /// The URL of the host that calls go to.
    pub primary_host: &'static str,
    /// The URL of the host that stands by for the primary one, if there is one.
    pub standby_host: Option<&'static str>,
    /// All hosts, these two among them.
    pub hosts: &'static [Host],
    /// What a client needs to know of the merchant.
    pub credentials: &'static [Credential],
    /// How requests are written.
    pub request_format: Format<'static>,
    /// How replies are read.
    pub reply_format: Format<'static>,
    /// Whether the wire carries no characters beyond the Basic Multilingual Plane.
    pub basic_multilingual_plane: bool,
    /// Whether an empty string is left out instead of being sent.
    pub skips_empty: bool,
    /// The reply header that the provider's support asks for.
    pub request_id_header: Option<&'static str>,
    /// How requests are signed; an operation's [`Signature`] points here.
    pub schemes: &'static [Scheme],
    /// Why a reply can be believed.
    pub trust: Trust,
    /// Error rows that all operations share.
    pub errors: &'static [ErrorRow],
    /// The operations.
    pub operations: &'static [&'static Operation],
    /// Another door, where the provider has one.
    pub gateway: Option<Gateway>,
}

impl Provider {
    /// The operation with this id, such as `close-order`.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&'static Operation> {
        self.operations.iter().copied().find(|operation| operation.id == id)
    }
}

/// A host of the provider.
#[derive(Debug, Clone, Copy)]
pub struct Host {
    /// `primary`, `standby`, `overseas`, `sandbox`, …
    pub name: &'static str,
    /// Scheme and authority, without a slash at the end.
    pub url: &'static str,
}

/// A credential that a client needs.
#[derive(Debug)]
pub struct Credential {
    /// Its name in the configuration.
    pub name: &'static str,
    /// Whether a client cannot be made without it.
    pub required: bool,
    /// Whether its value must never be shown.
    pub secret: bool,
    /// What kind of key it is, if it is one.
    pub key: Option<KeyRole>,
    /// What holds where it is not given.
    pub default: Option<&'static str>,
    /// The limits on its text.
    pub limits: Limits<'static>,
    /// The page that says so.
    pub document: &'static str,
}

/// Which side of a signature a key makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyRole {
    /// Both sides hold it.
    Shared,
    /// The merchant's private key.
    Private,
    /// The provider's public key.
    Public,
}

/// How a message is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format<'a> {
    /// A JSON object.
    Json,
    /// A flat XML document below the named root.
    Xml {
        /// The root element.
        root: &'a str,
    },
}

/// A documented call.
#[derive(Debug)]
pub struct Operation {
    /// The spec's id, such as `close-order`.
    pub id: &'static str,
    /// The call's name.
    pub title: Text,
    /// The provider's page.
    pub document: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path below the host.
    pub path: &'static [PathPart],
    /// Whether sending it again does no harm.
    pub idempotent: bool,
    /// How it closes an order, if it does.
    pub closes: Option<Closes>,
    /// How it asks for an order's state, if it does.
    pub queries: Option<Queries>,
    /// Seconds after an order's creation before which the provider asks not to call.
    pub wait_after_creation: Option<u32>,
    /// Everything that goes out, sorted by the name under which it is signed.
    pub request: &'static Table,
    /// Where each field of `request` comes from and goes to; same length, same order.
    pub slots: &'static [Slot],
    /// The headers, in the order of the spec.
    pub headers: &'static [Header],
    /// The fields of the URL's query, as indices.
    pub query: &'static [usize],
    /// The fields of the body, as indices.
    pub body: &'static [usize],
    /// The signatures, in the order in which they are made.
    pub signatures: &'static [Signature],
    /// Rules that span fields.
    pub rules: &'static [Rule],
    /// What may come back.
    pub reply: &'static Table,
    /// Members that only other messages of the provider have. A reply with one of them answers another call.
    pub foreign: &'static [&'static str],
    /// How a reply is judged: the first row whose conditions hold.
    pub judge: &'static [JudgeRow],
    /// The error rows of this operation; they win over the provider's.
    pub errors: &'static [ErrorRow],
    /// What the call is called at the gateway, where it can be made there.
    pub gateway_call: Option<&'static str>,
}

/// A piece of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathPart {
    /// As it stands.
    Literal(&'static str),
    /// The value of a request field.
    Field(usize),
}

/// How an operation closes an order.
#[derive(Debug, Clone, Copy)]
pub struct Closes {
    /// The request field with the merchant's order number.
    pub merchant: usize,
    /// The request field with the provider's order number, where it can be given.
    pub provider: Option<usize>,
    /// Why a success does not prove that the order is closed, where it does not.
    pub weak_success: Option<Text>,
}

/// How an operation asks for an order's state.
#[derive(Debug, Clone, Copy)]
pub struct Queries {
    /// The request field with the merchant's order number, where the order can be named by it.
    pub merchant: Option<usize>,
    /// The request field with the provider's order number, where the order can be named by it.
    pub provider: Option<usize>,
    /// Where the reply has the state.
    pub state: Path,
    /// What the document's values of it mean.
    pub states: &'static [(&'static str, OrderState)],
    /// A place of the reply that only a paid order has, where the state does not tell.
    pub paid_when: Option<Path>,
    /// The places of the reply that name the order. One of them must be there.
    pub named_at: &'static [Path],
}

/// Where an outgoing field comes from, and what it is called in a string to sign.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// The name under which it is signed.
    pub signs_as: &'static str,
    /// Who gives the value where the caller does not.
    pub source: Source,
    /// Whether it is the value of an HTTP header by itself.
    pub in_header: bool,
}

/// Who gives a field's value where the caller does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Nobody.
    Caller,
    /// A credential; left out where it has the credential's default value.
    Credential(usize),
    /// A constant of the document.
    Constant(&'static str),
    /// Random characters.
    Nonce,
    /// The time in milliseconds since 1970.
    TimeMillis,
    /// Digits that no other request has.
    TraceId,
    /// A signature.
    Signature,
}

/// A header.
#[derive(Debug, Clone, Copy)]
pub enum Header {
    /// One field is its value.
    Plain {
        /// The header's name.
        name: &'static str,
        /// The field's index.
        field: usize,
    },
    /// A JSON object of several fields.
    Object {
        /// The header's name.
        name: &'static str,
        /// The fields' indices.
        fields: &'static [usize],
    },
}

/// One signature of a request.
#[derive(Debug, Clone, Copy)]
pub struct Signature {
    /// How it is made: an index into the provider's schemes.
    pub scheme: usize,
    /// The field that it fills.
    pub into: usize,
    /// The fields that it covers, already in order.
    pub covers: &'static [usize],
    /// Whether it covers the request's fields, and with them what a caller adds.
    pub covers_body: bool,
    /// Whether the string to sign is the path and the query, as they are sent, instead of fields.
    pub covers_uri: bool,
}

/// A rule that spans fields; the numbers are indices.
#[derive(Debug, Clone, Copy)]
pub enum Rule {
    /// One of these must be given.
    AtLeastOneOf(&'static [usize]),
    /// Where several are given, the first of them wins at the provider.
    Precedence(&'static [usize]),
    /// `field` must be given where `present` is.
    RequiredIf {
        /// The field that must be given.
        field: usize,
        /// The field whose presence asks for it.
        present: usize,
    },
}
