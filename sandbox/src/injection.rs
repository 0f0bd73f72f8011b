//! Which calls a fault happens to, and how often.

use std::{fmt, str::FromStr};

use rand::{RngExt, SeedableRng, rngs::StdRng};

use crate::fault::{Fault, FaultSyntaxError};

/// A fault, the calls that it happens to, and how often.
///
/// Without more, it happens to the provider's next call, once.
///
/// Its text is the fault's, with `@3` behind it for three calls, or `@5%` for five calls of a hundred by chance.
///
/// ```
/// use paywright_sandbox::{Fault, Injection};
///
/// let injection = Injection::new(Fault::DropAfter).operation("close-order").order("order-1").times(3);
/// assert_eq!(injection.to_string(), "drop-after@3");
/// assert_eq!("drop-after@5%".parse(), Ok(Injection::new(Fault::DropAfter).percent(5)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Injection {
    fault: Fault,
    operation: Option<String>,
    order: Option<String>,
    often: Often,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Often {
    Times(u32),
    /// Of a hundred calls, by chance. From 100 on it is every call.
    Percent(u8),
}

impl Injection {
    /// Happens once, to the next call.
    #[must_use]
    pub fn new(fault: Fault) -> Self {
        Self { fault, operation: None, order: None, often: Often::Times(1) }
    }

    /// Happens to so many calls.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.often = Often::Times(times);
        self
    }

    /// Happens to every call.
    #[must_use]
    pub fn always(self) -> Self {
        self.percent(100)
    }

    /// Happens to so many calls of a hundred, by chance; from 100 on, to every call.
    /// [`SandboxOptions::fault_seed`](crate::SandboxOptions::fault_seed) makes the chance the same each time.
    #[must_use]
    pub fn percent(mut self, percent: u8) -> Self {
        self.often = Often::Percent(percent.min(100));
        self
    }

    /// Happens only to calls of this operation, such as `close-order`.
    #[must_use]
    pub fn operation(mut self, id: impl Into<String>) -> Self {
        self.operation = Some(id.into());
        self
    }

    /// Happens only to calls that name their order by this number.
    #[must_use]
    pub fn order(mut self, number: impl Into<String>) -> Self {
        self.order = Some(number.into());
        self
    }

    /// The fault.
    #[must_use]
    pub fn fault(&self) -> &Fault {
        &self.fault
    }

    /// The only operation that it happens to, where it is only one.
    #[must_use]
    pub fn only_operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    fn fits(&self, operation: &str, order: Option<&str>) -> bool {
        let is = |wanted: &Option<String>, given| wanted.is_none() || wanted.as_deref() == given;
        is(&self.operation, Some(operation)) && is(&self.order, order)
    }
}

impl From<Fault> for Injection {
    fn from(fault: Fault) -> Self {
        Self::new(fault)
    }
}

/// The text leaves out the operation and the order.
impl fmt::Display for Injection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.often {
            Often::Times(1) => self.fault.fmt(f),
            Often::Times(times) => write!(f, "{}@{times}", self.fault),
            Often::Percent(percent) => write!(f, "{}@{percent}%", self.fault),
        }
    }
}

impl FromStr for Injection {
    type Err = FaultSyntaxError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((fault, often)) = text.rsplit_once('@') else { return text.parse().map(Self::new) };
        let wrong = || FaultSyntaxError::HowOften(often.to_owned());
        let injection = Self::new(fault.parse()?);
        match often.strip_suffix('%') {
            Some(percent) => {
                let percent = percent.parse().ok().filter(|percent| (1..=100).contains(percent));
                percent.map(|percent| injection.percent(percent)).ok_or_else(wrong)
            }
            None => {
                let times = often.parse().ok().filter(|times| *times > 0);
                times.map(|times| injection.times(times)).ok_or_else(wrong)
            }
        }
    }
}

/// What will go wrong at a provider, in the order in which it was asked for.
pub(crate) struct Faults {
    queue: Vec<Injection>,
    chance: StdRng,
}

