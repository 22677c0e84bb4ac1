import { useQuery } from '@tanstack/react-query';

import type { ItemGovernance } from '@contract/project';
import type { WorkItemKey } from '@domain/foundation/ids';

import { question, useAct } from '../../shared/questions';

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
const ASKS_AGAIN = ['item.governance'] as const;

export const useApprove = () =>
  useAct('artifact.approve', { asksAgain: ASKS_AGAIN, done: 'Approved' });
export const useWithdrawApproval = () =>
  useAct('artifact.withdraw-approval', { asksAgain: ASKS_AGAIN, done: 'Approval taken back' });

export const useWritePart = () => useAct('artifact.write', { asksAgain: ASKS_AGAIN, done: null });
