import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ProposalsView } from '@contract/proposals';
import type { NodeId } from '@domain/foundation/ids';
import type { RatedProposal } from '@domain/foundation/proposal';

import { ask, type Answer, type AskError, type Asked } from '../../shared/ask';
import { question } from '../../shared/questions';

export const useProposals = (nodeId: NodeId) => useQuery(question('proposals.view', { nodeId }));

/** What a criterion can read of Jira; asked for those alone who may say so. */
export const useNumberFields = (isAsked: boolean) =>
  useQuery({
    ...question('proposals.number-fields', {}),
    enabled: isAsked,
    staleTime: Infinity,
  });

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
        proposals: view.proposals.map((proposal) => withOpinions(proposal, ratings)),
      })),
  });
}

export function useTriage(nodeId: NodeId) {
  const keep = useKeep(nodeId);
  return useMutation<Answer<'proposals.triage'>, AskError, Asked<'proposals.triage'>>({
    mutationFn: (input) => ask('proposals.triage', input),
    onSuccess: ({ workItemId, triage }) =>
      keep((view) => ({
        ...view,
        proposals: view.proposals.map((one) => (one.id === workItemId ? { ...one, triage } : one)),
      })),
  });
}

function withOpinions(
  proposal: RatedProposal,
  given: Answer<'proposals.rate'>['ratings'],
): RatedProposal {
  const own = given.filter(({ workItemId }) => workItemId === proposal.id);
  const changed = new Set(own.map(({ criterionId }) => criterionId));
  const opinions = Object.fromEntries([
    ...Object.entries(proposal.opinions).filter(([id]) => !changed.has(id)),
    ...own.flatMap(({ criterionId, opinion }) =>
      opinion === null ? [] : [[criterionId, opinion] as const],
    ),
  ]);
  const ratings = Object.entries(opinions).map(([id, { mean }]) => [id, mean] as const);
  return { ...proposal, opinions, ratings: Object.fromEntries(ratings) };
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

/** What was handed in stands among the others at once; Jira's search may not know it for a while. */
export function useHandIn(nodeId: NodeId) {
  const keep = useKeep(nodeId);
  return useMutation<Answer<'proposal.hand-in'>, AskError, Asked<'proposal.hand-in'>>({
    mutationFn: (input) => ask('proposal.hand-in', input),
    onSuccess: ({ proposal }) =>
      keep((view) =>
        proposal === null
          ? view
          : {
              ...view,
              proposals: [...view.proposals.filter(({ id }) => id !== proposal.id), proposal],
            },
      ),
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
