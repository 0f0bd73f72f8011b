// Made by `cargo codegen generate` from specs/huawei-pay/. Do not edit: change the spec and run the command.

//! JSON Schemas of the messages: what the page says, once more.

use std::borrow::Cow;
use paywright_runtime::schema::{self, JsonSchema, Schema, SchemaGenerator};

impl JsonSchema for crate::huawei_pay::CloseOrder {
    fn schema_name() -> Cow<'static, str> {
        "huawei_pay.CloseOrder".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "additionalProperties": {
    "type": "string"
  },
  "description": "Closes an order at Huawei Pay. Call it before an order is cancelled and made anew, so that the buyer cannot pay\ntwice. The body names no merchant: it is the one of PayMercAuth's callerId.\n\nThe documents do not say what a paid or a closed order answers, how a closed order looks in a query, nor\nwhether the call may be repeated; closing has one end state, so it is taken to be idempotent.\n\nPlatforms and service providers close by calls of their own, one of them for combined orders. Neither is transcribed.\n\n关闭华为支付的订单。应在取消订单并重新创建之前调用，避免买家重复支付。请求体不含商户号，商户由 PayMercAuth 的 callerId 确定。\n\n文档未说明已支付或已关闭的订单会得到什么应答、已关闭的订单在查询中如何表示，也未说明能否重复调用；关单只有一个终态，故视为幂等。\n\n平台与服务商另有专用的关单接口（包括合单关闭），此处未收录。",
  "properties": {
    "mercOrderNo": {
      "description": "The merchant's order number, given when the order was created. The merchant keeps it unique. Which characters it\nmay have is not printed, nor a least length (newer partner pages: 1).\n\n商户侧的订单号，下单时由商户自行分配，不可重复。未说明可用的字符，也未说明最小长度（较新的服务商页面为 1）。",
      "examples": [
        "czl00120240705***"
      ],
      "maxLength": 46,
      "minLength": 1,
      "type": "string"
    }
  },
  "required": [
    "mercOrderNo"
  ],
  "title": "Close an order",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::huawei_pay::CloseOrderReply {
    fn schema_name() -> Cow<'static, str> {
        "huawei_pay.CloseOrderReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "properties": {
    "resultCode": {
      "description": "000000 when the order was closed; an error code otherwise.\n\n关单成功时为 000000，否则为错误码。",
      "examples": [
        "000000"
      ],
      "type": "string"
    },
    "resultDesc": {
      "description": "The result in words.\n\n结果的说明。",
      "examples": [
        "Success."
      ],
      "type": "string"
    },
    "sign": {
      "description": "Huawei's signature over all other members of the reply, as Base64 of DER.\n\n华为对应答其余所有成员的签名，为 DER 的 Base64。",
      "examples": [
        "MEQCIEIWzdpziRyTi8vhwWHFu********************0YAMabeCgTDG77e+2XJItvq/ZkIcCN5/B20pQ=="
      ],
      "type": "string"
    },
    "subCode": {
      "description": "The second code, which says why.\n\n第二级的业务错误码，说明具体原因。",
      "type": [
        "string",
        "null"
      ]
    },
    "subDesc": {
      "description": "The second code in words.\n\n对业务错误码的文字说明。",
      "type": [
        "string",
        "null"
      ]
    }
  },
  "required": [
    "resultCode",
    "resultDesc",
    "sign"
  ],
  "title": "Reply: Close an order",
  "type": "object"
}"#,
        )
    }
}
