// Made by `cargo codegen generate` from specs/acopay/. Do not edit: change the spec and run the command.

//! Static tables: what the spec says, for the runtime to walk.

use paywright_runtime::table::*;

/// What all operations share.
pub static PROVIDER: Provider = Provider {
    id: "acopay",
    title: Text {
        en: "EdgerOS pay (ACOPAY)",
        zh: "翼辉支付（ACOPAY）",
    },
    primary_host: "https://api.edgeros.com",
    standby_host: None,
    hosts: &[
        Host {
            name: "primary",
            url: "https://api.edgeros.com",
        },
    ],
    credentials: &[
        Credential {
            name: "mch_no",
            required: true,
            secret: false,
            key: None,
            default: None,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
        Credential {
            name: "private_key",
            required: true,
            secret: true,
            key: Some(KeyRole::Private),
            default: None,
            limits: Limits::NONE,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/util/AcopaySignUtil.java",
        },
        Credential {
            name: "platform_public_key",
            required: true,
            secret: false,
            key: Some(KeyRole::Public),
            default: None,
            limits: Limits::NONE,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/util/AcopaySignUtil.java",
        },
    ],
    request_format: Format::Json,
    reply_format: Format::Json,
    basic_multilingual_plane: false,
    skips_empty: false,
    request_id_header: None,
    schemes: &[
        Scheme {
            form: Form::Json,
            skips_empty: false,
            suffix: None,
            algorithm: Choice::Always(
                paywright_runtime::algorithm::Algorithm::RsaPkcs1Sha256,
            ),
            key: 1,
            encoding: Encoding::Base64,
        },
    ],
    trust: Trust::Signature(Verification {
        signature: &["data", "sign"],
        must_be: &[(&["data", "sign_type"], "SHA256withRSA")],
        scheme: Scheme {
            form: Form::Json,
            skips_empty: false,
            suffix: None,
            algorithm: Choice::Always(
                paywright_runtime::algorithm::Algorithm::RsaPkcs1Sha256,
            ),
            key: 2,
            encoding: Encoding::Base64,
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
    document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
    method: "POST",
    path: &[PathPart::Literal("/pay/v1/transactions/close")],
    idempotent: true,
    closes: Some(Closes {
        merchant: 4,
        provider: Some(7),
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
            source: Source::Constant("application/json"),
            in_header: true,
        },
        Slot {
            signs_as: "aco_pay_sdk",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "mch_no",
            source: Source::Credential(0),
            in_header: true,
        },
        Slot {
            signs_as: "mch_trade_no",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "nonce",
            source: Source::Nonce,
            in_header: true,
        },
        Slot {
            signs_as: "sign_type",
            source: Source::Constant("SHA256withRSA"),
            in_header: true,
        },
        Slot {
            signs_as: "transaction_no",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "version",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "x-acopay-sign",
            source: Source::Signature,
            in_header: true,
        },
    ],
    headers: &[
        Header::Plain {
            name: "Content-Type",
            field: 1,
        },
        Header::Plain {
            name: "Accept",
            field: 0,
        },
        Header::Plain {
            name: "x-acopay-sign",
            field: 9,
        },
        Header::Plain {
            name: "x-acopay-sign-type",
            field: 6,
        },
        Header::Plain {
            name: "x-acopay-mch-no",
            field: 3,
        },
        Header::Plain {
            name: "x-acopay-nonce",
            field: 5,
        },
    ],
    query: &[],
    body: &[2, 4, 7, 8],
    signatures: &[
        Signature {
            scheme: 0,
            into: 9,
            covers: &[3, 4, 5, 6, 7],
            covers_body: true,
            covers_uri: false,
        },
    ],
    rules: &[Rule::AtLeastOneOf(&[7, 4]), Rule::Precedence(&[7, 4])],
    reply: &CLOSE_ORDER_REPLY,
    foreign: &[
        "app_no",
        "acoid",
        "extra",
        "amount_total",
        "success_time",
        "pay_channel",
        "pay_method",
        "refund_amount",
        "refund_no",
        "mch_refund_no",
        "refund_reason",
        "notify_time",
        "hash_code",
    ],
    judge: &[
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Is("200"),
                },
                Condition {
                    path: &[1],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[3, 6],
                    test: Test::Is("SUCCESS"),
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
                    test: Test::Is("200"),
                },
                Condition {
                    path: &[1],
                    test: Test::Is("SUCCESS"),
                },
                Condition {
                    path: &[3, 6],
                    test: Test::Is("FAIL"),
                },
            ],
            then: Verdict::Failed,
            code: Some(&[3, 6]),
            sub_code: None,
            message: &[&[3, 7]],
            may_be_unsigned: false,
        },
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Not(&["200"]),
                },
                Condition {
                    path: &[3, 6],
                    test: Test::AbsentOr(&[]),
                },
            ],
            then: Verdict::Failed,
            code: Some(&[0]),
            sub_code: None,
            message: &[&[2], &[1]],
            may_be_unsigned: true,
        },
    ],
    errors: &[
        ErrorRow {
            code: "FAIL",
            sub_code: None,
            name: "FAIL",
            meaning: Text {
                en: "The order was not closed; the description says why. The page has one sample, and no list of reasons.",
                zh: "关单失败，原因见描述。页面只有一个示例，没有列出全部原因。",
            },
            remedy: Text {
                en: "Query the order, and go by its state.",
                zh: "查询订单，按其状态处理。",
            },
            order: OrderFact::Unchanged,
            retry: Retry::AfterQuery,
        },
        ErrorRow {
            code: "1007",
            sub_code: None,
            name: "ORDER_NOT_EXIST",
            meaning: Text {
                en: "The provider knows no such order.",
                zh: "没有这个订单。",
            },
            remedy: Text {
                en: "Check the order number, and whose number it is.",
                zh: "检查订单号，以及填的是哪一方的订单号。",
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
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/util/AcopayHttpClientUtil.java",
        },
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
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/util/AcopayHttpClientUtil.java",
        },
        Field {
            name: "aco_pay_sdk",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(12),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "x-acopay-mch-no",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
        Field {
            name: "mch_trade_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "x-acopay-nonce",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
        Field {
            name: "x-acopay-sign-type",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                values: &["SHA256withRSA"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
        Field {
            name: "transaction_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "version",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(3),
                values: &["1.0"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "x-acopay-sign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
    ],
};

static CLOSE_ORDER_REPLY: Table = Table {
    name: "CloseOrderReply",
    fields: &[
        Field {
            name: "status",
            aliases: &[],
            kind: Kind::Integer,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "message",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(100),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "fieldErrors",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "data",
            aliases: &[],
            kind: Kind::Object(&CLOSE_ORDER_REPLY_DATA),
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
    ],
};

static CLOSE_ORDER_REPLY_DATA: Table = Table {
    name: "CloseOrderReplyData",
    fields: &[
        Field {
            name: "mch_no",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(3),
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "nonce",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(344),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "sign_type",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(20),
                values: &["SHA256withRSA"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "mch_trade_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: Some(4),
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "transaction_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "code",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(20),
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
        },
        Field {
            name: "description",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(200),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/close.html",
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
    document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
    method: "GET",
    path: &[PathPart::Literal("/pay/v1/transactions/trade")],
    idempotent: true,
    closes: None,
    queries: Some(Queries {
        merchant: Some(4),
        provider: Some(7),
        state: &[3, 7],
        states: &[
            ("SUCCESS", paywright_runtime::OrderState::Unknown),
            ("FAIL", paywright_runtime::OrderState::Unknown),
        ],
        paid_when: Some(&[3, 10]),
        named_at: &[&[3, 5], &[3, 6]],
    }),
    wait_after_creation: None,
    request: &QUERY_ORDER_REQUEST,
    slots: &[
        Slot {
            signs_as: "Accept",
            source: Source::Constant("application/json"),
            in_header: true,
        },
        Slot {
            signs_as: "Content-Type",
            source: Source::Constant("application/json"),
            in_header: true,
        },
        Slot {
            signs_as: "aco_pay_sdk",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "mch_no",
            source: Source::Credential(0),
            in_header: true,
        },
        Slot {
            signs_as: "mch_trade_no",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "nonce",
            source: Source::Nonce,
            in_header: true,
        },
        Slot {
            signs_as: "sign_type",
            source: Source::Constant("SHA256withRSA"),
            in_header: true,
        },
        Slot {
            signs_as: "transaction_no",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "version",
            source: Source::Caller,
            in_header: false,
        },
        Slot {
            signs_as: "x-acopay-sign",
            source: Source::Signature,
            in_header: true,
        },
    ],
    headers: &[
        Header::Plain {
            name: "Content-Type",
            field: 1,
        },
        Header::Plain {
            name: "Accept",
            field: 0,
        },
        Header::Plain {
            name: "x-acopay-sign",
            field: 9,
        },
        Header::Plain {
            name: "x-acopay-sign-type",
            field: 6,
        },
        Header::Plain {
            name: "x-acopay-mch-no",
            field: 3,
        },
        Header::Plain {
            name: "x-acopay-nonce",
            field: 5,
        },
    ],
    query: &[2, 4, 7, 8],
    body: &[],
    signatures: &[
        Signature {
            scheme: 0,
            into: 9,
            covers: &[3, 4, 5, 6, 7],
            covers_body: true,
            covers_uri: false,
        },
    ],
    rules: &[Rule::AtLeastOneOf(&[7, 4]), Rule::Precedence(&[7, 4])],
    reply: &QUERY_ORDER_REPLY,
    foreign: &[
        "refund_amount",
        "refund_no",
        "mch_refund_no",
        "refund_reason",
        "hash_code",
        "notify_time",
    ],
    judge: &[
        JudgeRow {
            when: &[
                Condition {
                    path: &[0],
                    test: Test::Is("200"),
                },
                Condition {
                    path: &[1],
                    test: Test::Is("SUCCESS"),
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
                    test: Test::Not(&["200"]),
                },
                Condition {
                    path: &[3, 7],
                    test: Test::AbsentOr(&[]),
                },
            ],
            then: Verdict::Failed,
            code: Some(&[0]),
            sub_code: None,
            message: &[&[2], &[1]],
            may_be_unsigned: true,
        },
    ],
    errors: &[
        ErrorRow {
            code: "1007",
            sub_code: None,
            name: "ORDER_NOT_EXIST",
            meaning: Text {
                en: "The provider knows no such order.",
                zh: "没有这个订单。",
            },
            remedy: Text {
                en: "Check the order number, and whose number it is.",
                zh: "检查订单号，以及填的是哪一方的订单号。",
            },
            order: OrderFact::NotFound,
            retry: Retry::Never,
        },
    ],
    gateway_call: None,
};

static QUERY_ORDER_REQUEST: Table = Table {
    name: "QueryOrder",
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
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/util/AcopayHttpClientUtil.java",
        },
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
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/util/AcopayHttpClientUtil.java",
        },
        Field {
            name: "aco_pay_sdk",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(12),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "x-acopay-mch-no",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
        Field {
            name: "mch_trade_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "x-acopay-nonce",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
        Field {
            name: "x-acopay-sign-type",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                values: &["SHA256withRSA"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
        Field {
            name: "transaction_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "version",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(3),
                values: &["1.0"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "x-acopay-sign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/security.html",
        },
    ],
};

static QUERY_ORDER_REPLY: Table = Table {
    name: "QueryOrderReply",
    fields: &[
        Field {
            name: "status",
            aliases: &[],
            kind: Kind::Integer,
            required: true,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "message",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(100),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "fieldErrors",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "data",
            aliases: &[],
            kind: Kind::Object(&QUERY_ORDER_REPLY_DATA),
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
    ],
};

static QUERY_ORDER_REPLY_DATA: Table = Table {
    name: "QueryOrderReplyData",
    fields: &[
        Field {
            name: "mch_no",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: Some(3),
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "nonce",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(32),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "sign",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(344),
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "sign_type",
            aliases: &[],
            kind: Kind::Text,
            required: true,
            limits: Limits {
                max_length: Some(20),
                values: &["SHA256withRSA"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://docs.edgeros.com/platform/api_reference/acopay/api/query.html",
        },
        Field {
            name: "app_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "mch_trade_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: Some(4),
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "transaction_no",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                max_length: Some(50),
                ..Limits::NONE
            },
            echo: Some(7),
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "code",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits {
                values: &["SUCCESS", "FAIL"],
                ..Limits::NONE
            },
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "description",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "extra",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "success_time",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "acoid",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "amount_total",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "pay_channel",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
        Field {
            name: "pay_method",
            aliases: &[],
            kind: Kind::Text,
            required: false,
            limits: Limits::NONE,
            echo: None,
            inline_when_absent: false,
            document: "https://github.com/edgeros/acopay-sdk-java/blob/b2977025a5906ffef6a2061fc52bf8cb2733ee93/src/main/java/com/edgeros/pay/model/response/AcopayTradeQueryResponseModel.java",
        },
    ],
};
