//! The calm person: somebody for whom as much as possible is open and nothing is wrong. Everybody else is told by how they differ.

use crate::space::{Space, State};
use protocol::{Danger, Domain, FindingId, Findings, Protocol, Value};

/// A state for every finding, and a value within it that reads well.
#[derive(Clone, Debug)]
pub struct Calm {
    /// By finding.
    pub states: Vec<State>,
    /// By finding: danger lies neither way.
    pub middling: Vec<bool>,
    values: Vec<Value>,
}

impl Calm {
    /// At the calm end of every finding that has one.
    pub fn ends(protocol: &Protocol, space: &Space) -> Self {
        let values: Vec<Value> = protocol.findings.iter().map(calm_end).collect();
        let states = space.seen.iter().zip(&values).map(|(seen, value)| seen.state(*value)).collect();
        let middling = protocol.findings.iter().map(|finding| finding.danger == Danger::Neither).collect();
        Self { states, middling, values }
    }

    /// These states instead.
    pub fn moved(mut self, space: &Space, states: &[State]) -> Self {
        for (i, state) in states.iter().enumerate().filter(|(i, state)| self.states[*i] != **state) {
            self.values[i] =
                if self.middling[i] { space.seen[i].middle(*state) } else { space.seen[i].value(*state, 0) };
        }
        self.states = states.to_vec();
        self
    }

    /// The value of a finding in a state, close to what is calm.
    pub fn value(&self, space: &Space, finding: FindingId, state: State) -> Value {
        let calm = self.values[finding.index()];
        if state == self.states[finding.index()] {
            return calm;
        }
        let near = if let Value::Known(n) = calm { n } else { 0 };
        space.of(finding).value(state, near)
    }

    /// A person with these states.
    pub fn person(&self, protocol: &Protocol, space: &Space, states: &[State]) -> Findings {
        let mut findings = Findings::unknown(protocol);
        for (i, state) in states.iter().enumerate() {
            let id = FindingId(i as u16);
            findings.set(protocol, id, self.value(space, id, *state));
        }
        findings
    }
}

/// No, "none of these", or the end of the scale from which danger leads away.
fn calm_end(finding: &protocol::Finding) -> Value {
    let (least, most) = match &finding.domain {
        Domain::YesNo => (0, 1),
        Domain::Choice(options) => (0, options.len() as u32 - 1),
        Domain::Number { min, max, .. } => (*min, *max),
    };
    Value::Known(if finding.danger == Danger::Lower { most } else { least })
}
