//! The name that somebody probably meant.

/// The name most like `word`, if one is much like it.
pub fn nearest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if word.len() > 64 {
        return None;
    }
    names
        .into_iter()
        .filter(|name| name.len() <= 128)
        .map(|name| (likeness(word, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// From 0 to 1; one slip of the pen counts as very like however short the word.
fn likeness(word: &str, name: &str) -> f64 {
    let one_slip = word.len().abs_diff(name.len()) <= 1 && strsim::osa_distance(word, name) == 1;
    strsim::jaro_winkler(word, name).max(if one_slip { 0.9 } else { 0.0 })
}
