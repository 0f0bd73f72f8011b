// Made by `cargo codegen generate` from specs/wechat-pay-v2/. Do not edit: change the spec and run the command.

//! WeChat Pay API v2 / 微信支付 API v2
//!
//! XML over HTTPS, signed both ways with a key that the merchant and WeChat share.
//!
//! 基于 HTTPS 的 XML 接口，双向使用商户与微信共享的密钥签名。
//!
//! Hosts:
//! - primary: `https://api.mch.weixin.qq.com`. For servers in mainland China.
//! - standby: `https://api2.mch.weixin.qq.com`. The stand-by host in another city; it takes every call.
//! - overseas: `https://apihk.mch.weixin.qq.com`. For servers outside mainland China.
//!
//! [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011986737), read on 2026-11-21.
//!
//! Where the documents are wrong or disagree:
//! - `headers.Content-Type.const`: The official pages name no content type. A mirror prints application/xml, the SDKs send text/xml. Nobody reports a failure.
//! - `wire.characters`: The domestic rules exclude characters of four bytes; the cross-border rules say UTF-8 without a limit.
//! - `hosts.overseas.url`: The cross-border pages of 2019 and 2020 print the mainland's host, those of 2025 this one.
//! - `verification.algorithm.choices.HMAC-SHA256`: The steps on the security page name only MD5. Its worked example has HMAC-SHA256 as well.
//! - `verification.form`: WeChat's old Java SDK cuts blanks off the ends of values before it signs. Other SDKs do not, and no page asks for it.

mod tables;

pub use tables::PROVIDER;

use paywright_runtime::{
    self as runtime, BoxFuture, CloseOrders, Closed, ConfigError, Error, Record, Refusal,
    Secret, table,
};

/// A client of WeChat Pay API v2 for one merchant.
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

    /// Closes an unpaid order so that the buyer can no longer pay it. Call it when a payment failed and the
    /// order gets a new number, or when the buyer ran out of time. A closed number cannot be paid again.
    ///
    /// Success is weak evidence: merchants report it for numbers that were never submitted, and for orders that
    /// a query still showed as unpaid. Query the order afterwards where it matters.
    ///
    /// 关闭未支付的订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。订单号关闭后不能再次支付。
    ///
    /// 成功应答的证明力有限：有商户反映，从未提交的订单号、查询仍为未支付的订单也会得到成功应答。重要场景请随后查询订单。
    ///
    /// Not within five minutes of creating the order. No error code belongs to calling sooner.
    ///
    /// 订单生成后五分钟内不应调用。提前调用没有对应的错误码。
    ///
    /// **A success does not prove that the order is closed.** It is [`runtime::Outcome::Accepted`]; [`CloseOrders::close_and_confirm`] queries the order until it is known. 成功应答不能证明订单已关闭。
    ///
    /// Merchants report success for numbers that were never submitted, and for an order that was still unpaid a moment later.
    /// Only a query tells whether the order is closed.
    ///
    /// 商户反映：从未提交的订单号也返回成功，也有关单成功后订单仍为未支付的情况。只有查询订单才能确认是否已关闭。
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::wechat_pay_v2::{Client, Credentials, CloseOrder};
    /// use paywright::{Certainty, ConfigError, Outcome};
    ///
    /// async fn example(api_key: String) -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new("wx8888888888888888", "1900000109", api_key);
    ///     let client = Client::new(credentials)?;
    ///     let request = CloseOrder::new("1217752501201407033233368018");
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

    /// Asks for the state of an order. Call it when no notification came, when paying gave a system error or an unknown
    /// state, while the buyer is paying, and before closing an order.
    ///
    /// Only orders whose payment was submitted can be queried. Where the state is not SUCCESS, little more than the order's
    /// number and its state comes back.
    ///
    /// 查询订单状态。适用于未收到支付通知、支付接口返回系统错误或未知状态、用户支付中，以及关单之前。
    ///
    /// 只能查询已成功提交支付的订单。状态不是 SUCCESS 时，除订单号与状态外几乎不返回其他字段。
    ///
    /// By `trade_state`, any other value being [`runtime::OrderState::Unknown`]:
    ///
    /// - `SUCCESS`: [`runtime::OrderState::Paid`]
    /// - `REFUND`: [`runtime::OrderState::Refunded`]
    /// - `NOTPAY`: [`runtime::OrderState::Unpaid`]
    /// - `CLOSED`: [`runtime::OrderState::Closed`]
    /// - `REVOKED`: [`runtime::OrderState::Closed`]
    /// - `USERPAYING`: [`runtime::OrderState::Paying`]
    /// - `PAYERROR`: [`runtime::OrderState::Failed`]
    /// - `ACCEPT`: [`runtime::OrderState::Paying`]
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::wechat_pay_v2::{Client, Credentials, QueryOrder};
    /// use paywright::{Certainty, ConfigError, OrderState};
    ///
    /// async fn example(api_key: String) -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new("wx8888888888888888", "1900000109", api_key);
    ///     let client = Client::new(credentials)?;
    ///     let request = QueryOrder::by_transaction_id("1009660380201506130728806387");
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
    /// `appid`:
    ///
    /// The application's id; in partner mode the service provider's. An enterprise's corpid may stand here.
    ///
    /// 公众账号 ID；服务商模式下为服务商的 appid。企业微信可填 corpid。
    ///
    /// `appid`: string, required, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011986737)
    ///
    /// `mch_id`:
    ///
    /// The merchant number; in partner mode the service provider's.
    ///
    /// 商户号；服务商模式下为服务商的商户号。
    ///
    /// `mch_id`: string, required, at most 32 characters. Example: `1900000109`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011986737)
    ///
    /// `api_key`:
    ///
    /// The API key (v2) set on the merchant platform.
    ///
    /// 在商户平台设置的 API 密钥（v2）。
    ///
    /// `api_key`: string, required, exactly 32 characters.
    ///
    /// Never shown, and wiped when it is dropped.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011986737)
    pub fn new(
        appid: impl Into<Secret>,
        mch_id: impl Into<Secret>,
        api_key: impl Into<Secret>,
    ) -> Self {
        let mut credentials = runtime::Credentials::new(&PROVIDER);
        credentials.set(0, appid);
        credentials.set(1, mch_id);
        credentials.set(2, api_key);
        Self(credentials)
    }

    /// How requests are signed; replies are signed the same way.
    ///
    /// 请求的签名方式，应答使用同一方式签名。
    ///
    /// `sign_type`: string, optional, one of `MD5`, `HMAC-SHA256`, `MD5` where it is missing.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011986737)
    #[must_use]
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.0.set(3, sign_type.as_str());
        self
    }

    /// Partner mode: the sub-merchant's application id.
    ///
    /// 服务商模式：子商户的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011984036)
    #[must_use]
    pub fn sub_appid(mut self, sub_appid: impl Into<Secret>) -> Self {
        self.0.set(4, sub_appid);
        self
    }

    /// Partner mode: the sub-merchant's number.
    ///
    /// 服务商模式：子商户号。
    ///
    /// `sub_mch_id`: string, optional, at most 32 characters. Example: `1900000109`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011984036)
    #[must_use]
    pub fn sub_mch_id(mut self, sub_mch_id: impl Into<Secret>) -> Self {
        self.0.set(5, sub_mch_id);
        self
    }
}

