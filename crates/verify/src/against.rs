//! Is a new version of a protocol at least as safe as the old one? Every way in which it is not, by the old block that is missed; and every way in which it got stricter.
//!
//! A decision is an or of what single blocks do. So the new version is at least as safe as the old one exactly if, for each old block and each thing that it does (a level, a closed
//! technique, a limit, an action, a clearance, a restart), the new version does as much for everybody for whom the block does it. What no decision shows, such as how long answers count, is compared as it is written
//! ([`settings`]).

use crate::{
    decided::{Decided, Lower, limits_level, lowered},
    expression,
    ground::Ground,
    report::Person,
    settings,
    space::State,
};
use protocol::{
    Action, Ball, ChoiceOption, Domain, FindingId, Level, Literal, LiteralId, Position, Protocol, TechniqueId, Until,
    algebra::Verdict, circuit::Signal, decide::Dose,
};
use sha2::{Digest, Sha256};

/// One way in which two versions differ in safety.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// A short mark of what changed, the same from run to run and another one as soon as the block's condition changes again.
    pub id: String,
    /// The block that one version has and the other misses.
    pub block: String,
    /// What the other version allows.
    pub what: String,
    /// The simplest person for whom it is so; nobody where it is so for everybody.
    pub person: Option<Person>,
}

/// What comparing two versions comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The new version's findings and those that only the old one has: what the people below are told by.
    pub merged: Protocol,
    /// Where the new version is less safe.
    pub weaker: Vec<Difference>,
    /// Where it is stricter.
    pub stricter: Vec<Difference>,
    /// Single statements that had to hold.
    pub obligations: u64,
}

/// Compares a new version with an old one.
pub fn against(new: &Protocol, old: &Protocol) -> Comparison {
    let (merged, translated) = merge(new, old);
    let mut ground = Ground::new(&merged);
    let old_literals: Vec<Verdict<Signal>> =
        translated.literals.iter().map(|id| ground.space.literals[id.index()]).collect();
    let before = Decided::new(&translated.protocol, &mut ground.graph, &old_literals);
    let after = ground.decided.clone();
    let (was, is) =
        (Side { protocol: &translated.protocol, decided: &before }, Side { protocol: &merged, decided: &after });
    let mut weaker = missed(&mut ground, was, is);
    weaker.extend(new_techniques(&mut ground, was, is));
    let mut stricter = missed(&mut ground, is, was);
    let [looser, tighter] = settings::differences(new, old);
    weaker.extend(looser);
    stricter.extend(tighter);
    let obligations = ground.prover.asked;
    Comparison { weaker, stricter, obligations, merged: merged.clone() }
}

/// One version over everybody.
#[derive(Clone, Copy)]
struct Side<'a> {
    protocol: &'a Protocol,
    decided: &'a Decided,
}

/// One thing that a block does: what, when, and when the other version does as much.
struct Duty {
    block: String,
    what: String,
    held: Signal,
    done: Signal,
}

/// What `has` does and `other` does not.
fn missed(ground: &mut Ground, has: Side, other: Side) -> Vec<Difference> {
    let duties: Vec<Duty> = rules(has, other)
        .into_iter()
        .chain(constraints(ground, has, other))
        .chain(own_doses(ground, has, other))
        .collect();
    let mut found = Vec::new();
    for duty in duties {
        if let Some(states) = ground.simplest(&[duty.held, duty.done ^ 1]) {
            found.push(difference(ground, &duty.block, duty.what, &states, has.protocol, other.protocol));
        }
    }
    found
}

fn difference(
    ground: &Ground,
    block: &str,
    what: String,
    states: &[State],
    has: &Protocol,
    other: &Protocol,
) -> Difference {
    let meaning = format!("{block}\n{what}\n{}\n{}", meaning(has, block), meaning(other, block));
    Difference { id: mark(&meaning), block: block.to_owned(), what, person: Some(ground.person(states)) }
}

/// A short mark of what differs.
pub(crate) fn mark(meaning: &str) -> String {
    Sha256::digest(meaning).iter().take(4).fold(String::new(), |sum, byte| format!("{sum}{byte:02x}"))
}

