//! Reference pages in Markdown, in English and Chinese: those that are checked in, and those of the site.

mod gateway;
mod orders;
mod signing;
pub mod site;

use orders::flatten;

use super::{
    COMMAND, File,
    docs::{self, Asked},
};
use crate::model::{ErrorRow, Field, Model, Operation, Place, Provider, Rule, Slot, Text, Trust};

/// A page per provider and language, and an index.
pub(super) fn emit(model: &Model) -> Vec<File> {
    let mut files = Vec::new();
    for language in Language::ALL {
        for provider in &model.providers {
            let path = format!("docs/reference/{}/{}.md", language.id(), provider.id);
            files.push(File { path, content: page(language, provider) });
        }
        files.push(File {
            path: format!("docs/reference/{}/README.md", language.id()),
            content: index(language, model),
        });
    }
    files
}

/// A language in which pages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Simplified Chinese.
    Chinese,
}

impl Language {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The name of its folder: `en`, `zh`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.say("en", "zh")
    }

    /// The text in this language.
    #[must_use]
    pub fn of(self, text: &Text) -> &str {
        match self {
            Self::English => &text.en,
            Self::Chinese => &text.zh,
        }
    }

    fn say(self, en: &'static str, zh: &'static str) -> &'static str {
        match self {
            Self::English => en,
            Self::Chinese => zh,
        }
    }

    /// [`Language::say`] for those who know no language.
    fn sayer(self) -> fn(&'static str, &'static str) -> &'static str {
        match self {
            Self::English => |en, _| en,
            Self::Chinese => |_, zh| zh,
        }
    }
}

/// How an operation is signed, what can go wrong, and where its page is wrong: for whatever takes Markdown.
#[cfg(feature = "schema")]
pub(super) fn about_operation(provider: &Provider, operation: &Operation) -> String {
    let mut out = orders::weak_success(Language::English, operation).unwrap_or_default();
    signing::section(&mut out, Language::English, provider, operation);
    orders::states(&mut out, Language::English, provider, operation, "###");
    let asked = Asked::of(operation);
    errors(&mut out, Language::English, asked, &operation.errors, "Error codes", "###");
    errors(&mut out, Language::English, asked, provider.shared_rows(operation), "Shared error codes", "###");
    errata(&mut out, Language::English, &operation.errata, "###");
    out.trim().to_owned()
}

/// Where a provider's shared page is wrong.
#[cfg(feature = "schema")]
pub(super) fn about_provider(provider: &Provider) -> String {
    let mut out = String::new();
    errata(&mut out, Language::English, &provider.errata, "###");
    out.trim().to_owned()
}

fn header(specs: &str) -> String {
    format!("<!-- Made by `{COMMAND}` from {specs}. Do not edit: change the spec and run the command. -->\n\n")
}

fn index(language: Language, model: &Model) -> String {
    let mut out = header("specs/");
    out.push_str(&format!("# {}\n\n", language.say("Providers", "服务商")));
    for provider in &model.providers {
        out.push_str(&format!("- [{}]({}.md)\n", language.of(&provider.title), provider.id));
    }
    out
}

fn page(language: Language, provider: &Provider) -> String {
    let mut out = header(&format!("specs/{}/", provider.id));
    out.push_str(&format!("# {}\n\n{}\n", language.of(&provider.title), language.of(&provider.doc)));
    if let Trust::Channel(why) = &provider.trust {
        out.push_str(&format!("\n**{}**\n", language.of(why).replace('\n', " ")));
    }
    out.push_str(&format!("\n<{}> ({})\n", provider.document, provider.read));
    out.push_str(&format!("\n## {}\n\n", language.say("Hosts", "域名")));
    table(&mut out, &[language.say("host", "名称"), "URL", language.say("meaning", "说明")]);
    for host in &provider.hosts {
        row(&mut out, &[host.name.clone(), format!("`{}`", host.url), language.of(&host.doc).to_owned()]);
    }
    out.push_str(&format!("\n## {}\n\n", language.say("Credentials", "凭据")));
    let credentials = provider.credentials.iter().map(|credential| (credential.field.name.clone(), &credential.field));
    fields(&mut out, language, credentials);
    gateway::section(&mut out, language, provider);
    errors(&mut out, language, Asked::Either, &provider.errors, language.say("Shared error codes", "公共错误码"), "##");
    errata(&mut out, language, &provider.errata, "##");
    for operation in &provider.operations {
        self::operation(&mut out, language, provider, operation);
    }
    out
}

