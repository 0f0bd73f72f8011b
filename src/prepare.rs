//! From a typed request to bytes: check, sign, write.
//!
//! In come a record and a merchant's credentials; out comes a request that is ready to be sent. The fields stand
//! in canonical order already, so nothing is sorted here.

use std::borrow::Cow;

use url::form_urlencoded;
use zeroize::Zeroizing;

use crate::{
    algorithm::{Algorithm, SigningKey},
    canonical::{Canonical, write_json_string},
    check::{CheckMode, RuleKind, Subject, Violation},
    credentials::Credentials,
    error::ErrorKind,
    received::xml::is_xml_char,
    record::{Record, Value},
    secret::Secret,
    sources::{self, Clock, Random},
    table::{Choice, Format, Header, Operation, Provider, Rule, Scheme, Signature, Source},
    wire::{self, Writer},
};

/// What preparing needs of a client.
pub(crate) struct Preparer<'c> {
    pub(crate) provider: &'static Provider,
    pub(crate) credentials: &'c Credentials,
    pub(crate) keys: &'c [SigningKey],
    pub(crate) checks: &'c Checks,
    pub(crate) base_url: &'c str,
    pub(crate) clock: &'c dyn Clock,
    pub(crate) random: &'c dyn Random,
}

/// A request and what was found on the way.
#[derive(Debug)]
#[non_exhaustive]
pub struct Prepared {
    /// The request, ready to be sent.
    pub request: wire::Request,
    /// What it breaks of the rules that are set to warn.
    pub warnings: Vec<Violation>,
}

/// A string that was signed, for whoever must explain a signature.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SignedString {
    /// The field that holds the signature.
    pub name: &'static str,
    /// The string, with the key in it masked.
    pub masked: String,
    /// The string as it was signed.
    pub string: Secret,
    /// The signature.
    pub value: String,
}

/// Which rules are checked, and how strictly.
#[derive(Debug, Clone, Default)]
pub struct Checks {
    all: CheckMode,
    single: Vec<(String, RuleKind, CheckMode)>,
}

impl Checks {
    /// Sets what a broken rule does, for all rules that are not set by themselves.
    #[must_use]
    pub fn all(mut self, mode: CheckMode) -> Self {
        self.all = mode;
        self
    }

    /// Sets what one rule of one field does. The field is named as in the document.
    #[must_use]
    pub fn rule(mut self, field: impl Into<String>, rule: RuleKind, mode: CheckMode) -> Self {
        self.single.push((field.into(), rule, mode));
        self
    }

    fn mode(&self, violation: &Violation) -> CheckMode {
        if violation.rule == RuleKind::Wire {
            return CheckMode::Refuse;
        }
        let single = self.single.iter().rev();
        let mut found = single.filter(|(field, rule, _)| *rule == violation.rule && *field == violation.field);
        found.next().map_or(self.all, |(_, _, mode)| *mode)
    }
}

/// An outgoing value.
enum Outgoing<'a> {
    Text(Cow<'a, str>),
    Integer(i64),
}

impl Outgoing<'_> {
    fn lexeme(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(integer) => Cow::Owned(integer.to_string()),
        }
    }
}

type Values<'a> = Vec<Option<Outgoing<'a>>>;

/// What the caller or a credential gives for a field, if it is sent at all.
pub(crate) fn given<'a>(
    provider: &Provider,
    credentials: &'a Credentials,
    operation: &Operation,
    record: &'a Record,
    index: usize,
) -> Option<Value<'a>> {
    if let Some(value) = record.get(index) {
        let skipped = provider.skips_empty && matches!(value, Value::Text(""));
        return (!skipped).then_some(value);
    }
    match operation.slots.get(index)?.source {
        Source::Constant(text) => Some(Value::Text(text)),
        Source::Credential(credential) => {
            let value = credentials.get(credential)?;
            let default = provider.credentials.get(credential)?.default;
            (default != Some(value)).then_some(Value::Text(value))
        }
        _ => None,
    }
}

/// The algorithm that a scheme takes. A request may say otherwise than the credentials, where it has the field.
pub(crate) fn algorithm(
    choice: Choice,
    credentials: &Credentials,
    operation: &Operation,
    record: &Record,
) -> Option<Algorithm> {
    match choice {
        Choice::Always(algorithm) => Some(algorithm),
        Choice::By { credential, choices } => {
            let mut slots = operation.slots.iter();
            let field = slots.position(|slot| slot.source == Source::Credential(credential));
            let said = field.and_then(|field| record.text(field)).filter(|text| !text.is_empty());
            let value = said.or_else(|| credentials.get(credential))?;
            choices.iter().find(|(name, _)| *name == value).map(|(_, algorithm)| *algorithm)
        }
    }
}

