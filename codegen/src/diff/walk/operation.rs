//! Operations: what goes out, what comes back, how it is judged.

use super::{Changes, errors, field, keyed, text, texts};
use crate::{
    diff::{
        named::{self, NamedCloses, NamedConstructor, NamedRow},
        pair::{Both, Pair, pairs},
        rule::{At, run},
        rules,
    },
    model::{Answers, Operation, Provider},
};

pub(super) fn operations(providers: Pair<'_, Provider>, pair: Pair<'_, [Operation]>, at: &At, changes: &mut Changes) {
    let place = |operation: &Operation| at.operation(&operation.id);
    run(rules::operation::ALL, pair, at, changes);
    for pair in keyed(rules::operation::PRESENCE, pair, |operation| operation.id.clone(), place, changes) {
        operation(providers, pair, &place(pair.new), changes);
    }
}

fn operation(providers: Pair<'_, Provider>, pair: Pair<'_, Operation>, at: &At, changes: &mut Changes) {
    // What names the generated items follows from the id; the order of the query and of the body from the slots'.
    pairs!(pair: Operation {
        title, doc, document, read, method, path, gateway_call, idempotent, guidance, foreign, errors, answers, examples, errata;
        id, constant, method_name, request_type, closes, queries, slots, headers, query, body, signatures, rules, constructors,
        reply, judge, unused
    });
    texts(title, &at.word("title"), changes);
    texts(doc, &at.word("doc"), changes);
    run(rules::words::PAGE, document, &at.word("document.url"), changes);
    run(rules::words::PAGE, read, &at.word("document.read"), changes);
    run(rules::operation::METHOD, method, &at.word("http.method"), changes);
    run(rules::operation::PATH, path, &at.word("http.path"), changes);
    run(rules::gateway::CALL, gateway_call, &at.word("gateway"), changes);
    run(rules::operation::IDEMPOTENT, idempotent, &at.word("idempotent"), changes);
    let wait = Both::of(guidance, |guidance| guidance.as_ref().map(|(seconds, _)| *seconds));
    run(rules::operation::WAIT, wait.pair(), &at.word("guidance.wait_after_creation"), changes);
    let why = |guidance: &Option<(u32, _)>| guidance.as_ref().map(|(_, why)| why).cloned();
    text(why(guidance.old).as_ref(), why(guidance.new).as_ref(), &at.word("guidance.doc"), changes);
    request(providers, pair, at, changes);
    reply(providers, pair, at, changes);
    run(rules::reply::FOREIGN, foreign, &at.word("foreign_members"), changes);
    self::errors(errors.slices(), &at.word("errors"), changes);
    self::answers(answers, &at.word("sandbox"), changes);
    run(rules::words::EXAMPLES, examples.slices(), &at.word("examples"), changes);
    run(rules::words::ERRATA, errata.slices(), &at.word("errata"), changes);
}

fn request(providers: Pair<'_, Provider>, pair: Pair<'_, Operation>, at: &At, changes: &mut Changes) {
    let closes = Both::of(pair, named::closes);
    run(rules::operation::CLOSES, closes.pair(), &at.word("closes"), changes);
    let why = |closes: &Option<NamedCloses>| closes.as_ref().and_then(|closes| closes.weak_success.clone());
    // Where only one version has the words, that is more than other words, and said as such.
    if let (Some(old), Some(new)) = (why(closes.pair().old), why(closes.pair().new)) {
        text(Some(&old), Some(&new), &at.word("closes.weak_success"), changes);
    }
    run(rules::query::ALL, Both::of(pair, named::queries).pair(), &at.word("queries"), changes);
    let slots = Both::new(named::slots(providers.old, pair.old), named::slots(providers.new, pair.new));
    field::slots(slots.pair().slices(), at, changes);
    let constructors =
        Both::new(named::constructors(providers.old, pair.old), named::constructors(providers.new, pair.new));
    let key = |constructor: &NamedConstructor| constructor.name.clone();
    let place = |_: &NamedConstructor| at.word("request");
    for pair in keyed(rules::surface::CONSTRUCTORS, constructors.pair().slices(), key, place, changes) {
        run(rules::surface::ARGUMENTS, pair, &at.word("request"), changes);
    }
    let shared = At::provider(&at.provider);
    run(rules::request::HEADERS, Both::of(pair, named::headers).pair(), &shared.word("headers"), changes);
    run(rules::request::COVERS, Both::of(pair, named::signatures).pair(), &at.word("signatures"), changes);
    run(rules::request::RULES, Both::of(pair, named::rules).pair(), &at.word("rules"), changes);
    let unused = Both::new(named::unused(providers.old, pair.old), named::unused(providers.new, pair.new));
    run(rules::words::UNUSED, unused.pair().slices(), &at.word("request"), changes);
}

fn reply(providers: Pair<'_, Provider>, pair: Pair<'_, Operation>, at: &At, changes: &mut Changes) {
    let fields = |provider, operation: &Operation| named::fields(provider, &operation.slots, &operation.reply);
    let fields = Both::new(fields(providers.old, pair.old), fields(providers.new, pair.new));
    field::reply(fields.pair().slices(), &at.word("reply"), changes);
    // The rows stand in the provider's file.
    let at = At::provider(&at.provider).word("judge");
    let judge = Both::of(pair, named::judge);
    let place = |row: &NamedRow| at.word(&row.index.to_string());
    run(rules::judge::ALL, judge.pair().slices(), &at, changes);
    let rewritten = named::rewritten(judge.pair().slices());
    let key = |row: &NamedRow| {
        let before = rewritten.iter().find(|(_, new)| *new == row.when);
        before.map_or_else(|| row.when.clone(), |(old, _)| old.clone())
    };
    for pair in keyed(rules::judge::PRESENCE, judge.pair().slices(), key, place, changes) {
        run(rules::judge::ROW, pair, &place(pair.new), changes);
    }
}

fn answers(pair: Pair<'_, Option<Answers>>, at: &At, changes: &mut Changes) {
    let of = |answer: fn(&Answers) -> &crate::model::Answer| Both::of(pair, |all| all.as_ref().map(answer).cloned());
    let _complete = |answers: &Answers| {
        let Answers { unpaid: _, paid: _, closed: _, missing: _, paying: _, refunded: _, failed: _ } = answers;
    };
    let optional = |answer: fn(&Answers) -> &Option<crate::model::Answer>| {
        Both::of(pair, |all| all.as_ref().and_then(|answers| answer(answers).clone()))
    };
    for (word, answer) in [
        ("unpaid", of(|answers| &answers.unpaid)),
        ("paid", of(|answers| &answers.paid)),
        ("closed", of(|answers| &answers.closed)),
        ("missing", of(|answers| &answers.missing)),
        ("paying", optional(|answers| &answers.paying)),
        ("refunded", optional(|answers| &answers.refunded)),
        ("failed", optional(|answers| &answers.failed)),
    ] {
        run(rules::words::ANSWER, answer.pair(), &at.word(word), changes);
    }
}
