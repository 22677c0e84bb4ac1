import { projectId, workItemId, workItemKey } from '../foundation/ids';
import { sumsOf, takenOfPools, timesSelected, type ScenarioLine } from './scenario';

const line = (id: string, isIn: boolean): ScenarioLine => ({
  workItemId: workItemId(id),
  key: workItemKey(`IDEA-${id}`),
  projectId: projectId('1'),
  summary: '',
  cost: 500,
  takes: [2, 30],
  parts: [],
  score: 40,
  lock: 'free',
  leastShare: null,
  window: null,
  start: null,
  isPinned: false,
  isIn,
  share: 100,
});

it('adds up what is in', () => {
  expect(sumsOf([line('1', true), line('2', false), line('3', true)])).toEqual({
    count: 2,
    cost: 1000,
    value: 80,
  });
});

it('adds up what is funded in part at its share', () => {
  const lines = [line('1', true), { ...line('2', true), share: 70 }];

  expect(sumsOf(lines)).toEqual({ count: 2, cost: 850, value: 68 });
  expect(takenOfPools(lines, 2)).toEqual([3.4, 51]);
});

it('adds up what is taken of each pool, by what is in alone', () => {
  const lines = [line('1', true), line('2', false), line('3', true)];

  expect(takenOfPools(lines, 2)).toEqual([4, 60]);
  expect(takenOfPools(lines, 0)).toEqual([]);
});

it('counts over scenarios how often each proposal is selected', () => {
  const times = timesSelected([
    { lines: [line('1', true), line('2', false)] },
    { lines: [line('1', true), line('3', true)] },
  ]);

  expect([...times]).toEqual([
    ['1', 2],
    ['2', 0],
    ['3', 1],
  ]);
});
