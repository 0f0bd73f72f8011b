// Made by `cargo codegen generate` from specs/acopay/. Do not edit: change the spec and run the command.

//! EdgerOS pay (ACOPAY) / 翼辉支付（ACOPAY）
//!
//! JSON over HTTPS, signed both ways with RSA. The merchant's number, the nonce and the kind of signature
//! travel in headers, and are signed together with the body.
//!
//! Null members are neither sent nor signed, empty strings are both. U+2028 and U+2029 are escaped in what is signed.
//!
//! Refusals come within HTTP 200, as a `status` other than 200. Such a reply may be unsigned. Of these numbers only 1007
//! is known: the page that lists them could not be read.
//!
//! 基于 HTTPS 的 JSON 接口，双向使用 RSA 签名。商户号、随机串与签名类型放在请求头中，与请求体一起参与签名。
//!
//! 值为 null 的字段不发送也不签名，空字符串既发送也签名。待签名文本中 U+2028 与 U+2029 须转义。
//!
//! 业务拒绝在 HTTP 200 应答内以非 200 的 status 表示，此类应答可能没有签名。已知的错误码只有 1007，错误码页面未能读到。
//!
//! Hosts:
//! - primary: `https://api.edgeros.com`. The only host; no sandbox is published.
//!
//! [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/security.html), read on 2026-11-21.
//!
//! Where the documents are wrong or disagree:
//! - `verification.form`: The security page sorts nested fields at every depth. SDK 2.0.0 sorts the top level of a request, and `data` too in a reply. No documented message is nested deeper. The page's part about verifying could not be read.

mod tables;

pub use tables::PROVIDER;

use paywright_runtime::{
    self as runtime, BoxFuture, CloseOrders, Closed, ConfigError, Error, Record, Refusal,
    Secret, table,
};

/// A client of EdgerOS pay (ACOPAY) for one merchant.
///
/// Keys are parsed once, when it is made. Cloning is cheap; clones are safe to share.
#[derive(Debug, Clone)]
pub struct Client(runtime::Client);

impl Client {
    /// A client with the default settings.
    ///
    /// # Errors
    ///
    /// A credential is missing, breaks a limit, or is no key in an accepted form.
    pub fn new(credentials: Credentials) -> Result<Self, ConfigError> {
        Self::with(credentials, |settings| settings)
    }

    /// A client with other settings: host, transport, clock, checks.
    ///
    /// # Errors
    ///
    /// As [`Client::new`]; or a setting is wrong.
    pub fn with(
        credentials: Credentials,
        settings: impl FnOnce(runtime::ClientBuilder) -> runtime::ClientBuilder,
    ) -> Result<Self, ConfigError> {
        settings(runtime::Client::builder(credentials.0)).build().map(Self)
    }

    /// The client beneath, which works with names instead of types.
    #[must_use]
    pub fn untyped(&self) -> &runtime::Client {
        &self.0
    }

    /// Closes an order so that the buyer can no longer pay it. Call it when a payment failed and the order gets a
    /// new number, or when the buyer ran out of time. The query page advises to query the order before closing it.
    ///
    /// The page does not say what a paid or a closed order answers, nor whether the call may be repeated; closing
    /// has one end state, so it is taken to be idempotent.
    ///
    /// 关闭订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。查询页面建议关单前先查询订单。
    ///
    /// 页面未说明已支付或已关闭的订单会得到什么应答，也未说明能否重复调用；关单只有一个终态，故视为幂等。
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::acopay::{Client, Credentials, CloseOrder};
    /// use paywright::{Certainty, ConfigError, Outcome};
    ///
    /// async fn example(
    ///     private_key: String,
    ///     platform_public_key: String,
    /// ) -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new("MCH1000000", private_key, platform_public_key);
    ///     let client = Client::new(credentials)?;
    ///     let request = CloseOrder::by_transaction_no(
    ///         "AP202112151150252267829842920145605378",
    ///     );
    ///     match client.close_order(&request).await {
    ///         Ok(closed) => {
    ///             match closed.outcome() {
    ///                 Outcome::Closed | Outcome::AlreadyClosed => {
    ///                     println!("put the goods back")
    ///                 }
    ///                 Outcome::Accepted => println!("not proven; query the order"),
    ///                 Outcome::AlreadyPaid => println!("ship"),
    ///                 Outcome::Refunded => println!("look before you ship"),
    ///                 Outcome::NotFound => println!("check the number"),
    ///             }
    ///         }
    ///         Err(error) => {
    ///             match error.certainty() {
    ///                 Certainty::NotSent => println!("mend and call again: {error}"),
    ///                 Certainty::Unknown => println!("may be closed; query the order: {error}"),
    ///                 Certainty::Answered => println!("the provider said no: {error}"),
    ///             }
    ///         }
    ///     }
    ///     Ok(())
    /// }
    /// ```
    pub async fn close_order(
        &self,
        request: &CloseOrder,
    ) -> Result<Closed<CloseOrderReply>, Error> {
        let answer = self.0.close_by(&tables::CLOSE_ORDER, &request.0).await?;
        Ok(answer.map(CloseOrderReply))
    }

