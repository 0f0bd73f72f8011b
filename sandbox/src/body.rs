//! Bodies of replies: whole ones, and ones that end too early.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

use crate::server::Hangup;

/// The body of a reply.
pub(crate) struct ReplyBody {
    /// What is still to come.
    rest: Bytes,
    /// How much the headers promise.
    promised: u64,
    end: End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Proper,
    /// The connection ends, as soon as what was said before is on its way.
    Abrupt,
    AbruptNow,
}

impl ReplyBody {
    /// All of it.
    pub(crate) fn whole(body: Bytes) -> Self {
        Self { promised: body.len() as u64, rest: body, end: End::Proper }
    }

    /// The first half, where the headers promise the whole.
    pub(crate) fn half(mut body: Bytes) -> Self {
        let promised = body.len() as u64;
        body.truncate(body.len() / 2);
        Self { promised, rest: body, end: End::Abrupt }
    }
}

impl Body for ReplyBody {
    type Data = Bytes;
    type Error = Hangup;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Hangup>>> {
        if !self.rest.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut self.rest)))));
        }
        match self.end {
            End::Proper => Poll::Ready(None),
            End::Abrupt => {
                // Whoever writes sends what it has when nothing more is ready.
                self.end = End::AbruptNow;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            End::AbruptNow => Poll::Ready(Some(Err(Hangup))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.end == End::Proper
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.promised)
    }
}
