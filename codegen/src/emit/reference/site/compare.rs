//! The providers side by side.

use super::{Page, operation, parts, provider};
use crate::{
    emit::{
        docs::{self, prose},
        reference::{Language, flatten, orders, row, table},
    },
    model::{Field, Model, Operation, OrderWord, Provider, Trust},
};

/// A column: a provider, and the operation by which it closes orders.
#[derive(Clone, Copy)]
struct Column<'m> {
    provider: &'m Provider,
    operation: &'m Operation,
}

/// What a row says of a column.
type Cell = fn(Language, Column<'_>) -> String;

pub(super) fn page(language: Language, model: &Model) -> Page {
    let path = "compare.md";
    let title = language.say("Compare the providers", "服务商对比");
    let mut out = parts::top(language, path);
    out.push_str(&format!("# {title}\n\n"));
    out.push_str(language.say(
        "How each provider closes an order, side by side. A dash means that its documents say nothing.\n",
        "各服务商关闭订单的方式一览。横线表示文档未说明。\n",
    ));
    let columns: Vec<Column<'_>> = columns(model).collect();
    let mut text = String::new();
    let links: Vec<String> = columns.iter().map(|column| link(language, *column)).collect();
    let mut titles = vec![" "];
    titles.extend(links.iter().map(String::as_str));
    table(&mut text, &titles);
    for (title, cell) in rows(language) {
        let mut cells = vec![format!("**{title}**")];
        cells.extend(columns.iter().map(|column| cell(language, *column)));
        row(&mut text, &cells);
    }
    out.push_str(&parts::inside("compare", &text));
    Page { path: path.to_owned(), title: title.to_owned(), depth: 0, content: out }
}

fn columns(model: &Model) -> impl Iterator<Item = Column<'_>> {
    model.providers.iter().flat_map(|provider| {
        let closing = provider.operations.iter().filter(|operation| operation.closes.is_some());
        closing.map(move |operation| Column { provider, operation })
    })
}

fn link(language: Language, Column { provider, operation }: Column<'_>) -> String {
    format!("[{}]({}/{}.md)", prose(language.of(&provider.title)), provider.id, operation.id)
}

fn rows(language: Language) -> [(&'static str, Cell); 15] {
    [
        (language.say("Messages", "报文格式"), |_, column| provider::wire(column.provider)),
        (language.say("HTTP", "HTTP"), |_, column| {
            format!("`{} {}`", column.operation.method.word(), column.operation.path)
        }),
        (language.say("Request signature", "请求签名"), |language, column| {
            provider::requests(language, column.provider)
        }),
        (language.say("Reply signature", "应答签名"), |language, column| {
            provider::replies(language, column.provider)
        }),
        (language.say("Merchant's order number", "商户订单号"), |language, column| {
            number(language, column, column.operation.closes.as_ref().map(|closes| closes.merchant))
        }),
        (language.say("Provider's order number", "服务商订单号"), |language, column| {
            number(language, column, column.operation.closes.as_ref().and_then(|closes| closes.provider))
        }),
        (language.say("Closing again", "重复关单"), |language, column| {
            operation::idempotent(language, column.operation).to_owned()
        }),
        (language.say("What a success is worth", "成功应答的证明力"), worth),
        (language.say("States that a query tells", "查询可得的状态"), |_, column| {
            let told: Vec<String> =
                orders::told(column.provider).iter().map(|state| format!("`OrderState::{state}`")).collect();
            if told.is_empty() { dash() } else { told.join("<br>") }
        }),
        (language.say("When to call", "调用时机"), |language, column| {
            let guidance = column.operation.guidance.as_ref();
            guidance.map_or_else(dash, |(_, words)| prose(language.of(words)))
        }),
        (language.say("Code: already paid", "错误码：已支付"), |_, column| {
            codes(column, OrderWord::AlreadyPaid)
        }),
        (language.say("Code: already closed", "错误码：已关闭"), |_, column| {
            codes(column, OrderWord::AlreadyClosed)
        }),
        (language.say("Code: not found", "错误码：不存在"), |_, column| codes(column, OrderWord::NotFound)),
        (language.say("Hosts", "域名"), |_, column| hosts(column)),
        (language.say("Credentials", "凭据"), credentials),
    ]
}

fn dash() -> String {
    "—".to_owned()
}

fn number(language: Language, column: Column<'_>, slot: Option<usize>) -> String {
    let slot = slot.and_then(|index| column.operation.slots.get(index));
    slot.map_or_else(dash, |slot| {
        let facts = docs::facts_in(&slot.field, language.sayer()).join(language.say(", ", "，"));
        format!("`{}`: {facts}", slot.field.name)
    })
}

/// Why a success can be believed, and whether it says which order it is about.
fn worth(language: Language, column: Column<'_>) -> String {
    let mut sentences = vec![match &column.provider.trust {
        Trust::Channel(why) => prose(language.of(why)).trim().to_owned(),
        Trust::Signature { .. } => language.say("Signed by the provider.", "由服务商签名。").to_owned(),
    }];
    let mut fields = Vec::new();
    flatten("", &column.operation.reply.fields, &mut fields);
    let names_the_order = |field: &Field| {
        let numbers = column.operation.closes.as_ref().map(|closes| [Some(closes.merchant), closes.provider]);
        field.echo.is_some_and(|slot| numbers.is_some_and(|numbers| numbers.contains(&Some(slot))))
    };
    let place = fields.iter().find(|(_, field)| names_the_order(field)).map(|(place, _)| place);
    sentences.extend(orders::weak_success(language, column.operation));
    sentences.push(match (place, language) {
        (Some(place), Language::English) => {
            format!("`{place}` says which order it is about, and is checked where it is there.")
        }
        (Some(place), Language::Chinese) => format!("`{place}` 指明所关闭的订单，出现时予以核对。"),
        (None, Language::English) => "No field of it says which order it is about.".to_owned(),
        (None, Language::Chinese) => "没有字段指明所关闭的订单。".to_owned(),
    });
    let missing = column.operation.answers.as_ref().and_then(|answers| answers.missing.assumed.as_ref());
    sentences.extend(missing.map(|assumed| prose(language.of(assumed)).trim().to_owned()));
    sentences.join(language.say(" ", ""))
}

fn codes(column: Column<'_>, order: OrderWord) -> String {
    let codes = parts::codes_for(column.provider, column.operation, order);
    if codes.is_empty() { dash() } else { codes.join("<br>") }
}

fn hosts(column: Column<'_>) -> String {
    let hosts: Vec<String> = column.provider.hosts.iter().map(|host| format!("{} `{}`", host.name, host.url)).collect();
    hosts.join("<br>")
}

fn credentials(language: Language, column: Column<'_>) -> String {
    let names = column.provider.credentials.iter().map(|credential| {
        let optional = if credential.field.required { "" } else { language.say(" (optional)", "（可选）") };
        format!("`{}`{optional}", credential.field.name)
    });
    names.collect::<Vec<_>>().join("<br>")
}
