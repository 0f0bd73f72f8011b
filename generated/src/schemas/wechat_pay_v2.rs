// Made by `cargo codegen generate` from specs/wechat-pay-v2/. Do not edit: change the spec and run the command.

//! JSON Schemas of the messages: what the page says, once more.

use std::borrow::Cow;
use paywright_runtime::schema::{self, JsonSchema, Schema, SchemaGenerator};

impl JsonSchema for crate::wechat_pay_v2::CloseOrder {
    fn schema_name() -> Cow<'static, str> {
        "wechat_pay_v2.CloseOrder".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "additionalProperties": {
    "type": "string"
  },
  "dependentRequired": {
    "sub_appid": [
      "sub_mch_id"
    ]
  },
  "description": "Closes an unpaid order so that the buyer can no longer pay it. Call it when a payment failed and the\norder gets a new number, or when the buyer ran out of time. A closed number cannot be paid again.\n\nSuccess is weak evidence: merchants report it for numbers that were never submitted, and for orders that\na query still showed as unpaid. Query the order afterwards where it matters.\n\n关闭未支付的订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。订单号关闭后不能再次支付。\n\n成功应答的证明力有限：有商户反映，从未提交的订单号、查询仍为未支付的订单也会得到成功应答。重要场景请随后查询订单。",
  "properties": {
    "appid": {
      "description": "The application's id.\n\n公众账号 ID。",
      "examples": [
        "wx8888888888888888"
      ],
      "maxLength": 32,
      "minLength": 1,
      "type": "string"
    },
    "mch_id": {
      "description": "The merchant number.\n\n商户号。",
      "examples": [
        "1900000109"
      ],
      "maxLength": 32,
      "minLength": 1,
      "type": "string"
    },
    "nonce_str": {
      "description": "A random string.\n\n随机字符串。",
      "examples": [
        "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"
      ],
      "maxLength": 32,
      "minLength": 1,
      "type": "string"
    },
    "out_trade_no": {
      "description": "The merchant's order number, unique under one merchant number.\n\n商户订单号，同一商户号下唯一。",
      "examples": [
        "1217752501201407033233368018"
      ],
      "maxLength": 32,
      "minLength": 6,
      "pattern": "^[A-Za-z0-9_\\-|*@]*$",
      "type": "string"
    },
    "sign": {
      "description": "The signature: 32 characters for MD5, 64 for HMAC-SHA256.\n\n签名：MD5 为 32 个字符，HMAC-SHA256 为 64 个字符。",
      "examples": [
        "C380BEC2BFD727A4B6845133519F3AD6"
      ],
      "maxLength": 64,
      "minLength": 1,
      "type": "string"
    },
    "sign_type": {
      "default": "MD5",
      "description": "How the request is signed. Needed for HMAC-SHA256; left out when it is the default.\n\n签名类型。使用 HMAC-SHA256 时须发送，取默认值时不发送。\n\n- `MD5`: The default. 默认值。\n- `HMAC-SHA256`: HMAC with SHA-256. 使用 SHA-256 的 HMAC。",
      "enum": [
        "MD5",
        "HMAC-SHA256"
      ],
      "examples": [
        "HMAC-SHA256"
      ],
      "maxLength": 32,
      "type": "string"
    },
    "sub_appid": {
      "description": "Partner mode: the sub-merchant's application id.\n\n服务商模式：子商户的 appid。",
      "examples": [
        "wx8888888888888888"
      ],
      "maxLength": 32,
      "type": "string"
    },
    "sub_mch_id": {
      "description": "Partner mode: the sub-merchant's number.\n\n服务商模式：子商户号。",
      "examples": [
        "1900000109"
      ],
      "maxLength": 32,
      "type": "string"
    }
  },
  "required": [
    "appid",
    "mch_id",
    "out_trade_no",
    "nonce_str",
    "sign"
  ],
  "title": "Close an order",
  "type": "object",
  "xml": {
    "name": "xml"
  }
}"#,
        )
    }
}

impl JsonSchema for crate::wechat_pay_v2::CloseOrderReply {
    fn schema_name() -> Cow<'static, str> {
        "wechat_pay_v2.CloseOrderReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "properties": {
    "appid": {
      "description": "The application's id.\n\n公众账号 ID。",
      "examples": [
        "wx8888888888888888"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "err_code": {
      "description": "The error code.\n\n错误代码。",
      "examples": [
        "SYSTEMERROR"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "err_code_des": {
      "description": "The error in words.\n\n错误代码描述。",
      "examples": [
        "系统错误"
      ],
      "maxLength": 128,
      "type": [
        "string",
        "null"
      ]
    },
    "mch_id": {
      "description": "The merchant number.\n\n商户号。",
      "examples": [
        "1900000109"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "nonce_str": {
      "description": "A random string.\n\n随机字符串。",
      "examples": [
        "BFK89FC6rxKCOjLX"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "result_code": {
      "anyOf": [
        {
          "enum": [
            "SUCCESS",
            "FAIL"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "What became of the call.\n\n业务结果。\n\n- `SUCCESS`: The order was closed. 关单成功。\n- `FAIL`: Closing failed; `err_code` says why. 关单失败，原因见 err_code。",
      "examples": [
        "SUCCESS"
      ],
      "maxLength": 16,
      "type": [
        "string",
        "null"
      ]
    },
    "result_msg": {
      "description": "More about the result. Only in the page's sample; absent from live replies.\n\n业务结果的补充描述。仅见于页面示例，实际应答中未见。",
      "examples": [
        "OK"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "return_code": {
      "anyOf": [
        {
          "enum": [
            "SUCCESS",
            "FAIL"
          ]
        },
        {
          "type": "string"
        }
      ],
      "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away; the reply is not signed. 通信失败，应答没有签名。",
      "examples": [
        "SUCCESS"
      ],
      "maxLength": 16,
      "type": "string"
    },
    "return_msg": {
      "description": "Why the call was turned away; OK otherwise.\n\n通信失败的原因；成功时为 OK。",
      "examples": [
        "OK"
      ],
      "maxLength": 128,
      "type": [
        "string",
        "null"
      ]
    },
    "sign": {
      "description": "The signature, of the type that the request had.\n\n签名，类型与请求一致。",
      "examples": [
        "72B321D92A7BFA0B2509F3D13C7B1631"
      ],
      "maxLength": 64,
      "type": [
        "string",
        "null"
      ]
    },
    "sub_appid": {
      "description": "Partner mode: the sub-merchant's application id.\n\n服务商模式：子商户的 appid。",
      "examples": [
        "wx8888888888888888"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "sub_mch_id": {
      "description": "Partner mode: the sub-merchant's number. Seen as an empty element in direct mode.\n\n服务商模式：子商户号。普通商户模式下可能为空元素。",
      "examples": [
        "1900000109"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    }
  },
  "required": [
    "return_code"
  ],
  "title": "Reply: Close an order",
  "type": "object",
  "xml": {
    "name": "xml"
  }
}"#,
        )
    }
}
