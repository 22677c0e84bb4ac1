import type { Clock } from './clock';

/** A clock that may be moved forward: by `--now`, or over the delay of work that nobody wants to wait for. */
export type MovableClock = Clock & {
  /** Earlier times are ignored: a site's clock never goes back. */
  moveTo(time: Date): void;
  /** Whether time also passes by itself, as fast as on the machine. */
  readonly runs: boolean;
};

/** Runs on with the machine's own clock, from `start` when given. */
export function movableClock(start?: Date): MovableClock {
  let offset = start === undefined ? 0 : start.getTime() - Date.now();

  return {
    runs: true,
    now: () => new Date(Date.now() + offset),
    moveTo(time) {
      offset = Math.max(offset, time.getTime() - Date.now());
    },
  };
}

/** Stands still until it is moved, so that what depends on time happens the same way each time. */
export function standingClock(start: Date): MovableClock {
  let now = start.getTime();

  return {
    runs: false,
    now: () => new Date(now),
    moveTo(time) {
      now = Math.max(now, time.getTime());
    },
  };
}
