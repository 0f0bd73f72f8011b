//! What comes back. Accessors give an `Option` whatever the page says, and the runtime checks no limit of a reply.

use super::{About, Rule, lists};
use crate::diff::{limits, named::NamedField, pair::Pair, rule::Found};

lists! {
    /// A field that only one version has.
    PRESENCE: [NamedField] = [
        Rule::grown("reply-field-added", "one more accessor", reply_field_added),
        Rule::breaking("reply-field-removed", "the accessor is gone", reply_field_removed),
    ];
    /// A field.
    FIELD: NamedField = [
        Rule::breaking("reply-accessor-renamed", "the accessor has another name", reply_accessor_renamed),
        Rule::breaking("reply-type-changed", "the accessor gives another type", reply_type_changed),
        Rule::changed(
            "reply-field-form-changed",
            "the field is read in another form: a time's format or zone, a list's layout",
            reply_field_form_changed,
        ),
        Rule::words("reply-required-changed", "the accessor gives an `Option` either way", reply_required_changed),
        Rule::words(
            "reply-limit-changed",
            "no client checks the limits, fixed values and defaults of a reply",
            reply_limit_changed,
        ),
        Rule::demanding("reply-alias-changed", "the field is read under other spellings; what is concluded may depend on it", reply_alias_changed),
        Rule::demanding(
            "reply-echo-changed",
            "replies to other requests are told apart by another field, or no longer",
            reply_echo_changed,
        ),
        Rule::demanding(
            "reply-inlining-changed",
            "where the object is missing, its fields are looked for one level higher, or no longer; what is concluded may depend on it",
            reply_inlining_changed,
        ),
        Rule::words("reply-fill-changed", "the sandbox fills the field otherwise", reply_fill_changed),
    ];
    /// Members that only other messages have.
    FOREIGN: Vec<String> = [
        Rule::demanding(
            "foreign-member-added",
            "replies with this member are no longer understood",
            foreign_member_added,
        ),
        Rule::demanding("foreign-member-removed", "replies with this member are understood", foreign_member_removed),
    ];
}

fn reply_field_added(pair: Pair<'_, [NamedField]>, found: &mut Found<'_>) {
    if let Some(field) = pair.came() {
        found.added("", field.accessor());
    }
}

fn reply_field_removed(pair: Pair<'_, [NamedField]>, found: &mut Found<'_>) {
    if let Some(field) = pair.went() {
        found.removed("", field.accessor());
    }
}

fn reply_accessor_renamed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("name", &field.old.ident, &field.new.ident);
}

fn reply_type_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("type", field.old.accessor(), field.new.accessor());
}

fn reply_field_form_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    // Another type is said to be one, whatever its form.
    if field.old.accessor() == field.new.accessor() && field.old.enumeration == field.new.enumeration {
        found.differs("type", &field.old.kind.word(), &field.new.kind.word());
    }
}

fn reply_required_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("required", &field.old.required, &field.new.required);
}

fn reply_limit_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    // The values are the enumeration's, and compared there.
    let differences = limits::differences(&field.old.limits, &field.new.limits).into_iter();
    for difference in differences.filter(|difference| difference.word != "values") {
        found.differs(difference.word, &difference.old, &difference.new);
    }
    found.differs("const", &field.old.constant, &field.new.constant);
    found.differs("default", &field.old.default, &field.new.default);
}

fn reply_alias_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("aliases", &field.old.aliases, &field.new.aliases);
}

fn reply_echo_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("echo", &field.old.echo, &field.new.echo);
}

fn reply_inlining_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("inline_when_absent", &field.old.inline_when_absent, &field.new.inline_when_absent);
}

fn reply_fill_changed(field: Pair<'_, NamedField>, found: &mut Found<'_>) {
    found.differs("fill", &field.old.fill, &field.new.fill);
}

fn foreign_member_added(names: Pair<'_, Vec<String>>, found: &mut Found<'_>) {
    names.slices().added(String::clone).for_each(|name| found.added("", name));
}

fn foreign_member_removed(names: Pair<'_, Vec<String>>, found: &mut Found<'_>) {
    names.slices().removed(String::clone).for_each(|name| found.removed("", name));
}
