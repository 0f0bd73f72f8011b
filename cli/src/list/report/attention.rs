//! An order that needs somebody, and what to do about it.

use serde::Serialize;

use super::Status;
use crate::{
    advice::{self, Advice},
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
    pub advice: String,
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
            advice: advised(status),
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
}

/// What to do about an order that stands so. What came of a call is advised as by the commands for one order; only how to
/// call again is the list's own.
fn advised(status: &Status) -> String {
    let answer = match status {
        Status::Done(answer) => answer,
        Status::Started => return "A call may have arrived. The same command queries it first.".to_owned(),
        Status::TooEarly(_) => return "The provider asks to wait. The same command closes it then.".to_owned(),
        Status::New => return "Nothing was sent. The same command closes it.".to_owned(),
    };
    let fact = answer.result.outcome().map(advice::of_outcome);
    let text = fact.or(answer.advice().map(Advice::text)).unwrap_or_default();
    match how_to_go_on(answer) {
        Some(how) => format!("{text} {how}"),
        None => text.to_owned(),
    }
}

/// How a list makes the call again, where that can help.
fn how_to_go_on(answer: &Answer) -> Option<&'static str> {
    match answer.result {
        _ if !answer.may_try_again() => None,
        Conclusion::NotSent => Some("The same command tries it again."),
        _ => Some("The same command with --retry-failed tries it again."),
    }
}
