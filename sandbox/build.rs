//! Writes down where the specs stand, so that they become a part of the library.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let specs = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../specs").canonicalize()?;
    println!("cargo:rerun-if-changed={}", specs.display());
    let mut table = String::from("&[\n");
    for provider in sorted(&specs)?.into_iter().filter(|path| path.is_dir()) {
        for file in sorted(&provider)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "yaml")) {
            let name = file.strip_prefix(&specs)?.to_string_lossy().replace('\\', "/");
            writeln!(table, "    ({name:?}, include_str!({:?})),", file.display().to_string())?;
        }
    }
    table.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("specs.rs"), table)?;
    Ok(())
}

/// The order makes the build repeatable, and keeps a provider's files together.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
