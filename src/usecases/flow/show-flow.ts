import { addDays, type Day, dayOf } from '../../domain/foundation/calendar';
import { cumulativeFlow, type KeptPoint } from '../../domain/flow/cumulative-flow';
import { burnUp } from '../../domain/forecasting/burn-up';
import type { GovernedId } from '../../domain/foundation/ids';
import { THROUGHPUT_DAYS, TREND_WEEKS } from '../../domain/rollup/figures';
import { openItems } from '../own-items';
import type { Deps } from '../ports';
import { keptFigures } from '../project/kept-figures';
import { figuresOfCells, readCellBook } from '../rollup/cell-book';
import { trendOf, trendWeeks } from '../rollup/trend';
import { keyOfSeen, seenGoverned, sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';

type FlowDeps = SightDeps & Pick<Deps, 'now' | 'rollUps' | 'snapshots' | 'state' | 'workItems'>;

const AGES_SHOWN = 100;

/**
 * How the work of a governed project flows, from what is kept: by week, by status category day by day, and by the age of
 * what is in progress.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden.
 */
export async function showFlow({ id }: { readonly id: GovernedId }, deps: FlowDeps) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const book = await readCellBook([project], sight, deps);
  const cells = book.cellsOf(project);
  const projectIds = [...new Set(cells.map((cell) => cell.projectId))];
  const asOf = book.asOf ?? (await today(deps));
  const figures = figuresOfCells(cells);

  const [kept, open] = await Promise.all([
    deps.snapshots.progressOf(projectIds, addDays(asOf, -THROUGHPUT_DAYS)),
    openItems({ project, projectIds }, deps),
  ]);
  const past = keptFigures(project, kept).filter(({ day }) => day < asOf);
  const inProgress = open.filter(({ category }) => category === 'in-progress');
  const dated = inProgress.flatMap((item) =>
    item.categorySince === null ? [] : [{ item, since: dayOf(item.categorySince) }],
  );

  return {
    project: { id: project.id, key: project.key, name: project.name },
    asOf,
    computedAt: book.computedAt,
    weeks: trendWeeks(asOf),
    ...trendOf(figures, trendWeeks(asOf)),
    keptSince: past[0]?.day ?? null,
    flow: cumulativeFlow(burnUp({ ...figures, asOf }, TREND_WEEKS), [
      ...past.map(pointOf),
      pointOf({ day: asOf, figures }),
    ]),
    inProgress: inProgress.length,
    undated: inProgress.length - dated.length,
    ages: dated
      .sort((one, other) => (one.since < other.since ? -1 : 1))
      .slice(0, AGES_SHOWN)
      .map(({ item, since }) => ({
        key: keyOfSeen(item, sight),
        since,
      })),
  };
}

type Counts = Omit<KeptPoint, 'day'>;

function pointOf({ day, figures }: { readonly day: Day; readonly figures: Counts }): KeptPoint {
  const { toDo, inProgress, done } = figures;
  return { day, toDo, inProgress, done };
}
