import { useQuery } from '@tanstack/react-query';

import type { PortfolioView } from '@contract/rollup';
import type { NodeId } from '@domain/foundation/ids';

import { question } from '../../shared/questions';

const WHILE_PARTIAL_MILLISECONDS = 10_000;

/** The portfolios and programmes to choose from, and whether there is anything at all. */
export function usePortfolioNodes() {
  return useQuery(question('portfolio.nodes', {}));
}

/** A picture that is not complete yet is asked for again until it is. */
export function usePortfolioView(nodeId: NodeId | null) {
  return useQuery({
    ...question('portfolio.view', { nodeId }),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isGrowing(state.data) ? WHILE_PARTIAL_MILLISECONDS : false,
  });
}

function isGrowing(view: PortfolioView): boolean {
  return view.partialProjects.length > 0 || (view.computedAt === null && view.rows.length > 0);
}
