import type { Day } from '../foundation/calendar';
import type { GovernedId, ProjectId } from '../foundation/ids';
import type { WorkItem } from '../foundation/work-item';
import type { Cell, CellFinishes } from './figures';
import { startTally, type Tally } from './tally';

export type MeasureOptions = {
  readonly projectId: ProjectId;
  readonly asOf: Day;
  /** The governed work items whose scope an item is in, itself included; see `governedAbove`. */
  readonly governedAbove: (item: WorkItem) => readonly GovernedId[];
};

/** Takes the work items of one Jira project one by one, in any order, and keeps none of them. */
export type Measuring = {
  add(item: WorkItem): void;
  /** One cell for each set of governed work items that occurs, in the order of their ids. */
  cells(): readonly Cell[];
  /** What of each cell was finished when, in the same order. */
  finishes(): readonly CellFinishes[];
};

/**
 * Begins measuring one Jira project, for items that arrive page by page.
 *
 * Definitions: *done* is status category done. *Finished week* is the Monday, UTC, of the resolution date of a done item;
 * done items without one count as `finishedUndated`. *Overdue*: not done and due before `asOf`. *Blocked*: not done, and
 * flagged or blocked by an open item. *Unestimated*: not done, hierarchy level 0, no estimate. Estimates count at level 0.
 *
 * Throws: RangeError for an item of another project: that is a caller's bug.
 *
 * @example
 * const measuring = startMeasuring({ projectId, asOf: day('2026-03-02'), governedAbove: () => [] });
 * for await (const item of items) measuring.add(item);
 * measuring.cells() // [{ projectId, governedBy: [], asOf, figures }]
 */
export function startMeasuring({ projectId, asOf, governedAbove }: MeasureOptions): Measuring {
  const tallies = new Map<string, { governedBy: readonly GovernedId[]; tally: Tally }>();
  const inOrder = () =>
    [...tallies].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);

  return {
    add(item) {
      if (item.projectId !== projectId) {
        throw new RangeError(
          `Work item ${item.id} is of project ${item.projectId}, not ${projectId}`,
        );
      }
      const above = governedAbove(item);
      const key = above.length === 0 ? '' : [...above].sort().join(' ');
      let entry = tallies.get(key);
      if (entry === undefined) {
        entry = { governedBy: [...above].sort(), tally: startTally(asOf) };
        tallies.set(key, entry);
      }
      entry.tally.add(item);
    },

    cells: () =>
      inOrder().map(({ governedBy, tally }) => ({
        projectId,
        governedBy,
        asOf,
        figures: tally.figures(),
      })),

    finishes: () =>
      inOrder().map(({ governedBy, tally }) => ({ governedBy, perDay: tally.finishedPerDay() })),
  };
}

/**
 * Measures the work items of one Jira project: {@link startMeasuring} for items that are at hand.
 *
 * @example
 * measureCells({ items: [], projectId, asOf: day('2026-03-02'), governedAbove: () => [] }) // []
 */
export function measureCells(
  options: MeasureOptions & { readonly items: Iterable<WorkItem> },
): readonly Cell[] {
  const measuring = startMeasuring(options);
  for (const item of options.items) measuring.add(item);
  return measuring.cells();
}
