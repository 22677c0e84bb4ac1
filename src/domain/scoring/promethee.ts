import { columnsOf, sharesOf, type Decision } from './decision';
import { strengthOf, type Preference } from './preference';
import type { Scored } from './scored';

export type PrometheeOptions = {
  /** One for all criteria, or one for each; `usual` unless it is given. */
  readonly preference?: Preference | readonly Preference[];
};

const MOST_ALTERNATIVES = 10_000;

/**
 * PROMETHEE II's net flow of each alternative, -1 to 1: what speaks for it against all others less what speaks against it,
 * each a weighted sum of preferences divided by the number of the others. Net flows add up to 0.
 *
 * Differences are of values as they are, so that thresholds are in the unit of their criterion.
 *
 * Undefined: a single alternative has nobody to be compared with: 0.
 * Throws:    RangeError as {@link columnsOf} and {@link strengthOf}, for preferences that do not fit the criteria, and for more
 *            than 10,000 alternatives.
 * Source:    Brans and Vincke (1985).
 *
 * @example
 * // rows (4, 3, 2) (3, 2, 4) (5, 1, 3), weights .5 .3 .2, usual: 0.1, -0.3, 0.2
 */
export function promethee(decision: Decision, options: PrometheeOptions = {}): Scored {
  const count = decision.matrix.length;
  if (count > MOST_ALTERNATIVES) {
    throw new RangeError(
      `matrix: PROMETHEE II compares every pair and takes ${MOST_ALTERNATIVES} alternatives at most, got ${count}; choose another method`,
    );
  }
  const columns = columnsOf(decision);
  const weights = sharesOf(columns);
  const preferenceOf = preferencesFor(decision.directions.length, options.preference);

  const flows = new Float64Array(count);
  for (const [place, { values, direction, index }] of columns.entries()) {
    const sign = direction === 'max' ? 1 : -1;
    const turned = Float64Array.from(values, (value) => sign * value);
    const { preference, name } = preferenceOf(index);
    addFlows(flows, turned, {
      strength: strengthOf(preference, name),
      weight: weights[place] ?? 0,
    });
  }

  const others = Math.max(1, count - 1);
  return { scores: Array.from(flows, (flow) => flow / others), best: 'highest', scale: 1 };
}

type Counted = {
  readonly strength: (difference: number) => number;
  readonly weight: number;
};

function addFlows(flows: Float64Array, values: Float64Array, { strength, weight }: Counted): void {
  for (let one = 1; one < values.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const difference = (values[one] ?? 0) - (values[other] ?? 0);
      if (difference === 0) continue;
      const flow = weight * (difference > 0 ? strength(difference) : -strength(-difference));
      flows[one] = (flows[one] ?? 0) + flow;
      flows[other] = (flows[other] ?? 0) - flow;
    }
  }
}

function preferencesFor(
  criteria: number,
  given: PrometheeOptions['preference'] = { kind: 'usual' },
): (index: number) => { readonly preference: Preference; readonly name: string } {
  if ('kind' in given) return () => ({ preference: given, name: 'options.preference' });
  if (given.length !== criteria) {
    throw new RangeError(`options.preference has ${given.length} for ${criteria} criteria`);
  }
  return (index) => ({
    preference: given[index] ?? { kind: 'usual' },
    name: `options.preference[${index}]`,
  });
}
