type Named = { readonly id: string; readonly name: string };

/** A strategic goal of a portfolio, with its weight among all criteria. */
export type Driver = Named & {
  readonly weight: number;
  /** The groups it stands in, from the top. */
  readonly within: readonly Named[];
};

/** What a proposal costs, and what it is rated on each driver, in their order; `null` where it is not. */
export type Spending = {
  readonly id: string;
  readonly cost: number;
  readonly ratings: readonly (number | null)[];
};

export type DriverSpend = Named & {
  /** Of the weight of all drivers: they add up to 1. */
  readonly weight: number;
  readonly spend: number;
  /** Of all that is spent; with what is tied to no driver, shares add up to 1. */
  readonly share: number;
};

export type Alignment = {
  readonly drivers: readonly DriverSpend[];
  readonly total: number;
  /** Proposals that further no driver, and what they cost. */
  readonly untied: {
    readonly ids: readonly string[];
    readonly spend: number;
    readonly share: number;
  };
};

/**
 * What parts of a proposal's cost go to which driver: in proportion to weight × rating, adding up to 1; all 0 where it furthers none.
 *
 * @example
 * partsOf([10, 5], [0.2, 0.4]) // [0.5, 0.5]
 */
export function partsOf(
  ratings: readonly (number | null)[],
  weights: readonly number[],
): readonly number[] {
  const pulls = ratings.map((rating, at) => (rating ?? 0) * (weights[at] ?? 0));
  const all = pulls.reduce((sum, pull) => sum + pull, 0);
  return pulls.map((pull) => (all > 0 ? pull / all : 0));
}

/**
 * Where the money goes, against where the strategy points: what is spent on each driver beside its weight, and what furthers none.
 *
 * Units:     spend in that of the costs; weights and shares from 0 to 1.
 * Undefined: shares are 0 where nothing is spent, weights where all drivers weigh nothing.
 *
 * @example
 * // weights 0.3 and 0.1; 100 rated (10, 0), 40 rated (2, 6), 60 rated (0, 0)
 * alignmentOf(drivers, spendings) // spend 120 and 20, shares 0.6 and 0.1 against weights 0.75 and 0.25; 60 tied to none
 */
export function alignmentOf(drivers: readonly Driver[], spendings: readonly Spending[]): Alignment {
  const weights = drivers.map(({ weight }) => weight);
  const parted = spendings.map(({ id, cost, ratings }) => ({ id, cost, parts: partsOf(ratings, weights) })); // prettier-ignore
  return alignmentOfParts(drivers, parted);
}

/** The same from parts that were worked out before. */
export function alignmentOfParts(
  drivers: readonly Driver[],
  spendings: readonly {
    readonly id: string;
    readonly cost: number;
    readonly parts: readonly number[];
  }[],
): Alignment {
  const total = spendings.reduce((sum, { cost }) => sum + cost, 0);
  const weight = drivers.reduce((sum, each) => sum + each.weight, 0);
  const ofTotal = (spend: number) => (total > 0 ? spend / total : 0);
  const untied = spendings.filter(({ parts }) => !parts.some((part) => part > 0));
  const loose = untied.reduce((sum, { cost }) => sum + cost, 0);

  return {
    drivers: drivers.map(({ id, name, weight: own }, at) => {
      const spend = spendings.reduce((sum, { cost, parts }) => sum + cost * (parts[at] ?? 0), 0);
      return { id, name, weight: weight > 0 ? own / weight : 0, spend, share: ofTotal(spend) };
    }),
    total,
    untied: { ids: untied.map(({ id }) => id), spend: loose, share: ofTotal(loose) },
  };
}

/** A driver, or a group of them with what all in it come to. */
export type SpendLine = DriverSpend & { readonly isGroup: boolean };

/**
 * What stands in a group, or at the top for `null`: its drivers, and each group in it with all that is spent on the drivers below. Weights
 * and shares stay those of the whole.
 *
 * @example
 * // 'Cleaner air' and 'Quiet streets' are in 'City', with 0.5 and 0.1 of the weight
 * spendLines(drivers, alignment, null) // [{ name: 'City', weight: 0.6, isGroup: true, … }, …]
 */
export function spendLines(
  drivers: readonly Pick<Driver, 'id' | 'within'>[],
  { drivers: spent }: Pick<Alignment, 'drivers'>,
  group: string | null,
): readonly SpendLine[] {
  const lines = new Map<string, SpendLine>();
  for (const [at, { id, within }] of drivers.entries()) {
    const own = spent[at];
    const level = group === null ? 0 : within.findIndex((each) => each.id === group) + 1;
    if (own === undefined || (group !== null && level === 0)) continue;

    const stands = within[level] ?? { id, name: own.name };
    const before = lines.get(stands.id) ?? { weight: 0, spend: 0, share: 0 };
    lines.set(stands.id, {
      id: stands.id,
      name: stands.name,
      weight: before.weight + own.weight,
      spend: before.spend + own.spend,
      share: before.share + own.share,
      isGroup: level < within.length,
    });
  }
  return [...lines.values()];
}
