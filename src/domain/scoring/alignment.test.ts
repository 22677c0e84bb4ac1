import fc from 'fast-check';

import { alignmentOf, partsOf, spendLines } from './alignment';

const drivers = [
  { id: 'green', name: 'Cleaner air', weight: 3, within: [] },
  { id: 'access', name: 'Access for all', weight: 1, within: [] },
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

it('adds up what is in a group, and opens it a level deeper', () => {
  const city = { id: 'city', name: 'City' };
  const streets = { id: 'streets', name: 'Streets' };
  const tree = [
    { id: 'air', name: 'Cleaner air', weight: 0.2, within: [city] },
    { id: 'quiet', name: 'Quiet', weight: 0.1, within: [city, streets] },
    { id: 'safe', name: 'Safe', weight: 0.1, within: [city, streets] },
    { id: 'all', name: 'Access for all', weight: 0.4, within: [] },
  ];
  const alignment = alignmentOf(tree, [
    { id: 'a', cost: 80, ratings: [10, 10, 10, 0] },
    { id: 'b', cost: 20, ratings: [0, 0, 0, 5] },
  ]);
  const told = (group: string | null) =>
    spendLines(tree, alignment, group).map(({ name, weight, spend, share, isGroup }) => [
      name,
      Number(weight.toFixed(6)),
      Number(spend.toFixed(6)),
      Number(share.toFixed(6)),
      isGroup,
    ]);

  expect(told(null)).toEqual([
    ['City', 0.5, 80, 0.8, true],
    ['Access for all', 0.5, 20, 0.2, false],
  ]);
  expect(told('city')).toEqual([
    ['Cleaner air', 0.25, 40, 0.4, false],
    ['Streets', 0.25, 40, 0.4, true],
  ]);
  expect(told('streets')).toEqual([
    ['Quiet', 0.125, 20, 0.2, false],
    ['Safe', 0.125, 20, 0.2, false],
  ]);
  expect(told('gone')).toEqual([]);
});
