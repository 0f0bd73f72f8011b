//! What went wrong, and what is certain all the same.

use std::{
    fmt::{self, Write as _},
    time::SystemTime,
};

use jiff::Timestamp;

use crate::{
    algorithm::SignError,
    check::{Violation, shown},
    confirm::Unconfirmed,
    outcome::Certainty,
    received::ReadError,
    retry::History,
    table::{ErrorRow, Retry, Verdict},
    transport::TransportError,
    wire::Reply,
};

/// A call that did not give a fact about the order.
///
/// [`Error::certainty`] says what a shop may rely on; [`Error::kind`] says what happened; the provider's reply, if
/// there was one, is kept as it came.
///
/// `{error}` is a line that says who, what and what is certain. `{error:#}` has the causes in it, too, for a log; without
/// them they are to be had from [`source`](std::error::Error::source).
#[derive(Debug)]
pub struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    provider: &'static str,
    operation: &'static str,
    certainty: Certainty,
    kind: ErrorKind,
    reply: Option<Reply>,
    attempts: u32,
}

/// What happened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request breaks the document's limits. Nothing was sent.
    #[error("the request was not sent, it breaks {} of the document: {}", rules(.0.len()), joined(.0))]
    Invalid(Vec<Violation>),
    /// The provider closes orders by the merchant's number only. Nothing was sent.
    #[error("orders are named by the merchant's number here, not by the provider's")]
    NoProviderNumber,
    /// The operation does not close orders. Nothing was sent.
    #[error("this operation does not close orders")]
    NotClosing,
    /// No operation asks for an order's state by this number. Nothing was sent.
    #[error("the provider's documents have no query by this number")]
    NotQuerying,
    /// The provider asks not to close orders so soon after they were made. Nothing was sent.
    #[error("too early to close the order: the provider asks for {} minutes after it was made, which is not before {}", .wait_seconds / 60, shown_time(*.earliest))]
    TooEarly {
        /// When the call may be made.
        earliest: SystemTime,
        /// How long after the order was made that is, in seconds.
        wait_seconds: u32,
    },
    /// The order's creation time lies more than a minute in the future: a mistake in its unit or its time zone. Nothing was sent.
    #[error("the order's creation time, {}, lies in the future; are its unit and its time zone right?", shown_time(*.created))]
    CreatedInFuture {
        /// When the order was made, as the caller has it.
        created: SystemTime,
    },
    /// The operation or the request is another provider's. Nothing was sent.
    #[error("the operation or the request is not one of this provider's")]
    Foreign,
    /// The request could not be signed. Nothing was sent.
    #[error("the request could not be signed")]
    Sign(#[source] SignError),
    /// No whole reply came.
    #[error(transparent)]
    Transport(TransportError),
    /// The reply is not what the wire carries.
    #[error("the reply (HTTP status {status}) cannot be read")]
    Unreadable {
        /// The HTTP status.
        status: u16,
        /// Why not.
        #[source]
        source: ReadError,
    },
    /// The reply cannot be believed.
    #[error("the reply (HTTP status {status}) is not authentic")]
    NotAuthentic {
        /// The HTTP status.
        status: u16,
        /// Why not.
        #[source]
        source: VerifyError,
    },
    /// The provider says no without a signature: anybody could have said it.
    #[error("an unsigned refusal, which anybody could have sent: {0}")]
    Unauthenticated(Refusal),
    /// The reply is authentic and belongs to another request.
    #[error("the reply belongs to another request: {0}")]
    Stray(Stray),
    /// The provider said no.
    #[error("{0}")]
    Refused(Refusal),
    /// The reply is authentic, and does not say which order it is about.
    #[error("the reply does not name the order that was asked for")]
    NamesNoOrder,
    /// The order was to be closed and asked for, and neither made certain what became of it.
    #[error("not confirmed: {0}")]
    Unconfirmed(Unconfirmed),
    /// The reply is authentic, and no rule of the document says what it means.
    #[error("the reply is authentic (HTTP status {status}), but the document does not say what it means")]
    NotUnderstood {
        /// The HTTP status.
        status: u16,
    },
}

