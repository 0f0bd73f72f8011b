//! Another door to a provider: a gateway that takes the same messages, wrapped in a signed form.

use super::Text;

/// A gateway. Its requests are forms (`multipart/form-data`, by POST) with the message of the first door in them; its
/// replies are the provider's.
#[derive(Debug, Clone, Copy)]
pub struct Gateway {
    /// Its name.
    pub title: Text,
    /// The page that describes it.
    pub document: &'static str,
    /// Where it listens. The first is taken where nothing is chosen.
    pub endpoints: &'static [Endpoint],
    /// The path below the endpoint.
    pub path: &'static str,
    /// Where the environment names another URL.
    pub url: Option<UrlVariable>,
    /// What it must know of the environment it is called from.
    pub settings: &'static [Setting],
    /// The URL's query.
    pub query: &'static [Item],
    /// The headers.
    pub headers: &'static [Item],
    /// The parts of the form, in the order in which they are sent.
    pub parts: &'static [Item],
    /// How a form is signed.
    pub signature: FormSignature,
}

/// A way to a gateway.
#[derive(Debug, Clone, Copy)]
pub struct Endpoint {
    /// Its name.
    pub name: &'static str,
    /// Whether it speaks TLS. Where it does not, the network itself must be private.
    pub tls: bool,
    /// The labels of the host's name, from the left.
    pub host: &'static [Label],
}

/// A part of a host's name.
#[derive(Debug, Clone, Copy)]
pub enum Label {
    /// This text.
    Text(&'static str),
    /// A setting's value; nothing where there is none.
    Setting(usize),
}

/// An environment variable with a JSON object, a member of which is a URL.
#[derive(Debug, Clone, Copy)]
pub struct UrlVariable {
    /// The variable.
    pub variable: &'static str,
    /// The member.
    pub member: &'static str,
}

/// What a gateway must know of the environment it is called from.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// Whether nothing can be sent without it.
    pub required: bool,
    /// The environment variables that may hold it; the first that is set counts.
    pub variables: &'static [&'static str],
    /// The file that holds it where no variable does.
    pub file: Option<&'static str>,
    /// The setting that makes this one needless. Where that one is required, this one will do as well.
    pub instead_of: Option<usize>,
}

/// A parameter, a header or a part of a form.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub content: Content,
    /// For a header: whether the signature covers it.
    pub signed: bool,
}

/// What an item holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Always this.
    Constant(&'static str),
    /// A setting's value; the item is left out where there is none.
    Setting(usize),
    /// The operation's name at the gateway.
    Call,
    /// The message: the body that the first door would get. Bytes.
    Message,
    /// A protobuf message whose fields 1, 2, … are the texts of these parameters of the first door's query. Bytes, and empty
    /// where none is given.
    Protobuf(&'static [&'static str]),
    /// Digits that no other request has.
    TraceId,
    /// The time in milliseconds since 1970.
    TimeMillis,
    /// The signature.
    Signature,
    /// The time in seconds that was signed.
    SignatureTime,
}

/// How a form is signed.
#[derive(Debug, Clone, Copy)]
pub struct FormSignature {
    /// The scheme.
    pub scheme: FormScheme,
    /// The service that the signature is for.
    pub service: &'static str,
    /// The setting that says whose key it is.
    pub id: usize,
    /// The setting that signs.
    pub key: usize,
    /// The method as it is signed; the form itself is sent by `POST`.
    pub method: &'static str,
    /// How many seconds before the call its signature is dated, so that a clock that is a little fast does no harm.
    pub backdate: u32,
}

/// A way to sign forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormScheme {
    /// See [`tc3`](crate::tc3).
    Tc3HmacSha256,
}
