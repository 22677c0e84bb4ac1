import { canonicalText } from '../../domain/artifacts/fingerprint';
import { scenarioId, type NodeId } from '../../domain/foundation/ids';
import { driversOf } from '../../domain/scoring/proposal-model';
import { fundedOn, problemOf, type Board, type BoardProposal } from '../../domain/selection/board';
import type { Scenario, ScenarioLine } from '../../domain/selection/scenario';
import { solveSelection, type Selection } from '../../domain/selection/solve';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { proposalsOf, type ProposalDeps, type ProposalsOf } from './proposals-of';
import { relationsSeen } from './relations-seen';
import { poolsFor, rowsOf, weightsFor, type Decided, type Row } from './scenario-rows';

type Input = {
  readonly nodeId: NodeId;
  readonly name: string;
  /** In minor units of the model's currency. */
  readonly budget: number;
  /** What there is of each pool of the model, in their order; `null` for what the model says. */
  readonly limits: readonly number[] | null;
  /** What each criterion counts, in their order; `null` for what the model says. */
  readonly weights: readonly number[] | null;
} & Decided;

/** A few seconds: an invocation has twenty-five. */
const MOST_WORK = 150_000_000;

/**
 * Selects within a budget, from Jira and the ratings as they are now, and keeps what came of it under a name.
 *
 * @throws AppError `not-found`; `not-allowed` for who does not see all proposals of the portfolio; `invalid-input` for weights, limits,
 *   locks or starts that do not fit it; `conflict` when nothing fits.
 */
export async function saveScenario(
  input: Input,
  deps: ProposalDeps & RecordDeps & Pick<Deps, 'newId' | 'scenarios' | 'sha256'>,
): Promise<Scenario> {
  const compared = await proposalsOf(input.nodeId, deps);
  demandSight(compared);
  const content = contentOf(input, compared, deps);
  const fingerprint = deps.sha256(canonicalText(content));
  const scenario: Scenario = { ...content, approved: null, fingerprint };
  await recorded(
    {
      action: 'scenario.save',
      subject: input.nodeId,
      before: null,
      after: {
        scenario: scenario.id,
        fingerprint,
        budget: input.budget,
        limits: scenario.pools.map(({ limit }) => limit),
        modelVersion: scenario.modelVersion,
        selected: scenario.lines.filter(({ isIn }) => isIn).map(({ workItemId }) => workItemId),
      },
      about: homesOf(scenario.lines),
    },
    () => deps.scenarios.add(scenario),
    deps,
  );
  const { seen } = await relationsSeen(scenario.relations, compared.sight, deps);
  return { ...scenario, relations: seen };
}

/** Everything that is decided when it is saved. */
function contentOf(
  input: Input,
  compared: ProposalsOf,
  { actor, newId, now }: Pick<Deps, 'actor' | 'newId' | 'now'>,
): Omit<Scenario, 'approved' | 'fingerprint'> {
  const { model, version } = compared;
  const weights = weightsFor(model, input.weights);
  const rows = rowsOf(compared, weights, input);
  const pools = poolsFor(model, input.limits);
  const { relations } = model;
  const board = {
    proposals: rows.map(boardProposal),
    limits: pools.map(({ limit }) => limit),
    relations,
  };
  const selection = select(board, input.budget);

  return {
    id: scenarioId(newId()),
    nodeId: input.nodeId,
    name: input.name,
    currency: model.currency,
    budget: input.budget,
    pools,
    relations,
    modelVersion: version,
    weights: model.criteria.map(({ name }, at) => ({ criterion: name, share: weights[at] ?? 0 })),
    drivers: driversOf(model, weights),
    proof: {
      kind: selection.kind,
      bound: selection.kind === 'optimal' ? selection.value : selection.bound,
    },
    lines: linesOf(rows, board, selection),
    created: { by: actor, at: now() },
  };
}

function linesOf(
  rows: readonly Row[],
  board: Board,
  { selected }: Extract<Selection, { readonly selected: unknown }>,
): readonly ScenarioLine[] {
  const funded = new Map(fundedOn(board, selected).map((each) => [each.id, each]));
  return rows.map(({ starts, ...row }) => {
    const found = funded.get(row.workItemId);
    const pinned = row.isPinned ? (starts[0]?.at ?? null) : null;
    const start = found?.start ?? pinned;
    const takes = starts.find(({ at }) => at === start)?.takes ?? row.takes;
    return { ...row, takes, start, isIn: found !== undefined, share: found?.share ?? 100 };
  });
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

function boardProposal({ workItemId: id, score: value, ...row }: Row): BoardProposal {
  const { cost, takes, lock, leastShare, starts } = row;
  return { id, value, cost, takes, lock, leastShare, starts };
}

function select(board: Board, budget: number): Extract<Selection, { readonly selected: unknown }> {
  const selection = solveSelection(problemOf(board, budget), (work) => work > MOST_WORK);
  if (selection.kind === 'optimal' || selection.kind === 'feasible') return selection;

  throw new AppError(
    'conflict',
    selection.kind === 'infeasible'
      ? 'Nothing fits: what is forced in, the relations and the limits contradict each other.'
      : 'No selection was found in time. Lock some proposals in or out.',
  );
}