    /// Asks for the result of a payment. Call it before closing an order, when no notification came, and after a system error or
    /// an unknown state.
    ///
    /// The page's table of `data` could not be read: its fields are those of the provider's SDK, and no list of `code`'s values
    /// is known. That only a paid order has a `success_time` is inferred from the field's name; nobody says so. So this call
    /// tells that an order is paid, and no more.
    ///
    /// Closing prints two forms of the provider's order number. A reply that has another form than the request is not believed.
    ///
    /// 查询支付结果。适用于关单之前、未收到支付通知，以及返回系统错误或未知状态之后。
    ///
    /// 未能读到页面的 data 字段表，字段取自官方 SDK，code 的取值未知。只有已支付的订单带有 success_time，
    /// 这是由字段名推断的，没有文档说明；因此此接口只能确认订单已支付，不能确认其他状态。
    ///
    /// 关单页面中翼辉支付订单号有两种写法。应答中的写法与请求不同时，不采信该应答。
    ///
    /// Where `data.success_time` is there, the order is paid. 存在该字段即为已支付。
    ///
    /// By `data.code`, any other value being [`runtime::OrderState::Unknown`]:
    ///
    /// - `SUCCESS`: [`runtime::OrderState::Unknown`]
    /// - `FAIL`: [`runtime::OrderState::Unknown`]
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::acopay::{Client, Credentials, QueryOrder};
    /// use paywright::{Certainty, ConfigError, OrderState};
    ///
    /// async fn example(
    ///     private_key: String,
    ///     platform_public_key: String,
    /// ) -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new("MCH1000000", private_key, platform_public_key);
    ///     let client = Client::new(credentials)?;
    ///     let request = QueryOrder::by_transaction_no("4af336b1bd904c69ab2edb76af3a2a35");
    ///     match client.query_order(&request).await {
    ///         Ok(queried) => {
    ///             match queried.state() {
    ///                 OrderState::Paid => println!("ship"),
    ///                 OrderState::Refunded => println!("look before you ship"),
    ///                 OrderState::Closed => println!("put the goods back"),
    ///                 OrderState::Unpaid | OrderState::Failed => {
    ///                     println!("the buyer can still pay; wait, or close it")
    ///                 }
    ///                 OrderState::Paying => println!("the buyer is paying; ask again"),
    ///                 OrderState::NotFound => println!("check the number"),
    ///                 _ => println!("the provider does not tell; ask again"),
    ///             }
    ///         }
    ///         Err(error) => {
    ///             match error.certainty() {
    ///                 Certainty::NotSent => println!("mend and ask again: {error}"),
    ///                 Certainty::Unknown => println!("not known; ask again: {error}"),
    ///                 Certainty::Answered => println!("the provider said no: {error}"),
    ///             }
    ///         }
    ///     }
    ///     Ok(())
    /// }
    /// ```
    pub async fn query_order(
        &self,
        request: &QueryOrder,
    ) -> Result<runtime::Queried<QueryOrderReply>, Error> {
        let answer = self.0.query_by(&tables::QUERY_ORDER, &request.0).await?;
        Ok(answer.map(QueryOrderReply))
    }
}

