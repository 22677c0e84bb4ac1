import { counted } from '../foundation/wording';

/** What a forecast would be made from. */
type ForecastGround = {
  readonly remaining: number;
  readonly throughput: readonly number[];
  /** Items that are resolved on a day that is still to come. */
  readonly resolvedInFuture: number;
};

/**
 * Why there can be no forecast; `null` where there can.
 *
 * @example
 * whyNoForecast({ remaining: 0, throughput: [1], resolvedInFuture: 0 }) // 'Nothing is left to finish.'
 */
export function whyNoForecast(ground: ForecastGround): string | null {
  const { remaining, throughput, resolvedInFuture } = ground;
  if (resolvedInFuture > 0) {
    const items = counted(resolvedInFuture, 'work item');
    return `${items} ${resolvedInFuture === 1 ? 'is' : 'are'} resolved on a day that is still to come, so that the pace cannot be told.`;
  }
  if (remaining === 0) return 'Nothing is left to finish.';
  if (throughput.every((count) => count === 0)) {
    return `No work item was finished in the last ${counted(throughput.length, 'day')}.`;
  }
  return null;
}
