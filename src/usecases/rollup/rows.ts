import type { GovernedId } from '../../domain/foundation/ids';
import type { Figures } from '../../domain/rollup/figures';
import type { Score } from '../../domain/scoring/scoring-model';
import type { Day } from '../../domain/foundation/calendar';
import { standardOf } from '../compliance';
import type { StandardsInForce } from '../standards-in-force';
import type { Assessment } from './assessment';
import { trendOf, trendWeeks } from './trend';

type Frame = {
  readonly estimateAvailable: boolean;
  readonly standards: StandardsInForce;
  readonly weeks: readonly Day[];
  readonly scores: ReadonlyMap<GovernedId, Score>;
  /** The programme it stands in below the shown portfolio. */
  readonly programmes: ReadonlyMap<GovernedId, string>;
};

/** One governed project as the tables and pages show it. */
export type Row = ReturnType<typeof rowOf>;

export function rowOf(assessment: Assessment, frame: Frame) {
  const { project, figures, plannedFinish, forecast, health, compliance } = assessment;
  const score = frame.scores.get(project.id);

  return {
    id: project.id,
    key: project.key,
    name: project.name,
    programme: frame.programmes.get(project.id) ?? null,
    figures: withoutSeries(figures),
    estimateAvailable: frame.estimateAvailable,
    plannedFinish,
    forecast,
    health,
    compliance,
    mode: project.mode,
    standard: standardOf(project, frame.standards)?.name ?? null,
    score: score?.score ?? null,
    rank: score?.rank ?? null,
    trend: trendOf(figures, frame.weeks),
  };
}

/** A project's row on a page of its own, where there is nothing to rank it against. */
export function unrankedRow(
  assessment: Assessment,
  { asOf, ...frame }: Pick<Frame, 'estimateAvailable' | 'standards'> & { readonly asOf: Day },
): Row {
  const weeks = trendWeeks(asOf);
  return rowOf(assessment, { ...frame, weeks, scores: new Map(), programmes: new Map() });
}

/** Figures without the long lists that only a trend or a forecast reads. */
export function withoutSeries(figures: Figures) {
  return {
    total: figures.total,
    toDo: figures.toDo,
    inProgress: figures.inProgress,
    done: figures.done,
    overdue: figures.overdue,
    blocked: figures.blocked,
    unestimated: figures.unestimated,
    estimateTotal: figures.estimateTotal,
    estimateDone: figures.estimateDone,
    finishedUndated: figures.finishedUndated,
    ageKnown: figures.ageKnown,
    ageDays: figures.ageDays,
    oldestInProgressSince: figures.oldestInProgressSince,
    lastMovement: figures.lastMovement,
    latestDue: figures.latestDue,
    createdLast7Days: figures.createdLast7Days,
    finishedLast7Days: figures.finishedLast7Days,
  };
}
