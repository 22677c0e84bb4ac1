import { addDays, type Day, instant } from '../../domain/foundation/calendar';
import type { NodeId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { badNewsHidden } from '../../domain/reporting/bad-news';
import { periodsOn, type Period } from '../../domain/reporting/schedule';
import type { ChosenCadence, Deps, KeptSeal } from '../ports';
import { select } from '../rollup/selection';
import { partlyHidden } from '../shown-findings';
import { sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { holds, type StandingDeps } from '../standing';
import { carriersOf } from './carriers';
import {
  answeredBy,
  type IssuedSeal,
  NO_CADENCE,
  openedSeals,
  scheduleOf,
  sealsByProject,
} from './report-ground';

export type HistoryDeps = SightDeps &
  StandingDeps &
  Pick<Deps, 'now' | 'reports' | 'rollUps' | 'settings' | 'sha256' | 'state' | 'workItems'>;

/** How many due days are shown, the next one among them. */
const PERIODS = 8;
/** As long as eight months, and the time in which the first of them can be answered early. */
const LOOK_BACK_DAYS = 9 * 31;

/**
 * The status reports of the governed projects below a node, or of all: for each project its last due days and how each was answered.
 *
 * @throws AppError `not-found` as for a portfolio's figures.
 */
export async function showHistory(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: HistoryDeps,
) {
  const sight = await sightOf(deps);
  const { projects, hiddenProjects } = select(nodeId, sight);
  const ids = projects.map(({ id }) => id);
  const asOf = await today(deps);
  const since = instant(`${addDays(asOf, -LOOK_BACK_DAYS)}T00:00:00.000Z`);
  const [cadences, seals, maySetCadence] = await Promise.all([
    deps.reports.cadences(ids),
    deps.reports.issued(ids, since),
    holds('manage-portfolios', deps),
  ]);
  const hidden = await partlyHidden(projects, sight, deps);
  const sealsOf = sealsByProject(seals.filter(({ governedId }) => !hidden.has(governedId)));

  const rows = projects.map((project) => {
    const isPartlyHidden = hidden.has(project.id);
    const known = isPartlyHidden ? undefined : cadences.get(project.id);
    const chosen = known ?? NO_CADENCE;
    const kept = sealsOf.get(project.id) ?? [];
    return { ...rowOf({ project, chosen, kept, asOf }, deps), isPartlyHidden };
  });
  const late = new Set(rows.flatMap(({ id, daysLate }) => (daysLate > 0 ? [id] : [])));
  const carriers = await carriersOf(
    projects.filter(({ id }) => late.has(id)),
    deps,
  );
  return {
    asOf,
    periods: PERIODS,
    rows,
    /** Late ones about which nobody can be reminded: no work item could carry it. */
    unreminded: [...late].filter((id) => !carriers.has(id)),
    hiddenProjects,
    maySetCadence,
  };
}

type Subject = {
  readonly project: GovernedProject;
  readonly chosen: ChosenCadence;
  readonly kept: readonly KeptSeal[];
  readonly asOf: Day;
};

function rowOf({ project, chosen, kept, asOf }: Subject, deps: Pick<Deps, 'sha256'>) {
  const { id, key, name } = project;
  const { cadence, version } = chosen;
  const issued = openedSeals(kept, deps);
  const schedule = scheduleOf(chosen, issued, asOf);
  const answered = answeredBy(issued);
  const periods = cadence === null ? [] : periodsOn(cadence, { answered, asOf, most: PERIODS });
  return {
    ...{ id, key, name, cadence, version },
    due: schedule?.due ?? null,
    daysLate: schedule?.daysLate ?? 0,
    cells: periods.map((period) => cellOf(period, issued)),
    /** Reports whose text is not what was issued. */
    flawed: issued.filter(({ flaws }) => flaws.length > 0).map(({ number }) => number),
  };
}

function cellOf(period: Period, issued: readonly IssuedSeal[]) {
  const found = issued.find(({ report }) => report?.due === period.due);
  const report = found?.report ?? null;
  return {
    ...period,
    number: found?.number ?? null,
    color: report?.reported.color ?? null,
    computed: report?.computed.color ?? null,
    badNews: report === null ? null : badNewsHidden(report.reported.color, report.computed.color),
  };
}
