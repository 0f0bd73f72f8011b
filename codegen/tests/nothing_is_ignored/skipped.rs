//! What no generated file shows, and why. `docs/spec-language.md` says the same to those who write specs.

/// A kind of item that emitters skip.
pub(crate) struct Skipped {
    /// The keys to it, with a `/` between them; `*` stands for any one of them, `**` at the end for any that follow.
    pub(crate) path: &'static str,
    /// Whether it reaches the model.
    pub(crate) in_model: bool,
    /// Why it is skipped.
    pub(crate) why: &'static str,
}

/// What only the sandbox or the tests act upon reaches the model.
const fn in_model(path: &'static str, why: &'static str) -> Skipped {
    Skipped { path, in_model: true, why }
}

const fn ignored(path: &'static str, why: &'static str) -> Skipped {
    Skipped { path, in_model: false, why }
}

pub(crate) const SKIPPED: &[Skipped] = &[
    in_model("sandbox/**", "the sandbox answers so"),
    in_model("headers/*/fields/*/unique", "the sandbox refuses to see a value twice"),
    in_model("judge/name", "the sandbox writes it; a client finds the name by the code, in the error tables"),
    in_model("examples/of", "a test reads the message by it; the pages show the message"),
    in_model("examples/judged", "a test holds `judge` to it; the pages show the message"),
    in_model("headers/*/example", "the client fills headers, so no setter's docs show an example"),
    in_model("headers/*/fields/*/example", "the client fills headers, so no setter's docs show an example"),
    in_model("headers/PayMercAuth/fields/sessionKey/**", "the field is never sent (`unused:`); the docs say why"),
    // Of a header that is an object, what is sent and documented is its members.
    ignored("headers/PayMercAuth/required", "its members say whether they are required"),
    ignored("headers/PayMercAuth/source", "its members say where they were read"),
    ignored("headers/PayMercAuth/doc/**", "its members are documented"),
    ignored("headers/Kestrel-Auth/required", "its members say whether they are required"),
    ignored("headers/Kestrel-Auth/doc/**", "its members are documented"),
];

impl Skipped {
    /// Whether the entry is about this place.
    pub(crate) fn fits(&self, names: &[String]) -> bool {
        let (path, is_open) = match self.path.strip_suffix("/**") {
            Some(path) => (path, true),
            None => (self.path, false),
        };
        let keys: Vec<&str> = path.split('/').collect();
        let has_length = if is_open { names.len() > keys.len() } else { names.len() == keys.len() };
        has_length && keys.iter().zip(names).all(|(key, name)| *key == "*" || key == name)
    }
}
