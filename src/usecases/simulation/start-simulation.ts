import { AppError } from '../app-error';
import type { Deps, VersionName } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { itemsToRead } from './past/items-to-read';
import { simulatedProjects } from './simulated-projects';

type StartDeps = RecordDeps &
  Pick<
    Deps,
    'lookBacks' | 'portfolio' | 'projects' | 'queue' | 'simulations' | 'standards' | 'workItems'
  >;

/** `looksBack`: whether it is also tried on how the projects stood in the last 90 days. */
export type SimulationRequest = VersionName & { readonly looksBack: boolean };

/**
 * Begins to try a version on every project that is held against its standard, or on all where none is. A simulation of the same version
 * begins anew.
 *
 * @throws AppError `not-found` for a version that there is not; `conflict` where nothing is governed yet.
 */
export async function startSimulation(
  { standardId, version, looksBack }: SimulationRequest,
  deps: StartDeps,
): Promise<void> {
  const known = (await deps.standards.versions()).find(
    (one) => one.standardId === standardId && one.version === version,
  );
  if (known === undefined) {
    throw new AppError('not-found', `There is no version ${version} of ${standardId}.`);
  }
  const projects = await simulatedProjects(standardId, deps);
  if (projects.length === 0) {
    throw new AppError('conflict', 'No project is governed yet that this could be tried on.');
  }

  const name = { standardId, version };
  const { revision } = known;
  const asOf = deps.now();
  const simulation = { revision, startedAt: asOf, finishedAt: null, total: projects.length };
  const toRead = looksBack ? await itemsToRead(projects, asOf, deps) : 0;
  await recorded(
    {
      action: 'standard.simulate',
      subject: 'site',
      before: null,
      after: { ...name, revision, projects: projects.length, looksBack },
      about: [],
    },
    async () => {
      await deps.simulations.start(name, simulation);
      if (looksBack) await deps.lookBacks.start(name, { asOf, toRead });
      else await deps.lookBacks.drop(name);
      await deps.queue.push([{ kind: 'simulate', ...name }]);
    },
    deps,
  );
}
