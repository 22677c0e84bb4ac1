import { scenarioId, type NodeId, type WorkItemId } from '../../domain/foundation/ids';
import { type Pool, takenOf } from '../../domain/foundation/pool';
import type { RatedProposal } from '../../domain/foundation/proposal';
import { partsOf } from '../../domain/scoring/alignment';
import { driversOf, weightsOf, type ProposalModel } from '../../domain/scoring/proposal-model';
import { candidateOf, rankProposals } from '../../domain/scoring/rank-proposals';
import { problemOf, type Lock } from '../../domain/selection/board';
import type { Scenario, ScenarioLine } from '../../domain/selection/scenario';
import { solveSelection, type Selection } from '../../domain/selection/solve';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { proposalsOf, type ProposalDeps, type ProposalsOf } from './proposals-of';

type Input = {
  readonly nodeId: NodeId;
  readonly name: string;
  /** In minor units of the model's currency. */
  readonly budget: number;
  /** What there is of each pool of the model, in their order; `null` for what the model says. */
  readonly limits: readonly number[] | null;
  /** Proposals that are forced in or out; the others are free. */
  readonly locks: readonly { readonly workItemId: WorkItemId; readonly lock: Lock }[];
  /** What each criterion counts, in their order; `null` for what the model says. */
  readonly weights: readonly number[] | null;
};

/** A few seconds: an invocation has twenty-five. */
const MOST_WORK = 150_000_000;

/**
 * Selects within a budget, from Jira and the ratings as they are now, and keeps what came of it under a name.
 *
 * @throws AppError `not-found`; `not-allowed` for who does not see all proposals of the portfolio; `invalid-input` for weights, limits or
 *   locks that do not fit it; `conflict` when nothing fits.
 */
export async function saveScenario(
  input: Input,
  deps: ProposalDeps & RecordDeps & Pick<Deps, 'newId' | 'scenarios'>,
): Promise<Scenario> {
  const compared = await proposalsOf(input.nodeId, deps);
  demandSight(compared);
  const weights = weightsFor(compared.model, input.weights);
  const rows = rowsOf(compared, weights, input.locks);
  const { model, version } = compared;
  const pools = poolsFor(model, input.limits);
  const selection = select(rows, { ...input, pools, relations: model.relations });

  const taken = new Set(selection.selected);
  const scenario: Scenario = {
    id: scenarioId(deps.newId()),
    nodeId: input.nodeId,
    name: input.name,
    currency: model.currency,
    budget: input.budget,
    pools,
    relations: model.relations,
    modelVersion: version,
    weights: model.criteria.map(({ name }, at) => ({ criterion: name, share: weights[at] ?? 0 })),
    drivers: driversOf(model, weights),
    proof: {
      kind: selection.kind,
      bound: selection.kind === 'optimal' ? selection.value : selection.bound,
    },
    lines: rows.map((row) => ({ ...row, isIn: taken.has(row.workItemId) })),
    created: { by: deps.actor, at: deps.now() },
    approved: null,
  };
  await recorded(
    {
      action: 'scenario.save',
      subject: input.nodeId,
      before: null,
      after: {
        scenario: scenario.id,
        budget: input.budget,
        limits: pools.map(({ limit }) => limit),
        modelVersion: version,
        selected: selection.selected,
      },
      about: homesOf(scenario.lines),
    },
    () => deps.scenarios.add(scenario),
    deps,
  );
  return scenario;
}

/** The Jira projects of a scenario's proposals. */
export function homesOf(lines: readonly Pick<ScenarioLine, 'projectId'>[]) {
  return [...new Set(lines.map(({ projectId }) => projectId))];
}

function demandSight({ hiddenProjects, isAll }: ProposalsOf): void {
  if (hiddenProjects > 0) {
    throw new AppError(
      'not-allowed',
      'Some of the projects that keep proposals are hidden from you: what you would save leaves out what others propose.',
    );
  }
  if (!isAll) {
    throw new AppError(
      'conflict',
      'There are more than 500 proposals. Choose fewer projects in the model.',
    );
  }
}

function weightsFor(model: ProposalModel, given: readonly number[] | null): readonly number[] {
  if (given === null) return weightsOf(model);

  const sum = given.reduce((total, weight) => total + weight, 0);
  if (given.length !== model.criteria.length || sum <= 0) {
    throw new AppError('invalid-input', 'There must be one weight for each criterion, not all 0.', {
      where: 'weights',
    });
  }
  return given.map((weight) => weight / sum);
}

function poolsFor({ pools }: ProposalModel, limits: readonly number[] | null): readonly Pool[] {
  if (limits === null) return pools;
  if (limits.length !== pools.length) {
    throw new AppError('invalid-input', 'There must be one limit for each pool.', {
      where: 'limits',
    });
  }
  return pools.map((pool, at) => ({ ...pool, limit: limits[at] ?? pool.limit }));
}

type Row = Omit<ScenarioLine, 'isIn'>;

function rowsOf(
  { proposals, model }: ProposalsOf,
  weights: readonly number[],
  locks: Input['locks'],
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
      return [{ workItemId: id, key, projectId, summary, cost: facts.cost, takes, parts, score, lock }]; // prettier-ignore
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

function select(
  rows: readonly Row[],
  { budget, pools, relations }: Pick<Scenario, 'budget' | 'pools' | 'relations'>,
): Extract<Selection, { readonly selected: unknown }> {
  const board = {
    proposals: rows.map(({ workItemId: id, score: value, cost, takes, lock }) => ({
      id,
      value,
      cost,
      takes,
      lock,
    })),
    limits: pools.map(({ limit }) => limit),
    relations,
  };
  const selection = solveSelection(problemOf(board, budget), (work) => work > MOST_WORK);
  if (selection.kind === 'optimal' || selection.kind === 'feasible') return selection;

  throw new AppError(
    'conflict',
    selection.kind === 'infeasible'
      ? 'Nothing fits: what is forced in, the relations and the limits contradict each other.'
      : 'No selection was found in time. Lock some proposals in or out.',
  );
}
