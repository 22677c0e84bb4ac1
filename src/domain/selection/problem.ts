import { assertAmount, assertSignedAmount } from '../foundation/amount';
import { placesById } from '../foundation/places-by-id';

/** How a proposal is called: a text, or a number. `1` and `"1"` are two. */
export type ProposalId = string | number;

export type Proposal = {
  readonly id: ProposalId;
  /** What it is worth; below 0 for one that only an obligation brings in. */
  readonly value: number;
  /** What it takes of each budget. */
  readonly costs: readonly number[];
};

/** Which proposals to take so that their value is greatest. A budget is money of a pool, of a period, or the time of a role. */
export type SelectionProblem = {
  readonly proposals: readonly Proposal[];
  readonly budgets: readonly number[];
  readonly mustDo: readonly ProposalId[];
  readonly mustNot: readonly ProposalId[];
  /** The first is taken only with the second. */
  readonly requires: readonly Pair[];
  /** Not both are taken. */
  readonly excludes: readonly Pair[];
  /** Of each group exactly one is taken. */
  readonly oneOf: readonly (readonly ProposalId[])[];
};

export type Pair = readonly [ProposalId, ProposalId];

/**
 * Refuses a problem that says something impossible; what merely contradicts itself is a conflict, and an answer.
 *
 * @throws RangeError naming the place and the remedy: for no proposals at all, an id that comes twice, a value, cost or budget
 *   that is not finite, a cost or budget below 0, costs that are not one for each budget, and names that no proposal has.
 */
export function assertProblem(problem: SelectionProblem): void {
  const { proposals, budgets } = problem;
  if (proposals.length === 0) throw new RangeError('proposals must name at least one proposal');

  budgets.forEach((budget, index) => assertAmount(`budgets[${index}]`, budget));
  const places = placesById('proposals', proposals);
  proposals.forEach((proposal, index) => assertProposal(proposal, index, budgets.length));
  for (const [place, id] of namesIn(problem)) {
    if (!places.has(id)) {
      throw new RangeError(`${place}: there is no proposal ${id}; add it or take the name out`);
    }
  }
  const empty = problem.oneOf.findIndex((group) => group.length === 0);
  if (empty >= 0) throw new RangeError(`oneOf[${empty}] must name at least one proposal`);
}

function assertProposal({ id, value, costs }: Proposal, index: number, budgets: number): void {
  assertSignedAmount(`proposals[${index}].value of ${id}`, value);
  if (costs.length !== budgets) {
    throw new RangeError(
      `proposals[${index}].costs of ${id} must be one for each budget: ${costs.length} costs, ${budgets} budgets`,
    );
  }
  costs.forEach((cost, budget) =>
    assertAmount(`proposals[${index}].costs[${budget}] of ${id}`, cost),
  );
}

/** Every mention of a proposal with its place. */
function* namesIn(problem: SelectionProblem): Generator<readonly [string, ProposalId]> {
  for (const list of ['mustDo', 'mustNot'] as const) {
    for (const [index, id] of problem[list].entries()) yield [`${list}[${index}]`, id];
  }
  for (const list of ['requires', 'excludes', 'oneOf'] as const) {
    for (const [index, ids] of problem[list].entries()) {
      for (const [member, id] of ids.entries()) yield [`${list}[${index}][${member}]`, id];
    }
  }
}
