//! What can go wrong with a call, and what each of it means: a small table, which knows nothing of clients.

use std::fmt;

use paywright_sandbox::Fault;

/// What goes wrong with a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nothing.
    None,
    /// No connection is made: nobody listens at the port.
    Refused,
    /// What the sandbox can do.
    Fault(Fault),
}

/// When the provider acts on a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Acts {
    Now,
    /// When the sandbox's clock is moved, at the end of the matrix.
    Later,
    Never,
}

/// What the client gets to hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard<'t> {
    /// What the provider answers.
    Answer,
    /// This row of the error tables instead.
    Row(&'t str),
    /// Nothing, or nothing that can be believed.
    Lost,
    /// That there is no connection.
    NoConnection,
}

impl Trouble {
    /// What it means.
    pub(crate) fn meaning(&self) -> (Acts, Heard<'_>) {
        let fault = match self {
            Self::None => return (Acts::Now, Heard::Answer),
            Self::Refused => return (Acts::Never, Heard::NoConnection),
            Self::Fault(fault) => fault,
        };
        match fault {
            Fault::DropBefore | Fault::HangBefore | Fault::StatusBefore(_) => (Acts::Never, Heard::Lost),
            Fault::UnsignedError | Fault::ForgedError(_) | Fault::ForgedSuccess => (Acts::Never, Heard::Lost),
            Fault::DropAfter | Fault::HangAfter | Fault::StatusAfter(_) => (Acts::Now, Heard::Lost),
            Fault::CutBody | Fault::WrongSignature | Fault::DelayAfter(_) => (Acts::Now, Heard::Lost),
            Fault::DelayBefore(_) => (Acts::Later, Heard::Lost),
            Fault::LateEffect(_) => (Acts::Later, Heard::Answer),
            Fault::Error(code) => (Acts::Never, Heard::Row(code)),
            other => panic!("{other} is new: say here what it means"),
        }
    }

    /// Whether the client has to give up by itself, since nothing comes.
    pub(crate) fn is_silent(&self) -> bool {
        let Self::Fault(fault) = self else { return false };
        matches!(fault, Fault::HangBefore | Fault::HangAfter | Fault::DelayBefore(_) | Fault::DelayAfter(_))
    }

    /// The row of the error tables that is answered with, signed or forged.
    pub(crate) fn code(&self) -> Option<&str> {
        match self {
            Self::Fault(Fault::Error(code) | Fault::ForgedError(code)) => Some(code),
            _ => None,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("nothing"),
            Self::Refused => f.write_str("refused"),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}
