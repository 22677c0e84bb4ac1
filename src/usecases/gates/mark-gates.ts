import { canonicalText } from '../../domain/artifacts/fingerprint';
import { fitsInProperty } from '../../domain/foundation/property-size';
import type { ProjectId } from '../../domain/foundation/ids';
import { gateMark, type GateMarks, holdsAnything } from '../../domain/gates/gate-marks';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps, Job } from '../ports';
import { today } from '../site-settings';
import { readProjectGates } from './read-project-gates';

type WantedDeps = Pick<Deps, 'gates' | 'now' | 'portfolio' | 'projects' | 'state'>;
export type MarkDeps = WantedDeps & Pick<Deps, 'gateMarks' | 'site'>;

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

/** Writes into Jira how the gates of some projects stand, where that is not what was written last: in each that takes it. */
export async function markGates(projectIds: readonly ProjectId[], deps: MarkDeps): Promise<void> {
  const written = await deps.gateMarks.written(projectIds);
  const write = async (wanted: Wanted) => {
    if (isDue(wanted, written.get(wanted.id))) await writeMarks(wanted, deps);
  };
  await inEach(await wantedMarks(projectIds, deps), write);
}

/** What cannot be done in one project keeps nobody from the others; the first reason is thrown at the end. */
export async function inEach(
  all: readonly Wanted[],
  work: (wanted: Wanted) => Promise<void>,
): Promise<void> {
  const problems: unknown[] = [];
  for (const wanted of all) {
    try {
      await work(wanted);
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
}

/** What holds nothing back is not written, but for what was written before; nor is what Jira would refuse for its length. */
export function isDue({ marks, text }: Wanted, before: string | undefined): boolean {
  if (!fitsInProperty(marks)) return false;
  return before === undefined ? holdsAnything(marks) : before !== text;
}

export async function writeMarks({ id, marks, text }: Wanted, deps: MarkDeps): Promise<void> {
  await deps.site.writeGateMarks(id, marks);
  // Only now: whoever dies in between writes the same once more.
  await deps.gateMarks.keep(id, text);
}

/** Of a life cycle with as many gates as may be, of the longest names, nine marks fit: of fewer nobody has to ask. */
const ALWAYS_FIT = 9;

/** Whether so much is governed in a Jira project that how its gates stand cannot be written into it any more. */
export async function isMarkTooLong(id: ProjectId, deps: WantedDeps): Promise<boolean> {
  const governed = await deps.portfolio.governed();
  if (governed.filter(({ scope }) => scope.projectId === id).length <= ALWAYS_FIT) return false;
  return (await wantedMarks([id], deps)).some(({ marks }) => !fitsInProperty(marks));
}

/** How the gates of some Jira projects stand now. One that is not chosen any more rests, and holds nothing back. */
export async function wantedMarks(
  ids: readonly ProjectId[],
  deps: WantedDeps,
): Promise<readonly Wanted[]> {
  const [all, known] = await Promise.all([deps.portfolio.governed(), deps.projects.all()]);
  const asked = new Set(ids);
  const awake = new Set(
    known.filter(({ id, isChosen }) => isChosen && asked.has(id)).map(({ id }) => id),
  );
  const governed = all.filter(({ scope }) => awake.has(scope.projectId));
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

async function marking(governed: readonly GovernedProject[], deps: WantedDeps) {
  const ids = governed.map(({ id }) => id);
  const [asOf, gatesOf] = await Promise.all([today(deps), readProjectGates(ids, deps)]);
  return ({ id, mode }: GovernedProject) => gateMark(mode, gatesOf(id), asOf);
}
