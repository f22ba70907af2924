//! The drawings: the first and the latest.

use care::{Event, What};

use crate::{
    Source,
    model::{Map, Marked},
};

/// The first drawing and the latest.
pub(crate) fn maps(source: &Source) -> Vec<Map> {
    let drawings: Vec<&Event> =
        source.journal.events().iter().filter(|event| matches!(event.what, What::Marked { .. })).collect();
    match drawings.as_slice() {
        [] => Vec::new(),
        [only] => vec![map(source, "The one drawing", only)],
        [first, .., last] => vec![map(source, "First", first), map(source, "Now", last)],
    }
}

fn map(source: &Source, which: &str, event: &Event) -> Map {
    let (pain, numb) = match &event.what {
        What::Marked { pain, numb } => (pain.as_slice(), numb.as_slice()),
        _ => Default::default(),
    };
    // What another version has named has no shape here, and is told in words alone.
    let marked = source.protocol.regions.iter().filter_map(|region| {
        let of = |names: &[String]| names.contains(&region.name);
        let (pain, numb) = (of(pain), of(numb));
        (pain || numb).then(|| Marked { region: region.name.clone(), front: region.front, pain, numb })
    });
    let title =
        |name: &String| source.protocol.region(name).map_or(name.as_str(), |region| &region.title).to_lowercase();
    let listed = |names: &[String]| {
        let titles: Vec<String> = names.iter().map(title).collect();
        if titles.is_empty() { "none".to_owned() } else { titles.join(", ") }
    };
    Map {
        title: format!("{which}, {}", source.day(event.at)),
        marked: marked.collect(),
        words: [format!("Pain: {}", listed(pain)), format!("Numb or tingling: {}", listed(numb))],
    }
}
