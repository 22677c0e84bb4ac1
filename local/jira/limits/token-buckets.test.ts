import { standingClock } from '../test-support';
import { createTokenBuckets } from './token-buckets';

const START = '2026-03-02T09:30:00.000Z';

describe('a token bucket', () => {
  it("holds a second's worth, and refills as time passes", () => {
    const clock = standingClock(START);
    const buckets = createTokenBuckets(clock);
    const takes = (count: number) =>
      Array.from({ length: count }, () => buckets.take('search', 4).isTaken);

    expect(takes(5)).toEqual([true, true, true, true, false]);
    clock.moveTo('2026-03-02T09:30:00.500Z');
    expect(takes(3)).toEqual([true, true, false]);
    clock.moveTo('2026-03-02T09:40:00.000Z');
    expect(takes(5)).toEqual([true, true, true, true, false]);
  });

  it('is one of many: an empty one leaves the others full', () => {
    const buckets = createTokenBuckets(standingClock(START));
    buckets.take('search', 1);

    expect(buckets.take('search', 1)).toEqual({ isTaken: false, left: 0 });
    expect(buckets.take('count', 3)).toEqual({ isTaken: true, left: 2 });
  });
});
