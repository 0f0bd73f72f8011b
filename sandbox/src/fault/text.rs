//! Faults as people write them: `status:502`.

use std::{fmt, str::FromStr, time::Duration};

use humantime::{format_duration, parse_duration};

use super::{Fault, PlainReply};

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
        let (id, argument) = text.split_once(':').map_or((text, None), |(id, argument)| (id, Some(argument)));
        let plain = |fault: Self| match argument {
            None => Ok(fault),
            Some(_) => Err(FaultSyntaxError::NoArgument { id: fault.id() }),
        };
        match id {
            "drop-before" => plain(Self::DropBefore),
            "drop-after" => plain(Self::DropAfter),
            "delay-before" => time("delay-before", "delay-before:2s", argument).map(Self::DelayBefore),
            "delay-after" => time("delay-after", "delay-after:2s", argument).map(Self::DelayAfter),
            "hang-before" => plain(Self::HangBefore),
            "hang-after" => plain(Self::HangAfter),
            "status" => status("status", "status:502", argument).map(Self::StatusBefore),
            "status-after" => status("status-after", "status-after:502", argument).map(Self::StatusAfter),
            "cut-body" => plain(Self::CutBody),
            "wrong-signature" => plain(Self::WrongSignature),
            "error" => code("error", "error:SYSTEMERROR", argument).map(Self::Error),
            "unsigned-error" => plain(Self::UnsignedError),
            "forged-error" => code("forged-error", "forged-error:SYSTEMERROR", argument).map(Self::ForgedError),
            "forged-success" => plain(Self::ForgedSuccess),
            "late-effect" => time("late-effect", "late-effect:60s", argument).map(Self::LateEffect),
            _ => Err(FaultSyntaxError::Unknown(text.to_owned())),
        }
    }
}

fn time(id: &'static str, example: &'static str, argument: Option<&str>) -> Result<Duration, FaultSyntaxError> {
    let parsed = argument.and_then(|argument| parse_duration(argument).ok());
    parsed.ok_or(FaultSyntaxError::Argument { id, needed: "a time", example })
}

fn status(id: &'static str, example: &'static str, argument: Option<&str>) -> Result<PlainReply, FaultSyntaxError> {
    let parsed = argument.and_then(|argument| argument.parse().ok()).filter(|status| (200..600).contains(status));
    let needed = "an HTTP status from 200 to 599";
    parsed.map(PlainReply::usual).ok_or(FaultSyntaxError::Argument { id, needed, example })
}

fn code(id: &'static str, example: &'static str, argument: Option<&str>) -> Result<String, FaultSyntaxError> {
    let given = argument.filter(|argument| !argument.is_empty()).map(str::to_owned);
    given.ok_or(FaultSyntaxError::Argument { id, needed: "a code of the spec's error tables", example })
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
