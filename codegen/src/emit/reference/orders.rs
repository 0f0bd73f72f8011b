//! What an operation says about an order: what a success of closing is worth, and which state a query's words stand for.

use super::{Language, row, table};
use crate::{
    emit::docs::{self, prose},
    model::{Field, Operation, OrderStateWord, OrderWord, Provider, Queries, Table, Text},
};

/// That a success does not prove the order closed, where it does not.
pub(super) fn weak_success(language: Language, operation: &Operation) -> Option<String> {
    let why = operation.closes.as_ref()?.weak_success.as_ref()?;
    let why = prose(language.of(why)).trim().replace('\n', " ");
    Some(match language {
        Language::English => format!(
            "**A success does not prove that the order is closed.** {why} `close` gives `Outcome::Accepted`, never \
             `Closed`; `close_and_confirm` queries the order until it is known."
        ),
        Language::Chinese => format!(
            "**成功应答不能证明订单已关闭。** {why}`close` 返回 `Outcome::Accepted`，不返回 `Closed`；\
             `close_and_confirm` 会查询订单直至状态明确。"
        ),
    })
}

/// The fields by which callers name an order, of an operation that closes orders or asks for them.
pub(super) fn numbers(operation: &Operation) -> Vec<&str> {
    let closes = operation.closes.iter().flat_map(|closes| [Some(closes.merchant), closes.provider]);
    let queries = operation.queries.iter().flat_map(|queries| [queries.merchant, queries.provider]);
    let slots = closes.chain(queries).flatten().filter_map(|index| operation.slots.get(index));
    slots.map(|slot| slot.field.name.as_str()).collect()
}

/// How a query tells the order's state, below a heading of this level: whose numbers it takes, and what each word means.
pub(super) fn states(out: &mut String, language: Language, provider: &Provider, operation: &Operation, level: &str) {
    let Some(queries) = &operation.queries else { return };
    out.push_str(&format!("\n{level} {}\n\n", language.say("The order's state", "订单状态")));
    out.push_str(&format!("{}\n\n", numbered(language, operation, queries)));
    table(out, &[language.say("the reply", "应答"), language.say("the order", "订单状态"), "`OrderState`"]);
    let mut said = |reply: String, words: (Text, &str)| {
        row(out, &[reply, language.of(&words.0).to_owned(), format!("`{}`", words.1)]);
    };
    if let Some(place) = queries.paid_when.as_ref().map(|path| operation.reply.place(path)) {
        let there = match language {
            Language::English => format!("`{place}` is there, whatever the state says"),
            Language::Chinese => format!("存在 `{place}`（优先于状态字段）"),
        };
        said(there, docs::order_state(OrderStateWord::Paid));
    }
    let place = operation.reply.place(&queries.state);
    for (value, state) in &queries.states {
        said(format!("`{place}` = `{value}`"), docs::order_state(*state));
    }
    let other = language.say("any other value", "其他取值");
    said(format!("`{place}`{}{other}", language.say(": ", "：")), docs::order_state(OrderStateWord::Unknown));
    for (codes, words) in states_by_code(provider, operation) {
        said(format!("{} `{codes}`", language.say("error", "错误码")), words);
    }
}

/// The error codes that tell a query the order's state, and the state.
fn states_by_code<'m>(
    provider: &'m Provider,
    operation: &'m Operation,
) -> impl Iterator<Item = (String, (Text, &'static str))> + 'm {
    provider.error_rows(operation).filter_map(|row| {
        let words = match row.order {
            OrderWord::AlreadyClosed => docs::order_state(OrderStateWord::Closed),
            OrderWord::AlreadyPaid => docs::order_state(OrderStateWord::Paid),
            OrderWord::NotFound => docs::no_such_order(),
            OrderWord::Unchanged | OrderWord::Unknown => return None,
        };
        Some((row.codes(), words))
    })
}

/// The states that a provider's queries can tell, each once, as they are called in Rust.
pub(super) fn told(provider: &Provider) -> Vec<&'static str> {
    let mut told: Vec<&'static str> = Vec::new();
    for operation in &provider.operations {
        let Some(queries) = &operation.queries else { continue };
        let paid = queries.paid_when.as_ref().map(|_| OrderStateWord::Paid);
        let states = queries.states.iter().map(|(_, state)| *state).chain(paid);
        let known = states.filter(|state| *state != OrderStateWord::Unknown).map(|state| docs::order_state(state).1);
        for state in known.chain(states_by_code(provider, operation).map(|(_, words)| words.1)) {
            if !told.contains(&state) {
                told.push(state);
            }
        }
    }
    told
}

fn numbered(language: Language, operation: &Operation, queries: &Queries) -> String {
    let name = |index: Option<usize>| operation.slots.get(index?).map(|slot| format!("`{}`", slot.field.name));
    let by = [
        name(queries.merchant).map(|name| match language {
            Language::English => format!("the merchant's number ({name})"),
            Language::Chinese => format!("商户订单号（{name}）"),
        }),
        name(queries.provider).map(|name| match language {
            Language::English => format!("the provider's ({name})"),
            Language::Chinese => format!("服务商订单号（{name}）"),
        }),
    ];
    let by: Vec<String> = by.into_iter().flatten().collect();
    let back: Vec<String> = queries.named_at.iter().map(|path| format!("`{}`", operation.reply.place(path))).collect();
    match language {
        Language::English => format!(
            "Asks by {}. The reply names the order in {}; one that names another order, or none, is not believed.",
            by.join(" or by "),
            back.join(" or ")
        ),
        Language::Chinese => format!(
            "按{}查询。应答以 {} 指明订单；指向其他订单或未指明订单的应答不予采信。",
            by.join("或"),
            back.join(" 或 ")
        ),
    }
}

/// The fields of a reply by their names on the wire: those of an object below its own, those of a list that stands beside
/// the other members beside them.
pub(super) fn flatten<'f>(prefix: &str, fields: &'f [Field], out: &mut Vec<(String, &'f Field)>) {
    for field in fields {
        let name = format!("{prefix}{}", field.name);
        out.push((name.clone(), field));
        if let Some(Table { fields: inner, .. }) = field.kind.inner() {
            flatten(&docs::prefix_of_inner(prefix, &name, &field.kind), inner, out);
        }
    }
}
