//! A provider: whether it is there, its hosts, its wire.

use super::{About, Rule, lists};
use crate::{
    diff::{pair::Pair, rule::Found},
    model::{Format, Host, HostRole, Provider},
};

lists! {
    /// A provider that only one version has.
    PRESENCE: [Provider] = [
        Rule::grown("provider-added", "a module and a feature more", provider_added),
        Rule::breaking("provider-removed", "its module and its feature are gone", provider_removed),
    ];
    /// A host that only one version has.
    HOST_PRESENCE: [Host] = [
        Rule::grown("host-added", "one more host to choose", host_added),
        Rule::demanding(
            "standby-added",
            "calls go to this host by themselves where the primary cannot be reached; firewalls and proxies may have to know",
            standby_added,
        ),
        Rule::demanding("host-removed", "configurations that name it no longer find it", host_removed),
    ];
    /// All hosts.
    HOSTS: [Host] = [
        Rule::words(
            "host-order-changed",
            "the hosts are listed in another order; the primary one stays first",
            host_order_changed,
        ),
    ];
    /// A host's URL.
    HOST_URL: String = [
        Rule::demanding(
            "host-url-changed",
            "calls to this host go elsewhere; firewalls and proxies may have to know",
            host_url_changed,
        ),
    ];
    /// How requests are written.
    REQUEST_FORMAT: Format = [
        Rule::changed("request-format-changed", "requests are written otherwise", format_changed),
    ];
    /// How replies are written.
    REPLY_FORMAT: Format = [
        Rule::demanding("reply-format-changed", "replies in the old form are no longer understood", format_changed),
    ];
    /// Whether the wire carries the Basic Multilingual Plane only.
    CHARACTERS: bool = [
        Rule::demanding(
            "wire-characters-narrowed",
            "texts with characters such as emoji are refused before they are sent",
            wire_characters_narrowed,
        ),
        Rule::grown("wire-characters-widened", "texts with characters such as emoji are sent", wire_characters_widened),
    ];
    /// Whether empty texts are left out.
    EMPTY: bool = [
        Rule::changed("empty-texts-changed", "whether an empty text is sent is another", empty_texts_changed),
    ];
    /// The reply header to quote to support.
    REQUEST_ID: Option<String> = [
        Rule::changed(
            "request-id-header-changed",
            "errors carry another header's value as the request id",
            request_id_header_changed,
        ),
    ];
}

fn provider_added(pair: Pair<'_, [Provider]>, found: &mut Found<'_>) {
    if let Some(provider) = pair.came() {
        found.added("", &provider.title.en);
    }
}

fn provider_removed(pair: Pair<'_, [Provider]>, found: &mut Found<'_>) {
    if let Some(provider) = pair.went() {
        found.removed("", &provider.title.en);
    }
}

fn host_added(pair: Pair<'_, [Host]>, found: &mut Found<'_>) {
    if let Some(host) = pair.came().filter(|host| host.role != HostRole::Standby) {
        found.added("", &host.url);
    }
}

fn standby_added(pair: Pair<'_, [Host]>, found: &mut Found<'_>) {
    if let Some(host) = pair.came().filter(|host| host.role == HostRole::Standby) {
        found.added("", &host.url);
    }
}

fn host_removed(pair: Pair<'_, [Host]>, found: &mut Found<'_>) {
    if let Some(host) = pair.went() {
        found.removed("", &host.url);
    }
}

fn host_order_changed(hosts: Pair<'_, [Host]>, found: &mut Found<'_>) {
    if let Some((old, new)) = hosts.reordered(|host| host.name.clone()) {
        found.differs("", &old, &new);
    }
}

fn host_url_changed(url: Pair<'_, String>, found: &mut Found<'_>) {
    found.differs("", url.old, url.new);
}

fn format_changed(format: Pair<'_, Format>, found: &mut Found<'_>) {
    let written = |format: &Format| match format {
        Format::Json => "json".to_owned(),
        Format::Xml(root) => format!("xml below {root}"),
    };
    found.differs("", &written(format.old), &written(format.new));
}

const NARROW: &str = "basic-multilingual-plane";

fn wire_characters_narrowed(is_narrow: Pair<'_, bool>, found: &mut Found<'_>) {
    if *is_narrow.new && !*is_narrow.old {
        found.added("", NARROW);
    }
}

fn wire_characters_widened(is_narrow: Pair<'_, bool>, found: &mut Found<'_>) {
    if *is_narrow.old && !*is_narrow.new {
        found.removed("", NARROW);
    }
}

fn empty_texts_changed(skips: Pair<'_, bool>, found: &mut Found<'_>) {
    let written = |skips: bool| if skips { "not sent" } else { "sent" };
    found.differs("empty", written(*skips.old), written(*skips.new));
}

fn request_id_header_changed(header: Pair<'_, Option<String>>, found: &mut Found<'_>) {
    found.differs("", header.old, header.new);
}
