//! What can go wrong with a call, on purpose.

mod kind;
mod reply;
mod text;

use std::time::Duration;

pub(crate) use kind::{KINDS, MadeOf};
pub use reply::PlainReply;
pub use text::FaultSyntaxError;

/// Something that goes wrong with a call.
///
/// Those that end in `Before` keep the call from the provider's books: the order stays as it was. Those that end in
/// `After` let the provider act first; [`Fault::acts`] tells them apart.
///
/// Each has a text, which commands take and `Display` writes: `drop-after`, `delay-before:2s`, `status:502`,
/// `error:400000/CHECK_ORDER_STATUS`. [`Fault::FORMS`] lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// `drop-before`: the connection ends without a byte of reply, and the provider does nothing.
    DropBefore,
    /// `drop-after`: the provider acts, and the connection ends without a byte of reply.
    DropAfter,
    /// `delay-before:TIME`: the provider acts and answers so much later. It acts even if the client has given up by then.
    DelayBefore(Duration),
    /// `delay-after:TIME`: the provider acts at once, and answers so much later.
    DelayAfter(Duration),
    /// `hang-before`: nothing happens until the client gives up, or the sandbox stops.
    HangBefore,
    /// `hang-after`: the provider acts, and then nothing comes until the client gives up, or the sandbox stops.
    HangAfter,
    /// `status:CODE`: something in front of the provider answers, such as a gateway, and the provider does nothing.
    StatusBefore(PlainReply),
    /// `status-after:CODE`: the provider acts, and something in front of it answers.
    StatusAfter(PlainReply),
    /// `cut-body`: the provider acts, and the connection ends after half of the reply's body.
    CutBody,
    /// `wrong-signature`: the provider acts, and one character of the reply's signature is changed. Where the answer to the
    /// call is one that the provider leaves unsigned, there is nothing to change.
    WrongSignature,
    /// `error:CODE` or `error:CODE/SUB_CODE`: the provider does nothing and answers with this row of the spec's error
    /// tables, signed as it signs such a row.
    Error(String),
    /// `unsigned-error`: the provider does nothing and answers with an error without a signature, as the spec lets it.
    UnsignedError,
    /// `forged-error:CODE` or `forged-error:CODE/SUB_CODE`: somebody on the way answers with this row of the spec's error
    /// tables, and cannot sign it. The provider does nothing.
    ForgedError(String),
    /// `forged-success`: somebody on the way answers that the call succeeded, and cannot sign it. The provider does nothing.
    ForgedSuccess,
    /// `late-effect:TIME`: the provider says at once what it always says, and an order that can be closed is closed so
    /// much later by the sandbox's clock. Until then it can still be paid, and a payment stands.
    LateEffect(Duration),
}

impl Fault {
    /// Whether the provider acts on the call: whether an order may be closed by it, now or later.
    #[must_use]
    pub fn acts(&self) -> bool {
        match self {
            Self::DropBefore
            | Self::HangBefore
            | Self::StatusBefore(_)
            | Self::Error(_)
            | Self::UnsignedError
            | Self::ForgedError(_)
            | Self::ForgedSuccess => false,
            Self::DropAfter
            | Self::DelayBefore(_)
            | Self::DelayAfter(_)
            | Self::HangAfter
            | Self::StatusAfter(_)
            | Self::CutBody
            | Self::WrongSignature
            | Self::LateEffect(_) => true,
        }
    }
}
