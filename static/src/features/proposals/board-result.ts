import { type Pool, seriesOf, takenOf, windowAmong } from '@domain/foundation/pool';
import { isForBoard } from '@domain/foundation/triage';
import type { ProposalModel } from '@domain/scoring/proposal-model';
import {
  fundedOn as fundedOf,
  problemOf,
  type Board,
  type FundedProposal,
} from '@domain/selection/board';
import { forceInPrices } from '@domain/selection/force-in';
import { frontierOf, type FrontierPoint } from '@domain/selection/frontier';
import { leftOutOf, type LeftOut } from '@domain/selection/left-out';
import type { ProposalId } from '@domain/selection/problem';
import { solveSelection, type Selection } from '@domain/selection/solve';
import type { Start } from '@domain/selection/model';
import { pinnedTo, startsOf } from '@domain/selection/starts';

import { lockOf, poolsOn, type BoardChoice } from './board-state';
import type { ProposalRow } from './ranking';

/** What a selection takes; nothing where there is none. */
export function takenBy(selection: Selection | null): ReadonlySet<ProposalId> {
  return new Set(selection !== null && 'selected' in selection ? selection.selected : []);
}

/** What a selection funds, each at its share and its start; nothing where there is none. */
export function fundedOn(board: Board, selection: Selection | null): readonly FundedProposal[] {
  return fundedOf(board, [...takenBy(selection)]);
}

/** When a proposal may start, before the board decides; empty where there is nothing to choose. */
export function startsFor(
  { facts }: Pick<ProposalRow, 'facts'>,
  pools: readonly Pool[],
): readonly Start[] {
  return startsOf(takenOf(facts.takes, pools), windowAmong(facts.window, pools), seriesOf(pools));
}

/** How long the page may stand still for a proof. */
const PATIENCE_MS = 400;
/** In points gone through, a proposal at a time for each one that is left out: about a second. */
const MOST_WORK = 30_000_000;

/** The proposals that are for the board and have a score and a cost, with the locks they are under, and all else that the board must keep to. */
export function boardOf(
  rows: readonly ProposalRow[],
  { onlyReady, currency, pools, relations }: Pick<ProposalModel, 'onlyReady' | 'currency' | 'pools' | 'relations'>, // prettier-ignore
  choice: Pick<BoardChoice, 'limits' | 'locks' | 'starts'>,
): Board {
  const proposals = rows.flatMap((row) => {
    const { id, score, facts } = row;
    if (!isForBoard(row.triage, { onlyReady })) return [];
    if (score === null || facts.cost === null || facts.currency !== currency) return [];
    const starts = pinnedTo(choice.starts[id] ?? null, startsFor(row, pools));
    const takes = starts[0]?.takes ?? takenOf(facts.takes, pools);
    const { cost, leastShare } = facts;
    return [{ id, value: score, cost, takes, lock: lockOf(row, choice), leastShare, starts }];
  });
  return { proposals, limits: poolsOn(pools, choice).map(({ limit }) => limit), relations };
}

/** What is best within the budget; proven, or the best that a moment allows, with its bound. */
export function solved(board: Board, budget: number): Selection {
  return solveSelection(problemOf(board, budget), momentFrom(performance.now()));
}

export type Frontier =
  | { readonly kind: 'known'; readonly points: readonly FrontierPoint[] }
  | { readonly kind: 'none'; readonly why: string }
  /** What a budget can buy depends on the pools as well. */
  | { readonly kind: 'several' };

/** Every budget worth having, under the locks and relations; with pools it is worked out when it is asked for. */
export function frontierUnder(board: Board): Frontier {
  if (board.limits.length > 0) return { kind: 'several' };
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
  // Of a proposal that stands in several parts, the one that bears its id is asked about alone.
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
