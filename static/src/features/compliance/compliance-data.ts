import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { OperationName } from '@contract/contract';
import type { ProjectCompliance } from '@contract/project';
import type { GovernedId, NodeId } from '@domain/foundation/ids';
import type { ExemptionKind } from '@domain/standards/exemptions/exemption';

import { ask, type Answer, type AskError, type Asked } from '../../shared/ask';
import { openFlag } from '../../shared/flag';
import { question, useAnswer } from '../../shared/questions';

const WHILE_COMPUTING_MILLISECONDS = 2_000;
/** What every change here may alter. */
const ALTERED: readonly OperationName[] = [
  'project.compliance',
  'exemptions.list',
  'project.overview',
];

/** How the project keeps its standard. While it is looked at again, it is asked for every two seconds. */
export function useCompliance(id: GovernedId) {
  return useQuery({
    ...question('project.compliance', { id }),
    refetchInterval: ({ state: { data } }) =>
      data?.isRecomputing === true ? WHILE_COMPUTING_MILLISECONDS : false,
  });
}

export const useExemptions = (nodeId: NodeId | null) =>
  useQuery({ ...question('exemptions.list', { nodeId }), placeholderData: keepPreviousData });

export const useNodes = () => useAnswer('tree.get', {});

type Changing =
  | 'waiver.request'
  | 'tailoring.request'
  | 'exemption.withdraw'
  | 'exemption.decide'
  | 'exemption.revoke';

/** A change of exemptions; what it may have altered is asked again. */
export function useExemptionChange<Name extends Changing>(name: Name, done: string) {
  const queryClient = useQueryClient();

  return useMutation<Answer<Name>, AskError, Asked<Name>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: async () => {
      openFlag({ title: done });
      await Promise.all(ALTERED.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
  });
}

/** Asks for a waiver or a line of tailoring. */
export function useRequest(kind: ExemptionKind) {
  const waiver = useExemptionChange('waiver.request', 'Waiver requested');
  const tailoring = useExemptionChange('tailoring.request', 'Tailoring requested');
  const { error, isPending } = kind === 'waiver' ? waiver : tailoring;

  return {
    error,
    isPending,
    send: ({ from, until, ...about }: Asked<'tailoring.request'>, onSuccess: () => void) => {
      if (kind === 'waiver' && until !== null) waiver.mutate({ ...about, until }, { onSuccess });
      else tailoring.mutate({ ...about, from, until }, { onSuccess });
    },
  };
}

export function useSetProfile(id: GovernedId) {
  const queryClient = useQueryClient();

  return useMutation<ProjectCompliance, AskError, Asked<'project.set-profile'>>({
    mutationFn: (input) => ask('project.set-profile', input),
    onSuccess: (compliance) => {
      openFlag({ title: 'Phase and tier saved' });
      queryClient.setQueryData(question('project.compliance', { id }).queryKey, compliance);
    },
  });
}
