import type { Clock } from '../../clock';

/** What an endpoint's bucket said to a request. */
export type Taken = { readonly isTaken: boolean; readonly left: number };

type Bucket = { readonly tokens: number; readonly at: number };

/**
 * A bucket for each name, which refills at so many tokens a second. Jira does not publish how far above that a bucket may
 * fill up: here it holds one second's worth, the strictest reading.
 */
export function createTokenBuckets(clock: Clock) {
  const buckets = new Map<string, Bucket>();

  return {
    take(name: string, perSecond: number): Taken {
      const now = clock.now().getTime();
      const { tokens, at } = buckets.get(name) ?? { tokens: perSecond, at: now };
      const refilled = Math.min(perSecond, tokens + (Math.max(0, now - at) * perSecond) / 1000);
      const isTaken = refilled >= 1;
      const left = isTaken ? refilled - 1 : refilled;
      buckets.set(name, { tokens: left, at: now });
      return { isTaken, left: Math.floor(left) };
    },
  };
}
