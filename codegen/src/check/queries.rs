//! Rules about queries: that they tell the order's state, and of which order.

use super::Folder;
use crate::{
    decode::{Map, Spanned},
    diagnostic::{Diagnostics, Rule},
    spec::{FieldSpec, OperationSpec, OrderStateWord, QueriesSpec, TypeWord},
};

pub(super) fn check(folder: &Folder, out: &mut Diagnostics) {
    for operation in folder.operations.iter().map(|file| &file.spec) {
        if let Some(queries) = &operation.queries {
            order_state(operation, queries, out);
        }
        idle_order_state(&operation.request, "", None, out);
        let state = operation.queries.as_ref().map(|queries| &queries.state);
        // A state that is read nowhere is reported as such; its values may well be right.
        if state.is_none_or(|state| super::trust::at(state, &operation.reply).is_some()) {
            idle_order_state(&operation.reply, "", state.map(|state| state.value.as_str()), out);
        }
    }
    if let Some(provider) = &folder.provider {
        for fields in [&provider.spec.credentials, &provider.spec.headers, &provider.spec.query] {
            idle_order_state(fields, "", None, out);
        }
    }
    second_query(folder, out);
}

fn order_state(operation: &OperationSpec, queries: &QueriesSpec, out: &mut Diagnostics) {
    if let Some(closes) = &operation.closes {
        out.add(Rule::OrderState, &queries.span, "one call either closes an order or asks for it")
            .also(&closes.span, "it closes")
            .help("remove one of them");
    }
    let numbers: Vec<&Spanned<String>> = queries.merchant.iter().chain(&queries.provider).collect();
    if numbers.is_empty() {
        out.add(Rule::OrderState, &queries.span, "nothing names the order")
            .help("add `merchant:`, `provider:` or both: the request fields with the order's numbers");
    }
    // What is no field of the request is reported as such.
    let known = numbers.iter().filter(|number| operation.request.get(&number.value).is_some());
    for number in known.filter(|number| !comes_back(&operation.reply, &number.value)) {
        let message = format!("whoever asks by `{}` is not told which order the reply is about", number.value);
        out.add(Rule::OrderState, &number.span, message)
            .help(format!("add `echo: {}` to the reply field in which it comes back", number.value));
    }
    let Some(field) = super::trust::at(&queries.state, &operation.reply) else { return };
    if field.values.0.is_empty() {
        out.add(Rule::OrderState, &queries.state.span, format!("`{}` has no values", queries.state.value))
            .also(&field.kind.span, "the field")
            .help("list them in its `values`, each with `order:`");
    }
    for (value, meaning) in field.values.0.iter().filter(|(_, meaning)| meaning.order.is_none()) {
        let states = OrderStateWord::WORDS.join(", ");
        out.add(Rule::OrderState, &value.span, format!("`{}` stands for no state of the order", value.value))
            .also(&meaning.span, "its meaning")
            .help(format!("add `order:`, one of {states}; the last where the document does not tell"));
    }
}

/// Whether a request field comes back in a reply.
fn comes_back(reply: &Map<FieldSpec>, number: &str) -> bool {
    reply.0.iter().filter(|(_, field)| field.kind.value != TypeWord::List).any(|(_, field)| {
        field.echo.as_ref().is_some_and(|echo| echo.value == number) || comes_back(&field.fields, number)
    })
}

/// States on the values of fields that are not the one which the query reads.
fn idle_order_state(fields: &Map<FieldSpec>, above: &str, state: Option<&str>, out: &mut Diagnostics) {
    for (name, field) in &fields.0 {
        let place = format!("{above}{}", name.value);
        let order = field.values.0.iter().find_map(|(_, meaning)| meaning.order.as_ref());
        if let Some(order) = order.filter(|_| Some(place.as_str()) != state) {
            out.add(Rule::IdleOrderState, &order.span, "no query reads the order's state here")
                .also(&name.span, "the field")
                .help("remove `order` from the field's values, or name the field in `queries.state`");
        }
        idle_order_state(&field.fields, &format!("{place}."), state, out);
    }
}

fn second_query(folder: &Folder, out: &mut Diagnostics) {
    let queries = || folder.operations.iter().filter_map(|file| file.spec.queries.as_ref());
    for number in [|queries: &QueriesSpec| queries.merchant.clone(), |queries: &QueriesSpec| queries.provider.clone()] {
        let mut named = queries().filter_map(number);
        let Some(first) = named.next() else { continue };
        for second in named {
            out.add(Rule::SecondQuery, &second.span, "a second query by this kind of number")
                .also(&first.span, "the first")
                .help("remove one of them, or `allow:` it: the shared interface calls the first");
        }
    }
}
