import { kindReader, kindsByType } from '../../domain/artifacts/artifact-of';
import { ARTIFACT_KINDS, type ArtifactKind } from '../../domain/foundation/artifact';
import { type Day, daysBetween } from '../../domain/foundation/calendar';
import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { ProjectTraits } from '../../domain/reuse/similarity';
import type { Figures } from '../../domain/rollup/figures';
import type { WeighedCompliance } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import { figuresOfCells, readCellBook } from '../rollup/cell-book';
import type { Sight } from '../sight';
import { readMapping, today } from '../site-settings';

export type TraitsDeps = Pick<
  Deps,
  | 'gates'
  | 'now'
  | 'portfolio'
  | 'profiles'
  | 'rollUps'
  | 'settings'
  | 'snapshots'
  | 'state'
  | 'workItems'
>;

export type ComparedProject = {
  readonly project: GovernedProject;
  readonly traits: ProjectTraits;
  /** All of its work items are done, and it has some. */
  readonly isFinished: boolean;
};

const PERCENT = 100;

/**
 * What is known of every governed project that the user may see, by a number of statements that does not grow with the projects but for
 * the pages in which lists are read.
 */
export async function comparedProjects(
  sight: Sight,
  deps: TraitsDeps,
): Promise<ReadonlyMap<GovernedId, ComparedProject>> {
  const projects = [...sight.governed.values()];
  const ids = projects.map(({ id }) => id);
  const asOf = await today(deps);
  const [book, profiles, lifeCycles, compliance, ratings, kinds] = await Promise.all([
    readCellBook(projects, sight, deps),
    deps.profiles.of(ids),
    deps.gates.lifeCycles(ids),
    deps.snapshots.complianceOn(asOf, ids),
    ratingsByProject(deps),
    kindsByProject(projects, deps),
  ]);
  return new Map(
    projects.map((project) => {
      const { id, scope } = project;
      const figures = figuresOfCells(book.cellsOf(project));
      const isFinished = figures.total > 0 && figures.done === figures.total;
      const traits: ProjectTraits = {
        ...traitsOfPlan(project, figures, isFinished),
        standard: project.standardId,
        tier: profiles.get(id)?.tier ?? null,
        'life-cycle': lifeCycles.get(id)?.lifeCycle ?? null,
        artifacts: scope.kind === 'item' ? null : (kinds.get(scope.projectId) ?? null),
        drivers: ratings.get(id) ?? null,
        compliance: shareKept(compliance.get(id)),
      };
      return [id, { project, traits, isFinished }];
    }),
  );
}

function shareKept(kept: WeighedCompliance | undefined): number | null {
  const score = kept?.compliance.score ?? null;
  return score === null ? null : score / PERCENT;
}

function traitsOfPlan(
  { plan: { budget, currency, plannedFinish } }: GovernedProject,
  figures: Figures,
  isFinished: boolean,
): Pick<ProjectTraits, 'size' | 'duration' | 'budget'> {
  return {
    size: figures.total === 0 ? null : figures.total,
    duration: durationOf(figures, isFinished ? null : plannedFinish),
    budget: budget === null || currency === null ? null : { amount: budget, currency },
  };
}

/** From the week of its first work item to its planned finish, else to the week in which its last one was finished. */
function durationOf(
  { createdPerWeek, finishedPerWeek }: Figures,
  plannedFinish: Day | null,
): number | null {
  const first = createdPerWeek[0]?.week;
  const last = plannedFinish ?? finishedPerWeek.at(-1)?.week;
  if (first === undefined || last === undefined) return null;
  return Math.max(0, daysBetween(first, last));
}

async function ratingsByProject({
  portfolio,
}: Pick<Deps, 'portfolio'>): Promise<ReadonlyMap<GovernedId, ReadonlyMap<string, number>>> {
  const rated = new Map<GovernedId, Map<string, number>>();
  for (const { governedId, criterionId, value } of await portfolio.ratings()) {
    const of = rated.get(governedId) ?? new Map<string, number>();
    rated.set(governedId, of.set(criterionId, value));
  }
  return rated;
}

/** Of whole Jira projects that have any: below which governed work item an artifact stands is not kept with it. */
async function kindsByProject(
  projects: readonly GovernedProject[],
  deps: Pick<Deps, 'settings' | 'workItems'>,
): Promise<ReadonlyMap<ProjectId, ReadonlySet<ArtifactKind>>> {
  const whole = projects.flatMap(({ scope }) =>
    scope.kind === 'project' ? [scope.projectId] : [],
  );
  const mapping = await readMapping(deps);
  const items = await deps.workItems.ofKinds({
    projectIds: whole,
    kinds: ARTIFACT_KINDS,
    typeIds: [...kindsByType(mapping).keys()],
  });
  const kindOf = kindReader(mapping);
  const found = new Map<ProjectId, Set<ArtifactKind>>();
  for (const item of items) {
    const kind = kindOf(item);
    if (kind === null) continue;
    found.set(item.projectId, (found.get(item.projectId) ?? new Set<ArtifactKind>()).add(kind));
  }
  return found;
}
