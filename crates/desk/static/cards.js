// @ts-check
/**
 * What was found, as cards in plain words: a mistake in the text with the way out, and a person for whom a promise does not hold.
 *
 * @typedef {{ file: string, line: number, column: number, from: number, to: number }} Stretch
 * @typedef {{ error: boolean, what: string, here: string, help: string, place: Stretch }} Problem
 * @typedef {{ name: string, place: Stretch | null }} Named
 * @typedef {{ what: string, somebody: boolean, person: string[], becomes: string | null, trace: string[], blocks: Named[] }} Fault
 * @typedef {{ holds: boolean, obligations: number, states: number, notes: string[], failures: Fault[] }} Verdict
 * @typedef {{ name: string, says: string, long: boolean, place: Stretch | null }} Promised
 * @typedef {(place: Stretch) => void} GoTo
 */

const MOST = 6; // people for one promise that are shown; many have one cause

/** @param {string} name @param {string} [kind] @param {(Node | string)[]} inside */
export function element(name, kind = '', ...inside) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...inside);
  return made;
}

/** Words in which names stand between backticks. @param {string} words */
const spoken = words => words.split('`').map((part, i) => (i % 2 ? element('code', '', part) : part));

/** @param {string} words @param {() => void} act */
export function button(words, act) {
  const made = /** @type {HTMLButtonElement} */ (element('button', '', words));
  made.type = 'button';
  made.onclick = act;
  return made;
}

/** @param {Named[]} blocks @param {GoTo} goTo */
function places(blocks, goTo) {
  const row = element('ul', 'places');
  for (const { name, place } of blocks) {
    if (place) row.append(element('li', '', button(`${name}, line ${place.line}`, () => goTo(place))));
  }
  return row;
}

/** @param {Problem} problem @param {GoTo} goTo */
export function problemCard({ error, what, here, help, place }, goTo) {
  const card = element('article', error ? 'card mistake' : 'card warning');
  card.append(element('h3', '', ...spoken(`${error ? '' : 'Looks wrong: '}${what}`)));
  if (here) card.append(element('p', 'says', ...spoken(here)));
  if (help) card.append(element('p', '', ...spoken(help)));
  card.append(places([{ name: place.file, place }], goTo));
  return card;
}

/** @param {Fault} fault */
function person({ person, becomes }) {
  const one = element('div', 'person', element('b', '', 'Not safe: somebody with'));
  const facts = person.length ? person : ['nothing unusual'];
  one.append(element('ul', '', ...facts.map(fact => element('li', '', fact))));
  if (becomes) one.append(element('p', 'becomes', 'when it becomes: ', element('strong', '', becomes)));
  one.append(element('p', '', 'and nothing else that is not calm.'));
  return one;
}

/** Ways that one person shows, in one card. @param {Promised} promise @param {Fault[]} ways @param {GoTo} goTo */
function faultCard(promise, ways, goTo) {
  const [first] = ways, card = element('article', 'card', element('h3', 'says', ...spoken(promise.says)));
  if (first.somebody) card.append(person(first));
  const list = element('ul', '', ...ways.map(({ what }) => element('li', '', ...spoken(what))));
  card.append(element('p', '', first.somebody ? 'For them:' : 'It does not hold:'), list);
  if (first.trace.length) card.append(element('p', '', 'After this, in order:'), element('ol', '', ...first.trace.map(act => element('li', '', act))));
  const blocks = new Map([...ways.flatMap(way => way.blocks), promise].map(block => [block.name, block]));
  card.append(places([...blocks.values()], goTo));
  return card;
}

/** The cards for all ways in which a promise does not hold, one a person. @param {Promised} promise @param {Verdict} verdict @param {GoTo} goTo */
export function faultCards(promise, verdict, goTo) {
  /** @type {Map<string, Fault[]>} */ const people = new Map();
  for (const fault of verdict.failures) {
    const key = JSON.stringify([fault.person, fault.becomes, fault.trace, fault.somebody || fault.blocks]);
    people.set(key, [...people.get(key) ?? [], fault]);
  }
  const cards = [...people.values()].slice(0, MOST).map(ways => faultCard(promise, ways, goTo));
  if (people.size > MOST) cards.push(element('p', 'says', `“${promise.name}” fails for ${people.size - MOST} more people.`));
  if (!people.size) cards.push(element('article', 'card', element('h3', '', `There is nothing that “${promise.name}” speaks of.`)));
  return cards;
}

/** A line in the list of all promises. @param {Promised} promise @param {Verdict | undefined} verdict @param {GoTo} goTo */
export function promiseLine(promise, verdict, goTo) {
  const line = element('li', verdict && !verdict.holds ? 'fails' : '');
  const sign = !verdict ? '…' : verdict.holds ? '✓' : '✗', words = !verdict ? 'not looked at yet' : verdict.holds ? 'proved' : 'fails';
  const { place } = promise;
  const name = place ? button(promise.name, () => goTo(place)) : element('strong', '', promise.name);
  const figures = verdict ? `, ${verdict.obligations.toLocaleString('en')} obligations${verdict.states ? `, ${verdict.states.toLocaleString('en')} states` : ''}` : '';
  const signed = element('span', 'sign', sign);
  signed.setAttribute('aria-hidden', 'true');
  line.append(signed, element('div', '', name, element('div', '', ...spoken(promise.says)), element('span', 'figures', words + figures),
    ...(verdict?.notes ?? []).map(note => element('span', 'figures', ...spoken(`Note: ${note}`)))));
  return line;
}
