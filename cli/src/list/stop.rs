//! Stopping: the first signal lets what is under way come to its end, the second does not.

use std::{
    process,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use tokio::sync::watch;

use super::report::INTERRUPTED;
use crate::signals::Signals;

/// How soon to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// Not at all.
    No,
    /// As [`Stop::Soon`], since the journal takes no more. Nobody asked for it.
    Lost,
    /// When the orders under way are done and written down.
    Soon,
    /// At once.
    Now,
}

/// Raises what `stop` holds with each signal. When the work is `over`, nothing is left to be brought to an end, and the
/// next signal ends the program, as it would have without all this.
pub async fn on_signals(mut signals: Signals, stop: watch::Sender<Stop>, over: Arc<AtomicBool>) {
    loop {
        signals.next().await;
        if over.load(Ordering::SeqCst) {
            process::exit(INTERRUPTED.into());
        }
        let next = if *stop.borrow() < Stop::Soon { Stop::Soon } else { Stop::Now };
        raise(&stop, next);
    }
}

/// Sets what `stop` holds, unless it is stricter already.
pub fn raise(stop: &watch::Sender<Stop>, to: Stop) {
    stop.send_if_modified(|current| {
        let modified = *current < to;
        *current = to.max(*current);
        modified
    });
}

/// Waits until `stop` holds at least this.
pub async fn reached(stop: &mut watch::Receiver<Stop>, least: Stop) {
    if stop.wait_for(|current| *current >= least).await.is_err() {
        // Nobody is left who could stop anything.
        std::future::pending::<()>().await;
    }
}
