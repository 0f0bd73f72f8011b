//! Keys load from any usual form; what is no key gives an error that helps and shows nothing of it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use base64::{Engine, engine::general_purpose::STANDARD};
use paywright_runtime::{
    Client, ConfigError, Secret,
    algorithm::{Algorithm, SigningKey, VerifyingKey},
    keys::KeyError,
    table::Encoding,
};
use support::{Merchant, SM2_PRIVATE, SM2_PUBLIC, rsa_private, rsa_public};

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("keys/", $name))
    };
}

/// The Base64 of a PEM file, and its bytes.
fn bare(pem: &str) -> (String, Vec<u8>) {
    let base64: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = STANDARD.decode(&base64).unwrap();
    (base64, der)
}

/// A PEM text in all its forms: as it is, in one line of Base64, as DER, with carriage returns.
fn forms(pem: &str) -> Vec<Secret> {
    let (base64, der) = bare(pem);
    vec![pem.into(), base64.into(), Secret::from_bytes(der), pem.replace('\n', "\r\n").into()]
}

fn signs(algorithm: Algorithm, private: &[Secret], public: &Secret) {
    let public = VerifyingKey::parse(algorithm, public).unwrap();
    for (at, private) in private.iter().enumerate() {
        let key = SigningKey::parse(algorithm, private).unwrap_or_else(|error| panic!("form {at}: {error}"));
        let signature = key.sign(algorithm, Encoding::Base64, b"message").unwrap();
        assert!(public.verify(algorithm, Encoding::Base64, b"message", &signature), "form {at}");
    }
}

fn verifies(algorithm: Algorithm, private: &Secret, public: &[Secret]) {
    for (at, public) in public.iter().enumerate() {
        let key = VerifyingKey::parse(algorithm, public).unwrap_or_else(|error| panic!("form {at}: {error}"));
        let signature = SigningKey::parse(algorithm, private).unwrap().sign(algorithm, Encoding::Base64, b"m").unwrap();
        assert!(key.verify(algorithm, Encoding::Base64, b"m", &signature), "form {at}");
    }
}

#[test]
fn rsa_private_keys_load_from_pkcs8_and_pkcs1() {
    for algorithm in [Algorithm::RsaPkcs1Sha256, Algorithm::RsaPssSha256] {
        signs(algorithm, &forms(file!("rsa_pkcs8.pem")), &rsa_public().into());
        signs(algorithm, &forms(file!("rsa_pkcs1.pem")), &rsa_public().into());
    }
}

#[test]
fn rsa_public_keys_load_from_spki_pkcs1_and_certificates() {
    for algorithm in [Algorithm::RsaPkcs1Sha256, Algorithm::RsaPssSha256] {
        for pem in [file!("rsa_spki.pem"), file!("rsa_pkcs1_public.pem"), file!("rsa_cert.pem")] {
            verifies(algorithm, &rsa_private().into(), &forms(pem));
        }
    }
}

#[test]
fn sm2_private_keys_load_from_pkcs8_sec1_and_hex() {
    let hex_of_der: String = bare(file!("sm2_pkcs8.pem")).1.iter().map(|byte| format!("{byte:02x}")).collect();
    let parameters = format!(
        "-----BEGIN SM2 PARAMETERS-----\nBggqgRzPVQGCLQ==\n-----END SM2 PARAMETERS-----\n{}",
        file!("sm2_sec1.pem")
    );
    let single: [Secret; 4] =
        [SM2_PRIVATE.into(), SM2_PRIVATE.to_uppercase().into(), hex_of_der.into(), parameters.into()];
    let all: Vec<Secret> =
        [forms(file!("sm2_pkcs8.pem")), forms(file!("sm2_sec1.pem")), single.to_vec()].into_iter().flatten().collect();
    signs(Algorithm::Sm2Sm3, &all, &SM2_PUBLIC.into());
}

#[test]
fn sm2_public_keys_load_from_spki_certificates_and_points() {
    let chain = format!("{0}\n{0}", file!("sm2_cert.pem"));
    let single: [Secret; 4] =
        [SM2_PUBLIC.into(), SM2_PUBLIC[2..].into(), SM2_PUBLIC.to_uppercase().into(), chain.into()];
    let all: Vec<Secret> =
        [forms(file!("sm2_spki.pem")), forms(file!("sm2_cert.pem")), single.to_vec()].into_iter().flatten().collect();
    verifies(Algorithm::Sm2Sm3, &SM2_PRIVATE.into(), &all);
}

#[test]
fn what_is_no_key_is_refused_with_the_accepted_forms() {
    let sign = |algorithm, text: &str| SigningKey::parse(algorithm, &text.into()).map(drop);
    let verify = |algorithm, text: &str| VerifyingKey::parse(algorithm, &text.into()).map(drop);
    let (rsa, sm2) = (Algorithm::RsaPkcs1Sha256, Algorithm::Sm2Sm3);
    for garbage in ["secret", "-----BEGIN PRIVATE KEY-----\nsecret", "MIIB", "00", "订单", "-----BEGIN ", "=", "0x12"]
    {
        assert_eq!(sign(rsa, garbage), Err(KeyError::NotRsaPrivate), "{garbage}");
        assert_eq!(sign(sm2, garbage), Err(KeyError::NotSm2Private), "{garbage}");
        assert_eq!(verify(rsa, garbage), Err(KeyError::NotRsaPublic), "{garbage}");
        assert_eq!(verify(sm2, garbage), Err(KeyError::NotSm2Public), "{garbage}");
    }
    assert_eq!(sign(rsa, " \n"), Err(KeyError::Empty));
    assert_eq!(sign(rsa, file!("rsa_enc.pem")), Err(KeyError::Encrypted));
    assert_eq!(sign(rsa, SM2_PRIVATE), Err(KeyError::NotRsaPrivate));
    assert_eq!(sign(rsa, file!("sm2_pkcs8.pem")), Err(KeyError::NotRsaPrivate));
    assert_eq!(sign(sm2, rsa_private()), Err(KeyError::NotSm2Private));
    assert_eq!(verify(rsa, file!("sm2_cert.pem")), Err(KeyError::NotRsaPublic));
    assert_eq!(verify(sm2, file!("rsa_cert.pem")), Err(KeyError::NotSm2Public));
    assert_eq!(verify(sm2, &SM2_PUBLIC.replace("09f9", "09f8")), Err(KeyError::Sm2Refused));
    assert_eq!(sign(sm2, &"f".repeat(64)), Err(KeyError::Sm2Refused));
    assert!(KeyError::NotSm2Public.to_string().contains("X.509"));
}

