import type { ProposalsView } from '@contract/proposals';
import { candidateOf } from '@domain/scoring/rank-proposals';

import type { ModelDraft } from './model-draft';

/** The worst and the best value that any of the proposals has on a criterion. */
export type Swing = { readonly worst: number; readonly best: number };

/** By criterion; those on which no proposal has a value are left out. */
export function swingsOf(
  { proposals }: Pick<ProposalsView, 'proposals'>,
  { criteria, currency }: Pick<ModelDraft, 'criteria' | 'currency'>,
): ReadonlyMap<string, Swing> {
  const values = proposals.map((proposal) => candidateOf(proposal, { criteria, currency }).values);
  return new Map(
    criteria.flatMap(({ id, direction }, at) => {
      const known = values.flatMap((each) => each[at] ?? []);
      if (known.length === 0) return [];
      const [least, most] = [Math.min(...known), Math.max(...known)];
      const swing =
        direction === 'max' ? { worst: least, best: most } : { worst: most, best: least };
      return [[id, swing] as const];
    }),
  );
}
