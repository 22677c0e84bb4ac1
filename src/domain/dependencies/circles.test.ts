import fc from 'fast-check';

import { circlesIn } from './circles';
import { componentsOf } from './components';
import { successorsOf } from './successors';
import { anyPredecessors, reachableFrom } from '../../../test/support/graphs';

const anywhere = () => true;

describe('componentsOf', () => {
  it('puts together exactly what waits for each other, and numbers what waits lower', () => {
    fc.assert(
      fc.property(anyPredecessors, (predecessors) => {
        const component = componentsOf(successorsOf(predecessors));
        const reach = predecessors.map((_, at) => reachableFrom([at], predecessors));

        const wrong = [...reach.keys()].flatMap((one) =>
          [...reach.keys()].filter((other) => {
            const leads = reach[one]?.has(other) === true;
            const isTogether = leads && reach[other]?.has(one) === true;
            const [own = 0, others = 0] = [component[one], component[other]];
            return isTogether !== (own === others) || (leads && own < others);
          }),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('walks a chain of 20,000 that closes at its end', () => {
    const size = 20_000;
    const round = Array.from({ length: size }, (_, at) => [(at + size - 1) % size]);
    expect(new Set(componentsOf(successorsOf(round)))).toEqual(new Set([0]));
    expect(circlesIn(successorsOf(round), anywhere)[0]).toHaveLength(size);
  });
});

describe('circlesIn', () => {
  it('tells the shortest way round, once for all that wait for each other', () => {
    // 0 → 1 → 2 → 0 and 1 → 0, then 3 → 3, and 4 behind them
    const predecessors = [[2, 1], [0], [1], [3], [2, 3]];
    expect(circlesIn(successorsOf(predecessors), anywhere)).toEqual([[0, 1], [3]]);
  });

  it('begins where one may, and tells no circle in which one may nowhere', () => {
    // 0 ⇄ 1 ⇄ 2, and 3 → 3
    const links = successorsOf([[1], [0, 2], [1], [3]]);
    expect(circlesIn(links, (at) => at === 2)).toEqual([[2, 1]]);
    expect(circlesIn(links, (at) => at > 3)).toEqual([]);
  });

  it('finds a way round wherever something waits for itself, and each step of it is a link', () => {
    fc.assert(
      fc.property(anyPredecessors, (predecessors) => {
        const links = successorsOf(predecessors);
        const component = componentsOf(links);
        const circles = circlesIn(links, anywhere);

        for (const way of circles) {
          for (const [step, at] of way.entries()) {
            const before = way.at(step - 1) ?? at;
            expect(predecessors[at]).toContain(before);
          }
        }
        const told = circles.map(([first = -1]) => component[first]);
        const waitsForItself = predecessors.flatMap((before, at) =>
          before.some((place) => reachableFrom([at], predecessors).has(place))
            ? [component[at]]
            : [],
        );
        expect(new Set(told)).toEqual(new Set(waitsForItself));
        expect(told).toHaveLength(new Set(told).size);
      }),
    );
  });
});
