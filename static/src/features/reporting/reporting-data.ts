import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { GovernedId, NodeId } from '@domain/foundation/ids';

import { ask, type Answer, type AskError, type Asked } from '../../shared/ask';
import { openFlag } from '../../shared/flag';
import { useAnswer } from '../../shared/questions';

export const useReports = (id: GovernedId) => useAnswer('reports.show', { id });

export const useReport = (id: GovernedId, number: number) =>
  useAnswer('report.read', { id, number });

export const useHistory = (nodeId: NodeId | null) => useAnswer('reports.history', { nodeId });

type Changing = 'report.write' | 'report.move' | 'report.set-cadence';

/** Something done about reports; whether it was done or refused, they are asked for again. */
export function useReportChange<Name extends Changing>(name: Name, done: string) {
  const queryClient = useQueryClient();

  return useMutation<Answer<Name>, AskError, Asked<Name>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: () => openFlag({ title: done }),
    onSettled: () =>
      Promise.all(
        ['reports.show', 'reports.history'].map((question) =>
          queryClient.invalidateQueries({ queryKey: [question] }),
        ),
      ),
  });
}
