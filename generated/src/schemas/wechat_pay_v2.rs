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
      "description": "What became of the call.\n\n业务结果。\n\n- `SUCCESS`: It was done. 业务成功。\n- `FAIL`: It was refused; `err_code` says why. 业务失败，原因见 err_code。",
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

impl JsonSchema for crate::wechat_pay_v2::QueryOrder {
    fn schema_name() -> Cow<'static, str> {
        "wechat_pay_v2.QueryOrder".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "additionalProperties": {
    "type": "string"
  },
  "anyOf": [
    {
      "properties": {
        "transaction_id": {
          "minLength": 1
        }
      },
      "required": [
        "transaction_id"
      ]
    },
    {
      "properties": {
        "out_trade_no": {
          "minLength": 1
        }
      },
      "required": [
        "out_trade_no"
      ]
    }
  ],
  "dependentRequired": {
    "sub_appid": [
      "sub_mch_id"
    ]
  },
  "description": "Asks for the state of an order. Call it when no notification came, when paying gave a system error or an unknown\nstate, while the buyer is paying, and before closing an order.\n\nOnly orders whose payment was submitted can be queried. Where the state is not SUCCESS, little more than the order's\nnumber and its state comes back.\n\n查询订单状态。适用于未收到支付通知、支付接口返回系统错误或未知状态、用户支付中，以及关单之前。\n\n只能查询已成功提交支付的订单。状态不是 SUCCESS 时，除订单号与状态外几乎不返回其他字段。",
  "properties": {
    "appid": {
      "description": "The application's id.\n\n公众账号 ID。",
      "examples": [
        "wxd678efh567hg6787"
      ],
      "maxLength": 32,
      "minLength": 1,
      "type": "string"
    },
    "mch_id": {
      "description": "The merchant number.\n\n商户号。",
      "examples": [
        "1230000109"
      ],
      "maxLength": 32,
      "minLength": 1,
      "type": "string"
    },
    "nonce_str": {
      "description": "A random string.\n\n随机字符串。",
      "examples": [
        "C380BEC2BFD727A4B6845133519F3AD6"
      ],
      "maxLength": 32,
      "minLength": 1,
      "type": "string"
    },
    "out_trade_no": {
      "description": "The merchant's order number. One of the two numbers is needed; WeChat's wins when both are given.\n\n商户订单号。两个订单号至少填一个，同时填写时以微信支付订单号为准。",
      "examples": [
        "20150806125346"
      ],
      "maxLength": 32,
      "pattern": "^[A-Za-z0-9_\\-|*@]*$",
      "type": "string"
    },
    "sign": {
      "description": "The signature: 32 characters for MD5, 64 for HMAC-SHA256.\n\n签名：MD5 为 32 个字符，HMAC-SHA256 为 64 个字符。",
      "examples": [
        "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"
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
      "maxLength": 32,
      "type": "string"
    },
    "sub_mch_id": {
      "description": "Partner mode: the sub-merchant's number.\n\n服务商模式：子商户号。",
      "maxLength": 32,
      "type": "string"
    },
    "transaction_id": {
      "description": "WeChat's order number. One of the two numbers is needed; this one wins when both are given.\n\n微信支付订单号。两个订单号至少填一个，同时填写时以此为准。",
      "examples": [
        "1009660380201506130728806387"
      ],
      "maxLength": 32,
      "type": "string"
    }
  },
  "required": [
    "appid",
    "mch_id",
    "nonce_str",
    "sign"
  ],
  "title": "Query an order",
  "type": "object",
  "xml": {
    "name": "xml"
  }
}"#,
        )
    }
}

