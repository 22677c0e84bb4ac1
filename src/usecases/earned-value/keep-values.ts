import { type Day, weekOf } from '../../domain/foundation/calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';
import { today } from '../site-settings';
import { measureProject, type MeasureDeps, valueToKeep } from './measure-project';
import { openedBaselines } from './value-ground';

export type KeepValuesDeps = MeasureDeps &
  Pick<Deps, 'baselines' | 'now' | 'portfolio' | 'projects' | 'queue' | 'state' | 'timeLeft'>;

/** What the largest project may take. */
const ENOUGH_FOR_ANOTHER_MS = 12_000;

/**
 * Keeps how each project with a baseline stands, once a week, and once more when its baseline is another one by then. Goes on in another job
 * when the time is short; asked again, it does what is left.
 */
export async function keepValues(_input: object, deps: KeepValuesDeps): Promise<void> {
  const asOf = await today(deps);
  const [first, ...others] = await projectsLeft(asOf, deps);
  if (first === undefined) return;

  await keepValue(first, asOf, deps);
  for (const project of others) {
    if (deps.timeLeft() < ENOUGH_FOR_ANOTHER_MS) {
      await deps.queue.push([{ kind: 'measure-value' }]);
      return;
    }
    await keepValue(project, asOf, deps);
  }
}

/** Those with a baseline that were not measured against it this week. Nobody measures a project that is not chosen any more: it rests. */
async function projectsLeft(asOf: Day, deps: KeepValuesDeps): Promise<readonly GovernedProject[]> {
  const [all, known] = await Promise.all([deps.portfolio.governed(), deps.projects.all()]);
  const ready = new Set(
    known.filter((one) => one.isChosen && one.import.status === 'done').map(({ id }) => id),
  );
  const governed = all.filter(({ scope }) => ready.has(scope.projectId));
  const numbers = await deps.baselines.latestNumbers(governed.map(({ id }) => id));
  const kept = await deps.baselines.latestValues([...numbers.keys()]);
  return governed.filter(({ id }) => {
    const [number, value] = [numbers.get(id), kept.get(id)];
    if (number === undefined) return false;
    return value === undefined || value.week < weekOf(asOf) || value.baseline !== number;
  });
}

/** A baseline that does not hold measures nothing: its page says so. */
async function keepValue(project: GovernedProject, asOf: Day, deps: KeepValuesDeps): Promise<void> {
  const baseline = (await openedBaselines(project.id, deps)).at(-1)?.baseline ?? null;
  if (baseline === null) return;

  const toMeasure = { project, baseline, asOf };
  const measured = await measureProject(toMeasure, deps);
  if (typeof measured === 'string') return;
  await deps.baselines.keepValue(valueToKeep(toMeasure, measured));
}