impl CloseOrders for Client {
    fn provider(&self) -> &'static table::Provider {
        &PROVIDER
    }

    fn close<'a>(
        &'a self,
        order: runtime::Order<'a>,
    ) -> BoxFuture<'a, Result<Closed, Error>> {
        self.0.close(order)
    }

    fn query<'a>(
        &'a self,
        order: runtime::OrderNumber<'a>,
    ) -> BoxFuture<'a, Result<runtime::Queried, Error>> {
        self.0.query(order)
    }

    fn close_and_confirm<'a>(
        &'a self,
        order: runtime::Order<'a>,
    ) -> BoxFuture<'a, Result<runtime::Confirmed, Error>> {
        self.0.close_and_confirm(order)
    }
}

/// What the client needs to know of the merchant. `Debug` shows no secret.
#[derive(Debug, Clone)]
pub struct Credentials(runtime::Credentials);

impl Credentials {
    /// What the client needs to know of the merchant. `Debug` shows no secret.
    ///
    /// # Arguments
    ///
    /// `mch_no`:
    ///
    /// The merchant number that the platform gave.
    ///
    /// 商户号，由平台给出。
    ///
    /// `mch_no`: string, required, at most 32 characters. Example: `MCH1000000`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/security.html)
    ///
    /// `private_key`:
    ///
    /// The merchant's RSA private key, as Base64 of PKCS#8 DER. 344 characters of signature mean a key of 2048 bits.
    ///
    /// 商户的 RSA 私钥，格式为 PKCS#8 DER 的 Base64。签名长度 344 对应 2048 位密钥。
    ///
    /// `private_key`: string, required.
    ///
    /// Never shown, and wiped when it is dropped.
    ///
    /// A private key: RSA as PKCS#8 or PKCS#1, SM2 as PKCS#8, SEC1 or 32 bytes in hex; PEM, DER or bare Base64.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/util/AcopaySignUtil.java)
    ///
    /// `platform_public_key`:
    ///
    /// The platform's RSA public key, as Base64 of SubjectPublicKeyInfo DER. Published nowhere; the developer console shows it.
    ///
    /// 平台的 RSA 公钥，格式为 SubjectPublicKeyInfo DER 的 Base64。未公开发布，需在爱智开发者平台获取。
    ///
    /// `platform_public_key`: string, required.
    ///
    /// A public key: SPKI or an X.509 certificate, RSA also as PKCS#1, SM2 also as a point in hex; PEM, DER or bare Base64.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/util/AcopaySignUtil.java)
    pub fn new(
        mch_no: impl Into<Secret>,
        private_key: impl Into<Secret>,
        platform_public_key: impl Into<Secret>,
    ) -> Self {
        let mut credentials = runtime::Credentials::new(&PROVIDER);
        credentials.set(0, mch_no);
        credentials.set(1, private_key);
        credentials.set(2, platform_public_key);
        Self(credentials)
    }
}

/// Close an order / 关闭订单
///
/// Closes an order so that the buyer can no longer pay it. Call it when a payment failed and the order gets a
/// new number, or when the buyer ran out of time. The query page advises to query the order before closing it.
///
/// The page does not say what a paid or a closed order answers, nor whether the call may be repeated; closing
/// has one end state, so it is taken to be idempotent.
///
/// 关闭订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。查询页面建议关单前先查询订单。
///
/// 页面未说明已支付或已关闭的订单会得到什么应答，也未说明能否重复调用；关单只有一个终态，故视为幂等。
///
/// At least one of `transaction_no`, `mch_trade_no` must be given.
///
/// Where several are given, the first wins: `transaction_no`, `mch_trade_no`.
///
/// The client adds `Accept`, `Content-Type`, `x-acopay-mch-no`, `x-acopay-nonce`, `x-acopay-sign-type`, `x-acopay-sign`.
///
/// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `http.method`: The page names no HTTP method, only a JSON body. The provider's SDK posts it.
/// - `request.aco_pay_sdk.signed`: The security page signs every request parameter; SDK 2.0.0 sends this one and leaves it out of the signature.
/// - `request.version.signed`: The same as aco_pay_sdk.
/// - `reply.fieldErrors.example`: The sample ends in an exclamation mark, the table's example does not.
/// - `reply.data.required`: The page's refusal carries the first four members of `data` as well. Other refusals may carry none of it.
/// - `reply.data.fields.nonce.example`: The placeholder of WeChat Pay's pages, not a nonce of this platform.
/// - `reply.data.fields.sign.example`: Also WeChat Pay's placeholder, of 32 hexadecimal characters. An RSA-2048 signature has 344 Base64 characters.
/// - `reply.data.fields.transaction_no.example`: 32 hexadecimal characters here, AP and 36 digits in the request. The page does not say which form replies have.
///
/// ```
/// use paywright::acopay::CloseOrder;
///
/// let request = CloseOrder::by_transaction_no("AP202112151150252267829842920145605378");
/// # drop(request);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseOrder(Record);

