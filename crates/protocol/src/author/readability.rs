//! The school grade that a text asks of its reader.

/// Flesch-Kincaid grade to one decimal: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975).
pub fn grade(text: &str) -> f64 {
    let count = words(text).count();
    if count == 0 {
        return 0.0;
    }
    let sentences = sentences(text).count().max(1);
    let syllables: usize = words(text).map(syllables).sum();
    let (words, sentences, syllables) = (count as f64, sentences as f64, syllables as f64);
    ((0.39 * words / sentences + 11.8 * syllables / words - 15.59) * 10.0).round() / 10.0
}

/// The sentences of a text: each ends with `.`, `?` or `!` before a space or the end.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = ['.', '?', '!'];
    let mut rest = text;
    std::iter::from_fn(move || {
        let spaces = rest.match_indices(' ').map(|(at, _)| at);
        let end = spaces.map(|at| at + 1).find(|at| rest.get(..at - 1).is_some_and(|before| before.ends_with(ends)));
        let (sentence, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    })
    .filter(|sentence| words(sentence).next().is_some())
}

/// The words of a text; a dash between spaces is none.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric))
}

/// About how many syllables a word has. Spelling tells this for some 98 of 100 words of plain English; numbers count as one.
fn syllables(word: &str) -> usize {
    let plain = |c: char| if c.is_ascii() { c.to_ascii_lowercase() as u8 } else { b'a' };
    let word: Vec<u8> = word.chars().filter(|c| c.is_alphabetic()).map(plain).collect();
    let mut count = 0;
    for (at, letter) in word.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| word.get(before)).copied().unwrap_or(b' ');
        let spoken = vowel(*letter) && (!vowel(before) || spoken_apart(&word, at));
        count += usize::from(spoken);
    }
    count += usize::from(word.ends_with(b"ism") || word.ends_with(b"asm"));
    let silent = usize::from(silent_ending(&word)) + usize::from(silent_inside(&word));
    count.saturating_sub(silent).max(1)
}

fn vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Whether the vowel at `at` is spoken apart from the one before it: `di-et`, `ar-e-a`; but `spe-cial`, `na-tion`.
fn spoken_apart(word: &[u8], at: usize) -> bool {
    let before = at.checked_sub(2).and_then(|before| word.get(before)).copied().unwrap_or(b' ');
    let not_after = |letters: &[u8]| !letters.contains(&before);
    let rest = word.get(at - 1..).unwrap_or_default();
    match rest {
        [b'i', b'a', ..] => not_after(b"gtcs"),
        [b'i', b'o', ..] => not_after(b"gtcsx"),
        [b'e', b'o', ..] => not_after(b"gp"),
        [b'u', b'a', ..] => not_after(b"qg"),
        [b'i', b'u', ..] | [b'y' | b'o' | b'e', b'i', b'n', b'g', ..] | [b'i', b'e', b't', ..] => true,
        [b'e', b'a'] => before == b'r' || before == b'd',
        _ => false,
    }
}

/// Whether an `e` inside the word is written and not spoken: `some-thing`, `safe-ty`.
fn silent_inside(word: &[u8]) -> bool {
    let begins = [&b"some"[..], b"every"].into_iter().any(|start| word.starts_with(start) && word.len() > start.len());
    let endings = [&b"ely"[..], b"eful", b"ement", b"eless", b"eness", b"fety", b"ething"];
    begins || endings.into_iter().any(|end| word.ends_with(end) && word.len() > end.len() + 1)
}

/// Whether the last `e` is not spoken: `time`, `moved`, `bones`; but `table`, `rested`, `places`.
fn silent_ending(word: &[u8]) -> bool {
    if word.ends_with(b"que") || word.ends_with(b"ques") {
        return true;
    }
    let (stem, spoken_after): (_, &[u8]) = match word {
        [stem @ .., b'e'] => (stem, b""),
        [stem @ .., b'e', b'd'] => (stem, b"td"),
        [stem @ .., b'e', b's'] if !stem.ends_with(b"sh") && !stem.ends_with(b"ch") => (stem, b"sxzcg"),
        _ => return false,
    };
    match stem {
        [.., before, last @ (b'l' | b'r')] if !vowel(*before) && before != last && *before != b'r' => false,
        [.., last] => !vowel(*last) && !spoken_after.contains(last),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts of the CMU Pronouncing Dictionary.
    const TABLE: &str = "back 1 numb 1 pee 1 poo 1 leg 1 legs 1 pain 1 feel 1 weak 1 time 1 times 1 moved 1 moves 1 bones 1 checked 1 pressed 1 \
        nerves 1 changed 1 strokes 1 called 1 locked 1 lying 2 body 2 rested 2 passage 2 places 2 table 2 muscle 2 muscles 2 minutes 2 \
        techniques 2 safety 2 likely 2 careful 2 movement 2 people 2 someone 2 something 2 sometimes 2 doctor 2 between 2 buttock 2 needed 2 \
        started 2 going 2 being 2 doing 2 quiet 2 fever 2 tennis 2 centre 2 nurses 2 massage 2 diet 2 area 3 everything 3 radio 3 idea 3 \
        medicine 3 emergency 4 bacteria 4 infection 3 injury 3 pregnancy 3 department 3 disease 2 pressure 2 patient 2 special 2 question 2";

    #[test]
    fn syllables_are_those_of_a_pronouncing_dictionary() {
        let parts: Vec<&str> = TABLE.split_whitespace().collect();
        let wrong: Vec<String> = parts
            .chunks(2)
            .filter(|pair| pair[1] != syllables(pair[0]).to_string())
            .map(|pair| format!("{} has {}, not {}", pair[0], pair[1], syllables(pair[0])))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        assert!(parts.len() >= 120);
    }

    #[test]
    fn a_sentence_ends_before_a_space_and_not_inside_a_number() {
        assert_eq!(sentences("Keep 4.5 cm away. Is it sore? Stop!").count(), 3);
        assert_eq!(sentences("No end").count(), 1);
        assert_eq!(sentences(" – ").count(), 0);
    }

    #[test]
    fn plain_questions_grade_below_five_and_stiff_ones_above() {
        assert!(grade("Are you numb between your legs or around your back passage?") <= 5.0);
        assert!(grade("Have you experienced unilateral neurological deterioration?") > 12.0);
    }
}
