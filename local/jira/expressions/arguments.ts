import { failed, type Located } from './expression-error';
import { isA, type Lambda, typeNameOf, type Value } from './values';

type Given = readonly Value[];

/** @throws ExpressionError when there are fewer or more than that */
export function expectCount(given: Given, { least, most }: Bounds, at: Located): void {
  if (given.length >= least && given.length <= most) return;
  const wanted = least === most ? String(least) : `${least} to ${most}`;
  throw failed(`Expected ${wanted} argument(s), got ${given.length}.`, at);
}

type Bounds = { readonly least: number; readonly most: number };

export function textArgument(given: Given, index: number, at: Located): string {
  const value = given[index] ?? null;
  if (typeof value === 'string') return value;
  throw wrongType('String', value, at);
}

export function numberArgument(given: Given, index: number, at: Located): number {
  const value = given[index] ?? null;
  if (typeof value === 'number') return value;
  throw wrongType('Number', value, at);
}

/** A function that takes exactly so many arguments, or fewer. */
export function functionArgument(given: Given, arity: number, at: Located): Lambda {
  const value = given[0] ?? null;
  if (!isA('function', value)) throw wrongType('Function', value, at);
  if (value.parameters <= arity) return value;
  throw failed(`A function of at most ${arity} parameter(s) is expected.`, at);
}

function wrongType(expected: string, value: Value, at: Located) {
  return failed(`Expected ${expected}, got ${typeNameOf(value)}.`, at);
}

/** The one argument: an id or a key. */
export function numberOrTextArgument(given: Given, at: Located): string {
  expectCount(given, { least: 1, most: 1 }, at);
  const [value = null] = given;
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  throw wrongType('Number or String', value, at);
}
