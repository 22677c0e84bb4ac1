import { addDays, type Day, weekOf } from '../../domain/foundation/calendar';
import { calibrate } from '../../domain/forecasting/calibration';
import { whyNoForecast } from '../../domain/forecasting/why-no-forecast';
import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { plannedFinishOf } from '../../domain/rollup/assess-project';
import {
  type CellFinishes,
  THROUGHPUT_DAYS,
  TREND_WEEKS,
  type WeekCount,
} from '../../domain/rollup/figures';
import { openItems } from '../own-items';
import type { Deps, FlowingItem } from '../ports';
import { figuresOfCells, readCellBook } from '../rollup/cell-book';
import { keyOfSeen, seenGoverned, sightOf, type Sight, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { milestonesOf } from './milestones';
import { finishedPerDay, pastForecasts } from './past-forecasts';

type ForecastDeps = SightDeps &
  Pick<Deps, 'now' | 'rollUps' | 'settings' | 'snapshots' | 'state' | 'workItems'>;

const PERCENTILES = [50, 70, 85, 95] as const;
const ITEMS_SHOWN = 100;

/**
 * What the forecast of a governed project is made of, what its milestones wait for, and how forecasts of it held before.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden.
 */
export async function showForecast({ id }: { readonly id: GovernedId }, deps: ForecastDeps) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const book = await readCellBook([project], sight, deps);
  const cells = book.cellsOf(project);
  const projectIds = [...new Set(cells.map((cell) => cell.projectId))];
  const asOf = book.asOf ?? (await today(deps));
  const figures = figuresOfCells(cells);

  const [finishes, open] = await Promise.all([
    deps.snapshots.finishesOf(projectIds),
    openItems({ project, projectIds }, deps),
  ]);
  const finished = finishedPerDay(own(project, finishes));
  const milestones = await milestonesOf(project, { sight, open }, deps);
  const remaining = figures.total - figures.done;
  const { throughput } = figures;
  const past = pastForecasts({ asOf, figures, finished });

  return {
    project: { id: project.id, key: project.key, name: project.name },
    asOf,
    computedAt: book.computedAt,
    plannedFinish: plannedFinishOf(project.plan, figures),
    unavailable: whyNoForecast({
      remaining,
      throughput,
      resolvedInFuture: inFuture(finished, asOf),
    }),
    total: figures.total,
    done: figures.done,
    throughput,
    firstWeek: figures.createdPerWeek[0]?.week ?? null,
    createdBefore: createdBefore(asOf, figures.createdPerWeek),
    createdPerWeek: lastWeeks(asOf, figures.createdPerWeek),
    finishedPerWeek: lastWeeks(asOf, figures.finishedPerWeek),
    open: { listed: open.slice(0, ITEMS_SHOWN).map((item) => shown(item, sight)), total: open.length }, // prettier-ignore
    milestones,
    calibration: {
      forecasts: past.length,
      undated: figures.finishedUndated,
      shares: calibrate(past, PERCENTILES),
    },
  };
}

/** What of some Jira projects was finished in the scope of a governed one. */
function own(
  { id, scope }: GovernedProject,
  finishes: ReadonlyMap<ProjectId, readonly CellFinishes[]>,
): readonly CellFinishes[] {
  const all = [...finishes.values()].flat();
  return scope.kind === 'project' ? all : all.filter(({ governedBy }) => governedBy.includes(id));
}

function shown(item: FlowingItem, sight: Sight) {
  const { category, created, due } = item;
  return { key: keyOfSeen(item, sight), category, created, due };
}

/** In some zone tomorrow has begun. */
function inFuture(finished: ReadonlyMap<Day, number>, asOf: Day): number {
  const latest = addDays(asOf, 1);
  return [...finished].reduce((sum, [day, count]) => sum + (day > latest ? count : 0), 0);
}

/** In as many days as throughput is drawn from, up to the last full week. */
function createdBefore(asOf: Day, createdPerWeek: readonly WeekCount[]): number {
  const end = weekOf(asOf);
  const start = addDays(end, -THROUGHPUT_DAYS);
  return createdPerWeek.reduce(
    (sum, { week, count }) => sum + (week >= start && week < end ? count : 0),
    0,
  );
}

function lastWeeks(asOf: Day, counts: readonly WeekCount[]): readonly WeekCount[] {
  const first = addDays(weekOf(asOf), -7 * TREND_WEEKS);
  return counts.filter(({ week }) => week >= first);
}
