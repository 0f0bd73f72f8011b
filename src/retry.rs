//! Whether a call that failed is made again, and when: a pure function.
//!
//! In go the policy, what happened, how many attempts were made, the time they took and a random number; out comes a
//! [`Decision`]. Nothing here waits or sends.
//!
//! The first row that fits decides:
//!
//! | what failed | then |
//! | --- | --- |
//! | a limit, a signature, the configuration: [`Cause::Mistake`] | stop: it would fail the same way |
//! | authentic refusal, class `same-order`, by which the order is unchanged | again |
//! | any other authentic refusal, class `same-order`; the operation is not idempotent | stop |
//! | any other authentic refusal, class `same-order`; the operation is idempotent | again |
//! | authentic refusal, class `never` | stop |
//! | authentic refusal, class `after-query` | stop |
//! | authentic reply with a code that no table lists, or that nobody understands | stop |
//! | it may have arrived; the operation is not idempotent | stop |
//! | it may have arrived; the operation is idempotent | again |
//! | no connection was made; there is a host that this call has not tried | again, there, at once |
//! | no connection was made; all hosts were tried | again, at the other one if there is one |
//!
//! And what is to be made again stops all the same:
//!
//! | limit | then |
//! | --- | --- |
//! | the attempts of the policy were made | stop |
//! | the wait would reach the deadline | stop |
//! | the other side asks for more than [`LONGEST_RETRY_AFTER`] | stop |
//!
//! The wait before attempt `n + 1` is a random part of `first backoff × 2^(n - 1)`, at most of the greatest backoff. Where
//! the reply's HTTP status is 429 or 503 and it has a `Retry-After`, that comes on top: nobody is asked too early, and
//! not everybody comes back at the same moment.
//!
//! What cannot be believed (a gateway's page, a forged reply, an unsigned refusal) says nothing about where the call
//! went: it counts as *may have arrived*.

use std::time::Duration;

use crate::{
    outcome::Certainty,
    table::{OrderFact, Retry},
};

/// The longest `Retry-After` that is waited for, whatever the deadline: nobody stands by a call for longer than an hour.
pub const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(3600);

/// How often and for how long a call is tried.
///
/// ```
/// use std::time::Duration;
/// use paywright_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::default().attempts(5).deadline(Duration::from_secs(60));
/// assert_eq!(patient.first_backoff, Duration::from_millis(200));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryPolicy {
    /// The most attempts, the first one included. The first one is made even where this is 0.
    pub attempts: u32,
    /// The longest time for all attempts and waits of one call together. An attempt that is under way by then is cut off;
    /// it may have arrived. So it should be longer than four times the transport's time to connect: an attempt that is cut
    /// off before does not show that a host cannot be reached.
    ///
    /// [`CloseOrders::close_and_confirm`](crate::CloseOrders::close_and_confirm) takes no longer, either: of the time that
    /// is left each close gets a half, and the query after it the rest. The wait that [`Order::wait`](crate::Order::wait)
    /// asks for does not count, and neither does the one for a turn ([`Throttle`](crate::throttle::Throttle)).
    pub deadline: Duration,
    /// The longest wait after the first attempt; it doubles after each further one.
    pub first_backoff: Duration,
    /// The longest wait, a `Retry-After` apart.
    pub greatest_backoff: Duration,
}

/// Three attempts within 30 seconds; random waits of up to 200 milliseconds, then up to twice as long each time, at most 5
/// seconds.
impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 3,
            deadline: Duration::from_secs(30),
            first_backoff: Duration::from_millis(200),
            greatest_backoff: Duration::from_secs(5),
        }
    }
}

impl RetryPolicy {
    /// One attempt. How long it may take is left to the transport.
    ///
    /// Closing with confirmation goes on in rounds all the same; see [`ConfirmPolicy::once`](crate::ConfirmPolicy::once).
    #[must_use]
    pub fn never() -> Self {
        Self { attempts: 1, deadline: Duration::MAX, ..Self::default() }
    }

    /// With this many attempts at most, the first one included.
    #[must_use]
    pub fn attempts(mut self, most: u32) -> Self {
        self.attempts = most;
        self
    }

    /// With this much time for all attempts and waits together.
    #[must_use]
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = time;
        self
    }

    /// With waits up to `first` after the first attempt, doubling up to `greatest`.
    #[must_use]
    pub fn backoff(mut self, first: Duration, greatest: Duration) -> Self {
        self.first_backoff = first;
        self.greatest_backoff = greatest;
        self
    }

    /// A random part of the longest wait after the attempt with this number.
    pub(crate) fn wait(&self, attempt: u32, jitter: u32) -> Duration {
        part(doubled(self.first_backoff, attempt).min(self.greatest_backoff), jitter)
    }
}

/// The time after the first try, doubled for each further one.
pub(crate) fn doubled(first: Duration, tries: u32) -> Duration {
    first.saturating_mul(1u32.checked_shl(tries.saturating_sub(1)).unwrap_or(u32::MAX))
}

/// A random part of a time.
pub(crate) fn part(whole: Duration, jitter: u32) -> Duration {
    let nanos = whole.as_nanos().saturating_mul(u128::from(jitter)).checked_div(u128::from(u32::MAX));
    Duration::from_nanos(u64::try_from(nanos.unwrap_or_default()).unwrap_or(u64::MAX))
}

/// An attempt that did not end the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    /// What failed.
    pub cause: Cause,
    /// The reply's HTTP status, if a reply came.
    pub status: Option<u16>,
    /// The reply's `Retry-After`, from now on.
    pub retry_after: Option<Duration>,
    /// Whether the spec says that sending the call again does no harm.
    pub idempotent: bool,
    /// Whether there is another host.
    pub other_host: OtherHost,
}

