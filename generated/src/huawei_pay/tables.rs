// Made by `cargo codegen generate` from specs/huawei-pay/. Do not edit: change the spec and run the command.

//! Static tables: what the spec says, for the runtime to walk.

use paywright_runtime::table::*;

/// What all operations share.
pub static PROVIDER: Provider = Provider {
    id: "huawei-pay",
    title: Text {
        en: "Huawei Pay",
        zh: "华为支付",
    },
    hosts: &[
        Host {
            name: "primary",
            url: "https://petalpay-developer.cloud.huawei.com.cn",
        },
        Host {
            name: "sandbox",
            url: "https://petalpay-developer-sandbox.cloud.huawei.com.cn",
        },
    ],
    credentials: &[
        Credential {
            name: "caller_id",
            required: true,
            secret: false,
            key: None,
            default: None,
            limits: Limits::NONE,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model",
        },
        Credential {
            name: "auth_id",
            required: true,
            secret: false,
            key: None,
            default: None,
            limits: Limits::NONE,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model",
        },
        Credential {
            name: "private_key",
            required: true,
            secret: true,
            key: Some(KeyRole::Private),
            default: None,
            limits: Limits::NONE,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-guides/payment-certificates-config",
        },
        Credential {
            name: "sign_type",
            required: false,
            secret: false,
            key: None,
            default: Some("RSA"),
            limits: Limits {
                values: &["RSA", "SM2"],
                ..Limits::NONE
            },
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-guides/payment-server-connect",
        },
        Credential {
            name: "huawei_public_key",
            required: true,
            secret: false,
            key: Some(KeyRole::Public),
            default: None,
            limits: Limits::NONE,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-guides/payment-server-connect",
        },
    ],
    request_format: Format::Json,
    reply_format: Format::Json,
    basic_multilingual_plane: false,
    skips_empty: false,
    request_id_header: None,
    schemes: &[
        Scheme {
            form: Form::Pairs,
            skips_empty: false,
            suffix: None,
            algorithm: Choice::By {
                credential: 3,
                choices: &[
                    ("RSA", paywright_runtime::algorithm::Algorithm::RsaPssSha256),
                    ("SM2", paywright_runtime::algorithm::Algorithm::Sm2Sm3),
                ],
            },
            key: 2,
            encoding: Encoding::Base64,
        },
        Scheme {
            form: Form::Pairs,
            skips_empty: false,
            suffix: None,
            algorithm: Choice::By {
                credential: 3,
                choices: &[
                    ("RSA", paywright_runtime::algorithm::Algorithm::RsaPssSha256),
                    ("SM2", paywright_runtime::algorithm::Algorithm::Sm2Sm3),
                ],
            },
            key: 2,
            encoding: Encoding::Base64,
        },
    ],
    trust: Trust::Signature(Verification {
        signature: &["sign"],
        must_be: &[],
        scheme: Scheme {
            form: Form::Pairs,
            skips_empty: false,
            suffix: None,
            algorithm: Choice::Always(paywright_runtime::algorithm::Algorithm::Sm2Sm3),
            key: 4,
            encoding: Encoding::Base64,
        },
    }),
    errors: &[
        ErrorRow {
            code: "100000",
            sub_code: None,
            name: "PERMISSION_DENIED",
            meaning: Text {
                en: "The merchant lacks a permission.",
                zh: "商户权限不足。",
            },
            remedy: Text {
                en: "Check the product's permission on the merchant platform.",
                zh: "到商户平台核对产品权限。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "100000",
            sub_code: Some("INSUFFICIENT_PERMISSION"),
            name: "INSUFFICIENT_PERMISSION",
            meaning: Text {
                en: "The merchant's permission is restricted.",
                zh: "商户权限受限。",
            },
            remedy: Text {
                en: "Check and set the product's permission on the merchant platform.",
                zh: "到商户平台核对并开通相应的产品权限。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: None,
            name: "MISSING_MANDATORY_PARAMETER",
            meaning: Text {
                en: "Something required is missing.",
                zh: "缺少必填参数。",
            },
            remedy: Text {
                en: "Send what is missing.",
                zh: "补齐缺少的参数。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISSING_AUTH_HEADER"),
            name: "MISSING_AUTH_HEADER",
            meaning: Text {
                en: "The header that authenticates the call is missing.",
                zh: "缺少鉴权请求头。",
            },
            remedy: Text {
                en: "Build the header and send it.",
                zh: "构造并发送鉴权请求头。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISSING_TRACER_ID"),
            name: "MISSING_TRACER_ID",
            meaning: Text {
                en: "The traceId is missing.",
                zh: "缺少 traceId。",
            },
            remedy: Text {
                en: "Send a traceId that is new each time.",
                zh: "每次请求发送唯一的 traceId。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISSING_HEADER_SIGN"),
            name: "MISSING_HEADER_SIGN",
            meaning: Text {
                en: "The headerSign is missing.",
                zh: "缺少 headerSign。",
            },
            remedy: Text {
                en: "Send the headerSign.",
                zh: "发送 headerSign。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISSING_CALLER_ID"),
            name: "MISSING_CALLER_ID",
            meaning: Text {
                en: "The callerId is missing.",
                zh: "缺少 callerId。",
            },
            remedy: Text {
                en: "Send the merchant number as callerId.",
                zh: "以商户号作为 callerId 发送。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISSING_BODY_SIGN"),
            name: "MISSING_BODY_SIGN",
            meaning: Text {
                en: "The bodySign is missing.",
                zh: "缺少 bodySign。",
            },
            remedy: Text {
                en: "Send the bodySign.",
                zh: "发送 bodySign。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISSING_AUTH_ID"),
            name: "MISSING_AUTH_ID",
            meaning: Text {
                en: "The authId is missing.",
                zh: "缺少 authId。",
            },
            remedy: Text {
                en: "Send the merchant's authId.",
                zh: "发送商户的 authId。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISSING_TIME"),
            name: "MISSING_TIME",
            meaning: Text {
                en: "The time is missing.",
                zh: "缺少时间戳。",
            },
            remedy: Text {
                en: "Send the current time.",
                zh: "发送当前时间戳。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISS_ACCESS_TOKEN"),
            name: "MISS_ACCESS_TOKEN",
            meaning: Text {
                en: "The accessToken is missing (real-name interfaces only).",
                zh: "缺少 accessToken（仅用于实名类接口）。",
            },
            remedy: Text {
                en: "Check the header.",
                zh: "检查请求头。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISS_PETAL_PAY_SIGN_KEY_ID"),
            name: "MISS_PETAL_PAY_SIGN_KEY_ID",
            meaning: Text {
                en: "The petalpaySignKeyId is missing (real-name interfaces only).",
                zh: "缺少 petalpaySignKeyId（仅用于实名类接口）。",
            },
            remedy: Text {
                en: "Check the header.",
                zh: "检查请求头。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISS_PETAL_PAY_ENC_KEY_ID"),
            name: "MISS_PETAL_PAY_ENC_KEY_ID",
            meaning: Text {
                en: "The petalpayEncKeyId is missing (real-name interfaces only).",
                zh: "缺少 petalpayEncKeyId（仅用于实名类接口）。",
            },
            remedy: Text {
                en: "Check the header.",
                zh: "检查请求头。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200000",
            sub_code: Some("MISS_DEVELOPER_SIGN_KEY_ID"),
            name: "MISS_DEVELOPER_SIGN_KEY_ID",
            meaning: Text {
                en: "The developerSignKeyId is missing (real-name interfaces only).",
                zh: "缺少 developerSignKeyId（仅用于实名类接口）。",
            },
            remedy: Text {
                en: "Check the header.",
                zh: "检查请求头。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: None,
            name: "ILLEGAL_PARAMETER",
            meaning: Text {
                en: "Something in the call is not valid.",
                zh: "参数不合法。",
            },
            remedy: Text {
                en: "Correct what the sub-code names. Without one it may be a duplicate, so query the order.",
                zh: "按业务错误码更正。未给出业务错误码时可能是重复请求，应查询订单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_AUTH_HEADER"),
            name: "INVALID_AUTH_HEADER",
            meaning: Text {
                en: "The header that authenticates the call is not valid.",
                zh: "鉴权信息无效。",
            },
            remedy: Text {
                en: "Send a correct header.",
                zh: "发送正确的鉴权请求头。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_TRACER_ID"),
            name: "INVALID_TRACER_ID",
            meaning: Text {
                en: "The traceId is not valid.",
                zh: "traceId 无效。",
            },
            remedy: Text {
                en: "Correct the traceId.",
                zh: "更正 traceId。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_AUTH_ID"),
            name: "INVALID_AUTH_ID",
            meaning: Text {
                en: "The authId is not valid.",
                zh: "authId 无效。",
            },
            remedy: Text {
                en: "Correct the authId.",
                zh: "更正 authId。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_TIME"),
            name: "INVALID_TIME",
            meaning: Text {
                en: "The time is not valid; how far a clock may be off is not documented.",
                zh: "时间戳无效；允许的时钟偏差未见说明。",
            },
            remedy: Text {
                en: "Correct the clock.",
                zh: "校准时钟。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_SESSION_KEY"),
            name: "INVALID_SESSION_KEY",
            meaning: Text {
                en: "The sessionKey is not valid.",
                zh: "sessionKey 无效。",
            },
            remedy: Text {
                en: "Correct the sessionKey.",
                zh: "更正 sessionKey。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_PUB_KEY"),
            name: "INVALID_PUB_KEY",
            meaning: Text {
                en: "The merchant's public key is not valid.",
                zh: "商户公钥无效。",
            },
            remedy: Text {
                en: "Make sure that the key was made and uploaded.",
                zh: "确认密钥已生成并上传。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_DUPLICATE_REQUEST"),
            name: "INVALID_DUPLICATE_REQUEST",
            meaning: Text {
                en: "This traceId was seen before; the earlier attempt may have arrived.",
                zh: "重复请求：该 traceId 已使用过，先前的请求可能已送达。",
            },
            remedy: Text {
                en: "Query the order; a new attempt needs a new traceId and new signatures.",
                zh: "查询订单；再次请求须使用新的 traceId 并重新签名。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_PARAMETER"),
            name: "INVALID_PARAMETER",
            meaning: Text {
                en: "A parameter is not valid.",
                zh: "参数无效。",
            },
            remedy: Text {
                en: "Correct the parameters.",
                zh: "更正请求参数。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_CALLER_ID"),
            name: "INVALID_CALLER_ID",
            meaning: Text {
                en: "The callerId is not valid.",
                zh: "callerId 无效。",
            },
            remedy: Text {
                en: "Check its type, its length and that it has no special characters.",
                zh: "检查其类型、长度与特殊字符。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("INVALID_PAY_DEV_AUTH"),
            name: "INVALID_PAY_DEV_AUTH",
            meaning: Text {
                en: "The PayDevAuth header of the real-name interfaces is not valid.",
                zh: "实名类接口的 PayDevAuth 请求头无效。",
            },
            remedy: Text {
                en: "Check the header.",
                zh: "检查请求头。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("UNSUPPORTED_PETAL_PAY_ENC_KEY_ID"),
            name: "UNSUPPORTED_PETAL_PAY_ENC_KEY_ID",
            meaning: Text {
                en: "The petalpayEncKeyId is not supported (real-name interfaces only).",
                zh: "不支持的 petalpayEncKeyId（仅用于实名类接口）。",
            },
            remedy: Text {
                en: "Check the header and the encryption key.",
                zh: "检查请求头与加密密钥。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("UNSUPPORTED_PETAL_PAY_SIGN_KEY_ID"),
            name: "UNSUPPORTED_PETAL_PAY_SIGN_KEY_ID",
            meaning: Text {
                en: "The petalpaySignKeyId is not supported (real-name interfaces only).",
                zh: "不支持的 petalpaySignKeyId（仅用于实名类接口）。",
            },
            remedy: Text {
                en: "Check the header.",
                zh: "检查请求头。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200001",
            sub_code: Some("UNSUPPORTED_DEVELOPER_SIGN_KEY_ID"),
            name: "UNSUPPORTED_DEVELOPER_SIGN_KEY_ID",
            meaning: Text {
                en: "The developerSignKeyId is not supported (real-name interfaces only).",
                zh: "不支持的 developerSignKeyId（仅用于实名类接口）。",
            },
            remedy: Text {
                en: "Check the header and the signing key.",
                zh: "检查请求头与签名密钥。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200002",
            sub_code: None,
            name: "SIGNATURE_ERROR",
            meaning: Text {
                en: "The signature is wrong.",
                zh: "签名错误。",
            },
            remedy: Text {
                en: "Sign as documented, with the key that authId names.",
                zh: "按规范使用 authId 对应的密钥签名。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "200002",
            sub_code: Some("INVALID_SIGNATURE"),
            name: "INVALID_SIGNATURE",
            meaning: Text {
                en: "A signature does not fit.",
                zh: "签名无效。",
            },
            remedy: Text {
                en: "Sign as documented, with the key that authId names.",
                zh: "按规范使用 authId 对应的密钥签名。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "300000",
            sub_code: None,
            name: "RATE_LIMITED",
            meaning: Text {
                en: "Too many calls.",
                zh: "调用频率受限。",
            },
            remedy: Text {
                en: "Call less often.",
                zh: "降低调用频率。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::SameOrder,
        },
        ErrorRow {
            code: "300000",
            sub_code: Some("CALL_FREQUENCY_LIMITED"),
            name: "CALL_FREQUENCY_LIMITED",
            meaning: Text {
                en: "The interface's limit is exceeded; no figures are published.",
                zh: "超过接口调用上限，具体数值未公布。",
            },
            remedy: Text {
                en: "Make fewer calls at the same time, then try again.",
                zh: "降低并发后重试。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::SameOrder,
        },
        ErrorRow {
            code: "400000",
            sub_code: None,
            name: "BUSINESS_FAILURE",
            meaning: Text {
                en: "The business failed; the sub-code says why.",
                zh: "业务处理失败，原因见业务错误码。",
            },
            remedy: Text {
                en: "Go by the sub-code. Query the order when it is not listed.",
                zh: "按业务错误码处理，未列出的错误码请查询订单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("UNKNOW_ERROR"),
            name: "UNKNOW_ERROR",
            meaning: Text {
                en: "The service is not available for now.",
                zh: "服务暂时不可用。",
            },
            remedy: Text {
                en: "Try again later.",
                zh: "稍后重试。",
            },
            order: OrderFact::Unknown,
            retry: Retry::SameOrder,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("INVALID_ARGUMENTS"),
            name: "INVALID_ARGUMENTS",
            meaning: Text {
                en: "The arguments are not valid.",
                zh: "请求参数不合法。",
            },
            remedy: Text {
                en: "Check the parameters.",
                zh: "核对请求参数。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("PAY_ORDER_NOT_EXIST"),
            name: "PAY_ORDER_NOT_EXIST",
            meaning: Text {
                en: "Huawei Pay knows no such payment order. This says nothing about the merchant's number, which a close call gives.",
                zh: "没有这个支付订单。关单使用商户订单号，此错误码不能说明商户订单是否存在。",
            },
            remedy: Text {
                en: "Query the order by the merchant's number, and check the number.",
                zh: "按商户订单号查询，并核对订单号。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("MERC_ORDER_NOT_EXIST"),
            name: "MERC_ORDER_NOT_EXIST",
            meaning: Text {
                en: "Huawei Pay knows no such merchant order number.",
                zh: "没有这个商户订单号。",
            },
            remedy: Text {
                en: "Check the order number.",
                zh: "检查订单号。",
            },
            order: OrderFact::NotFound,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("INVALID_MERCNO"),
            name: "INVALID_MERCNO",
            meaning: Text {
                en: "The merchant number is not valid.",
                zh: "商户号无效。",
            },
            remedy: Text {
                en: "Check the merchant number.",
                zh: "检查商户号。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("REJECTED_BY_RISK_CONTROL"),
            name: "REJECTED_BY_RISK_CONTROL",
            meaning: Text {
                en: "Refused by risk control.",
                zh: "被风控拒绝。",
            },
            remedy: Text {
                en: "Query the order, then ask Huawei Pay.",
                zh: "查询订单，并联系华为支付。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("NO_MATCH_MATCHING_PRODUCT"),
            name: "NO_MATCH_MATCHING_PRODUCT",
            meaning: Text {
                en: "The merchant has no product that fits.",
                zh: "没有匹配的商户产品。",
            },
            remedy: Text {
                en: "Query the order and check the product's configuration.",
                zh: "查询订单并检查产品配置。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("CHECK_ORDER_STATUS"),
            name: "CHECK_ORDER_STATUS",
            meaning: Text {
                en: "The order's state is abnormal.",
                zh: "订单状态异常。",
            },
            remedy: Text {
                en: "Query the order; was it placed twice?",
                zh: "查询订单，检查是否重复下单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("BANK_CARD_NOT_SUPPORT"),
            name: "BANK_CARD_NOT_SUPPORT",
            meaning: Text {
                en: "The bank card is not supported.",
                zh: "不支持该银行卡。",
            },
            remedy: Text {
                en: "Query the order; use another card.",
                zh: "查询订单，更换银行卡。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("CHECK_ACCOUNT_STATUS"),
            name: "CHECK_ACCOUNT_STATUS",
            meaning: Text {
                en: "The payment account's state is abnormal.",
                zh: "支付账户状态异常。",
            },
            remedy: Text {
                en: "Query the order and check the account.",
                zh: "查询订单并检查账户。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("CHECK_MERC_STATUS"),
            name: "CHECK_MERC_STATUS",
            meaning: Text {
                en: "The merchant's state is abnormal.",
                zh: "商户状态异常。",
            },
            remedy: Text {
                en: "Query the order and check the merchant.",
                zh: "查询订单并检查商户状态。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("MERC_NOT_SUPPORT_REFUND"),
            name: "MERC_NOT_SUPPORT_REFUND",
            meaning: Text {
                en: "The merchant may not refund.",
                zh: "商户不支持退款。",
            },
            remedy: Text {
                en: "Query the order and check the permission to refund.",
                zh: "查询订单并检查退款权限。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("CHECK_AMOUNT_INVALID"),
            name: "CHECK_AMOUNT_INVALID",
            meaning: Text {
                en: "The amount did not pass the check.",
                zh: "金额校验不通过。",
            },
            remedy: Text {
                en: "Query the order and check the amount.",
                zh: "查询订单并检查金额。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("CHECK_ACCOUNT_BALANCE"),
            name: "CHECK_ACCOUNT_BALANCE",
            meaning: Text {
                en: "The balance is too low.",
                zh: "余额不足。",
            },
            remedy: Text {
                en: "Query the order and check the merchant's balance.",
                zh: "查询订单并检查商户余额。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("RETRY_TOO_MANY"),
            name: "RETRY_TOO_MANY",
            meaning: Text {
                en: "Tried too often; earlier attempts may have had an effect.",
                zh: "重试次数过多，先前的请求可能已生效。",
            },
            remedy: Text {
                en: "Query the order, then use a new order number.",
                zh: "查询订单，然后换用新订单号。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("NOT_SETTLEMENT_DATE"),
            name: "NOT_SETTLEMENT_DATE",
            meaning: Text {
                en: "Not a day of settlement, so there is no bill.",
                zh: "非结算日，账单未生成。",
            },
            remedy: Text {
                en: "Query the order. The calls for bills need another date.",
                zh: "查询订单。账单接口须更换日期。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("INVALID_APPID"),
            name: "INVALID_APPID",
            meaning: Text {
                en: "The appId does not fit.",
                zh: "appId 不匹配。",
            },
            remedy: Text {
                en: "Query the order; check the appId and its binding.",
                zh: "查询订单，并检查 appId 及其绑定关系。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("BILL_SWITCH_NOT_TURN_ON"),
            name: "BILL_SWITCH_NOT_TURN_ON",
            meaning: Text {
                en: "Bills are switched off.",
                zh: "账单开关未开启。",
            },
            remedy: Text {
                en: "Query the order. For bills, switch them on at the merchant platform.",
                zh: "查询订单。需要账单时，到商户平台开启账单开关。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("INVALID_SUB_MERCNO"),
            name: "INVALID_SUB_MERCNO",
            meaning: Text {
                en: "The sub-merchant does not belong to the signer.",
                zh: "该子商户不属于签名的商户。",
            },
            remedy: Text {
                en: "Query the order; check how the two are associated.",
                zh: "查询订单，并检查子商户关联关系。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("ORDER_CONCURRENT_ERROR"),
            name: "ORDER_CONCURRENT_ERROR",
            meaning: Text {
                en: "Calls for one order came at the same time.",
                zh: "同一订单存在并发操作。",
            },
            remedy: Text {
                en: "Query the order. Refunds of one order, or of combined orders, are a minute apart at least.",
                zh: "查询订单。同一订单或合单子单的退款至少间隔一分钟。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("NOT_SUPPORTED_OPERATION"),
            name: "NOT_SUPPORTED_OPERATION",
            meaning: Text {
                en: "The operation is not supported.",
                zh: "不支持的操作。",
            },
            remedy: Text {
                en: "Query the order; open a ticket if the operation should be allowed.",
                zh: "查询订单，确认操作应被允许时提交工单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("RESTRICTED_USER_ACCOUNT"),
            name: "RESTRICTED_USER_ACCOUNT",
            meaning: Text {
                en: "The user's account is restricted.",
                zh: "用户账户受限。",
            },
            remedy: Text {
                en: "Query the order and check the user's account.",
                zh: "查询订单并检查用户账户。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("RESTRICTED_USER_TRANSACTION"),
            name: "RESTRICTED_USER_TRANSACTION",
            meaning: Text {
                en: "The user's transactions are restricted.",
                zh: "用户交易受限。",
            },
            remedy: Text {
                en: "Query the order and check the user.",
                zh: "查询订单并检查用户。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("RESTRICTED_MERCHANT_TRANSACTION"),
            name: "RESTRICTED_MERCHANT_TRANSACTION",
            meaning: Text {
                en: "The merchant's transactions are restricted.",
                zh: "商户交易受限。",
            },
            remedy: Text {
                en: "Query the order and check the merchant's account.",
                zh: "查询订单并检查商户账户。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("CHECK_CONTRACT_STATUS"),
            name: "CHECK_CONTRACT_STATUS",
            meaning: Text {
                en: "The contract number is not valid.",
                zh: "签约号无效。",
            },
            remedy: Text {
                en: "Query the order and check the contract.",
                zh: "查询订单并检查签约信息。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("NOT_IN_VALIDITY_PERIOD"),
            name: "NOT_IN_VALIDITY_PERIOD",
            meaning: Text {
                en: "Outside the period of validity; the order may have expired.",
                zh: "不在有效期内，订单可能已过期。",
            },
            remedy: Text {
                en: "Query the order.",
                zh: "查询订单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("PAYMENT_ACCOUNT_NOT_ENABLE"),
            name: "PAYMENT_ACCOUNT_NOT_ENABLE",
            meaning: Text {
                en: "The payment account was not opened.",
                zh: "支付账户未开通。",
            },
            remedy: Text {
                en: "Query the order and check the account.",
                zh: "查询订单并检查账户。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("CUST_NOT_EXIST"),
            name: "CUST_NOT_EXIST",
            meaning: Text {
                en: "The user is missing, or closed the account.",
                zh: "用户不存在或已注销。",
            },
            remedy: Text {
                en: "Query the order and check the Huawei account.",
                zh: "查询订单并检查华为账号。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("OPERATION_NOT_AUTHORIZED"),
            name: "OPERATION_NOT_AUTHORIZED",
            meaning: Text {
                en: "The operation is not authorised.",
                zh: "操作未授权。",
            },
            remedy: Text {
                en: "Query the order. A service provider needs the sub-merchant's authorisation to refund for it.",
                zh: "查询订单。服务商代子商户退款须先取得授权。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("RESTRICTED_TRANSACTION"),
            name: "RESTRICTED_TRANSACTION",
            meaning: Text {
                en: "The transaction is restricted as a risk.",
                zh: "交易存在风险被限制。",
            },
            remedy: Text {
                en: "Query the order; open a ticket if it was in order.",
                zh: "查询订单，确认无误则提交工单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("WITHHOLD_OVER_TIMES"),
            name: "WITHHOLD_OVER_TIMES",
            meaning: Text {
                en: "Too many withholdings.",
                zh: "代扣次数超限。",
            },
            remedy: Text {
                en: "Query the order; try again after four hours.",
                zh: "查询订单，四小时后再试。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("INVALID_PAYMENT_TYPE"),
            name: "INVALID_PAYMENT_TYPE",
            meaning: Text {
                en: "The user has no valid way to pay.",
                zh: "用户没有有效的支付方式。",
            },
            remedy: Text {
                en: "Query the order and check the ways to pay.",
                zh: "查询订单并检查支付方式。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("CHECK_TRANSACTION_ORDER_STATUS"),
            name: "CHECK_TRANSACTION_ORDER_STATUS",
            meaning: Text {
                en: "The transaction order's state is abnormal.",
                zh: "交易订单状态异常。",
            },
            remedy: Text {
                en: "Query the order; was its number used for two pre-orders?",
                zh: "查询订单，检查是否用同一商户订单号重复预下单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("NEED_CHANGE_ORDER"),
            name: "NEED_CHANGE_ORDER",
            meaning: Text {
                en: "The order number has to be changed.",
                zh: "需要更换订单号。",
            },
            remedy: Text {
                en: "Query the order, then use a new merchant order number.",
                zh: "查询订单，然后换用新的商户订单号。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("ORDER_NOT_SUPPORT"),
            name: "ORDER_NOT_SUPPORT",
            meaning: Text {
                en: "The order is not supported.",
                zh: "不支持该订单。",
            },
            remedy: Text {
                en: "Query the order; open a ticket if it was in order.",
                zh: "查询订单，确认无误则提交工单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "500000",
            sub_code: None,
            name: "SERVICE_UNAVAILABLE",
            meaning: Text {
                en: "The gateway is not available for now.",
                zh: "网关服务不可用。",
            },
            remedy: Text {
                en: "Try again later.",
                zh: "稍后重试。",
            },
            order: OrderFact::Unknown,
            retry: Retry::SameOrder,
        },
        ErrorRow {
            code: "500000",
            sub_code: Some("UNKNOW_ERROR"),
            name: "GATEWAY_UNKNOW_ERROR",
            meaning: Text {
                en: "The gateway is not available for now.",
                zh: "网关服务暂时不可用。",
            },
            remedy: Text {
                en: "Try again later.",
                zh: "稍后重试。",
            },
            order: OrderFact::Unknown,
            retry: Retry::SameOrder,
        },
    ],
    operations: &[&CLOSE_ORDER],
    gateway: None,
};

/// Close an order
pub(super) static CLOSE_ORDER: Operation = Operation {
    id: "close-order",
    title: Text {
        en: "Close an order",
        zh: "关闭订单",
    },
    document: "https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close",
    method: "POST",
    path: &[PathPart::Literal("/api/v1/aggr/transactions/orders/close")],
    idempotent: true,
    closes: Some(Closes {
        merchant: 6,
        provider: None,
        weak_success: None,
    }),
    queries: None,
    wait_after_creation: None,
    request: &CLOSE_ORDER_REQUEST,
    slots: &[
        Slot {
            signs_as: "Accept",
            source: Source::Constant("application/json"),
            in_header: true,
        },
        Slot {
            signs_as: "Content-Type",
            source: Source::Constant("application/json; charset=UTF-8"),
            in_header: true,
        },
        Slot {
            signs_as: "authId",
            source: Source::Credential(1),
            in_header: false,
        },
        Slot {
            signs_as: "bodySign",
            source: Source::Signature,
            in_header: false,
        },
        Slot {
            signs_as: "callerId",
            source: Source::Credential(0),
            in_header: false,
        },
        Slot {
            signs_as: "headerSign",
            source: Source::Signature,
            in_header: false,
        },
        Slot {
            signs_as: "mercOrderNo",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "time",
            source: Source::TimeMillis,
            in_header: false,
        },
        Slot {
            signs_as: "traceId",
            source: Source::TraceId,
            in_header: false,
        },
    ],
    headers: &[
        Header::Plain {
            name: "Content-Type",
            field: 1,
        },
        Header::Object {
            name: "PayMercAuth",
            fields: &[4, 8, 7, 2, 5, 3],
        },
        Header::Plain {
            name: "Accept",
            field: 0,
        },
    ],
    query: &[],
    body: &[6],
    signatures: &[
        Signature {
            scheme: 0,
            into: 3,
            covers: &[6],
            covers_body: true,
            covers_uri: false,
        },
        Signature {
            scheme: 1,
            into: 5,
            covers: &[2, 3, 4, 7, 8],
            covers_body: false,
            covers_uri: false,
        },
    ],
    rules: &[],
    reply: &CLOSE_ORDER_REPLY,
    foreign: &[
        "mercOrderNo",
        "orderStatus",
        "sysTransOrderNo",
        "totalAmount",
        "prepayId",
        "refundOrderStatus",
        "mercRefundOrderNo",
        "callbackId",
    ],
    judge: &[
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Is("000000"),
                },
                Condition {
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
            ],
            then: Verdict::Succeeded,
            code: None,
            sub_code: None,
            message: &[],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Is("400000"),
                },
            ],
            then: Verdict::Failed,
            code: Some(&[0]),
            sub_code: Some(&[2]),
            message: &[&[3], &[1]],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Not(&["000000", "400000"]),
                },
            ],
            then: Verdict::Rejected,
            code: Some(&[0]),
            sub_code: Some(&[2]),
            message: &[&[3], &[1]],
            may_be_unsigned: false,
        },
    ],
    errors: &[
        ErrorRow {
            code: "400000",
            sub_code: None,
            name: "BUSINESS_FAILURE",
            meaning: Text {
                en: "The business failed; the sub-code says why.",
                zh: "业务处理失败，原因见业务错误码。",
            },
            remedy: Text {
                en: "Go by the sub-code. Query the order when it is not listed.",
                zh: "按业务错误码处理，未列出的错误码请查询订单。",
            },
            order: OrderFact::Unknown,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("UNKNOW_ERROR"),
            name: "UNKNOW_ERROR",
            meaning: Text {
                en: "The service is not available for now.",
                zh: "服务暂时不可用。",
            },
            remedy: Text {
                en: "Try again later.",
                zh: "稍后重试。",
            },
            order: OrderFact::Unknown,
            retry: Retry::SameOrder,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("INVALID_ARGUMENTS"),
            name: "INVALID_ARGUMENTS",
            meaning: Text {
                en: "The arguments are not valid.",
                zh: "请求参数不合法。",
            },
            remedy: Text {
                en: "Check the parameters.",
                zh: "核对请求参数。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("INVALID_MERCNO"),
            name: "INVALID_MERCNO",
            meaning: Text {
                en: "The merchant number is not valid.",
                zh: "商户号无效。",
            },
            remedy: Text {
                en: "Check the merchant number.",
                zh: "检查商户号。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "400000",
            sub_code: Some("MERC_ORDER_NOT_EXIST"),
            name: "MERC_ORDER_NOT_EXIST",
            meaning: Text {
                en: "Huawei Pay knows no such merchant order number.",
                zh: "没有这个商户订单号。",
            },
            remedy: Text {
                en: "Check the order number.",
                zh: "检查订单号。",
            },
            order: OrderFact::NotFound,
            retry: Retry::Never,
        },
    ],
    gateway_call: None,
};

static CLOSE_ORDER_REQUEST: Table = Table {
    name: "CloseOrder",
    fields: &[
        Field {
            name: "Accept",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                values: &["application/json"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close",
        },
        Field {
            name: "Content-Type",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                values: &["application/json; charset=UTF-8"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-rest-overview",
        },
        Field {
            name: "authId",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model",
        },
        Field {
            name: "bodySign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model",
        },
        Field {
            name: "callerId",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model",
        },
        Field {
            name: "headerSign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model",
        },
        Field {
            name: "mercOrderNo",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(46),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close",
        },
        Field {
            name: "time",
            aliases: &[],
            kind: Kind::Integer,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model",
        },
        Field {
            name: "traceId",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/harmonyos-references/payment-model",
        },
    ],
};

static CLOSE_ORDER_REPLY: Table = Table {
    name: "CloseOrderReply",
    fields: &[
        Field {
            name: "resultCode",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close",
        },
        Field {
            name: "resultDesc",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close",
        },
        Field {
            name: "subCode",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close",
        },
        Field {
            name: "subDesc",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developer.huawei.com/consumer/cn/doc/doccenter-references/api/payment-orders-close",
        },
    ],
};
