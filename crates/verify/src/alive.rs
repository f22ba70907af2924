//! Nothing is proved by being impossible: every rule can fire and matters, every question can change something, everything can be reached.

use crate::{
    change::{Speakers, block_name, conditions},
    decided::{Decided, Lower, limits_level, lowers},
    ground::Ground,
    report::{Checked, Failure},
    space::State,
};
use protocol::{
    Action, Alive, Decision, FindingId, Level, Origin, Protocol, TechniqueId, Until,
    circuit::{Circuit, NEVER, Signal},
    decide::{Dose, decide},
    evaluate::verdict,
};

/// Everything of this kind can make a difference, or be reached.
pub fn alive(ground: &mut Ground, speakers: &Speakers, what: Alive) -> Checked {
    match what {
        Alive::RulesFire => rules_fire(ground),
        Alive::RulesMatter => rules_matter(ground),
        Alive::QuestionsMatter => questions_matter(ground, speakers),
        Alive::TechniquesOpen => techniques_open(ground),
        Alive::LevelsReached => levels_reached(ground),
        Alive::DosesReached => doses_reached(ground),
    }
}

fn dead(what: String, blocks: Vec<String>) -> Failure {
    Failure { what, blocks, ..Failure::default() }
}

fn rules_fire(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let outcome = &ground.decided.outcome;
    let bits: Vec<Signal> = outcome.rules.iter().chain(&outcome.constraints).map(|bits| bits.certain).collect();
    for (place, certain) in bits.into_iter().enumerate() {
        checked.obligations += 1;
        if ground.somebody(&[certain]).is_none() {
            let name = block_name(ground.protocol, place).to_owned();
            checked.failures.push(dead(format!("`{name}` can never fire"), vec![name]));
        }
    }
    checked
}

fn techniques_open(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    for (t, technique) in ground.protocol.techniques.iter().enumerate() {
        checked.obligations += 1;
        let open = ground.decided.open(TechniqueId(t as u16));
        if ground.somebody(&[open]).is_none() {
            let what = format!("`{}` is closed for everybody", technique.name);
            checked.failures.push(dead(what, vec![technique.name.clone()]));
        }
    }
    checked
}

fn levels_reached(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let at_least = ground.decided.outcome.at_least;
    for (i, level) in Level::ALL.iter().enumerate() {
        checked.obligations += 1;
        let own = at_least.get(i).copied();
        let above = i.checked_sub(1).map(|above| at_least[above] ^ 1);
        let wanted: Vec<Signal> = own.into_iter().chain(above).collect();
        if ground.somebody(&wanted).is_none() {
            checked.failures.push(dead(format!("nobody's level is `{}`", level.id()), Vec::new()));
        }
    }
    checked
}

/// Each value that a caution can give a dose is the dose of somebody for whom the technique is open.
fn doses_reached(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let protocol = ground.protocol;
    for (t, technique) in protocol.techniques.iter().enumerate() {
        let open = ground.decided.outcome.closed[t] ^ 1;
        let lowered = ground.decided.lowered[t].clone();
        let own = Dose::of(technique);
        for (i, (way, bit)) in lowered.iter().enumerate().filter(|(_, (way, _))| !way.always(&own)) {
            checked.obligations += 1;
            // Ways of one kind are sorted, so that the next lower value stands right before.
            let lower = i.checked_sub(1).map(|before| lowered[before]).filter(|(before, _)| {
                std::mem::discriminant(before) == std::mem::discriminant(way) && !matches!(way, Lower::Without(_))
            });
            let wanted: Vec<Signal> = [open, *bit].into_iter().chain(lower.map(|(_, bit)| bit ^ 1)).collect();
            if ground.somebody(&wanted).is_none() {
                let by = (0..protocol.constraints.len()).filter(|c| lowers(protocol, *c, TechniqueId(t as u16), *way));
                let by: Vec<String> = by.map(|c| protocol.constraints[c].name.clone()).collect();
                let what = format!("nobody does `{}` with {}", technique.name, way.words());
                checked.failures.push(dead(what, by));
            }
        }
    }
    checked
}

