//! All kinds of faults, each written down once: what commands take, what `Display` writes, and what tests go through
//! comes from this table.

use std::time::Duration;

use super::{Fault, PlainReply};

/// A kind of fault.
pub(crate) struct Kind {
    /// What stands before the colon.
    pub(crate) id: &'static str,
    pub(crate) made_of: MadeOf,
}

/// What stands behind the colon, and how a fault is made of it. The examples are whole faults.
pub(crate) enum MadeOf {
    Nothing(Fault),
    Time {
        make: fn(Duration) -> Fault,
        example: &'static str,
        /// How long it takes where all faults are gone through.
        tried: Duration,
    },
    Status {
        make: fn(PlainReply) -> Fault,
        example: &'static str,
    },
    Code {
        make: fn(String) -> Fault,
        example: &'static str,
    },
}

macro_rules! made_of {
    ($variant:ident, $id:literal, nothing) => {
        MadeOf::Nothing(Fault::$variant)
    };
    ($variant:ident, $id:literal, time($example:literal, $millis:literal)) => {
        MadeOf::Time {
            make: Fault::$variant,
            example: concat!($id, ":", $example),
            tried: Duration::from_millis($millis),
        }
    };
    ($variant:ident, $id:literal, status($example:literal)) => {
        MadeOf::Status { make: Fault::$variant, example: concat!($id, ":", $example) }
    };
    ($variant:ident, $id:literal, code($example:literal)) => {
        MadeOf::Code { make: Fault::$variant, example: concat!($id, ":", $example) }
    };
}

macro_rules! form {
    ($id:literal, nothing) => {
        $id
    };
    ($id:literal, time $detail:tt) => {
        concat!($id, ":TIME")
    };
    ($id:literal, $status_or_code:ident $detail:tt) => {
        concat!($id, ":CODE")
    };
}

/// A variant that is missing here does not compile: [`Fault::id`] has no arm for it.
macro_rules! kinds {
    ($($variant:ident: $id:literal, $argument:ident $(($($detail:tt)*))?;)*) => {
        pub(crate) static KINDS: &[Kind] =
            &[$(Kind { id: $id, made_of: made_of!($variant, $id, $argument $(($($detail)*))?) },)*];

        impl Fault {
            /// All kinds, as [`Fault`] is written: an id, and what follows it.
            pub const FORMS: [&'static str; [$($id),*].len()] = [$(form!($id, $argument $(($($detail)*))?),)*];

            /// The id: what stands before the colon.
            #[must_use]
            pub fn id(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $id,)*
                }
            }
        }
    };
}

kinds! {
    DropBefore: "drop-before", nothing;
    DropAfter: "drop-after", nothing;
    DelayBefore: "delay-before", time("2s", 100);
    DelayAfter: "delay-after", time("2s", 100);
    HangBefore: "hang-before", nothing;
    HangAfter: "hang-after", nothing;
    StatusBefore: "status", status("502");
    StatusAfter: "status-after", status("502");
    CutBody: "cut-body", nothing;
    WrongSignature: "wrong-signature", nothing;
    Error: "error", code("SYSTEMERROR");
    UnsignedError: "unsigned-error", nothing;
    ForgedError: "forged-error", code("SYSTEMERROR");
    ForgedSuccess: "forged-success", nothing;
    LateEffect: "late-effect", time("60s", 60_000);
}
