//! The site of the real specs: whole, true, the same every time, and without a link that leads nowhere.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

use paywright_codegen::{
    emit::reference::{Language, site::Certain},
    model::{Kind, Operation, OrderStateWord, Provider, Situation},
};
use paywright_site::{SiteError, build, exchanges};
use scraper::{Html, Selector};
use support::{model, page, root, site};

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// Path below the site, and the parsed page.
fn pages() -> Vec<(String, Html)> {
    let html = files(site()).into_iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "html"));
    html.map(|(path, bytes)| {
        (path.to_string_lossy().into_owned(), Html::parse_document(&String::from_utf8(bytes).unwrap()))
    })
    .collect()
}

/// What a reader reads of the page.
fn words(page: &Html) -> String {
    let main = page.select(&selector("main")).next().unwrap();
    main.text().collect::<Vec<_>>().join("")
}

fn operation_pages() -> Vec<(Language, Provider, Operation, Html)> {
    let mut found = Vec::new();
    for language in Language::ALL {
        for provider in model().providers {
            for operation in &provider.operations {
                let html = page(&format!("{}/{}/{}.html", language.id(), provider.id, operation.id));
                found.push((language, provider.clone(), operation.clone(), Html::parse_document(&html)));
            }
        }
    }
    assert!(found.len() >= 8);
    found
}

#[test]
fn two_runs_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let again = folder.path().join("again");
    build(root(), &again).unwrap();
    let (first, second) = (files(site()), files(&again));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (path, bytes) in first {
        assert!(bytes == second[&path], "{} differs between two runs", path.display());
    }
}

#[test]
fn every_operation_has_its_fields_errors_messages_and_call_in_both_languages() {
    for (language, provider, operation, page) in operation_pages() {
        let (text, id) = (words(&page), format!("{} {} {}", language.id(), provider.id, operation.id));
        for slot in &operation.slots {
            assert!(text.contains(&slot.field.name), "{id}: {}", slot.field.name);
        }
        for error in &operation.errors {
            assert!(text.contains(&error.code), "{id}: {}", error.code);
            assert!(text.contains(language.of(&error.remedy).trim().trim_matches('`')), "{id}: {}", error.code);
        }
        assert!(text.contains(&format!("{} {}", operation.method.word(), operation.path)), "{id}");
        assert!(text.contains(" HTTP/1.1\nHost: "), "{id}: no request message");
        assert!(text.contains(&format!("client.{}(&request).await", operation.method_name)), "{id}: no Rust");
        let link = selector(&format!("main a[href='{}']", operation.document));
        assert!(page.select(&link).next().is_some(), "{id}: no link to the document");
    }
}

#[test]
fn every_required_field_of_a_request_and_a_reply_is_marked() {
    fn required(fields: &[paywright_codegen::model::Field]) -> usize {
        fields.iter().map(|field| usize::from(field.required) + inner(&field.kind)).sum()
    }
    fn inner(kind: &Kind) -> usize {
        kind.inner().map_or(0, |table| required(&table.fields))
    }
    for (_, provider, operation, page) in operation_pages() {
        let count = |class: &str| page.select(&selector(&format!(".fields.{class} .required"))).count();
        let sent = operation.slots.iter().filter(|slot| slot.field.required).count();
        assert_eq!(count("request"), sent, "{}", provider.id);
        assert_eq!(count("reply"), required(&operation.reply.fields), "{}", provider.id);
    }
}

#[test]
fn the_sandbox_accepts_each_example_request_and_answers_for_each_state_of_the_order() {
    let model = model();
    let exchanges = exchanges::all(&model).unwrap();
    let operations: Vec<(&Provider, &Operation)> = model
        .providers
        .iter()
        .flat_map(|provider| provider.operations.iter().map(move |operation| (provider, operation)))
        .collect();
    assert_eq!(exchanges.len(), operations.len());
    for (exchange, (provider, operation)) in exchanges.iter().zip(operations) {
        let name = format!("{}/{}", provider.id, operation.id);
        let shown: Vec<Situation> = exchange.replies.iter().map(|reply| reply.situation).collect();
        assert_eq!(shown, Situation::of(operation), "{name}");
        let certain = |situation| {
            let reply = exchange.replies.iter().find(|reply| reply.situation == situation);
            reply.map(|reply| reply.certain).unwrap()
        };
        if let Some(closes) = &operation.closes {
            let success = if closes.weak_success.is_some() { Certain::Accepted } else { Certain::Closed };
            assert_eq!(certain(Situation::Unpaid), success, "{name}");
            assert_ne!(certain(Situation::Paid), success, "{name}: a paid order is never closed");
        } else {
            let paid = Certain::State(OrderStateWord::Paid);
            assert_eq!(certain(Situation::Paid), paid, "{name}");
            for situation in [Situation::Unpaid, Situation::Closed, Situation::Missing] {
                assert_ne!(certain(situation), paid, "{name}: {situation:?}");
            }
            assert_ne!(certain(Situation::Unpaid), Certain::State(OrderStateWord::Closed), "{name}");
            assert_ne!(certain(Situation::Missing), Certain::State(OrderStateWord::Closed), "{name}");
        }
    }
}

