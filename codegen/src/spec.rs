//! The spec language, as types. `docs/spec-language.md` explains it to those who write specs.

use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean, did_you_mean_or, mapping, mismatch, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span, Value},
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
    /// A credential, a header, a request field or a reply field.
    FieldSpec = "a field" where consistent_limits {
        /// What the field holds.
        required "type" kind: Spanned<TypeWord> = "string",
        /// Whether the document requires the field. Each field says it.
        required "required" required: Spanned<bool> = "true",
        /// A name for Rust, where the document's makes none.
        optional "name" name: Spanned<String> = "order_number",
        /// The exact length of a string.
        optional "length" length: Spanned<u32> = "32",
        /// The least length of a string.
        optional "min_length" min_length: Spanned<u32> = "6",
        /// The greatest length of a string.
        optional "max_length" max_length: Spanned<u32> = "32",
        /// What lengths count; characters where this is missing.
        optional "length_unit" length_unit: Spanned<LengthUnit> = "bytes",
        /// The characters allowed and ranges of them, separated by spaces.
        optional "characters" characters: Spanned<String> = "A-Z a-z 0-9 _ - | *",
        /// The one value that the field may have.
        optional "const" constant: Spanned<String> = "application/json",
        /// An enumeration: value and meaning. Closed in what is sent, open in what is received.
        defaulted "values" values: Map<ValueSpec> = "{ MD5: { en: The default., zh: 默认值。 } }",
        /// What the provider assumes where the field is missing.
        optional "default" default: Spanned<String> = "MD5",
        /// What the field means, in our own words.
        required "doc" doc: TextSpec = "{ en: The merchant's order number., zh: 商户订单号。 }",
        /// A value as the page prints it.
        optional "example" example: Spanned<String> = "'1217752501201407033233368018'",
        /// The page on which this field was read, where it is not the file's `document`.
        optional "source" source: Spanned<String> = "https://docs.example.com/sdk" where address,
        /// Who gives the value, where it is not the caller. In a reply: what the sandbox puts there.
        optional "fill" fill: Spanned<FillSpec> = "nonce",
        /// `false` where no signature covers the field.
        optional "signed" signed: Spanned<bool> = "false",
        /// The name under which a header is signed, where that differs from its own.
        optional "signs_as" signs_as: Spanned<String> = "mch_no",
        /// `true` where the provider refuses to see a value twice.
        optional "unique" unique: Spanned<bool> = "true",
        /// Why the field is listed, yet never sent.
        optional "unused" unused: TextSpec = "{ en: Closing an order has no private data., zh: 关闭订单没有隐私字段。 }",
        /// Reply: other spellings of the name.
        defaulted "aliases" aliases: Vec<Spanned<String>> = "[returnCode]",
        /// Reply: the request field whose value must come back here, when anything does.
        optional "echo" echo: Spanned<String> = "mch_trade_no",
        /// Reply: where this object is missing, its fields stand one level higher.
        optional "inline_when_absent" inline_when_absent: Spanned<bool> = "true",
        /// Credential: `true` where the value must never be shown.
        optional "secret" secret: Spanned<bool> = "true",
        /// Credential: what kind of key it is.
        optional "key" key: Spanned<KeyWord> = "private",
        /// The fields of an object, in the page's order.
        defaulted "fields" fields: Map<FieldSpec> = "code: { type: string, required: true, doc: { en: The result., zh: 结果。 } }",
    }
}

impl FieldSpec {
    /// Whether a flag is set.
    #[must_use]
    pub fn flag(flag: &Option<Spanned<bool>>, otherwise: bool) -> bool {
        flag.as_ref().map_or(otherwise, |flag| flag.value)
    }
}

words! {
    /// A field's type.
    TypeWord = "a type" {
        /// Text.
        String = "string",
        /// A whole number.
        Integer = "integer",
        /// Fields of its own, in `fields`.
        Object = "object",
    }
}

words! {
    /// What a length counts.
    LengthUnit = "a unit of length" {
        /// Unicode characters.
        Characters = "characters",
        /// Bytes of UTF-8.
        Bytes = "bytes",
    }
}

