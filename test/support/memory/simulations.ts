import type {
  SimulatedProject,
  Simulation,
  SimulationRepository,
  VersionName,
} from '../../../src/usecases/ports';

type Kept = { simulation: Simulation; readonly results: Map<string, SimulatedProject> };

export function simulationsInMemory(): SimulationRepository {
  const kept = new Map<string, Kept>();
  const nameOf = ({ standardId, version }: VersionName) => `${standardId} ${version}`;

  return {
    start: async (name, simulation) => {
      kept.set(nameOf(name), { simulation, results: new Map() });
    },
    find: async (name) => kept.get(nameOf(name))?.simulation ?? null,
    save: async (name, project) => {
      kept.get(nameOf(name))?.results.set(project.governedId, project);
    },
    results: async (name) =>
      [...(kept.get(nameOf(name))?.results.values() ?? [])].sort((one, other) =>
        one.governedId < other.governedId ? -1 : 1,
      ),
    finish: async (name, at) => {
      const one = kept.get(nameOf(name));
      if (one !== undefined) one.simulation = { ...one.simulation, finishedAt: at };
    },
  };
}
