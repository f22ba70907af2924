// What is lost of a session's screens in large text, as one line for each thing. Put into the page by large_text.rs, after looks.js.
window.largeText = (() => {
  const main = document.querySelector('main'), box = element => element.getBoundingClientRect();
  const name = element => `${[element.localName, ...element.classList].join('.')} "${element.textContent.trim().slice(0, 60)}"`;
  /** What is large already: it keeps its size at least, and is never less than twice as large as running text is as usual. */
  const DISPLAY = '.beat b, .stop', RUNNING = 19;
  const WORDS = 'h1, .cue, .cue > i, .side, .beat b, .beat span, .pause, .tell, .stop';
  const words = () => [...main.querySelectorAll(WORDS)];
  const size = element => parseFloat(getComputedStyle(element).fontSize);
  const seen = element => element.checkVisibility({ visibilityProperty: true });
  let usual = [];

  /** Each screen in turn; what is wrong with any of them, and the first on which it is so. */
  function each(look) {
    const found = new Map();
    largeText.screens.forEach((screen, i) => {
      main.innerHTML = screen;
      for (const what of look(i)) found.has(what) || found.set(what, i);
    });
    return [...found].map(([what, i]) => `${what} (screen ${i})`);
  }

  /** The rectangles of an element's words; of a button, of the button, and of the line, of the box in which its pages are turned. */
  function* places(element) {
    if (element.matches('.pause, .tell, .cue')) yield box(element);
    else if (element.closest('.cue')) yield* [];
    else {
      const range = document.createRange();
      range.selectNodeContents(element);
      // Letters do not reach the top of their line, nor digits its bottom.
      const rim = element.matches(DISPLAY) ? .15 : .05;
      for (const { left, top, right, bottom, width, height } of range.getClientRects()) {
        yield { left, right, width, top: top + .15 * height, bottom: bottom - rim * height };
      }
    }
  }

  const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;

  /** Whole lines are seen, at least two at a time, and all of them within the twenty seconds that the shortest instruction is there (`SCREENFUL` in host.js). */
  function unread() {
    const cue = main.querySelector('.cue'), { clientWidth, clientHeight, scrollHeight } = cue, { lineHeight, overflowY } = getComputedStyle(cue);
    const lines = clientHeight / parseFloat(lineHeight), shown = `of ${name(cue)} ${lines.toFixed(2)} lines are seen`;
    if (overflowY !== 'hidden' || scrollHeight <= clientHeight + 1) return [];
    return [...lines < 1.9 || Math.abs(lines - Math.round(lines)) > .05 ? [shown] : [], ...17 * scrollHeight * clientWidth > 20 * innerHeight * innerWidth ? [`${name(cue)} takes too long: ${scrollHeight} px`] : []];
  }

  /** Nothing is out of the view, cut off or over something else, and nothing scrolls. */
  function lost(finger, spaced) {
    const wrong = [], { scrollWidth, scrollHeight } = document.documentElement, shown = words().filter(seen);
    if (scrollWidth > innerWidth + 1 || scrollHeight > innerHeight + 1) wrong.push(`it scrolls: ${scrollWidth} x ${scrollHeight} in ${innerWidth} x ${innerHeight}`);
    const at = shown.map(element => [...places(element)].filter(one => one.width > 0));
    shown.forEach((element, i) => {
      if (!at[i].length && !element.closest('.cue')) wrong.push(`${name(element)} is not there`);
      for (const one of at[i]) if (one.left < -.5 || one.top < -.5 || one.right > innerWidth + .5 || one.bottom > innerHeight + 1) {
        wrong.push(`${name(element)} is out of the view: ${[one.left, one.top, one.right, one.bottom].map(Math.round)}`);
        break;
      }
      if (element.matches('.pause, .tell')) {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element, { width, height } = box(element);
        if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) wrong.push(`words leave ${name(element)}: ${scrollWidth} x ${scrollHeight} in ${clientWidth} x ${clientHeight}`);
        if (Math.min(width, height) < finger - .05) wrong.push(`${name(element)} is ${width.toFixed(1)} x ${height.toFixed(1)} px`);
        const middle = document.elementFromPoint(box(element).x + width / 2, box(element).y + height / 2);
        if (!element.contains(middle)) wrong.push(`${name(element)} is covered`);
      }
      shown.slice(i + 1).forEach((other, j) => {
        if (element.contains(other) || other.contains(element)) return;
        if (at[i].some(a => at[i + 1 + j].some(b => overlap(a, b)))) wrong.push(`${name(element)} and ${name(other)} overlap`);
      });
    });
    const picture = main.querySelector('.strip > .picture img');
    if (picture && seen(picture)) for (const [i, element] of shown.entries()) if (!element.matches('.stop') && at[i].some(a => overlap(a, box(picture)))) wrong.push(`the picture and ${name(element)} overlap`);
    // A touch on anything but these stops.
    const held = [...main.querySelectorAll('[data-tap]:not([data-stop])')].reduce((sum, element) => sum + box(element).width * box(element).height, 0);
    const share = 1 - held / (innerWidth * innerHeight);
    if (share < .5) wrong.push(`${Math.round(100 * share)} % of the view stops`);
    return [...wrong, ...unread()];
  }

  return {
    /** Notes how large each word is as usual. */
    asUsual() {
      document.documentElement.style.fontSize = '';
      usual = [];
      each(() => { usual.push(words().map(size)); return []; });
    },
    /** How a screen looks with text of so many percent, where the browser itself enlarges by `zoom`. */
    look(text, zoom) {
      document.documentElement.style.fontSize = `${text}%`;
      const grown = text / 100 * zoom;
      const found = each(i => {
        const wrong = lost(zoom > 1 ? 24 : 44, false);
        words().forEach((element, n) => {
          if (!seen(element)) return;
          const now = size(element) * zoom, was = usual[i][n];
          const least = element.matches(DISPLAY) ? grown > 1 ? Math.max(was, 2 * RUNNING) : was : was * grown;
          if (now < least - .1) wrong.push(`${[element.localName, ...element.classList].join('.')} of ${was.toFixed(1)} px has ${now.toFixed(1)}`);
        });
        return wrong;
      });
      document.documentElement.style.fontSize = '';
      return found;
    },
    /** With lines, letters and words as far apart as somebody may want them (WCAG 1.4.12). */
    spaced() {
      const style = new CSSStyleSheet();
      style.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
      document.adoptedStyleSheets.push(style);
      const found = each(() => lost(44, true));
      document.adoptedStyleSheets.pop();
      return found;
    },
  };
})();