/// A block's condition in words, or nothing if there is no such block.
fn meaning(protocol: &Protocol, block: &str) -> String {
    let rule = protocol.rules.iter().find(|rule| rule.name == block).map(|rule| &rule.when);
    let constraint = protocol.constraints.iter().find(|own| own.name == block).map(|own| &own.when);
    rule.or(constraint).map_or_else(String::new, |when| expression::text(protocol, when))
}

fn twin(other: Side, name: &str) -> Option<TechniqueId> {
    other.protocol.technique(name)
}

fn rules(has: Side, other: Side) -> Vec<Duty> {
    let mut duties = Vec::new();
    for (rule, bits) in has.protocol.rules.iter().zip(&has.decided.outcome.rules) {
        let mut add = |what: String, held, done| duties.push(Duty { block: rule.name.clone(), what, held, done });
        // Where being unsure counts as much, the possible rule says it all.
        let certain = rule.level.filter(|_| rule.level != rule.unsure);
        for (level, held) in [(certain, bits.certain), (rule.unsure, bits.possible)] {
            if let Some(done) = level.and_then(|level| other.decided.outcome.at_least.get(level as usize)) {
                add(format!("the level falls below `{}`", level.map_or("", Level::id)), held, *done);
            }
        }
        for technique in has.protocol.techniques.iter().filter(|_| rule.locks) {
            if let Some(twin) = twin(other, &technique.name) {
                add(format!("`{}` opens", technique.name), bits.possible, other.decided.outcome.closed[twin.index()]);
            }
        }
        if let Some(action) = rule.action.filter(|action| *action != Action::Continue) {
            let done = other.decided.outcome.at_least_action[action as usize - 1];
            add(format!("the action is milder than `{}`", action.id()), bits.possible, done);
        }
        if rule.until == Until::Clearance {
            let grave = rule.unsure.is_some_and(|level| level.severity() >= Level::SameDay.severity());
            let held = if grave { bits.possible } else { bits.certain };
            add("no clearance is needed".into(), held, other.decided.outcome.needs_clearance);
        }
        if rule.restarts_onset {
            add("the clock of the acute phase goes on".into(), bits.certain, other.decided.outcome.restarts_onset);
        }
    }
    duties
}

fn constraints(ground: &mut Ground, has: Side, other: Side) -> Vec<Duty> {
    let mut duties = Vec::new();
    for (constraint, bits) in has.protocol.constraints.iter().zip(&has.decided.outcome.constraints) {
        let mut add = |what: String, held, done| duties.push(Duty { block: constraint.name.clone(), what, held, done });
        if limits_level(constraint.kind) {
            let level = Level::SelfCareLimited;
            add(
                format!("the level falls below `{}`", level.id()),
                bits.possible,
                other.decided.outcome.at_least[level as usize],
            );
        }
        let name = |id: TechniqueId| has.protocol.techniques[id.index()].name.as_str();
        for (id, twin) in constraint.blocks.iter().filter_map(|id| Some((*id, twin(other, name(*id))?))) {
            add(format!("`{}` opens", name(id)), bits.possible, other.decided.outcome.closed[twin.index()]);
        }
        for (id, limits) in &constraint.cautions {
            let Some(twin) = twin(other, name(*id)) else { continue };
            for way in limits.iter().flat_map(Lower::all) {
                let low = lowered(other.protocol, &mut ground.graph, &other.decided.outcome, twin, way);
                let done = ground.graph.or(low, other.decided.outcome.closed[twin.index()]);
                add(format!("`{}` loses a limit: {}", name(*id), way.words()), bits.possible, done);
            }
        }
    }
    duties
}

