//! Fields: which there are, and what is said of each.

use std::collections::BTreeSet;

use super::{Kind, Place, Walk, errors::absence, explain::same_page};
use crate::{
    decode::{Map, Spanned},
    numbered,
    page::{
        Note,
        facts::{Field, Mark, Side, TypeName},
    },
    spec::{FieldSpec, LayoutWord, MethodWord, TimeFormatWord, TypeWord},
    tree::Span,
};

/// A field of the spec that a page's name leads to.
struct Found<'a> {
    spec: &'a FieldSpec,
    place: Place<'a>,
}

pub(super) fn compare(walk: &mut Walk<'_>) {
    for side in [Side::RequestHeader, Side::Request, Side::Reply] {
        // What stands in the path may be all that a request has.
        let has_fields = walk.facts.has(side) || side == Side::Request && walk.facts.has(Side::Path);
        if !has_fields {
            walk.not_compared(side);
        }
    }
    let facts = walk.facts;
    for field in &facts.fields {
        match field.side {
            Side::ReplyHeader | Side::Elsewhere => {}
            _ => on_page(walk, field),
        }
    }
    for side in [Side::ReplyHeader, Side::Elsewhere] {
        if let Some((_, line)) = facts.tables.iter().find(|(found, _)| *found == side) {
            let message =
                format!("the page lists {}, of which specs say nothing: they were not compared", side.words());
            walk.notes.push(Note::new(*line, message));
        }
    }
    let spec = walk.spec;
    if facts.has(Side::RequestHeader)
        && let Some(provider) = &spec.provider
    {
        let listed = listed_places(walk, Side::RequestHeader);
        in_spec(walk, &listed, &provider.headers, "headers", None);
    }
    let is_get = spec.operation.http.method == MethodWord::Get;
    if facts.has(Side::Request) || facts.has(Side::Query) || is_get && facts.has(Side::Path) {
        let listed = listed_places(walk, Side::Request);
        in_spec(walk, &listed, &spec.operation.request, "request", None);
    }
    if facts.has(Side::Reply) {
        let listed = listed_places(walk, Side::Reply);
        in_spec(walk, &listed, &spec.operation.reply, "reply", None);
    }
}

/// The maps of fields that a side's fields may stand in, with their paths.
fn maps<'a>(walk: &Walk<'a>, side: Side) -> Vec<(&'a Map<FieldSpec>, &'static str)> {
    let spec = walk.spec;
    let provider = spec.provider.as_ref();
    let headers = provider.map(|provider| (&provider.headers, "headers"));
    let query = provider.map(|provider| (&provider.query, "query"));
    let request = Some((&spec.operation.request, "request"));
    match side {
        Side::RequestHeader => vec![headers],
        Side::Query => vec![query, request],
        Side::Request | Side::Path => vec![request, query],
        _ => vec![Some((&spec.operation.reply, "reply"))],
    }
    .into_iter()
    .flatten()
    .collect()
}

/// The name of the element or object around a message, which is no field: XML's root.
fn root<'a>(walk: &Walk<'a>, side: Side) -> Option<&'a str> {
    let wire = &walk.spec.provider.as_ref()?.wire;
    let format = if side == Side::Reply { &wire.reply } else { &wire.request };
    format.root.as_ref().map(|root| root.value.as_str())
}

/// A path without the element around the message.
fn without_root<'p>(walk: &Walk<'_>, side: Side, path: &'p [String]) -> &'p [String] {
    match path.split_first() {
        Some((first, rest)) if root(walk, side) == Some(first.as_str()) => rest,
        _ => path,
    }
}

fn on_page(walk: &mut Walk<'_>, field: &Field) {
    let path = without_root(walk, field.side, &field.path);
    if path.is_empty() {
        return;
    }
    let found = maps(walk, field.side).into_iter().find_map(|(map, at)| find(map, path, at, None));
    match found {
        Some(found) => values(walk, field, &found),
        None => {
            let headers = walk.spec.provider.as_ref().and_then(|provider| provider.headers.0.first());
            let span = match (field.side, headers) {
                (Side::RequestHeader, Some((first, _))) => &first.span,
                (Side::Reply, _) => walk.spec.key("reply"),
                _ => walk.spec.key("request"),
            };
            let message =
                format!("the page lists `{}` among its {}, the spec does not", path.join("."), field.side.words());
            walk.add(Kind::FieldOnPage, span, Some(field.line), message, None);
        }
    }
}

