//! A call as it goes over the wire.
//!
//! The messages come from outside: whoever has the generated crate and the sandbox makes them with the real client and
//! hands them in. Nothing here writes a message.

use super::parts;
use crate::{
    emit::{
        docs::{self, prose},
        reference::{Language, row, table},
    },
    model::{Operation, OrderStateWord, Provider, Situation, Trust},
};

/// A request to an operation, and the replies to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The provider's id.
    pub provider: String,
    /// The operation's id.
    pub operation: String,
    /// What the credentials choose that leave a choice: name and value, such as `sign_type` and `SM2`.
    pub chosen: Vec<(String, String)>,
    /// The request as HTTP/1.1 writes it.
    pub request: String,
    /// What was signed in it.
    pub signed: Vec<SignedText>,
    /// A reply per state of the order.
    pub replies: Vec<Reply>,
}

/// A string that was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedText {
    /// The field that holds the signature.
    pub field: String,
    /// The string, with any key in it redacted.
    pub string: String,
}

/// A reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What the order was when the call came.
    pub situation: Situation,
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: String,
    /// What the client makes of it.
    pub certain: Certain,
}

impl Situation {
    /// Those that an operation is shown with: a call that closes knows four kinds of orders, and a query tells all apart
    /// that its provider has a word for.
    #[must_use]
    pub fn of(operation: &Operation) -> Vec<Self> {
        let has_word = |state: OrderStateWord| {
            operation.queries.as_ref().is_some_and(|queries| queries.states.iter().any(|(_, own)| *own == state))
        };
        let is_shown = |situation: &Self| match situation {
            Self::Unpaid | Self::Paid | Self::Closed | Self::Missing => true,
            Self::Paying => has_word(OrderStateWord::Paying),
            Self::Refunded => has_word(OrderStateWord::Refunded),
            Self::Failed => has_word(OrderStateWord::Failed),
        };
        Self::ALL.into_iter().filter(is_shown).collect()
    }

    fn words(self, language: Language) -> &'static str {
        match self {
            Self::Unpaid => language.say("an unpaid order", "未支付的订单"),
            Self::Paying => language.say("an order that is being paid", "支付中的订单"),
            Self::Paid => language.say("a paid order", "已支付的订单"),
            Self::Refunded => language.say("an order whose money goes back", "有退款的订单"),
            Self::Closed => language.say("a closed order", "已关闭的订单"),
            Self::Failed => language.say("an order whose payment failed", "支付失败的订单"),
            Self::Missing => language.say("an order that does not exist", "不存在的订单"),
        }
    }
}

/// What the client tells its caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certain {
    /// `Outcome::Closed`.
    Closed,
    /// `Outcome::Accepted`: taken, and nothing proven.
    Accepted,
    /// `Outcome::AlreadyClosed`.
    AlreadyClosed,
    /// `Outcome::AlreadyPaid`.
    AlreadyPaid,
    /// `Outcome::Refunded`.
    Refunded,
    /// `Outcome::NotFound`.
    NotFound,
    /// `OrderState::…`, from a query.
    State(OrderStateWord),
    /// `OrderState::NotFound`, from a query.
    NoSuchOrder,
    /// `Certainty::Answered`: the provider said no.
    Answered,
    /// `Certainty::Unknown`: anything may have happened.
    Unknown,
}

impl Certain {
    fn rust(self) -> String {
        let state = |name: &str| format!("OrderState::{name}");
        match self {
            Self::Closed => "Outcome::Closed".to_owned(),
            Self::Accepted => "Outcome::Accepted".to_owned(),
            Self::AlreadyClosed => "Outcome::AlreadyClosed".to_owned(),
            Self::AlreadyPaid => "Outcome::AlreadyPaid".to_owned(),
            Self::Refunded => "Outcome::Refunded".to_owned(),
            Self::NotFound => "Outcome::NotFound".to_owned(),
            Self::State(word) => state(docs::order_state(word).1),
            Self::NoSuchOrder => state(docs::no_such_order().1),
            Self::Answered => "Certainty::Answered".to_owned(),
            Self::Unknown => "Certainty::Unknown".to_owned(),
        }
    }
}

