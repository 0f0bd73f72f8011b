//! Fields, their limits and their enumerations.

use super::{Lowering, document, names};
use crate::{
    characters,
    decode::{Map, Spanned},
    diagnostic::Rule,
    model::{self, Kind},
    spec::{FieldSpec, FillSpec, LayoutWord, LengthUnit, TimeFormatWord, TypeWord},
};

impl Lowering<'_> {
    /// A field. `parent` is the record's type, of which the types of objects are named; `received` says that
    /// enumerations are open.
    pub(super) fn field(
        &mut self,
        name: &Spanned<String>,
        spec: &FieldSpec,
        page_order: usize,
        page: &str,
        parent: &str,
        received: bool,
    ) -> Option<model::Field> {
        let rust_name = spec.name.as_ref().unwrap_or(name);
        let ident = self.named(rust_name, names::snake);
        let kind = match spec.kind.value {
            TypeWord::String => Some(Kind::Text),
            TypeWord::Integer => Some(Kind::Integer),
            TypeWord::Boolean => Some(Kind::Boolean),
            TypeWord::Time => {
                let zone = spec.zone.as_ref().and_then(|zone| zone_seconds(&zone.value));
                let format = spec.format.as_ref().map_or(TimeFormatWord::Rfc3339, |format| format.value);
                Some(Kind::Time(format, zone))
            }
            TypeWord::Object | TypeWord::List => {
                let type_name = self.named(rust_name, names::pascal).map(|name| format!("{parent}{name}"));
                let inner = type_name.and_then(|type_name| self.table(&type_name, &spec.fields, page, received));
                let layout = spec.layout.as_ref().map_or(LayoutWord::Objects, |layout| layout.value);
                let is_list = spec.kind.value == TypeWord::List;
                inner.map(|inner| if is_list { Kind::List(inner, layout) } else { Kind::Object(inner) })
            }
        };
        let fill = self.fill(spec);
        let enumeration =
            if spec.values.0.is_empty() { Some(None) } else { self.enumeration(rust_name, spec, received).map(Some) };
        Some(model::Field {
            name: name.value.clone(),
            page_order,
            ident: ident?,
            kind: kind?,
            required: spec.required.value,
            limits: limits(spec),
            constant: spec.constant.as_ref().map(|constant| constant.value.clone()),
            values: spec.values.0.iter().map(|(value, doc)| (value.value.clone(), doc.lower())).collect(),
            enumeration: enumeration?,
            default: spec.default.as_ref().map(|default| default.value.clone()),
            doc: spec.doc.lower(),
            example: spec.example.as_ref().map(|example| example.value.clone()),
            document: document(spec.source.as_ref(), page).to_owned(),
            fill,
            aliases: spec.aliases.iter().map(|alias| alias.value.clone()).collect(),
            echo: None,
            inline_when_absent: FieldSpec::flag(&spec.inline_when_absent, false),
        })
    }

    /// A record type, in the page's order.
    pub(super) fn table(
        &mut self,
        type_name: &str,
        specs: &Map<FieldSpec>,
        page: &str,
        received: bool,
    ) -> Option<model::Table> {
        let fields: Vec<_> = specs
            .0
            .iter()
            .enumerate()
            .map(|(order, (name, spec))| self.field(name, spec, order, page, type_name, received))
            .collect();
        let fields = fields.into_iter().collect::<Option<Vec<_>>>()?;
        self.distinct_fields(fields.iter(), specs)?;
        Some(model::Table {
            type_name: type_name.to_owned(),
            constant: names::screaming(type_name).unwrap_or_default(),
            fields,
        })
    }

    /// Who fills a field. A credential that there is not is reported elsewhere; here the caller gives the value then.
    fn fill(&self, spec: &FieldSpec) -> model::Fill {
        match &spec.fill {
            None if spec.constant.is_some() && spec.required.value => model::Fill::Constant,
            None => model::Fill::Caller,
            Some(fill) => match &fill.value {
                FillSpec::Nonce => model::Fill::Nonce,
                FillSpec::TimeMillis => model::Fill::TimeMillis,
                FillSpec::TraceId => model::Fill::TraceId,
                FillSpec::Signature => model::Fill::Signature,
                FillSpec::Credential(name) => {
                    self.credential(name).map_or(model::Fill::Caller, model::Fill::Credential)
                }
            },
        }
    }

    /// The enumeration of a field's values; two fields with one name and the same values share it.
    fn enumeration(&mut self, name: &Spanned<String>, spec: &FieldSpec, open: bool) -> Option<usize> {
        let mut type_name = self.named(name, names::pascal)?;
        let mut variants = Vec::new();
        for (value, doc) in &spec.values.0 {
            let rust_name = doc.name.as_ref().unwrap_or(value);
            variants.push((value.value.clone(), self.named(rust_name, names::pascal)?, doc.lower()));
        }
        let same = |other: &model::Enumeration| {
            let names = |(value, ident, _): &(String, String, model::Text)| (value.clone(), ident.clone());
            other.variants.iter().map(names).eq(variants.iter().map(names))
        };
        if open && self.enumeration_named(&type_name).is_some_and(|(_, other)| !other.open) {
            type_name.push_str("Received");
        }
        if let Some((found, other)) = self.enumeration_named(&type_name) {
            if same(other) {
                return Some(found);
            }
            let message = format!("`{}` has other values than elsewhere, and one Rust type `{type_name}`", name.value);
            let mistake = self.out.add(Rule::TypeCollision, &name.span, message);
            mistake.help("give the same values, or another `name:`");
            if let Some(first) = self.enumeration_places.get(found) {
                mistake.also(first, "the first");
            }
            return None;
        }
        self.distinct_values(&variants, spec, open)?;
        self.enumeration_indices.insert(type_name.clone(), self.enumerations.len());
        self.enumeration_places.push(name.span.clone());
        self.enumerations.push(model::Enumeration { type_name, open, doc: spec.doc.lower(), variants });
        self.enumerations.len().checked_sub(1)
    }

    /// The enumeration of this type, with its place.
    fn enumeration_named(&self, type_name: &str) -> Option<(usize, &model::Enumeration)> {
        let place = *self.enumeration_indices.get(type_name)?;
        Some((place, self.enumerations.get(place)?))
    }
}

/// The seconds east of UTC of a zone such as `+08:00`.
pub(crate) fn zone_seconds(zone: &str) -> Option<i32> {
    let (sign, rest) =
        zone.strip_prefix('+').map(|rest| (1, rest)).or(zone.strip_prefix('-').map(|rest| (-1, rest)))?;
    let (hours, minutes) = rest.split_once(':')?;
    let digits = |text: &str, most: i32| {
        let is_plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i32>().ok().filter(|number| is_plain && *number <= most)
    };
    let (hours, minutes) = (digits(hours, 23)?, digits(minutes, 59)?);
    Some(sign * (hours * 3600 + minutes * 60))
}

fn limits(spec: &FieldSpec) -> model::Limits {
    let exact = spec.length.as_ref().map(|length| length.value);
    let values = match &spec.constant {
        Some(constant) => vec![constant.value.clone()],
        None => spec.values.names().map(str::to_owned).collect(),
    };
    let characters = spec.characters.as_ref();
    model::Limits {
        min_length: exact.or(spec.min_length.as_ref().map(|min| min.value)),
        max_length: exact.or(spec.max_length.as_ref().map(|max| max.value)),
        in_bytes: spec.length_unit.as_ref().is_some_and(|unit| unit.value == LengthUnit::Bytes),
        characters: characters.and_then(|set| Some((set.value.clone(), characters::parse(&set.value).ok()?))),
        values,
    }
}
