// Made by `cargo codegen generate` from specs/cloudpay/. Do not edit: change the spec and run the command.

//! WeChat CloudPay (Cloud Hosting) / 微信云调用支付（云托管）
//!
//! WeChat Pay for programs that run inside WeChat's cloud: JSON, no certificates and no signatures. WeChat acts
//! as the service provider, adds the token and makes the real signature behind the door.
//!
//! Switch the open-interface service on before the container's version is built, and bind and authorise the merchant
//! number in the console. List the path among the token permissions, too: WeChat's staff said so in 2021, though
//! the payment pages do not mention it. Cloud functions have another door, the gateway described below.
//!
//! 供运行在微信云内的程序使用的微信支付：JSON 格式，无证书、无签名。微信作为服务商，在内部添加令牌并完成真正的签名。
//!
//! 须先开启“开放接口服务”再构建容器版本，并在控制台绑定并授权商户号。还应把接口路径加入令牌权限配置：
//! 微信工作人员在 2021 年如此答复，但支付页面没有提及。云函数使用另一个入口，即下文的网关。
//!
//! **Replies carry nothing that could be verified.**
//!
//! The `sign` of a reply is made with WeChat's own key, so a merchant cannot check it. A reply is as trustworthy as
//! the way it came: inside the container the host's name leads to WeChat's side-car and its private link.
//!
//! 应答中的 sign 由微信自己的密钥生成，商户无法验证。应答的可信度取决于通道：在容器内，该域名指向微信的边车代理及其专用链路。
//!
//! Hosts:
//! - primary: `http://api.weixin.qq.com`. Plain HTTP on purpose. Inside the container a side-car answers for this name, adds the token and goes on over a private link; HTTPS meets its self-signed certificate. Outside the container it does not work, and anybody on the way could answer. The client cannot tell where it runs: `plain_http` says that it is inside.
//!
//! [The provider's page](https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloudrun/src/development/pay/index.md), read on 2026-11-21.
//!
//! # Another door: The cloud-function gateway / 云函数网关
//!
//! For cloud functions and other programs of a CloudBase environment. No page describes it: this is what wx-server-sdk
//! and the CloudBase SDK beneath it send, read in their source and recorded on the wire. The messages are Cloud
//! Hosting's. A reply is WeChat Pay's own, without the wrapping; the camelCase names that callers of the SDK know are
//! the SDK's work, and so is the 0 that it writes over `err_code`.
//!
//! The credentials are those of the cloud function's role; the token ties the call to the mini program. The platform puts
//! both into environment variables, and replaces them. What the SDK sends for calls into another account
//! (`crossAuthorizationToken`) is not sent.
//!
//! 供云函数及云开发环境中的其他程序使用。没有页面说明此入口：内容来自 wx-server-sdk 及其底层云开发 SDK 的源码与抓包。
//! 报文与云托管相同。应答为微信支付的应答，不加包装；SDK 用户看到的驼峰字段名由 SDK 转换，覆盖 err_code 的 0 也由 SDK 写入。
//!
//! 凭据属于云函数的角色，令牌把调用与小程序关联。二者由平台写入环境变量并定期更换。SDK 跨账号调用时发送的
//! crossAuthorizationToken 不发送。
//!
//! Give a client a [`Gateway`](runtime::transport::Gateway) of [`PROVIDER`] as its transport to call through it.
//!
//! [The provider's page](https://www.npmjs.com/package/@cloudbase/node-sdk), read on 2026-11-21.

mod tables;

pub use tables::PROVIDER;

use paywright_runtime::{
    self as runtime, BoxFuture, CloseOrders, Closed, ConfigError, Error, Record, Refusal,
    Secret, table,
};