/// The field at a path of names. Aliases are names too, and the fields of an object that may be missing stand one level
/// higher as well.
fn find<'a>(map: &'a Map<FieldSpec>, path: &[String], at: &str, source: Option<&'a str>) -> Option<Found<'a>> {
    let (first, rest) = path.split_first()?;
    let source_of = |spec: &'a FieldSpec| spec.source.as_ref().map(|source| source.value.as_str()).or(source);
    let direct = map.0.iter().find(|(name, spec)| is_named(name, spec, first));
    if let Some((name, spec)) = direct {
        let here = format!("{at}.{}", name.value);
        if rest.is_empty() {
            return Some(Found { spec, place: Place { path: here, source: source_of(spec) } });
        }
        return find(&spec.fields, rest, &format!("{here}.fields"), source_of(spec));
    }
    let is_inlined = |spec: &FieldSpec| FieldSpec::flag(&spec.inline_when_absent, false) || stands_beside(spec);
    let inlined = map.0.iter().filter(|(_, spec)| is_inlined(spec));
    inlined
        .into_iter()
        .find_map(|(name, spec)| find(&spec.fields, path, &format!("{at}.{}.fields", name.value), source))
}

fn is_named(name: &Spanned<String>, spec: &FieldSpec, wanted: &str) -> bool {
    [name]
        .into_iter()
        .chain(&spec.aliases)
        .any(|name| name.value == wanted || numbered::number(&name.value, wanted).is_some())
}

/// Whether a list's fields stand beside the other members of the message, and the list itself is none of them.
fn stands_beside(spec: &FieldSpec) -> bool {
    let layout = spec.layout.as_ref().map(|layout| layout.value);
    spec.kind.value == TypeWord::List && matches!(layout, Some(LayoutWord::Numbered | LayoutWord::Columns))
}

/// What the spec lists and the page does not.
fn in_spec<'a>(
    walk: &mut Walk<'a>,
    listed: &BTreeSet<String>,
    map: &'a Map<FieldSpec>,
    at: &str,
    source: Option<&'a str>,
) {
    for (name, spec) in &map.0 {
        let path = format!("{at}.{}", name.value);
        let outer = source;
        let source = spec.source.as_ref().map(|source| source.value.as_str()).or(outer);
        if stands_beside(spec) {
            in_spec(walk, listed, &spec.fields, &format!("{path}.fields"), source);
            continue;
        }
        let is_listed = listed.contains(&path);
        if !is_listed {
            let explained = absence(walk, &Place { path: path.clone(), source });
            let message =
                format!("the spec lists `{}`, the page does not, neither in a table nor in a message", name.value);
            walk.add(Kind::FieldInSpec, &name.span, None, message, explained);
        }
        if spec.fields.0.is_empty() {
            continue;
        }
        let inside = format!("{path}.fields");
        let inline = FieldSpec::flag(&spec.inline_when_absent, false);
        if inline || listed.iter().any(|place| place.starts_with(&format!("{inside}."))) {
            // A page without the object may still have its fields, one level higher: they are not the object's page's.
            in_spec(walk, listed, &spec.fields, &inside, if inline { outer } else { source });
        } else if is_listed {
            let message = format!("the page has no table of the fields of `{}`: they were not compared", name.value);
            walk.notes.push(Note::new(1, message));
        }
    }
}

