/** The share of an invocation's time that is never used up: the platform ends without warning what overruns. */
const RESERVE = 0.2;

/**
 * How long there is to work, in milliseconds, from what the platform says is left. Made when the invocation begins, for
 * then all of its time is left.
 */
export function workingTime(remaining: () => number): () => number {
  const reserve = remaining() * RESERVE;
  return () => remaining() - reserve;
}
