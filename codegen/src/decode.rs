//! From trees to the types of [`crate::spec`], collecting every mistake on the way.

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
}

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A map whose keys are names, in the order of the file.
#[derive(Debug, Clone)]
pub struct Map<T>(pub Vec<(Spanned<String>, T)>);

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self(Vec::new())
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
}

/// Reports that something else was expected.
pub fn mismatch<T>(expected: &str, node: &Node, out: &mut Diagnostics) -> Option<T> {
    let found = match &node.value {
        Value::Scalar { text, .. } if node.kind() != "nothing" && text.chars().count() <= 40 => {
            format!("`{}`", text.trim())
        }
        _ => node.kind().to_owned(),
    };
    out.add(Rule::Type, &node.span, format!("expected {expected}, found {found}"));
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
    let near = known.iter().map(|known| (strsim::damerau_levenshtein(word, known), known));
    let nearest = near.min_by_key(|(distance, _)| *distance);
    match nearest.filter(|(distance, known)| *distance <= known.len().max(word.len()).div_euclid(2).min(3)) {
        Some((_, known)) => format!("did you mean `{known}`?"),
        None => [&[format!("known here: {}", known.join(", ")).as_str()], otherwise].concat().join("\n"),
    }
}

impl<T: Decode> Decode for Spanned<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        Some(Self { value: T::decode(node, out)?, span: node.span.clone() })
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
        let decoded: Vec<Option<T>> = items.iter().map(|item| T::decode(item, out)).collect();
        decoded.into_iter().collect()
    }
}

impl<T: Decode> Decode for Map<T> {
    const EXPECTED: &'static str = "a map";

    fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
        let Value::Map(entries) = &node.value else { return mismatch(Self::EXPECTED, node, out) };
        let entry = |(key, node): &(Key, Node), out: &mut Diagnostics| {
            let key = Spanned { value: key.text.clone(), span: key.span.clone() };
            Some((key, T::decode(node, out)?))
        };
        let decoded: Vec<Option<_>> = entries.iter().map(|pair| entry(pair, out)).collect();
        decoded.into_iter().collect::<Option<Vec<_>>>().map(Map)
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

    /// The value of an optional key.
    pub fn optional<T: Decode>(&self, key: &str, out: &mut Diagnostics) -> Option<Option<T>> {
        debug_assert!(self.known.contains(&key));
        match self.entries.iter().find(|(found, _)| found.text == key) {
            None => Some(None),
            Some((_, node)) => T::decode(node, out).map(Some),
        }
    }

    /// The value of a key that must be there.
    pub fn required<T: Decode>(&self, key: &str, expected: &str, out: &mut Diagnostics) -> Option<T> {
        let value = self.optional(key, out)?;
        if value.is_none() {
            // Under the first key: a caret under all lines of a map would mark nothing.
            let place = self.entries.first().map_or(&self.span, |(key, _)| &key.span);
            out.add(Rule::MissingKey, place, format!("{expected} lacks the key `{key}`"))
                .help(format!("add `{key}:` with {}", T::EXPECTED));
        }
        value
    }
}

/// Declares a struct that is read from a map with fixed keys.
macro_rules! mapping {
    (
        $(#[$meta:meta])*
        $name:ident = $expected:literal {
            $( $(#[$field_meta:meta])* $kind:ident $key:literal $field:ident: $type:ty, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Where it stands.
            pub span: Span,
            $( #[doc = concat!("The value of `", $key, ":`.")] $(#[$field_meta])* pub $field: mapping!(@type $kind $type), )*
        }

        impl Decode for $name {
            const EXPECTED: &'static str = $expected;

            fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
                const KNOWN: &[&str] = &[$($key),*];
                let entries = Entries::start(node, Self::EXPECTED, KNOWN, out)?;
                // All of them first: a mistake in one must not hide those in others.
                $( let $field = mapping!(@read $kind $type, entries, $key, Self::EXPECTED, out); )*
                Some(Self { span: node.span.clone(), $( $field: $field?, )* })
            }
        }
    };
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@type defaulted $type:ty) => { $type };
    (@read required $type:ty, $entries:ident, $key:literal, $expected:expr, $out:ident) => {
        $entries.required::<$type>($key, $expected, $out)
    };
    (@read optional $type:ty, $entries:ident, $key:literal, $expected:expr, $out:ident) => {
        $entries.optional::<$type>($key, $out)
    };
    (@read defaulted $type:ty, $entries:ident, $key:literal, $expected:expr, $out:ident) => {
        $entries.optional::<$type>($key, $out).map(Option::unwrap_or_default)
    };
}

/// Declares an enumeration that is read from a word.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $name:ident = $expected:literal $(, otherwise $otherwise:literal)? {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $( $(#[$variant_meta])* $variant, )* }

        impl $name {
            /// The word in a spec.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }

        impl Decode for $name {
            const EXPECTED: &'static str = $expected;

            fn decode(node: &Node, out: &mut Diagnostics) -> Option<Self> {
                let word = String::decode(node, out)?;
                match word.as_str() {
                    $( $word => Some(Self::$variant), )*
                    _ => {
                        out.add(Rule::UnknownWord, &node.span, format!("`{word}` is not {}", Self::EXPECTED))
                            .help(did_you_mean_or(&word, &[$($word),*], &[$($otherwise)?]));
                        None
                    }
                }
            }
        }
    };
}

pub(crate) use {mapping, words};
