import type { Clock } from '../clock';

export type RateCounter = {
  /** Whether there is room for more. */
  hasRoom(count?: number): boolean;
  /** @returns false when that would be more than allowed; nothing is counted then */
  take(count?: number): boolean;
  /** Counts what has happened already, however much it is. */
  add(count: number): void;
};

/** Counts what happens within a stretch of the site's time. */
export function createRateCounter(
  clock: Clock,
  { most, perMs }: { readonly most: number; readonly perMs: number },
): RateCounter {
  const taken: { readonly at: number; readonly count: number }[] = [];
  let sum = 0;

  const hasRoom = (count = 1) => {
    const oldest = clock.now().getTime() - perMs;
    while (taken[0] !== undefined && taken[0].at <= oldest) sum -= taken.shift()?.count ?? 0;
    return sum + count <= most;
  };
  const add = (count: number) => {
    taken.push({ at: clock.now().getTime(), count });
    sum += count;
  };

  return {
    hasRoom,
    add,
    take(count = 1) {
      if (!hasRoom(count)) return false;
      add(count);
      return true;
    },
  };
}
