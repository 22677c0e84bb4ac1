import { floatAt, numberAt, placeAt } from '../foundation/number-at';
import { OPEN } from './choices';
import type { Tableau } from './tableau';

const WHOLE = 1e-6;

/** Of the proposals that are taken in part, the one by which the bound falls most, either way; `null` when there are none. */
export function mostTelling(tableau: Tableau, taken: Int8Array): number | null {
  const { basic, now, count } = tableau;
  let found: number | null = null;
  let highest = -1;
  for (let row = 0; row < basic.length; row += 1) {
    const variable = numberAt(basic, row);
    const share = numberAt(now, row);
    if (variable >= count || taken[variable] !== OPEN) continue;
    if (share < WHOLE || share > 1 - WHOLE) continue;
    const { down, up } = lossesOf(tableau, row, taken);
    const score = (Math.min(1, down * share) + 1e-6) * (Math.min(1, up * (1 - share)) + 1e-6);
    if (score <= highest) continue;
    highest = score;
    found = variable;
  }
  return found;
}

/**
 * What a unit less or more of a basic variable loses at least, by the first column that would enter.
 *
 * Source: Driebeek, An algorithm for the solution of mixed integer programming problems (1966).
 */
function lossesOf(tableau: Tableau, row: number, taken: Int8Array) {
  const { lines, gains, count, nonbasic, at, rows } = tableau;
  const line = lines[row] ?? gains;
  let [down, up] = [Infinity, Infinity];
  for (let column = 0; column < count; column += 1) {
    const slope = floatAt(line, column);
    const other = placeAt(nonbasic, column);
    const isFixed = other < count ? taken[other] !== OPEN : rows[other - count]?.isEqual === true;
    if (isFixed || Math.abs(slope) < 1e-9) continue;
    const loss = Math.abs(floatAt(gains, column) / slope);
    const isFalling = (at[column] === 0) === slope > 0;
    if (isFalling) down = Math.min(down, loss);
    else up = Math.min(up, loss);
  }
  return { down, up };
}
