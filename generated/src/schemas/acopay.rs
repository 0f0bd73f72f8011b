// Made by `cargo codegen generate` from specs/acopay/. Do not edit: change the spec and run the command.

//! JSON Schemas of the messages: what the page says, once more.

use std::borrow::Cow;
use paywright_runtime::schema::{self, JsonSchema, Schema, SchemaGenerator};

impl JsonSchema for crate::acopay::CloseOrder {
    fn schema_name() -> Cow<'static, str> {
        "acopay.CloseOrder".into()
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
        "transaction_no": {
          "minLength": 1
        }
      },
      "required": [
        "transaction_no"
      ]
    },
    {
      "properties": {
        "mch_trade_no": {
          "minLength": 1
        }
      },
      "required": [
        "mch_trade_no"
      ]
    }
  ],
  "description": "Closes an order so that the buyer can no longer pay it. Call it when a payment failed and the order gets a\nnew number, or when the buyer ran out of time. The query page advises to query the order before closing it.\n\nThe page does not say what a paid or a closed order answers, nor whether the call may be repeated; closing\nhas one end state, so it is taken to be idempotent.\n\n关闭订单，使买家无法再支付。适用于支付失败后需换新单号，或买家超时未支付的场景。查询页面建议关单前先查询订单。\n\n页面未说明已支付或已关闭的订单会得到什么应答，也未说明能否重复调用；关单只有一个终态，故视为幂等。",
  "properties": {
    "aco_pay_sdk": {
      "description": "The version of the provider's Java SDK. Left out unless the caller sets it.\n\n官方 Java SDK 的版本号。除非调用方设置，否则不发送。",
      "examples": [
        "2.0.0"
      ],
      "maxLength": 12,
      "type": "string"
    },
    "mch_trade_no": {
      "description": "The merchant's order number. One of the two numbers is needed; the provider's wins when both are given.\n\n商户订单号。两个订单号至少填一个，同时填写时以翼辉支付订单号为准。",
      "examples": [
        "mp202104021606341385640107521832"
      ],
      "maxLength": 50,
      "type": "string"
    },
    "transaction_no": {
      "description": "The provider's order number. One of the two numbers is needed; this one wins when both are given.\n\n翼辉支付订单号。两个订单号至少填一个，同时填写时以此为准。",
      "examples": [
        "AP202112151150252267829842920145605378"
      ],
      "maxLength": 50,
      "type": "string"
    },
    "version": {
      "const": "1.0",
      "description": "The version of the interface. Left out unless the caller sets it.\n\n接口版本。除非调用方设置，否则不发送。",
      "examples": [
        "1.0"
      ],
      "maxLength": 3,
      "type": "string"
    }
  },
  "title": "Close an order",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::acopay::CloseOrderReply {
    fn schema_name() -> Cow<'static, str> {
        "acopay.CloseOrderReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "properties": {
    "data": {
      "description": "The result. The table ties it to status 200, yet the page's refusal carries the first four members too.\n\n业务结果。表格称 status 为 200 时返回，但页面的错误示例也带有前四个字段。",
      "properties": {
        "code": {
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
          "description": "What became of the call.\n\n业务结果。\n\n- `SUCCESS`: The order was closed. Inferred from the sibling operations; no page shows it for this one. 关单成功。由同类接口推断，页面未给出此值。\n- `FAIL`: The order was not closed; `description` says why. 关单失败，原因见 description。",
          "examples": [
            "FAIL"
          ],
          "maxLength": 20,
          "type": [
            "string",
            "null"
          ]
        },
        "description": {
          "description": "The result in words.\n\n业务结果的说明。",
          "examples": [
            "订单已过期"
          ],
          "maxLength": 200,
          "type": [
            "string",
            "null"
          ]
        },
        "mch_no": {
          "description": "The merchant number.\n\n商户号。",
          "examples": [
            "MCH1000000"
          ],
          "maxLength": 32,
          "type": "string"
        },
        "mch_trade_no": {
          "description": "The merchant's order number.\n\n商户订单号。",
          "examples": [
            "mp202104021606341385640107521832"
          ],
          "maxLength": 50,
          "type": [
            "string",
            "null"
          ]
        },
        "nonce": {
          "description": "A random string.\n\n随机字符串。",
          "examples": [
            "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"
          ],
          "maxLength": 32,
          "type": "string"
        },
        "sign": {
          "description": "The signature over the whole reply but itself.\n\n对除自身以外整个应答的签名。",
          "examples": [
            "C380BEC2BFD727A4B6845133519F3AD6"
          ],
          "maxLength": 344,
          "type": "string"
        },
        "sign_type": {
          "const": "SHA256withRSA",
          "description": "How the reply is signed.\n\n应答的签名类型。",
          "examples": [
            "SHA256withRSA"
          ],
          "maxLength": 20,
          "type": "string"
        },
        "transaction_no": {
          "description": "The provider's order number. It may be printed in another form than the request's.\n\n翼辉支付订单号，写法可能与请求中的不同。",
          "examples": [
            "4af336b1bd904c69ab2edb76af3a2a35"
          ],
          "maxLength": 50,
          "type": [
            "string",
            "null"
          ]
        }
      },
      "required": [
        "mch_no",
        "nonce",
        "sign",
        "sign_type"
      ],
      "type": [
        "object",
        "null"
      ]
    },
    "fieldErrors": {
      "description": "The error in words; null when there is none.\n\n错误说明，无错误时为 null。",
      "examples": [
        "此订单不存在"
      ],
      "maxLength": 50,
      "type": [
        "string",
        "null"
      ]
    },
    "message": {
      "description": "SUCCESS when the call was accepted; the error code's name otherwise.\n\n调用被受理时为 SUCCESS，否则为错误码的名称。",
      "examples": [
        "SUCCESS"
      ],
      "maxLength": 100,
      "type": "string"
    },
    "status": {
      "description": "200 when the call was accepted; `data.code` then says what became of it. An error code otherwise.\n\n200 表示调用被受理，业务结果见 data.code；其他值为错误码。",
      "examples": [
        200
      ],
      "type": "integer"
    }
  },
  "required": [
    "status",
    "message"
  ],
  "title": "Reply: Close an order",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::acopay::QueryOrder {
    fn schema_name() -> Cow<'static, str> {
        "acopay.QueryOrder".into()
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
        "transaction_no": {
          "minLength": 1
        }
      },
      "required": [
        "transaction_no"
      ]
    },
    {
      "properties": {
        "mch_trade_no": {
          "minLength": 1
        }
      },
      "required": [
        "mch_trade_no"
      ]
    }
  ],
  "description": "Asks for the result of a payment. Call it before closing an order, when no notification came, and after a system error or\nan unknown state.\n\nThe page's table of `data` could not be read: its fields are those of the provider's SDK, and no list of `code`'s values\nis known. That only a paid order has a `success_time` is inferred from the field's name; nobody says so. So this call\ntells that an order is paid, and no more.\n\nClosing prints two forms of the provider's order number. A reply that has another form than the request is not believed.\n\n查询支付结果。适用于关单之前、未收到支付通知，以及返回系统错误或未知状态之后。\n\n未能读到页面的 data 字段表，字段取自官方 SDK，code 的取值未知。只有已支付的订单带有 success_time，\n这是由字段名推断的，没有文档说明；因此此接口只能确认订单已支付，不能确认其他状态。\n\n关单页面中翼辉支付订单号有两种写法。应答中的写法与请求不同时，不采信该应答。",
  "properties": {
    "aco_pay_sdk": {
      "description": "The version of the provider's Java SDK. Left out unless the caller sets it.\n\n官方 Java SDK 的版本号。除非调用方设置，否则不发送。",
      "examples": [
        "2.0.0"
      ],
      "maxLength": 12,
      "type": "string"
    },
    "mch_trade_no": {
      "description": "The merchant's order number. One of the two numbers is needed; the provider's wins when both are given.\n\n商户订单号。两个订单号至少填一个，同时填写时以翼辉支付订单号为准。",
      "examples": [
        "mp202104021606341385640107521832"
      ],
      "maxLength": 50,
      "type": "string"
    },
    "transaction_no": {
      "description": "The provider's order number. One of the two numbers is needed; this one wins when both are given.\n\n翼辉支付订单号。两个订单号至少填一个，同时填写时以此为准。",
      "examples": [
        "4af336b1bd904c69ab2edb76af3a2a35"
      ],
      "maxLength": 50,
      "type": "string"
    },
    "version": {
      "const": "1.0",
      "description": "The version of the interface. Left out unless the caller sets it.\n\n接口版本。除非调用方设置，否则不发送。",
      "examples": [
        "1.0"
      ],
      "maxLength": 3,
      "type": "string"
    }
  },
  "title": "Query an order",
  "type": "object"
}"#,
        )
    }
}

