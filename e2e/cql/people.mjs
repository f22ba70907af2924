// People in numbers, and the same people as FHIR resources.

// Numbers that look random, and are the same each time (the generator mulberry32).
export function lot(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
}

// Every name that a part of ELM refers to, and what those refer to.
function* named(node, definitions, seen = new Set()) {
  if (Array.isArray(node)) {
    for (const part of node) yield* named(part, definitions, seen);
  } else if (node && typeof node === 'object') {
    if (node.type === 'ExpressionRef') {
      if (node.libraryName) yield node.name;
      else if (!seen.has(node.name)) {
        seen.add(node.name);
        yield* named(definitions.get(node.name), definitions, seen);
      }
    }
    yield* named(Object.values(node), definitions, seen);
  }
}

// Numbers to which a part of ELM compares.
function numbers(node) {
  if (!node || typeof node !== 'object') return [];
  const own = node.type === 'Literal' && node.valueType?.endsWith('Integer') ? [Number(node.value)] : [];
  return [...own, ...Object.values(node).flatMap(numbers)];
}

// The signs of a library written by hand: what its function Level is asked, and every truth that has a name.
function* signs(node) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'FunctionRef' && node.name === 'Level') yield node.operand[0];
  yield* Object.values(node).flatMap((inner) => [...signs(inner)]);
}

// For each sign of a library: people who are calm but for the findings that it hangs on. All that there can be if those are few, else some by lot. So each line of it is tried in its own terms, and not
// in those of what it is compared with.
export function* about(library, findings, calm, most, draw) {
  const all = library.library.statements.def;
  const definitions = new Map(all.map(({ name, expression }) => [name, expression]));
  const compared = [...new Set(numbers(all))];
  const tried = all.flatMap(({ name, expression }) => [[name, expression], ...[...signs(expression)].map((sign, place) => [`${name} ${place + 1}`, sign])]);
  for (const [name, expression] of tried) {
    const own = [...new Set(named(expression, definitions))].filter((finding) => findings.has(finding));
    const choices = own.map((finding) => worth(findings.get(finding), compared));
    const count = choices.reduce((product, values) => product * values.length, 1);
    for (let number = 0; number < Math.min(count, most); number += 1) {
      const person = { id: `${name}, ${number + 1}`, findings: { ...calm.findings } };
      let left = number;
      for (const [place, finding] of own.entries()) {
        const values = choices[place];
        if (count <= most) {
          person.findings[finding] = values[left % values.length];
          left = Math.floor(left / values.length);
        } else if (draw(own.length) < 4) {
          // Of many findings few are changed: else all signs would always be there at once.
          person.findings[finding] = values[draw(values.length)];
        }
      }
      if (own.length > 0) yield person;
    }
  }
}

// The values of a finding at which it is worth looking.
function worth({ options, range }, compared) {
  if (options) return options;
  const near = compared.flatMap((number) => [number - 1, number, number + 1]).filter((number) => number >= range.min && number <= range.max);
  return [...new Set(near), 'unknown'];
}

// What is known of somebody as resources: answers on the form, and an observation for each finding that no question asks for.
export function resources(form, findings, person) {
  const told = new Set();
  const answered = (item) => {
    told.add(item.linkId);
    const said = person.findings[item.linkId];
    const { kind } = findings.get(item.linkId);
    const { system } = item.answerOption?.[0].valueCoding ?? {};
    if (said === 'unknown') return { linkId: item.linkId };
    if (kind === 'yes_no') return { linkId: item.linkId, answer: [{ valueBoolean: said === 'yes' }] };
    if (kind === 'choice') return { linkId: item.linkId, answer: [{ valueCoding: { system, code: said } }] };
    return { linkId: item.linkId, answer: [{ valueInteger: said }] };
  };
  // When the pain began is asked as a moment, and the app works the hours out.
  const asked = (items) => items.filter(({ type }) => type !== 'dateTime');
  const item = asked(form.item).map((one) =>
    one.type === 'group' ? { linkId: one.linkId, item: asked(one.item).map(answered) } : answered(one),
  );
  const response = { resourceType: 'QuestionnaireResponse', questionnaire: `${form.url}|${form.version}`, status: 'completed', authored: '2026-11-25T10:30:00Z', item };
  const older = { ...response, authored: '2026-11-24T10:30:00Z', item: [] };
  const system = form.url.replace('Questionnaire/screening', 'CodeSystem/finding');
  const observation = ([name, { kind }], effectiveDateTime, value) => ({
    resourceType: 'Observation',
    status: 'final',
    effectiveDateTime,
    code: { coding: [{ system, code: name }] },
    ...(kind === 'yes_no' ? { valueBoolean: value } : { valueInteger: value }),
  });
  const facts = [...findings].filter(([name]) => !told.has(name)).flatMap((fact) => {
    const said = person.findings[fact[0]];
    const value = fact[1].kind === 'yes_no' ? said === 'yes' : said;
    const before = observation(fact, '2026-11-24T10:30:00Z', fact[1].kind === 'yes_no' ? said !== 'yes' : 0);
    const absent = { ...observation(fact, '2026-11-25T10:30:00Z'), dataAbsentReason: { text: 'not sure' } };
    return said === 'unknown' ? [before, absent] : [observation(fact, '2026-11-25T10:30:00Z', value), before];
  });
  return [response, older, ...facts];
}
