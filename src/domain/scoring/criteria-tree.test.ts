import fc from 'fast-check';

import { weighJudgements } from './ahp';
import {
  groupsAround,
  leafWeights,
  membersOf,
  problemsOfTree,
  sharesInTree,
  type CriteriaTree,
  type TreeMember,
} from './criteria-tree';
import { siblingShares, type Weighting } from './weighting';

const direct = (...weights: readonly number[]): Weighting => ({ kind: 'direct', weights });
const pairs = (...judged: readonly (readonly [number, number, number])[]): Weighting => ({
  kind: 'pairwise',
  judgements: judged.map(([first, second, value]) => ({ first, second, value })),
});
const member = (id: string, group: string | null = null): TreeMember => ({ id, name: id, group });

/** Two groups, one in the other; 'fit' stands at the top. */
const tree: CriteriaTree = {
  weighting: direct(2, 3),
  groups: [
    { ...member('growth'), weighting: direct(1, 3) },
    { ...member('abroad', 'growth'), weighting: { kind: 'swing', points: [100, 25] } },
  ],
  criteria: [
    member('fit'),
    member('markets', 'abroad'),
    member('home', 'growth'),
    member('brand', 'abroad'),
  ],
};

const withGroup = (change: Partial<CriteriaTree['groups'][number]>): CriteriaTree => ({
  ...tree,
  groups: tree.groups.map((group) => (group.id === 'abroad' ? { ...group, ...change } : group)),
});

describe('a tree of criteria', () => {
  it('weighs a criterion by its share among siblings times those of the groups around it', () => {
    expect(membersOf(tree, 'growth').map(({ id }) => id)).toEqual(['abroad', 'home']);
    expect(groupsAround(tree, member('brand', 'abroad')).map(({ id }) => id)).toEqual(['growth', 'abroad']); // prettier-ignore
    expect(sharesInTree(tree).get('abroad')).toBe(0.25);
    // 80 % and 20 % of 25 % of 40 %; 75 % of 40 %
    expect(leafWeights(tree).map((weight) => weight.toFixed(4))).toEqual(['0.6000', '0.0800', '0.3000', '0.0200']); // prettier-ignore
    expect(problemsOfTree(tree)).toEqual([]);
  });

  // Saaty's hierarchy in the worked example of buying a car, as Wikipedia's "Analytic hierarchy process – car example" asks it and
  // github.com/PhilipGriffith/AHPy, README.md ("Purchasing a vehicle"), prints it.
  it('gives the global weights that are published for a hierarchy of pairwise judgements', () => {
    const weighting = pairs([0, 2, 3], [0, 3, 7], [0, 1, 3], [2, 3, 9], [2, 1, 1], [3, 1, 1 / 7]);
    const cost = pairs([0, 1, 2], [0, 2, 5], [0, 3, 3], [1, 2, 2], [1, 3, 2], [2, 3, 1 / 2]);
    const car: CriteriaTree = {
      weighting,
      groups: [
        { ...member('cost'), weighting: cost },
        { ...member('capacity'), weighting: pairs([0, 1, 1 / 5]) },
      ],
      criteria: [
        member('safety'),
        member('style'),
        member('price', 'cost'),
        member('fuel', 'cost'),
        member('maintenance', 'cost'),
        member('resale', 'cost'),
        member('cargo', 'capacity'),
        member('passengers', 'capacity'),
      ],
    };
    const weights = new Map(car.criteria.map(({ id }, at) => [id, leafWeights(car)[at]]));

    const local = { cost: 0.51, safety: 0.234, style: 0.041, capacity: 0.215, price: 0.488, fuel: 0.252, maintenance: 0.1, resale: 0.161 }; // prettier-ignore
    for (const [id, share] of Object.entries(local)) {
      expect(sharesInTree(car).get(id)).toBeCloseTo(share, 3);
    }
    // The source multiplies shares that it rounded before, so its last digit may be off by one.
    const global = { safety: 0.234, style: 0.041, price: 0.249, fuel: 0.129, maintenance: 0.051, resale: 0.082 }; // prettier-ignore
    for (const [id, weight] of Object.entries(global)) {
      expect(Math.abs((weights.get(id) ?? 0) - weight)).toBeLessThan(0.001);
    }
    expect(weights.get('cargo')).toBeCloseTo(0.0358, 4);

    const judgements = cost.kind === 'pairwise' ? cost.judgements : [];
    const { consistencyRatio } = weighJudgements({ size: 4, judgements, randomIndex: 'donegan-dodd-1991' }); // prettier-ignore
    expect(consistencyRatio).toBeCloseTo(0.016, 3);
  });

  it.each([
    ['a group without a criterion', { groups: [...tree.groups, { ...member('empty'), weighting: direct() }], weighting: direct(2, 1, 3) }, ['empty has no criterion.']], // prettier-ignore
    ['a criterion in a group that is not there', { criteria: [member('fit', 'gone')] }, ['fit stands in no group of the model.']], // prettier-ignore
    ['an id that a group and a criterion share', { criteria: tree.criteria.map((each) => (each.id === 'home' ? { ...each, id: 'growth' } : each)) }, ['A group has the id of another one, or of a criterion.']], // prettier-ignore
    ['a nameless criterion', { criteria: tree.criteria.map((each) => ({ ...each, name: each.id === 'fit' ? ' ' : each.name })) }, ['Criterion fit needs a name.']], // prettier-ignore
  ] as const)('refuses %s', (_, change, problems) => {
    expect(problemsOfTree({ ...tree, ...change })).toEqual(problems);
  });

  it('refuses weights of a group that do not fit its members, by its name', () => {
    expect(problemsOfTree(withGroup({ weighting: direct(1) }))).toEqual([
      'abroad: There must be one weight for each criterion.',
    ]);
    expect(problemsOfTree(withGroup({ name: '' }))).toEqual(['Group abroad needs a name.']);
  });

  it('refuses groups that stand in each other', () => {
    const turning = { ...tree, groups: tree.groups.map((group) => ({ ...group, group: group.id === 'growth' ? 'abroad' : 'growth' })) }; // prettier-ignore
    expect(problemsOfTree(turning)).toContain('growth stands in no group of the model.');
    expect(groupsAround(turning, member('x', 'growth')).map(({ id }) => id)).toEqual(['abroad', 'growth']); // prettier-ignore
  });

  it('refuses a fifth level', () => {
    const chain = (levels: number): CriteriaTree => ({
      weighting: direct(1),
      groups: Array.from({ length: levels - 1 }, (__, at) => ({
        ...member(`g${at}`, at === 0 ? null : `g${at - 1}`),
        weighting: direct(1),
      })),
      criteria: [member('leaf', `g${levels - 2}`)],
    });
    expect(problemsOfTree(chain(4))).toEqual([]);
    expect(problemsOfTree(chain(5))).toEqual([
      'leaf stands too deep: a tree has at most 4 levels.',
    ]);
  });
});

