//! Rules about a single field, wherever it stands.

use super::{Listed, Place, lists, times};
use crate::{
    characters,
    decode::Spanned,
    diagnostic::{Diagnostics, Rule},
    spec::{FieldSpec, FillSpec, LengthUnit, TypeWord},
    tree::Span,
};

pub(super) fn check(field: &Listed<'_>, out: &mut Diagnostics) {
    let spec = field.spec;
    contradictory_limits(spec, out);
    exact_length(spec, out);
    limits_of_no_string(spec, out);
    characters(spec, out);
    value_of_no_string(field, out);
    values_within_limits(spec, out);
    example_of_its_type(spec, out);
    values_among_themselves(spec, out);
    misplaced(field, out);
    object_fields(spec, out);
    fill_type(field, out);
    unsent_constant(field, out);
    words_of_other_types(spec, out);
    times::check(spec, out);
    lists::check(spec, out);
}

fn contradictory_limits(spec: &FieldSpec, out: &mut Diagnostics) {
    if let (Some(min), Some(max)) = (&spec.min_length, &spec.max_length)
        && min.value > max.value
    {
        out.add(Rule::Limits, &min.span, format!("at least {}, but at most {}", min.value, max.value))
            .also(&max.span, "the greatest length")
            .help("one of the two is wrong: look at the page again");
    }
}

fn exact_length(spec: &FieldSpec, out: &mut Diagnostics) {
    if let (Some(length), Some(other)) = (&spec.length, spec.min_length.as_ref().or(spec.max_length.as_ref())) {
        out.add(Rule::ExactLength, &other.span, "`length` is exact; it has no least or greatest")
            .also(&length.span, "exact here")
            .help("remove one of them");
    }
}

fn limits_of_no_string(spec: &FieldSpec, out: &mut Diagnostics) {
    let lengths = [&spec.length, &spec.min_length, &spec.max_length].into_iter().flatten().next();
    let limit = lengths.map(|length| &length.span).or(spec.characters.as_ref().map(|characters| &characters.span));
    if let Some(limit) = limit.filter(|_| spec.kind.value != TypeWord::String) {
        out.add(Rule::LimitsOfNoString, limit, "only a string has a length or characters")
            .also(&spec.kind.span, "its type")
            .help("write `type: string`, or remove the limit");
    } else if let Some(unit) = spec.length_unit.as_ref().filter(|_| lengths.is_none()) {
        out.add(Rule::LimitsOfNoString, &unit.span, "a unit without a length").help("remove it, or add the length");
    }
}

fn characters(spec: &FieldSpec, out: &mut Diagnostics) {
    if let Some(written) = &spec.characters
        && let Err(problem) = characters::parse(&written.value)
    {
        out.add(Rule::Characters, &written.span, problem)
            .help("write characters and ranges, separated by spaces: `A-Z 0-9 _ -`");
    }
}

fn value_of_no_string(field: &Listed<'_>, out: &mut Diagnostics) {
    let spec = field.spec;
    let values = spec.values.0.first().map(|(value, _)| &value.span);
    let given =
        [spec.constant.as_ref().map(|value| &value.span), spec.default.as_ref().map(|value| &value.span), values];
    if let Some(span) = given.into_iter().flatten().next().filter(|_| spec.kind.value != TypeWord::String) {
        out.add(Rule::ValueOfNoString, span, "only a string has a constant, a default or values")
            .also(&spec.kind.span, "its type")
            .help("write `type: string`, or say it in `doc`");
    }
}

/// The document's own values, and the limit that each must keep.
fn values_within_limits(spec: &FieldSpec, out: &mut Diagnostics) {
    let values = spec.values.0.iter().map(|(value, _)| value);
    for value in values.chain(&spec.constant).chain(&spec.default).chain(&spec.example) {
        if let Some((problem, limit)) = broken_limit(spec, &value.value) {
            out.add(Rule::ValueBreaksLimits, &value.span, format!("`{}` {problem}", value.value))
                .also(limit, "the limit")
                .help("mend the limit or the value; if the page itself is so, `allow:` this with the reason");
        }
    }
}

