// Made by `cargo codegen generate` from specs/cloudpay/. Do not edit: change the spec and run the command.

//! Static tables: what the spec says, for the runtime to walk.

use paywright_runtime::table::*;

/// What all operations share.
pub static PROVIDER: Provider = Provider {
    id: "cloudpay",
    title: Text {
        en: "WeChat CloudPay (Cloud Hosting)",
        zh: "微信云调用支付（云托管）",
    },
    primary_host: "http://api.weixin.qq.com",
    standby_host: None,
    hosts: &[
        Host {
            name: "primary",
            url: "http://api.weixin.qq.com",
        },
    ],
    credentials: &[
        Credential {
            name: "sub_mch_id",
            required: true,
            secret: false,
            key: None,
            default: None,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            document: "https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloudrun/src/development/pay/index.md",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.md",
        },
        Credential {
            name: "from_appid",
            required: false,
            secret: false,
            key: None,
            default: None,
            limits: Limits::NONE,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/guide/reuse",
        },
    ],
    request_format: Format::Json,
    reply_format: Format::Json,
    basic_multilingual_plane: false,
    skips_empty: false,
    request_id_header: Some("x-openapi-seqid"),
    schemes: &[],
    trust: Trust::Channel(Text {
        en: "The `sign` of a reply is made with WeChat's own key, so a merchant cannot check it. A reply is as trustworthy as\nthe way it came: inside the container the host's name leads to WeChat's side-car and its private link.",
        zh: "应答中的 sign 由微信自己的密钥生成，商户无法验证。应答的可信度取决于通道：在容器内，该域名指向微信的边车代理及其专用链路。",
    }),
    errors: &[
        ErrorRow {
            code: "85107",
            sub_code: None,
            name: "URL_NOT_WHITELISTED",
            meaning: Text {
                en: "The path is not among those that the token may call. Known from reports in the field only.",
                zh: "接口路径不在令牌权限名单内。仅见于开发者反馈。",
            },
            remedy: Text {
                en: "Add the path to the token permissions.",
                zh: "把接口路径加入微信令牌权限配置。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "-601004",
            sub_code: None,
            name: "API_PERMISSION_DENIED",
            meaning: Text {
                en: "The environment may not call this interface. The cloud-function gateway's number.",
                zh: "环境无权调用此接口。云函数网关的错误码。",
            },
            remedy: Text {
                en: "Check the interface's permission and the merchant's binding.",
                zh: "检查接口权限与商户号绑定。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
    ],
    operations: &[&CLOSE_ORDER, &QUERY_ORDER],
    gateway: Some(Gateway {
        title: Text {
            en: "The cloud-function gateway",
            zh: "云函数网关",
        },
        document: "https://www.npmjs.com/package/@cloudbase/node-sdk",
        endpoints: &[
            Endpoint {
                name: "public",
                tls: true,
                host: &[
                    Label::Setting(0),
                    Label::Setting(1),
                    Label::Text("tcb-api.tencentcloudapi.com"),
                ],
            },
            Endpoint {
                name: "internal",
                tls: false,
                host: &[
                    Label::Setting(0),
                    Label::Text("internal"),
                    Label::Setting(1),
                    Label::Text("tcb-api.tencentcloudapi.com"),
                ],
            },
        ],
        path: "/admin",
        url: Some(UrlVariable {
            variable: "TCB_CONTEXT_CNFG",
            member: "URL",
        }),
        settings: &[
            Setting {
                name: "env_id",
                required: true,
                variables: &["TCB_ENV", "SCF_NAMESPACE"],
                file: None,
                instead_of: None,
            },
            Setting {
                name: "region",
                required: false,
                variables: &["TENCENTCLOUD_REGION"],
                file: None,
                instead_of: None,
            },
            Setting {
                name: "secret_id",
                required: true,
                variables: &["TENCENTCLOUD_SECRETID"],
                file: None,
                instead_of: None,
            },
            Setting {
                name: "secret_key",
                required: true,
                variables: &["TENCENTCLOUD_SECRETKEY"],
                file: None,
                instead_of: None,
            },
            Setting {
                name: "session_token",
                required: false,
                variables: &["TENCENTCLOUD_SESSIONTOKEN"],
                file: None,
                instead_of: None,
            },
            Setting {
                name: "api_token",
                required: true,
                variables: &["WX_TRIGGER_API_TOKEN_V0", "WX_API_TOKEN"],
                file: None,
                instead_of: None,
            },
            Setting {
                name: "access_token",
                required: false,
                variables: &["WX_CLOUDBASE_ACCESSTOKEN"],
                file: Some("/.tencentcloudbase/wx/cloudbase_access_token"),
                instead_of: Some(5),
            },
            Setting {
                name: "caller_session_token",
                required: false,
                variables: &["TCB_SESSIONTOKEN"],
                file: None,
                instead_of: None,
            },
        ],
        query: &[
            Item {
                name: "env",
                content: Content::Setting(0),
                signed: true,
            },
            Item {
                name: "seqId",
                content: Content::TraceId,
                signed: true,
            },
        ],
        headers: &[
            Item {
                name: "User-Agent",
                content: Content::Constant("tcb-node-sdk/3.17.2"),
                signed: true,
            },
            Item {
                name: "X-TCB-Source",
                content: Content::Constant(",scf"),
                signed: true,
            },
            Item {
                name: "X-Client-Timestamp",
                content: Content::TimeMillis,
                signed: true,
            },
            Item {
                name: "X-SDK-Version",
                content: Content::Constant("wx-server-sdk/4.0.2"),
                signed: true,
            },
            Item {
                name: "X-TCB-Region",
                content: Content::Setting(1),
                signed: true,
            },
            Item {
                name: "Authorization",
                content: Content::Signature,
                signed: false,
            },
            Item {
                name: "X-Signature-Expires",
                content: Content::Constant("600"),
                signed: false,
            },
            Item {
                name: "X-Timestamp",
                content: Content::SignatureTime,
                signed: false,
            },
        ],
        parts: &[
            Item {
                name: "action",
                content: Content::Constant("wx.wxPayApi"),
                signed: true,
            },
            Item {
                name: "apiName",
                content: Content::Call,
                signed: true,
            },
            Item {
                name: "apiOptions",
                content: Content::Protobuf(&["from_appid"]),
                signed: true,
            },
            Item {
                name: "requestData",
                content: Content::Message,
                signed: true,
            },
            Item {
                name: "envName",
                content: Content::Setting(0),
                signed: true,
            },
            Item {
                name: "wxCloudApiToken",
                content: Content::Setting(5),
                signed: true,
            },
            Item {
                name: "wxCloudbaseAccesstoken",
                content: Content::Setting(6),
                signed: true,
            },
            Item {
                name: "tcb_sessionToken",
                content: Content::Setting(7),
                signed: true,
            },
            Item {
                name: "sessionToken",
                content: Content::Setting(4),
                signed: true,
            },
        ],
        signature: FormSignature {
            scheme: FormScheme::Tc3HmacSha256,
            service: "tcb",
            id: 2,
            key: 3,
            method: "post",
            backdate: 1,
        },
    }),
};

/// Close an order
pub(super) static CLOSE_ORDER: Operation = Operation {
    id: "close-order",
    title: Text {
        en: "Close an order",
        zh: "关闭订单",
    },
    document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
    method: "POST",
    path: &[PathPart::Literal("/_/pay/closeorder")],
    idempotent: true,
    closes: Some(Closes {
        merchant: 3,
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
            source: Source::Constant("application/json"),
            in_header: true,
        },
        Slot {
            signs_as: "from_appid",
            source: Source::Credential(2),
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
            signs_as: "sub_appid",
            source: Source::Credential(1),
            in_header: false,
        },
        Slot {
            signs_as: "sub_mch_id",
            source: Source::Credential(0),
            in_header: false,
        },
    ],
    headers: &[
        Header::Plain {
            name: "Content-Type",
            field: 0,
        },
    ],
    query: &[1],
    body: &[2, 3, 4, 5],
    signatures: &[],
    rules: &[],
    reply: &CLOSE_ORDER_REPLY,
    foreign: &[
        "transaction_id",
        "transactionId",
        "trade_state",
        "tradeState",
        "trade_type",
        "tradeType",
        "total_fee",
        "totalFee",
        "refund_id",
        "refundId",
    ],
    judge: &[
        JudgeRow {
            when: &[
                Condition {
                    path: &[2],
                    test: Test::Not(&[]),
                },
                Condition {
                    path: &[4, 0],
                    test: Test::AbsentOr(&[]),
                },
            ],
            then: Verdict::Rejected,
            code: Some(&[2]),
            sub_code: None,
            message: &[&[3]],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
                Condition {
                    path: &[0],
                    test: Test::Not(&["0"]),
                },
                Condition {
                    path: &[4, 8],
                    test: Test::AbsentOr(&[]),
                },
            ],
            then: Verdict::Rejected,
            code: Some(&[0]),
            sub_code: None,
            message: &[&[1]],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
                Condition {
                    path: &[0],
                    test: Test::AbsentOr(&["0"]),
                },
                Condition {
                    path: &[4, 0],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Rejected,
            code: None,
            sub_code: None,
            message: &[&[4, 1]],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
                Condition {
                    path: &[0],
                    test: Test::AbsentOr(&["0"]),
                },
                Condition {
                    path: &[4, 0],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[4, 8],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[4, 10],
                    test: Test::AbsentOr(&["0"]),
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
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
                Condition {
                    path: &[0],
                    test: Test::AbsentOr(&["0"]),
                },
                Condition {
                    path: &[4, 0],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[4, 8],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Failed,
            code: Some(&[4, 10]),
            sub_code: None,
            message: &[&[4, 11], &[4, 9]],
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
                en: "The signature is wrong.",
                zh: "签名错误。",
            },
            remedy: Text {
                en: "Check the parameters. WeChat signs here, so ask its support when they are right.",
                zh: "检查请求参数。此处由微信签名，参数无误时请联系微信支持。",
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
                en: "WeChat Pay could not read the XML that was made of the call.",
                zh: "XML 格式错误。",
            },
            remedy: Text {
                en: "Check the parameters. The XML is made behind the door, so ask WeChat's support when they are right.",
                zh: "检查请求参数。XML 由微信内部生成，参数无误时请联系微信支持。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::Never,
        },
        ErrorRow {
            code: "ORDERNOTEXIST",
            sub_code: None,
            name: "ORDER_NOT_EXIST",
            meaning: Text {
                en: "WeChat knows no such order. This page does not list the code. WeChat Pay's own tables of 2015 and 2016 do, and the\nsource is client code that copied one; CloudPay hands WeChat Pay's codes on.",
                zh: "订单不存在。本页面未列出此错误码，仅微信支付 2015 至 2016 年的旧版错误码表列出，来源为抄录该表的客户端代码；\n云调用转发微信支付的错误码。",
            },
            remedy: Text {
                en: "Nothing to close: treat it as never submitted.",
                zh: "无需关闭，按从未提交处理。",
            },
            order: OrderFact::NotFound,
            retry: Retry::Never,
        },
    ],
    gateway_call: Some("closeOrder"),
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
                values: &["application/json"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloudrun/src/development/pay/index.md",
        },
        Field {
            name: "from_appid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/guide/reuse",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "out_trade_no",
            aliases: &[],
            kind: Kind::Text,
            required: true,
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.md",
        },
        Field {
            name: "sub_mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
    ],
};

static CLOSE_ORDER_REPLY: Table = Table {
    name: "CloseOrderReply",
    fields: &[
        Field {
            name: "errcode",
            aliases: &[],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/close.html",
        },
        Field {
            name: "errmsg",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/close.html",
        },
        Field {
            name: "code",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://www.npmjs.com/package/@cloudbase/node-sdk",
        },
        Field {
            name: "message",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://www.npmjs.com/package/@cloudbase/node-sdk",
        },
        Field {
            name: "respdata",
            aliases: &[],
            kind: Kind::Object(&CLOSE_ORDER_REPLY_RESPDATA),
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: true,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/close.html",
        },
    ],
};

static CLOSE_ORDER_REPLY_RESPDATA: Table = Table {
    name: "CloseOrderReplyRespdata",
    fields: &[
        Field {
            name: "return_code",
            aliases: &["returnCode"],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(16),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "return_msg",
            aliases: &["returnMsg"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
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
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "mch_id",
            aliases: &["mchId"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "sub_appid",
            aliases: &["subAppid"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "sub_mch_id",
            aliases: &["subMchId"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(5),
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "nonce_str",
            aliases: &["nonceStr"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "result_code",
            aliases: &["resultCode"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "result_msg",
            aliases: &["resultMsg"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "err_code",
            aliases: &["errCode"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
        },
        Field {
            name: "err_code_des",
            aliases: &["errCodeDes"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.html",
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
    document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
    method: "POST",
    path: &[PathPart::Literal("/_/pay/queryorder")],
    idempotent: true,
    closes: None,
    queries: Some(Queries {
        merchant: Some(3),
        provider: Some(6),
        state: &[4, 18],
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
        named_at: &[&[4, 28], &[4, 29]],
    }),
    wait_after_creation: None,
    request: &QUERY_ORDER_REQUEST,
    slots: &[
        Slot {
            signs_as: "Content-Type",
            source: Source::Constant("application/json"),
            in_header: true,
        },
        Slot {
            signs_as: "from_appid",
            source: Source::Credential(2),
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
            signs_as: "sub_appid",
            source: Source::Credential(1),
            in_header: false,
        },
        Slot {
            signs_as: "sub_mch_id",
            source: Source::Credential(0),
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
    query: &[1],
    body: &[2, 3, 4, 5, 6],
    signatures: &[],
    rules: &[Rule::AtLeastOneOf(&[6, 3]), Rule::Precedence(&[6, 3])],
    reply: &QUERY_ORDER_REPLY,
    foreign: &[
        "prepay_id",
        "prepayId",
        "payment",
        "refund_id",
        "refundId",
        "out_refund_no",
        "outRefundNo",
        "refund_count",
        "refundCount",
    ],
    judge: &[
        JudgeRow {
            when: &[
                Condition {
                    path: &[2],
                    test: Test::Not(&[]),
                },
                Condition {
                    path: &[4, 0],
                    test: Test::AbsentOr(&[]),
                },
            ],
            then: Verdict::Rejected,
            code: Some(&[2]),
            sub_code: None,
            message: &[&[3]],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
                Condition {
                    path: &[0],
                    test: Test::Not(&["0"]),
                },
                Condition {
                    path: &[4, 8],
                    test: Test::AbsentOr(&[]),
                },
            ],
            then: Verdict::Rejected,
            code: Some(&[0]),
            sub_code: None,
            message: &[&[1]],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
                Condition {
                    path: &[0],
                    test: Test::AbsentOr(&["0"]),
                },
                Condition {
                    path: &[4, 0],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Rejected,
            code: None,
            sub_code: None,
            message: &[&[4, 1]],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
                Condition {
                    path: &[0],
                    test: Test::AbsentOr(&["0"]),
                },
                Condition {
                    path: &[4, 0],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[4, 8],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[4, 10],
                    test: Test::AbsentOr(&["0"]),
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
                    path: &[2],
                    test: Test::AbsentOr(&[]),
                },
                Condition {
                    path: &[0],
                    test: Test::AbsentOr(&["0"]),
                },
                Condition {
                    path: &[4, 0],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[4, 8],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Failed,
            code: Some(&[4, 10]),
            sub_code: None,
            message: &[&[4, 11], &[4, 9]],
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
    gateway_call: Some("queryOrder"),
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
                values: &["application/json"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloudrun/src/development/pay/index.md",
        },
        Field {
            name: "from_appid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/guide/reuse",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.closeOrder.md",
        },
        Field {
            name: "sub_mch_id",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
    ],
};

static QUERY_ORDER_REPLY: Table = Table {
    name: "QueryOrderReply",
    fields: &[
        Field {
            name: "errcode",
            aliases: &[],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/query.md",
        },
        Field {
            name: "errmsg",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/query.md",
        },
        Field {
            name: "code",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://www.npmjs.com/package/@cloudbase/node-sdk",
        },
        Field {
            name: "message",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://www.npmjs.com/package/@cloudbase/node-sdk",
        },
        Field {
            name: "respdata",
            aliases: &[],
            kind: Kind::Object(&QUERY_ORDER_REPLY_RESPDATA),
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: true,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloudrun/src/development/pay/order/query.md",
        },
    ],
};

static QUERY_ORDER_REPLY_RESPDATA: Table = Table {
    name: "QueryOrderReplyRespdata",
    fields: &[
        Field {
            name: "return_code",
            aliases: &["returnCode"],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(16),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "return_msg",
            aliases: &["returnMsg"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
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
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "mch_id",
            aliases: &["mchId"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "sub_appid",
            aliases: &["subAppid"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "sub_mch_id",
            aliases: &["subMchId"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(5),
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "nonce_str",
            aliases: &["nonceStr"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "result_code",
            aliases: &["resultCode"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "result_msg",
            aliases: &["resultMsg"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "err_code",
            aliases: &["errCode"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "err_code_des",
            aliases: &["errCodeDes"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "device_info",
            aliases: &["deviceInfo"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "is_subscribe",
            aliases: &["isSubscribe"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(1),
                values: &["Y", "N"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "sub_openid",
            aliases: &["subOpenid"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(128),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "sub_is_subscribe",
            aliases: &["subIsSubscribe"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(1),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "trade_type",
            aliases: &["tradeType"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                values: &["JSAPI", "NATIVE", "APP", "MICROPAY", "MWEB"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "trade_state",
            aliases: &["tradeState"],
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "bank_type",
            aliases: &["bankType"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "total_fee",
            aliases: &["totalFee"],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "settlement_total_fee",
            aliases: &["settlementTotalFee"],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "fee_type",
            aliases: &["feeType"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "cash_fee",
            aliases: &["cashFee"],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "cash_fee_type",
            aliases: &["cashFeeType"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(16),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "coupon_fee",
            aliases: &["couponFee"],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "coupon_count",
            aliases: &["couponCount"],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "coupons",
            aliases: &[],
            kind: Kind::List(&QUERY_ORDER_REPLY_RESPDATA_COUPONS, Layout::Columns),
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "transaction_id",
            aliases: &["transactionId"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(6),
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "out_trade_no",
            aliases: &["outTradeNo"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(3),
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
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
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "time_end",
            aliases: &["timeEnd"],
            kind: Kind::Time(paywright_runtime::time::TimeFormat::Compact {
                offset_seconds: 28800,
            }),
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "trade_state_desc",
            aliases: &["tradeStateDesc"],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(256),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
    ],
};

static QUERY_ORDER_REPLY_RESPDATA_COUPONS: Table = Table {
    name: "QueryOrderReplyRespdataCoupons",
    fields: &[
        Field {
            name: "coupon_type_list",
            aliases: &["couponTypeList"],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "coupon_id_list",
            aliases: &["couponIdList"],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
        Field {
            name: "coupon_fee_list",
            aliases: &["couponFeeList"],
            kind: Kind::Integer,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/open/pay/CloudPay.queryOrder.md",
        },
    ],
};
