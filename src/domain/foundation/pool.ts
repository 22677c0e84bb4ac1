/** What a portfolio has beside its budget: money of a period, or the capacity of a role. */
export type Pool = {
  readonly name: string;
  /** In what it is counted, such as `person-days`; `null` for money, in minor units of the model's currency. */
  readonly unit: string | null;
  readonly limit: number;
  /** What it is one period of, such as `Money`: pools that say the same are the periods of that, in their order. `null` for one by itself. */
  readonly series: string | null;
};

/** From which to which period a proposal may start, by their names. What it takes of periods is said as it is for the earliest start. */
export type StartWindow = { readonly earliest: string; readonly latest: string };

/** The same by the places of the periods. */
export type Window = { readonly earliest: number; readonly latest: number };

/** What a proposal takes of a pool, by the pool's name; of money in minor units. */
export type Take = { readonly pool: string; readonly amount: number };

export const MOST_POOLS = 16;
/** Of one proposal, from the pools of several portfolios. */
export const MOST_TAKES = 48;
export const LONGEST_POOL_NAME = 40;
/** Beyond this no amount of a pool is believed. */
export const MOST_OF_POOL = 10_000_000_000_000;

/**
 * What is taken of each pool, in their order: nothing of one that is not named.
 *
 * @example
 * takenOf([{ pool: 'Architects', amount: 40 }], [{ name: '2027' }, { name: 'Architects' }]) // [0, 40]
 */
export function takenOf(
  takes: readonly Take[],
  pools: readonly Pick<Pool, 'name'>[],
): readonly number[] {
  return pools.map(({ name }) => takes.find(({ pool }) => pool === name)?.amount ?? 0);
}

/**
 * The pools that are periods, by their places: one list a series, each in the order of time.
 *
 * @example
 * seriesOf([{ series: 'Money' }, { series: null }, { series: 'Money' }]) // [[0, 2]]
 */
export function seriesOf(pools: readonly Pick<Pool, 'series'>[]): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const [at, { series }] of pools.entries()) {
    if (series !== null) places.set(series, [...(places.get(series) ?? []), at]);
  }
  return [...places.values()];
}

/** How the periods of a portfolio are called: as the pools of its first series. */
export function periodsOf(pools: readonly Pick<Pool, 'name' | 'series'>[]): readonly string[] {
  const [first = []] = seriesOf(pools);
  return first.map((at) => pools[at]?.name ?? '');
}

/** A window among the periods of a portfolio; `null` where one of its ends is none of them, or they are the wrong way round. */
export function windowAmong(
  window: StartWindow | null,
  pools: readonly Pick<Pool, 'name' | 'series'>[],
): Window | null {
  if (window === null) return null;
  const places = new Map(
    seriesOf(pools).flatMap((each) => each.map((at, period) => [pools[at]?.name, period] as const)),
  );
  const earliest = places.get(window.earliest);
  const latest = places.get(window.latest);
  if (earliest === undefined || latest === undefined || latest < earliest) return null;
  return { earliest, latest };
}

/** What is wrong with a portfolio's pools, one sentence each. */
export function problemsOfPools(pools: readonly Pool[]): readonly string[] {
  const names = pools.map(({ name }) => name.trim().toLowerCase());
  return [
    ...(names.includes('') ? ['A pool needs a name.'] : []),
    ...(new Set(names).size < names.length ? ['Two pools have the same name.'] : []),
    ...pools
      .filter(({ limit }) => !(limit >= 0 && limit <= MOST_OF_POOL))
      .map(({ name }) => `The limit of ${name} must be an amount, not below 0.`),
    ...pools
      .filter(({ unit }) => unit?.trim() === '')
      .map(({ name }) => `${name} needs a unit, such as person-days.`),
    ...problemsOfSeries(pools),
  ];
}

function problemsOfSeries(pools: readonly Pool[]): readonly string[] {
  const all = seriesOf(pools);
  const lengths = new Set(all.map((each) => each.length));
  const isMixed = all.some((each) => new Set(each.map((at) => pools[at]?.unit)).size > 1);
  return [
    ...(lengths.size > 1 ? ['Each series must have the same number of periods.'] : []),
    ...(isMixed ? ['The periods of a series are counted in the same unit.'] : []),
  ];
}