words! {
    /// Which side of a signature a key makes.
    KeyWord = "a kind of key" {
        /// Both sides hold it.
        Shared = "shared",
        /// The merchant's private key.
        Private = "private",
        /// The provider's public key.
        Public = "public",
    }
}

/// Who gives a field's value.
#[derive(Debug, Clone)]
pub enum FillSpec {
    /// Random characters.
    Nonce,
    /// The time in milliseconds.
    TimeMillis,
    /// Digits that no other request has.
    TraceId,
    /// A signature.
    Signature,
    /// A credential.
    Credential(Spanned<String>),
}

mapping! {
    /// `{ credential: NAME }`
    CredentialFill = "a credential to fill from" {
        /// The credential that gives the value.
        required "credential" credential: Spanned<String> = "mch_no",
    }
}

words! {
    /// What the client fills a field with by itself.
    FillWord = "what fills the field" {
        /// Random characters.
        Nonce = "nonce",
        /// The current time in milliseconds since 1970.
        TimeMillis = "time-millis",
        /// Digits that no other request has.
        TraceId = "trace-id",
        /// A signature: one of `signatures` goes into the field.
        Signature = "signature",
    }
}

impl Decode for FillSpec {
    const EXPECTED: &'static str = "what fills the field";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        if let Value::Map(_) = node.value {
            return CredentialFill::decode(node, out).map(|fill| Self::Credential(fill.credential));
        }
        let word = String::decode(node, out)?;
        match FillWord::of(&word) {
            Some(FillWord::Nonce) => Some(Self::Nonce),
            Some(FillWord::TimeMillis) => Some(Self::TimeMillis),
            Some(FillWord::TraceId) => Some(Self::TraceId),
            Some(FillWord::Signature) => Some(Self::Signature),
            None => {
                let known: Vec<&str> = FillWord::WORDS.iter().copied().chain(["{ credential: … }"]).collect();
                out.add(Rule::UnknownWord, &node.span, format!("nothing fills a field with `{word}`"))
                    .help(did_you_mean(&word, &known));
                None
            }
        }
    }
}

mapping! {
    /// How a request is signed.
    SignatureSpec = "a signature" {
        /// The field that the signature fills; it has `fill: signature`.
        required "into" into: Spanned<String> = "x-acopay-sign",
        /// What is signed: `body`, or a header's name. An object header means all its members but `into`.
        required "covers" covers: Vec<Spanned<String>> = "[body, x-acopay-nonce]" where not_empty_list,
        /// The canonical form of the string that is signed.
        required "form" form: Form = "pairs",
        /// What becomes of empty strings.
        required "empty" empty: Empty = "skipped",
        /// Form `pairs`: a name and a secret at the end of the string.
        optional "suffix" suffix: SuffixSpec = "{ name: key, credential: api_key }",
        /// The algorithm, or the credential that chooses it.
        required "algorithm" algorithm: Spanned<AlgorithmSpec> = "rsa-pkcs1-sha256",
        /// The credential that signs.
        required "key" key: Spanned<String> = "private_key",
        /// How the signature is written.
        required "encoding" encoding: EncodingWord = "base64",
    }
}

words! {
    /// A canonical form.
    Form = "a canonical form that the runtime has",
    otherwise "another one is a change to the runtime: see \"Another signing scheme\" in docs/guide/own-provider.md" {
        /// `name=value&…`, sorted by name, nothing escaped.
        Pairs = "pairs",
        /// A compact JSON object, sorted by name at every level.
        Json = "json",
    }
}

words! {
    /// What becomes of empty strings.
    Empty = "what becomes of empty strings" {
        /// They are sent and signed.
        Signed = "signed",
        /// They are neither signed nor sent.
        Skipped = "skipped",
    }
}

words! {
    /// How a signature is written.
    EncodingWord = "an encoding" {
        /// Base64 with padding.
        Base64 = "base64",
        /// Upper-case hexadecimal digits.
        UpperHex = "upper-hex",
    }
}

