import { useQuery } from '@tanstack/react-query';

import type { PastPortfolio } from '@contract/history';
import type { PortfolioView } from '@contract/rollup';
import type { Day } from '@domain/foundation/calendar';
import type { NodeId } from '@domain/foundation/ids';

import { ask, type AskError } from '../../shared/ask';
import { question } from '../../shared/questions';

const WHILE_PARTIAL_MILLISECONDS = 10_000;

/** The portfolios and programmes to choose from, and whether there is anything at all. */
export function usePortfolioNodes() {
  return useQuery(question('portfolio.nodes', {}));
}

/** A portfolio as it stands, or as it stood. */
export type ShownPortfolio = PortfolioView | PastPortfolio;

/** What a portfolio was as of a past day; `null` for one as it stands. */
export function pastOf(view: ShownPortfolio): PastPortfolio | null {
  return 'asked' in view ? view : null;
}

/** A picture that is not complete yet is asked for again until it is; one of a past day stays as it is. */
export function usePortfolioView(nodeId: NodeId | null, asOf: Day | null) {
  return useQuery<ShownPortfolio, AskError>({
    queryKey:
      asOf === null ? ['portfolio.view', { nodeId }] : ['portfolio.as-of', { nodeId, asOf }],
    queryFn: () =>
      asOf === null ? ask('portfolio.view', { nodeId }) : ask('portfolio.as-of', { nodeId, asOf }),
    refetchInterval: ({ state }) =>
      asOf === null && state.data !== undefined && isGrowing(state.data)
        ? WHILE_PARTIAL_MILLISECONDS
        : false,
  });
}

function isGrowing(view: PortfolioView): boolean {
  return view.partialProjects.length > 0 || (view.computedAt === null && view.rows.length > 0);
}
