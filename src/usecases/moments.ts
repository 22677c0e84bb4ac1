import {
  type Instant,
  instantFromMilliseconds,
  millisecondsOf,
} from '../domain/foundation/calendar';

/** The instant so many milliseconds after `at`, or before it when they are negative. */
export function later(at: Instant, milliseconds: number): Instant {
  return instantFromMilliseconds(millisecondsOf(at) + milliseconds);
}

/** Milliseconds from `from` to `to`. */
export function between(from: Instant, to: Instant): number {
  return millisecondsOf(to) - millisecondsOf(from);
}
