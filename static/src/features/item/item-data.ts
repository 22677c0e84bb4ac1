import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';

import type { ItemGovernance } from '@contract/project';
import type { WorkItemKey } from '@domain/foundation/ids';

import { ask, type Answer, type AskError, type Asked } from '../../shared/ask';
import { openFlag } from '../../shared/flag';
import { question } from '../../shared/questions';

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

export const useApprove = () => useApprovalChange('artifact.approve', 'Approved');
export const useWithdrawApproval = () =>
  useApprovalChange('artifact.withdraw-approval', 'Approval taken back');

/** Whatever came of it, what stands there now is asked for again: after a conflict both versions are shown. */
export function useWritePart() {
  const queryClient = useQueryClient();

  return useMutation<Answer<'artifact.write'>, AskError, Asked<'artifact.write'>>({
    mutationFn: (input) => ask('artifact.write', input),
    onSettled: () => askForPartAgain(queryClient),
  });
}

/** Writes an earlier version again; whatever came of it, what stands there now is asked for again. */
export function useRestorePart() {
  const queryClient = useQueryClient();

  return useMutation<Answer<'artifact.restore'>, AskError, Asked<'artifact.restore'>>({
    mutationFn: (input) => ask('artifact.restore', input),
    onSuccess: ({ key }) => openFlag({ title: `${key} restored` }),
    onSettled: () => askForPartAgain(queryClient),
  });
}

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

async function askForPartAgain(queryClient: QueryClient): Promise<void> {
  await Promise.all(
    ['item.governance', 'artifact.history'].map((name) =>
      queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  );
}

/** Whatever came of it, what is shown is asked for again: somebody may have edited it meanwhile. */
function useApprovalChange<Name extends 'artifact.approve' | 'artifact.withdraw-approval'>(
  name: Name,
  done: string,
) {
  const queryClient = useQueryClient();

  return useMutation<Answer<Name>, AskError, Asked<Name>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: () => openFlag({ title: done }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['item.governance'] }),
  });
}
