import { projectId, workItemId, workItemKey } from '../foundation/ids';
import { sumsOf, timesSelected, type ScenarioLine } from './scenario';

const line = (id: string, isIn: boolean): ScenarioLine => ({
  workItemId: workItemId(id),
  key: workItemKey(`IDEA-${id}`),
  projectId: projectId('1'),
  summary: '',
  cost: 500,
  score: 40,
  lock: 'free',
  isIn,
});

it('adds up what is in', () => {
  expect(sumsOf([line('1', true), line('2', false), line('3', true)])).toEqual({
    count: 2,
    cost: 1000,
    value: 80,
  });
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
