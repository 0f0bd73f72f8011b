//! From trees to the types of [`crate::spec`], collecting every mistake on the way.
//!
//! A mistake in one value must not hide those in others. So what cannot be read is left out, or gets a stand-in, and
//! reading goes on; since the mistake is reported, no model is made of it.

use crate::{
    diagnostic::{Diagnostics, Rule},
    tree::{Key, Node, Span, Value},
};

/// A value that can be read from a node. `None` means that a mistake was reported.
pub trait Decode: Sized {
    /// What is expected, in words.
    const EXPECTED: &'static str;

    /// Reads the node.
    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self>;

    /// What stands for a required value that is missing or wrong, so that the values beside it are still checked.
    fn stand_in(_place: &Span) -> Option<Self> {
        None
    }
}

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Whether it only stands for a value that is missing or wrong, which is reported already.
    #[must_use]
    pub fn is_stand_in(&self) -> bool {
        // Whatever was written takes up room.
        self.span.start == self.span.end
    }
}

/// A map whose keys are names, in the order of the file; and the names whose values could not be read.
#[derive(Debug, Clone)]
pub struct Map<T>(pub Vec<(Spanned<String>, T)>, Vec<String>);

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self(Vec::new(), Vec::new())
    }
}

impl<T> Map<T> {
    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(key, _)| key.value == name).map(|(_, value)| value)
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.value.as_str())
    }

    /// The names whose values could not be read. They are there, and nothing more is known of them.
    pub fn unreadable_names(&self) -> impl Iterator<Item = &str> {
        self.1.iter().map(String::as_str)
    }
}

/// Reports that something else was expected.
pub fn mismatch<T>(expected: &str, node: &Node, out: &mut Diagnostics) -> Option<T> {
    let found = match &node.value {
        Value::Scalar { text, plain: false } if text.chars().count() <= 40 => format!("the text \"{}\"", text.trim()),
        Value::Scalar { text, .. } if node.kind() != "nothing" && text.chars().count() <= 40 => {
            format!("`{}`", text.trim())
        }
        _ => node.kind().to_owned(),
    };
    out.add(Rule::Type, &node.span, format!("expected {expected}, found {found}")).help(format!("write {expected}"));
    None
}

/// The words among which the one meant is likely to be.
#[must_use]
pub fn did_you_mean(word: &str, known: &[&str]) -> String {
    did_you_mean_or(word, known, &[])
}

/// The same; where no word is near, what to do if none of them will do.
#[must_use]
pub fn did_you_mean_or(word: &str, known: &[&str], otherwise: &[&str]) -> String {
    let known: Vec<&str> = known.iter().copied().filter(|known| !known.is_empty()).collect();
    let near = known.iter().map(|known| (strsim::damerau_levenshtein(word, known), known));
    let nearest = near.min_by_key(|(distance, _)| *distance);
    match nearest.filter(|(distance, known)| *distance <= known.len().max(word.len()).div_euclid(2).min(3)) {
        Some((_, near)) if otherwise.is_empty() => format!("did you mean `{near}`?"),
        // What is near may still be another thing: whoever needs that is told what to do.
        Some((_, near)) => [&[format!("did you mean `{near}`?").as_str()], otherwise].concat().join("\n"),
        None if known.is_empty() && !otherwise.is_empty() => otherwise.join("\n"),
        None => [&[format!("known here: {}", known.join(", ")).as_str()], otherwise].concat().join("\n"),
    }
}

impl<T: Decode> Decode for Spanned<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        Some(Self { value: T::decode(node, out)?, span: node.span.clone() })
    }

    fn stand_in(place: &Span) -> Option<Self> {
        Some(Self { value: T::stand_in(place)?, span: Span { end: place.start, ..place.clone() } })
    }
}

impl<T: Decode> Decode for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        T::decode(node, out).map(Box::new)
    }
}

