import type { Window } from '../foundation/pool';
import type { Relation } from '../foundation/relation';
import { ROUNDING, type Start } from './model';
import { atShare } from './shares';

/**
 * When a proposal may start, the earliest first. What it takes of periods is said for the earliest start, and moves with it; a start by
 * which something would be taken after the last period is none. Nothing where it has no window.
 *
 * @example
 * // four quarters; 5 in the first and 3 in the second
 * startsOf([5, 3, 0, 0], { earliest: 0, latest: 3 }, [[0, 1, 2, 3]]).map(({ takes }) => takes)
 * // [[5, 3, 0, 0], [0, 5, 3, 0], [0, 0, 5, 3]]
 */
export function startsOf(
  takes: readonly number[],
  window: Window | null,
  series: readonly (readonly number[])[],
): readonly Start[] {
  if (window === null) return [];
  const starts: Start[] = [];
  for (let shift = 0; shift <= window.latest - window.earliest; shift += 1) {
    const isWithin = series.every((places) =>
      places.slice(Math.max(0, places.length - shift)).every((at) => (takes[at] ?? 0) === 0),
    );
    if (isWithin) starts.push({ at: window.earliest + shift, takes: moved(takes, shift, series) });
  }
  return starts;
}

/** The starts that are left once somebody chose one; all of them where that is none of them. */
export function pinnedTo(at: number | null, starts: readonly Start[]): readonly Start[] {
  const pinned = starts.filter((each) => each.at === at);
  return pinned.length === 0 ? starts : pinned;
}

function moved(
  takes: readonly number[],
  shift: number,
  series: readonly (readonly number[])[],
): readonly number[] {
  const after = [...takes];
  for (const places of series) {
    for (const [period, at] of places.entries()) {
      const from = places[period - shift];
      after[at] = from === undefined ? 0 : (takes[from] ?? 0);
    }
  }
  return after;
}

type Starting = {
  readonly id: string;
  readonly starts: readonly Start[];
  /** The share of it that is funded, in percent. */
  readonly share: number;
  readonly at: number | null;
};

/**
 * Lets each proposal start as early as it may while all others stay, until none can start earlier: of selections that are worth the same
 * none is left that only waits. What needs another starts no earlier than that.
 *
 * @param board what there is of each pool, and which proposals need which
 * @returns by proposal when it starts; those without starts are not named
 *
 * @example
 * // one proposal of 5, that starts in the second of two periods with 9 each
 * earliestStarts([{ id: 'a', starts, share: 100, at: 1 }], { limits: [9, 9], relations: [] }) // Map { 'a' => 0 }
 */
export function earliestStarts(
  funded: readonly (Starting & { readonly takes: readonly number[] })[],
  {
    limits,
    relations,
  }: { readonly limits: readonly number[]; readonly relations: readonly Relation[] },
): ReadonlyMap<string, number> {
  const free = limits.map((limit, pool) =>
    funded.reduce((left, one) => left - takenBy(one, one.at, pool), limit * (1 + ROUNDING)),
  );
  const at = new Map(funded.flatMap((one) => (one.at === null ? [] : [[one.id, one.at] as const])));
  const isAfterNeeded = ({ id }: Starting, to: number) =>
    relations.every(
      (each) =>
        each.kind !== 'requires' ||
        each.one !== id ||
        each.other === id ||
        (at.get(each.other) ?? to) <= to,
    );
  const fits = (one: (typeof funded)[number], from: number, to: number) =>
    isAfterNeeded(one, to) &&
    free.every((left, pool) => left + takenBy(one, from, pool) - takenBy(one, to, pool) >= 0);

  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const one of funded) {
      const from = at.get(one.id);
      const to = one.starts.find((each) => from !== undefined && each.at < from && fits(one, from, each.at)); // prettier-ignore
      if (from === undefined || to === undefined) continue;
      for (const pool of limits.keys()) {
        free[pool] = (free[pool] ?? 0) + takenBy(one, from, pool) - takenBy(one, to.at, pool);
      }
      at.set(one.id, to.at);
      isMoving = true;
    }
  }
  return at;
}

function takenBy(
  { starts, share, takes }: Starting & { readonly takes: readonly number[] },
  at: number | null,
  pool: number,
): number {
  const start = starts.find((each) => each.at === at);
  const whole = { value: 0, cost: 0, takes: start?.takes ?? takes };
  return atShare(whole, share).takes[pool] ?? 0;
}