impl Preparer<'_> {
    pub(crate) fn prepare(
        &self,
        operation: &'static Operation,
        record: &Record,
        mut explain: Option<&mut Vec<SignedString>>,
    ) -> Result<Prepared, ErrorKind> {
        let mut values = self.values(operation, record);
        let warnings = self.check(operation, record, &values)?;
        for signature in operation.signatures {
            let signed = self.sign(operation, signature, record, &values, explain.as_deref_mut())?;
            if let Some(value) = values.get_mut(signature.into) {
                *value = Some(Outgoing::Text(Cow::Owned(signed)));
            }
        }
        let headers = headers(operation, &values);
        let body = if operation.method == "GET" { String::new() } else { self.body(operation, record, &values) };
        let url = self.url(operation, &values);
        Ok(Prepared { request: wire::Request { method: operation.method, url, headers, body }, warnings })
    }

    fn values<'a>(&'a self, operation: &'static Operation, record: &'a Record) -> Values<'a> {
        let mut values = Values::with_capacity(operation.slots.len());
        for (index, slot) in operation.slots.iter().enumerate() {
            let value = match given(self.provider, self.credentials, operation, record, index) {
                _ if slot.source == Source::Signature => None,
                Some(Value::Text(text)) => Some(Outgoing::Text(Cow::Borrowed(text))),
                Some(Value::Integer(integer)) => Some(Outgoing::Integer(integer)),
                Some(Value::Record(_)) => None,
                // An empty text that is not sent still keeps the client from filling the field.
                None if record.get(index).is_some() => None,
                None => match slot.source {
                    Source::Nonce => Some(Outgoing::Text(Cow::Owned(sources::nonce(self.random)))),
                    Source::TraceId => Some(Outgoing::Text(Cow::Owned(sources::trace_id(self.clock, self.random)))),
                    Source::TimeMillis => Some(Outgoing::Integer(self.clock.now_millis())),
                    _ => None,
                },
            };
            values.push(value);
        }
        values
    }

    fn check(
        &self,
        operation: &'static Operation,
        record: &Record,
        values: &Values<'_>,
    ) -> Result<Vec<Violation>, ErrorKind> {
        let mut found = Vec::new();
        for ((field, slot), value) in operation.request.fields.iter().zip(operation.slots).zip(values) {
            let subject = Subject { field: field.name, secret: false, document: field.document };
            match value {
                None if field.required && slot.source != Source::Signature => {
                    found.push(subject.violation(RuleKind::Required, "must be given".to_owned(), ""));
                }
                Some(Outgoing::Text(text)) if field.required && text.is_empty() => {
                    found.push(subject.violation(RuleKind::Required, "must not be empty".to_owned(), ""));
                }
                Some(Outgoing::Text(text)) => {
                    field.limits.check(text, subject, &mut found);
                    self.check_wire(text, slot.in_header, subject, &mut found);
                }
                _ => {}
            }
        }
        for (name, value) in record.extras() {
            let subject = Subject { field: name, secret: false, document: operation.document };
            if !is_extra_name(name) {
                let limit = "a name is a letter or _, then letters, digits, _, - and .".to_owned();
                found.push(subject.violation(RuleKind::Wire, limit, name));
            }
            let listed = operation.request.fields.iter().zip(operation.slots);
            if listed.into_iter().any(|(field, slot)| field.name == name || slot.signs_as == name) {
                let limit = "the document lists this name; two members of one name would be ambiguous".to_owned();
                found.push(subject.violation(RuleKind::Wire, limit, name));
            }
            self.check_wire(value, false, subject, &mut found);
        }
        for rule in operation.rules {
            found.extend(broken(rule, operation, values));
        }
        found.retain(|violation| self.checks.mode(violation) != CheckMode::Off);
        if found.iter().any(|violation| self.checks.mode(violation) == CheckMode::Refuse) {
            return Err(ErrorKind::Invalid(found));
        }
        Ok(found)
    }

    /// What no mode can turn off: a value that the wire would change or that would break out of its place.
    fn check_wire(&self, text: &str, in_header: bool, subject: Subject<'_>, found: &mut Vec<Violation>) {
        // Most values are plain, and plain ASCII goes everywhere.
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return;
        }
        let mut refuse = |limit: &str| found.push(subject.violation(RuleKind::Wire, limit.to_owned(), text));
        if in_header {
            refuse("a header carries visible ASCII characters only");
        }
        if matches!(self.provider.request_format, Format::Xml { .. }) && !text.chars().all(is_xml_char) {
            refuse("XML 1.0 has no such control characters");
        }
        if self.provider.basic_multilingual_plane && text.chars().any(|c| c > '\u{ffff}') {
            refuse("the provider takes no characters beyond the Basic Multilingual Plane, such as emoji");
        }
    }

    fn sign(
        &self,
        operation: &'static Operation,
        signature: &Signature,
        record: &Record,
        values: &Values<'_>,
        explain: Option<&mut Vec<SignedString>>,
    ) -> Result<String, ErrorKind> {
        let (Some(scheme), Some(key)) = (self.provider.schemes.get(signature.scheme), self.keys.get(signature.scheme))
        else {
            return Err(ErrorKind::Sign(crate::algorithm::SignError::Failed(Algorithm::Md5)));
        };
        let extras = if signature.covers_body { record.extras() } else { &[] };
        let suffix = suffix_length(scheme, self.credentials);
        let mut string = Zeroizing::new(String::with_capacity(room(operation, signature, values, extras, suffix)));
        canonical_request(scheme, operation, signature, values, extras, &mut string);
        let unsuffixed = string.len();
        append_suffix(scheme, self.credentials, &mut string);
        let algorithm = algorithm(scheme.algorithm, self.credentials, operation, record)
            .ok_or(ErrorKind::Sign(crate::algorithm::SignError::WrongKey(Algorithm::Md5)))?;
        let value = key.sign(algorithm, scheme.encoding, string.as_bytes()).map_err(ErrorKind::Sign)?;
        if let Some(explain) = explain {
            let name = operation.request.fields.get(signature.into).map_or("", |field| field.name);
            let masked = masked(scheme, string.get(..unsuffixed).unwrap_or_default());
            explain.push(SignedString { name, masked, string: Secret::new(string.as_str()), value: value.clone() });
        }
        Ok(value)
    }

    fn body(&self, operation: &'static Operation, record: &Record, values: &Values<'_>) -> String {
        let text = operation.body.iter().filter_map(|index| values.get(*index)?.as_ref());
        let room = text.map(|value| value.lexeme().len().saturating_add(48)).fold(32, usize::saturating_add);
        let mut writer = Writer::start(self.provider.request_format, room);
        for index in operation.body {
            let (Some(field), Some(Some(value))) = (operation.request.fields.get(*index), values.get(*index)) else {
                continue;
            };
            match value {
                Outgoing::Text(text) => writer.text(field.name, text),
                Outgoing::Integer(integer) => writer.lexeme(field.name, &integer.to_string()),
            }
        }
        for (name, value) in record.extras() {
            writer.text(name, value);
        }
        writer.finish()
    }

    fn url(&self, operation: &'static Operation, values: &Values<'_>) -> String {
        let mut url = String::with_capacity(self.base_url.len().saturating_add(operation.path.len()));
        url.push_str(self.base_url);
        url.push_str(operation.path);
        let mut separator = '?';
        for index in operation.query {
            let (Some(field), Some(Some(value))) = (operation.request.fields.get(*index), values.get(*index)) else {
                continue;
            };
            url.push(separator);
            url.push_str(field.name);
            url.push('=');
            url.extend(form_urlencoded::byte_serialize(value.lexeme().as_bytes()));
            separator = '&';
        }
        url
    }
}