/// Whole numbers, truth values and times are written in one way only.
fn example_of_its_type(spec: &FieldSpec, out: &mut Diagnostics) {
    let Some(example) = &spec.example else { return };
    let (is_one, how) = match spec.kind.value {
        TypeWord::Integer => (example.value.parse::<i64>().is_ok(), "digits alone".to_owned()),
        TypeWord::Boolean => (["true", "false"].contains(&example.value.as_str()), "`true` or `false`".to_owned()),
        TypeWord::Time => match &spec.format {
            Some(format) => {
                (times::is_written_as(format.value, &example.value), format!("`{}`", times::sample(format.value)))
            }
            None => return,
        },
        TypeWord::String | TypeWord::Object | TypeWord::List => return,
    };
    if !is_one {
        let kind = spec.kind.value.word();
        out.add(Rule::ValueBreaksLimits, &example.span, format!("`{}` is not of the type {kind}", example.value))
            .also(&spec.kind.span, "its type")
            .help(format!("write it as {how}; if the page itself is so, `allow:` this with the reason"));
    }
}

fn broken_limit<'s>(spec: &'s FieldSpec, value: &str) -> Option<(&'static str, &'s Span)> {
    let in_bytes = spec.length_unit.as_ref().is_some_and(|unit| unit.value == LengthUnit::Bytes);
    let length = if in_bytes { value.len() } else { value.chars().count() };
    let over = |limit: &&Spanned<u32>| u32::try_from(length).map_or(true, |length| length > limit.value);
    let under = |limit: &&Spanned<u32>| u32::try_from(length).is_ok_and(|length| length < limit.value);
    if let Some(limit) = spec.length.as_ref().or(spec.max_length.as_ref()).filter(over) {
        return Some(("is longer than the field may be", &limit.span));
    }
    if let Some(limit) = spec.length.as_ref().or(spec.min_length.as_ref()).filter(under) {
        return Some(("is shorter than the field may be", &limit.span));
    }
    let set = spec.characters.as_ref()?;
    let ranges = characters::parse(&set.value).ok()?;
    let allowed = |c: char| ranges.iter().any(|(first, last)| (*first..=*last).contains(&c));
    (!value.chars().all(allowed)).then_some(("has characters that the field may not have", &set.span))
}

fn values_among_themselves(spec: &FieldSpec, out: &mut Diagnostics) {
    let listed = |value: &str| spec.values.0.is_empty() || spec.values.get(value).is_some();
    let constant = |value: &str| spec.constant.as_ref().is_none_or(|constant| constant.value == value);
    for value in spec.constant.iter().chain(&spec.default).chain(&spec.example) {
        if !listed(&value.value) {
            let known: Vec<&str> = spec.values.names().collect();
            out.add(Rule::NotAmongValues, &value.span, format!("`{}` is not one of the values", value.value))
                .help(crate::decode::did_you_mean(&value.value, &known));
        } else if !constant(&value.value) {
            out.add(Rule::NotAmongValues, &value.span, format!("`{}` is not the constant", value.value))
                .help("where there is a `const`, nothing else is sent");
        }
    }
}

