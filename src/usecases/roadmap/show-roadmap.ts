import { criticalPath, type EndingProject } from '../../domain/dependencies/critical-path';
import { isOpen } from '../../domain/dependencies/dependency';
import { judgeLinks } from '../../domain/dependencies/judge-links';
import { addDays, type Day } from '../../domain/foundation/calendar';
import type { GovernedId, NodeId } from '../../domain/foundation/ids';
import { calendarOf } from '../../domain/gates/gate-calendar';
import { gateIn } from '../../domain/gates/life-cycle';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { plannedFinishOf } from '../../domain/rollup/assess-project';
import { finishStanding } from '../../domain/rollup/finish-standing';
import type { Figures } from '../../domain/rollup/figures';
import { readLinks } from '../dependencies/read-links';
import { type Following, followingOf } from '../gates/show-gate-calendar';
import type { Deps } from '../ports';
import { forecastOf } from '../rollup/assessment';
import { figuresOfCells, readCellBook } from '../rollup/cell-book';
import { partialProjects } from '../rollup/partial-projects';
import { select } from '../rollup/selection';
import { partlyHidden } from '../shown-findings';
import { sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { arrowsBetween } from './arrows-between';
import { milestonesByProject } from './milestones-by-project';
import { toldPath } from './told-path';

type RoadmapDeps = SightDeps &
  Pick<Deps, 'gates' | 'now' | 'rollUps' | 'settings' | 'state' | 'workItems'>;

/**
 * The projects of a node, or all that are governed, in time: from their first work to their planned and their projected finish, with
 * milestones, gates and what waits for what; which chain sets the end, and by how much each may slip. As far as the user may see them.
 *
 * @throws AppError `not-found` as for a portfolio's figures.
 */
export async function showRoadmap(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: RoadmapDeps,
) {
  const sight = await sightOf(deps);
  const { projects, hiddenProjects } = select(nodeId, sight);
  const asOf = await today(deps);
  const [book, read, milestones, following, hiding] = await Promise.all([
    readCellBook(projects, sight, deps),
    readLinks(sight, deps),
    milestonesByProject(projects, { sight, asOf }, deps),
    followingOf(projects, deps),
    partlyHidden(projects, sight, deps),
  ]);
  const gates = gatesByProject(following, asOf);
  const spans = projects.map((project) =>
    spanOf(project, figuresOfCells(book.cellsOf(project)), asOf),
  );
  const ids = new Set(projects.map(({ id }) => id));
  const { graph, across } = judgeLinks(read.links, asOf);
  const path = criticalPath(
    graph,
    spans.flatMap((span) => endingOf(span, asOf)),
    asOf,
  );
  const ends = new Map(path.projects.map((end) => [end.id, end]));

  return {
    asOf,
    computedAt: book.computedAt,
    projects: spans.map((span) => {
      const end = ends.get(span.id);
      return {
        ...span,
        expectedFinish: end === undefined ? null : addDays(asOf, end.finish),
        pushedDays: end?.pushed ?? 0,
        totalFloat: end?.totalFloat ?? null,
        milestones: milestones.get(span.id) ?? [],
        gates: gates.get(span.id) ?? [],
      };
    }),
    links: arrowsBetween(across.filter(isOpen), { ids, read }),
    ...toldPath(path, { asOf, graph, ids, read, sight }),
    hiddenProjects,
    partlyHidden: projects.filter(({ id }) => hiding.has(id)).length,
    hiddenLinks: read.hidden.filter((ends) => ends.some((id) => ids.has(id))).length,
    isCut: read.isCut,
    partialProjects: partialProjects(projects, sight),
  };
}

type Span = ReturnType<typeof spanOf>;

function spanOf(project: GovernedProject, figures: Figures, asOf: Day) {
  const { id, key, name, plan } = project;
  const { total, done } = figures;
  const remaining = total - done;
  const plannedFinish = plannedFinishOf(plan, figures);
  const projectedFinish = remaining === 0 ? null : forecastOf(figures, asOf).p85;
  return {
    ...{ id, key, name, total, done, plannedFinish, projectedFinish },
    /** The week in which its first work item was created. */
    start: figures.createdPerWeek[0]?.week ?? null,
    ...finishStanding({ remaining, plannedFinish, projectedFinish, asOf }),
  };
}

/** A project with work left and a finish that is projected, or else planned and not past: without both nobody can tell when it ends. */
function endingOf(span: Span, asOf: Day): readonly EndingProject[] {
  const { id, plannedFinish, projectedFinish, standing } = span;
  const ownFinish = projectedFinish ?? plannedFinish;
  const isPast = projectedFinish === null && plannedFinish !== null && plannedFinish < asOf;
  if (standing === 'finished' || ownFinish === null || isPast) return [];
  return [{ id, ownFinish, plannedFinish }];
}

function gatesByProject(following: readonly Following[], asOf: Day) {
  const cycles = new Map(following.map(({ governedId, gates }) => [governedId, gates.lifeCycle]));
  const byProject = new Map<GovernedId, { name: string; day: Day; isLate: boolean }[]>();
  for (const { governedId, gate, day, condition } of calendarOf(following, asOf)) {
    const cycle = cycles.get(governedId);
    if (condition !== null || cycle === undefined) continue;
    const told = { name: gateIn(cycle, gate)?.name ?? gate, day, isLate: day < asOf };
    byProject.set(governedId, [...(byProject.get(governedId) ?? []), told]);
  }
  return byProject;
}
