import { type GovernedId, type ProjectId, type WorkItemKey } from '../domain/foundation/ids';
import { NO_PLAN } from '../domain/foundation/plan';
import { governedIdOf } from '../domain/portfolio/governed-id';
import {
  type GovernedProject,
  type PortfolioNode,
  type Scope,
} from '../domain/portfolio/portfolio-tree';
import { AppError } from './app-error';
import type { Deps, KnownProject } from './ports';
import { saveRecorded, showTree, type TreeDeps } from './portfolio-tree';
import { queueRecompute } from './recompute';
import { recorded } from './recorded';
import { noSuchProject, seenGoverned, sightOf } from './sight';

type GovernDeps = TreeDeps & Pick<Deps, 'asUser' | 'dirty' | 'queue' | 'workItems'>;

/** A Jira project as it is when its governing begins: no standard, no plan. */
export function governedProject({ id, key, name }: KnownProject): GovernedProject {
  return newGoverned({ kind: 'project', projectId: id }, { key, name });
}

function newGoverned(
  scope: Scope,
  { key, name }: { readonly key: string; readonly name: string },
): GovernedProject {
  return {
    id: governedIdOf(scope),
    scope,
    key,
    name,
    standardId: null,
    mode: 'supportive',
    plan: NO_PLAN,
    version: 1,
  };
}

/**
 * Governs a whole Jira project.
 *
 * @throws AppError `not-found` for one that does not exist or is hidden; `conflict` for one that is not imported.
 */
export async function governProject(
  { projectId }: { readonly projectId: ProjectId },
  deps: TreeDeps,
) {
  const project = await chosenProject(projectId, deps);
  await govern(governedProject(project), deps);

  return showTree({}, deps);
}

/**
 * Governs a work item, an epic or an initiative, with all its descendants.
 *
 * @throws AppError `not-found` for one that does not exist or that the user may not see; `conflict` for one in a project
 *   that is not imported.
 */
export async function governItem({ key }: { readonly key: WorkItemKey }, deps: GovernDeps) {
  const item = await deps.asUser.find(key);
  if (item === null) {
    throw new AppError('not-found', `${key} does not exist or is not visible to you.`, {
      where: 'key',
    });
  }
  await chosenProject(item.projectId, deps);

  const scope = { kind: 'item', projectId: item.projectId, workItemId: item.id } as const;
  await govern(newGoverned(scope, { key: item.key, name: item.summary }), deps);
  const below = await deps.workItems.projectsOfDescendants([item.id]);
  await queueRecompute([...new Set([item.projectId, ...below])], deps);

  return showTree({}, deps);
}

/**
 * Governs a project no longer: it leaves all portfolios, and its plan, ratings, findings, profile, exemptions and what was
 * read of its roles are dropped.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden; `conflict` when a portfolio changed meanwhile.
 */
export async function releaseProject(
  { id }: { readonly id: GovernedId },
  deps: TreeDeps & Pick<Deps, Dropped>,
) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const holding = sight.nodes.filter(({ members }) => members.includes(id));

  const { standardId, mode, plan, scope } = project;
  const before = { standardId, mode, plan, nodes: holding.map((node) => node.id) };
  await recorded(
    { action: 'project.release', subject: id, before, after: null, about: [scope.projectId] },
    () => dropFrom(holding, project, deps),
    deps,
  );

  return showTree({}, deps);
}

type Dropped = 'exemptions' | 'findings' | 'profiles' | 'projectRoles' | 'saidHealth';

/** The portfolios first, each with its own entry in the trail: stopped in between, the project is still governed and can be released again. */
async function dropFrom(
  holding: readonly PortfolioNode[],
  { id, scope }: GovernedProject,
  deps: TreeDeps & Pick<Deps, 'exemptions' | 'findings' | 'profiles' | 'projectRoles'>,
): Promise<void> {
  for (const node of holding) {
    const { kind, parentId, name } = node;
    const members = node.members.filter((member) => member !== id);
    await saveRecorded(node, { id: node.id, kind, parentId, name, members }, deps);
  }
  await deps.findings.save([{ governedId: id, findings: [], basis: null }]);
  await deps.exemptions.drop(id);
  await deps.profiles.drop(id);
  await deps.projectRoles.forget(scope.projectId);
  await deps.portfolio.release(id);
}

async function chosenProject(
  id: ProjectId,
  { access, projects }: Pick<Deps, 'access' | 'projects'>,
): Promise<KnownProject> {
  if (!(await access.browsable([id])).has(id)) throw noSuchProject();

  const project = (await projects.all()).find((known) => known.id === id);
  if (project?.isChosen !== true) {
    throw new AppError(
      'conflict',
      `${project?.key ?? 'This project'} is not imported. Choose it in the setup first, then govern it.`,
    );
  }
  return project;
}

async function govern(project: GovernedProject, deps: TreeDeps): Promise<void> {
  const governed = await deps.portfolio.governed();
  if (governed.some(({ id }) => id === project.id)) return;

  const { id: subject, scope: after } = project;
  await recorded(
    { action: 'project.govern', subject, before: null, after, about: [after.projectId] },
    () => deps.portfolio.govern([project]),
    deps,
  );
}