words! {
    /// A signing algorithm that the runtime has.
    AlgorithmWord = "an algorithm that the runtime has",
    otherwise "another one is a change to the runtime: see \"Another signing scheme\" in docs/guide/own-provider.md" {
        /// MD5 of the string; only with a secret in `suffix`.
        Md5 = "md5",
        /// HMAC with SHA-256.
        HmacSha256 = "hmac-sha256",
        /// RSASSA-PKCS1-v1_5 with SHA-256.
        RsaPkcs1Sha256 = "rsa-pkcs1-sha256",
        /// RSASSA-PSS with SHA-256, MGF1 with SHA-256 and 32 bytes of salt.
        RsaPssSha256 = "rsa-pss-sha256",
        /// SM2 with SM3.
        Sm2Sm3 = "sm2-sm3",
    }
}

mapping! {
    /// `&key=…`
    SuffixSpec = "a suffix" {
        /// The name before the equals sign.
        required "name" name: Spanned<String> = "key",
        /// The secret credential that stands after it.
        required "credential" credential: Spanned<String> = "api_key",
    }
}

/// An algorithm, or who chooses it.
#[derive(Debug, Clone)]
pub enum AlgorithmSpec {
    /// No choice.
    Always(AlgorithmWord),
    /// A credential chooses.
    By(AlgorithmChoice),
}

mapping! {
    /// An algorithm that a credential chooses.
    AlgorithmChoice = "a choice of algorithms" {
        /// The credential whose value chooses; it has `values`.
        required "by" by: Spanned<String> = "sign_type",
        /// An algorithm for each of its values.
        required "choices" choices: Map<AlgorithmWord> = "{ MD5: md5, HMAC-SHA256: hmac-sha256 }",
    }
}

impl Decode for AlgorithmSpec {
    const EXPECTED: &'static str = "an algorithm, or `{ by: …, choices: … }`";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::Map(_) => AlgorithmChoice::decode(node, out).map(Self::By),
            _ => AlgorithmWord::decode(node, out).map(Self::Always),
        }
    }
}

mapping! {
    /// How replies are verified, or why they need not be.
    VerificationSpec = "the verification" where signature_or_channel {
        /// Why replies can be trusted without a signature. Stands alone.
        optional "channel" channel: TextSpec = "{ en: The link leads into the provider's own network., zh: 专用链路。 }",
        /// Where the signature stands in the reply.
        optional "signature" signature: Spanned<String> = "data.sign",
        /// The canonical form of the string that is signed.
        optional "form" form: Form = "json",
        /// What becomes of empty strings.
        optional "empty" empty: Empty = "signed",
        /// Form `pairs`: a name and a secret at the end of the string.
        optional "suffix" suffix: SuffixSpec = "{ name: key, credential: api_key }",
        /// The algorithm, or the credential that chooses it.
        optional "algorithm" algorithm: Spanned<AlgorithmSpec> = "sm2-sm3",
        /// The credential that verifies.
        optional "key" key: Spanned<String> = "platform_public_key",
        /// How the signature is written.
        optional "encoding" encoding: EncodingWord = "base64",
        /// Places of the reply, and the values that must stand there for the signature to count.
        defaulted "must_be" must_be: Map<Spanned<String>> = "{ data.sign_type: SHA256withRSA }",
    }
}

mapping! {
    /// A row by which replies are judged.
    JudgeSpec = "a row of `judge`" {
        /// Conditions, all of which must hold: a place in the reply, and what must stand there.
        required "when" when: Map<TestSpec> = "{ status: 200, data.code: SUCCESS }" where not_empty_map,
        /// What such a reply is.
        required "then" then: VerdictWord = "succeeded",
        /// Where the error code stands.
        optional "code" code: Spanned<String> = "data.code",
        /// Where the second error code stands.
        optional "sub_code" sub_code: Spanned<String> = "subCode",
        /// Where the error code's name stands.
        optional "name" name: Spanned<String> = "message",
        /// Where the words stand; the first place that has any counts.
        defaulted "message" message: Vec<Spanned<String>> = "[fieldErrors, message]",
        /// Whether the provider signs such a reply; `always` where this is missing.
        optional "signed" signed: SignedWord = "sometimes",
    }
}

words! {
    /// What a reply is.
    VerdictWord = "what a reply is" {
        /// The provider did it.
        Succeeded = "succeeded",
        /// The provider refused.
        Failed = "failed",
        /// The call was turned away before it reached the business.
        Rejected = "rejected",
    }
}

