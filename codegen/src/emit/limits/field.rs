//! The constraints of one field or credential.

use super::{Broken, Cases, Given, Text, is_header, rules};
use crate::model::{Credential, Field, Fill, Kind, Operation, Provider, Slot};

/// A character of three bytes in UTF-8: it shows whether a length counts characters or bytes.
const WIDE: char = '字';

/// A field that is tried, and which characters can stand in it whatever its own limits are.
pub(super) struct Subject<'m> {
    field: &'m Field,
    /// What the test sets besides the field, to keep the rules that span fields.
    besides: Vec<(String, Text)>,
    is_ascii_only: bool,
    is_basic_plane_only: bool,
    /// Whether an empty text is the same as none.
    skips_empty: bool,
}

/// The constraints of a credential.
pub(super) fn credential(credential: &Credential, cases: &mut Cases) {
    let field = &credential.field;
    // No text at all is the same as no credential.
    let subject = Subject { is_ascii_only: credential.key.is_some(), skips_empty: true, ..Subject::of_ascii(field) };
    match (&field.default, field.required) {
        (Some(_), true) => cases.skip(&subject.label("required"), "its default holds where it is missing"),
        (None, true) => subject.must_be_given(Vec::new(), cases),
        (_, false) => {}
    }
    subject.limits(cases);
}

/// The constraints of a field that goes out.
pub(super) fn slot(
    provider: &Provider,
    operation: &Operation,
    given: &Given,
    index: usize,
    slot: &Slot,
    cases: &mut Cases,
) {
    let field = &slot.field;
    let subject = Subject {
        field,
        besides: rules::asked_for_by(operation, given, index),
        is_ascii_only: is_header(slot),
        is_basic_plane_only: provider.basic_multilingual_plane,
        skips_empty: provider.skips_empty,
    };
    if field.fill == Fill::Signature {
        let labels = field.required.then(|| subject.label("required")).into_iter().chain(subject.labels());
        labels.for_each(|label| cases.skip(&label, "the client makes it, and nobody else can"));
        return;
    }
    if field.required {
        if matches!(field.kind, Kind::Integer) && field.fill != Fill::Caller {
            cases.skip(&subject.label("required"), "the client fills it whenever it is missing");
        } else {
            subject.must_be_given(rules::instead_of(operation, given, index), cases);
        }
    }
    subject.limits(cases);
}

impl<'m> Subject<'m> {
    /// A text that every wire carries.
    pub(super) fn of_ascii(field: &'m Field) -> Self {
        Self { field, besides: Vec::new(), is_ascii_only: true, is_basic_plane_only: false, skips_empty: false }
    }

    fn label(&self, constraint: &str) -> String {
        format!("`{}`: {constraint}", self.field.name)
    }

    /// The start of a test's name.
    fn ident(&self) -> &str {
        self.field.ident.trim_matches('_')
    }

    /// The constraints besides `required`, as the spec has them.
    fn labels(&self) -> impl Iterator<Item = String> {
        let characters = self.field.limits.characters.as_ref().map(|(written, _)| format!("characters {written}"));
        let values = (!self.field.limits.values.is_empty()).then(|| self.values_label());
        let lengths = self.lengths().into_iter().map(|(label, ..)| label);
        lengths
            .chain(characters)
            .chain(values)
            .map(|constraint| self.label(&constraint))
            .collect::<Vec<_>>()
            .into_iter()
    }

    fn values_label(&self) -> String {
        match &self.field.constant {
            Some(constant) => format!("const {constant}"),
            None => format!("values {}", self.field.limits.values.join(", ")),
        }
    }

