// Made by `cargo codegen generate` from specs/huawei-pay/. Do not edit: change the spec and run the command.

//! Huawei Pay / 华为支付
//!
//! JSON over HTTPS (TLS 1.2 or 1.3). The PayMercAuth header carries two signatures: one over the body, one over
//! the header's other members. Replies are JSON in UTF-8, and Huawei signs them with SM2.
//!
//! Every attempt, a retry too, needs a `traceId` of its own, and so new signatures.
//!
//! Whether refusals are signed, and with which HTTP status they come, is not documented. An unsigned one is not believed.
//!
//! 基于 HTTPS（TLS 1.2 或 1.3）的 JSON 接口。PayMercAuth 请求头带有两个签名：一个针对请求体，一个针对该请求头的其余成员。
//! 应答为 UTF-8 编码的 JSON，由华为使用 SM2 签名。
//!
//! 每次请求（包括重试）都须使用新的 traceId，因此也须重新签名。
//!
//! 文档未说明错误应答是否签名、使用哪个 HTTP 状态码；没有签名的应答不予采信。
//!
//! Hosts:
//! - primary: `https://petalpay-developer.cloud.huawei.com.cn`. For production.
//! - sandbox: `https://petalpay-developer-sandbox.cloud.huawei.com.cn`. Huawei's sandbox, with a merchant number, certificate number and keys of its own, given out on request. Closing an order is not among the calls that it is said to support.
//!
//! [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-rest-overview), read on 2026-11-21.
//!
//! Where the documents are wrong or disagree:
//! - `headers.Content-Type.const`: The page's sample has no blank, its table has one. Both mean the same.
//! - `headers.PayMercAuth.fields.headerSign.example`: Masked, and made with an unknown key. It cannot serve as a test vector.
//! - `headers.PayMercAuth.fields.bodySign.example`: Masked, too. Unmasked samples of older pages decode to 128 bytes, an RSA key of 1024 bits, while the page about certificates asks for 3072 or more (512 Base64 characters). A signature's length is no rule.
//! - `verification.algorithm`: Only the older HMS Core page says that replies are signed with SM2; today's overview speaks of callbacks, and one stale sentence there still of RSA. Samples have SM2's shape (DER). SM3 and the user id 1234567812345678 come from the overview's own code samples and their libraries.
//! - `verification.form`: The overview joins the items of a list with an equals sign; its own example and code join them with a comma.
//! - `errors.200000.sub_codes.MISSING_TRACER_ID.name`: The field is called traceId; the code is spelled so, and kept.
//! - `errors.200000.sub_codes.MISSING_HEADER_SIGN.doc.en`: The page's description misspells the field.
//! - `errors.200001.sub_codes.INVALID_TRACER_ID.name`: The same as MISSING_TRACER_ID.
//! - `errors.400000.sub_codes.UNKNOW_ERROR.name`: Spelled so by Huawei, and kept.
//! - `errors.500000.sub_codes.UNKNOW_ERROR.name`: The gateway and the business use the same sub-code. The name tells them apart; the code on the wire is Huawei's.

mod tables;

pub use tables::PROVIDER;

use paywright_runtime::{
    self as runtime, BoxFuture, CloseOrders, Closed, ConfigError, Error, Record, Refusal,
    Secret, table,
};

/// A client of Huawei Pay for one merchant.
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

    /// Closes an order at Huawei Pay. Call it before an order is cancelled and made anew, so that the buyer cannot pay
    /// twice. The body names no merchant: it is the one of PayMercAuth's callerId.
    ///
    /// The documents do not say what a paid or a closed order answers, how a closed order looks in a query, nor
    /// whether the call may be repeated; closing has one end state, so it is taken to be idempotent.
    ///
    /// Platforms and service providers close by calls of their own, one of them for combined orders. Neither is transcribed.
    ///
    /// 关闭华为支付的订单。应在取消订单并重新创建之前调用，避免买家重复支付。请求体不含商户号，商户由 PayMercAuth 的 callerId 确定。
    ///
    /// 文档未说明已支付或已关闭的订单会得到什么应答、已关闭的订单在查询中如何表示，也未说明能否重复调用；关单只有一个终态，故视为幂等。
    ///
    /// 平台与服务商另有专用的关单接口（包括合单关闭），此处未收录。
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::huawei_pay::{Client, Credentials, CloseOrder};
    /// use paywright::{Certainty, ConfigError, Outcome};
    ///
    /// async fn example(
    ///     private_key: String,
    ///     huawei_public_key: String,
    /// ) -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new(
    ///         "10132120000",
    ///         "120291744647139000",
    ///         private_key,
    ///         huawei_public_key,
    ///     );
    ///     let client = Client::new(credentials)?;
    ///     let request = CloseOrder::new("czl00120240705000");
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

    /// Asks for the payment of an order by Huawei's number. It covers orders whose payment began; `orderStatus` tells what became of it.
    ///
    /// An answer that there is no such order does not mean that nobody can pay it, and how a closed order looks is not documented.
    /// So this call tells that an order is paid, or being paid, and never that it is closed.
    ///
    /// 按华为交易单号查询订单的支付结果，仅涵盖已开始支付的订单，结果见 orderStatus。
    ///
    /// 返回订单不存在并不意味着订单无法再支付，文档也未说明已关闭的订单如何表示。
    /// 因此此接口可以确认订单已支付或支付中，不能确认订单已关闭。
    ///
    /// By `orderStatus`, any other value being [`runtime::OrderState::Unknown`]:
    ///
    /// - `TRX_SUCCESS`: [`runtime::OrderState::Paid`]
    /// - `TRX_FAILED`: [`runtime::OrderState::Failed`]
    /// - `TRX_APPLY`: [`runtime::OrderState::Paying`]
    /// - `TRX_PROC`: [`runtime::OrderState::Paying`]
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::huawei_pay::{Client, Credentials, QueryOrderByHuaweiNumber};
    /// use paywright::{Certainty, ConfigError, OrderState};
    ///
    /// async fn example(
    ///     private_key: String,
    ///     huawei_public_key: String,
    /// ) -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new(
    ///         "10132120000",
    ///         "120291744647139000",
    ///         private_key,
    ///         huawei_public_key,
    ///     );
    ///     let client = Client::new(credentials)?;
    ///     let request = QueryOrderByHuaweiNumber::new("20230223100204000");
    ///     match client.query_order_by_huawei_number(&request).await {
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
    pub async fn query_order_by_huawei_number(
        &self,
        request: &QueryOrderByHuaweiNumber,
    ) -> Result<runtime::Queried<QueryOrderByHuaweiNumberReply>, Error> {
        let answer = self
            .0
            .query_by(&tables::QUERY_ORDER_BY_HUAWEI_NUMBER, &request.0)
            .await?;
        Ok(answer.map(QueryOrderByHuaweiNumberReply))
    }

    /// Asks for the payment of an order by the merchant's number. It covers orders whose payment began; `orderStatus` tells what became of it.
    ///
    /// An answer that there is no such order does not mean that nobody can pay it, and how a closed order looks is not documented.
    /// So this call tells that an order is paid, or being paid, and never that it is closed.
    ///
    /// 按商户订单号查询订单的支付结果，仅涵盖已开始支付的订单，结果见 orderStatus。
    ///
    /// 返回订单不存在并不意味着订单无法再支付，文档也未说明已关闭的订单如何表示。
    /// 因此此接口可以确认订单已支付或支付中，不能确认订单已关闭。
    ///
    /// By `orderStatus`, any other value being [`runtime::OrderState::Unknown`]:
    ///
    /// - `TRX_SUCCESS`: [`runtime::OrderState::Paid`]
    /// - `TRX_FAILED`: [`runtime::OrderState::Failed`]
    /// - `TRX_APPLY`: [`runtime::OrderState::Paying`]
    /// - `TRX_PROC`: [`runtime::OrderState::Paying`]
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::huawei_pay::{Client, Credentials, QueryOrder};
    /// use paywright::{Certainty, ConfigError, OrderState};
    ///
    /// async fn example(
    ///     private_key: String,
    ///     huawei_public_key: String,
    /// ) -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new(
    ///         "10132120000",
    ///         "120291744647139000",
    ///         private_key,
    ///         huawei_public_key,
    ///     );
    ///     let client = Client::new(credentials)?;
    ///     let request = QueryOrder::new("czl00120240705000");
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
    /// `caller_id`:
    ///
    /// The merchant number, which must own auth_id. No length is printed for it; elsewhere a merchant number has 12 characters at most.
    ///
    /// 商户号，auth_id 须属于该商户。此处未写长度；其他接口的商户号最长 12 个字符。
    ///
    /// `caller_id`: string, required. Example: `10132120***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    ///
    /// `auth_id`:
    ///
    /// The merchant's certificate number, which the merchant platform gives for an uploaded public key. No length is printed.
    ///
    /// 商户证书编号，上传公钥后由商户平台给出。未写长度。
    ///
    /// `auth_id`: string, required. Example: `120291744647139***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    ///
    /// `private_key`:
    ///
    /// The merchant's private key that belongs to auth_id. RSA (3072 bits or more, PKCS#8) or SM2, as sign_type says.
    ///
    /// 与 auth_id 对应的商户私钥，按 sign_type 为 RSA（不少于 3072 位，PKCS#8 格式）或 SM2。
    ///
    /// `private_key`: string, required.
    ///
    /// Never shown, and wiped when it is dropped.
    ///
    /// A private key: RSA as PKCS#8 or PKCS#1, SM2 as PKCS#8, SEC1 or 32 bytes in hex; PEM, DER or bare Base64.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-guides/payment-certificates-config)
    ///
    /// `huawei_public_key`:
    ///
    /// Huawei's SM2 public key, or the certificate that holds it; the same one checks callbacks.
    ///
    /// 华为的 SM2 公钥或包含它的证书，与回调通知的验签公钥相同。
    ///
    /// `huawei_public_key`: string, required.
    ///
    /// A public key: SPKI or an X.509 certificate, RSA also as PKCS#1, SM2 also as a point in hex; PEM, DER or bare Base64.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-guides/payment-server-connect)
    pub fn new(
        caller_id: impl Into<Secret>,
        auth_id: impl Into<Secret>,
        private_key: impl Into<Secret>,
        huawei_public_key: impl Into<Secret>,
    ) -> Self {
        let mut credentials = runtime::Credentials::new(&PROVIDER);
        credentials.set(0, caller_id);
        credentials.set(1, auth_id);
        credentials.set(2, private_key);
        credentials.set(4, huawei_public_key);
        Self(credentials)
    }

    /// How requests are signed. Replies are signed with SM2 in either case.
    ///
    /// 请求的签名方式。应答始终使用 SM2 签名。
    ///
    /// `sign_type`: string, optional, one of `RSA`, `SM2`, `RSA` where it is missing.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-guides/payment-server-connect)
    #[must_use]
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.0.set(3, sign_type.as_str());
        self
    }
}

