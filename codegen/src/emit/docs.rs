//! Doc comments: what the page says of an item, and where.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{
    Credential, ErrorVariant, Field, Fill, KeyWord, Kind, LayoutWord, Operation, OrderStateWord, OrderWord, RetryWord,
    Text, TimeFormatWord,
};

/// Doc attributes for some paragraphs; prettyplease writes them as `///`.
pub(super) fn attributes(paragraphs: &[String]) -> TokenStream {
    lines(paragraphs).into_iter().map(|line| quote!(#[doc = #line])).collect()
}

/// The same for the inside of a module: `//!`.
pub(super) fn inner_attributes(paragraphs: &[String]) -> TokenStream {
    lines(paragraphs).into_iter().map(|line| quote!(#![doc = #line])).collect()
}

fn lines(paragraphs: &[String]) -> Vec<String> {
    let text = paragraphs.iter().filter(|paragraph| !paragraph.is_empty()).cloned().collect::<Vec<_>>().join("\n\n");
    text.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") }).collect()
}

/// Both languages as paragraphs.
pub(super) fn both(text: &Text) -> Vec<String> {
    vec![prose(&text.en), prose(&text.zh)]
}

/// Words of a spec as Markdown that means nothing but the words.
pub(super) fn prose(text: &str) -> String {
    let mut inside_code = false;
    let mut out = String::new();
    for c in text.chars() {
        if c == '`' {
            inside_code = !inside_code;
        }
        if matches!(c, '[' | ']' | '<' | '>') && !inside_code {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The link to a page.
pub(super) fn page(url: &str) -> String {
    format!("[The provider's page]({url})")
}

/// What a page says of a field: its meaning, type, length, values, example and link.
pub(super) fn field(field: &Field) -> Vec<String> {
    let mut paragraphs = both(&field.doc);
    let mut facts = format!("`{}`: {}.", field.name, facts(field).join(", "));
    if let Some(example) = &field.example {
        facts.push_str(&format!(" Example: `{example}`."));
    }
    paragraphs.push(facts);
    paragraphs.push(page(&field.document));
    paragraphs
}

/// Type, required mark, lengths, characters and values, in English.
pub(super) fn facts(field: &Field) -> Vec<String> {
    facts_in(field, |en, _| en)
}

/// The same in either language: `say` chooses between the English and the Chinese words.
pub(super) fn facts_in(field: &Field, say: fn(&'static str, &'static str) -> &'static str) -> Vec<String> {
    let kind = match &field.kind {
        Kind::Text => say("string", "字符串"),
        Kind::Integer => say("integer", "整数"),
        Kind::Boolean => say("boolean", "布尔值"),
        Kind::Time(..) => say("time", "时间"),
        Kind::Object(_) => say("object", "对象"),
        Kind::List(_, LayoutWord::Objects) => say("list of objects", "对象列表"),
        Kind::List(_, LayoutWord::Numbered) => say("list, numbered from 0", "列表（从 0 起编号）"),
        Kind::List(_, LayoutWord::Columns) => say("list, an array for each field", "列表（每个字段一个数组）"),
    };
    let required = if field.required { say("required", "必填") } else { say("optional", "可选") };
    let mut facts = vec![kind.to_owned(), required.to_owned()];
    facts.extend(length(field, say));
    if let Kind::Time(format, zone) = &field.kind {
        facts.push(time(*format, *zone, say));
    }
    if let Some((written, _)) = &field.limits.characters {
        facts.push(format!("{} `{written}`", say("only", "仅限")));
    }
    if let Some(constant) = &field.constant {
        facts.push(format!("{} `{constant}`", say("always", "固定为")));
    } else if !field.values.is_empty() {
        let values: Vec<_> = field.values.iter().map(|(value, _)| format!("`{value}`")).collect();
        facts.push(format!("{} {}", say("one of", "取值"), values.join(say(", ", "、"))));
    }
    if let Some(default) = &field.default {
        facts.push(format!("`{default}` {}", say("where it is missing", "为默认值")));
    }
    facts
}

/// How a time is written, and in which zone.
pub(super) fn time(
    format: TimeFormatWord,
    zone_seconds: Option<i32>,
    say: fn(&'static str, &'static str) -> &'static str,
) -> String {
    let zone = zone_seconds.map(|seconds| {
        let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs().div_euclid(60));
        let zone = format!("UTC{sign}{:02}:{:02}", minutes.div_euclid(60), minutes.rem_euclid(60));
        format!("{} {zone}", say(" in", "，时区"))
    });
    format!("{} `{}`{}", say("written as", "格式"), format.word(), zone.unwrap_or_default())
}

/// What stands before the names of the fields inside a field: that of an object or of an array, or only what stands before
/// the field itself.
pub(super) fn prefix_of_inner(prefix: &str, name: &str, kind: &Kind) -> String {
    match kind {
        Kind::List(_, LayoutWord::Numbered | LayoutWord::Columns) => prefix.to_owned(),
        Kind::List(_, LayoutWord::Objects) => format!("{name}[]."),
        _ => format!("{name}."),
    }
}

pub(super) fn length(field: &Field, say: fn(&'static str, &'static str) -> &'static str) -> Option<String> {
    let unit = if field.limits.in_bytes { say("bytes", "字节") } else { say("characters", "个字符") };
    let (before, numbers) = match (field.limits.min_length, field.limits.max_length) {
        (Some(min), Some(max)) if min == max => (say("exactly", "固定"), max.to_string()),
        (Some(min), Some(max)) => ("", format!("{min} {} {max}", say("to", "至"))),
        (Some(min), None) => (say("at least", "至少"), min.to_string()),
        (None, Some(max)) => (say("at most", "最多"), max.to_string()),
        (None, None) => return None,
    };
    Some(format!("{before} {numbers} {unit}").trim().to_owned())
}

/// What is said of a credential.
pub(super) fn credential(credential: &Credential) -> Vec<String> {
    let mut paragraphs = field(&credential.field);
    let forms = match credential.key {
        Some(KeyWord::Private) => {
            "A private key: RSA as PKCS#8 or PKCS#1, SM2 as PKCS#8, SEC1 or 32 bytes in hex; PEM, DER or bare Base64."
        }
        Some(KeyWord::Public) => {
            "A public key: SPKI or an X.509 certificate, RSA also as PKCS#1, SM2 also as a point in hex; PEM, DER or bare \
             Base64."
        }
        Some(KeyWord::Shared) | None => "",
    };
    let at = paragraphs.len().saturating_sub(1);
    paragraphs.insert(at, forms.to_owned());
    if credential.secret {
        paragraphs.insert(at, "Never shown, and wiped when it is dropped.".to_owned());
    }
    paragraphs
}

/// Who fills a field, where it is not the caller.
pub(super) fn filled_by(fill: &Fill) -> &'static str {
    match fill {
        Fill::Caller => "",
        Fill::Constant => "The client sends it by itself.",
        Fill::Credential(_) => "Taken from the credentials unless it is set here.",
        Fill::Nonce => "The client makes it of random characters unless it is set here.",
        Fill::TimeMillis => "The client takes it from its clock unless it is set here.",
        Fill::TraceId => "The client makes a new one for every request unless it is set here.",
        Fill::Signature => "The client makes it.",
    }
}

/// What is said of an error code: meaning, cause, remedy, and what is known about the order.
pub(super) fn error(variant: &ErrorVariant) -> Vec<String> {
    let Some(row) = variant.rows.first() else { return Vec::new() };
    let mut paragraphs = both(&row.doc);
    if let Some(cause) = &row.cause {
        paragraphs.push(format!("Cause: {} 原因：{}", prose(&cause.en), prose(&cause.zh)));
    }
    paragraphs.push(format!("Remedy: {} 解决方案：{}", prose(&row.remedy.en), prose(&row.remedy.zh)));
    // Operations may take the same code for different facts: then each says its own.
    let mut told = Vec::new();
    for row in &variant.rows {
        if told.contains(&(row.order, row.retry)) {
            continue;
        }
        told.push((row.order, row.retry));
        let (order, again) = (order(Asked::Either, row.order).en, retry(Asked::Either, row.retry).en);
        paragraphs.push(format!("The order: {order}. Again: {again}. `{}`", row.codes()));
        paragraphs.push(page(&row.document));
    }
    paragraphs
}

/// What a call asked for: an error means another thing to an order that was to be closed than to one that was only
/// asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// To close the order.
    Close,
    /// To tell its state.
    State,
    /// Something else, or either: words that hold for any call.
    Either,
}

impl Asked {
    /// By this operation.
    pub(super) fn of(operation: &Operation) -> Self {
        match (&operation.closes, &operation.queries) {
            (Some(_), _) => Self::Close,
            (None, Some(_)) => Self::State,
            (None, None) => Self::Either,
        }
    }
}

/// What is known about the order, in words.
pub(super) fn order(asked: Asked, order: OrderWord) -> Text {
    let (en, zh) = match (order, asked) {
        (OrderWord::AlreadyClosed, Asked::State) => ("closed", "已关闭"),
        (OrderWord::AlreadyClosed, _) => ("already closed", "已关闭"),
        (OrderWord::AlreadyPaid, Asked::State) => ("paid", "已支付"),
        (OrderWord::AlreadyPaid, _) => ("already paid", "已支付"),
        (OrderWord::NotFound, _) => ("not found", "不存在"),
        (OrderWord::Unchanged, Asked::Close) => ("not closed by this call", "本次调用未关闭"),
        (OrderWord::Unchanged, Asked::State) => ("not told: the query was refused", "未说明：查询被拒绝"),
        (OrderWord::Unchanged, Asked::Either) => ("not changed by this call", "本次调用未改变"),
        (OrderWord::Unknown, Asked::Close) => ("unknown, may have been closed", "未知，可能已关闭"),
        (OrderWord::Unknown, Asked::State) => ("not told", "未说明"),
        (OrderWord::Unknown, Asked::Either) => ("unknown", "未知"),
    };
    Text { en: en.to_owned(), zh: zh.to_owned() }
}

/// What a state of an order means, and what it is in Rust.
pub(super) fn order_state(state: OrderStateWord) -> (Text, &'static str) {
    let (en, zh, rust) = match state {
        OrderStateWord::Unpaid => ("not paid, and can still be", "未支付，仍可支付", "Unpaid"),
        OrderStateWord::Paying => ("being paid", "支付中", "Paying"),
        OrderStateWord::Paid => ("paid", "已支付", "Paid"),
        OrderStateWord::Refunded => ("paid; money goes back", "已支付，有退款", "Refunded"),
        OrderStateWord::Closed => ("closed", "已关闭", "Closed"),
        OrderStateWord::Failed => ("a payment failed", "支付失败", "Failed"),
        OrderStateWord::Unknown => ("not told", "未说明", "Unknown"),
    };
    (Text { en: en.to_owned(), zh: zh.to_owned() }, rust)
}

/// The same for an order that there is not.
pub(super) fn no_such_order() -> (Text, &'static str) {
    (Text { en: "not found".to_owned(), zh: "不存在".to_owned() }, "NotFound")
}

/// Whether calling again can help, in words.
pub(super) fn retry(asked: Asked, retry: RetryWord) -> Text {
    let (en, zh) = match (retry, asked) {
        (RetryWord::Never, _) => ("does not help", "无需重试"),
        (RetryWord::SameOrder, _) => ("call with the same order number", "使用同一订单号重试"),
        (RetryWord::AfterQuery, Asked::State) => ("ask again later", "稍后再次查询"),
        (RetryWord::AfterQuery, _) => ("only after a query", "查询后再决定"),
    };
    Text { en: en.to_owned(), zh: zh.to_owned() }
}
