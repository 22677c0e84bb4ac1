import type { ScenarioId } from '../../../src/domain/foundation/ids';
import type { Scenario } from '../../../src/domain/selection/scenario';
import type { ScenarioRepository } from '../../../src/usecases/ports';

export function scenariosInMemory(seed: readonly Scenario[] = []): ScenarioRepository {
  const kept = new Map<ScenarioId, Scenario>(seed.map((one) => [one.id, one]));

  return {
    add: async (scenario) => {
      kept.set(scenario.id, scenario);
    },
    of: async (id) =>
      [...kept.values()]
        .filter(({ nodeId }) => nodeId === id)
        .sort((one, other) =>
          one.created.at === other.created.at
            ? one.id.localeCompare(other.id)
            : other.created.at.localeCompare(one.created.at),
        ),
    read: async (id) => kept.get(id) ?? null,
    approve: async (id, approved) => {
      const scenario = kept.get(id);
      if (scenario?.approved !== null) return 'stale';
      kept.set(id, { ...scenario, approved });
      return 'approved';
    },
  };
}