impl ErrorKind {
    /// A word that stays the same, for logs and metrics: `transport`, `not-authentic`, `refused`, …
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid",
            Self::NoProviderNumber => "no-provider-number",
            Self::NotClosing => "not-closing",
            Self::NotQuerying => "not-querying",
            Self::TooEarly { .. } => "too-early",
            Self::CreatedInFuture { .. } => "created-in-future",
            Self::Foreign => "foreign",
            Self::Sign(_) => "sign",
            Self::Transport(_) => "transport",
            Self::Unreadable { .. } => "unreadable",
            Self::NotAuthentic { .. } => "not-authentic",
            Self::Unauthenticated(_) => "unauthenticated",
            Self::Stray(_) => "stray",
            Self::Refused(_) => "refused",
            Self::NamesNoOrder => "names-no-order",
            Self::Unconfirmed(_) => "unconfirmed",
            Self::NotUnderstood { .. } => "not-understood",
        }
    }
}

/// A reply that cannot be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// A signature is required and there is none.
    #[error("it carries no signature at `{0}`")]
    Missing(String),
    /// The signature was not made over these fields with the expected key.
    #[error("its signature does not fit its fields and the key")]
    Wrong,
    /// The reply says that it was signed in another way.
    #[error("`{place}` is {found:?} instead of {expected:?}")]
    OtherType {
        /// The place in the reply.
        place: String,
        /// What stands there.
        found: String,
        /// What must stand there.
        expected: &'static str,
    },
    /// A value holds what would be another field if it stood by itself: the same signature fits both readings.
    #[error("`{0}` holds another field's name and value, so that it is not clear what was signed")]
    Ambiguous(String),
    /// Nothing is signed here, and the status is not 200.
    #[error("the channel vouches for replies with HTTP status 200 only")]
    ChannelStatus,
}

/// A field that should have come back as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stray {
    /// The field.
    pub field: &'static str,
    /// What was sent.
    pub sent: String,
    /// What came.
    pub received: String,
}

impl fmt::Display for Stray {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is {}, sent was {}", self.field, shown(&self.received), shown(&self.sent))
    }
}

/// How the provider said no.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// Whether the business refused or the call was turned away before.
    pub verdict: Verdict,
    /// The error code, as it came.
    pub code: Option<String>,
    /// The second code, as it came.
    pub sub_code: Option<String>,
    /// The provider's words.
    pub message: Option<String>,
    /// The document's row for the code, if it has one.
    pub row: Option<RowRef>,
}

/// A row of an error table; it compares by place.
#[derive(Clone, Copy)]
pub struct RowRef(pub &'static ErrorRow);

impl PartialEq for RowRef {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for RowRef {}

impl fmt::Debug for RowRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name)
    }
}

impl Refusal {
    /// The code that says most: the second one where there is one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.sub_code.as_deref().or(self.code.as_deref())
    }

    /// The document's row for the code, if it has one; for a second code that is not listed, the first one's.
    #[must_use]
    pub fn row(&self) -> Option<&'static ErrorRow> {
        self.row.map(|row| row.0)
    }

    /// The document's row for exactly these codes. Only this one allows conclusions.
    #[must_use]
    pub fn exact_row(&self) -> Option<&'static ErrorRow> {
        self.row().filter(|row| row.sub_code == self.sub_code.as_deref())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.verdict {
            Verdict::Rejected => "turned away",
            Verdict::Failed | Verdict::Succeeded => "refused",
        })?;
        match (&self.code, &self.sub_code) {
            (Some(code), Some(sub_code)) => {
                write!(f, " with {}/{}", code.escape_debug(), sub_code.escape_debug())?;
            }
            (Some(code), None) | (None, Some(code)) => write!(f, " with {}", code.escape_debug())?,
            (None, None) => {}
        }
        if let Some(message) = &self.message {
            write!(f, " ({})", shown(message))?;
        }
        match (self.exact_row(), self.row()) {
            (Some(row), _) => write!(f, ": {} {}", row.meaning.en, row.remedy.en),
            (None, Some(row)) => write!(f, ": {} The document does not list the second code", row.meaning.en),
            (None, None) => f.write_str(": the document does not list this answer"),
        }
    }
}

