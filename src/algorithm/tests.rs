//! The two RSA backends as each other's second opinion.

use super::{Padding, rsa_aws_lc, rsa_pure};
use crate::{keys, secret::Secret};

const VECTORS: &str = include_str!("../../tests/vectors/acopay.json");

fn key(name: &str) -> Secret {
    let vectors: serde_json::Value = serde_json::from_str(VECTORS).expect("the vectors are JSON");
    Secret::new(vectors[name].as_str().expect("the vectors hold the key"))
}

#[test]
fn both_rsa_backends_accept_each_others_signatures_and_no_changed_message() {
    let keys::RsaPrivate::Pkcs8(private) = keys::rsa_private(&key("private_key_pkcs8_b64")).expect("PKCS#8") else {
        panic!("the vectors' key is PKCS#8")
    };
    let public = keys::rsa_public(&key("public_key_spki_b64")).expect("SPKI");
    let fast = rsa_aws_lc::PrivateKey::from_pkcs8(&private).expect("a valid key");
    let pure = rsa_pure::PrivateKey::from_pkcs8(&private).expect("a valid key");
    let (fast_public, pure_public) =
        (rsa_aws_lc::PublicKey::from_pkcs1(&public), rsa_pure::PublicKey::from_pkcs1(&public));
    let (fast_public, pure_public) = (fast_public.expect("a valid key"), pure_public.expect("a valid key"));
    for padding in [Padding::Pkcs1, Padding::Pss] {
        let by_fast = fast.sign(padding, b"message").expect("signing works");
        let by_pure = pure.sign(padding, b"message").expect("signing works");
        for signature in [&by_fast, &by_pure] {
            assert!(fast_public.verify(padding, b"message", signature));
            assert!(pure_public.verify(padding, b"message", signature));
            assert!(!fast_public.verify(padding, b"Message", signature));
            assert!(!pure_public.verify(padding, b"Message", signature));
        }
    }
}
