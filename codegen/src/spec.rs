//! The spec language, as types. `docs/spec-language.md` explains it to those who write specs.
//!
//! Each declaration gives a type, its decoder and its part of the schema for editors; so each key has a description and an
//! example.

mod errors;
mod field;
mod gateway;
mod judge;
mod operation;
mod signing;

pub use errors::*;
pub use field::*;
pub use gateway::*;
pub use judge::*;
pub use operation::*;
pub use signing::*;

use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean_or, mapping, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span},
};

mapping! {
    /// The same words in English and in Chinese.
    TextSpec = "a text in two languages, `{ en: …, zh: … }`" {
        /// The words in English.
        required "en" en: Spanned<String> = "Close an order" where with_words,
        /// The same in Chinese.
        required "zh" zh: Spanned<String> = "关闭订单" where with_words,
    }
}

mapping! {
    /// One of a field's values: what it means, and what it is called in Rust where its text makes no name.
    ValueSpec = "what a value means, in two languages" {
        /// What it means, in English.
        required "en" en: Spanned<String> = "The default." where with_words,
        /// The same in Chinese.
        required "zh" zh: Spanned<String> = "默认值。" where with_words,
        /// A name for Rust, where the value makes none.
        optional "name" name: Spanned<String> = "NotPaid",
        /// The state of the order that the value stands for, where `queries` goes by the field.
        optional "order" order: Spanned<OrderStateWord> = "unpaid",
    }
}

mapping! {
    /// Where a page is and when it was read.
    DocumentSpec = "a document" {
        /// The page's address.
        required "url" url: Spanned<String> = "https://docs.example.com/api/close.html" where address,
        /// The day on which the page was read.
        required "read" read: Spanned<String> = "2026-11-21" where date,
    }
}

mapping! {
    /// `provider.yaml`.
    ProviderSpec = "a provider" {
        /// The provider's id: the name of its folder.
        required "provider" id: Spanned<String> = "acopay",
        /// The provider's name.
        required "title" title: TextSpec = "{ en: Huawei Pay, zh: 华为支付 }",
        /// The page that describes what all operations share.
        required "document" document: DocumentSpec = "{ url: https://docs.example.com/api/security.html, read: 2026-11-21 }",
        /// What the provider's interface is like, in our own words.
        required "doc" doc: TextSpec = "{ en: JSON over HTTPS., zh: 基于 HTTPS 的 JSON 接口。 }",
        /// Where calls go, by name. `primary` is required; others are `standby`, `overseas`, `sandbox`.
        required "hosts" hosts: Map<HostSpec> = "primary: { url: https://api.example.com, doc: { en: The only host., zh: 唯一的域名。 } }" where with_primary,
        /// What a client must know of the merchant: fields, by the name that a configuration has.
        required "credentials" credentials: Map<FieldSpec> = "mch_no: { type: string, required: true, max_length: 32, doc: { en: The merchant number., zh: 商户号。 } }" where credential_fields,
        /// How messages are written.
        required "wire" wire: WireSpec = "{ request: { format: json }, reply: { format: json } }",
        /// The headers of every request: fields, by the header's name. An object is sent as a JSON text.
        defaulted "headers" headers: Map<FieldSpec> = "Content-Type: { type: string, required: true, const: application/json, doc: { en: JSON., zh: JSON。 } }" where outgoing_fields,
        /// What is added to the URL of every operation: fields, by the parameter's name.
        defaulted "query" query: Map<FieldSpec> = "from_appid: { type: string, required: false, doc: { en: The application., zh: 应用。 } }" where outgoing_fields,
        /// How requests are signed, in the order in which the signatures are made. None at all is allowed.
        defaulted "signatures" signatures: Vec<SignatureSpec> = "[{ into: x-sign, covers: [body], form: json, empty: signed, algorithm: rsa-pkcs1-sha256, key: private_key, encoding: base64 }]",
        /// How replies are verified, or why they need not be.
        required "verification" verification: VerificationSpec = "{ signature: sign, form: pairs, empty: skipped, algorithm: hmac-sha256, key: api_key, encoding: upper-hex }",
        /// Another door: a gateway that takes the same messages, wrapped in signed forms.
        optional "gateway" gateway: GatewaySpec = "{ title: { en: The gateway, zh: 网关 }, document: { url: https://docs.example.com/gateway.html, read: 2026-11-21 }, doc: { en: For functions., zh: 供云函数使用。 }, endpoints: { public: { scheme: https, host: [gateway.example.com], doc: { en: From anywhere., zh: 任意网络。 } } }, path: /admin, settings: { id: { required: true, variables: [ID], doc: { en: The key's id., zh: 密钥编号。 } }, key: { required: true, variables: [KEY], doc: { en: The key., zh: 密钥。 } } }, headers: { Authorization: { fill: signature, doc: { en: The signature., zh: 签名。 } } }, parts: { call: { fill: call, doc: { en: The call., zh: 接口。 } }, data: { fill: message, doc: { en: The message., zh: 报文。 } } }, signature: { scheme: tc3-hmac-sha256, service: tcb, id: id, key: key } }",
        /// How a reply is judged. The first row whose conditions all hold decides; where none does, the reply is not understood.
        required "judge" judge: Vec<JudgeSpec> = "[{ when: { status: 200 }, then: succeeded }]",
        /// Error rows that all operations share, by code.
        defaulted "errors" errors: Map<ErrorSpec> = "85107: { doc: { en: Not allowed., zh: 无权限。 }, remedy: { en: Allow it., zh: 配置权限。 }, order: unchanged, retry: never }",
        /// What the sandbox answers to a call that is wrong.
        optional "sandbox" sandbox: ProviderSandboxSpec = "{ bad_request: { answer: failed, code: PARAM_ERROR } }",
        /// Where the document is wrong, or sources disagree.
        defaulted "errata" errata: Vec<ErratumSpec> = "[{ at: verification.form, says: json, problem: { en: The SDK sorts fewer levels., zh: SDK 排序的层级较少。 } }]",
        /// Rules that do not hold for one place of this file, and why.
        defaulted "allow" allow: Vec<AllowanceSpec> = "[{ rule: E0023, at: request.sign.example, reason: The page's own example is a placeholder. }]",
    }
}

