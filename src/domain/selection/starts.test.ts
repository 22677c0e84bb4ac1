import fc from 'fast-check';

import { workItemId } from '../foundation/ids';
import type { Relation } from '../foundation/relation';
import { type Board, type BoardProposal, fundedOn, LOCKS, problemOf } from './board';
import { atShare } from './shares';
import { solveSelection } from './solve';
import { earliestStarts, pinnedTo, startsOf } from './starts';

const QUARTERS = [[0, 1, 2]];

describe('startsOf', () => {
  it('moves what is taken of periods, and nothing else', () => {
    expect(startsOf([5, 3, 0, 7], { earliest: 0, latest: 1 }, QUARTERS)).toEqual([
      { at: 0, takes: [5, 3, 0, 7] },
      { at: 1, takes: [0, 5, 3, 7] },
    ]);
  });

  it('moves every series at once', () => {
    const [, later] = startsOf([5, 0, 2, 0], { earliest: 0, latest: 1 }, [[0, 1], [2, 3]]); // prettier-ignore
    expect(later?.takes).toEqual([0, 5, 0, 2]);
  });

  it('offers no start after which something would be taken beyond the last period', () => {
    const places = startsOf([0, 4, 0], { earliest: 1, latest: 2 }, QUARTERS).map(({ at }) => at);
    expect(places).toEqual([1, 2]);
    expect(startsOf([0, 4, 1], { earliest: 1, latest: 2 }, QUARTERS)).toHaveLength(1);
  });

  it('has none without a window', () => {
    expect(startsOf([5, 3, 0], null, QUARTERS)).toEqual([]);
  });
});

describe('pinnedTo', () => {
  const starts = startsOf([5, 0, 0], { earliest: 0, latest: 2 }, QUARTERS);

  it('leaves the start that was chosen', () => {
    expect(pinnedTo(1, starts)).toEqual([{ at: 1, takes: [0, 5, 0] }]);
  });

  it('leaves all where none was chosen, or one that is no more', () => {
    expect(pinnedTo(null, starts)).toBe(starts);
    expect(pinnedTo(7, starts)).toBe(starts);
  });
});

describe('earliestStarts', () => {
  const starts = startsOf([5, 0, 0], { earliest: 0, latest: 2 }, QUARTERS);
  const within = (limits: readonly number[]) => ({ limits, relations: [] });
  const one = (id: string, at: number | null) => ({ id, starts, takes: [5, 0, 0], share: 100, at });

  it('lets each start as early as there is room', () => {
    const found = earliestStarts([one('a', 2), one('b', 2)], within([5, 5, 9]));
    expect([...found]).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  it('lets none start before what it needs', () => {
    const needs = { kind: 'requires', one: workItemId('1'), other: workItemId('2') } as const;
    const later = { ...one('2', 1), starts: starts.slice(1) };
    const limits = [10, 10, 10];
    expect([...earliestStarts([one('1', 2), later], { limits, relations: [needs] })]).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
  });

  it('looks again at those that stood in nobody’s way before', () => {
    // b leaves the second period to a, which is looked at before it
    const found = earliestStarts([one('a', 2), one('b', 1)], within([5, 5, 5]));
    expect(new Set(found.values())).toEqual(new Set([0, 1]));
  });

  it('leaves what has no window where it is', () => {
    expect([...earliestStarts([{ ...one('a', null), starts: [] }], within([5, 5, 5]))]).toEqual([]);
  });
});

const ids = ['1', '2', '3', '4'].map(workItemId);
const id = fc.constantFrom(...ids);
const relation: fc.Arbitrary<Relation> = fc.oneof(
  fc.record({ kind: fc.constant('requires' as const), one: id, other: id }),
  fc.record({ kind: fc.constant('excludes' as const), one: id, other: id }),
  fc.record({
    kind: fc.constant('one-of' as const),
    group: fc.uniqueArray(id, { minLength: 2, maxLength: 3 }),
  }),
);
const proposal = fc
  .record({
    value: fc.nat(100),
    cost: fc.nat(60),
    takes: fc.tuple(fc.nat(30), fc.nat(20), fc.constant(0), fc.nat(20)),
    lock: fc.constantFrom('free' as const, 'free' as const, ...LOCKS),
    leastShare: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(80, 95) },
    ),
    window: fc.option(
      fc.tuple(fc.nat(1), fc.nat(2)).map(([earliest, wait]) => ({ earliest, latest: earliest + wait })), // prettier-ignore
    ),
    pin: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(2) }),
  })
  .map(({ window, pin, ...each }) => {
    const starts = pinnedTo(pin, startsOf(each.takes, window, QUARTERS));
    return { ...each, starts };
  });