/// The places of the spec that the page has, in a table or in a message.
fn listed_places(walk: &Walk<'_>, side: Side) -> BTreeSet<String> {
    let facts = walk.facts;
    let is_request = side == Side::Request;
    let belongs = |other: Side| other == side || is_request && matches!(other, Side::Query | Side::Path);
    let mut paths: Vec<Vec<String>> =
        facts.fields.iter().filter(|field| belongs(field.side)).map(|field| field.path.clone()).collect();
    let message_side = if side == Side::Reply { Side::Reply } else { Side::Request };
    for message in facts.messages.iter().filter(|message| message.side == Some(message_side)) {
        if side == Side::RequestHeader {
            paths.extend(message.headers.iter().map(|(name, _)| vec![name.clone()]));
        } else {
            paths.extend(message.body.iter().map(|(path, _)| path.clone()));
        }
    }
    let mut places = BTreeSet::new();
    for path in &paths {
        let path = without_root(walk, side, path);
        // An object is there when one of its fields is.
        for length in 1..=path.len() {
            let outer = path.get(..length).unwrap_or_default();
            let found = maps(walk, side).into_iter().find_map(|(map, at)| find(map, outer, at, None));
            places.extend(found.map(|found| found.place.path));
        }
    }
    places
}

/// What both say of a field.
fn values(walk: &mut Walk<'_>, field: &Field, found: &Found<'_>) {
    let spec = found.spec;
    let elsewhere = found.place.source.is_some_and(|source| !same_page(source, walk.page_url));
    walk.unstated.see(field, spec, elsewhere);
    let mut check = Check { walk, field, place: &found.place };
    kind(&mut check, spec);
    required(&mut check, spec);
    length(&mut check, spec);
    let ours = spec.constant.as_ref().map(text);
    check.text(Kind::Constant, "const", field.constant.as_deref(), ours, &spec.kind.span);
    let default = spec.default.as_ref().map(text);
    check.text(Kind::Default, "default", field.default.as_deref(), default, &spec.kind.span);
    listed(&mut check, spec);
    characters(&mut check, spec);
    example(&mut check, spec);
}

fn text(value: &Spanned<String>) -> (&str, &Span) {
    (value.value.as_str(), &value.span)
}

/// One field, while it is compared.
struct Check<'c, 'a> {
    walk: &'c mut Walk<'a>,
    field: &'c Field,
    place: &'c Place<'c>,
}

impl Check<'_, '_> {
    fn differs(&mut self, kind: Kind, key: &str, theirs: &str, ours: &str, span: &Span) {
        let path = format!("{}.{key}", self.place.path);
        // Where else a field was read does not explain what this page says of it.
        let explained = self.walk.errata.quoting(&path, theirs, &self.field.text);
        let name = self.field.path.join(".");
        let what = match kind {
            Kind::Type => "the type",
            Kind::Required => "whether it is required",
            Kind::Length => key,
            Kind::Characters => "the characters",
            Kind::Values => "the values",
            Kind::Constant => "the fixed value",
            Kind::Default => "the default",
            _ => "the example",
        };
        let message = format!("`{name}`, {what}: the page says `{theirs}`, the spec {ours}");
        self.walk.add(kind, span, Some(self.field.line), message, explained);
    }

    fn text(&mut self, kind: Kind, key: &str, theirs: Option<&str>, ours: Option<(&str, &Span)>, otherwise: &Span) {
        let Some(theirs) = theirs.map(str::trim) else { return };
        match ours {
            Some((ours, _)) if ours.trim() == theirs => {}
            Some((ours, span)) => self.differs(kind, key, theirs, &format!("`{}`", ours.trim()), span),
            None => self.differs(kind, key, theirs, "nothing", otherwise),
        }
    }
}

fn kind(check: &mut Check<'_, '_>, spec: &FieldSpec) {
    // A point in time may be written as either.
    let Some(theirs) = check.field.kind.filter(|kind| *kind != TypeName::Time) else { return };
    let ours = spec.kind.value;
    if ours == TypeWord::Time && theirs == TypeName::String {
        return;
    }
    // An object in a header is sent as a JSON text, which pages call a string.
    let is_text = check.field.side == Side::RequestHeader && ours == TypeWord::Object;
    let same = match theirs {
        TypeName::String => ours == TypeWord::String || is_text,
        TypeName::Integer => ours == TypeWord::Integer,
        TypeName::Object => ours == TypeWord::Object,
        TypeName::Array => ours == TypeWord::List,
        TypeName::Boolean => ours == TypeWord::Boolean,
        _ => false,
    };
    if !same {
        check.differs(Kind::Type, "type", theirs.word(), &format!("`{}`", ours.word()), &spec.kind.span);
    }
}

