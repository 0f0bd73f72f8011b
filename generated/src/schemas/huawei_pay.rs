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

impl JsonSchema for crate::huawei_pay::QueryOrderByHuaweiNumber {
    fn schema_name() -> Cow<'static, str> {
        "huawei_pay.QueryOrderByHuaweiNumber".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "additionalProperties": {
    "type": "string"
  },
  "description": "Asks for the payment of an order by Huawei's number. It covers orders whose payment began; `orderStatus` tells what became of it.\n\nAn answer that there is no such order does not mean that nobody can pay it, and how a closed order looks is not documented.\nSo this call tells that an order is paid, or being paid, and never that it is closed.\n\n按华为交易单号查询订单的支付结果，仅涵盖已开始支付的订单，结果见 orderStatus。\n\n返回订单不存在并不意味着订单无法再支付，文档也未说明已关闭的订单如何表示。\n因此此接口可以确认订单已支付或支付中，不能确认订单已关闭。",
  "properties": {
    "sysTransOrderNo": {
      "description": "Huawei's number of the order. No length is printed.\n\n华为侧的交易单号，未写长度。",
      "examples": [
        "20230223100204***"
      ],
      "minLength": 1,
      "type": "string"
    }
  },
  "required": [
    "sysTransOrderNo"
  ],
  "title": "Query an order by Huawei's number",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::huawei_pay::QueryOrderByHuaweiNumberReply {
    fn schema_name() -> Cow<'static, str> {
        "huawei_pay.QueryOrderByHuaweiNumberReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "properties": {
    "appId": {
      "description": "The application's id.\n\n应用 ID。",
      "examples": [
        "576588020785***"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "currency": {
      "description": "The currency.\n\n币种。",
      "examples": [
        "CNY"
      ],
      "maxLength": 3,
      "type": [
        "string",
        "null"
      ]
    },
    "finishTime": {
      "description": "When it was paid, with its zone.\n\n支付完成时间，带时区。\n\nTime: written as `yyyy-MM-dd'T'HH:mm:ss.SSSZ`.",
      "examples": [
        "2023-02-23T10:02:04.000+0800"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "mercNo": {
      "description": "The merchant number: the callerId of the request.\n\n商户号，即请求的 callerId。",
      "examples": [
        "101320***"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "mercOrderNo": {
      "description": "The merchant's order number.\n\n商户侧的订单号。",
      "examples": [
        "czl00120240705***"
      ],
      "maxLength": 46,
      "type": [
        "string",
        "null"
      ]
    },
    "orderStatus": {
      "anyOf": [
        {
          "enum": [
            "TRX_SUCCESS",
            "TRX_FAILED",
            "TRX_APPLY",
            "TRX_PROC"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "The state of the payment. How a closed order looks is not documented.\n\n支付状态。文档未说明已关闭的订单如何表示。\n\n- `TRX_SUCCESS`: The order is paid. 支付成功。\n- `TRX_FAILED`: The payment failed. 支付失败。\n- `TRX_APPLY`: The payment is under way. 支付处理中。\n- `TRX_PROC`: The payment is under way. 支付处理中。",
      "examples": [
        "TRX_SUCCESS"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "payer": {
      "description": "Who paid.\n\n支付者信息。",
      "properties": {
        "openId": {
          "description": "The buyer under the application.\n\n用户在应用下的标识。",
          "type": [
            "string",
            "null"
          ]
        },
        "spOpenId": {
          "description": "The buyer under the service provider's application.\n\n用户在服务商应用下的标识。",
          "type": [
            "string",
            "null"
          ]
        },
        "subOpenId": {
          "description": "The buyer under the sub-merchant's application.\n\n用户在子商户应用下的标识。",
          "type": [
            "string",
            "null"
          ]
        },
        "userClientIp": {
          "description": "The buyer's address on the network.\n\n用户终端 IP。",
          "type": [
            "string",
            "null"
          ]
        },
        "userClientIpMatched": {
          "description": "Whether that address is the one with which the order was made.\n\n用户终端 IP 是否与下单时一致。",
          "examples": [
            true
          ],
          "type": [
            "boolean",
            "null"
          ]
        }
      },
      "type": [
        "object",
        "null"
      ]
    },
    "payerAmount": {
      "description": "What the buyer paid, in fen.\n\n用户实付金额，单位为分。",
      "examples": [
        10000
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "payload": {
      "description": "What the merchant attached to the order, as it was given.\n\n商户附加数据，原样返回。",
      "examples": [
        "shop|h8ahnJA8xxRXVw"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "paymentTools": {
      "anyOf": [
        {
          "enum": [
            "WECHAT_MICROPAY",
            "AGMT",
            "ACCT",
            "HUAWEIPAY"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "What the buyer paid with.\n\n支付工具。\n\n- `WECHAT_MICROPAY`: WeChat's payment by code. 微信付款码支付。\n- `AGMT`: Quick payment by card. 快捷支付。\n- `ACCT`: The balance. 余额支付。\n- `HUAWEIPAY`: Huawei Pay. 华为支付。",
      "examples": [
        "AGMT"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "promotionAmount": {
      "description": "What promotions paid, in fen.\n\n优惠金额，单位为分。",
      "examples": [
        0
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "promotionDetail": {
      "description": "The promotions, where any was used.\n\n优惠明细，使用优惠时返回。",
      "items": {
        "properties": {
          "promotionAmount": {
            "description": "What it paid, in fen.\n\n优惠金额，单位为分。",
            "examples": [
              0
            ],
            "type": [
              "integer",
              "null"
            ]
          },
          "promotionId": {
            "description": "The promotion's id.\n\n优惠 ID。",
            "examples": [
              "P20230223"
            ],
            "type": [
              "string",
              "null"
            ]
          },
          "promotionStatus": {
            "anyOf": [
              {
                "enum": [
                  "PROMO_FAILED",
                  "PROMO_UNKNOW",
                  "PROMO_SUCCESS"
                ]
              },
              {
                "type": [
                  "string",
                  "null"
                ]
              }
            ],
            "description": "What became of it.\n\n优惠状态。\n\n- `PROMO_FAILED`: It failed. 失败。\n- `PROMO_UNKNOW`: Not known. The name is the page's. 未知。名称照页面原文。\n- `PROMO_SUCCESS`: It was used. 成功。",
            "examples": [
              "PROMO_SUCCESS"
            ],
            "type": [
              "string",
              "null"
            ]
          },
          "promotionType": {
            "anyOf": [
              {
                "enum": [
                  "PROMOTION",
                  "COUPON",
                  "VOUCHER"
                ]
              },
              {
                "type": [
                  "string",
                  "null"
                ]
              }
            ],
            "description": "What kind of promotion it is.\n\n优惠类型。\n\n- `PROMOTION`: A promotion. 营销活动。\n- `COUPON`: A coupon. 优惠券。\n- `VOUCHER`: A voucher. 代金券。",
            "examples": [
              "COUPON"
            ],
            "type": [
              "string",
              "null"
            ]
          }
        },
        "type": "object"
      },
      "type": [
        "array",
        "null"
      ]
    },
    "resultCode": {
      "description": "000000 when the query was answered, which does not mean that the order is paid; an error code otherwise.\n\n查询成功时为 000000（不代表已支付），否则为错误码。",
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
    },
    "sysTransOrderNo": {
      "description": "Huawei's number of the order. No length is printed.\n\n华为侧的交易单号，未写长度。",
      "examples": [
        "20230223100204***"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "totalAmount": {
      "description": "The order's amount, in fen.\n\n订单总金额，单位为分。",
      "examples": [
        10000
      ],
      "type": [
        "integer",
        "null"
      ]
    }
  },
  "required": [
    "resultCode",
    "resultDesc",
    "sign"
  ],
  "title": "Reply: Query an order by Huawei's number",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::huawei_pay::QueryOrder {
    fn schema_name() -> Cow<'static, str> {
        "huawei_pay.QueryOrder".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "additionalProperties": {
    "type": "string"
  },
  "description": "Asks for the payment of an order by the merchant's number. It covers orders whose payment began; `orderStatus` tells what became of it.\n\nAn answer that there is no such order does not mean that nobody can pay it, and how a closed order looks is not documented.\nSo this call tells that an order is paid, or being paid, and never that it is closed.\n\n按商户订单号查询订单的支付结果，仅涵盖已开始支付的订单，结果见 orderStatus。\n\n返回订单不存在并不意味着订单无法再支付，文档也未说明已关闭的订单如何表示。\n因此此接口可以确认订单已支付或支付中，不能确认订单已关闭。",
  "properties": {
    "mercOrderNo": {
      "description": "The merchant's order number.\n\n商户侧的订单号。",
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
  "title": "Query an order by the merchant's number",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::huawei_pay::QueryOrderReply {
    fn schema_name() -> Cow<'static, str> {
        "huawei_pay.QueryOrderReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "properties": {
    "appId": {
      "description": "The application's id.\n\n应用 ID。",
      "examples": [
        "576588020785***"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "currency": {
      "description": "The currency.\n\n币种。",
      "examples": [
        "CNY"
      ],
      "maxLength": 3,
      "type": [
        "string",
        "null"
      ]
    },
    "finishTime": {
      "description": "When it was paid, with its zone.\n\n支付完成时间，带时区。\n\nTime: written as `yyyy-MM-dd'T'HH:mm:ss.SSSZ`.",
      "examples": [
        "2023-02-23T10:02:04.000+0800"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "mercNo": {
      "description": "The merchant number: the callerId of the request.\n\n商户号，即请求的 callerId。",
      "examples": [
        "101320***"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "mercOrderNo": {
      "description": "The merchant's order number.\n\n商户侧的订单号。",
      "examples": [
        "czl00120240705***"
      ],
      "maxLength": 46,
      "type": "string"
    },
    "orderStatus": {
      "anyOf": [
        {
          "enum": [
            "TRX_SUCCESS",
            "TRX_FAILED",
            "TRX_APPLY",
            "TRX_PROC"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "The state of the payment. How a closed order looks is not documented.\n\n支付状态。文档未说明已关闭的订单如何表示。\n\n- `TRX_SUCCESS`: The order is paid. 支付成功。\n- `TRX_FAILED`: The payment failed. 支付失败。\n- `TRX_APPLY`: The payment is under way. 支付处理中。\n- `TRX_PROC`: The payment is under way. 支付处理中。",
      "examples": [
        "TRX_SUCCESS"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "payer": {
      "description": "Who paid.\n\n支付者信息。",
      "properties": {
        "openId": {
          "description": "The buyer under the application.\n\n用户在应用下的标识。",
          "type": [
            "string",
            "null"
          ]
        },
        "spOpenId": {
          "description": "The buyer under the service provider's application.\n\n用户在服务商应用下的标识。",
          "type": [
            "string",
            "null"
          ]
        },
        "subOpenId": {
          "description": "The buyer under the sub-merchant's application.\n\n用户在子商户应用下的标识。",
          "type": [
            "string",
            "null"
          ]
        },
        "userClientIp": {
          "description": "The buyer's address on the network.\n\n用户终端 IP。",
          "type": [
            "string",
            "null"
          ]
        },
        "userClientIpMatched": {
          "description": "Whether that address is the one with which the order was made.\n\n用户终端 IP 是否与下单时一致。",
          "examples": [
            true
          ],
          "type": [
            "boolean",
            "null"
          ]
        }
      },
      "type": [
        "object",
        "null"
      ]
    },
    "payerAmount": {
      "description": "What the buyer paid, in fen.\n\n用户实付金额，单位为分。",
      "examples": [
        10000
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "payload": {
      "description": "What the merchant attached to the order, as it was given.\n\n商户附加数据，原样返回。",
      "examples": [
        "shop|h8ahnJA8xxRXVw"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "paymentTools": {
      "anyOf": [
        {
          "enum": [
            "WECHAT_MICROPAY",
            "AGMT",
            "ACCT",
            "HUAWEIPAY"
          ]
        },
        {
          "type": [
            "string",
            "null"
          ]
        }
      ],
      "description": "What the buyer paid with.\n\n支付工具。\n\n- `WECHAT_MICROPAY`: WeChat's payment by code. 微信付款码支付。\n- `AGMT`: Quick payment by card. 快捷支付。\n- `ACCT`: The balance. 余额支付。\n- `HUAWEIPAY`: Huawei Pay. 华为支付。",
      "examples": [
        "AGMT"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "promotionAmount": {
      "description": "What promotions paid, in fen.\n\n优惠金额，单位为分。",
      "examples": [
        0
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "promotionDetail": {
      "description": "The promotions, where any was used.\n\n优惠明细，使用优惠时返回。",
      "items": {
        "properties": {
          "promotionAmount": {
            "description": "What it paid, in fen.\n\n优惠金额，单位为分。",
            "examples": [
              0
            ],
            "type": [
              "integer",
              "null"
            ]
          },
          "promotionId": {
            "description": "The promotion's id.\n\n优惠 ID。",
            "examples": [
              "P20230223"
            ],
            "type": [
              "string",
              "null"
            ]
          },
          "promotionStatus": {
            "anyOf": [
              {
                "enum": [
                  "PROMO_FAILED",
                  "PROMO_UNKNOW",
                  "PROMO_SUCCESS"
                ]
              },
              {
                "type": [
                  "string",
                  "null"
                ]
              }
            ],
            "description": "What became of it.\n\n优惠状态。\n\n- `PROMO_FAILED`: It failed. 失败。\n- `PROMO_UNKNOW`: Not known. The name is the page's. 未知。名称照页面原文。\n- `PROMO_SUCCESS`: It was used. 成功。",
            "examples": [
              "PROMO_SUCCESS"
            ],
            "type": [
              "string",
              "null"
            ]
          },
          "promotionType": {
            "anyOf": [
              {
                "enum": [
                  "PROMOTION",
                  "COUPON",
                  "VOUCHER"
                ]
              },
              {
                "type": [
                  "string",
                  "null"
                ]
              }
            ],
            "description": "What kind of promotion it is.\n\n优惠类型。\n\n- `PROMOTION`: A promotion. 营销活动。\n- `COUPON`: A coupon. 优惠券。\n- `VOUCHER`: A voucher. 代金券。",
            "examples": [
              "COUPON"
            ],
            "type": [
              "string",
              "null"
            ]
          }
        },
        "type": "object"
      },
      "type": [
        "array",
        "null"
      ]
    },
    "resultCode": {
      "description": "000000 when the query was answered, which does not mean that the order is paid; an error code otherwise.\n\n查询成功时为 000000（不代表已支付），否则为错误码。",
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
    },
    "sysTransOrderNo": {
      "description": "Huawei's number of the order. No length is printed.\n\n华为侧的交易单号，未写长度。",
      "examples": [
        "20230223100204***"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "totalAmount": {
      "description": "The order's amount, in fen.\n\n订单总金额，单位为分。",
      "examples": [
        10000
      ],
      "type": [
        "integer",
        "null"
      ]
    }
  },
  "required": [
    "resultCode",
    "resultDesc",
    "sign",
    "mercOrderNo"
  ],
  "title": "Reply: Query an order by the merchant's number",
  "type": "object"
}"#,
        )
    }
}