/// A technique's own dose, before any caution.
fn own_doses(ground: &mut Ground, has: Side, other: Side) -> Vec<Duty> {
    let mut duties = Vec::new();
    for technique in &has.protocol.techniques {
        let Some(twin) = twin(other, &technique.name) else { continue };
        let dose = Dose::of(technique);
        let numbers = [
            Lower::Pressure(dose.pressure),
            Lower::Hold(dose.hold),
            Lower::Time(dose.time),
            Lower::Spots(dose.spots),
            Lower::Sets(dose.sets),
            Lower::Strokes(dose.strokes),
            Lower::Ball(dose.ball),
        ];
        let positions = Position::ALL.into_iter().filter(|p| !dose.positions.contains(p)).map(Lower::Without);
        for way in numbers.into_iter().filter(|way| *way != Lower::Ball(Ball::Firm)).chain(positions) {
            let low = lowered(other.protocol, &mut ground.graph, &other.decided.outcome, twin, way);
            let done = ground.graph.or(low, other.decided.outcome.closed[twin.index()]);
            let what = format!("its own dose grows past {}", way.words());
            let held = other.decided.open(twin);
            duties.push(Duty { block: technique.name.clone(), what, held, done });
        }
    }
    duties
}

/// Techniques that only the new version has, and that somebody may do.
fn new_techniques(ground: &mut Ground, was: Side, is: Side) -> Vec<Difference> {
    let mut found = Vec::new();
    for (t, technique) in is.protocol.techniques.iter().enumerate() {
        if was.protocol.technique(&technique.name).is_none()
            && let Some(states) = ground.simplest(&[is.decided.open(TechniqueId(t as u16))])
        {
            let what = "a technique that was not there opens".into();
            found.push(difference(ground, &technique.name, what, &states, is.protocol, was.protocol));
        }
    }
    found
}

/// An old version whose findings are those of the merged one.
struct Translated {
    protocol: Protocol,
    /// By literal of the old version: the same in the merged one.
    literals: Vec<LiteralId>,
}

/// The new version with the findings and literals of both, and the old one in terms of it.
fn merge(new: &Protocol, old: &Protocol) -> (Protocol, Translated) {
    let mut merged = new.clone();
    let mut place_of_old = Vec::with_capacity(old.findings.len());
    for finding in &old.findings {
        let same = merged.findings.iter().position(|own| own.name == finding.name);
        let joined = same.and_then(|at| Some((at, join(&merged.findings[at].domain, &finding.domain)?)));
        place_of_old.push(match joined {
            Some((at, domain)) => {
                merged.findings[at].domain = domain;
                at
            }
            None => {
                // The same name for something else: nothing that was known of it tells anything now.
                merged.findings.push(finding.clone());
                merged.findings.len() - 1
            }
        });
    }
    let moved = |literal: &Literal| {
        let place = |id: FindingId| FindingId(place_of_old[id.index()] as u16);
        match *literal {
            Literal::Yes(id) => Literal::Yes(place(id)),
            Literal::AtLeast(id, n) => Literal::AtLeast(place(id), n),
        }
    };
    let old_literals: Vec<Literal> = old.literals.iter().map(moved).collect();
    let mut all: Vec<Literal> = new.literals.iter().chain(&old_literals).copied().collect();
    all.sort_by_key(|literal| (literal.finding(), *literal));
    all.dedup();
    let find = |literal: &Literal| LiteralId(all.iter().position(|own| own == literal).unwrap_or(0) as u16);
    let new_ids: Vec<LiteralId> = new.literals.iter().map(find).collect();
    let rules = merged.rules.iter_mut().map(|rule| &mut rule.when);
    rules.chain(merged.constraints.iter_mut().map(|own| &mut own.when)).for_each(|when| when.renumber(&new_ids));
    let literals = old_literals.iter().map(find).collect();
    merged.literals = all;
    merged.properties.clear();
    (merged, Translated { protocol: old.clone(), literals })
}

/// Values of both, if they can be compared.
fn join(new: &Domain, old: &Domain) -> Option<Domain> {
    match (new, old) {
        (Domain::YesNo, Domain::YesNo) => Some(Domain::YesNo),
        (Domain::Choice(new), Domain::Choice(old)) => {
            let names = |options: &[ChoiceOption]| options.iter().map(|option| option.name.clone()).collect::<Vec<_>>();
            let (long, short) = if new.len() >= old.len() { (new, old) } else { (old, new) };
            names(long).starts_with(&names(short)).then(|| Domain::Choice(long.clone()))
        }
        (Domain::Number { min, max, unit }, Domain::Number { min: low, max: high, unit: other }) if unit == other => {
            Some(Domain::Number { min: *min.min(low), max: *max.max(high), unit: unit.clone() })
        }
        _ => None,
    }
}
