import { canonicalText } from '../../domain/artifacts/fingerprint';
import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import { gateMark, type GateMarks, holdsAnything } from '../../domain/gates/gate-marks';
import { lifeCycleOf } from '../../domain/gates/life-cycles/shipped';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps, Job } from '../ports';
import { today } from '../site-settings';

export type MarkDeps = Pick<Deps, 'gateMarks' | 'gates' | 'now' | 'portfolio' | 'site' | 'state'>;

/** One call each: some minutes of work where all of them changed. */
export const PROJECTS_A_JOB = 400;

export type Wanted = { readonly id: ProjectId; readonly marks: GateMarks; readonly text: string };

/** Has the marks of some Jira projects written soon, where they change. */
export async function queueGateMarks(
  ids: readonly ProjectId[],
  { queue }: Pick<Deps, 'queue'>,
): Promise<void> {
  const jobs: Job[] = [];
  for (let start = 0; start < ids.length; start += PROJECTS_A_JOB) {
    jobs.push({ kind: 'mark-gates', projectIds: ids.slice(start, start + PROJECTS_A_JOB) });
  }
  await queue.push(jobs);
}

/** Writes into Jira how the gates of some projects stand, where that is not what was written last. */
export async function markGates(projectIds: readonly ProjectId[], deps: MarkDeps): Promise<void> {
  const written = await deps.gateMarks.written(projectIds);
  for (const wanted of await wantedMarks(projectIds, deps)) {
    if (isDue(wanted, written.get(wanted.id))) await writeMarks(wanted, deps);
  }
}

/** What holds nothing back is not written, but for what was written before. */
export function isDue({ marks, text }: Wanted, before: string | undefined): boolean {
  return before === undefined ? holdsAnything(marks) : before !== text;
}

export async function writeMarks({ id, marks, text }: Wanted, deps: MarkDeps): Promise<void> {
  await deps.site.writeGateMarks(id, marks);
  // Only now: whoever dies in between writes the same once more.
  await deps.gateMarks.keep(id, text);
}

/** How the gates of some Jira projects stand now. */
export async function wantedMarks(
  ids: readonly ProjectId[],
  deps: MarkDeps,
): Promise<readonly Wanted[]> {
  const governed = (await deps.portfolio.governed()).filter(({ scope }) =>
    ids.includes(scope.projectId),
  );
  const markOf = await marking(governed, deps);
  const byProject = new Map<ProjectId, GovernedProject[]>(ids.map((id) => [id, []]));
  for (const one of governed) byProject.get(one.scope.projectId)?.push(one);

  return [...byProject].map(([id, some]) => {
    const whole = some.find(({ scope }) => scope.kind === 'project');
    const marks: GateMarks = {
      project: whole === undefined ? null : markOf(whole),
      items: Object.fromEntries(
        some.flatMap((one) =>
          one.scope.kind === 'item' ? [[one.scope.workItemId, markOf(one)] as const] : [],
        ),
      ),
    };
    return { id, marks, text: canonicalText(marks) };
  });
}

async function marking(governed: readonly GovernedProject[], deps: MarkDeps) {
  const ids: readonly GovernedId[] = governed.map(({ id }) => id);
  const [asOf, chosen, files] = await Promise.all([
    today(deps),
    deps.gates.lifeCycles(ids),
    deps.gates.of(ids),
  ]);
  return ({ id, mode }: GovernedProject) => {
    const choice = chosen.get(id);
    const gates =
      choice === undefined
        ? null
        : {
            lifeCycle: lifeCycleOf(choice.lifeCycle),
            files: files.filter(({ request }) => request.governedId === id),
          };
    return gateMark(mode, gates, asOf);
  };
}
