//! How often a provider is called.
//!
//! The limit stands where requests leave the client, so that it holds for what the provider counts: closes, queries
//! and repeated attempts alike.

use std::{num::NonZeroU32, time::Duration};

use paywright::runtime::{
    BoxFuture,
    transport::{Transport, TransportError},
    wire::{Reply, Request},
};
use tokio::{
    sync::Mutex,
    time::{Interval, MissedTickBehavior, interval},
};

/// How often a provider is called where nothing says otherwise: modest enough for a shop that goes on selling meanwhile.
pub const DEFAULT_RATE: NonZeroU32 = NonZeroU32::new(50).unwrap();

/// Lets callers through one by one, so many per second, in the order in which they came.
#[derive(Debug)]
pub struct Pace(Mutex<Interval>);

impl Pace {
    /// So many per second, evenly. Time in which nobody came is not made up for later. Must be called on a tokio
    /// runtime.
    #[must_use]
    pub fn per_second(rate: NonZeroU32) -> Self {
        // From some rate on nothing is left of a second, and a timer takes no period of nothing.
        let period = (Duration::from_secs(1) / rate.get()).max(Duration::from_nanos(1));
        let mut ticks = interval(period);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self(Mutex::new(ticks))
    }

    /// Waits for one's turn.
    pub async fn turn(&self) {
        self.0.lock().await.tick().await;
    }
}

/// A transport that keeps a pace.
pub struct Paced<T> {
    pace: Pace,
    transport: T,
}

impl<T: Transport> Paced<T> {
    /// Sends by `transport`, so many requests per second.
    #[must_use]
    pub fn new(transport: T, rate: NonZeroU32) -> Self {
        Self { pace: Pace::per_second(rate), transport }
    }
}

impl<T: Transport> Transport for Paced<T> {
    fn send<'a>(
        &'a self,
        request: &'a Request,
        request_id_header: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Reply, TransportError>> {
        Box::pin(async move {
            self.pace.turn().await;
            self.transport.send(request, request_id_header).await
        })
    }

    fn host(&self) -> Option<String> {
        self.transport.host()
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::Instant;

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
    async fn a_rate_beyond_any_timer_is_as_fast_as_it_gets() {
        let pace = pace(u32::MAX);
        pace.turn().await;
        pace.turn().await;
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