#[test]
fn a_query_is_shown_with_the_state_that_each_word_stands_for() {
    for (_, provider, operation, page) in operation_pages() {
        let text = words(&page);
        for (value, _) in operation.queries.iter().flat_map(|queries| &queries.states) {
            assert!(text.contains(value), "{}/{}: {value}", provider.id, operation.id);
        }
        let warned = page.select(&selector(".notice.warning")).count();
        let is_weak = operation.closes.as_ref().is_some_and(|closes| closes.weak_success.is_some());
        assert_eq!(warned, usize::from(is_weak), "{}/{}", provider.id, operation.id);
    }
}

#[test]
fn the_messages_on_a_page_are_those_of_the_client_and_the_sandbox() {
    let exchanges = exchanges::all(&model()).unwrap();
    for (_, provider, operation, page) in operation_pages() {
        let text = words(&page);
        let mut own = exchanges.iter().filter(|one| one.provider == provider.id && one.operation == operation.id);
        let exchange = own.next().unwrap();
        assert!(text.contains(exchange.request.trim_end()), "{}", exchange.request);
        for reply in &exchange.replies {
            assert!(text.contains(reply.body.trim_end()), "{}", reply.body);
        }
        for signed in &exchange.signed {
            assert!(text.contains(&signed.string), "{}", signed.string);
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    let ids: HashMap<String, HashSet<String>> = pages
        .iter()
        .map(|(path, page)| {
            let with_id = selector("[id]");
            let ids = page.select(&with_id).map(|element| element.attr("id").unwrap().to_owned());
            (path.clone(), ids.collect())
        })
        .collect();
    let (files, mut checked) = (files(site()), 0);
    for (path, page) in &pages {
        let base = url::Url::parse(&format!("file:///{path}")).unwrap();
        for element in page.select(&selector("[href], [src]")) {
            let link = element.attr("href").or(element.attr("src")).unwrap();
            let target = base.join(link).unwrap();
            if target.scheme() != "file" {
                continue;
            }
            let decoded = |text: &str| percent_decoded(text);
            let file = decoded(target.path().trim_start_matches('/'));
            assert!(files.contains_key(Path::new(&file)), "{path} links to {link}, which is not there");
            if let Some(fragment) = target.fragment().map(decoded).filter(|fragment| !fragment.is_empty()) {
                assert!(ids[&file].contains(&fragment), "{path} links to {link}, which has no such place");
            }
            checked += 1;
        }
    }
    assert!(checked > 300, "only {checked} links were found");
}

fn percent_decoded(text: &str) -> String {
    let query = format!("x={}", text.replace('+', "%2B"));
    url::form_urlencoded::parse(query.as_bytes()).next().unwrap().1.into_owned()
}

#[test]
fn nothing_is_loaded_from_the_network() {
    for (path, page) in pages() {
        for element in page.select(&selector("[src], link[href]:not([rel=prev]):not([rel=next])")) {
            let link = element.attr("src").or(element.attr("href")).unwrap();
            assert!(!link.contains("//"), "{path} loads {link}");
        }
    }
    for (path, bytes) in files(site()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(path.extension().is_none_or(|e| e != "css") || !text.contains("url(http"), "{}", path.display());
    }
}

#[test]
fn each_page_names_its_language_and_leads_to_the_same_page_in_the_other() {
    for (language, provider, operation, page) in operation_pages() {
        let (own, other) = match language {
            Language::English => ("en", "zh"),
            Language::Chinese => ("zh-CN", "en"),
        };
        assert_eq!(page.select(&selector("html")).next().unwrap().attr("lang"), Some(own));
        let link = page.select(&selector(".language a")).next().unwrap().attr("href").unwrap();
        assert_eq!(link, format!("../../{other}/{}/{}.html", provider.id, operation.id));
    }
}

#[test]
fn no_key_is_in_the_site() {
    let keys = ["rsa_pkcs8.pem", "sm2_pkcs8.pem"].map(|name| fs::read_to_string(root().join("tests/keys").join(name)));
    let lines: Vec<String> =
        keys.into_iter().flat_map(|key| key.unwrap().lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    for (path, bytes) in files(site()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!lines.iter().any(|line| text.contains(line.as_str())), "{} holds a private key", path.display());
    }
    // A shared key would stand at the end of the string that is signed.
    let exchanges = exchanges::all(&model()).unwrap();
    let strings: Vec<&str> =
        exchanges.iter().flat_map(|one| &one.signed).map(|signed| signed.string.as_str()).collect();
    let keyed: Vec<&&str> = strings.iter().filter(|string| string.contains("&key=")).collect();
    assert!(!keyed.is_empty() && keyed.iter().all(|string| string.ends_with("&key=[redacted]")), "{strings:#?}");
}

#[test]
fn the_start_page_leads_to_both_languages_and_every_provider() {
    let start = Html::parse_document(&page("index.html"));
    let links: Vec<&str> = start.select(&selector("a")).map(|link| link.attr("href").unwrap()).collect();
    for language in Language::ALL {
        assert!(links.contains(&format!("{}/index.html", language.id()).as_str()));
        for provider in model().providers {
            assert!(links.contains(&format!("{}/{}/index.html", language.id(), provider.id).as_str()));
        }
    }
}

#[test]
fn the_comparison_has_a_column_per_provider_and_the_codes_of_the_specs() {
    for language in Language::ALL {
        let html = Html::parse_document(&page(&format!("{}/compare.html", language.id())));
        let titles = html.select(&selector(".compare th")).count();
        assert_eq!(titles, model().providers.len() + 1);
        let text = words(&html);
        for word in ["ORDERPAID", "ORDERCLOSED", "ORDERNOTEXIST", "mercOrderNo", "HMAC-SHA256", "SM2", "private_key"] {
            assert!(text.contains(word), "{}: {word}", language.id());
        }
    }
}

#[test]
fn a_provider_that_was_not_generated_is_named_with_the_command_to_run() {
    let mut model = model();
    model.providers.truncate(1);
    model.providers[0].id = "newpay".to_owned();
    let error = exchanges::all(&model).unwrap_err();
    assert!(matches!(&error, SiteError::NotGenerated(what) if what.contains("newpay")), "{error:?}");
    assert!(error.to_string().contains("cargo codegen generate"));
}

#[test]
fn an_operation_with_other_fields_than_those_that_were_generated_is_refused() {
    let mut model = model();
    let slots = &mut model.providers[0].operations[0].slots;
    slots.swap(0, 1);
    let error = exchanges::all(&model).unwrap_err();
    assert!(matches!(&error, SiteError::NotGenerated(what) if what.contains("other fields")), "{error:?}");
}

#[test]
fn a_site_is_not_built_from_specs_that_were_not_generated() {
    let folder = tempfile::tempdir().unwrap();
    let specs = folder.path().join("specs");
    for (path, bytes) in files(&root().join("specs")) {
        fs::create_dir_all(specs.join(&path).parent().unwrap()).unwrap();
        fs::write(specs.join(&path), bytes).unwrap();
    }
    let output = folder.path().join("site");
    let error = build(folder.path(), &output).unwrap_err();
    assert!(matches!(&error, SiteError::NotGenerated(what) if what.contains("generated/")), "{error:?}");
    assert!(!output.exists());
}

#[test]
fn specs_with_mistakes_give_diagnostics_and_leave_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("specs/toy")).unwrap();
    fs::write(folder.path().join("specs/toy/provider.yaml"), "provider: [").unwrap();
    let output = folder.path().join("site");
    let error = build(folder.path(), &output).unwrap_err();
    assert!(matches!(&error, SiteError::Specs(text) if text.contains("provider.yaml")), "{error:?}");
    assert!(!output.exists());
}
