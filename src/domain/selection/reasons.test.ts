import { projectId, workItemId, workItemKey } from '../foundation/ids';
import type { Relation } from '../foundation/relation';
import { reasonsOf } from './reasons';
import type { ScenarioLine } from './scenario';

const [a, b, c] = [workItemId('1'), workItemId('2'), workItemId('3')];
const line = (
  id: string,
  isIn: boolean,
  change: Partial<Pick<ScenarioLine, 'cost' | 'takes' | 'lock' | 'share' | 'leastShare'>> = {},
): ScenarioLine => ({
  workItemId: workItemId(id),
  key: workItemKey(`IDEA-${id}`),
  projectId: projectId('1'),
  summary: '',
  cost: 1,
  takes: [1],
  parts: [],
  score: 40,
  lock: 'free',
  leastShare: null,
  window: null,
  start: null,
  isPinned: false,
  isIn,
  share: 100,
  ...change,
});
const pools = [{ name: 'Architects', unit: 'days', limit: 5, series: null }];
const reasons = (lines: readonly ScenarioLine[], ...relations: readonly Relation[]) =>
  Object.fromEntries(reasonsOf({ budget: 9, pools, relations, lines }));

it('says that the board decided, or that it is best so', () => {
  expect(
    reasons([line('1', true, { lock: 'in' }), line('2', true), line('3', false, { lock: 'out' })]),
  ).toEqual({
    // prettier-ignore
    1: { kind: 'forced' },
    2: { kind: 'best' },
    3: { kind: 'forced' },
  });
});

it('says what a relation keeps out, before anything of money', () => {
  const lines = [line('1', true), line('2', false, { cost: 99 }), line('3', false, { cost: 99 })];

  expect(reasons(lines, { kind: 'excludes', one: b, other: a })).toMatchObject({
    2: { kind: 'excluded', other: a },
    3: { kind: 'budget' },
  });
  expect(reasons(lines, { kind: 'excludes', one: a, other: b })).toMatchObject({
    2: { kind: 'excluded', other: a },
  });
  expect(reasons(lines, { kind: 'one-of', group: [b, a] })).toMatchObject({
    2: { kind: 'replaced', other: a },
  });
  expect(reasons(lines, { kind: 'requires', one: b, other: c })).toMatchObject({
    2: { kind: 'needs', other: c },
  });
});

it('keeps nothing out by a relation that is kept', () => {
  const lines = [line('1', true), line('2', false), line('3', false)];

  expect(
    reasons(
      lines,
      { kind: 'requires', one: b, other: a },
      { kind: 'excludes', one: b, other: c },
      { kind: 'one-of', group: [b, c] },
    ),
  ).toMatchObject({ 2: { kind: 'worth-less' }, 3: { kind: 'worth-less' } });
});

it('says what there is no room for, with how much is left', () => {
  const lines = [
    line('1', true, { cost: 7, takes: [4] }),
    line('2', false, { cost: 3 }),
    line('3', false, { cost: 2, takes: [2] }),
  ];

  expect(reasons(lines)).toMatchObject({
    2: { kind: 'budget', left: 2 },
    3: { kind: 'pool', at: 0, left: 1 },
  });
});

it('says that there is no room only where its least share does not fit, beside what is funded in part', () => {
  const half = line('1', true, { cost: 12, share: 50 });
  const out = (leastShare: number | null) => line('2', false, { cost: 4, leastShare });

  expect(reasons([half, out(null)])).toMatchObject({ 2: { kind: 'budget', left: 3 } });
  expect(reasons([half, out(60)])).toMatchObject({ 2: { kind: 'worth-less' } });
});

it('takes for used up or free what only a rounding parts from it', () => {
  const asks = (takes: number) => [
    ...[0.1, 0.2].map((taken, at) => line(String(at + 1), true, { takes: [taken] })),
    line('3', false, { takes: [takes] }),
  ];
  const among = (limit: number, takes: number) =>
    reasonsOf({
      budget: 9,
      pools: [{ name: 'Architects', unit: 'days', limit, series: null }],
      relations: [],
      lines: asks(takes),
    }).get(c);

  expect(among(0.3, 1)).toEqual({ kind: 'pool', at: 0, left: 0 });
  expect(among(0.6, 0.3)).toEqual({ kind: 'worth-less' });
});
