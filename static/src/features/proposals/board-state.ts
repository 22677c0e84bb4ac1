import type { Pool } from '@domain/foundation/pool';
import type { RatedProposal } from '@domain/foundation/proposal';
import type { Lock } from '@domain/selection/board';

/** What a board decided so far. */
export type BoardChoice = {
  /** In minor units. */
  readonly budget: number;
  /** By pool, where the board tries another limit than the model's. */
  readonly limits: Readonly<Record<string, number>>;
  /** By proposal, where the board decided; the others are as they are obliged to be. */
  readonly locks: Readonly<Record<string, Lock>>;
  /** By proposal, the place of the period in which it has to start, where the board decided. */
  readonly starts: Readonly<Record<string, number>>;
};

/** The choice as it is, and those before it, the latest last. */
export type BoardHistory = {
  readonly now: BoardChoice;
  readonly before: readonly BoardChoice[];
};

const MOST_STEPS = 100;

/** What must be done is in and what must not is out, unless the board says otherwise. */
export function lockOf(
  { id, facts }: Pick<RatedProposal, 'id' | 'facts'>,
  { locks }: Pick<BoardChoice, 'locks'>,
): Lock {
  const { obligation } = facts;
  if (obligation === 'none') return locks[id] ?? 'free';
  return locks[id] ?? (obligation === 'must-do' ? 'in' : 'out');
}

/** The model's pools with the limits that are tried. */
export function poolsOn(
  pools: readonly Pool[],
  { limits }: Pick<BoardChoice, 'limits'>,
): readonly Pool[] {
  return pools.map((pool) => ({ ...pool, limit: limits[pool.name] ?? pool.limit }));
}

export function withChoice(
  { now, before }: BoardHistory,
  next: Partial<BoardChoice>,
): BoardHistory {
  return { now: { ...now, ...next }, before: [...before, now].slice(-MOST_STEPS) };
}

export function withLimit(history: BoardHistory, pool: string, limit: number): BoardHistory {
  return withChoice(history, { limits: { ...history.now.limits, [pool]: limit } });
}

export function withLock(history: BoardHistory, id: string, lock: Lock): BoardHistory {
  return withChoice(history, { locks: { ...history.now.locks, [id]: lock } });
}

/** `null` lets the selection choose again. */
export function withStart(history: BoardHistory, id: string, start: number | null): BoardHistory {
  const others = Object.entries(history.now.starts).filter(([other]) => other !== id);
  const starts = start === null ? others : [...others, [id, start] as const];
  return withChoice(history, { starts: Object.fromEntries(starts) });
}

/** The step before; the same where there is none. */
export function undone(history: BoardHistory): BoardHistory {
  const last = history.before.at(-1);
  return last === undefined ? history : { now: last, before: history.before.slice(0, -1) };
}
