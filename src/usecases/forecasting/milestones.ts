import type { MilestoneWork } from '../../domain/forecasting/milestone-confidence';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps, FlowingItem, ItemAround, RegisterItem } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import { readMapping } from '../site-settings';
import { keyOfSeen, type Sight } from '../sight';

/** A milestone that is not reached, with what it waits for. */
type WaitingMilestone = MilestoneWork & { readonly key: string };

/** Those of a plan that can be read; the earliest come first. */
const MOST = 50;
/** Sorts behind every day. */
const NO_DAY = '9999-12-31';

/** The open milestones of a governed project, as far as the user may see them; those without a day last. */
export async function milestonesOf(
  project: GovernedProject,
  { sight, open }: { readonly sight: Sight; readonly open: readonly FlowingItem[] },
  deps: Pick<Deps, 'settings' | 'workItems'>,
): Promise<{ readonly listed: readonly WaitingMilestone[]; readonly total: number }> {
  const mapping = await readMapping(deps);
  const found = await readArtifactItems([project], { sight, mapping, kinds: ['milestone'] }, deps);
  const waiting = found.filter(({ category }) => category !== 'done').sort(earliestFirst);
  const shown = waiting.slice(0, MOST);
  const around = await deps.workItems.around(shown.map(({ id }) => id));
  const milestones = new Set(found.map(({ id }) => id));
  const own = {
    open: open.filter(({ id }) => !milestones.has(id)),
    around: around.filter(({ projectId }) => sight.projects.has(projectId)),
  };

  return {
    listed: shown.map((item) => ({
      key: keyOfSeen(item, sight),
      due: item.due,
      ...workOf(item, own),
    })),
    total: waiting.length,
  };
}

type Own = {
  readonly open: readonly FlowingItem[];
  readonly around: readonly ItemAround[];
};

function workOf({ id, due }: RegisterItem, { open, around }: Own): Omit<MilestoneWork, 'due'> {
  const related = around.filter(({ of }) => of === id);
  if (related.length > 0) {
    const left = related.filter(({ category }) => category !== 'done').length;
    return { by: 'relation', total: related.length, open: left };
  }
  const byThen = open.filter((item) => due !== null && item.due !== null && item.due <= due);
  return { by: 'due-day', total: byThen.length, open: byThen.length };
}

function earliestFirst(one: RegisterItem, other: RegisterItem): number {
  const day = (item: RegisterItem): string => item.due ?? NO_DAY;
  return day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : Number(one.id) - Number(other.id);
}
