//! How often a provider is called.
//!
//! Each attempt waits for its turn before it is signed, so that the limit holds for what the provider counts: closes,
//! queries and repeated attempts alike.

use std::{num::NonZeroU32, sync::Mutex, time::Duration};

use paywright::runtime::{BoxFuture, throttle::Throttle};
use tokio::time::{Instant, sleep_until};

/// How often a provider is called where nothing says otherwise: modest enough for a shop that goes on selling meanwhile.
pub const DEFAULT_RATE: NonZeroU32 = NonZeroU32::new(50).unwrap();

/// By how much a timer may be late.
const LATE: Duration = Duration::from_millis(2);

/// Lets callers through one by one, so many per second, in the order in which they came.
///
/// A timer may wake some of them late, by a millisecond or so. That delays nobody after them, so that the rate is kept on
/// average, too. Any other time in which nobody came is not made up for.
#[derive(Debug)]
pub struct Pace {
    period: Duration,
    /// When the next turn is, if somebody had one.
    next: Mutex<Option<Instant>>,
}

impl Pace {
    /// So many per second, evenly.
    #[must_use]
    pub fn per_second(rate: NonZeroU32) -> Self {
        Self { period: Duration::from_secs(1) / rate.get(), next: Mutex::new(None) }
    }

    /// Takes the next turn that is free.
    fn take(&self) -> Instant {
        let now = Instant::now();
        let mut next = self.next.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let turn = next.map_or(now, |next| next.max(now.checked_sub(LATE).unwrap_or(now)));
        *next = turn.checked_add(self.period);
        turn
    }
}

impl Throttle for Pace {
    fn turn(&self) -> BoxFuture<'_, ()> {
        Box::pin(async { sleep_until(self.take()).await })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pace(rate: u32) -> Pace {
        Pace::per_second(NonZeroU32::new(rate).unwrap())
    }

    #[tokio::test(start_paused = true)]
    async fn a_second_sees_no_more_turns_than_allowed() {
        let (pace, start) = (pace(50), Instant::now());
        for _ in 0..=100 {
            pace.turn().await;
        }
        assert_eq!(start.elapsed().as_millis(), 2_000);
    }

    #[tokio::test(start_paused = true)]
    async fn a_rate_beyond_what_a_timer_can_tell_apart_is_kept_on_average() {
        let (pace, start) = (pace(20_000), Instant::now());
        for _ in 0..=40_000 {
            pace.turn().await;
        }
        let millis = start.elapsed().as_millis();
        assert!((2_000..2_010).contains(&millis), "{millis}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_rate_beyond_any_timer_is_as_fast_as_it_gets() {
        let (pace, start) = (pace(u32::MAX), Instant::now());
        for _ in 0..1_000 {
            pace.turn().await;
        }
        assert!(start.elapsed() <= Duration::from_millis(1), "{:?}", start.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn callers_that_come_together_go_one_after_the_other() {
        let (pace, start) = (pace(10), Instant::now());
        let turn = async || {
            pace.turn().await;
            start.elapsed().as_millis()
        };
        assert_eq!(tokio::join!(turn(), turn(), turn()), (0, 100, 200));
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_is_not_made_up_for() {
        let pace = pace(10);
        pace.turn().await;
        tokio::time::advance(Duration::from_secs(60)).await;
        pace.turn().await;
        let start = Instant::now();
        pace.turn().await;
        pace.turn().await;
        assert!(start.elapsed() >= Duration::from_millis(190), "{:?}", start.elapsed());
    }
}
