import type { Day } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { assessAll, type AssessDeps, hasEstimates } from '../rollup/assessed';
import { assessPast } from '../rollup/past';
import { unrankedRow } from '../rollup/rows';
import { seenGoverned, sightOf, type Sight, type SightDeps } from '../sight';
import { today as todayOnSite } from '../site-settings';
import { standardsToday } from '../standards-in-force';
import { workOutPast, type WorkOutDeps } from './work-out-past';

export type ProjectPastDeps = SightDeps & AssessDeps & WorkOutDeps & Pick<Deps, 'snapshots'>;

type Question = {
  readonly id: GovernedId;
  readonly asOf: Day;
  /** Whether Jira is asked for logs, where nothing was kept of that day. */
  readonly readsLogs: boolean;
};

/**
 * The figures of a governed project as of a day: as they were kept, or, where nothing was kept by then, worked out from its work items.
 * Plan, name and what the user may see are those of today.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden; `invalid-input` for a day to come, and where there are too many
 *   work items to work a day out from.
 */
export async function showProjectAsOf({ asOf, ...question }: Question, deps: ProjectPastDeps) {
  const shownOn = await projectOnDays({ ...question, days: [asOf] }, deps);
  return shownOn(asOf);
}

/**
 * The same as of some days, by day: its work items are read once, and logs asked for once.
 *
 * @throws AppError as for {@link showProjectAsOf}.
 */
export async function projectOnDays(
  { id, days, readsLogs }: Omit<Question, 'asOf'> & { readonly days: readonly Day[] },
  deps: ProjectPastDeps,
) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const [today, keptSince, estimateAvailable] = await Promise.all([
    todayOnSite(deps),
    deps.snapshots.firstDay(),
    hasEstimates(deps),
  ]);
  for (const asOf of days) demandNotToCome(asOf, today);

  const keptBy = new Map<Day, Awaited<ReturnType<typeof keptFigures>>>();
  for (const asOf of days) {
    keptBy.set(asOf, await keptFigures({ project, sight, asOf, today, keptSince }, deps));
  }
  const notKept = days.filter((asOf) => keptBy.get(asOf) === null);
  const workedOut = await workOutPast({ project, sight, days: notKept, readsLogs }, deps);

  return (asOf: Day) => ({
    project: { id: project.id, key: project.key, name: project.name },
    asked: asOf,
    today,
    estimateAvailable,
    kept: keptBy.get(asOf) ?? null,
    workedOut: workedOut.get(asOf) ?? null,
  });
}

function demandNotToCome(asOf: Day, today: Day): void {
  if (asOf <= today) return;
  throw new AppError('invalid-input', `${asOf} is still to come. Today is ${today}.`, {
    where: 'asOf',
  });
}

type Place = Pick<Question, 'asOf'> & {
  readonly project: GovernedProject;
  readonly sight: Sight;
  readonly today: Day;
  readonly keptSince: Day | null;
};

/** What was kept of it on the day or before; `null` for nothing. */
async function keptFigures(place: Place, deps: ProjectPastDeps) {
  const found = await assessedOn(place, deps);
  const assessment = found?.assessed.assessments[0];
  if (found === null || assessment === undefined) return null;

  const { assessed, keptOn } = found;
  const { estimateAvailable } = assessed;
  const standards = await standardsToday(deps);
  return {
    asOf: keptOn,
    computedAt: assessed.computedAt,
    row: unrankedRow(assessment, { asOf: keptOn, estimateAvailable, standards }),
    createdPerWeek: assessment.figures.createdPerWeek,
    finishedPerWeek: assessment.figures.finishedPerWeek,
  };
}

/** It alone, as it stands or as it was kept, with the day that its figures are of. */
async function assessedOn(
  { project, sight, asOf, today, keptSince }: Place,
  deps: ProjectPastDeps,
) {
  if (asOf === today) {
    const assessed = await assessAll([project], sight, deps);
    return { assessed, keptOn: assessed.asOf };
  }
  if (keptSince === null || asOf < keptSince) return null;

  const past = await assessPast({ asOf, today, projects: [project], sight }, deps);
  return past.isKept(project)
    ? { assessed: past, keptOn: past.keptOn(project) ?? past.asOf }
    : null;
}
