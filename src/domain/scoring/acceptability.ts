import { assertMatrix, type Decision } from './decision';
import { exactShares } from './exact-shares';
import { minMax } from './normalise';
import { sampledShares } from './sampled-shares';

export type Acceptability = {
  /** The share of all weight vectors under which each alternative ranks first; they add up to 1. */
  readonly firstRank: readonly number[];
  /** Of each share, where it is estimated: beyond three criteria. */
  readonly standardErrors?: readonly number[];
};

const MOST_CRITERIA = 50;

/**
 * How often each alternative ranks first when nothing is known of the weights: the share of the simplex of weight vectors, all
 * equally likely, on which its weighted sum (min-max normalised) is highest. Alternatives that are equal on every criterion
 * share their part evenly.
 *
 * Exact for up to three criteria. Beyond, an estimate from a shifted lattice, the same at each call, with its standard errors;
 * a share below about one in the number of points (at least 4,096) may be told as 0.
 *
 * Undefined: no alternatives give no shares.
 * Throws:    RangeError naming the place, as {@link assertMatrix}, and for no criteria or more than 50.
 * Source:    Lahdelma, Hokkanen and Salminen (1998), SMAA.
 *
 * @example
 * // (1, 0), (0, 1) and (0.6, 0.6): the last is first for weights from 0.4 to 0.6: 0.4, 0.4, 0.2
 */
export function acceptability({
  matrix,
  directions,
}: Pick<Decision, 'matrix' | 'directions'>): Acceptability {
  if (directions.length === 0 || directions.length > MOST_CRITERIA) {
    throw new RangeError(`directions must be 1 to ${MOST_CRITERIA}, got ${directions.length}`);
  }
  assertMatrix(matrix, directions);
  if (matrix.length === 0) return { firstRank: [] };

  const columns = directions.map((direction, index) =>
    minMax(
      Float64Array.from(matrix, (row) => row[index] ?? 0),
      direction,
    ),
  );
  const { points, groupOf, sizes } = grouped(
    matrix.map((_, row) => columns.map((column) => column[row] ?? 0)),
  );
  const spread = (shares: readonly number[]) =>
    groupOf.map((group) => (shares[group] ?? 0) / (sizes[group] ?? 1));

  if (directions.length <= 3) return { firstRank: spread(exactShares(points)) };
  const { shares, standardErrors } = sampledShares(points);
  return { firstRank: spread(shares), standardErrors: spread(standardErrors) };
}

/** Equals as one point each, which of them every row is, and how many rows each is. */
function grouped(rows: readonly (readonly number[])[]): {
  readonly points: readonly (readonly number[])[];
  readonly groupOf: readonly number[];
  readonly sizes: readonly number[];
} {
  const groups = new Map<string, number>();
  const points: (readonly number[])[] = [];
  const sizes: number[] = [];
  const groupOf = rows.map((row) => {
    // Values from 0 to 1: twelve places tell apart what is more than rounding.
    const key = row.map((value) => value.toFixed(12)).join();
    const group = groups.get(key) ?? points.push(row) - 1;
    groups.set(key, group);
    sizes[group] = (sizes[group] ?? 0) + 1;
    return group;
  });
  return { points, groupOf, sizes };
}
