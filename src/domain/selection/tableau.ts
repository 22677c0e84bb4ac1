import { floatAt, numberAt, placeAt } from '../foundation/number-at';
import { OPEN } from './choices';
import { addTimes, type Row } from './rows';

/**
 * A linear program in the form of the simplex: each basic variable is `base - line · nonbasic`, the objective is
 * `objective + gains · nonbasic`. Variables below `count` are proposals, taken in part; the others are the slacks of the rows.
 */
export type Tableau = {
  readonly count: number;
  readonly rows: Row[];
  readonly lines: Float64Array[];
  readonly base: number[];
  readonly basic: number[];
  readonly nonbasic: Int32Array;
  readonly gains: Float64Array;
  /** Values of the nonbasic variables, each at a bound of its own. */
  readonly at: Float64Array;
  /** Values of the basic variables. */
  readonly now: number[];
  /** What the last solution was read into: by row, and by proposal. */
  readonly multipliers: number[];
  readonly shares: Float64Array;
  /** By column, for the search for one that enters. */
  readonly ratios: Float64Array;
  objective: number;
  /** Entries that were worked on so far. */
  work: number;
};

export function createTableau(values: Float64Array, rows: readonly Row[]): Tableau {
  const count = values.length;
  const tableau: Tableau = {
    count,
    rows: [],
    lines: [],
    base: [],
    basic: [],
    nonbasic: Int32Array.from({ length: count }, (_, at) => at),
    gains: values.slice(),
    at: new Float64Array(count),
    now: [],
    multipliers: [],
    shares: new Float64Array(count),
    ratios: new Float64Array(count),
    objective: 0,
    work: 0,
  };
  for (const row of rows) addRow(tableau, row);
  return tableau;
}

/** Adds a row, its slack basic; where the tableau stands does not change. */
export function addRow(tableau: Tableau, row: Row): void {
  const { count, rows, lines, base, basic, nonbasic, multipliers } = tableau;
  const plain = new Float64Array(count);
  addTimes(row, 1, plain);

  const line = new Float64Array(count);
  for (let column = 0; column < count; column += 1) {
    const variable = placeAt(nonbasic, column);
    if (variable < count) line[column] = floatAt(plain, variable);
  }
  let constant = row.limit;
  for (const [index, variable] of basic.entries()) {
    const coefficient = variable < count ? floatAt(plain, variable) : 0;
    constant -= coefficient * numberAt(base, index);
    subtractTimes(line, coefficient, lines[index] ?? line);
  }
  basic.push(count + rows.length);
  rows.push(row);
  multipliers.push(0);
  lines.push(line);
  base.push(constant);
  tableau.work += count * rows.length;
}

/** Bounds of a variable under the decisions in `taken`. */
export function lowerBound({ count }: Tableau, variable: number, taken: Int8Array): number {
  return variable < count && taken[variable] === 1 ? 1 : 0;
}

export function upperBound({ count, rows }: Tableau, variable: number, taken: Int8Array): number {
  if (variable >= count) return rows[variable - count]?.isEqual === true ? 0 : Infinity;
  return taken[variable] === 0 ? 0 : 1;
}

/** Puts every nonbasic variable where its gain wants it within its bounds, and computes the basic ones. */
export function placeVariables(tableau: Tableau, taken: Int8Array): void {
  const { count, nonbasic, gains, at, lines, base, now } = tableau;
  for (let column = 0; column < count; column += 1) {
    const variable = placeAt(nonbasic, column);
    const isOpen = variable < count && taken[variable] === OPEN;
    const wanted = floatAt(gains, column) > 0 ? 1 : 0;
    at[column] = isOpen ? wanted : lowerBound(tableau, variable, taken);
  }
  for (let index = 0; index < lines.length; index += 1) {
    now[index] = numberAt(base, index) - dot(lines[index] ?? at, at);
  }
  tableau.work += count * lines.length;
}

/** Moves open nonbasic proposals to their other bound. */
export function flipColumns(tableau: Tableau, columns: readonly number[]): void {
  const { at, lines, now } = tableau;
  for (const column of columns) {
    const by = 1 - 2 * floatAt(at, column);
    at[column] = floatAt(at, column) + by;
    for (let index = 0; index < lines.length; index += 1) {
      now[index] = numberAt(now, index) - by * (lines[index]?.[column] ?? 0);
    }
  }
  tableau.work += columns.length * lines.length;
}

/** Makes the basic variable of a row nonbasic, at the bound that it is beyond, and that of a column basic. */
export function exchange(
  tableau: Tableau,
  { row, column }: { readonly row: number; readonly column: number },
  bound: number,
): void {
  const { at, now, lines, base, gains, basic, nonbasic } = tableau;
  const line = lines[row] ?? at;
  const pivot = line[column] ?? 1;
  const step = (numberAt(now, row) - bound) / pivot;
  for (let index = 0; index < lines.length; index += 1) {
    now[index] = numberAt(now, index) - (lines[index]?.[column] ?? 0) * step;
  }
  now[row] = floatAt(at, column) + step;
  at[column] = bound;

  for (let each = 0; each < line.length; each += 1) line[each] = floatAt(line, each) / pivot;
  line[column] = 1 / pivot;
  const constant = numberAt(base, row) / pivot;
  base[row] = constant;
  for (let index = 0; index < lines.length; index += 1) {
    const other = lines[index];
    if (other === undefined || index === row) continue;
    base[index] = numberAt(base, index) - replace(other, column, line) * constant;
  }
  tableau.objective += replace(gains, column, line) * constant;

  const leaving = numberAt(basic, row);
  basic[row] = placeAt(nonbasic, column);
  nonbasic[column] = leaving;
  tableau.work += tableau.count * (lines.length + 1);
}

/** Puts what a column stands for in place of it; gives the factor that it had. */
function replace(line: Float64Array, column: number, instead: Float64Array): number {
  const factor = floatAt(line, column);
  line[column] = 0;
  subtractTimes(line, factor, instead);
  return factor;
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) {
    sum += floatAt(one, index) * floatAt(other, index);
  }
  return sum;
}

function subtractTimes(from: Float64Array, factor: number, line: Float64Array): void {
  if (factor === 0) return;
  for (let index = 0; index < from.length; index += 1) {
    from[index] = floatAt(from, index) - factor * floatAt(line, index);
  }
}