fn shown_time(time: SystemTime) -> Timestamp {
    Timestamp::try_from(time).unwrap_or(Timestamp::MAX)
}

fn rules(count: usize) -> String {
    if count == 1 { "a limit".to_owned() } else { format!("{count} limits") }
}

fn joined(violations: &[Violation]) -> String {
    violations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

impl Error {
    pub(crate) fn new(
        provider: &'static str,
        operation: &'static str,
        certainty: Certainty,
        kind: ErrorKind,
        reply: Option<Reply>,
    ) -> Self {
        Self(Box::new(Inner { provider, operation, certainty, kind, reply, attempts: 0 }))
    }

    /// The same after these attempts, of which an earlier one may leave less certain.
    pub(crate) fn after(mut self, history: History) -> Self {
        self.0.attempts = history.made();
        self.no_more_certain_than(history)
    }

    /// The same, with no more certainty than was left before.
    pub(crate) fn no_more_certain_than(mut self, history: History) -> Self {
        self.0.certainty = history.certainty(self.0.certainty);
        self
    }

    /// What a shop may rely on.
    #[must_use]
    pub fn certainty(&self) -> Certainty {
        self.0.certainty
    }

    /// What happened.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The provider's id.
    #[must_use]
    pub fn provider(&self) -> &'static str {
        self.0.provider
    }

    /// The operation's id.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// The reply as it came, if one came. Judge nothing by it unless the kind says that it is authentic.
    #[must_use]
    pub fn reply(&self) -> Option<&Reply> {
        self.0.reply.as_ref()
    }

    /// What to quote to the provider's support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.reply()?.request_id.as_deref()
    }

    /// The provider's no. Where the kind is [`ErrorKind::Unauthenticated`], anybody could have said it.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self.kind() {
            ErrorKind::Refused(refusal) | ErrorKind::Unauthenticated(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// The error code, as it came; as [`Error::refusal`], not always authentic.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.refusal()?.code()
    }

    /// Whether calling again can help, where an authentic reply has a code that the document lists.
    #[must_use]
    pub fn retry(&self) -> Option<Retry> {
        match self.kind() {
            ErrorKind::Refused(refusal) => refusal.exact_row().map(|row| row.retry),
            _ => None,
        }
    }

    /// How many attempts were made; none where there was nothing to send. The error tells of the last one that was sent,
    /// [`Error::certainty`] takes all of them into account.
    ///
    /// Where the kind is [`ErrorKind::Unconfirmed`], the errors in it tell their own.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The violations, where the request was not sent because of them.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        match self.kind() {
            ErrorKind::Invalid(violations) => violations,
            _ => &[],
        }
    }
}

/// One line: who, what, and what is certain; with `#` also why.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { provider, operation, certainty, kind, reply, attempts } = &*self.0;
        let mut line = format!("{provider} {operation}: {kind}");
        let mut source = std::error::Error::source(kind).filter(|_| f.alternate());
        while let Some(error) = source {
            line.push_str(&format!(": {error}"));
            source = error.source();
        }
        if let Some(id) = reply.as_ref().and_then(|reply| reply.request_id.as_deref()) {
            line.push_str(&format!(" [request id {id}]"));
        }
        // Parts of it come from outside: they must neither start a new line of a log nor steer a terminal.
        for c in line.chars() {
            if c.is_control() { write!(f, "{}", c.escape_default())? } else { f.write_char(c)? }
        }
        match attempts {
            0 | 1 => write!(f, " ({})", certainty.meaning()),
            _ => write!(f, " ({}; {attempts} attempts)", certainty.meaning()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&self.0.kind)
    }
}
