import type { MovableClock } from './movable-clock';

export type EarlyClock = MovableClock & {
  /** From now on it is as late as the clock it goes by. */
  settle(): void;
};

/** Runs behind another clock until it settles: it can be moved over a delay without coming before that one. */
export function earlyClock(clock: MovableClock, milliseconds: number): EarlyClock {
  let behind = milliseconds;
  const now = () => clock.now().getTime() - behind;

  return {
    runs: clock.runs,
    now: () => new Date(now()),
    moveTo(time) {
      if (time.getTime() <= now()) return;
      behind = Math.max(0, clock.now().getTime() - time.getTime());
      clock.moveTo(time);
    },
    settle() {
      behind = 0;
    },
  };
}
