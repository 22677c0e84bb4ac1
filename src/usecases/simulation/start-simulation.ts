import type { StandardId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import type { Deps, VersionName } from '../ports';
import { recorded, type RecordDeps } from '../recorded';

type StartDeps = RecordDeps &
  Pick<Deps, 'portfolio' | 'projects' | 'queue' | 'simulations' | 'standards'>;

/**
 * Begins to try a version on every project that is held against its standard, or on all where none is. A simulation of the same version
 * begins anew.
 *
 * @throws AppError `not-found` for a version that there is not; `conflict` where nothing is governed yet.
 */
export async function startSimulation(
  { standardId, version }: VersionName,
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
  const simulation = { revision, startedAt: deps.now(), finishedAt: null, total: projects.length };
  await recorded(
    {
      action: 'standard.simulate',
      subject: 'site',
      before: null,
      after: { ...name, revision, projects: projects.length },
      about: [],
    },
    async () => {
      await deps.simulations.start(name, simulation);
      await deps.queue.push([{ kind: 'simulate', ...name }]);
    },
    deps,
  );
}

/** Those held against the standard, or all where none is; only of projects whose import is complete. */
export async function simulatedProjects(
  standardId: StandardId,
  { portfolio, projects }: Pick<Deps, 'portfolio' | 'projects'>,
): Promise<readonly GovernedProject[]> {
  const [governed, known] = await Promise.all([portfolio.governed(), projects.all()]);
  const ready = new Set(
    known.filter((one) => one.isChosen && one.import.status === 'done').map(({ id }) => id),
  );
  const awake = governed.filter(({ scope }) => ready.has(scope.projectId));
  const held = awake.filter((project) => project.standardId === standardId);
  return held.length > 0 ? held : awake;
}
