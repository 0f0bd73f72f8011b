//! Two things with one name in Rust. Each rule is a function; what a name is was decided before.

use std::collections::HashMap;

use super::{Lowering, names, operation::is_set_by_callers};
use crate::{
    check::Folder,
    decode::{Map, Spanned},
    diagnostic::{Diagnostics, Rule},
    model::{self, Constructor, Place, Slot},
    spec::{FieldSpec, OperationSpec},
    tree::Span,
};

/// Reports two providers with one module.
pub fn distinct_modules(folders: &[Folder], out: &mut Diagnostics) {
    let ids = folders.iter().filter_map(|folder| Some(&folder.provider.as_ref()?.spec.id));
    let named = ids.filter_map(|id| Some((names::module(&id.value)?, id)));
    let mut first: HashMap<String, &Spanned<String>> = HashMap::new();
    for (module, id) in named {
        match first.get(&module) {
            None => drop(first.insert(module, id)),
            Some(other) => {
                let message = format!("`{}` and `{}` are both the module `{module}`", other.value, id.value);
                out.add(Rule::Module, &id.span, message)
                    .also(&other.span, "the first")
                    .help("rename one of the folders");
            }
        }
    }
}

impl Lowering<'_> {
    /// Refuses a provider whose feature could not have its name, or whose module would be something else already.
    pub(super) fn free_module(&mut self, module: String) -> Option<String> {
        let id = &self.spec.id;
        let is_plain = id.value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
        let message = if !is_plain {
            "a provider's id has letters, digits, `-`, `_` and `.`".to_owned()
        } else if names::TAKEN_MODULES.contains(&module.as_str()) {
            format!("a provider cannot be called `{}`: the generated crate has `{module}` already", id.value)
        } else {
            return Some(module);
        };
        self.out
            .add(Rule::Module, &id.span, message)
            .help("rename the folder, for example to the provider's full name");
        None
    }

    /// Reports two types or two static tables with one name, and types whose name a generated module has already.
    pub(super) fn distinct_types(&mut self, operations: &[model::Operation]) -> Option<()> {
        let mut types: Vec<(String, Span)> = Vec::new();
        let mut statics = vec![("PROVIDER".to_owned(), self.spec.id.span.clone())];
        for (operation, spec) in operations.iter().zip(&self.operations) {
            types.push((operation.request_type.clone(), spec.id.span.clone()));
            statics.push((operation.constant.clone(), spec.id.span.clone()));
            statics.push((format!("{}_REQUEST", operation.constant), spec.id.span.clone()));
            tables(&operation.reply, &spec.id.span, &spec.reply, &mut types, &mut statics);
        }
        let enumerations = self.enumerations.iter().map(|enumeration| enumeration.type_name.clone());
        types.extend(enumerations.zip(self.enumeration_places.iter().cloned()));
        let mut fine = Some(());
        for (name, span) in types.iter().filter(|(name, _)| names::TAKEN_TYPES.contains(&name.as_str())) {
            self.two_types(span, format!("the generated module has a type `{name}` already"), None);
            fine = None;
        }
        for (name, first, span) in twice(&types) {
            self.two_types(span, format!("the generated module would have two types `{name}`"), Some(first));
            fine = None;
        }
        // Two types with one name have two tables with one name, too; once is enough.
        for (name, first, span) in twice(&statics).into_iter().filter(|_| fine.is_some()).collect::<Vec<_>>() {
            self.two_types(span, format!("the generated tables would have two statics `{name}`"), Some(first));
            fine = None;
        }
        fine
    }

    fn two_types(&mut self, span: &Span, message: String, first: Option<&Span>) {
        let mistake = self.out.add(Rule::TypeCollision, span, message);
        mistake.help("give the field another `name:`, or rename the operation");
        if let Some(first) = first {
            mistake.also(first, "the first");
        }
    }

    /// Reports two fields of a record with one Rust name.
    pub(super) fn distinct_fields<'f, T>(
        &mut self,
        fields: impl Iterator<Item = &'f model::Field>,
        specs: &Map<T>,
    ) -> Option<()> {
        let mut first: HashMap<&str, (&str, &Span)> = HashMap::new();
        let mut fine = Some(());
        for (field, (name, _)) in fields.zip(&specs.0) {
            match first.get(field.ident.as_str()) {
                None => drop(first.insert(&field.ident, (&field.name, &name.span))),
                Some((other, place)) => {
                    let message = format!("`{other}` and `{}` are both `{}` in Rust", field.name, field.ident);
                    self.out
                        .add(Rule::FieldCollision, &name.span, message)
                        .also(place, "the first")
                        .help("give one of them another `name:`");
                    fine = None;
                }
            }
        }
        fine
    }

    /// Reports two values with one Rust name, and one whose name stands for all values that are not listed.
    pub(super) fn distinct_values(
        &mut self,
        variants: &[(String, String, model::Text)],
        spec: &FieldSpec,
        open: bool,
    ) -> Option<()> {
        let mut first: HashMap<&str, &str> = HashMap::new();
        let mut fine = Some(());
        for ((value, ident, _), (name, _)) in variants.iter().zip(&spec.values.0) {
            let message = match first.insert(ident, value) {
                Some(other) => format!("`{other}` and `{value}` are both `{ident}` in Rust"),
                None if open && ident == "Other" => "values that are not listed are called `Other` already".to_owned(),
                None => continue,
            };
            self.out.add(Rule::ValueCollision, &name.span, message).help("give it another `name:`");
            fine = None;
        }
        fine
    }

    /// Reports two fields that are signed under one name, and two that callers set by one name.
    pub(super) fn distinct_slots(&mut self, spec: &OperationSpec, slots: &[Slot]) -> Option<()> {
        let mut signed: HashMap<&str, &Slot> = HashMap::new();
        let mut set: HashMap<&str, &Slot> = HashMap::new();
        let mut fine = Some(());
        for slot in slots {
            let name = &slot.field.name;
            let (rule, message, help) = if let Some(first) = signed.insert(&slot.signs_as, slot) {
                let message = format!("`{}` and `{name}` go out under one name", first.field.name);
                (Rule::OutgoingCollision, message, "give a header `signs_as:`, as the document signs it")
            } else if is_set_by_callers(slot)
                && let Some(first) = set.insert(&slot.field.ident, slot)
            {
                let message = format!("`{}` and `{name}` are both `{}` in Rust", first.field.name, slot.field.ident);
                (Rule::FieldCollision, message, "give one of them another `name:`")
            } else {
                continue;
            };
            let place = self.place_of_slot(spec, slot);
            self.out.add(rule, &place, message).help(help);
            fine = None;
        }
        fine
    }

    /// Reports a field whose setter would have a constructor's name.
    pub(super) fn distinct_constructors(
        &mut self,
        spec: &OperationSpec,
        slots: &[Slot],
        made: &[Constructor],
    ) -> Option<()> {
        let taken = |slot: &&Slot| is_set_by_callers(slot) && made.iter().any(|made| made.name == slot.field.ident);
        let Some(slot) = slots.iter().find(taken) else { return Some(()) };
        let message = format!("`{}` in Rust is a way to make the request already", slot.field.ident);
        let span = self.place_of_slot(spec, slot);
        self.out.add(Rule::FieldCollision, &span, message).help("give the field another `name:`");
        None
    }

    /// Where a slot's field stands: in the operation's file if it can, else in the provider's.
    fn place_of_slot(&self, spec: &OperationSpec, slot: &Slot) -> Span {
        let headers = &self.spec.headers;
        let fields = match &slot.place {
            Place::Body | Place::Path | Place::Parameter => Some(&spec.request),
            Place::Query => Some(&self.spec.query),
            Place::Header => Some(headers),
            Place::Member(header) => headers.get(header).map(|header| &header.fields),
        };
        let mut keys = fields.into_iter().flat_map(|fields| &fields.0).map(|(key, _)| key);
        keys.find(|key| key.value == slot.field.name).map_or(&spec.id.span, |key| &key.span).clone()
    }
}

/// Names that are there already when they come again: the name, where it was first, where it is again.
fn twice(named: &[(String, Span)]) -> Vec<(&str, &Span, &Span)> {
    let mut first: HashMap<&str, &Span> = HashMap::new();
    let mut again = Vec::new();
    for (name, span) in named {
        match first.get(name.as_str()) {
            None => drop(first.insert(name, span)),
            Some(earlier) => again.push((name.as_str(), *earlier, span)),
        }
    }
    again
}

/// The types and statics of a table and of the objects in it, with their places.
fn tables(
    table: &model::Table,
    place: &Span,
    specs: &Map<FieldSpec>,
    types: &mut Vec<(String, Span)>,
    statics: &mut Vec<(String, Span)>,
) {
    types.push((table.type_name.clone(), place.clone()));
    statics.push((table.constant.clone(), place.clone()));
    for (field, (name, spec)) in table.fields.iter().zip(&specs.0) {
        if let Some(inner) = field.kind.inner() {
            tables(inner, &name.span, &spec.fields, types, statics);
        }
    }
}