impl Decode for String {
    const EXPECTED: &'static str = "a text";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::Scalar { text, plain } if !(*plain && (text.is_empty() || text == "null" || text == "~")) => {
                Some(text.clone())
            }
            _ => mismatch(Self::EXPECTED, node, out),
        }
    }

    fn stand_in(_place: &Span) -> Option<Self> {
        Some(Self::new())
    }
}

impl Decode for bool {
    const EXPECTED: &'static str = "true or false";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::Scalar { text, plain: true } if text == "true" => Some(true),
            Value::Scalar { text, plain: true } if text == "false" => Some(false),
            _ => mismatch(Self::EXPECTED, node, out),
        }
    }

    fn stand_in(_place: &Span) -> Option<Self> {
        Some(false)
    }
}

impl Decode for u32 {
    const EXPECTED: &'static str = "a whole number";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::Scalar { text, plain: true } if text.parse::<u32>().is_ok() => text.parse().ok(),
            _ => mismatch(Self::EXPECTED, node, out),
        }
    }
}

/// A list; whatever is wrong in one item, the others are read too.
impl<T: Decode> Decode for Vec<T> {
    const EXPECTED: &'static str = "a list";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        let Value::List(items) = &node.value else { return mismatch(Self::EXPECTED, node, out) };
        Some(items.iter().filter_map(|item| T::decode(item, out)).collect())
    }

    fn stand_in(_place: &Span) -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Decode> Decode for Map<T> {
    const EXPECTED: &'static str = "a map";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        let Value::Map(entries) = &node.value else { return mismatch(Self::EXPECTED, node, out) };
        let mut map = Self::default();
        for (key, node) in entries {
            match T::decode(node, out) {
                Some(value) => map.0.push((Spanned { value: key.text.clone(), span: key.span.clone() }, value)),
                None => map.1.push(key.text.clone()),
            }
        }
        Some(map)
    }

    fn stand_in(_place: &Span) -> Option<Self> {
        Some(Self::default())
    }
}

/// Reads a map with fixed keys.
pub struct Entries<'n> {
    entries: &'n [(Key, Node)],
    span: Span,
    known: &'static [&'static str],
}

impl<'n> Entries<'n> {
    /// Starts; reports keys that are not `known`.
    pub fn start(
        node: &'n Node,
        expected: &str,
        known: &'static [&'static str],
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let Value::Map(entries) = &node.value else { return mismatch(expected, node, out) };
        for (key, _) in entries.iter().filter(|(key, _)| !known.contains(&key.text.as_str())) {
            let message = format!("{expected} has no key `{}`", key.text);
            out.add(Rule::UnknownKey, &key.span, message).help(did_you_mean(&key.text, known));
        }
        Some(Self { entries, span: node.span.clone(), known })
    }

    /// The value of an optional key; none, too, where it is wrong.
    pub fn optional<T: Decode>(&self, key: &str, out: &mut Diagnostics) -> Option<T> {
        debug_assert!(self.known.contains(&key));
        T::decode(self.node(key)?, out)
    }

    /// The value of a key that must be there, or what stands for it.
    pub fn required<T: Decode>(&self, key: &str, expected: &str, out: &mut Diagnostics) -> Option<T> {
        debug_assert!(self.known.contains(&key));
        // Under the first key: a caret under all lines of a map would mark nothing.
        let place = self.entries.first().map_or(&self.span, |(key, _)| &key.span);
        match self.node(key) {
            Some(node) => T::decode(node, out),
            None => {
                out.add(Rule::MissingKey, place, format!("{expected} lacks the key `{key}`"))
                    .help(format!("add `{key}:` with {}", T::EXPECTED));
                None
            }
        }
        .or_else(|| T::stand_in(place))
    }

    fn node(&self, key: &str) -> Option<&'n Node> {
        self.entries.iter().find(|(found, _)| found.text == key).map(|(_, node)| node)
    }
}

