//! From names that people type to tables, with the known names where there is no such thing.

use paywright::runtime::table::{Operation, Provider};

use crate::Failure;

/// The provider with this id.
///
/// # Errors
///
/// There is none; the error names those there are.
pub fn provider(id: &str) -> Result<&'static Provider, Failure> {
    paywright::provider(id).ok_or_else(|| {
        let known: Vec<_> = paywright::PROVIDERS.iter().map(|provider| provider.id).collect();
        Failure::Input(format!("there is no provider `{id}`{}", instead(id, &known)))
    })
}

/// The provider's operation with this id.
///
/// # Errors
///
/// There is none; the error names those there are.
pub fn operation(provider: &Provider, id: &str) -> Result<&'static Operation, Failure> {
    provider.operation(id).ok_or_else(|| {
        let known: Vec<_> = provider.operations.iter().map(|operation| operation.id).collect();
        Failure::Input(format!("{} has no operation `{id}`{}", provider.id, instead(id, &known)))
    })
}

/// What to offer in place of a name that is not known: the one that was probably meant, and all there are.
#[must_use]
pub fn instead(wanted: &str, known: &[&str]) -> String {
    let meant = nearest(wanted, known.iter().copied()).map(|name| format!("; did you mean `{name}`?"));
    format!("{} There are: {}", meant.as_deref().unwrap_or("."), known.join(", "))
}

/// The known name that was probably meant, if one is near.
#[must_use]
pub fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // From here on, two names look alike to people as well.
    const NEAR: f64 = 0.7;
    let wanted = wanted.to_lowercase();
    let rated =
        known.into_iter().map(|name| (strsim::normalized_damerau_levenshtein(&wanted, &name.to_lowercase()), name));
    let best = rated.max_by(|(left, _), (right, _)| left.total_cmp(right));
    best.filter(|(rate, _)| *rate >= NEAR).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_finds_the_name_that_was_meant() {
        let known = ["first_number", "second_number", "sum"];
        assert_eq!(nearest("first_numbre", known), Some("first_number"));
        assert_eq!(nearest("FirstNumber", known), Some("first_number"));
        assert_eq!(nearest("colour", known), None);
    }
}
