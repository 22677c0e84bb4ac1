import type { Clock } from '../clock';

export type RateCounter = {
  /** @returns false when that would be more than allowed; nothing is counted then */
  take(count?: number): boolean;
};

/** Counts what happens within a stretch of the site's time. */
export function createRateCounter(
  clock: Clock,
  { most, perMs }: { readonly most: number; readonly perMs: number },
): RateCounter {
  let taken: { readonly at: number; readonly count: number }[] = [];

  return {
    take(count = 1) {
      const now = clock.now().getTime();
      taken = taken.filter(({ at }) => at > now - perMs);
      const sum = taken.reduce((total, entry) => total + entry.count, 0);
      if (sum + count > most) return false;
      taken.push({ at: now, count });
      return true;
    },
  };
}
