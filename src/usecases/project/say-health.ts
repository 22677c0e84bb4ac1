import { daysBetween } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import { LONGEST_SAID_DAYS, type SaidHealth } from '../../domain/rollup/health';
import { AppError } from '../app-error';
import { changedMeanwhile } from '../portfolio-tree';
import { recorded, type RecordDeps } from '../recorded';
import { seenGoverned, sightOf } from '../sight';
import { today } from '../site-settings';
import { mayEditPlan } from './may-edit-plan';
import { showProject, type OverviewDeps } from './show-project';

type SaidInput = {
  readonly id: GovernedId;
  /** `null` takes back what was said. */
  readonly said: SaidHealth | null;
  /** The version the user was looking at; 0 where nothing was ever said. */
  readonly version: number;
};

/**
 * Says another colour of a project's health than the data say, with a reason, until a day, or takes that back. The computed one stays.
 *
 * @throws AppError `not-found`; `not-allowed` for who may not change its plan; `invalid-input` for a day that is over or too
 *   far ahead; `conflict` when someone else said something meanwhile.
 */
export async function sayHealth({ id, said, version }: SaidInput, deps: OverviewDeps & RecordDeps) {
  const project = seenGoverned(id, await sightOf(deps));
  if (!(await mayEditPlan(project, deps))) {
    throw new AppError(
      'not-allowed',
      'Only administrators of this project, project managers and PMO administrators may say its health.',
    );
  }
  if (said !== null) await demandNear(said, deps);

  const kept = (await deps.saidHealth.of([id])).get(id) ?? { said: null, version: 0 };
  if (kept.version !== version) throw changedMeanwhile();

  const about = [project.scope.projectId];
  await recorded(
    { action: 'project.say-health', subject: id, before: kept.said, after: said, about },
    async () => {
      if ((await deps.saidHealth.save(id, said, version)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  return showProject({ id }, deps);
}

async function demandNear({ until }: SaidHealth, deps: Parameters<typeof today>[0]): Promise<void> {
  const days = daysBetween(await today(deps), until);
  if (days >= 0 && days <= LONGEST_SAID_DAYS) return;

  throw new AppError(
    'invalid-input',
    days < 0
      ? 'What is said needs a last day that is not over.'
      : `What is said holds for at most ${LONGEST_SAID_DAYS} days. It can be said again then.`,
    { where: 'said.until' },
  );
}
