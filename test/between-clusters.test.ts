import { betweenClusters, tQuantile } from '../bench/between-clusters';

const clusters = (length: number) =>
  Array.from({ length }, (_, at) => ({ held: 2 * at, judged: 2 * (length - 1) }));

it('takes the quantile of t by degrees of freedom, as in printed tables', () => {
  const printed = [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [15, 2.131],
    [16, 2.12],
    [17, 2.11],
    [120, 1.98],
  ] as const;
  for (const [degrees, quantile] of printed) expect(tQuantile(degrees)).toBeCloseTo(quantile, 3);
});

it('is as wide as few clusters make it, and none below five', () => {
  // 0, 2, 4, 6 and 8 of 8 held: their deviations have squares of 40, and 2.776 * sqrt(40 * 5 / 4) / 40 is 0.491
  expect(betweenClusters(clusters(5))).toEqual({
    low: expect.closeTo(0.0092, 4) as number,
    high: expect.closeTo(0.9908, 4) as number,
  });
  expect(betweenClusters(clusters(4))).toBeNull();
  expect(betweenClusters(clusters(5).map(() => ({ held: 0, judged: 0 })))).toBeNull();
});
