import fc from 'fast-check';

import { ARTIFACT_KINDS } from '../foundation/artifact';
import { governedId, standardId } from '../foundation/ids';
import { ownLifeCycleId, SHIPPED_IDS } from '../foundation/life-cycle-id';
import { TIERS } from '../foundation/tier';
import { nearest, type ProjectTraits, similarityOf } from './similarity';

const NOTHING: ProjectTraits = {
  size: null,
  duration: null,
  budget: null,
  standard: null,
  tier: null,
  'life-cycle': null,
  artifacts: null,
  drivers: null,
  compliance: null,
};

const amount = fc.oneof(fc.constant(0), fc.nat(1_000_000));
const anyTraits: fc.Arbitrary<ProjectTraits> = fc.record({
  size: fc.option(amount),
  duration: fc.option(amount),
  budget: fc.option(fc.record({ amount, currency: fc.constantFrom('EUR', 'JPY') })),
  standard: fc.option(fc.constantFrom('pm2', 'prince2').map(standardId)),
  tier: fc.option(fc.constantFrom(...TIERS)),
  'life-cycle': fc.option(fc.constantFrom(...SHIPPED_IDS, ownLifeCycleId('ours', 1))),
  artifacts: fc.option(fc.subarray([...ARTIFACT_KINDS]).map((kinds) => new Set(kinds))),
  drivers: fc.option(
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(10)), { selector: ([id]) => id })
      .map((rated) => new Map(rated)),
  ),
  compliance: fc.option(fc.nat(100).map((percent) => percent / 100)),
});

describe('the distance of two projects', () => {
  const known: ProjectTraits = {
    ...NOTHING,
    size: 40,
    duration: 100,
    standard: standardId('pm2'),
    tier: 'small',
    'life-cycle': 'pm2',
  };

  it('is the mean over what is known of both', () => {
    const { distance, traits } = similarityOf(known, { ...known, size: 50, compliance: 1 });

    expect(distance).toBeCloseTo(0.04, 12);
    expect(traits.map(({ trait }) => trait)).toEqual([
      'size',
      'duration',
      'standard',
      'tier',
      'life-cycle',
    ]);
  });

  it('is unknown where fewer than five traits are known of both', () => {
    expect(similarityOf(known, { ...known, tier: null }).distance).toBeNull();
    expect(similarityOf(NOTHING, NOTHING)).toEqual({ distance: null, traits: [] });
  });

  it('compares no budgets of two currencies, and no two that have nothing', () => {
    const euro = { ...NOTHING, budget: { amount: 1, currency: 'EUR' }, artifacts: new Set([]) };
    const yen = { ...euro, budget: { amount: 1, currency: 'JPY' } };
    expect(similarityOf(euro, yen).traits).toEqual([]);
    expect(similarityOf(euro, euro).traits).toEqual([{ trait: 'budget', distance: 0 }]);
  });

  it('takes all versions of a life cycle for one', () => {
    const after = (name: string, version: number) => {
      const lifeCycle = ownLifeCycleId(name, version);
      return similarityOf(
        { ...NOTHING, 'life-cycle': ownLifeCycleId('ours', 1) },
        { ...NOTHING, 'life-cycle': lifeCycle },
      ).traits;
    };
    expect(after('ours', 2)).toEqual([{ trait: 'life-cycle', distance: 0 }]);
    expect(after('others', 1)).toEqual([{ trait: 'life-cycle', distance: 1 }]);
  });

  it('counts what sets share, and how far ratings differ', () => {
    const one = {
      ...NOTHING,
      artifacts: new Set(['risk', 'milestone'] as const),
      drivers: new Map([
        ['growth', 8],
        ['cost', 2],
      ]),
    };
    const other = {
      ...NOTHING,
      artifacts: new Set(['risk', 'benefit'] as const),
      drivers: new Map([
        ['growth', 3],
        ['law', 9],
      ]),
    };
    expect(similarityOf(one, other).traits).toEqual([
      { trait: 'artifacts', distance: 1 - 1 / 3 },
      { trait: 'drivers', distance: 0.5 },
    ]);
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, (one, other) => {
        expect(similarityOf(one, other)).toEqual(similarityOf(other, one));
      }),
    );
  });

  it('is 0 of a project to itself', () => {
    fc.assert(
      fc.property(anyTraits, (one) => {
        const { distance, traits } = similarityOf(one, one);
        expect([0, null]).toContain(distance);
        expect(traits.every((trait) => trait.distance === 0)).toBe(true);
      }),
    );
  });

  it('is between 0 and 1, as that of each trait is', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, (one, other) => {
        const { distance, traits } = similarityOf(one, other);
        const all = [distance ?? 0, ...traits.map((trait) => trait.distance)];
        return all.every((each) => each >= 0 && each <= 1);
      }),
    );
  });
});

describe('the nearest projects', () => {
  const named = fc
    .array(anyTraits, { maxLength: 12 })
    .map((all) => all.map((traits, place) => [governedId(`project:${place}`), traits] as const));

  it('are the same in whatever order they come', () => {
    const shuffled = named.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(anyTraits, shuffled, (to, [all, others]) => {
        expect(nearest(to, others, 5)).toEqual(nearest(to, all, 5));
      }),
    );
  });

  it('are no farther than those that are left out, and as near as if these were not there', () => {
    fc.assert(
      fc.property(anyTraits, named, (to, all) => {
        const near = nearest(to, all, 3);
        const left = nearest(to, all, all.length).slice(3);
        expect(left.every(({ distance }) => distance >= (near.at(-1)?.distance ?? 0))).toBe(true);
        const alone = all.filter(([id]) => near.some((one) => one.id === id));
        expect(nearest(to, alone, 3)).toEqual(near);
      }),
    );
  });
});