impl CloseOrder {
    /// A request.
    ///
    /// # Arguments
    ///
    /// `transaction_no`:
    ///
    /// The provider's order number. One of the two numbers is needed; this one wins when both are given.
    ///
    /// 翼辉支付订单号。两个订单号至少填一个，同时填写时以此为准。
    ///
    /// `transaction_no`: string, optional, at most 50 characters. Example: `AP202112151150252267829842920145605378`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn by_transaction_no(transaction_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::CLOSE_ORDER.request);
        record.set_text(7, transaction_no.as_ref());
        Self(record)
    }

    /// A request.
    ///
    /// # Arguments
    ///
    /// `mch_trade_no`:
    ///
    /// The merchant's order number. One of the two numbers is needed; the provider's wins when both are given.
    ///
    /// 商户订单号。两个订单号至少填一个，同时填写时以翼辉支付订单号为准。
    ///
    /// `mch_trade_no`: string, optional, at most 50 characters. Example: `mp202104021606341385640107521832`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn by_mch_trade_no(mch_trade_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::CLOSE_ORDER.request);
        record.set_text(4, mch_trade_no.as_ref());
        Self(record)
    }

    /// The version of the provider's Java SDK. Left out unless the caller sets it.
    ///
    /// 官方 Java SDK 的版本号。除非调用方设置，否则不发送。
    ///
    /// `aco_pay_sdk`: string, optional, at most 12 characters. Example: `2.0.0`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn aco_pay_sdk(mut self, aco_pay_sdk: impl AsRef<str>) -> Self {
        self.0.set_text(2, aco_pay_sdk.as_ref());
        self
    }

    /// The merchant's order number. One of the two numbers is needed; the provider's wins when both are given.
    ///
    /// 商户订单号。两个订单号至少填一个，同时填写时以翼辉支付订单号为准。
    ///
    /// `mch_trade_no`: string, optional, at most 50 characters. Example: `mp202104021606341385640107521832`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn mch_trade_no(mut self, mch_trade_no: impl AsRef<str>) -> Self {
        self.0.set_text(4, mch_trade_no.as_ref());
        self
    }

    /// The provider's order number. One of the two numbers is needed; this one wins when both are given.
    ///
    /// 翼辉支付订单号。两个订单号至少填一个，同时填写时以此为准。
    ///
    /// `transaction_no`: string, optional, at most 50 characters. Example: `AP202112151150252267829842920145605378`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn transaction_no(mut self, transaction_no: impl AsRef<str>) -> Self {
        self.0.set_text(7, transaction_no.as_ref());
        self
    }

    /// The version of the interface. Left out unless the caller sets it.
    ///
    /// 接口版本。除非调用方设置，否则不发送。
    ///
    /// `version`: string, optional, at most 3 characters, always `1.0`. Example: `1.0`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn version(mut self) -> Self {
        self.0.set_text(8, "1.0");
        self
    }

    /// Adds a member that the spec does not list, for the day on which the provider adds one. It is sent and
    /// signed like the others.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.add_extra(name, value);
        self
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

