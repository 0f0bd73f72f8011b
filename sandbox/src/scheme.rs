//! From the model's words about signatures to the runtime's.

use paywright_codegen::model::{self, AlgorithmWord, EncodingWord, Scheme};
use paywright_runtime::{
    Secret,
    algorithm::Algorithm,
    canonical::write_object,
    received::Node,
    table::{Encoding, Form},
};

use crate::credentials::Credentials;

/// The algorithm: what the message `said`, where it can choose; otherwise as the credentials have it.
pub(crate) fn algorithm(choice: &model::Algorithm, said: Option<&str>, credentials: &Credentials) -> Option<Algorithm> {
    let word = match choice {
        model::Algorithm::Always(word) => *word,
        model::Algorithm::By(credential, choices) => {
            let value = said.or_else(|| credentials.get(*credential).map(Secret::expose))?;
            choices.iter().find(|(choice, _)| choice == value)?.1
        }
    };
    Some(match word {
        AlgorithmWord::Md5 => Algorithm::Md5,
        AlgorithmWord::HmacSha256 => Algorithm::HmacSha256,
        AlgorithmWord::RsaPkcs1Sha256 => Algorithm::RsaPkcs1Sha256,
        AlgorithmWord::RsaPssSha256 => Algorithm::RsaPssSha256,
        AlgorithmWord::Sm2Sm3 => Algorithm::Sm2Sm3,
    })
}

/// How a signature is written.
pub(crate) fn encoding(scheme: &Scheme) -> Encoding {
    match scheme.encoding {
        EncodingWord::Base64 => Encoding::Base64,
        EncodingWord::UpperHex => Encoding::UpperHex,
    }
}

/// The string that is signed. It ends with the key in some schemes, so it is a secret.
pub(crate) fn string_to_sign(
    scheme: &Scheme,
    credentials: &Credentials,
    members: &[(impl AsRef<str>, Node<'_>)],
    without: &[&str],
) -> Secret {
    let form = match scheme.form {
        model::Form::Pairs => Form::Pairs,
        model::Form::Json => Form::Json,
    };
    let mut string = String::new();
    write_object(form, scheme.skips_empty, members, without, &mut string);
    suffixed(scheme, credentials, string)
}

/// A string with what the scheme puts behind it.
pub(crate) fn suffixed(scheme: &Scheme, credentials: &Credentials, mut string: String) -> Secret {
    if let Some((name, credential)) = &scheme.suffix {
        let value = credentials.get(*credential).map(Secret::expose).unwrap_or_default();
        for part in ["&", name, "=", value] {
            string.push_str(part);
        }
    }
    Secret::new(string)
}
