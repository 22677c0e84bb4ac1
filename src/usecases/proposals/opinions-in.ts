import type { AccountId, WorkItemId } from '../../domain/foundation/ids';
import { opinionOf, type Opinion } from '../../domain/foundation/opinion';
import type { ProposalRating } from '../ports';

/** What ratings come to, by work item and then by criterion, with the user's own. */
export function opinionsIn(
  ratings: readonly ProposalRating[],
  user: AccountId,
): ReadonlyMap<WorkItemId, Readonly<Record<string, Opinion>>> {
  const voices = new Map<WorkItemId, Map<string, ProposalRating[]>>();
  for (const rating of ratings) {
    const own = voices.get(rating.workItemId) ?? new Map<string, ProposalRating[]>();
    voices.set(rating.workItemId, own);
    own.set(rating.criterionId, [...(own.get(rating.criterionId) ?? []), rating]);
  }
  return new Map(
    [...voices].map(([id, byCriterion]) => [
      id,
      Object.fromEntries(
        [...byCriterion].flatMap(([criterionId, said]) => {
          const opinion = opinionOf(said, user);
          return opinion === null ? [] : [[criterionId, opinion] as const];
        }),
      ),
    ]),
  );
}