/// The answer to every question can change what is decided: the level, a technique, a dose, the action, whether a clearance is needed or the clock restarts.
fn questions_matter(ground: &mut Ground, speakers: &Speakers) -> Checked {
    let mut checked = Checked::default();
    let protocol = ground.protocol;
    for (i, finding) in protocol.findings.iter().enumerate() {
        let asked = finding.asked;
        let given = asked.onboarding || asked.every_session || asked.weekly || asked.triggered;
        if finding.origin == Origin::Journal && !given {
            continue;
        }
        checked.obligations += 1;
        let id = FindingId(i as u16);
        if !question_matters(ground, speakers, id) {
            let what = format!("no answer to `{}` changes anything for anybody", finding.name);
            checked.failures.push(dead(what, vec![finding.name.clone()]));
        }
    }
    checked
}

fn question_matters(ground: &mut Ground, speakers: &Speakers, id: FindingId) -> bool {
    let calm = ground.calm.states.clone();
    if changes(ground, id, &calm) {
        return true;
    }
    // Whoever makes a block that speaks of it hang on it.
    for place in speakers.of(id) {
        for wanted in hangs(ground, id, *place) {
            if ground.simplest(&wanted).is_some_and(|states| changes(ground, id, &states)) {
                return true;
            }
        }
    }
    differs(ground, id)
}

/// Ways in which a block's condition comes out otherwise in one known state of the finding than in the next.
fn hangs(ground: &mut Ground, id: FindingId, place: usize) -> Vec<[Signal; 2]> {
    let Some(expr) = conditions(ground.protocol).nth(place) else { return Vec::new() };
    let states: Vec<State> = ground.space.of(id).known().collect();
    let certain: Vec<Signal> = states
        .into_iter()
        .map(|state| {
            let literals = ground.space.with(id, state);
            verdict(&mut Circuit { graph: &mut ground.graph, literals: &literals }, expr).certain
        })
        .collect();
    certain.windows(2).flat_map(|pair| [[pair[1], pair[0] ^ 1], [pair[0], pair[1] ^ 1]]).collect()
}

/// Some other state of the finding changes the decision for this person.
fn changes(ground: &Ground, id: FindingId, person: &[State]) -> bool {
    let decide_with = |state: State| {
        let mut states = person.to_vec();
        states[id.index()] = state;
        seen_of(&decide(ground.protocol, &ground.calm.person(ground.protocol, &ground.space, &states)))
    };
    let mut states = ground.space.of(id).states().map(decide_with);
    let first = states.next();
    states.any(|other| Some(other) != first)
}

/// What a person or the journal sees of a decision.
fn seen_of(decision: &Decision) -> (Level, Vec<Option<protocol::decide::Dose>>, Option<Action>, bool, bool) {
    let doses = decision.techniques.iter().map(|technique| technique.dose.clone()).collect();
    (decision.level, doses, decision.action, decision.needs_clearance, decision.restarts_onset)
}

/// The solver's search for a person for whom two states of the finding decide differently.
fn differs(ground: &mut Ground, id: FindingId) -> bool {
    let states: Vec<State> = ground.space.of(id).states().collect();
    let decided: Vec<Decided> = states
        .iter()
        .map(|state| Decided::new(ground.protocol, &mut ground.graph, &ground.space.with(id, *state)))
        .collect();
    let first = outputs(&decided[0]);
    let mut all = Vec::new();
    for other in &decided[1..] {
        for (a, b) in first.iter().zip(outputs(other)) {
            let differs = ground.graph.differ(*a, b);
            all.push(differs);
        }
    }
    all.into_iter().any(|differs| differs != NEVER && ground.somebody(&[differs]).is_some())
}