#[allow(
    clippy::from_over_into,
    reason = "all `From` of one type are compared with each other when compiling"
)]
impl Into<Record> for CloseOrder {
    fn into(self) -> Record {
        self.0
    }
}

/// Query an order / 查询订单
///
/// Asks for the result of a payment. Call it before closing an order, when no notification came, and after a system error or
/// an unknown state.
///
/// The page's table of `data` could not be read: its fields are those of the provider's SDK, and no list of `code`'s values
/// is known. That only a paid order has a `success_time` is inferred from the field's name; nobody says so. So this call
/// tells that an order is paid, and no more.
///
/// Closing prints two forms of the provider's order number. A reply that has another form than the request is not believed.
///
/// 查询支付结果。适用于关单之前、未收到支付通知，以及返回系统错误或未知状态之后。
///
/// 未能读到页面的 data 字段表，字段取自官方 SDK，code 的取值未知。只有已支付的订单带有 success_time，
/// 这是由字段名推断的，没有文档说明；因此此接口只能确认订单已支付，不能确认其他状态。
///
/// 关单页面中翼辉支付订单号有两种写法。应答中的写法与请求不同时，不采信该应答。
///
/// At least one of `transaction_no`, `mch_trade_no` must be given.
///
/// Where several are given, the first wins: `transaction_no`, `mch_trade_no`.
///
/// The client adds `Accept`, `Content-Type`, `x-acopay-mch-no`, `x-acopay-nonce`, `x-acopay-sign-type`, `x-acopay-sign`.
///
/// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `request.aco_pay_sdk.signed`: The security page signs every request parameter; SDK 2.0.0 sends this one and leaves it out of the signature.
/// - `request.version.signed`: The same as aco_pay_sdk.
///
/// ```
/// use paywright::acopay::QueryOrder;
///
/// let request = QueryOrder::by_transaction_no("4af336b1bd904c69ab2edb76af3a2a35");
/// # drop(request);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrder(Record);

impl QueryOrder {
    /// A request.
    ///
    /// # Arguments
    ///
    /// `transaction_no`:
    ///
    /// The provider's order number. One of the two numbers is needed; this one wins when both are given.
    ///
    /// 翼辉支付订单号。两个订单号至少填一个，同时填写时以此为准。
    ///
    /// `transaction_no`: string, optional, at most 50 characters. Example: `4af336b1bd904c69ab2edb76af3a2a35`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn by_transaction_no(transaction_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::QUERY_ORDER.request);
        record.set_text(7, transaction_no.as_ref());
        Self(record)
    }

    /// A request.
    ///
    /// # Arguments
    ///
    /// `mch_trade_no`:
    ///
    /// The merchant's order number. One of the two numbers is needed; the provider's wins when both are given.
    ///
    /// 商户订单号。两个订单号至少填一个，同时填写时以翼辉支付订单号为准。
    ///
    /// `mch_trade_no`: string, optional, at most 50 characters. Example: `mp202104021606341385640107521832`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn by_mch_trade_no(mch_trade_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::QUERY_ORDER.request);
        record.set_text(4, mch_trade_no.as_ref());
        Self(record)
    }

    /// The version of the provider's Java SDK. Left out unless the caller sets it.
    ///
    /// 官方 Java SDK 的版本号。除非调用方设置，否则不发送。
    ///
    /// `aco_pay_sdk`: string, optional, at most 12 characters. Example: `2.0.0`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn aco_pay_sdk(mut self, aco_pay_sdk: impl AsRef<str>) -> Self {
        self.0.set_text(2, aco_pay_sdk.as_ref());
        self
    }

    /// The merchant's order number. One of the two numbers is needed; the provider's wins when both are given.
    ///
    /// 商户订单号。两个订单号至少填一个，同时填写时以翼辉支付订单号为准。
    ///
    /// `mch_trade_no`: string, optional, at most 50 characters. Example: `mp202104021606341385640107521832`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn mch_trade_no(mut self, mch_trade_no: impl AsRef<str>) -> Self {
        self.0.set_text(4, mch_trade_no.as_ref());
        self
    }

    /// The provider's order number. One of the two numbers is needed; this one wins when both are given.
    ///
    /// 翼辉支付订单号。两个订单号至少填一个，同时填写时以此为准。
    ///
    /// `transaction_no`: string, optional, at most 50 characters. Example: `4af336b1bd904c69ab2edb76af3a2a35`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn transaction_no(mut self, transaction_no: impl AsRef<str>) -> Self {
        self.0.set_text(7, transaction_no.as_ref());
        self
    }

    /// The version of the interface. Left out unless the caller sets it.
    ///
    /// 接口版本。除非调用方设置，否则不发送。
    ///
    /// `version`: string, optional, at most 3 characters, always `1.0`. Example: `1.0`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn version(mut self) -> Self {
        self.0.set_text(8, "1.0");
        self
    }

    /// Adds a member that the spec does not list, for the day on which the provider adds one. It is sent and
    /// signed like the others.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.add_extra(name, value);
        self
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