/// Close an order / 关闭订单
///
/// Closes an unpaid order so that the buyer can no longer pay it. Call it when a payment failed and the
/// order gets a new number, or when the buyer ran out of time. A closed number cannot be paid again.
///
/// Success is weak evidence: merchants report it for numbers that were never submitted, and for orders that
/// a query still showed as unpaid. Query the order afterwards where it matters.
///
/// 关闭未支付的订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。订单号关闭后不能再次支付。
///
/// 成功应答的证明力有限：有商户反映，从未提交的订单号、查询仍为未支付的订单也会得到成功应答。重要场景请随后查询订单。
///
/// `sub_mch_id` must be given where `sub_appid` is.
///
/// The client adds `Content-Type`, `sign`.
///
/// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `request.sign.max_length`: HMAC-SHA256 gives 64 hexadecimal characters; domestic pages print 32 for both.
/// - `reply.sign.max_length`: The same as in the request.
/// - `reply.appid.required`: Live replies to system errors carry neither appid nor mch_id. Only return_code is sure to be there.
/// - `reply.mch_id.required`: The same as appid.
/// - `reply.nonce_str.required`: Only with return_code SUCCESS. What WeChat turns away has two elements.
/// - `reply.sign.required`: The same as nonce_str. With return_code SUCCESS it must be there, and fit.
/// - `reply.result_code.required`: The same as nonce_str. The oldest page has it only in its sample.
/// - `reply.return_msg.required`: The page of the PHP library and its machine-readable peer require it; WeChat's own pages do not.
/// - `reply.result_msg.required`: Absent from live replies.
/// - `reply.result_msg.max_length`: Copies of the official table print 32, the machine-readable peer 16.
/// - `request.nonce_str.required`: The page of the PHP library lists neither nonce_str nor sign, since the library fills them.
/// - `request.sign.required`: The page of the PHP library lists no sign, for the same reason.
/// - `request.sign_type.required`: The older of two partner pages does not list it; the newer one does.
/// - `request.sign_type.example`: A slip in the Chinese cross-border pages.
/// - `request.out_trade_no.required`: A cross-border page and the oldest domestic one print no; all others print yes, and nothing else names the order.
/// - `request.out_trade_no.min_length`: The domestic pages of 2024 and 2025 print a least length of 6; the cross-border and older pages print none.
/// - `guidance.wait_after_creation`: The cross-border pages do not print it where they could be read, and a merchant reports in 2020 that it is not enforced. So it is guidance, to which only a caller who gives the order's creation time is held.
/// - `request.out_trade_no.characters`: The query page and CloudPay's page add the at sign. Cross-border pages print no characters at all.
///
/// ```
/// use paywright::wechat_pay_v2::CloseOrder;
///
/// let request = CloseOrder::new("1217752501201407033233368018");
/// # drop(request);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseOrder(Record);

