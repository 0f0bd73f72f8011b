//! `paywright sign`: shows a request and every string that is signed in it, and sends nothing.
//!
//! Somebody whose signature is refused compares theirs with this one, given the same nonce and time.

use paywright::runtime::{
    Checks, Client, ErrorKind, Prepared, Record, SignedString,
    check::{CheckMode, Violation},
    table::{Kind, Operation, Source},
    wire::Request,
};
use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{Failure, arguments, config::Config, lookup, output};

/// A request, as it would be sent.
#[derive(Serialize)]
struct Explanation<'a> {
    method: &'static str,
    url: &'a str,
    headers: Headers<'a>,
    body: &'a str,
    signatures: Vec<Signature<'a>>,
}

/// Headers as a JSON object, in the order in which they are sent.
struct Headers<'a>(&'a Request);

impl Serialize for Headers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.headers.len()))?;
        for (name, value) in &self.0.headers {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct Signature<'a> {
    name: &'static str,
    string: &'a str,
    value: &'a str,
}

/// Runs the command.
///
/// # Errors
///
/// Bad input or configuration; the result could not be written.
pub fn run(arguments: &arguments::Sign) -> Result<u8, Failure> {
    let provider = lookup::provider(&arguments.provider)?;
    let operation = lookup::operation(provider, &arguments.operation)?;
    let request = request(operation, arguments)?;
    let client = Config::load(&arguments.config)?.account(provider)?.offline(arguments.base_url.as_deref())?;
    let explained = explain(&client, operation, &request)?;
    if let Some((prepared, strings)) = &explained.request {
        output::json(&explanation(prepared, strings, arguments.reveal))?;
    }
    if explained.violations.is_empty() {
        return Ok(0);
    }
    explained.violations.iter().for_each(|violation| output::note(&violation.to_string()));
    output::note("`close` would refuse to send this request.");
    Ok(2)
}

/// A request where it could be written at all, and what it breaks.
struct Explained {
    request: Option<(Prepared, Vec<SignedString>)>,
    violations: Vec<Violation>,
}

fn explain(client: &Client, operation: &'static Operation, request: &Record) -> Result<Explained, Failure> {
    match client.explain(operation, request, &Checks::default().all(CheckMode::Warn)) {
        Ok((mut prepared, strings)) => {
            let violations = std::mem::take(&mut prepared.warnings);
            Ok(Explained { request: Some((prepared, strings)), violations })
        }
        Err(error) => match error.kind() {
            ErrorKind::Invalid(violations) => Ok(Explained { request: None, violations: violations.clone() }),
            _ => Err(Failure::Input(error.to_string())),
        },
    }
}

fn explanation<'a>(prepared: &'a Prepared, strings: &'a [SignedString], reveal: bool) -> Explanation<'a> {
    let Request { method, url, body, .. } = &prepared.request;
    let signatures = strings.iter().map(|signed| Signature {
        name: signed.name,
        string: if reveal { signed.string.expose() } else { &signed.masked },
        value: &signed.value,
    });
    Explanation { method, url, headers: Headers(&prepared.request), body, signatures: signatures.collect() }
}

/// The request that the arguments describe. What the document does not list is told, and kept.
fn request(operation: &'static Operation, arguments: &arguments::Sign) -> Result<Record, Failure> {
    let mut record = Record::new(operation.request);
    for (name, value) in &arguments.set {
        match field(operation, name) {
            Some(index) => set(&mut record, operation, index, value)?,
            None => {
                output::note(&unlisted(operation, name));
                record.add_extra(name, value);
            }
        }
    }
    let time = arguments.time.map(|time| time.to_string());
    for (option, source, value) in [
        ("--nonce", Source::Nonce, arguments.nonce.as_deref()),
        ("--time", Source::TimeMillis, time.as_deref()),
        ("--trace-id", Source::TraceId, arguments.trace_id.as_deref()),
    ] {
        let Some(value) = value else { continue };
        let index = operation.slots.iter().position(|slot| slot.source == source);
        let index = index
            .ok_or_else(|| Failure::Input(format!("{option}: a request to {} has no such field", operation.id)))?;
        set(&mut record, operation, index, value)?;
    }
    Ok(record)
}

/// The field that a name means: its own, the one under which it is signed, or a header's in any case.
fn field(operation: &Operation, name: &str) -> Option<usize> {
    let signed = || operation.slots.iter().position(|slot| slot.signs_as == name);
    let header = || {
        let mut fields = operation.request.fields.iter().zip(operation.slots);
        fields.position(|(field, slot)| slot.in_header && field.name.eq_ignore_ascii_case(name))
    };
    operation.request.index_of(name).or_else(signed).or_else(header)
}

fn set(record: &mut Record, operation: &Operation, index: usize, value: &str) -> Result<(), Failure> {
    let (Some(field), Some(slot)) = (operation.request.fields.get(index), operation.slots.get(index)) else {
        return Ok(());
    };
    if slot.source == Source::Signature {
        return Err(Failure::Input(format!("`{}` is a signature; it is made of the other fields", field.name)));
    }
    match field.kind {
        Kind::Text | Kind::Time(_) => record.set_text(index, value),
        Kind::Integer => {
            let integer = value.parse();
            let integer = integer.map_err(|_| Failure::Input(format!("`{}` must be a whole number", field.name)))?;
            record.set_integer(index, integer);
        }
        Kind::Boolean | Kind::Object(_) | Kind::List(..) => {
            return Err(Failure::Input(format!("`{}` cannot be set by one text", field.name)));
        }
    }
    Ok(())
}

fn unlisted(operation: &Operation, name: &str) -> String {
    let fields = operation.request.fields.iter().map(|field| field.name);
    let meant = lookup::nearest(name, fields.chain(operation.slots.iter().map(|slot| slot.signs_as)));
    let meant = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
    format!("warning: `{name}` is not in the document; sent and signed as it is{meant}")
}
