import type { GovernedId } from '../foundation/ids';
import type { Alternative, CriterionSource, ScoringModel } from '../scoring/scoring-model';
import type { Compliance } from '../standards/standard';
import { progressOf } from './assess-project';
import type { Figures } from './figures';

export type Scored = {
  readonly id: GovernedId;
  readonly figures: Figures;
  readonly estimateAvailable: boolean;
  readonly compliance: Compliance;
  /** What people typed, by criterion id. */
  readonly ratings: Readonly<Record<string, number>>;
};

/**
 * What a governed project has on each criterion of a model, ready to be scored.
 *
 * Units:     shares and progress from 0 to 1; throughput in items a week over the last 26 weeks; compliance 0 to 100.
 * Undefined: `null` for progress without items, a share without open items, an estimate the site does not have, a
 *            compliance that was not decided, a rating nobody typed.
 *
 * @example
 * // 2 of 8 open items are overdue
 * alternativeOf(model, project).values['overdue-share'] // 0.25
 */
export function alternativeOf(model: ScoringModel, project: Scored): Alternative {
  const values = model.criteria.map(({ id, source }): [string, number | null] => [
    id,
    source === 'rating' ? (project.ratings[id] ?? null) : READ[source](project),
  ]);
  return { id: project.id, values: Object.fromEntries(values) };
}

const WEEKS = 26;

const READ: Readonly<
  Record<Exclude<CriterionSource, 'rating'>, (project: Scored) => number | null>
> = {
  progress: ({ figures }) => progressOf(figures),
  remaining: ({ figures }) => openItems(figures),
  'overdue-share': ({ figures }) => shareOfOpen(figures.overdue, figures),
  'blocked-share': ({ figures }) => shareOfOpen(figures.blocked, figures),
  compliance: ({ compliance }) => compliance.score,
  throughput: ({ figures }) => figures.throughput.reduce((sum, count) => sum + count, 0) / WEEKS,
  'estimate-remaining': ({ figures, estimateAvailable }) =>
    estimateAvailable ? figures.estimateTotal - figures.estimateDone : null,
};

function shareOfOpen(count: number, figures: Figures): number | null {
  const open = openItems(figures);
  return open === 0 ? null : count / open;
}

function openItems({ total, done }: Figures): number {
  return total - done;
}
