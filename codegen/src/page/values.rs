//! What a cell states: a type, a length, a mark, a fixed value, an enumeration. What it does not state is `None`.

use std::collections::HashSet;

use super::facts::{Length, Mark, TypeName};

/// How many values one field may list.
const MOST_VALUES: usize = 500;

/// The types that pages name, by their lower-case words.
const TYPES: &[(TypeName, &[&str])] = &[
    (TypeName::String, &["string", "varchar", "char", "text", "str", "字符串", "字符型"]),
    (
        TypeName::Integer,
        &["int", "integer", "long", "number", "int32", "int64", "bigint", "short", "整型", "整数", "数字"],
    ),
    (TypeName::Object, &["object", "json", "jsonobject", "map", "struct", "对象"]),
    (TypeName::Array, &["array", "list", "数组"]),
    (TypeName::Boolean, &["boolean", "bool", "布尔"]),
    (TypeName::Decimal, &["decimal", "bigdecimal", "double", "float", "money"]),
    (TypeName::Time, &["date", "datetime", "timestamp", "time"]),
];

/// The type words, for finding them in texts.
pub(crate) fn type_words() -> impl Iterator<Item = &'static str> {
    TYPES.iter().flat_map(|(_, words)| words.iter().copied())
}

/// The type that a cell names: `String(32)`, `string[1,32]`, `List<Goods>`, `Array Object Goods`.
pub(crate) fn type_of(cell: &str) -> Option<TypeName> {
    let word = cell.trim().split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?.to_lowercase();
    let known = TYPES.iter().find(|(_, words)| words.contains(&word.as_str()));
    let known = known.map(|(name, _)| *name);
    // `String[]` and `object[]` are lists.
    known.filter(|_| cell.contains("[]")).map(|_| TypeName::Array).or(known)
}

/// The length that a type's cell holds: `(32)`, `[1,32]`, `[0..32]`, `(1-32)`.
pub(crate) fn length_of_type(cell: &str) -> Length {
    let inside = cell.split_once(['(', '[', '（']).map(|(_, rest)| rest);
    let inside = inside.and_then(|rest| rest.split([')', ']', '）']).next()).unwrap_or_default();
    if inside.chars().any(char::is_alphabetic) {
        return Length::default();
    }
    let numbers = numbers(inside);
    match numbers.as_slice() {
        [max] => Length { min: None, max: Some(*max) },
        [min, max] if min <= max => Length { min: Some(*min).filter(|min| *min > 0), max: Some(*max) },
        _ => Length::default(),
    }
}

/// The length that a column of lengths states.
pub(crate) fn length_of_column(cell: &str) -> Length {
    length_of_type(&format!("({cell})"))
}

/// The length that a description states in words.
pub(crate) fn length_in_words(text: &str) -> Length {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let after = |phrases: &[&str]| {
        phrases.iter().find_map(|phrase| {
            let rest = text.split_once(phrase)?.1.trim_start_matches([':', '：', '为', '是', 'i', 's', 'o', 'f']);
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().ok()
        })
    };
    let before = |phrases: &[&str]| {
        phrases.iter().find_map(|phrase| {
            let head = text.split_once(phrase)?.0;
            let digits: Vec<char> = head.chars().rev().take_while(char::is_ascii_digit).collect();
            digits.into_iter().rev().collect::<String>().parse().ok()
        })
    };
    if let Some((min, max)) = range_in_words(&text) {
        return Length { min: Some(min), max: Some(max) };
    }
    let limits = [
        "最大长度",
        "长度不超过",
        "不长于",
        "长度不大于",
        "长度最大",
        "最长",
        "maximumof",
        "maximumlength",
        "upto",
        "nomorethan",
    ];
    let units = ["个字符以内", "个字符内", "位以内", "字符以内", "个字节以内", "charactersorfewer", "charactersorless"];
    Length {
        min: after(&["最小长度", "长度不小于", "最短", "minimumlength"]),
        max: after(&limits).or_else(|| before(&units)),
    }
}

