// Faults in a library of ELM, of the kinds that people make who write conditions: what decides is to be told apart from each of them.

const others = { And: 'Or', Or: 'And', GreaterOrEqual: 'Greater', Min: 'Max' };

// Faults that change nothing for anybody, and why: known because the program finds nobody for whom that threshold matters.
export const harmless = new Map([
  ['not-settling: GreaterOrEqual 144 is Greater, the first', 'pain of 7 at 144 hours is also pain that is still high between 144 and 168 hours, which comes to the same'],
]);

// Every place at which an expression can be got wrong, as what is changed and the expression with that change.
export function* faults(expression) {
  const times = new Map();
  for (const [what, changed] of each(expression)) {
    times.set(what, (times.get(what) ?? 0) + 1);
    yield [`${what}, the ${['first', 'second', 'third'][times.get(what) - 1] ?? `${times.get(what)}th`}`, changed];
  }
}

function* each(expression) {
  for (const [path, node] of nodes(expression)) {
    const than = node.type === 'GreaterOrEqual' ? ` ${node.operand[1].value}` : '';
    if (others[node.type]) yield [`${node.type}${than} is ${others[node.type]}`, replaced(expression, path, { ...node, type: others[node.type] })];
    if (node.type === 'Not' || node.type === 'IsTrue') yield [`${node.type} is left out`, replaced(expression, path, node.operand)];
    if (node.type === 'If') {
      const { condition } = node;
      yield [`${condition.name ?? condition.type} is left out`, replaced(expression, path, node.else)];
      yield [`${condition.name ?? condition.type} is always so`, replaced(expression, path, node.then)];
      if (node.then.valueType?.endsWith('Integer')) yield [`${node.then.value} by ${condition.name} is one more`, replaced(expression, [...path, 'then'], { ...node.then, value: `${Number(node.then.value) + 1}` })];
    }
    if (node.type === 'Not' && node.operand.type === 'IsFalse') yield ['a doubt counts for nothing', replaced(expression, path, { type: 'IsTrue', operand: node.operand.operand })];
  }
}

function* nodes(node, path = []) {
  if (!node || typeof node !== 'object') return;
  if (!Array.isArray(node) && node.type) yield [path, node];
  for (const [key, inner] of Object.entries(node)) yield* nodes(inner, [...path, key]);
}

function replaced(expression, path, node) {
  if (path.length === 0) return node;
  const copy = structuredClone(expression);
  const last = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  last[path.at(-1)] = node;
  return copy;
}
