//! The standard set and the shipped protocol.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use protocol::author::{Reading, read_folder};
use std::{path::Path, sync::LazyLock};
use verify::{Suite, standard};

static SHIPPED: LazyLock<Reading> =
    LazyLock::new(|| read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocol")).unwrap());

#[test]
fn the_standard_set_is_whole_and_the_shipped_protocol_states_it() {
    let protocol = SHIPPED.protocol.as_ref().unwrap();
    let standard = standard();
    assert!(standard.len() >= 19, "{}", standard.len());
    for own in standard {
        let stated = protocol.properties.iter().find(|stated| stated.name == own.name);
        assert!(stated.is_some_and(|stated| stated.says == own.says), "{}", own.name);
    }
    // Nothing is added to what it states itself.
    assert_eq!(Suite::new(protocol, &SHIPPED.syntax).properties(), protocol.properties);
}

#[test]
fn a_protocol_that_states_nothing_is_held_to_the_standard_set() {
    let mut silent = SHIPPED.protocol.clone().unwrap();
    silent.properties.clear();
    assert_eq!(Suite::new(&silent, &SHIPPED.syntax).properties().len(), standard().len());
}

#[test]
fn every_property_of_the_shipped_protocol_is_proved() {
    let protocol = SHIPPED.protocol.as_ref().unwrap();
    let mut suite = Suite::new(protocol, &SHIPPED.syntax);
    for property in 0..suite.properties().len() {
        let checked = suite.check(property);
        let name = &suite.properties()[property].name;
        assert_eq!(checked.failures, [], "{name}");
        assert!(checked.obligations > 0 || checked.states > 0, "{name} proves nothing");
    }
}
