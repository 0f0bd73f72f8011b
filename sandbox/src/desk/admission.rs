//! Which calls get as far as the books: those that are well signed, keep the document's limits, and were not seen before.

use std::collections::HashSet;

use paywright_codegen::model::Provider;
use paywright_runtime::received::Node;

use super::{Desk, Refused, open};
use crate::{check, request::Incoming, scheme};

impl Desk {
    /// Whether all signatures of a call fit.
    pub(crate) fn verified(&self, incoming: &Incoming<'_>) -> Result<(), Refused<'_>> {
        self.verify(incoming).map_err(|why| Refused { answer: self.provider.bad_signature.as_ref(), why })
    }

    /// Whether a call keeps the document's limits and was not seen before.
    pub(super) fn admit(&self, incoming: &Incoming<'_>) -> Result<(), Refused<'_>> {
        let Provider { bad_request, replayed, .. } = &self.provider;
        if let Some(broken) = check::violations(&self.provider, incoming).first() {
            let why = format!("{}: {}: {}", broken.field, broken.rule, broken.limit);
            return Err(Refused { answer: bad_request.as_ref(), why });
        }
        self.check_new(incoming).map_err(|why| Refused { answer: replayed.as_ref(), why })
    }

    fn verify(&self, incoming: &Incoming<'_>) -> Result<(), String> {
        for signature in &incoming.operation.signatures {
            let name = incoming.operation.slots.get(signature.into).map_or("", |slot| slot.field.name.as_str());
            let scheme = self.provider.schemes.get(signature.scheme).zip(self.request_keys.get(signature.scheme));
            let (scheme, key) = scheme.ok_or_else(|| format!("{name}: there is no such scheme"))?;
            let given = incoming.given(signature.into).and_then(Node::as_text);
            let given = given.ok_or_else(|| format!("{name}: the signature is missing"))?;
            let algorithm = self.algorithm(scheme, incoming);
            let algorithm = algorithm.ok_or_else(|| format!("{name}: there is no such algorithm"))?;
            if signature.covers_uri {
                let string = scheme::suffixed(scheme, &self.credentials, incoming.uri.to_owned());
                if !key.verify(algorithm, scheme::encoding(scheme), string.expose().as_bytes(), given) {
                    return Err(format!("{name}: the {} signature does not fit {}", algorithm.name(), incoming.uri));
                }
                continue;
            }
            let covered = incoming.covered(signature);
            let mut names = HashSet::with_capacity(covered.len());
            if let Some((twice, _)) = covered.iter().find(|(name, _)| !names.insert(*name)) {
                return Err(format!("{name}: it is not clear which {twice} was signed"));
            }
            let string = scheme::string_to_sign(scheme, &self.credentials, &covered, &[]);
            if !key.verify(algorithm, scheme::encoding(scheme), string.expose().as_bytes(), given) {
                return Err(format!("{name}: the {} signature does not fit", algorithm.name()));
            }
        }
        Ok(())
    }

    /// Whether no value that must be new was seen before.
    fn check_new(&self, incoming: &Incoming<'_>) -> Result<(), String> {
        let mut seen = open(&self.seen);
        for (index, slot) in incoming.operation.slots.iter().enumerate().filter(|(_, slot)| slot.unique) {
            let Some(value) = incoming.given(index).and_then(Node::lexeme) else { continue };
            if !seen.is_new(format!("{}={value}", slot.signs_as)) {
                return Err(format!("{}: this value was seen before", slot.field.name));
            }
        }
        Ok(())
    }
}