fn operation(out: &mut String, language: Language, provider: &Provider, operation: &Operation) {
    let (title, doc) = (language.of(&operation.title), language.of(&operation.doc));
    out.push_str(&format!("\n## {title} (`{}`)\n\n{doc}\n", operation.id));
    if let Some((_, guidance)) = &operation.guidance {
        out.push_str(&format!("\n{}\n", language.of(guidance)));
    }
    if let Some(warning) = orders::weak_success(language, operation) {
        out.push_str(&format!("\n{warning}\n"));
    }
    out.push_str(&format!("\n`{} {}`\n", operation.method.word(), operation.path));
    gateway::call(out, language, provider, operation);
    out.push_str(&format!("\n<{}> ({})\n", operation.document, operation.read));
    request(out, language, operation);
    signing::section(out, language, provider, operation);
    out.push_str(&format!("\n### {}\n\n", language.say("Reply", "应答")));
    let mut reply = Vec::new();
    flatten("", &operation.reply.fields, &mut reply);
    fields(out, language, reply.into_iter());
    orders::states(out, language, provider, operation, "###");
    errors(out, language, Asked::of(operation), &operation.errors, language.say("Error codes", "错误码"), "###");
    for example in &operation.examples {
        out.push_str(&format!("\n### {}\n\n```\n{}\n```\n", language.of(&example.title), example.text));
    }
    errata(out, language, &operation.errata, "###");
}

/// A part of a request, with its fields in the page's order.
struct RequestPart<'m> {
    title: &'static str,
    fields: Vec<(String, &'m Field)>,
}

/// The body first, under a title of the caller's, then what goes into the URL and the headers. Parts without fields
/// are left out.
fn request_parts<'m>(language: Language, body: &'static str, operation: &'m Operation) -> Vec<RequestPart<'m>> {
    type Belongs = fn(&Place) -> bool;
    let places: [(&str, Belongs); 4] = [
        (body, |place| *place == Place::Body),
        (language.say("Path", "路径参数"), |place| *place == Place::Path),
        (language.say("Query", "查询参数"), |place| matches!(place, Place::Parameter | Place::Query)),
        (language.say("Headers", "请求头"), |place| matches!(place, Place::Header | Place::Member(_))),
    ];
    let parts = places.into_iter().map(|(title, belongs)| {
        let mut slots: Vec<&Slot> = operation.slots.iter().filter(|slot| belongs(&slot.place)).collect();
        slots.sort_by_key(|slot| (matches!(slot.place, Place::Member(_)), slot.field.page_order));
        let named = slots.into_iter().map(|slot| match &slot.place {
            Place::Member(header) => (format!("{header}.{}", slot.field.name), &slot.field),
            _ => (slot.field.name.clone(), &slot.field),
        });
        RequestPart { title, fields: named.collect() }
    });
    parts.filter(|part| !part.fields.is_empty()).collect()
}

fn request(out: &mut String, language: Language, operation: &Operation) {
    let mut rules = Some(&operation.rules);
    for part in request_parts(language, language.say("Request", "请求"), operation) {
        out.push_str(&format!("\n### {}\n\n", part.title));
        fields(out, language, part.fields.into_iter());
        // Rules are about the first part, the body, where there is one.
        for rule in rules.take().into_iter().flatten() {
            out.push_str(&format!("\n{}\n", self::rule(language, operation, rule)));
        }
    }
    for (field, why) in &operation.unused {
        out.push_str(&format!("\n`{}`: {}\n", field.name, language.of(why)));
    }
}

