// What is wrong with how a screen is laid out, as one line for each thing. Put into the page by looks.rs.
window.looks = (() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.hidden');
  const style = element => getComputedStyle(element);
  const box = element => element.getBoundingClientRect();
  const words = element => (element.innerText ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
  const round = number => Math.round(number * 10) / 10;
  const name = element => {
    const kind = [element.localName, ...element.classList].join('.'), tap = element.dataset?.tap ?? element.getAttribute('href');
    return `${kind}${tap ? ` [${tap}]` : ''} "${(words(element) || element.getAttribute('aria-label') || '').slice(0, 40)}"`;
  };

  /** A drop-down list may lie unseen over a box that shows in whole words what is chosen in it. */
  const over = element => element.localName === 'select' && !shown(element) && element.parentElement.querySelector('p')?.textContent === element.selectedOptions[0].text;
  /** What can be used: pictured regions apart, for a list beside them offers the same. The link over the header shows once it has the focus. */
  const controls = () => all('[data-tap], a[href], input, select, summary')
    .filter(element => (shown(element) || over(element)) && !element.disabled && !element.matches('.region, .skip'));
  const inSentence = element => element.localName === 'a' && style(element).display === 'inline' && words(element.parentElement).length > words(element).length;

  /** Nothing scrolls sideways. */
  function sideways(width) {
    const wide = document.documentElement.scrollWidth;
    if (wide <= width) return [];
    const out = all('body *').filter(element => shown(element) && (box(element).right > width + 1 || box(element).left < -1));
    const inner = out.filter(element => !out.some(other => other !== element && element.contains(other)));
    return [`the page is ${wide} px wide, because of ${inner.slice(0, 3).map(name).join(', ')}`];
  }

  /** A drop-down list shows what is chosen in it: alone it would be no wider. */
  function cutList(list) {
    const alone = list.cloneNode();
    alone.append(list.selectedOptions[0].cloneNode(true));
    alone.removeAttribute('id');
    Object.assign(alone.style, { position: 'absolute', inlineSize: 'auto' });
    list.after(alone);
    const wide = alone.offsetWidth;
    alone.remove();
    return wide > list.offsetWidth + 1 ? [`${name(list).slice(0, 30)}… cuts off "${list.selectedOptions[0].text}": ${wide} px into ${list.offsetWidth}`] : [];
  }

  /** No words are cut off by their box, or leave it. Pictures may be cut, and a session's line has pages (large_text.js looks at those). */
  function cut() {
    return all('body *').filter(element => element instanceof HTMLElement && (shown(element) || element.localName === 'select' && !over(element)) && !element.matches('.picture, .peek, .cue, progress, img')).flatMap(element => {
      if (element.localName === 'select') return cutList(element);
      const { overflowX, overflowY } = style(element), { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const own = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const control = element.matches('[data-tap], a, input, summary');
      if (!clientWidth || !own && !control && overflowX === 'visible' && overflowY === 'visible') return [];
      if (!words(element) && !element.value) return [];
      const wide = scrollWidth > clientWidth + 1, tall = scrollHeight > clientHeight + 1 && (control || overflowY !== 'visible');
      return wide || tall ? [`words leave ${name(element)}: ${scrollWidth} x ${scrollHeight} px in ${clientWidth} x ${clientHeight}`] : [];
    });
  }

  /** Everything that can be used is large enough for a finger. */
  function small() {
    return controls().filter(element => !inSentence(element)).flatMap(element => {
      const { width, height } = box(element);
      return width < 43.95 || height < 43.95 ? [`${name(element)} is ${round(width)} x ${round(height)} px`] : [];
    });
  }

  const hit = (element, x, y) => element.contains(document.elementFromPoint(x, y));

  /** In a session every button can be brought where a finger meets it, and is in sight when the keyboard comes to it. */
  function covered() {
    return controls().flatMap(element => {
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
      const at = box(element), wrong = [];
      // Stop may be the ground on which other buttons lie.
      if (!element.matches('.stop') && !hit(element, at.x + at.width / 2, at.y + at.height / 2)) wrong.push(`${name(element)} cannot be reached: something covers its middle`);
      scrollTo({ top: 0, behavior: 'instant' });
      element.focus();
      const { x, y, width, height } = box(element), corners = [[.5, .5], [.5, .05], [.05, .5], [.95, .5], [.5, .95]];
      if (!corners.some(([right, down]) => hit(element, x + width * right, y + height * down))) wrong.push(`${name(element)} is out of sight when it has the focus`);
      document.activeElement.blur();
      scrollTo({ top: 0, behavior: 'instant' });
      return wrong;
    });
  }

  /** Who lies on the floor sees heading, line, picture and number without scrolling, and the stop area is half of the view. */
  function fromTheFloor() {
    const stop = box(document.querySelector('[data-stop]')), seen = ['.now h1', '.cue', '.beat b', '.strip > .picture'];
    const share = stop.width * Math.min(stop.height, innerHeight - stop.top) / (innerWidth * innerHeight);
    const hidden = seen.map(selector => document.querySelector(selector)).filter(element => element && (box(element).top < -1 || box(element).bottom > stop.top + 1));
    return [
      ...share < .5 ? [`the stop area is ${round(100 * share)} % of the view`] : [],
      ...hidden.map(element => `${name(element)} is not in sight: it ends at ${round(box(element).bottom)} px, the stop area begins at ${round(stop.top)}`),
    ];
  }

  return {
    session: () => document.querySelector('[data-stop]') !== null,
    layout: width => {
      all('details').forEach(more => { more.open = true; });
      return [...sideways(width), ...cut(), ...small(), ...document.querySelector('[data-stop]') ? covered() : []];
    },
    fromTheFloor,
    /** In the few colours of a person's own choice every control has a border or an underline. */
    plain: () => controls().filter(element => {
      const { borderTopStyle, borderTopWidth, borderBottomStyle, borderBottomWidth, textDecorationLine } = style(over(element) ? element.parentElement : element);
      const line = (kind, width) => kind !== 'none' && parseFloat(width) > 0;
      return !line(borderTopStyle, borderTopWidth) && !line(borderBottomStyle, borderBottomWidth) && !textDecorationLine.includes('underline');
    }).map(element => `${name(element)} has neither border nor underline`),
  };
})();