/// Each key that does not mean something everywhere, and where it does.
fn misplaced(field: &Listed<'_>, out: &mut Diagnostics) {
    use Place::{Body, Credential, Header, Member, Query, Reply};
    let is_composed = matches!(field.spec.kind.value, TypeWord::Object | TypeWord::List);
    let spec = field.spec;
    let is_object = spec.kind.value == TypeWord::Object;
    let mut allow = |given: Option<&Span>, key: &str, allowed: &[Place], objects_too: bool| {
        let fits = allowed.contains(&field.place) && (objects_too || !is_composed);
        if let Some(span) = given.filter(|_| !fits) {
            let places: Vec<&str> = allowed.iter().map(|place| place.words()).collect();
            let help = match places.join(", ") {
                places if places.is_empty() => "it belongs to an object in a reply".to_owned(),
                places => format!("it belongs to: {places}"),
            };
            out.add(Rule::Misplaced, span, format!("`{key}` means nothing here")).help(help);
        }
    };
    let flag = |flag: &Option<Spanned<bool>>| flag.as_ref().map(|flag| flag.span.clone());
    allow(spec.fill.as_ref().map(|x| &x.span), "fill", &[Header, Member, Query, Body, Reply], false);
    allow(spec.signs_as.as_ref().map(|x| &x.span), "signs_as", &[Header], false);
    allow(flag(&spec.signed).as_ref(), "signed", &[Header, Member, Body], false);
    allow(flag(&spec.unique).as_ref(), "unique", &[Header, Member, Query, Body], false);
    allow(spec.unused.as_ref().map(|x| &x.span), "unused", &[Header, Member, Body], false);
    allow(spec.default.as_ref().map(|x| &x.span), "default", &[Credential, Header, Member, Query, Body], true);
    allow(spec.aliases.first().map(|x| &x.span), "aliases", &[Reply], true);
    allow(spec.echo.as_ref().map(|x| &x.span), "echo", &[Reply], false);
    allow(flag(&spec.secret).as_ref(), "secret", &[Credential], false);
    allow(spec.key.as_ref().map(|x| &x.span), "key", &[Credential], false);
    let kind = format!("type: {}", spec.kind.value.word());
    let kind_places: &[Place] = match spec.kind.value {
        TypeWord::String | TypeWord::Integer => &[Credential, Header, Member, Query, Body, Reply],
        TypeWord::Object => &[Header, Reply],
        TypeWord::Time => &[Body, Reply],
        TypeWord::List | TypeWord::Boolean => &[Reply],
    };
    allow(Some(&spec.kind.span), &kind, kind_places, true);
    let inline = flag(&spec.inline_when_absent).filter(|_| field.place != Reply || !is_object);
    allow(inline.as_ref(), "inline_when_absent", &[], true);
}

fn object_fields(spec: &FieldSpec, out: &mut Diagnostics) {
    // Fields that could not be read are fields all the same.
    let has_fields = !spec.fields.0.is_empty() || spec.fields.unreadable_names().next().is_some();
    if matches!(spec.kind.value, TypeWord::Object | TypeWord::List) != has_fields {
        out.add(Rule::ObjectFields, &spec.kind.span, "an object or a list has `fields`, and nothing else has")
            .help(if has_fields { "write `type: object` or `type: list`" } else { "add `fields:`" });
    }
}

fn fill_type(field: &Listed<'_>, out: &mut Diagnostics) {
    let Some(fill) = &field.spec.fill else { return };
    let (what, needed) = match &fill.value {
        FillSpec::Nonce => ("a random text", TypeWord::String),
        FillSpec::TraceId => ("a text of digits", TypeWord::String),
        FillSpec::Signature => ("a signature, which is a text", TypeWord::String),
        FillSpec::Credential(_) => ("a credential, which is a text", TypeWord::String),
        FillSpec::TimeMillis => ("a whole number", TypeWord::Integer),
    };
    if field.place == Place::Reply && !matches!(fill.value, FillSpec::Nonce | FillSpec::Signature) {
        out.add(Rule::FillType, &fill.span, "in a reply the sandbox fills `nonce` and `signature` only")
            .help("remove `fill`");
    } else if field.spec.kind.value != needed {
        out.add(Rule::FillType, &fill.span, format!("the field is filled with {what}"))
            .also(&field.spec.kind.span, "its type")
            .help(format!("write `type: {}`", needed.word()));
    }
}

fn unsent_constant(field: &Listed<'_>, out: &mut Diagnostics) {
    if let Some(constant) = &field.spec.constant
        && field.place == Place::Query
        && !field.spec.required.value
    {
        out.add(Rule::UnsentConstant, &constant.span, "nobody would set this constant")
            .help("write `required: true`, and it is always sent");
    }
}

fn words_of_other_types(spec: &FieldSpec, out: &mut Diagnostics) {
    let words = [
        (spec.format.as_ref().map(|format| &format.span), "format", TypeWord::Time),
        (spec.zone.as_ref().map(|zone| &zone.span), "zone", TypeWord::Time),
        (spec.layout.as_ref().map(|layout| &layout.span), "layout", TypeWord::List),
    ];
    for (span, key, kind) in words {
        if let Some(span) = span.filter(|_| spec.kind.value != kind) {
            out.add(Rule::Misplaced, span, format!("`{key}` means nothing here"))
                .help(format!("it belongs to a field with `type: {}`", kind.word()));
        }
    }
}
