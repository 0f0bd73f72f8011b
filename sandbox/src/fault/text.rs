//! Faults as people write them: `status:502`.

use std::{fmt, str::FromStr};

use humantime::{format_duration, parse_duration};

use super::{Fault, KINDS, MadeOf, PlainReply};

/// A text is no fault, or says nothing that can be done about how often one happens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FaultSyntaxError {
    /// There is no such kind.
    #[error("`{0}` is no fault; there are {forms}", forms = Fault::FORMS.join(", "))]
    Unknown(String),
    /// Something must stand behind the colon.
    #[error("`{id}` needs {needed}, such as `{example}`")]
    Argument {
        /// The kind.
        id: &'static str,
        /// What is needed.
        needed: &'static str,
        /// How it is written.
        example: &'static str,
    },
    /// Nothing may stand behind the colon.
    #[error("`{id}` takes nothing after a colon; how often it happens stands after an `@`: `{id}@3`, `{id}@5%`")]
    NoArgument {
        /// The kind.
        id: &'static str,
    },
    /// What stands after the `@` says not how often.
    #[error(
        "`@{0}` does not say how often; write `@3` for three calls, or `@5%` for five calls of a hundred by chance"
    )]
    HowOften(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id();
        match self {
            Self::DelayBefore(time) | Self::DelayAfter(time) | Self::LateEffect(time) => {
                write!(f, "{id}:{}", format_duration(*time))
            }
            Self::StatusBefore(reply) | Self::StatusAfter(reply) => write!(f, "{id}:{}", reply.status()),
            Self::Error(code) | Self::ForgedError(code) => write!(f, "{id}:{code}"),
            _ => f.write_str(id),
        }
    }
}

impl FromStr for Fault {
    type Err = FaultSyntaxError;

    /// Reads what `Display` writes. A status gets the body that is usual for it.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (id, given) = text.split_once(':').map_or((text, None), |(id, given)| (id, Some(given)));
        let kind = KINDS.iter().find(|kind| kind.id == id).ok_or_else(|| FaultSyntaxError::Unknown(text.to_owned()))?;
        let id = kind.id;
        let lacks = |needed, example| FaultSyntaxError::Argument { id, needed, example };
        match &kind.made_of {
            MadeOf::Nothing(fault) if given.is_none() => Ok(fault.clone()),
            MadeOf::Nothing(_) => Err(FaultSyntaxError::NoArgument { id }),
            MadeOf::Time { make, example, .. } => {
                let time = given.and_then(|given| parse_duration(given).ok());
                time.map(make).ok_or_else(|| lacks("a time", example))
            }
            MadeOf::Status { make, example } => {
                let status = given.and_then(|given| given.parse().ok()).filter(|status| (200..600).contains(status));
                let reply = status.map(PlainReply::usual);
                reply.map(make).ok_or_else(|| lacks("an HTTP status from 200 to 599", example))
            }
            MadeOf::Code { make, example } => {
                let code = given.filter(|given| !given.is_empty()).map(str::to_owned);
                code.map(make).ok_or_else(|| lacks("a code of the spec's error tables", example))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_what_it_writes() {
        for form in Fault::FORMS {
            let argument = match form.split_once(':') {
                Some((_, "TIME")) => ":1m 30s",
                Some((_, "CODE")) if form.starts_with("status") => ":502",
                Some((_, "CODE")) => ":400000/CHECK_ORDER_STATUS",
                _ => "",
            };
            let text = format!("{}{argument}", form.split(':').next().unwrap());
            let fault: Fault = text.parse().unwrap();
            assert_eq!(fault.to_string(), text);
            assert!(text.starts_with(fault.id()));
        }
    }

    #[test]
    fn a_text_that_is_no_fault_says_what_to_write_instead() {
        for (text, words) in [
            ("drop", "`drop` is no fault; there are drop-before, drop-after,"),
            ("drop-after:3", "`drop-after@3`"),
            ("delay-before:fast", "`delay-before` needs a time, such as `delay-before:2s`"),
            ("delay-after", "such as `delay-after:2s`"),
            ("status:99", "an HTTP status from 200 to 599, such as `status:502`"),
            ("error:", "a code of the spec's error tables"),
        ] {
            let error = text.parse::<Fault>().unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        }
    }
}
