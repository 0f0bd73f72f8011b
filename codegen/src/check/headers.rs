//! Rules about headers, and about what fills them and the other fields that all operations send.

use std::collections::HashMap;

use super::{Listed, Place};
use crate::{
    decode::Spanned,
    diagnostic::{Diagnostics, Rule},
    spec::{FillSpec, ProviderSpec},
};

pub(super) fn check(spec: &ProviderSpec, out: &mut Diagnostics) {
    let mut first: HashMap<String, &Spanned<String>> = HashMap::new();
    for field in super::shared_fields(spec).iter().filter(|field| field.place == Place::Header) {
        header_text(field.name, out);
        if let Some(constant) = &field.spec.constant {
            header_value(constant, out);
        }
        if let Some(other) = first.insert(field.name.value.to_ascii_lowercase(), field.name) {
            out.add(Rule::HeaderText, &field.name.span, format!("`{}` is the same header", field.name.value))
                .also(&other.span, "as this one")
                .help("remove one of them");
        }
    }
    spec.wire.request_id.iter().for_each(|name| header_text(name, out));
}

pub(super) fn header_text(name: &Spanned<String>, out: &mut Diagnostics) {
    let is_name =
        !name.value.is_empty() && name.value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if !is_name {
        out.add(Rule::HeaderText, &name.span, format!("`{}` is no header's name", name.value.escape_debug()))
            .help("letters, digits and `-`");
    }
}

pub(super) fn header_value(constant: &Spanned<String>, out: &mut Diagnostics) {
    if !constant.value.chars().all(|c| c == ' ' || c.is_ascii_graphic()) {
        let message = format!("no header has the value `{}`", constant.value.escape_debug());
        out.add(Rule::HeaderText, &constant.span, message).help("visible ASCII characters and spaces");
    }
}

/// A required field must have a value whenever a client could be made.
pub(super) fn unset_required(spec: &ProviderSpec, field: &Listed<'_>, out: &mut Diagnostics) {
    let Some(FillSpec::Credential(name)) = field.spec.fill.as_ref().map(|fill| &fill.value) else { return };
    let Some(credential) = spec.credentials.get(&name.value) else { return };
    if field.spec.required.value && !credential.required.value && credential.default.is_none() {
        let message = format!("`{}` is required, and its credential is not", field.name.value);
        out.add(Rule::UnsetRequired, &name.span, message)
            .also(&credential.required.span, "optional here")
            .help("give the credential `required: true` or a `default`, or the field `required: false`");
    }
}
