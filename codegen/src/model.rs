//! The model: specs with nothing left to think about.
//!
//! Names are decided, orders are decided, references are indices. Emitters only write it down, and the sandbox
//! acts by it.

mod gateway;

pub use gateway::*;

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
    /// Its URL.
    pub url: String,
    /// What it is for.
    pub doc: Text,
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

/// How something is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// The canonical form.
    pub form: Form,
    /// Whether empty strings take no part.
    pub skips_empty: bool,
    /// A name and a credential's index, appended.
    pub suffix: Option<(String, usize)>,
    /// The algorithm.
    pub algorithm: Algorithm,
    /// The credential's index.
    pub key: usize,
    /// How the signature is written.
    pub encoding: EncodingWord,
}

/// An algorithm, or who chooses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Algorithm {
    /// No choice.
    Always(AlgorithmWord),
    /// A credential's value chooses.
    By(usize, Vec<(String, AlgorithmWord)>),
}

/// Why replies are believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// They are signed.
    Signature {
        /// Where the signature stands.
        at: Vec<String>,
        /// Places and the values that must stand there.
        must_be: Vec<(Vec<String>, String)>,
        /// How it is made.
        scheme: Scheme,
    },
    /// The channel is trusted.
    Channel(Text),
}

/// An operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its id.
    pub id: String,
    /// The static table, such as `CLOSE_ORDER`.
    pub constant: String,
    /// The client's method, such as `close_order`.
    pub method_name: String,
    /// The request type, such as `CloseOrder`.
    pub request_type: String,
    /// Its name.
    pub title: Text,
    /// What it does.
    pub doc: Text,
    /// Its page.
    pub document: String,
    /// When the page was read.
    pub read: String,
    /// The HTTP method.
    pub method: MethodWord,
    /// The path below the host; `{name}` stands for the slot of that name.
    pub path: String,
    /// What it is called at the gateway.
    pub gateway_call: Option<String>,
    /// Whether sending it again does no harm.
    pub idempotent: bool,
    /// How it closes an order.
    pub closes: Option<Closes>,
    /// How it asks for an order's state.
    pub queries: Option<Queries>,
    /// Seconds to wait after the order's creation, and why.
    pub guidance: Option<(u32, Text)>,
    /// Everything that goes out, sorted by the name under which it is signed.
    pub slots: Vec<Slot>,
    /// The headers.
    pub headers: Vec<Header>,
    /// The query's fields.
    pub query: Vec<usize>,
    /// The body's fields, sorted.
    pub body: Vec<usize>,
    /// The signatures.
    pub signatures: Vec<Signature>,
    /// The rules.
    pub rules: Vec<Rule>,
    /// How requests are made by hand.
    pub constructors: Vec<Constructor>,
    /// What comes back.
    pub reply: Table,
    /// Members that only other messages have.
    pub foreign: Vec<String>,
    /// How it is judged.
    pub judge: Vec<JudgeRow>,
    /// The operation's own error rows.
    pub errors: Vec<ErrorRow>,
    /// What the sandbox answers, by the order's state.
    pub answers: Option<Answers>,
    /// Messages that the document prints.
    pub examples: Vec<Example>,
    /// Fields that are listed and never sent, and why.
    pub unused: Vec<(Field, Text)>,
    /// Where the document is wrong.
    pub errata: Vec<Erratum>,
}

/// How an operation closes an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closes {
    /// The slot with the merchant's number.
    pub merchant: usize,
    /// The slot with the provider's number.
    pub provider: Option<usize>,
    /// Why a success does not prove that the order is closed.
    pub weak_success: Option<Text>,
}

