import { expectCount, functionArgument, numberArgument, textArgument } from './arguments';
import { failed } from './expression-error';
import { textOf } from './operators';
import { boundedList, boundedText } from './run';
import {
  type Call,
  isEqual,
  isListValue,
  isTruthy,
  type Members,
  method,
  property,
  unmodelledMembers,
  type Value,
} from './values';

type List = readonly Value[];

const ONE = { least: 1, most: 1 };
/** Jira cuts what `join` makes at this length. */
const MAX_JOINED = 10_000;

export function listMembers(list: List): Members {
  return new Map([
    ['length', property(() => list.length)],
    ['map', method((given, call) => mapped(list, given, call))],
    ['flatMap', method(async (given, call) => flat(await mapped(list, given, call), call))],
    ['flatten', method((_, call) => flat(list, call))],
    ['filter', method((given, call) => filtered(list, given, call))],
    [
      'every',
      method(async (given, call) => (await firstWhere(list, false, { given, call })) === -1),
    ],
    ['some', method(async (given, call) => (await firstWhere(list, true, { given, call })) !== -1)],
    ['reduce', method((given, call) => reduced(list, given, call))],
    ['includes', method((given, { at }) => indexOf(list, given, at) !== -1)],
    ['indexOf', method((given, { at }) => indexOf(list, given, at))],
    ['slice', method((given, { at }) => sliced(list, given, at))],
    ['concat', method((given, call) => concatenated(list, given, call))],
    ['join', method((given, { at }) => joined(list, given, at))],
    ...unmodelledMembers('sort'),
  ]);
}

async function mapped(list: List, given: List, { at }: Call): Promise<List> {
  expectCount(given, ONE, at);
  const change = functionArgument(given, 1, at);
  const results: Value[] = [];
  for (const item of list) results.push(await change.call([item]));
  return results;
}

function flat(list: List, { at }: Call): List {
  return boundedList(
    list.flatMap((item) => (isListValue(item) ? item : [item])),
    at,
  );
}

async function filtered(list: List, given: List, { at }: Call): Promise<List> {
  expectCount(given, ONE, at);
  const isWanted = functionArgument(given, 1, at);
  const results: Value[] = [];
  for (const item of list) if (isTruthy(await isWanted.call([item]))) results.push(item);
  return results;
}

async function firstWhere(
  list: List,
  wanted: boolean,
  { given, call: { at } }: { readonly given: List; readonly call: Call },
): Promise<number> {
  expectCount(given, ONE, at);
  const test = functionArgument(given, 1, at);
  for (const [index, item] of list.entries()) {
    if (isTruthy(await test.call([item])) === wanted) return index;
  }
  return -1;
}

async function reduced(list: List, given: List, { at }: Call): Promise<Value> {
  expectCount(given, { least: 1, most: 2 }, at);
  const combine = functionArgument(given, 2, at);
  const [first, ...others] = given.length === 2 ? [given[1] ?? null, ...list] : list;
  if (first === undefined) throw failed('An empty list needs an initial value to be reduced.', at);

  let result = first;
  for (const item of others) result = await combine.call([result, item]);
  return result;
}

function indexOf(list: List, given: List, at: Call['at']): number {
  expectCount(given, ONE, at);
  return list.findIndex((item) => isEqual(item, given[0] ?? null));
}

function sliced(list: List, given: List, at: Call['at']): List {
  expectCount(given, { least: 1, most: 2 }, at);
  const end = given.length === 2 ? numberArgument(given, 1, at) : list.length;
  return list.slice(numberArgument(given, 0, at), end);
}

function concatenated(list: List, given: List, { at }: Call): List {
  expectCount(given, ONE, at);
  return boundedList(list.concat(given[0] ?? null), at);
}

function joined(list: List, given: List, at: Call['at']): string {
  expectCount(given, { least: 0, most: 1 }, at);
  const separator = given.length === 0 ? ',' : textArgument(given, 0, at);
  const text = boundedText(list.map((item) => textOf(item, at)).join(separator), at);
  return text.length > MAX_JOINED ? `${text.slice(0, MAX_JOINED)}...` : text;
}
