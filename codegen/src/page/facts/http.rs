//! The method and the URL of the call.

use super::{Facts, Side, Stated};

/// How many URLs of a call are kept.
const MOST_URLS: usize = 20;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Url,
    Method,
}

fn label(text: &str) -> Option<Label> {
    let text: String = text.to_lowercase().chars().filter(|c| !c.is_whitespace() && !"*-#`•|".contains(*c)).collect();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if text.chars().count() > 20 || has(&["回调", "通知", "notify", "沙箱", "测试", "联调", "sandbox", "test"])
    {
        None
    } else if has(&["url", "接口链接", "接口地址", "请求地址", "请求链接", "endpoint"]) {
        Some(Label::Url)
    } else if has(&[
        "请求方式",
        "请求方法",
        "承载协议",
        "提交方式",
        "传参方式",
        "requestmethod",
        "httpmethod",
        "protocol",
        "httpmethod",
    ]) {
        Some(Label::Method)
    } else {
        None
    }
}

/// Reads a text: `请求URL：https://…`, or a label and, in the next block, its value.
pub(super) fn read(facts: &mut Facts, waiting: &mut Option<Label>, line: usize, text: &str) {
    for (text, line) in text.lines().zip(line..) {
        let cut = text.find(['：', ':']).filter(|at| !text.get(*at..).unwrap_or_default().starts_with("://"));
        let (before, after) = match cut {
            Some(at) => {
                (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default().trim_start_matches(['：', ':']))
            }
            None => (text, ""),
        };
        if let Some(label) = label(before) {
            *waiting = Some(label).filter(|_| after.trim().is_empty());
            take(facts, line, label, after);
        } else if let Some(label) = waiting.take() {
            take(facts, line, label, text);
        }
    }
}

/// Reads a row of labels and values.
pub(super) fn labelled(facts: &mut Facts, line: usize, name: &str, value: &str) {
    if let Some(label) = label(name) {
        take(facts, line, label, value);
    }
}

fn take(facts: &mut Facts, line: usize, label: Label, value: &str) {
    let urls = urls(value);
    if label == Label::Method {
        let words = value.split(|c: char| !c.is_ascii_alphabetic());
        let methods = words.filter(|word| ["GET", "POST", "PUT", "DELETE", "PATCH"].contains(word));
        facts.methods.extend(methods.take(1).map(|word| Stated { line, value: word.to_owned() }));
        // `【POST】/v3/pay/transactions`
        let path = value.split(['】', ']', ' ']).map(str::trim).find(|part| part.starts_with('/') && part.len() > 1);
        facts.urls.extend(path.map(|path| Stated { line, value: path.to_owned() }));
    }
    for url in urls {
        if facts.urls.len() < MOST_URLS && !facts.urls.iter().any(|known| known.value == url) {
            facts.urls.push(Stated { line, value: url });
        }
    }
}

fn urls(text: &str) -> Vec<String> {
    let starts = text.match_indices("http").map(|(at, _)| at);
    let url = |at: usize| {
        let rest = text.get(at..)?;
        if !rest.starts_with("http://") && !rest.starts_with("https://") {
            return None;
        }
        let end = rest.find(|c: char| !c.is_ascii_graphic() || "\"<>`|()".contains(c)).unwrap_or(rest.len());
        Some(rest.get(..end)?.trim_end_matches(['.', ',', ';']).to_owned())
    };
    starts.filter_map(url).collect()
}

/// Where no label names them, the first line of a printed request does: `POST /v1/orders HTTP/1.1`.
pub(super) fn complete(facts: &mut Facts) {
    let request =
        facts.messages.iter().find(|message| message.side == Some(Side::Request) && message.request.is_some());
    let Some((line, (method, path))) = request.and_then(|found| Some((found.line, found.request.clone()?))) else {
        return;
    };
    if facts.methods.is_empty() {
        facts.methods.push(Stated { line, value: method });
    }
    if facts.urls.is_empty() {
        facts.urls.push(Stated { line, value: path });
    }
}