/// `contain 1 to 32 characters`, without blanks.
fn range_in_words(text: &str) -> Option<(u32, u32)> {
    let (span, _) = text.split_once("contain")?.1.trim_start_matches('s').split_once("characters")?;
    match numbers(span).as_slice() {
        [min, max] if span.contains("to") && span.len() < 12 => Some((*min, *max)),
        _ => None,
    }
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

/// What stands in a column of required marks.
pub(crate) fn mark_of(cell: &str) -> Option<Mark> {
    let word: String = cell.trim().trim_matches(['*', '`']).to_lowercase();
    match word.as_str() {
        "是" | "y" | "yes" | "m" | "必填" | "必选" | "必须" | "必需" | "必传" | "true" | "required" | "mandatory"
        | "√" | "✓" | "is" | "r" => Some(Mark::Yes),
        "否" | "n" | "no" | "o" | "选填" | "可选" | "非必填" | "非必须" | "false" | "optional" | "×" | "x" => {
            Some(Mark::No)
        }
        "c" | "条件必填" | "条件" | "条件选填" | "特殊必填" | "conditional" => Some(Mark::Conditional),
        word if word.contains('选') && word.chars().count() <= 6 => Some(Mark::Conditional),
        word if word.starts_with("choose one") || word.starts_with("one of") => Some(Mark::Conditional),
        _ => None,
    }
}

/// The one value that a description allows: `固定值 1.0`, `取值为：application/json`.
pub(crate) fn constant_in(text: &str) -> Option<String> {
    const PHRASES: &[&str] = &[
        "固定值为",
        "固定值",
        "固定传",
        "固定填",
        "固定为",
        "取值为：",
        "取值为:",
        "the value is ",
        "The value is ",
        "fixed value",
        "Fixed to ",
    ];
    let rest = PHRASES.iter().find_map(|phrase| text.split_once(phrase)).map(|(_, rest)| rest)?;
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || "：:“”\"'`=".contains(c));
    let end = rest.find(|c: char| !c.is_ascii() || matches!(c, '\n' | ',')).unwrap_or(rest.len());
    let (value, after) = (rest.get(..end)?, rest.get(end..).unwrap_or_default());
    // A word of a sentence is no value: `PayMercAuth的JSON字符串`, `a JSON string of …`.
    let ends = after.chars().next().is_none_or(|c| "，。；、,“”）\n".contains(c));
    let value = value.trim().trim_end_matches(['.', '"', '\'', '`', ';']);
    let is_prose = value.split(' ').count() > 2 || value.starts_with("a ");
    (ends && !value.is_empty() && !is_prose).then(|| value.to_owned())
}

/// The values that a description lists, each once; empty where it lists none.
pub(crate) fn values_in(text: &str) -> Vec<String> {
    let mut values = listed_in(text);
    let mut seen = HashSet::new();
    values.retain(|value| seen.insert(value.clone()));
    values
}

fn listed_in(text: &str) -> Vec<String> {
    let lead = text.split_once("枚举值").map(|(before, after)| (before, after.trim_start_matches(['：', ':', ' '])));
    if let Some((before, after)) = lead
        && after.starts_with("之一")
    {
        return separated(before, '|');
    }
    if let Some((_, after)) = lead {
        return listed(after, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
    }
    let listed = listed(text, is_constant);
    if listed.len() > 1 {
        return listed;
    }
    // `SUCCESS/FAIL` at the start, with nothing or words of another kind behind it.
    let head = text.split(|c: char| c.is_whitespace() || !c.is_ascii()).next().unwrap_or_default();
    let values: Vec<&str> = head.split('/').collect();
    let is_list = values.len() > 1 && values.iter().all(|value| value.len() > 1 && value.bytes().all(is_constant));
    if is_list { values.into_iter().map(str::to_owned).collect() } else { Vec::new() }
}

fn is_constant(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_'
}

/// `签名类型MD5 | HMAC-SHA256`
fn separated(text: &str, by: char) -> Vec<String> {
    let value = |part: &str| {
        let start = part.char_indices().rev().find(|(_, c)| !c.is_ascii() || c.is_whitespace());
        let start = start.map_or(0, |(at, c)| at.saturating_add(c.len_utf8()));
        part.get(start..).unwrap_or_default().trim_matches('`').to_owned()
    };
    let values: Vec<String> = text.split(by).map(|part| value(part.trim())).collect();
    if values.len() > 1 && values.iter().all(|value| !value.is_empty()) { values } else { Vec::new() }
}

/// `SUCCESS：支付成功 REFUND：转入退款`, one a line or one after the other.
fn listed(text: &str, is_value: fn(u8) -> bool) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || "，；、。,;".contains(c)) {
        let word = word.trim_start_matches(['-', '•', '`', '"']);
        let Some((value, meaning)) = word.split_once(['：', ':', '-', '—']) else { continue };
        // What is enumerated has a meaning in words; `2009-12-25` and `GET:` have none.
        if meaning.is_ascii() || value.len() < 2 && values.is_empty() && !value.starts_with(char::is_alphabetic) {
            continue;
        }
        let value = value.trim_matches(['`', '"']);
        if !value.is_empty()
            && value.bytes().all(is_value)
            && values.len() < MOST_VALUES
            && !values.iter().any(|known| known == value)
        {
            values.push(value.to_owned());
        }
    }
    values
}

