import { assertFlows, type Flows } from './flows';

/** Beyond this many changes of sign the search would take long, and the answer would tell nobody anything. */
export const MOST_SIGN_CHANGES = 50;

/**
 * How often the flows change from paying to receiving or back; periods without a flow are passed over.
 *
 * @example
 * signChanges([-100, 0, 230, -132]) // 2
 */
export function signChanges(flows: Flows): number {
  return changesOf(flows).length;
}

/**
 * Every rate above -1 at which the net present value is 0, ascending: the internal rates of return.
 *
 * There are no more of them than changes of sign (Descartes), and none where there is no change. In s = ln(1 + r), the value
 * is Σ CF_t·e^(-st). Times e^(sm), with m between two flows of different sign, its derivative has the coefficients
 * CF_t·(m - t): one change of sign fewer. The roots of that are found first, the same way; between them the function rises or
 * falls throughout and has one root or none.
 *
 * Throws: RangeError as {@link assertFlows}, and for more than {@link MOST_SIGN_CHANGES} changes of sign.
 *
 * @example
 * ratesOfReturn([-100, 230, -132]) // [0.1, 0.2]
 */
export function ratesOfReturn(flows: Flows): readonly number[] {
  assertFlows(flows);
  const changes = signChanges(flows);
  if (changes > MOST_SIGN_CHANGES) {
    throw new RangeError(`flows change sign ${changes} times, more than ${MOST_SIGN_CHANGES}`);
  }
  const isFlow = (amount: number) => amount !== 0;
  const inner = flows.slice(flows.findIndex(isFlow), flows.findLastIndex(isFlow) + 1);
  return rootsOf(scaled(inner)).map(Math.expm1);
}

/** Where the sign changes: halfway between the last flow of one sign and the first of the other. */
function changesOf(flows: Flows): readonly number[] {
  const changes: number[] = [];
  let last: { readonly period: number; readonly sign: number } | null = null;
  for (const [period, amount] of flows.entries()) {
    if (amount === 0) continue;
    const sign = Math.sign(amount);
    if (last !== null && last.sign !== sign) changes.push((last.period + period) / 2);
    last = { period, sign };
  }
  return changes;
}

/** The roots in s of Σ c_t·e^(-st), ascending. */
function rootsOf(coefficients: Flows): readonly number[] {
  const [middle] = changesOf(coefficients);
  if (middle === undefined) return [];

  const turns = rootsOf(
    scaled(coefficients.map((coefficient, period) => coefficient * (middle - period))),
  );
  const at = (s: number) => valueAt(coefficients, s);
  const touched = turns.filter((turn) => signOf(at(turn)) === 0);
  const borders = [outside(at, turns[0] ?? 0, -1), ...turns, outside(at, turns.at(-1) ?? 0, 1)];
  const crossed = borders.slice(1).flatMap((high, index) => {
    const low = borders[index] ?? high;
    return signOf(at(low)) * signOf(at(high)) < 0 ? [halved(at, low, high)] : [];
  });
  return [...touched, ...crossed].sort((one, other) => one - other);
}

function scaled(coefficients: Flows): Flows {
  const most = coefficients.reduce((one, other) => Math.max(one, Math.abs(other)), 0);
  return coefficients.map((coefficient) => coefficient / most);
}

/** A value smaller than this beside the sizes of its parts is 0: a root that is only touched. */
const ROUNDING = 1e-14;

function signOf(value: number): number {
  return Math.abs(value) <= ROUNDING ? 0 : Math.sign(value);
}

/** Σ c_t·e^(-st) beside the sizes of its parts: -1 to 1. */
function valueAt(coefficients: Flows, s: number): number {
  // From the end at which the powers grow, so that none leaves the range of numbers.
  const factor = Math.exp(-Math.abs(s));
  let sum = 0;
  let size = 0;
  for (let index = 0; index < coefficients.length; index += 1) {
    const place = s >= 0 ? coefficients.length - 1 - index : index;
    const coefficient = coefficients[place] ?? 0;
    sum = sum * factor + coefficient;
    size = size * factor + (coefficient < 0 ? -coefficient : coefficient);
  }
  return sum / size;
}

/** Beyond e^±700 rates are no numbers any more. */
const FARTHEST = 700;

/** A place on that side of `from` beyond the last root there. */
function outside(at: (s: number) => number, from: number, side: -1 | 1): number {
  const farAway = signOf(at(side * FARTHEST));
  for (let step = 1; Math.abs(from) + step < FARTHEST; step *= 2) {
    if (signOf(at(from + side * step)) === farAway) return from + side * step;
  }
  return side * FARTHEST;
}

function halved(at: (s: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const signLow = Math.sign(at(low));
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (Math.sign(at(middle)) === signLow) low = middle;
    else high = middle;
  }
}
