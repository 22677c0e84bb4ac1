import { expectCount } from './arguments';
import { newCalendarDate, newDate } from './date-members';
import { failed, type Located, unmodelled } from './expression-error';
import { memberOf, missingMember } from './members';
import { applyBinary, textOf } from './operators';
import { boundedText, takeStep } from './run';
import type { Kind, Node, NodeOf } from './syntax';
import { isA, isTruthy, type Run, typeNameOf, type Value } from './values';

export type Names = ReadonlyMap<string, Value>;

/** What an evaluation can see. */
export type Scope = {
  readonly run: Run;
  /** The context variables, and the parameters of the functions around. */
  readonly names: Names;
  /** `new Issue('A-1')` and its like; `null` where there is none, or none to be seen. */
  readonly construct: (type: string, given: readonly Value[], at: Located) => Promise<Value>;
};

/** @throws ExpressionError when it fails, or meets what is not modelled */
export async function evaluate<Of extends Kind>(node: NodeOf<Of>, scope: Scope): Promise<Value> {
  takeStep(scope.run, node);
  return EVALUATORS[node.kind](node, scope);
}

type Evaluators = {
  readonly [Of in Kind]: (node: NodeOf<Of>, scope: Scope) => Value | Promise<Value>;
};

const EVALUATORS: Evaluators = {
  literal: ({ value }) => value,
  template: fillTemplate,
  variable: readVariable,
  member: readMember,
  call: callFunction,
  new: construct,
  unary: applyUnary,
  async binary(node, scope) {
    const left = await evaluate(node.left, scope);
    return applyBinary(node.operator, { left, right: await evaluate(node.right, scope) }, node);
  },
  logical: applyLogical,
  async choice({ test, whenTrue, whenFalse }, scope) {
    return evaluate(isTruthy(await evaluate(test, scope)) ? whenTrue : whenFalse, scope);
  },
  list: ({ items }, scope) => evaluateAll(items, scope),
  map: makeMap,
  function: (node, scope) => ({
    kind: 'function',
    parameters: node.parameters.length,
    call: (given) => evaluate(node.body, withParameters(node, given, scope)),
  }),
};

async function evaluateAll(nodes: readonly Node[], scope: Scope): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (const node of nodes) values.push(await evaluate(node, scope));
  return values;
}

async function makeMap({ entries }: NodeOf<'map'>, scope: Scope): Promise<Value> {
  const made = new Map<string, Value>();
  for (const [key, node] of entries) made.set(key, await evaluate(node, scope));
  return { kind: 'map', entries: made };
}

function withParameters(
  { parameters }: NodeOf<'function'>,
  given: readonly Value[],
  scope: Scope,
): Scope {
  const own = parameters.map((name, index) => [name, given[index] ?? null] as const);
  return { ...scope, names: new Map([...scope.names, ...own]) };
}

async function fillTemplate({ texts, values, ...at }: NodeOf<'template'>, scope: Scope) {
  let filled = texts[0] ?? '';
  for (const [index, node] of values.entries()) {
    filled += textOf(await evaluate(node, scope), node) + (texts[index + 1] ?? '');
  }
  return boundedText(filled, at);
}

function readVariable(node: NodeOf<'variable'>, { names }: Scope): Value {
  const value = names.get(node.name);
  if (value !== undefined) return value;
  throw failed(`There is no variable ${node.name} here.`, node);
}

/** `?.` answers null where the left side is null, and where it has no such property. */
async function readMember(node: NodeOf<'member'>, scope: Scope): Promise<Value> {
  const { value, key, member } = await findMember(node, scope);
  if (member?.kind === 'property') return member.read(scope.run);
  if (member?.kind === 'method') throw unmodelled('a method that is not called', node);
  if (node.isOptional) return null;
  throw missingMember(value, key, node);
}

async function findMember({ of, key: keyNode, ...at }: NodeOf<'member'>, scope: Scope) {
  const value = await evaluate(of, scope);
  const key = keyNode.kind === 'literal' ? keyNode.value : await evaluate(keyNode, scope);
  return { value, key, member: memberOf(value, key, at) };
}

async function callFunction(node: NodeOf<'call'>, scope: Scope): Promise<Value> {
  const { callee, given: givenNodes } = node;
  if (callee.kind === 'variable') return callByName(node, callee.name, scope);
  if (callee.kind !== 'member') throw unmodelled('a call of what is not a method', node);

  const { value, key, member } = await findMember(callee, scope);
  if (member === null && callee.isOptional) return null;
  if (member === null) throw missingMember(value, key, callee);
  if (member.kind !== 'method') throw failed(`${callee.source} is not a method.`, node);
  return member.call(await evaluateAll(givenNodes, scope), { run: scope.run, at: node });
}

async function callByName(node: NodeOf<'call'>, name: string, scope: Scope): Promise<Value> {
  const given = await evaluateAll(node.given, scope);
  const own = scope.names.get(name);
  if (isA('function', own)) return own.call(given);
  if (name !== 'Number') throw unmodelled(`the function '${name}'`, node);

  expectCount(given, { least: 1, most: 1 }, node);
  const [value] = given;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.trim() === '' ? Number.NaN : Number(value);
  throw failed(`Number() expects a String, got ${typeNameOf(value ?? null)}.`, node);
}

async function construct(node: NodeOf<'new'>, scope: Scope): Promise<Value> {
  const given = await evaluateAll(node.given, scope);
  if (node.type === 'Date') return newDate(given, node, scope.run);
  if (node.type === 'CalendarDate') return newCalendarDate(given, node, scope.run);
  return scope.construct(node.type, given, node);
}

async function applyUnary(node: NodeOf<'unary'>, scope: Scope): Promise<Value> {
  const { operator, operand } = node;
  const isUnknown = operand.kind === 'variable' && !scope.names.has(operand.name);
  if (operator === 'typeof' && isUnknown) return 'undefined';

  const value = await evaluate(operand, scope);
  switch (operator) {
    case '!':
      return !isTruthy(value);
    case 'typeof':
      return typeNameOf(value);
    case '-':
      if (typeof value === 'number') return -value;
      throw failed(`The operator '-' is not defined for ${typeNameOf(value)}.`, node);
  }
}

async function applyLogical(node: NodeOf<'logical'>, scope: Scope): Promise<Value> {
  const left = await evaluate(node.left, scope);
  switch (node.operator) {
    case '&&':
      return isTruthy(left) ? evaluate(node.right, scope) : left;
    case '||':
      return isTruthy(left) ? left : evaluate(node.right, scope);
    case '??':
      return left ?? evaluate(node.right, scope);
  }
}
