//! A gateway as a list of words, each with its place in the spec.

use crate::model::{Content, Endpoint, FormSignature, Gateway, Item, Label, Setting, Text};

/// A word of a gateway's description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::diff) struct GatewayWord {
    pub(in crate::diff) place: String,
    pub(in crate::diff) text: String,
}

/// What calls depend on, in the spec's order.
pub(in crate::diff) fn words(gateway: &Gateway) -> Vec<GatewayWord> {
    // Texts and pages are compared by themselves.
    let Gateway {
        title: _,
        doc: _,
        document: _,
        read: _,
        endpoints,
        path,
        url,
        settings,
        query,
        headers,
        parts,
        signature,
    } = gateway;
    let mut words = Vec::new();
    let mut say = |place: String, text: String| words.push(GatewayWord { place, text });
    for Endpoint { name, tls, host, doc: _ } in endpoints {
        let host: Vec<&str> = host.iter().map(|label| self::label(gateway, label)).collect();
        say(format!("endpoints.{name}"), format!("{}://{}", if *tls { "https" } else { "http" }, host.join(".")));
    }
    say("path".to_owned(), path.clone());
    if let Some((variable, member)) = url {
        say("url".to_owned(), format!("{variable}.{member}"));
    }
    for setting in settings {
        say(format!("settings.{}", setting.name), self::setting(gateway, setting));
    }
    for (kind, items) in [("query", query), ("headers", headers), ("parts", parts)] {
        for Item { name, content, signed, doc: _ } in items {
            let unsigned = if *signed { "" } else { ", not signed" };
            say(format!("{kind}.{name}"), format!("{}{unsigned}", self::content(gateway, content)));
        }
    }
    let FormSignature { scheme, service, id, key, method, backdate } = signature;
    let (id, key) = (gateway.setting(*id), gateway.setting(*key));
    let scheme = scheme.word();
    let text = format!("{scheme} of {method} for {service} by {id} and {key}, dated {backdate} seconds before");
    say("signature".to_owned(), text);
    words
}

/// The texts, each with its place.
pub(in crate::diff) fn texts(gateway: &Gateway) -> Vec<(String, Text)> {
    let mut texts = vec![("title".to_owned(), gateway.title.clone()), ("doc".to_owned(), gateway.doc.clone())];
    texts.extend(gateway.endpoints.iter().map(|one| (format!("endpoints.{}.doc", one.name), one.doc.clone())));
    texts.extend(gateway.settings.iter().map(|one| (format!("settings.{}.doc", one.name), one.doc.clone())));
    for (kind, items) in [("query", &gateway.query), ("headers", &gateway.headers), ("parts", &gateway.parts)] {
        texts.extend(items.iter().map(|item| (format!("{kind}.{}.doc", item.name), item.doc.clone())));
    }
    texts
}

fn label<'g>(gateway: &'g Gateway, label: &'g Label) -> &'g str {
    match label {
        Label::Text(text) => text,
        Label::Setting(index) => gateway.setting(*index),
    }
}

fn setting(gateway: &Gateway, setting: &Setting) -> String {
    let Setting { name: _, required, variables, file, instead_of, doc: _ } = setting;
    let mut text = if *required { "required".to_owned() } else { "optional".to_owned() };
    let other = instead_of.map(|other| format!("instead of {}", gateway.setting(other)));
    for place in variables.iter().cloned().chain(file.clone()).chain(other) {
        text.push_str(", ");
        text.push_str(&place);
    }
    text
}

fn content(gateway: &Gateway, content: &Content) -> String {
    match content {
        Content::Constant(constant) => format!("{constant:?}"),
        Content::Setting(index) => gateway.setting(*index).to_owned(),
        Content::Call => "call".to_owned(),
        Content::Message => "message".to_owned(),
        Content::Protobuf(names) => format!("protobuf of {}", names.join(", ")),
        Content::TraceId => "trace-id".to_owned(),
        Content::TimeMillis => "time-millis".to_owned(),
        Content::Signature => "signature".to_owned(),
        Content::SignatureTime => "signature-time".to_owned(),
    }
}