/// A client of WeChat CloudPay (Cloud Hosting) for one merchant.
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
    /// order gets a new number, or when the buyer ran out of time.
    ///
    /// The fields are those of the cloud function CloudPay.closeOrder (SDK 2.0.2 and later); the transport is Cloud
    /// Hosting's. The merchant number goes into `sub_mch_id`; there is no mch_id, appid, sign or sign_type to send.
    ///
    /// As with WeChat Pay itself, success is weak evidence. Query the order afterwards where it matters.
    ///
    /// 关闭未支付的订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。
    ///
    /// 字段来自云函数 CloudPay.closeOrder（SDK 2.0.2 起支持），传输方式采用云托管形式。商户号填入 sub_mch_id，
    /// 无需发送 mch_id、appid、sign 与 sign_type。
    ///
    /// 与微信支付相同，成功应答的证明力有限。重要场景请随后查询订单。
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::cloudpay::{Client, Credentials, CloseOrder};
    /// use paywright::{Certainty, ConfigError, Outcome};
    ///
    /// async fn example() -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new("1900000109");
    ///     let client = Client::with(credentials, |settings| settings.plain_http())?;
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

    /// Asks for the state of an order: when no notification came, after a system error, while the buyer is paying, and before
    /// closing an order.
    ///
    /// The fields are those of the cloud function CloudPay.queryOrder; the transport is Cloud Hosting's. Amounts are JSON
    /// numbers here, and coupons come as arrays, one for each field.
    ///
    /// 查询订单状态，适用于未收到通知、返回系统错误、用户支付中以及关单之前。
    ///
    /// 字段来自云函数 CloudPay.queryOrder，传输方式采用云托管形式。金额为 JSON 数值，代金券的每个字段为一个数组。
    ///
    /// By `respdata.trade_state`, any other value being [`runtime::OrderState::Unknown`]:
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    ///
    /// # Errors
    ///
    /// Whatever keeps the outcome from being certain: [`Error::certainty`] says what to rely on, [`Error::kind`] what happened.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use paywright::cloudpay::{Client, Credentials, QueryOrder};
    /// use paywright::{Certainty, ConfigError, OrderState};
    ///
    /// async fn example() -> Result<(), ConfigError> {
    ///     let credentials = Credentials::new("1900000109");
    ///     let client = Client::with(credentials, |settings| settings.plain_http())?;
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
    /// `sub_mch_id`:
    ///
    /// The merchant's own number, bound in the console.
    ///
    /// 商户自己的商户号，须在控制台绑定。
    ///
    /// `sub_mch_id`: string, required, at most 32 characters. Example: `1900000109`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloudrun/src/development/pay/index.md)
    pub fn new(sub_mch_id: impl Into<Secret>) -> Self {
        let mut credentials = runtime::Credentials::new(&PROVIDER);
        credentials.set(0, sub_mch_id);
        Self(credentials)
    }

    /// The id of the merchant's mini program or official account.
    ///
    /// 商户的小程序或公众号的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.md)
    #[must_use]
    pub fn sub_appid(mut self, sub_appid: impl Into<Secret>) -> Self {
        self.0.set(1, sub_appid);
        self
    }

    /// Resource sharing: the id of the application to act for, where that is not the environment's own.
    ///
    /// 资源复用：代表其发起调用的应用 appid，与环境所属应用不同时填写。
    ///
    /// `from_appid`: string, optional.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/guide/reuse)
    #[must_use]
    pub fn from_appid(mut self, from_appid: impl Into<Secret>) -> Self {
        self.0.set(2, from_appid);
        self
    }
}

