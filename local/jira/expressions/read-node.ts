import {
  type ArrowFunctionExpression,
  type Expression,
  getLineInfo,
  type MemberExpression,
  type Node as SourceNode,
  type ObjectExpression,
  type Property,
  type SpreadElement,
  type TemplateLiteral,
} from 'acorn';

import { type Located, unmodelled } from './expression-error';
import { BINARY_OPERATORS, type Node, UNARY_OPERATORS } from './syntax';

/** The text that is read, and how many names and values have been found in it. */
export type Reading = { readonly text: string; leaves: number };

/** The parser's tree as the modelled one. @throws ExpressionError naming what is not modelled, and where */
export function readNode(source: Expression, reading: Reading): Node {
  // The table pairs each type with its own reader.
  const reader = READERS[source.type] as Reader<Expression> | undefined;
  if (reader !== undefined) return reader(source, reading);
  const name = NAMES[source.type] ?? `the construct ${source.type}`;
  throw unmodelled(name, locate(reading.text, source));
}

type Reader<Source> = (source: Source, reading: Reading) => Node;
type Readers = {
  readonly [Type in Expression['type']]?: Reader<Extract<Expression, { type: Type }>>;
};

const READERS: Readers = {
  Literal: (source, reading) => readLiteral(source.value, { source, reading }),
  TemplateLiteral: readTemplate,
  Identifier(source, reading) {
    reading.leaves += 1;
    return { ...locate(reading.text, source), kind: 'variable', name: source.name };
  },
  ChainExpression: (source, reading) => readNode(source.expression, reading),
  MemberExpression: readMember,
  CallExpression(source, reading) {
    const at = locate(reading.text, source);
    if (source.optional || source.callee.type === 'Super') throw unmodelled('such a call', at);
    const callee = readNode(source.callee, reading);
    return { ...at, kind: 'call', callee, given: readAll(source.arguments, reading) };
  },
  NewExpression(source, reading) {
    const at = locate(reading.text, source);
    if (source.callee.type !== 'Identifier') throw unmodelled('a computed constructor', at);
    const given = readAll(source.arguments, reading);
    return { ...at, kind: 'new', type: source.callee.name, given };
  },
  UnaryExpression(source, reading) {
    const at = locate(reading.text, source);
    const operator = oneOf(UNARY_OPERATORS, source.operator, at);
    return { ...at, kind: 'unary', operator, operand: readNode(source.argument, reading) };
  },
  BinaryExpression(source, reading) {
    const at = locate(reading.text, source);
    const operator = oneOf(BINARY_OPERATORS, source.operator, at);
    if (source.left.type === 'PrivateIdentifier') throw unmodelled('a private name', at);
    const left = readNode(source.left, reading);
    return { ...at, kind: 'binary', operator, left, right: readNode(source.right, reading) };
  },
  LogicalExpression(source, reading) {
    const { operator } = source;
    const left = readNode(source.left, reading);
    const right = readNode(source.right, reading);
    return { ...locate(reading.text, source), kind: 'logical', operator, left, right };
  },
  ConditionalExpression: (source, reading) => ({
    ...locate(reading.text, source),
    kind: 'choice',
    test: readNode(source.test, reading),
    whenTrue: readNode(source.consequent, reading),
    whenFalse: readNode(source.alternate, reading),
  }),
  ArrayExpression: (source, reading) => ({
    ...locate(reading.text, source),
    kind: 'list',
    items: readAll(source.elements, reading),
  }),
  ObjectExpression: readMap,
  ArrowFunctionExpression: readFunction,
};

export function locate(text: string, { start, end }: Pick<SourceNode, 'start' | 'end'>): Located {
  const { line, column } = getLineInfo(text, start);
  return { place: { line, column: column + 1 }, source: text.slice(start, end) };
}

function readAll(
  sources: readonly (Expression | SpreadElement | null)[],
  reading: Reading,
): readonly Node[] {
  return sources.map((source) => {
    if (source === null) {
      throw unmodelled('a gap in a list', locate(reading.text, { start: 0, end: 0 }));
    }
    if (source.type !== 'SpreadElement') return readNode(source, reading);
    throw unmodelled("the operator '...'", locate(reading.text, source));
  });
}

function readLiteral(
  value: unknown,
  { source, reading }: { readonly source: SourceNode; readonly reading: Reading },
): Node {
  const at = locate(reading.text, source);
  reading.leaves += 1;
  if (value === null || typeof value === 'string') return { ...at, kind: 'literal', value };
  if (typeof value === 'boolean' || typeof value === 'number') {
    return { ...at, kind: 'literal', value };
  }
  throw unmodelled('a regular expression or a big number', at);
}

function readTemplate(source: TemplateLiteral, reading: Reading): Node {
  reading.leaves += source.quasis.length;
  return {
    ...locate(reading.text, source),
    kind: 'template',
    texts: source.quasis.map(({ value }) => value.cooked ?? ''),
    values: readAll(source.expressions, reading),
  };
}

function readMember(source: MemberExpression, reading: Reading): Node {
  const at = locate(reading.text, source);
  const { object, property, computed, optional: isOptional } = source;
  if (object.type === 'Super' || property.type === 'PrivateIdentifier') {
    throw unmodelled('such a member', at);
  }
  const key =
    !computed && property.type === 'Identifier'
      ? readLiteral(property.name, { source: property, reading })
      : readNode(property, reading);
  return { ...at, kind: 'member', of: readNode(object, reading), key, isOptional };
}

function readMap(source: ObjectExpression, reading: Reading): Node {
  const entries = source.properties.map((property) => readEntry(property, reading));
  return { ...locate(reading.text, source), kind: 'map', entries };
}

function readEntry(property: Property | SpreadElement, reading: Reading): readonly [string, Node] {
  const at = locate(reading.text, property);
  if (property.type === 'SpreadElement') throw unmodelled("the operator '...'", at);
  const { key, value, computed, kind, method } = property;
  if (computed || method || kind !== 'init') throw unmodelled('a computed entry', at);

  reading.leaves += 1;
  if (key.type === 'Identifier') return [key.name, readNode(value, reading)];
  if (key.type === 'Literal') return [String(key.value), readNode(value, reading)];
  throw unmodelled('such a key of a map', at);
}

function readFunction(source: ArrowFunctionExpression, reading: Reading): Node {
  const { params, body, async: isAsync } = source;
  const at = locate(reading.text, source);
  if (isAsync) throw unmodelled("'async'", at);
  if (body.type === 'BlockStatement') {
    throw unmodelled('a function with statements', locate(reading.text, body));
  }
  const parameters = params.map((parameter) => {
    if (parameter.type === 'Identifier') return parameter.name;
    throw unmodelled('a parameter that is not a name', locate(reading.text, parameter));
  });
  reading.leaves += parameters.length;
  return { ...at, kind: 'function', parameters, body: readNode(body, reading) };
}

function oneOf<Operator extends string>(
  known: readonly Operator[],
  asked: string,
  at: Located,
): Operator {
  const found = known.find((operator) => operator === asked);
  if (found !== undefined) return found;
  throw unmodelled(`the operator '${asked}'`, at);
}

const NAMES: Readonly<Record<string, string>> = {
  AssignmentExpression: 'an assignment',
  SequenceExpression: 'a sequence of expressions',
  FunctionExpression: "a function written with 'function'",
  ThisExpression: "'this'",
  UpdateExpression: 'an increment',
  TaggedTemplateExpression: 'a tagged template',
  ClassExpression: 'a class',
  ImportExpression: "'import'",
};