impl CloseOrder {
    /// A request.
    ///
    /// # Arguments
    ///
    /// `out_trade_no`:
    ///
    /// The merchant's order number, unique under one merchant number.
    ///
    /// 商户订单号，同一商户号下唯一。
    ///
    /// `out_trade_no`: string, required, 6 to 32 characters, only `A-Z a-z 0-9 _ - | * @`. Example: `1217752501201407033233368018`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn new(out_trade_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::CLOSE_ORDER.request);
        record.set_text(4, out_trade_no.as_ref());
        Self(record)
    }

    /// The application's id.
    ///
    /// 公众账号 ID。
    ///
    /// `appid`: string, required, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn appid(mut self, appid: impl AsRef<str>) -> Self {
        self.0.set_text(1, appid.as_ref());
        self
    }

    /// The merchant number.
    ///
    /// 商户号。
    ///
    /// `mch_id`: string, required, at most 32 characters. Example: `1900000109`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn mch_id(mut self, mch_id: impl AsRef<str>) -> Self {
        self.0.set_text(2, mch_id.as_ref());
        self
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce_str`: string, required, at most 32 characters. Example: `5K8264ILTKCH16CQ2502SI8ZNMTM67VS`.
    ///
    /// The client makes it of random characters unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn nonce_str(mut self, nonce_str: impl AsRef<str>) -> Self {
        self.0.set_text(3, nonce_str.as_ref());
        self
    }

    /// How the request is signed. Needed for HMAC-SHA256; left out when it is the default.
    ///
    /// 签名类型。使用 HMAC-SHA256 时须发送，取默认值时不发送。
    ///
    /// `sign_type`: string, optional, at most 32 characters, one of `MD5`, `HMAC-SHA256`, `MD5` where it is missing. Example: `HMAC-SHA256`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.0.set_text(6, sign_type.as_str());
        self
    }

    /// Partner mode: the sub-merchant's application id.
    ///
    /// 服务商模式：子商户的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011984036)
    #[must_use]
    pub fn sub_appid(mut self, sub_appid: impl AsRef<str>) -> Self {
        self.0.set_text(7, sub_appid.as_ref());
        self
    }

    /// Partner mode: the sub-merchant's number.
    ///
    /// 服务商模式：子商户号。
    ///
    /// `sub_mch_id`: string, optional, at most 32 characters. Example: `1900000109`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011984036)
    #[must_use]
    pub fn sub_mch_id(mut self, sub_mch_id: impl AsRef<str>) -> Self {
        self.0.set_text(8, sub_mch_id.as_ref());
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
/// Asks for the state of an order. Call it when no notification came, when paying gave a system error or an unknown
/// state, while the buyer is paying, and before closing an order.
///
/// Only orders whose payment was submitted can be queried. Where the state is not SUCCESS, little more than the order's
/// number and its state comes back.
///
/// 查询订单状态。适用于未收到支付通知、支付接口返回系统错误或未知状态、用户支付中，以及关单之前。
///
/// 只能查询已成功提交支付的订单。状态不是 SUCCESS 时，除订单号与状态外几乎不返回其他字段。
///
/// At least one of `transaction_id`, `out_trade_no` must be given.
///
/// Where several are given, the first wins: `transaction_id`, `out_trade_no`.
///
/// `sub_mch_id` must be given where `sub_appid` is.
///
/// The client adds `Content-Type`, `sign`.
///
/// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `reply.trade_state.required`: The machine-readable peer marks many fields as required. The marks hold for paid orders only: others come with little more than out_trade_no, trade_state and trade_state_desc, refusals with none of it.
/// - `reply.bank_type.max_length`: The machine-readable peer prints 16; other pages 32.
/// - `request.transaction_id.required`: The machine-readable peer requires both numbers. WeChat's pages ask for one of the two.
///
/// ```
/// use paywright::wechat_pay_v2::QueryOrder;
///
/// let request = QueryOrder::by_transaction_id("1009660380201506130728806387");
/// # drop(request);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrder(Record);

