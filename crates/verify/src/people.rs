//! Properties of the decision itself: of everybody, nobody or somebody for whom a condition holds, and of everybody for whom a block is possible.

use crate::{
    decided::{Lower, lowered},
    ground::Ground,
    report::Checked,
};
use protocol::{
    Blocks, ConstraintKind, Expr, Fact, Limit, Quantifier, TechniqueId,
    circuit::{ALWAYS, NEVER, Signal},
};

/// The most cases into which a condition is taken apart.
const MOST_CASES: usize = 256;

/// What a fact comes to, with its words.
struct Told {
    words: String,
    /// The words for its opposite.
    otherwise: String,
    holds: Signal,
}

impl Told {
    /// The opposite.
    fn turned(self) -> Self {
        Self { words: self.otherwise, otherwise: self.words, holds: self.holds ^ 1 }
    }
}

/// `always`, `never` or `sometimes` these facts, for those for whom `given` is sure.
///
/// A condition is taken apart into cases, so that each alternative in it is proved, and shown to be possible, by itself.
pub fn people(ground: &mut Ground, quantifier: Quantifier, facts: &[Fact], given: &Expr) -> Checked {
    let mut checked = Checked::default();
    let told: Vec<Told> = facts.iter().flat_map(|fact| tell(ground, fact, &[])).collect();
    if quantifier == Quantifier::Sometimes {
        checked.obligations = 1;
        let given = ground.verdict(given).certain;
        let wanted: Vec<Signal> = told.iter().map(|told| told.holds).chain([given]).collect();
        if ground.somebody(&wanted).is_none() {
            let words: Vec<&str> = told.iter().map(|told| told.words.as_str()).collect();
            let what = format!("there is nobody for whom {}", words.join(" and "));
            checked.failures.push(crate::Failure { what, ..Default::default() });
        }
        return checked;
    }
    for case in cases(given) {
        let given = ground.verdict(&case).certain;
        checked.obligations += 1;
        if ground.somebody(&[given]).is_none() {
            let what = "nobody is meant by one of the cases of its `while`, so that it proves nothing there".into();
            let blocks = crate::ground::findings(ground.protocol, &case);
            let blocks = blocks.into_iter().map(|id| ground.protocol.at(id).name.clone()).collect();
            checked.failures.push(crate::Failure { what, blocks, ..Default::default() });
            continue;
        }
        for told in &told {
            checked.obligations += 1;
            let (against, words) = match quantifier {
                Quantifier::Never => (told.holds, told.words.clone()),
                _ => (told.holds ^ 1, told.otherwise.clone()),
            };
            if let Some(states) = ground.simplest(&[given, against]) {
                checked.failures.push(ground.failure(words, &states, Vec::new()));
            }
        }
    }
    checked
}

/// Each block of these kinds, while possible or certain: the facts hold for everybody.
pub fn blocks(ground: &mut Ground, kinds: &[Blocks], certain: bool, facts: &[Fact]) -> Checked {
    let mut checked = Checked::default();
    let rules = ground.protocol.rules.iter().enumerate().filter(|(_, rule)| {
        kinds.iter().any(|kind| matches!(kind, Blocks::Rules(level) if rule.level == Some(*level)))
    });
    let rules: Vec<_> =
        rules.map(|(i, rule)| (rule.name.clone(), ground.decided.outcome.rules[i], Vec::new())).collect();
    let constraints = ground.protocol.constraints.iter().enumerate().filter(|(_, constraint)| {
        kinds.contains(&match constraint.kind {
            ConstraintKind::Contraindication => Blocks::Contraindications,
            ConstraintKind::Gate => Blocks::Gates,
            ConstraintKind::Stage => Blocks::Stages,
        })
    });
    let constraints: Vec<_> = constraints
        .map(|(i, own)| (own.name.clone(), ground.decided.outcome.constraints[i], own.blocks.clone()))
        .collect();
    for (name, bits, own) in rules.into_iter().chain(constraints) {
        let (held, how) = if certain { (bits.certain, "holds") } else { (bits.possible, "is possible") };
        for told in facts.iter().flat_map(|fact| tell(ground, fact, &own)).collect::<Vec<_>>() {
            checked.obligations += 1;
            if let Some(states) = ground.simplest(&[held, told.holds ^ 1]) {
                let what = format!("`{name}` {how}, and yet {}", told.otherwise);
                checked.failures.push(ground.failure(what, &states, vec![name.clone()]));
            }
        }
    }
    checked
}

