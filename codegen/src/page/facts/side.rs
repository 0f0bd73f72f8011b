//! In which message a field travels, and the words that announce it.

/// In which message a field travels, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// A request's header.
    RequestHeader,
    /// A request's path.
    Path,
    /// A request's query.
    Query,
    /// A request's body.
    Request,
    /// A reply's header.
    ReplyHeader,
    /// A reply's body.
    Reply,
    /// Another message: a notification.
    Elsewhere,
}

impl Side {
    /// The words for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::RequestHeader => "request headers",
            Self::Path => "path parameters",
            Self::Query => "query parameters",
            Self::Request => "request fields",
            Self::ReplyHeader => "reply headers",
            Self::Reply => "reply fields",
            Self::Elsewhere => "fields of other messages",
        }
    }

    /// The side that a heading or a line announces.
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        let header = has(&["header", "请求头", "响应头", "返回头", "头参数"]);
        if has(&["通知", "回调", "notif", "callback"]) {
            Some(Self::Elsewhere)
        } else if has(&[
            "返回",
            "响应",
            "应答",
            "出参",
            "输出参数",
            "回包",
            "返参",
            "response",
            "return",
            "reply",
            "result",
        ]) {
            Some(if header { Self::ReplyHeader } else { Self::Reply })
        } else if has(&["path 路径", "路径参数", "request path", "path param"]) {
            Some(Self::Path)
        } else if has(&["query 查询", "query 参数", "query参数", "查询参数", "request query", "query param"])
        {
            Some(Self::Query)
        } else if header {
            Some(Self::RequestHeader)
        } else {
            has(&["请求", "入参", "输入参数", "包体参数", "request", "传参"]).then_some(Self::Request)
        }
    }

    /// The side that the words over a table's columns announce: `返回字典`.
    pub(super) fn of_heading(cell: &str) -> Option<Self> {
        let is_names = ["参数", "字典", "字段"].iter().any(|word| cell.contains(word));
        Self::of(cell).filter(|side| is_names && matches!(side, Self::Request | Self::Reply))
    }
}

/// Whether a line opens a part of the page; sentences do not.
pub(super) fn announces(text: &str) -> bool {
    let text = text.trim();
    let bullet = text.trim_start_matches(['-', '•', ' ']);
    // An item of a list is one of many sentences, unless it is set in bold.
    let is_item =
        bullet.len() < text.len() && !bullet.starts_with("**") || text.starts_with(|c: char| c.is_ascii_digit());
    let text = bullet.trim_matches(['*', '#', ' ']);
    let introduces = text.ends_with([':', '：']) || text.contains("如下") || text.contains("以下字段");
    let is_sentence = text.contains(['，', '。', '；', ',', ';', '！', '?', '？']);
    let length = text.chars().count();
    length <= 60 && !is_item && (introduces || length <= 30 && !is_sentence) && !text.contains("://")
}

/// Whether a short line names an operation: pages without headings start with menus and advertising.
pub(super) fn is_title(text: &str) -> bool {
    let lower = text.to_lowercase();
    let about = ["订单", "支付", "退款", "账单", "交易", "order", "pay", "refund", "bill", "transaction"];
    text.chars().count() <= 30
        && !text.contains(['，', '。', '；', ','])
        && about.iter().any(|word| lower.contains(word))
}

/// Whether a line opens a list of error codes.
pub(super) fn is_about_errors(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.contains("错误码") || text.contains("错误代码") || text.contains("返回码") || lower.contains("error code")
}
