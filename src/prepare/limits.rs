//! The rules that a request must keep, and how strictly they are kept.

use super::{Outgoing, Preparer, Values, own};
use crate::{
    check::{CheckMode, RuleKind, Subject, Violation},
    credentials::Credentials,
    error::ErrorKind,
    received::xml::is_xml_char,
    record::Record,
    sources::{SystemClock, ThreadRandom},
    table::{Format, Operation, PathPart, Rule, Source},
};

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

impl Credentials {
    /// Whether a request keeps the document's limits. Nothing is signed or sent, so that no key is looked into: a form
    /// or a test can ask before there is a client.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`] with all that the request breaks, or [`ErrorKind::Foreign`] where the operation or the
    /// request is another provider's.
    pub fn check_request(&self, operation: &'static Operation, request: &Record) -> Result<(), ErrorKind> {
        let provider = self.provider();
        own(provider, operation, request)?;
        let (credentials, checks, clock, random) = (self, &Checks::default(), &SystemClock, &ThreadRandom);
        let preparer = Preparer { provider, credentials, keys: &[], checks, base_url: "", clock, random };
        preparer.check(operation, request, &preparer.values(operation, request)).map(|_| ())
    }
}

impl Preparer<'_> {
    pub(super) fn check(
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
        self.check_path(operation, values, &mut found);
        for rule in operation.rules {
            found.extend(broken(rule, operation, values));
        }
        found.retain(|violation| self.checks.mode(violation) != CheckMode::Off);
        if found.iter().any(|violation| self.checks.mode(violation) == CheckMode::Refuse) {
            return Err(ErrorKind::Invalid(found));
        }
        Ok(found)
    }

    /// A path without one of its parts, or with dots for it, leads to another operation.
    fn check_path(&self, operation: &'static Operation, values: &Values<'_>, found: &mut Vec<Violation>) {
        for part in operation.path {
            let PathPart::Field(index) = part else { continue };
            let Some(field) = operation.request.fields.get(*index) else { continue };
            let value = values.get(*index).and_then(Option::as_ref).map(Outgoing::lexeme).unwrap_or_default();
            let is_missed = |violation: &Violation| {
                violation.field == field.name
                    && violation.rule == RuleKind::Required
                    && self.checks.mode(violation) == CheckMode::Refuse
            };
            // That it must be given is said once.
            if matches!(value.as_ref(), "" | "." | "..") && !found.iter().any(is_missed) {
                let subject = Subject { field: field.name, secret: false, document: field.document };
                let limit = "it is a part of the path, which neither nothing nor dots can be".to_owned();
                found.push(subject.violation(RuleKind::Wire, limit, &value));
            }
        }
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
