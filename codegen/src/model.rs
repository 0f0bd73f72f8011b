//! The model: specs with nothing left to think about.
//!
//! Names are decided, orders are decided, references are indices. Emitters only write it down, and the sandbox
//! acts by it.

mod field;
mod gateway;
mod judge;
mod operation;
mod request;
mod sandbox;
mod signing;

pub use field::*;
pub use gateway::*;
pub use judge::*;
pub use operation::*;
pub use request::*;
pub use sandbox::*;
pub use signing::*;

pub use crate::spec::{
    AlgorithmWord, EncodingWord, ExampleWord, Form, KeyWord, LayoutWord, MethodWord, OrderStateWord, OrderWord,
    RetryWord, SignedWord, TimeFormatWord, VerdictWord,
};

/// All providers, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// The providers.
    pub providers: Vec<Provider>,
}

/// The same words in English and in Chinese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
}

/// A provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// Its id: the folder's name, the feature's name.
    pub id: String,
    /// The Rust module.
    pub module: String,
    /// Its name.
    pub title: Text,
    /// What it is.
    pub doc: Text,
    /// Its page.
    pub document: String,
    /// When the page was read.
    pub read: String,
    /// Its hosts, the primary one first.
    pub hosts: Vec<Host>,
    /// What a client needs.
    pub credentials: Vec<Credential>,
    /// How requests are written.
    pub request_format: Format,
    /// How replies are written.
    pub reply_format: Format,
    /// Whether the wire carries no characters beyond the Basic Multilingual Plane.
    pub basic_multilingual_plane: bool,
    /// Whether empty strings are not sent.
    pub skips_empty: bool,
    /// The reply header that support asks for.
    pub request_id: Option<String>,
    /// How requests are signed.
    pub schemes: Vec<Scheme>,
    /// Why replies are believed.
    pub trust: Trust,
    /// Shared error rows.
    pub errors: Vec<ErrorRow>,
    /// The rows of which the error enumeration is made: all of the provider's, each name once.
    pub error_variants: Vec<ErrorVariant>,
    /// The enumerations of its fields.
    pub enumerations: Vec<Enumeration>,
    /// Its operations, by id.
    pub operations: Vec<Operation>,
    /// Another door.
    pub gateway: Option<Gateway>,
    /// What the sandbox answers to a wrong signature.
    pub bad_signature: Option<Answer>,
    /// What the sandbox answers to a request that breaks the document's limits.
    pub bad_request: Option<Answer>,
    /// What the sandbox answers to a value that must not be seen twice.
    pub replayed: Option<Answer>,
    /// Where the document is wrong.
    pub errata: Vec<Erratum>,
}

/// A host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Its name.
    pub name: String,
    /// Whether clients go there by themselves.
    pub role: HostRole,
    /// Its URL.
    pub url: String,
    /// What it is for.
    pub doc: Text,
}

/// Whether clients go to a host by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostRole {
    /// Calls go there.
    Primary,
    /// Calls go there while the primary one cannot be reached.
    Standby,
    /// Calls go there where the caller says so.
    Other,
}

impl HostRole {
    /// The name of the primary host.
    pub const PRIMARY: &'static str = "primary";

    /// The role of the host with this name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        match name {
            Self::PRIMARY => Self::Primary,
            "standby" => Self::Standby,
            _ => Self::Other,
        }
    }
}

/// A credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// What it is, as a field.
    pub field: Field,
    /// Whether it must not be shown.
    pub secret: bool,
    /// What kind of key it is.
    pub key: Option<KeyWord>,
}

/// A message format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// JSON.
    Json,
    /// XML below a root.
    Xml(String),
}

/// A wire message that the document prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What it shows.
    pub of: ExampleWord,
    /// What it is.
    pub title: Text,
    /// For a reply: how it is judged.
    pub judged: Option<VerdictWord>,
    /// The message.
    pub text: String,
}

/// Where the document is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// The place.
    pub at: String,
    /// What the document says.
    pub says: String,
    /// What the spec has instead.
    pub ours: Option<String>,
    /// What is wrong.
    pub problem: Text,
    /// Where that is said.
    pub source: Option<String>,
}
