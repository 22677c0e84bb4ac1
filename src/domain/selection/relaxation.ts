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
  readonly multipliers: Float64Array;
  /** By proposal, the part that is taken. */
  readonly shares: Float64Array;
};

const FEASIBLE = 1e-9;
const PIVOT = 1e-9;

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
  const { lines, gains, nonbasic } = tableau;
  const line = lines[row] ?? gains;
  const ratio = (column: number) => Math.abs(floatAt(gains, column) / (line[column] ?? 1));
  const columns = columnsThatHelp(tableau, { row, excess }, taken).sort(
    (one, other) => ratio(one) - ratio(other) || one - other,
  );
  tableau.work += tableau.count + columns.length;

  let left = Math.abs(excess);
  for (const [index, column] of columns.entries()) {
    const variable = placeAt(nonbasic, column);
    const width = upperBound(tableau, variable, taken) - lowerBound(tableau, variable, taken);
    left -= Math.abs(floatAt(line, column)) * width;
    if (left > 0) continue;
    flipColumns(tableau, columns.slice(0, index));
    return column;
  }
  return null;
}

function columnsThatHelp(tableau: Tableau, { row, excess }: Broken, taken: Int8Array): number[] {
  const { count, lines, nonbasic, at } = tableau;
  const line = lines[row] ?? at;
  const columns: number[] = [];
  for (let column = 0; column < count; column += 1) {
    const variable = placeAt(nonbasic, column);
    const low = lowerBound(tableau, variable, taken);
    if (upperBound(tableau, variable, taken) <= low) continue;
    const slope = Math.sign(excess) * floatAt(line, column);
    if (at[column] === low ? slope > PIVOT : slope < -PIVOT) columns.push(column);
  }
  return columns;
}

function solution(tableau: Tableau, kind: Solution['kind']): Solution {
  const { count, nonbasic, gains, rows, basic, now, at } = tableau;
  const multipliers = new Float64Array(rows.length);
  const shares = new Float64Array(count);
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
function weightsOf({ count, nonbasic, lines, basic, rows }: Tableau, broken: Broken): Float64Array {
  const sign = -Math.sign(broken.excess);
  const weights = new Float64Array(rows.length);
  const line = lines[broken.row];
  for (let column = 0; column < count; column += 1) {
    const variable = placeAt(nonbasic, column);
    if (variable >= count) weights[variable - count] = sign * (line?.[column] ?? 0);
  }
  const own = numberAt(basic, broken.row);
  if (own >= count) weights[own - count] = sign;
  return weights;
}
