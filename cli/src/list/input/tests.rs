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
    let (provider, order, by) = ("cloudpay", "order-1".to_owned(), NumberBy::Merchant);
    assert_eq!(list.duplicates, [Duplicate { line: 4, first: 2, provider, order, by }]);
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

fn jsonl(text: &str) -> Result<List, Vec<Mistake>> {
    read(text, Format::Jsonl, paywright::provider("cloudpay"), now())
}

fn ignoring(names: &[&str], text: &str) -> Result<List, Vec<Mistake>> {
    let ignored: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
    read(text, Layout { format: Format::Csv, ignored: &ignored }, paywright::provider("cloudpay"), now())
}

fn numbers(list: &List) -> Vec<(u64, &str)> {
    list.orders.iter().map(|order| (order.line, order.number.as_str())).collect()
}

#[test]
fn a_quote_that_swallows_rows_is_a_mistake_where_it_opens() {
    let at_the_end = "every value must stand in one line";
    for (text, line, words) in [
        ("order,note\n1,\"open\n2,b\n3,c\n", 2, "line 4, the end of the list"),
        ("order,note\r\n1,a\r\n\r\n2,\"open\r\n3,c", 4, "line 5, the end of the list"),
        ("order,note\n1,a\n2,\"open", 3, "has no end"),
        ("order,note\n1,a\n2,\"open\n", 3, "has no end"),
        ("order,note\n1,a\n2,\"open\"\"\r\n", 3, "has no end"),
        ("order,note\n1,\"two\nlines\"\n2,b\n", 2, "line 3, where a quote closes it"),
        ("order,note\n1,b\n2,\"two\nlines\"", 3, "line 4, where a quote closes it"),
        ("order,note\n1,\"opened\n2,b\n3,\"again\n4,d\n", 2, "line 4, where a quote closes it"),
        ("order,note\r1,\"open\r2,b\r", 2, "line 3, the end of the list"),
        ("order,\"no\nte\"\n1,b\n", 1, "line 2, where a quote closes it"),
        ("order,note\n1,\n\"\n", 3, "has no end"),
    ] {
        let found = problems(ignoring(&[], text));
        assert_eq!((found.len(), found[0].0), (1, line), "{text:?}: {found:?}");
        assert!(found[0].1.contains(words) && found[0].1.contains(at_the_end), "{text:?}: {found:?}");
    }
}

#[test]
fn no_line_of_a_table_vanishes_whatever_its_quotes() {
    const SIGNS: [char; 5] = ['a', ',', '"', '\n', '\r'];
    let (mut texts, mut read) = (vec![String::new()], 0);
    for _ in 0..6 {
        texts = texts.iter().flat_map(|text| SIGNS.map(|sign| format!("{text}{sign}"))).collect();
        for text in &texts {
            let table = format!("order,note\n{text}");
            let Rows { rows, mistakes } = table::rows(&table, &mut Names::new(&[]));
            let found: Vec<_> = rows.iter().map(|row| row.line).collect();
            let mut due = (1..).zip(lines::of(&table)).filter(|(_, line)| line.contains('a')).map(|(line, _)| line);
            if mistakes.is_empty() {
                assert!(due.all(|line| found.contains(&line)), "{table:?}: {found:?}");
                read += 1;
            }
            let last = lines::ends(&table) + 1;
            assert!(mistakes.iter().all(|mistake| (2..=last).contains(&mistake.line)), "{table:?}: {mistakes:?}");
        }
    }
    assert!(read > 1_000, "{read} of the tables have no mistake");
}

#[test]
fn quotes_within_a_line_are_read() {
    let list = ignoring(&[], "order,note\n\"1\",\"a, \"\"b\"\"\"\n2,5\" tube\n3,\"\"").unwrap();
    assert_eq!(numbers(&list), [(2, "1"), (3, "2"), (4, "3")]);
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    for end in ["\n", "\r\n", "\r"] {
        let list = ignoring(&[], &format!("{end}order{end}1{end}{end}2{end}")).unwrap();
        assert_eq!(numbers(&list), [(3, "1"), (5, "2")], "{end:?}");
        let list = jsonl(&format!("{{\"order\": \"1\"}}{end}{end}{{\"order\": \"2\"}}{end}")).unwrap();
        assert_eq!(numbers(&list), [(1, "1"), (3, "2")], "{end:?}");
    }
}

#[test]
fn rows_that_hold_nothing_are_skipped() {
    let list = ignoring(&[], ",,\norder,created,\n1,,\n,,\n,\n  \n\u{3000},\"\",\n2,,\n").unwrap();
    assert_eq!(numbers(&list), [(3, "1"), (8, "2")]);
    assert_eq!(list.unused, [""; 0], "a column without a name is none");
    assert_eq!(problems(csv("order,by\n1\n"))[0].1, "1 value where the header names 2 columns");
}