#[allow(
    clippy::from_over_into,
    reason = "all `From` of one type are compared with each other when compiling"
)]
impl Into<Record> for QueryOrder {
    fn into(self) -> Record {
        self.0
    }
}

/// What comes back from `close-order`.
///
/// Every field may be missing, whatever the page says; fields that the page does not list are in the raw reply.
///
/// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseOrderReply(Record);

impl CloseOrderReply {
    /// 200 when the call was accepted; `data.code` then says what became of it. An error code otherwise.
    ///
    /// 200 表示调用被受理，业务结果见 data.code；其他值为错误码。
    ///
    /// `status`: integer, required. Example: `200`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn status(&self) -> Option<i64> {
        self.0.integer(0)
    }

    /// SUCCESS when the call was accepted; the error code's name otherwise.
    ///
    /// 调用被受理时为 SUCCESS，否则为错误码的名称。
    ///
    /// `message`: string, required, at most 100 characters. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The error in words; null when there is none.
    ///
    /// 错误说明，无错误时为 null。
    ///
    /// `fieldErrors`: string, optional, at most 50 characters. Example: `此订单不存在`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn field_errors(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The result. The table ties it to status 200, yet the page's refusal carries the first four members too.
    ///
    /// 业务结果。表格称 status 为 200 时返回，但页面的错误示例也带有前四个字段。
    ///
    /// `data`: object, optional.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn data(&self) -> Option<CloseOrderReplyData<'_>> {
        self.0.record(3).map(CloseOrderReplyData)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// The result. The table ties it to status 200, yet the page's refusal carries the first four members too.
///
/// 业务结果。表格称 status 为 200 时返回，但页面的错误示例也带有前四个字段。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloseOrderReplyData<'r>(&'r Record);