/// How an operation asks for an order's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queries {
    /// The slot with the merchant's number.
    pub merchant: Option<usize>,
    /// The slot with the provider's number.
    pub provider: Option<usize>,
    /// Where the reply has the state.
    pub state: Vec<usize>,
    /// What its values stand for.
    pub states: Vec<(String, OrderStateWord)>,
    /// Where only the reply about a paid order has something.
    pub paid_when: Option<Vec<usize>>,
    /// Where the reply names the order.
    pub named_at: Vec<Vec<usize>>,
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The document's name.
    pub name: String,
    /// Its place in the page's order.
    pub page_order: usize,
    /// The Rust name.
    pub ident: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it is required.
    pub required: bool,
    /// Its limits.
    pub limits: Limits,
    /// The one value it may have.
    pub constant: Option<String>,
    /// Its values, each with what it means.
    pub values: Vec<(String, Text)>,
    /// The enumeration of its values: an index into the provider's.
    pub enumeration: Option<usize>,
    /// What holds where it is missing.
    pub default: Option<String>,
    /// What it means.
    pub doc: Text,
    /// A value as the page prints it.
    pub example: Option<String>,
    /// Its page.
    pub document: String,
    /// Who gives its value.
    pub fill: Fill,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// The slot that must come back here.
    pub echo: Option<usize>,
    /// Whether its fields may stand one level higher.
    pub inline_when_absent: bool,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// A point in time: its form, and its zone in seconds east of UTC where the text has none.
    Time(TimeFormatWord, Option<i32>),
    /// Fields of its own.
    Object(Table),
    /// Objects.
    List(Table, LayoutWord),
}

impl Table {
    /// A place in a message, as specs write it.
    #[must_use]
    pub fn place(&self, path: &[usize]) -> String {
        let mut names = Vec::new();
        let mut table = Some(self);
        for index in path {
            let Some(field) = table.and_then(|table| table.fields.get(*index)) else { break };
            names.push(field.name.as_str());
            table = field.kind.inner();
        }
        names.join(".")
    }
}

impl Kind {
    /// The fields inside, if there are any.
    #[must_use]
    pub fn inner(&self) -> Option<&Table> {
        match self {
            Self::Object(table) | Self::List(table, _) => Some(table),
            Self::Text | Self::Integer | Self::Boolean | Self::Time(..) => None,
        }
    }
}

/// Who gives a field's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// The caller.
    Caller,
    /// A constant that is always sent.
    Constant,
    /// A credential.
    Credential(usize),
    /// Random characters.
    Nonce,
    /// The time.
    TimeMillis,
    /// Digits that no other request has.
    TraceId,
    /// A signature.
    Signature,
}

/// Limits on a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// The least length.
    pub min_length: Option<u32>,
    /// The greatest length.
    pub max_length: Option<u32>,
    /// Whether lengths count bytes.
    pub in_bytes: bool,
    /// The characters allowed: as written, and as ranges.
    pub characters: Option<(String, Vec<(char, char)>)>,
    /// The values allowed; any where this is empty.
    pub values: Vec<String>,
}

/// A record type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The Rust type.
    pub type_name: String,
    /// The static table.
    pub constant: String,
    /// The fields, in the page's order.
    pub fields: Vec<Field>,
}

/// An outgoing field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The field.
    pub field: Field,
    /// The name under which it is signed.
    pub signs_as: String,
    /// Where it goes.
    pub place: Place,
    /// Whether a signature may cover it.
    pub signed: bool,
    /// Whether the provider refuses to see a value twice.
    pub unique: bool,
}

/// Where an outgoing field goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Into the body.
    Body,
    /// Into the path.
    Path,
    /// Into the query, from the operation's own fields.
    Parameter,
    /// Into the URL's query.
    Query,
    /// A header by itself.
    Header,
    /// A member of an object header.
    Member(String),
}

impl Place {
    /// Whether it is a place for the operation's own fields, and not for those that all operations share.
    #[must_use]
    pub fn is_own(&self) -> bool {
        match self {
            Self::Body | Self::Path | Self::Parameter => true,
            Self::Query | Self::Header | Self::Member(_) => false,
        }
    }
}

/// A piece of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathPart {
    /// As it stands.
    Literal(String),
    /// The value of a slot.
    Slot(usize),
}

impl Operation {
    /// The pieces of the path.
    #[must_use]
    pub fn path_parts(&self) -> Vec<PathPart> {
        let mut parts = Vec::new();
        let mut rest = self.path.as_str();
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            let is_it = |slot: &Slot| slot.place == Place::Path && slot.field.name == name;
            let Some(slot) = self.slots.iter().position(is_it) else { break };
            parts.extend([PathPart::Literal(before.to_owned()), PathPart::Slot(slot)]);
            rest = after;
        }
        parts.push(PathPart::Literal(rest.to_owned()));
        parts.retain(|part| !matches!(part, PathPart::Literal(text) if text.is_empty()));
        parts
    }
}

/// A header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Header {
    /// One field is its value.
    Plain(String, usize),
    /// Several fields are its members.
    Object(String, Vec<usize>),
}

