import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ProposalsView } from '@contract/proposals';
import type { NodeId } from '@domain/foundation/ids';

import { ask, type Answer, type AskError, type Asked } from '../../shared/ask';
import { question } from '../../shared/questions';

export const useProposals = (nodeId: NodeId) => useQuery(question('proposals.view', { nodeId }));

export function useSaveProposalModel(nodeId: NodeId) {
  const keep = useKeep(nodeId);
  return useMutation<ProposalsView, AskError, Asked<'proposals.save-model'>>({
    mutationFn: (input) => ask('proposals.save-model', input),
    onSuccess: (view) => keep(() => view),
  });
}

export function useRateProposals(nodeId: NodeId) {
  const keep = useKeep(nodeId);
  return useMutation<Answer<'proposals.rate'>, AskError, Asked<'proposals.rate'>>({
    mutationFn: (input) => ask('proposals.rate', input),
    onSuccess: ({ ratings }) =>
      keep((view) => ({
        ...view,
        proposals: view.proposals.map((proposal) => {
          const own = ratings.filter(({ workItemId }) => workItemId === proposal.id);
          const given = Object.fromEntries(own.map((one) => [one.criterionId, one.value]));
          const all = Object.entries({ ...proposal.ratings, ...given });
          return {
            ...proposal,
            ratings: Object.fromEntries(
              all.flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
            ),
          };
        }),
      })),
  });
}

export function useSetFacts(nodeId: NodeId) {
  const keep = useKeep(nodeId);
  return useMutation<Answer<'proposal.set-facts'>, AskError, Asked<'proposal.set-facts'>>({
    mutationFn: (input) => ask('proposal.set-facts', input),
    onSuccess: ({ key, facts }) =>
      keep((view) => ({
        ...view,
        proposals: view.proposals.map((one) =>
          one.key === key ? { ...one, facts, problem: null } : one,
        ),
      })),
  });
}

/** Changes what the page knows already: to ask again would cost Jira two points a proposal. */
function useKeep(nodeId: NodeId) {
  const queryClient = useQueryClient();
  return (change: (view: ProposalsView) => ProposalsView) => {
    queryClient.setQueryData(question('proposals.view', { nodeId }).queryKey, (view) =>
      view === undefined ? undefined : change(view),
    );
  };
}
