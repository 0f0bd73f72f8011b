//! A provider's page: what all its operations share.

use super::{
    Page,
    parts::{self, Side},
};
use crate::{
    emit::{
        docs::{Asked, prose},
        reference::{Language, row, signing, table},
    },
    model::{Format, Provider, Trust},
};

pub(super) fn page(language: Language, provider: &Provider) -> Page {
    let path = format!("{}/index.md", provider.id);
    let title = prose(language.of(&provider.title));
    let mut out = parts::top(language, &path);
    out.push_str(&format!("# {title}\n\n{}\n", prose(language.of(&provider.doc))));
    if let Trust::Channel(why) = &provider.trust {
        out.push_str(&parts::inside("notice warning", &prose(language.of(why))));
    }
    out.push_str(&parts::inside("facts", &facts(language, provider)));
    out.push_str(&format!("\n## {}\n\n", language.say("Operations", "接口")));
    for operation in &provider.operations {
        let (title, method) = (prose(language.of(&operation.title)), operation.method.word());
        out.push_str(&format!("- [{title}]({}.md) `{method} {}`\n", operation.id, operation.path));
    }
    hosts(&mut out, language, provider);
    out.push_str(&format!("\n## {}\n", language.say("Credentials", "凭据")));
    let credentials = provider.credentials.iter().map(|credential| (credential.field.name.clone(), &credential.field));
    parts::fields(&mut out, language, Side::Credentials, credentials);
    if !provider.errors.is_empty() {
        out.push_str(&format!("\n## {}\n", language.say("Shared error codes", "公共错误码")));
        parts::errors(&mut out, language, provider, Asked::Either, &provider.errors);
    }
    parts::errata(&mut out, language, &provider.errata);
    Page { path, title: language.of(&provider.title).to_owned(), depth: 0, content: out }
}

fn facts(language: Language, provider: &Provider) -> String {
    let (wire, requests, replies) = (wire(provider), requests(language, provider), replies(language, provider));
    let document = parts::document(language, &provider.document, &provider.read);
    match language {
        Language::English => format!(
            "- **Messages**: {wire}\n- **Request signature**: {requests}\n- **Reply signature**: {replies}\n- \
             **Document**: {document}"
        ),
        Language::Chinese => {
            format!(
                "- **报文格式**：{wire}\n- **请求签名**：{requests}\n- **应答签名**：{replies}\n- **文档**：{document}"
            )
        }
    }
}

/// How messages are written, each way.
pub(super) fn wire(provider: &Provider) -> String {
    let name = |format: &Format| match format {
        Format::Json => "JSON",
        Format::Xml(_) => "XML",
    };
    let (request, reply) = (name(&provider.request_format), name(&provider.reply_format));
    if request == reply { request.to_owned() } else { format!("{request} → {reply}") }
}

/// The algorithms that requests may be signed with, in one line.
pub(super) fn requests(language: Language, provider: &Provider) -> String {
    let mut names: Vec<String> = provider.schemes.iter().map(|scheme| signing::algorithms(language, scheme)).collect();
    names.dedup();
    if names.is_empty() { language.say("none", "无").to_owned() } else { names.join(language.say(", ", "、")) }
}

/// The algorithm of replies, or that there is none.
pub(super) fn replies(language: Language, provider: &Provider) -> String {
    match &provider.trust {
        Trust::Signature { scheme, .. } => signing::algorithms(language, scheme),
        Trust::Channel(_) => language.say("none; the channel is trusted", "无，信任通道").to_owned(),
    }
}

fn hosts(out: &mut String, language: Language, provider: &Provider) {
    out.push_str(&format!("\n## {}\n", language.say("Hosts", "域名")));
    let mut rows = String::new();
    table(&mut rows, &[language.say("Host", "名称"), "URL", language.say("Meaning", "说明")]);
    for host in &provider.hosts {
        row(&mut rows, &[host.name.clone(), format!("`{}`", host.url), prose(language.of(&host.doc))]);
    }
    out.push_str(&parts::inside("hosts", &rows));
}
