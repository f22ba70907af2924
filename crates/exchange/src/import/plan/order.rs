//! One activity of a plan, wherever it is told: in the plan itself, or as a ServiceRequest.

use protocol::Ball;
use serde_json::Value as Json;
use std::fmt;

use crate::{
    import::{
        Problem,
        elements::{part, read},
    },
    names,
};

/// What is ordered, as far as it counts here.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    /// The code in our own system, if there is one.
    pub own_code: Option<String>,
    /// What it is called, by words and by other systems.
    pub called: Vec<String>,
    /// How far it is, by FHIR's own codes.
    pub status: String,
    /// It is not to be done.
    pub not: bool,
    /// How much of it, in words.
    pub words: Vec<String>,
    /// How much of it, as a number.
    quantity: Option<Quantity>,
    /// How long, in seconds.
    seconds: Option<u32>,
    /// How often, in words.
    pub often: Vec<String>,
    /// What else is remarked.
    pub remarks: Vec<String>,
}

/// How much of something a plan allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Number(u32),
    Ball(Ball),
    /// Nothing that a protocol knows.
    Other(String),
}

/// How limits are written in words, as our own export does.
const AT_MOST: &str = "at most: ";
/// What a plan can limit.
const WHAT: [&str; 7] = ["pressure", "hold", "time", "spots", "sets", "strokes", "ball"];
/// What is done about an amount that nobody here can read.
const SAY: &str =
    "say how much in limits such as `at most: strokes 8; at most: hold 20`, or add the exercise to the plan by hand";

read! {
    /// An activity that the plan tells itself.
    Detail {
        code: Option<Concept>,
        status: String,
        #[serde(default)]
        do_not_perform: bool,
        description: Option<String>,
        scheduled_timing: Option<Timing>,
        scheduled_period: Option<Json>,
        scheduled_string: Option<String>,
        product_codeable_concept: Option<Json>,
        product_reference: Option<Json>,
        daily_amount: Option<Json>,
        quantity: Option<Quantity>,
    } pass [kind instantiates_canonical instantiates_uri reason_code reason_reference goal status_reason location performer]

    /// An activity as a request by itself.
    ServiceRequest {
        code: Option<Concept>,
        status: String,
        intent: String,
        #[serde(default)]
        do_not_perform: bool,
        quantity_quantity: Option<Quantity>,
        quantity_ratio: Option<Json>,
        quantity_range: Option<Json>,
        #[serde(default)]
        order_detail: Vec<Concept>,
        occurrence_date_time: Option<String>,
        occurrence_period: Option<Json>,
        occurrence_timing: Option<Timing>,
        as_needed_boolean: Option<bool>,
        as_needed_codeable_concept: Option<Concept>,
        patient_instruction: Option<String>,
        #[serde(default)]
        note: Vec<Note>,
    } pass [
        resource_type meta language text contained identifier instantiates_canonical instantiates_uri based_on replaces requisition category priority subject encounter authored_on requester
        performer_type performer location_code location_reference reason_code reason_reference insurance supporting_info specimen body_site relevant_history
    ]

    /// What something is, by codes and in words.
    Concept {
        #[serde(default)]
        coding: Vec<Coding>,
        text: Option<String>,
    } pass []

    /// A code.
    Coding {
        system: Option<String>,
        code: Option<String>,
        display: Option<String>,
    } pass [version user_selected]

    /// How much.
    Quantity {
        value: Option<serde_json::Number>,
        comparator: Option<String>,
        unit: Option<String>,
        code: Option<String>,
    } pass [system]

    /// When, and how long.
    Timing {
        #[serde(default)]
        event: Vec<String>,
        repeat: Option<Repeat>,
        code: Option<Concept>,
    } pass []

    /// How long, and how often.
    Repeat {
        duration: Option<f64>,
        duration_max: Option<f64>,
        duration_unit: Option<String>,
        frequency: Option<u32>,
        frequency_max: Option<u32>,
        period: Option<f64>,
        period_unit: Option<String>,
        bounds_duration: Option<Json>,
        bounds_range: Option<Json>,
        bounds_period: Option<Json>,
    } pass [count count_max period_max day_of_week time_of_day when offset]

    /// A remark.
    Note {
        text: String,
    } pass [author_string author_reference time]
}

