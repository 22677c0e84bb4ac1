import type { GovernedId } from '../../../src/domain/foundation/ids';
import type { BaselineRepository, KeptBaseline, KeptValue } from '../../../src/usecases/ports';

export function baselinesInMemory(seed: readonly KeptBaseline[] = []): BaselineRepository {
  const kept = [...seed];
  const values = new Map<string, KeptValue>();
  const of = (id: GovernedId) =>
    kept
      .filter(({ governedId }) => governedId === id)
      .sort((one, other) => one.number - other.number);
  const valuesOf = (id: GovernedId) =>
    [...values.values()]
      .filter(({ governedId }) => governedId === id)
      .sort((one, other) => (one.week < other.week ? -1 : 1));

  return {
    of: async (id) => of(id),
    ends: async (id) =>
      of(id)
        .filter((_, place, { length }) => place === 0 || place === length - 1)
        .map(({ sealed }) => sealed),
    latestNumbers: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const last = of(id).at(-1);
          return last === undefined ? [] : [[id, last.number] as const];
        }),
      ),
    add: async (baseline) => {
      if (of(baseline.governedId).some(({ number }) => number === baseline.number)) return 'stale';
      kept.push(baseline);
      return 'saved';
    },
    keepValue: async (value) => {
      values.set(`${value.governedId} ${value.week}`, value);
    },
    valuesOf: async (id) => valuesOf(id),
    valuesSince: async (week, ids) => ids.flatMap(valuesOf).filter((value) => value.week >= week),
    latestValues: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const last = valuesOf(id).at(-1);
          return last === undefined ? [] : [[id, last] as const];
        }),
      ),
  };
}
