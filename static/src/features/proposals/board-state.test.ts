import { workItemId } from '@domain/foundation/ids';

import {
  lockOf,
  poolsOn,
  undone,
  withChoice,
  withLimit,
  withLock,
  withStart,
  type BoardHistory,
} from './board-state';

const start: BoardHistory = {
  now: { budget: 100, limits: {}, locks: { a: 'in' }, starts: {} },
  before: [],
};

it('takes back one step after the other, and nothing before the first', () => {
  const locked = withLock(start, 'b', 'out');
  const richer = withChoice(locked, { budget: 200 });

  expect(richer.now).toEqual({ budget: 200, limits: {}, locks: { a: 'in', b: 'out' }, starts: {} });
  expect(undone(richer).now).toEqual(locked.now);
  expect(undone(undone(undone(richer)))).toEqual(start);
});

it('chooses a start, lets it be free again, and takes back either', () => {
  const pinned = withStart(start, 'b', 2);
  const free = withStart(pinned, 'b', null);

  expect(pinned.now.starts).toEqual({ b: 2 });
  expect(free.now.starts).toEqual({});
  expect(undone(free).now.starts).toEqual({ b: 2 });
});

it('tries another limit of a pool, and takes it back', () => {
  const pools = [
    { name: '2027', unit: null, limit: 500, series: null },
    { name: 'Architects', unit: 'person-days', limit: 40, series: null },
  ];
  const tried = withLimit(start, 'Architects', 60);

  expect(poolsOn(pools, tried.now).map(({ limit }) => limit)).toEqual([500, 60]);
  expect(poolsOn(pools, undone(tried).now)).toEqual(pools);
});

it.each([
  ['none', {}, 'free'],
  ['must-do', {}, 'in'],
  ['must-not', {}, 'out'],
  ['must-do', { '7': 'free' }, 'free'],
] as const)('locks what is obliged (%s) unless the board decided %o', (obligation, locks, lock) => {
  const facts = {
    cost: null,
    benefit: null,
    currency: null,
    obligation,
    takes: [],
    leastShare: null,
    window: null,
  };

  expect(lockOf({ id: workItemId('7'), facts }, { locks })).toBe(lock);
});
