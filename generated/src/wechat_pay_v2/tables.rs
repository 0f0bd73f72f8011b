// Made by `cargo codegen generate` from specs/wechat-pay-v2/. Do not edit: change the spec and run the command.

//! Static tables: what the spec says, for the runtime to walk.

use paywright_runtime::table::*;

/// What all operations share.
pub static PROVIDER: Provider = Provider {
    id: "wechat-pay-v2",
    title: Text {
        en: "WeChat Pay API v2",
        zh: "微信支付 API v2",
    },
    primary_host: "https://api.mch.weixin.qq.com",
    standby_host: Some("https://api2.mch.weixin.qq.com"),
    hosts: &[
        Host {
            name: "primary",
            url: "https://api.mch.weixin.qq.com",
        },
        Host {
            name: "standby",
            url: "https://api2.mch.weixin.qq.com",
        },
        Host {
            name: "overseas",
            url: "https://apihk.mch.weixin.qq.com",
        },
    ],
    credentials: &[
        Credential {
            name: "appid",
            required: true,
            secret: false,
            key: None,
            default: None,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011986737",
        },
        Credential {
            name: "mch_id",
            required: true,
            secret: false,
            key: None,
            default: None,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011986737",
        },
        Credential {
            name: "api_key",
            required: true,
            secret: true,
            key: Some(KeyRole::Shared),
            default: None,
            limits: Limits {
                min_length: Some(32),
                max_length: Some(32),
                ..Limits::NONE
            },
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011986737",
        },
        Credential {
            name: "sign_type",
            required: false,
            secret: false,
            key: None,
            default: Some("MD5"),
            limits: Limits {
                values: &["MD5", "HMAC-SHA256"],
                ..Limits::NONE
            },
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011986737",
        },
        Credential {
            name: "sub_appid",
            required: false,
            secret: false,
            key: None,
            default: None,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011984036",
        },
        Credential {
            name: "sub_mch_id",
            required: false,
            secret: false,
            key: None,
            default: None,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011984036",
        },
    ],
    request_format: Format::Xml { root: "xml" },
    reply_format: Format::Xml { root: "xml" },
    basic_multilingual_plane: true,
    skips_empty: true,
    request_id_header: Some("Request-Id"),
    schemes: &[
        Scheme {
            form: Form::Pairs,
            skips_empty: true,
            suffix: Some(Suffix {
                name: "key",
                credential: 2,
            }),
            algorithm: Choice::By {
                credential: 3,
                choices: &[
                    ("MD5", paywright_runtime::algorithm::Algorithm::Md5),
                    ("HMAC-SHA256", paywright_runtime::algorithm::Algorithm::HmacSha256),
                ],
            },
            key: 2,
            encoding: Encoding::UpperHex,
        },
    ],
    trust: Trust::Signature(Verification {
        signature: &["sign"],
        must_be: &[],
        scheme: Scheme {
            form: Form::Pairs,
            skips_empty: true,
            suffix: Some(Suffix {
                name: "key",
                credential: 2,
            }),
            algorithm: Choice::By {
                credential: 3,
                choices: &[
                    ("MD5", paywright_runtime::algorithm::Algorithm::Md5),
                    ("HMAC-SHA256", paywright_runtime::algorithm::Algorithm::HmacSha256),
                ],
            },
            key: 2,
            encoding: Encoding::UpperHex,
        },
    }),
    errors: &[],
    operations: &[&CLOSE_ORDER, &QUERY_ORDER],
    gateway: None,
};

