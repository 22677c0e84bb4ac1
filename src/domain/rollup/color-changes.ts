import type { GovernedId } from '../foundation/ids';
import type { HealthColor } from './health';

/** How many have each colour. */
export type ColorCounts = Readonly<Record<HealthColor, number>>;

export type ColorChange = {
  readonly id: GovernedId;
  readonly from: HealthColor;
  readonly to: HealthColor;
};

export type Colored = { readonly id: GovernedId; readonly color: HealthColor };

const RANK: Readonly<Record<HealthColor, number>> = { red: 0, amber: 1, green: 2, unknown: 3 };

/**
 * @example
 * countColors([{ id: governedId('project:1'), color: 'red' }]) // { red: 1, amber: 0, green: 0, unknown: 0 }
 */
export function countColors(colored: readonly Colored[]): ColorCounts {
  const of = (color: HealthColor) => colored.filter((each) => each.color === color).length;
  return { red: of('red'), amber: of('amber'), green: of('green'), unknown: of('unknown') };
}

/** What has another colour than before, the worst first; what was not there before changed nothing. */
export function colorChanges(
  before: readonly Colored[],
  now: readonly Colored[],
): readonly ColorChange[] {
  const colorOf = new Map(before.map(({ id, color }) => [id, color]));
  return now
    .flatMap(({ id, color }) => {
      const from = colorOf.get(id);
      return from === undefined || from === color ? [] : [{ id, from, to: color }];
    })
    .sort((one, other) => RANK[one.to] - RANK[other.to]);
}
