//! Lists that stand beside the other members: numbered ones (`coupon_id_0`, `coupon_id_1`, …) and columns
//! (`coupon_id_list`, `coupon_fee_list`, each an array).

use std::collections::BTreeMap;

use super::set_scalar;
use crate::{
    received::{MAX_MEMBERS, Node},
    record::Record,
    table::{Field, Kind, Layout, Table},
};

/// What stands for the item's number in the names of a numbered list.
const NUMBER: &str = "$n";

/// A member that is a part of a list.
pub(super) struct Part {
    /// The list's place.
    list: usize,
    /// What an item is.
    item: &'static Table,
    /// The place of the item's field.
    field: usize,
    /// Which item; `None` for a column, which has a value for each.
    number: Option<usize>,
}

/// The part that a member with this name is.
pub(super) fn part(table: &'static Table, name: &str) -> Option<Part> {
    table.fields.iter().enumerate().find_map(|(list, field)| {
        let Kind::List(item, layout) = field.kind else { return None };
        item.fields.iter().enumerate().find_map(|(field, inner)| {
            let part = |number| Part { list, item, field, number };
            match layout {
                Layout::Objects => None,
                Layout::Numbered => names(inner).find_map(|pattern| number(pattern, name)).map(|n| part(Some(n))),
                Layout::Columns => names(inner).any(|known| known == name).then(|| part(None)),
            }
        })
    })
}

fn names(field: &'static Field) -> impl Iterator<Item = &'static str> {
    [field.name].into_iter().chain(field.aliases.iter().copied())
}

/// The number in a name like `coupon_id_$n`: digits without leading zeros, fewer than a message has members.
fn number(pattern: &str, name: &str) -> Option<usize> {
    let (before, after) = pattern.split_once(NUMBER)?;
    let digits = name.strip_prefix(before)?.strip_suffix(after)?;
    let number: usize = digits.parse().ok().filter(|number| *number < MAX_MEMBERS)?;
    (number.to_string() == digits).then_some(number)
}

/// The items of a message's lists, by list and number.
#[derive(Default)]
pub(super) struct Items(BTreeMap<(usize, usize), Record>);

impl Items {
    /// Adds a part; says whether it is of the field's type and new.
    pub(super) fn add(&mut self, part: Part, node: &Node<'_>) -> bool {
        match (part.number, node) {
            (_, Node::Null) => true,
            (Some(number), node) => self.set(&part, number, node),
            (None, Node::List(nodes)) => {
                // Every value is set, also after a wrong one.
                nodes.iter().enumerate().fold(true, |fits, (number, node)| self.set(&part, number, node) && fits)
            }
            (None, _) => false,
        }
    }

    fn set(&mut self, part: &Part, number: usize, node: &Node<'_>) -> bool {
        let item = self.0.entry((part.list, number)).or_insert_with(|| Record::new(part.item));
        let is_new = item.get(part.field).is_none();
        let kind = part.item.fields.get(part.field).map(|field| field.kind);
        is_new && kind.is_some_and(|kind| set_scalar(item, part.field, kind, node))
    }

    /// Puts the lists into the message's record, the items in the order of their numbers.
    pub(super) fn finish(self, record: &mut Record) {
        let mut lists: BTreeMap<usize, Vec<Record>> = BTreeMap::new();
        for ((list, _), item) in self.0 {
            lists.entry(list).or_default().push(item);
        }
        for (list, items) in lists {
            record.set_list(list, items);
        }
    }
}
