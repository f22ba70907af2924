//! Dates to take along: a calendar file (RFC 5545) with what is due, for whoever wants to be reminded by a calendar. The app itself reminds nobody.

use crate::{
    App,
    calendar::{HOUR, local, midnight},
};
use care::measured::{activities_due, check_due, follow_ups_ahead, instrument_due};
use ics::{
    Event, ICalendar, escape_text,
    parameters::Value,
    properties::{DtStart, RRule, Summary},
};

/// One date: what, from when on, and how often.
struct Date<'a> {
    what: &'a str,
    name: &'a str,
    at: i64,
    /// At an hour of its day; else it is of the whole day.
    timed: bool,
    repeats: &'static str,
}

/// Some weeks are enough: whoever goes on takes a new file along.
const WEEKLY: &str = "FREQ=WEEKLY;COUNT=12";
const DAILY: &str = "FREQ=DAILY;COUNT=14";

impl App {
    /// All that is due, as a calendar file; none while there is nothing.
    pub(crate) fn calendar_file(&self) -> Option<String> {
        let dates = self.dates();
        if dates.is_empty() {
            return None;
        }
        let stamp = utc_stamp(self.now.at);
        let mut calendar = ICalendar::new("2.0", "-//Wideberth//Wideberth//EN");
        for date in dates {
            let time = local(date.at, self.zone);
            let day = format!("{:04}{:02}{:02}", time.year, time.month, time.day);
            let mut event = Event::new(format!("{}-{day}@wideberth", date.name), stamp.clone());
            // Without a zone a time means the same hour wherever the phone is.
            let mut start =
                DtStart::new(if date.timed { format!("{day}T{:02}{:02}00", time.hour, time.minute) } else { day });
            if !date.timed {
                start.add(Value::DATE);
            }
            event.push(start);
            event.push(Summary::new(escape_text(format!("{}: {}", self.w("common.product"), date.what))));
            if !date.repeats.is_empty() {
                event.push(RRule::new(date.repeats));
            }
            calendar.add_event(event);
        }
        Some(calendar.to_string())
    }

    fn dates(&self) -> Vec<Date<'_>> {
        let (protocol, journal, now) = (&self.protocol, &self.journal, self.now.at);
        let measuring = &protocol.measuring;
        let mut dates = Vec::new();
        for (from, look) in follow_ups_ahead(protocol, journal, now) {
            // At its hour of the day, but not before it begins.
            let hour = midnight(from, self.zone) + i64::from(look.at) * HOUR;
            dates.push(Date { what: &look.title, name: &look.name, at: hour.max(from), timed: true, repeats: "" });
        }
        let whole_day = |what, name, at: i64, repeats| Date { what, name, at: at.max(now), timed: false, repeats };
        for one in &measuring.instruments {
            let due = instrument_due(journal, one, now);
            dates.extend(due.map(|at| whole_day(&one.title, &one.name, at, "")));
        }
        if let Some(own) = &measuring.activities {
            dates.push(whole_day(&own.title, crate::measures::ACTIVITIES, activities_due(journal, own, now), WEEKLY));
        }
        // The private check is done on a doubt, and stands in no calendar that others may see.
        for check in measuring.self_checks.iter().filter(|check| check.by_sides()) {
            dates.push(whole_day(&check.title, &check.name, check_due(journal, check, now), WEEKLY));
        }
        dates.push(whole_day(self.w("measuring.calendar-check-in"), "check-in", now, DAILY));
        dates
    }
}

/// A moment as calendar files have it: `20261129T190000Z`.
fn utc_stamp(at: i64) -> String {
    let time = local(at, 0);
    format!("{:04}{:02}{:02}T{:02}{:02}00Z", time.year, time.month, time.day, time.hour, time.minute)
}

/// A file as an address that a browser can save without a script: everything but plain letters and digits as `%XX`.
pub(crate) fn as_address(kind: &str, text: &str) -> String {
    let mut address = format!("data:{kind};charset=utf-8,");
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}