/// The characters that a description allows, as specs write them: `只能是数字、大小写字母_-|*` is `0-9 A-Z a-z _ - | *`.
pub(crate) fn characters_in(text: &str) -> Option<String> {
    let mut rest = text.split_once("只能是").or_else(|| text.split_once("仅支持"))?.1;
    let mut sets: Vec<String> = Vec::new();
    let mut seen_any = false;
    loop {
        let trimmed = rest.trim_start_matches(['、', '，', ',', '和', '或', '及', ' ', '\n']);
        let word = [
            ("数字", "0-9"),
            ("大小写字母", "A-Z a-z"),
            ("大小写英文字母", "A-Z a-z"),
            ("英文字母", "A-Z a-z"),
            ("字母", "A-Z a-z"),
        ];
        let found = word.iter().find_map(|(word, set)| Some((trimmed.strip_prefix(word)?, *set)));
        if let Some((after, set)) = found {
            sets.push(set.to_owned());
            seen_any = true;
            rest = after;
            continue;
        }
        let Some(symbol) =
            trimmed.chars().next().filter(|c| c.is_ascii_punctuation() && !matches!(c, '(' | ')' | '.' | ';'))
        else {
            break;
        };
        sets.push(symbol.to_string());
        rest = trimmed.get(symbol.len_utf8()..)?;
    }
    seen_any.then(|| sets.join(" "))
}

