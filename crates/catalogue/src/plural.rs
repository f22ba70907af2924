//! Which plural form goes with which number, as a table small enough for a phone.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

/// Numbers in the table: beyond them the forms recur every hundred.
const NUMBERS: u32 = 200;

/// A digit for each number from 0 to 199, the place of its category in zero, one, two, few, many, other. From 200 on a number goes as 100 and its last two digits do; that holds for whole numbers below a million
/// in every language that Unicode knows.
///
/// # Errors
/// If the code is not that of a language.
pub fn table(code: &str) -> Result<String, String> {
    let locale: Locale =
        code.parse().map_err(|_| format!("`{code}` is not the code of a language; Spanish is `es`"))?;
    let rules = PluralRules::try_new(locale.into(), PluralRulesOptions::default())
        .map_err(|why| format!("no plural forms are known for `{code}`: {why}"))?;
    let digit = |n: u32| match rules.category_for(n) {
        PluralCategory::Zero => '0',
        PluralCategory::One => '1',
        PluralCategory::Two => '2',
        PluralCategory::Few => '3',
        PluralCategory::Many => '4',
        PluralCategory::Other => '5',
    };
    Ok((0..NUMBERS).map(digit).collect())
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn english_has_one_and_other_and_arabic_has_six() {
        let english = table("en").unwrap();
        assert_eq!(english.len(), 200);
        assert_eq!((&english[0..3], &english[100..103]), ("515", "555"));
        let arabic = table("ar").unwrap();
        assert_eq!(&arabic[0..12], "012333333334");
        assert_eq!(&arabic[99..104], "45553");
    }

    #[test]
    fn what_is_no_language_is_named() {
        assert!(table("???").unwrap_err().contains("???"));
    }
}
