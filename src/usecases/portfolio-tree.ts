import { nodeId, type GovernedId, type NodeId } from '../domain/foundation/ids';
import type { PortfolioNode } from '../domain/portfolio/portfolio-tree';
import { AppError } from './app-error';
import { homesOf } from './homes-of';
import type { Deps } from './ports';
import { recorded, type Change, type RecordDeps } from './recorded';
import { sightOf, type Sight, type SightDeps } from './sight';

export type TreeDeps = SightDeps & RecordDeps & Pick<Deps, 'newId'>;

type NodeInput = {
  readonly id: NodeId | null;
  readonly kind: PortfolioNode['kind'];
  readonly parentId: NodeId | null;
  readonly name: string;
  readonly members: readonly GovernedId[];
  /** The version the user was looking at; 0 for a new one. */
  readonly version: number;
};

/** The tree as an administrator edits it, without the projects that the administrator may not browse. */
export async function showTree(_input: object, deps: SightDeps) {
  return treeOf(await sightOf(deps));
}

function treeOf({ governed, nodes }: Sight) {
  return {
    nodes: nodes.map((node) => ({
      ...node,
      members: node.members.filter((id) => governed.has(id)),
    })),
    governed: [...governed.values()].sort((one, other) => (one.key < other.key ? -1 : 1)),
  };
}

/**
 * Creates a portfolio or programme, or changes its name, place and members. Members that are hidden from the user stay.
 *
 * @throws AppError `invalid-input` for a place or member that cannot be; `not-found` and `conflict` when it was deleted
 *   or changed meanwhile.
 */
export async function saveNode(input: NodeInput, deps: TreeDeps) {
  const sight = await sightOf(deps);
  const before = input.id === null ? null : nodeSeen(input.id, input.version, sight);
  demandPlace(input, sight);
  demandMembers(input.members, sight);

  const node = {
    id: before?.id ?? nodeId(deps.newId()),
    kind: input.kind,
    parentId: input.parentId,
    name: input.name,
    members: [...new Set([...input.members, ...hiddenMembers(before, sight)])],
  };
  await saveRecorded(before, node, deps);

  return showTree({}, deps);
}

type Draft = Omit<PortfolioNode, 'version'>;

/**
 * Saves a node, with who left it and who came in the trail.
 *
 * @throws AppError `conflict` where it changed meanwhile.
 */
export async function saveRecorded(
  before: PortfolioNode | null,
  node: Draft,
  deps: TreeDeps,
): Promise<void> {
  await recorded(
    await changeOf(before, node, deps),
    async () => {
      const saved = await deps.portfolio.saveNode(node, before?.version ?? 0);
      if (saved === 'stale') throw changedMeanwhile();
    },
    deps,
  );
}

/** A node as it was and as it will be; of its members, those that leave and those that come. */
async function changeOf(before: Draft | null, after: Draft, deps: TreeDeps): Promise<Change> {
  const were = new Set(before?.members ?? []);
  const willBe = new Set(after.members);
  const left = [...were].filter((id) => !willBe.has(id));
  const came = after.members.filter((id) => !were.has(id));

  return {
    action: before === null ? 'portfolio.create' : 'portfolio.change',
    subject: after.id,
    before: before === null ? null : described(before, left),
    after: described(after, came),
    about: await homesOf([...left, ...came], deps),
  };
}

function described({ kind, parentId, name }: Draft, members: readonly GovernedId[]) {
  return { kind, parentId, name, members };
}

/**
 * Deletes a programme, or a portfolio with its programmes.
 *
 * @throws AppError `not-found` or `conflict` when it was deleted or changed meanwhile.
 */
export async function deleteNode(
  { id, version }: { readonly id: NodeId; readonly version: number },
  deps: TreeDeps,
) {
  const sight = await sightOf(deps);
  const node = nodeSeen(id, version, sight);
  const programmes = sight.nodes.filter(({ parentId }) => parentId === id);

  const all = [...programmes, node];
  const before = all.map((each) => ({ id: each.id, ...described(each, each.members) }));
  const about = await homesOf(
    all.flatMap(({ members }) => members),
    deps,
  );
  await recorded(
    { action: 'portfolio.delete', subject: id, before, after: null, about },
    async () => {
      // Programmes first: stopped in between, the portfolio is still there to be deleted again.
      for (const each of all) {
        const outcome = await deps.portfolio.deleteNode(each.id, each.version);
        if (outcome === 'stale') throw changedMeanwhile();
      }
    },
    deps,
  );

  return showTree({}, deps);
}

function nodeSeen(id: NodeId, version: number, { nodes }: Sight): PortfolioNode {
  const node = nodes.find((one) => one.id === id);
  if (node === undefined) {
    throw new AppError('not-found', 'This portfolio no longer exists. Reload the page.');
  }
  if (node.version !== version) throw changedMeanwhile();
  return node;
}

function demandPlace({ id, kind, parentId }: NodeInput, { nodes }: Sight): void {
  const before = nodes.find((node) => node.id === id);
  if (before !== undefined && before.kind !== kind) {
    throw invalid('kind', `A ${before.kind} cannot become a ${kind}. Create a new one instead.`);
  }
  if (kind === 'portfolio' && parentId !== null) {
    throw invalid('parentId', 'A portfolio stands on its own: leave its parent empty.');
  }

  const parent = nodes.find((node) => node.id === parentId);
  if (kind === 'programme' && parent?.kind !== 'portfolio') {
    throw invalid('parentId', 'A programme stands in a portfolio: choose one that exists.');
  }
}

function demandMembers(members: readonly GovernedId[], { governed }: Sight): void {
  members.forEach((id, index) => {
    if (!governed.has(id)) {
      throw invalid(
        `members.${index}`,
        `${id} is not governed, or not visible to you. Govern the project first.`,
      );
    }
  });
}

function hiddenMembers(node: PortfolioNode | null, { hidden }: Sight): readonly GovernedId[] {
  return node === null ? [] : node.members.filter((id) => hidden.has(id));
}

function invalid(where: string, message: string): AppError {
  return new AppError('invalid-input', message, { where });
}

export function changedMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Someone else changed this meanwhile. Reload, look at what changed, and save again.',
  );
}
