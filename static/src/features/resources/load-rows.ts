import type { OpenWorkView } from '@contract/resources';
import { type Load, overallocation, PARTS, spreadLoad } from '@domain/resources/spread-load';

import type { Assignees } from './assignees';

/** How many weeks are shown: a quarter. */
export const WEEKS = 13;

/** By what load is told: effort, or how many work items there are. */
export type Measure = 'effort' | 'items';

export type LoadRow = Load & {
  readonly name: string;
  /** By how much each week is above the capacity; `null` where none was typed. */
  readonly over: readonly number[] | null;
};

type Asked = { readonly measure: Measure; readonly capacity: number | null };

/** A line for each person with open work, those with the most in a week first, and nobody last. */
export function loadRows(
  { items, asOf }: OpenWorkView,
  assignees: Assignees,
  { measure, capacity }: Asked,
): readonly LoadRow[] {
  const names = new Map([...assignees.values()].map((one) => [one?.id ?? null, one?.name]));
  const work = items.flatMap(({ key, project, due, estimate }) => {
    const assignee = assignees.get(key);
    if (assignee === undefined) return [];
    const effort = measure === 'items' ? 1 : estimate;
    return [{ person: assignee?.id ?? null, project, due, estimate: effort }];
  });
  const most = ({ weeks }: Load) => Math.max(...weeks);

  return spreadLoad(work, { asOf, weeks: WEEKS })
    .map((load) => ({
      ...load,
      name: names.get(load.person) ?? 'Nobody is assigned',
      over: overallocation(load, capacity === null ? null : capacity * PARTS),
    }))
    .sort((one, other) => {
      if (one.person === null || other.person === null) return one.person === null ? 1 : -1;
      return most(other) - most(one) || (one.name < other.name ? -1 : 1);
    });
}

/** Over capacity in any week. */
export function isOver({ over }: LoadRow): boolean {
  return over?.some((more) => more > 0) ?? false;
}

/** In units of effort, or of work items. */
export function inUnits(parts: number): number {
  return parts / PARTS;
}
