//! What a client knows of the merchant, by the credential's place in the provider's table.

use std::fmt;

use url::form_urlencoded;
use zeroize::Zeroizing;

use crate::{
    canonical::write_json_string,
    check::{Subject, Violation},
    secret::Secret,
    table::{Credential, Provider},
};

/// The values of a provider's credentials.
///
/// Generated `Credentials` types wrap this. `Debug` shows no secret.
#[derive(Clone)]
pub struct Credentials {
    provider: &'static Provider,
    values: Vec<Option<Secret>>,
}

/// A configuration that no client can be made of.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// There is no such credential.
    #[error("{provider} has no credential named `{name}`; it has: {known}")]
    UnknownCredential {
        /// The provider.
        provider: &'static str,
        /// The name that was given.
        name: String,
        /// The names there are.
        known: String,
    },
    /// A credential is missing.
    #[error("{provider} needs the credential `{name}`")]
    Missing {
        /// The provider.
        provider: &'static str,
        /// The credential.
        name: &'static str,
    },
    /// A credential breaks the document's limits.
    #[error("{provider}: the credential {violation}")]
    Invalid {
        /// The provider.
        provider: &'static str,
        /// What it breaks.
        violation: Box<Violation>,
    },
    /// A key cannot be used.
    #[error("{provider}: the credential `{name}` cannot be used: {source}")]
    Key {
        /// The provider.
        provider: &'static str,
        /// The credential.
        name: &'static str,
        /// Why, and which forms are accepted.
        source: crate::keys::KeyError,
    },
    /// The base URL is not one.
    #[error("`{url}` is no base URL: {problem}")]
    BaseUrl {
        /// What was given.
        url: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The transport could not be set up.
    #[error("the HTTP transport could not be set up: {0}")]
    Transport(String),
}

impl Credentials {
    /// No values yet.
    #[must_use]
    pub fn new(provider: &'static Provider) -> Self {
        Self { provider, values: vec![None; provider.credentials.len()] }
    }

    /// The provider that these are for.
    #[must_use]
    pub fn provider(&self) -> &'static Provider {
        self.provider
    }

    /// Sets the credential at `index`. An index beyond the table changes nothing.
    pub fn set(&mut self, index: usize, value: impl Into<Secret>) {
        if let Some(held) = self.values.get_mut(index) {
            *held = Some(value.into());
        }
    }

    /// Sets the credential with this name.
    ///
    /// # Errors
    ///
    /// The provider has no such credential.
    pub fn set_by_name(&mut self, name: &str, value: impl Into<Secret>) -> Result<(), ConfigError> {
        let known = self.provider.credentials;
        let index = known.iter().position(|credential| credential.name == name);
        let index = index.ok_or_else(|| ConfigError::UnknownCredential {
            provider: self.provider.id,
            name: name.to_owned(),
            known: known.iter().map(|credential| credential.name).collect::<Vec<_>>().join(", "),
        })?;
        self.set(index, value);
        Ok(())
    }

    /// The value at `index`, or the document's default.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&str> {
        let given = self.values.get(index)?.as_ref().map(Secret::expose).filter(|value| !value.is_empty());
        given.or_else(|| self.provider.credentials.get(index)?.default)
    }

    /// The text with the values of all secret credentials masked, however the wire escapes them.
    pub(crate) fn masked(&self, text: &str) -> String {
        let secrets = self.provider.credentials.iter().enumerate().filter(|(_, credential)| credential.secret);
        let mut values: Vec<&str> = secrets.filter_map(|(index, _)| self.get(index)).collect();
        // One secret may be a part of another.
        values.sort_by_key(|value| std::cmp::Reverse(value.len()));
        let mut masked = text.to_owned();
        for value in values {
            for written in written(value) {
                masked = masked.replace(&*written, "[redacted]");
            }
        }
        masked
    }

    /// Whether everything required is there and within its limits. Keys are parsed when a client is made.
    ///
    /// # Errors
    ///
    /// The first credential that is missing or breaks a limit.
    pub fn check(&self) -> Result<(), ConfigError> {
        let provider = self.provider.id;
        for (index, credential) in self.provider.credentials.iter().enumerate() {
            let Some(value) = self.get(index) else {
                if credential.required {
                    return Err(ConfigError::Missing { provider, name: credential.name });
                }
                continue;
            };
            let Credential { name, secret, document, limits, .. } = credential;
            let mut found = Vec::new();
            limits.check(value, Subject { field: name, secret: *secret, document }, &mut found);
            if let Some(violation) = found.into_iter().next() {
                return Err(ConfigError::Invalid { provider, violation: Box::new(violation) });
            }
        }
        Ok(())
    }
}

/// A value as XML, JSON and forms write it, and as it is.
fn written(value: &str) -> [Zeroizing<String>; 5] {
    let json = |ascii| {
        let mut quoted = Zeroizing::new(String::new());
        write_json_string(&mut quoted, value, ascii);
        let bare = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        Zeroizing::new(bare.unwrap_or_default().to_owned())
    };
    [
        Zeroizing::new(value.to_owned()),
        Zeroizing::new(quick_xml::escape::escape(value).into_owned()),
        Zeroizing::new(form_urlencoded::byte_serialize(value.as_bytes()).collect()),
        json(false),
        json(true),
    ]
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Credentials");
        for (index, credential) in self.provider.credentials.iter().enumerate() {
            match self.get(index) {
                None => &mut shown,
                Some(_) if credential.secret => shown.field(credential.name, &format_args!("[redacted]")),
                Some(value) => shown.field(credential.name, &value),
            };
        }
        shown.finish()
    }
}
