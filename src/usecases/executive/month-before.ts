import { addDays, type Day } from '../../domain/foundation/calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Colored } from '../../domain/rollup/color-changes';
import type { Deps } from '../ports';
import { assessPast } from '../rollup/past';
import type { Sight } from '../sight';

const DAYS_BACK = 30;

/** The colours that some projects had thirty days ago, without those that had no work then; `null` where no figures were kept then. */
export async function colorsAMonthBefore(
  projects: readonly GovernedProject[],
  { sight, today }: { readonly sight: Sight; readonly today: Day },
  deps: Pick<Deps, 'rollUps' | 'settings' | 'snapshots'>,
): Promise<{ readonly day: Day; readonly colored: readonly Colored[] } | null> {
  const asOf = addDays(today, -DAYS_BACK);
  const first = await deps.snapshots.firstDay();
  if (first === null || first > asOf) return null;

  const { assessments } = await assessPast({ asOf, today, projects, sight }, deps);
  return {
    day: asOf,
    colored: assessments
      .filter(({ figures }) => figures.total > 0)
      .map(({ project, health }) => ({ id: project.id, color: health.computed })),
  };
}
