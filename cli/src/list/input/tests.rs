use std::time::Duration;

use super::*;

fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(1_795_226_400_000)
}

fn csv(text: &str) -> Result<List, Vec<Mistake>> {
    read(text, Format::Csv, None, now())
}

fn problems(read: Result<List, Vec<Mistake>>) -> Vec<(u64, String)> {
    read.unwrap_err().into_iter().map(|Mistake { line, problem }| (line, problem)).collect()
}

#[test]
fn both_formats_give_the_same_list() {
    let table = csv("\u{feff}provider, order ,created,by\r\n\
                     cloudpay,order-1,2026-11-21T10:00:00+08:00,\r\n\
                     \r\nacopay,AP1,,provider\r\n");
    let lines = r#"{"provider": "cloudpay", "order": "order-1", "created": 1795226400000}

{"by": "provider", "order": "AP1", "provider": "acopay", "created": null}"#;
    let lines = read(lines, Format::Jsonl, None, now()).unwrap();
    let table = table.unwrap();
    let facts = |list: &List| {
        let fact = |order: &ListedOrder| (order.provider.id, order.by, order.number.clone(), order.created);
        list.orders.iter().map(fact).collect::<Vec<_>>()
    };
    let expected = [
        ("cloudpay", NumberBy::Merchant, "order-1".to_owned(), Some(now())),
        ("acopay", NumberBy::Provider, "AP1".to_owned(), None),
    ];
    assert_eq!(facts(&table), expected);
    assert_eq!(facts(&lines), expected);
    assert_eq!(table.digest, lines.digest);
    assert_eq!((table.orders[1].line, lines.orders[1].line), (4, 3));
}

#[test]
fn every_mistake_is_told_with_its_line() {
    let found = problems(csv("provider,order,created,by\n\
                              cloudpy,order-1,,\n\
                              cloudpay,,yesterday,\n\
                              cloudpay,order-2,1795226400,shop\n\
                              cloudpay,order-3\n\
                              cloudpay,order number with blanks and far too long,,\n\
                              cloudpay,order-4,,provider\n\
                              ,order-5,,\n\
                              cloudpay,order-6,,\n"));
    let expected = [
        (2, "did you mean `cloudpay`?"),
        (3, "no order number"),
        (3, "\"yesterday\" is no time"),
        (4, "`by` is \"shop\""),
        (4, "are these seconds?"),
        (5, "2 values where the header names 4 columns"),
        (6, "max_length"),
        (6, "characters"),
        (7, "the merchant's number"),
        (8, "--provider"),
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for ((line, problem), (expected_line, words)) in found.iter().zip(expected) {
        assert!(*line == expected_line && problem.contains(words), "{line}: {problem} should be {words:?}");
    }
}

#[test]
fn a_line_that_is_no_object_is_told_and_the_others_are_looked_at() {
    let lines = "{\"order\": \"order-1\", \"provider\": \"cloudpay\"}\n[]\n{\"order\": 12345678}\n{\"ordre\": \"1\"}";
    let found = problems(read(lines, Format::Jsonl, None, now()));
    let lines: Vec<_> = found.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 3, 4]);
    assert!(found[1].1.contains("text in quotes") && found[2].1.contains("did you mean `order`?"), "{found:?}");
}

#[test]
fn a_list_without_orders_or_columns_is_a_mistake() {
    assert!(problems(csv(""))[0].1.contains("provider,order,created"));
    assert!(problems(csv("order,provider\n"))[0].1.contains("names no order"));
    assert!(problems(csv("ordre,provider\n"))[0].1.contains("did you mean `order`?"));
    assert!(problems(csv("order,provider,order\na,b,c\n"))[0].1.contains("twice"));
}

#[test]
fn an_order_that_is_named_twice_is_closed_once() {
    let list = csv("provider,order\ncloudpay,order-1\nacopay,order-1\ncloudpay,order-1\n").unwrap();
    assert_eq!(list.orders.len(), 2);
    assert_eq!(list.duplicates, [Duplicate { line: 4, first: 2, order: "order-1".to_owned() }]);
}

#[test]
fn rows_may_leave_the_provider_to_the_command_line_and_hold_more_than_is_used() {
    let default = paywright::provider("cloudpay");
    let list = read("order,amount\norder-1,100\n", Format::Csv, default, now()).unwrap();
    assert_eq!((list.orders[0].provider.id, list.unused), ("cloudpay", vec!["amount".to_owned()]));
}

#[test]
fn the_digest_tells_lists_apart_and_leaves_creation_times_out() {
    let digest = |text: &str| csv(text).unwrap().digest;
    let one = digest("provider,order,created\ncloudpay,order-1,\n");
    assert_eq!(one, digest("order,created,provider\norder-1,1795226400000,cloudpay\n"));
    assert_ne!(one, digest("provider,order\ncloudpay,order-2\n"));
    assert_ne!(one, digest("provider,order\nwechat-pay-v2,order-1\n"));
    assert_ne!(one, digest("provider,order\ncloudpay,order-1\ncloudpay,order-2\n"));
}

#[test]
fn the_name_tells_the_format() {
    for (name, format) in
        [("a.csv", Format::Csv), ("a.JSONL", Format::Jsonl), ("a.ndjson", Format::Jsonl), ("-", Format::Csv)]
    {
        assert_eq!(format_of(Path::new(name)), format, "{name}");
    }
}
