import type { GovernedId, NodeId } from '../../../src/domain/foundation/ids';
import type { GovernedProject, PortfolioNode } from '../../../src/domain/portfolio/portfolio-tree';
import type { PortfolioRepository } from '../../../src/usecases/ports';

type Rating = {
  readonly governedId: GovernedId;
  readonly criterionId: string;
  readonly value: number;
};

type Seed = {
  readonly nodes?: readonly PortfolioNode[];
  readonly governed?: readonly GovernedProject[];
  readonly ratings?: readonly Rating[];
};

export function portfolioInMemory(seed: Seed = {}): PortfolioRepository {
  const nodes = new Map<NodeId, PortfolioNode>((seed.nodes ?? []).map((node) => [node.id, node]));
  const governed = new Map<GovernedId, GovernedProject>(
    (seed.governed ?? []).map((project) => [project.id, project]),
  );
  const ratings = new Map<string, Rating>(
    (seed.ratings ?? []).map((rating) => [keyOf(rating.governedId, rating.criterionId), rating]),
  );

  return {
    nodes: async () => sorted(nodes.values(), ({ id }) => id),
    saveNode: async (node, seenVersion) => {
      if ((nodes.get(node.id)?.version ?? 0) !== seenVersion) return 'stale';
      nodes.set(node.id, { ...node, version: seenVersion + 1 });
      return 'saved';
    },
    deleteNode: async (id, seenVersion) => {
      if (nodes.get(id)?.version !== seenVersion) return 'stale';
      nodes.delete(id);
      return 'deleted';
    },
    governed: async () => sorted(governed.values(), ({ id }) => id),
    govern: async (projects) => {
      for (const project of projects) {
        if (!governed.has(project.id)) governed.set(project.id, project);
      }
    },
    release: async (id) => {
      governed.delete(id);
      for (const [key, rating] of ratings) if (rating.governedId === id) ratings.delete(key);
    },
    saveGoverned: async (project, seenVersion) => {
      if (governed.get(project.id)?.version !== seenVersion) return 'stale';
      governed.set(project.id, { ...project, version: seenVersion + 1 });
      return 'saved';
    },
    assign: async (ids, standard) => {
      for (const id of ids) {
        const project = governed.get(id);
        if (project === undefined) continue;
        governed.set(id, { ...project, ...standard, version: project.version + 1 });
      }
    },
    ratings: async () =>
      sorted(ratings.values(), ({ governedId, criterionId }) => keyOf(governedId, criterionId)),
    rate: async (governedId, criterionId, value) => {
      const key = keyOf(governedId, criterionId);
      if (value === null) ratings.delete(key);
      else ratings.set(key, { governedId, criterionId, value });
    },
  };
}

const keyOf = (id: GovernedId, criterionId: string) => `${id} ${criterionId}`;

function sorted<Item>(items: Iterable<Item>, by: (item: Item) => string): Item[] {
  return [...items].sort((one, other) => (by(one) < by(other) ? -1 : 1));
}
