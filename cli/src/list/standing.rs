//! How an order of a list stands, in a word, and the exit code that tells it.

use serde::{Serialize, Serializer};

use super::order::Conclusion;

/// How an order stands, in the order of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// All calls for it were made.
    Concluded(Conclusion),
    /// A call may have been made, and what came of it is not known.
    InDoubt,
    /// The provider asks to wait; nothing was sent.
    TooEarly,
    /// Nothing was sent.
    NotStarted,
}

/// What an exit code tells of an order. Of a list, the greatest decides: what is least certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExitCode {
    /// Nobody can pay it any more.
    Closed,
    /// The provider does not know it.
    NotFound,
    /// It is paid, or was.
    Paid,
    /// It is too early to close it.
    TooEarly,
    /// The provider refused to close it.
    Refused,
    /// It may be closed or not, or no call for it reached the provider.
    Unknown,
}

impl Standing {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 12] = [
        Self::Concluded(Conclusion::Closed),
        Self::Concluded(Conclusion::AlreadyClosed),
        Self::Concluded(Conclusion::AlreadyPaid),
        Self::Concluded(Conclusion::Refunded),
        Self::Concluded(Conclusion::NotFound),
        Self::Concluded(Conclusion::Accepted),
        Self::Concluded(Conclusion::Answered),
        Self::Concluded(Conclusion::Unknown),
        Self::Concluded(Conclusion::NotSent),
        Self::InDoubt,
        Self::TooEarly,
        Self::NotStarted,
    ];

    /// As commands print it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Concluded(result) => result.id(),
            Self::InDoubt => "in-doubt",
            Self::TooEarly => "too-early",
            Self::NotStarted => "not-started",
        }
    }

    /// The exit code that tells it.
    #[must_use]
    pub fn exit_code(self) -> ExitCode {
        match self {
            Self::Concluded(result) => match result {
                Conclusion::Closed | Conclusion::AlreadyClosed => ExitCode::Closed,
                Conclusion::AlreadyPaid | Conclusion::Refunded => ExitCode::Paid,
                Conclusion::NotFound => ExitCode::NotFound,
                Conclusion::Answered => ExitCode::Refused,
                Conclusion::Accepted | Conclusion::Unknown | Conclusion::NotSent => ExitCode::Unknown,
            },
            Self::TooEarly => ExitCode::TooEarly,
            Self::InDoubt | Self::NotStarted => ExitCode::Unknown,
        }
    }
}

impl Serialize for Standing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl ExitCode {
    /// The number.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::Closed => 0,
            Self::Paid => 3,
            Self::NotFound => 4,
            Self::Unknown => 5,
            Self::Refused => 6,
            Self::TooEarly => 7,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_standing_is_listed_once_in_the_order_of_reports() {
        let sorted: BTreeSet<_> = Standing::ALL.into_iter().collect();
        assert!(sorted.into_iter().eq(Standing::ALL));
        let results = Conclusion::ALL.map(Standing::Concluded);
        assert!(results.iter().all(|result| Standing::ALL.contains(result)));
        let ids: BTreeSet<_> = Standing::ALL.into_iter().map(Standing::id).collect();
        assert_eq!(ids.len(), Standing::ALL.len());
    }

    #[test]
    fn only_an_order_that_nobody_can_pay_exits_with_0() {
        let zero = Standing::ALL.into_iter().filter(|standing| standing.exit_code().number() == 0);
        assert!(zero.map(Standing::id).eq(["closed", "already-closed"]));
    }
}
