//! Writes a reply: nested JSON, or XML.

use paywright_codegen::model::Format;
use paywright_runtime::{
    canonical::write_json_string,
    received::{Node, xml::is_xml_char},
};

/// Writes a message.
pub(crate) fn message(format: &Format, members: &[(impl AsRef<str>, Node<'_>)]) -> String {
    let mut out = String::with_capacity(1024);
    match format {
        Format::Json => json_object(members, &mut out),
        Format::Xml(root) => element(root, &mut out, |out| xml_members(members, out)),
    }
    out
}

fn json_object(members: &[(impl AsRef<str>, Node<'_>)], out: &mut String) {
    out.push('{');
    for (index, (name, node)) in members.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_json_string(out, name.as_ref(), false);
        out.push(':');
        json_node(node, out);
    }
    out.push('}');
}

fn json_node(node: &Node<'_>, out: &mut String) {
    match node {
        Node::Text(text) => write_json_string(out, text, false),
        Node::Object(members) => json_object(members, out),
        Node::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                json_node(item, out);
            }
            out.push(']');
        }
        other => out.push_str(other.lexeme().unwrap_or("null")),
    }
}

fn xml_members(members: &[(impl AsRef<str>, Node<'_>)], out: &mut String) {
    for (name, node) in members {
        element(name.as_ref(), out, |out| match node {
            Node::Object(members) => xml_members(members, out),
            other => xml_text(other.lexeme().unwrap_or_default(), out),
        });
    }
}

fn element(name: &str, out: &mut String, inside: impl FnOnce(&mut String)) {
    for part in ["<", name, ">"] {
        out.push_str(part);
    }
    inside(out);
    for part in ["</", name, ">"] {
        out.push_str(part);
    }
}

fn xml_text(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A reader would make a line feed of it.
            '\r' => out.push_str("&#13;"),
            c if is_xml_char(c) => out.push(c),
            _ => out.push('\u{fffd}'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paywright_runtime::received::{Members, json, xml};

    #[test]
    fn hostile_texts_arrive_as_they_were_and_inject_nothing() {
        for text in ["]]>", "</a><b>1</b>", "&amp;", "\"'\\", "a\r\nb\rc\n\t", "订单😀", "<![CDATA[x]]>"] {
            let members: Members<'_> = vec![("a".into(), Node::Text(text.into()))];
            let written = message(&Format::Xml("xml".to_owned()), &members);
            assert_eq!(xml::read(written.as_bytes(), "xml"), Ok(members.clone()), "{written}");
            let nested: Members<'_> = vec![("o".into(), Node::Object(members)), ("n".into(), Node::Number("1.50"))];
            let written = message(&Format::Json, &nested);
            assert_eq!(json::read(written.as_bytes()), Ok(nested), "{written}");
        }
    }
}