/// Close an order / 关闭订单
///
/// Closes an unpaid order so that the buyer can no longer pay it. Call it when a payment failed and the
/// order gets a new number, or when the buyer ran out of time.
///
/// The fields are those of the cloud function CloudPay.closeOrder (SDK 2.0.2 and later); the transport is Cloud
/// Hosting's. The merchant number goes into `sub_mch_id`; there is no mch_id, appid, sign or sign_type to send.
///
/// As with WeChat Pay itself, success is weak evidence. Query the order afterwards where it matters.
///
/// 关闭未支付的订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。
///
/// 字段来自云函数 CloudPay.closeOrder（SDK 2.0.2 起支持），传输方式采用云托管形式。商户号填入 sub_mch_id，
/// 无需发送 mch_id、appid、sign 与 sign_type。
///
/// 与微信支付相同，成功应答的证明力有限。重要场景请随后查询订单。
///
/// The client adds `Content-Type`, `from_appid`.
///
/// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `request.out_trade_no.characters`: An accident of rendering. In the page's Markdown the list goes on with a bar, which ended the table's cell.
/// - `request.sub_appid.required`: The newer page's text asks for it, its table has no such row, and Cloud Hosting's sample leaves it out.
/// - `request.nonce_str.doc.zh`: The page repeats the order number's description here. The Markdown page describes a random string.
/// - `request.nonce_str.required`: Tencent's own demos of the HTTP form leave it out, and it works.
/// - `reply.respdata.fields.return_code.aliases.0`: The page writes the first two names in camelCase and the rest in snake_case. Real replies are all of one kind.
/// - `reply.respdata.fields.return_msg.aliases.0`: The same as returnCode.
/// - `reply.respdata.fields.appid.required`: As in WeChat Pay itself, only return_code is sure to be there; error replies leave this out.
/// - `reply.respdata.fields.mch_id.required`: The same as appid.
/// - `reply.respdata.fields.sub_appid.required`: The same as appid.
/// - `reply.respdata.fields.sub_mch_id.required`: The same as appid.
/// - `reply.respdata.fields.nonce_str.required`: The same as appid.
/// - `reply.respdata.fields.sign.required`: The same as appid. Nor can the merchant verify it, as the page suggests.
/// - `reply.respdata.fields.sign.example`: Cloud Hosting's sample reply prints 31 characters. An MD5 in hexadecimal has 32, as in this page's table.
/// - `reply.respdata.fields.result_code.required`: The same as appid.
/// - `reply.respdata.fields.result_msg.required`: Absent from Cloud Hosting's sample reply.
///
/// ```
/// use paywright::cloudpay::CloseOrder;
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
    /// `out_trade_no`: string, required, at most 32 characters, only `A-Z a-z 0-9 _ - | * @`. Example: `1217752501201407033233368018`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn new(out_trade_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::CLOSE_ORDER.request);
        record.set_text(3, out_trade_no.as_ref());
        Self(record)
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce_str`: string, required, at most 32 characters. Example: `5K8264ILTKCH16CQ2502SI8ZNMTM67VS`.
    ///
    /// The client makes it of random characters unless it is set here.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn nonce_str(mut self, nonce_str: impl AsRef<str>) -> Self {
        self.0.set_text(2, nonce_str.as_ref());
        self
    }

    /// The id of the merchant's mini program or official account. The newer page names it, outside its table.
    ///
    /// 商户的小程序或公众号的 appid。新版页面在正文中提及，参数表未列出。
    ///
    /// `sub_appid`: string, optional, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.md)
    #[must_use]
    pub fn sub_appid(mut self, sub_appid: impl AsRef<str>) -> Self {
        self.0.set_text(4, sub_appid.as_ref());
        self
    }

    /// The merchant's own number.
    ///
    /// 商户自己的商户号。
    ///
    /// `sub_mch_id`: string, required, at most 32 characters. Example: `1900000109`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn sub_mch_id(mut self, sub_mch_id: impl AsRef<str>) -> Self {
        self.0.set_text(5, sub_mch_id.as_ref());
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
/// Asks for the state of an order: when no notification came, after a system error, while the buyer is paying, and before
/// closing an order.
///
/// The fields are those of the cloud function CloudPay.queryOrder; the transport is Cloud Hosting's. Amounts are JSON
/// numbers here, and coupons come as arrays, one for each field.
///
/// 查询订单状态，适用于未收到通知、返回系统错误、用户支付中以及关单之前。
///
/// 字段来自云函数 CloudPay.queryOrder，传输方式采用云托管形式。金额为 JSON 数值，代金券的每个字段为一个数组。
///
/// At least one of `transaction_id`, `out_trade_no` must be given.
///
/// Where several are given, the first wins: `transaction_id`, `out_trade_no`.
///
/// The client adds `Content-Type`, `from_appid`.
///
/// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md), read on 2026-11-21.
///
/// Where the documents are wrong or disagree:
/// - `request.nonce_str.required`: Tencent's own demos of the HTTP form leave it out.
/// - `reply.respdata.fields.trade_state.aliases.0`: The page writes trade_state, while the cloud function's replies have tradeState. Cloud Hosting has the page's name.
/// - `reply.respdata.fields.trade_state.required`: As in WeChat Pay itself, most fields come for paid orders only.
///
/// ```
/// use paywright::cloudpay::QueryOrder;
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn by_transaction_id(transaction_id: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::QUERY_ORDER.request);
        record.set_text(6, transaction_id.as_ref());
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn by_out_trade_no(out_trade_no: impl AsRef<str>) -> Self {
        let mut record = Record::new(tables::QUERY_ORDER.request);
        record.set_text(3, out_trade_no.as_ref());
        Self(record)
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce_str`: string, required, at most 32 characters. Example: `C380BEC2BFD727A4B6845133519F3AD6`.
    ///
    /// The client makes it of random characters unless it is set here.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn nonce_str(mut self, nonce_str: impl AsRef<str>) -> Self {
        self.0.set_text(2, nonce_str.as_ref());
        self
    }

    /// The merchant's order number. One of the two numbers is needed; WeChat's wins when both are given.
    ///
    /// 商户订单号。两个订单号至少填一个，同时填写时以微信支付订单号为准。
    ///
    /// `out_trade_no`: string, optional, at most 32 characters, only `A-Z a-z 0-9 _ - | * @`. Example: `20150806125346`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn out_trade_no(mut self, out_trade_no: impl AsRef<str>) -> Self {
        self.0.set_text(3, out_trade_no.as_ref());
        self
    }

    /// The id of the merchant's mini program or official account.
    ///
    /// 商户的小程序或公众号的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.md)
    #[must_use]
    pub fn sub_appid(mut self, sub_appid: impl AsRef<str>) -> Self {
        self.0.set_text(4, sub_appid.as_ref());
        self
    }

    /// The merchant's own number.
    ///
    /// 商户自己的商户号。
    ///
    /// `sub_mch_id`: string, required, at most 32 characters. Example: `1900000109`.
    ///
    /// Taken from the credentials unless it is set here.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn sub_mch_id(mut self, sub_mch_id: impl AsRef<str>) -> Self {
        self.0.set_text(5, sub_mch_id.as_ref());
        self
    }

    /// WeChat's order number. One of the two numbers is needed; this one wins when both are given.
    ///
    /// 微信支付订单号。两个订单号至少填一个，同时填写时以此为准。
    ///
    /// `transaction_id`: string, optional, at most 32 characters. Example: `1009660380201506130728806387`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn transaction_id(mut self, transaction_id: impl AsRef<str>) -> Self {
        self.0.set_text(6, transaction_id.as_ref());
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
/// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseOrderReply(Record);

impl CloseOrderReply {
    /// Whether the call got through the door; 0 when it did.
    ///
    /// 入口层的错误码，0 表示正常。
    ///
    /// `errcode`: integer, optional. Example: `0`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/close.html)
    #[must_use]
    pub fn errcode(&self) -> Option<i64> {
        self.0.integer(0)
    }

    /// The door's error in words.
    ///
    /// 入口层的错误说明。
    ///
    /// `errmsg`: string, optional. Example: `ok`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/close.html)
    #[must_use]
    pub fn errmsg(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The cloud-function gateway's own error, in words of its table; never beside a reply of WeChat Pay's.
    ///
    /// 云函数网关自身的错误码（文字形式），不会与微信支付的应答同时出现。
    ///
    /// `code`: string, optional. Example: `INVALID_PARAM`.
    ///
    /// [The provider's page](https://www.npmjs.com/package/@cloudbase/node-sdk)
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The gateway's own error in words.
    ///
    /// 云函数网关自身错误的说明。
    ///
    /// `message`: string, optional.
    ///
    /// [The provider's page](https://www.npmjs.com/package/@cloudbase/node-sdk)
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.text(3)
    }

    /// WeChat Pay's own reply. The cloud-function gateway sends its members without this wrapping.
    ///
    /// 微信支付的应答。云函数网关不加这层包装，直接返回其中的字段。
    ///
    /// `respdata`: object, optional.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/close.html)
    #[must_use]
    pub fn respdata(&self) -> Option<CloseOrderReplyRespdata<'_>> {
        self.0.record(4).map(CloseOrderReplyRespdata)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// WeChat Pay's own reply. The cloud-function gateway sends its members without this wrapping.
///
/// 微信支付的应答。云函数网关不加这层包装，直接返回其中的字段。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloseOrderReplyRespdata<'r>(&'r Record);

impl<'r> CloseOrderReplyRespdata<'r> {
    /// Whether the call got through, not what became of the order.
    ///
    /// 通信标识，不代表业务结果。
    ///
    /// `return_code`: string, required, at most 16 characters, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn return_code(&self) -> Option<ReturnCode> {
        self.0.text(0).map(ReturnCode::from)
    }

    /// Why the call was turned away, such as a merchant number that is not bound; OK otherwise.
    ///
    /// 通信失败的原因，例如商户号未绑定；成功时为 OK。
    ///
    /// `return_msg`: string, optional, at most 128 characters. Example: `签名失败`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn return_msg(&self) -> Option<&'r str> {
        self.0.text(1)
    }

    /// The service provider's application id.
    ///
    /// 服务商的 appid。
    ///
    /// `appid`: string, optional, at most 32 characters. Example: `wxd678efh567hg6787`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn appid(&self) -> Option<&'r str> {
        self.0.text(2)
    }

    /// The service provider's merchant number.
    ///
    /// 服务商的商户号。
    ///
    /// `mch_id`: string, optional, at most 32 characters. Example: `1230000109`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn mch_id(&self) -> Option<&'r str> {
        self.0.text(3)
    }

    /// The mini program's id.
    ///
    /// 小程序的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters. Example: `wx8888888888888888`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn sub_appid(&self) -> Option<&'r str> {
        self.0.text(4)
    }

    /// The merchant's own number.
    ///
    /// 商户自己的商户号。
    ///
    /// `sub_mch_id`: string, optional, at most 32 characters. Example: `1900000109`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn sub_mch_id(&self) -> Option<&'r str> {
        self.0.text(5)
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce_str`: string, optional, at most 32 characters. Example: `5K8264ILTKCH16CQ2502SI8ZNMTM67VS`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn nonce_str(&self) -> Option<&'r str> {
        self.0.text(6)
    }

    /// A signature made with WeChat's own key. The merchant cannot verify it; trust rests on the channel.
    ///
    /// 由微信自己的密钥生成的签名。商户无法验证，可信度取决于通道。
    ///
    /// `sign`: string, optional, at most 32 characters. Example: `C380BEC2BFD727A4B6845133519F3AD6`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn sign(&self) -> Option<&'r str> {
        self.0.text(7)
    }

    /// What became of the call.
    ///
    /// 业务结果。
    ///
    /// `result_code`: string, optional, at most 16 characters, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn result_code(&self) -> Option<ResultCode> {
        self.0.text(8).map(ResultCode::from)
    }

    /// More about the result. Absent from the reply on record.
    ///
    /// 业务结果描述。实际应答中未见此字段。
    ///
    /// `result_msg`: string, optional, at most 32 characters. Example: `OK`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn result_msg(&self) -> Option<&'r str> {
        self.0.text(9)
    }

    /// The error code. In the cloud-function form the function SDK overwrites it with the number 0.
    ///
    /// 错误代码。在云函数形式中，函数 SDK 会将其覆盖为数字 0。
    ///
    /// `err_code`: string, optional, at most 32 characters. Example: `SYSTEMERROR`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn err_code(&self) -> Option<&'r str> {
        self.0.text(10)
    }

    /// The error in words.
    ///
    /// 错误代码描述。
    ///
    /// `err_code_des`: string, optional, at most 128 characters. Example: `系统错误`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    #[must_use]
    pub fn err_code_des(&self) -> Option<&'r str> {
        self.0.text(11)
    }
}

