import { useEffect, useMemo, useState } from 'react';

import { problemOf, type Board } from '@domain/selection/board';
import { descendFrontier, type FrontierEnd } from '@domain/selection/descending-frontier';
import type { FrontierPoint } from '@domain/selection/frontier';
import type { SelectionProblem } from '@domain/selection/problem';

/** How long a slice of the work keeps the page from answering, but for a selection that takes longer. */
const SLICE_MS = 30;
/** How long one selection may take to be proven. */
const PATIENCE_MS = 1_000;

/** A frontier while it is worked out, from above downwards. */
export type GrowingFrontier = {
  /** Ascending. */
  readonly points: readonly FrontierPoint[];
  /** `null` while it goes on. */
  readonly end: FrontierEnd | null;
  /** From 0 to 1: how far down it came. */
  readonly progress: number;
};

type Found = {
  readonly of: string;
  readonly points: readonly FrontierPoint[];
  readonly end: FrontierEnd | null;
};

/**
 * What each amount of the budget, or of one pool, can buy while all others hold: worked out in slices between which the page answers,
 * begun anew when something else than that amount changes, given up when nobody looks any more.
 *
 * @param along the budget (0), or the pool after it, that is varied
 */
export function useGrowingFrontier(board: Board, budget: number, along: number) {
  const question = useMemo(() => questionOf(board, budget, along), [board, budget, along]);
  const [found, setFound] = useState<Found | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const isStopped = stopped === question;

  useEffect(() => {
    if (isStopped) return undefined;
    const slice = slicesOf(question, along);
    let points: readonly FrontierPoint[] = [];
    const next = () => {
      const part = slice();
      points = [...part.found, ...points];
      setFound({ of: question, points, end: part.end });
      if (part.end === null) timer = setTimeout(next);
    };
    let timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [question, along, isStopped]);

  const shown = found?.of === question ? found : { points: [], end: null };
  const most = mostOf(question, along);
  const lowest = shown.points[0]?.cost ?? most;
  return {
    frontier: {
      points: shown.points,
      end: isStopped ? (shown.end ?? { kind: 'from' as const, cost: lowest }) : shown.end,
      progress: most === 0 ? 0 : 1 - lowest / most,
    } satisfies GrowingFrontier,
    stop: () => setStopped(question),
  };
}

/** What is asked, with all there could be of what is varied: as a text, which changes with what it says alone. */
function questionOf(board: Board, budget: number, along: number): string {
  const problem = problemOf(board, budget);
  const most = problem.proposals.reduce((sum, { costs }) => sum + (costs[along] ?? 0), 0);
  return JSON.stringify({ ...problem, budgets: problem.budgets.with(along, most) });
}

const problemIn = (question: string) => JSON.parse(question) as SelectionProblem;

function mostOf(question: string, along: number): number {
  return problemIn(question).budgets[along] ?? 0;
}

/** One slice after another: what it finds until time is over, the highest last, and how it ends where it does. */
function slicesOf(question: string, along: number) {
  let begun = 0;
  const isOver = () => performance.now() > begun + PATIENCE_MS;
  const steps = descendFrontier(problemIn(question), along, isOver);
  return (): { readonly found: readonly FrontierPoint[]; readonly end: FrontierEnd | null } => {
    const found: FrontierPoint[] = [];
    const until = performance.now() + SLICE_MS;
    do {
      begun = performance.now();
      const step = steps.next();
      if (step.done === true) return { found, end: step.value };
      if (step.value !== null) found.unshift(step.value);
    } while (performance.now() < until);
    return { found, end: null };
  };
}