/// An example in the description: `示例值：wx8888888888888888`.
pub(crate) fn example_in(text: &str) -> Option<String> {
    let rest = ["示例值：", "示例值:", "Example:", "Example："].iter().find_map(|phrase| text.split_once(phrase))?.1;
    let value = rest.trim_start().lines().next()?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Whether a text is a field's name on the wire, perhaps a path of names.
pub(crate) fn is_name(text: &str) -> bool {
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_' || c == '$');
    let allowed = |c: char| c.is_ascii_alphanumeric() || "_-.$[]".contains(c);
    starts && text.len() <= 80 && text.chars().all(allowed) && !text.ends_with(['.', '-'])
}

/// Whether a text is an error code: `ORDERPAID`, `400000`, `INVALID_REQUEST`, `-1`.
pub(crate) fn is_code(text: &str) -> bool {
    let bare = text.strip_prefix('-').unwrap_or(text);
    !bare.is_empty() && bare.len() <= 80 && bare.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(min: Option<u32>, max: Option<u32>) -> Length {
        Length { min, max }
    }

    #[test]
    fn types_are_read_in_the_spellings_that_pages_have() {
        for (cell, expected) in [
            ("String(32)", Some(TypeName::String)),
            ("string[1,32]", Some(TypeName::String)),
            ("varchar(64)", Some(TypeName::String)),
            ("Int", Some(TypeName::Integer)),
            ("Long", Some(TypeName::Integer)),
            ("List<Goods>", Some(TypeName::Array)),
            ("Array Object Goods", Some(TypeName::Array)),
            ("String[]", Some(TypeName::Array)),
            ("object {data-tooltip=\"x\"}", Some(TypeName::Object)),
            ("GetOrderRequest", None),
            ("", None),
        ] {
            assert_eq!(type_of(cell), expected, "{cell}");
        }
    }

    #[test]
    fn lengths_are_read_from_types_and_from_words() {
        assert_eq!(length_of_type("String(32)"), length(None, Some(32)));
        assert_eq!(length_of_type("string[1,32]"), length(Some(1), Some(32)));
        assert_eq!(length_of_type("String[0..32]"), length(None, Some(32)));
        assert_eq!(length_of_type("array[object]"), length(None, None));
        assert_eq!(length_of_column("64"), length(None, Some(64)));
        for (words, expected) in [
            ("商户订单号。最大长度46。", length(None, Some(46))),
            ("最小长度1，最大长度32", length(Some(1), Some(32))),
            ("随机字符串,不长于32位", length(None, Some(32))),
            ("长度不大于 32 位", length(None, Some(32))),
            ("要求32个字符内,只能是数字", length(None, Some(32))),
            ("The value contains a maximum of 46 characters.", length(None, Some(46))),
            ("The value must contain 1 to 32 characters.", length(Some(1), Some(32))),
            ("32 characters or fewer.", length(None, Some(32))),
            ("订单总金额，单位为分", length(None, None)),
        ] {
            assert_eq!(length_in_words(words), expected, "{words}");
        }
    }

    #[test]
    fn marks_are_read_and_what_is_none_stays_unknown() {
        for (cell, expected) in [
            ("是", Some(Mark::Yes)),
            ("Yes", Some(Mark::Yes)),
            ("否", Some(Mark::No)),
            ("O", Some(Mark::No)),
            ("二选一", Some(Mark::Conditional)),
            ("Choose one to submit", Some(Mark::Conditional)),
            ("String(32)", None),
            ("", None),
        ] {
            assert_eq!(mark_of(cell), expected, "{cell}");
        }
    }

    #[test]
    fn fixed_values_are_read_and_sentences_are_not() {
        assert_eq!(constant_in("接口版本,固定值 1.0").as_deref(), Some("1.0"));
        let json = Some("application/json; charset=UTF-8");
        assert_eq!(constant_in("取值为：application/json; charset=UTF-8").as_deref(), json);
        assert_eq!(constant_in("The value is application/json; charset=UTF-8.").as_deref(), json);
        assert_eq!(constant_in("取值为：PayMercAuth的JSON字符串"), None);
        assert_eq!(constant_in("The value is a JSON string of PayMercAuth."), None);
        assert_eq!(constant_in("取值为 SUCCESS 表示成功"), None);
    }

    #[test]
    fn enumerations_are_read_in_three_forms() {
        assert_eq!(values_in("SUCCESS/FAIL 此字段是通信标识"), ["SUCCESS", "FAIL"]);
        assert_eq!(values_in("签名类型MD5 | HMAC-SHA256 枚举值之一"), ["MD5", "HMAC-SHA256"]);
        assert_eq!(values_in("状态,枚举值: SUCCESS:成功 REFUND:退款 NOTPAY:未付"), ["SUCCESS", "REFUND", "NOTPAY"]);
        assert_eq!(values_in("NO_CHECK：不校验\nFORCE_CHECK：强校验（说明）"), ["NO_CHECK", "FORCE_CHECK"]);
        assert_eq!(values_in("订单状态。  - TRX_SUCCESS:成功  - TRX_FAILED:失败"), ["TRX_SUCCESS", "TRX_FAILED"]);
        assert!(values_in("application/json").is_empty());
        assert_eq!(values_in("SUCCESS/FAIL/SUCCESS"), ["SUCCESS", "FAIL"], "each once");
        assert!(values_in("商户/门店").is_empty());
    }

    #[test]
    fn allowed_characters_are_read_as_specs_write_them() {
        assert_eq!(characters_in("要求32个字符内,只能是数字、大小写字母_-").as_deref(), Some("0-9 A-Z a-z _ -"));
        assert_eq!(
            characters_in("只能是数字、大小写字母_-|*且在同一个商户号下唯一").as_deref(),
            Some("0-9 A-Z a-z _ - | *")
        );
        assert_eq!(characters_in("只能是整数"), None);
    }
}
