import { useInfiniteQuery, useQuery } from '@tanstack/react-query';

import type { ItemGovernance } from '@contract/project';
import type { WorkItemKey } from '@domain/foundation/ids';

import { ask } from '../../shared/ask';
import { question, useAct, useAnswer } from '../../shared/questions';

const WHILE_AWAITING_MILLISECONDS = 2_000;

/** What the item is to governance; asked again while something made here has not been heard of. */
export function useItemGovernance(
  key: WorkItemKey,
  isAwaiting: (governance: ItemGovernance) => boolean,
) {
  return useQuery({
    ...question('item.governance', { key }),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isAwaiting(data) ? WHILE_AWAITING_MILLISECONDS : false,
  });
}

/** Whatever came of it, what stands there now is asked for again: somebody may have edited it meanwhile. */
export const ASKS_AGAIN = ['item.governance'] as const;
const OF_A_PART = ['item.governance', 'artifact.history'] as const;

export const useApprove = () =>
  useAct('artifact.approve', { asksAgain: ASKS_AGAIN, done: 'Approved' });
export const useWithdrawApproval = () =>
  useAct('artifact.withdraw-approval', { asksAgain: ASKS_AGAIN, done: 'Approval taken back' });

export const useWritePart = () => useAct('artifact.write', { asksAgain: OF_A_PART, done: null });

/** Gives a change the verdict *merged*, with the change that it is merged into. */
export const useMergeChange = () => useAct('artifact.merge', { asksAgain: OF_A_PART, done: null });

/** The changes that a change could be merged into. */
export const useMergeTargets = (key: WorkItemKey) => useAnswer('artifact.merge-targets', { key });

/** Writes an earlier version again. */
export const useRestorePart = () =>
  useAct('artifact.restore', { asksAgain: OF_A_PART, done: 'Restored' });

/** The versions of its structured part, latest first, page after page. */
export function usePartHistory(key: WorkItemKey) {
  return useInfiniteQuery({
    queryKey: ['artifact.history', key],
    queryFn: ({ pageParam }) => ask('artifact.history', { key, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}