impl Faults {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        Self { queue: Vec::new(), chance: StdRng::seed_from_u64(seed.unwrap_or_else(rand::random)) }
    }

    pub(crate) fn add(&mut self, injection: Injection) {
        self.queue.push(injection);
    }

    pub(crate) fn clear(&mut self) {
        self.queue.clear();
    }

    /// The fault that happens to this call: the first one that fits it, is `possible`, and is not kept off by chance.
    pub(crate) fn take(
        &mut self,
        operation: &str,
        order: Option<&str>,
        possible: impl Fn(&Fault) -> bool,
    ) -> Option<Fault> {
        let Self { queue, chance } = self;
        let happens = |injection: &Injection| {
            injection.fits(operation, order)
                && possible(&injection.fault)
                && match injection.often {
                    Often::Times(times) => times > 0,
                    Often::Percent(percent) => chance.random_range(0..100) < percent,
                }
        };
        let index = queue.iter().position(happens)?;
        let injection = queue.get_mut(index)?;
        let fault = injection.fault.clone();
        if let Often::Times(times) = &mut injection.often {
            *times = times.saturating_sub(1);
            if *times == 0 {
                queue.remove(index);
            }
        }
        Some(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(faults: &mut Faults, operation: &str, order: &str) -> Option<Fault> {
        faults.take(operation, Some(order), |_| true)
    }

    #[test]
    fn each_fault_happens_as_often_as_asked_for_and_only_where_it_fits() {
        let mut faults = Faults::new(None);
        faults.add(Injection::new(Fault::DropAfter).times(2).order("1"));
        faults.add(Injection::new(Fault::HangAfter).operation("query-order"));
        faults.add(Injection::new(Fault::CutBody).always());
        let mut next = |operation, order| taken(&mut faults, operation, order).unwrap();
        assert_eq!(next("close-order", "2"), Fault::CutBody);
        assert_eq!(next("close-order", "1"), Fault::DropAfter);
        assert_eq!(next("query-order", "1"), Fault::DropAfter);
        assert_eq!(next("query-order", "1"), Fault::HangAfter);
        assert_eq!(next("query-order", "1"), Fault::CutBody);
        faults.clear();
        assert_eq!(taken(&mut faults, "query-order", "1"), None);
    }

    #[test]
    fn a_fault_that_is_not_possible_waits_for_a_call_where_it_is() {
        let mut faults = Faults::new(None);
        faults.add(Fault::UnsignedError.into());
        assert_eq!(faults.take("close-order", None, |_| false), None);
        assert_eq!(faults.take("close-order", None, |_| true), Some(Fault::UnsignedError));
    }

    #[test]
    fn chance_is_about_right_and_the_same_for_the_same_seed() {
        let hits = |seed| {
            let mut faults = Faults::new(Some(seed));
            faults.add(Injection::new(Fault::DropBefore).percent(5));
            (0..10_000).map(|_| taken(&mut faults, "close-order", "1").is_some()).collect::<Vec<_>>()
        };
        let count = hits(7).into_iter().filter(|hit| *hit).count();
        assert!((400..600).contains(&count), "{count}");
        assert_eq!(hits(7), hits(7));
        assert_ne!(hits(7), hits(8));
    }

    #[test]
    fn how_often_stands_behind_an_at_sign() {
        let parsed = |text: &str| text.parse::<Injection>();
        let fault = || Injection::new(Fault::Error("400000/UNKNOW_ERROR".to_owned()));
        assert_eq!(parsed("error:400000/UNKNOW_ERROR"), Ok(fault()));
        assert_eq!(parsed("error:400000/UNKNOW_ERROR@3"), Ok(fault().times(3)));
        assert_eq!(parsed("error:400000/UNKNOW_ERROR@100%"), Ok(fault().always()));
        for often in ["", "0", "0%", "101%", "-1", "x"] {
            assert_eq!(parsed(&format!("drop-after@{often}")), Err(FaultSyntaxError::HowOften(often.to_owned())));
        }
        for text in ["drop-after", "drop-after@3", "drop-after@5%"] {
            assert_eq!(parsed(text).unwrap().to_string(), text);
        }
    }
}
