import type { GatesOfProject } from '@contract/gates';
import type { GateRequestId, GovernedId } from '@domain/foundation/ids';

import { type NameOf, useNamesOf } from '../../shared/people';
import { useAct, useAnswer } from '../../shared/questions';

export const useGates = (id: GovernedId) => useAnswer('gates.show', { id });

export const usePack = (id: GateRequestId) => useAnswer('gate.pack', { id });

type Changing =
  | 'gates.choose-life-cycle'
  | 'gate.plan'
  | 'gate.request'
  | 'gate.vote'
  | 'gate.meet-condition'
  | 'gate.create-item'
  | 'gate.withdraw'
  | 'gate.delegate'
  | 'gate.end-delegation';

/** Something done at a gate; whether it was done or refused, the gates are asked for again. */
export const useGateChange = <Name extends Changing>(name: Name, done: string) =>
  useAct(name, { asksAgain: ['gates.show'], done });

/** How everybody is called whom the gates of a project speak of. */
export function useNamesAt({ gates, changes, delegations }: GatesOfProject): NameOf {
  const requests = gates.flatMap((gate) => gate.requests);
  return useNamesOf([
    ...gates.flatMap(({ approvers, rights }) =>
      [approvers, ...rights.map((right) => right.approvers)].flat().flatMap(({ people }) => people),
    ),
    ...changes.flatMap(({ approvers }) => approvers.flatMap(({ people }) => people)),
    ...requests.flatMap(({ by, votes, conditions, ballots, shortages }) => [
      by,
      ...votes.flatMap((vote) => [vote.by, vote.actsFor ?? vote.by]),
      ...conditions.flatMap(({ owner }) => owner ?? []),
      ...ballots.flatMap(({ actsFor }) => actsFor ?? []),
      ...shortages.flatMap(({ holders, delegates }) => [...holders, ...delegates]),
    ]),
    ...delegations.flatMap(({ from, to }) => [from, to]),
  ]);
}
