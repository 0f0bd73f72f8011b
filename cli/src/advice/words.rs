//! The words. `docs/guide/answers.md` has the same ones, which a test holds.

use paywright::runtime::{OrderState, Outcome};

use super::Advice;

/// What an outcome of closing means for the shop.
#[must_use]
pub fn of_outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Closed => "The buyer can no longer pay it.",
        Outcome::AlreadyClosed => "It was closed before; the buyer can no longer pay it.",
        Outcome::Accepted => {
            "The provider took the call, which by itself proves nothing. Query the order before relying on it."
        }
        Outcome::AlreadyPaid => "It cannot be closed. Treat it as a paid order.",
        Outcome::Refunded => "It was paid, and money goes back, all or a part. Look before you ship.",
        Outcome::NotFound => {
            "The provider knows no such order. Check the number and the account before the goods go back."
        }
    }
}

/// What a state means for the shop.
#[must_use]
pub fn of_state(state: OrderState) -> &'static str {
    match state {
        OrderState::Unpaid => "Nobody paid, and the buyer still can. Close it before the goods go to somebody else.",
        OrderState::Paying => "The buyer is paying right now. Ask again in a moment.",
        OrderState::Paid => "The buyer paid. It cannot be closed; treat it as a paid order.",
        OrderState::Refunded => of_outcome(Outcome::Refunded),
        OrderState::Closed => of_outcome(Outcome::Closed),
        OrderState::Failed => "A payment failed. The buyer can perhaps try again: close it.",
        OrderState::NotFound => of_outcome(Outcome::NotFound),
        _ => Advice::CloseInstead.text(),
    }
}

impl Advice {
    /// In words.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Correct => "Nothing was sent. Correct the call and make it again.",
            Self::OtherNumber => {
                "Nothing was sent. Name the order by its other number, or look at it on the provider's platform."
            }
            Self::MendKey => "Nothing was sent. Correct the key in the configuration, then call again.",
            Self::TooEarly => "Nothing was sent. Call again then, or let --wait do so.",
            Self::CloseWhenReachable => {
                "This call changed nothing, and the order can perhaps still be paid. Call again when the provider can be \
                 reached."
            }
            Self::AskWhenReachable => "Nothing was asked. Ask again when the provider can be reached.",
            Self::Query => "It may be closed or not. Keep the goods, query the order, and go by its state.",
            Self::QueryAuthentic => {
                "Keep the goods and query the order. If that is not authentic either, stop: compare the keys in the \
                 configuration with the provider's platform, and tell whoever is responsible for security."
            }
            Self::QueryStray => {
                "Keep the goods and query the order. If that goes wrong in the same way, tell whoever is responsible for \
                 security."
            }
            Self::AskLater => {
                "Keep the goods, and ask again in some minutes. If it stays so, look at the order on the provider's platform."
            }
            Self::AskStray => {
                "Keep the goods, and ask again. If it happens again, tell whoever is responsible for security."
            }
            Self::CloseInstead => {
                "The provider does not tell. Keep the goods, close the order, and go by what that says."
            }
            Self::CloseOnceMore => {
                "The query does not tell. Keep the goods, and close it once more. If that settles nothing either, look at \
                 the order on the provider's platform."
            }
            Self::Platform => {
                "Neither the close nor the query tells, and both would say the same again. Keep the goods, and look at the \
                 order on the provider's platform."
            }
            Self::PlatformAfterNo => {
                "This call closed nothing, and the query does not tell what the order is. Look at it on the provider's \
                 platform before the goods go back."
            }
            Self::Contradiction => {
                "The close and the query contradict each other. Keep the goods, and look at the order on the provider's \
                 platform."
            }
            Self::StillOpen => {
                "The buyer can perhaps still pay. Keep the goods, and close it again in some minutes. If it stays so, look \
                 at the order on the provider's platform."
            }
            Self::OpenAfterNo => {
                "This call closed nothing, and the buyer can still pay. See to the cause, then close it again."
            }
            Self::Paying => "The buyer is paying right now. Query it in a minute; close it then if it is still unpaid.",
            Self::CloseRefused => {
                "This call closed nothing; do not count on it being closed. See to the cause, then close it again."
            }
            Self::QueryAfterNo => {
                "This call closed nothing; do not count on it being closed. Query the order, and go by its state."
            }
            Self::QueryRefused => {
                "The query was refused, and says nothing about the order. See to the cause, then ask again."
            }
            Self::Credentials => {
                "Most often the configuration is wrong: check the key, the merchant's number and the way of signing, then \
                 call again. Until then keep the goods: anybody could have sent this."
            }
            Self::Stop => {
                "Stop, and keep the goods. Compare the keys in the configuration with the provider's platform, and tell \
                 whoever is responsible for security."
            }
        }
    }
}
