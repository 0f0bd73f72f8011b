// Made by `cargo codegen generate` from specs/. Do not edit: change the spec and run the command.

//! JSON Schemas of the messages, for the feature `schemars`.

#[cfg(feature = "acopay")]
mod acopay;

#[cfg(feature = "cloudpay")]
mod cloudpay;

#[cfg(feature = "huawei-pay")]
mod huawei_pay;

#[cfg(feature = "wechat-pay-v2")]
mod wechat_pay_v2;
