// Made by `cargo codegen generate` from specs/cloudpay/. Do not edit: change the spec and run the command.

//! JSON Schemas of the messages: what the page says, once more.

use std::borrow::Cow;
use paywright_runtime::schema::{self, JsonSchema, Schema, SchemaGenerator};

impl JsonSchema for crate::cloudpay::CloseOrder {
    fn schema_name() -> Cow<'static, str> {
        "cloudpay.CloseOrder".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "additionalProperties": {
    "type": "string"
  },
  "description": "Closes an unpaid order so that the buyer can no longer pay it. Call it when a payment failed and the\norder gets a new number, or when the buyer ran out of time.\n\nThe fields are those of the cloud function CloudPay.closeOrder (SDK 2.0.2 and later); the transport is Cloud\nHosting's. The merchant number goes into `sub_mch_id`; there is no mch_id, appid, sign or sign_type to send.\n\nAs with WeChat Pay itself, success is weak evidence. Query the order afterwards where it matters.\n\n关闭未支付的订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。\n\n字段来自云函数 CloudPay.closeOrder（SDK 2.0.2 起支持），传输方式采用云托管形式。商户号填入 sub_mch_id，\n无需发送 mch_id、appid、sign 与 sign_type。\n\n与微信支付相同，成功应答的证明力有限。重要场景请随后查询订单。",
  "properties": {
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
      "minLength": 1,
      "pattern": "^[A-Za-z0-9_\\-|*@]*$",
      "type": "string"
    },
    "sub_appid": {
      "description": "The id of the merchant's mini program or official account. The newer page names it, outside its table.\n\n商户的小程序或公众号的 appid。新版页面在正文中提及，参数表未列出。",
      "examples": [
        "wx8888888888888888"
      ],
      "maxLength": 32,
      "type": "string"
    },
    "sub_mch_id": {
      "description": "The merchant's own number.\n\n商户自己的商户号。",
      "examples": [
        "1900000109"
      ],
      "maxLength": 32,
      "minLength": 1,
      "type": "string"
    }
  },
  "required": [
    "sub_mch_id",
    "out_trade_no",
    "nonce_str"
  ],
  "title": "Close an order",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::cloudpay::CloseOrderReply {
    fn schema_name() -> Cow<'static, str> {
        "cloudpay.CloseOrderReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "allOf": [
    {
      "anyOf": [
        {
          "required": [
            "respdata"
          ]
        },
        {
          "properties": {
            "appid": {
              "description": "The service provider's application id.\n\n服务商的 appid。",
              "examples": [
                "wxd678efh567hg6787"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "errCode": {
              "description": "The error code. In the cloud-function form the function SDK overwrites it with the number 0.\n\n错误代码。在云函数形式中，函数 SDK 会将其覆盖为数字 0。",
              "examples": [
                "SYSTEMERROR"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "errCodeDes": {
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
            "err_code": {
              "description": "The error code. In the cloud-function form the function SDK overwrites it with the number 0.\n\n错误代码。在云函数形式中，函数 SDK 会将其覆盖为数字 0。",
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
            "mchId": {
              "description": "The service provider's merchant number.\n\n服务商的商户号。",
              "examples": [
                "1230000109"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "mch_id": {
              "description": "The service provider's merchant number.\n\n服务商的商户号。",
              "examples": [
                "1230000109"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "nonceStr": {
              "description": "A random string.\n\n随机字符串。",
              "examples": [
                "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"
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
                "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "resultCode": {
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
            "resultMsg": {
              "description": "More about the result. Absent from the reply on record.\n\n业务结果描述。实际应答中未见此字段。",
              "examples": [
                "OK"
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
              "description": "More about the result. Absent from the reply on record.\n\n业务结果描述。实际应答中未见此字段。",
              "examples": [
                "OK"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "returnCode": {
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
              "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away. 通信失败。",
              "examples": [
                "SUCCESS"
              ],
              "maxLength": 16,
              "type": "string"
            },
            "returnMsg": {
              "description": "Why the call was turned away, such as a merchant number that is not bound; OK otherwise.\n\n通信失败的原因，例如商户号未绑定；成功时为 OK。",
              "examples": [
                "签名失败"
              ],
              "maxLength": 128,
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
              "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away. 通信失败。",
              "examples": [
                "SUCCESS"
              ],
              "maxLength": 16,
              "type": "string"
            },
            "return_msg": {
              "description": "Why the call was turned away, such as a merchant number that is not bound; OK otherwise.\n\n通信失败的原因，例如商户号未绑定；成功时为 OK。",
              "examples": [
                "签名失败"
              ],
              "maxLength": 128,
              "type": [
                "string",
                "null"
              ]
            },
            "sign": {
              "description": "A signature made with WeChat's own key. The merchant cannot verify it; trust rests on the channel.\n\n由微信自己的密钥生成的签名。商户无法验证，可信度取决于通道。",
              "examples": [
                "C380BEC2BFD727A4B6845133519F3AD6"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "subAppid": {
              "description": "The mini program's id.\n\n小程序的 appid。",
              "examples": [
                "wx8888888888888888"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "subMchId": {
              "description": "The merchant's own number.\n\n商户自己的商户号。",
              "examples": [
                "1900000109"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "sub_appid": {
              "description": "The mini program's id.\n\n小程序的 appid。",
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
              "description": "The merchant's own number.\n\n商户自己的商户号。",
              "examples": [
                "1900000109"
              ],
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            }
          }
        }
      ]
    }
  ],
  "properties": {
    "code": {
      "description": "The cloud-function gateway's own error, in words of its table; never beside a reply of WeChat Pay's.\n\n云函数网关自身的错误码（文字形式），不会与微信支付的应答同时出现。",
      "examples": [
        "INVALID_PARAM"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "errcode": {
      "description": "Whether the call got through the door; 0 when it did.\n\n入口层的错误码，0 表示正常。",
      "examples": [
        0
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "errmsg": {
      "description": "The door's error in words.\n\n入口层的错误说明。",
      "examples": [
        "ok"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "message": {
      "description": "The gateway's own error in words.\n\n云函数网关自身错误的说明。",
      "type": [
        "string",
        "null"
      ]
    },
    "respdata": {
      "allOf": [
        {
          "anyOf": [
            {
              "required": [
                "return_code"
              ]
            },
            {
              "required": [
                "returnCode"
              ]
            }
          ]
        }
      ],
      "description": "WeChat Pay's own reply. The cloud-function gateway sends its members without this wrapping.\n\n微信支付的应答。云函数网关不加这层包装，直接返回其中的字段。",
      "properties": {
        "appid": {
          "description": "The service provider's application id.\n\n服务商的 appid。",
          "examples": [
            "wxd678efh567hg6787"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "errCode": {
          "description": "The error code. In the cloud-function form the function SDK overwrites it with the number 0.\n\n错误代码。在云函数形式中，函数 SDK 会将其覆盖为数字 0。",
          "examples": [
            "SYSTEMERROR"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "errCodeDes": {
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
        "err_code": {
          "description": "The error code. In the cloud-function form the function SDK overwrites it with the number 0.\n\n错误代码。在云函数形式中，函数 SDK 会将其覆盖为数字 0。",
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
        "mchId": {
          "description": "The service provider's merchant number.\n\n服务商的商户号。",
          "examples": [
            "1230000109"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "mch_id": {
          "description": "The service provider's merchant number.\n\n服务商的商户号。",
          "examples": [
            "1230000109"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "nonceStr": {
          "description": "A random string.\n\n随机字符串。",
          "examples": [
            "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"
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
            "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "resultCode": {
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
        "resultMsg": {
          "description": "More about the result. Absent from the reply on record.\n\n业务结果描述。实际应答中未见此字段。",
          "examples": [
            "OK"
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
          "description": "More about the result. Absent from the reply on record.\n\n业务结果描述。实际应答中未见此字段。",
          "examples": [
            "OK"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "returnCode": {
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
          "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away. 通信失败。",
          "examples": [
            "SUCCESS"
          ],
          "maxLength": 16,
          "type": "string"
        },
        "returnMsg": {
          "description": "Why the call was turned away, such as a merchant number that is not bound; OK otherwise.\n\n通信失败的原因，例如商户号未绑定；成功时为 OK。",
          "examples": [
            "签名失败"
          ],
          "maxLength": 128,
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
          "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away. 通信失败。",
          "examples": [
            "SUCCESS"
          ],
          "maxLength": 16,
          "type": "string"
        },
        "return_msg": {
          "description": "Why the call was turned away, such as a merchant number that is not bound; OK otherwise.\n\n通信失败的原因，例如商户号未绑定；成功时为 OK。",
          "examples": [
            "签名失败"
          ],
          "maxLength": 128,
          "type": [
            "string",
            "null"
          ]
        },
        "sign": {
          "description": "A signature made with WeChat's own key. The merchant cannot verify it; trust rests on the channel.\n\n由微信自己的密钥生成的签名。商户无法验证，可信度取决于通道。",
          "examples": [
            "C380BEC2BFD727A4B6845133519F3AD6"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "subAppid": {
          "description": "The mini program's id.\n\n小程序的 appid。",
          "examples": [
            "wx8888888888888888"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "subMchId": {
          "description": "The merchant's own number.\n\n商户自己的商户号。",
          "examples": [
            "1900000109"
          ],
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "sub_appid": {
          "description": "The mini program's id.\n\n小程序的 appid。",
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
          "description": "The merchant's own number.\n\n商户自己的商户号。",
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
      "type": [
        "object",
        "null"
      ]
    }
  },
  "title": "Reply: Close an order",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::cloudpay::QueryOrder {
    fn schema_name() -> Cow<'static, str> {
        "cloudpay.QueryOrder".into()
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
  "description": "Asks for the state of an order: when no notification came, after a system error, while the buyer is paying, and before\nclosing an order.\n\nThe fields are those of the cloud function CloudPay.queryOrder; the transport is Cloud Hosting's. Amounts are JSON\nnumbers here, and coupons come as arrays, one for each field.\n\n查询订单状态，适用于未收到通知、返回系统错误、用户支付中以及关单之前。\n\n字段来自云函数 CloudPay.queryOrder，传输方式采用云托管形式。金额为 JSON 数值，代金券的每个字段为一个数组。",
  "properties": {
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
    "sub_appid": {
      "description": "The id of the merchant's mini program or official account.\n\n商户的小程序或公众号的 appid。",
      "examples": [
        "wx8888888888888888"
      ],
      "maxLength": 32,
      "type": "string"
    },
    "sub_mch_id": {
      "description": "The merchant's own number.\n\n商户自己的商户号。",
      "examples": [
        "1900000109"
      ],
      "maxLength": 32,
      "minLength": 1,
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
    "sub_mch_id",
    "nonce_str"
  ],
  "title": "Query an order",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::cloudpay::QueryOrderReply {
    fn schema_name() -> Cow<'static, str> {
        "cloudpay.QueryOrderReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "allOf": [
    {
      "anyOf": [
        {
          "required": [
            "respdata"
          ]
        },
        {
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
            "bankType": {
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
            "cashFee": {
              "description": "What was paid in cash, in fen.\n\n现金支付金额，单位为分。",
              "examples": [
                1
              ],
              "type": [
                "integer",
                "null"
              ]
            },
            "cashFeeType": {
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
            "couponCount": {
              "description": "How many coupons were used.\n\n代金券使用数量。",
              "examples": [
                1
              ],
              "type": [
                "integer",
                "null"
              ]
            },
            "couponFee": {
              "description": "What coupons paid, in fen.\n\n代金券金额，单位为分。",
              "examples": [
                100
              ],
              "type": [
                "integer",
                "null"
              ]
            },
            "couponFeeList": {
              "items": {
                "description": "What this coupon paid, in fen.\n\n单张代金券的支付金额，单位为分。",
                "examples": [
                  100
                ],
                "type": [
                  "integer",
                  "null"
                ]
              },
              "type": [
                "array",
                "null"
              ]
            },
            "couponIdList": {
              "items": {
                "description": "The coupon's id.\n\n代金券 ID。",
                "examples": [
                  "10000"
                ],
                "type": [
                  "string",
                  "null"
                ]
              },
              "type": [
                "array",
                "null"
              ]
            },
            "couponTypeList": {
              "items": {
                "description": "Who bears the coupon, CASH or NO_CASH.\n\n代金券类型，CASH 或 NO_CASH。",
                "examples": [
                  "CASH"
                ],
                "type": [
                  "string",
                  "null"
                ]
              },
              "type": [
                "array",
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
            "coupon_fee_list": {
              "items": {
                "description": "What this coupon paid, in fen.\n\n单张代金券的支付金额，单位为分。",
                "examples": [
                  100
                ],
                "type": [
                  "integer",
                  "null"
                ]
              },
              "type": [
                "array",
                "null"
              ]
            },
            "coupon_id_list": {
              "items": {
                "description": "The coupon's id.\n\n代金券 ID。",
                "examples": [
                  "10000"
                ],
                "type": [
                  "string",
                  "null"
                ]
              },
              "type": [
                "array",
                "null"
              ]
            },
            "coupon_type_list": {
              "items": {
                "description": "Who bears the coupon, CASH or NO_CASH.\n\n代金券类型，CASH 或 NO_CASH。",
                "examples": [
                  "CASH"
                ],
                "type": [
                  "string",
                  "null"
                ]
              },
              "type": [
                "array",
                "null"
              ]
            },
            "deviceInfo": {
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
            "errCode": {
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
            "errCodeDes": {
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
            "feeType": {
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
            "isSubscribe": {
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
            "mchId": {
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
            "nonceStr": {
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
            "outTradeNo": {
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
            "resultCode": {
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
            "resultMsg": {
              "description": "More about the result. Listed for closing; here in no sample.\n\n业务结果的补充描述。关单页面列出此字段，查询的示例中没有。",
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
              "description": "More about the result. Listed for closing; here in no sample.\n\n业务结果的补充描述。关单页面列出此字段，查询的示例中没有。",
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "returnCode": {
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
              "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away. 通信失败。",
              "examples": [
                "SUCCESS"
              ],
              "maxLength": 16,
              "type": "string"
            },
            "returnMsg": {
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
              "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away. 通信失败。",
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
            "settlementTotalFee": {
              "description": "The amount to be settled, in fen: less what coupons took off.\n\n应结订单金额，单位为分，即减去免充值代金券后的金额。",
              "examples": [
                1
              ],
              "type": [
                "integer",
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
              "description": "A signature made with WeChat's own key. The merchant cannot verify it; trust rests on the channel.\n\n由微信自己的密钥生成的签名。商户无法验证，可信度取决于通道。",
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "subAppid": {
              "description": "Partner mode: the sub-merchant's application id.\n\n服务商模式：子商户的 appid。",
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "subIsSubscribe": {
              "description": "Partner mode: whether the buyer follows the sub-merchant's account, Y or N.\n\n服务商模式：用户是否关注子商户公众账号，Y 或 N。",
              "maxLength": 1,
              "type": [
                "string",
                "null"
              ]
            },
            "subMchId": {
              "description": "Partner mode: the sub-merchant's number.\n\n服务商模式：子商户号。",
              "maxLength": 32,
              "type": [
                "string",
                "null"
              ]
            },
            "subOpenid": {
              "description": "Partner mode: the buyer under the sub-merchant's application.\n\n服务商模式：用户在子商户 appid 下的唯一标识。",
              "maxLength": 128,
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
            "timeEnd": {
              "description": "When it was paid, in Beijing's time.\n\n支付完成时间，北京时间。\n\nTime: written as `yyyyMMddHHmmss` in UTC+08:00.",
              "examples": [
                "20141030133525"
              ],
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
            "totalFee": {
              "description": "The order's amount, in fen.\n\n订单总金额，单位为分。",
              "examples": [
                1
              ],
              "type": [
                "integer",
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
            "tradeState": {
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
            "tradeStateDesc": {
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
            "tradeType": {
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
            "transactionId": {
              "description": "WeChat's order number.\n\n微信支付订单号。",
              "examples": [
                "1009660380201506130728806387"
              ],
              "maxLength": 32,
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
          }
        }
      ]
    }
  ],
  "properties": {
    "code": {
      "description": "The cloud-function gateway's own error, in words of its table; never beside a reply of WeChat Pay's.\n\n云函数网关自身的错误码（文字形式），不会与微信支付的应答同时出现。",
      "examples": [
        "INVALID_PARAM"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "errcode": {
      "description": "Whether the call got through the door; 0 when it did.\n\n入口层的错误码，0 表示正常。",
      "examples": [
        0
      ],
      "type": [
        "integer",
        "null"
      ]
    },
    "errmsg": {
      "description": "The door's error in words.\n\n入口层的错误说明。",
      "examples": [
        "ok"
      ],
      "type": [
        "string",
        "null"
      ]
    },
    "message": {
      "description": "The gateway's own error in words.\n\n云函数网关自身错误的说明。",
      "type": [
        "string",
        "null"
      ]
    },
    "respdata": {
      "allOf": [
        {
          "anyOf": [
            {
              "required": [
                "return_code"
              ]
            },
            {
              "required": [
                "returnCode"
              ]
            }
          ]
        }
      ],
      "description": "WeChat Pay's own reply. The cloud-function gateway sends its members without this wrapping.\n\n微信支付的应答。云函数网关不加这层包装，直接返回其中的字段。",
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
        "bankType": {
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
        "cashFee": {
          "description": "What was paid in cash, in fen.\n\n现金支付金额，单位为分。",
          "examples": [
            1
          ],
          "type": [
            "integer",
            "null"
          ]
        },
        "cashFeeType": {
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
        "couponCount": {
          "description": "How many coupons were used.\n\n代金券使用数量。",
          "examples": [
            1
          ],
          "type": [
            "integer",
            "null"
          ]
        },
        "couponFee": {
          "description": "What coupons paid, in fen.\n\n代金券金额，单位为分。",
          "examples": [
            100
          ],
          "type": [
            "integer",
            "null"
          ]
        },
        "couponFeeList": {
          "items": {
            "description": "What this coupon paid, in fen.\n\n单张代金券的支付金额，单位为分。",
            "examples": [
              100
            ],
            "type": [
              "integer",
              "null"
            ]
          },
          "type": [
            "array",
            "null"
          ]
        },
        "couponIdList": {
          "items": {
            "description": "The coupon's id.\n\n代金券 ID。",
            "examples": [
              "10000"
            ],
            "type": [
              "string",
              "null"
            ]
          },
          "type": [
            "array",
            "null"
          ]
        },
        "couponTypeList": {
          "items": {
            "description": "Who bears the coupon, CASH or NO_CASH.\n\n代金券类型，CASH 或 NO_CASH。",
            "examples": [
              "CASH"
            ],
            "type": [
              "string",
              "null"
            ]
          },
          "type": [
            "array",
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
        "coupon_fee_list": {
          "items": {
            "description": "What this coupon paid, in fen.\n\n单张代金券的支付金额，单位为分。",
            "examples": [
              100
            ],
            "type": [
              "integer",
              "null"
            ]
          },
          "type": [
            "array",
            "null"
          ]
        },
        "coupon_id_list": {
          "items": {
            "description": "The coupon's id.\n\n代金券 ID。",
            "examples": [
              "10000"
            ],
            "type": [
              "string",
              "null"
            ]
          },
          "type": [
            "array",
            "null"
          ]
        },
        "coupon_type_list": {
          "items": {
            "description": "Who bears the coupon, CASH or NO_CASH.\n\n代金券类型，CASH 或 NO_CASH。",
            "examples": [
              "CASH"
            ],
            "type": [
              "string",
              "null"
            ]
          },
          "type": [
            "array",
            "null"
          ]
        },
        "deviceInfo": {
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
        "errCode": {
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
        "errCodeDes": {
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
        "feeType": {
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
        "isSubscribe": {
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
        "mchId": {
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
        "nonceStr": {
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
        "outTradeNo": {
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
        "resultCode": {
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
        "resultMsg": {
          "description": "More about the result. Listed for closing; here in no sample.\n\n业务结果的补充描述。关单页面列出此字段，查询的示例中没有。",
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
          "description": "More about the result. Listed for closing; here in no sample.\n\n业务结果的补充描述。关单页面列出此字段，查询的示例中没有。",
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "returnCode": {
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
          "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away. 通信失败。",
          "examples": [
            "SUCCESS"
          ],
          "maxLength": 16,
          "type": "string"
        },
        "returnMsg": {
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
          "description": "Whether the call got through, not what became of the order.\n\n通信标识，不代表业务结果。\n\n- `SUCCESS`: The call was understood. 通信成功。\n- `FAIL`: The call was turned away. 通信失败。",
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
        "settlementTotalFee": {
          "description": "The amount to be settled, in fen: less what coupons took off.\n\n应结订单金额，单位为分，即减去免充值代金券后的金额。",
          "examples": [
            1
          ],
          "type": [
            "integer",
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
          "description": "A signature made with WeChat's own key. The merchant cannot verify it; trust rests on the channel.\n\n由微信自己的密钥生成的签名。商户无法验证，可信度取决于通道。",
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "subAppid": {
          "description": "Partner mode: the sub-merchant's application id.\n\n服务商模式：子商户的 appid。",
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "subIsSubscribe": {
          "description": "Partner mode: whether the buyer follows the sub-merchant's account, Y or N.\n\n服务商模式：用户是否关注子商户公众账号，Y 或 N。",
          "maxLength": 1,
          "type": [
            "string",
            "null"
          ]
        },
        "subMchId": {
          "description": "Partner mode: the sub-merchant's number.\n\n服务商模式：子商户号。",
          "maxLength": 32,
          "type": [
            "string",
            "null"
          ]
        },
        "subOpenid": {
          "description": "Partner mode: the buyer under the sub-merchant's application.\n\n服务商模式：用户在子商户 appid 下的唯一标识。",
          "maxLength": 128,
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
        "timeEnd": {
          "description": "When it was paid, in Beijing's time.\n\n支付完成时间，北京时间。\n\nTime: written as `yyyyMMddHHmmss` in UTC+08:00.",
          "examples": [
            "20141030133525"
          ],
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
        "totalFee": {
          "description": "The order's amount, in fen.\n\n订单总金额，单位为分。",
          "examples": [
            1
          ],
          "type": [
            "integer",
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
        "tradeState": {
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
        "tradeStateDesc": {
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
        "tradeType": {
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
        "transactionId": {
          "description": "WeChat's order number.\n\n微信支付订单号。",
          "examples": [
            "1009660380201506130728806387"
          ],
          "maxLength": 32,
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
      "type": [
        "object",
        "null"
      ]
    }
  },
  "title": "Reply: Query an order",
  "type": "object"
}"#,
        )
    }
}
