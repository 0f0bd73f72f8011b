//! An order that needs somebody, and what to do about it.

use serde::Serialize;

use super::Status;
use crate::{
    list::{
        order::{Answer, Conclusion, ListedOrder, NumberBy},
        standing::Standing,
    },
    time,
};

/// More of a provider's words are in the JSON.
const MESSAGE_SHOWN: usize = 120;

/// An order that needs somebody.
#[derive(Debug, Serialize)]
pub struct Attention {
    /// Its line in the list.
    pub line: u64,
    /// The provider's id.
    pub provider: &'static str,
    /// Its number.
    pub order: String,
    /// Whose number that is.
    pub by: NumberBy,
    /// How it stands.
    pub status: Standing,
    /// What kind of thing went wrong.
    pub kind: Option<String>,
    /// The provider's code.
    pub code: Option<String>,
    /// The provider's words; where it said none, the cause of what went wrong.
    pub message: Option<String>,
    /// What the document's row for the code says to do.
    pub remedy: Option<String>,
    /// What to quote to the provider's support.
    pub request_id: Option<String>,
    /// What went wrong, at length.
    pub error: Option<String>,
    /// When it can be closed, in RFC 3339.
    pub earliest: Option<String>,
    /// What to do.
    pub advice: &'static str,
}

impl Attention {
    /// `met` is what went wrong with an order that stays in doubt.
    pub(super) fn new(order: &ListedOrder, status: &Status, met: Option<&Answer>) -> Self {
        let answer = if let Status::Done(answer) = status { Some(answer) } else { met };
        let text = |of: fn(&Answer) -> &Option<String>| answer.and_then(|answer| of(answer).clone());
        let earliest = if let Status::TooEarly(earliest) = status { Some(time::written(*earliest)) } else { None };
        Self {
            line: order.line,
            provider: order.provider.id,
            order: order.number.clone(),
            by: order.by,
            status: status.standing(),
            kind: text(|answer| &answer.kind),
            code: text(|answer| &answer.code),
            message: text(|answer| &answer.message),
            remedy: text(|answer| &answer.remedy),
            request_id: text(|answer| &answer.request_id),
            error: text(|answer| &answer.error),
            earliest,
            advice: status.standing().advice(),
        }
    }

    /// Such as `orders.csv:17: some-provider order-17: refused SYSTEMERROR (busy) [request id 42]`.
    pub(super) fn line(&self, list: &str) -> String {
        let Self { line, provider, order, .. } = self;
        let mut text = format!("{list}:{line}: {provider} {order}");
        if let Some(earliest) = &self.earliest {
            text.push_str(&format!(", from {earliest}"));
        }
        let message = self.message.as_ref().map(|message| format!("({})", shortened(message)));
        let words: Vec<_> = [&self.kind, &self.code, &message].into_iter().flatten().cloned().collect();
        if !words.is_empty() {
            text.push_str(&format!(": {}", words.join(" ")));
        }
        if let Some(id) = &self.request_id {
            text.push_str(&format!(" [request id {id}]"));
        }
        text
    }
}

fn shortened(message: &str) -> String {
    let mut characters = message.trim().chars();
    let mut short: String = characters.by_ref().take(MESSAGE_SHOWN).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

impl Standing {
    /// Whether somebody has to look at an order that stands so. One that was not started is the next run's alone.
    pub(super) fn needs_somebody(self) -> bool {
        !matches!(self, Self::Concluded(Conclusion::Closed | Conclusion::AlreadyClosed) | Self::NotStarted)
    }

    /// What to do about an order that stands so.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::Concluded(result) => match result {
                Conclusion::Closed | Conclusion::AlreadyClosed => "the buyer can no longer pay it",
                Conclusion::AlreadyPaid => "the buyer paid; treat it as a paid order",
                Conclusion::Refunded => "it was paid, and money goes back, all or a part; look before you ship",
                Conclusion::NotFound => {
                    "the provider knows no order by this number; check the number and the account before the goods go back"
                }
                Conclusion::Accepted => {
                    "the provider took the call, and nothing confirmed that the order is closed; --retry-failed asks again"
                }
                Conclusion::Answered => {
                    "the provider refused, and the order is as it was; see to the cause, then --retry-failed"
                }
                Conclusion::Unknown => "it may be closed or not; --retry-failed queries it first",
                Conclusion::NotSent => {
                    "no call reached the provider; see to the cause, and the same command again closes it"
                }
            },
            Self::InDoubt => "a call may have arrived; the same command again queries it first",
            Self::TooEarly => "the provider asks to wait; the same command again closes it then",
            Self::NotStarted => "nothing was sent; the same command again closes it",
        }
    }
}
