//! Merchants with known keys, and replies that the provider might have signed.
#![allow(dead_code, reason = "each test file uses a part of this")]

pub(crate) mod listener;
pub(crate) mod script;
pub(crate) mod server;

use std::sync::LazyLock;

use paywright::{acopay, cloudpay, huawei_pay, runtime, wechat_pay_v2};
use paywright_runtime::{
    Client, ClientBuilder, Outcome, Record, RetryPolicy, Secret,
    algorithm::{Algorithm, SigningKey},
    canonical,
    received::{Members, Node},
    table::{Encoding, Form, Operation, Provider},
    wire::Writer,
};

/// The provider's own worked example has this key.
pub(crate) const WECHAT_KEY: &str = "192006250b4c09247ec02edce69f6a2d";
/// The private key of GM/T 0003's own example.
pub(crate) const SM2_PRIVATE: &str = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
/// Its public key.
pub(crate) const SM2_PUBLIC: &str = "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020\
                              ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";

pub(crate) const ORDER: &str = "1217752501201407033233368018";

pub(crate) static ACOPAY: LazyLock<serde_json::Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../vectors/acopay.json")).unwrap());
pub(crate) static WECHAT: LazyLock<serde_json::Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../vectors/wechat-pay-v2.json")).unwrap());

pub(crate) fn rsa_private() -> &'static str {
    ACOPAY["private_key_pkcs8_b64"].as_str().unwrap()
}

pub(crate) fn rsa_public() -> &'static str {
    ACOPAY["public_key_spki_b64"].as_str().unwrap()
}