fn is_extra_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_')
        && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn broken(rule: &Rule, operation: &'static Operation, values: &Values<'_>) -> Option<Violation> {
    let is_given = |index: &usize| match values.get(*index) {
        Some(Some(Outgoing::Text(text))) => !text.is_empty(),
        Some(Some(_)) => true,
        _ => false,
    };
    let name = |index: &usize| operation.request.fields.get(*index).map_or("", |field| field.name);
    let violation = |field: String, rule, limit: String| Violation {
        field,
        rule,
        limit,
        given: "nothing".to_owned(),
        document: operation.document.to_owned(),
    };
    match rule {
        Rule::AtLeastOneOf(fields) if !fields.iter().any(is_given) => {
            let names = fields.iter().map(name).collect::<Vec<_>>().join(", ");
            Some(violation(names, RuleKind::AtLeastOneOf, "one of them must be given".to_owned()))
        }
        Rule::RequiredIf { field, present } if is_given(present) && !is_given(field) => {
            let limit = format!("must be given where {} is", name(present));
            Some(violation(name(field).to_owned(), RuleKind::RequiredIf, limit))
        }
        _ => None,
    }
}

/// The room that a string to sign takes, its suffix included: a string that grows leaves a copy of the key behind.
/// (JSON may grow by its escapes; nothing secret stands in it.)
fn room(
    operation: &'static Operation,
    signature: &Signature,
    values: &Values<'_>,
    extras: &[(String, String)],
    suffix: usize,
) -> usize {
    // Separators, quotes and braces.
    const AROUND: usize = 6;
    let covered = signature.covers.iter().filter_map(|index| {
        let value = values.get(*index)?.as_ref()?;
        let name = operation.slots.get(*index)?.signs_as;
        Some(value.lexeme().len().saturating_add(name.len()))
    });
    let extra = extras.iter().map(|(name, value)| name.len().saturating_add(value.len()));
    covered.chain(extra).fold(suffix, |sum, length| sum.saturating_add(length).saturating_add(AROUND))
}

