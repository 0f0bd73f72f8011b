//! The spec language, as types. `docs/spec-language.md` explains it to those who write specs.

use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean, did_you_mean_or, mapping, mismatch, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span, Value},
};

mapping! {
    /// The same words in English and in Chinese.
    TextSpec = "a text in two languages" {
        required "en" en: Spanned<String>,
        required "zh" zh: Spanned<String>,
    }
}

mapping! {
    /// One of a field's values: what it means, and what it is called in Rust where its text makes no name.
    ValueSpec = "what a value means, in two languages" {
        required "en" en: Spanned<String>,
        required "zh" zh: Spanned<String>,
        optional "name" name: Spanned<String>,
    }
}

mapping! {
    /// Where a page is and when it was read.
    DocumentSpec = "a document" {
        required "url" url: Spanned<String>,
        required "read" read: Spanned<String>,
    }
}

mapping! {
    /// `provider.yaml`.
    ProviderSpec = "a provider" {
        required "provider" id: Spanned<String>,
        required "title" title: TextSpec,
        required "document" document: DocumentSpec,
        required "doc" doc: TextSpec,
        required "hosts" hosts: Map<HostSpec>,
        required "credentials" credentials: Map<FieldSpec>,
        required "wire" wire: WireSpec,
        defaulted "headers" headers: Map<FieldSpec>,
        defaulted "query" query: Map<FieldSpec>,
        defaulted "signatures" signatures: Vec<SignatureSpec>,
        required "verification" verification: VerificationSpec,
        required "judge" judge: Vec<JudgeSpec>,
        defaulted "errors" errors: Map<ErrorSpec>,
        optional "sandbox" sandbox: ProviderSandboxSpec,
        defaulted "errata" errata: Vec<ErratumSpec>,
    }
}

mapping! {
    /// A host.
    HostSpec = "a host" {
        required "url" url: Spanned<String>,
        required "doc" doc: TextSpec,
    }
}

