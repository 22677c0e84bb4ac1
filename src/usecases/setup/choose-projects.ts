import type { ProjectId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { queueGateMarks } from '../gates/mark-gates';
import { governedProject } from '../governing';
import { startImport } from '../importing';
import type { KnownProject } from '../ports';
import { recorded, type Change, type RecordDeps } from '../recorded';
import { showSetup, type SetupDeps } from './show-setup';

/**
 * Chooses what is imported and governed, and starts the import. Chosen projects that are hidden from the user stay
 * chosen; those left out keep their facts and come back as they were when they are chosen again.
 *
 * @throws AppError `invalid-input` for a project that the survey did not find or the user may not browse.
 */
export async function chooseProjects(
  { projectIds }: { readonly projectIds: readonly ProjectId[] },
  deps: SetupDeps & RecordDeps,
) {
  const known = await deps.projects.all();
  const seen = await deps.access.browsable(known.map(({ id }) => id));
  demandSeen(projectIds, known, seen);

  const wanted = new Set(projectIds);
  const isChosen = ({ id, isChosen: was }: KnownProject) =>
    wanted.has(id) || (was && !seen.has(id));
  const chosen = known.filter(isChosen);

  await recorded(
    changeTo(chosen, known),
    async () => {
      await deps.projects.choose(chosen.map(({ id }) => id));
      await deps.portfolio.govern(chosen.map(governedProject));
    },
    deps,
  );
  await startImport({}, deps);
  const left = known.filter((one) => one.isChosen && !chosen.includes(one));
  await queueGateMarks(
    left.map(({ id }) => id),
    deps,
  );

  return showSetup({}, deps);
}

/** What is no longer chosen, and what is from now on. */
function changeTo(chosen: readonly KnownProject[], known: readonly KnownProject[]): Change {
  const ids = new Set(chosen.map(({ id }) => id));
  const before = known.filter((one) => one.isChosen && !ids.has(one.id)).map(({ id }) => id);
  const after = chosen.filter((one) => !one.isChosen).map(({ id }) => id);

  const about = [...before, ...after];
  return { action: 'setup.choose-projects', subject: 'site', before, after, about };
}

function demandSeen(
  ids: readonly ProjectId[],
  known: readonly KnownProject[],
  seen: ReadonlySet<ProjectId>,
): void {
  const offered = new Set(known.map(({ id }) => id).filter((id) => seen.has(id)));
  ids.forEach((id, index) => {
    if (!offered.has(id)) {
      throw new AppError(
        'invalid-input',
        `The project ${id} was not found on the site, or is not visible to you. Connect again to look anew.`,
        { where: `projectIds.${index}` },
      );
    }
  });
}