/// What failed, and with it whether the call can have arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Nothing was sent, and nothing will be before something is put right: a limit, a key, the configuration.
    Mistake,
    /// Nothing was sent: no connection was made.
    Unreachable,
    /// The call may have arrived: no reply came, or none that can be believed.
    MayHaveArrived,
    /// The call arrived: the reply is authentic and says no. With the class of its error row, and what the row says of the
    /// order, where one fits exactly.
    Refused(Option<(Retry, OrderFact)>),
}

/// Another host for the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherHost {
    /// There is none.
    None,
    /// There is one, and this call was not tried there.
    Untried,
    /// There is one, and this call was tried there too.
    Tried,
}

/// Whether a call is made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// No.
    Stop(Stop),
    /// Yes.
    Again {
        /// After this long.
        after: Duration,
        /// Where.
        at: NextHost,
    },
}

/// Where the next attempt goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextHost {
    /// To the same host.
    Same,
    /// To the other one.
    Other,
}

/// Why a call is not made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stop {
    /// It would fail the same way until something is put right.
    Mistake,
    /// It may have arrived or taken effect, and the spec does not say that a second one does no harm.
    NotIdempotent,
    /// The document says that calling again does not help.
    Never,
    /// The document says to query first.
    AfterQuery,
    /// The document does not list the answer.
    Unlisted,
    /// The policy's attempts were made.
    Attempts,
    /// The wait would have reached the deadline.
    Deadline,
    /// The other side asks for a longer wait than [`LONGEST_RETRY_AFTER`].
    RetryAfter,
    /// There is nothing here to wait by; see [`Timer::can_sleep`](crate::sources::Timer::can_sleep).
    NoTimer,
}

impl Stop {
    /// As events name it: `mistake`, `not-idempotent`, `never`, `after-query`, `unlisted`, `attempts`, `deadline`,
    /// `retry-after`, `no-timer`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Mistake => "mistake",
            Self::NotIdempotent => "not-idempotent",
            Self::Never => "never",
            Self::AfterQuery => "after-query",
            Self::Unlisted => "unlisted",
            Self::Attempts => "attempts",
            Self::Deadline => "deadline",
            Self::RetryAfter => "retry-after",
            Self::NoTimer => "no-timer",
        }
    }
}

/// Decides whether a call is made again after attempt number `attempt` (the first is 1) ended in `failure`.
///
/// `elapsed` is the time since the call began. `jitter` is random, each number as likely as the others.
#[must_use]
pub fn decide(policy: &RetryPolicy, failure: &Failure, attempt: u32, elapsed: Duration, jitter: u32) -> Decision {
    if let Some(stop) = hopeless(failure) {
        return Decision::Stop(stop);
    }
    if attempt >= policy.attempts {
        return Decision::Stop(Stop::Attempts);
    }
    let at = match (failure.cause, failure.other_host) {
        (Cause::Unreachable, OtherHost::Untried | OtherHost::Tried) => NextHost::Other,
        _ => NextHost::Same,
    };
    let after = match (failure.cause, failure.other_host) {
        (Cause::Unreachable, OtherHost::Untried) => Duration::ZERO,
        _ => policy.wait(attempt, jitter).saturating_add(asked(failure)),
    };
    if elapsed.saturating_add(after) >= policy.deadline {
        return Decision::Stop(Stop::Deadline);
    }
    if asked(failure) > LONGEST_RETRY_AFTER {
        return Decision::Stop(Stop::RetryAfter);
    }
    Decision::Again { after, at }
}

/// Why no number of attempts helps, if none does.
fn hopeless(failure: &Failure) -> Option<Stop> {
    match failure.cause {
        Cause::Mistake => Some(Stop::Mistake),
        Cause::Unreachable | Cause::Refused(Some((Retry::SameOrder, OrderFact::Unchanged))) => None,
        Cause::MayHaveArrived | Cause::Refused(Some((Retry::SameOrder, _))) => {
            (!failure.idempotent).then_some(Stop::NotIdempotent)
        }
        Cause::Refused(Some((Retry::Never, _))) => Some(Stop::Never),
        Cause::Refused(Some((Retry::AfterQuery, _))) => Some(Stop::AfterQuery),
        Cause::Refused(None) => Some(Stop::Unlisted),
    }
}

fn asked(failure: &Failure) -> Duration {
    failure.retry_after.filter(|_| failure.status.is_some_and(asks_to_wait)).unwrap_or_default()
}

/// Whether a `Retry-After` beside this HTTP status is about asking too much.
pub(crate) fn asks_to_wait(status: u16) -> bool {
    matches!(status, 429 | 503)
}

/// What the attempts of a call add up to.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct History {
    made: u32,
    worst: Option<Certainty>,
}

impl History {
    /// Adds an attempt, with what was certain after it where it gave no fact.
    pub(crate) fn add(&mut self, certainty: Option<Certainty>) {
        self.made = self.made.saturating_add(1);
        self.worst = certainty.map_or(self.worst, |certainty| Some(self.certainty(certainty)));
    }

    /// How many attempts were made.
    pub(crate) fn made(self) -> u32 {
        self.made
    }

    /// What is certain after all of them where the last one leaves `last`: never more than after any of them.
    ///
    /// An authentic no is about the attempt that it answers. Whether an earlier one closed the order, it does not say.
    pub(crate) fn certainty(self, last: Certainty) -> Certainty {
        match (self.worst, last) {
            (Some(Certainty::Unknown), _) | (_, Certainty::Unknown) => Certainty::Unknown,
            (Some(Certainty::Answered), _) | (_, Certainty::Answered) => Certainty::Answered,
            (Some(Certainty::NotSent) | None, Certainty::NotSent) => Certainty::NotSent,
        }
    }
}

#[cfg(test)]
mod tests;
