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
