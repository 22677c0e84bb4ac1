import fc from 'fast-check';

import { addDays, day } from '../foundation/calendar';
import { governedId, workItemId } from '../foundation/ids';
import { STATUS_CATEGORIES } from '../foundation/work-item';
import type { BlockingLink, LinkedItem } from './dependency';
import { judgeLinks } from './judge-links';
import { circlesOfProjects, conversationsOf, pairsOf } from './project-pairs';

const TODAY = day('2026-03-02');
const inDays = (days: number | null) => (days === null ? null : addDays(TODAY, days));

type Wish = Partial<Omit<LinkedItem, 'due'>> & { readonly due?: number | null };

/** An open item of project `a`, `b` … named by its first letter: `a1`. */
function item(name: string, { due = null, ...others }: Wish = {}): LinkedItem {
  const id = workItemId(name);
  const governedBy = [governedId(name.charAt(0))];
  return { id, category: 'to-do', governedBy, due: inDays(due), ...others };
}
const link = (predecessor: LinkedItem, successor: LinkedItem): BlockingLink => ({
  predecessor,
  successor,
});
const judged = (...links: readonly BlockingLink[]) => judgeLinks(links, TODAY).across;
const standing = (before: Wish, after: Wish) =>
  judged(link(item('a1', before), item('b1', after)))[0]?.standing;

describe('how a link stands', () => {
  it.each([
    ['delivered', { category: 'done', due: -9 }, { due: -5 }],
    ['passed', { due: -9 }, { category: 'done' }],
    ['overdue', { due: -1 }, {}],
    ['overdue', { due: -1 }, { due: -5 }],
    ['undated', {}, { due: 5 }],
    ['undated', { due: 5 }, {}],
    ['too-late', { due: 6 }, { due: 5 }],
    ['in-order', { due: 5 }, { due: 5 }],
    ['in-order', { due: 0 }, { due: 5 }],
  ] as const)('is %s', (expected, before, after) => {
    expect(standing(before, after)).toBe(expected);
  });

  it('leads between projects that do not share it, and says nothing of work within one', () => {
    const a = governedId('a');
    const epic = governedId('e');
    const inEpic = item('a2', { governedBy: [a, epic] });
    const outcome = judged(
      link(item('a1'), item('a3')),
      link(inEpic, item('a1')),
      link(inEpic, item('b1')),
    );

    expect(outcome.map(({ from, to }) => [from, to])).toEqual([[[a, epic], [governedId('b')]]]);
    expect(pairsOf(outcome).map(({ from, to }) => `${from}${to}`)).toEqual(['ab', 'eb']);
  });
});

describe('by how much work is pushed', () => {
  it('is told by what is expected of all that it waits for, within projects too', () => {
    const late = item('a1', { due: -5 });
    const between = item('b1', { due: 1 });
    const within = item('b2', { due: 0 });
    const last = item('c1', { due: -2 });
    const outcome = judged(link(late, between), link(between, within), link(within, last));

    expect(outcome.map(({ pushedDays }) => pushedDays)).toEqual([0, 3]); // b1 is expected tomorrow, so c1 is 3 days late
  });

  it('is not available without a due date, and where nothing waits any more', () => {
    const late = item('a1', { due: 9 });
    const outcome = judged(
      link(late, item('b1')),
      link(late, item('b2', { category: 'done', due: 1 })),
      link(item('a2', { category: 'done', due: 9 }), item('b3', { due: 1 })),
    );
    expect(outcome.map(({ pushedDays }) => pushedDays)).toEqual([null, null, null]);
  });

  it('counts open work without a due date as due today', () => {
    expect(judged(link(item('a1'), item('b1', { due: -3 })))[0]?.pushedDays).toBe(3);
  });
});

const anyItems = fc
  .uniqueArray(fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'd1'), { minLength: 2 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .record({
            category: fc.constantFrom(...STATUS_CATEGORIES),
            due: fc.option(fc.integer({ min: -20, max: 20 })),
          })
          .map((wish) => item(name, wish)),
      ),
    ),
  );
