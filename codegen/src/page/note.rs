//! What a reader of a report is told, fit to be printed: a page's words go to a terminal here.

/// The longest text of a page that is printed in one piece.
const LONGEST: usize = 600;

/// How many things a list names before it only counts.
const MOST_NAMED: usize = 8;

/// Something that could not be read, or that a reader of the report should know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The line in the page.
    pub line: usize,
    /// What.
    pub message: String,
}

impl Note {
    pub(crate) fn new(line: usize, message: impl AsRef<str>) -> Self {
        Self { line, message: printable(message.as_ref()) }
    }
}

/// A text in one line of bounded length, without what a terminal would obey.
pub(crate) fn printable(text: &str) -> String {
    let plain = |c: char| match c {
        c if c.is_whitespace() => ' ',
        c if c.is_control() || turns_text(c) => '\u{fffd}',
        c => c,
    };
    let mut printable: String = text.chars().take(LONGEST).map(plain).collect();
    if text.chars().nth(LONGEST).is_some() {
        printable.push('…');
    }
    printable
}

/// The characters that change the direction of text: with them, a line shows other than it reads.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first forty characters of a text.
pub(crate) fn short(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The first few of a list, and how many more there are.
pub(crate) fn listing(items: &[String]) -> String {
    let named = items.iter().take(MOST_NAMED).map(|item| short(item)).collect::<Vec<_>>().join(", ");
    match items.len().saturating_sub(MOST_NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_not_printed() {
        let note = Note::new(1, "\u{1b}[31mName \u{1b}]0;x\u{7}\r\nnext\u{9b}1m\u{202e}\u{7f}");
        assert_eq!(note.message, "\u{fffd}[31mName \u{fffd}]0;x\u{fffd}  next\u{fffd}1m\u{fffd}\u{fffd}");
    }

    #[test]
    fn a_note_has_a_bounded_length() {
        assert_eq!(Note::new(1, "x".repeat(10_000)).message.chars().count(), LONGEST + 1);
        let names: Vec<String> = (0..10_000).map(|at| format!("`field_{at}`")).collect();
        let named: Vec<String> = (0..8).map(|at| format!("`field_{at}`")).collect();
        assert_eq!(listing(&names), format!("{} and 9992 more", named.join(", ")));
    }
}