mapping! {
    /// A host.
    HostSpec = "a host" {
        /// Scheme and authority.
        required "url" url: Spanned<String> = "https://api.example.com" where address,
        /// What the host is for.
        required "doc" doc: TextSpec = "{ en: For production., zh: 生产环境。 }",
    }
}

mapping! {
    /// How messages are written.
    WireSpec = "the wire" {
        /// How requests are written.
        required "request" request: FormatSpec = "{ format: json }",
        /// How replies are written.
        required "reply" reply: FormatSpec = "{ format: xml, root: xml }",
        /// What the wire can carry; all of Unicode where this is missing.
        optional "characters" characters: WireCharacters = "basic-multilingual-plane",
        /// The reply header to quote to the provider's support.
        optional "request_id" request_id: Spanned<String> = "Request-Id",
    }
}

words! {
    /// What the wire can carry.
    WireCharacters = "a set of characters of the wire" {
        /// No characters beyond U+FFFF.
        BasicMultilingualPlane = "basic-multilingual-plane",
    }
}

mapping! {
    /// A message format.
    FormatSpec = "a format" where xml_has_root {
        /// The format.
        required "format" format: FormatWord = "json",
        /// XML: the name of the root element.
        optional "root" root: Spanned<String> = "xml",
    }
}

words! {
    /// A message format's name.
    FormatWord = "a format" {
        /// JSON.
        Json = "json",
        /// XML.
        Xml = "xml",
    }
}

mapping! {
    /// A mistake of the document, or a disagreement of sources.
    ErratumSpec = "an erratum" {
        /// The place in this file: keys and positions joined by dots.
        required "at" at: Spanned<String> = "request.sign.max_length",
        /// What the document says there.
        required "says" says: Spanned<String> = "'32'",
        /// What stands at the place instead. Without it, what the document says stands there.
        optional "ours" ours: Spanned<String> = "'64'",
        /// What is wrong.
        required "problem" problem: TextSpec = "{ en: A signature by HMAC has 64 characters., zh: HMAC 签名为 64 个字符。 }",
        /// Where that is said.
        optional "source" source: Spanned<String> = "https://docs.example.com/sdk" where address,
    }
}

mapping! {
    /// A rule that does not hold for one place of the file, and why.
    AllowanceSpec = "an allowance" {
        /// The rule's id. `cargo codegen explain` says which can be allowed.
        required "rule" rule: Spanned<String> = "E0023",
        /// The place in this file: keys and positions joined by dots.
        required "at" at: Spanned<String> = "request.sign.example",
        /// Why the rule does not hold there.
        required "reason" reason: Spanned<String> = "The page's own example is a placeholder." where with_words,
    }
}
