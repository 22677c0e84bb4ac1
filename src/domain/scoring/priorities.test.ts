import fc from 'fast-check';

import {
  calculateCostOfDelay,
  calculateRice,
  calculateValueByEffort,
  calculateWsjf,
} from './calculators/priorities';
import { byCostOfDelay, earnedBy } from './cost-of-delay';
import { byRice, byWsjf } from './priorities';

const features = [
  { duration: 3, costOfDelay: 3, dependsOn: null },
  { duration: 4, costOfDelay: 7, dependsOn: null },
  { duration: 6, costOfDelay: 9, dependsOn: null },
];

describe('priorities', () => {
  it('are the published figures of RICE', () => {
    const items = [
      { reach: 5000, impact: 2, confidence: 0.8, effort: 2 },
      { reach: 10, impact: 3, confidence: 1, effort: 6 },
    ];

    expect(calculateRice({ items })).toEqual({ scores: [4000, 5], ranks: [1, 2] });
  });

  it('put the shorter of two jobs of one value first', () => {
    const job = { value: 8, timeCriticality: 5, riskReduction: 2 };

    expect(
      calculateWsjf({
        items: [
          { ...job, jobSize: 5 },
          { ...job, jobSize: 3 },
        ],
      }),
    ).toEqual({ scores: [3, 5], ranks: [2, 1] });
    expect(
      calculateValueByEffort({
        items: [
          { value: 6, effort: 2 },
          { value: 4, effort: 1 },
        ],
      }),
    ).toEqual({ scores: [3, 4], ranks: [2, 1] });
  });

  it.each([
    [{ jobSize: 0 }, 'items[0].jobSize must be above 0 and finite, got 0'],
    [{ value: -1 }, 'items[0].value must be 0 or more and finite, got -1'],
    [
      { riskReduction: Infinity },
      'items[0].riskReduction must be 0 or more and finite, got Infinity',
    ],
  ])('refuse %j', (bad, message) => {
    const item = { value: 1, timeCriticality: 1, riskReduction: 1, jobSize: 1, ...bad };

    expect(() => byWsjf([item])).toThrow(new RangeError(message));
  });

  it('take confidence for a share', () => {
    expect(() => byRice([{ reach: 1, impact: 1, confidence: 80, effort: 1 }])).toThrow(
      new RangeError('items[0].confidence must not be above 1 (0.8 is 80 %), got 80'),
    );
  });
});

describe('byCostOfDelay', () => {
  it('earns most in its own order', () => {
    expect(calculateCostOfDelay({ items: features, horizon: 14 })).toEqual({
      costOfDelay: [3, 7, 9],
      scores: [1, 1.75, 1.5],
      ranks: [3, 1, 2],
      order: [1, 2, 0],
      earned: 109,
    });
    expect(earnedBy(14, features, [2, 1, 0])).toBe(103);
    expect(earnedBy(14, features, [0, 1, 2])).toBe(91);
  });

  it('does what is needed first before what waits for it, even on level scores', () => {
    const items = [
      { duration: 2, costOfDelay: 4, dependsOn: 1 },
      { duration: 2, costOfDelay: 0, dependsOn: 2 },
      { duration: 1, costOfDelay: 0, dependsOn: null },
    ];

    expect(byCostOfDelay(items)).toMatchObject({ scores: [2, 2, 0], order: [2, 1, 0] });
  });

  it.each([
    [
      [{ duration: 0, costOfDelay: 1, dependsOn: null }],
      'items[0].duration must be above 0 and finite, got 0',
    ],
    [
      [{ duration: 1, costOfDelay: -1, dependsOn: null }],
      'items[0].costOfDelay must be 0 or more and finite, got -1',
    ],
    [
      [{ duration: 1, costOfDelay: 1, dependsOn: 0 }],
      'items[0].dependsOn must be another item from 0 to 0, got 0',
    ],
    [
      [
        { duration: 1, costOfDelay: 1, dependsOn: 1 },
        { duration: 1, costOfDelay: 1, dependsOn: 0 },
      ],
      'items 0, 1 wait for each other; take one dependsOn away',
    ],
  ])('refuses %j', (items, message) => {
    expect(() => byCostOfDelay(items)).toThrow(new RangeError(message));
  });

  it('takes 5,000 items, and a horizon that it can reckon with', () => {
    const item = { duration: 1, costOfDelay: 1e50, dependsOn: null };

    expect(() => byCostOfDelay(Array<typeof item>(5001).fill(item))).toThrow(
      new RangeError('items must be 5000 at most, got 5001'),
    );
    expect(() => calculateCostOfDelay({ items: [item], horizon: 1e300 })).toThrow(
      new RangeError('horizon must be a finite number, at most 1e50 either way, got 1e+300'),
    );
  });

  it('loses the least to delay, where nothing waits for anything', () => {
    const item = fc.record({
      duration: fc.integer({ min: 1, max: 9 }),
      costOfDelay: fc.integer({ min: 0, max: 9 }),
      dependsOn: fc.constant(null),
    });
    const shuffled = fc.array(item, { minLength: 1, maxLength: 7 }).chain((items) =>
      fc.tuple(
        fc.constant(items),
        fc.shuffledSubarray(
          items.map((_, index) => index),
          { minLength: items.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([items, otherOrder]) => {
        const horizon = items.reduce((sum, { duration }) => sum + duration, 0);
        const best = earnedBy(horizon, items, byCostOfDelay(items).order);

        expect(earnedBy(horizon, items, otherOrder)).toBeLessThanOrEqual(best + 1e-9);
      }),
    );
  });
});
