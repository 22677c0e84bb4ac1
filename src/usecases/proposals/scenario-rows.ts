import type { WorkItemId } from '../../domain/foundation/ids';
import { type Pool, takenOf } from '../../domain/foundation/pool';
import type { RatedProposal } from '../../domain/foundation/proposal';
import { partsOf } from '../../domain/scoring/alignment';
import { driversOf, weightsOf, type ProposalModel } from '../../domain/scoring/proposal-model';
import { candidateOf, rankProposals } from '../../domain/scoring/rank-proposals';
import type { Lock } from '../../domain/selection/board';
import type { ScenarioLine } from '../../domain/selection/scenario';
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

/** A proposal as it competes: all of a scenario's line but what came of it. */
export type Row = Omit<ScenarioLine, 'isIn' | 'share'>;

/** The proposals that can be selected: those with a score and a cost in the model's currency. */
export function rowsOf(
  { proposals, model }: ProposalsOf,
  weights: readonly number[],
  locks: readonly { readonly workItemId: WorkItemId; readonly lock: Lock }[],
): readonly Row[] {
  const lockOf = new Map(locks.map(({ workItemId, lock }) => [workItemId, lock]));
  const scores = scoresOf(proposals, model, weights);
  const drivers = driversOf(model, weights);
  const rows = proposals.flatMap(
    ({ id, key, projectId, summary, facts, ratings }): readonly Row[] => {
      const score = scores.get(id);
      if (score === undefined || facts.cost === null || facts.currency !== model.currency)
        return [];
      const lock = lockOf.get(id) ?? 'free';
      const takes = takenOf(facts.takes, model.pools);
      const parts = partsOf(
        drivers.map((driver) => ratings[driver.id] ?? null),
        drivers.map(({ weight }) => weight),
      );
      return [{ workItemId: id, key, projectId, summary, cost: facts.cost, takes, parts, score, lock, leastShare: facts.leastShare }]; // prettier-ignore
    },
  );
  const known = new Set(rows.map(({ workItemId }) => workItemId));
  if (rows.length === 0 || ![...lockOf.keys()].every((id) => known.has(id))) {
    throw new AppError('invalid-input', 'A proposal can be selected once it has all its ratings and a cost.', { where: 'locks' }); // prettier-ignore
  }
  return rows;
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
