import fc from 'fast-check';

import { rankByWaiting } from './conversations';
import { successorsOf } from './successors';
import { anyPredecessors, reachableFrom } from '../../../test/support/graphs';

const MOST = 3;
const asked = anyPredecessors.chain((predecessors) =>
  fc.record({
    predecessors: fc.constant(predecessors),
    starts: fc.array(fc.uniqueArray(fc.nat(predecessors.length - 1), { minLength: 1, maxLength: 2 }), { maxLength: 5 }), // prettier-ignore
  }),
);

const union = (sets: readonly ReadonlySet<number>[]) => new Set(sets.flatMap((set) => [...set]));

/** The most that any so many of these cover together. */
function bestOf(sets: readonly ReadonlySet<number>[], many: number): number {
  if (many === 0) return 0;
  const choose = (from: number, chosen: readonly ReadonlySet<number>[]): number =>
    chosen.length === many || from === sets.length
      ? union(chosen).size
      : Math.max(choose(from + 1, chosen), choose(from + 1, [...chosen, sets[from] ?? new Set()]));
  return choose(0, []);
}

describe('rankByWaiting', () => {
  it('begins with what the most waits on, then takes what adds the most', () => {
    // 0 → 1 → 2, and 3
    const links = successorsOf([[], [0], [1], []]);
    expect(rankByWaiting(links, [[2], [1], [3]], 3)).toEqual([
      { at: 1, waiting: 2, more: 2 },
      { at: 2, waiting: 1, more: 1 },
    ]);
    expect(rankByWaiting(links, [[2], [1], [3]], 1)).toHaveLength(1);
    expect(rankByWaiting(links, [], 3)).toEqual([]);
  });

  it('counts each piece of work that waits once, however many ways lead to it', () => {
    fc.assert(
      fc.property(asked, ({ predecessors, starts }) => {
        const reached = starts.map((each) => reachableFrom(each, predecessors));
        const ranked = rankByWaiting(successorsOf(predecessors), starts, MOST);

        const covered = new Set<number>();
        for (const { at, waiting, more } of ranked) {
          const own = reached[at] ?? new Set();
          expect(waiting).toBe(own.size);
          expect(more).toBe([...own].filter((place) => !covered.has(place)).length);
          const adds = reached.map((set) => [...set].filter((each) => !covered.has(each)).length);
          expect(more).toBe(Math.max(...adds));
          for (const place of own) covered.add(place);
        }
      }),
    );
  });

  it('covers at least 1 − 1/e of what any choice of as many covers', () => {
    fc.assert(
      fc.property(asked, ({ predecessors, starts }) => {
        const reached = starts.map((each) => reachableFrom(each, predecessors));
        const ranked = rankByWaiting(successorsOf(predecessors), starts, MOST);
        const covered = ranked.reduce((sum, { more }) => sum + more, 0);

        expect(covered).toBeGreaterThanOrEqual((1 - 1 / Math.E) * bestOf(reached, MOST));
        expect(covered).toBeLessThanOrEqual(bestOf(reached, MOST));
      }),
    );
  });

  it('counts more than a word of bits holds', () => {
    const chain = Array.from({ length: 1_000 }, (_, at) => (at === 0 ? [] : [at - 1]));
    expect(rankByWaiting(successorsOf(chain), [[0], [500]], 5)).toEqual([
      { at: 0, waiting: 1_000, more: 1_000 },
    ]);
  });
});
