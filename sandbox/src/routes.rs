//! Which desk and which of its operations a call is for.

use http::Method;
use matchit::Router;
use paywright_codegen::model::Model;

use crate::error::SandboxError;

/// The operations at a path: method, desk, operation.
type Here = Vec<(&'static str, usize, usize)>;

/// The paths of all operations of all desks.
pub(crate) struct Routes(Router<Here>);

impl Routes {
    /// The routes of a model.
    pub(crate) fn of(model: &Model) -> Result<Self, SandboxError> {
        let mut by_path: Vec<(&str, Here)> = Vec::new();
        for (desk, provider) in model.providers.iter().enumerate() {
            for (index, operation) in provider.operations.iter().enumerate() {
                let (path, route) = (operation.path.as_str(), (operation.method.word(), desk, index));
                match by_path.iter_mut().find(|(known, _)| *known == path) {
                    None => by_path.push((path, vec![route])),
                    Some((_, here)) => {
                        if let Some((_, other, _)) = here.iter().find(|(method, ..)| *method == route.0) {
                            return Err(same_path(model, path, *other, desk));
                        }
                        here.push(route);
                    }
                }
            }
        }
        let mut router = Router::new();
        for (path, here) in by_path {
            let desk = here.first().map_or(0, |(_, desk, _)| *desk);
            // Two templates that fit the same paths.
            router.insert(path, here).map_err(|_| same_path(model, path, desk, desk))?;
        }
        Ok(Self(router))
    }

    /// The desk and the operation for a call: that of its method, else any at the path.
    pub(crate) fn find(&self, path: &str, method: &Method) -> Option<(usize, usize)> {
        let here = self.0.at(path).ok()?.value;
        let fitting = here.iter().find(|(known, ..)| *known == method.as_str());
        fitting.or_else(|| here.first()).map(|(_, desk, operation)| (*desk, *operation))
    }
}

fn same_path(model: &Model, path: &str, first: usize, second: usize) -> SandboxError {
    let id = |desk: usize| model.providers.get(desk).map(|provider| provider.id.clone()).unwrap_or_default();
    SandboxError::SamePath { path: path.to_owned(), first: id(first), second: id(second) }
}