/// Close an order
pub(super) static CLOSE_ORDER: Operation = Operation {
    id: "close-order",
    title: Text {
        en: "Close an order",
        zh: "关闭订单",
    },
    document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
    method: "POST",
    path: &[PathPart::Literal("/pay/closeorder")],
    idempotent: true,
    closes: Some(Closes {
        merchant: 4,
        provider: None,
        weak_success: Some(Text {
            en: "Merchants report success for numbers that were never submitted, and for an order that was still unpaid a moment later.\nOnly a query tells whether the order is closed.",
            zh: "商户反映：从未提交的订单号也返回成功，也有关单成功后订单仍为未支付的情况。只有查询订单才能确认是否已关闭。",
        }),
    }),
    queries: None,
    wait_after_creation: Some(300),
    request: &CLOSE_ORDER_REQUEST,
    slots: &[
        Slot {
            signs_as: "Content-Type",
            source: Source::Constant("text/xml; charset=utf-8"),
            in_header: true,
        },
        Slot {
            signs_as: "appid",
            source: Source::Credential(0),
            in_header: false,
        },
        Slot {
            signs_as: "mch_id",
            source: Source::Credential(1),
            in_header: false,
        },
        Slot {
            signs_as: "nonce_str",
            source: Source::Nonce,
            in_header: false,
        },
        Slot {
            signs_as: "out_trade_no",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "sign",
            source: Source::Signature,
            in_header: false,
        },
        Slot {
            signs_as: "sign_type",
            source: Source::Credential(3),
            in_header: false,
        },
        Slot {
            signs_as: "sub_appid",
            source: Source::Credential(4),
            in_header: false,
        },
        Slot {
            signs_as: "sub_mch_id",
            source: Source::Credential(5),
            in_header: false,
        },
    ],
    headers: &[
        Header::Plain {
            name: "Content-Type",
            field: 0,
        },
    ],
    query: &[],
    body: &[1, 2, 3, 4, 5, 6, 7, 8],
    signatures: &[
        Signature {
            scheme: 0,
            into: 5,
            covers: &[1, 2, 3, 4, 6, 7, 8],
            covers_body: true,
            covers_uri: false,
        },
    ],
    rules: &[
        Rule::RequiredIf {
            field: 8,
            present: 7,
        },
    ],
    reply: &CLOSE_ORDER_REPLY,
    foreign: &[
        "out_trade_no",
        "transaction_id",
        "trade_state",
        "trade_type",
        "total_fee",
        "cash_fee",
        "prepay_id",
        "openid",
        "bank_type",
        "refund_id",
        "out_refund_no",
        "recall",
        "contract_id",
    ],
    judge: &[
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Rejected,
            code: None,
            sub_code: None,
            message: &[&[1]],
            may_be_unsigned: true,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[8],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[10],
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
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[8],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Failed,
            code: Some(&[10]),
            sub_code: None,
            message: &[&[11], &[9]],
            may_be_unsigned: false,
        },
    ],
    errors: &[
        ErrorRow {
            code: "ORDERPAID",
            sub_code: None,
            name: "ORDER_PAID",
            meaning: Text {
                en: "The order is paid.",
                zh: "订单已支付。",
            },
            remedy: Text {
                en: "Treat it as a paid order.",
                zh: "按已支付的订单处理。",
            },
            order: OrderFact::AlreadyPaid,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "SYSTEMERROR",
            sub_code: None,
            name: "SYSTEM_ERROR",
            meaning: Text {
                en: "WeChat had an internal error.",
                zh: "微信侧系统错误。",
            },
            remedy: Text {
                en: "Call again with the same order number.",
                zh: "使用同一订单号重新调用。",
            },
            order: OrderFact::Unknown,
            retry: Retry::SameOrder,
        },
        ErrorRow {
            code: "ORDERNOTEXIST",
            sub_code: None,
            name: "ORDER_NOT_EXIST",
            meaning: Text {
                en: "WeChat knows no such order. Only tables of 2015 and 2016 list this code, and the source is client code that copied\none; today merchants report success for unknown numbers.",
                zh: "订单不存在。仅 2015 至 2016 年的旧版错误码表列出，来源为抄录该表的客户端代码；目前商户反映未知订单号也返回成功。",
            },
            remedy: Text {
                en: "Nothing to close: treat it as never submitted.",
                zh: "无需关闭，按从未提交处理。",
            },
            order: OrderFact::NotFound,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "ORDERCLOSED",
            sub_code: None,
            name: "ORDER_CLOSED",
            meaning: Text {
                en: "The order is closed already.",
                zh: "订单已关闭。",
            },
            remedy: Text {
                en: "Nothing more to do.",
                zh: "无需继续操作。",
            },
            order: OrderFact::AlreadyClosed,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "SIGNERROR",
            sub_code: None,
            name: "SIGN_ERROR",
            meaning: Text {
                en: "The signature is wrong. On record, WeChat turns such a call away by `return_code` FAIL instead.",
                zh: "签名错误。从实际应答看，签名错误通常以 return_code=FAIL 返回。",
            },
            remedy: Text {
                en: "Check the parameters, the API key and the signature's type.",
                zh: "检查请求参数、API 密钥与签名类型。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "REQUIRE_POST_METHOD",
            sub_code: None,
            name: "REQUIRE_POST_METHOD",
            meaning: Text {
                en: "The call was not a POST.",
                zh: "未使用 POST 方法。",
            },
            remedy: Text {
                en: "Send the parameters by POST.",
                zh: "使用 POST 提交参数。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "XML_FORMAT_ERROR",
            sub_code: None,
            name: "XML_FORMAT_ERROR",
            meaning: Text {
                en: "The body is not the XML that was expected.",
                zh: "XML 格式错误。",
            },
            remedy: Text {
                en: "Check the XML.",
                zh: "检查 XML 格式。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
    ],
    gateway_call: None,
};

static CLOSE_ORDER_REQUEST: Table = Table {
    name: "CloseOrder",
    fields: &[
        Field {
            name: "Content-Type",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                values: &["text/xml; charset=utf-8"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/wechatpay-apiv3/wechatpay-php/blob/v1.4.12/src/ClientXmlTrait.php",
        },
        Field {
            name: "appid",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "nonce_str",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "out_trade_no",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                min_length: Some(6),
                max_length: Some(32),
                characters: Some(
                    Characters::new(
                        "A-Z a-z 0-9 _ - | * @",
                        &[
                            ('A', 'Z'),
                            ('a', 'z'),
                            ('0', '9'),
                            ('_', '_'),
                            ('-', '-'),
                            ('|', '|'),
                            ('*', '*'),
                            ('@', '@'),
                        ],
                    ),
                ),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(64),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "sign_type",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                values: &["MD5", "HMAC-SHA256"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "sub_appid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011984036",
        },
        Field {
            name: "sub_mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011984036",
        },
    ],
};

static CLOSE_ORDER_REPLY: Table = Table {
    name: "CloseOrderReply",
    fields: &[
        Field {
            name: "return_code",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(16),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "return_msg",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "appid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(1),
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(2),
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "sub_appid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011940962",
        },
        Field {
            name: "sub_mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(8),
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011940962",
        },
        Field {
            name: "nonce_str",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(64),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "result_code",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "result_msg",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "err_code",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "err_code_des",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
    ],
};

/// Query an order
pub(super) static QUERY_ORDER: Operation = Operation {
    id: "query-order",
    title: Text {
        en: "Query an order",
        zh: "查询订单",
    },
    document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
    method: "POST",
    path: &[PathPart::Literal("/pay/orderquery")],
    idempotent: true,
    closes: None,
    queries: Some(Queries {
        merchant: Some(4),
        provider: Some(9),
        state: &[18],
        states: &[
            ("SUCCESS", paywright_runtime::OrderState::Paid),
            ("REFUND", paywright_runtime::OrderState::Refunded),
            ("NOTPAY", paywright_runtime::OrderState::Unpaid),
            ("CLOSED", paywright_runtime::OrderState::Closed),
            ("REVOKED", paywright_runtime::OrderState::Closed),
            ("USERPAYING", paywright_runtime::OrderState::Paying),
            ("PAYERROR", paywright_runtime::OrderState::Failed),
            ("ACCEPT", paywright_runtime::OrderState::Paying),
        ],
        paid_when: None,
        named_at: &[&[28], &[29]],
    }),
    wait_after_creation: None,
    request: &QUERY_ORDER_REQUEST,
    slots: &[
        Slot {
            signs_as: "Content-Type",
            source: Source::Constant("text/xml; charset=utf-8"),
            in_header: true,
        },
        Slot {
            signs_as: "appid",
            source: Source::Credential(0),
            in_header: false,
        },
        Slot {
            signs_as: "mch_id",
            source: Source::Credential(1),
            in_header: false,
        },
        Slot {
            signs_as: "nonce_str",
            source: Source::Nonce,
            in_header: false,
        },
        Slot {
            signs_as: "out_trade_no",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "sign",
            source: Source::Signature,
            in_header: false,
        },
        Slot {
            signs_as: "sign_type",
            source: Source::Credential(3),
            in_header: false,
        },
        Slot {
            signs_as: "sub_appid",
            source: Source::Credential(4),
            in_header: false,
        },
        Slot {
            signs_as: "sub_mch_id",
            source: Source::Credential(5),
            in_header: false,
        },
        Slot {
            signs_as: "transaction_id",
            source: Source::Caller,
            in_header: false,
        },
    ],
    headers: &[
        Header::Plain {
            name: "Content-Type",
            field: 0,
        },
    ],
    query: &[],
    body: &[1, 2, 3, 4, 5, 6, 7, 8, 9],
    signatures: &[
        Signature {
            scheme: 0,
            into: 5,
            covers: &[1, 2, 3, 4, 6, 7, 8, 9],
            covers_body: true,
            covers_uri: false,
        },
    ],
    rules: &[
        Rule::AtLeastOneOf(&[9, 4]),
        Rule::Precedence(&[9, 4]),
        Rule::RequiredIf {
            field: 8,
            present: 7,
        },
    ],
    reply: &QUERY_ORDER_REPLY,
    foreign: &[
        "prepay_id",
        "code_url",
        "mweb_url",
        "refund_id",
        "out_refund_no",
        "refund_count",
        "recall",
        "contract_id",
        "bank_billno",
    ],
    judge: &[
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Rejected,
            code: None,
            sub_code: None,
            message: &[&[1]],
            may_be_unsigned: true,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[8],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[10],
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
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[8],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Failed,
            code: Some(&[10]),
            sub_code: None,
            message: &[&[11], &[9]],
            may_be_unsigned: false,
        },
    ],
    errors: &[
        ErrorRow {
            code: "ORDERNOTEXIST",
            sub_code: None,
            name: "ORDER_NOT_EXIST",
            meaning: Text {
                en: "WeChat knows no such order, or no payment of it was ever submitted.",
                zh: "查询系统中不存在此交易订单号。",
            },
            remedy: Text {
                en: "Check the number.",
                zh: "检查订单号。",
            },
            order: OrderFact::NotFound,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "SYSTEMERROR",
            sub_code: None,
            name: "SYSTEM_ERROR",
            meaning: Text {
                en: "WeChat had an internal error.",
                zh: "微信侧系统错误。",
            },
            remedy: Text {
                en: "Query again.",
                zh: "再次调用查询接口。",
            },
            order: OrderFact::Unknown,
            retry: Retry::SameOrder,
        },
    ],
    gateway_call: None,
};

static QUERY_ORDER_REQUEST: Table = Table {
    name: "QueryOrder",
    fields: &[
        Field {
            name: "Content-Type",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                values: &["text/xml; charset=utf-8"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/wechatpay-apiv3/wechatpay-php/blob/v1.4.12/src/ClientXmlTrait.php",
        },
        Field {
            name: "appid",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "nonce_str",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "out_trade_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                characters: Some(
                    Characters::new(
                        "A-Z a-z 0-9 _ - | * @",
                        &[
                            ('A', 'Z'),
                            ('a', 'z'),
                            ('0', '9'),
                            ('_', '_'),
                            ('-', '-'),
                            ('|', '|'),
                            ('*', '*'),
                            ('@', '@'),
                        ],
                    ),
                ),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(64),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "sign_type",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                values: &["MD5", "HMAC-SHA256"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "sub_appid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011988377",
        },
        Field {
            name: "sub_mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011988377",
        },
        Field {
            name: "transaction_id",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
    ],
};

static QUERY_ORDER_REPLY: Table = Table {
    name: "QueryOrderReply",
    fields: &[
        Field {
            name: "return_code",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(16),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "return_msg",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "appid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(1),
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(2),
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "sub_appid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011988377",
        },
        Field {
            name: "sub_mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(8),
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011988377",
        },
        Field {
            name: "nonce_str",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(64),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "result_code",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "result_msg",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/merchant/4011987803",
        },
        Field {
            name: "err_code",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "err_code_des",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "device_info",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "openid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "is_subscribe",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(1),
                values: &["Y", "N"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "sub_openid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011988377",
        },
        Field {
            name: "sub_is_subscribe",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(1),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/doc/v2/partner/4011988377",
        },
        Field {
            name: "trade_type",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                values: &["JSAPI", "NATIVE", "APP", "MICROPAY", "MWEB"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "trade_state",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                values: &[
                    "SUCCESS",
                    "REFUND",
                    "NOTPAY",
                    "CLOSED",
                    "REVOKED",
                    "USERPAYING",
                    "PAYERROR",
                    "ACCEPT",
                ],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "bank_type",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "total_fee",
            aliases: &[],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "settlement_total_fee",
            aliases: &[],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "fee_type",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "cash_fee",
            aliases: &[],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "cash_fee_type",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "coupon_fee",
            aliases: &[],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "coupon_count",
            aliases: &[],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "coupons",
            aliases: &[],
            kind: Kind::List(&QUERY_ORDER_REPLY_COUPONS, Layout::Numbered),
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "transaction_id",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(9),
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "out_trade_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(4),
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "attach",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "time_end",
            aliases: &[],
            kind: Kind::Time(paywright_runtime::time::TimeFormat::Compact {
                offset_seconds: 28800,
            }),
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "trade_state_desc",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(256),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "promotion_detail",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(6000),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/TheNorthMemory/wechatpay-openapi/blob/efb8023218ac0b1307cbcd676bb776aeb32ca3fb/docs/definitions/orderquery.yaml",
        },
    ],
};

static QUERY_ORDER_REPLY_COUPONS: Table = Table {
    name: "QueryOrderReplyCoupons",
    fields: &[
        Field {
            name: "coupon_type_$n",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                values: &["CASH", "NO_CASH"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "coupon_id_$n",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(20),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
        Field {
            name: "coupon_fee_$n",
            aliases: &[],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://pay.weixin.qq.com/wiki/doc/api/wxa/wxa_api.php?chapter=9_2",
        },
    ],
};