    /// The lengths: the label, the length that is allowed, and those beside it that are not.
    fn lengths(&self) -> Vec<(String, u32, Vec<u32>)> {
        let (below, above) = (|min: u32| min.checked_sub(1), |max: u32| max.checked_add(1));
        match (self.field.limits.min_length, self.field.limits.max_length) {
            (Some(min), Some(max)) if min == max => {
                vec![(format!("length {min}"), min, below(min).into_iter().chain(above(max)).collect())]
            }
            (min, max) => {
                let min = min.map(|min| (format!("min_length {min}"), min, below(min).into_iter().collect()));
                let max = max.map(|max| (format!("max_length {max}"), max, above(max).into_iter().collect()));
                min.into_iter().chain(max).collect()
            }
        }
    }

    fn with(&self, text: Text) -> Vec<(String, Text)> {
        self.besides.iter().cloned().chain([(self.field.name.clone(), text)]).collect()
    }

    /// An empty text instead of what every test starts from. `instead` keeps the rules that span fields.
    fn must_be_given(&self, instead: Vec<(String, Text)>, cases: &mut Cases) {
        let (label, name) = (self.label("required"), format!("{}_must_be_given", self.ident()));
        let empty = (self.field.name.clone(), Text::Literal(String::new()));
        let values = instead.into_iter().chain([empty]).collect();
        cases.test(&label, name, values, Some((&self.field.name, Broken::Required)));
    }

    fn limits(&self, cases: &mut Cases) {
        if matches!(self.field.kind, Kind::Integer) {
            self.labels().for_each(|label| cases.skip(&label, "the client does not look into numbers"));
            return;
        }
        for (label, allowed, beside) in self.lengths() {
            self.length(&self.label(&label), allowed, &beside, cases);
        }
        if let Some((written, ranges)) = &self.field.limits.characters {
            self.characters(&self.label(&format!("characters {written}")), ranges, cases);
        }
        if !self.field.limits.values.is_empty() {
            self.values(&self.label(&self.values_label()), cases);
        }
    }

    fn length(&self, label: &str, allowed: u32, beside: &[u32], cases: &mut Cases) {
        if !self.field.limits.values.is_empty() {
            cases.skip(label, "the listed values alone are allowed, whatever their length");
            return;
        }
        let unit = |count: u32| match (self.field.limits.in_bytes, count) {
            (true, 1) => "byte",
            (true, _) => "bytes",
            (false, 1) => "character",
            (false, _) => "characters",
        };
        let name = |may: &str, count: u32| format!("{}_{may}_have_{count}_{}", self.ident(), unit(count));
        cases.test(label, name("may", allowed), self.with(self.text(allowed)), None);
        for length in beside {
            let rule = if *length > allowed { Broken::MaxLength } else { Broken::MinLength };
            match (length, self.field.required) {
                (0, true) => cases.skip(label, "no text at all is refused as missing, see above"),
                (0, false) if self.skips_empty => cases.skip(label, "an empty text is the same as none"),
                _ => {
                    let values = self.with(self.text(*length));
                    cases.test(label, name("must_not", *length), values, Some((&self.field.name, rule)));
                }
            }
        }
    }

    /// The ends of every range, and the characters beside them.
    fn characters(&self, label: &str, ranges: &[(char, char)], cases: &mut Cases) {
        let is_in = |c: char| ranges.iter().any(|(first, last)| (*first..=*last).contains(&c));
        let least = self.field.limits.min_length.unwrap_or(0).max(1);
        let each = |found: Vec<char>| {
            let mut texts: Vec<String> = Vec::new();
            for text in found.into_iter().filter(|c| self.can_carry(*c)).map(String::from) {
                if !texts.contains(&text) && self.fits(text.len(), least) {
                    texts.push(text);
                }
            }
            (!texts.is_empty()).then_some(Text::Each(texts, least))
        };
        let ends = ranges.iter().flat_map(|(first, last)| [*first, *last]);
        match each(ends.collect()) {
            Some(inside) => {
                let name = format!("{}_may_have_the_ends_of_its_characters", self.ident());
                cases.test(label, name, self.with(inside), None);
            }
            None => cases.skip(label, "the wire carries none of them"),
        }
        let beside = ranges.iter().flat_map(|(first, last)| [before(*first), after(*last)]).flatten();
        let outside: Vec<char> = beside.chain(['!', ' ', 'a', WIDE]).filter(|c| !is_in(*c)).collect();
        match each(outside) {
            Some(outside) => {
                let name = format!("{}_must_not_have_the_characters_beside_them", self.ident());
                cases.test(label, name, self.with(outside), Some((&self.field.name, Broken::Characters)));
            }
            None => cases.skip(label, "the wire carries no others"),
        }
    }

