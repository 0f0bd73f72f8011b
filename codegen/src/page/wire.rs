//! Wire messages that a page prints: JSON or XML, perhaps with an HTTP head.

use quick_xml::{Reader, events::Event};

use super::facts::Side;

/// A message, as far as it could be read.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its line in the page.
    pub line: usize,
    /// Whether it is a request or a reply, where that is known.
    pub side: Option<Side>,
    /// The method and the path of its first line.
    pub request: Option<(String, String)>,
    /// Its headers.
    pub headers: Vec<(String, String)>,
    /// The body's values by their paths. Objects and lists have no value.
    pub body: Vec<(Vec<String>, Option<String>)>,
}

/// How deep a message is looked into.
const MAX_DEPTH: usize = 16;

/// Reads a message; `side` is what the page announced last.
pub(crate) fn message(text: &str, line: usize, side: Option<Side>) -> Option<Message> {
    let mut message = Message { line, side, request: None, headers: Vec::new(), body: Vec::new() };
    if side == Some(Side::RequestHeader) {
        message.side = Some(Side::Request);
    }
    if side == Some(Side::ReplyHeader) {
        message.side = Some(Side::Reply);
    }
    let text = &without_numbers(text);
    let body_at = text.lines().position(|line| line.trim_start().starts_with(['{', '<']));
    let lines: Vec<&str> = text.lines().collect();
    let (head, body) = lines.split_at(body_at.unwrap_or(lines.len()));
    for line in head {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [method, path, version] if version.starts_with("HTTP/") => {
                message.request = Some(((*method).to_owned(), (*path).to_owned()));
                message.side = Some(Side::Request);
            }
            [version, ..] if version.starts_with("HTTP/") => message.side = Some(Side::Reply),
            _ => {
                if let Some((name, value)) = line.split_once(':')
                    && super::values::is_name(name.trim())
                {
                    message.headers.push((name.trim().to_owned(), value.trim().to_owned()));
                }
            }
        }
    }
    let body = body.join("\n");
    let is_head = message.request.is_some() || head.first().is_some_and(|line| line.starts_with("HTTP/"));
    let is_read =
        if body.trim_start().starts_with('<') { xml(&body, &mut message.body) } else { json(&body, &mut message.body) };
    if !is_head {
        message.headers.clear();
    }
    (is_read.is_some() || is_head).then_some(message)
}

/// Some pages number the lines of what they print: `1. POST /v1/orders HTTP/1.1`.
fn without_numbers(text: &str) -> String {
    let number = |line: &str| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let rest = line.get(digits..).filter(|_| digits > 0)?;
        Some(rest.trim_start_matches('.').trim_start().to_owned())
    };
    let lines: Option<Vec<String>> = text.lines().filter(|line| !line.trim().is_empty()).map(number).collect();
    lines.map_or_else(|| text.to_owned(), |lines| lines.join("\n"))
}

fn json(text: &str, out: &mut Vec<(Vec<String>, Option<String>)>) -> Option<()> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>();
    let value = values.next()?.ok().filter(serde_json::Value::is_object)?;
    flatten(&value, &mut Vec::new(), out);
    Some(())
}

fn flatten(value: &serde_json::Value, path: &mut Vec<String>, out: &mut Vec<(Vec<String>, Option<String>)>) {
    use serde_json::Value;
    if path.len() > MAX_DEPTH {
        return;
    }
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                path.push(name.clone());
                let text = match value {
                    Value::String(text) => Some(text.clone()),
                    Value::Number(number) => Some(number.to_string()),
                    Value::Bool(flag) => Some(flag.to_string()),
                    _ => None,
                };
                out.push((path.clone(), text));
                flatten(value, path, out);
                path.pop();
            }
        }
        Value::Array(items) => items.iter().for_each(|item| flatten(item, path, out)),
        _ => {}
    }
}

fn xml(text: &str, out: &mut Vec<(Vec<String>, Option<String>)>) -> Option<()> {
    let mut reader = Reader::from_str(text);
    let mut path: Vec<String> = Vec::new();
    let mut value = String::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => {
                path.push(element.name().as_ref().to_owned());
                value.clear();
                if path.len() > MAX_DEPTH {
                    return None;
                }
            }
            Event::Text(text) => value.push_str(&text),
            Event::CData(text) => value.push_str(&text),
            Event::End(_) => {
                if let Some((_, below)) = path.split_first()
                    && !below.is_empty()
                {
                    let text = value.trim().to_owned();
                    out.push((below.to_vec(), Some(text).filter(|text| !text.is_empty())));
                }
                value.clear();
                path.pop();
                if path.is_empty() {
                    return Some(());
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}