#[test]
fn a_creation_time_by_another_name_is_a_mistake_unless_it_is_left_out() {
    for name in ["create_time", "createTime", "created_time", "creation_time", "Created At"] {
        let text = format!("order,created,{name}\n1,,\n");
        let found = problems(ignoring(&[], &text));
        assert_eq!(found.len(), 1, "{found:?}");
        let option = format!("--ignore-column \"{name}\"");
        assert!(found[0].1.contains("did you mean `created`?") && found[0].1.contains(&option), "{found:?}");
        assert_eq!(ignoring(&[name], &text).unwrap().unused, [""; 0]);
        assert!(problems(jsonl(&format!("{{\"order\": \"1\", \"{name}\": 1}}")))[0].1.contains("`created`"));
    }
}

#[test]
fn rows_are_looked_at_where_a_column_is_in_doubt() {
    let found = problems(ignoring(&[], "order,create_time\n1,\n,\n1 2,\n"));
    assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 4], "{found:?}");
}

#[test]
fn the_creation_time_has_a_second_name_and_stands_there_once() {
    let list = ignoring(&[], "order,created_at\n1,1795226400000\n").unwrap();
    assert_eq!(list.orders[0].created, Some(now()));
    for header in ["created,created_at", "created_at,created"] {
        assert!(problems(ignoring(&[], &format!("order,{header}\n1,,\n")))[0].1.contains("mean the same"));
    }
    let list = ignoring(&["created"], "order,created,created_at\n1,soon,1795226400000\n").unwrap();
    assert_eq!(list.orders[0].created, Some(now()));
}

#[test]
fn a_name_near_to_a_column_is_a_slip_only_where_that_column_is_missing() {
    let found = problems(ignoring(&[], "order,creator\n1,me\n"));
    assert!(found[0].1.contains("did you mean `created`?"), "{found:?}");
    assert_eq!(ignoring(&["creator"], "order,creator\n1,me\n").unwrap().unused, [""; 0]);
    let list = ignoring(&[], "order,ordered,creator,created,provider_id,provider\n1,,,,,\n").unwrap();
    assert_eq!(list.unused, ["ordered", "creator", "provider_id"]);
    assert!(jsonl("{\"order\": \"1\", \"ordered\": true}").is_ok());
}

#[test]
fn a_member_that_is_there_twice_is_a_mistake() {
    for text in ["{\"order\": \"1\", \"order\": \"2\"}", "{\"order\": \"1\", \"x\": 1, \"x\": 1}"] {
        let found = problems(jsonl(text));
        assert!(found.len() == 1 && found[0].1.contains("is there twice"), "{found:?}");
    }
}

#[test]
fn a_list_in_another_format_is_told_what_it_looks_like() {
    for (text, format, words) in [
        ("[{\"order\": \"1\"}]", Format::Csv, "JSON array"),
        ("\n[\n  {\"order\": \"1\"}\n]", Format::Jsonl, "JSON array"),
        ("{\"provider\": \"cloudpay\", \"order\": \"1\"}", Format::Csv, "--format jsonl"),
        ("{\"note\":\"a,\n", Format::Csv, "--format jsonl"),
        ("provider;order;created\ncloudpay;1;\n", Format::Csv, "semicolons"),
        ("provider\torder\ncloudpay\t1\n", Format::Csv, "tabs"),
        ("provider,order\ncloudpay,1\n", Format::Jsonl, "--format csv"),
    ] {
        let found = problems(read(text, format, None, now()));
        assert!(found.len() == 1 && found[0].1.contains(words), "{text:?}: {found:?}");
    }
    assert!(jsonl("{\"order\": \"1\", \"note\": \"an,order,\"}").is_ok());
}

#[test]
fn a_number_that_a_spreadsheet_shortened_is_refused() {
    for number in ["2.02611E+11", "2,02611e+11", "2E+11", "2.0e11", "20.2611E+10"] {
        for text in
            [format!("provider,order\nacopay,\"{number}\"\n"), format!("provider,order\ncloudpay,\"{number}\"\n")]
        {
            let found = problems(csv(&text));
            assert!(found.len() == 1 && found[0].1.contains("spreadsheets"), "{found:?}");
        }
    }
    for number in ["3e845291", "E+11", "2.E+1", "1.5", "e", "2e", "A2E+11", "202611210001"] {
        assert!(csv(&format!("provider,order\nacopay,{number}\n")).is_ok(), "{number}");
    }
}

#[test]
fn what_has_no_place_of_its_own_is_a_stream() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("orders.csv");
    fs::write(&file, "").unwrap();
    assert!(!is_stream(&file) && !is_stream(&folder.path().join("missing.csv")));
    for stream in ["-", "/dev/stdin", "/dev/fd/63", "/proc/self/fd/0"] {
        assert!(is_stream(Path::new(stream)), "{stream}");
    }
    assert!(!cfg!(unix) || is_stream(Path::new("/dev/null")));
}
