import type { GovernedId } from '../../domain/foundation/ids';
import type { Cadence } from '../../domain/reporting/cadence';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { recorded, type RecordDeps } from '../recorded';
import { seenGoverned, sightOf, type SightDeps } from '../sight';
import { NO_CADENCE } from './report-ground';

type CadenceInput = {
  /** With the version of the choice that the user was looking at; 0 where nobody chose. */
  readonly projects: readonly { readonly id: GovernedId; readonly version: number }[];
  /** `null` where no reports are to be asked for any more. */
  readonly cadence: Cadence | null;
};

/**
 * Says when the status reports of some projects are due. The same choice a second time changes nothing.
 *
 * @throws AppError `not-found` for a project that is not governed or is hidden, before anything is changed; `conflict` when somebody else
 *   chose meanwhile.
 */
export async function setCadence(
  { projects, cadence }: CadenceInput,
  deps: SightDeps & RecordDeps & Pick<Deps, 'reports'>,
): Promise<{ readonly changed: number }> {
  const sight = await sightOf(deps);
  const seen = projects.map(({ id, version }) => ({ project: seenGoverned(id, sight), version }));
  const before = await deps.reports.cadences(projects.map(({ id }) => id));

  let changed = 0;
  for (const { project, version } of seen) {
    const was = before.get(project.id) ?? NO_CADENCE;
    if (JSON.stringify(was.cadence) === JSON.stringify(cadence)) continue;
    if (was.version !== version) throw changedMeanwhile();

    await recorded(
      {
        action: 'report.set-cadence',
        subject: project.id,
        before: was.cadence,
        after: cadence,
        about: [project.scope.projectId],
      },
      async () => {
        const outcome = await deps.reports.setCadence(project.id, cadence, version);
        if (outcome === 'stale') throw changedMeanwhile();
      },
      deps,
    );
    changed += 1;
  }
  return { changed };
}
