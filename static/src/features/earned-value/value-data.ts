import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { GovernedId } from '@domain/foundation/ids';

import { ask, type Answer, type AskError, type Asked } from '../../shared/ask';
import { openFlag } from '../../shared/flag';
import { question, useAnswer } from '../../shared/questions';

export const useValue = (id: GovernedId) => useAnswer('value.show', { id });

export const useBaseline = (id: GovernedId, number: number) =>
  useAnswer('baseline.read', { id, number });

/** Asked anew each time that somebody is about to set one. */
export const useProposal = (id: GovernedId) =>
  useQuery({ ...question('baseline.propose', { id }), gcTime: 0 });

/** Whether it was set or refused, what shows baselines is asked for again. */
export function useSetBaseline() {
  const queryClient = useQueryClient();

  return useMutation<Answer<'baseline.set'>, AskError, Asked<'baseline.set'>>({
    mutationFn: (input) => ask('baseline.set', input),
    onSuccess: ({ number }) => openFlag({ title: `Baseline ${number} set` }),
    onSettled: () =>
      Promise.all(
        ['value.show', 'project.overview'].map((shown) =>
          queryClient.invalidateQueries({ queryKey: [shown] }),
        ),
      ),
  });
}