fn required(check: &mut Check<'_, '_>, spec: &FieldSpec) {
    let Some(mark) = check.field.mark else { return };
    let ours = spec.required.value;
    if ours != (mark == Mark::Yes) {
        let theirs = match mark {
            Mark::Yes => "true",
            Mark::No => "false",
            Mark::Conditional => "under a condition",
        };
        check.differs(Kind::Required, "required", theirs, &format!("`{ours}`"), &spec.required.span);
    }
}

fn length(check: &mut Check<'_, '_>, spec: &FieldSpec) {
    let stated = check.field.length;
    // A form of times says how long they are.
    let form = spec.format.as_ref().map(|format| format.value);
    if form.is_some_and(|form| form != TimeFormatWord::Compact || stated.max == Some(14)) {
        return;
    }
    let exact = spec.length.as_ref();
    // What the spec has in one key, errata name by that key.
    let key_of = |own: bool, key| if own || exact.is_none() { key } else { "length" };
    // A least length of one says that the field is not sent empty, which holds for every field.
    let least = (
        stated.min.filter(|min| *min > 1),
        spec.min_length.as_ref().or(exact),
        key_of(spec.min_length.is_some(), "min_length"),
    );
    let greatest = (stated.max, spec.max_length.as_ref().or(exact), key_of(spec.max_length.is_some(), "max_length"));
    for (theirs, ours, key) in [least, greatest] {
        let Some(theirs) = theirs else { continue };
        match ours {
            Some(ours) if ours.value == theirs => {}
            Some(ours) => {
                check.differs(Kind::Length, key, &theirs.to_string(), &format!("`{}`", ours.value), &ours.span)
            }
            None => check.differs(Kind::Length, key, &theirs.to_string(), "nothing", &spec.kind.span),
        }
    }
}

fn listed(check: &mut Check<'_, '_>, spec: &FieldSpec) {
    let theirs = &check.field.values;
    if theirs.is_empty() {
        return;
    }
    let mut ours: Vec<&str> =
        spec.values.names().chain(spec.constant.as_ref().map(|value| value.value.as_str())).collect();
    let mut wanted: Vec<&str> = theirs.iter().map(String::as_str).collect();
    ours.sort_unstable();
    wanted.sort_unstable();
    if ours != wanted {
        let span = spec.values.0.first().map_or(&spec.kind.span, |(name, _)| &name.span);
        let ours = if ours.is_empty() { "nothing".to_owned() } else { format!("`{}`", ours.join(", ")) };
        let theirs = wanted.join(", ");
        check.differs(Kind::Values, "values", &theirs, &ours, span);
    }
}

fn characters(check: &mut Check<'_, '_>, spec: &FieldSpec) {
    let Some(theirs) = check.field.characters.clone() else { return };
    let set = |text: &str| {
        let mut parts: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    };
    match &spec.characters {
        Some(ours) if set(&ours.value) == set(&theirs) => {}
        Some(ours) => check.differs(Kind::Characters, "characters", &theirs, &format!("`{}`", ours.value), &ours.span),
        None => check.differs(Kind::Characters, "characters", &theirs, "nothing", &spec.kind.span),
    }
}

/// The example of the row; where its table has none, that of the page's message.
fn example(check: &mut Check<'_, '_>, spec: &FieldSpec) {
    if matches!(spec.kind.value, TypeWord::Object | TypeWord::List) {
        return;
    }
    let in_message = || {
        let messages = check.walk.facts.messages.iter().filter(|message| message.side == Some(check.field.side));
        let mut values = messages.flat_map(|message| &message.body).filter(|(path, _)| *path == check.field.path);
        values.find_map(|(_, value)| value.clone())
    };
    let theirs = check.field.example.clone().or_else(in_message);
    let ours = spec.example.as_ref().map(text);
    // What the row fixes is its own example.
    if theirs.is_none() || theirs.as_deref() == spec.constant.as_ref().map(|value| value.value.as_str()) {
        return;
    }
    check.text(Kind::Example, "example", theirs.as_deref(), ours, &spec.kind.span);
}