/// Close an order / 关闭订单
///
/// Closes an order at Huawei Pay. Call it before an order is cancelled and made anew, so that the buyer cannot pay
/// twice. The body names no merchant: it is the one of PayMercAuth's callerId.
///
/// The documents do not say what a paid or a closed order answers, how a closed order looks in a query, nor
/// whether the call may be repeated; closing has one end state, so it is taken to be idempotent.
///
/// Platforms and service providers close by calls of their own, one of them for combined orders. Neither is transcribed.
///
/// 关闭华为支付的订单。应在取消订单并重新创建之前调用，避免买家重复支付。请求体不含商户号，商户由 PayMercAuth 的 callerId 确定。
///
/// 文档未说明已支付或已关闭的订单会得到什么应答、已关闭的订单在查询中如何表示，也未说明能否重复调用；关单只有一个终态，故视为幂等。
///
/// 平台与服务商另有专用的关单接口（包括合单关闭），此处未收录。
///
/// The client adds `Accept`, `Content-Type`, `authId`, `bodySign`, `callerId`, `headerSign`, `time`, `traceId`.
///
/// Never sent: `sessionKey`. Only for bodies with encrypted private data; closing an order has none.
///
/// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `idempotent`: The older HMS Core page calls every POST neither safe nor idempotent, and the close page is silent. Closing has one end state, and the pages advise to try again after UNKNOW_ERROR; a repeated call may be answered by an error.
/// - `http.path`: A note gives this URL for the pre-order of atomic services. It slipped in; atomic services close here as well.
/// - `reply.sign.example`: A filler. Another page prints the same text for another reply, so it is no test vector.
///
/// ```
/// use paywright::huawei_pay::CloseOrder;
///
/// let request = CloseOrder::new("czl00120240705000");
/// # drop(request);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseOrder(Record);

impl CloseOrder {
    /// A request.
    ///
    /// # Arguments
    ///
    /// `merc_order_no`:
    ///
    /// The merchant's order number, given when the order was created. The merchant keeps it unique. Which characters it
    /// may have is not printed, nor a least length (newer partner pages: 1).
    ///
    /// 商户侧的订单号，下单时由商户自行分配，不可重复。未说明可用的字符，也未说明最小长度（较新的服务商页面为 1）。
    ///
    /// `mercOrderNo`: string, required, at most 46 characters. Example: `czl00120240705***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    #[must_use]
    pub fn new(merc_order_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::CLOSE_ORDER.request);
        record.set_text(6, merc_order_no.as_ref());
        Self(record)
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

/// Query an order by Huawei's number / 按华为订单号查询订单
///
/// Asks for the payment of an order by Huawei's number. It covers orders whose payment began; `orderStatus` tells what became of it.
///
/// An answer that there is no such order does not mean that nobody can pay it, and how a closed order looks is not documented.
/// So this call tells that an order is paid, or being paid, and never that it is closed.
///
/// 按华为交易单号查询订单的支付结果，仅涵盖已开始支付的订单，结果见 orderStatus。
///
/// 返回订单不存在并不意味着订单无法再支付，文档也未说明已关闭的订单如何表示。
/// 因此此接口可以确认订单已支付或支付中，不能确认订单已关闭。
///
/// The client adds `Accept`, `Content-Type`, `authId`, `bodySign`, `callerId`, `headerSign`, `time`, `traceId`.
///
/// Never sent: `sessionKey`. Only for bodies with encrypted private data; closing an order has none.
///
/// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `reply.orderStatus.required`: Required of an answered query only. A refusal has neither it nor the amounts.
/// - `http.path`: The overview signs a path with `mercNo` and `sdkVersion` as query parameters, which this page does not list. Whether the encoded or the decoded path is signed is not stated; here it is signed as it is sent.
///
/// ```
/// use paywright::huawei_pay::QueryOrderByHuaweiNumber;
///
/// let request = QueryOrderByHuaweiNumber::new("20230223100204000");
/// # drop(request);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrderByHuaweiNumber(Record);

impl QueryOrderByHuaweiNumber {
    /// A request.
    ///
    /// # Arguments
    ///
    /// `sys_trans_order_no`:
    ///
    /// Huawei's number of the order. No length is printed.
    ///
    /// 华为侧的交易单号，未写长度。
    ///
    /// `sysTransOrderNo`: string, required. Example: `20230223100204***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn new(sys_trans_order_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::QUERY_ORDER_BY_HUAWEI_NUMBER.request);
        record.set_text(6, sys_trans_order_no.as_ref());
        Self(record)
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
impl Into<Record> for QueryOrderByHuaweiNumber {
    fn into(self) -> Record {
        self.0
    }
}

/// Query an order by the merchant's number / 按商户订单号查询订单
///
/// Asks for the payment of an order by the merchant's number. It covers orders whose payment began; `orderStatus` tells what became of it.
///
/// An answer that there is no such order does not mean that nobody can pay it, and how a closed order looks is not documented.
/// So this call tells that an order is paid, or being paid, and never that it is closed.
///
/// 按商户订单号查询订单的支付结果，仅涵盖已开始支付的订单，结果见 orderStatus。
///
/// 返回订单不存在并不意味着订单无法再支付，文档也未说明已关闭的订单如何表示。
/// 因此此接口可以确认订单已支付或支付中，不能确认订单已关闭。
///
/// The client adds `Accept`, `Content-Type`, `authId`, `bodySign`, `callerId`, `headerSign`, `time`, `traceId`.
///
/// Never sent: `sessionKey`. Only for bodies with encrypted private data; closing an order has none.
///
/// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `reply.orderStatus.required`: Required of an answered query only. A refusal has neither it nor the amounts.
/// - `http.path`: The overview signs a path with `mercNo` and `sdkVersion` as query parameters, which this page does not list. Whether the encoded or the decoded path is signed is not stated; here it is signed as it is sent.
///
/// ```
/// use paywright::huawei_pay::QueryOrder;
///
/// let request = QueryOrder::new("czl00120240705000");
/// # drop(request);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrder(Record);

impl QueryOrder {
    /// A request.
    ///
    /// # Arguments
    ///
    /// `merc_order_no`:
    ///
    /// The merchant's order number.
    ///
    /// 商户侧的订单号。
    ///
    /// `mercOrderNo`: string, required, at most 46 characters. Example: `czl00120240705***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn new(merc_order_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::QUERY_ORDER.request);
        record.set_text(6, merc_order_no.as_ref());
        Self(record)
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
/// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseOrderReply(Record);

impl CloseOrderReply {
    /// 000000 when the order was closed; an error code otherwise.
    ///
    /// 关单成功时为 000000，否则为错误码。
    ///
    /// `resultCode`: string, required. Example: `000000`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    #[must_use]
    pub fn result_code(&self) -> Option<&str> {
        self.0.text(0)
    }

