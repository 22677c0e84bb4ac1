import { problemOf, type BoardProposal } from '@domain/selection/board';
import { frontierOf, type FrontierPoint } from '@domain/selection/frontier';
import { leftOutOf, type LeftOut } from '@domain/selection/left-out';
import { solveSelection, type Selection } from '@domain/selection/solve';

import { lockOf, type BoardChoice } from './board-state';
import type { ProposalRow } from './ranking';

/** How long the page may stand still for a proof. */
const PATIENCE_MS = 400;
/** In points gone through, a proposal at a time for each one that is left out: about a second. */
const MOST_WORK = 30_000_000;

/** The proposals that have a score and a cost, with the locks they are under. */
export function boardOf(
  rows: readonly ProposalRow[],
  { currency, locks }: { readonly currency: string } & Pick<BoardChoice, 'locks'>,
): readonly BoardProposal[] {
  return rows.flatMap((row) => {
    const { id, score, facts } = row;
    return score === null || facts.cost === null || facts.currency !== currency
      ? []
      : [{ id, value: score, cost: facts.cost, lock: lockOf(row, { locks }) }];
  });
}

/** What is best within the budget; proven, or the best that a moment allows, with its bound. */
export function solved(board: readonly BoardProposal[], budget: number): Selection {
  const until = performance.now() + PATIENCE_MS;
  return solveSelection(problemOf(board, budget), () => performance.now() > until);
}

export type Frontier =
  | { readonly kind: 'known'; readonly points: readonly FrontierPoint[] }
  | { readonly kind: 'too-many'; readonly why: string };

/** Every budget worth having, under the locks. */
export function frontierUnder(board: readonly BoardProposal[]): Frontier {
  const all = board.reduce((sum, { cost }) => sum + cost, 0);
  try {
    return { kind: 'known', points: frontierOf(problemOf(board, all)) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'too-many', why: error.message };
    throw error;
  }
}

type Asked = {
  readonly board: readonly BoardProposal[];
  readonly budget: number;
  readonly selection: Selection | null;
  readonly frontier: Frontier | null;
};

/** For each proposal left out what it would take; nothing where that is not to be had in a moment. */
export function leftOutUnder({
  board,
  budget,
  selection,
  frontier,
}: Asked): ReadonlyMap<string, LeftOut> {
  if (selection?.kind !== 'optimal' || frontier?.kind !== 'known') return new Map();
  const absent = board.length - selection.selected.length;
  if (frontier.points.length * board.length * absent > MOST_WORK) return new Map();

  const left = leftOutOf(problemOf(board, budget), new Set(selection.selected));
  return new Map(left.map((one) => [String(one.id), one]));
}
