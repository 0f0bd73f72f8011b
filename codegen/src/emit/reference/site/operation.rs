//! An operation's page: everything from the request's fields to the Rust call.

use super::{
    Exchange, Page, exchange,
    parts::{self, Side},
};
use crate::{
    emit::{
        call,
        docs::{Asked, prose},
        reference::{Language, flatten, orders, request_parts, rule, signing},
    },
    model::{Operation, Provider},
};

pub(super) fn page(
    language: Language,
    provider: &Provider,
    operation: &Operation,
    exchange: Option<&Exchange>,
) -> Page {
    let path = format!("{}/{}.md", provider.id, operation.id);
    let title = language.of(&operation.title);
    let mut out = parts::top(language, &path);
    let provider_title = prose(language.of(&provider.title));
    out.push_str(&format!("# {}\n", prose(title)));
    out.push_str(&parts::inside("of", &format!("[{provider_title}](index.md)")));
    out.push('\n');
    out.push_str(&format!("{}\n", prose(language.of(&operation.doc))));
    if let Some((_, guidance)) = &operation.guidance {
        out.push_str(&parts::inside("notice", &prose(language.of(guidance))));
    }
    if let Some(warning) = orders::weak_success(language, operation) {
        out.push_str(&parts::inside("notice warning", &warning));
    }
    out.push_str(&parts::inside("facts", &facts(language, operation)));
    request(&mut out, language, operation);
    out.push_str(&format!("\n## {}\n\n", language.say("Signatures", "签名")));
    signing::lines(&mut out, language, provider, operation);
    out.push_str(&format!("\n## {}\n", language.say("Reply", "应答")));
    let mut reply = Vec::new();
    flatten("", &operation.reply.fields, &mut reply);
    parts::fields(&mut out, language, Side::Reply, reply.into_iter());
    orders::states(&mut out, language, provider, operation, "##");
    errors(&mut out, language, provider, operation);
    if let Some(exchange) = exchange {
        exchange::section(&mut out, language, provider, operation, exchange);
    }
    rust(&mut out, language, provider, operation);
    examples(&mut out, language, operation);
    parts::errata(&mut out, language, &operation.errata);
    Page { path, title: title.to_owned(), depth: 1, content: out }
}

fn facts(language: Language, operation: &Operation) -> String {
    let http = format!("`{} {}`", operation.method.word(), operation.path);
    let numbers: Vec<String> = orders::numbers(operation).iter().map(|name| format!("`{name}`")).collect();
    let document = parts::document(language, &operation.document, &operation.read);
    let again = idempotent(language, operation);
    match language {
        Language::English => {
            let numbers = numbers.join(" or ");
            format!(
                "- **HTTP**: {http}\n- **Order number**: {numbers}\n- **Calling again**: {again}\n- **Document**: {document}"
            )
        }
        Language::Chinese => {
            let numbers = numbers.join(" 或 ");
            format!("- **HTTP**：{http}\n- **订单号**：{numbers}\n- **重复调用**：{again}\n- **文档**：{document}")
        }
    }
}

/// Whether the call may be repeated.
pub(super) fn idempotent(language: Language, operation: &Operation) -> &'static str {
    match operation.idempotent {
        true => language.say("does no harm (idempotent)", "无害（幂等）"),
        false => language.say("may do harm (not idempotent)", "可能有害（非幂等）"),
    }
}

fn request(out: &mut String, language: Language, operation: &Operation) {
    out.push_str(&format!("\n## {}\n", language.say("Request", "请求")));
    let mut rules = Some(&operation.rules);
    for part in request_parts(language, language.say("Body", "请求体"), operation) {
        out.push_str(&format!("\n### {}\n", part.title));
        parts::fields(out, language, Side::Request, part.fields.into_iter());
        // Rules are about the first part, the body, where there is one.
        for rule in rules.take().into_iter().flatten() {
            out.push_str(&parts::inside("notice", &self::rule(language, operation, rule)));
        }
    }
    for (field, why) in &operation.unused {
        let never = language.say("Never sent:", "从不发送：");
        out.push_str(&format!("\n{never} `{}`. {}\n", field.name, prose(language.of(why))));
    }
}

/// The operation's own errors, and the way to those of all operations.
fn errors(out: &mut String, language: Language, provider: &Provider, operation: &Operation) {
    out.push_str(&format!("\n## {}\n", language.say("Error codes", "错误码")));
    if !operation.errors.is_empty() {
        parts::errors(out, language, provider, Asked::of(operation), &operation.errors);
    }
    let count = provider.shared_rows(operation).count();
    if count == 0 {
        return;
    }
    let anchor = language.say("shared-error-codes", "公共错误码");
    out.push_str(&match language {
        Language::English => {
            format!("\nA code that is not listed here may be a [shared one](index.md#{anchor}) ({count}).\n")
        }
        Language::Chinese => format!("\n未列出的错误码可能属于[公共错误码](index.md#{anchor})（{count} 个）。\n"),
    });
}

fn rust(out: &mut String, language: Language, provider: &Provider, operation: &Operation) {
    out.push_str(&format!("\n## {}\n\n", language.say("In Rust", "Rust 调用")));
    let code = call::example(provider, operation).unwrap_or_else(|| {
        let (module, request) = (&provider.module, &operation.request_type);
        format!("use paywright::{module}::{request};\n\nlet request = {};", call::request(operation))
    });
    out.push_str(&format!("```rust\n{code}\n```\n"));
}

fn examples(out: &mut String, language: Language, operation: &Operation) {
    if operation.examples.is_empty() {
        return;
    }
    out.push_str(&format!("\n## {}\n", language.say("As the document prints it", "文档中的示例")));
    for example in &operation.examples {
        out.push_str(&format!("\n{}\n\n", prose(language.of(&example.title))));
        out.push_str(&exchange::block(&example.text));
    }
}
