// The people who answer the form: what they answer, what that is as a response of FHIR, and what it is for `wideberth decide`.

// The moment at which everybody begins to answer, and the one to decide for.
export const NOW = Date.parse('2026-11-25T10:30:00Z');
export const LATER = NOW + 20 * 60_000;
const HOUR = 3_600_000;
export const ONSET = 'hours-since-onset';

// All questions of a form, in order; those that follow others know which these are.
export function questions(form) {
  const flat = (items) => items.flatMap((item) => (item.type === 'group' ? flat(item.item) : [item]));
  return flat(form.item).map((item) => ({
    name: item.linkId,
    type: item.type,
    after: (item.enableWhen ?? []).map(({ question }) => question),
    options: (item.answerOption ?? []).map(({ valueCoding }) => valueCoding),
    limits: (item.extension ?? []).map(({ valueInteger }) => valueInteger),
  }));
}

// The names of the questions that are asked of somebody: all that they follow was answered with yes.
export const asked = (all, answers) => all.filter(({ after }) => after.every((name) => answers[name] === true)).map(({ name }) => name);

// An answer as FHIR writes it.
function value({ name, type, options }, answer) {
  if (name === ONSET) return { valueDateTime: new Date(NOW - answer * HOUR).toISOString() };
  if (type === 'boolean') return { valueBoolean: answer };
  if (type === 'integer') return { valueInteger: answer };
  return { valueCoding: options.find(({ code }) => code === answer) };
}

// The answers as a response to the form, with those to questions that are not asked.
export function response(form, all, answers) {
  const items = (list) => list.flatMap((item) => {
    const inner = items(item.item ?? []);
    if (inner.length > 0) return [{ linkId: item.linkId, item: inner }];
    const question = all.find(({ name }) => name === item.linkId);
    return question && answers[question.name] !== undefined ? [{ linkId: item.linkId, answer: [value(question, answers[question.name])] }] : [];
  });
  const questionnaire = `${form.url}|${form.version}`;
  return { resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire, authored: new Date(NOW).toISOString(), item: items(form.item) };
}

// The answers as findings, without those to questions that are not asked.
export function findings(all, answers) {
  const of = asked(all, answers).filter((name) => answers[name] !== undefined);
  const told = (answer) => (answer === true ? 'yes' : answer === false ? 'no' : answer);
  return Object.fromEntries(of.map((name) => [name, told(answers[name])]));
}

// Somebody who answers everything, and for whom nothing speaks against a session: the calm person of `scenarios`.
export function calm(all, scenario) {
  const yes = ['bladder-emptied', 'clock-right', 'meal-2h-ago'];
  const answer = ({ name, type, options, limits }) => {
    const told = scenario[name];
    if (told !== undefined) return told === 'yes' ? true : told === 'no' ? false : told;
    return type === 'boolean' ? yes.includes(name) : type === 'choice' ? options[0].code : limits[0];
  };
  return Object.fromEntries(all.filter(({ after }) => after.length === 0).map((question) => [question.name, answer(question)]));
}

// Who answers by hand, in this order. An answer can be changed. `from` nothing, or a response of the calm person that is opened and gone on with; the calm person answers a list and everything that is
// no yes or no, or all of it where `whole` says that this can be waited for.
export function byHand(all, base, whole) {
  const first = all.slice(0, 8).map(({ name }) => name);
  const kinds = all.filter(({ name, type }) => whole || type !== 'boolean' || first.includes(name)).map(({ name }) => name);
  const own = kinds.filter((name) => name in base).map((name) => [name, base[name]]);
  const without = (names) => Object.fromEntries(Object.entries(base).filter(([name]) => !names.includes(name)));
  const people = [
    { who: 'the calm person', from: without(kinds), steps: own },
    { who: 'somebody who is numb between the legs', from: {}, steps: [['saddle-numb', true], ['wiping-different', true]] },
    { who: 'somebody pregnant', steps: [['pregnant-or-birth', true], ['pregnancy-warning', false]] },
    { who: 'somebody on blood thinners', steps: [['takes-blood-thinner', true], ['prescriber-ok', true], ['age', 71]] },
    { who: 'somebody with a weak foot', steps: [['foot-drags', true], ['both-feet-drag', false], ['weak-foot-known', true], ['weak-foot-massage-ok', true]] },
    { who: 'somebody who is not sure', from: without(['pee-harder', 'cancer-ever', 'pain-side']), steps: [['age', 55]] },
    { who: 'somebody hurt since yesterday', from: without([ONSET]), steps: [[ONSET, 20], ['back-pain', 8], ['pain-zone', 'foot']] },
    { who: 'somebody who changes an answer', steps: [['both-legs-pain', true], ['both-legs-checked', true], ['both-legs-pain', false]] },
  ];
  return people.map((person) => ({ from: base, ...person, answers: { ...(person.from ?? base), ...Object.fromEntries(person.steps) } }));
}

// A row of numbers from 0 to 1 that is the same each time.
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}

// Who fills the form in through the client's API: everybody who differs from the calm person in one answer, at each end of each number and around the hours at which locks end; nobody,
// everybody who answers all alike; and people at random, with answers to questions that nobody asked them.
export function inBulk(all, base) {
  const values = ({ name, type, options, limits: [least, most] }) => {
    if (name === ONSET) return [0, 1, 71, 72, 73, 167, 168, 169, 719, 2_000, 20_000];
    if (type === 'boolean') return [true, false];
    if (type === 'choice') return options.map(({ code }) => code);
    return most > 20 ? [least, 17, 18, 19, 49, 50, 51, 70, most] : Array.from({ length: most - least + 1 }, (_, n) => least + n);
  };
  const yes = (names) => Object.fromEntries(names.map((name) => [name, true]));
  const one = all.flatMap((question) => [
    { ...base, ...yes(question.after), [question.name]: undefined },
    ...values(question).map((answer) => ({ ...base, ...yes(question.after), [question.name]: answer })),
  ]);
  const alike = [true, false].map((answer) => Object.fromEntries(all.map((question) => [question.name, question.type === 'boolean' ? answer : values(question)[0]])));
  const next = numbers(20261125);
  const draw = (list) => list[Math.floor(next.next().value * list.length)];
  const random = Array.from({ length: 80 }, (_, n) => {
    // From nearly calm to anything.
    const wild = [0.02, 0.05, 0.2, 1][n % 4];
    const answer = (question) => (next.next().value >= wild ? base[question.name] ?? draw(values(question)) : next.next().value < 0.15 ? undefined : draw(values(question)));
    return Object.fromEntries(all.map((question) => [question.name, answer(question)]));
  });
  const seen = new Set();
  return [{}, ...alike, ...one, ...random].filter((answers) => {
    const key = JSON.stringify(answers);
    return !seen.has(key) && seen.add(key);
  });
}
