import { replaceEqualDeep } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import type { RatedProposal } from '@domain/foundation/proposal';
import { repeatsAmong, weighProposals } from '@domain/intake/repeats';

/** A proposal as its words are compared. */
export function named({ id, summary, text }: Pick<RatedProposal, 'id' | 'summary' | 'text'>) {
  return { id, title: summary, text };
}

/** Two proposals of which one likely repeats the other. */
export type RepeatedPair = ReturnType<typeof useRepeatedPairs>[number];

/** Those that likely repeat another, the most alike first. They are looked for anew only where a title or a description is another. */
export function useRepeatedPairs(proposals: readonly RatedProposal[]) {
  const told = useSame(useMemo(() => proposals.map(named), [proposals]));
  const repeats = useMemo(() => repeatsAmong(weighProposals(told)), [told]);

  return useMemo(() => {
    const byId = new Map<string, RatedProposal>(proposals.map((each) => [each.id, each]));
    return repeats.flatMap(({ one, other, ...likeness }) => {
      const [first, second] = [byId.get(one), byId.get(other)];
      return first === undefined || second === undefined ? [] : [{ first, second, likeness }];
    });
  }, [repeats, proposals]);
}

/** What was said first, as long as the same is said. */
function useSame<T>(said: T): T {
  const [first, setFirst] = useState(said);
  const same = replaceEqualDeep(first, said);
  if (same !== first) setFirst(same);
  return same;
}
