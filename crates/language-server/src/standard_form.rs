//! Setting a page in the one standard form, touching no more of it than must change.

use std::ops::Range;

use gen_lsp_types::TextEdit;
use protocol::author::format;

use crate::draft::Page;

/// What sets the page in its standard form; nothing if a block cannot be understood, which the diagnostics say.
pub fn edits(page: &Page) -> Option<Vec<TextEdit>> {
    let formatted = format(&page.text).ok()?;
    let Some((changed, new)) = change(&page.text, &formatted) else { return Some(Vec::new()) };
    Some(vec![TextEdit { range: page.range(&changed), new_text: new.to_owned() }])
}

/// The lines that differ: where they stand in the old text, and what takes their place.
fn change<'n>(old: &str, new: &'n str) -> Option<(Range<usize>, &'n str)> {
    if old == new {
        return None;
    }
    let same = |pair: &(&str, &str)| pair.0 == pair.1;
    let start: usize = lines(old).zip(lines(new)).take_while(same).map(|(line, _)| line.len()).sum();
    let (rest, new_rest) = (old.get(start..)?, new.get(start..)?);
    let end: usize = lines(rest).rev().zip(lines(new_rest).rev()).take_while(same).map(|(line, _)| line.len()).sum();
    Some((start..old.len() - end, new_rest.get(..new_rest.len() - end)?))
}

fn lines(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split_inclusive('\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_change_makes_the_new_text_of_the_old(old in "[ab\n]{0,20}", new in "[ab\n]{0,20}") {
            let mut text = old.clone();
            if let Some((span, with)) = change(&old, &new) {
                text.replace_range(span, with);
            }
            prop_assert_eq!(text, new);
        }
    }

    #[test]
    fn only_lines_that_differ_change() {
        assert_eq!(change("a\nb  c\nd\n", "a\nb c\nd\n"), Some((2..7, "b c\n")));
    }
}