/// Writes the covered fields, which stand in order, and merges in what the caller added.
fn canonical_request(
    scheme: &Scheme,
    operation: &'static Operation,
    signature: &Signature,
    values: &Values<'_>,
    extras: &[(String, String)],
    out: &mut String,
) {
    let mut canonical = Canonical::start(scheme.form, out);
    let mut extras = extras.iter().filter(|(_, value)| !(scheme.skips_empty && value.is_empty())).peekable();
    for index in signature.covers {
        let (Some(slot), Some(Some(value))) = (operation.slots.get(*index), values.get(*index)) else { continue };
        while let Some((name, text)) = extras.next_if(|(name, _)| name.as_str() < slot.signs_as) {
            canonical.text(name, text);
        }
        match value {
            Outgoing::Text(text) if scheme.skips_empty && text.is_empty() => {}
            Outgoing::Text(text) => canonical.text(slot.signs_as, text),
            Outgoing::Integer(integer) => canonical.lexeme(slot.signs_as, &integer.to_string()),
        }
    }
    for (name, text) in extras {
        canonical.text(name, text);
    }
    canonical.end();
}

/// Appends `&key=…`, where the scheme does.
pub(crate) fn append_suffix(scheme: &Scheme, credentials: &Credentials, string: &mut String) {
    if let Some(suffix) = scheme.suffix {
        for part in ["&", suffix.name, "=", credentials.get(suffix.credential).unwrap_or_default()] {
            string.push_str(part);
        }
    }
}

/// How long the suffix is.
pub(crate) fn suffix_length(scheme: &Scheme, credentials: &Credentials) -> usize {
    scheme.suffix.map_or(0, |suffix| {
        let secret = credentials.get(suffix.credential).unwrap_or_default();
        secret.len().saturating_add(suffix.name.len()).saturating_add(2)
    })
}

/// The string for people: what stands before the suffix, and the suffix without its secret.
pub(crate) fn masked(scheme: &Scheme, unsuffixed: &str) -> String {
    match scheme.suffix {
        None => unsuffixed.to_owned(),
        Some(suffix) => format!("{unsuffixed}&{}=[redacted]", suffix.name),
    }
}

fn headers(operation: &'static Operation, values: &Values<'_>) -> Vec<(&'static str, Cow<'static, str>)> {
    let mut headers = Vec::with_capacity(operation.headers.len());
    for header in operation.headers {
        match header {
            Header::Plain { name, field } => {
                if let Some(Some(value)) = values.get(*field) {
                    let constant = match operation.slots.get(*field).map(|slot| slot.source) {
                        Some(Source::Constant(constant)) if constant == value.lexeme() => Some(constant),
                        _ => None,
                    };
                    let value = constant.map_or_else(|| Cow::Owned(value.lexeme().into_owned()), Cow::Borrowed);
                    headers.push((*name, value));
                }
            }
            Header::Object { name, fields } => headers.push((*name, Cow::Owned(object(operation, fields, values)))),
        }
    }
    headers
}

fn object(operation: &'static Operation, fields: &[usize], values: &Values<'_>) -> String {
    let mut out = String::with_capacity(1024);
    out.push('{');
    for index in fields {
        let (Some(field), Some(Some(value))) = (operation.request.fields.get(*index), values.get(*index)) else {
            continue;
        };
        if out.len() > 1 {
            out.push(',');
        }
        write_json_string(&mut out, field.name, true);
        out.push(':');
        match value {
            Outgoing::Text(text) => write_json_string(&mut out, text, true),
            Outgoing::Integer(integer) => out.push_str(&integer.to_string()),
        }
    }
    out.push('}');
    out
}
