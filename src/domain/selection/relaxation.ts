import { floatAt, numberAt, placeAt } from '../foundation/number-at';
import type { Tableau } from './tableau';
import { dot, exchange, flipColumns, lowerBound, placeVariables, upperBound } from './tableau';

export type Solution = {
  /**
   * `barred`: no decision satisfies the sum of rows that the multipliers make. `cut off`: the objective fell to the cutoff, or
   * the simplex went on for too long.
   */
  readonly kind: 'solved' | 'cut off' | 'stopped' | 'barred';
  /** One for each row: what one more unit of its limit is worth; or, where `barred`, its weight in the sum. */
  readonly multipliers: readonly number[];
  /** By proposal, the part that is taken. */
  readonly shares: Float64Array;
};

const FEASIBLE = 1e-9;
const PIVOT = 1e-9;
/** Mostly one of the cheapest few columns suffices: only beyond those are all of them sorted. */
const SCANS = 4;

/**
 * Solves the relaxation by a dual simplex with bounds on every variable. It goes on from where the tableau stood, for that is dual feasible
 * under any decisions, and so every objective on the way is a bound already.
 *
 * What comes out is a hint: `bound.ts` makes of the multipliers a bound that holds however inexact they are.
 *
 * Source: Koberstein, The Dual Simplex Method (2005): the dual ratio test that passes bounds on its way.
 */
export function solveRelaxation(
  tableau: Tableau,
  taken: Int8Array,
  { cutoff, isOver }: { readonly cutoff: number; readonly isOver: () => boolean },
): Solution {
  const { at, gains, now, basic } = tableau;
  placeVariables(tableau, taken);
  // rounding may send it round in a circle: any multipliers will do, so it need not be recognised
  const most = 200 + 10 * tableau.rows.length;
  for (let exchanges = 0; exchanges < most; exchanges += 1) {
    const broken = mostBroken(tableau, taken);
    if (broken === null) return solution(tableau, 'solved');
    if (tableau.objective + dot(gains, at) <= cutoff) return solution(tableau, 'cut off');
    if (isOver()) return solution(tableau, 'stopped');

    const column = entering(tableau, broken, taken);
    if (column === null) {
      return { ...solution(tableau, 'barred'), multipliers: weightsOf(tableau, broken) };
    }
    const { row } = broken;
    const high = upperBound(tableau, numberAt(basic, row), taken);
    const bound =
      numberAt(now, row) > high ? high : lowerBound(tableau, numberAt(basic, row), taken);
    exchange(tableau, { row, column }, bound);
  }
  return solution(tableau, 'cut off');
}

/** A row whose basic variable is beyond a bound, and by how much: below 0 when it is too small. */
type Broken = { readonly row: number; readonly excess: number };

function mostBroken(tableau: Tableau, taken: Int8Array): Broken | null {
  const { basic, now } = tableau;
  let broken: Broken | null = null;
  let worst = FEASIBLE;
  for (let row = 0; row < basic.length; row += 1) {
    const variable = numberAt(basic, row);
    const above = numberAt(now, row) - upperBound(tableau, variable, taken);
    const below = lowerBound(tableau, variable, taken) - numberAt(now, row);
    if (Math.max(above, below) <= worst) continue;
    worst = Math.max(above, below);
    broken = { row, excess: above > below ? above : -below };
  }
  return broken;
}

/**
 * Which column brings the broken row back at the least loss. Those that are cheaper but do not suffice move to their other bound.
 * `null` when all of them together do not suffice.
 */
function entering(tableau: Tableau, { row, excess }: Broken, taken: Int8Array): number | null {
  const { count, lines, gains, nonbasic } = tableau;
  const line = lines[row] ?? gains;
  const ratios = ratiosOf(tableau, { row, excess }, taken);
  tableau.work += count;

  let left = Math.abs(excess);
  const isEnough = (column: number) => {
    const variable = placeAt(nonbasic, column);
    const width = upperBound(tableau, variable, taken) - lowerBound(tableau, variable, taken);
    left -= Math.abs(floatAt(line, column)) * width;
    return left <= 0;
  };
  const flipped: number[] = [];
  for (let scans = 0; scans < SCANS; scans += 1) {
    const column = lowest(ratios);
    if (column === null || isEnough(column)) {
      if (column !== null) flipColumns(tableau, flipped);
      return column;
    }
    flipped.push(column);
    ratios[column] = Infinity;
  }
  const rest = [...ratios.keys()]
    .filter((column) => floatAt(ratios, column) < Infinity)
    .sort((one, other) => floatAt(ratios, one) - floatAt(ratios, other) || one - other);
  tableau.work += SCANS * count + rest.length;
  const last = rest.findIndex(isEnough);
  const column = rest[last];
  if (column === undefined) return null;
  flipColumns(tableau, [...flipped, ...rest.slice(0, last)]);
  return column;
}

/** By column, what a unit of help to the broken row loses; Infinity for a column that cannot help. */
function ratiosOf(tableau: Tableau, { row, excess }: Broken, taken: Int8Array): Float64Array {
  const { count, lines, nonbasic, gains, at, ratios } = tableau;
  const line = lines[row] ?? at;
  const sign = Math.sign(excess);
  for (let column = 0; column < count; column += 1) {
    ratios[column] = Infinity;
    const slope = sign * floatAt(line, column);
    if (Math.abs(slope) <= PIVOT) continue;
    const variable = placeAt(nonbasic, column);
    const low = lowerBound(tableau, variable, taken);
    if (
      upperBound(tableau, variable, taken) <= low ||
      (floatAt(at, column) === low) !== slope > 0
    ) {
      continue;
    }
    ratios[column] = Math.abs(floatAt(gains, column) / slope);
  }
  return ratios;
}

function lowest(ratios: Float64Array): number | null {
  let found: number | null = null;
  let least = Infinity;
  for (let column = 0; column < ratios.length; column += 1) {
    const ratio = floatAt(ratios, column);
    if (ratio >= least) continue;
    least = ratio;
    found = column;
  }
  return found;
}

function solution(tableau: Tableau, kind: Solution['kind']): Solution {
  const { count, nonbasic, gains, basic, now, at, multipliers, shares } = tableau;
  multipliers.fill(0);
  for (let column = 0; column < count; column += 1) {
    const variable = placeAt(nonbasic, column);
    if (variable < count) shares[variable] = floatAt(at, column);
    else multipliers[variable - count] = -floatAt(gains, column);
  }
  for (const [row, variable] of basic.entries()) {
    if (variable < count) shares[variable] = Math.min(1, Math.max(0, numberAt(now, row)));
  }
  return { kind, multipliers, shares };
}

/** The rows that add up to the broken line, the sign turned so that the sum is a lower bound that is too high. */
function weightsOf(
  { count, nonbasic, lines, basic, rows }: Tableau,
  broken: Broken,
): readonly number[] {
  const sign = -Math.sign(broken.excess);
  const weights = rows.map(() => 0);
  const line = lines[broken.row];
  for (let column = 0; column < count; column += 1) {
    const variable = placeAt(nonbasic, column);
    if (variable >= count) weights[variable - count] = sign * (line?.[column] ?? 0);
  }
  const own = numberAt(basic, broken.row);
  if (own >= count) weights[own - count] = sign;
  return weights;
}
