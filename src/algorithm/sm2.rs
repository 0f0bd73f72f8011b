//! SM2 with SM3, as GM/T 0003 has it: signatures in DER, the usual user id.

use sm2::dsa::{
    Signature, SigningKey, VerifyingKey,
    signature::{Signer, Verifier},
};

use crate::keys::KeyError;

/// The user id that every library takes by default.
const USER_ID: &str = "1234567812345678";

pub(super) struct PrivateKey(SigningKey);
pub(super) struct PublicKey(VerifyingKey);

impl PrivateKey {
    pub(super) fn from_scalar(scalar: &[u8]) -> Result<Self, KeyError> {
        SigningKey::from_slice(USER_ID, scalar).map(Self).map_err(|_| KeyError::Sm2Refused)
    }

    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, ()> {
        let signature: Signature = self.0.try_sign(message).map_err(|_| ())?;
        Ok(signature.to_der().as_bytes().to_vec())
    }
}

impl PublicKey {
    pub(super) fn from_point(point: &[u8]) -> Result<Self, KeyError> {
        VerifyingKey::from_sec1_bytes(USER_ID, point).map(Self).map_err(|_| KeyError::Sm2Refused)
    }

    pub(super) fn verify(&self, message: &[u8], der: &[u8]) -> bool {
        Signature::from_der(der).is_ok_and(|signature| self.0.verify(message, &signature).is_ok())
    }
}
