//! Requests and replies as bytes.

mod retry_after;

use std::{borrow::Cow, fmt};

use bytes::Bytes;
pub use retry_after::RetryAfter;

use crate::{canonical::write_json_string, received::Node, table::Format};

/// A request, ready to be sent: signed and written.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// The provider's id.
    pub provider: &'static str,
    /// The id of the operation that it calls.
    pub operation: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The whole URL.
    pub url: String,
    /// The headers. Names are ASCII, values are visible ASCII.
    pub headers: Vec<(&'static str, Cow<'static, str>)>,
    /// The body.
    pub body: String,
}

/// Bodies, headers, paths and queries stay out of logs: they hold order numbers and signatures.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path_at = self.url.find("://").map_or(0, |at| at.saturating_add(3));
        let host = self.url.get(path_at..).and_then(|rest| rest.split(['/', '?']).next()).unwrap_or_default();
        f.debug_struct("Request")
            .field("provider", &self.provider)
            .field("operation", &self.operation)
            .field("method", &self.method)
            .field("host", &host)
            .finish_non_exhaustive()
    }
}

/// A reply as it came.
#[derive(Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The value of the header that the provider's support asks for, if there was one.
    pub request_id: Option<String>,
    /// When the other side wants to be asked again, if it said so.
    pub retry_after: Option<RetryAfter>,
    /// The body.
    pub body: Bytes,
}

impl Reply {
    /// A reply with this HTTP status and body, and no header that matters.
    #[must_use]
    pub fn new(status: u16, body: impl Into<Bytes>) -> Self {
        Self { status, body: body.into(), ..Self::default() }
    }

    /// With what the provider's support asks for.
    #[must_use]
    pub fn with_request_id(mut self, id: Option<String>) -> Self {
        self.request_id = id;
        self
    }

    /// With when the other side wants to be asked again.
    #[must_use]
    pub fn with_retry_after(mut self, after: Option<RetryAfter>) -> Self {
        self.retry_after = after;
        self
    }

    /// The body as text; what is not UTF-8 is replaced.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("retry_after", &self.retry_after)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

/// Writes a message: the members of a JSON object, or the elements below a root.
pub struct Writer<'f> {
    format: Format<'f>,
    out: String,
    empty: bool,
}

/// No text: it holds what is sent.
impl fmt::Debug for Writer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").field("format", &self.format).finish_non_exhaustive()
    }
}

impl<'f> Writer<'f> {
    /// Starts a message, with room for `bytes`.
    #[must_use]
    pub fn start(format: Format<'f>, bytes: usize) -> Self {
        let mut out = String::with_capacity(bytes);
        match format {
            Format::Json => out.push('{'),
            Format::Xml { root } => open(&mut out, root),
        }
        Self { format, out, empty: true }
    }

    /// Adds a text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.member(name, |format, out| match format {
            Format::Json => write_json_string(out, value, false),
            Format::Xml { .. } => write_xml_text(out, value),
        });
    }

    /// Adds what is written the same in every format, such as a number.
    pub fn lexeme(&mut self, name: &str, value: &str) {
        self.member(name, |_, out| out.push_str(value));
    }

    /// Adds anything, objects and lists too.
    pub fn node(&mut self, name: &str, node: &Node<'_>) {
        self.member(name, |format, out| match format {
            Format::Json => write_json_node(out, node),
            Format::Xml { .. } => write_xml_node(out, node),
        });
    }

    /// Ends the message.
    #[must_use]
    pub fn finish(mut self) -> String {
        match self.format {
            Format::Json => self.out.push('}'),
            Format::Xml { root } => close(&mut self.out, root),
        }
        self.out
    }

    fn member(&mut self, name: &str, value: impl FnOnce(Format<'f>, &mut String)) {
        let first = std::mem::replace(&mut self.empty, false);
        match self.format {
            Format::Json => {
                if !first {
                    self.out.push(',');
                }
                write_json_string(&mut self.out, name, false);
                self.out.push(':');
                value(self.format, &mut self.out);
            }
            Format::Xml { .. } => {
                open(&mut self.out, name);
                value(self.format, &mut self.out);
                close(&mut self.out, name);
            }
        }
    }
}

fn write_json_node(out: &mut String, node: &Node<'_>) {
    match node {
        Node::Text(text) => write_json_string(out, text, false),
        Node::Object(members) => {
            out.push('{');
            for (index, (name, node)) in members.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_json_string(out, name, false);
                out.push(':');
                write_json_node(out, node);
            }
            out.push('}');
        }
        Node::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_json_node(out, item);
            }
            out.push(']');
        }
        other => out.push_str(other.lexeme().unwrap_or("null")),
    }
}

fn write_xml_node(out: &mut String, node: &Node<'_>) {
    match node {
        Node::Object(members) => {
            for (name, node) in members {
                open(out, name);
                write_xml_node(out, node);
                close(out, name);
            }
        }
        other => write_xml_text(out, other.lexeme().unwrap_or_default()),
    }
}

fn open(out: &mut String, name: &str) {
    out.push('<');
    out.push_str(name);
    out.push('>');
}

fn close(out: &mut String, name: &str) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Escapes rather than using CDATA: `]]>` needs no care then. A carriage return is written as a reference, since a
/// reader would turn it into a line feed otherwise.
fn write_xml_text(out: &mut String, text: &str) {
    // Nearly every value is plain, and looking is cheaper than escaping.
    if !text.bytes().any(|byte| matches!(byte, b'<' | b'>' | b'&' | b'\'' | b'"' | b'\r')) {
        return out.push_str(text);
    }
    let escaped = quick_xml::escape::escape(text);
    match escaped.split_once('\r') {
        None => out.push_str(&escaped),
        Some(_) => out.push_str(&escaped.replace('\r', "&#13;")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::received;

    const XML: Format<'static> = Format::Xml { root: "xml" };

    #[test]
    fn hostile_texts_arrive_as_they_were_sent_and_inject_nothing() {
        for text in
            ["]]>", "</a><b>1</b>", "&amp;", "\"'", "a\r\nb\rc\n\t", "订单😀", "{\"a\":1}", "\\", "<![CDATA[x]]>"]
        {
            for format in [XML, Format::Json] {
                let mut writer = Writer::start(format, 0);
                writer.text("a", text);
                writer.text("z", "1");
                let message = writer.finish();
                let read = received::read(format, message.as_bytes());
                let expected = vec![("a".into(), Node::Text(text.into())), ("z".into(), Node::Text("1".into()))];
                assert_eq!(read, Ok(expected), "{message}");
            }
        }
    }

    #[test]
    fn nested_messages_arrive_as_they_were_written() {
        let inner = vec![("a".into(), Node::Text("]]>\"".into())), ("n".into(), Node::Number("1.50"))];
        let list = Node::List(vec![Node::Null, Node::Bool(true), Node::Object(inner.clone())]);
        let members: received::Members<'_> = vec![("o".into(), Node::Object(inner)), ("l".into(), list)];
        let mut writer = Writer::start(Format::Json, 0);
        for (name, node) in &members {
            writer.node(name, node);
        }
        let message = writer.finish();
        assert_eq!(received::read(Format::Json, message.as_bytes()), Ok(members), "{message}");
    }
}
