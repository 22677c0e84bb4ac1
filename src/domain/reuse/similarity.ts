import type { ArtifactKind } from '../foundation/artifact';
import type { GovernedId, StandardId } from '../foundation/ids';
import { type LifeCycleId, lifeCycleName } from '../foundation/life-cycle-id';
import type { Tier } from '../foundation/tier';

/** What two projects are compared by. */
export const TRAITS = [
  'size',
  'duration',
  'budget',
  'standard',
  'tier',
  'life-cycle',
  'artifacts',
  'drivers',
  'compliance',
] as const;
export type Trait = (typeof TRAITS)[number];

/** What is known of a project; `null` where nothing is. */
export type ProjectTraits = {
  /** In work items. */
  readonly size: number | null;
  /** In days. */
  readonly duration: number | null;
  /** In minor units; budgets of two currencies are not compared. */
  readonly budget: { readonly amount: number; readonly currency: string } | null;
  readonly standard: StandardId | null;
  readonly tier: Tier | null;
  readonly 'life-cycle': LifeCycleId | null;
  /** The kinds of which it has any. */
  readonly artifacts: ReadonlySet<ArtifactKind> | null;
  /** How much it serves each criterion, 0 to 10. */
  readonly drivers: ReadonlyMap<string, number> | null;
  /** The share of its standard that it kept, 0 to 1. */
  readonly compliance: number | null;
};

export type TraitDistance = { readonly trait: Trait; readonly distance: number };

export type Similarity = {
  /** 0 for alike in everything to 1 for alike in nothing; `null` where too little is known of both. */
  readonly distance: number | null;
  /** Of the traits that are known of both, in the order of {@link TRAITS}. */
  readonly traits: readonly TraitDistance[];
};

/** A distance over fewer is chance rather than likeness. */
const FEWEST_TRAITS = Math.ceil(TRAITS.length / 2);
const HIGHEST_RATING = 10;

/**
 * How far two projects are apart: Gower's general coefficient, as a distance, with all weights equal. Each trait that is known of both
 * gives a distance from 0 to 1, and theirs is the mean of them. Amounts are compared by the ratio of the smaller to the larger, sets by
 * Jaccard's share of what they have in common, names by being the same, ratings and shares by their difference.
 *
 * @see J. C. Gower, “A general coefficient of similarity and some of its properties”, Biometrics 27 (1971), 857–871.
 * @example
 * // 40 and 50 work items, 100 and 100 days, the same standard, tier and life cycle; nothing else is known of both
 * similarityOf(one, other) // distance: (0.2 + 0 + 0 + 0 + 0) / 5 = 0.04
 */
export function similarityOf(one: ProjectTraits, other: ProjectTraits): Similarity {
  const traits = TRAITS.flatMap((trait): readonly TraitDistance[] => {
    const distance = distanceIn(trait, one, other);
    return distance === null ? [] : [{ trait, distance }];
  });
  const total = traits.reduce((sum, { distance }) => sum + distance, 0);
  return {
    distance: traits.length < FEWEST_TRAITS ? null : total / traits.length,
    traits,
  };
}

/** `null` where it is not known of both. */
function distanceIn(trait: Trait, one: ProjectTraits, other: ProjectTraits): number | null {
  switch (trait) {
    case 'size':
    case 'duration':
      return ofBoth(one[trait], other[trait], byRatio);
    case 'budget':
      return ofBoth(one.budget, other.budget, (a, b) =>
        a.currency === b.currency ? byRatio(a.amount, b.amount) : null,
      );
    case 'standard':
    case 'tier':
      return ofBoth<string>(one[trait], other[trait], byName);
    case 'life-cycle':
      return ofBoth(one[trait], other[trait], (a, b) => byName(lifeCycleName(a), lifeCycleName(b)));
    case 'artifacts':
      return ofBoth(one.artifacts, other.artifacts, byOverlap);
    case 'drivers':
      return ofBoth(one.drivers, other.drivers, byRatings);
    case 'compliance':
      return ofBoth(one.compliance, other.compliance, (a, b) => Math.abs(a - b));
  }
}

function ofBoth<Value>(
  one: Value | null,
  other: Value | null,
  distance: (one: Value, other: Value) => number | null,
): number | null {
  return one === null || other === null ? null : distance(one, other);
}

function byName(one: string, other: string): number {
  return one === other ? 0 : 1;
}

function byRatio(one: number, other: number): number {
  const larger = Math.max(one, other);
  return larger === 0 ? 0 : 1 - Math.min(one, other) / larger;
}

/** Of two that have nothing, nothing can be said. */
function byOverlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  const all = new Set([...one, ...other]);
  if (all.size === 0) return null;
  const common = [...one].filter((each) => other.has(each));
  return 1 - common.length / all.size;
}

/** Over the criteria by which both were rated, in an order that is neither's. */
function byRatings(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number | null {
  const both = [...one.keys()].filter((criterion) => other.has(criterion)).sort();
  if (both.length === 0) return null;
  const total = both.reduce(
    (sum, criterion) => sum + Math.abs((one.get(criterion) ?? 0) - (other.get(criterion) ?? 0)),
    0,
  );
  return total / both.length / HIGHEST_RATING;
}

export type NearProject = Similarity & { readonly id: GovernedId; readonly distance: number };

/**
 * The projects most like one, the nearest first; of two as near the one with the lower id. Those of which too little is known are left out.
 *
 * @example
 * nearest(ours, [['project:1', theirs]], 5) // [{ id: 'project:1', distance: 0.04, traits: […] }]
 */
export function nearest(
  to: ProjectTraits,
  others: Iterable<readonly [GovernedId, ProjectTraits]>,
  most: number,
): readonly NearProject[] {
  return [...others]
    .flatMap(([id, traits]): readonly NearProject[] => {
      const { distance, ...rest } = similarityOf(to, traits);
      return distance === null ? [] : [{ id, distance, ...rest }];
    })
    .sort((one, other) => one.distance - other.distance || (one.id < other.id ? -1 : 1))
    .slice(0, most);
}
