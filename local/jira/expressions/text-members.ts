import { expectCount, numberArgument, textArgument } from './arguments';
import { failed } from './expression-error';
import { boundedList } from './run';
import {
  type Call,
  type Members,
  type Method,
  method,
  property,
  unmodelledMembers,
  type Value,
} from './values';

/** Jira's own limits. */
const MOST_REPETITIONS = 100;
const MOST_PADDING = 100;

export function textMembers(text: string): Members {
  return new Map([
    ['length', property(() => text.length)],
    ['trim', without(() => text.trim())],
    ['toLowerCase', without(() => text.toLowerCase())],
    ['toUpperCase', without(() => text.toUpperCase())],
    ['includes', withText((part) => text.includes(part))],
    ['indexOf', withText((part) => text.indexOf(part))],
    ['split', method((given, call) => split(text, given, call))],
    ['slice', method((given, call) => slice(text, given, call))],
    ['repeat', method((given, call) => repeat(text, given, call))],
    ['padStart', method((given, call) => text.padStart(...padding(given, call)))],
    ['padEnd', method((given, call) => text.padEnd(...padding(given, call)))],
    ...unmodelledMembers('replace', 'match', 'matchAll'),
  ]);
}

function without(make: () => Value) {
  return method((given, { at }) => {
    expectCount(given, { least: 0, most: 0 }, at);
    return make();
  });
}

function withText(make: (part: string) => Value) {
  const call: Method = (given, { at }) => {
    expectCount(given, { least: 1, most: 1 }, at);
    return make(textArgument(given, 0, at));
  };
  return method(call);
}

function split(text: string, given: readonly Value[], { at }: Call): Value {
  expectCount(given, { least: 0, most: 1 }, at);
  return given.length === 0 ? [text] : boundedList(text.split(textArgument(given, 0, at)), at);
}

function slice(text: string, given: readonly Value[], { at }: Call): Value {
  expectCount(given, { least: 1, most: 2 }, at);
  const end = given.length === 2 ? numberArgument(given, 1, at) : text.length;
  return text.slice(numberArgument(given, 0, at), end);
}

function repeat(text: string, given: readonly Value[], { at }: Call): Value {
  expectCount(given, { least: 1, most: 1 }, at);
  const count = numberArgument(given, 0, at);
  if (count >= 0 && count <= MOST_REPETITIONS) return text.repeat(count);
  throw failed(`A text can be repeated 0 to ${MOST_REPETITIONS} times.`, at);
}

function padding(given: readonly Value[], { at }: Call): [length: number, fill: string] {
  expectCount(given, { least: 1, most: 2 }, at);
  const length = numberArgument(given, 0, at);
  if (length > MOST_PADDING)
    throw failed(`A text can be padded to ${MOST_PADDING} characters.`, at);
  return [length, given.length === 2 ? textArgument(given, 1, at) : ' '];
}
