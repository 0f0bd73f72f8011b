//! Lines as editors count them: one ends with `\n`, `\r\n`, or `\r` alone.

/// The lines of a text.
pub(super) fn of(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// How many lines end in a text.
pub(super) fn ends(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let next = bytes.iter().skip(1).map(Some).chain([None]);
    let ends = bytes.iter().zip(next).filter(|(byte, next)| match byte {
        b'\n' => true,
        b'\r' => *next != Some(&b'\n'),
        _ => false,
    });
    ends.fold(0, |count: u64, _| count.saturating_add(1))
}

/// Counts on from place to place.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, byte: 0, line: 1 }
    }

    /// Goes on to a place, and past the line ends that stand there. Places come in their order.
    pub(super) fn skip_to(&mut self, byte: usize) -> u64 {
        let start = byte.max(self.byte);
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let end = start.saturating_add(blank);
        self.line = self.line.saturating_add(ends(self.text.get(self.byte..end).unwrap_or_default()));
        self.byte = end;
        self.line
    }

    /// The text from here to a place.
    pub(super) fn up_to(&self, byte: usize) -> &'a str {
        self.text.get(self.byte..byte).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_once() {
        for (text, lines) in [
            ("a\nb\n", &["a", "b", ""][..]),
            ("a\r\nb", &["a", "b"]),
            ("a\rb\r\rc", &["a", "b", "", "c"]),
            ("a\r\r\nb\n\r", &["a", "", "b", ""]),
        ] {
            assert_eq!(of(text).collect::<Vec<_>>(), lines, "{text:?}");
        }
        assert_eq!(["", "a", "a\n", "a\r\nb", "a\r\r\n", "\n\r"].map(ends), [0, 0, 1, 1, 2, 2]);
    }
}
