import { setTimeout as sleep } from 'node:timers/promises';

import { type MovableClock, movableClock, standingClock } from '../movable-clock';

/** How old an invocation is: what it computed by the site's clock, and what it waited for. */
export type InvocationClock = {
  readonly limitMs: number;
  ageMs(): number;
  isOver(): boolean;
  /** Lets the invocation wait until it is that old, or its time is over; the site's clock moves along. */
  waitUntil(ageMs: number): Promise<void>;
};

export type InvocationClockOptions = {
  readonly site: MovableClock;
  readonly limitMs: number;
  /** Whether waiting takes the machine's time, too: somebody looks at the site. */
  readonly waitsForReal: () => boolean;
};

/**
 * Each invocation has a clock of its own, for what one waits for is not taken from the time of another that runs beside
 * it. Two that wait at the same time move the site's clock once.
 */
export function createInvocationClock(options: InvocationClockOptions): InvocationClock {
  const { site, limitMs, waitsForReal } = options;
  const started = site.now().getTime();
  const own = site.runs ? movableClock(site.now()) : standingClock(site.now());
  const ageMs = () => own.now().getTime() - started;

  return {
    limitMs,
    ageMs,
    isOver: () => ageMs() >= limitMs,
    async waitUntil(wanted) {
      const age = Math.min(wanted, limitMs);
      if (waitsForReal()) await sleep(Math.max(0, age - ageMs()));
      const until = new Date(started + age);
      own.moveTo(until);
      site.moveTo(until);
    },
  };
}
