//! Fields by name: credentials, what goes out, what comes back.

use super::{credential, slot};
use crate::model::{
    self, Credential, Field, Fill, KeyWord, Kind, LayoutWord, Limits, Provider, Slot, Text, TimeFormatWord,
};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Type {
    String,
    Integer,
    Boolean,
    /// The form, and the zone where the text has none.
    Time(TimeFormatWord, Option<i32>),
    Object,
    List(LayoutWord),
}

impl Type {
    pub(in crate::diff) fn word(self) -> String {
        match self {
            Self::String => "string".to_owned(),
            Self::Integer => "integer".to_owned(),
            Self::Boolean => "boolean".to_owned(),
            Self::Time(format, None) => format!("time, {}", format.word()),
            Self::Time(format, Some(seconds)) => format!("time, {}, {seconds} s east of UTC", format.word()),
            Self::Object => "object".to_owned(),
            Self::List(layout) => format!("list, {}", layout.word()),
        }
    }
}

/// A field.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct NamedField {
    pub(in crate::diff) name: String,
    pub(in crate::diff) ident: String,
    pub(in crate::diff) page_order: usize,
    pub(in crate::diff) kind: Type,
    pub(in crate::diff) required: bool,
    pub(in crate::diff) limits: Limits,
    pub(in crate::diff) constant: Option<String>,
    pub(in crate::diff) values: Vec<(String, Text)>,
    pub(in crate::diff) enumeration: Option<String>,
    pub(in crate::diff) default: Option<String>,
    pub(in crate::diff) doc: Text,
    pub(in crate::diff) example: Option<String>,
    pub(in crate::diff) document: String,
    pub(in crate::diff) fill: Option<String>,
    pub(in crate::diff) aliases: Vec<String>,
    pub(in crate::diff) echo: Option<String>,
    pub(in crate::diff) inline_when_absent: bool,
    pub(in crate::diff) fields: Vec<NamedField>,
}

impl NamedField {
    /// The type of the reply's accessor, as the generated Rust has it.
    pub(in crate::diff) fn accessor(&self) -> &str {
        match (self.kind, &self.enumeration) {
            (Type::Object, _) => "an object",
            (Type::List(_), _) => "a list",
            (Type::Boolean, _) => "bool",
            (Type::Time(..), _) => "Time",
            (Type::Integer, _) => "i64",
            (Type::String, Some(enumeration)) => enumeration,
            (Type::String, None) => "&str",
        }
    }
}

/// A credential.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct NamedCredential {
    pub(in crate::diff) field: NamedField,
    pub(in crate::diff) secret: bool,
    pub(in crate::diff) key: Option<KeyWord>,
}

pub(in crate::diff) fn credentials(provider: &Provider) -> Vec<NamedCredential> {
    let named = |credential: &Credential| {
        let Credential { field, secret, key } = credential;
        NamedCredential { field: self::field(provider, &[], field), secret: *secret, key: *key }
    };
    provider.credentials.iter().map(named).collect()
}

/// The fields of a reply or of an object in it.
pub(in crate::diff) fn fields(provider: &Provider, slots: &[Slot], table: &model::Table) -> Vec<NamedField> {
    // The type and the table are named after the operation and the fields above.
    let model::Table { type_name: _, constant: _, fields } = table;
    fields.iter().map(|field| self::field(provider, slots, field)).collect()
}

/// Fields that are listed and never sent, and why.
pub(in crate::diff) fn unused(provider: &Provider, operation: &model::Operation) -> Vec<(NamedField, Text)> {
    operation.unused.iter().map(|(field, why)| (self::field(provider, &operation.slots, field), why.clone())).collect()
}

pub(super) fn field(provider: &Provider, slots: &[Slot], field: &Field) -> NamedField {
    let Field {
        name,
        page_order,
        ident,
        kind,
        required,
        limits,
        constant,
        values,
        enumeration,
        default,
        doc,
        example,
        document,
        fill,
        aliases,
        echo,
        inline_when_absent,
    } = field;
    let (kind, inner) = match kind {
        Kind::Text => (Type::String, Vec::new()),
        Kind::Integer => (Type::Integer, Vec::new()),
        Kind::Boolean => (Type::Boolean, Vec::new()),
        Kind::Time(format, zone) => (Type::Time(*format, *zone), Vec::new()),
        Kind::Object(table) => (Type::Object, fields(provider, slots, table)),
        Kind::List(table, layout) => (Type::List(*layout), fields(provider, slots, table)),
    };
    let enumeration = enumeration.and_then(|index| provider.enumerations.get(index));
    NamedField {
        name: name.clone(),
        ident: ident.clone(),
        page_order: *page_order,
        kind,
        required: *required,
        limits: limits.clone(),
        constant: constant.clone(),
        values: values.clone(),
        enumeration: enumeration.map(|enumeration| enumeration.type_name.clone()),
        default: default.clone(),
        doc: doc.clone(),
        example: example.clone(),
        document: document.clone(),
        fill: self::fill(provider, fill),
        aliases: aliases.clone(),
        echo: echo.map(|index| slot(slots, index)),
        inline_when_absent: *inline_when_absent,
        fields: inner,
    }
}

/// Who gives the value, as a spec says it; `None` for the caller.
fn fill(provider: &Provider, fill: &Fill) -> Option<String> {
    Some(match fill {
        Fill::Caller => return None,
        Fill::Constant => "const".to_owned(),
        Fill::Credential(index) => format!("credential {}", credential(provider, *index)),
        Fill::Nonce => "nonce".to_owned(),
        Fill::TimeMillis => "time-millis".to_owned(),
        Fill::TraceId => "trace-id".to_owned(),
        Fill::Signature => "signature".to_owned(),
    })
}
