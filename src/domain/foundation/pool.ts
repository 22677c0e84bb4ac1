/** What a portfolio has beside its budget: money of a period, or the capacity of a role. */
export type Pool = {
  readonly name: string;
  /** In what it is counted, such as `person-days`; `null` for money, in minor units of the model's currency. */
  readonly unit: string | null;
  readonly limit: number;
};

/** What a proposal takes of a pool, by the pool's name; of money in minor units. */
export type Take = { readonly pool: string; readonly amount: number };

export const MOST_POOLS = 8;
/** Of one proposal, from the pools of several portfolios. */
export const MOST_TAKES = 24;
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
  ];
}