fn outputs(decided: &Decided) -> Vec<Signal> {
    let outcome = &decided.outcome;
    let open_doses = decided.lowered.iter().flatten().map(|(_, bit)| *bit);
    let others = [outcome.needs_clearance, outcome.restarts_onset];
    outcome
        .at_least
        .into_iter()
        .chain(outcome.closed.iter().copied())
        .chain(open_doses)
        .chain(outcome.at_least_action)
        .chain(others)
        .collect()
}

/// One thing that a block does, as long as its bit is true.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// The level is at least this severe, by its place among all levels.
    Level(usize),
    /// The technique at this place is closed.
    Closes(usize),
    /// The dose of the technique at this place is lowered.
    Lowers(usize, Lower),
    /// What was felt calls for at least this action, by its place.
    Acts(usize),
    /// A clinician's clearance is needed.
    Clearance,
    /// The clock of the acute phase starts again.
    Restart,
}

/// Everything that blocks do: the block's place, what it does, and when.
pub fn effects(protocol: &Protocol, ground: &Ground) -> Vec<(usize, Effect, Signal)> {
    let mut all = Vec::new();
    let outcome = &ground.decided.outcome;
    for (i, (rule, bits)) in protocol.rules.iter().zip(&outcome.rules).enumerate() {
        let levels = [(rule.level, bits.certain), (rule.unsure, bits.possible)];
        all.extend(levels.into_iter().filter_map(|(level, bit)| Some((i, Effect::Level(level? as usize), bit))));
        if rule.locks {
            all.extend((0..protocol.techniques.len()).map(|t| (i, Effect::Closes(t), bits.possible)));
        }
        if let Some(action) = rule.action.filter(|action| *action != Action::Continue) {
            all.push((i, Effect::Acts(action as usize), bits.possible));
        }
        if rule.until == Until::Clearance {
            let grave = rule.unsure.is_some_and(|level| level.severity() >= Level::SameDay.severity());
            all.push((i, Effect::Clearance, if grave { bits.possible } else { bits.certain }));
        }
        if rule.restarts_onset {
            all.push((i, Effect::Restart, bits.certain));
        }
    }
    for (c, (constraint, bits)) in protocol.constraints.iter().zip(&outcome.constraints).enumerate() {
        let place = protocol.rules.len() + c;
        if limits_level(constraint.kind) {
            all.push((place, Effect::Level(Level::SelfCareLimited as usize), bits.possible));
        }
        all.extend(constraint.blocks.iter().map(|t| (place, Effect::Closes(t.index()), bits.possible)));
        for (t, limits) in &constraint.cautions {
            all.extend(
                limits.iter().flat_map(Lower::all).map(|way| (place, Effect::Lowers(t.index(), way), bits.possible)),
            );
        }
    }
    all
}

/// An effect makes another one pointless: it does as much or more.
fn covers(by: Effect, of: Effect) -> bool {
    match (by, of) {
        (Effect::Level(by), Effect::Level(of)) => by <= of,
        (Effect::Closes(by), Effect::Closes(of) | Effect::Lowers(of, _)) => by == of,
        (Effect::Lowers(by, way), Effect::Lowers(of, than)) => by == of && at_least_as_low(way, than),
        (Effect::Acts(by), Effect::Acts(of)) => by >= of,
        (Effect::Clearance, Effect::Clearance) | (Effect::Restart, Effect::Restart) => true,
        _ => false,
    }
}

fn at_least_as_low(way: Lower, than: Lower) -> bool {
    std::mem::discriminant(&way) == std::mem::discriminant(&than)
        && if let Lower::Without(_) = way { way == than } else { way <= than }
}

