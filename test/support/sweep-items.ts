import { ARTIFACT_KINDS } from '../../src/domain/foundation/artifact';
import { addDays, type Day, instant } from '../../src/domain/foundation/calendar';
import { STATUS_CATEGORIES } from '../../src/domain/foundation/work-item';
import type { ReadItem } from '../../src/usecases/ports';
import { TODAY } from './builders';
import { aReadItem } from './read-items';

/** Each kind of artifact has an issue type of its own. */
export const SWEEP_KINDS = ARTIFACT_KINDS.map((kind, index) => ({
  kind,
  typeId: `${200 + index}`,
}));

const STORY = '100';

/** The work items of a site: of each hundred 20 are artifacts; in all states, some without what rules ask for. */
export function sweepItems(size: {
  readonly projects: number;
  readonly itemsEach: number;
}): readonly ReadItem[] {
  return Array.from({ length: size.projects }, (_, project) =>
    Array.from({ length: size.itemsEach }, (__, index) => sweepItem(project + 1, index + 1)),
  ).flat();
}

function sweepItem(project: number, number: number): ReadItem {
  const turn = project * 7 + number * 13;
  const category = STATUS_CATEGORIES[turn % 3] ?? 'to-do';
  const artifact = number % 5 === 0 ? SWEEP_KINDS[(turn + number) % SWEEP_KINDS.length] : undefined;
  const created = addDays(TODAY, -30 - (turn % 400));
  const updated = addDays(TODAY, -(turn % 30));

  return aReadItem(`${project * 1_000 + number}`, `${project}`, {
    number,
    typeId: artifact?.typeId ?? STORY,
    category,
    categorySince: morningOf(updated),
    assigned: turn % 4 !== 0,
    flagged: turn % 17 === 0,
    created: morningOf(created),
    updated: morningOf(updated),
    resolved: category === 'done' && turn % 11 !== 0 ? morningOf(updated) : null,
    due: turn % 3 === 0 ? addDays(TODAY, (turn % 50) - 20) : null,
    estimate: turn % 2 === 0 ? turn % 8 : null,
  });
}

const morningOf = (on: Day) => instant(`${on}T08:00:00.000Z`);