    /// The result in words.
    ///
    /// 结果的说明。
    ///
    /// `resultDesc`: string, required. Example: `Success.`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    #[must_use]
    pub fn result_desc(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The second code, which says why.
    ///
    /// 第二级的业务错误码，说明具体原因。
    ///
    /// `subCode`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    #[must_use]
    pub fn sub_code(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The second code in words.
    ///
    /// 对业务错误码的文字说明。
    ///
    /// `subDesc`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    #[must_use]
    pub fn sub_desc(&self) -> Option<&str> {
        self.0.text(3)
    }

    /// Huawei's signature over all other members of the reply, as Base64 of DER.
    ///
    /// 华为对应答其余所有成员的签名，为 DER 的 Base64。
    ///
    /// `sign`: string, required. Example: `MEQCIEIWzdpziRyTi8vhwWHFu********************0YAMabeCgTDG77e+2XJItvq/ZkIcCN5/B20pQ==`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    #[must_use]
    pub fn sign(&self) -> Option<&str> {
        self.0.text(4)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// What comes back from `query-order-by-huawei-number`.
///
/// Every field may be missing, whatever the page says; fields that the page does not list are in the raw reply.
///
/// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrderByHuaweiNumberReply(Record);

impl QueryOrderByHuaweiNumberReply {
    /// 000000 when the query was answered, which does not mean that the order is paid; an error code otherwise.
    ///
    /// 查询成功时为 000000（不代表已支付），否则为错误码。
    ///
    /// `resultCode`: string, required. Example: `000000`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn result_code(&self) -> Option<&str> {
        self.0.text(0)
    }

    /// The result in words.
    ///
    /// 结果的说明。
    ///
    /// `resultDesc`: string, required. Example: `Success.`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn result_desc(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The second code, which says why.
    ///
    /// 第二级的业务错误码，说明具体原因。
    ///
    /// `subCode`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn sub_code(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The second code in words.
    ///
    /// 对业务错误码的文字说明。
    ///
    /// `subDesc`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn sub_desc(&self) -> Option<&str> {
        self.0.text(3)
    }

    /// Huawei's signature over all other members of the reply, as Base64 of DER.
    ///
    /// 华为对应答其余所有成员的签名，为 DER 的 Base64。
    ///
    /// `sign`: string, required.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn sign(&self) -> Option<&str> {
        self.0.text(4)
    }

    /// The merchant number: the callerId of the request.
    ///
    /// 商户号，即请求的 callerId。
    ///
    /// `mercNo`: string, optional. Example: `101320***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn merc_no(&self) -> Option<&str> {
        self.0.text(5)
    }

    /// The application's id.
    ///
    /// 应用 ID。
    ///
    /// `appId`: string, optional. Example: `576588020785***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn app_id(&self) -> Option<&str> {
        self.0.text(6)
    }

    /// Huawei's number of the order. No length is printed.
    ///
    /// 华为侧的交易单号，未写长度。
    ///
    /// `sysTransOrderNo`: string, optional. Example: `20230223100204***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn sys_trans_order_no(&self) -> Option<&str> {
        self.0.text(7)
    }

    /// The merchant's order number.
    ///
    /// 商户侧的订单号。
    ///
    /// `mercOrderNo`: string, optional, at most 46 characters. Example: `czl00120240705***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn merc_order_no(&self) -> Option<&str> {
        self.0.text(8)
    }

    /// The state of the payment. How a closed order looks is not documented.
    ///
    /// 支付状态。文档未说明已关闭的订单如何表示。
    ///
    /// `orderStatus`: string, optional, one of `TRX_SUCCESS`, `TRX_FAILED`, `TRX_APPLY`, `TRX_PROC`. Example: `TRX_SUCCESS`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn order_status(&self) -> Option<OrderStatus> {
        self.0.text(9).map(OrderStatus::from)
    }

    /// What the merchant attached to the order, as it was given.
    ///
    /// 商户附加数据，原样返回。
    ///
    /// `payload`: string, optional. Example: `shop|h8ahnJA8xxRXVw`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn payload(&self) -> Option<&str> {
        self.0.text(10)
    }

    /// The currency.
    ///
    /// 币种。
    ///
    /// `currency`: string, optional, at most 3 characters. Example: `CNY`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        self.0.text(11)
    }

    /// The order's amount, in fen.
    ///
    /// 订单总金额，单位为分。
    ///
    /// `totalAmount`: integer, optional. Example: `10000`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn total_amount(&self) -> Option<i64> {
        self.0.integer(12)
    }

    /// What the buyer paid, in fen.
    ///
    /// 用户实付金额，单位为分。
    ///
    /// `payerAmount`: integer, optional. Example: `10000`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn payer_amount(&self) -> Option<i64> {
        self.0.integer(13)
    }

    /// What promotions paid, in fen.
    ///
    /// 优惠金额，单位为分。
    ///
    /// `promotionAmount`: integer, optional. Example: `0`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn promotion_amount(&self) -> Option<i64> {
        self.0.integer(14)
    }

    /// When it was paid, with its zone.
    ///
    /// 支付完成时间，带时区。
    ///
    /// `finishTime`: time, optional, written as `yyyy-MM-dd'T'HH:mm:ss.SSSZ`. Example: `2023-02-23T10:02:04.000+0800`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn finish_time(&self) -> Option<runtime::time::Time<'_>> {
        self.0.time(15)
    }

    /// What the buyer paid with.
    ///
    /// 支付工具。
    ///
    /// `paymentTools`: string, optional, one of `WECHAT_MICROPAY`, `AGMT`, `ACCT`, `HUAWEIPAY`. Example: `AGMT`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn payment_tools(&self) -> Option<PaymentTools> {
        self.0.text(16).map(PaymentTools::from)
    }

    /// The promotions, where any was used.
    ///
    /// 优惠明细，使用优惠时返回。
    ///
    /// `promotionDetail`: list of objects, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    pub fn promotion_detail(
        &self,
    ) -> impl ExactSizeIterator<
        Item = QueryOrderByHuaweiNumberReplyPromotionDetail<'_>,
    > {
        self.0.items(17).iter().map(QueryOrderByHuaweiNumberReplyPromotionDetail)
    }

    /// Who paid.
    ///
    /// 支付者信息。
    ///
    /// `payer`: object, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn payer(&self) -> Option<QueryOrderByHuaweiNumberReplyPayer<'_>> {
        self.0.record(18).map(QueryOrderByHuaweiNumberReplyPayer)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// The promotions, where any was used.
///
/// 优惠明细，使用优惠时返回。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOrderByHuaweiNumberReplyPromotionDetail<'r>(&'r Record);

impl<'r> QueryOrderByHuaweiNumberReplyPromotionDetail<'r> {
    /// The promotion's id.
    ///
    /// 优惠 ID。
    ///
    /// `promotionId`: string, optional. Example: `P20230223`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn promotion_id(&self) -> Option<&'r str> {
        self.0.text(0)
    }

    /// What kind of promotion it is.
    ///
    /// 优惠类型。
    ///
    /// `promotionType`: string, optional, one of `PROMOTION`, `COUPON`, `VOUCHER`. Example: `COUPON`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn promotion_type(&self) -> Option<PromotionType> {
        self.0.text(1).map(PromotionType::from)
    }

    /// What it paid, in fen.
    ///
    /// 优惠金额，单位为分。
    ///
    /// `promotionAmount`: integer, optional. Example: `0`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn promotion_amount(&self) -> Option<i64> {
        self.0.integer(2)
    }

    /// What became of it.
    ///
    /// 优惠状态。
    ///
    /// `promotionStatus`: string, optional, one of `PROMO_FAILED`, `PROMO_UNKNOW`, `PROMO_SUCCESS`. Example: `PROMO_SUCCESS`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    #[must_use]
    pub fn promotion_status(&self) -> Option<PromotionStatus> {
        self.0.text(3).map(PromotionStatus::from)
    }
}

/// Who paid.
///
/// 支付者信息。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOrderByHuaweiNumberReplyPayer<'r>(&'r Record);

