//! Requests and replies as bytes.

use std::{borrow::Cow, fmt};

use bytes::Bytes;

use crate::{canonical::write_json_string, table::Format};

/// A request, ready to be sent: signed and written.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// The HTTP method.
    pub method: &'static str,
    /// The whole URL.
    pub url: String,
    /// The headers. Names are ASCII, values are visible ASCII.
    pub headers: Vec<(&'static str, Cow<'static, str>)>,
    /// The body.
    pub body: String,
}

/// Bodies and headers stay out of logs: they hold order numbers and signatures.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).field("url", &self.url).finish_non_exhaustive()
    }
}

/// A reply as it came.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The value of the header that the provider's support asks for, if there was one.
    pub request_id: Option<String>,
    /// The body.
    pub body: Bytes,
}

impl Reply {
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
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

/// Writes a flat message: the members of a JSON object, or the elements below the root.
pub struct Writer {
    format: Format,
    out: String,
    empty: bool,
}

impl Writer {
    /// Starts a message, with room for `bytes`.
    #[must_use]
    pub fn start(format: Format, bytes: usize) -> Self {
        let mut out = String::with_capacity(bytes);
        match format {
            Format::Json => out.push('{'),
            Format::Xml { root } => open(&mut out, root),
        }
        Self { format, out, empty: true }
    }

    /// Adds a text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        match self.format {
            Format::Json => write_json_string(&mut self.out, value, false),
            Format::Xml { .. } => {
                write_xml_text(&mut self.out, value);
                close(&mut self.out, name);
            }
        }
    }

    /// Adds what is written the same in every format: a number, or an object that is JSON already.
    pub fn lexeme(&mut self, name: &str, value: &str) {
        self.name(name);
        self.out.push_str(value);
        if let Format::Xml { .. } = self.format {
            close(&mut self.out, name);
        }
    }

    fn name(&mut self, name: &str) {
        let first = std::mem::replace(&mut self.empty, false);
        match self.format {
            Format::Json => {
                if !first {
                    self.out.push(',');
                }
                write_json_string(&mut self.out, name, false);
                self.out.push(':');
            }
            Format::Xml { .. } => open(&mut self.out, name),
        }
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
    let escaped = quick_xml::escape::escape(text);
    match escaped.split_once('\r') {
        None => out.push_str(&escaped),
        Some(_) => out.push_str(&escaped.replace('\r', "&#13;")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::received::{self, Node};

    const XML: Format = Format::Xml { root: "xml" };

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
}
