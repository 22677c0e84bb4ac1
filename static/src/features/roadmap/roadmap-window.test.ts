import type { Roadmap } from '@contract/roadmap';
import { day } from '@domain/foundation/calendar';

import { placeIn, spanShown, ticksIn } from './roadmap-window';

const roadmap = (asOf: string): Roadmap => ({
  asOf: day(asOf),
  computedAt: null,
  projects: [],
  links: [],
  path: { end: day('2028-02-10'), last: null, steps: [] },
  outside: [],
  hiddenProjects: 0,
  partlyHidden: 0,
  hiddenLinks: 0,
  isCut: false,
  partialProjects: [],
});

it.each([
  ['quarter', 0, '2026-10-01', '2027-04-01'],
  ['quarter', 1, '2027-01-01', '2027-07-01'],
  ['year', 0, '2026-07-01', '2027-10-01'],
  ['year', -1, '2026-01-01', '2027-04-01'],
  ['all', 3, '2026-10-01', '2028-04-01'],
] as const)('shows by %s, %d steps to the side, from %s to %s', (...row) => {
  const [zoom, steps, from, to] = row;
  expect(spanShown(roadmap('2026-11-16'), zoom, steps)).toEqual({ from, to });
});

it.each([
  ['2026-10-01', '2027-01-01', ['2026-10', '2026-11', '2026-12']],
  ['2026-10-01', '2027-10-01', ['Q4 2026', 'Q1 2027', 'Q2 2027', 'Q3 2027']],
  ['2026-10-01', '2031-01-01', ['2027', '2028', '2029', '2030']],
])('divides %s to %s into %j', (from, to, labels) => {
  expect(ticksIn({ from: day(from), to: day(to) }).map(({ label }) => label)).toEqual(labels);
});

it('places a day between two sides, and one beyond them beyond them', () => {
  const x = placeIn({ from: day('2026-01-01'), to: day('2026-01-11') }, [100, 200]);
  expect(['2026-01-01', '2026-01-06', '2026-01-12'].map((of) => x(day(of)))).toEqual([100, 150, 210]); // prettier-ignore
});