impl<'r> CloseOrderReplyData<'r> {
    /// The merchant number.
    ///
    /// 商户号。
    ///
    /// `mch_no`: string, required, at most 32 characters. Example: `MCH1000000`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn mch_no(&self) -> Option<&'r str> {
        self.0.text(0)
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce`: string, required, at most 32 characters. Example: `5K8264ILTKCH16CQ2502SI8ZNMTM67VS`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn nonce(&self) -> Option<&'r str> {
        self.0.text(1)
    }

    /// The signature over the whole reply but itself.
    ///
    /// 对除自身以外整个应答的签名。
    ///
    /// `sign`: string, required, at most 344 characters. Example: `C380BEC2BFD727A4B6845133519F3AD6`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn sign(&self) -> Option<&'r str> {
        self.0.text(2)
    }

    /// How the reply is signed.
    ///
    /// 应答的签名类型。
    ///
    /// `sign_type`: string, required, at most 20 characters, always `SHA256withRSA`. Example: `SHA256withRSA`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn sign_type(&self) -> Option<&'r str> {
        self.0.text(3)
    }

    /// The merchant's order number.
    ///
    /// 商户订单号。
    ///
    /// `mch_trade_no`: string, optional, at most 50 characters. Example: `mp202104021606341385640107521832`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn mch_trade_no(&self) -> Option<&'r str> {
        self.0.text(4)
    }

    /// The provider's order number. It may be printed in another form than the request's.
    ///
    /// 翼辉支付订单号，写法可能与请求中的不同。
    ///
    /// `transaction_no`: string, optional, at most 50 characters. Example: `4af336b1bd904c69ab2edb76af3a2a35`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn transaction_no(&self) -> Option<&'r str> {
        self.0.text(5)
    }

    /// What became of the call.
    ///
    /// 业务结果。
    ///
    /// `code`: string, optional, at most 20 characters, one of `SUCCESS`, `FAIL`. Example: `FAIL`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        self.0.text(6).map(Code::from)
    }

    /// The result in words.
    ///
    /// 业务结果的说明。
    ///
    /// `description`: string, optional, at most 200 characters. Example: `订单已过期`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    #[must_use]
    pub fn description(&self) -> Option<&'r str> {
        self.0.text(7)
    }
}

/// What comes back from `query-order`.
///
/// Every field may be missing, whatever the page says; fields that the page does not list are in the raw reply.
///
/// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrderReply(Record);

impl QueryOrderReply {
    /// 200 when the call was accepted. An error code otherwise.
    ///
    /// 200 表示调用被受理，其他值为错误码。
    ///
    /// `status`: integer, required. Example: `200`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn status(&self) -> Option<i64> {
        self.0.integer(0)
    }

    /// SUCCESS when the call was accepted; the error code's name otherwise.
    ///
    /// 调用被受理时为 SUCCESS，否则为错误码的名称。
    ///
    /// `message`: string, required, at most 100 characters. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The error in words; null when there is none.
    ///
    /// 错误说明，无错误时为 null。
    ///
    /// `fieldErrors`: string, optional, at most 50 characters. Example: `此订单不存在`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn field_errors(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The result.
    ///
    /// 业务结果。
    ///
    /// `data`: object, optional.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn data(&self) -> Option<QueryOrderReplyData<'_>> {
        self.0.record(3).map(QueryOrderReplyData)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// The result.
///
/// 业务结果。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOrderReplyData<'r>(&'r Record);

impl<'r> QueryOrderReplyData<'r> {
    /// The merchant number.
    ///
    /// 商户号。
    ///
    /// `mch_no`: string, required, at most 32 characters. Example: `MCH1000000`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn mch_no(&self) -> Option<&'r str> {
        self.0.text(0)
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce`: string, required, at most 32 characters. Example: `5K8264ILTKCH16CQ2502SI8ZNMTM67VS`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn nonce(&self) -> Option<&'r str> {
        self.0.text(1)
    }

    /// The signature over the whole reply but itself.
    ///
    /// 对除自身以外整个应答的签名。
    ///
    /// `sign`: string, required, at most 344 characters.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn sign(&self) -> Option<&'r str> {
        self.0.text(2)
    }

    /// How the reply is signed.
    ///
    /// 应答的签名类型。
    ///
    /// `sign_type`: string, required, at most 20 characters, always `SHA256withRSA`. Example: `SHA256withRSA`.
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/query.html)
    #[must_use]
    pub fn sign_type(&self) -> Option<&'r str> {
        self.0.text(3)
    }

    /// The application's number. No length is known.
    ///
    /// 支付应用号，长度未知。
    ///
    /// `app_no`: string, optional.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn app_no(&self) -> Option<&'r str> {
        self.0.text(4)
    }

    /// The merchant's order number.
    ///
    /// 商户订单号。
    ///
    /// `mch_trade_no`: string, optional, at most 50 characters. Example: `mp202104021606341385640107521832`.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn mch_trade_no(&self) -> Option<&'r str> {
        self.0.text(5)
    }

    /// The provider's order number.
    ///
    /// 翼辉支付订单号。
    ///
    /// `transaction_no`: string, optional, at most 50 characters. Example: `4af336b1bd904c69ab2edb76af3a2a35`.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn transaction_no(&self) -> Option<&'r str> {
        self.0.text(6)
    }

    /// The state of the business. Its values are not known.
    ///
    /// 业务状态代码，取值未知。
    ///
    /// `code`: string, optional, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        self.0.text(7).map(Code::from)
    }

    /// The state in words.
    ///
    /// 业务状态描述。
    ///
    /// `description`: string, optional.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn description(&self) -> Option<&'r str> {
        self.0.text(8)
    }

    /// What the merchant attached to the order.
    ///
    /// 附加数据。
    ///
    /// `extra`: string, optional.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn extra_(&self) -> Option<&'r str> {
        self.0.text(9)
    }

    /// When the payment succeeded. Its form is not known; the demo writes times of its own as RFC 3339.
    ///
    /// 支付成功时间。格式未知；官方示例自身发送的时间为 RFC 3339 格式。
    ///
    /// `success_time`: string, optional. Example: `2021-12-15T11:50:25+08:00`.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn success_time(&self) -> Option<&'r str> {
        self.0.text(10)
    }

    /// The buyer's EdgerOS id.
    ///
    /// 翼辉 ID。
    ///
    /// `acoid`: string, optional.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn acoid(&self) -> Option<&'r str> {
        self.0.text(11)
    }

    /// The amount in yuan, as decimal text with two decimals. The SDK reads a text; the web SDK has a number when it makes the order.
    ///
    /// 支付金额，单位为元，两位小数的文本。SDK 中为字符串，Web SDK 下单时为数值。
    ///
    /// `amount_total`: string, optional. Example: `0.01`.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn amount_total(&self) -> Option<&'r str> {
        self.0.text(12)
    }

    /// By which channel it was paid. Since SDK 2.0.0.
    ///
    /// 支付渠道，SDK 2.0.0 起提供。
    ///
    /// `pay_channel`: string, optional.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn pay_channel(&self) -> Option<&'r str> {
        self.0.text(13)
    }

    /// By which method it was paid. Since SDK 2.0.0.
    ///
    /// 支付方式，SDK 2.0.0 起提供。
    ///
    /// `pay_method`: string, optional.
    ///
    /// [The provider's page](https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java)
    #[must_use]
    pub fn pay_method(&self) -> Option<&'r str> {
        self.0.text(14)
    }
}

