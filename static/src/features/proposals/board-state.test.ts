import { workItemId } from '@domain/foundation/ids';

import { lockOf, undone, withChoice, withLock, type BoardHistory } from './board-state';

const start: BoardHistory = { now: { budget: 100, locks: { a: 'in' } }, before: [] };

it('takes back one step after the other, and nothing before the first', () => {
  const locked = withLock(start, 'b', 'out');
  const richer = withChoice(locked, { budget: 200 });

  expect(richer.now).toEqual({ budget: 200, locks: { a: 'in', b: 'out' } });
  expect(undone(richer).now).toEqual(locked.now);
  expect(undone(undone(undone(richer)))).toEqual(start);
});

it.each([
  ['none', {}, 'free'],
  ['must-do', {}, 'in'],
  ['must-not', {}, 'out'],
  ['must-do', { '7': 'free' }, 'free'],
] as const)('locks what is obliged (%s) unless the board decided %o', (obligation, locks, lock) => {
  const facts = { cost: null, benefit: null, currency: null, obligation };

  expect(lockOf({ id: workItemId('7'), facts }, { locks })).toBe(lock);
});
