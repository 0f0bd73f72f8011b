//! All naming: how a document's names become Rust's.

/// A field's getter, setter and argument: `mercOrderNo` becomes `merc_order_no`.
///
/// `None` where nothing of the name can stand in Rust; so with all of these.
#[must_use]
pub fn snake(name: &str) -> Option<String> {
    // The methods that generated types have already, by themselves or from the traits that they implement.
    const METHODS: &[&str] = &["new", "record", "extra", "clone", "eq", "fmt", "from", "into"];
    Some(apart_from(METHODS, words(name)?.join("_")))
}

/// A credential's setter and argument.
#[must_use]
pub fn credential(name: &str) -> Option<String> {
    // `credentials` is what is being made where the arguments are put into it.
    const METHODS: &[&str] = &["new", "clone", "fmt", "credentials"];
    Some(apart_from(METHODS, words(name)?.join("_")))
}

/// An operation's method.
#[must_use]
pub fn method(name: &str) -> Option<String> {
    const METHODS: &[&str] = &["new", "with", "untyped", "clone", "fmt"];
    Some(apart_from(METHODS, words(name)?.join("_")))
}

/// A provider's module.
#[must_use]
pub fn module(name: &str) -> Option<String> {
    Some(apart_from(&[], words(name)?.join("_")))
}

/// A name in `PascalCase`: `close-order` becomes `CloseOrder`.
#[must_use]
pub fn pascal(name: &str) -> Option<String> {
    let joined: String = words(name)?.iter().map(|word| capitalised(word)).collect();
    // The one keyword among such names. A `_` would not do: more may follow it in a type's name.
    Some(if joined == "Self" { "Itself".to_owned() } else { joined })
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

/// The providers that there cannot be: their files, modules, features or pages are something else already.
pub const TAKEN_MODULES: &[&str] = &[
    "aws_lc_rs",
    "default",
    "lib",
    "main",
    "paywright_runtime",
    "readme",
    "reqwest",
    "rsa",
    "runtime",
    "rustfmt",
    "schemars",
    "schemas",
];

/// Sets a name apart from keywords and from other names by a `_` at its end.
fn apart_from(others: &[&str], name: String) -> String {
    // The reserved ones of all editions. Raw names (`r#type`) would do for most, but not for `self` and its like, and
    // they read worse.
    const KEYWORDS: &[&str] = &[
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
        "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self",
        "static", "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while", "abstract", "become",
        "box", "do", "final", "macro", "override", "priv", "try", "typeof", "unsized", "virtual", "yield",
    ];
    if KEYWORDS.contains(&name.as_str()) || others.contains(&name.as_str()) { name + "_" } else { name }
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
        assert_eq!(credential("credentials").as_deref(), Some("credentials_"));
        assert_eq!(method("with").as_deref(), Some("with_"));
        assert_eq!(pascal("HMAC-SHA256").as_deref(), Some("HmacSha256"));
        assert_eq!(pascal("ORDER_NOT_EXIST").as_deref(), Some("OrderNotExist"));
        assert_eq!(pascal("self").as_deref(), Some("Itself"));
        assert_eq!(screaming("close-order").as_deref(), Some("CLOSE_ORDER"));
        for wrong in ["", "1007", "订单", "-", "2fa"] {
            assert_eq!(snake(wrong), None, "{wrong}");
        }
    }
}
