//! What a change asks of a version: by semantic versioning, and below 1.0 as cargo reads it.

use semver::{BuildMetadata, Prerelease, Version};

use super::Bump;

/// The version after `version`.
///
/// Below 1.0, what would be major grows the minor number, and what would be minor the patch number: cargo takes
/// `0.2.0` for incompatible with `0.1.9`, and `0.1.9` for compatible with `0.1.8`.
#[must_use]
pub fn next(version: &Version, bump: Bump) -> Version {
    let Version { major, minor, patch, pre, build: _ } = version;
    let (major, minor, patch) = match (bump, *major) {
        // The release that a pre-release announced is still to come.
        (Bump::Patch, major) if !pre.is_empty() => (major, *minor, *patch),
        (Bump::Major, 1..) => (major.saturating_add(1), 0, 0),
        (Bump::Major, 0) | (Bump::Minor, 1..) => (*major, minor.saturating_add(1), 0),
        (Bump::Minor, 0) | (Bump::Patch, _) => (*major, *minor, patch.saturating_add(1)),
    };
    Version { major, minor, patch, pre: Prerelease::EMPTY, build: BuildMetadata::EMPTY }
}

/// What a bump means from 1.0 on and below it, by example: `1.2.3 → 2.0.0; below 1.0: 0.2.3 → 0.3.0`.
#[must_use]
pub fn versions(bump: Bump) -> String {
    let (one, zero) = (Version::new(1, 2, 3), Version::new(0, 2, 3));
    format!("{one} → {}; below 1.0: {zero} → {}", next(&one, bump), next(&zero, bump))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_grow_as_cargo_reads_them() {
        for (version, bump, expected) in [
            ("1.2.3", Bump::Major, "2.0.0"),
            ("1.2.3", Bump::Minor, "1.3.0"),
            ("1.2.3", Bump::Patch, "1.2.4"),
            ("0.2.3", Bump::Major, "0.3.0"),
            ("0.2.3", Bump::Minor, "0.2.4"),
            ("0.2.3", Bump::Patch, "0.2.4"),
            ("2.0.0-rc.1+build", Bump::Patch, "2.0.0"),
        ] {
            let next = Version::parse(version).map(|version| next(&version, bump).to_string());
            assert_eq!(next.as_deref().ok(), Some(expected), "{version} {bump:?}");
        }
    }
}
