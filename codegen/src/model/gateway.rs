//! Another door: a gateway that takes the same messages, wrapped in signed forms.

use super::Text;
pub use crate::spec::FormScheme;

/// A gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gateway {
    /// Its name.
    pub title: Text,
    /// For whom it is.
    pub doc: Text,
    /// Its page.
    pub document: String,
    /// When the page was read.
    pub read: String,
    /// Where it listens, the usual way first.
    pub endpoints: Vec<Endpoint>,
    /// The path below an endpoint.
    pub path: String,
    /// A variable with a JSON object, and the member of it that is another URL.
    pub url: Option<(String, String)>,
    /// What it needs of the environment.
    pub settings: Vec<Setting>,
    /// The query's parameters.
    pub query: Vec<Item>,
    /// The headers.
    pub headers: Vec<Item>,
    /// The form's parts.
    pub parts: Vec<Item>,
    /// How a form is signed.
    pub signature: FormSignature,
}

/// A way to a gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// Its name.
    pub name: String,
    /// Whether it speaks TLS.
    pub tls: bool,
    /// The labels of the host's name.
    pub host: Vec<Label>,
    /// From where it can be reached.
    pub doc: Text,
}

/// A part of a host's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A text.
    Text(String),
    /// A setting's value.
    Setting(usize),
}

/// What a gateway needs of the environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub name: String,
    /// Whether nothing can be sent without it.
    pub required: bool,
    /// The variables that hold it.
    pub variables: Vec<String>,
    /// The file that holds it.
    pub file: Option<String>,
    /// The setting that makes it needless.
    pub instead_of: Option<usize>,
    /// What it is.
    pub doc: Text,
}

/// A parameter, a header or a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub content: Content,
    /// For a header: whether the signature covers it.
    pub signed: bool,
    /// What it means.
    pub doc: Text,
}

/// What an item holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Always this.
    Constant(String),
    /// A setting's value.
    Setting(usize),
    /// The operation's name.
    Call,
    /// The message.
    Message,
    /// A protobuf message of these parameters of the first door's query.
    Protobuf(Vec<String>),
    /// Digits that no other request has.
    TraceId,
    /// The time.
    TimeMillis,
    /// The signature.
    Signature,
    /// The time that was signed.
    SignatureTime,
}

/// How a form is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSignature {
    /// The scheme.
    pub scheme: FormScheme,
    /// The service.
    pub service: String,
    /// The setting that says whose key it is.
    pub id: usize,
    /// The setting that signs.
    pub key: usize,
    /// The method as it is signed.
    pub method: String,
    /// How many seconds before the call it is dated.
    pub backdate: u32,
}

impl Gateway {
    /// A setting's name.
    #[must_use]
    pub fn setting(&self, index: usize) -> &str {
        self.settings.get(index).map_or("", |setting| setting.name.as_str())
    }
}
