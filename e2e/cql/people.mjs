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

// For each expression of a library: people who are calm but for the findings that it hangs on, which are drawn. So each line of it is tried in its own terms, and not in those of what it is compared with.
export function* about(library, findings, calm, each, draw) {
  const definitions = new Map(library.library.statements.def.map(({ name, expression }) => [name, expression]));
  const compared = numbers(library.library.statements.def);
  for (const [name, expression] of definitions) {
    const own = [...new Set(named(expression, definitions))].filter((finding) => findings.has(finding));
    if (own.length === 0 || own.length > 40) continue;
    for (let number = 0; number < each; number += 1) {
      const person = { id: `${name} ${number}`, findings: { ...calm.findings } };
      for (const finding of own) {
        // The more findings there are, the fewer are changed: else all signs would always be there at once.
        if (draw(own.length) < 4) person.findings[finding] = drawn(findings.get(finding), compared, draw);
      }
      yield person;
    }
  }
}

function drawn({ options, range }, compared, draw) {
  if (options) return options[draw(options.length)];
  if (draw(5) === 0) return 'unknown';
  const near = compared.map((number) => number + draw(3) - 1).filter((number) => number >= range.min && number <= range.max);
  return near.length > 0 ? near[draw(near.length)] : range.min;
}

// What is known of somebody as resources: answers on the form, and an observation for each finding that no question asks for.
export function resources(form, findings, person) {
  const subject = { reference: 'Patient/p' };
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
  const response = { resourceType: 'QuestionnaireResponse', questionnaire: `${form.url}|${form.version}`, status: 'completed', subject, authored: '2026-11-25T10:30:00Z', item };
  const older = { ...response, authored: '2026-11-24T10:30:00Z', item: [] };
  const system = form.url.replace('Questionnaire/screening', 'CodeSystem/finding');
  const observation = ([name, { kind }], effectiveDateTime, value) => ({
    resourceType: 'Observation',
    status: 'final',
    subject,
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