impl JsonSchema for crate::wechat_pay_v2::QueryOrderReply {
    fn schema_name() -> Cow<'static, str> {
        "wechat_pay_v2.QueryOrderReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "patternProperties": {
    "^coupon_fee_(0|[1-9][0-9]*)$": {
      "description": "What this coupon paid, in fen.\n\n单张代金券的支付金额，单位为分。",
      "examples": [
        100
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "^coupon_id_(0|[1-9][0-9]*)$": {
      "description": "The coupon's id.\n\n代金券 ID。",
      "examples": [
        "10000"
      ],
      "maxLength": 20,
      "type": [
        "string",
        "null"
      ]
    },
    "^coupon_type_(0|[1-9][0-9]*)$": {
      "anyOf": [
        {
          "enum": [
            "CASH",
            "NO_CASH"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "Who bears the coupon.\n\n代金券类型。\n\n- `CASH`: A coupon that somebody paid for. 充值代金券。\n- `NO_CASH`: A coupon that nobody paid for. 非充值代金券。",
      "examples": [
        "CASH"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    }
  },
  "properties": {
    "appid": {
      "description": "The application's id.\n\n公众账号 ID。",
      "examples": [
        "wx2421b1c4370ec43b"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "attach": {
      "description": "What the merchant attached to the order.\n\n附加数据，原样返回。",
      "examples": [
        "支付测试"
      ],
      "maxLength": 128,
      "type": [
        "string",
        "null"
      ]
    },
    "bank_type": {
      "description": "The bank that paid.\n\n付款银行。",
      "examples": [
        "CCB_DEBIT"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "cash_fee": {
      "description": "What was paid in cash, in fen.\n\n现金支付金额，单位为分。",
      "examples": [
        1
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "cash_fee_type": {
      "description": "The currency of the cash; CNY where it is missing.\n\n现金支付的货币类型，缺省为 CNY。",
      "examples": [
        "CNY"
      ],
      "maxLength": 16,
      "type": [
        "string",
        "null"
      ]
    },
    "coupon_count": {
      "description": "How many coupons were used.\n\n代金券使用数量。",
      "examples": [
        1
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "coupon_fee": {
      "description": "What coupons paid, in fen.\n\n代金券金额，单位为分。",
      "examples": [
        100
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "device_info": {
      "description": "The device's number. Seen empty.\n\n设备号，实际应答中可能为空。",
      "examples": [
        "013467007045764"
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
    "fee_type": {
      "description": "The currency of the amount; CNY where it is missing.\n\n货币类型，缺省为 CNY。",
      "examples": [
        "CNY"
      ],
      "maxLength": 16,
      "type": [
        "string",
        "null"
      ]
    },
    "is_subscribe": {
      "anyOf": [
        {
          "enum": [
            "Y",
            "N"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "Whether the buyer follows the account. Institution merchants do not get it; a newer page lists only N.\n\n用户是否关注公众账号。机构商户不返回；较新的页面只列出 N。\n\n- `Y`: The buyer follows the account. 已关注。\n- `N`: The buyer does not follow the account. 未关注。",
      "examples": [
        "Y"
      ],
      "maxLength": 1,
      "type": [
        "string",
        "null"
      ]
    },
    "mch_id": {
      "description": "The merchant number.\n\n商户号。",
      "examples": [
        "10000100"
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
        "TN55wO9Pba5yENl8"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "openid": {
      "description": "The buyer under the application.\n\n用户在商户 appid 下的唯一标识。",
      "examples": [
        "oUpF8uN95-Ptaags6E_roPHg7AG0"
      ],
      "maxLength": 128,
      "type": [
        "string",
        "null"
      ]
    },
    "out_trade_no": {
      "description": "The merchant's order number.\n\n商户订单号。",
      "examples": [
        "20150806125346"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "promotion_detail": {
      "description": "Details of promotions, as a JSON text.\n\n营销详情，JSON 文本。",
      "maxLength": 6000,
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
      "description": "What became of the call.\n\n业务结果。\n\n- `SUCCESS`: It was done. 业务成功。\n- `FAIL`: It was refused; `err_code` says why. 业务失败，原因见 err_code。",
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
      "description": "More about the result. Listed for closing; here in no sample.\n\n业务结果的补充描述。关单页面列出此字段，查询的示例中没有。",
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
    "settlement_total_fee": {
      "description": "The amount to be settled, in fen: less what coupons took off.\n\n应结订单金额，单位为分，即减去免充值代金券后的金额。",
      "examples": [
        1
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "sign": {
      "description": "The signature, of the type that the request had.\n\n签名，类型与请求一致。",
      "examples": [
        "BDF0099C15FF7BC6B1585FBB110AB635"
      ],
      "maxLength": 64,
      "type": [
        "string",
        "null"
      ]
    },
    "sub_appid": {
      "description": "Partner mode: the sub-merchant's application id.\n\n服务商模式：子商户的 appid。",
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "sub_is_subscribe": {
      "description": "Partner mode: whether the buyer follows the sub-merchant's account, Y or N.\n\n服务商模式：用户是否关注子商户公众账号，Y 或 N。",
      "maxLength": 1,
      "type": [
        "string",
        "null"
      ]
    },
    "sub_mch_id": {
      "description": "Partner mode: the sub-merchant's number.\n\n服务商模式：子商户号。",
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "sub_openid": {
      "description": "Partner mode: the buyer under the sub-merchant's application.\n\n服务商模式：用户在子商户 appid 下的唯一标识。",
      "maxLength": 128,
      "type": [
        "string",
        "null"
      ]
    },
    "time_end": {
      "description": "When it was paid, in Beijing's time.\n\n支付完成时间，北京时间。\n\nTime: written as `yyyyMMddHHmmss` in UTC+08:00.",
      "examples": [
        "20141030133525"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "total_fee": {
      "description": "The order's amount, in fen.\n\n订单总金额，单位为分。",
      "examples": [
        1
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "trade_state": {
      "anyOf": [
        {
          "enum": [
            "SUCCESS",
            "REFUND",
            "NOTPAY",
            "CLOSED",
            "REVOKED",
            "USERPAYING",
            "PAYERROR",
            "ACCEPT"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "The order's state.\n\n交易状态。\n\n- `SUCCESS`: The order is paid. 支付成功。\n- `REFUND`: Money goes back, all or a part. 转入退款，包括部分退款。\n- `NOTPAY`: Nobody paid. The buyer still can. 未支付，仍可支付。\n- `CLOSED`: The order is closed. An order that was refunded in full and refunded once more is reported as closed, too. 已关闭。有反馈称全额退款后再次退款的订单也显示为此状态。\n- `REVOKED`: A payment by code was taken back. 已撤销（付款码支付）。\n- `USERPAYING`: The buyer is paying. 用户支付中。\n- `PAYERROR`: A payment failed, for instance at the bank. 支付失败，例如银行返回失败。\n- `ACCEPT`: Taken; the money is still to be charged. 已接收，等待扣款。",
      "examples": [
        "SUCCESS"
      ],
      "maxLength": 32,
      "type": [
        "string",
        "null"
      ]
    },
    "trade_state_desc": {
      "description": "The state in words, and what to do next.\n\n对当前交易状态的描述和下一步操作的指引。",
      "examples": [
        "支付成功"
      ],
      "maxLength": 256,
      "type": [
        "string",
        "null"
      ]
    },
    "trade_type": {
      "anyOf": [
        {
          "enum": [
            "JSAPI",
            "NATIVE",
            "APP",
            "MICROPAY",
            "MWEB"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "How the order is paid.\n\n交易类型。\n\n- `JSAPI`: In WeChat, or in a mini program. 公众号或小程序支付。\n- `NATIVE`: By scanning a code. 扫码支付。\n- `APP`: In an app. APP 支付。\n- `MICROPAY`: By showing a code. 付款码支付。\n- `MWEB`: In a browser. H5 支付。",
      "examples": [
        "JSAPI"
      ],
      "maxLength": 16,
      "type": [
        "string",
        "null"
      ]
    },
    "transaction_id": {
      "description": "WeChat's order number.\n\n微信支付订单号。",
      "examples": [
        "1009660380201506130728806387"
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
  "title": "Reply: Query an order",
  "type": "object",
  "xml": {
    "name": "xml"
  }
}"#,
        )
    }
}