impl JsonSchema for crate::acopay::QueryOrderReply {
    fn schema_name() -> Cow<'static, str> {
        "acopay.QueryOrderReply".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema::of_text(
            r#"{
  "properties": {
    "data": {
      "description": "The result.\n\n业务结果。",
      "properties": {
        "acoid": {
          "description": "The buyer's EdgerOS id.\n\n翼辉 ID。",
          "type": [
            "string",
            "null"
          ]
        },
        "amount_total": {
          "description": "The amount in yuan, as decimal text with two decimals. The SDK reads a text; the web SDK has a number when it makes the order.\n\n支付金额，单位为元，两位小数的文本。SDK 中为字符串，Web SDK 下单时为数值。",
          "examples": [
            "0.01"
          ],
          "type": [
            "string",
            "null"
          ]
        },
        "app_no": {
          "description": "The application's number. No length is known.\n\n支付应用号，长度未知。",
          "type": [
            "string",
            "null"
          ]
        },
        "code": {
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
          "description": "The state of the business. Its values are not known.\n\n业务状态代码，取值未知。\n\n- `SUCCESS`: Known from sibling operations. Whether the query succeeded or the payment is not told. 见于同类接口。未说明是查询成功还是支付成功。\n- `FAIL`: Known from closing. What it would say of an order is not told. 见于关单接口，对订单状态的含义未说明。",
          "examples": [
            "SUCCESS"
          ],
          "type": [
            "string",
            "null"
          ]
        },
        "description": {
          "description": "The state in words.\n\n业务状态描述。",
          "type": [
            "string",
            "null"
          ]
        },
        "extra": {
          "description": "What the merchant attached to the order.\n\n附加数据。",
          "type": [
            "string",
            "null"
          ]
        },
        "mch_no": {
          "description": "The merchant number.\n\n商户号。",
          "examples": [
            "MCH1000000"
          ],
          "maxLength": 32,
          "type": "string"
        },
        "mch_trade_no": {
          "description": "The merchant's order number.\n\n商户订单号。",
          "examples": [
            "mp202104021606341385640107521832"
          ],
          "maxLength": 50,
          "type": [
            "string",
            "null"
          ]
        },
        "nonce": {
          "description": "A random string.\n\n随机字符串。",
          "examples": [
            "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"
          ],
          "maxLength": 32,
          "type": "string"
        },
        "pay_channel": {
          "description": "By which channel it was paid. Since SDK 2.0.0.\n\n支付渠道，SDK 2.0.0 起提供。",
          "type": [
            "string",
            "null"
          ]
        },
        "pay_method": {
          "description": "By which method it was paid. Since SDK 2.0.0.\n\n支付方式，SDK 2.0.0 起提供。",
          "type": [
            "string",
            "null"
          ]
        },
        "sign": {
          "description": "The signature over the whole reply but itself.\n\n对除自身以外整个应答的签名。",
          "maxLength": 344,
          "type": "string"
        },
        "sign_type": {
          "const": "SHA256withRSA",
          "description": "How the reply is signed.\n\n应答的签名类型。",
          "examples": [
            "SHA256withRSA"
          ],
          "maxLength": 20,
          "type": "string"
        },
        "success_time": {
          "description": "When the payment succeeded. Its form is not known; the demo writes times of its own as RFC 3339.\n\n支付成功时间。格式未知；官方示例自身发送的时间为 RFC 3339 格式。",
          "examples": [
            "2021-12-15T11:50:25+08:00"
          ],
          "type": [
            "string",
            "null"
          ]
        },
        "transaction_no": {
          "description": "The provider's order number.\n\n翼辉支付订单号。",
          "examples": [
            "4af336b1bd904c69ab2edb76af3a2a35"
          ],
          "maxLength": 50,
          "type": [
            "string",
            "null"
          ]
        }
      },
      "required": [
        "mch_no",
        "nonce",
        "sign",
        "sign_type"
      ],
      "type": [
        "object",
        "null"
      ]
    },
    "fieldErrors": {
      "description": "The error in words; null when there is none.\n\n错误说明，无错误时为 null。",
      "examples": [
        "此订单不存在"
      ],
      "maxLength": 50,
      "type": [
        "string",
        "null"
      ]
    },
    "message": {
      "description": "SUCCESS when the call was accepted; the error code's name otherwise.\n\n调用被受理时为 SUCCESS，否则为错误码的名称。",
      "examples": [
        "SUCCESS"
      ],
      "maxLength": 100,
      "type": "string"
    },
    "status": {
      "description": "200 when the call was accepted. An error code otherwise.\n\n200 表示调用被受理，其他值为错误码。",
      "examples": [
        200
      ],
      "type": "integer"
    }
  },
  "required": [
    "status",
    "message"
  ],
  "title": "Reply: Query an order",
  "type": "object"
}"#,
        )
    }
}
