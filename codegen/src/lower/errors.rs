//! Error tables, and the sandbox's answers that refer to them.

use std::collections::HashMap;

use super::{Lowering, document, names};
use crate::{
    decode::{Map, Spanned},
    diagnostic::Rule,
    model::{self, Answer, ErrorRow, ErrorVariant},
    spec::{AnswerSpec, ErrorSpec},
    tree::Span,
};

impl Lowering<'_> {
    /// The rows of a table: each outer row before its inner ones.
    pub(super) fn errors(&mut self, specs: &Map<ErrorSpec>, page: &str) -> Option<Vec<ErrorRow>> {
        let mut rows = Vec::new();
        for (code, spec) in &specs.0 {
            rows.push(self.row(code, None, spec, page));
            for (sub_code, inner) in &spec.sub_codes.0 {
                rows.push(self.row(code, Some(sub_code), inner, page));
            }
        }
        rows.into_iter().collect()
    }

    fn row(
        &mut self,
        code: &Spanned<String>,
        sub_code: Option<&Spanned<String>>,
        spec: &ErrorSpec,
        page: &str,
    ) -> Option<ErrorRow> {
        let name = spec.name.as_ref().or(sub_code).unwrap_or(code);
        self.named(name, names::pascal)?;
        Some(ErrorRow {
            code: code.value.clone(),
            sub_code: sub_code.map(|sub_code| sub_code.value.clone()),
            name: name.value.clone(),
            doc: spec.doc.lower(),
            cause: spec.cause.as_ref().map(crate::spec::TextSpec::lower),
            remedy: spec.remedy.lower(),
            order: spec.order.value,
            retry: spec.retry.value,
            document: document(spec.source.as_ref(), page).to_owned(),
        })
    }

    /// The variants of the provider's error enumeration: each name once, the operations' rows first.
    pub(super) fn error_variants(
        &mut self,
        operations: &[model::Operation],
        shared: &[ErrorRow],
    ) -> Option<Vec<ErrorVariant>> {
        let mut variants: Vec<ErrorVariant> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut fine = true;
        for row in operations.iter().flat_map(|operation| &operation.errors).chain(shared) {
            let ident = names::pascal(&row.name)?;
            if ident == "Unlisted" {
                let place = self.place_of(row).unwrap_or_else(|| self.spec.id.span.clone());
                self.out
                    .add(Rule::ErrorCollision, &place, "codes that no table lists are called `Unlisted` already")
                    .help("give it another `name:`");
                fine = false;
            }
            let place = *places.entry(ident.clone()).or_insert(variants.len());
            match variants.get_mut(place) {
                None => variants.push(ErrorVariant { ident, name: row.name.clone(), rows: vec![row.clone()] }),
                // All rows of a variant have the same codes, so that the first one speaks for them.
                Some(variant) if variant.rows.first().is_some_and(|other| other.has_codes_of(row)) => {
                    variant.rows.push(row.clone());
                }
                Some(variant) => {
                    fine = false;
                    let others = variant.rows.first().map(ErrorRow::codes).unwrap_or_default();
                    let message = format!("the errors {} and {others} are both called `{}`", row.codes(), row.name);
                    let place = self.place_of(row).unwrap_or_else(|| self.spec.id.span.clone());
                    self.out.add(Rule::ErrorCollision, &place, message).help("give one of them another `name:`");
                }
            }
        }
        fine.then_some(variants)
    }

    /// Where a row's code stands, in the operations' files or the provider's.
    fn place_of(&self, row: &ErrorRow) -> Option<Span> {
        let tables = self.operations.iter().map(|operation| &operation.errors).chain([&self.spec.errors]);
        tables.into_iter().find_map(|table| {
            let (code, outer) = table.0.iter().find(|(code, _)| code.value == row.code)?;
            let Some(sub_code) = &row.sub_code else { return Some(code.span.clone()) };
            let (inner, _) = outer.sub_codes.0.iter().find(|(inner, _)| inner.value == *sub_code)?;
            Some(inner.span.clone())
        })
    }

    /// Reports an answer that could not be given.
    pub(super) fn check_answer(&mut self, spec: &AnswerSpec, operation: &model::Operation, shared: &[ErrorRow]) {
        let answer = answer(spec);
        if operation.row_for(&answer).is_none() {
            self.out
                .add(Rule::Answer, &spec.span, "no row of `judge` understands such an answer")
                .help("a row fits when its `then` is the answer's, and both or neither have a code");
        }
        if let Some(code) = spec.code.as_ref().filter(|_| spec.assumed.is_none()) {
            let mut rows = operation.errors.iter().chain(shared);
            if !rows.any(|row| row.code == code.value && row.sub_code == answer.sub_code) {
                self.out
                    .add(Rule::UnlistedAnswer, &code.span, "no error table lists this code".to_owned())
                    .help("add the row, or say with `assumed:` why the sandbox answers so");
            }
        }
    }
}

/// An answer.
pub(super) fn answer(spec: &AnswerSpec) -> Answer {
    let text = |text: &Option<Spanned<String>>| text.as_ref().map(|text| text.value.clone());
    Answer {
        verdict: spec.answer,
        code: text(&spec.code),
        sub_code: text(&spec.sub_code),
        message: text(&spec.message),
        set: Vec::new(),
        assumed: spec.assumed.as_ref().map(crate::spec::TextSpec::lower),
    }
}