/// The alternatives of a condition: each alone, and together all of it.
fn cases(expr: &Expr) -> Vec<Expr> {
    let split = match expr {
        Expr::Any(parts) => parts.iter().flat_map(cases).collect(),
        Expr::Possibly(inner) => match inner.as_ref() {
            Expr::Any(parts) => parts.iter().flat_map(|part| cases(&Expr::Possibly(Box::new(part.clone())))).collect(),
            _ => vec![expr.clone()],
        },
        Expr::All(parts) => parts
            .iter()
            .fold(vec![Vec::new()], |sums: Vec<Vec<Expr>>, part| {
                let own = if sums.len() > MOST_CASES { vec![part.clone()] } else { cases(part) };
                sums.iter()
                    .flat_map(|sum| own.iter().map(|case| [sum.as_slice(), std::slice::from_ref(case)].concat()))
                    .collect()
            })
            .into_iter()
            .map(Expr::All)
            .collect(),
        _ => vec![expr.clone()],
    };
    if split.len() > MOST_CASES { vec![expr.clone()] } else { split }
}

/// A fact, technique by technique. `own` are those that the block in question blocks.
fn tell(ground: &mut Ground, fact: &Fact, own: &[TechniqueId]) -> Vec<Told> {
    let outcome = &ground.decided.outcome;
    let one = |words: String, otherwise: String, holds| vec![Told { words, otherwise, holds }];
    match fact {
        Fact::Level(level) => {
            let (id, holds) = (level.id(), outcome.at_least.get(*level as usize).copied().unwrap_or(ALWAYS));
            one(format!("the level is at least `{id}`"), format!("the level is below `{id}`"), holds)
        }
        Fact::LevelAtMost(level) => {
            let (id, above) = (level.id(), (*level as usize).checked_sub(1).map(|place| outcome.at_least[place]));
            let holds = above.map_or(ALWAYS, |signal| signal ^ 1);
            one(format!("the level is at most `{id}`"), format!("the level is above `{id}`"), holds)
        }
        Fact::Closed(techniques) => techniques.iter().map(|t| closed(ground, *t)).collect(),
        Fact::ClosedOwn => own.iter().map(|t| closed(ground, *t)).collect(),
        Fact::Open(techniques) => techniques.iter().map(|t| closed(ground, *t).turned()).collect(),
        Fact::Limit(techniques, limit) => techniques.iter().flat_map(|t| limited(ground, *t, limit)).collect(),
        Fact::Action(action) => {
            let holds = (*action as usize).checked_sub(1).map_or(ALWAYS, |place| outcome.at_least_action[place]);
            let id = action.id();
            one(format!("the action is at least `{id}`"), format!("the action is milder than `{id}`"), holds)
        }
        Fact::Clearance => one(
            "a clinician's clearance is needed".into(),
            "no clinician's clearance is needed".into(),
            outcome.needs_clearance,
        ),
        Fact::RestartsOnset => one(
            "the clock of the acute phase starts again".into(),
            "the clock of the acute phase goes on".into(),
            outcome.restarts_onset,
        ),
        Fact::Fires(block) => {
            let fires = block_bits(ground, block).0;
            one(format!("`{block}` fires"), format!("`{block}` does not fire"), fires)
        }
        Fact::Possible(block) => {
            let possible = block_bits(ground, block).1;
            one(format!("`{block}` is possible"), format!("`{block}` is not possible"), possible)
        }
    }
}

fn name<'a>(ground: &Ground<'a>, technique: TechniqueId) -> &'a str {
    &ground.protocol.techniques[technique.index()].name
}

fn closed(ground: &Ground, technique: TechniqueId) -> Told {
    let name = name(ground, technique);
    let holds = ground.decided.open(technique) ^ 1;
    Told { words: format!("`{name}` is closed"), otherwise: format!("`{name}` is open"), holds }
}

fn limited(ground: &mut Ground, technique: TechniqueId, limit: &Limit) -> Vec<Told> {
    let mut told = Vec::new();
    for way in Lower::all(limit) {
        let held = lowered(ground.protocol, &mut ground.graph, &ground.decided.outcome, technique, way);
        let holds = ground.graph.or(ground.decided.open(technique) ^ 1, held);
        let (name, way) = (name(ground, technique), way.words());
        let otherwise = format!("the dose of `{name}` goes beyond: {way}");
        told.push(Told { words: format!("the dose of `{name}` keeps to: {way}"), otherwise, holds });
    }
    told
}

fn block_bits(ground: &Ground, name: &str) -> (Signal, Signal) {
    let rule = ground.protocol.rules.iter().position(|rule| rule.name == name);
    let constraint = ground.protocol.constraints.iter().position(|constraint| constraint.name == name);
    let bits = match (rule, constraint) {
        (Some(i), _) => ground.decided.outcome.rules[i],
        (_, Some(i)) => ground.decided.outcome.constraints[i],
        _ => return (NEVER, NEVER),
    };
    (bits.certain, bits.possible)
}
