import fc from 'fast-check';

import { alignmentOf, partsOf } from './alignment';

const drivers = [
  { id: 'green', name: 'Cleaner air', weight: 3 },
  { id: 'access', name: 'Access for all', weight: 1 },
];

it('shares the cost of a proposal over drivers by weight times rating', () => {
  const alignment = alignmentOf(drivers, [
    { id: 'buses', cost: 100, ratings: [10, 0] },
    { id: 'stops', cost: 40, ratings: [2, 6] },
    { id: 'archive', cost: 60, ratings: [0, null] },
  ]);

  expect(alignment).toEqual({
    drivers: [
      { id: 'green', name: 'Cleaner air', weight: 0.75, spend: 120, share: 0.6 },
      { id: 'access', name: 'Access for all', weight: 0.25, spend: 20, share: 0.1 },
    ],
    total: 200,
    untied: { ids: ['archive'], spend: 60, share: 0.3 },
  });
});

it('has no shares where nothing is spent, and no weights where drivers weigh nothing', () => {
  const weightless = drivers.map((driver) => ({ ...driver, weight: 0 }));

  expect(alignmentOf(drivers, []).drivers.map(({ share }) => share)).toEqual([0, 0]);
  expect(alignmentOf(weightless, [{ id: 'a', cost: 5, ratings: [9, 9] }])).toMatchObject({
    drivers: [{ weight: 0, spend: 0 }, { weight: 0 }],
    untied: { ids: ['a'], share: 1 },
  });
});

it('spends every proposal once, whatever it is rated', () => {
  const spending = fc.record({
    id: fc.string(),
    cost: fc.nat(1_000_000),
    ratings: fc.tuple(
      fc.option(fc.integer({ min: 0, max: 10 })),
      fc.option(fc.integer({ min: 0, max: 10 })),
    ),
  });

  fc.assert(
    fc.property(fc.array(spending, { maxLength: 8 }), (spendings) => {
      const { drivers: spent, untied, total } = alignmentOf(drivers, spendings);
      const all = spent.reduce((sum, { spend }) => sum + spend, untied.spend);

      expect(all).toBeCloseTo(total, 5);
      for (const { ratings } of spendings) {
        const sum = partsOf(ratings, [3, 1]).reduce((one, part) => one + part, 0);
        expect([0, 1]).toContainEqual(expect.closeTo(sum, 9));
      }
    }),
  );
});