/// What became of the call.
///
/// 业务结果。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// The order was closed. Inferred from the sibling operations; no page shows it for this one.
    ///
    /// 关单成功。由同类接口推断，页面未给出此值。
    ///
    /// `SUCCESS`
    Success,
    /// The order was not closed; `description` says why.
    ///
    /// 关单失败，原因见 description。
    ///
    /// `FAIL`
    Fail,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl Code {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Success => "SUCCESS",
            Self::Fail => "FAIL",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for Code {
    fn from(value: &str) -> Self {
        match value {
            "SUCCESS" => Self::Success,
            "FAIL" => Self::Fail,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The error codes of EdgerOS pay (ACOPAY).
///
/// The list is open: a provider adds codes before its document does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The order was not closed; the description says why. The page has one sample, and no list of reasons.
    ///
    /// 关单失败，原因见描述。页面只有一个示例，没有列出全部原因。
    ///
    /// Cause: The page's sample is an order that had expired. 原因：页面示例中为已过期的订单。
    ///
    /// Remedy: Query the order, and go by its state. 解决方案：查询订单，按其状态处理。
    ///
    /// The order: not changed by this call. Again: only after a query. `FAIL`
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    Fail,
    /// The provider knows no such order.
    ///
    /// 没有这个订单。
    ///
    /// Remedy: Check the order number, and whose number it is. 解决方案：检查订单号，以及填的是哪一方的订单号。
    ///
    /// The order: not found. Again: does not help. `1007`
    ///
    /// [The provider's page](https://docs.edgeros.com/platform/api_reference/acopay/api/close.html)
    OrderNotExist,
    /// A code that no document lists, as it came.
    Unlisted(String),
}

impl ErrorCode {
    /// The code of a refusal, if it carries one.
    #[must_use]
    pub fn of(refusal: &Refusal) -> Option<Self> {
        if let Some(row) = refusal.exact_row() {
            match row.name {
                "FAIL" => return Some(Self::Fail),
                "ORDER_NOT_EXIST" => return Some(Self::OrderNotExist),
                _ => {}
            }
        }
        refusal.code().map(|code| Self::Unlisted(code.to_owned()))
    }
}
