import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { GatesOfProject } from '@contract/gates';
import type { GateRequestId, GovernedId } from '@domain/foundation/ids';

import { ask, type Answer, type AskError, type Asked } from '../../shared/ask';
import { openFlag } from '../../shared/flag';
import { type NameOf, useNamesOf } from '../../shared/people';
import { useAnswer } from '../../shared/questions';

export const useGates = (id: GovernedId) => useAnswer('gates.show', { id });

export const usePack = (id: GateRequestId) => useAnswer('gate.pack', { id });

type Changing =
  | 'gates.choose-life-cycle'
  | 'gate.plan'
  | 'gate.request'
  | 'gate.vote'
  | 'gate.meet-condition'
  | 'gate.withdraw'
  | 'gate.delegate'
  | 'gate.end-delegation';

/** Something done at a gate; whether it was done or refused, the gates are asked for again. */
export function useGateChange<Name extends Changing>(name: Name, done: string) {
  const queryClient = useQueryClient();

  return useMutation<Answer<Name>, AskError, Asked<Name>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: () => openFlag({ title: done }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['gates.show'] }),
  });
}

/** How everybody is called whom the gates of a project speak of. */
export function useNamesAt({ gates, delegations }: GatesOfProject): NameOf {
  const requests = gates.flatMap((gate) => gate.requests);
  return useNamesOf([
    ...gates.flatMap(({ approvers, rights }) =>
      [approvers, ...rights.map((right) => right.approvers)].flat().flatMap(({ people }) => people),
    ),
    ...requests.flatMap(({ by, votes, ballots }) => [
      by,
      ...votes.flatMap((vote) => [vote.by, vote.actsFor ?? vote.by]),
      ...ballots.flatMap(({ actsFor }) => actsFor ?? []),
    ]),
    ...delegations.flatMap(({ from, to }) => [from, to]),
  ]);
}
