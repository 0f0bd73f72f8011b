//! Sets of characters as specs write them: `A-Z a-z 0-9 _ - | *`.

/// The ranges of a set, both ends included.
///
/// # Errors
///
/// Says what is neither a character nor a range.
pub fn parse(written: &str) -> Result<Vec<(char, char)>, String> {
    let mut ranges = Vec::new();
    for part in written.split_whitespace() {
        let chars: Vec<char> = part.chars().collect();
        match chars.as_slice() {
            [single] => ranges.push((*single, *single)),
            [first, '-', last] if first <= last => ranges.push((*first, *last)),
            _ => return Err(format!("`{part}` is neither a character nor a range")),
        }
    }
    if ranges.is_empty() { Err("no characters at all".to_owned()) } else { Ok(ranges) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn ranges_and_single_characters_are_read() {
        assert_eq!(super::parse("A-Z _ - |"), Ok(vec![('A', 'Z'), ('_', '_'), ('-', '-'), ('|', '|')]));
        for wrong in ["", "Z-A", "ab", "A-"] {
            assert!(super::parse(wrong).is_err(), "{wrong}");
        }
    }
}