/** Trees of up to three levels of groups, each with a criterion of its own, weighed in any way. */
const grown = fc
  .record({
    parents: fc.array(fc.nat(5), { maxLength: 5 }),
    homes: fc.array(fc.nat(5), { maxLength: 9 }),
    kinds: fc.array(fc.constantFrom('direct', 'swing', 'pairwise'), { minLength: 6, maxLength: 6 }),
    parts: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ parents, homes, kinds, parts }): CriteriaTree => {
    const depth: number[] = [];
    const names = parents.map((_, at) => `g${at}`);
    const groups = parents.map((wanted, at) => {
      const parent = at === 0 ? null : wanted % (at + 1) === at ? null : wanted % (at + 1);
      const isFree = parent !== null && (depth[parent] ?? 0) < 3;
      depth[at] = isFree ? (depth[parent] ?? 0) + 1 : 1;
      return member(`g${at}`, isFree ? (names[parent] ?? null) : null);
    });
    const own = [null, ...names].map((group, at) => member(`own${at}`, group));
    const others = homes.map((home, at) => member(`c${at}`, names[home] ?? null));
    const criteria = [...own, ...others];
    const weigh = (group: string | null, at: number): Weighting => {
      const size = membersOf({ groups, criteria }, group).length;
      const typed = Array.from({ length: size }, (_, place) => parts[place + at] ?? 1);
      if (kinds[at] === 'swing') return { kind: 'swing', points: [100, ...typed.slice(1)] };
      if (kinds[at] === 'direct') return direct(...typed);
      return pairs(...typed.slice(1).map((part, place) => [place, place + 1, (part % 9) + 1] as const)); // prettier-ignore
    };
    return {
      weighting: weigh(null, 0),
      groups: groups.map((group, at) => ({ ...group, weighting: weigh(group.id, at + 1) })),
      criteria,
    };
  });

const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);

describe('the weights of any tree', () => {
  it('add up to 1, and those in a group to what the group weighs', () => {
    fc.assert(
      fc.property(grown, (any) => {
        expect(problemsOfTree(any)).toEqual([]);
        const weights = leafWeights(any);
        expect(sum(weights)).toBeCloseTo(1, 9);

        const shares = sharesInTree(any);
        for (const group of any.groups) {
          const within = weights.filter((_, at) => {
            const criterion = any.criteria[at];
            return criterion !== undefined && groupsAround(any, criterion).includes(group);
          });
          const around = [...groupsAround(any, group), group];
          const product = around.reduce((total, { id }) => total * (shares.get(id) ?? 0), 1);
          expect(sum(within)).toBeCloseTo(product, 9);
        }
      }),
    );
  });

  it('do not change when the members of a group of one take its place', () => {
    fc.assert(
      fc.property(grown, fc.nat(14), (any, chosen) => {
        const alone = any.criteria[chosen % any.criteria.length];
        if (alone === undefined || groupsAround(any, alone).length > 2) return;
        const group = { ...member('one', alone.group), weighting: direct(7) };
        const into = any.criteria.map((each) =>
          each === alone ? { ...each, group: 'one' } : each,
        );

        // The group is put first among its siblings; so is what it stands for.
        const first = (id: string | null, weighting: Weighting): Weighting => {
          if (id !== alone.group) return weighting;
          const size = membersOf(any, id).length;
          const place = membersOf(any, id).findIndex((each) => each.id === alone.id);
          const shares = siblingShares(size, weighting);
          return direct(shares[place] ?? 0, ...shares.filter((_, at) => at !== place));
        };
        const nested: CriteriaTree = {
          weighting: first(null, any.weighting),
          groups: [group, ...any.groups.map((each) => ({ ...each, weighting: first(each.id, each.weighting) }))], // prettier-ignore
          criteria: into,
        };

        expect(problemsOfTree(nested)).toEqual([]);
        const before = leafWeights(any);
        for (const [at, weight] of leafWeights(nested).entries()) {
          expect(weight).toBeCloseTo(before[at] ?? Number.NaN, 12);
        }
      }),
    );
  });

  it('are those of a list, to the last bit, where there is no group', () => {
    const typed = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(typed, (weights) => {
        const list = { weighting: direct(...weights), groups: [], criteria: weights.map((_, at) => member(`c${at}`)) }; // prettier-ignore
        const total = sum(weights);
        expect(leafWeights(list)).toEqual(weights.map((weight) => weight / total));
      }),
    );
  });
});