impl QueryOrder {
    /// A request.
    ///
    /// # Arguments
    ///
    /// `transaction_id`:
    ///
    /// WeChat's order number. One of the two numbers is needed; this one wins when both are given.
    ///
    /// 微信支付订单号。两个订单号至少填一个，同时填写时以此为准。
    ///
    /// `transaction_id`: string, optional, at most 32 characters. Example: `1009660380201506130728806387`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn by_transaction_id(transaction_id: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::QUERY_ORDER.request);
        record.set_text(9, transaction_id.as_ref());
        Self(record)
    }

    /// A request.
    ///
    /// # Arguments
    ///
    /// `out_trade_no`:
    ///
    /// The merchant's order number. One of the two numbers is needed; WeChat's wins when both are given.
    ///
    /// 商户订单号。两个订单号至少填一个，同时填写时以微信支付订单号为准。
    ///
    /// `out_trade_no`: string, optional, at most 32 characters, only `A-Z a-z 0-9 _ - | * @`. Example: `20150806125346`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn by_out_trade_no(out_trade_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::QUERY_ORDER.request);
        record.set_text(4, out_trade_no.as_ref());
        Self(record)
    }

    /// The application's id.
    ///
    /// 公众账号 ID。
    ///
    /// `appid`: string, required, at most 32 characters. Example: `wxd678efh567hg6787`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn appid(mut self, appid: impl AsRef<str>) -> Self {
        self.0.set_text(1, appid.as_ref());
        self
    }

    /// The merchant number.
    ///
    /// 商户号。
    ///
    /// `mch_id`: string, required, at most 32 characters. Example: `1230000109`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn mch_id(mut self, mch_id: impl AsRef<str>) -> Self {
        self.0.set_text(2, mch_id.as_ref());
        self
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce_str`: string, required, at most 32 characters. Example: `C380BEC2BFD727A4B6845133519F3AD6`.
    ///
    /// The client makes it of random characters unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn nonce_str(mut self, nonce_str: impl AsRef<str>) -> Self {
        self.0.set_text(3, nonce_str.as_ref());
        self
    }

    /// The merchant's order number. One of the two numbers is needed; WeChat's wins when both are given.
    ///
    /// 商户订单号。两个订单号至少填一个，同时填写时以微信支付订单号为准。
    ///
    /// `out_trade_no`: string, optional, at most 32 characters, only `A-Z a-z 0-9 _ - | * @`. Example: `20150806125346`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn out_trade_no(mut self, out_trade_no: impl AsRef<str>) -> Self {
        self.0.set_text(4, out_trade_no.as_ref());
        self
    }

    /// How the request is signed. Needed for HMAC-SHA256; left out when it is the default.
    ///
    /// 签名类型。使用 HMAC-SHA256 时须发送，取默认值时不发送。
    ///
    /// `sign_type`: string, optional, at most 32 characters, one of `MD5`, `HMAC-SHA256`, `MD5` where it is missing. Example: `HMAC-SHA256`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.0.set_text(6, sign_type.as_str());
        self
    }

    /// Partner mode: the sub-merchant's application id.
    ///
    /// 服务商模式：子商户的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011988377)
    #[must_use]
    pub fn sub_appid(mut self, sub_appid: impl AsRef<str>) -> Self {
        self.0.set_text(7, sub_appid.as_ref());
        self
    }

    /// Partner mode: the sub-merchant's number.
    ///
    /// 服务商模式：子商户号。
    ///
    /// `sub_mch_id`: string, optional, at most 32 characters.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011988377)
    #[must_use]
    pub fn sub_mch_id(mut self, sub_mch_id: impl AsRef<str>) -> Self {
        self.0.set_text(8, sub_mch_id.as_ref());
        self
    }

    /// WeChat's order number. One of the two numbers is needed; this one wins when both are given.
    ///
    /// 微信支付订单号。两个订单号至少填一个，同时填写时以此为准。
    ///
    /// `transaction_id`: string, optional, at most 32 characters. Example: `1009660380201506130728806387`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn transaction_id(mut self, transaction_id: impl AsRef<str>) -> Self {
        self.0.set_text(9, transaction_id.as_ref());
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
/// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseOrderReply(Record);

impl CloseOrderReply {
    /// Whether the call got through, not what became of the order.
    ///
    /// 通信标识，不代表业务结果。
    ///
    /// `return_code`: string, required, at most 16 characters, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn return_code(&self) -> Option<ReturnCode> {
        self.0.text(0).map(ReturnCode::from)
    }

    /// Why the call was turned away; OK otherwise.
    ///
    /// 通信失败的原因；成功时为 OK。
    ///
    /// `return_msg`: string, optional, at most 128 characters. Example: `OK`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn return_msg(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The application's id.
    ///
    /// 公众账号 ID。
    ///
    /// `appid`: string, optional, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn appid(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The merchant number.
    ///
    /// 商户号。
    ///
    /// `mch_id`: string, optional, at most 32 characters. Example: `1900000109`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn mch_id(&self) -> Option<&str> {
        self.0.text(3)
    }

    /// Partner mode: the sub-merchant's application id.
    ///
    /// 服务商模式：子商户的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011940962)
    #[must_use]
    pub fn sub_appid(&self) -> Option<&str> {
        self.0.text(4)
    }

    /// Partner mode: the sub-merchant's number. Seen as an empty element in direct mode.
    ///
    /// 服务商模式：子商户号。普通商户模式下可能为空元素。
    ///
    /// `sub_mch_id`: string, optional, at most 32 characters. Example: `1900000109`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011940962)
    #[must_use]
    pub fn sub_mch_id(&self) -> Option<&str> {
        self.0.text(5)
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce_str`: string, optional, at most 32 characters. Example: `BFK89FC6rxKCOjLX`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn nonce_str(&self) -> Option<&str> {
        self.0.text(6)
    }

    /// The signature, of the type that the request had.
    ///
    /// 签名，类型与请求一致。
    ///
    /// `sign`: string, optional, at most 64 characters. Example: `72B321D92A7BFA0B2509F3D13C7B1631`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn sign(&self) -> Option<&str> {
        self.0.text(7)
    }

    /// What became of the call.
    ///
    /// 业务结果。
    ///
    /// `result_code`: string, optional, at most 16 characters, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn result_code(&self) -> Option<ResultCode> {
        self.0.text(8).map(ResultCode::from)
    }

    /// More about the result. Only in the page's sample; absent from live replies.
    ///
    /// 业务结果的补充描述。仅见于页面示例，实际应答中未见。
    ///
    /// `result_msg`: string, optional, at most 32 characters. Example: `OK`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn result_msg(&self) -> Option<&str> {
        self.0.text(9)
    }

    /// The error code.
    ///
    /// 错误代码。
    ///
    /// `err_code`: string, optional, at most 32 characters. Example: `SYSTEMERROR`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn err_code(&self) -> Option<&str> {
        self.0.text(10)
    }

    /// The error in words.
    ///
    /// 错误代码描述。
    ///
    /// `err_code_des`: string, optional, at most 128 characters. Example: `系统错误`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn err_code_des(&self) -> Option<&str> {
        self.0.text(11)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// What comes back from `query-order`.
///
/// Every field may be missing, whatever the page says; fields that the page does not list are in the raw reply.
///
/// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrderReply(Record);

