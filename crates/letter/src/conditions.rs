//! Medicines and conditions that close or limit techniques, as the person answered last.

use protocol::{ConstraintKind, Danger, FindingId, Origin};

use crate::{
    Source,
    flags::{last_answer, tells},
    model::{Item, Section},
};

/// The section, in the protocol's order.
pub(crate) fn conditions(source: &Source) -> Section {
    let protocol = source.protocol;
    let rows = || protocol.constraints.iter().filter(|row| row.kind == ConstraintKind::Contraindication);
    let speaks = |id: FindingId| rows().any(|row| row.when.speaks_of(&protocol.literals, id));
    let ids = (0..protocol.findings.len()).map(|id| FindingId(id as u16));
    // What a clinician has agreed to is no condition of the person's.
    let own = |id: &FindingId| {
        let finding = protocol.at(*id);
        finding.origin == Origin::Asked && finding.danger != Danger::Lower && speaks(*id)
    };
    let ids: Vec<FindingId> = ids.filter(own).collect();
    let item = |id: &FindingId| {
        let (answer, at) = last_answer(source, *id, None)?;
        Some(Item { when: source.day(at), what: tells(source, *id, answer)?, more: String::new() })
    };
    let items = ids.iter().filter_map(item).collect();
    let asked = ids.iter().any(|id| last_answer(source, *id, None).is_some());
    let none = if asked { "None of those asked for." } else { "The person was not asked yet." };
    source.section("Medicines and conditions", none, items, source.room.conditions)
}
