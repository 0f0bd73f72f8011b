//! From a list's orders to a client's calls, and from its answers to conclusions.

use std::{error::Error as _, time::Duration};

use paywright::runtime::{
    BoxFuture, Certainty, Client, CloseOrders, Error, ErrorKind, Evidence, Order, OrderNumber, OrderState, Outcome,
    Queried, Refusal, RetryPolicy,
    table::{ErrorRow, OrderFact, Verdict},
};

use super::{
    breaker::Trouble,
    order::{Answer, Conclusion, ListedOrder, NumberBy},
    run::{Attempt, Closing, Inquiry},
};
use crate::{
    advice::{self, Advice},
    facts::Facts,
};

/// What of one order can last until its deadline, one after the other: a query where it is in doubt, and closing with
/// confirmation.
const CALLS: u32 = 2;

/// The longest time that an order under way takes, waits for its turn apart.
#[must_use]
pub(super) fn longest() -> Duration {
    RetryPolicy::default().deadline.saturating_mul(CALLS)
}

impl Closing for Client {
    fn close<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Attempt> {
        Box::pin(async move {
            let mut call = Order::from(number(order));
            if let Some(created) = order.created {
                call = call.created_at(created);
            }
            let answered = self.close_and_confirm(call).await;
            match answered.as_ref().map_err(Error::kind) {
                Err(ErrorKind::TooEarly { earliest, .. }) => Attempt::TooEarly(*earliest),
                _ => {
                    let facts = Facts::of_confirmed(&answered);
                    let trouble = answered.as_ref().err().and_then(trouble);
                    Attempt::Concluded { answer: answer(Conclusion::of(&facts), &facts), trouble }
                }
            }
        })
    }

    fn query<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Inquiry> {
        Box::pin(async move {
            let queried = CloseOrders::query(self, number(order)).await;
            match queried.as_ref().map(|queried| (settled(queried.state()), queried)) {
                Ok((Some(result), queried)) => {
                    let facts = Facts { evidence: Some(Evidence::Query), ..Facts::of_query(Ok(queried)) };
                    Inquiry::Settled(answer(result, &facts))
                }
                _ => open(&queried),
            }
        })
    }
}

fn number(order: &ListedOrder) -> OrderNumber<'_> {
    match order.by {
        NumberBy::Merchant => OrderNumber::Merchant(&order.number),
        NumberBy::Provider => OrderNumber::Provider(&order.number),
    }
}

/// What a state means for an order that may have been closed before.
fn settled(state: OrderState) -> Option<Conclusion> {
    match state {
        OrderState::Closed => Some(Conclusion::AlreadyClosed),
        OrderState::Paid => Some(Conclusion::AlreadyPaid),
        OrderState::Refunded => Some(Conclusion::Refunded),
        OrderState::NotFound => Some(Conclusion::NotFound),
        _ => None,
    }
}

/// What is left of a query that settles nothing.
fn open(queried: &Result<Queried, Error>) -> Inquiry {
    match queried {
        Ok(queried) => {
            let (told, advice) = (format!("the order is {}", queried.state()), Advice::AskLater);
            Inquiry::Open { told, was_sent: true, trouble: None, advice }
        }
        Err(error) => {
            // That there is no such query will be so the next time, too.
            let was_sent = error.certainty() != Certainty::NotSent || matches!(error.kind(), ErrorKind::NotQuerying);
            let (told, advice) = (format!("{error:#}"), advice::after_query(error));
            Inquiry::Open { told, was_sent, trouble: trouble(error), advice }
        }
    }
}

/// What an error says of the provider as a whole. One about an order alone says nothing.
fn trouble(error: &Error) -> Option<Trouble> {
    match error.kind() {
        ErrorKind::Transport(_) => Some(Trouble::NoReply),
        ErrorKind::Sign(_) => Some(Trouble::NotSigned),
        ErrorKind::Unauthenticated(refusal) if is_about_an_order(refusal) => None,
        ErrorKind::Unreadable { .. } | ErrorKind::NotAuthentic { .. } | ErrorKind::Unauthenticated(_) => {
            Some(Trouble::NotBelieved)
        }
        // Where one of the two calls got through, the provider is there.
        ErrorKind::Unconfirmed(both) => {
            let troubles = (both.closed().err().and_then(trouble), both.queried().err().and_then(trouble));
            if let (Some(first), Some(_)) = troubles { Some(first) } else { None }
        }
        _ => None,
    }
}

/// Whether an unsigned refusal's code is about one order, so that the others may fare better. A wrong key has other codes.
/// It is not believed, and nothing but going on rests on it.
fn is_about_an_order(refusal: &Refusal) -> bool {
    let is_fact =
        |row: &ErrorRow| matches!(row.order, OrderFact::AlreadyClosed | OrderFact::AlreadyPaid | OrderFact::NotFound);
    refusal.verdict == Verdict::Failed && refusal.exact_row().is_some_and(is_fact)
}

impl Conclusion {
    /// What the facts of a close come to.
    #[must_use]
    pub fn of(facts: &Facts<'_>) -> Self {
        match (facts.outcome, facts.certainty()) {
            (Some(Outcome::Closed), _) => Self::Closed,
            (Some(Outcome::AlreadyClosed), _) => Self::AlreadyClosed,
            (Some(Outcome::AlreadyPaid), _) => Self::AlreadyPaid,
            (Some(Outcome::Refunded), _) => Self::Refunded,
            (Some(Outcome::NotFound), _) => Self::NotFound,
            (Some(Outcome::Accepted), _) => Self::Accepted,
            (None, Some(Certainty::NotSent)) => Self::NotSent,
            (None, Some(Certainty::Answered)) => Self::Answered,
            (None, Some(Certainty::Unknown) | None) => Self::Unknown,
        }
    }

    /// The fact that it is, where it is one.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Closed => Some(Outcome::Closed),
            Self::AlreadyClosed => Some(Outcome::AlreadyClosed),
            Self::AlreadyPaid => Some(Outcome::AlreadyPaid),
            Self::Refunded => Some(Outcome::Refunded),
            Self::NotFound => Some(Outcome::NotFound),
            Self::Accepted => Some(Outcome::Accepted),
            Self::Answered | Self::Unknown | Self::NotSent => None,
        }
    }
}

fn answer(result: Conclusion, facts: &Facts<'_>) -> Answer {
    Answer {
        evidence: facts.evidence.map(|evidence| evidence.id().to_owned()),
        code: facts.code(),
        request_id: facts.request_id(),
        kind: facts.error.map(|error| error.kind().id().to_owned()),
        message: facts.refusal.and_then(|refusal| refusal.message.clone()).or_else(|| facts.error.map(cause)),
        remedy: facts.remedy().map(str::to_owned),
        error: facts.error.map(|error| format!("{error:#}")),
        advice: facts.error.map(advice::after_close),
        called_paid: facts.called_paid(),
        ..Answer::new(result)
    }
}

/// Why it went wrong, in the fewest words: the last link of the chain of causes.
fn cause(error: &Error) -> String {
    if let ErrorKind::Unconfirmed(both) = error.kind() {
        return match (both.closed(), both.queried()) {
            (Err(error), Err(_)) => cause(error),
            (_, Ok(queried)) => format!("a query says {}", queried.state()),
            (Ok(_), Err(error)) => format!("asking: {}", cause(error)),
        };
    }
    let mut cause = error.source();
    while let Some(next) = cause.and_then(|cause| cause.source()) {
        cause = Some(next);
    }
    cause.map_or_else(|| error.kind().to_string(), ToString::to_string)
}
