import type { RatedProposal } from '@domain/foundation/proposal';
import { repeatsAmong } from '@domain/intake/repeats';

/** A proposal as its words are compared. */
export function named({ id, summary, text }: Pick<RatedProposal, 'id' | 'summary' | 'text'>) {
  return { id, title: summary, text };
}

/** Two proposals of which one likely repeats the other. */
export type RepeatedPair = ReturnType<typeof repeatedPairs>[number];

/** Those that likely repeat another, the most alike first. */
export function repeatedPairs(proposals: readonly RatedProposal[]) {
  const byId = new Map<string, RatedProposal>(proposals.map((each) => [each.id, each]));
  return repeatsAmong(proposals.map(named)).flatMap(({ one, other, ...likeness }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first === undefined || second === undefined ? [] : [{ first, second, likeness }];
  });
}
