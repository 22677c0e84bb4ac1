import { useDeferredValue, useMemo, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { Lock } from '@domain/selection/board';

import { boardOf, frontierUnder, leftOutUnder, solved } from './board-result';
import { undone, withChoice, withLock, type BoardHistory } from './board-state';
import type { ProposalRow } from './ranking';

/** What the board decided, and what follows from it at once. */
export function useBoard(view: ProposalsView, rows: readonly ProposalRow[]) {
  const [history, setHistory] = useState<BoardHistory>(() => startOf(view));
  const { currency } = view.model;
  const { budget, locks } = history.now;

  const settledRows = useDeferredValue(rows);
  const board = useMemo(
    () => boardOf(settledRows, { currency, locks }),
    [settledRows, currency, locks],
  );
  const selection = useMemo(
    () => (board.length === 0 ? null : solved(board, budget)),
    [board, budget],
  );
  // What takes longer follows the selection, which is seen at once.
  const asked = useMemo(() => ({ board, budget, selection }), [board, budget, selection]);
  const settled = useDeferredValue(asked);
  const frontier = useMemo(
    () => (settled.board.length === 0 ? null : frontierUnder(settled.board)),
    [settled.board],
  );
  const leftOut = useMemo(() => leftOutUnder({ ...settled, frontier }), [settled, frontier]);

  return {
    choice: history.now,
    board,
    selection,
    frontier,
    leftOut,
    canUndo: history.before.length > 0,
    setBudget: (next: number) => setHistory((was) => withChoice(was, { budget: next })),
    setLock: (id: string, lock: Lock) => setHistory((was) => withLock(was, id, lock)),
    undo: () => setHistory(undone),
  };
}

export type Board = ReturnType<typeof useBoard>;

/** Half of what is asked for, roundly: a budget to begin with. */
function startOf({ proposals, model }: ProposalsView): BoardHistory {
  const asked = proposals.reduce(
    (sum, { facts }) => sum + (facts.currency === model.currency ? (facts.cost ?? 0) : 0),
    0,
  );
  return { now: { budget: roundAmount(asked / 2), locks: {} }, before: [] };
}

/** Up to two digits and noughts: 19,285,000 becomes 20,000,000. */
function roundAmount(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(amount, 1))) - 1);
  return Math.ceil(amount / step) * step;
}
