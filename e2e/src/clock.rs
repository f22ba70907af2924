//! Time in a window: it can run fast, and jump.

use crate::Page;

/// Puts clocks into a document that the test can set. A jump outlasts a reload; a speed does not.
pub(crate) const SCRIPT: &str = "(() => {
    const wallClock = Date.now.bind(Date), watch = performance.now.bind(performance), timeout = setTimeout.bind(window);
    let speed = 1, since = watch(), ran = 0;
    const began = wallClock() - since;
    const stored = name => { try { return Number(sessionStorage[name] ?? 0); } catch { return 0; } };
    const extra = now => ran + (now - since) * (speed - 1);
    // Looked at once each time: else a clock that stands still would now and then go back by a millisecond.
    const at = ahead => { const now = watch(); return now + extra(now) + stored(ahead); };
    Date.now = () => Math.floor(began + at('wallAhead'));
    performance.now = () => at('watchAhead');
    window.setTimeout = (work, ms = 0, ...rest) => timeout(work, ms / (speed || 1), ...rest);
    window.testClock = {
        run(times) { const now = watch(); ran = extra(now); since = now; speed = times; },
        jump(wall, watchToo) {
            sessionStorage.wallAhead = stored('wallAhead') + wall;
            sessionStorage.watchAhead = stored('watchAhead') + (watchToo ? wall : 0);
        },
    };
})()";

impl Page<'_> {
    /// Makes time in the present document run so many times faster, or slower below one. At zero it stands still, and passes by
    /// [`Page::pass_time`] alone; what waits for a moment then waits as long as it always does.
    pub fn run_time(&self, times: f64) {
        self.js(&format!("testClock.run({times})"));
    }

    /// Lets time pass at once, by all clocks: as when a phone slept.
    pub fn pass_time(&self, milliseconds: i64) {
        self.js(&format!("testClock.jump({milliseconds}, true)"));
    }

    /// Sets the device's clock forward, or back with a negative number, while no time passes.
    pub fn set_clock(&self, milliseconds: i64) {
        self.js(&format!("testClock.jump({milliseconds}, false)"));
    }
}
