//! The site's pages: one per provider, one per operation, a comparison and a start page, in either language.
//!
//! They say what the checked-in pages say and more, and are laid out for a browser: whoever renders them gives the
//! classes named here a look. What goes over the wire comes from outside, as plain data, since only what is generated
//! can make it.

mod compare;
mod exchange;
mod operation;
mod parts;
mod provider;

pub use exchange::{Certain, Exchange, Reply, SignedText};

use super::Language;
use crate::{emit::docs::prose, model::Model};

/// A page in Markdown, with some HTML around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path below the language's folder, such as `acopay/close-order.md`.
    pub path: String,
    /// Its name in a table of contents.
    pub title: String,
    /// How deep it stands in the table of contents: an operation's page stands below its provider's.
    pub depth: usize,
    /// The text.
    pub content: String,
}

/// All pages in one language, in the order in which they are read. Operations without an exchange have no messages.
#[must_use]
pub fn pages(language: Language, model: &Model, exchanges: &[Exchange]) -> Vec<Page> {
    let mut pages = vec![start(language, model), compare::page(language, model)];
    for provider in &model.providers {
        pages.push(provider::page(language, provider));
        for operation in &provider.operations {
            let mut all = exchanges.iter();
            let exchange = all.find(|one| one.provider == provider.id && one.operation == operation.id);
            pages.push(operation::page(language, provider, operation, exchange));
        }
    }
    pages
}

fn start(language: Language, model: &Model) -> Page {
    let title = language.say("Start", "首页");
    let mut out = parts::top(language, "index.md");
    out.push_str(language.say(
        "# Paywright reference\n\n\
         What payment providers' documents say about closing an order, transcribed into specs, and what the clients made \
         from those specs send and understand. Every page here is made from the same specs; requests, signatures and \
         replies are made by the real client and the sandbox, with test credentials.\n",
        "# Paywright 参考\n\n\
         各支付服务商文档中关于关闭订单的内容，整理为规格文件；以及由规格生成的客户端实际发送和识别的报文。\
         本站所有页面均由规格生成；请求、签名与应答由真实的客户端和沙箱使用测试凭据产生。\n",
    ));
    out.push_str(&format!("\n## {}\n\n", language.say("Providers", "服务商")));
    for provider in &model.providers {
        out.push_str(&format!("- [{}]({}/index.md)", prose(language.of(&provider.title)), provider.id));
        for operation in &provider.operations {
            let title = prose(language.of(&operation.title));
            out.push_str(&format!(" · [{title}]({}/{}.md)", provider.id, operation.id));
        }
        out.push('\n');
    }
    out.push_str(language.say(
        "\n[Compare the providers](compare.md): signatures, order numbers, codes, hosts and credentials side by side.\n",
        "\n[服务商对比](compare.md)：签名方式、订单号、错误码、域名与凭据一览。\n",
    ));
    Page { path: "index.md".to_owned(), title: title.to_owned(), depth: 0, content: out }
}