/// What comes back from `query-order`.
///
/// Every field may be missing, whatever the page says; fields that the page does not list are in the raw reply.
///
/// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryOrderReply(Record);

impl QueryOrderReply {
    /// Whether the call got through the door; 0 when it did.
    ///
    /// 入口层的错误码，0 表示正常。
    ///
    /// `errcode`: integer, optional. Example: `0`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/query.md)
    #[must_use]
    pub fn errcode(&self) -> Option<i64> {
        self.0.integer(0)
    }

    /// The door's error in words.
    ///
    /// 入口层的错误说明。
    ///
    /// `errmsg`: string, optional. Example: `ok`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/query.md)
    #[must_use]
    pub fn errmsg(&self) -> Option<&str> {
        self.0.text(1)
    }

    /// The cloud-function gateway's own error, in words of its table; never beside a reply of WeChat Pay's.
    ///
    /// 云函数网关自身的错误码（文字形式），不会与微信支付的应答同时出现。
    ///
    /// `code`: string, optional. Example: `INVALID_PARAM`.
    ///
    /// [The provider's page](https://www.npmjs.com/package/@cloudbase/node-sdk)
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.text(2)
    }

    /// The gateway's own error in words.
    ///
    /// 云函数网关自身错误的说明。
    ///
    /// `message`: string, optional.
    ///
    /// [The provider's page](https://www.npmjs.com/package/@cloudbase/node-sdk)
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.text(3)
    }

    /// WeChat Pay's own reply. The cloud-function gateway sends its members without this wrapping.
    ///
    /// 微信支付的应答。云函数网关不加这层包装，直接返回其中的字段。
    ///
    /// `respdata`: object, optional.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/query.md)
    #[must_use]
    pub fn respdata(&self) -> Option<QueryOrderReplyRespdata<'_>> {
        self.0.record(4).map(QueryOrderReplyRespdata)
    }

    /// The values, by the fields' places.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.0
    }
}

