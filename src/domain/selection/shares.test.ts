import fc from 'fast-check';

import { workItemId } from '../foundation/ids';
import type { Relation } from '../foundation/relation';
import { type Board, type BoardProposal, LOCKS, problemOf } from './board';
import { atShare, fundingOf, partsOf } from './shares';
import { solveSelection } from './solve';

const divisible = (leastShare: number | null): BoardProposal => ({
  id: 'a',
  value: 50,
  cost: 200,
  takes: [40],
  lock: 'free',
  leastShare,
  starts: [],
});

describe('partsOf', () => {
  it('is the least share, and steps of 10 percent up to the whole', () => {
    const { proposals, requires } = partsOf(divisible(85));

    expect(proposals.map(({ id, costs }) => [id, costs[0]])).toEqual([
      ['a', 170],
      ['a +1', 20],
      ['a +2', 10],
    ]);
    expect(requires).toEqual([
      ['a +1', 'a'],
      ['a +2', 'a +1'],
    ]);
  });

  it('is the proposal itself where all or nothing is funded', () => {
    expect(partsOf(divisible(null))).toEqual({
      proposals: [{ id: 'a', value: 50, costs: [200, 40] }],
      requires: [],
      excludes: [],
      oneOf: [],
    });
  });

  it('adds up to the whole, to the last cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.nat(1_000_000), (leastShare, cost) => {
        const { proposals } = partsOf({ ...divisible(leastShare), cost });
        expect(proposals.reduce((sum, { costs: [own = NaN] }) => sum + own, 0)).toBe(cost);
      }),
    );
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
const boards = fc.record({
  proposals: fc
    .array(
      fc.record({
        value: fc.nat(100),
        cost: fc.nat(60),
        takes: fc.array(fc.nat(30), { minLength: 1, maxLength: 1 }),
        lock: fc.constantFrom('free' as const, ...LOCKS),
        leastShare: fc.option(fc.integer({ min: 50, max: 99 })),
        starts: fc.constant([]),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.map((each, at): BoardProposal => ({ ...each, id: ids[at] ?? '' }))),
  limits: fc.array(fc.nat(70), { minLength: 1, maxLength: 1 }),
  relations: fc.array(relation, { maxLength: 2 }),
});

/** The definition, word for word: for each proposal nothing or one of its shares, in every combination that keeps to all that is asked. */
function everyFunding({ proposals, limits, relations }: Board, budget: number) {
  let fundings: readonly (readonly number[])[] = [[]];
  for (const { leastShare } of proposals) {
    const shares = [0, 100];
    for (let share = leastShare ?? 100; share < 100; share += 10) shares.push(share);
    fundings = fundings.flatMap((before) => shares.map((share) => [...before, share]));
  }
  return fundings.flatMap((shares) => {
    const funded = proposals.flatMap((each, at) => (shares[at] ? [atShare(each, shares[at])] : []));
    const sum = (of: (each: BoardProposal) => number) =>
      funded.reduce((total, each) => total + of(each), 0);
    const isWithin =
      sum(({ cost }) => cost) <= budget &&
      sum(({ takes }) => takes[0] ?? 0) <= (limits[0] ?? 0) * (1 + 1e-9);
    const isIn = (one: string) => funded.some((each) => each.id === one);
    const isAllowed = isWithin && keepsLocks(proposals, isIn) && relations.every((each) => isKept(each, { proposals, isIn })); // prettier-ignore
    return isAllowed ? [sum(({ value }) => value)] : [];
  });
}

type IsIn = (id: string) => boolean;

function keepsLocks(proposals: Board['proposals'], isIn: IsIn): boolean {
  return proposals.every(({ id: own, lock }) => lock === 'free' || isIn(own) === (lock === 'in'));
}

function isKept(
  each: Relation,
  { proposals, isIn }: { readonly proposals: Board['proposals']; readonly isIn: IsIn },
): boolean {
  const isKnown = (one: string) => proposals.some((proposal) => proposal.id === one);
  if (each.kind === 'one-of') {
    return !each.group.some(isKnown) || each.group.filter(isIn).length === 1;
  }
  if (each.kind === 'requires') return !isIn(each.one) || isIn(each.other);
  return !(isIn(each.one) && isIn(each.other));
}

describe('a board with proposals that may be funded in part', () => {
  it('funds what is worth most among all combinations of shares', () => {
    fc.assert(
      fc.property(boards, fc.nat(160), (board, budget) => {
        const values = everyFunding(board, budget);
        const found = solveSelection(problemOf(board, budget), () => false);

        if (found.kind !== 'optimal') {
          expect([found.kind, values]).toEqual(['infeasible', []]);
          return;
        }
        expect(found.value).toBeCloseTo(Math.max(...values), 6);
        const shares = fundingOf(board.proposals, found.selected);
        const funded = board.proposals.flatMap((each) => {
          const share = shares.get(each.id)?.share;
          return share === undefined ? [] : [{ share, least: each.leastShare ?? 100, ...atShare(each, share) }]; // prettier-ignore
        });
        expect(funded.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(found.value, 6);
        expect(funded.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(budget);
        expect(funded.every(({ share, least }) => share >= least && share <= 100)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never fares worse than one where all or nothing is funded', () => {
    fc.assert(
      fc.property(boards, fc.nat(160), (board, budget) => {
        const whole = { ...board, proposals: board.proposals.map((each) => ({ ...each, leastShare: null })) }; // prettier-ignore
        const best = (some: Board) => {
          const found = solveSelection(problemOf(some, budget), () => false);
          return found.kind === 'optimal' ? found.value : -Infinity;
        };
        expect(best(board)).toBeGreaterThanOrEqual(best(whole) - 1e-6);
      }),
    );
  });

  it('never names a step where nothing fits', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const problem = problemOf(board, 0);
        const found = solveSelection(problem, () => false);
        if (found.kind !== 'infeasible') return;

        const own = board.relations.filter(({ kind }) => kind === 'requires').length;
        const places = found.conflict.map(({ place }) => /^requires\[(\d+)\]/.exec(place)?.[1]);
        expect(places.every((at) => at === undefined || Number(at) < own)).toBe(true);
      }),
    );
  });
});
