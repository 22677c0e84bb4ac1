import type { WorkItemId } from '../../domain/foundation/ids';
import { type Pool, seriesOf, takenOf, windowAmong } from '../../domain/foundation/pool';
import type { RatedProposal } from '../../domain/foundation/proposal';
import { isForBoard } from '../../domain/foundation/triage';
import { partsOf } from '../../domain/scoring/alignment';
import { driversOf, weightsOf, type ProposalModel } from '../../domain/scoring/proposal-model';
import { candidateOf, rankProposals } from '../../domain/scoring/rank-proposals';
import type { BoardProposal, Lock } from '../../domain/selection/board';
import type { ScenarioLine } from '../../domain/selection/scenario';
import { startsOf } from '../../domain/selection/starts';
import { AppError } from '../app-error';
import type { ProposalsOf } from './proposals-of';

/** What is tried instead of the model's weights, adding up to 1; the model's own for `null`. */
export function weightsFor(
  model: ProposalModel,
  given: readonly number[] | null,
): readonly number[] {
  if (given === null) return weightsOf(model);

  const sum = given.reduce((total, weight) => total + weight, 0);
  if (given.length !== model.criteria.length || sum <= 0) {
    throw new AppError('invalid-input', 'There must be one weight for each criterion, not all 0.', {
      where: 'weights',
    });
  }
  return given.map((weight) => weight / sum);
}

/** The model's pools with the limits that are tried; with its own for `null`. */
export function poolsFor(
  { pools }: ProposalModel,
  limits: readonly number[] | null,
): readonly Pool[] {
  if (limits === null) return pools;
  if (limits.length !== pools.length) {
    throw new AppError('invalid-input', 'There must be one limit for each pool.', {
      where: 'limits',
    });
  }
  return pools.map((pool, at) => ({ ...pool, limit: limits[at] ?? pool.limit }));
}

/** A proposal as it competes: all of a scenario's line but what came of it, and when it may start. */
export type Row = Omit<ScenarioLine, 'isIn' | 'share' | 'start'> & Pick<BoardProposal, 'starts'>;

/** What the board decided of proposals before anything is reckoned; the others are free. */
export type Decided = {
  readonly locks: readonly { readonly workItemId: WorkItemId; readonly lock: Lock }[];
  /** The places of the periods in which they have to start. */
  readonly starts: readonly { readonly workItemId: WorkItemId; readonly start: number }[];
};

/** The proposals that can be selected: those with a score and a cost in the model's currency. */
export function rowsOf(
  { proposals, model }: ProposalsOf,
  weights: readonly number[],
  { locks, starts }: Decided,
): readonly Row[] {
  const lockOf = new Map(locks.map(({ workItemId, lock }) => [workItemId, lock]));
  const startOf = new Map(starts.map(({ workItemId, start }) => [workItemId, start]));
  const scores = scoresOf(proposals, model, weights);
  const partsFor = partsAmong(driversOf(model, weights));
  const rows = proposals.flatMap((proposal): readonly Row[] => {
    const { id, key, projectId, summary, facts } = proposal;
    const score = scores.get(id);
    if (!isForBoard(proposal.triage, model)) return [];
    if (score === undefined || facts.cost === null || facts.currency !== model.currency) return [];
    const { cost, leastShare } = facts;
    const about = { workItemId: id, key, projectId, summary, cost, score, leastShare };
    const lock = lockOf.get(id) ?? 'free';
    const when = whenOf(facts, model, startOf.get(id) ?? null);
    return [{ ...about, ...when, parts: partsFor(proposal), lock }];
  });
  demandKnown(rows, [...lockOf.keys(), ...startOf.keys()]);
  return rows;
}

function partsAmong(drivers: ReturnType<typeof driversOf>) {
  return ({ ratings }: Pick<RatedProposal, 'ratings'>) =>
    partsOf(
      drivers.map(({ id }) => ratings[id] ?? null),
      drivers.map(({ weight }) => weight),
    );
}

/** When it may start and what it takes then. @throws AppError `invalid-input` for a start that it may not have. */
function whenOf(
  { takes: said, window: named }: RatedProposal['facts'],
  { pools }: ProposalModel,
  pinned: number | null,
): Pick<Row, 'takes' | 'window' | 'starts' | 'isPinned'> {
  const takes = takenOf(said, pools);
  const window = windowAmong(named, pools);
  const all = startsOf(takes, window, seriesOf(pools));
  if (pinned === null) return { takes, window, starts: all, isPinned: false };

  const starts = all.filter(({ at }) => at === pinned);
  const [only] = starts;
  if (only === undefined) {
    throw new AppError('invalid-input', 'A proposal starts within its own window. Reload and look again.', { where: 'starts' }); // prettier-ignore
  }
  return { takes: only.takes, window, starts, isPinned: true };
}

function demandKnown(rows: readonly Row[], named: readonly WorkItemId[]): void {
  const known = new Set(rows.map(({ workItemId }) => workItemId));
  if (rows.length === 0 || !named.every((id) => known.has(id))) {
    throw new AppError('invalid-input', 'A proposal can be selected once it has all its ratings and a cost.', { where: 'locks' }); // prettier-ignore
  }
}

function scoresOf(
  proposals: readonly RatedProposal[],
  model: ProposalModel,
  weights: readonly number[],
): ReadonlyMap<string, number> {
  const candidates = proposals.map((proposal) => candidateOf(proposal, model));
  try {
    const ranked = rankProposals(candidates, { ...model, weights });
    return new Map(
      ranked.flatMap(({ id, score }) => (score === null ? [] : [[id, score] as const])),
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('conflict', `These proposals cannot be ranked: ${error.message}`, {
      cause: error,
    });
  }
}
