// Made by `cargo codegen generate` from specs/. Do not edit: change the spec and run the command.

//! Typed clients that close orders at payment providers, and say what is certain afterwards.
//!
//! 在支付服务商处关闭订单的类型化客户端，并明确告知调用之后可以确定什么。
//!
//! | module | feature | provider |
//! | --- | --- | --- |
//! | [`acopay`] | `acopay` | EdgerOS pay (ACOPAY) 翼辉支付（ACOPAY） |
//! | [`cloudpay`] | `cloudpay` | WeChat CloudPay (Cloud Hosting) 微信云调用支付（云托管） |
//! | [`huawei_pay`] | `huawei-pay` | Huawei Pay 华为支付 |
//! | [`wechat_pay_v2`] | `wechat-pay-v2` | WeChat Pay API v2 微信支付 API v2 |
//!
//! ```no_run
//! use paywright::{Certainty, CloseOrders, Outcome, wechat_pay_v2::{Client, Credentials}};
//!
//! # async fn shop(api_key: String) -> Result<(), paywright::ConfigError> {
//! let client = Client::new(Credentials::new("wx8888888888888888", "1900000109", api_key))?;
//!
//! match client.close_and_confirm("1217752501201407033233368018".into()).await {
//!     Ok(confirmed) => match confirmed.outcome() {
//!         Outcome::Closed | Outcome::AlreadyClosed => println!("put the goods back"),
//!         Outcome::AlreadyPaid => println!("ship"),
//!         Outcome::Refunded => println!("money goes back, all or a part; look before you ship"),
//!         Outcome::NotFound => println!("the provider knows no such order; check the number"),
//!         Outcome::Accepted => println!("not confirmed; keep the goods, and ask again"),
//!     },
//!     Err(error) => match error.certainty() {
//!         Certainty::NotSent => println!("nothing happened; mend and call again: {error}"),
//!         Certainty::Unknown => println!("it may be closed; keep the goods, and ask again: {error}"),
//!         Certainty::Answered => println!("the provider said no: {error}"),
//!     },
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Replies are always verified. A shop that goes by [`Outcome`] and [`Certainty`] never releases stock for an order that can still be paid, and never takes a forged reply for a fact.
//!
//! All providers share one interface, [`CloseOrders`], which works as a trait object.

#[cfg(feature = "acopay")]
pub mod acopay;
#[cfg(feature = "cloudpay")]
pub mod cloudpay;
#[cfg(feature = "huawei-pay")]
pub mod huawei_pay;
#[cfg(feature = "wechat-pay-v2")]
pub mod wechat_pay_v2;
#[cfg(feature = "schemars")]
mod schemas;

pub use paywright_runtime as runtime;

pub use paywright_runtime::{
    Certainty, Checks, ClientBuilder, CloseOrders, Closed, ConfigError, ConfirmPolicy,
    Confirmed, Error, ErrorKind, Evidence, Order, OrderNumber, OrderState, Outcome,
    Queried, Refusal, RetryPolicy, Secret, Unconfirmed, Violation, table::Retry,
    wire::Reply,
};

/// The providers that are compiled in.
pub static PROVIDERS: &[&runtime::table::Provider] = &[
    #[cfg(feature = "acopay")]
    &acopay::PROVIDER,
    #[cfg(feature = "cloudpay")]
    &cloudpay::PROVIDER,
    #[cfg(feature = "huawei-pay")]
    &huawei_pay::PROVIDER,
    #[cfg(feature = "wechat-pay-v2")]
    &wechat_pay_v2::PROVIDER,
];

/// The provider with this id, if it is compiled in.
#[must_use]
pub fn provider(id: &str) -> Option<&'static runtime::table::Provider> {
    PROVIDERS.iter().copied().find(|provider| provider.id == id)
}
