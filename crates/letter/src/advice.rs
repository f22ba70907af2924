//! What the person was advised, and whether they confirmed having read it.

use care::account::told;

use crate::{
    Source,
    model::{Item, Section},
    sentence, shortened,
};

/// The section, newest first. The same result time after time is one item.
pub(crate) fn advice(source: &Source) -> Section {
    let mut items: Vec<(Item, usize)> = Vec::new();
    for told in told(source.journal).iter().rev() {
        let read = if told.read { "Read." } else { "Not confirmed as read." };
        let words = shortened(&told.advice(source.protocol).join(" "), source.room.words);
        let more = format!("{words} {read}").trim().to_owned();
        let what = format!("“{}”", sentence(&told.title(source.protocol)));
        match items.iter_mut().find(|(item, _)| item.what == what && item.more == more) {
            Some((_, times)) => *times += 1,
            None => items.push((Item { when: source.day(told.event.at), what, more }, 1)),
        }
    }
    let counted = |(item, times): (Item, usize)| match times {
        1 => item,
        _ => Item { what: format!("{} (latest of {times})", item.what), ..item },
    };
    let items = items.into_iter().map(counted).collect();
    source.section("Advised, in the words the person read", "The person was told no result.", items, source.room.advice)
}
