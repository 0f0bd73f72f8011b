//! Rules about lists: that their parts can be told apart from the members beside them.

use crate::{
    decode::Spanned,
    diagnostic::{Diagnostics, Rule},
    numbered,
    spec::{FieldSpec, LayoutWord, OperationSpec, TypeWord},
};

/// The fields of messages that stand in nothing, and so in no list.
pub(super) fn outside(operation: &OperationSpec, out: &mut Diagnostics) {
    for (name, field) in operation.request.0.iter().chain(&operation.reply.0) {
        names(name, field, false, out);
    }
}

/// The fields inside a field, of which those of a list with `layout: numbered` alone have a number.
pub(super) fn check(spec: &FieldSpec, out: &mut Diagnostics) {
    let is_list = spec.kind.value == TypeWord::List;
    let layout = spec.layout.as_ref().filter(|_| is_list).map_or(LayoutWord::Objects, |layout| layout.value);
    for (name, part) in &spec.fields.0 {
        let is_plain = !matches!(part.kind.value, TypeWord::Object | TypeWord::List);
        if layout != LayoutWord::Objects && !is_plain {
            out.add(Rule::ListParts, &part.kind.span, "a part of such a list is plain")
                .help("write texts, numbers, times or truth values");
        }
        names(name, part, layout == LayoutWord::Numbered, out);
        if let Some(echo) = part.echo.as_ref().filter(|_| is_list) {
            out.add(Rule::Misplaced, &echo.span, "`echo` means nothing here")
                .help("remove it: what comes back stands beside the list, not in it");
        }
    }
}

fn names(name: &Spanned<String>, field: &FieldSpec, is_numbered: bool, out: &mut Diagnostics) {
    for name in [name].into_iter().chain(&field.aliases) {
        let has_mark = name.value.contains(numbered::MARK);
        let problem = match (is_numbered, has_mark) {
            (true, _) if numbered::around(&name.value).is_some() => continue,
            (false, false) => continue,
            (true, _) => "does not say once where its number stands",
            (false, true) => "says where a number stands, and there is none",
        };
        out.add(Rule::ListParts, &name.span, format!("`{}` {problem}", name.value)).help(format!(
            "`{}` stands once in each name of a list with `layout: numbered`, and nowhere else",
            numbered::MARK
        ));
    }
}
