//! Rules about files as a whole: their names, texts, links, days and errata.

use super::Folder;
use crate::{
    decode::Spanned,
    diagnostic::{Diagnostics, Rule},
    model::HostRole,
    spec::{DocumentSpec, ErratumSpec},
    tree::{Node, Value},
};

pub(super) fn check(folder: &Folder, out: &mut Diagnostics) {
    if let Some(provider) = &folder.provider {
        file_name(&provider.spec.id, &folder.name, "folder", out);
        empty_texts(&provider.root, out);
        document(&provider.spec.document, out);
        provider.spec.gateway.iter().for_each(|gateway| document(&gateway.document, out));
        errata(&provider.spec.errata, &provider.root, out);
        primary_host(&provider.spec, out);
        provider.spec.hosts.0.iter().for_each(|(_, host)| host_url(&host.url, out));
    }
    for operation in &folder.operations {
        file_name(&operation.spec.id, &operation.stem, "file", out);
        empty_texts(&operation.root, out);
        document(&operation.spec.document, out);
        errata(&operation.spec.errata, &operation.root, out);
    }
    for field in super::fields(folder) {
        field.spec.source.iter().for_each(|source| url(source, out));
    }
}

fn document(document: &DocumentSpec, out: &mut Diagnostics) {
    url(&document.url, out);
    date(&document.read, out);
}

fn errata(errata: &[ErratumSpec], root: &Node, out: &mut Diagnostics) {
    for erratum in errata {
        expired_erratum(erratum, root, out);
        idle_erratum(erratum, out);
        erratum.source.iter().for_each(|source| url(source, out));
    }
}

fn file_name(id: &Spanned<String>, name: &str, what: &str, out: &mut Diagnostics) {
    if id.value != name && !id.is_stand_in() {
        out.add(Rule::FileName, &id.span, format!("the id is `{}`, the {what} is called `{name}`", id.value))
            .help(format!("write `{name}`, or rename the {what}"));
    }
}

fn empty_texts(node: &Node, out: &mut Diagnostics) {
    match &node.value {
        Value::Scalar { .. } => {}
        Value::List(items) => items.iter().for_each(|item| empty_texts(item, out)),
        Value::Map(entries) => {
            for (key, node) in entries {
                match &node.value {
                    Value::Scalar { text, .. }
                        if ["en", "zh"].contains(&key.text.as_str()) && text.trim().is_empty() =>
                    {
                        out.add(Rule::EmptyText, &key.span, format!("`{}` holds no words", key.text))
                            .help("say in a sentence what it is");
                    }
                    _ => empty_texts(node, out),
                }
            }
        }
    }
}

/// An erratum quotes the spec; when the spec changes there, somebody must look at it again.
fn expired_erratum(erratum: &ErratumSpec, root: &Node, out: &mut Diagnostics) {
    let quoted = erratum.ours.as_ref().unwrap_or(&erratum.says);
    match root.at(&erratum.at.value).map(|node| (node, &node.value)) {
        None => {
            out.add(Rule::Erratum, &erratum.at.span, format!("there is no `{}` in this file", erratum.at.value))
                .help("write the place as it is now, or remove the erratum");
        }
        Some((_, Value::Scalar { text, .. })) if text.trim() == quoted.value.trim() => {}
        Some((node, _)) => {
            out.add(Rule::Erratum, &quoted.span, "the erratum no longer quotes what stands there")
                .also(&node.span, "this stands there")
                .help("look at the page again: mend the quotation, or remove the erratum");
        }
    }
}

fn idle_erratum(erratum: &ErratumSpec, out: &mut Diagnostics) {
    if let Some(ours) = erratum.ours.as_ref().filter(|ours| ours.value.trim() == erratum.says.value.trim()) {
        out.add(Rule::IdleErratum, &ours.span, "`ours` is what the document says")
            .also(&erratum.says.span, "the document")
            .help("leave out `ours` where the spec follows the document");
    }
}

fn primary_host(spec: &crate::spec::ProviderSpec, out: &mut Diagnostics) {
    let is_there = spec.hosts.get(HostRole::PRIMARY).is_some()
        || spec.hosts.unreadable_names().any(|name| name == HostRole::PRIMARY);
    // Without any host, the key itself is missing and reported.
    if let Some((first, _)) = spec.hosts.0.first().filter(|_| !is_there) {
        out.add(Rule::NoPrimaryHost, &first.span, "there is no host `primary`")
            .help("add `primary: { url: …, doc: … }`");
    }
}

/// Paths are set behind a host's URL, and it stands in docs and tables: so it has no query, and no password.
fn host_url(host: &Spanned<String>, out: &mut Diagnostics) {
    url(host, out);
    let behind = host.value.split_once("://").map_or("", |(_, address)| address);
    if behind.contains(['@', '?', '#']) {
        out.add(Rule::Url, &host.span, "a host's URL has no user, no query and no fragment")
            .help("write `https://`, the host, and at most a path");
    }
}

/// A host or page. Pages are `https` or `http`, and so are the interfaces of all providers.
fn url(url: &Spanned<String>, out: &mut Diagnostics) {
    let address = url.value.strip_prefix("https://").or_else(|| url.value.strip_prefix("http://"));
    let host = address.and_then(|address| address.split(['/', '?', '#']).next()).unwrap_or_default();
    let is_url = !host.is_empty() && !url.value.contains(char::is_whitespace);
    if !is_url && !url.is_stand_in() {
        out.add(Rule::Url, &url.span, format!("`{}` is no URL", url.value)).help("write `https://` and a host");
    }
}

fn date(date: &Spanned<String>, out: &mut Diagnostics) {
    let parts: Vec<&str> = date.value.split('-').collect();
    let is_day = match parts.as_slice() {
        [year, month, day]
            if [(year, 4), (month, 2), (day, 2)]
                .iter()
                .all(|(part, length)| part.len() == *length && part.bytes().all(|byte| byte.is_ascii_digit())) =>
        {
            day_exists(year.parse().ok(), month.parse().ok(), day.parse().ok())
        }
        _ => false,
    };
    if !is_day && !date.is_stand_in() {
        out.add(Rule::Date, &date.span, format!("`{}` is no day", date.value)).help("write it as `2026-11-21`");
    }
}

pub(super) fn day_exists(year: Option<u16>, month: Option<u8>, day: Option<u8>) -> bool {
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return false };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    year > 0 && (1..=days).contains(&day)
}