impl<'r> QueryOrderByHuaweiNumberReplyPayer<'r> {
    /// The buyer under the application.
    ///
    /// 用户在应用下的标识。
    ///
    /// `openId`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn open_id(&self) -> Option<&'r str> {
        self.0.text(0)
    }

    /// The buyer under the service provider's application.
    ///
    /// 用户在服务商应用下的标识。
    ///
    /// `spOpenId`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn sp_open_id(&self) -> Option<&'r str> {
        self.0.text(1)
    }

    /// The buyer under the sub-merchant's application.
    ///
    /// 用户在子商户应用下的标识。
    ///
    /// `subOpenId`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn sub_open_id(&self) -> Option<&'r str> {
        self.0.text(2)
    }

    /// The buyer's address on the network.
    ///
    /// 用户终端 IP。
    ///
    /// `userClientIp`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn user_client_ip(&self) -> Option<&'r str> {
        self.0.text(3)
    }

    /// Whether that address is the one with which the order was made.
    ///
    /// 用户终端 IP 是否与下单时一致。
    ///
    /// `userClientIpMatched`: boolean, optional. Example: `true`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn user_client_ip_matched(&self) -> Option<bool> {
        self.0.boolean(4)
    }
}

/// What comes back from `query-order`.
///
/// Every field may be missing, whatever the page says; fields that the page does not list are in the raw reply.
///
/// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrderReply(Record);

impl QueryOrderReply {
    /// 000000 when the query was answered, which does not mean that the order is paid; an error code otherwise.
    ///
    /// 查询成功时为 000000（不代表已支付），否则为错误码。
    ///
    /// `resultCode`: string, required. Example: `000000`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn result_code(&self) -> Option<&str> {
        self.0.text(0)
    }

    /// The result in words.
    ///
    /// 结果的说明。
    ///
    /// `resultDesc`: string, required. Example: `Success.`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn result_desc(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The second code, which says why.
    ///
    /// 第二级的业务错误码，说明具体原因。
    ///
    /// `subCode`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn sub_code(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The second code in words.
    ///
    /// 对业务错误码的文字说明。
    ///
    /// `subDesc`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn sub_desc(&self) -> Option<&str> {
        self.0.text(3)
    }

    /// Huawei's signature over all other members of the reply, as Base64 of DER.
    ///
    /// 华为对应答其余所有成员的签名，为 DER 的 Base64。
    ///
    /// `sign`: string, required.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn sign(&self) -> Option<&str> {
        self.0.text(4)
    }

    /// The merchant number: the callerId of the request.
    ///
    /// 商户号，即请求的 callerId。
    ///
    /// `mercNo`: string, optional. Example: `101320***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn merc_no(&self) -> Option<&str> {
        self.0.text(5)
    }

    /// The application's id.
    ///
    /// 应用 ID。
    ///
    /// `appId`: string, optional. Example: `576588020785***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn app_id(&self) -> Option<&str> {
        self.0.text(6)
    }

    /// Huawei's number of the order. No length is printed.
    ///
    /// 华为侧的交易单号，未写长度。
    ///
    /// `sysTransOrderNo`: string, optional. Example: `20230223100204***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn sys_trans_order_no(&self) -> Option<&str> {
        self.0.text(7)
    }

    /// The merchant's order number.
    ///
    /// 商户侧的订单号。
    ///
    /// `mercOrderNo`: string, required, at most 46 characters. Example: `czl00120240705***`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn merc_order_no(&self) -> Option<&str> {
        self.0.text(8)
    }

    /// The state of the payment. How a closed order looks is not documented.
    ///
    /// 支付状态。文档未说明已关闭的订单如何表示。
    ///
    /// `orderStatus`: string, optional, one of `TRX_SUCCESS`, `TRX_FAILED`, `TRX_APPLY`, `TRX_PROC`. Example: `TRX_SUCCESS`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn order_status(&self) -> Option<OrderStatus> {
        self.0.text(9).map(OrderStatus::from)
    }

    /// What the merchant attached to the order, as it was given.
    ///
    /// 商户附加数据，原样返回。
    ///
    /// `payload`: string, optional. Example: `shop|h8ahnJA8xxRXVw`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn payload(&self) -> Option<&str> {
        self.0.text(10)
    }

    /// The currency.
    ///
    /// 币种。
    ///
    /// `currency`: string, optional, at most 3 characters. Example: `CNY`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        self.0.text(11)
    }

    /// The order's amount, in fen.
    ///
    /// 订单总金额，单位为分。
    ///
    /// `totalAmount`: integer, optional. Example: `10000`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn total_amount(&self) -> Option<i64> {
        self.0.integer(12)
    }

    /// What the buyer paid, in fen.
    ///
    /// 用户实付金额，单位为分。
    ///
    /// `payerAmount`: integer, optional. Example: `10000`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn payer_amount(&self) -> Option<i64> {
        self.0.integer(13)
    }

    /// What promotions paid, in fen.
    ///
    /// 优惠金额，单位为分。
    ///
    /// `promotionAmount`: integer, optional. Example: `0`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn promotion_amount(&self) -> Option<i64> {
        self.0.integer(14)
    }

    /// When it was paid, with its zone.
    ///
    /// 支付完成时间，带时区。
    ///
    /// `finishTime`: time, optional, written as `yyyy-MM-dd'T'HH:mm:ss.SSSZ`. Example: `2023-02-23T10:02:04.000+0800`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn finish_time(&self) -> Option<runtime::time::Time<'_>> {
        self.0.time(15)
    }

    /// What the buyer paid with.
    ///
    /// 支付工具。
    ///
    /// `paymentTools`: string, optional, one of `WECHAT_MICROPAY`, `AGMT`, `ACCT`, `HUAWEIPAY`. Example: `AGMT`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn payment_tools(&self) -> Option<PaymentTools> {
        self.0.text(16).map(PaymentTools::from)
    }

    /// The promotions, where any was used.
    ///
    /// 优惠明细，使用优惠时返回。
    ///
    /// `promotionDetail`: list of objects, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    pub fn promotion_detail(
        &self,
    ) -> impl ExactSizeIterator<Item = QueryOrderReplyPromotionDetail<'_>> {
        self.0.items(17).iter().map(QueryOrderReplyPromotionDetail)
    }

    /// Who paid.
    ///
    /// 支付者信息。
    ///
    /// `payer`: object, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn payer(&self) -> Option<QueryOrderReplyPayer<'_>> {
        self.0.record(18).map(QueryOrderReplyPayer)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// The promotions, where any was used.
///
/// 优惠明细，使用优惠时返回。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOrderReplyPromotionDetail<'r>(&'r Record);

impl<'r> QueryOrderReplyPromotionDetail<'r> {
    /// The promotion's id.
    ///
    /// 优惠 ID。
    ///
    /// `promotionId`: string, optional. Example: `P20230223`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn promotion_id(&self) -> Option<&'r str> {
        self.0.text(0)
    }

    /// What kind of promotion it is.
    ///
    /// 优惠类型。
    ///
    /// `promotionType`: string, optional, one of `PROMOTION`, `COUPON`, `VOUCHER`. Example: `COUPON`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn promotion_type(&self) -> Option<PromotionType> {
        self.0.text(1).map(PromotionType::from)
    }

    /// What it paid, in fen.
    ///
    /// 优惠金额，单位为分。
    ///
    /// `promotionAmount`: integer, optional. Example: `0`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn promotion_amount(&self) -> Option<i64> {
        self.0.integer(2)
    }

    /// What became of it.
    ///
    /// 优惠状态。
    ///
    /// `promotionStatus`: string, optional, one of `PROMO_FAILED`, `PROMO_UNKNOW`, `PROMO_SUCCESS`. Example: `PROMO_SUCCESS`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-merc-query-order)
    #[must_use]
    pub fn promotion_status(&self) -> Option<PromotionStatus> {
        self.0.text(3).map(PromotionStatus::from)
    }
}

/// Who paid.
///
/// 支付者信息。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOrderReplyPayer<'r>(&'r Record);

impl<'r> QueryOrderReplyPayer<'r> {
    /// The buyer under the application.
    ///
    /// 用户在应用下的标识。
    ///
    /// `openId`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn open_id(&self) -> Option<&'r str> {
        self.0.text(0)
    }

    /// The buyer under the service provider's application.
    ///
    /// 用户在服务商应用下的标识。
    ///
    /// `spOpenId`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn sp_open_id(&self) -> Option<&'r str> {
        self.0.text(1)
    }

    /// The buyer under the sub-merchant's application.
    ///
    /// 用户在子商户应用下的标识。
    ///
    /// `subOpenId`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn sub_open_id(&self) -> Option<&'r str> {
        self.0.text(2)
    }

    /// The buyer's address on the network.
    ///
    /// 用户终端 IP。
    ///
    /// `userClientIp`: string, optional.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn user_client_ip(&self) -> Option<&'r str> {
        self.0.text(3)
    }

    /// Whether that address is the one with which the order was made.
    ///
    /// 用户终端 IP 是否与下单时一致。
    ///
    /// `userClientIpMatched`: boolean, optional. Example: `true`.
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model)
    #[must_use]
    pub fn user_client_ip_matched(&self) -> Option<bool> {
        self.0.boolean(4)
    }
}

