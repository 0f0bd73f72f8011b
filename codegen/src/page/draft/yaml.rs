//! YAML with comments, written line by line: no YAML library writes comments.

/// A file in the making.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
}

impl Writer {
    pub(super) fn finish(self) -> String {
        self.text.trim_end().to_owned() + "\n"
    }

    fn line(&mut self, depth: usize, line: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn comment(&mut self, text: &str) {
        self.note(0, text);
    }

    /// A comment; never more than a line, whatever the page holds.
    pub(super) fn note(&mut self, depth: usize, text: &str) {
        let plain: String = text.chars().map(|c| if c.is_control() || is_break(c) { ' ' } else { c }).collect();
        self.line(depth, &format!("# {plain}"));
    }

    pub(super) fn key(&mut self, depth: usize, key: &str) {
        self.line(depth, &format!("{}:", scalar(key)));
    }

    /// A key with a text.
    pub(super) fn pair(&mut self, depth: usize, key: &str, value: &str) {
        self.line(depth, &format!("{}: {}", scalar(key), scalar(value)));
    }

    /// A key with a word or a number of the spec language.
    pub(super) fn raw(&mut self, depth: usize, key: &str, value: &str) {
        self.line(depth, &format!("{}: {value}", scalar(key)));
    }

    /// A text in two languages that somebody has to write.
    pub(super) fn text(&mut self, depth: usize, key: &str, en: &str, zh: &str) {
        let (en, zh) = (scalar(&format!("To be written: {en}")), scalar(&format!("待写：{zh}")));
        self.line(depth, &format!("{}: {{ en: {en}, zh: {zh} }}", scalar(key)));
    }
}

/// The line breaks of YAML 1.1 and Unicode that are no control characters, and the byte-order mark.
fn is_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// A scalar that reads back as this text: plain where it is a word, quoted otherwise.
fn scalar(text: &str) -> String {
    let is_word = text.chars().all(|c| c.is_ascii_alphanumeric() || "_-/.".contains(c));
    let is_text = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    // Words that YAML takes for something else than a text.
    let is_other =
        ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(&text.to_lowercase().as_str());
    if is_word && is_text && !is_other {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || is_break(c) => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
