import { takenOf } from '@domain/foundation/pool';
import type { ProposalModel } from '@domain/scoring/proposal-model';
import { problemOf, type Board, type BoardProposal } from '@domain/selection/board';
import { forceInPrices } from '@domain/selection/force-in';
import { frontierOf, type FrontierPoint } from '@domain/selection/frontier';
import { leftOutOf, type LeftOut } from '@domain/selection/left-out';
import type { ProposalId } from '@domain/selection/problem';
import { atShare, sharesOf } from '@domain/selection/shares';
import { solveSelection, type Selection } from '@domain/selection/solve';

import { lockOf, poolsOn, type BoardChoice } from './board-state';
import type { ProposalRow } from './ranking';

/** What a selection takes; nothing where there is none. */
export function takenBy(selection: Selection | null): ReadonlySet<ProposalId> {
  return new Set(selection !== null && 'selected' in selection ? selection.selected : []);
}

/** What a selection funds, each at its share, in percent; nothing where there is none. */
export function fundedOn(
  { proposals }: Pick<Board, 'proposals'>,
  selection: Selection | null,
): readonly (BoardProposal & { readonly share: number })[] {
  const shares = sharesOf(proposals, [...takenBy(selection)]);
  return proposals.flatMap((proposal) => {
    const share = shares.get(proposal.id);
    return share === undefined ? [] : [{ ...atShare(proposal, share), share }];
  });
}

/** How long the page may stand still for a proof. */
const PATIENCE_MS = 400;
/** In points gone through, a proposal at a time for each one that is left out: about a second. */
const MOST_WORK = 30_000_000;

/** The proposals that have a score and a cost, with the locks they are under, and all else that the board must keep to. */
export function boardOf(
  rows: readonly ProposalRow[],
  { currency, pools, relations }: Pick<ProposalModel, 'currency' | 'pools' | 'relations'>,
  choice: Pick<BoardChoice, 'limits' | 'locks'>,
): Board {
  const proposals = rows.flatMap((row) => {
    const { id, score, facts } = row;
    if (score === null || facts.cost === null || facts.currency !== currency) return [];
    const takes = takenOf(facts.takes, pools);
    const { cost, leastShare } = facts;
    return [{ id, value: score, cost, takes, lock: lockOf(row, choice), leastShare }];
  });
  return { proposals, limits: poolsOn(pools, choice).map(({ limit }) => limit), relations };
}

/** What is best within the budget; proven, or the best that a moment allows, with its bound. */
export function solved(board: Board, budget: number): Selection {
  return solveSelection(problemOf(board, budget), momentFrom(performance.now()));
}

export type Frontier =
  | { readonly kind: 'known'; readonly points: readonly FrontierPoint[] }
  | { readonly kind: 'none'; readonly why: string };

/** Every budget worth having, under the locks and relations; with pools there is none. */
export function frontierUnder(board: Board): Frontier {
  if (board.limits.length > 0) {
    return { kind: 'none', why: 'What a budget can buy depends on the pools as well.' };
  }
  const all = board.proposals.reduce((sum, { cost }) => sum + cost, 0);
  try {
    return { kind: 'known', points: frontierOf(problemOf(board, all)) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'none', why: error.message };
    throw error;
  }
}

type Asked = {
  readonly board: Board;
  readonly budget: number;
  readonly selection: Selection | null;
  readonly frontier: Frontier | null;
};

/** For each proposal left out what it would take; nothing where that is not to be had in a moment. */
export function leftOutUnder(asked: Asked): ReadonlyMap<string, LeftOut> {
  return new Map(leftOut(asked).map((one) => [String(one.id), one]));
}

function leftOut({ board, budget, selection, frontier }: Asked): readonly LeftOut[] {
  if (selection?.kind !== 'optimal') return [];
  const problem = problemOf(board, budget);
  // Of a proposal that may be funded in part, the least share is asked about alone.
  const own = new Set<ProposalId>(board.proposals.map(({ id }) => id));
  const steps = problem.proposals.map(({ id }) => id).filter((id) => !own.has(id));
  const selected = [...new Set([...selection.selected, ...steps])];
  if (board.limits.length > 0) {
    return forceInPrices(problem, { ...selection, selected }, momentFrom(performance.now()));
  }
  if (frontier?.kind !== 'known') return [];
  const absent = problem.proposals.length - selected.length;
  const work = frontier.points.length * problem.proposals.length * absent;
  return work > MOST_WORK ? [] : leftOutOf(problem, new Set(selected));
}

function momentFrom(start: number): () => boolean {
  return () => performance.now() > start + PATIENCE_MS;
}
