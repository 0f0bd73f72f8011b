//! What a text looks like that is not in the format it was read in.

use super::{Mistake, lines};

const ARRAY: &str = "this looks like a JSON array; write one object per line, without the brackets and the commas \
                     between the objects, and read it by --format jsonl";

/// What a text is rather than comma-separated values.
pub(super) fn like_no_table(text: &str) -> Option<Mistake> {
    let (line, first) = first_line(text)?;
    let problem = if first.starts_with('[') {
        ARRAY.to_owned()
    } else if first.starts_with('{') {
        "this looks like JSON; --format jsonl reads a list with one object per line".to_owned()
    } else {
        let columns = |separator| first.split(separator).count();
        let others = [(';', "semicolons"), ('\t', "tabs"), ('|', "bars")];
        let (_, name) = others.into_iter().find(|(separator, _)| columns(*separator) > columns(','))?;
        format!("the columns look separated by {name}; save the list with commas between them")
    };
    Some(Mistake::new(line, problem))
}

/// What a text is rather than an object per line.
pub(super) fn like_no_objects(text: &str) -> Option<Mistake> {
    let (line, first) = first_line(text)?;
    let is_order = |name: &str| name.trim().trim_matches('"') == "order";
    let problem = if first.starts_with('[') {
        ARRAY
    } else if !first.starts_with('{') && first.split([',', ';', '\t']).any(is_order) {
        "this looks like a table; --format csv reads comma-separated values"
    } else {
        return None;
    };
    Some(Mistake::new(line, problem))
}

/// The first line that holds something.
fn first_line(text: &str) -> Option<(u64, &str)> {
    (1..).zip(lines::of(text).map(str::trim)).find(|(_, line)| !line.is_empty())
}
