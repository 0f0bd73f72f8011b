//! The call's method and URL.

use super::{Kind, Walk};
use crate::page::Note;

pub(super) fn compare(walk: &mut Walk<'_>) {
    method(walk);
    url(walk);
}

fn method(walk: &mut Walk<'_>) {
    let ours = &walk.spec.operation.http.method;
    let stated = &walk.facts.methods;
    let Some(first) = stated.first() else {
        walk.notes.push(Note::new(1, "the page names no HTTP method: it was not compared"));
        return;
    };
    if stated.iter().all(|stated| stated.value != ours.word()) {
        let explained = walk.errata.quoting("http.method", &first.value, &first.value);
        let message = format!("the page says {}, the spec {}", first.value, ours.word());
        walk.add(Kind::Method, &walk.spec.operation.http.span, Some(first.line), message, explained);
    }
}

fn url(walk: &mut Walk<'_>) {
    let path = &walk.spec.operation.http.path;
    let Some(first) = walk.facts.urls.first() else {
        walk.notes.push(Note::new(1, "the page names no URL: it was not compared"));
        return;
    };
    let same = walk.facts.urls.iter().find(|stated| split(&stated.value).1 == path.value);
    let Some(same) = same else {
        let theirs = split(&first.value).1;
        let explained = walk.errata.quoting("http.path", theirs, &first.value);
        let message = format!("the page's URL has the path `{theirs}`, the spec `{}`", path.value);
        walk.add(Kind::Url, &path.span, Some(first.line), message, explained);
        return;
    };
    let Some(provider) = &walk.spec.provider else { return };
    let host = split(&same.value).0;
    let known = provider.hosts.0.iter().any(|(_, spec)| split(&spec.url.value).0 == host);
    if !host.is_empty() && !known {
        let hosts = provider.hosts.0.iter().find_map(|(name, spec)| {
            let theirs = format!("https://{host}");
            let explained = walk.errata.quoting(&format!("hosts.{}.url", name.value), &theirs, &same.value);
            explained.map(|explained| (spec, explained))
        });
        let message = format!("the page's URL is at `{host}`, which is none of the provider's hosts");
        walk.add(Kind::Url, &path.span, Some(same.line), message, hosts.map(|(_, explained)| explained));
    }
}

/// The host and the path of a URL, without its query; a path alone has no host.
fn split(url: &str) -> (&str, &str) {
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let Some((_, rest)) = url.split_once("://") else { return ("", url) };
    match rest.find('/') {
        Some(at) => (rest.get(..at).unwrap_or_default(), rest.get(at..).unwrap_or_default()),
        None => (rest, "/"),
    }
}