mapping! {
    /// How messages are written.
    WireSpec = "the wire" {
        required "request" request: FormatSpec,
        required "reply" reply: FormatSpec,
        optional "characters" characters: WireCharacters,
        optional "request_id" request_id: Spanned<String>,
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
    FormatSpec = "a format" {
        required "format" format: FormatWord,
        optional "root" root: Spanned<String>,
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
    FieldSpec = "a field" {
        required "type" kind: Spanned<TypeWord>,
        required "required" required: Spanned<bool>,
        optional "name" name: Spanned<String>,
        optional "length" length: Spanned<u32>,
        optional "min_length" min_length: Spanned<u32>,
        optional "max_length" max_length: Spanned<u32>,
        optional "length_unit" length_unit: LengthUnit,
        optional "characters" characters: Spanned<String>,
        optional "const" constant: Spanned<String>,
        defaulted "values" values: Map<ValueSpec>,
        optional "default" default: Spanned<String>,
        required "doc" doc: TextSpec,
        optional "example" example: Spanned<String>,
        optional "source" source: Spanned<String>,
        optional "fill" fill: Spanned<FillSpec>,
        optional "signed" signed: Spanned<bool>,
        optional "signs_as" signs_as: Spanned<String>,
        optional "unique" unique: Spanned<bool>,
        optional "unused" unused: TextSpec,
        defaulted "aliases" aliases: Vec<Spanned<String>>,
        optional "echo" echo: Spanned<String>,
        optional "inline_when_absent" inline_when_absent: Spanned<bool>,
        optional "secret" secret: Spanned<bool>,
        optional "key" key: Spanned<KeyWord>,
        defaulted "fields" fields: Map<FieldSpec>,
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
        /// Fields of its own.
        Object = "object",
    }
}

words! {
    /// What a length counts.
    LengthUnit = "a unit of length" {
        /// Characters.
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
    Credential(String),
}

mapping! {
    /// `{ credential: NAME }`
    CredentialFill = "a credential to fill from" {
        required "credential" credential: String,
    }
}

impl Decode for FillSpec {
    const EXPECTED: &'static str = "what fills the field";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        if let Value::Map(_) = node.value {
            return CredentialFill::decode(node, out).map(|fill| Self::Credential(fill.credential));
        }
        let word = String::decode(node, out)?;
        match word.as_str() {
            "nonce" => Some(Self::Nonce),
            "time-millis" => Some(Self::TimeMillis),
            "trace-id" => Some(Self::TraceId),
            "signature" => Some(Self::Signature),
            _ => {
                let known = ["nonce", "time-millis", "trace-id", "signature", "{ credential: … }"];
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
        required "into" into: Spanned<String>,
        required "covers" covers: Vec<Spanned<String>>,
        required "form" form: Form,
        required "empty" empty: Empty,
        optional "suffix" suffix: SuffixSpec,
        required "algorithm" algorithm: Spanned<AlgorithmSpec>,
        required "key" key: Spanned<String>,
        required "encoding" encoding: EncodingWord,
    }
}

words! {
    /// A canonical form.
    Form = "a canonical form that the runtime has",
    otherwise "another one is a change to the runtime: see \"Another signing scheme\" in docs/guide/own-provider.md" {
        /// `name=value&…`
        Pairs = "pairs",
        /// A compact JSON object.
        Json = "json",
    }
}

words! {
    /// What becomes of empty strings.
    Empty = "what becomes of empty strings" {
        /// They are signed.
        Signed = "signed",
        /// They are skipped.
        Skipped = "skipped",
    }
}

words! {
    /// How a signature is written.
    EncodingWord = "an encoding" {
        /// Base64.
        Base64 = "base64",
        /// Upper-case hexadecimal digits.
        UpperHex = "upper-hex",
    }
}

words! {
    /// A signing algorithm that the runtime has.
    AlgorithmWord = "an algorithm that the runtime has",
    otherwise "another one is a change to the runtime: see \"Another signing scheme\" in docs/guide/own-provider.md" {
        /// MD5.
        Md5 = "md5",
        /// HMAC-SHA256.
        HmacSha256 = "hmac-sha256",
        /// RSASSA-PKCS1-v1_5 with SHA-256.
        RsaPkcs1Sha256 = "rsa-pkcs1-sha256",
        /// RSASSA-PSS with SHA-256.
        RsaPssSha256 = "rsa-pss-sha256",
        /// SM2 with SM3.
        Sm2Sm3 = "sm2-sm3",
    }
}

mapping! {
    /// `&key=…`
    SuffixSpec = "a suffix" {
        required "name" name: Spanned<String>,
        required "credential" credential: Spanned<String>,
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
        required "by" by: Spanned<String>,
        required "choices" choices: Map<AlgorithmWord>,
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
    VerificationSpec = "the verification" {
        optional "channel" channel: TextSpec,
        optional "signature" signature: Spanned<String>,
        optional "form" form: Form,
        optional "empty" empty: Empty,
        optional "suffix" suffix: SuffixSpec,
        optional "algorithm" algorithm: Spanned<AlgorithmSpec>,
        optional "key" key: Spanned<String>,
        optional "encoding" encoding: EncodingWord,
        defaulted "must_be" must_be: Map<Spanned<String>>,
    }
}

mapping! {
    /// A row by which replies are judged.
    JudgeSpec = "a row of `judge`" {
        required "when" when: Map<TestSpec>,
        required "then" then: VerdictWord,
        optional "code" code: Spanned<String>,
        optional "sub_code" sub_code: Spanned<String>,
        optional "name" name: Spanned<String>,
        defaulted "message" message: Vec<Spanned<String>>,
        optional "signed" signed: SignedWord,
    }
}

words! {
    /// What a reply is.
    VerdictWord = "what a reply is" {
        /// Done.
        Succeeded = "succeeded",
        /// Refused.
        Failed = "failed",
        /// Turned away.
        Rejected = "rejected",
    }
}

words! {
    /// Whether a reply is signed.
    SignedWord = "whether a reply is signed" {
        /// It is.
        Always = "always",
        /// It may be.
        Sometimes = "sometimes",
        /// It is not.
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
    ConditionSpec = "a condition" {
        optional "not" not: OneOrMore,
        optional "absent_or" absent_or: OneOrMore,
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
        optional "name" name: Spanned<String>,
        required "doc" doc: TextSpec,
        optional "cause" cause: TextSpec,
        required "remedy" remedy: TextSpec,
        required "order" order: OrderWord,
        required "retry" retry: RetryWord,
        optional "source" source: Spanned<String>,
        defaulted "sub_codes" sub_codes: Map<ErrorSpec>,
    }
}

words! {
    /// What an error says about the order.
    OrderWord = "what is known about the order" {
        /// Closed before.
        AlreadyClosed = "already-closed",
        /// Paid.
        AlreadyPaid = "already-paid",
        /// Not there.
        NotFound = "not-found",
        /// As before the call.
        Unchanged = "unchanged",
        /// Nothing.
        Unknown = "unknown",
    }
}

words! {
    /// Whether calling again can help.
    RetryWord = "a retry class" {
        /// No.
        Never = "never",
        /// With the same order.
        SameOrder = "same-order",
        /// After a query.
        AfterQuery = "after-query",
    }
}

mapping! {
    /// What the sandbox answers to a call that is wrong.
    ProviderSandboxSpec = "the sandbox's answers" {
        optional "bad_signature" bad_signature: AnswerSpec,
        optional "bad_request" bad_request: AnswerSpec,
        optional "replayed" replayed: AnswerSpec,
    }
}

mapping! {
    /// What the sandbox answers by an order's state.
    OperationSandboxSpec = "the sandbox's answers" {
        required "unpaid" unpaid: AnswerSpec,
        required "paid" paid: AnswerSpec,
        required "closed" closed: AnswerSpec,
        required "missing" missing: AnswerSpec,
    }
}

mapping! {
    /// An answer of the sandbox.
    AnswerSpec = "an answer" {
        required "answer" answer: VerdictWord,
        optional "code" code: Spanned<String>,
        optional "sub_code" sub_code: Spanned<String>,
        optional "message" message: Spanned<String>,
        optional "assumed" assumed: TextSpec,
    }
}

mapping! {
    /// An operation's file.
    OperationSpec = "an operation" {
        required "operation" id: Spanned<String>,
        required "title" title: TextSpec,
        required "document" document: DocumentSpec,
        required "doc" doc: TextSpec,
        required "http" http: HttpSpec,
        required "idempotent" idempotent: bool,
        optional "closes" closes: ClosesSpec,
        optional "guidance" guidance: GuidanceSpec,
        required "request" request: Map<FieldSpec>,
        defaulted "rules" rules: Vec<RuleSpec>,
        required "reply" reply: Map<FieldSpec>,
        defaulted "foreign_members" foreign_members: Vec<Spanned<String>>,
        defaulted "errors" errors: Map<ErrorSpec>,
        optional "sandbox" sandbox: OperationSandboxSpec,
        defaulted "examples" examples: Vec<ExampleSpec>,
        defaulted "errata" errata: Vec<ErratumSpec>,
    }
}

mapping! {
    /// How a call travels.
    HttpSpec = "the HTTP call" {
        required "method" method: MethodWord,
        required "path" path: Spanned<String>,
    }
}

words! {
    /// An HTTP method.
    MethodWord = "an HTTP method" {
        /// GET.
        Get = "GET",
        /// POST.
        Post = "POST",
    }
}

mapping! {
    /// The request fields that name the order.
    ClosesSpec = "how it closes" {
        required "merchant" merchant: Spanned<String>,
        optional "provider" provider: Spanned<String>,
    }
}

mapping! {
    /// Guidance that no code enforces.
    GuidanceSpec = "guidance" {
        required "wait_after_creation" wait_after_creation: Spanned<u32>,
        required "doc" doc: TextSpec,
    }
}

mapping! {
    /// A rule that spans fields; one of its keys is given.
    RuleSpec = "a rule" {
        optional "at_least_one_of" at_least_one_of: Vec<Spanned<String>>,
        optional "precedence" precedence: Vec<Spanned<String>>,
        optional "required_if" required_if: RequiredIfSpec,
    }
}

mapping! {
    /// A field that another one asks for.
    RequiredIfSpec = "a condition" {
        required "field" field: Spanned<String>,
        required "present" present: Spanned<String>,
    }
}

mapping! {
    /// A wire message that the document prints.
    ExampleSpec = "an example" {
        required "of" of: ExampleWord,
        required "title" title: TextSpec,
        optional "judged" judged: VerdictWord,
        required "text" text: Spanned<String>,
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
        required "at" at: Spanned<String>,
        required "says" says: Spanned<String>,
        optional "ours" ours: Spanned<String>,
        required "problem" problem: TextSpec,
        optional "source" source: Spanned<String>,
    }
}
