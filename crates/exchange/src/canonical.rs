//! The one way to write a journal or a resource, so that what is the same has the same hash, whoever wrote it out in between.

use care::{Event, Journal};
use serde_json::Value as Json;

use crate::names;

/// JSON without white space and with names in order.
pub(crate) fn canonical(json: &Json) -> String {
    let mut text = String::new();
    write(json, &mut text);
    text
}

fn write(json: &Json, text: &mut String) {
    let list = |text: &mut String, ends: [char; 2], parts: Vec<(Option<&String>, &Json)>| {
        text.push(ends[0]);
        for (number, (name, value)) in parts.into_iter().enumerate() {
            if number > 0 {
                text.push(',');
            }
            if let Some(name) = name {
                text.push_str(&Json::from(name.as_str()).to_string());
                text.push(':');
            }
            write(value, text);
        }
        text.push(ends[1]);
    };
    match json {
        Json::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().map(|(name, value)| (Some(name), value)).collect();
            fields.sort_unstable_by_key(|(name, _)| *name);
            list(text, ['{', '}'], fields);
        }
        Json::Array(values) => list(text, ['[', ']'], values.iter().map(|value| (None, value)).collect()),
        simple => text.push_str(&simple.to_string()),
    }
}

/// An event as a canonical line of a journal, without its end.
pub(crate) fn line(event: &Event) -> String {
    canonical(&event.to_json())
}

/// A journal's hash: SHA-256 in hexadecimal over its canonical lines, in the order of the events' ids. Two journals with the same events have the same one, in whatever order these arrived.
pub fn journal_hash(journal: &Journal) -> String {
    let lines: String = journal.events().iter().map(|event| line(event) + "\n").collect();
    names::sha256(lines.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_json_is_written_the_same() {
        let one: Json = serde_json::from_str(r#"{ "b": [1, {"d": null, "c": 0.1}], "a": "\u00e4\"" }"#).unwrap();
        let other: Json = serde_json::from_str(r#"{"a":"ä\"","b":[1,{"c":1e-1,"d":null}]}"#).unwrap();
        assert_eq!(canonical(&one), r#"{"a":"ä\"","b":[1,{"c":0.1,"d":null}]}"#);
        assert_eq!(canonical(&one), canonical(&other));
    }

    #[test]
    fn a_journal_has_the_hash_of_its_lines_in_the_order_of_their_ids() {
        let line = |n: u8, value: u8| {
            let id = format!("019ab9f2-0000-7000-8000-0000000000{n:02}");
            format!(
                "{{\"at\":5,\"id\":\"{id}\",\"protocol\":\"\",\"what\":{{\"finding\":\"age\",\"kind\":\"answered\",\"value\":{value}}}}}\n"
            )
        };
        let journal = Journal::from_lines(&(line(2, 40) + &line(1, 41))).unwrap();
        assert_eq!(journal_hash(&journal), names::sha256((line(1, 41) + &line(2, 40)).as_bytes()));
        let other = Journal::from_lines(&(line(1, 41) + &line(2, 40))).unwrap();
        assert_eq!(journal_hash(&journal), journal_hash(&other));
        assert_ne!(journal_hash(&journal), journal_hash(&Journal::from_lines(&line(1, 41)).unwrap()));
    }
}
