//! A page's flat list of fields as the tree that a spec is.

use crate::{numbered, page::facts::Field};

/// A field and the fields below it.
pub(super) struct Branch<'f> {
    pub(super) name: &'f str,
    pub(super) field: Option<&'f Field>,
    pub(super) below: Vec<Branch<'f>>,
    pub(super) form: Form,
}

/// What is known of a field beside what the page's table says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    /// It stands in the URL's path.
    InPath,
    /// It stands for members with a number in their names, and no page names it.
    Numbered,
}

impl<'f> Branch<'f> {
    pub(super) fn new(name: &'f str, form: Form) -> Self {
        Self { name, field: None, below: Vec::new(), form }
    }
}

/// What members with a number in their names are put below.
const NUMBERED: &str = "numbered";

/// Puts members with a number in their names, such as `coupon_id_$n`, below one list, where the first of them stands.
pub(super) fn gather_numbered(branches: &mut Vec<Branch<'_>>) {
    let is_numbered = |branch: &Branch<'_>| numbered::around(branch.name).is_some() && branch.below.is_empty();
    let Some(at) = branches.iter().position(is_numbered) else { return };
    let mut list = Branch::new(NUMBERED, Form::Numbered);
    let (numbered, others): (Vec<_>, Vec<_>) = branches.drain(..).partition(is_numbered);
    list.below = numbered;
    *branches = others;
    branches.insert(at.min(branches.len()), list);
}

/// Puts a field where its path leads.
pub(super) fn plant<'f>(branches: &mut Vec<Branch<'f>>, path: &'f [String], field: &'f Field) {
    let Some((first, rest)) = path.split_first() else { return };
    let at = branches.iter().position(|branch| branch.name == first).unwrap_or_else(|| {
        branches.push(Branch::new(first, Form::Plain));
        branches.len().saturating_sub(1)
    });
    let Some(branch) = branches.get_mut(at) else { return };
    if rest.is_empty() {
        // What stands twice is read where it stands first.
        branch.field.get_or_insert(field);
    } else {
        plant(&mut branch.below, rest, field);
    }
}