const anyLinks = anyItems.chain((items) =>
  fc
    .array(fc.tuple(fc.nat(items.length - 1), fc.nat(items.length - 1)), { maxLength: 12 })
    .map((ends) =>
      ends.flatMap(([from, to]) => {
        const predecessor = items[from];
        const successor = items[to];
        return predecessor === undefined || successor === undefined || from === to
          ? []
          : [link(predecessor, successor)];
      }),
    ),
);

/** Asked of everything that an item waits for, one way after the other. */
function expectedOf(asked: LinkedItem, links: readonly BlockingLink[], way: string[] = []): string {
  const own = asked.due === null || asked.due < TODAY ? TODAY : asked.due;
  const before = links
    .filter(
      ({ predecessor, successor }) =>
        successor.id === asked.id &&
        predecessor.category !== 'done' &&
        successor.category !== 'done' &&
        !way.includes(predecessor.id),
    ) // prettier-ignore
    .map(({ predecessor }) => expectedOf(predecessor, links, [...way, asked.id]));
  return [own, ...before].sort().at(-1) ?? own;
}

describe('laws', () => {
  it('pushes a due date exactly to the latest of all that is waited for', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        for (const { predecessor, successor, pushedDays } of judged(...links)) {
          if (pushedDays === null || successor.due === null) continue;
          const expected = expectedOf(predecessor, links);
          const pushedTo = addDays(successor.due, pushedDays);
          expect(pushedTo).toBe(expected > successor.due ? expected : successor.due);
        }
      }),
    );
  });

  it('pushes nothing less when a day is lost anywhere', () => {
    fc.assert(
      fc.property(anyLinks, fc.nat(11), fc.integer({ min: 1, max: 9 }), (links, which, days) => {
        const slipped = links[which % Math.max(1, links.length)]?.predecessor;
        const slip = (one: LinkedItem): LinkedItem =>
          one.id === slipped?.id && one.due !== null
            ? { ...one, due: addDays(one.due, days) }
            : one;
        const before = judged(...links);
        const after = judged(...links.map((one) => link(slip(one.predecessor), slip(one.successor)))); // prettier-ignore

        for (const [at, { pushedDays, successor }] of before.entries()) {
          if (successor.id === slipped?.id) continue;
          expect(after[at]?.pushedDays ?? 0).toBeGreaterThanOrEqual(pushedDays ?? 0);
        }
      }),
    );
  });

  it('adds up: every link between projects that share nothing is in exactly one pair', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const { across, graph } = judgeLinks(links, TODAY);
        const pairs = pairsOf(across);
        expect(pairs.reduce((sum, pair) => sum + pair.links, 0)).toBe(across.length);
        for (const { waiting, more } of conversationsOf(pairs, graph, 5)) {
          expect(more).toBeGreaterThan(0);
          expect(waiting).toBeGreaterThanOrEqual(more);
        }
      }),
    );
  });
});

describe('projects', () => {
  it('wait for each other through different work, which is no circle of work', () => {
    const { across, graph } = judgeLinks(
      [link(item('a1'), item('b1')), link(item('b2'), item('a2')), link(item('b2'), item('c1'))],
      TODAY,
    );
    const pairs = pairsOf(across);

    const about = (id: string) => circlesOfProjects(pairs, new Set([governedId(id)]));
    expect(about('a')).toEqual([[governedId('a'), governedId('b')]]);
    expect(about('b')).toEqual([[governedId('b'), governedId('a')]]);
    expect(about('c')).toEqual([]);
    expect(conversationsOf(pairs, graph, 2)).toMatchObject([
      { from: 'a', to: 'b', waiting: 1 },
      { from: 'b', to: 'a', waiting: 1 },
    ]);
  });

  it('do not wait for each other any more when one of them delivered', () => {
    const done = item('b2', { category: 'done' });
    const pairs = pairsOf(judged(link(item('a1'), item('b1')), link(done, item('a2'))));
    expect(pairs).toHaveLength(2);
    expect(circlesOfProjects(pairs, new Set([governedId('a')]))).toEqual([]);
  });
});
