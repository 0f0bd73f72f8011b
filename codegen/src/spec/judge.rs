//! How replies are judged.

use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean_or, mapping, mismatch, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span, Value},
};

mapping! {
    /// A row by which replies are judged.
    JudgeSpec = "a row of `judge`" {
        /// Conditions, all of which must hold: a place in the reply, and what must stand there.
        required "when" when: Map<TestSpec> = "{ status: 200, data.code: SUCCESS }" where not_empty_map,
        /// What such a reply is.
        required "then" then: VerdictWord = "succeeded",
        /// Where the error code stands.
        optional "code" code: Spanned<String> = "data.code",
        /// Where the second error code stands.
        optional "sub_code" sub_code: Spanned<String> = "subCode",
        /// Where the error code's name stands.
        optional "name" name: Spanned<String> = "message",
        /// Where the words stand; the first place that has any counts.
        defaulted "message" message: Vec<Spanned<String>> = "[fieldErrors, message]",
        /// Whether the provider signs such a reply; `always` where this is missing.
        optional "signed" signed: SignedWord = "sometimes",
    }
}

words! {
    /// What a reply is.
    VerdictWord = "what a reply is" {
        /// The provider did it.
        Succeeded = "succeeded",
        /// The provider refused.
        Failed = "failed",
        /// The call was turned away before it reached the business.
        Rejected = "rejected",
    }
}

words! {
    /// Whether a reply is signed.
    SignedWord = "whether a reply is signed" {
        /// Always; an unsigned one is not believed.
        Always = "always",
        /// Not always. An unsigned one is reported as unauthenticated.
        Sometimes = "sometimes",
        /// Never. It is reported as unauthenticated, and is no fact about the order.
        Never = "never",
    }
}

/// What must stand at a place of a reply.
#[derive(Debug, Clone)]
pub enum TestSpec {
    /// Exactly this.
    Is(Spanned<String>),
    /// Something, and none of these.
    Not(Vec<Spanned<String>>),
    /// Nothing, or one of these.
    AbsentOr(Vec<Spanned<String>>),
}

mapping! {
    /// `{ not: … }` or `{ absent_or: … }`
    ConditionSpec = "a condition" where one_key {
        /// There must be a value, and none of these.
        optional "not" not: OneOrMore = "[SUCCESS, OK]",
        /// There must be no value, an empty one, or one of these.
        optional "absent_or" absent_or: OneOrMore = "[0]",
    }
}

/// One value or a list of them.
#[derive(Debug, Clone)]
pub struct OneOrMore(pub Vec<Spanned<String>>);

impl Decode for OneOrMore {
    const EXPECTED: &'static str = "a value or a list of values";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::List(_) => Vec::decode(node, out).map(Self),
            _ => Spanned::decode(node, out).map(|one| Self(vec![one])),
        }
    }
}

impl Decode for TestSpec {
    const EXPECTED: &'static str = "a value, `{ not: … }` or `{ absent_or: … }`";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::Map(_) => match ConditionSpec::decode(node, out)? {
                ConditionSpec { not: Some(not), absent_or: None, .. } => Some(Self::Not(not.0)),
                ConditionSpec { not: None, absent_or: Some(allowed), .. } => Some(Self::AbsentOr(allowed.0)),
                _ => mismatch(Self::EXPECTED, node, out),
            },
            Value::Scalar { .. } => Spanned::decode(node, out).map(Self::Is),
            Value::List(_) => mismatch(Self::EXPECTED, node, out),
        }
    }
}
