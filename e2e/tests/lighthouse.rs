//! The marks that Lighthouse gives on a phone.

use e2e::{Site, lighthouse};

#[test]
fn the_first_page_and_the_warning_signs_get_full_marks_for_accessibility_and_good_practice() {
    let site = Site::start();
    for path in ["/", "/signs"] {
        let marks = lighthouse::marks(&site.url(path));
        println!("{path}: performance {}, which depends on the machine", marks.performance);
        let full = (marks.accessibility, marks.best_practices) == (100.0, 100.0);
        assert!(
            full,
            "{path}: accessibility {}, best practices {}\n{}",
            marks.accessibility,
            marks.best_practices,
            marks.amiss.join("\n")
        );
    }
}