words! {
    /// Whether a reply is signed.
    SignedWord = "whether a reply is signed" {
        /// Always; an unsigned one is not believed.
        Always = "always",
        /// Not always. An unsigned one is reported as unauthenticated.
        Sometimes = "sometimes",
        /// Never. It is reported as unauthenticated, and is no fact about the order.
        Never = "never",
    }
}

/// What must stand at a place of a reply.
#[derive(Debug, Clone)]
pub enum TestSpec {
    /// Exactly this.
    Is(Spanned<String>),
    /// Something, and none of these.
    Not(Vec<Spanned<String>>),
    /// Nothing, or one of these.
    AbsentOr(Vec<Spanned<String>>),
}

mapping! {
    /// `{ not: … }` or `{ absent_or: … }`
    ConditionSpec = "a condition" where one_key {
        /// There must be a value, and none of these.
        optional "not" not: OneOrMore = "[SUCCESS, OK]",
        /// There must be no value, an empty one, or one of these.
        optional "absent_or" absent_or: OneOrMore = "[0]",
    }
}

/// One value or a list of them.
#[derive(Debug, Clone)]
pub struct OneOrMore(pub Vec<Spanned<String>>);

impl Decode for OneOrMore {
    const EXPECTED: &'static str = "a value or a list of values";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::List(_) => Vec::decode(node, out).map(Self),
            _ => Spanned::decode(node, out).map(|one| Self(vec![one])),
        }
    }
}

impl Decode for TestSpec {
    const EXPECTED: &'static str = "a value, `{ not: … }` or `{ absent_or: … }`";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::Map(_) => match ConditionSpec::decode(node, out)? {
                ConditionSpec { not: Some(not), absent_or: None, .. } => Some(Self::Not(not.0)),
                ConditionSpec { not: None, absent_or: Some(allowed), .. } => Some(Self::AbsentOr(allowed.0)),
                _ => mismatch(Self::EXPECTED, node, out),
            },
            Value::Scalar { .. } => Spanned::decode(node, out).map(Self::Is),
            Value::List(_) => mismatch(Self::EXPECTED, node, out),
        }
    }
}

mapping! {
    /// A row of an error table.
    ErrorSpec = "an error" {
        /// A name for the code, where the code is none. Unique within the provider.
        optional "name" name: Spanned<String> = "ORDER_NOT_EXIST",
        /// What the code means.
        required "doc" doc: TextSpec = "{ en: The provider knows no such order., zh: 没有这个订单。 }",
        /// What leads to it.
        optional "cause" cause: TextSpec = "{ en: The order is paid., zh: 订单已支付。 }",
        /// What to do.
        required "remedy" remedy: TextSpec = "{ en: Check the order number., zh: 检查订单号。 }",
        /// What is now known about the order.
        required "order" order: Spanned<OrderWord> = "not-found",
        /// Whether calling again can help.
        required "retry" retry: Spanned<RetryWord> = "never",
        /// The page on which this row was read, where it is not the file's `document`.
        optional "source" source: Spanned<String> = "https://docs.example.com/errors" where address,
        /// Rows by the second code. Below an unlisted one the outer row explains, and nothing is concluded about the order.
        defaulted "sub_codes" sub_codes: Map<ErrorSpec> = "UNKNOW_ERROR: { doc: { en: Not available., zh: 服务不可用。 }, remedy: { en: Try again., zh: 稍后重试。 }, order: unknown, retry: same-order }" where sub_codes,
    }
}

words! {
    /// What an error says about the order.
    OrderWord = "what is known about the order" {
        /// It was closed before.
        AlreadyClosed = "already-closed",
        /// It is paid.
        AlreadyPaid = "already-paid",
        /// The provider knows no such order.
        NotFound = "not-found",
        /// The call changed nothing; the order's state is not told.
        Unchanged = "unchanged",
        /// Nothing: it may have been closed.
        Unknown = "unknown",
    }
}