/// WeChat Pay's own reply. The cloud-function gateway sends its members without this wrapping.
///
/// 微信支付的应答。云函数网关不加这层包装，直接返回其中的字段。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOrderReplyRespdata<'r>(&'r Record);

impl<'r> QueryOrderReplyRespdata<'r> {
    /// Whether the call got through, not what became of the order.
    ///
    /// 通信标识，不代表业务结果。
    ///
    /// `return_code`: string, required, at most 16 characters, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn return_msg(&self) -> Option<&'r str> {
        self.0.text(1)
    }

    /// The application's id.
    ///
    /// 公众账号 ID。
    ///
    /// `appid`: string, optional, at most 32 characters. Example: `wx2421b1c4370ec43b`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn appid(&self) -> Option<&'r str> {
        self.0.text(2)
    }

    /// The merchant number.
    ///
    /// 商户号。
    ///
    /// `mch_id`: string, optional, at most 32 characters. Example: `10000100`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn mch_id(&self) -> Option<&'r str> {
        self.0.text(3)
    }

    /// Partner mode: the sub-merchant's application id.
    ///
    /// 服务商模式：子商户的 appid。
    ///
    /// `sub_appid`: string, optional, at most 32 characters.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn sub_appid(&self) -> Option<&'r str> {
        self.0.text(4)
    }

    /// Partner mode: the sub-merchant's number.
    ///
    /// 服务商模式：子商户号。
    ///
    /// `sub_mch_id`: string, optional, at most 32 characters.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn sub_mch_id(&self) -> Option<&'r str> {
        self.0.text(5)
    }

    /// A random string.
    ///
    /// 随机字符串。
    ///
    /// `nonce_str`: string, optional, at most 32 characters. Example: `TN55wO9Pba5yENl8`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn nonce_str(&self) -> Option<&'r str> {
        self.0.text(6)
    }

    /// A signature made with WeChat's own key. The merchant cannot verify it; trust rests on the channel.
    ///
    /// 由微信自己的密钥生成的签名。商户无法验证，可信度取决于通道。
    ///
    /// `sign`: string, optional, at most 32 characters.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn sign(&self) -> Option<&'r str> {
        self.0.text(7)
    }

    /// What became of the call.
    ///
    /// 业务结果。
    ///
    /// `result_code`: string, optional, at most 16 characters, one of `SUCCESS`, `FAIL`. Example: `SUCCESS`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn result_msg(&self) -> Option<&'r str> {
        self.0.text(9)
    }

    /// The error code.
    ///
    /// 错误代码。
    ///
    /// `err_code`: string, optional, at most 32 characters. Example: `SYSTEMERROR`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn err_code(&self) -> Option<&'r str> {
        self.0.text(10)
    }

    /// The error in words.
    ///
    /// 错误代码描述。
    ///
    /// `err_code_des`: string, optional, at most 128 characters. Example: `系统错误`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn err_code_des(&self) -> Option<&'r str> {
        self.0.text(11)
    }

    /// The device's number. Seen empty.
    ///
    /// 设备号，实际应答中可能为空。
    ///
    /// `device_info`: string, optional, at most 32 characters. Example: `013467007045764`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn device_info(&self) -> Option<&'r str> {
        self.0.text(12)
    }

    /// The buyer under the application.
    ///
    /// 用户在商户 appid 下的唯一标识。
    ///
    /// `openid`: string, optional, at most 128 characters. Example: `oUpF8uN95-Ptaags6E_roPHg7AG0`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn openid(&self) -> Option<&'r str> {
        self.0.text(13)
    }

    /// Whether the buyer follows the account. Institution merchants do not get it; a newer page lists only N.
    ///
    /// 用户是否关注公众账号。机构商户不返回；较新的页面只列出 N。
    ///
    /// `is_subscribe`: string, optional, at most 1 characters, one of `Y`, `N`. Example: `Y`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn sub_openid(&self) -> Option<&'r str> {
        self.0.text(15)
    }

    /// Partner mode: whether the buyer follows the sub-merchant's account, Y or N.
    ///
    /// 服务商模式：用户是否关注子商户公众账号，Y 或 N。
    ///
    /// `sub_is_subscribe`: string, optional, at most 1 characters.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn sub_is_subscribe(&self) -> Option<&'r str> {
        self.0.text(16)
    }

    /// How the order is paid.
    ///
    /// 交易类型。
    ///
    /// `trade_type`: string, optional, at most 16 characters, one of `JSAPI`, `NATIVE`, `APP`, `MICROPAY`, `MWEB`. Example: `JSAPI`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn bank_type(&self) -> Option<&'r str> {
        self.0.text(19)
    }

    /// The order's amount, in fen.
    ///
    /// 订单总金额，单位为分。
    ///
    /// `total_fee`: integer, optional. Example: `1`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn fee_type(&self) -> Option<&'r str> {
        self.0.text(22)
    }

    /// What was paid in cash, in fen.
    ///
    /// 现金支付金额，单位为分。
    ///
    /// `cash_fee`: integer, optional. Example: `1`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn cash_fee_type(&self) -> Option<&'r str> {
        self.0.text(24)
    }

    /// What coupons paid, in fen.
    ///
    /// 代金券金额，单位为分。
    ///
    /// `coupon_fee`: integer, optional. Example: `100`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn coupon_count(&self) -> Option<i64> {
        self.0.integer(26)
    }

    /// The coupons that were used; each field is an array.
    ///
    /// 使用的代金券，每个字段为一个数组。
    ///
    /// `coupons`: list, an array for each field, optional.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    pub fn coupons(
        &self,
    ) -> impl ExactSizeIterator<Item = QueryOrderReplyRespdataCoupons<'r>> + use<'r> {
        self.0.items(27).iter().map(QueryOrderReplyRespdataCoupons)
    }

    /// WeChat's order number.
    ///
    /// 微信支付订单号。
    ///
    /// `transaction_id`: string, optional, at most 32 characters. Example: `1009660380201506130728806387`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn transaction_id(&self) -> Option<&'r str> {
        self.0.text(28)
    }

    /// The merchant's order number.
    ///
    /// 商户订单号。
    ///
    /// `out_trade_no`: string, optional, at most 32 characters. Example: `20150806125346`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn out_trade_no(&self) -> Option<&'r str> {
        self.0.text(29)
    }

    /// What the merchant attached to the order.
    ///
    /// 附加数据，原样返回。
    ///
    /// `attach`: string, optional, at most 128 characters. Example: `支付测试`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn attach(&self) -> Option<&'r str> {
        self.0.text(30)
    }

    /// When it was paid, in Beijing's time.
    ///
    /// 支付完成时间，北京时间。
    ///
    /// `time_end`: time, optional, written as `yyyyMMddHHmmss` in UTC+08:00. Example: `20141030133525`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn time_end(&self) -> Option<runtime::time::Time<'r>> {
        self.0.time(31)
    }

    /// The state in words, and what to do next.
    ///
    /// 对当前交易状态的描述和下一步操作的指引。
    ///
    /// `trade_state_desc`: string, optional, at most 256 characters. Example: `支付成功`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn trade_state_desc(&self) -> Option<&'r str> {
        self.0.text(32)
    }
}

