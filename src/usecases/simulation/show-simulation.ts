import type { GovernedId } from '../../domain/foundation/ids';
import type { Difference } from '../../domain/standards/simulation/difference';
import type { Deps, Simulation, VersionName } from '../ports';
import { sightOf, type SightDeps } from '../sight';
import { showLookBack, type ShownLookBack } from './past/show-look-back';
import { type SimulationRequest, startSimulation } from './start-simulation';

type ShowDeps = SightDeps & Pick<Deps, 'lookBacks' | 'now' | 'points' | 'simulations'>;

/**
 * What the latest simulation of a version found in the projects that the user may see, those with most new failures first, and how far
 * it has come; `simulation` is `null` where there was none.
 */
export async function showSimulation(
  { standardId, version }: VersionName,
  deps: ShowDeps,
): Promise<ShownSimulation> {
  const name = { standardId, version };
  const [simulation, results, sight] = await Promise.all([
    deps.simulations.find(name),
    deps.simulations.results(name),
    sightOf(deps),
  ]);

  const projects = results.flatMap(({ governedId, difference }) => {
    const project = sight.governed.get(governedId);
    return project === undefined
      ? []
      : { id: governedId, key: project.key, name: project.name, ...difference };
  });
  const isRunning = simulation?.finishedAt === null;
  return {
    simulation,
    lookBack: await showLookBack(name, { sight, isRunning }, deps),
    tried: results.length,
    hiddenProjects: results.length - projects.length,
    projects: projects.sort(
      (one, other) =>
        other.appear.length - one.appear.length ||
        other.vanish.length - one.vanish.length ||
        (one.key < other.key ? -1 : 1),
    ),
  };
}

/** Begins a simulation and shows it. */
export async function askForSimulation(
  request: SimulationRequest,
  deps: ShowDeps & Parameters<typeof startSimulation>[1],
): Promise<ShownSimulation> {
  await startSimulation(request, deps);
  return showSimulation(request, deps);
}

export type ShownSimulation = {
  readonly simulation: Simulation | null;
  /** `null` where it was tried on today alone. */
  readonly lookBack: ShownLookBack | null;
  readonly tried: number;
  readonly hiddenProjects: number;
  readonly projects: readonly (Difference & {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
  })[];
};