/// What goes over the wire: the request, what is signed in it, and the replies.
pub(super) fn section(
    out: &mut String,
    language: Language,
    provider: &Provider,
    operation: &Operation,
    exchange: &Exchange,
) {
    out.push_str(&format!("\n## {}\n\n", language.say("On the wire", "报文")));
    out.push_str(language.say(
        "Made by the client and the sandbox, with test credentials and a fixed time. Lines are wrapped here, not on the \
         wire.\n",
        "由客户端与沙箱使用测试凭据和固定时间产生。仅在此页面折行显示，实际报文不换行。\n",
    ));
    for (credential, value) in &exchange.chosen {
        let (here, end) = (language.say("Here,", "此处"), language.say(".", "。"));
        out.push_str(&format!("\n{here} `{credential}` = `{value}`{end}\n"));
    }
    out.push_str(&format!("\n### {}\n\n", language.say("Request message", "请求报文")));
    out.push_str(&fenced("http", &exchange.request));
    for signed in &exchange.signed {
        let made = language.say("is made of this string:", "由以下字符串生成：");
        out.push_str(&format!("\n`{}` {made}\n\n", signed.field));
        out.push_str(&fenced("text", &signed.string));
    }
    summary(out, language, operation, exchange);
    for reply in &exchange.replies {
        out.push_str(&reply_message(language, provider, operation, reply));
    }
}

fn summary(out: &mut String, language: Language, operation: &Operation, exchange: &Exchange) {
    if exchange.replies.is_empty() {
        return;
    }
    out.push_str(&format!("\n### {}\n\n", language.say("What the client says", "客户端的结论")));
    let call = match operation.queries {
        Some(_) => language.say("The call asks for", "查询的对象"),
        None => language.say("The call closes", "关闭的对象"),
    };
    table(out, &[call, language.say("The caller gets", "调用方得到")]);
    for reply in &exchange.replies {
        row(out, &[reply.situation.words(language).to_owned(), format!("`{}`", reply.certain.rust())]);
    }
}

fn reply_message(language: Language, provider: &Provider, operation: &Operation, reply: &Reply) -> String {
    let words = reply.situation.words(language);
    let mut out = match language {
        Language::English => format!("\n### Reply: {words}\n"),
        Language::Chinese => format!("\n### 应答：{words}\n"),
    };
    let answer = operation.answers.as_ref().map(|answers| answers.of(reply.situation));
    if let Some(assumed) = answer.and_then(|answer| answer.assumed.as_ref()) {
        let mark = language.say("**Assumed.** ", "**推测**：");
        out.push_str(&parts::inside("notice", &format!("{mark}{}", prose(language.of(assumed)))));
    }
    out.push_str(&format!("\nHTTP {}\n\n{}", reply.status, block(&reply.body)));
    let rust = reply.certain.rust();
    let is_signed = matches!(provider.trust, Trust::Signature { .. });
    out.push_str(&match (language, is_signed) {
        (Language::English, true) => format!("\nThe client checks the signature and says `{rust}`.\n"),
        (Language::English, false) => format!("\nThe client trusts the channel and says `{rust}`.\n"),
        (Language::Chinese, true) => format!("\n客户端验签后给出 `{rust}`。\n"),
        (Language::Chinese, false) => format!("\n客户端信任通道，给出 `{rust}`。\n"),
    });
    out
}

/// A message as a block that is marked as what it looks like.
pub(super) fn block(message: &str) -> String {
    let language = match message.trim_start().chars().next() {
        Some('<') => "xml",
        Some('{') => "json",
        _ => "text",
    };
    fenced(language, message)
}

/// A fence that is longer than any in the text.
fn fenced(language: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.saturating_add(1).max(3));
    format!("{fence}{language}\n{}\n{fence}\n", text.trim_end_matches('\n'))
}
