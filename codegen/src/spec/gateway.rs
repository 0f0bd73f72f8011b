//! Another door: a gateway that takes the same messages, wrapped in signed forms.

use super::{DocumentSpec, TextSpec};
use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean_or, mapping, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span, Value},
};

mapping! {
    /// Another door: a gateway that takes the messages of all operations, each wrapped in a signed form.
    GatewaySpec = "a gateway" {
        /// The gateway's name.
        required "title" title: TextSpec = "{ en: The function gateway, zh: 函数网关 }",
        /// The page that describes it.
        required "document" document: DocumentSpec = "{ url: https://docs.example.com/gateway.html, read: 2026-11-21 }",
        /// For whom it is, in our own words.
        required "doc" doc: TextSpec = "{ en: For functions in the provider's cloud., zh: 供云函数使用。 }",
        /// Where it listens, by name. The first one is taken where callers choose none.
        required "endpoints" endpoints: Map<EndpointSpec> = "public: { scheme: https, host: [{ setting: env_id }, gateway.example.com], doc: { en: From anywhere., zh: 任意网络。 } }" where not_empty_map,
        /// The path below the host; it starts with a slash.
        required "path" path: Spanned<String> = "/admin" where path,
        /// Where the platform names another URL.
        optional "url" url: UrlVariableSpec = "{ variable: CONTEXT, member: URL }",
        /// What the gateway needs of the environment that it is called from, by name.
        required "settings" settings: Map<SettingSpec> = "env_id: { required: true, variables: [ENV_ID], doc: { en: The environment., zh: 环境。 } }",
        /// What is added to the URL, by the parameter's name.
        defaulted "query" query: Map<ItemSpec> = "env: { setting: env_id, doc: { en: The environment., zh: 环境。 } }",
        /// The headers, by name. `Host` and `Content-Type` are there anyway.
        required "headers" headers: Map<ItemSpec> = "Authorization: { fill: signature, doc: { en: The signature., zh: 签名。 } }",
        /// The parts of the form, by name, in the order in which they are sent.
        required "parts" parts: Map<ItemSpec> = "requestData: { fill: message, doc: { en: The message., zh: 报文。 } }",
        /// How a form is signed.
        required "signature" signature: FormSignatureSpec = "{ scheme: tc3-hmac-sha256, service: tcb, id: secret_id, key: secret_key }",
    }
}

mapping! {
    /// A way to a gateway.
    EndpointSpec = "an endpoint" {
        /// Whether it speaks TLS.
        required "scheme" scheme: UrlScheme = "https",
        /// The labels of the host's name: texts, and settings; one that has no value is left out.
        required "host" host: Vec<LabelSpec> = "[{ setting: env_id }, internal, gateway.example.com]" where not_empty_list,
        /// From where it can be reached.
        required "doc" doc: TextSpec = "{ en: From anywhere., zh: 任意网络。 }",
    }
}

words! {
    /// A URL's scheme.
    UrlScheme = "a URL's scheme" {
        /// By TLS.
        Https = "https",
        /// Without TLS: for a network that nobody else is on.
        Http = "http",
    }
}

/// A part of a host's name.
#[derive(Debug, Clone)]
pub enum LabelSpec {
    /// A text.
    Text(Spanned<String>),
    /// A setting's value.
    Setting(Spanned<String>),
}

mapping! {
    /// `{ setting: NAME }`
    SettingLabel = "a setting in a host's name" {
        /// The setting whose value stands there.
        required "setting" setting: Spanned<String> = "env_id",
    }
}

impl Decode for LabelSpec {
    const EXPECTED: &'static str = "a text, or `{ setting: … }`";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::Map(_) => SettingLabel::decode(node, out).map(|label| Self::Setting(label.setting)),
            _ => Spanned::decode(node, out).map(Self::Text),
        }
    }
}

mapping! {
    /// Where the platform names another URL than the endpoints'.
    UrlVariableSpec = "a variable with a URL" {
        /// The environment variable. It holds a JSON object.
        required "variable" variable: Spanned<String> = "CONTEXT",
        /// The member that is the URL.
        required "member" member: Spanned<String> = "URL",
    }
}

mapping! {
    /// What a gateway needs of the environment that it is called from.
    SettingSpec = "a setting" {
        /// Whether nothing can be sent without it.
        required "required" required: Spanned<bool> = "true",
        /// The environment variables that hold it; the first one that is set counts.
        defaulted "variables" variables: Vec<Spanned<String>> = "[TCB_ENV, SCF_NAMESPACE]",
        /// The file that holds it, where no variable does.
        optional "file" file: Spanned<String> = "/.platform/token",
        /// The setting that makes this one needless. Where that one is required, this one will do as well.
        optional "instead_of" instead_of: Spanned<String> = "api_token",
        /// What it is, in our own words.
        required "doc" doc: TextSpec = "{ en: The environment., zh: 环境。 }",
    }
}

mapping! {
    /// A parameter, a header or a part; one of `const`, `setting`, `fill` and `protobuf` is given.
    ItemSpec = "an item of a gateway" where one_content {
        /// What it always holds.
        optional "const" constant: Spanned<String> = "wx.wxPayApi",
        /// The setting that it holds. It is left out where there is none.
        optional "setting" setting: Spanned<String> = "env_id",
        /// What the client puts there.
        optional "fill" fill: Spanned<ItemFill> = "message",
        /// Part: bytes of a protobuf message whose fields 1, 2, … are these parameters of the first door's `query:`.
        optional "protobuf" protobuf: Vec<Spanned<String>> = "[from_appid]" where not_empty_list,
        /// Header: `false` where the signature does not cover it.
        optional "signed" signed: Spanned<bool> = "false",
        /// What it means, in our own words.
        required "doc" doc: TextSpec = "{ en: The message., zh: 报文。 }",
    }
}

words! {
    /// What the client fills an item of a gateway with.
    ItemFill = "what fills an item of a gateway" {
        /// Part: the body that the first door would get, as bytes.
        Message = "message",
        /// What the operation is called at the gateway: its file's `gateway:`.
        Call = "call",
        /// Digits that no other request has.
        TraceId = "trace-id",
        /// The current time in milliseconds since 1970.
        TimeMillis = "time-millis",
        /// Header: the signature.
        Signature = "signature",
        /// Header: the time that was signed, in seconds since 1970.
        SignatureTime = "signature-time",
    }
}

mapping! {
    /// How a form is signed.
    FormSignatureSpec = "a form's signature" {
        /// The scheme.
        required "scheme" scheme: FormScheme = "tc3-hmac-sha256",
        /// The service that the signature is for.
        required "service" service: Spanned<String> = "tcb",
        /// The setting that says whose key it is.
        required "id" id: Spanned<String> = "secret_id",
        /// The setting that signs.
        required "key" key: Spanned<String> = "secret_key",
        /// The method as it is signed, where the platform's own tools write it otherwise than it is sent: `POST`.
        optional "method" method: Spanned<String> = "post",
        /// How many seconds before the call its signature is dated; 0 where this is missing.
        optional "backdate" backdate: Spanned<u32> = "1",
    }
}

words! {
    /// A way to sign forms that the runtime has.
    FormScheme = "a way to sign forms that the runtime has" {
        /// Tencent's TC3-HMAC-SHA256, over the form's parts.
        Tc3HmacSha256 = "tc3-hmac-sha256",
    }
}
