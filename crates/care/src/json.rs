//! Events as JSON objects, written out by hand: a phone downloads this, and derived code for tagged objects is ten times as large.
//!
//! A known kind with a field too few, too many or misspelt is an error: a stop must not be lost to a slip of the pen. A kind that is not
//! known was written by a later version: it is kept as it is. So are fields beside `what` that are not known.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::{
    answer::Answer,
    clock::Watch,
    journal::{Event, Prescription, Side, What},
};

type Fields = Map<String, Json>;

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Event::from_json(Json::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for What {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        what_to_json(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for What {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        what_from_json(Json::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Event {
    /// The event as a JSON object.
    pub fn to_json(&self) -> Json {
        let mut fields = Fields::new();
        fields.insert("id".into(), self.id.to_string().into());
        fields.insert("at".into(), self.at.into());
        if let Some(watch) = self.watch {
            fields.insert("watch".into(), object([("run", watch.run.into()), ("ms", watch.ms.into())]));
        }
        fields.insert("protocol".into(), self.protocol.as_str().into());
        fields.insert("what".into(), what_to_json(&self.what));
        for (name, value) in &self.more {
            fields.insert(name.clone(), value.clone());
        }
        fields.into()
    }

    /// An event from a JSON object.
    ///
    /// # Errors
    /// Says which field is missing or wrong.
    pub fn from_json(json: Json) -> Result<Self, String> {
        let Json::Object(mut fields) = json else { return Err("an event is an object".into()) };
        let id = id(&mut fields, "id")?;
        let watch = match fields.remove("watch") {
            None | Some(Json::Null) => None,
            Some(Json::Object(mut watch)) => {
                Some(Watch { run: count(&mut watch, "run")?, ms: count(&mut watch, "ms")? })
            }
            Some(_) => return Err(wrong("watch")),
        };
        Ok(Self {
            id,
            at: time(&mut fields, "at")?,
            watch,
            protocol: text(&mut fields, "protocol")?,
            what: what_from_json(fields.remove("what").ok_or_else(|| missing("what"))?)?,
            more: fields,
        })
    }
}

/// What was filled in beside the screening or shared; a program without that knows none of it, and keeps it as it keeps what later versions write.
fn measured(kind: &str, fields: &mut Fields) -> Result<Option<What>, String> {
    #[cfg(feature = "measured")]
    return match crate::measured::Measured::from_json(kind, fields)? {
        Some(measured) => Ok(Some(What::Measured(measured))),
        None => Ok(crate::sharing::Sharing::from_json(kind, fields)?.map(What::Sharing)),
    };
    #[cfg(not(feature = "measured"))]
    {
        let _ = (kind, fields);
        Ok(None)
    }
}

pub(crate) fn object<const N: usize>(fields: [(&str, Json); N]) -> Json {
    let mut object = Fields::new();
    for (name, value) in fields {
        object.insert(name.to_owned(), value);
    }
    object.into()
}

fn answer_to_json(answer: &Answer) -> Json {
    match answer {
        Answer::Number(n) => (*n).into(),
        answer => answer.word().into(),
    }
}

fn what_to_json(what: &What) -> Json {
    let text = |text: &str| Json::from(text);
    match what {
        What::Answered { finding, value } => {
            object([("kind", text("answered")), ("finding", text(finding)), ("value", answer_to_json(value))])
        }
        What::Marked { pain, numb } => {
            object([("kind", text("marked")), ("pain", pain.clone().into()), ("numb", numb.clone().into())])
        }
        What::Onset { at, said } => object([("kind", text("onset")), ("at", (*at).into()), ("said", text(said))]),
        What::Decided { disposition, rules, needs_clearance, restarts_onset } => object([
            ("kind", text("decided")),
            ("disposition", text(disposition)),
            ("rules", rules.clone().into()),
            ("needs_clearance", (*needs_clearance).into()),
            ("restarts_onset", (*restarts_onset).into()),
        ]),
        What::SessionStarted { technique, variant, side, ball } => object([
            ("kind", text("session_started")),
            ("technique", text(technique)),
            ("variant", text(variant)),
            ("side", text(if *side == Side::Left { "left" } else { "right" })),
            ("ball", text(ball)),
        ]),
        What::SessionEnded { technique, seconds, completed, interrupted } => object([
            ("kind", text("session_ended")),
            ("technique", text(technique)),
            ("seconds", (*seconds).into()),
            ("completed", (*completed).into()),
            ("interrupted", (*interrupted).into()),
        ]),
        What::Stopped { technique, felt: None } => object([("kind", text("stopped")), ("technique", text(technique))]),
        What::Stopped { technique, felt: Some(felt) } => {
            object([("kind", text("stopped")), ("technique", text(technique)), ("felt", text(felt))])
        }
        What::Cleared { by, on } => object([("kind", text("cleared")), ("by", text(by)), ("on", text(on))]),
        What::Prescribed(plan) => object([
            ("kind", text("prescribed")),
            ("by", text(&plan.by)),
            ("exercises", plan.exercises.clone().into()),
            ("closes", plan.closes.clone().into()),
            ("limits", plan.limits.clone().into()),
        ]),
        What::ClockConfirmed => object([("kind", text("clock_confirmed"))]),
        What::Acknowledged { disposition } => {
            object([("kind", text("acknowledged")), ("disposition", text(disposition))])
        }
        What::Corrected { of, to } => {
            let mut fields = Fields::new();
            fields.insert("kind".into(), text("corrected"));
            fields.insert("of".into(), of.to_string().into());
            if let Some(to) = to {
                fields.insert("to".into(), what_to_json(to));
            }
            fields.into()
        }
        What::Set { key, value } => object([("kind", text("set")), ("key", text(key)), ("value", text(value))]),
        #[cfg(feature = "measured")]
        What::Measured(measured) => measured.to_json(),
        #[cfg(feature = "measured")]
        What::Sharing(sharing) => sharing.to_json(),
        What::Later(fields) => fields.clone().into(),
    }
}

fn what_from_json(json: Json) -> Result<What, String> {
    let Json::Object(mut fields) = json else { return Err("`what` is an object".into()) };
    let Some(Json::String(kind)) = fields.get("kind").cloned() else {
        return Err("`what` needs a `kind`, as in `{\"kind\":\"clock_confirmed\"}`".into());
    };
    let f = &mut fields;
    let what = match kind.as_str() {
        "answered" => What::Answered { finding: text(f, "finding")?, value: answer(f)? },
        "marked" => What::Marked { pain: names(f, "pain")?, numb: names(f, "numb")? },
        "onset" => What::Onset { at: time(f, "at")?, said: text(f, "said")? },
        "decided" => What::Decided {
            disposition: text(f, "disposition")?,
            rules: names(f, "rules")?,
            needs_clearance: yes(f, "needs_clearance")?,
            restarts_onset: yes(f, "restarts_onset")?,
        },
        "session_started" => What::SessionStarted {
            technique: text(f, "technique")?,
            variant: text(f, "variant")?,
            side: side(f)?,
            ball: text(f, "ball")?,
        },
        "session_ended" => What::SessionEnded {
            technique: text(f, "technique")?,
            seconds: u32::try_from(count(f, "seconds")?).map_err(|_| wrong("seconds"))?,
            completed: yes(f, "completed")?,
            interrupted: yes(f, "interrupted")?,
        },
        "stopped" => What::Stopped { technique: text(f, "technique")?, felt: felt(f)? },
        "cleared" => What::Cleared { by: text(f, "by")?, on: text(f, "on")? },
        "prescribed" => What::Prescribed(Prescription {
            by: text(f, "by")?,
            exercises: names(f, "exercises")?,
            closes: names(f, "closes")?,
            limits: names(f, "limits")?,
        }),
        "clock_confirmed" => What::ClockConfirmed,
        "acknowledged" => What::Acknowledged { disposition: text(f, "disposition")? },
        "corrected" => What::Corrected {
            of: id(f, "of")?,
            to: f.remove("to").map(|to| what_from_json(to).map(Box::new)).transpose()?,
        },
        "set" => What::Set { key: text(f, "key")?, value: text(f, "value")? },
        kind => match measured(kind, f)? {
            Some(what) => what,
            None => return Ok(What::Later(fields)),
        },
    };
    match fields.keys().find(|name| *name != "kind") {
        Some(stray) => Err(format!("`{kind}` has no field `{stray}`")),
        None => Ok(what),
    }
}

fn missing(name: &str) -> String {
    format!("the field `{name}` is missing")
}

pub(crate) fn wrong(name: &str) -> String {
    format!("the field `{name}` cannot have this value")
}

fn take(fields: &mut Fields, name: &str) -> Result<Json, String> {
    fields.remove(name).ok_or_else(|| missing(name))
}

pub(crate) fn text(fields: &mut Fields, name: &str) -> Result<String, String> {
    match take(fields, name)? {
        Json::String(text) => Ok(text),
        _ => Err(wrong(name)),
    }
}

fn id(fields: &mut Fields, name: &str) -> Result<Uuid, String> {
    Uuid::try_parse(&text(fields, name)?).map_err(|_| wrong(name))
}

pub(crate) fn time(fields: &mut Fields, name: &str) -> Result<i64, String> {
    take(fields, name)?.as_i64().ok_or_else(|| wrong(name))
}

fn count(fields: &mut Fields, name: &str) -> Result<u64, String> {
    take(fields, name)?.as_u64().ok_or_else(|| wrong(name))
}

fn yes(fields: &mut Fields, name: &str) -> Result<bool, String> {
    take(fields, name)?.as_bool().ok_or_else(|| wrong(name))
}

fn felt(fields: &mut Fields) -> Result<Option<String>, String> {
    match fields.remove("felt") {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(rule)) => Ok(Some(rule)),
        Some(_) => Err(wrong("felt")),
    }
}

fn names(fields: &mut Fields, field: &str) -> Result<Vec<String>, String> {
    let Json::Array(list) = take(fields, field)? else { return Err(wrong(field)) };
    let name = |json: Json| if let Json::String(name) = json { Ok(name) } else { Err(wrong(field)) };
    list.into_iter().map(name).collect()
}

fn side(fields: &mut Fields) -> Result<Side, String> {
    match text(fields, "side")?.as_str() {
        "left" => Ok(Side::Left),
        "right" => Ok(Side::Right),
        _ => Err(wrong("side")),
    }
}

fn answer(fields: &mut Fields) -> Result<Answer, String> {
    let answer = match take(fields, "value")? {
        Json::String(word) => Some(Answer::from(word.as_str())),
        Json::Number(n) => n.as_u64().and_then(|n| u32::try_from(n).ok()).map(Answer::Number),
        _ => None,
    };
    answer.ok_or_else(|| {
        "`value` takes `yes`, `no`, `unknown`, a whole number from 0 or the name of an option".to_owned()
    })
}