const boards = fc.record({
  proposals: fc
    .array(proposal, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((each, at): BoardProposal => ({ ...each, id: ids[at] ?? '' }))),
  limits: fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(50)),
  relations: fc.array(relation, { maxLength: 2 }),
});

type Planned = BoardProposal & { readonly start: number | null };

/** What needs another starts no earlier than that, where both have windows. */
function isInTurn(each: Relation, done: readonly Pick<Planned, 'id' | 'start'>[]): boolean {
  if (each.kind !== 'requires') return true;
  const startOf = (own: string) => done.find((one) => one.id === own)?.start ?? null;
  const [needing, needed] = [startOf(each.one), startOf(each.other)];
  return needing === null || needed === null || needing >= needed;
}

/** For each proposal nothing, or one of its shares at one of its starts, in every combination that keeps to all that is asked. */
function everyPlan({ proposals, limits, relations }: Board, budget: number): readonly number[] {
  let plans: readonly (readonly (Planned | null)[])[] = [[]];
  for (const each of proposals) {
    const shares = [100];
    for (let share = each.leastShare ?? 100; share < 100; share += 10) shares.push(share);
    const begins = each.starts.length === 0 ? [{ at: null, takes: each.takes }] : each.starts;
    const ways = begins.flatMap(({ at, takes }) => shares.map((share) => atShare({ ...each, start: at, takes }, share))); // prettier-ignore
    plans = plans.flatMap((before) => [null, ...ways].map((way) => [...before, way]));
  }
  return plans.flatMap((plan) => {
    const done = plan.filter((each) => each !== null);
    const sum = (of: (each: BoardProposal) => number) =>
      done.reduce((total, each) => total + of(each), 0);
    const isIn = (one: string) => done.some((each) => each.id === one);
    const isAllowed =
      sum(({ cost }) => cost) <= budget &&
      limits.every((limit, at) => sum(({ takes }) => takes[at] ?? 0) <= limit * (1 + 1e-9)) &&
      proposals.every(({ id: own, lock }) => lock === 'free' || isIn(own) === (lock === 'in')) &&
      relations.every((each) => isKept(each, proposals, isIn) && isInTurn(each, done));
    return isAllowed ? [sum(({ value }) => value)] : [];
  });
}

function isKept(
  each: Relation,
  proposals: Board['proposals'],
  isIn: (id: string) => boolean,
): boolean {
  const isKnown = (one: string) => proposals.some((known) => known.id === one);
  if (each.kind === 'one-of') {
    return !each.group.some(isKnown) || each.group.filter(isIn).length === 1;
  }
  if (each.kind === 'requires') return !isIn(each.one) || isIn(each.other);
  return !(isIn(each.one) && isIn(each.other));
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + each, 0);

describe('a board with proposals that may start at several times', () => {
  it('funds what is worth most among all combinations of starts and shares', () => {
    fc.assert(
      fc.property(boards, fc.nat(160), (board, budget) => {
        const values = everyPlan(board, budget);
        const found = solveSelection(problemOf(board, budget), () => false);

        if (found.kind !== 'optimal') {
          expect([found.kind, values]).toEqual(['infeasible', []]);
          return;
        }
        expect(found.value).toBeCloseTo(Math.max(...values), 6);
        const funded = fundedOn(board, found.selected);
        expect(sumOf(funded.map(({ value }) => value))).toBeCloseTo(found.value, 6);
        expect(sumOf(funded.map(({ cost }) => cost))).toBeLessThanOrEqual(budget);
        for (const [at, limit] of board.limits.entries()) {
          expect(sumOf(funded.map(({ takes }) => takes[at] ?? 0))).toBeLessThanOrEqual(limit + 1e-6); // prettier-ignore
        }
        expect(board.relations.every((each) => isInTurn(each, funded))).toBe(true);
        for (const { start, starts } of funded) {
          expect(starts.length === 0 ? [null] : starts.map(({ at }) => at)).toContain(start);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never fares worse than one where each starts when it may at first', () => {
    fc.assert(
      fc.property(boards, fc.nat(160), (board, budget) => {
        const first = { ...board, proposals: board.proposals.map((each) => ({ ...each, starts: each.starts.slice(0, 1) })) }; // prettier-ignore
        const best = (some: Board) => {
          const found = solveSelection(problemOf(some, budget), () => false);
          return found.kind === 'optimal' ? found.value : -Infinity;
        };
        expect(best(board)).toBeGreaterThanOrEqual(best(first) - 1e-6);
      }),
    );
  });
});
