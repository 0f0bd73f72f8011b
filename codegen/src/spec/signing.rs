//! How requests are signed, and why replies are believed.

use super::TextSpec;
use crate::{
    decode::{Decode, Entries, Map, Spanned, did_you_mean_or, mapping, words},
    diagnostic::{Diagnostics, Rule},
    tree::{Node, Span, Value},
};

mapping! {
    /// How a request is signed.
    SignatureSpec = "a signature" {
        /// The field that the signature fills; it has `fill: signature`.
        required "into" into: Spanned<String> = "x-acopay-sign",
        /// What is signed: `body` (the fields of `request`, wherever they stand), or a header's name. An object header means all its members but `into`.
        required "covers" covers: Vec<Spanned<String>> = "[body, x-acopay-nonce]" where not_empty_list,
        /// What is signed instead where the call has no body.
        optional "without_body" without_body: WithoutBody = "uri",
        /// The canonical form of the string that is signed.
        required "form" form: Form = "pairs",
        /// What becomes of empty strings.
        required "empty" empty: Empty = "skipped",
        /// Form `pairs`: a name and a secret at the end of the string.
        optional "suffix" suffix: SuffixSpec = "{ name: key, credential: api_key }",
        /// The algorithm, or the credential that chooses it.
        required "algorithm" algorithm: Spanned<AlgorithmSpec> = "rsa-pkcs1-sha256",
        /// The credential that signs.
        required "key" key: Spanned<String> = "private_key",
        /// How the signature is written.
        required "encoding" encoding: EncodingWord = "base64",
    }
}

words! {
    /// What is signed where a call has no body.
    WithoutBody = "what is signed without a body" {
        /// The path and the query, as they are sent.
        Uri = "uri",
    }
}

words! {
    /// A canonical form.
    Form = "a canonical form that the runtime has",
    otherwise "another one is a change to the runtime: see \"Another signing scheme\" in Paywright's docs/guide/own-provider.md" {
        /// `name=value&…`, sorted by name, nothing escaped.
        Pairs = "pairs",
        /// A compact JSON object, sorted by name at every level.
        Json = "json",
    }
}

words! {
    /// What becomes of empty strings.
    Empty = "what becomes of empty strings" {
        /// They are sent and signed.
        Signed = "signed",
        /// They are neither signed nor sent.
        Skipped = "skipped",
    }
}

words! {
    /// How a signature is written.
    EncodingWord = "an encoding" {
        /// Base64 with padding.
        Base64 = "base64",
        /// Upper-case hexadecimal digits.
        UpperHex = "upper-hex",
    }
}

words! {
    /// A signing algorithm that the runtime has.
    AlgorithmWord = "an algorithm that the runtime has",
    otherwise "another one is a change to the runtime: see \"Another signing scheme\" in Paywright's docs/guide/own-provider.md" {
        /// MD5 of the string; only with a secret in `suffix`.
        Md5 = "md5",
        /// HMAC with SHA-256.
        HmacSha256 = "hmac-sha256",
        /// RSASSA-PKCS1-v1_5 with SHA-256.
        RsaPkcs1Sha256 = "rsa-pkcs1-sha256",
        /// RSASSA-PSS with SHA-256, MGF1 with SHA-256 and 32 bytes of salt.
        RsaPssSha256 = "rsa-pss-sha256",
        /// SM2 with SM3.
        Sm2Sm3 = "sm2-sm3",
    }
}

mapping! {
    /// `&key=…`
    SuffixSpec = "a suffix" {
        /// The name before the equals sign.
        required "name" name: Spanned<String> = "key",
        /// The secret credential that stands after it.
        required "credential" credential: Spanned<String> = "api_key",
    }
}

/// An algorithm, or who chooses it.
#[derive(Debug, Clone)]
pub enum AlgorithmSpec {
    /// No choice.
    Always(AlgorithmWord),
    /// A credential chooses.
    By(AlgorithmChoice),
}

mapping! {
    /// An algorithm that a credential chooses.
    AlgorithmChoice = "a choice of algorithms" {
        /// The credential whose value chooses; it has `values`.
        required "by" by: Spanned<String> = "sign_type",
        /// An algorithm for each of its values.
        required "choices" choices: Map<AlgorithmWord> = "{ MD5: md5, HMAC-SHA256: hmac-sha256 }",
    }
}

impl Decode for AlgorithmSpec {
    const EXPECTED: &'static str = "an algorithm, or `{ by: …, choices: … }`";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::Map(_) => AlgorithmChoice::decode(node, out).map(Self::By),
            _ => AlgorithmWord::decode(node, out).map(Self::Always),
        }
    }
}

mapping! {
    /// How replies are verified, or why they need not be.
    VerificationSpec = "the verification" where signature_or_channel {
        /// Why replies can be trusted without a signature. Stands alone.
        optional "channel" channel: TextSpec = "{ en: The link leads into the provider's own network., zh: 专用链路。 }",
        /// Where the signature stands in the reply.
        optional "signature" signature: Spanned<String> = "data.sign",
        /// The canonical form of the string that is signed.
        optional "form" form: Form = "json",
        /// What becomes of empty strings.
        optional "empty" empty: Empty = "signed",
        /// Form `pairs`: a name and a secret at the end of the string.
        optional "suffix" suffix: SuffixSpec = "{ name: key, credential: api_key }",
        /// The algorithm, or the credential that chooses it.
        optional "algorithm" algorithm: Spanned<AlgorithmSpec> = "sm2-sm3",
        /// The credential that verifies.
        optional "key" key: Spanned<String> = "platform_public_key",
        /// How the signature is written.
        optional "encoding" encoding: EncodingWord = "base64",
        /// Places of the reply, and the values that must stand there for the signature to count.
        defaulted "must_be" must_be: Map<Spanned<String>> = "{ data.sign_type: SHA256withRSA }",
    }
}
