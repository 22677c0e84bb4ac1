import { useDeferredValue, useMemo, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { weightsOf } from '@domain/scoring/proposal-model';

import { rankingOf, sharesFirst } from './ranking';

/** The ranking at the model's weights, or at those that somebody tries. */
export function useRanking(view: ProposalsView) {
  const own = useMemo(() => weightsOf(view.model), [view.model]);
  const [tried, setTried] = useState<readonly number[] | null>(null);
  const weights = tried ?? own;
  const settled = useDeferredValue(weights);
  const shares = useMemo(() => sharesFirst(view), [view]);
  const ranking = useMemo(() => rankingOf(view, settled, shares), [view, settled, shares]);

  return { ranking, own, weights, isTried: tried !== null, setTried };
}

export type Ranked = ReturnType<typeof useRanking>;
