//! What keeps a gateway from being used.

use std::fmt;

use crate::{credentials::ConfigError, tc3::NoDate};

/// What keeps a gateway from being used. Nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GatewayError {
    /// The provider has no gateway.
    #[error("{provider} has no gateway")]
    NoGateway {
        /// The provider.
        provider: &'static str,
    },
    /// The gateway has no such call.
    #[error("{provider}'s gateway does not take this call")]
    NoCall {
        /// The provider.
        provider: &'static str,
    },
    /// There is no such setting.
    #[error("{provider}'s gateway has no setting `{name}`; it has: {known}")]
    UnknownSetting {
        /// The provider.
        provider: &'static str,
        /// The name that was given.
        name: String,
        /// The names there are.
        known: String,
    },
    /// There is no such endpoint.
    #[error("{provider}'s gateway has no endpoint `{name}`; it has: {known}")]
    UnknownEndpoint {
        /// The provider.
        provider: &'static str,
        /// The name that was given.
        name: String,
        /// The names there are.
        known: String,
    },
    /// Required settings are missing.
    #[error("{provider}'s gateway lacks {}", joined(.missing))]
    Missing {
        /// The provider.
        provider: &'static str,
        /// All that are missing.
        missing: Vec<MissingSetting>,
    },
    /// A value cannot be sent where it belongs. The value is not shown.
    #[error("the gateway's `{name}` cannot be sent in {place}")]
    Invalid {
        /// The setting, header or part.
        name: &'static str,
        /// Where it would go.
        place: &'static str,
    },
    /// An environment variable that may name the URL to call is not what it should be. Its value is not shown.
    #[error(
        "the environment variable {variable} is no JSON object whose `{member}` is a text; mend it, or choose an endpoint"
    )]
    Malformed {
        /// The variable.
        variable: &'static str,
        /// The member that names the URL.
        member: &'static str,
    },
    /// The URL to call is not one or is not safe, or the transport beneath could not be set up.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The clock shows a time that cannot be signed.
    #[error("the clock is wrong")]
    Clock(#[source] NoDate),
    /// The random source gives nothing that could stand between a form's parts.
    #[error("the random source is not random")]
    Boundary,
}

/// A setting that is missing, and where it was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MissingSetting {
    /// Its name.
    pub name: &'static str,
    /// The environment variables that may hold it, or what does in its place.
    pub variables: Vec<&'static str>,
}

impl fmt::Display for MissingSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.name)?;
        match self.variables.as_slice() {
            [] => Ok(()),
            [one] => write!(f, " (environment variable {one})"),
            several => write!(f, " (environment variable {})", several.join(" or ")),
        }
    }
}

fn joined(missing: &[MissingSetting]) -> String {
    missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
