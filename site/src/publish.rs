//! A whole site or none: it is built beside its place and moved there when it is done.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::SiteError;

/// The file by which a folder is known as a site that this crate made, so that no other folder is ever replaced.
pub const MARK: &str = ".paywright-site";

/// Builds beside `output`, then puts the result in its place.
///
/// # Errors
///
/// `output` holds something else than a site; a folder cannot be written; or whatever `build` returns.
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
    let old = made.path().join("old");
    if is_there {
        fs::rename(&output, &old).map_err(SiteError::write(&output))?;
    }
    if let Err(error) = fs::rename(&inner, &output) {
        // What was there goes back; the first error is the one to tell.
        let _ = fs::rename(&old, &output);
        return Err(SiteError::write(&output)(error));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_something_else_in_it_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("precious.txt"), "").unwrap();
        let refused = replace(folder.path(), |_| Ok(()));
        assert!(matches!(refused, Err(SiteError::NotASite(_))), "{refused:?}");
        assert!(folder.path().join("precious.txt").is_file());
    }

    #[test]
    fn a_build_that_fails_leaves_the_site_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("site");
        let page =
            |text: &'static str| move |to: &Path| fs::write(to.join("index.html"), text).map_err(SiteError::write(to));
        replace(&output, page("first")).unwrap();
        let failed: Result<(), _> = replace(&output, |to| {
            page("half")(to)?;
            Err(SiteError::Changed("everything".to_owned()))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read_to_string(output.join("index.html")).unwrap(), "first");
        replace(&output, page("second")).unwrap();
        assert_eq!(fs::read_to_string(output.join("index.html")).unwrap(), "second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }
}
