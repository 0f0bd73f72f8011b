//! Two versions of one thing.

/// The old and the new version of something.
pub(super) struct Pair<'a, T: ?Sized> {
    pub(super) old: &'a T,
    pub(super) new: &'a T,
}

impl<T: ?Sized> Clone for Pair<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Pair<'_, T> {}

impl<'a, T> Pair<'a, Vec<T>> {
    /// The same as slices.
    pub(super) fn slices(self) -> Pair<'a, [T]> {
        Pair { old: self.old, new: self.new }
    }
}

impl<'a, T> Pair<'a, [T]> {
    /// The one thing that is new, where nothing stands against it.
    pub(super) fn came(self) -> Option<&'a T> {
        match (self.old, self.new) {
            ([], [new]) => Some(new),
            _ => None,
        }
    }

    /// The one thing that is gone, where nothing stands against it.
    pub(super) fn went(self) -> Option<&'a T> {
        Pair { old: self.new, new: self.old }.came()
    }

    /// What is new, by what names it.
    pub(super) fn added<K: PartialEq>(self, key: impl Fn(&T) -> K) -> impl Iterator<Item = &'a T> {
        self.new.iter().filter(move |new| !self.old.iter().any(|old| key(old) == key(new)))
    }

    /// What is gone, by what named it.
    pub(super) fn removed<K: PartialEq>(self, key: impl Fn(&T) -> K) -> impl Iterator<Item = &'a T> {
        Pair { old: self.new, new: self.old }.added(key)
    }

    /// What both versions have.
    pub(super) fn both<K: PartialEq>(self, key: impl Fn(&T) -> K) -> impl Iterator<Item = Pair<'a, T>> {
        self.old.iter().filter_map(move |old| {
            let new = self.new.iter().find(|new| key(old) == key(new))?;
            Some(Pair { old, new })
        })
    }

    /// The names of what both versions have, in the order of each, where that order is another.
    pub(super) fn reordered<K: PartialEq>(self, key: impl Fn(&T) -> K) -> Option<(Vec<K>, Vec<K>)> {
        let common = |list: &[T], others: &[T]| -> Vec<K> {
            list.iter().map(&key).filter(|name| others.iter().any(|other| key(other) == *name)).collect()
        };
        let (old, new) = (common(self.old, self.new), common(self.new, self.old));
        (old != new).then_some((old, new))
    }
}

/// Two versions of something that was made for the comparison.
pub(super) struct Both<T> {
    old: T,
    new: T,
}

impl<T> Both<T> {
    /// Makes the same of both.
    pub(super) fn of<S>(pair: Pair<'_, S>, make: impl Fn(&S) -> T) -> Self {
        Self { old: make(pair.old), new: make(pair.new) }
    }

    /// Of what each of them was made by itself.
    pub(super) fn new(old: T, new: T) -> Self {
        Self { old, new }
    }

    pub(super) fn pair(&self) -> Pair<'_, T> {
        Pair { old: &self.old, new: &self.new }
    }
}

/// Takes a pair of structures apart into pairs of their words. All words must be named, and each before the semicolon
/// must be used; behind it stand those that follow from others or are compared by name. A word that the model gets
/// later does not compile before it has rules.
macro_rules! pairs {
    ($pair:ident: $type:path { $($word:ident),* $(; $($follows:ident),*)? }) => {
        let _complete = |thing: &$type| {
            let $type { $($word: _,)* $($($follows: _),*)? } = thing;
        };
        $( let $word = Pair { old: &$pair.old.$word, new: &$pair.new.$word }; )*
    };
}

pub(super) use pairs;
