import { weekOf, type Day } from '../../domain/foundation/calendar';
import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Cell, CellFinishes, DayCount, WeekCount } from '../../domain/rollup/figures';
import { EMPTY_FIGURES, sumFigures } from '../../domain/rollup/sum-figures';
import { throughputBefore } from '../../domain/rollup/throughput';
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

type PastDeps = Pick<Deps, 'rollUps' | 'settings' | 'snapshots'>;

/** What was kept of projects on a past day. */
type PastAssessed = Omit<Assessed, 'asOf'> & {
  /** The latest day that any of the figures is of; the day asked about when there are none. */
  readonly asOf: Day;
  /** Whether anything was kept of it by then. */
  readonly isKept: (project: GovernedProject) => boolean;
  /** The day that its figures are of, the oldest where they are of several; `null` where there are none. */
  readonly keptOn: (project: GovernedProject) => Day | null;
};

/**
 * Assesses projects as they stood on a past day, each on the day that was kept of it. A snapshot keeps that day's figures and its current week; the weeks and
 * the finished items before it are those that are known of today.
 *
 * @throws AppError `invalid-input` for a day to come, or before any figures were kept.
 */
export async function assessPast(
  { asOf, today, projects, sight }: PastDay,
  deps: PastDeps,
): Promise<PastAssessed> {
  await demandKept({ asOf, today }, deps);
  const ids = projectsBehind(projects, sight);
  const [past, current, finishes, compliances, estimateAvailable] = await Promise.all([
    deps.snapshots.cellsOn(asOf, ids),
    deps.rollUps.of(ids),
    deps.snapshots.finishesOf(ids),
    deps.snapshots.complianceOn(
      asOf,
      projects.map(({ id }) => id),
    ),
    hasEstimates(deps),
  ]);

  const pastBook = cellBook(past);
  const earlierBook = cellBook(earlierThan(past, { current, finishes }));
  const keptOn = keptDays(past);
  const figuresOf = (some: readonly GovernedProject[]) =>
    sumFigures(
      [...pastBook.cellsOfAny(some), ...earlierBook.cellsOfAny(some)].map((cell) => cell.figures),
    );

  return {
    assessments: projects.map((project) => {
      const compliance = compliances.get(project.id)?.compliance ?? NO_COMPLIANCE;
      return assess({
        project,
        figures: figuresOf([project]),
        compliance,
        asOf: keptOn(project) ?? asOf,
      });
    }),
    figuresOf,
    compliance: sumOfCompliance([...compliances.values()]),
    asOf: latestOf(past) ?? asOf,
    computedAt: pastBook.computedAt,
    estimateAvailable,
    keptOn,
    isKept: (project) =>
      project.scope.kind === 'project'
        ? past.has(project.scope.projectId)
        : pastBook.cellsOf(project).length > 0,
  };
}

/**
 * Assesses projects as {@link assessPast} does, and leaves out those of which nothing was kept by then: they are not empty, they are not
 * known.
 *
 * @throws AppError as for {@link assessPast}.
 */
export async function assessKept(
  asked: PastDay,
  deps: PastDeps,
): Promise<{ readonly assessed: PastAssessed; readonly notKept: readonly GovernedProject[] }> {
  const past = await assessPast(asked, deps);
  const notKept = asked.projects.filter((project) => !past.isKept(project));
  return {
    assessed: {
      ...past,
      assessments: past.assessments.filter(({ project }) => past.isKept(project)),
    },
    notKept,
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

type Past = ReadonlyMap<ProjectId, KeptRollUp>;

function latestOf(past: Past): Day | null {
  const days = [...past.values()].map(({ asOf }) => asOf).sort();
  return days.at(-1) ?? null;
}

function keptDays(past: Past): (project: GovernedProject) => Day | null {
  const ofItems = new Map<GovernedId, Day>();
  for (const { asOf, cells } of past.values()) {
    for (const id of cells.flatMap(({ governedBy }) => governedBy)) {
      const known = ofItems.get(id);
      if (known === undefined || asOf < known) ofItems.set(id, asOf);
    }
  }
  return ({ id, scope }) =>
    (scope.kind === 'item' ? ofItems.get(id) : past.get(scope.projectId)?.asOf) ?? null;
}

type Known = {
  readonly current: ReadonlyMap<ProjectId, KeptRollUp>;
  readonly finishes: ReadonlyMap<ProjectId, readonly CellFinishes[]>;
};

/** Today's cells, emptied of all but what came before the snapshot of their project: the weeks, and the throughput. */
function earlierThan(
  past: ReadonlyMap<ProjectId, KeptRollUp>,
  { current, finishes }: Known,
): ReadonlyMap<ProjectId, KeptRollUp> {
  return new Map(
    [...past].flatMap(([id, { asOf }]) => {
      const rollUp = current.get(id);
      if (rollUp === undefined) return [];

      const perDay = new Map((finishes.get(id) ?? []).map((cell) => [nameOf(cell), cell.perDay]));
      const cells = rollUp.cells.map((cell) =>
        onlyBefore(asOf, cell, perDay.get(nameOf(cell)) ?? []),
      );
      return [[id, { ...rollUp, cells }] as const];
    }),
  );
}

const nameOf = ({ governedBy }: Pick<Cell, 'governedBy'>) => governedBy.join(' ');

function onlyBefore(asOf: Day, cell: Cell, finished: readonly DayCount[]): Cell {
  const before = (counts: readonly WeekCount[]) => counts.filter(({ week }) => week < weekOf(asOf));
  const perDay = new Map(finished.map(({ day, count }) => [day, count]));

  return {
    ...cell,
    figures: {
      ...EMPTY_FIGURES,
      throughput: throughputBefore(asOf, perDay),
      createdPerWeek: before(cell.figures.createdPerWeek),
      finishedPerWeek: before(cell.figures.finishedPerWeek),
    },
  };
}
