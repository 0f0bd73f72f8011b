//! What stands over the columns of such tables, in the words that providers use.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    /// The field's name on the wire: the heading says so.
    Name,
    /// A name: on the wire or for people, which its cells tell.
    Naming,
    /// Types, often with lengths.
    Type,
    /// Lengths.
    Length,
    /// Whether a field must be there.
    Required,
    /// Whether a field may be missing.
    Optional,
    /// Example values.
    Example,
    /// Default values.
    Default,
    /// The values that a field may have.
    Values,
    /// What it means.
    Description,
    /// An error code.
    Code,
    /// Why an error occurs.
    Cause,
    /// What to do about an error.
    Remedy,
    /// A row's number.
    Number,
}

use Column::{
    Cause, Code, Default, Description, Example, Length, Name, Naming, Number, Optional, Remedy, Required, Type, Values,
};

/// Heading words, in lower case and without blanks.
#[rustfmt::skip]
const WORDS: &[(Column, &[&str])] = &[
    (Name, &["变量名", "变量", "变量名称", "英文名", "英文名称", "variable", "variablename", "id", "key"]),
    (Naming, &[
        "字段", "字段名", "字段名称", "参数", "参数名", "参数名称", "名称", "属性", "属性名", "请求参数", "请求字段", "返回字典", "返回参数", "返回字段",
        "响应参数", "响应字段", "一级参数名", "二级参数名", "三级参数名", "中文名", "header", "field", "fieldname", "parameter", "parametername",
        "param", "name", "attribute", "property", "argument", "thefieldname", "thenameofthevariable",
    ]),
    (Type, &["类型", "参数类型", "字段类型", "数据类型", "变量类型", "类型及范围", "类型及长度", "type", "datatype", "fieldtype"]),
    (Length, &["长度", "最大长度", "长度限制", "字段长度", "length", "maxlength", "maximumlength", "size"]),
    (Required, &[
        "必填", "是否必填", "必选", "是否必选", "必须", "是否必须", "必需", "是否必需", "必传", "是否必传", "是否必要", "必填参数", "mandatory", "required",
        "isrequired", "require", "m/o", "isitcompulsory", "compulsory",
    ]),
    (Optional, &["可选", "是否可选", "可空", "是否可空", "是否可为空", "optional", "nullable"]),
    (Example, &["示例值", "示例", "样例", "例子", "举例", "实例", "取值示例", "example", "examplevalue", "sample", "samplevalue", "thesamplevalue"]),
    (Default, &["默认值", "默认", "缺省值", "default", "defaultvalue"]),
    (Values, &["取值", "取值范围", "可选值", "枚举值", "values", "value", "enum"]),
    (Description, &[
        "描述", "说明", "备注", "含义", "解释", "注释", "参数说明", "字段说明", "参数描述", "字段描述", "错误描述", "错误信息", "错误说明", "参数含义",
        "description", "describe", "meaning", "remark", "remarks", "note", "notes", "comment", "introductions", "errormessage", "message",
    ]),
    (Code, &[
        "错误码", "返回码", "状态码", "错误代码", "错误编码", "错误编号", "业务错误码", "子错误码", "code", "errorcode", "errcode", "statuscode", "returncode",
        "resultcode", "subcode",
    ]),
    (Cause, &["原因", "错误原因", "可能原因", "reason", "cause", "possiblecause"]),
    (Remedy, &[
        "解决方案", "解决办法", "解决方法", "处理建议", "处理方式", "处理方法", "处理措施", "建议", "solution", "solutions", "suggestion",
        "suggestedaction", "action", "handling",
    ]),
    (Number, &["序号", "编号", "no.", "#"]),
];

/// What a heading's cell announces.
pub(crate) fn column(heading: &str) -> Option<Column> {
    let plain = normalised(heading);
    let of = |text: &str| WORDS.iter().find(|(_, words)| words.contains(&text)).map(|(column, _)| *column);
    // `类型[长度限制]`, `required?`
    let bare = plain.split(['[', '(', '{', '（', '【']).next().unwrap_or_default();
    of(&plain).or_else(|| of(bare.trim_end_matches(['?', '？', ':', '：', '*'])))
}

/// The heading words with which a text starts and what follows each, the longest first.
pub(crate) fn at_start(text: &str) -> Vec<(Column, &str)> {
    let words = WORDS.iter().flat_map(|(column, words)| words.iter().map(|word| (*column, *word)));
    let mut found: Vec<_> = words
        .filter_map(|(column, word)| {
            let head = text.get(..word.len())?;
            head.eq_ignore_ascii_case(word).then(|| (column, text.get(word.len()..).unwrap_or_default()))
        })
        .collect();
    found.sort_by_key(|(_, rest)| rest.len());
    found
}

/// Lower case, without blanks, emphasis and what site generators hang on cells.
fn normalised(heading: &str) -> String {
    let bare = match heading.find('{') {
        Some(at) if at > 0 => heading.get(..at).unwrap_or(heading),
        _ => heading,
    };
    bare.chars().filter(|c| !c.is_whitespace() && !matches!(c, '*' | '`')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_both_languages_and_in_any_dress() {
        for (heading, expected) in [
            ("变量名", Name),
            ("**是否 必选**", Required),
            ("Is it compulsory?", Required),
            ("类型[长度限制]", Type),
            ("类型 {.type}", Type),
            ("Field Name", Naming),
            ("解决方案", Remedy),
        ] {
            assert_eq!(column(heading), Some(expected), "{heading}");
        }
        assert_eq!(column("承载协议"), None);
    }
}
