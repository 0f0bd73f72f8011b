//! A call's way through the sandbox: it comes, a fault may happen to it, the provider judges it, an answer goes back.
//!
//! The provider acts on what came even if the client has hung up meanwhile, as a real one does. So the way does not hang
//! on the connection; only the answer does.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{Response, request::Parts};
use paywright_codegen::model::{Answer, Operation};

use crate::{
    books::OrderState,
    desk::{Desk, Judged, Refused},
    fault::{Fault, PlainReply},
    gateway,
    log::Entry,
    patience::{Arrival, Stopped},
    refusal,
    reply::Seal,
    request::Incoming,
    server::House,
};

/// A call that came whole.
pub(crate) struct Call {
    pub(crate) house: Arc<House>,
    pub(crate) desk: Arc<Desk>,
    /// The operation's index.
    pub(crate) operation: usize,
    pub(crate) parts: Parts,
    pub(crate) body: Bytes,
}

/// What goes back.
pub(crate) enum Said {
    /// This.
    Whole(Response<Bytes>),
    /// The first half of it; then the connection ends.
    Half(Response<Bytes>),
    /// Nothing; the connection ends.
    Nothing,
    /// Nothing, and the connection stays.
    Silence,
}

impl Said {
    /// The HTTP status, where anything goes back.
    fn status(&self) -> Option<u16> {
        match self {
            Self::Whole(response) | Self::Half(response) => Some(response.status().as_u16()),
            Self::Nothing | Self::Silence => None,
        }
    }
}

impl Call {
    /// Walks it through. This ends at once where nobody asked for a delay.
    pub(crate) async fn conduct(self) -> Said {
        let Self { house, desk, operation, parts, body } = &self;
        let arrival = house.patience.arrival();
        let Some(operation) = desk.provider.operations.get(*operation) else { return Said::Nothing };
        let (incoming, verified) = match Incoming::read(&desk.provider, operation, parts, body) {
            Ok(incoming) => {
                let verified = desk.verified(&incoming);
                (incoming, verified)
            }
            Err(why) => (Incoming::nothing(operation), Err(desk.unreadable(why))),
        };
        let well_signed = verified.is_ok();
        let (entry, fault) = desk.receive(&incoming, well_signed);
        let happens = fault.as_ref().map(Fault::id);
        let walk = Walk { house, desk, operation, incoming, arrival, entry };
        let said = walk.through(verified, fault).await.unwrap_or(Said::Nothing);
        let (provider, operation_id) = (&*desk.provider.id, &*operation.id);
        tracing::debug!(
            target: "paywright",
            provider,
            operation = operation_id,
            well_signed,
            fault = happens,
            status = said.status(),
            "answered"
        );
        match said {
            Said::Whole(response) => Said::Whole(gateway::reply(operation, parts, response)),
            Said::Half(response) => Said::Half(gateway::reply(operation, parts, response)),
            said => said,
        }
    }
}

/// A call that was read.
struct Walk<'a> {
    house: &'a House,
    desk: &'a Desk,
    operation: &'a Operation,
    incoming: Incoming<'a>,
    arrival: Arrival,
    entry: Entry,
}

impl<'a> Walk<'a> {
    async fn through(&self, verified: Result<(), Refused<'a>>, fault: Option<Fault>) -> Result<Said, Stopped> {
        self.wait(Duration::ZERO).await?;
        if let Some(said) = fault.as_ref().and_then(|fault| self.without_judging(fault)) {
            return Ok(said);
        }
        if let Some(Fault::DelayBefore(time)) = &fault {
            self.wait(*time).await?;
        }
        let later = if let Some(Fault::LateEffect(time)) = &fault { *time } else { Duration::ZERO };
        let seal = if let Some(Fault::WrongSignature) = &fault { Seal::Spoiled } else { Seal::Usual };
        let judged = self.desk.judge(&self.incoming, verified, self.entry, later);
        let answer = self.desk.answer(&self.incoming, judged, seal);
        if let Some(Fault::DelayAfter(time)) = &fault {
            self.wait(*time).await?;
        }
        Ok(match &fault {
            Some(Fault::DropAfter) => Said::Nothing,
            Some(Fault::HangAfter) => Said::Silence,
            Some(Fault::StatusAfter(reply)) => plain(reply),
            Some(Fault::CutBody) => Said::Half(answer),
            _ => Said::Whole(answer),
        })
    }

    /// Waits until the sandbox's latency and so much more has passed since the call came.
    async fn wait(&self, more: Duration) -> Result<(), Stopped> {
        let House { patience, latency, .. } = self.house;
        patience.wait(&self.arrival, latency.saturating_add(more)).await
    }

    /// What goes back where the fault keeps the call from the provider's books.
    fn without_judging(&self, fault: &Fault) -> Option<Said> {
        let (provider, operation) = (&self.desk.provider, self.operation);
        Some(match fault {
            Fault::DropBefore => Said::Nothing,
            Fault::HangBefore => Said::Silence,
            Fault::StatusBefore(reply) => plain(reply),
            Fault::Error(code) => self.instead(refusal::of_code(provider, operation, code), Seal::Usual),
            Fault::UnsignedError => self.instead(refusal::unsigned(provider, operation), Seal::Missing),
            Fault::ForgedError(code) => self.instead(refusal::of_code(provider, operation, code), Seal::Missing),
            // The lie that would cost most.
            Fault::ForgedSuccess => {
                let (answer, order) = (refusal::success(), Some(OrderState::Closed));
                let judged = Judged { answer: &answer, order };
                Said::Whole(self.desk.answer(&self.incoming, Ok(judged), Seal::Missing))
            }
            _ => return None,
        })
    }

    /// What goes back instead of what the provider would say. Only faults that are possible come here.
    fn instead(&self, answer: Option<Answer>, seal: Seal) -> Said {
        let Some(answer) = answer else { return Said::Nothing };
        let judged = Judged { answer: &answer, order: None };
        Said::Whole(self.desk.answer(&self.incoming, Ok(judged), seal))
    }
}

fn plain(reply: &PlainReply) -> Said {
    reply.response().map_or(Said::Nothing, Said::Whole)
}
