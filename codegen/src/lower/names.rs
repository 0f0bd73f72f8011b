//! All naming: how a document's names become Rust's.

/// A name in `snake_case`, safe as an identifier: `mercOrderNo` becomes `merc_order_no`.
///
/// `None` where nothing of the name can stand in Rust.
#[must_use]
pub fn snake(name: &str) -> Option<String> {
    let words = words(name)?;
    Some(escaped(words.join("_")))
}

/// A name in `PascalCase`: `close-order` becomes `CloseOrder`.
#[must_use]
pub fn pascal(name: &str) -> Option<String> {
    let joined: String = words(name)?.iter().map(|word| capitalised(word)).collect();
    Some(if joined == "Self" { "Self_".to_owned() } else { joined })
}

/// A name in `SCREAMING_SNAKE_CASE`.
#[must_use]
pub fn screaming(name: &str) -> Option<String> {
    Some(words(name)?.join("_").to_uppercase())
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_ascii_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}

/// The words of a name, in lower case. Words end at signs and where a capital follows a small letter.
fn words(name: &str) -> Option<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut before = ' ';
    let shouting = !name.chars().any(|c| c.is_ascii_lowercase());
    for c in name.chars() {
        let starts = c.is_ascii_uppercase() && !shouting && (before.is_ascii_lowercase() || before.is_ascii_digit());
        if (!c.is_ascii_alphanumeric() || starts) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
        } else if !matches!(c, '-' | '_' | '.' | '$' | ' ' | '/') {
            return None;
        }
        before = c;
    }
    if !word.is_empty() {
        words.push(word);
    }
    let first = words.first_mut()?;
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Some(words)
}

/// The types that every generated module has already, or takes from elsewhere.
pub const TAKEN_TYPES: &[&str] = &[
    "BoxFuture",
    "Client",
    "CloseOrders",
    "Closed",
    "ConfigError",
    "Credentials",
    "Error",
    "ErrorCode",
    "From",
    "Into",
    "Option",
    "OrderNumber",
    "Record",
    "Refusal",
    "Result",
    "Secret",
    "String",
    "AsRef",
    "FnOnce",
    "Some",
    "None",
    "Ok",
    "Err",
];

/// Keywords, and the methods that every generated type has already.
fn escaped(name: String) -> String {
    const TAKEN: &[&str] = &[
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
        "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self",
        "static", "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while", "abstract", "become",
        "box", "do", "final", "macro", "override", "priv", "try", "typeof", "unsized", "virtual", "yield", "new",
        "record", "extra", "clone", "eq", "fmt", "from", "into",
    ];
    if TAKEN.contains(&name.as_str()) { name + "_" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_names_become_rusts() {
        assert_eq!(snake("mercOrderNo").as_deref(), Some("merc_order_no"));
        assert_eq!(snake("x-acopay-mch-no").as_deref(), Some("x_acopay_mch_no"));
        assert_eq!(snake("fieldErrors").as_deref(), Some("field_errors"));
        assert_eq!(snake("type").as_deref(), Some("type_"));
        assert_eq!(snake("coupon_id_$n").as_deref(), Some("coupon_id_n"));
        assert_eq!(pascal("HMAC-SHA256").as_deref(), Some("HmacSha256"));
        assert_eq!(pascal("ORDER_NOT_EXIST").as_deref(), Some("OrderNotExist"));
        assert_eq!(pascal("self").as_deref(), Some("Self_"));
        assert_eq!(screaming("close-order").as_deref(), Some("CLOSE_ORDER"));
        for wrong in ["", "1007", "订单", "-", "2fa"] {
            assert_eq!(snake(wrong), None, "{wrong}");
        }
    }
}
