import { slipOf } from '../../domain/artifacts/milestone-part';
import type { Day } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { governedAboveItems, scopesOf } from '../governed-above-items';
import type { Deps, RegisterItem } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import { keyOfSeen, type Sight } from '../sight';
import { readMapping } from '../site-settings';

type Seen = { readonly sight: Sight; readonly asOf: Day };

/** The milestones of each of some projects that have a day, the earliest first. */
export async function milestonesByProject(
  projects: readonly GovernedProject[],
  { sight, asOf }: Seen,
  deps: Pick<Deps, 'settings' | 'workItems'>,
) {
  const mapping = await readMapping(deps);
  const kinds = ['milestone'] as const;
  const items = await readArtifactItems(projects, { sight, mapping, kinds }, deps);
  const { whole, items: governedItems } = scopesOf(projects);
  const above = await governedAboveItems(governedItems, items, deps);

  const byProject = new Map<GovernedId, NonNullable<ReturnType<typeof milestoneOf>>[]>();
  for (const item of items) {
    const milestone = milestoneOf(item, { sight, asOf });
    if (milestone === null) continue;
    const own = whole.get(item.projectId);
    for (const id of [...(own === undefined ? [] : [own]), ...above(item.id)]) {
      const known = byProject.get(id);
      if (known === undefined) byProject.set(id, [milestone]);
      else known.push(milestone);
    }
  }
  for (const all of byProject.values()) all.sort((one, other) => (one.day < other.day ? -1 : 1));
  return byProject;
}

function milestoneOf(item: RegisterItem, { sight, asOf }: Seen) {
  const { due, part, category } = item;
  if (due === null) return null;
  const baseline = part?.kind === 'milestone' ? part.facts.baseline : null;
  return {
    key: keyOfSeen(item, sight),
    day: due,
    isDone: category === 'done',
    isLate: category !== 'done' && due < asOf,
    slipDays: slipOf({ baseline, due }),
  };
}
