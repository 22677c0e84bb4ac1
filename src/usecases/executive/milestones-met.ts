import { slipOf } from '../../domain/artifacts/milestone-part';
import type { Day } from '../../domain/foundation/calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import type { Sight } from '../sight';
import { readMapping } from '../site-settings';

/** The milestones of some projects, counted against the days they were approved for. */
export async function milestonesMet(
  projects: readonly GovernedProject[],
  { sight, asOf }: { readonly sight: Sight; readonly asOf: Day },
  deps: Pick<Deps, 'settings' | 'workItems'>,
) {
  const mapping = await readMapping(deps);
  const kinds = ['milestone'] as const;
  const items = await readArtifactItems(projects, { sight, mapping, kinds }, deps);

  const slips = items.flatMap(({ part, due }) => {
    if (part?.kind !== 'milestone') return [];
    return slipOf({ baseline: part.facts.baseline, due }) ?? [];
  });
  const isOpen = items.filter(({ category }) => category !== 'done');
  return {
    total: items.length,
    done: items.length - isOpen.length,
    /** Not done, and due before today. */
    overdue: isOpen.filter(({ due }) => due !== null && due < asOf).length,
    /** Of those with an approved day and a due date. */
    compared: slips.length,
    onTime: slips.filter((days) => days <= 0).length,
  };
}
