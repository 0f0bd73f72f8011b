//! From a list's orders to a client's calls, and from its answers to conclusions.

use paywright::runtime::{
    BoxFuture, Certainty, Client, CloseOrders, ErrorKind, Evidence, Order, OrderNumber, OrderState, Outcome,
};

use super::{
    order::{Answer, Conclusion, ListedOrder, NumberBy},
    run::{Attempt, Closing},
};
use crate::facts::{Facts, evidence_id};

impl Closing for Client {
    fn close<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Attempt> {
        Box::pin(async move {
            let mut call = Order::from(number(order));
            if let Some(created) = order.created {
                call = call.created_at(created);
            }
            let answer = self.close_and_confirm(call).await;
            match answer.as_ref().map_err(|error| error.kind()) {
                Err(ErrorKind::TooEarly { earliest, .. }) => Attempt::TooEarly(*earliest),
                _ => Attempt::Concluded(concluded(&Facts::of_confirmed(&answer))),
            }
        })
    }

    fn query<'a>(&'a self, order: &'a ListedOrder) -> BoxFuture<'a, Option<Answer>> {
        Box::pin(async move {
            let queried = CloseOrders::query(self, number(order)).await.ok()?;
            let result = settled(queried.state())?;
            let facts = Facts { evidence: Some(Evidence::Query), ..Facts::of_query(Ok(&queried)) };
            Some(answer(result, &facts))
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

fn concluded(facts: &Facts<'_>) -> Answer {
    let result = match (facts.outcome, facts.certainty()) {
        (Some(Outcome::Closed), _) => Conclusion::Closed,
        (Some(Outcome::AlreadyClosed), _) => Conclusion::AlreadyClosed,
        (Some(Outcome::AlreadyPaid), _) => Conclusion::AlreadyPaid,
        (Some(Outcome::Refunded), _) => Conclusion::Refunded,
        (Some(Outcome::NotFound), _) => Conclusion::NotFound,
        (Some(Outcome::Accepted), _) => Conclusion::Accepted,
        (None, Some(Certainty::NotSent)) => Conclusion::NotSent,
        (None, Some(Certainty::Answered)) => Conclusion::Answered,
        (None, Some(Certainty::Unknown) | None) => Conclusion::Unknown,
    };
    answer(result, facts)
}

fn answer(result: Conclusion, facts: &Facts<'_>) -> Answer {
    Answer {
        result,
        evidence: facts.evidence.map(|evidence| evidence_id(evidence).to_owned()),
        code: facts.code(),
        request_id: facts.request_id(),
        error: facts.error.map(ToString::to_string),
    }
}
