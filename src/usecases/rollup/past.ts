import { daysBetween, weekOf, type Day } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { THROUGHPUT_DAYS, type Cell, type WeekCount } from '../../domain/rollup/figures';
import { EMPTY_FIGURES, sumFigures } from '../../domain/rollup/sum-figures';
import { NO_COMPLIANCE, sumOfCompliance } from '../../domain/standards/compliance';
import { AppError } from '../app-error';
import type { Deps, KeptRollUp } from '../ports';
import type { Sight } from '../sight';
import { hasEstimates, type Assessed } from './assessed';
import { assess } from './assessment';
import { cellBook, projectsBehind } from './cell-book';

type PastDay = {
  readonly asOf: Day;
  readonly today: Day;
  readonly projects: readonly GovernedProject[];
  readonly sight: Sight;
};

/**
 * Assesses projects as they stood on a past day. A snapshot keeps that day's figures and its current week; the weeks
 * and days of throughput before it are those that today's figures still know of.
 *
 * @throws AppError `invalid-input` for a day to come, or before any figures were kept.
 */
export async function assessPast(
  { asOf, today, projects, sight }: PastDay,
  deps: Pick<Deps, 'rollUps' | 'settings' | 'snapshots'>,
): Promise<Assessed> {
  await demandKept({ asOf, today }, deps);
  const ids = projectsBehind(projects, sight);
  const [past, current, compliances, estimateAvailable] = await Promise.all([
    deps.snapshots.cellsOn(asOf, ids),
    deps.rollUps.of(ids),
    deps.snapshots.complianceOn(
      asOf,
      projects.map(({ id }) => id),
    ),
    hasEstimates(deps),
  ]);

  const pastBook = cellBook(past);
  const earlierBook = cellBook(earlierWeeks(current, past));
  const currentBook = cellBook(current);
  const keptOn = pastBook.asOf ?? asOf;
  const figuresOf = (some: readonly GovernedProject[]) => {
    const cells = [...pastBook.cellsOfAny(some), ...earlierBook.cellsOfAny(some)];
    const known = currentBook.cellsOfAny(some).map((cell) => cell.figures);
    const daysSince = daysBetween(keptOn, currentBook.asOf ?? keptOn);
    const throughput = sumFigures(known).throughput.slice(0, THROUGHPUT_DAYS - daysSince);
    return { ...sumFigures(cells.map((cell) => cell.figures)), throughput };
  };

  return {
    assessments: projects.map((project) => {
      const compliance = compliances.get(project.id)?.compliance ?? NO_COMPLIANCE;
      return assess({ project, figures: figuresOf([project]), compliance, asOf: keptOn });
    }),
    figuresOf,
    compliance: sumOfCompliance([...compliances.values()]),
    asOf: keptOn,
    computedAt: pastBook.computedAt,
    estimateAvailable,
  };
}

async function demandKept(
  { asOf, today }: Pick<PastDay, 'asOf' | 'today'>,
  { snapshots }: Pick<Deps, 'snapshots'>,
): Promise<void> {
  if (asOf > today) {
    throw new AppError('invalid-input', `${asOf} is still to come. Today is ${today}.`, {
      where: 'asOf',
    });
  }

  const first = await snapshots.firstDay();
  if (first === null || asOf < first) {
    const since = first ?? today;
    throw new AppError('invalid-input', `No figures were kept before ${since}.`, { where: 'asOf' });
  }
}

/** Today's cells, emptied of all but the weeks before the one in which the snapshot of their project was taken. */
function earlierWeeks(
  current: ReadonlyMap<ProjectId, KeptRollUp>,
  past: ReadonlyMap<ProjectId, KeptRollUp>,
): ReadonlyMap<ProjectId, KeptRollUp> {
  return new Map(
    [...past].flatMap(([id, { asOf }]) => {
      const rollUp = current.get(id);
      if (rollUp === undefined) return [];

      const cells = rollUp.cells.map((cell) => onlyWeeksBefore(weekOf(asOf), cell));
      return [[id, { ...rollUp, cells }] as const];
    }),
  );
}

function onlyWeeksBefore(week: Day, cell: Cell): Cell {
  const before = (counts: readonly WeekCount[]) => counts.filter((count) => count.week < week);
  const { createdPerWeek, finishedPerWeek } = cell.figures;

  return {
    ...cell,
    figures: {
      ...EMPTY_FIGURES,
      createdPerWeek: before(createdPerWeek),
      finishedPerWeek: before(finishedPerWeek),
    },
  };
}
