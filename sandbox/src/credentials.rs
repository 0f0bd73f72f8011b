//! Test credentials, made from the model when the sandbox starts.
//!
//! Each is what a merchant's configuration holds. Where it is one half of a key pair, the provider's half is kept
//! next to it.

use paywright_codegen::model::{self, Credential, KeyWord, Provider, Scheme, Trust};
use paywright_runtime::{Secret, algorithm::Algorithm, check::Subject, sources::Random};

use crate::{check, error::SandboxError, keys, options::SandboxOptions, scheme};

/// What the merchant and the provider hold, by the credential's index.
pub(crate) struct Credentials {
    merchant: Vec<Option<Secret>>,
    provider: Vec<Option<Secret>>,
}

impl Credentials {
    /// Makes all credentials that a client needs, but those that the options give.
    pub(crate) fn make(provider: &Provider, options: &SandboxOptions) -> Result<Self, SandboxError> {
        let nothing = vec![None; provider.credentials.len()];
        let mut made = Self { merchant: nothing.clone(), provider: nothing };
        for (index, credential) in provider.credentials.iter().enumerate() {
            made.set(index, text(provider, index, credential, &*options.random).map(Secret::new), None);
        }
        for (name, value) in options.given(&provider.id) {
            let index = checked(provider, name, value.expose())?;
            made.set(index, Some(value.clone()), None);
        }
        // Keys come last: which algorithm they are for may be a matter of choice.
        for (index, credential) in provider.credentials.iter().enumerate() {
            if let Some(key @ (KeyWord::Private | KeyWord::Public)) = credential.key {
                made.make_pair(provider, index, key, options)?;
            }
        }
        Ok(made)
    }

    fn set(&mut self, index: usize, merchant: Option<Secret>, provider: Option<Secret>) {
        if let (Some(one), Some(other)) = (self.merchant.get_mut(index), self.provider.get_mut(index)) {
            (*one, *other) = (merchant, provider);
        }
    }

    fn make_pair(
        &mut self,
        provider: &Provider,
        index: usize,
        key: KeyWord,
        options: &SandboxOptions,
    ) -> Result<(), SandboxError> {
        let mut used = schemes(provider).filter(|scheme| scheme.key == index);
        let algorithm = used.find_map(|scheme| scheme::algorithm(&scheme.algorithm, None, self));
        // A key that nothing uses still has to be there.
        let algorithm = algorithm.unwrap_or(Algorithm::RsaPkcs1Sha256);
        let Some(pair) = keys::pair(&options.keys, algorithm)? else { return Ok(()) };
        match key {
            KeyWord::Private => self.set(index, Some(pair.private), Some(pair.public)),
            KeyWord::Public | KeyWord::Shared => self.set(index, Some(pair.public), Some(pair.private)),
        }
        Ok(())
    }

    /// What the merchant's configuration holds.
    pub(crate) fn get(&self, index: usize) -> Option<&Secret> {
        self.merchant.get(index)?.as_ref()
    }

    /// The provider's side of it: the other half of a key pair, or the same.
    pub(crate) fn provider_side(&self, index: usize) -> Option<&Secret> {
        self.provider.get(index)?.as_ref().or_else(|| self.get(index))
    }

    /// The merchant's configuration: names and values.
    pub(crate) fn configuration<'a>(&'a self, provider: &'a Provider) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names = provider.credentials.iter().map(|credential| credential.field.name.as_str());
        names.zip(&self.merchant).filter_map(|(name, value)| Some((name, value.as_ref()?.expose())))
    }
}

/// All schemes of a provider: those of requests, and that of replies.
fn schemes(provider: &Provider) -> impl Iterator<Item = &Scheme> {
    let replies = match &provider.trust {
        Trust::Signature { scheme, .. } => Some(scheme),
        Trust::Channel(_) => None,
    };
    provider.schemes.iter().chain(replies)
}

/// Whether the credential's value chooses an algorithm.
fn chooses(provider: &Provider, index: usize) -> bool {
    schemes(provider).any(|scheme| matches!(&scheme.algorithm, model::Algorithm::By(by, _) if *by == index))
}

/// A made-up value, where the credential is a text or a shared secret.
fn text(provider: &Provider, index: usize, credential: &Credential, random: &dyn Random) -> Option<String> {
    let Credential { field, key, .. } = credential;
    match key {
        Some(KeyWord::Private | KeyWord::Public) => None,
        Some(KeyWord::Shared) => Some(keys::random_text(random, &field.limits)),
        None if !field.required && !chooses(provider, index) => None,
        None => {
            let known = field.default.as_ref().or(field.limits.values.first()).cloned();
            let unmasked = || field.example.as_ref().map(|example| example.replace('*', "0"));
            known.or_else(unmasked).or_else(|| Some(keys::random_text(random, &field.limits)))
        }
    }
}

/// The index of a credential that can have this value.
fn checked(provider: &Provider, name: &str, value: &str) -> Result<usize, SandboxError> {
    let mut all = provider.credentials.iter().enumerate();
    let found = all.find(|(_, credential)| credential.field.name == name);
    let textual = found.filter(|(_, credential)| matches!(credential.key, None | Some(KeyWord::Shared)));
    let Some((index, Credential { field, secret, .. })) = textual else {
        return Err(SandboxError::UnknownCredential { provider: provider.id.clone(), name: name.to_owned() });
    };
    let mut found = Vec::new();
    let subject = Subject { field: name, secret: *secret, document: &field.document };
    check::limits(&field.limits, value, subject, &mut found);
    match found.first() {
        None => Ok(index),
        Some(violation) => Err(SandboxError::Credential {
            provider: provider.id.clone(),
            name: name.to_owned(),
            problem: violation.limit.clone(),
        }),
    }
}
