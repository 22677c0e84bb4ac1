import { firstBeyond, lastWithin, sampled } from './frontier-points';

const points = Array.from({ length: 100 }, (_, at) => ({ cost: at * 10, value: at }));

it('finds what a budget reaches, and what comes next', () => {
  expect(lastWithin(points, 25)).toEqual({ cost: 20, value: 2 });
  expect(firstBeyond(points, 25)).toEqual({ cost: 30, value: 3 });
  expect(lastWithin(points, -1)).toBeNull();
  expect(firstBeyond(points, 990)).toBeNull();
});

it('reaches what a budget misses by rounding alone', () => {
  const sums = [{ cost: 0.1 + 0.2, value: 1 }];
  expect(lastWithin(sums, 0.3)).toEqual(sums[0]);
  expect(firstBeyond(sums, 0.3)).toBeNull();
});

it('shows a few points of many, with both ends and the one that is reached', () => {
  const shown = sampled(points, 333, 10);

  expect(shown.length).toBeLessThanOrEqual(10);
  expect(shown).toEqual(expect.arrayContaining([points[0], points[33], points[99]]));
});
