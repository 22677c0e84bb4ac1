import { canonicalText } from '../../domain/artifacts/fingerprint';
import { fitsInProperty } from '../../domain/foundation/property-size';
import type { ProjectId } from '../../domain/foundation/ids';
import type { Deps, Job } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import {
  inEach,
  isDue,
  type MarkDeps,
  PROJECTS_A_JOB,
  wantedMarks,
  type Wanted,
  writeMarks,
} from './mark-gates';

export type CheckDeps = MarkDeps & RecordDeps & Pick<Deps, 'projects' | 'queue'>;

/**
 * Compares how gates stand with what stands in Jira: what somebody else wrote there is written over, and told in the trail. What
 * cannot be written in one project keeps nobody from the others. For all projects there are jobs of some each.
 */
export async function checkGateMarks(
  projectIds: readonly ProjectId[] | null,
  deps: CheckDeps,
): Promise<void> {
  if (projectIds === null) return checkAll(deps);

  const written = await deps.gateMarks.written(projectIds);
  await inEach(await wantedMarks(projectIds, deps), (wanted) =>
    check(wanted, written.get(wanted.id), deps),
  );
}

async function checkAll(deps: CheckDeps): Promise<void> {
  const known = await deps.projects.all(); // those that rest, too: what was written there holds back
  const jobs: Job[] = [];
  for (let start = 0; start < known.length; start += PROJECTS_A_JOB) {
    const some = known.slice(start, start + PROJECTS_A_JOB);
    jobs.push({ kind: 'check-gate-marks', projectIds: some.map(({ id }) => id) });
  }
  await deps.queue.push(jobs);
}

async function check(wanted: Wanted, before: string | undefined, deps: CheckDeps): Promise<void> {
  if (before === undefined) {
    if (isDue(wanted, before)) await writeMarks(wanted, deps);
    return;
  }
  if (!fitsInProperty(wanted.marks)) return; // what stands there stays, and the page says that it is old

  const found = await deps.site.gateMarksIn(wanted.id);
  if (found === null) return; // the project is gone, and nobody is held back in it

  // Its own words, too, when it died before it had noted them.
  if (![before, wanted.text].includes(canonicalText(found.value))) {
    await repair(wanted, { wasRemoved: found.value === null }, deps);
  } else if (isDue(wanted, before)) await writeMarks(wanted, deps);
}

async function repair(
  wanted: Wanted,
  before: { readonly wasRemoved: boolean },
  deps: CheckDeps,
): Promise<void> {
  await recorded(
    {
      action: 'gate.repair-mark',
      subject: `project:${wanted.id}`,
      before,
      after: wanted.marks,
      about: [wanted.id],
    },
    () => writeMarks(wanted, deps),
    deps,
  );
}