/// For every block there is somebody for whom something would be decided otherwise without it.
fn rules_matter(ground: &mut Ground) -> Checked {
    let mut checked = Checked::default();
    let protocol = ground.protocol;
    let effects = effects(protocol, ground);
    for place in 0..protocol.rules.len() + protocol.constraints.len() {
        let also = protocol.rules.get(place).is_some_and(|rule| rule.also || rule.action == Some(Action::Continue));
        if advises(protocol, place) {
            continue;
        }
        checked.obligations += 1;
        let own = own(&effects, place);
        if alone(ground, &effects, place, &own) {
            continue;
        }
        let name = block_name(protocol, place);
        if own.is_empty() {
            // A rule that lets the session go on, and tells something.
            checked.notes.push(format!("`{name}` does nothing but tell"));
            continue;
        }
        // Each name is a search, and whoever has so many to mend begins with the first.
        let named = checked.failures.len() < MOST_NAMED;
        let by = if named { masks(ground, &effects, place, &own) } else { Vec::new() };
        let by: Vec<&str> = by.iter().map(|block| block_name(protocol, *block)).collect();
        let mask = if named { list(&by) } else { "others".into() };
        let words = format!("`{name}` changes nothing for anybody; it is masked by {mask}");
        if also {
            checked.notes.push(words);
        } else {
            let blocks = std::iter::once(name).chain(by).map(str::to_owned).collect();
            checked.failures.push(dead(words, blocks));
        }
    }
    checked
}

/// Masked rules that are told with what masks them.
const MOST_NAMED: usize = 50;

/// What a block does.
fn own(effects: &[(usize, Effect, Signal)], place: usize) -> Vec<(Effect, Signal)> {
    effects.iter().filter(|(block, ..)| *block == place).map(|(_, effect, bit)| (*effect, *bit)).collect()
}

/// Somebody is touched by this block alone.
fn alone(ground: &mut Ground, effects: &[(usize, Effect, Signal)], place: usize, own: &[(Effect, Signal)]) -> bool {
    own.iter().any(|(effect, bit)| uncovered(ground, effects, place, *effect, *bit))
}

/// The blocks that together do everything that this one does, for everybody; nothing if somebody is touched by this one alone.
pub fn masked_by(ground: &mut Ground, effects: &[(usize, Effect, Signal)], place: usize) -> Option<Vec<usize>> {
    let own = own(effects, place);
    (!alone(ground, effects, place, &own)).then(|| masks(ground, effects, place, &own))
}

/// A caution with advice is words for a person: it matters for them.
pub fn advises(protocol: &Protocol, place: usize) -> bool {
    let constraint = place.checked_sub(protocol.rules.len()).map(|constraint| &protocol.constraints[constraint]);
    let mut limits = constraint.into_iter().flat_map(|own| &own.cautions).flat_map(|(_, limits)| limits);
    limits.any(|limit| matches!(limit, protocol::Limit::Advice(_)))
}

fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    if quoted.is_empty() { "nothing: it never fires".into() } else { quoted.join(", ") }
}

/// Somebody is touched by an effect of this block and by nothing else as strong.
fn uncovered(
    ground: &mut Ground,
    effects: &[(usize, Effect, Signal)],
    place: usize,
    effect: Effect,
    bit: Signal,
) -> bool {
    let others = effects.iter().filter(|(block, other, _)| *block != place && covers(*other, effect));
    let wanted: Vec<Signal> = others.map(|(.., bit)| bit ^ 1).chain([bit]).collect();
    ground.somebody(&wanted).is_some()
}

/// The blocks that together mask everything that this one does.
fn masks(
    ground: &mut Ground,
    effects: &[(usize, Effect, Signal)],
    place: usize,
    own: &[(Effect, Signal)],
) -> Vec<usize> {
    let mut all = Vec::new();
    for (effect, bit) in own {
        let others: Vec<(usize, Signal)> = effects
            .iter()
            .filter(|(block, other, _)| *block != place && covers(*other, *effect))
            .map(|(block, _, bit)| (*block, bit ^ 1))
            .collect();
        let assumed: Vec<Signal> = others.iter().map(|(_, signal)| *signal).collect();
        let blamed = ground.prover.blame(&ground.graph, &ground.space.domain, &[*bit], &assumed);
        all.extend(blamed.unwrap_or_default().into_iter().map(|i| others[i].0));
    }
    all.sort_unstable();
    all.dedup();
    all
}