words! {
    /// Whether calling again can help.
    RetryWord = "a retry class" {
        /// No: something must be put right first, or there is nothing left to do.
        Never = "never",
        /// Yes, with the same order number.
        SameOrder = "same-order",
        /// Only after a query told the order's state.
        AfterQuery = "after-query",
    }
}

mapping! {
    /// What the sandbox answers to a call that is wrong.
    ProviderSandboxSpec = "the sandbox's answers" {
        /// To a signature that does not fit.
        optional "bad_signature" bad_signature: AnswerSpec = "{ answer: rejected, message: 签名错误 }",
        /// To a request that breaks the document's limits.
        optional "bad_request" bad_request: AnswerSpec = "{ answer: failed, code: PARAM_ERROR }",
        /// To a value that must not be seen twice.
        optional "replayed" replayed: AnswerSpec = "{ answer: rejected, code: '200001', sub_code: INVALID_DUPLICATE_REQUEST }",
    }
}

mapping! {
    /// What the sandbox answers by an order's state.
    OperationSandboxSpec = "the sandbox's answers" {
        /// To close an unpaid order.
        required "unpaid" unpaid: AnswerSpec = "{ answer: succeeded }",
        /// To close a paid order.
        required "paid" paid: AnswerSpec = "{ answer: failed, code: ORDERPAID }",
        /// To close an order that is closed already.
        required "closed" closed: AnswerSpec = "{ answer: failed, code: ORDERCLOSED }",
        /// To close an order that there is not.
        required "missing" missing: AnswerSpec = "{ answer: failed, code: ORDERNOTEXIST }",
    }
}

mapping! {
    /// An answer of the sandbox.
    AnswerSpec = "an answer" {
        /// What kind of reply it is; a row of `judge` says how such a reply looks.
        required "answer" answer: VerdictWord = "failed",
        /// The error code.
        optional "code" code: Spanned<String> = "ORDERPAID",
        /// The second error code.
        optional "sub_code" sub_code: Spanned<String> = "MERC_ORDER_NOT_EXIST",
        /// The words.
        optional "message" message: Spanned<String> = "订单已支付",
        /// Why this is assumed, where no document says so.
        optional "assumed" assumed: TextSpec = "{ en: The page does not say what a paid order answers., zh: 页面未说明。 }",
    }
}

mapping! {
    /// An operation's file.
    OperationSpec = "an operation" {
        /// The operation's id: the file's name.
        required "operation" id: Spanned<String> = "close-order",
        /// The operation's name.
        required "title" title: TextSpec = "{ en: Close an order, zh: 关闭订单 }",
        /// The operation's page.
        required "document" document: DocumentSpec = "{ url: https://docs.example.com/api/close.html, read: 2026-11-21 }",
        /// What the operation does, in our own words.
        required "doc" doc: TextSpec = "{ en: Closes an unpaid order., zh: 关闭未支付的订单。 }",
        /// How the call travels.
        required "http" http: HttpSpec = "{ method: POST, path: /pay/closeorder }",
        /// Whether sending it again does no harm.
        required "idempotent" idempotent: bool = "true",
        /// Joins the interface that all providers share: the request fields that name the order to close.
        optional "closes" closes: ClosesSpec = "{ merchant: out_trade_no }",
        /// Advice that no code enforces.
        optional "guidance" guidance: GuidanceSpec = "{ wait_after_creation: 300, doc: { en: Not within five minutes of creating the order., zh: 订单生成后五分钟内不应调用。 } }",
        /// The fields of the body, in the page's order.
        required "request" request: Map<FieldSpec> = "out_trade_no: { type: string, required: true, max_length: 32, doc: { en: The order number., zh: 商户订单号。 } }" where request_fields,
        /// Rules that span fields.
        defaulted "rules" rules: Vec<RuleSpec> = "[{ at_least_one_of: [transaction_no, mch_trade_no] }]",
        /// The fields of the reply, in the page's order.
        required "reply" reply: Map<FieldSpec> = "result_code: { type: string, required: true, doc: { en: The result., zh: 业务结果。 } }" where reply_fields,
        /// Names that only other messages of the provider have. A reply with one of them answers another call.
        defaulted "foreign_members" foreign_members: Vec<Spanned<String>> = "[transaction_id, refund_id]",
        /// The operation's own error rows, by code. They win over the provider's.
        defaulted "errors" errors: Map<ErrorSpec> = "1007: { name: ORDER_NOT_EXIST, doc: { en: No such order., zh: 没有这个订单。 }, remedy: { en: Check the number., zh: 检查订单号。 }, order: not-found, retry: never }",
        /// What the sandbox answers, by the order's state.
        optional "sandbox" sandbox: OperationSandboxSpec = "{ unpaid: { answer: succeeded }, paid: { answer: failed, code: PAID }, closed: { answer: succeeded }, missing: { answer: failed, code: GONE } }",
        /// The document's own wire messages.
        defaulted "examples" examples: Vec<ExampleSpec> = "[{ of: request, title: { en: The page's request., zh: 请求示例。 }, text: '{}' }]",
        /// Where the document is wrong, or sources disagree.
        defaulted "errata" errata: Vec<ErratumSpec> = "[{ at: http.method, says: body (JSON), ours: POST, problem: { en: The page names no method., zh: 页面没有写方法。 } }]",
        /// Rules that do not hold for one place of this file, and why.
        defaulted "allow" allow: Vec<AllowanceSpec> = "[{ rule: E0023, at: request.sign.example, reason: The page's own example is a placeholder. }]",
    }
}