/// The coupons that were used; each field is an array.
///
/// 使用的代金券，每个字段为一个数组。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOrderReplyRespdataCoupons<'r>(&'r Record);

impl<'r> QueryOrderReplyRespdataCoupons<'r> {
    /// Who bears the coupon, CASH or NO_CASH.
    ///
    /// 代金券类型，CASH 或 NO_CASH。
    ///
    /// `coupon_type_list`: string, optional. Example: `CASH`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn coupon_type(&self) -> Option<&'r str> {
        self.0.text(0)
    }

    /// The coupon's id.
    ///
    /// 代金券 ID。
    ///
    /// `coupon_id_list`: string, optional. Example: `10000`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn coupon_id(&self) -> Option<&'r str> {
        self.0.text(1)
    }

    /// What this coupon paid, in fen.
    ///
    /// 单张代金券的支付金额，单位为分。
    ///
    /// `coupon_fee_list`: integer, optional. Example: `100`.
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md)
    #[must_use]
    pub fn coupon_fee(&self) -> Option<i64> {
        self.0.integer(2)
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
    /// The call was turned away.
    ///
    /// 通信失败。
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

/// The error codes of WeChat CloudPay (Cloud Hosting).
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    SystemError,
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    OrderClosed,
    /// The signature is wrong.
    ///
    /// 签名错误。
    ///
    /// Cause: The parameters do not fit the signature. 原因：参数与签名不符。
    ///
    /// Remedy: Check the parameters. WeChat signs here, so ask its support when they are right. 解决方案：检查请求参数。此处由微信签名，参数无误时请联系微信支持。
    ///
    /// The order: not changed by this call. Again: does not help. `SIGNERROR`
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
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
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    RequirePostMethod,
    /// WeChat Pay could not read the XML that was made of the call.
    ///
    /// XML 格式错误。
    ///
    /// Cause: The XML is malformed. 原因：XML 不符合格式。
    ///
    /// Remedy: Check the parameters. The XML is made behind the door, so ask WeChat's support when they are right. 解决方案：检查请求参数。XML 由微信内部生成，参数无误时请联系微信支持。
    ///
    /// The order: not changed by this call. Again: does not help. `XML_FORMAT_ERROR`
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html)
    XmlFormatError,
    /// WeChat knows no such order. This page does not list the code. WeChat Pay's own tables of 2015 and 2016 do, and the
    /// source is client code that copied one; CloudPay hands WeChat Pay's codes on.
    ///
    /// 订单不存在。本页面未列出此错误码，仅微信支付 2015 至 2016 年的旧版错误码表列出，来源为抄录该表的客户端代码；
    /// 云调用转发微信支付的错误码。
    ///
    /// Cause: WeChat's system has no such order. 原因：微信侧查不到该订单。
    ///
    /// Remedy: Nothing to close: treat it as never submitted. 解决方案：无需关闭，按从未提交处理。
    ///
    /// The order: not found. Again: does not help. `ORDERNOTEXIST`
    ///
    /// [The provider's page](https://github.com/sword-org/wechat4j/blob/cfcc5fe22fbd66dda7b250c7ac22009b900b5063/src/org/sword/wechat4j/pay/protocol/closeorder/CloseorderException.java)
    OrderNotExist,
    /// The path is not among those that the token may call. Known from reports in the field only.
    ///
    /// 接口路径不在令牌权限名单内。仅见于开发者反馈。
    ///
    /// Cause: The path is missing from the token permissions in the console. 原因：控制台的令牌权限配置缺少该路径。
    ///
    /// Remedy: Add the path to the token permissions. 解决方案：把接口路径加入微信令牌权限配置。
    ///
    /// The order: not changed by this call. Again: does not help. `85107`
    ///
    /// [The provider's page](https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/guide/weixin/open.md)
    UrlNotWhitelisted,
    /// The environment may not call this interface. The cloud-function gateway's number.
    ///
    /// 环境无权调用此接口。云函数网关的错误码。
    ///
    /// Remedy: Check the interface's permission and the merchant's binding. 解决方案：检查接口权限与商户号绑定。
    ///
    /// The order: not changed by this call. Again: does not help. `-601004`
    ///
    /// [The provider's page](https://www.npmjs.com/package/wx-server-sdk)
    ApiPermissionDenied,
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
                "ORDER_CLOSED" => return Some(Self::OrderClosed),
                "SIGN_ERROR" => return Some(Self::SignError),
                "REQUIRE_POST_METHOD" => return Some(Self::RequirePostMethod),
                "XML_FORMAT_ERROR" => return Some(Self::XmlFormatError),
                "ORDER_NOT_EXIST" => return Some(Self::OrderNotExist),
                "URL_NOT_WHITELISTED" => return Some(Self::UrlNotWhitelisted),
                "API_PERMISSION_DENIED" => return Some(Self::ApiPermissionDenied),
                _ => {}
            }
        }
        refusal.code().map(|code| Self::Unlisted(code.to_owned()))
    }
}
