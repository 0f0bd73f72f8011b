//! Names of members that stand for the items of a list: `coupon_id_$n` is `coupon_id_0`, `coupon_id_1`, …

/// What marks the place of the number.
pub const MARK: &str = "$n";

/// The name that the item with this number has.
#[must_use]
pub fn numbered(pattern: &str, number: usize) -> String {
    pattern.replace(MARK, &number.to_string())
}

/// The number that a name of this pattern has, written without leading zeros; `None` for a name that is none of them.
#[must_use]
pub fn number(pattern: &str, name: &str) -> Option<usize> {
    let (before, after) = around(pattern)?;
    let digits = name.strip_prefix(before)?.strip_suffix(after)?;
    digits.parse().ok().filter(|number: &usize| number.to_string() == digits)
}

/// What stands before the number and behind it; `None` where the name does not say once where the number stands.
#[must_use]
pub fn around(pattern: &str) -> Option<(&str, &str)> {
    pattern.split_once(MARK).filter(|(_, after)| !after.contains(MARK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_comes_back_out_of_the_name_that_it_was_put_into() {
        for pattern in ["coupon_id_$n", "$n", "coupon_$n_id", "1$n"] {
            for index in [0, 1, 10, 12_345] {
                assert_eq!(number(pattern, &numbered(pattern, index)), Some(index), "{pattern}");
            }
        }
    }

    #[test]
    fn other_names_have_no_number() {
        let names =
            ["coupon_id_", "coupon_id_01", "coupon_id_+1", "coupon_id_x", "coupon_id_1_2", "id_1", "coupon_id_$n"];
        for name in names {
            assert_eq!(number("coupon_id_$n", name), None, "{name}");
        }
        assert_eq!((number("coupon_id", "coupon_id"), number("$n_$n", "1_1")), (None, None));
    }
}