/// A signature of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The scheme's index.
    pub scheme: usize,
    /// The slot that it fills.
    pub into: usize,
    /// The slots that it covers, sorted.
    pub covers: Vec<usize>,
    /// Whether it covers the request's fields.
    pub covers_body: bool,
    /// Whether the path and the query are signed instead of fields.
    pub covers_uri: bool,
}

/// A rule that spans fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// One of these must be given.
    AtLeastOneOf(Vec<usize>),
    /// The first of those given wins.
    Precedence(Vec<usize>),
    /// The first must be given where the second is.
    RequiredIf(usize, usize),
}

/// A way to make a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constructor {
    /// The function's name.
    pub name: String,
    /// The slots that are its arguments.
    pub arguments: Vec<usize>,
}

/// A row by which a reply is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgeRow {
    /// Conditions: place and test.
    pub when: Vec<(Vec<usize>, Test)>,
    /// What the reply then is.
    pub then: VerdictWord,
    /// Where the code stands.
    pub code: Option<Vec<usize>>,
    /// Where the second code stands.
    pub sub_code: Option<Vec<usize>>,
    /// Where the code's name stands.
    pub name: Option<Vec<usize>>,
    /// Where the words stand.
    pub message: Vec<Vec<usize>>,
    /// Whether such a reply is signed.
    pub signed: SignedWord,
}

/// What must stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Exactly this.
    Is(String),
    /// Something, and none of these.
    Not(Vec<String>),
    /// Nothing, or one of these.
    AbsentOr(Vec<String>),
}

impl Test {
    /// Whether a value passes.
    #[must_use]
    pub fn passes(&self, value: &str) -> bool {
        match self {
            Self::Is(expected) => expected == value,
            Self::Not(excluded) => !excluded.iter().any(|excluded| excluded == value),
            Self::AbsentOr(allowed) => allowed.iter().any(|allowed| allowed == value),
        }
    }
}

/// A row of an error table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorRow {
    /// The code.
    pub code: String,
    /// The second code.
    pub sub_code: Option<String>,
    /// Its name.
    pub name: String,
    /// What it means.
    pub doc: Text,
    /// What causes it.
    pub cause: Option<Text>,
    /// What to do.
    pub remedy: Text,
    /// What is known about the order.
    pub order: OrderWord,
    /// Whether calling again can help.
    pub retry: RetryWord,
    /// Its page.
    pub document: String,
}

impl ErrorRow {
    /// The codes as people write them: `400000/UNKNOW_ERROR`.
    #[must_use]
    pub fn codes(&self) -> String {
        match &self.sub_code {
            None => self.code.clone(),
            Some(sub_code) => format!("{}/{sub_code}", self.code),
        }
    }

    /// Whether another row explains the same codes.
    #[must_use]
    pub fn has_codes_of(&self, other: &Self) -> bool {
        self.code == other.code && self.sub_code == other.sub_code
    }
}

/// A variant of a provider's error enumeration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorVariant {
    /// The Rust name.
    pub ident: String,
    /// The row's name.
    pub name: String,
    /// The rows: the operations' first.
    pub rows: Vec<ErrorRow>,
}

/// An enumeration of a field's values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enumeration {
    /// The Rust type.
    pub type_name: String,
    /// Whether other values may come.
    pub open: bool,
    /// What it is, from the field.
    pub doc: Text,
    /// Value, Rust name, meaning.
    pub variants: Vec<(String, String, Text)>,
}

/// What the sandbox answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What kind of answer.
    pub verdict: VerdictWord,
    /// The error code.
    pub code: Option<String>,
    /// The second code.
    pub sub_code: Option<String>,
    /// The words.
    pub message: Option<String>,
    /// Values by their place in the reply.
    pub set: Vec<(Vec<usize>, String)>,
    /// Why this is assumed, where no document says so.
    pub assumed: Option<Text>,
}

/// What the sandbox answers, by the order's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Of an unpaid order.
    pub unpaid: Answer,
    /// Of a paid order.
    pub paid: Answer,
    /// Of a closed order.
    pub closed: Answer,
    /// Of an order that there is not.
    pub missing: Answer,
    /// Of an order that is being paid, where that differs from an unpaid one.
    pub paying: Option<Answer>,
    /// Of an order whose money goes back, where that differs from a paid one.
    pub refunded: Option<Answer>,
    /// Of an order whose payment failed, where that differs from an unpaid one.
    pub failed: Option<Answer>,
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