#[test]
fn a_client_with_a_malformed_key_names_the_credential_and_never_shows_it() {
    let mut credentials = paywright::runtime::Credentials::new(&paywright::acopay::PROVIDER);
    for (name, value) in [("mch_no", "1"), ("private_key", "hunter2hunter2"), ("platform_public_key", rsa_public())] {
        credentials.set_by_name(name, value).unwrap();
    }
    let error = Client::new(credentials).unwrap_err();
    let text = format!("{error} {error:?}");
    assert!(text.contains("private_key") && text.contains("PKCS#8") && !text.contains("hunter2"), "{text}");
}

#[test]
fn missing_unknown_and_overlong_credentials_are_told_apart() {
    let credentials = || paywright::runtime::Credentials::new(&paywright::wechat_pay_v2::PROVIDER);
    assert!(matches!(Client::new(credentials()), Err(ConfigError::Missing { name: "appid", .. })));
    let unknown = credentials().set_by_name("api-key", "hunter2").unwrap_err().to_string();
    assert!(unknown.contains("api_key") && !unknown.contains("hunter2"), "{unknown}");
    let mut short = credentials();
    for (name, value) in [("appid", "wx1"), ("mch_id", "1"), ("api_key", "hunter2")] {
        short.set_by_name(name, value).unwrap();
    }
    let error = Client::new(short.clone()).unwrap_err().to_string();
    assert!(error.contains("api_key") && error.contains("32") && !error.contains("hunter2"), "{error}");
}

#[test]
fn another_providers_operation_is_refused_before_a_key_can_end_up_in_a_url() {
    let (wechat, cloudpay) = (Merchant::wechat("MD5"), Merchant::cloudpay());
    for (operation, request) in [
        (cloudpay.operation(), cloudpay.request()),
        (wechat.operation(), cloudpay.request()),
        (cloudpay.operation(), wechat.request()),
    ] {
        let error = wechat.client().prepare(operation, &request).unwrap_err();
        assert!(matches!(error.kind(), paywright_runtime::ErrorKind::Foreign), "{error}");
    }
}

#[test]
fn plain_http_to_another_machine_must_be_allowed_and_no_error_shows_a_password() {
    let at = |url: &str| Merchant::wechat("MD5").settings.base_url(url).build().map(drop);
    for fine in ["https://gateway.internal/wechat/", "http://127.0.0.1:4010", "http://localhost:1", "http://[::1]:1"] {
        assert_eq!(at(fine), Ok(()), "{fine}");
    }
    for wrong in
        ["http://gateway.internal", "http://10.0.0.1", "http://127.0.0.1.example.com", "ftp://a", "a", "https://a?b"]
    {
        assert!(matches!(at(wrong), Err(ConfigError::BaseUrl { .. })), "{wrong}");
    }
    for secret in [
        "https://a/?token=hunter2",
        "https://u:hunter2@a",
        "ftp://u:hunter2@a/?x",
        "https://u:hunter2@a:99999",
        "u:hunter2@",
    ] {
        let error = at(secret).unwrap_err().to_string();
        assert!(!error.contains("hunter2"), "{error}");
    }
    assert!(Merchant::wechat("MD5").settings.base_url("http://10.0.0.1").plain_http().build().is_ok());
    let mut own = paywright_runtime::Credentials::new(&paywright::cloudpay::PROVIDER);
    own.set_by_name("sub_mch_id", "1900000109").unwrap();
    let cloudpay = paywright_runtime::Client::builder(own);
    assert!(
        cloudpay.clone().build().is_err(),
        "its own host speaks plain HTTP, and the client cannot tell where it runs"
    );
    assert!(cloudpay.plain_http().build().is_ok());
    let transport = paywright_runtime::transport::HttpTransport::builder().proxy("http://u:hunter2@a");
    assert!(!format!("{transport:?} {:?}", transport.clone().build()).contains("hunter2"));
}

#[test]
fn nothing_that_holds_a_secret_shows_it() {
    let secrets = [support::WECHAT_KEY, &rsa_private()[40..80], SM2_PRIVATE];
    for merchant in
        [Merchant::wechat("HMAC-SHA256"), Merchant::acopay(), Merchant::huawei("RSA"), Merchant::huawei("SM2")]
    {
        let client = merchant.client();
        let (prepared, strings) =
            client.explain(merchant.operation(), &merchant.request(), &paywright_runtime::Checks::default()).unwrap();
        let shown =
            format!("{client:?} {prepared:?} {strings:?} {:?}", strings.iter().map(|s| &s.masked).collect::<Vec<_>>());
        for secret in secrets {
            assert!(!shown.contains(secret), "{}: {shown}", merchant.provider.id);
        }
    }
}