impl Order {
    /// An activity that the plan tells itself.
    pub fn of_detail(json: &Json) -> Result<Self, Problem> {
        let detail: Detail = part(json, SAY)?;
        let known = [
            "not-started",
            "scheduled",
            "in-progress",
            "on-hold",
            "completed",
            "cancelled",
            "stopped",
            "unknown",
            "entered-in-error",
        ];
        let other = [&detail.product_codeable_concept, &detail.product_reference, &detail.daily_amount];
        if other.into_iter().any(Option::is_some) {
            return Err(Problem::new("", "this is about something to take, and not about something to do", SAY));
        }
        let mut order = Self { not: detail.do_not_perform, quantity: detail.quantity, ..Self::default() };
        order.is_at(&detail.status, &known)?;
        order.is_called(detail.code);
        order.words.extend(detail.description.into_iter().chain(detail.scheduled_string));
        order.is_timed(detail.scheduled_timing, detail.scheduled_period.is_some())?;
        Ok(order)
    }

    /// A request by itself.
    pub fn of_request(json: &Json) -> Result<Self, Problem> {
        let request: ServiceRequest = part(json, SAY)?;
        let known = ["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"];
        let meant = ["plan", "order", "original-order", "reflex-order", "filler-order", "instance-order", "directive"];
        if !meant.contains(&request.intent.as_str()) {
            return Err(Problem::new("intent", format!("this is a `{}` and not yet ordered", request.intent), SAY));
        }
        if request.quantity_ratio.is_some() || request.quantity_range.is_some() {
            return Err(Problem::new("quantity", "a ratio or a range does not say how much is allowed at most", SAY));
        }
        let mut order = Self { not: request.do_not_perform, quantity: request.quantity_quantity, ..Self::default() };
        order.is_at(&request.status, &known)?;
        order.is_called(request.code);
        let details = request.order_detail.into_iter().flat_map(Concept::words);
        order.words.extend(request.patient_instruction.into_iter().chain(details));
        order.often.extend(request.occurrence_date_time);
        let as_needed = request.as_needed_boolean == Some(true) || request.as_needed_codeable_concept.is_some();
        order.often.extend(as_needed.then(|| "as needed".to_owned()));
        order.remarks.extend(request.note.into_iter().map(|note| note.text));
        order.is_timed(request.occurrence_timing, request.occurrence_period.is_some())?;
        Ok(order)
    }

    /// It counts for nothing: it was taken back.
    pub fn is_void(&self) -> bool {
        ["cancelled", "stopped", "revoked", "entered-in-error"].contains(&self.status.as_str())
    }

    /// It is to be done now. What is at rest, over or unknown limits what is done, and prescribes nothing.
    pub fn is_wanted(&self) -> bool {
        ["not-started", "scheduled", "in-progress", "active"].contains(&self.status.as_str())
    }

    fn is_at(&mut self, status: &str, known: &[&str]) -> Result<(), Problem> {
        if !known.contains(&status) {
            let way = format!("R4 has {}", known.join(", "));
            return Err(Problem::new("status", format!("there is no status `{status}`"), way));
        }
        self.status = status.to_owned();
        Ok(())
    }

    fn is_called(&mut self, code: Option<Concept>) {
        let Some(code) = code else { return };
        let system = names::own_system("technique");
        let own = code.coding.iter().find(|coding| coding.system.as_deref() == Some(system.as_str()));
        self.own_code = own.and_then(|coding| coding.code.clone());
        self.called = code.words();
    }

