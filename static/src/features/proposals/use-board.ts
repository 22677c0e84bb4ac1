import { useDeferredValue, useMemo, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { Lock } from '@domain/selection/board';

import { boardOf, frontierUnder, leftOutUnder, solved } from './board-result';
import {
  poolsOn,
  undone,
  withChoice,
  withLimit,
  withLock,
  withStart,
  type BoardHistory,
} from './board-state';
import type { ProposalRow } from './ranking';

/** What the board decided so far: kept while other tabs are looked at. */
export function useBoardHistory(view: ProposalsView) {
  return useState<BoardHistory>(() => startOf(view));
}

export type KeptBoard = ReturnType<typeof useBoardHistory>;

/** What is on the board, and the best selection from it: seen at once. */
export function useSelection(
  { model }: Pick<ProposalsView, 'model'>,
  rows: readonly ProposalRow[],
  { budget, limits, locks, starts }: BoardHistory['now'],
) {
  const settledRows = useDeferredValue(rows);
  const board = useMemo(
    () => boardOf(settledRows, model, { limits, locks, starts }),
    [settledRows, model, limits, locks, starts],
  );
  const selection = useMemo(
    () => (board.proposals.length === 0 ? null : solved(board, budget)),
    [board, budget],
  );
  return { board, selection };
}

/** What the board decided, and what follows from it. */
export function useBoard(
  view: ProposalsView,
  rows: readonly ProposalRow[],
  [history, setHistory]: KeptBoard,
) {
  const { budget } = history.now;
  const { board, selection } = useSelection(view, rows, history.now);
  // What takes longer follows the selection, which is seen at once.
  const asked = useMemo(() => ({ board, budget, selection }), [board, budget, selection]);
  const settled = useDeferredValue(asked);
  const frontier = useMemo(
    () => (settled.board.proposals.length === 0 ? null : frontierUnder(settled.board)),
    [settled.board],
  );
  const leftOut = useMemo(() => leftOutUnder({ ...settled, frontier }), [settled, frontier]);

  return {
    choice: history.now,
    pools: poolsOn(view.model.pools, history.now),
    board,
    selection,
    frontier,
    leftOut,
    canUndo: history.before.length > 0,
    setBudget: (next: number) => setHistory((was) => withChoice(was, { budget: next })),
    setLimit: (pool: string, limit: number) => setHistory((was) => withLimit(was, pool, limit)),
    setLock: (id: string, lock: Lock) => setHistory((was) => withLock(was, id, lock)),
    setStart: (id: string, start: number | null) => setHistory((was) => withStart(was, id, start)),
    undo: () => setHistory(undone),
  };
}

export type SolvedBoard = ReturnType<typeof useBoard>;

/** Half of what is asked for, roundly: a budget to begin with. */
function startOf({ proposals, model }: ProposalsView): BoardHistory {
  const asked = proposals.reduce(
    (sum, { facts }) => sum + (facts.currency === model.currency ? (facts.cost ?? 0) : 0),
    0,
  );
  const now = { budget: roundAmount(asked / 2), limits: {}, locks: {}, starts: {} };
  return { now, before: [] };
}

/** Up to two digits and noughts: 19,285,000 becomes 20,000,000. */
function roundAmount(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(amount, 1))) - 1);
  return Math.ceil(amount / step) * step;
}
