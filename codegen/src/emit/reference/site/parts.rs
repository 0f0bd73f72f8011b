//! What several of the site's pages have: the way to the other language, tables of fields, errors and errata.

use crate::{
    emit::{
        docs::{self, Asked, prose},
        reference::{Language, row, table},
    },
    model::{Erratum, ErrorRow, Field, Fill, Operation, OrderWord, Provider},
};

/// The link to the same page in the other language. `path` is the page's own.
pub(super) fn top(language: Language, path: &str) -> String {
    let depth = path.matches('/').count();
    let up = "../".repeat(depth.saturating_add(1));
    let html = path.strip_suffix(".md").unwrap_or(path);
    let (other, tag, name) = match language {
        Language::English => ("zh", "zh-CN", "中文"),
        Language::Chinese => ("en", "en", "English"),
    };
    // The name is no text: a search for it should not find every page.
    format!(
        "<nav class=\"language\"><a href=\"{up}{other}/{html}.html\" hreflang=\"{tag}\" lang=\"{tag}\" \
         aria-label=\"{name}\"></a></nav>\n\n"
    )
}

/// Markdown inside an element of a class.
pub(super) fn inside(class: &str, markdown: &str) -> String {
    format!("\n<div class=\"{class}\">\n\n{}\n\n</div>\n", markdown.trim())
}

/// The words in which a page says where it comes from.
pub(super) fn document(language: Language, url: &str, read: &str) -> String {
    match language {
        Language::English => format!("[The provider's page]({url}), read on {read}"),
        Language::Chinese => format!("[服务商文档]({url})，查阅于 {read}"),
    }
}

/// Whose fields a table lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// A request's: the client fills some of them.
    Request,
    /// A reply's.
    Reply,
    /// The credentials.
    Credentials,
}

impl Side {
    fn class(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Reply => "reply",
            Self::Credentials => "credentials",
        }
    }
}

/// A table of fields: name and mark, limits, meaning.
pub(super) fn fields<'f>(
    out: &mut String,
    language: Language,
    side: Side,
    fields: impl Iterator<Item = (String, &'f Field)>,
) {
    let mut rows = String::new();
    let titles =
        [language.say("Field", "字段"), language.say("Type and limits", "类型与约束"), language.say("Meaning", "说明")];
    table(&mut rows, &titles);
    for (name, field) in fields {
        let mark = match field.required {
            true => format!("<b class=\"required\">{}</b>", language.say("required", "必填")),
            false => format!("<span class=\"optional\">{}</span>", language.say("optional", "可选")),
        };
        // The required mark, which comes second, stands next to the name.
        let mut facts = docs::facts_in(field, language.sayer());
        facts.remove(1);
        row(
            &mut rows,
            &[format!("`{name}` {mark}"), facts.join(language.say(", ", "，")), meaning(language, side, field)],
        );
    }
    out.push_str(&inside(&format!("fields {}", side.class()), &rows));
}

fn meaning(language: Language, side: Side, field: &Field) -> String {
    let mut sentences = vec![prose(language.of(&field.doc)).trim().to_owned()];
    if side == Side::Request {
        sentences.push(filled_by(language, &field.fill).to_owned());
    }
    sentences.extend(
        field.example.as_ref().map(|example| {
            format!("<span class=\"example\">{}`{example}`</span>", language.say("Example: ", "示例："))
        }),
    );
    let mut words = joined(language, &sentences);
    for (value, meaning) in &field.values {
        words.push_str(&format!("<br>`{value}`{}{}", language.say(": ", "："), prose(language.of(meaning)).trim()));
    }
    words
}

/// Sentences one after the other; Chinese sets no blank between them.
fn joined(language: Language, sentences: &[String]) -> String {
    let there = sentences.iter().map(String::as_str).filter(|sentence| !sentence.is_empty());
    there.collect::<Vec<_>>().join(language.say(" ", ""))
}

fn filled_by(language: Language, fill: &Fill) -> &'static str {
    let chinese = match fill {
        Fill::Caller => "",
        Fill::Constant => "由客户端自动发送。",
        Fill::Credential(_) => "默认取自凭据。",
        Fill::Nonce => "默认由客户端随机生成。",
        Fill::TimeMillis => "默认取自客户端时钟。",
        Fill::TraceId => "默认由客户端为每次请求新生成。",
        Fill::Signature => "由客户端生成。",
    };
    language.say(docs::filled_by(fill), chinese)
}

/// A table of errors.
pub(super) fn errors(out: &mut String, language: Language, provider: &Provider, asked: Asked, rows: &[ErrorRow]) {
    let mut text = String::new();
    let titles = [
        language.say("Code", "错误码"),
        language.say("Meaning and cause", "含义与原因"),
        language.say("Remedy", "解决方案"),
        language.say("The order", "订单状态"),
        language.say("Again", "重试"),
    ];
    table(&mut text, &titles);
    for error in rows {
        let meaning = [Some(&error.doc), error.cause.as_ref()].into_iter().flatten();
        let meaning: Vec<String> = meaning.map(|text| prose(language.of(text)).trim().to_owned()).collect();
        let order = format!(
            "<span class=\"order order-{}\">{}</span>",
            error.order.word(),
            language.of(&docs::order(asked, error.order))
        );
        let cells = [
            codes(provider, error),
            joined(language, &meaning),
            prose(language.of(&error.remedy)),
            order,
            language.of(&docs::retry(asked, error.retry)).to_owned(),
        ];
        row(&mut text, &cells);
    }
    out.push_str(&inside("errors", &text));
}

/// Both codes, and the name where replies carry it, each as a word of its own, so that searching finds any.
fn codes(provider: &Provider, error: &ErrorRow) -> String {
    let mut judges = provider.operations.iter().flat_map(|operation| &operation.judge);
    let name = judges.any(|judge| judge.name.is_some()).then_some(error.name.as_str());
    let words = [Some(error.code.as_str()), error.sub_code.as_deref(), name.filter(|name| *name != error.code)];
    words.into_iter().flatten().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ")
}

/// The codes that say this about the order.
pub(super) fn codes_for(provider: &Provider, operation: &Operation, order: OrderWord) -> Vec<String> {
    provider.error_rows(operation).filter(|row| row.order == order).map(|row| codes(provider, row)).collect()
}

/// Where the document is wrong, if it is.
pub(super) fn errata(out: &mut String, language: Language, errata: &[Erratum]) {
    if errata.is_empty() {
        return;
    }
    out.push_str(&format!("\n## {}\n", language.say("Errata", "勘误")));
    let mut rows = String::new();
    let titles =
        [language.say("Place", "位置"), language.say("The document says", "文档原文"), language.say("Problem", "问题")];
    table(&mut rows, &titles);
    for erratum in errata {
        let source = erratum.source.as_ref().map(|url| format!(" [{}]({url})", language.say("Source", "出处")));
        let problem = format!("{}{}", prose(language.of(&erratum.problem)).trim(), source.unwrap_or_default());
        row(&mut rows, &[format!("`{}`", erratum.at), format!("`{}`", erratum.says), problem]);
    }
    out.push_str(&inside("errata", &rows));
}
