import {
  type GovernedId,
  type NodeId,
  type ProjectId,
  workItemKey,
  type WorkItemKey,
} from '../domain/foundation/ids';
import type { GovernedProject, PortfolioNode } from '../domain/portfolio/portfolio-tree';
import { AppError } from './app-error';
import type { Deps, KnownProject } from './ports';

/**
 * What the asking user may see of what is governed. Every answer is made from this and from nothing else,
 * so that what is hidden cannot slip into a figure, a name or a list.
 */
export type Sight = {
  /** The Jira projects that are imported and that the user may browse. */
  readonly projects: ReadonlyMap<ProjectId, KnownProject>;
  /** The Jira projects that are imported and hidden from the user. */
  readonly unseen: ReadonlySet<ProjectId>;
  /** The governed projects in those that the user may browse. */
  readonly governed: ReadonlyMap<GovernedId, GovernedProject>;
  /** The governed projects that the user may not see. */
  readonly hidden: ReadonlySet<GovernedId>;
  /** All nodes, with all their members: trim before answering with them. */
  readonly nodes: readonly PortfolioNode[];
};

export type SightDeps = Pick<Deps, 'access' | 'portfolio' | 'projects'>;

/**
 * Reads the governed tree and asks Jira, once and as the user, which of its projects the user may browse.
 * Governed projects whose Jira project is not chosen any more are neither seen nor hidden: they rest.
 */
export async function sightOf({ access, portfolio, projects }: SightDeps): Promise<Sight> {
  const [known, governed, nodes] = await Promise.all([
    projects.all(),
    portfolio.governed(),
    portfolio.nodes(),
  ]);
  const chosen = known.filter((project) => project.isChosen);
  const browsable = await access.browsable(chosen.map((project) => project.id));

  const visible = new Map(
    chosen.filter(({ id }) => browsable.has(id)).map((project) => [project.id, project]),
  );
  const chosenIds = new Set(chosen.map((project) => project.id));
  const awake = governed.filter(({ scope }) => chosenIds.has(scope.projectId));

  return {
    projects: visible,
    unseen: new Set([...chosenIds].filter((id) => !visible.has(id))),
    governed: new Map(
      awake
        .filter(({ scope }) => visible.has(scope.projectId))
        .map((project) => [project.id, named(project, visible)]),
    ),
    hidden: new Set(
      awake.filter(({ scope }) => !visible.has(scope.projectId)).map((project) => project.id),
    ),
    nodes,
  };
}

/** A whole Jira project goes by the key and name that Jira gives it today. */
function named(
  project: GovernedProject,
  projects: ReadonlyMap<ProjectId, KnownProject>,
): GovernedProject {
  const known = projects.get(project.scope.projectId);
  if (project.scope.kind === 'item' || known === undefined) return project;

  return { ...project, key: known.key, name: known.name };
}

/** The key of a work item in a project that the user may see. */
export function keyOfSeen(
  { projectId, number }: { readonly projectId: ProjectId; readonly number: number },
  { projects }: Sight,
): WorkItemKey {
  return workItemKey(`${projects.get(projectId)?.key ?? ''}-${number}`);
}

/** Whether a work item with this key lies in a project that the user may see. */
export function keySight(sight: Sight): (key: string) => boolean {
  const keys = new Set([...sight.projects.values()].map((project) => project.key));
  return (key) => keys.has(key.slice(0, key.lastIndexOf('-')));
}

/**
 * The governed project with this id.
 *
 * @throws AppError `not-found`, in the same words whether it does not exist or is hidden.
 */
export function seenGoverned(id: GovernedId, sight: Sight): GovernedProject {
  const project = sight.governed.get(id);
  if (project === undefined) throw noSuchProject();
  return project;
}

export function noSuchProject(): AppError {
  return new AppError('not-found', 'This project does not exist or is not visible to you.');
}

/** For something that is about a project: the same words whether it does not exist or the project is hidden. */
export function noSuchThing(): AppError {
  return new AppError('not-found', 'This does not exist, or is about a project hidden from you.');
}

/** The members of every node, those of a portfolio's programmes included. */
export function membersByNode(
  nodes: readonly PortfolioNode[],
): ReadonlyMap<NodeId, ReadonlySet<GovernedId>> {
  const members = new Map<NodeId, Set<GovernedId>>(nodes.map(({ id }) => [id, new Set()]));

  for (const node of nodes) {
    const parent = node.parentId === null ? undefined : members.get(node.parentId);
    for (const id of node.members) {
      members.get(node.id)?.add(id);
      parent?.add(id);
    }
  }
  return members;
}
