//! The two canonical forms of what is signed.
//!
//! Requests come as fields that codegen sorted; replies come as a tree in any order. Both end in the same writers.

use std::fmt;

use crate::{received::Node, table::Form};

/// Writes the members of one object in a canonical form, in the order in which they are pushed.
pub struct Canonical<'a> {
    form: Form,
    out: &'a mut String,
    empty: bool,
}

/// No text: it is what is signed.
impl fmt::Debug for Canonical<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Canonical").field("form", &self.form).finish_non_exhaustive()
    }
}

impl<'a> Canonical<'a> {
    /// Starts an object.
    pub fn start(form: Form, out: &'a mut String) -> Self {
        if form == Form::Json {
            out.push('{');
        }
        Self { form, out, empty: true }
    }

    /// Adds a text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        match self.form {
            Form::Pairs => self.out.push_str(value),
            Form::Json => write_json_string(self.out, value, false),
        }
    }

    /// Adds a number, a truth value or anything else that is written the same in every form.
    pub fn lexeme(&mut self, name: &str, value: &str) {
        self.name(name);
        self.out.push_str(value);
    }

    /// Adds whatever was received.
    pub fn node(&mut self, name: &str, node: &Node<'_>) {
        self.name(name);
        write_node(self.form, node, self.out);
    }

    /// Ends the object.
    pub fn end(self) {
        if self.form == Form::Json {
            self.out.push('}');
        }
    }

    fn name(&mut self, name: &str) {
        let first = std::mem::replace(&mut self.empty, false);
        match self.form {
            Form::Pairs => {
                if !first {
                    self.out.push('&');
                }
                self.out.push_str(name);
                self.out.push('=');
            }
            Form::Json => {
                if !first {
                    self.out.push(',');
                }
                write_json_string(self.out, name, false);
                self.out.push(':');
            }
        }
    }
}

/// Writes a received object without the member at `without`; sorted, nulls left out, and empty texts too where
/// `skips_empty` says so.
pub fn write_object(
    form: Form,
    skips_empty: bool,
    members: &[(impl AsRef<str>, Node<'_>)],
    without: &[&str],
    out: &mut String,
) {
    let mut sorted: Vec<(&str, &Node<'_>)> = members.iter().map(|(name, node)| (name.as_ref(), node)).collect();
    // Names are unique: the readers refuse duplicates.
    sorted.sort_unstable_by_key(|(name, _)| *name);
    let mut canonical = Canonical::start(form, out);
    for (name, node) in sorted {
        let inside = match without {
            [last] if *last == name => continue,
            [first, rest @ ..] if *first == name => rest,
            _ => &[],
        };
        match node {
            Node::Null => {}
            Node::Text(text) if text.is_empty() && skips_empty => {}
            Node::Object(members) => {
                canonical.name(name);
                write_object(form, skips_empty, members, inside, canonical.out);
            }
            other => canonical.node(name, other),
        }
    }
    canonical.end();
}

fn write_node(form: Form, node: &Node<'_>, out: &mut String) {
    match (node, form) {
        (Node::Null, Form::Pairs) => {}
        (Node::Null, Form::Json) => out.push_str("null"),
        (Node::Bool(value), _) => out.push_str(if *value { "true" } else { "false" }),
        (Node::Number(lexeme), _) => out.push_str(lexeme),
        (Node::Text(text), Form::Pairs) => out.push_str(text),
        (Node::Text(text), Form::Json) => write_json_string(out, text, false),
        (Node::Object(members), _) => write_object(form, false, members, &[], out),
        (Node::List(items), _) => write_list(form, items, out),
    }
}

fn write_list(form: Form, items: &[Node<'_>], out: &mut String) {
    if form == Form::Json {
        out.push('[');
    }
    let mut first = true;
    for item in items.iter().filter(|item| form == Form::Json || !matches!(item, Node::Null)) {
        if !std::mem::replace(&mut first, false) {
            out.push(',');
        }
        write_node(form, item, out);
    }
    if form == Form::Json {
        out.push(']');
    }
}

/// Writes a JSON string byte for byte as the signing peers do: U+2028 and U+2029 escaped, everything else beyond
/// ASCII as it is. With `ascii`, all of that is escaped, so that it can stand in a header.
pub fn write_json_string(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| matches!(c, '"' | '\\' | '\0'..='\u{1f}' | '\u{7f}'..)) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = special.chars();
        if let Some(c) = chars.next() {
            write_json_char(out, c, ascii);
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

fn write_json_char(out: &mut String, c: char, ascii: bool) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\t' => out.push_str("\\t"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => write_escape(out, c),
        '\u{7f}'.. if ascii => write_escape(out, c),
        other => out.push(other),
    }
}

fn write_escape(out: &mut String, c: char) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        out.push_str("\\u");
        for shift in [12, 8, 4, 0] {
            out.push(char::from_digit(u32::from(*unit >> shift) & 0xf, 16).unwrap_or('0'));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::received;

    fn canonical(form: Form, json: &str) -> String {
        let members = received::json::read(json.as_bytes()).unwrap_or_default();
        let mut out = String::new();
        write_object(form, false, &members, &["sign"], &mut out);
        out
    }

    #[test]
    fn huaweis_worked_example_of_a_list_of_objects_comes_out_as_printed() {
        let body = r#"{"appId":"5765880207854262xxx","callbackUrl":"https://www.xxx.com/hw_notify","currency":"CNY","mercNo":"101723200xxx","mercOrderNo":"2405171027547xxx","payload":"shop|h8ahnJA8xxRXVw","totalAmount":5,"tradeSummary":"test","subOrders":[{"mercNo":"101723200xxx","mercOrderNo":"abcxxx1"},{"mercNo":"101723201xxx","mercOrderNo":"abcxxx2"}]}"#;
        assert_eq!(
            canonical(Form::Pairs, body),
            "appId=5765880207854262xxx&callbackUrl=https://www.xxx.com/hw_notify&currency=CNY&mercNo=101723200xxx\
             &mercOrderNo=2405171027547xxx&payload=shop|h8ahnJA8xxRXVw&subOrders=mercNo=101723200xxx&mercOrderNo=abcxxx1,\
             mercNo=101723201xxx&mercOrderNo=abcxxx2&totalAmount=5&tradeSummary=test"
        );
    }

    #[test]
    fn number_lexemes_are_signed_as_they_were_written() {
        assert_eq!(
            canonical(Form::Pairs, r#"{"b":1.50,"a":1E2,"c":10000000000000000000000,"sign":"x"}"#),
            "a=1E2&b=1.50&c=10000000000000000000000"
        );
        assert_eq!(canonical(Form::Json, r#"{"b":1.50,"a":-0}"#), r#"{"a":-0,"b":1.50}"#);
    }

    #[test]
    fn json_text_is_escaped_as_the_peers_escape_it() {
        let mut out = String::new();
        write_json_string(&mut out, "\"\\\t\n\r\u{8}\u{c}\u{1}\u{2028}\u{2029}/<>&='\u{7f}订单😀", false);
        assert_eq!(out, "\"\\\"\\\\\\t\\n\\r\\b\\f\\u0001\\u2028\\u2029/<>&='\u{7f}订单😀\"");
    }

    #[test]
    fn json_for_a_header_is_plain_ascii() {
        let mut out = String::new();
        write_json_string(&mut out, "订😀\u{7f}", true);
        assert_eq!(out, r#""\u8ba2\ud83d\ude00\u007f""#);
    }
}
