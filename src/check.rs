//! Does a request keep the document's limits?
//!
//! All violations are collected before anything is sent. Only what goes out is checked, never what comes in.

use std::fmt;

use crate::table::Limits;

/// A broken rule: where, which, what the limit is and what was given.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The field, or the fields joined by `, `, in the document's own names.
    pub field: String,
    /// The rule.
    pub rule: RuleKind,
    /// The limit in words.
    pub limit: String,
    /// What was given, in words; a secret is not shown.
    pub given: String,
    /// The page that says so.
    pub document: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, rule, limit, given, document } = self;
        write!(f, "{field}: {rule}: {limit}; given: {given} (see {document})")
    }
}

/// The kinds of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleKind {
    /// The field must be given.
    Required,
    /// The text is too short.
    MinLength,
    /// The text is too long.
    MaxLength,
    /// The text has characters that the document does not allow.
    Characters,
    /// The value is not one of those allowed.
    Values,
    /// One of several fields must be given.
    AtLeastOneOf,
    /// The field must be given because another one is.
    RequiredIf,
    /// The wire cannot carry the value. This rule cannot be turned off.
    Wire,
}

impl fmt::Display for RuleKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Required => "required",
            Self::MinLength => "min_length",
            Self::MaxLength => "max_length",
            Self::Characters => "characters",
            Self::Values => "values",
            Self::AtLeastOneOf => "at_least_one_of",
            Self::RequiredIf => "required_if",
            Self::Wire => "wire",
        })
    }
}

/// What a broken rule does. Documents loosen their limits before clients do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CheckMode {
    /// The request is not sent.
    #[default]
    Refuse,
    /// The request is sent, and the answer carries the violation as a warning.
    Warn,
    /// The rule is not looked at.
    Off,
}

/// Where a value belongs, for a violation's text.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The field's name.
    pub field: &'a str,
    /// Whether the value must not be shown.
    pub secret: bool,
    /// The page that names the limits.
    pub document: &'a str,
}

impl Subject<'_> {
    /// A violation of `rule` by `value`.
    #[must_use]
    pub fn violation(&self, rule: RuleKind, limit: String, value: &str) -> Violation {
        Violation {
            field: self.field.to_owned(),
            rule,
            limit,
            given: if self.secret { "[redacted]".to_owned() } else { shown(value) },
            document: self.document.to_owned(),
        }
    }
}

/// A value as a message shows it: quoted, escaped, and cut where it is long.
pub(crate) fn shown(value: &str) -> String {
    const LIMIT: usize = 80;
    let mut start: String = value.chars().take(LIMIT).collect();
    if start.len() < value.len() {
        start.push('…');
    }
    format!("{start:?}")
}

impl Limits<'_> {
    /// Adds what `value` breaks to `found`.
    pub fn check(&self, value: &str, subject: Subject<'_>, found: &mut Vec<Violation>) {
        self.check_length(value, subject, found);
        if let Some(allowed) = self.characters.filter(|allowed| !value.chars().all(|c| allowed.contains(c))) {
            let limit = format!("only {}", allowed.written());
            found.push(subject.violation(RuleKind::Characters, limit, value));
        }
        if !self.values.is_empty() && !self.values.contains(&value) {
            let limit = match self.values {
                [only] => format!("must be {only}"),
                several => format!("must be one of {}", several.join(", ")),
            };
            found.push(subject.violation(RuleKind::Values, limit, value));
        }
    }

    fn check_length(&self, value: &str, subject: Subject<'_>, found: &mut Vec<Violation>) {
        // Bytes are never fewer than characters: most values need no counting.
        let length = if self.in_bytes || value.is_ascii() { value.len() } else { value.chars().count() };
        let unit = |count| match (self.in_bytes, count) {
            (true, 1) => "byte",
            (true, _) => "bytes",
            (false, 1) => "character",
            (false, _) => "characters",
        };
        let limit = |how: &str, count: u32| match (self.min_length, self.max_length) {
            (Some(min), Some(max)) if min == max => format!("exactly {max} {}", unit(max as usize)),
            _ => format!("{how} {count} {}", unit(count as usize)),
        };
        let describe = |mut violation: Violation| {
            if !subject.secret {
                violation.given.push_str(&format!(", {length} {}", unit(length)));
            }
            violation
        };
        if let Some(min) = self.min_length.filter(|min| length < *min as usize) {
            let violation = subject.violation(RuleKind::MinLength, limit("at least", min), value);
            found.push(describe(violation));
        }
        if let Some(max) = self.max_length.filter(|max| length > *max as usize) {
            let violation = subject.violation(RuleKind::MaxLength, limit("at most", max), value);
            found.push(describe(violation));
        }
    }
}
