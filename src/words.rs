//! Words that stay the same, for logs, columns and files: an id for each value of an enumeration, and the way back.

use std::fmt;

/// A text that is none of an enumeration's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    text: String,
    known: Vec<&'static str>,
}

impl UnknownWord {
    pub(crate) fn new(text: &str, known: impl IntoIterator<Item = &'static str>) -> Self {
        Self { text: text.to_owned(), known: known.into_iter().collect() }
    }
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is none of {}", self.text.escape_debug(), self.known.join(", "))
    }
}

impl std::error::Error for UnknownWord {}

/// Gives an enumeration its words: `ALL`, `id`, `Display`, `FromStr`, and serde by the words.
macro_rules! words {
    ($(#[$doc:meta])* $type:ident { $($value:ident => $word:literal),+ $(,)? }) => {
        impl $type {
            /// All values.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$value),+];

            $(#[$doc])*
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$value => $word),+
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }

        /// Reads what `id` gives.
        impl std::str::FromStr for $type {
            type Err = $crate::words::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let known = Self::ALL.into_iter().find(|known| known.id() == text);
                known.ok_or_else(|| $crate::words::UnknownWord::new(text, Self::ALL.map(Self::id)))
            }
        }

        /// As the word.
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        /// From the word.
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use crate::{Certainty, Evidence, OrderState, Outcome, table::Retry};

    #[test]
    fn every_word_is_read_back_and_kept_by_serde() {
        macro_rules! check {
            ($($type:ident),+) => {
                $(for value in $type::ALL {
                    assert_eq!(value.id().parse(), Ok(value));
                    let kept = serde_json::to_string(&value).unwrap();
                    assert_eq!(kept, format!("\"{value}\""));
                    assert_eq!(serde_json::from_str::<$type>(&kept).unwrap(), value);
                })+
            };
        }
        check!(Outcome, Certainty, OrderState, Evidence, Retry);
    }

    #[test]
    fn a_word_that_is_none_is_told_with_those_that_are() {
        let error = "Closed".parse::<Outcome>().unwrap_err().to_string();
        assert_eq!(error, "`Closed` is none of closed, accepted, already-closed, already-paid, refunded, not-found");
        assert!(serde_json::from_str::<Certainty>("\"certain\"").is_err());
    }
}