    fn is_timed(&mut self, timing: Option<Timing>, in_a_period: bool) -> Result<(), Problem> {
        self.often.extend(in_a_period.then(|| "within a time that the plan names".to_owned()));
        let Some(timing) = timing else { return Ok(()) };
        self.often.extend(timing.code.into_iter().flat_map(Concept::words));
        self.often.extend((!timing.event.is_empty()).then(|| format!("at {}", timing.event.join(", "))));
        let Some(repeat) = timing.repeat else { return Ok(()) };
        if let Some(length) = repeat.duration_max.or(repeat.duration) {
            let unit = match repeat.duration_unit.as_deref() {
                Some("s") => 1.0,
                Some("min") => 60.0,
                Some("h") => 3_600.0,
                other => {
                    let wrong = format!("`{}` is no unit for how long something is done", other.unwrap_or_default());
                    return Err(Problem::new("durationUnit", wrong, "R4 has s, min and h"));
                }
            };
            let seconds = (length * unit).floor();
            if !(1.0..=86_400.0).contains(&seconds) {
                return Err(Problem::new("duration", format!("nothing is done for {length}"), SAY));
            }
            self.seconds = Some(seconds as u32);
        }
        let bounded =
            [&repeat.bounds_duration, &repeat.bounds_range, &repeat.bounds_period].into_iter().any(Option::is_some);
        self.often.extend(bounded.then(|| "for a time that the plan names".to_owned()));
        if let Some(times) = repeat.frequency_max.or(repeat.frequency) {
            let (period, unit) = (repeat.period.unwrap_or(1.0), repeat.period_unit.as_deref().unwrap_or("d"));
            self.often.push(format!("{times} in {period} {unit}"));
        }
        Ok(())
    }

    /// All limits that it tells: in words, as a number, and as how long.
    pub fn limits(&self) -> Result<Vec<(&'static str, Said)>, Problem> {
        let mut limits = Vec::new();
        for words in self.words.iter().filter(|words| !words.trim().is_empty()) {
            for part in words.split("; ") {
                limits
                    .push(in_words(part).ok_or_else(|| {
                        Problem::new("", format!("nobody here knows how much `{words}` allows"), SAY)
                    })?);
            }
        }
        if let Some(quantity) = &self.quantity {
            limits.push(
                quantity
                    .limit()
                    .ok_or_else(|| Problem::new("quantity", "nobody here knows how much this allows", SAY))?,
            );
        }
        limits.extend(self.seconds.map(|seconds| ("time", Said::Number(seconds))));
        Ok(limits)
    }
}

/// A limit as our own export writes it.
fn in_words(part: &str) -> Option<(&'static str, Said)> {
    let (what, most) = part.trim().strip_prefix(AT_MOST)?.split_once(' ')?;
    let what = WHAT.into_iter().find(|known| *known == what)?;
    let said = match what {
        "ball" => Ball::ALL
            .into_iter()
            .find(|ball| ball.id() == most)
            .map_or_else(|| Said::Other(most.to_owned()), Said::Ball),
        _ => Said::Number(most.parse().ok()?),
    };
    Some((what, said))
}

impl Quantity {
    /// A whole number of something that can be limited, at most.
    fn limit(&self) -> Option<(&'static str, Said)> {
        let value = self.value.as_ref()?;
        let whole = value.as_u64().or_else(|| {
            value.as_f64().filter(|value| value.fract() == 0.0 && (0.0..1e6).contains(value)).map(|value| value as u64)
        })?;
        if !matches!(self.comparator.as_deref(), None | Some("<=")) {
            return None;
        }
        let unit = self.code.as_deref().or(self.unit.as_deref())?.trim().to_lowercase();
        let what = match unit.as_str() {
            "repetitions" | "{repetitions}" => "strokes",
            other => WHAT.into_iter().find(|known| *known == other && *known != "ball")?,
        };
        Some((what, Said::Number(u32::try_from(whole).ok()?)))
    }
}

impl Concept {
    fn words(self) -> Vec<String> {
        let displays = self.coding.into_iter().filter_map(|coding| coding.display.or(coding.code));
        self.text.into_iter().chain(displays).collect()
    }
}

impl Said {
    /// The one that allows less.
    pub fn least(self, other: Self) -> Self {
        match (&self, &other) {
            (Said::Number(own), Said::Number(others)) if others < own => other,
            (Said::Ball(own), Said::Ball(others)) if others < own => other,
            _ => self,
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Said::Number(most) => write!(f, "{most}"),
            Said::Ball(ball) => f.write_str(ball.id()),
            Said::Other(text) => f.write_str(text),
        }
    }
}