mapping! {
    /// How a call travels.
    HttpSpec = "the HTTP call" {
        /// The HTTP method.
        required "method" method: MethodWord = "POST",
        /// The path below the host; it starts with a slash.
        required "path" path: Spanned<String> = "/pay/closeorder" where path,
    }
}

words! {
    /// An HTTP method.
    MethodWord = "an HTTP method" {
        /// GET, without a body.
        Get = "GET",
        /// POST, with a body.
        Post = "POST",
    }
}

mapping! {
    /// The request fields that name the order.
    ClosesSpec = "how it closes" {
        /// The request field with the merchant's order number.
        required "merchant" merchant: Spanned<String> = "out_trade_no",
        /// The request field with the provider's order number, where it can be given.
        optional "provider" provider: Spanned<String> = "transaction_no",
    }
}

mapping! {
    /// Guidance that no code enforces.
    GuidanceSpec = "guidance" {
        /// Seconds after the order's creation before which the provider asks not to call.
        required "wait_after_creation" wait_after_creation: Spanned<u32> = "300",
        /// What is advised, and why.
        required "doc" doc: TextSpec = "{ en: Not within five minutes of creating the order., zh: 订单生成后五分钟内不应调用。 }",
    }
}

mapping! {
    /// A rule that spans fields; one of its keys is given.
    RuleSpec = "a rule" where one_key {
        /// One of these request fields must be given.
        optional "at_least_one_of" at_least_one_of: Vec<Spanned<String>> = "[transaction_no, mch_trade_no]",
        /// Where several of these are given, the first of them wins at the provider.
        optional "precedence" precedence: Vec<Spanned<String>> = "[transaction_no, mch_trade_no]",
        /// A field must be given where another one is.
        optional "required_if" required_if: RequiredIfSpec = "{ field: sub_mch_id, present: sub_appid }",
    }
}

mapping! {
    /// A field that another one asks for.
    RequiredIfSpec = "a condition" {
        /// The field that must be given.
        required "field" field: Spanned<String> = "sub_mch_id",
        /// The field whose presence asks for it.
        required "present" present: Spanned<String> = "sub_appid",
    }
}

mapping! {
    /// A wire message that the document prints.
    ExampleSpec = "an example" {
        /// What the message is.
        required "of" of: ExampleWord = "reply",
        /// What the message shows.
        required "title" title: TextSpec = "{ en: The page's reply., zh: 页面上的应答示例。 }",
        /// For a reply: how it is judged.
        optional "judged" judged: VerdictWord = "failed",
        /// The message, as the page prints it.
        required "text" text: Spanned<String> = "'{\"out_trade_no\":\"1217752501201407033233368018\"}'",
    }
}

words! {
    /// What an example shows.
    ExampleWord = "what an example shows" {
        /// A request.
        Request = "request",
        /// A reply.
        Reply = "reply",
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
