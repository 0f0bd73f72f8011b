//! A whole site or none: it is built beside its place and moved there when it is done.
//!
//! Only what a build made is ever replaced. A folder is known for a site by its mark; and because people put things into
//! a site, such as a `CNAME` or a `.git`, whatever is at its top and not in the new build keeps it from being replaced.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::SiteError;

/// The file by which a folder is known as a site that this crate made, so that no other folder is ever replaced.
pub const MARK: &str = ".paywright-site";

/// Why a site that is there is not replaced. It is the source of a [`SiteError::File`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReplaceError {
    /// Somebody put something into the site.
    #[error("it holds `{}`, which this build does not make; move it elsewhere, or remove it", .0.display())]
    Foreign(PathBuf),
    /// Neither the new site nor the old one could be put into its place.
    #[error("the new site cannot be put there ({new}), and the old one not put back; the old one is kept in {}", kept.display())]
    NotPutBack {
        /// Where the old site is now.
        kept: PathBuf,
        /// Why the new site could not be put there.
        new: io::Error,
        /// Why the old one could not be put back.
        #[source]
        old: io::Error,
    },
}

impl ReplaceError {
    fn of(self, output: &Path) -> SiteError {
        SiteError::File { path: output.to_owned(), doing: "replaced", source: io::Error::other(self) }
    }
}

/// Builds beside `output`, then puts the result in its place.
///
/// # Errors
///
/// `output` holds something else than a site, or something that the build did not make; a folder cannot be written; or
/// whatever `build` returns.
pub fn replace<T>(output: &Path, build: impl FnOnce(&Path) -> Result<T, SiteError>) -> Result<T, SiteError> {
    let output = std::path::absolute(output).map_err(SiteError::write(output))?;
    let is_there = is_replaceable(&output)?;
    let beside: PathBuf = output.parent().map_or_else(|| output.clone(), Path::to_owned);
    fs::create_dir_all(&beside).map_err(SiteError::write(&beside))?;
    let made = tempfile::Builder::new().prefix(".site-").tempdir_in(&beside).map_err(SiteError::write(&beside))?;
    // A temporary folder is its owner's alone; a site is to be read by a web server.
    let inner = made.path().join("site");
    fs::create_dir(&inner).map_err(SiteError::write(&inner))?;
    let built = build(&inner)?;
    fs::write(inner.join(MARK), "").map_err(SiteError::write(inner.join(MARK)))?;
    if is_there {
        if let Some(entry) = foreign(&output, &inner)? {
            return Err(ReplaceError::Foreign(entry).of(&output));
        }
        exchange(made, &inner, &output, |from, to| fs::rename(from, to))?;
    } else {
        fs::rename(&inner, &output).map_err(SiteError::write(&output))?;
    }
    Ok(built)
}

/// Whether there is something that may be replaced: a site, or an empty folder.
fn is_replaceable(output: &Path) -> Result<bool, SiteError> {
    let mut entries = match fs::read_dir(output) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(SiteError::read(output)(error)),
    };
    match entries.next() {
        Some(_) if !output.join(MARK).is_file() => Err(SiteError::NotASite(output.to_owned())),
        _ => Ok(true),
    }
}

/// The first name at the top of `old` that is not at the top of `new`.
fn foreign(old: &Path, new: &Path) -> Result<Option<PathBuf>, SiteError> {
    let made = names(new)?;
    Ok(names(old)?.into_iter().find(|name| made.binary_search(name).is_err()).map(PathBuf::from))
}

fn names(folder: &Path) -> Result<Vec<OsString>, SiteError> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.file_name())).collect());
    let mut names: Vec<OsString> = entries.map_err(SiteError::read(folder))?;
    names.sort();
    Ok(names)
}

/// Puts `new`, which lies in `made`, into the place of `output`. Where that fails, what was there goes back; where that
/// fails too, `made` is kept, for the old site lies in it.
fn exchange(
    made: TempDir,
    new: &Path,
    output: &Path,
    rename: impl Fn(&Path, &Path) -> io::Result<()>,
) -> Result<(), SiteError> {
    let old = made.path().join("old");
    rename(output, &old).map_err(SiteError::write(output))?;
    let Err(error) = rename(new, output) else { return Ok(()) };
    match rename(&old, output) {
        // The first error is the one to tell.
        Ok(()) => Err(SiteError::write(output)(error)),
        Err(second) => {
            let kept = made.keep().join("old");
            Err(ReplaceError::NotPutBack { kept, new: error, old: second }.of(output))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &'static str) -> impl FnOnce(&Path) -> Result<(), SiteError> {
        move |to| fs::write(to.join("index.html"), text).map_err(SiteError::write(to))
    }

    fn text(site: &Path) -> String {
        fs::read_to_string(site.join("index.html")).unwrap()
    }

    fn cause(error: &SiteError) -> String {
        std::error::Error::source(error).unwrap().to_string()
    }

    #[test]
    fn a_folder_with_something_else_in_it_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("precious.txt"), "").unwrap();
        let refused = replace(folder.path(), |_| Ok(()));
        assert!(matches!(refused, Err(SiteError::NotASite(_))), "{refused:?}");
        assert!(folder.path().join("precious.txt").is_file());
    }

    #[test]
    fn a_site_into_which_somebody_put_something_is_not_replaced() {
        for (name, is_folder) in [("CNAME", false), (".git", true)] {
            let folder = tempfile::tempdir().unwrap();
            let output = folder.path().join("site");
            replace(&output, page("first")).unwrap();
            let added = output.join(name);
            if is_folder { fs::create_dir(&added) } else { fs::write(&added, "shop.example") }.unwrap();
            let error = replace(&output, page("second")).unwrap_err();
            assert_eq!(error.to_string(), format!("{} cannot be replaced", output.display()));
            assert!(cause(&error).contains(&format!("it holds `{name}`")), "{}", cause(&error));
            assert!(added.exists());
            assert_eq!(text(&output), "first");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
        }
    }

    #[test]
    fn a_build_that_fails_leaves_the_site_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("site");
        replace(&output, page("first")).unwrap();
        let failed: Result<(), _> = replace(&output, |to| {
            page("half")(to)?;
            Err(SiteError::Changed("everything".to_owned()))
        });
        assert!(failed.is_err());
        assert_eq!(text(&output), "first");
        replace(&output, page("second")).unwrap();
        assert_eq!(text(&output), "second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    /// Exchanges a site for a new one where the second move fails, and the way back too if `is_lost`.
    fn failing(folder: &Path, is_lost: bool) -> (PathBuf, SiteError) {
        let output = folder.join("site");
        replace(&output, page("first")).unwrap();
        let made = tempfile::tempdir_in(folder).unwrap();
        let new = made.path().join("site");
        let error = exchange(made, &new, &output, |from, to| {
            let fails = from == new || (is_lost && to == output);
            if fails { Err(io::Error::other("no")) } else { fs::rename(from, to) }
        });
        (output.clone(), error.unwrap_err())
    }

    #[test]
    fn where_the_new_site_cannot_be_put_there_the_old_one_is_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let (output, error) = failing(folder.path(), false);
        assert_eq!(cause(&error), "no");
        assert_eq!(text(&output), "first");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn an_old_site_that_cannot_be_put_back_is_kept_and_its_place_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let (output, error) = failing(folder.path(), true);
        assert!(!output.exists());
        let kept = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path().join("old");
        assert_eq!(text(&kept), "first");
        assert!(cause(&error).contains(&kept.display().to_string()), "{}", cause(&error));
    }
}
