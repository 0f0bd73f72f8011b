//! Which host a call goes to: the primary one, or the stand-by while the primary cannot be reached.
//!
//! One number tells it all: until when calls stay at the stand-by. It is shared by all clones of a client and changed
//! without a lock. When the time has come, one call tries the primary; the others stay until it got through.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

/// How long calls stay at the stand-by before one of them tries the primary again.
const STAY: Duration = Duration::from_secs(60);

/// At the primary. Any other number is the time in milliseconds up to which calls stay at the stand-by.
const AT_PRIMARY: u64 = 0;

/// The hosts of a client.
pub(super) struct Hosts {
    primary: Host,
    standby: Option<Host>,
    stay_until: AtomicU64,
}

/// A host.
pub(super) struct Host {
    /// What stands before an operation's path.
    pub(super) base_url: String,
    /// The host's name and, where it is not the scheme's own, its port: all that is shown.
    pub(super) authority: String,
}

/// Where an attempt goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// To the primary, as usual.
    Primary,
    /// To the primary, while other calls go to the stand-by. If it gets through, they all go back.
    Return,
    /// To the stand-by.
    Standby,
}

impl Hosts {
    pub(super) fn new(primary: Host, standby: Option<Host>) -> Self {
        Self { primary, standby, stay_until: AtomicU64::new(AT_PRIMARY) }
    }

    pub(super) fn primary(&self) -> &Host {
        &self.primary
    }

    pub(super) fn host(&self, choice: Choice) -> &Host {
        match (choice, &self.standby) {
            (Choice::Standby, Some(standby)) => standby,
            _ => &self.primary,
        }
    }

    /// Where a call that begins now goes.
    pub(super) fn choose(&self, now: Duration) -> Choice {
        let until = self.stay_until.load(Ordering::Relaxed);
        if until == AT_PRIMARY {
            return Choice::Primary;
        }
        if millis(now) < until {
            return Choice::Standby;
        }
        // Of all calls that see that the time has come, the one that sets the next time goes.
        let next = stay_from(now);
        match self.stay_until.compare_exchange(until, next, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => Choice::Return,
            Err(_) => Choice::Standby,
        }
    }

    /// The other host than the one chosen, if there is one.
    pub(super) fn other(&self, choice: Choice) -> Option<Choice> {
        self.standby.as_ref().map(|_| match choice {
            Choice::Primary | Choice::Return => Choice::Standby,
            Choice::Standby => Choice::Return,
        })
    }

    /// Notes that a connection to the chosen host was made. True where calls go back to the primary by this.
    pub(super) fn reached(&self, choice: Choice) -> bool {
        choice == Choice::Return && self.stay_until.swap(AT_PRIMARY, Ordering::Relaxed) != AT_PRIMARY
    }

    /// Notes that no connection to the chosen host could be made. True where calls go to the stand-by by this.
    pub(super) fn unreachable(&self, choice: Choice, now: Duration) -> bool {
        let leaves = choice != Choice::Standby && self.standby.is_some();
        leaves && self.stay_until.swap(stay_from(now), Ordering::Relaxed) == AT_PRIMARY
    }
}

fn stay_from(now: Duration) -> u64 {
    millis(now.saturating_add(STAY))
}

pub(super) fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn host(name: &str) -> Host {
        Host { base_url: format!("https://{name}"), authority: name.to_owned() }
    }

    fn two() -> Hosts {
        Hosts::new(host("primary"), Some(host("standby")))
    }

    #[test]
    fn calls_stay_at_the_standby_for_a_minute_then_one_tries_the_primary() {
        let hosts = two();
        assert_eq!(hosts.choose(seconds(0)), Choice::Primary);
        assert!(hosts.unreachable(Choice::Primary, seconds(10)));
        assert!(!hosts.unreachable(Choice::Primary, seconds(10)), "the second one tells no news");
        for now in [10, 69] {
            assert_eq!(hosts.choose(seconds(now)), Choice::Standby);
        }
        assert_eq!(hosts.choose(seconds(70)), Choice::Return);
        assert_eq!(hosts.choose(seconds(70)), Choice::Standby, "only one at a time");
        assert!(!hosts.unreachable(Choice::Return, seconds(75)));
        assert_eq!(hosts.choose(seconds(134)), Choice::Standby);
        assert_eq!(hosts.choose(seconds(135)), Choice::Return);
        assert!(hosts.reached(Choice::Return));
        assert_eq!(hosts.choose(seconds(136)), Choice::Primary);
    }

    #[test]
    fn an_old_answer_of_the_primary_brings_nobody_back() {
        let hosts = two();
        hosts.unreachable(Choice::Primary, seconds(1));
        assert!(!hosts.reached(Choice::Primary), "that call began before the host was lost");
        assert_eq!(hosts.choose(seconds(2)), Choice::Standby);
    }

    #[test]
    fn where_neither_is_reached_a_call_goes_from_one_to_the_other() {
        let hosts = two();
        assert_eq!(hosts.other(Choice::Primary), Some(Choice::Standby));
        assert_eq!(hosts.other(Choice::Standby), Some(Choice::Return));
        assert_eq!(hosts.host(Choice::Return).authority, "primary");
    }

    #[test]
    fn a_single_host_is_never_left() {
        let hosts = Hosts::new(host("primary"), None);
        assert!(!hosts.unreachable(Choice::Primary, seconds(1)));
        assert_eq!((hosts.choose(seconds(2)), hosts.other(Choice::Primary)), (Choice::Primary, None));
    }
}
