//! What is only said: texts, pages, examples, errata, what the sandbox answers. No call depends on any of it.

use super::{About, Rule, lists};
use crate::{
    diff::{named::NamedField, pair::Pair, rule::Found},
    model::{Answer, Erratum, ErrorRow, Example, Text},
};

lists! {
    /// A text in both languages.
    TEXT: Option<Text> = [
        Rule::words("text-changed", "other words in the docs and in messages", text_changed),
    ];
    /// A page's address, or when it was read.
    PAGE: String = [
        Rule::words("page-changed", "the docs link to another page, or to one read on another day", page_changed),
    ];
    /// A value as the page prints it.
    EXAMPLE: Option<String> = [
        Rule::words("example-changed", "another example in the docs", example_changed),
    ];
    /// Messages that the document prints.
    EXAMPLES: [Example] = [
        Rule::words("message-example-changed", "the document prints other messages", message_example_changed),
    ];
    /// Where the document is wrong.
    ERRATA: [Erratum] = [
        Rule::words("erratum-changed", "other mistakes of the document are known", erratum_changed),
    ];
    /// What the sandbox answers.
    ANSWER: Option<Answer> = [
        Rule::words("sandbox-answer-changed", "the sandbox answers otherwise; no client does", sandbox_answer_changed),
    ];
    /// Fields that are listed and never sent.
    UNUSED: [(NamedField, Text)] = [
        Rule::words("unused-field-changed", "what the page says of a field that is never sent", unused_field_changed),
    ];
    /// All rows of an error table.
    ERROR_ORDER: [ErrorRow] = [
        Rule::words("error-table-reordered", "the codes are listed in another order", error_table_reordered),
    ];
    /// All fields of a reply.
    FIELD_ORDER: [NamedField] = [
        Rule::words(
            "reply-order-changed",
            "the fields are listed in another order, and have other places in the untyped record",
            reply_order_changed,
        ),
    ];
}

fn text_changed(text: Pair<'_, Option<Text>>, found: &mut Found<'_>) {
    let language = |text: &Option<Text>, of: fn(&Text) -> &String| text.as_ref().map(of).cloned();
    found.differs("en", &language(text.old, |text| &text.en), &language(text.new, |text| &text.en));
    found.differs("zh", &language(text.old, |text| &text.zh), &language(text.new, |text| &text.zh));
}

fn page_changed(page: Pair<'_, String>, found: &mut Found<'_>) {
    found.differs("", page.old, page.new);
}

fn example_changed(example: Pair<'_, Option<String>>, found: &mut Found<'_>) {
    found.differs("", example.old, example.new);
}

fn message_example_changed(examples: Pair<'_, [Example]>, found: &mut Found<'_>) {
    let longest = examples.old.len().max(examples.new.len());
    for index in 0..longest {
        let written = |all: &[Example]| all.get(index).map(message);
        found.differs(&index.to_string(), &written(examples.old), &written(examples.new));
    }
}

fn message(example: &Example) -> String {
    let Example { of, title, judged, text } = example;
    let judged = judged.map(|judged| format!(", {}", judged.word())).unwrap_or_default();
    format!("{}{judged}: {} / {}: {text}", of.word(), title.en, title.zh)
}

fn erratum_changed(errata: Pair<'_, [Erratum]>, found: &mut Found<'_>) {
    // A place may have several.
    errata.removed(Erratum::clone).for_each(|erratum| found.removed(&erratum.at, &erratum.problem.en));
    errata.added(Erratum::clone).for_each(|erratum| found.added(&erratum.at, &erratum.problem.en));
}

fn sandbox_answer_changed(answer: Pair<'_, Option<Answer>>, found: &mut Found<'_>) {
    let written = |answer: &Option<Answer>| answer.as_ref().map(self::answer);
    found.differs("", &written(answer.old), &written(answer.new));
}

fn answer(answer: &Answer) -> String {
    let Answer { verdict, code, sub_code, message, set, assumed } = answer;
    let assumed = assumed.as_ref().map(|why| format!("assumed: {} / {}", why.en, why.zh));
    let parts = [Some(verdict.word().to_owned()), code.clone(), sub_code.clone(), message.clone(), assumed];
    let set = set.iter().map(|(place, value)| format!("{place:?}: {value}"));
    parts.into_iter().flatten().chain(set).collect::<Vec<_>>().join(", ")
}

fn unused_field_changed(unused: Pair<'_, [(NamedField, Text)]>, found: &mut Found<'_>) {
    let name = |(field, _): &(NamedField, Text)| field.name.clone();
    unused.removed(name).for_each(|(field, why)| found.removed(&field.name, &why.en));
    unused.added(name).for_each(|(field, why)| found.added(&field.name, &why.en));
    for pair in unused.both(name).filter(|pair| pair.old != pair.new) {
        found.changed(&pair.new.0.name, &pair.old.1.en, &pair.new.1.en);
    }
}

fn error_table_reordered(rows: Pair<'_, [ErrorRow]>, found: &mut Found<'_>) {
    if let Some((old, new)) = rows.reordered(ErrorRow::codes) {
        found.differs("", &old, &new);
    }
}

fn reply_order_changed(fields: Pair<'_, [NamedField]>, found: &mut Found<'_>) {
    if let Some((old, new)) = fields.reordered(|field| field.name.clone()) {
        found.differs("", &old, &new);
    }
}