/// How requests are signed. Replies are signed with SM2 in either case.
///
/// 请求的签名方式。应答始终使用 SM2 签名。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignType {
    /// SHA256WithRSA/PSS, MGF1 with SHA-256, 32 bytes of salt; the default.
    ///
    /// SHA256WithRSA/PSS，MGF1 使用 SHA-256，盐长 32 字节，默认值。
    ///
    /// `RSA`
    Rsa,
    /// SM2 with SM3. How the signature is encoded is not stated; the form of Huawei's own is assumed.
    ///
    /// SM2 与 SM3。文档未说明签名编码，按华为自身签名的形式处理。
    ///
    /// `SM2`
    Sm2,
}

impl SignType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rsa => "RSA",
            Self::Sm2 => "SM2",
        }
    }
}

/// The state of the payment. How a closed order looks is not documented.
///
/// 支付状态。文档未说明已关闭的订单如何表示。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderStatus {
    /// The order is paid.
    ///
    /// 支付成功。
    ///
    /// `TRX_SUCCESS`
    TrxSuccess,
    /// The payment failed.
    ///
    /// 支付失败。
    ///
    /// `TRX_FAILED`
    TrxFailed,
    /// The payment is under way.
    ///
    /// 支付处理中。
    ///
    /// `TRX_APPLY`
    TrxApply,
    /// The payment is under way.
    ///
    /// 支付处理中。
    ///
    /// `TRX_PROC`
    TrxProc,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl OrderStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::TrxSuccess => "TRX_SUCCESS",
            Self::TrxFailed => "TRX_FAILED",
            Self::TrxApply => "TRX_APPLY",
            Self::TrxProc => "TRX_PROC",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for OrderStatus {
    fn from(value: &str) -> Self {
        match value {
            "TRX_SUCCESS" => Self::TrxSuccess,
            "TRX_FAILED" => Self::TrxFailed,
            "TRX_APPLY" => Self::TrxApply,
            "TRX_PROC" => Self::TrxProc,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// What the buyer paid with.
///
/// 支付工具。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentTools {
    /// WeChat's payment by code.
    ///
    /// 微信付款码支付。
    ///
    /// `WECHAT_MICROPAY`
    WechatMicropay,
    /// Quick payment by card.
    ///
    /// 快捷支付。
    ///
    /// `AGMT`
    Agmt,
    /// The balance.
    ///
    /// 余额支付。
    ///
    /// `ACCT`
    Acct,
    /// Huawei Pay.
    ///
    /// 华为支付。
    ///
    /// `HUAWEIPAY`
    Huaweipay,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl PaymentTools {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::WechatMicropay => "WECHAT_MICROPAY",
            Self::Agmt => "AGMT",
            Self::Acct => "ACCT",
            Self::Huaweipay => "HUAWEIPAY",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for PaymentTools {
    fn from(value: &str) -> Self {
        match value {
            "WECHAT_MICROPAY" => Self::WechatMicropay,
            "AGMT" => Self::Agmt,
            "ACCT" => Self::Acct,
            "HUAWEIPAY" => Self::Huaweipay,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// What kind of promotion it is.
///
/// 优惠类型。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PromotionType {
    /// A promotion.
    ///
    /// 营销活动。
    ///
    /// `PROMOTION`
    Promotion,
    /// A coupon.
    ///
    /// 优惠券。
    ///
    /// `COUPON`
    Coupon,
    /// A voucher.
    ///
    /// 代金券。
    ///
    /// `VOUCHER`
    Voucher,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl PromotionType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Promotion => "PROMOTION",
            Self::Coupon => "COUPON",
            Self::Voucher => "VOUCHER",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for PromotionType {
    fn from(value: &str) -> Self {
        match value {
            "PROMOTION" => Self::Promotion,
            "COUPON" => Self::Coupon,
            "VOUCHER" => Self::Voucher,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// What became of it.
///
/// 优惠状态。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PromotionStatus {
    /// It failed.
    ///
    /// 失败。
    ///
    /// `PROMO_FAILED`
    PromoFailed,
    /// Not known. The name is the page's.
    ///
    /// 未知。名称照页面原文。
    ///
    /// `PROMO_UNKNOW`
    PromoUnknow,
    /// It was used.
    ///
    /// 成功。
    ///
    /// `PROMO_SUCCESS`
    PromoSuccess,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl PromotionStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PromoFailed => "PROMO_FAILED",
            Self::PromoUnknow => "PROMO_UNKNOW",
            Self::PromoSuccess => "PROMO_SUCCESS",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for PromotionStatus {
    fn from(value: &str) -> Self {
        match value {
            "PROMO_FAILED" => Self::PromoFailed,
            "PROMO_UNKNOW" => Self::PromoUnknow,
            "PROMO_SUCCESS" => Self::PromoSuccess,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The error codes of Huawei Pay.
///
/// The list is open: a provider adds codes before its document does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The business failed; the sub-code says why.
    ///
    /// 业务处理失败，原因见业务错误码。
    ///
    /// Remedy: Go by the sub-code. Query the order when it is not listed. 解决方案：按业务错误码处理，未列出的错误码请查询订单。
    ///
    /// The order: unknown. Again: only after a query. `400000`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    BusinessFailure,
    /// The service is not available for now.
    ///
    /// 服务暂时不可用。
    ///
    /// Remedy: Try again later. 解决方案：稍后重试。
    ///
    /// The order: unknown. Again: call with the same order number. `400000/UNKNOW_ERROR`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    UnknowError,
    /// The arguments are not valid.
    ///
    /// 请求参数不合法。
    ///
    /// Remedy: Check the parameters. 解决方案：核对请求参数。
    ///
    /// The order: not changed by this call. Again: does not help. `400000/INVALID_ARGUMENTS`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    InvalidArguments,
    /// The merchant number is not valid.
    ///
    /// 商户号无效。
    ///
    /// Remedy: Check the merchant number. 解决方案：检查商户号。
    ///
    /// The order: not changed by this call. Again: does not help. `400000/INVALID_MERCNO`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    InvalidMercno,
    /// Huawei Pay knows no such merchant order number. The page says no more than that. A close is made for orders that
    /// were placed and not paid, so this is taken at its word, unlike in a query, which covers begun payments only. No
    /// fact proves that an order that was placed is never told so.
    ///
    /// 没有这个商户订单号，页面仅此说明。关单针对已下单而未支付的订单，因此按字面理解（查询仅涵盖已开始的支付，故不作此理解），但没有依据可以证明已下单的订单不会得到此错误。
    ///
    /// Remedy: Check the order number and the account (callerId) first. If both are right, look at Huawei's platform before the goods go back. 解决方案：先核对订单号与账户（callerId）；若均无误，在商品重新上架前到华为支付平台查看该订单。
    ///
    /// The order: not found. Again: does not help. `400000/MERC_ORDER_NOT_EXIST`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close)
    ///
    /// The order: unknown. Again: does not help. `400000/MERC_ORDER_NOT_EXIST`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    MercOrderNotExist,
    /// Huawei Pay has no payment of this number. An order that nobody began to pay, or one that is closed, may be told so, too.
    ///
    /// 没有该单号的支付单。尚未开始支付的订单、已关闭的订单也可能返回此错误。
    ///
    /// Remedy: Check the order number. Do not conclude that the order cannot be paid. 解决方案：检查订单号，不要据此认定订单无法再支付。
    ///
    /// The order: unknown. Again: does not help. `400000/PAY_ORDER_NOT_EXIST`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    ///
    /// The order: unknown. Again: only after a query. `400000/PAY_ORDER_NOT_EXIST`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    PayOrderNotExist,
    /// The order's state is not normal.
    ///
    /// 订单状态异常。
    ///
    /// Remedy: Check whether the same order was made twice. 解决方案：检查是否重复下单。
    ///
    /// The order: unknown. Again: does not help. `400000/CHECK_ORDER_STATUS`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-sys-query-order)
    ///
    /// The order: unknown. Again: only after a query. `400000/CHECK_ORDER_STATUS`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CheckOrderStatus,
    /// The merchant lacks a permission.
    ///
    /// 商户权限不足。
    ///
    /// Remedy: Check the product's permission on the merchant platform. 解决方案：到商户平台核对产品权限。
    ///
    /// The order: not changed by this call. Again: does not help. `100000`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    PermissionDenied,
    /// The merchant's permission is restricted.
    ///
    /// 商户权限受限。
    ///
    /// Remedy: Check and set the product's permission on the merchant platform. 解决方案：到商户平台核对并开通相应的产品权限。
    ///
    /// The order: not changed by this call. Again: does not help. `100000/INSUFFICIENT_PERMISSION`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InsufficientPermission,
    /// Something required is missing.
    ///
    /// 缺少必填参数。
    ///
    /// Remedy: Send what is missing. 解决方案：补齐缺少的参数。
    ///
    /// The order: not changed by this call. Again: does not help. `200000`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissingMandatoryParameter,
    /// The header that authenticates the call is missing.
    ///
    /// 缺少鉴权请求头。
    ///
    /// Remedy: Build the header and send it. 解决方案：构造并发送鉴权请求头。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISSING_AUTH_HEADER`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissingAuthHeader,
    /// The traceId is missing.
    ///
    /// 缺少 traceId。
    ///
    /// Remedy: Send a traceId that is new each time. 解决方案：每次请求发送唯一的 traceId。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISSING_TRACER_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissingTracerId,
    /// The headerSign is missing.
    ///
    /// 缺少 headerSign。
    ///
    /// Remedy: Send the headerSign. 解决方案：发送 headerSign。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISSING_HEADER_SIGN`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissingHeaderSign,
    /// The callerId is missing.
    ///
    /// 缺少 callerId。
    ///
    /// Remedy: Send the merchant number as callerId. 解决方案：以商户号作为 callerId 发送。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISSING_CALLER_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissingCallerId,
    /// The bodySign is missing.
    ///
    /// 缺少 bodySign。
    ///
    /// Remedy: Send the bodySign. 解决方案：发送 bodySign。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISSING_BODY_SIGN`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissingBodySign,
    /// The authId is missing.
    ///
    /// 缺少 authId。
    ///
    /// Remedy: Send the merchant's authId. 解决方案：发送商户的 authId。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISSING_AUTH_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissingAuthId,
    /// The time is missing.
    ///
    /// 缺少时间戳。
    ///
    /// Remedy: Send the current time. 解决方案：发送当前时间戳。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISSING_TIME`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissingTime,
    /// The accessToken is missing (real-name interfaces only).
    ///
    /// 缺少 accessToken（仅用于实名类接口）。
    ///
    /// Remedy: Check the header. 解决方案：检查请求头。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISS_ACCESS_TOKEN`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissAccessToken,
    /// The petalpaySignKeyId is missing (real-name interfaces only).
    ///
    /// 缺少 petalpaySignKeyId（仅用于实名类接口）。
    ///
    /// Remedy: Check the header. 解决方案：检查请求头。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISS_PETAL_PAY_SIGN_KEY_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissPetalPaySignKeyId,
    /// The petalpayEncKeyId is missing (real-name interfaces only).
    ///
    /// 缺少 petalpayEncKeyId（仅用于实名类接口）。
    ///
    /// Remedy: Check the header. 解决方案：检查请求头。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISS_PETAL_PAY_ENC_KEY_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissPetalPayEncKeyId,
    /// The developerSignKeyId is missing (real-name interfaces only).
    ///
    /// 缺少 developerSignKeyId（仅用于实名类接口）。
    ///
    /// Remedy: Check the header. 解决方案：检查请求头。
    ///
    /// The order: not changed by this call. Again: does not help. `200000/MISS_DEVELOPER_SIGN_KEY_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MissDeveloperSignKeyId,
    /// Something in the call is not valid.
    ///
    /// 参数不合法。
    ///
    /// Remedy: Correct what the sub-code names. Without one it may be a duplicate, so query the order. 解决方案：按业务错误码更正。未给出业务错误码时可能是重复请求，应查询订单。
    ///
    /// The order: unknown. Again: only after a query. `200001`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    IllegalParameter,
    /// The header that authenticates the call is not valid.
    ///
    /// 鉴权信息无效。
    ///
    /// Remedy: Send a correct header. 解决方案：发送正确的鉴权请求头。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_AUTH_HEADER`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidAuthHeader,
    /// The traceId is not valid.
    ///
    /// traceId 无效。
    ///
    /// Remedy: Correct the traceId. 解决方案：更正 traceId。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_TRACER_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidTracerId,
    /// The authId is not valid.
    ///
    /// authId 无效。
    ///
    /// Remedy: Correct the authId. 解决方案：更正 authId。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_AUTH_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidAuthId,
    /// The time is not valid; how far a clock may be off is not documented.
    ///
    /// 时间戳无效；允许的时钟偏差未见说明。
    ///
    /// Remedy: Correct the clock. 解决方案：校准时钟。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_TIME`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidTime,
    /// The sessionKey is not valid.
    ///
    /// sessionKey 无效。
    ///
    /// Remedy: Correct the sessionKey. 解决方案：更正 sessionKey。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_SESSION_KEY`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidSessionKey,
    /// The merchant's public key is not valid.
    ///
    /// 商户公钥无效。
    ///
    /// Remedy: Make sure that the key was made and uploaded. 解决方案：确认密钥已生成并上传。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_PUB_KEY`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidPubKey,
    /// This traceId was seen before; the earlier attempt may have arrived.
    ///
    /// 重复请求：该 traceId 已使用过，先前的请求可能已送达。
    ///
    /// Remedy: Query the order; a new attempt needs a new traceId and new signatures. 解决方案：查询订单；再次请求须使用新的 traceId 并重新签名。
    ///
    /// The order: unknown. Again: only after a query. `200001/INVALID_DUPLICATE_REQUEST`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidDuplicateRequest,
    /// A parameter is not valid.
    ///
    /// 参数无效。
    ///
    /// Remedy: Correct the parameters. 解决方案：更正请求参数。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_PARAMETER`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidParameter,
    /// The callerId is not valid.
    ///
    /// callerId 无效。
    ///
    /// Remedy: Check its type, its length and that it has no special characters. 解决方案：检查其类型、长度与特殊字符。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_CALLER_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidCallerId,
    /// The PayDevAuth header of the real-name interfaces is not valid.
    ///
    /// 实名类接口的 PayDevAuth 请求头无效。
    ///
    /// Remedy: Check the header. 解决方案：检查请求头。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/INVALID_PAY_DEV_AUTH`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidPayDevAuth,
    /// The petalpayEncKeyId is not supported (real-name interfaces only).
    ///
    /// 不支持的 petalpayEncKeyId（仅用于实名类接口）。
    ///
    /// Remedy: Check the header and the encryption key. 解决方案：检查请求头与加密密钥。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/UNSUPPORTED_PETAL_PAY_ENC_KEY_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    UnsupportedPetalPayEncKeyId,
    /// The petalpaySignKeyId is not supported (real-name interfaces only).
    ///
    /// 不支持的 petalpaySignKeyId（仅用于实名类接口）。
    ///
    /// Remedy: Check the header. 解决方案：检查请求头。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/UNSUPPORTED_PETAL_PAY_SIGN_KEY_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    UnsupportedPetalPaySignKeyId,
    /// The developerSignKeyId is not supported (real-name interfaces only).
    ///
    /// 不支持的 developerSignKeyId（仅用于实名类接口）。
    ///
    /// Remedy: Check the header and the signing key. 解决方案：检查请求头与签名密钥。
    ///
    /// The order: not changed by this call. Again: does not help. `200001/UNSUPPORTED_DEVELOPER_SIGN_KEY_ID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    UnsupportedDeveloperSignKeyId,
    /// The signature is wrong.
    ///
    /// 签名错误。
    ///
    /// Remedy: Sign as documented, with the key that authId names. 解决方案：按规范使用 authId 对应的密钥签名。
    ///
    /// The order: not changed by this call. Again: does not help. `200002`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    SignatureError,
    /// A signature does not fit.
    ///
    /// 签名无效。
    ///
    /// Remedy: Sign as documented, with the key that authId names. 解决方案：按规范使用 authId 对应的密钥签名。
    ///
    /// The order: not changed by this call. Again: does not help. `200002/INVALID_SIGNATURE`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidSignature,
    /// Too many calls.
    ///
    /// 调用频率受限。
    ///
    /// Remedy: Call less often. 解决方案：降低调用频率。
    ///
    /// The order: not changed by this call. Again: call with the same order number. `300000`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    RateLimited,
    /// The interface's limit is exceeded; no figures are published.
    ///
    /// 超过接口调用上限，具体数值未公布。
    ///
    /// Remedy: Make fewer calls at the same time, then try again. 解决方案：降低并发后重试。
    ///
    /// The order: not changed by this call. Again: call with the same order number. `300000/CALL_FREQUENCY_LIMITED`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CallFrequencyLimited,
    /// Refused by risk control.
    ///
    /// 被风控拒绝。
    ///
    /// Remedy: Query the order, then ask Huawei Pay. 解决方案：查询订单，并联系华为支付。
    ///
    /// The order: unknown. Again: only after a query. `400000/REJECTED_BY_RISK_CONTROL`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    RejectedByRiskControl,
    /// The merchant has no product that fits.
    ///
    /// 没有匹配的商户产品。
    ///
    /// Remedy: Query the order and check the product's configuration. 解决方案：查询订单并检查产品配置。
    ///
    /// The order: unknown. Again: only after a query. `400000/NO_MATCH_MATCHING_PRODUCT`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    NoMatchMatchingProduct,
    /// The bank card is not supported.
    ///
    /// 不支持该银行卡。
    ///
    /// Remedy: Query the order; use another card. 解决方案：查询订单，更换银行卡。
    ///
    /// The order: unknown. Again: only after a query. `400000/BANK_CARD_NOT_SUPPORT`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    BankCardNotSupport,
    /// The payment account's state is abnormal.
    ///
    /// 支付账户状态异常。
    ///
    /// Remedy: Query the order and check the account. 解决方案：查询订单并检查账户。
    ///
    /// The order: unknown. Again: only after a query. `400000/CHECK_ACCOUNT_STATUS`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CheckAccountStatus,
    /// The merchant's state is abnormal.
    ///
    /// 商户状态异常。
    ///
    /// Remedy: Query the order and check the merchant. 解决方案：查询订单并检查商户状态。
    ///
    /// The order: unknown. Again: only after a query. `400000/CHECK_MERC_STATUS`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CheckMercStatus,
    /// The merchant may not refund.
    ///
    /// 商户不支持退款。
    ///
    /// Remedy: Query the order and check the permission to refund. 解决方案：查询订单并检查退款权限。
    ///
    /// The order: unknown. Again: only after a query. `400000/MERC_NOT_SUPPORT_REFUND`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    MercNotSupportRefund,
    /// The amount did not pass the check.
    ///
    /// 金额校验不通过。
    ///
    /// Remedy: Query the order and check the amount. 解决方案：查询订单并检查金额。
    ///
    /// The order: unknown. Again: only after a query. `400000/CHECK_AMOUNT_INVALID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CheckAmountInvalid,
    /// The balance is too low.
    ///
    /// 余额不足。
    ///
    /// Remedy: Query the order and check the merchant's balance. 解决方案：查询订单并检查商户余额。
    ///
    /// The order: unknown. Again: only after a query. `400000/CHECK_ACCOUNT_BALANCE`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CheckAccountBalance,
    /// Tried too often; earlier attempts may have had an effect.
    ///
    /// 重试次数过多，先前的请求可能已生效。
    ///
    /// Remedy: Query the order, then use a new order number. 解决方案：查询订单，然后换用新订单号。
    ///
    /// The order: unknown. Again: only after a query. `400000/RETRY_TOO_MANY`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    RetryTooMany,
    /// Not a day of settlement, so there is no bill.
    ///
    /// 非结算日，账单未生成。
    ///
    /// Remedy: Query the order. The calls for bills need another date. 解决方案：查询订单。账单接口须更换日期。
    ///
    /// The order: unknown. Again: only after a query. `400000/NOT_SETTLEMENT_DATE`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    NotSettlementDate,
    /// The appId does not fit.
    ///
    /// appId 不匹配。
    ///
    /// Remedy: Query the order; check the appId and its binding. 解决方案：查询订单，并检查 appId 及其绑定关系。
    ///
    /// The order: unknown. Again: only after a query. `400000/INVALID_APPID`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidAppid,
    /// Bills are switched off.
    ///
    /// 账单开关未开启。
    ///
    /// Remedy: Query the order. For bills, switch them on at the merchant platform. 解决方案：查询订单。需要账单时，到商户平台开启账单开关。
    ///
    /// The order: unknown. Again: only after a query. `400000/BILL_SWITCH_NOT_TURN_ON`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    BillSwitchNotTurnOn,
    /// The sub-merchant does not belong to the signer.
    ///
    /// 该子商户不属于签名的商户。
    ///
    /// Remedy: Query the order; check how the two are associated. 解决方案：查询订单，并检查子商户关联关系。
    ///
    /// The order: unknown. Again: only after a query. `400000/INVALID_SUB_MERCNO`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidSubMercno,
    /// Calls for one order came at the same time.
    ///
    /// 同一订单存在并发操作。
    ///
    /// Remedy: Query the order. Refunds of one order, or of combined orders, are a minute apart at least. 解决方案：查询订单。同一订单或合单子单的退款至少间隔一分钟。
    ///
    /// The order: unknown. Again: only after a query. `400000/ORDER_CONCURRENT_ERROR`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    OrderConcurrentError,
    /// The operation is not supported.
    ///
    /// 不支持的操作。
    ///
    /// Remedy: Query the order; open a ticket if the operation should be allowed. 解决方案：查询订单，确认操作应被允许时提交工单。
    ///
    /// The order: unknown. Again: only after a query. `400000/NOT_SUPPORTED_OPERATION`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    NotSupportedOperation,
    /// The user's account is restricted.
    ///
    /// 用户账户受限。
    ///
    /// Remedy: Query the order and check the user's account. 解决方案：查询订单并检查用户账户。
    ///
    /// The order: unknown. Again: only after a query. `400000/RESTRICTED_USER_ACCOUNT`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    RestrictedUserAccount,
    /// The user's transactions are restricted.
    ///
    /// 用户交易受限。
    ///
    /// Remedy: Query the order and check the user. 解决方案：查询订单并检查用户。
    ///
    /// The order: unknown. Again: only after a query. `400000/RESTRICTED_USER_TRANSACTION`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    RestrictedUserTransaction,
    /// The merchant's transactions are restricted.
    ///
    /// 商户交易受限。
    ///
    /// Remedy: Query the order and check the merchant's account. 解决方案：查询订单并检查商户账户。
    ///
    /// The order: unknown. Again: only after a query. `400000/RESTRICTED_MERCHANT_TRANSACTION`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    RestrictedMerchantTransaction,
    /// The contract number is not valid.
    ///
    /// 签约号无效。
    ///
    /// Remedy: Query the order and check the contract. 解决方案：查询订单并检查签约信息。
    ///
    /// The order: unknown. Again: only after a query. `400000/CHECK_CONTRACT_STATUS`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CheckContractStatus,
    /// Outside the period of validity; the order may have expired.
    ///
    /// 不在有效期内，订单可能已过期。
    ///
    /// Remedy: Query the order. 解决方案：查询订单。
    ///
    /// The order: unknown. Again: only after a query. `400000/NOT_IN_VALIDITY_PERIOD`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    NotInValidityPeriod,
    /// The payment account was not opened.
    ///
    /// 支付账户未开通。
    ///
    /// Remedy: Query the order and check the account. 解决方案：查询订单并检查账户。
    ///
    /// The order: unknown. Again: only after a query. `400000/PAYMENT_ACCOUNT_NOT_ENABLE`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    PaymentAccountNotEnable,
    /// The user is missing, or closed the account.
    ///
    /// 用户不存在或已注销。
    ///
    /// Remedy: Query the order and check the Huawei account. 解决方案：查询订单并检查华为账号。
    ///
    /// The order: unknown. Again: only after a query. `400000/CUST_NOT_EXIST`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CustNotExist,
    /// The operation is not authorised.
    ///
    /// 操作未授权。
    ///
    /// Remedy: Query the order. A service provider needs the sub-merchant's authorisation to refund for it. 解决方案：查询订单。服务商代子商户退款须先取得授权。
    ///
    /// The order: unknown. Again: only after a query. `400000/OPERATION_NOT_AUTHORIZED`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    OperationNotAuthorized,
    /// The transaction is restricted as a risk.
    ///
    /// 交易存在风险被限制。
    ///
    /// Remedy: Query the order; open a ticket if it was in order. 解决方案：查询订单，确认无误则提交工单。
    ///
    /// The order: unknown. Again: only after a query. `400000/RESTRICTED_TRANSACTION`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    RestrictedTransaction,
    /// Too many withholdings.
    ///
    /// 代扣次数超限。
    ///
    /// Remedy: Query the order; try again after four hours. 解决方案：查询订单，四小时后再试。
    ///
    /// The order: unknown. Again: only after a query. `400000/WITHHOLD_OVER_TIMES`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    WithholdOverTimes,
    /// The user has no valid way to pay.
    ///
    /// 用户没有有效的支付方式。
    ///
    /// Remedy: Query the order and check the ways to pay. 解决方案：查询订单并检查支付方式。
    ///
    /// The order: unknown. Again: only after a query. `400000/INVALID_PAYMENT_TYPE`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    InvalidPaymentType,
    /// The transaction order's state is abnormal.
    ///
    /// 交易订单状态异常。
    ///
    /// Remedy: Query the order; was its number used for two pre-orders? 解决方案：查询订单，检查是否用同一商户订单号重复预下单。
    ///
    /// The order: unknown. Again: only after a query. `400000/CHECK_TRANSACTION_ORDER_STATUS`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    CheckTransactionOrderStatus,
    /// The order number has to be changed.
    ///
    /// 需要更换订单号。
    ///
    /// Remedy: Query the order, then use a new merchant order number. 解决方案：查询订单，然后换用新的商户订单号。
    ///
    /// The order: unknown. Again: only after a query. `400000/NEED_CHANGE_ORDER`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    NeedChangeOrder,
    /// The order is not supported.
    ///
    /// 不支持该订单。
    ///
    /// Remedy: Query the order; open a ticket if it was in order. 解决方案：查询订单，确认无误则提交工单。
    ///
    /// The order: unknown. Again: only after a query. `400000/ORDER_NOT_SUPPORT`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    OrderNotSupport,
    /// The gateway is not available for now.
    ///
    /// 网关服务不可用。
    ///
    /// Remedy: Try again later. 解决方案：稍后重试。
    ///
    /// The order: unknown. Again: call with the same order number. `500000`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    ServiceUnavailable,
    /// The gateway is not available for now.
    ///
    /// 网关服务暂时不可用。
    ///
    /// Remedy: Try again later. 解决方案：稍后重试。
    ///
    /// The order: unknown. Again: call with the same order number. `500000/UNKNOW_ERROR`
    ///
    /// [The provider's page](https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-error-code-rest)
    GatewayUnknowError,
    /// A code that no document lists, as it came.
    Unlisted(String),
}

impl ErrorCode {
    /// The code of a refusal, if it carries one.
    #[must_use]
    pub fn of(refusal: &Refusal) -> Option<Self> {
        if let Some(row) = refusal.exact_row() {
            match row.name {
                "BUSINESS_FAILURE" => return Some(Self::BusinessFailure),
                "UNKNOW_ERROR" => return Some(Self::UnknowError),
                "INVALID_ARGUMENTS" => return Some(Self::InvalidArguments),
                "INVALID_MERCNO" => return Some(Self::InvalidMercno),
                "MERC_ORDER_NOT_EXIST" => return Some(Self::MercOrderNotExist),
                "PAY_ORDER_NOT_EXIST" => return Some(Self::PayOrderNotExist),
                "CHECK_ORDER_STATUS" => return Some(Self::CheckOrderStatus),
                "PERMISSION_DENIED" => return Some(Self::PermissionDenied),
                "INSUFFICIENT_PERMISSION" => return Some(Self::InsufficientPermission),
                "MISSING_MANDATORY_PARAMETER" => {
                    return Some(Self::MissingMandatoryParameter);
                }
                "MISSING_AUTH_HEADER" => return Some(Self::MissingAuthHeader),
                "MISSING_TRACER_ID" => return Some(Self::MissingTracerId),
                "MISSING_HEADER_SIGN" => return Some(Self::MissingHeaderSign),
                "MISSING_CALLER_ID" => return Some(Self::MissingCallerId),
                "MISSING_BODY_SIGN" => return Some(Self::MissingBodySign),
                "MISSING_AUTH_ID" => return Some(Self::MissingAuthId),
                "MISSING_TIME" => return Some(Self::MissingTime),
                "MISS_ACCESS_TOKEN" => return Some(Self::MissAccessToken),
                "MISS_PETAL_PAY_SIGN_KEY_ID" => return Some(Self::MissPetalPaySignKeyId),
                "MISS_PETAL_PAY_ENC_KEY_ID" => return Some(Self::MissPetalPayEncKeyId),
                "MISS_DEVELOPER_SIGN_KEY_ID" => return Some(Self::MissDeveloperSignKeyId),
                "ILLEGAL_PARAMETER" => return Some(Self::IllegalParameter),
                "INVALID_AUTH_HEADER" => return Some(Self::InvalidAuthHeader),
                "INVALID_TRACER_ID" => return Some(Self::InvalidTracerId),
                "INVALID_AUTH_ID" => return Some(Self::InvalidAuthId),
                "INVALID_TIME" => return Some(Self::InvalidTime),
                "INVALID_SESSION_KEY" => return Some(Self::InvalidSessionKey),
                "INVALID_PUB_KEY" => return Some(Self::InvalidPubKey),
                "INVALID_DUPLICATE_REQUEST" => return Some(Self::InvalidDuplicateRequest),
                "INVALID_PARAMETER" => return Some(Self::InvalidParameter),
                "INVALID_CALLER_ID" => return Some(Self::InvalidCallerId),
                "INVALID_PAY_DEV_AUTH" => return Some(Self::InvalidPayDevAuth),
                "UNSUPPORTED_PETAL_PAY_ENC_KEY_ID" => {
                    return Some(Self::UnsupportedPetalPayEncKeyId);
                }
                "UNSUPPORTED_PETAL_PAY_SIGN_KEY_ID" => {
                    return Some(Self::UnsupportedPetalPaySignKeyId);
                }
                "UNSUPPORTED_DEVELOPER_SIGN_KEY_ID" => {
                    return Some(Self::UnsupportedDeveloperSignKeyId);
                }
                "SIGNATURE_ERROR" => return Some(Self::SignatureError),
                "INVALID_SIGNATURE" => return Some(Self::InvalidSignature),
                "RATE_LIMITED" => return Some(Self::RateLimited),
                "CALL_FREQUENCY_LIMITED" => return Some(Self::CallFrequencyLimited),
                "REJECTED_BY_RISK_CONTROL" => return Some(Self::RejectedByRiskControl),
                "NO_MATCH_MATCHING_PRODUCT" => return Some(Self::NoMatchMatchingProduct),
                "BANK_CARD_NOT_SUPPORT" => return Some(Self::BankCardNotSupport),
                "CHECK_ACCOUNT_STATUS" => return Some(Self::CheckAccountStatus),
                "CHECK_MERC_STATUS" => return Some(Self::CheckMercStatus),
                "MERC_NOT_SUPPORT_REFUND" => return Some(Self::MercNotSupportRefund),
                "CHECK_AMOUNT_INVALID" => return Some(Self::CheckAmountInvalid),
                "CHECK_ACCOUNT_BALANCE" => return Some(Self::CheckAccountBalance),
                "RETRY_TOO_MANY" => return Some(Self::RetryTooMany),
                "NOT_SETTLEMENT_DATE" => return Some(Self::NotSettlementDate),
                "INVALID_APPID" => return Some(Self::InvalidAppid),
                "BILL_SWITCH_NOT_TURN_ON" => return Some(Self::BillSwitchNotTurnOn),
                "INVALID_SUB_MERCNO" => return Some(Self::InvalidSubMercno),
                "ORDER_CONCURRENT_ERROR" => return Some(Self::OrderConcurrentError),
                "NOT_SUPPORTED_OPERATION" => return Some(Self::NotSupportedOperation),
                "RESTRICTED_USER_ACCOUNT" => return Some(Self::RestrictedUserAccount),
                "RESTRICTED_USER_TRANSACTION" => {
                    return Some(Self::RestrictedUserTransaction);
                }
                "RESTRICTED_MERCHANT_TRANSACTION" => {
                    return Some(Self::RestrictedMerchantTransaction);
                }
                "CHECK_CONTRACT_STATUS" => return Some(Self::CheckContractStatus),
                "NOT_IN_VALIDITY_PERIOD" => return Some(Self::NotInValidityPeriod),
                "PAYMENT_ACCOUNT_NOT_ENABLE" => {
                    return Some(Self::PaymentAccountNotEnable);
                }
                "CUST_NOT_EXIST" => return Some(Self::CustNotExist),
                "OPERATION_NOT_AUTHORIZED" => return Some(Self::OperationNotAuthorized),
                "RESTRICTED_TRANSACTION" => return Some(Self::RestrictedTransaction),
                "WITHHOLD_OVER_TIMES" => return Some(Self::WithholdOverTimes),
                "INVALID_PAYMENT_TYPE" => return Some(Self::InvalidPaymentType),
                "CHECK_TRANSACTION_ORDER_STATUS" => {
                    return Some(Self::CheckTransactionOrderStatus);
                }
                "NEED_CHANGE_ORDER" => return Some(Self::NeedChangeOrder),
                "ORDER_NOT_SUPPORT" => return Some(Self::OrderNotSupport),
                "SERVICE_UNAVAILABLE" => return Some(Self::ServiceUnavailable),
                "GATEWAY_UNKNOW_ERROR" => return Some(Self::GatewayUnknowError),
                _ => {}
            }
        }
        refusal.code().map(|code| Self::Unlisted(code.to_owned()))
    }
}
