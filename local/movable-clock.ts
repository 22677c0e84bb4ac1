import type { Clock } from './clock';

/** A clock that may be moved forward: by `--now`, or over the delay of work that nobody wants to wait for. */
export type MovableClock = Clock & {
  /** Earlier times are ignored: a site's clock never goes back. */
  moveTo(time: Date): void;
};

/** Runs on with the machine's own clock, from `start` when given. */
export function movableClock(start?: Date): MovableClock {
  let offset = start === undefined ? 0 : start.getTime() - Date.now();

  return {
    now: () => new Date(Date.now() + offset),
    moveTo(time) {
      offset = Math.max(offset, time.getTime() - Date.now());
    },
  };
}
