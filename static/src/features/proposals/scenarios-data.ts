import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApprovedScenario } from '@contract/scenarios';
import type { NodeId } from '@domain/foundation/ids';
import type { Scenario } from '@domain/selection/scenario';

import { ask, type AskError, type Asked } from '../../shared/ask';
import { question } from '../../shared/questions';

export const useScenarios = (nodeId: NodeId) => useQuery(question('scenarios.list', { nodeId }));

export function useSaveScenario(nodeId: NodeId) {
  const reload = useReload(nodeId);
  return useMutation<Scenario, AskError, Asked<'scenario.save'>>({
    mutationFn: (input) => ask('scenario.save', input),
    onSuccess: reload,
  });
}

/** Approves it, or writes its budgets again where it is approved already. */
export function useApproveScenario(nodeId: NodeId) {
  const queryClient = useQueryClient();
  const reload = useReload(nodeId);
  return useMutation<ApprovedScenario, AskError, Pick<Scenario, 'id' | 'approved'>>({
    mutationFn: ({ id, approved }) =>
      ask(approved === null ? 'scenario.approve' : 'scenario.write-budgets', { id }),
    onSettled: async () => {
      // The proposals bear their budgets now.
      await queryClient.invalidateQueries({ queryKey: ['proposals.view'] });
      await reload();
    },
  });
}

function useReload(nodeId: NodeId) {
  const queryClient = useQueryClient();
  const { queryKey } = question('scenarios.list', { nodeId });
  return () => queryClient.invalidateQueries({ queryKey });
}
