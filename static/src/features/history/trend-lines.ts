import type { MilestoneTrends, ShownTrend } from '@contract/history';
import type { Day } from '@domain/foundation/calendar';

/** More lines than these cannot be told from one another. */
const MOST_DRAWN = 8;

const COLORS = [
  'var(--ds-chart-categorical-1)',
  'var(--ds-chart-categorical-2)',
  'var(--ds-chart-categorical-3)',
  'var(--ds-chart-categorical-4)',
  'var(--ds-chart-categorical-5)',
  'var(--ds-chart-categorical-6)',
  'var(--ds-chart-categorical-7)',
  'var(--ds-chart-categorical-8)',
];

/** A milestone as a line: when it was due, by when that was said. */
export type TrendLine = {
  readonly key: string;
  readonly color: string;
  readonly isReached: boolean;
  readonly points: readonly { readonly on: Day; readonly due: Day }[];
};

/** The milestones that moved most, in the order of the list; those that were never due on a day are not drawn. */
export function trendLines({ listed }: MilestoneTrends): readonly TrendLine[] {
  const drawable = listed.filter(({ said }) => said.some(({ due }) => due !== null));
  const most = new Set([...drawable].sort(byMoves).slice(0, MOST_DRAWN));
  return drawable
    .filter((trend) => most.has(trend))
    .map(({ key, reached, said }, at) => ({
      key,
      color: COLORS[at] ?? '',
      isReached: reached !== null,
      points: said.flatMap(({ on, due }) => (due === null ? [] : [{ on, due }])),
    }));
}

function byMoves(one: ShownTrend, other: ShownTrend): number {
  return Math.abs(other.slipDays ?? 0) - Math.abs(one.slipDays ?? 0);
}
