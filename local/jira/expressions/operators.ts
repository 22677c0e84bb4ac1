import { failed, type Located, unmodelled } from './expression-error';
import { boundedText } from './run';
import type { BinaryOperator } from './syntax';
import { isA, isEqual, typeNameOf, type Value } from './values';

type Operands = { readonly left: Value; readonly right: Value };

/** `==` between different types is false; the order of different types is an error. */
export function applyBinary(operator: BinaryOperator, operands: Operands, at: Located): Value {
  const { left, right } = operands;
  if (operator === '==') return isEqual(left, right);
  if (operator === '!=') return !isEqual(left, right);
  if (operator in ORDERS) return ORDERS[operator as keyof typeof ORDERS](order(operands, at));

  const isText = operator === '+' && (typeof left === 'string' || typeof right === 'string');
  if (isText) return boundedText(textOf(left, at) + textOf(right, at), at);
  return calculate(operator as keyof typeof CALCULATIONS, operands, at);
}

const ORDERS = {
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
} as const;

const CALCULATIONS = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
  '%': (left: number, right: number) => left % right,
} as const;

/** Below, at or above zero; NaN, which is none of them, where a number is none. */
function order({ left, right }: Operands, at: Located): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (isA('date', left) && isA('date', right)) return left.instant - right.instant;
  if (isA('calendar-date', left) && isA('calendar-date', right)) {
    return compareTexts(left.day, right.day);
  }
  throw failed(`Can't compare ${typeNameOf(left)} to ${typeNameOf(right)}.`, at);
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function calculate(
  operator: keyof typeof CALCULATIONS,
  { left, right }: Operands,
  at: Located,
): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return CALCULATIONS[operator](left, right);
  }
  const types = `${typeNameOf(left)} and ${typeNameOf(right)}`;
  throw failed(`The operator '${operator}' is not defined for ${types}.`, at);
}

/** A value within a text. */
export function textOf(value: Value, at: Located): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isA('calendar-date', value)) return value.day;
  throw unmodelled(`the text of a value of type ${typeNameOf(value)}`, at);
}
