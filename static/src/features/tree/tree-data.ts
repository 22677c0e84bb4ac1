import { useQueryClient } from '@tanstack/react-query';

import type { PortfolioTree } from '@contract/portfolio';
import type { GovernedId, NodeId, ProjectId } from '@domain/foundation/ids';
import type { PortfolioNode } from '@domain/portfolio/portfolio-tree';

import { refresh, useAnswer, useChange } from '../../shared/questions';

export const useTree = () => useAnswer('tree.get', {});

/** Asks for the tree as it is now, as after a conflict. */
export function useReloadTree(): () => void {
  const queryClient = useQueryClient();
  return () => void refresh(queryClient, 'tree.get');
}

export const useSaveNode = (done: string) =>
  useChange('tree.save-node', { answers: 'tree.get', done });

export const useDeleteNode = (done: string) =>
  useChange('tree.delete-node', { answers: 'tree.get', done });

export const useGovernProject = () =>
  useChange('tree.govern-project', { answers: 'tree.get', done: 'Project governed' });

export const useGovernItem = () =>
  useChange('tree.govern-item', { answers: 'tree.get', done: 'Work item governed' });

export const useRelease = () =>
  useChange('tree.release', { answers: 'tree.get', done: 'No longer governed' });

/** The node as `tree.save-node` takes it, with some of it changed. */
export function changed(
  node: PortfolioNode,
  change: { readonly name?: string; readonly members?: readonly GovernedId[] },
) {
  return {
    id: node.id,
    kind: node.kind,
    parentId: node.parentId,
    name: change.name ?? node.name,
    members: [...(change.members ?? node.members)],
    version: node.version,
  };
}

/** A node that does not exist yet. */
export function fresh(
  name: string,
  parentId: NodeId | null = null,
  members: readonly GovernedId[] = [],
) {
  return {
    id: null,
    kind: parentId === null ? ('portfolio' as const) : ('programme' as const),
    parentId,
    name,
    members: [...members],
    version: 0,
  };
}

/** The setup's portfolio: made quietly, for the next step says so by being there. */
export function useCreateFirstPortfolio() {
  const { mutate, ...save } = useChange('tree.save-node', { answers: 'tree.get' });

  return {
    ...save,
    mutate: (
      { name, members }: { readonly name: string; readonly members: readonly GovernedId[] },
      options: { readonly onSuccess: () => void },
    ) => mutate(fresh(name, null, members), options),
  };
}

type Governed = PortfolioTree['governed'][number];

export function isProject(projectId: ProjectId): (governed: Governed) => boolean {
  return ({ scope }) => scope.kind === 'project' && scope.projectId === projectId;
}