/// A provider, a merchant there, and the key with which the provider signs.
#[derive(Clone)]
pub(crate) struct Merchant {
    pub(crate) provider: &'static Provider,
    pub(crate) settings: ClientBuilder,
    signing: Option<(Algorithm, Encoding, &'static str)>,
}

fn credentials(provider: &'static Provider, values: &[(&str, &str)]) -> runtime::Credentials {
    let mut credentials = runtime::Credentials::new(provider);
    for (name, value) in values {
        credentials.set_by_name(name, *value).unwrap();
    }
    credentials
}

impl Merchant {
    fn new(
        provider: &'static Provider,
        values: &[(&str, &str)],
        signing: Option<(Algorithm, Encoding, &'static str)>,
    ) -> Self {
        // One attempt each: what a test's server does is what the test sees.
        let settings = Client::builder(credentials(provider, values)).retry(RetryPolicy::never());
        Self { provider, settings, signing }
    }

    pub(crate) fn wechat(sign_type: &'static str) -> Self {
        let values = [
            ("appid", "wx8888888888888888"),
            ("mch_id", "1900000109"),
            ("api_key", WECHAT_KEY),
            ("sign_type", sign_type),
        ];
        let algorithm = if sign_type == "MD5" { Algorithm::Md5 } else { Algorithm::HmacSha256 };
        Self::new(&wechat_pay_v2::PROVIDER, &values, Some((algorithm, Encoding::UpperHex, WECHAT_KEY)))
    }

    /// Merchant and platform share one key pair here.
    pub(crate) fn acopay() -> Self {
        let values = [("mch_no", "MCH1000000"), ("private_key", rsa_private()), ("platform_public_key", rsa_public())];
        Self::new(&acopay::PROVIDER, &values, Some((Algorithm::RsaPkcs1Sha256, Encoding::Base64, rsa_private())))
    }

    pub(crate) fn huawei(sign_type: &'static str) -> Self {
        let private = if sign_type == "RSA" { rsa_private() } else { SM2_PRIVATE };
        let values = [
            ("caller_id", "101321200001"),
            ("auth_id", "120291744647139001"),
            ("private_key", private),
            ("sign_type", sign_type),
            ("huawei_public_key", SM2_PUBLIC),
        ];
        Self::new(&huawei_pay::PROVIDER, &values, Some((Algorithm::Sm2Sm3, Encoding::Base64, SM2_PRIVATE)))
    }

    pub(crate) fn cloudpay() -> Self {
        let mut merchant = Self::new(&cloudpay::PROVIDER, &[("sub_mch_id", "1900000109")], None);
        merchant.settings = merchant.settings.plain_http();
        merchant
    }

    /// One merchant per provider.
    pub(crate) fn all() -> Vec<Self> {
        vec![Self::wechat("MD5"), Self::acopay(), Self::huawei("RSA"), Self::cloudpay()]
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.provider.operation("close-order").unwrap()
    }

    pub(crate) fn client(&self) -> Client {
        self.settings.clone().build().unwrap()
    }

    pub(crate) fn client_at(&self, base_url: &str) -> Client {
        self.settings.clone().base_url(base_url).build().unwrap()
    }

    /// A request to close [`ORDER`].
    pub(crate) fn request(&self) -> Record {
        let operation = self.operation();
        let mut request = Record::new(operation.request);
        request.set_text(operation.closes.unwrap().merchant, ORDER);
        request
    }

    /// The reply by which the provider says that it closed the order.
    pub(crate) fn success(&self) -> String {
        match self.provider.id {
            "wechat-pay-v2" => self.wechat_reply(&[("return_code", "SUCCESS"), ("result_code", "SUCCESS")]),
            "acopay" => self.acopay_reply(200, "SUCCESS", &[("code", "SUCCESS"), ("mch_trade_no", ORDER)]),
            "huawei-pay" => self.huawei_reply(&[("resultCode", "000000"), ("resultDesc", "Success.")]),
            _ => r#"{"errcode":0,"errmsg":"ok","respdata":{"return_code":"SUCCESS","sub_mch_id":"1900000109","result_code":"SUCCESS"}}"#
                .to_owned(),
        }
    }

    /// What that reply proves by itself.
    pub(crate) fn worth(&self) -> Outcome {
        match self.operation().closes.unwrap().weak_success {
            Some(_) => Outcome::Accepted,
            None => Outcome::Closed,
        }
    }

    /// The reply to a query by which a provider whose success proves nothing says that [`ORDER`] is closed.
    pub(crate) fn told_closed(&self) -> String {
        match self.provider.id {
            "wechat-pay-v2" => self.wechat_reply(&[
                ("return_code", "SUCCESS"),
                ("result_code", "SUCCESS"),
                ("out_trade_no", ORDER),
                ("trade_state", "CLOSED"),
            ]),
            _ => self.success().replace("}}", &format!(r#","out_trade_no":"{ORDER}","trade_state":"CLOSED"}}}}"#)),
        }
    }

    fn sign(&self, string: &str) -> String {
        let (algorithm, encoding, key) = self.signing.unwrap();
        let key = SigningKey::parse(algorithm, &Secret::new(key)).unwrap();
        key.sign(algorithm, encoding, string.as_bytes()).unwrap()
    }

    /// A reply of WeChat's with these fields, signed.
    pub(crate) fn wechat_reply(&self, fields: &[(&str, &str)]) -> String {
        let members: Members<'_> =
            fields.iter().map(|(name, value)| ((*name).into(), Node::Text((*value).into()))).collect();
        let mut string = String::new();
        canonical::write_object(Form::Pairs, true, &members, &["sign"], &mut string);
        let sign = self.sign(&format!("{string}&key={WECHAT_KEY}"));
        let mut writer = Writer::start(self.provider.reply_format, 0);
        for (name, value) in fields {
            writer.text(name, value);
        }
        writer.text("sign", &sign);
        writer.finish()
    }

    /// A reply of ACOPAY's with these members of `data`, signed.
    pub(crate) fn acopay_reply(&self, status: i64, message: &str, data: &[(&str, &str)]) -> String {
        let common =
            [("mch_no", "MCH1000000"), ("nonce", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"), ("sign_type", "SHA256withRSA")];
        let mut data: Vec<(&str, &str)> = common.iter().chain(data).copied().collect();
        let body = |data: &[(&str, &str)]| {
            let members: Vec<String> = data.iter().map(|(name, value)| format!("{name:?}:{value:?}")).collect();
            format!(r#"{{"data":{{{}}},"message":{message:?},"status":{status}}}"#, members.join(","))
        };
        data.sort();
        let sign = self.sign(&body(&data));
        data.push(("sign", &sign));
        body(&data)
    }

    /// A reply of Huawei's with these members, signed.
    pub(crate) fn huawei_reply(&self, members: &[(&str, &str)]) -> String {
        let mut sorted = members.to_vec();
        sorted.sort();
        let string: Vec<String> = sorted.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let sign = self.sign(&string.join("&"));
        let members: Vec<String> = members
            .iter()
            .chain(&[("sign", sign.as_str())])
            .map(|(name, value)| format!("{name:?}:{value:?}"))
            .collect();
        format!("{{{}}}", members.join(","))
    }
}
