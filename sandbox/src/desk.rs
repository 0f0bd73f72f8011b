//! One provider's desk: judges calls, keeps the provider's books, and has them answered.
//!
//! The order of judging is a provider's usual one: can the call be read, does its signature fit, does it keep the
//! document's limits, was it seen before; and only then what became of the order.

use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::http::{StatusCode, request::Parts};
use paywright_codegen::model::{self, Answer, Operation, Provider, Rule, Scheme, Trust};
use paywright_runtime::{
    algorithm::{Algorithm, SigningKey, VerifyingKey},
    received::Node,
    sources::{Clock, Random},
};

use crate::{
    books::{OrderState, Orders, Seen},
    check,
    credentials::Credentials,
    error::SandboxError,
    gateway,
    options::SandboxOptions,
    reply,
    request::Incoming,
    scheme,
};

/// A provider and everything that the sandbox knows of it.
pub(crate) struct Desk {
    pub(crate) provider: Provider,
    pub(crate) credentials: Credentials,
    pub(crate) reply_key: Option<SigningKey>,
    /// Test settings of its gateway.
    pub(crate) gateway: gateway::Settings,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    /// One per scheme of requests.
    request_keys: Vec<VerifyingKey>,
    orders: Mutex<Orders>,
    seen: Mutex<Seen>,
    requests: AtomicU64,
}

/// What goes back.
pub(crate) enum Said {
    /// The provider's message, and why the call was refused.
    Message(String, Option<String>),
    /// What no document describes.
    Plain(StatusCode, String),
}

/// Why a call is refused, and what the provider says then.
struct Refused<'a> {
    answer: Option<&'a Answer>,
    why: String,
}

impl Desk {
    /// Opens a desk with fresh credentials, but those that the options give.
    pub(crate) fn open(provider: Provider, options: &SandboxOptions) -> Result<Self, SandboxError> {
        let credentials = Credentials::make(&provider, options)?;
        let side = |scheme: &Scheme| {
            let algorithm = scheme::algorithm(&scheme.algorithm, None, &credentials)?;
            Some((algorithm, credentials.provider_side(scheme.key)?))
        };
        let verifying = |scheme| {
            let (algorithm, key) = side(scheme).ok_or(SandboxError::Key("requests"))?;
            VerifyingKey::parse(algorithm, key).map_err(|_| SandboxError::Key(algorithm.name()))
        };
        let request_keys = provider.schemes.iter().map(verifying).collect::<Result<_, _>>()?;
        let reply_key = match &provider.trust {
            Trust::Channel(_) => None,
            Trust::Signature { scheme, .. } => {
                let (algorithm, key) = side(scheme).ok_or(SandboxError::Key("replies"))?;
                Some(SigningKey::parse(algorithm, key).map_err(|_| SandboxError::Key(algorithm.name()))?)
            }
        };
        let gateway = gateway::Settings::make(&provider, &*options.random);
        let (orders, seen, requests) = Default::default();
        let (clock, random) = (Arc::clone(&options.clock), Arc::clone(&options.random));
        Ok(Self { provider, credentials, reply_key, gateway, clock, random, request_keys, orders, seen, requests })
    }

    /// The orders. A thread that panicked with them left no half-made change behind.
    pub(crate) fn orders(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many calls reached the provider's operations.
    pub(crate) fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    /// Counts a call.
    pub(crate) fn count(&self) {
        self.requests.fetch_add(1, Ordering::Relaxed);
    }

    /// The algorithm of a scheme, for this call and its reply.
    pub(crate) fn algorithm(&self, scheme: &Scheme, incoming: &Incoming<'_>) -> Option<Algorithm> {
        let said = match scheme.algorithm {
            model::Algorithm::By(credential, _) => incoming.says(credential),
            model::Algorithm::Always(_) => None,
        };
        scheme::algorithm(&scheme.algorithm, said, &self.credentials)
    }

    /// Judges a call and answers it.
    pub(crate) fn answer(&self, operation: &Operation, parts: &Parts, body: &[u8]) -> Said {
        let (incoming, judged) = match Incoming::read(&self.provider, operation, parts, body) {
            Ok(incoming) => {
                let judged = self.judge(operation, &incoming);
                (incoming, judged)
            }
            Err(why) => {
                let refused = Refused { answer: self.provider.bad_request.as_ref(), why };
                (Incoming::nothing(operation), Err(refused))
            }
        };
        let (answer, why) = match judged {
            Ok(answer) => (answer, None),
            Err(Refused { answer: Some(answer), why }) => (answer, Some(why)),
            Err(Refused { answer: None, why }) => return Said::Plain(StatusCode::BAD_REQUEST, why),
        };
        match reply::body(self, &incoming, answer) {
            Some(body) => Said::Message(gateway::reply(operation, parts, body), why),
            None => Said::Plain(StatusCode::NOT_IMPLEMENTED, "the spec cannot express this answer".to_owned()),
        }
    }

    fn judge<'a>(&'a self, operation: &'a Operation, incoming: &Incoming<'_>) -> Result<&'a Answer, Refused<'a>> {
        let Provider { bad_signature, bad_request, replayed, .. } = &self.provider;
        let refused = |answer: &'a Option<Answer>| move |why| Refused { answer: answer.as_ref(), why };
        self.verify(incoming).map_err(refused(bad_signature))?;
        if let Some(broken) = check::violations(&self.provider, incoming).first() {
            let why = format!("{}: {}: {}", broken.field, broken.rule, broken.limit);
            return Err(refused(bad_request)(why));
        }
        self.check_new(incoming).map_err(refused(replayed))?;
        let Some(answers) = &operation.answers else {
            return Err(Refused { answer: None, why: "the spec does not say what a sandbox answers".to_owned() });
        };
        Ok(match order_number(incoming).and_then(|number| self.orders().close(number)) {
            Some(OrderState::Unpaid) => &answers.unpaid,
            Some(OrderState::Paid) => &answers.paid,
            Some(OrderState::Closed) => &answers.closed,
            None => &answers.missing,
        })
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
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        for (index, slot) in incoming.operation.slots.iter().enumerate().filter(|(_, slot)| slot.unique) {
            let Some(value) = incoming.given(index).and_then(Node::lexeme) else { continue };
            if !seen.is_new(format!("{}={value}", slot.signs_as)) {
                return Err(format!("{}: this value was seen before", slot.field.name));
            }
        }
        Ok(())
    }
}

/// The number by which a call names its order: of several, the one that wins at the provider.
fn order_number<'i>(incoming: &'i Incoming<'_>) -> Option<&'i str> {
    let (merchant, provider) = incoming.operation.closes?;
    let numbers = [Some(merchant), provider];
    let precedence = incoming.operation.rules.iter().filter_map(|rule| match rule {
        Rule::Precedence(fields) => Some(fields),
        _ => None,
    });
    let ranked = precedence.flatten().copied().filter(|field| numbers.contains(&Some(*field)));
    let mut all = ranked.chain(numbers.into_iter().flatten());
    all.find_map(|field| incoming.given(field)).and_then(Node::lexeme)
}
