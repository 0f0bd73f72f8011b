//! Makes the clients from the specs; a mistake in a spec stops the build and is shown with its place.

fn main() -> Result<(), paywright_codegen::BuildError> {
    paywright_codegen::Build::new("specs").compile()
}