    fn values(&self, label: &str, cases: &mut Cases) {
        let values = &self.field.limits.values;
        let (ident, all) = (self.ident(), Text::Each(values.clone(), 1));
        let (may, must_not) = match values.as_slice() {
            [_] => ("may_be_its_one_value", "must_not_be_anything_else"),
            _ => ("may_be_each_of_its_values", "must_not_be_any_other_value"),
        };
        cases.test(label, format!("{ident}_{may}"), self.with(all), None);
        let least = self.field.limits.min_length.unwrap_or(0).max(1);
        let most = self.field.limits.max_length.unwrap_or(u32::MAX);
        let others = (least..=most).map(|length| Self::of_ascii(self.field).text(length));
        // One more than there are listed values: one of them is not listed.
        match others.take(values.len().saturating_add(1)).find(|text| !values.contains(&text.clone().written_out())) {
            Some(other) => {
                let broken = Some((self.field.name.as_str(), Broken::Values));
                cases.test(label, format!("{ident}_{must_not}"), self.with(other), broken);
            }
            None => cases.skip(label, "no other value has an allowed length"),
        }
    }

    /// Whether so many of a character are not too long.
    fn fits(&self, bytes: usize, count: u32) -> bool {
        let length = if self.field.limits.in_bytes { bytes.saturating_mul(count as usize) } else { count as usize };
        self.field.limits.max_length.is_none_or(|max| length <= max as usize)
    }

    /// Whether the wire can carry a character in this field.
    fn can_carry(&self, c: char) -> bool {
        let is_beyond = self.is_basic_plane_only && c > '\u{ffff}';
        let is_not_xml = c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
        !is_beyond && !is_not_xml && (c.is_ascii() || !self.is_ascii_only)
    }

    /// Whether the field may have a character.
    fn allows(&self, c: char) -> bool {
        let ranges = self.field.limits.characters.as_ref().map(|(_, ranges)| ranges);
        let is_in = |ranges: &Vec<(char, char)>| ranges.iter().any(|(first, last)| (*first..=*last).contains(&c));
        self.can_carry(c) && ranges.is_none_or(is_in)
    }

    /// A text of this length and of characters that are allowed, if possible of several bytes each.
    pub(super) fn text(&self, length: u32) -> Text {
        let ranges = self.field.limits.characters.as_ref().map_or(&[][..], |(_, ranges)| ranges);
        let ends = || ranges.iter().flat_map(|(first, last)| [*first, *last]);
        let narrow = ['a'].into_iter().chain(ends()).find(|c| c.is_ascii() && self.allows(*c));
        let wide = [WIDE].into_iter().chain(ends()).find(|c| !c.is_ascii() && self.allows(*c));
        let main = wide.or(narrow).unwrap_or('a');
        if !self.field.limits.in_bytes {
            return Text::Repeated(main.to_string(), length, String::new());
        }
        let width = u32::try_from(main.len_utf8()).unwrap_or(1);
        let (count, rest) = (length / width, length % width);
        let rest = narrow.map(|narrow| narrow.to_string().repeat(rest as usize)).unwrap_or_default();
        Text::Repeated(main.to_string(), count, rest)
    }
}

fn before(c: char) -> Option<char> {
    u32::from(c).checked_sub(1).and_then(char::from_u32)
}

fn after(c: char) -> Option<char> {
    u32::from(c).checked_add(1).and_then(char::from_u32)
}