fn rule(language: Language, operation: &Operation, rule: &Rule) -> String {
    let name =
        |index: &usize| operation.slots.get(*index).map(|slot| format!("`{}`", slot.field.name)).unwrap_or_default();
    let names = |indices: &[usize]| indices.iter().map(name).collect::<Vec<_>>().join(language.say(", ", "、"));
    match rule {
        Rule::AtLeastOneOf(fields) => {
            format!("{} {}", language.say("At least one must be given:", "至少填写一个："), names(fields))
        }
        Rule::Precedence(fields) => {
            format!(
                "{} {}",
                language.say("Where several are given, the first wins:", "同时填写时以靠前者为准："),
                names(fields)
            )
        }
        Rule::RequiredIf(field, present) => match language {
            Language::English => format!("{} must be given where {} is.", name(field), name(present)),
            Language::Chinese => format!("填写 {} 时，{} 必填。", name(present), name(field)),
        },
    }
}

fn fields<'f>(out: &mut String, language: Language, fields: impl Iterator<Item = (String, &'f Field)>) {
    table(out, &[language.say("field", "字段"), language.say("limits", "约束"), language.say("meaning", "说明")]);
    for (name, field) in fields {
        let facts = docs::facts_in(field, language.sayer()).join(language.say(", ", "，"));
        row(out, &[format!("`{name}`"), facts, language.of(&field.doc).to_owned()]);
    }
}

fn errors<'m>(
    out: &mut String,
    language: Language,
    asked: Asked,
    rows: impl IntoIterator<Item = &'m ErrorRow>,
    title: &str,
    level: &str,
) {
    let mut rows = rows.into_iter().peekable();
    if rows.peek().is_none() {
        return;
    }
    out.push_str(&format!("\n{level} {title}\n\n"));
    let titles = [
        language.say("code", "错误码"),
        language.say("meaning and cause", "含义与原因"),
        language.say("remedy", "解决方案"),
        language.say("the order", "订单状态"),
        language.say("again", "重试"),
    ];
    table(out, &titles);
    for error in rows {
        let (order, retry) = (docs::order(asked, error.order), docs::retry(asked, error.retry));
        let cause = error.cause.as_ref().map(|cause| format!(" {}", language.of(cause))).unwrap_or_default();
        let meaning = format!("{}{cause}", language.of(&error.doc));
        let texts = [&error.remedy, &order, &retry].map(|text| language.of(text).to_owned());
        // Rows of one table may be from several pages.
        let mut cells = vec![format!("[`{}`]({})", error.codes(), error.document), meaning];
        cells.extend(texts);
        row(out, &cells);
    }
}

fn errata(out: &mut String, language: Language, errata: &[crate::model::Erratum], level: &str) {
    if errata.is_empty() {
        return;
    }
    out.push_str(&format!("\n{level} {}\n\n", language.say("Errata", "勘误")));
    let titles =
        [language.say("place", "位置"), language.say("the document says", "文档原文"), language.say("problem", "问题")];
    table(out, &titles);
    for erratum in errata {
        let says = format!("`{}`", erratum.says);
        let source = erratum.source.as_ref().map(|url| format!(" [{}]({url})", language.say("Source", "出处")));
        let problem = format!("{}{}", language.of(&erratum.problem).trim(), source.unwrap_or_default());
        row(out, &[format!("`{}`", erratum.at), says, problem]);
    }
}

fn table(out: &mut String, titles: &[&str]) {
    out.push_str(&format!("| {} |\n|{}\n", titles.join(" | "), " --- |".repeat(titles.len())));
}

fn row(out: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.trim().replace('|', "\\|").replace('\n', " ")).collect();
    out.push_str(&format!("| {} |\n", cells.join(" | ")));
}