impl QueryOrderReply {
    /// Whether the call got through, not what became of the order.
    ///
    /// 通信标识，不代表业务结果。
    ///
    /// `return_code`: string, required, at most 16 characters, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn return_code(&self) -> Option<ReturnCode> {
        self.0.text(0).map(ReturnCode::from)
    }

    /// Why the call was turned away; OK otherwise.
    ///
    /// 通信失败的原因；成功时为 OK。
    ///
    /// `return_msg`: string, optional, at most 128 characters. Example: `OK`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn return_msg(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The application's id.
    ///
    /// 公众账号 ID。
    ///
    /// `appid`: string, optional, at most 32 characters. Example: `wx2421b1c4370ec43b`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn appid(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The merchant number.
    ///
    /// 商户号。
    ///
    /// `mch_id`: string, optional, at most 32 characters. Example: `10000100`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn mch_id(&self) -> Option<&str> {
        self.0.text(3)
    }

    /// Partner mode: the sub-merchant's application id.
    ///
    /// 服务商模式：子商户的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011988377)
    #[must_use]
    pub fn sub_appid(&self) -> Option<&str> {
        self.0.text(4)
    }

    /// Partner mode: the sub-merchant's number.
    ///
    /// 服务商模式：子商户号。
    ///
    /// `sub_mch_id`: string, optional, at most 32 characters.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011988377)
    #[must_use]
    pub fn sub_mch_id(&self) -> Option<&str> {
        self.0.text(5)
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce_str`: string, optional, at most 32 characters. Example: `TN55wO9Pba5yENl8`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn nonce_str(&self) -> Option<&str> {
        self.0.text(6)
    }

    /// The signature, of the type that the request had.
    ///
    /// 签名，类型与请求一致。
    ///
    /// `sign`: string, optional, at most 64 characters. Example: `BDF0099C15FF7BC6B1585FBB110AB635`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn sign(&self) -> Option<&str> {
        self.0.text(7)
    }

    /// What became of the call.
    ///
    /// 业务结果。
    ///
    /// `result_code`: string, optional, at most 16 characters, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn result_code(&self) -> Option<ResultCode> {
        self.0.text(8).map(ResultCode::from)
    }

    /// More about the result. Listed for closing; here in no sample.
    ///
    /// 业务结果的补充描述。关单页面列出此字段，查询的示例中没有。
    ///
    /// `result_msg`: string, optional, at most 32 characters.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/merchant/4011987803)
    #[must_use]
    pub fn result_msg(&self) -> Option<&str> {
        self.0.text(9)
    }

    /// The error code.
    ///
    /// 错误代码。
    ///
    /// `err_code`: string, optional, at most 32 characters. Example: `SYSTEMERROR`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn err_code(&self) -> Option<&str> {
        self.0.text(10)
    }

    /// The error in words.
    ///
    /// 错误代码描述。
    ///
    /// `err_code_des`: string, optional, at most 128 characters. Example: `系统错误`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn err_code_des(&self) -> Option<&str> {
        self.0.text(11)
    }

    /// The device's number. Seen empty.
    ///
    /// 设备号，实际应答中可能为空。
    ///
    /// `device_info`: string, optional, at most 32 characters. Example: `013467007045764`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn device_info(&self) -> Option<&str> {
        self.0.text(12)
    }

    /// The buyer under the application.
    ///
    /// 用户在商户 appid 下的唯一标识。
    ///
    /// `openid`: string, optional, at most 128 characters. Example: `oUpF8uN95-Ptaags6E_roPHg7AG0`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn openid(&self) -> Option<&str> {
        self.0.text(13)
    }

    /// Whether the buyer follows the account. Institution merchants do not get it; a newer page lists only N.
    ///
    /// 用户是否关注公众账号。机构商户不返回；较新的页面只列出 N。
    ///
    /// `is_subscribe`: string, optional, at most 1 characters, one of `Y`, `N`. Example: `Y`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn is_subscribe(&self) -> Option<IsSubscribe> {
        self.0.text(14).map(IsSubscribe::from)
    }

    /// Partner mode: the buyer under the sub-merchant's application.
    ///
    /// 服务商模式：用户在子商户 appid 下的唯一标识。
    ///
    /// `sub_openid`: string, optional, at most 128 characters.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011988377)
    #[must_use]
    pub fn sub_openid(&self) -> Option<&str> {
        self.0.text(15)
    }

    /// Partner mode: whether the buyer follows the sub-merchant's account, Y or N.
    ///
    /// 服务商模式：用户是否关注子商户公众账号，Y 或 N。
    ///
    /// `sub_is_subscribe`: string, optional, at most 1 characters.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/doc/v2/partner/4011988377)
    #[must_use]
    pub fn sub_is_subscribe(&self) -> Option<&str> {
        self.0.text(16)
    }

    /// How the order is paid.
    ///
    /// 交易类型。
    ///
    /// `trade_type`: string, optional, at most 16 characters, one of `JSAPI`, `NATIVE`, `APP`, `MICROPAY`, `MWEB`. Example: `JSAPI`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn trade_type(&self) -> Option<TradeType> {
        self.0.text(17).map(TradeType::from)
    }

    /// The order's state.
    ///
    /// 交易状态。
    ///
    /// `trade_state`: string, optional, at most 32 characters, one of `SUCCESS`, `REFUND`, `NOTPAY`, `CLOSED`, `REVOKED`, `USERPAYING`, `PAYERROR`, `ACCEPT`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn trade_state(&self) -> Option<TradeState> {
        self.0.text(18).map(TradeState::from)
    }

    /// The bank that paid.
    ///
    /// 付款银行。
    ///
    /// `bank_type`: string, optional, at most 32 characters. Example: `CCB_DEBIT`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn bank_type(&self) -> Option<&str> {
        self.0.text(19)
    }

    /// The order's amount, in fen.
    ///
    /// 订单总金额，单位为分。
    ///
    /// `total_fee`: integer, optional. Example: `1`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn total_fee(&self) -> Option<i64> {
        self.0.integer(20)
    }

    /// The amount to be settled, in fen: less what coupons took off.
    ///
    /// 应结订单金额，单位为分，即减去免充值代金券后的金额。
    ///
    /// `settlement_total_fee`: integer, optional. Example: `1`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn settlement_total_fee(&self) -> Option<i64> {
        self.0.integer(21)
    }

    /// The currency of the amount; CNY where it is missing.
    ///
    /// 货币类型，缺省为 CNY。
    ///
    /// `fee_type`: string, optional, at most 16 characters. Example: `CNY`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn fee_type(&self) -> Option<&str> {
        self.0.text(22)
    }

    /// What was paid in cash, in fen.
    ///
    /// 现金支付金额，单位为分。
    ///
    /// `cash_fee`: integer, optional. Example: `1`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn cash_fee(&self) -> Option<i64> {
        self.0.integer(23)
    }

    /// The currency of the cash; CNY where it is missing.
    ///
    /// 现金支付的货币类型，缺省为 CNY。
    ///
    /// `cash_fee_type`: string, optional, at most 16 characters. Example: `CNY`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn cash_fee_type(&self) -> Option<&str> {
        self.0.text(24)
    }

    /// What coupons paid, in fen.
    ///
    /// 代金券金额，单位为分。
    ///
    /// `coupon_fee`: integer, optional. Example: `100`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn coupon_fee(&self) -> Option<i64> {
        self.0.integer(25)
    }

    /// How many coupons were used.
    ///
    /// 代金券使用数量。
    ///
    /// `coupon_count`: integer, optional. Example: `1`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn coupon_count(&self) -> Option<i64> {
        self.0.integer(26)
    }

    /// The coupons that were used, numbered from 0.
    ///
    /// 使用的代金券，编号从 0 开始。
    ///
    /// `coupons`: list, numbered from 0, optional.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    pub fn coupons(&self) -> impl ExactSizeIterator<Item = QueryOrderReplyCoupons<'_>> {
        self.0.items(27).iter().map(QueryOrderReplyCoupons)
    }

    /// WeChat's order number.
    ///
    /// 微信支付订单号。
    ///
    /// `transaction_id`: string, optional, at most 32 characters. Example: `1009660380201506130728806387`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn transaction_id(&self) -> Option<&str> {
        self.0.text(28)
    }

    /// The merchant's order number.
    ///
    /// 商户订单号。
    ///
    /// `out_trade_no`: string, optional, at most 32 characters. Example: `20150806125346`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn out_trade_no(&self) -> Option<&str> {
        self.0.text(29)
    }

    /// What the merchant attached to the order.
    ///
    /// 附加数据，原样返回。
    ///
    /// `attach`: string, optional, at most 128 characters. Example: `支付测试`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn attach(&self) -> Option<&str> {
        self.0.text(30)
    }

    /// When it was paid, in Beijing's time.
    ///
    /// 支付完成时间，北京时间。
    ///
    /// `time_end`: time, optional, written as `yyyyMMddHHmmss` in UTC+08:00. Example: `20141030133525`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn time_end(&self) -> Option<runtime::time::Time<'_>> {
        self.0.time(31)
    }

    /// The state in words, and what to do next.
    ///
    /// 对当前交易状态的描述和下一步操作的指引。
    ///
    /// `trade_state_desc`: string, optional, at most 256 characters. Example: `支付成功`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn trade_state_desc(&self) -> Option<&str> {
        self.0.text(32)
    }

    /// Details of promotions, as a JSON text.
    ///
    /// 营销详情，JSON 文本。
    ///
    /// `promotion_detail`: string, optional, at most 6000 characters.
    ///
    /// [The provider's page](https://github.com/TheNorthMemory/wechatpay-openapi/blob/efb8023218ac0b1307cbcd676bb776aeb32ca3fb/docs/definitions/orderquery.yaml)
    #[must_use]
    pub fn promotion_detail(&self) -> Option<&str> {
        self.0.text(33)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// The coupons that were used, numbered from 0.
///
/// 使用的代金券，编号从 0 开始。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOrderReplyCoupons<'r>(&'r Record);

impl<'r> QueryOrderReplyCoupons<'r> {
    /// Who bears the coupon.
    ///
    /// 代金券类型。
    ///
    /// `coupon_type_$n`: string, optional, at most 32 characters, one of `CASH`, `NO_CASH`. Example: `CASH`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn coupon_type(&self) -> Option<CouponType> {
        self.0.text(0).map(CouponType::from)
    }

    /// The coupon's id.
    ///
    /// 代金券 ID。
    ///
    /// `coupon_id_$n`: string, optional, at most 20 characters. Example: `10000`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn coupon_id(&self) -> Option<&'r str> {
        self.0.text(1)
    }

    /// What this coupon paid, in fen.
    ///
    /// 单张代金券的支付金额，单位为分。
    ///
    /// `coupon_fee_$n`: integer, optional. Example: `100`.
    ///
    /// [The provider's page](https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2)
    #[must_use]
    pub fn coupon_fee(&self) -> Option<i64> {
        self.0.integer(2)
    }
}

/// How requests are signed; replies are signed the same way.
///
/// 请求的签名方式，应答使用同一方式签名。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignType {
    /// MD5 with the key appended; the default.
    ///
    /// 附加密钥的 MD5，默认值。
    ///
    /// `MD5`
    Md5,
    /// HMAC-SHA256 with the key appended.
    ///
    /// 附加密钥的 HMAC-SHA256。
    ///
    /// `HMAC-SHA256`
    HmacSha256,
}

impl SignType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::HmacSha256 => "HMAC-SHA256",
        }
    }
}

/// Whether the call got through, not what became of the order.
///
/// 通信标识，不代表业务结果。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReturnCode {
    /// The call was understood.
    ///
    /// 通信成功。
    ///
    /// `SUCCESS`
    Success,
    /// The call was turned away; the reply is not signed.
    ///
    /// 通信失败，应答没有签名。
    ///
    /// `FAIL`
    Fail,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl ReturnCode {
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

impl From<&str> for ReturnCode {
    fn from(value: &str) -> Self {
        match value {
            "SUCCESS" => Self::Success,
            "FAIL" => Self::Fail,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// What became of the call.
///
/// 业务结果。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResultCode {
    /// It was done.
    ///
    /// 业务成功。
    ///
    /// `SUCCESS`
    Success,
    /// It was refused; `err_code` says why.
    ///
    /// 业务失败，原因见 err_code。
    ///
    /// `FAIL`
    Fail,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl ResultCode {
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

impl From<&str> for ResultCode {
    fn from(value: &str) -> Self {
        match value {
            "SUCCESS" => Self::Success,
            "FAIL" => Self::Fail,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Whether the buyer follows the account. Institution merchants do not get it; a newer page lists only N.
///
/// 用户是否关注公众账号。机构商户不返回；较新的页面只列出 N。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IsSubscribe {
    /// The buyer follows the account.
    ///
    /// 已关注。
    ///
    /// `Y`
    Y,
    /// The buyer does not follow the account.
    ///
    /// 未关注。
    ///
    /// `N`
    N,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl IsSubscribe {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Y => "Y",
            Self::N => "N",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for IsSubscribe {
    fn from(value: &str) -> Self {
        match value {
            "Y" => Self::Y,
            "N" => Self::N,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// How the order is paid.
///
/// 交易类型。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TradeType {
    /// In WeChat, or in a mini program.
    ///
    /// 公众号或小程序支付。
    ///
    /// `JSAPI`
    Jsapi,
    /// By scanning a code.
    ///
    /// 扫码支付。
    ///
    /// `NATIVE`
    Native,
    /// In an app.
    ///
    /// APP 支付。
    ///
    /// `APP`
    App,
    /// By showing a code.
    ///
    /// 付款码支付。
    ///
    /// `MICROPAY`
    Micropay,
    /// In a browser.
    ///
    /// H5 支付。
    ///
    /// `MWEB`
    Mweb,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl TradeType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Jsapi => "JSAPI",
            Self::Native => "NATIVE",
            Self::App => "APP",
            Self::Micropay => "MICROPAY",
            Self::Mweb => "MWEB",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for TradeType {
    fn from(value: &str) -> Self {
        match value {
            "JSAPI" => Self::Jsapi,
            "NATIVE" => Self::Native,
            "APP" => Self::App,
            "MICROPAY" => Self::Micropay,
            "MWEB" => Self::Mweb,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The order's state.
///
/// 交易状态。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TradeState {
    /// The order is paid.
    ///
    /// 支付成功。
    ///
    /// `SUCCESS`
    Success,
    /// Money goes back, all or a part.
    ///
    /// 转入退款，包括部分退款。
    ///
    /// `REFUND`
    Refund,
    /// Nobody paid. The buyer still can.
    ///
    /// 未支付，仍可支付。
    ///
    /// `NOTPAY`
    Notpay,
    /// The order is closed. An order that was refunded in full and refunded once more is reported as closed, too.
    ///
    /// 已关闭。有反馈称全额退款后再次退款的订单也显示为此状态。
    ///
    /// `CLOSED`
    Closed,
    /// A payment by code was taken back.
    ///
    /// 已撤销（付款码支付）。
    ///
    /// `REVOKED`
    Revoked,
    /// The buyer is paying.
    ///
    /// 用户支付中。
    ///
    /// `USERPAYING`
    Userpaying,
    /// A payment failed, for instance at the bank.
    ///
    /// 支付失败，例如银行返回失败。
    ///
    /// `PAYERROR`
    Payerror,
    /// Taken; the money is still to be charged.
    ///
    /// 已接收，等待扣款。
    ///
    /// `ACCEPT`
    Accept,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl TradeState {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Success => "SUCCESS",
            Self::Refund => "REFUND",
            Self::Notpay => "NOTPAY",
            Self::Closed => "CLOSED",
            Self::Revoked => "REVOKED",
            Self::Userpaying => "USERPAYING",
            Self::Payerror => "PAYERROR",
            Self::Accept => "ACCEPT",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for TradeState {
    fn from(value: &str) -> Self {
        match value {
            "SUCCESS" => Self::Success,
            "REFUND" => Self::Refund,
            "NOTPAY" => Self::Notpay,
            "CLOSED" => Self::Closed,
            "REVOKED" => Self::Revoked,
            "USERPAYING" => Self::Userpaying,
            "PAYERROR" => Self::Payerror,
            "ACCEPT" => Self::Accept,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// Who bears the coupon.
///
/// 代金券类型。
///
/// Other values may come.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CouponType {
    /// A coupon that somebody paid for.
    ///
    /// 充值代金券。
    ///
    /// `CASH`
    Cash,
    /// A coupon that nobody paid for.
    ///
    /// 非充值代金券。
    ///
    /// `NO_CASH`
    NoCash,
    /// A value that the document does not list, as it came.
    Other(String),
}

impl CouponType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cash => "CASH",
            Self::NoCash => "NO_CASH",
            Self::Other(value) => value,
        }
    }
}

impl From<&str> for CouponType {
    fn from(value: &str) -> Self {
        match value {
            "CASH" => Self::Cash,
            "NO_CASH" => Self::NoCash,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The error codes of WeChat Pay API v2.
///
/// The list is open: a provider adds codes before its document does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The order is paid.
    ///
    /// 订单已支付。
    ///
    /// Cause: A paid order cannot be closed. 原因：已支付的订单不能关闭。
    ///
    /// Remedy: Treat it as a paid order. 解决方案：按已支付的订单处理。
    ///
    /// The order: already paid. Again: does not help. `ORDERPAID`
    ///
    /// [The provider's page](https://apifox.com/apidoc/project-1172626/api-25935478)
    OrderPaid,
    /// WeChat had an internal error.
    ///
    /// 微信侧系统错误。
    ///
    /// Cause: An error in WeChat's system. 原因：微信系统异常。
    ///
    /// Remedy: Call again with the same order number. 解决方案：使用同一订单号重新调用。
    ///
    /// The order: unknown. Again: call with the same order number. `SYSTEMERROR`
    ///
    /// [The provider's page](https://apifox.com/apidoc/project-1172626/api-25935478)
    SystemError,
    /// WeChat knows no such order. Only tables of 2015 and 2016 list this code, and the source is client code that copied
    /// one; today merchants report success for unknown numbers.
    ///
    /// 订单不存在。仅 2015 至 2016 年的旧版错误码表列出，来源为抄录该表的客户端代码；目前商户反映未知订单号也返回成功。
    ///
    /// Cause: WeChat's system has no such order. 原因：微信侧查不到该订单。
    ///
    /// Remedy: Nothing to close: treat it as never submitted. 解决方案：无需关闭，按从未提交处理。
    ///
    /// The order: not found. Again: does not help. `ORDERNOTEXIST`
    ///
    /// [The provider's page](https://github.com/sword-org/wechat4j/blob/cfcc5fe22fbd66dda7b250c7ac22009b900b5063/src/org/sword/wechat4j/pay/protocol/closeorder/CloseorderException.java)
    OrderNotExist,
    /// The order is closed already.
    ///
    /// 订单已关闭。
    ///
    /// Cause: A closed order cannot be closed again. 原因：已关闭的订单不能再次关闭。
    ///
    /// Remedy: Nothing more to do. 解决方案：无需继续操作。
    ///
    /// The order: already closed. Again: does not help. `ORDERCLOSED`
    ///
    /// [The provider's page](https://apifox.com/apidoc/project-1172626/api-25935478)
    OrderClosed,
    /// The signature is wrong. On record, WeChat turns such a call away by `return_code` FAIL instead.
    ///
    /// 签名错误。从实际应答看，签名错误通常以 return_code=FAIL 返回。
    ///
    /// Cause: The parameters do not fit the signature. 原因：参数与签名不符。
    ///
    /// Remedy: Check the parameters, the API key and the signature's type. 解决方案：检查请求参数、API 密钥与签名类型。
    ///
    /// The order: not changed by this call. Again: does not help. `SIGNERROR`
    ///
    /// [The provider's page](https://apifox.com/apidoc/project-1172626/api-25935478)
    SignError,
    /// The call was not a POST.
    ///
    /// 未使用 POST 方法。
    ///
    /// Cause: The parameters did not come by POST. 原因：参数未通过 POST 提交。
    ///
    /// Remedy: Send the parameters by POST. 解决方案：使用 POST 提交参数。
    ///
    /// The order: not changed by this call. Again: does not help. `REQUIRE_POST_METHOD`
    ///
    /// [The provider's page](https://apifox.com/apidoc/project-1172626/api-25935478)
    RequirePostMethod,
    /// The body is not the XML that was expected.
    ///
    /// XML 格式错误。
    ///
    /// Cause: The XML is malformed. 原因：XML 不符合格式。
    ///
    /// Remedy: Check the XML. 解决方案：检查 XML 格式。
    ///
    /// The order: not changed by this call. Again: does not help. `XML_FORMAT_ERROR`
    ///
    /// [The provider's page](https://apifox.com/apidoc/project-1172626/api-25935478)
    XmlFormatError,
    /// A code that no document lists, as it came.
    Unlisted(String),
}

impl ErrorCode {
    /// The code of a refusal, if it carries one.
    #[must_use]
    pub fn of(refusal: &Refusal) -> Option<Self> {
        if let Some(row) = refusal.exact_row() {
            match row.name {
                "ORDER_PAID" => return Some(Self::OrderPaid),
                "SYSTEM_ERROR" => return Some(Self::SystemError),
                "ORDER_NOT_EXIST" => return Some(Self::OrderNotExist),
                "ORDER_CLOSED" => return Some(Self::OrderClosed),
                "SIGN_ERROR" => return Some(Self::SignError),
                "REQUIRE_POST_METHOD" => return Some(Self::RequirePostMethod),
                "XML_FORMAT_ERROR" => return Some(Self::XmlFormatError),
                _ => {}
            }
        }
        refusal.code().map(|code| Self::Unlisted(code.to_owned()))
    }
}
