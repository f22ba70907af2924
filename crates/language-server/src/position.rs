//! From bytes to the positions of editors and back: lines from 0, and in a line units of UTF-16.
//!
//! The protocol of language servers ends a line at `\n`, `\r\n` and at a lone `\r`; crates that map positions know the first two only.

use std::ops::Range;

use gen_lsp_types::{Position, Range as EditorRange};

/// Where the lines of a text begin and end.
#[derive(Clone, Debug)]
pub struct Lines {
    /// From the first byte of each line to its line end, without it.
    lines: Vec<Range<usize>>,
}

impl Lines {
    /// Of that text.
    pub fn new(text: &str) -> Self {
        let mut lines = Vec::new();
        let mut start = 0;
        let mut bytes = text.bytes().enumerate().peekable();
        while let Some((at, byte)) = bytes.next() {
            let after = match byte {
                b'\n' => at + 1,
                b'\r' => at + 1 + usize::from(bytes.next_if(|(_, next)| *next == b'\n').is_some()),
                _ => continue,
            };
            lines.push(start..at);
            start = after;
        }
        lines.push(start..text.len());
        Self { lines }
    }

    /// The position of a byte; inside a character, the position before it.
    pub fn position(&self, text: &str, at: usize) -> Position {
        let line = self.lines.partition_point(|line| line.start <= at).saturating_sub(1);
        let span = self.lines.get(line).cloned().unwrap_or_default();
        let before = text.get(span.clone()).unwrap_or("").char_indices();
        let units: usize =
            before.take_while(|(start, c)| span.start + start + c.len_utf8() <= at).map(|(_, c)| c.len_utf16()).sum();
        Position::new(number(line), number(units))
    }

    /// From the position of its first byte to that after its last.
    pub fn range(&self, text: &str, span: &Range<usize>) -> EditorRange {
        EditorRange::new(self.position(text, span.start), self.position(text, span.end))
    }

    /// The byte at a position; past the end of a line, the end of it; past the last line, the end of the text.
    pub fn byte(&self, text: &str, position: Position) -> usize {
        let Some(span) = self.lines.get(position.line as usize) else { return text.len() };
        let mut units = 0;
        for (start, c) in text.get(span.clone()).unwrap_or("").char_indices() {
            units += c.len_utf16();
            if units > position.character as usize {
                return span.start + start;
            }
        }
        span.end
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn units_are_those_of_utf_16() {
        let text = "a\u{1F9B4}b\nä";
        let lines = Lines::new(text);
        assert_eq!(lines.position(text, text.find('b').unwrap()), Position::new(0, 3));
        assert_eq!(lines.byte(text, Position::new(0, 3)), text.find('b').unwrap());
        assert_eq!(lines.byte(text, Position::new(0, 2)), 1, "within a pair is before it");
        assert_eq!(lines.position(text, text.len()), Position::new(1, 1));
    }

    #[test]
    fn a_line_ends_in_three_ways() {
        let text = "a\r\nb\rc\nd";
        let lines = Lines::new(text);
        let at = |c| lines.position(text, text.find(c).unwrap());
        assert_eq!(['a', 'b', 'c', 'd'].map(at), [0, 1, 2, 3].map(|line| Position::new(line, 0)));
    }

    #[test]
    fn what_lies_beyond_is_the_end() {
        let lines = Lines::new("ab\nc");
        assert_eq!(lines.byte("ab\nc", Position::new(0, 99)), 2);
        assert_eq!(lines.byte("ab\nc", Position::new(99, 0)), 4);
        assert_eq!(Lines::new("").byte("", Position::new(0, 0)), 0);
    }

    proptest! {
        #[test]
        fn every_character_is_found_again(text in "[a-z\u{e4}\u{1F9B4}\r\n ]{0,60}") {
            let lines = Lines::new(&text);
            for (at, c) in text.char_indices().filter(|(_, c)| !matches!(c, '\r' | '\n')) {
                prop_assert_eq!(lines.byte(&text, lines.position(&text, at)), at, "{}", c);
            }
        }
    }
}