/// Declares a struct that is read from a map with fixed keys.
///
/// One declaration gives the struct, the decoder and the schema: the comment on a key is its description there, and
/// `= "…"` an example as a spec would have it. `where` names a function of [`crate::schema`] that says more than the type.
macro_rules! mapping {
    (
        $(#[doc = $doc:literal])+
        $name:ident = $expected:literal $(where $refine:ident)? {
            $(
                $(#[doc = $key_doc:literal])+
                $kind:ident $key:literal $field:ident: $type:ty = $example:literal $(where $key_refine:ident)?,
            )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Where it stands.
            pub span: Span,
            $( #[doc = concat!("`", $key, ":`.", $($key_doc),+)] pub $field: mapping!(@type $kind $type), )*
        }

        impl Decode for $name {
            const EXPECTED: &'static str = $expected;

            fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
                const KNOWN: &[&str] = &[$($key),*];
                let entries = Entries::start(node, Self::EXPECTED, KNOWN, out)?;
                // All of them first: a mistake in one must not hide those in others.
                $( let $field = mapping!(@read $kind $type, entries, $key, Self::EXPECTED, out); )*
                Some(Self { span: node.span.clone(), $( $field: mapping!(@take $kind $field), )* })
            }

            fn stand_in(place: &Span) -> Option<Self> {
                Some(Self { span: place.clone(), $( $field: mapping!(@stand_in $kind $type, place), )* })
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let keys = vec![$({
                    let value = generator.subschema_for::<$type>();
                    $( let value = crate::schema::$key_refine(generator, value); )?
                    crate::schema::Key {
                        name: $key,
                        required: mapping!(@is_required $kind),
                        description: concat!($($key_doc),+),
                        example: $example,
                        value,
                    }
                }),*];
                let schema = crate::schema::mapping($expected, concat!($($doc),+), keys);
                $( let schema = crate::schema::$refine(generator, schema); )?
                schema
            }
        }
    };
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@type defaulted $type:ty) => { $type };
    (@is_required required) => { true };
    (@is_required optional) => { false };
    (@is_required defaulted) => { false };
    (@read required $type:ty, $entries:ident, $key:literal, $expected:expr, $out:ident) => {
        $entries.required::<$type>($key, $expected, $out)
    };
    (@read optional $type:ty, $entries:ident, $key:literal, $expected:expr, $out:ident) => {
        $entries.optional::<$type>($key, $out)
    };
    (@read defaulted $type:ty, $entries:ident, $key:literal, $expected:expr, $out:ident) => {
        $entries.optional::<$type>($key, $out).unwrap_or_default()
    };
    (@take required $field:ident) => { $field? };
    (@take optional $field:ident) => { $field };
    (@take defaulted $field:ident) => { $field };
    (@stand_in required $type:ty, $place:ident) => { <$type>::stand_in($place)? };
    (@stand_in optional $type:ty, $place:ident) => { None };
    (@stand_in defaulted $type:ty, $place:ident) => { <$type>::default() };
}

/// Declares an enumeration that is read from a word. The comment on a word is its description in the schema.
macro_rules! words {
    (
        $(#[doc = $doc:literal])+
        $name:ident = $expected:literal $(, otherwise $otherwise:literal)? {
            $( $(#[doc = $word_doc:literal])+ $variant:ident = $word:literal, )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $( $(#[doc = $word_doc])+ $variant, )* }

        impl $name {
            /// All words.
            pub const WORDS: &[&str] = &[$($word),*];

            /// The word in a spec.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }

            /// What a word stands for.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                match word {
                    $( $word => Some(Self::$variant), )*
                    _ => None,
                }
            }
        }

        impl Decode for $name {
            const EXPECTED: &'static str = $expected;

            fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
                let word = String::decode(node, out)?;
                let found = Self::of(&word);
                if found.is_none() {
                    out.add(Rule::UnknownWord, &node.span, format!("`{word}` is not {}", Self::EXPECTED))
                        .help(did_you_mean_or(&word, Self::WORDS, &[$($otherwise)?]));
                }
                found
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::schema::words(&[$(($word, concat!($($word_doc),+))),*])
            }
        }
    };
}

pub(crate) use {mapping, words};
