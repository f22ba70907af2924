// Faults in a library of ELM, of the kinds that people make who write conditions: what decides is to be told apart from each of them.

const others = { And: 'Or', Or: 'And', GreaterOrEqual: 'Greater' };

// Every place at which an expression can be got wrong, as what is changed and the expression with that change.
export function* faults(expression) {
  for (const [path, node] of nodes(expression)) {
    if (others[node.type]) yield [`${node.type} is ${others[node.type]}`, replaced(expression, path, { ...node, type: others[node.type] })];
    if (node.type === 'Not' || node.type === 'IsTrue') yield [`${node.type} is left out`, replaced(expression, path, node.operand)];
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
